"""Open what strangers sent in a process of its own, and believe its answers only after checking them again.

The process (`reader`) has limits on memory, time and files, knows no open assessment and inherits nothing. On Windows
there are no such limits without a job object: there it ends itself when its time is up, and sizes are limited by what
a package may hold.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors
from cirt_assess.exchange.errors import ExchangeError, Refusal
from cirt_assess.exchange.lines import MAX_LINE, revision_of
from cirt_assess.exchange.links import check_closed
from cirt_assess.exchange.manifest import MAX_CATALOGUE_BYTES, MAX_REVISIONS, Manifest, manifest_of
from cirt_assess.exchange.package import Catalogue
from cirt_assess.exchange.sealing import Keys
from cirt_assess.revisions import Revision

Step: TypeAlias = Callable[[int, int, str], None]
"""Told (done, total, what) as the work goes on; stops it by raising."""

_MAX_ANSWER = 2 * max(MAX_LINE, MAX_CATALOGUE_BYTES)
_MAX_CATALOGUES = 1_000
_PIECE = 1 << 16
_TOLD_EVERY = 1_000
_PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Without these some systems start no Python at all."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Limits:
    """memory: bytes of address space. seconds: of processor time, and of the clock for each file."""

    memory: int = 512 << 20
    seconds: int = 600


@dataclass(frozen=True)
class Arrival:
    """What a package or an assessment file turned out to hold, every rule checked.

    manifest: None for an assessment file, which nobody signed. created: when that file was made, as it says.
    """

    path: Path
    manifest: Manifest | None
    revisions: tuple[Revision, ...]
    catalogues: tuple[Catalogue, ...]
    created: str = ""


class _Answer(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class _About(_Answer):
    created: Annotated[str, Field(max_length=40)]


class _Catalogue(_Answer):
    id: Annotated[str, Field(max_length=100)]
    version: Annotated[int, Field(ge=0)]
    body: Annotated[str, Field(max_length=MAX_CATALOGUE_BYTES)]


class _End(_Answer):
    revisions: int
    catalogues: int


class _Error(_Answer):
    error: Annotated[str, Field(max_length=60)]
    facts: dict[Annotated[str, Field(max_length=20)], Annotated[str, Field(max_length=200)] | int]


class Sandbox:
    """A process that opens files, started when it is first needed; after any failure the next file gets a new one."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process; harmless when there is none."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def read(self, path: Path, keys: Keys, step: Step = silent) -> Arrival:
        """What a package or an assessment file holds. An ExchangeError or StoreError says why it cannot be read."""
        try:
            return self._read(path, keys, step)
        except KnownError:
            raise
        except BaseException:
            self.close()
            raise

    def _read(self, path: Path, keys: Keys, step: Step) -> Arrival:
        process = self._running()
        order = {"path": str(path.absolute()), "identities": keys.identities, "passphrase": keys.passphrase}
        try:
            assert process.stdin
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
            intake = _Intake(path, step)
            for answer in self._answers(process):
                if intake.take(answer):
                    return intake.arrival()
        except (OSError, ValidationError, Refusal) as error:
            self.close()
            raise errors.Unreadable(path, what=type(error).__name__) from error
        except TimeoutError as error:
            self.close()
            raise errors.Overwhelming(path) from error
        self.close()
        raise errors.Overwhelming(path)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started(self._limits)
        return self._process

    def _answers(self, process: subprocess.Popen[bytes]) -> Iterator[bytes]:
        """Lines, until the process ends. TimeoutError when it is too slow, ValueError-like Refusal for endless ones."""
        assert process.stdout
        deadline = time.monotonic() + self._limits.seconds
        rest = b""
        while piece := _next_piece(process.stdout.fileno(), deadline):
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines
            if len(rest) > _MAX_ANSWER:
                raise Refusal(errors.Reason.SIZE)


