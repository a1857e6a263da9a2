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
from collections.abc import Collection, Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors
from cirt_assess.exchange.container import EVIDENCE_CHUNK
from cirt_assess.exchange.errors import Excess, Reason, Refusal
from cirt_assess.exchange.lines import MAX_LINE, revision_of
from cirt_assess.exchange.links import check_closed
from cirt_assess.exchange.manifest import (
    MAX_CATALOGUE_BYTES,
    MAX_PARTS,
    MAX_REVISIONS,
    AsksForNewer,
    Digest,
    Manifest,
    manifest_of,
)
from cirt_assess.exchange.package import Catalogue
from cirt_assess.exchange.sealing import Keys
from cirt_assess.progress import Step, silent
from cirt_assess.revisions import Revision

_MAX_ANSWER = 2 * max(MAX_LINE, MAX_CATALOGUE_BYTES)
_PIECE = 1 << 16
_TOLD_EVERY = 1_000
_PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Without these some systems start no Python at all."""


@dataclass(frozen=True)
class Limits:
    """memory: bytes of address space. seconds: of processor time, and of the clock for each file."""

    memory: int = 512 << 20
    seconds: int = 600


@dataclass(frozen=True)
class Arrival:
    """What a package or an assessment file turned out to hold, every rule checked.

    manifest: None for an assessment file, which nobody signed. created: when that file was made, as it says.
    evidence: size by digest, of the files of evidence in it.
    """

    path: Path
    manifest: Manifest | None
    revisions: tuple[Revision, ...]
    catalogues: tuple[Catalogue, ...]
    evidence: Mapping[str, int] = field(default_factory=dict)
    created: str = ""


class _Answer(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class _About(_Answer):
    created: Annotated[str, Field(max_length=40)]


class _Carried(_Answer):
    id: Annotated[str, Field(max_length=100)]
    version: Annotated[int, Field(ge=0)]
    body: Annotated[str, Field(max_length=MAX_CATALOGUE_BYTES)]


class _Kept(_Answer):
    digest: Digest
    size: Annotated[int, Field(ge=0)]


class _Bytes(_Answer):
    digest: Digest
    data: Annotated[bytes, Field(max_length=EVIDENCE_CHUNK)]

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", val_json_bytes="base64")


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
        intake = _Intake(path, step)
        with _distrusted(path), closing(self._answers(path, keys, None)) as answers:
            for letter, text in answers:
                intake.take(letter, text)
        return intake.arrival()

    def evidence(self, path: Path, keys: Keys, wanted: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of the evidence of these digests, as (digest, piece), each file's pieces one after the other.

        That they are what their digest says, whoever stores them finds out.
        """
        with _distrusted(path), closing(self._answers(path, keys, sorted(wanted))) as answers:
            for letter, text in answers:
                if letter == b"B":
                    found = _Bytes.model_validate_json(text)
                    yield found.digest, found.data

    def _answers(
        self, path: Path, keys: Keys, evidence: list[str] | None
    ) -> Generator[tuple[bytes, bytes], None, None]:
        """Letter and text of each answer. Whatever goes wrong on the way ends the process."""
        is_done = False
        try:
            for line in self._asked(path, keys, evidence):
                is_done = line[:1] in (b"X", b"Z")
                if line[:1] == b"X":
                    raise _reported(path, _Error.model_validate_json(line[1:]))
                yield line[:1], line[1:]
                if is_done:
                    return
            raise errors.Overwhelming(path)  # it ended before it was done: one of its limits was passed
        except TimeoutError as error:
            raise errors.Overwhelming(path) from error
        finally:
            if not is_done:
                self.close()

    def _asked(self, path: Path, keys: Keys, evidence: list[str] | None) -> Iterator[bytes]:
        """The lines that the process says, until it ends."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _started(self._limits)
        order = {"path": str(path.absolute()), "identities": keys.identities, "passphrase": keys.passphrase}
        talk_in, talk_out = self._process.stdin, self._process.stdout
        assert talk_in and talk_out  # both were asked for
        talk_in.write(json.dumps(order | {"evidence": evidence}).encode() + b"\n")
        talk_in.flush()
        return _lines(talk_out.fileno(), time.monotonic() + self._limits.seconds)


@contextmanager
def _distrusted(path: Path) -> Iterator[None]:
    """The process is expected to say nothing that breaks a rule. When it does, or breaks off, it is not believed."""
    try:
        yield
    except (OSError, ValidationError, Refusal, Excess, AsksForNewer) as error:
        raise errors.UnknownFailure(path, what=type(error).__name__) from error


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
    """Takes answers one by one, and trusts none of them. Refusal or ValidationError for what breaks a rule."""

    def __init__(self, path: Path, step: Step) -> None:
        self._path = path
        self._step = step
        self._manifest: Manifest | None = None
        self._created = ""
        self._revisions: list[Revision] = []
        self._catalogues: list[Catalogue] = []
        self._evidence: dict[str, int] = {}

    def take(self, letter: bytes, text: bytes) -> None:
        match letter:
            case b"R":
                self._revision(text)
            case b"C":
                self._catalogues.append(Catalogue(**_Carried.model_validate_json(text).model_dump()))
            case b"K":
                kept = _Kept.model_validate_json(text)
                self._evidence[kept.digest] = kept.size
            case b"M":
                self._manifest = manifest_of(text)
                self._evidence = {part.sha256: part.size for part in self._manifest.parts if part.kind == "evidence"}
            case b"A":
                self._created = _About.model_validate_json(text).created
            case b"Z":
                self._compare(_End.model_validate_json(text))
            case _:
                raise Refusal(Reason.LINE)
        if max(len(self._catalogues), len(self._evidence)) > MAX_PARTS:
            raise Refusal(Reason.CONTENTS)

    def _revision(self, line: bytes) -> None:
        self._revisions.append(revision_of(line, len(self._revisions) + 1))
        count = len(self._revisions)
        if count > MAX_REVISIONS:
            raise Refusal(Reason.SIZE)
        if count % _TOLD_EVERY == 0:
            self._step(count, self._manifest.revisions if self._manifest else 0, "revisions")

    def _compare(self, end: _End) -> None:
        if (end.revisions, end.catalogues) != (len(self._revisions), len(self._catalogues)):
            raise Refusal(Reason.SIZE)

    def arrival(self) -> Arrival:
        """Everything. A package must hang together by itself; a file is seen together with others when it is merged."""
        try:
            if self._manifest is not None:
                check_closed(self._revisions)
        except Refusal as error:
            raise errors.Malformed(self._path, error.reason, error.where) from error
        return Arrival(
            self._path,
            self._manifest,
            tuple(self._revisions),
            tuple(self._catalogues),
            self._evidence,
            self._created,
        )


def _reported(path: Path, told: _Error) -> KnownError:
    """The error that the process names."""
    from cirt_assess.store import errors as of_the_store  # noqa: PLC0415  its folder takes long to import

    known = vars(of_the_store).get(told.error) or vars(errors).get(told.error)
    if isinstance(known, type) and issubclass(known, KnownError):
        with suppress(KeyError, TypeError, ValueError):  # facts that this error does not have
            return known(path, **told.facts)
    return errors.UnknownFailure(path, what=told.error)
