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
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors
from cirt_assess.exchange.errors import ExchangeError, Reason, Refusal
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


class _Carried(_Answer):
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
        intake = _Intake(path, step)
        try:
            for answer in self._asked(path, keys):
                if intake.take(answer):
                    return intake.arrival()
        except TimeoutError as error:
            self.close()
            raise errors.Overwhelming(path) from error
        except (OSError, ValidationError, Refusal) as error:
            self.close()
            raise errors.Unreadable(path, what=type(error).__name__) from error
        self.close()
        raise errors.Overwhelming(path)  # it ended before it was done: one of its limits was passed

    def _asked(self, path: Path, keys: Keys) -> Iterator[bytes]:
        """The answers of the process, until it ends."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started(self._limits)
        order = {"path": str(path.absolute()), "identities": keys.identities, "passphrase": keys.passphrase}
        talk_in, talk_out = self._process.stdin, self._process.stdout
        assert talk_in and talk_out  # both were asked for
        talk_in.write(json.dumps(order).encode() + b"\n")
        talk_in.flush()
        return _lines(talk_out.fileno(), time.monotonic() + self._limits.seconds)


def _started(limits: Limits) -> subprocess.Popen[bytes]:
    """-P: no module is looked for where the user happens to stand."""
    command = [sys.executable, "-P", "-s", "-m", "cirt_assess.exchange.reader", str(limits.memory), str(limits.seconds)]
    surroundings = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    surroundings |= {"PYTHONPATH": os.pathsep.join(one for one in sys.path if one), "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603  our own program, and nothing from outside on its command line
        command,
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _lines(handle: int, deadline: float) -> Iterator[bytes]:
    """Lines until the end. TimeoutError when they are too slow, Refusal when one has no end."""
    waiting, searched = bytearray(), 0
    while piece := _piece(handle, deadline):
        waiting += piece
        while (end := waiting.find(b"\n", searched)) >= 0:
            yield bytes(waiting[:end])
            del waiting[: end + 1]
            searched = 0
        searched = len(waiting)
        if searched > _MAX_ANSWER:
            raise Refusal(Reason.SIZE)


if sys.platform == "win32":

    def _piece(handle: int, _deadline: float) -> bytes:
        return os.read(handle, _PIECE)  # a pipe cannot be waited for there; the process ends itself in time

else:
    import select

    def _piece(handle: int, deadline: float) -> bytes:
        if not select.select([handle], [], [], max(0, deadline - time.monotonic()))[0]:
            raise TimeoutError
        return os.read(handle, _PIECE)


# --- what it answers -------------------------------------------------------------------------


class _Intake:
    """Takes answers one by one, and trusts none of them."""

    def __init__(self, path: Path, step: Step) -> None:
        self._path = path
        self._step = step
        self._manifest: Manifest | None = None
        self._created = ""
        self._revisions: list[Revision] = []
        self._catalogues: list[Catalogue] = []

    def take(self, answer: bytes) -> bool:
        """Whether this was the last one. What the process found wrong is raised."""
        text = answer[1:]
        match answer[:1]:
            case b"R":
                self._revision(text)
            case b"C":
                self._catalogues.append(Catalogue(**_Carried.model_validate_json(text).model_dump()))
            case b"M":
                self._manifest = manifest_of(text)
            case b"A":
                self._created = _About.model_validate_json(text).created
            case b"X":
                raise _reported(self._path, _Error.model_validate_json(text))
            case b"Z":
                return self._is_end(_End.model_validate_json(text))
            case _:
                raise Refusal(Reason.LINE)
        if len(self._catalogues) > _MAX_CATALOGUES:
            raise Refusal(Reason.CATALOGUE)
        return False

    def _revision(self, line: bytes) -> None:
        self._revisions.append(revision_of(line, len(self._revisions) + 1))
        count, total = len(self._revisions), self._manifest.revisions if self._manifest else 0
        if count > MAX_REVISIONS:
            raise Refusal(Reason.SIZE)
        if count % _TOLD_EVERY == 0:
            self._step(count, max(count, total), "revisions")

    def _is_end(self, end: _End) -> bool:
        if (end.revisions, end.catalogues) != (len(self._revisions), len(self._catalogues)):
            raise Refusal(Reason.SIZE)
        return True

    def arrival(self) -> Arrival:
        """Everything. A package must hang together by itself; a file is seen together with others when it is merged."""
        try:
            if self._manifest is not None:
                check_closed(self._revisions)
        except Refusal as error:
            raise errors.Malformed(self._path, error.reason, error.where) from error
        revisions, catalogues = tuple(self._revisions), tuple(self._catalogues)
        return Arrival(self._path, self._manifest, revisions, catalogues, self._created)


def _reported(path: Path, told: _Error) -> KnownError:
    """The error that the process names."""
    from cirt_assess.store.errors import StoreError  # noqa: PLC0415  its folder takes long to import

    known = {one.__name__: one for base in (ExchangeError, StoreError) for one in base.__subclasses__()}
    try:
        return known[told.error](path, **told.facts)
    except (KeyError, TypeError):
        return errors.Unreadable(path, what=told.error)
