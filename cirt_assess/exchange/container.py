"""The form of a package, byte by byte (docs/decisions/0006-package-format.md). Imports no library.

    outside     cirtx-1 00188\\n     how many bytes the passphrase lock has, 00000 without one
                the lock, then the body: an age file
    inside      4 bytes             how many bytes the manifest has, the highest first
                manifest            JSON: who, when, and the size and digest of each part
                64 bytes            signature of the manifest
                the parts           one after the other, as the manifest lists them, and nothing after the last

The manifest is all the framing there is: every size is known, signed and checked before the first byte of a part.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterable, Iterator
from typing import BinaryIO, Protocol, TypeAlias, TypeVar

from cirt_assess.exchange.errors import Reason, Refusal
from cirt_assess.exchange.lines import MAX_LINE
from cirt_assess.exchange.manifest import FORMAT, MAX_MANIFEST, AsksForNewer, Manifest, Part, manifest_of
from cirt_assess.exchange.sealing import MAX_LOCK
from cirt_assess.exchange.signing import SIGNATURE, is_signed

EVIDENCE_CHUNK = 1 << 20
"""Bytes of evidence handed on at a time; fewer only at its end."""

SUFFIX = ".cirtx"
HEAD_START = b"cirtx-"

_HEAD = re.compile(HEAD_START + rb"([1-9]) ([0-9]{5})\n")
_HEAD_SIZE = 14
_LENGTH = 4


class NoPackage(Exception):
    """The file does not begin as a package does."""


class ForgedSignature(Exception):
    """The manifest was not signed with the key it names."""


def head_of(lock: bytes) -> bytes:
    """What a package file begins with."""
    return b"%s%d %05d\n%s" % (HEAD_START, FORMAT, len(lock), lock)


def read_head(file: BinaryIO) -> bytes:
    """Read up to the sealed body; returns the lock. NoPackage, AsksForNewer; Refusal for a lock cut or too long."""
    found = _HEAD.fullmatch(file.read(_HEAD_SIZE))
    if found is None:
        raise NoPackage
    if int(found[1]) > FORMAT:
        raise AsksForNewer(int(found[1]))
    size = int(found[2])
    lock = file.read(min(size, MAX_LOCK))
    if len(lock) != size:
        raise Refusal(Reason.LOCK)
    return lock


def digest_of_lock(lock: bytes) -> str:
    """What the manifest says of the lock, so that it cannot be exchanged."""
    return hashlib.sha256(lock).hexdigest() if lock else ""


def body_of(manifest: bytes, signature: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
    """The inside of a package, in pieces."""
    yield len(manifest).to_bytes(_LENGTH)
    yield manifest
    yield signature
    yield from parts


# --- reading ---------------------------------------------------------------------------------


T = TypeVar("T")

Steps: TypeAlias = Generator[None, None, T]
"""Yields whenever it has to wait for more bytes."""


class Receiver(Protocol):
    """Who is told what a package holds, in its order. Nothing of it is certain before the whole was read."""

    def manifest(self, manifest: Manifest) -> None: ...
    def revision(self, line: bytes, number: int) -> None: ...
    def catalogue(self, part: Part, body: bytes) -> None: ...
    def evidence(self, part: Part, chunk: bytes) -> None: ...


class Intake:
    """Takes the inside of a package in pieces of any size and tells a receiver what it holds.

    Refusal, Excess, ForgedSignature or AsksForNewer when it is not in order.
    """

    def __init__(self, receiver: Receiver, lock: bytes) -> None:
        self._receiver = receiver
        self._lock = lock
        self._waiting = bytearray()
        self._digest = hashlib.sha256()
        self._is_whole = False
        self._steps = self._read()

    def write(self, data: bytes) -> int:
        self._waiting += data
        if not self._is_whole:
            next(self._steps, None)
        if self._is_whole and self._waiting:
            raise Refusal(Reason.REST)
        return len(data)

    def finish(self) -> None:
        """Say that nothing more comes."""
        if not self._is_whole:
            raise Refusal(Reason.SIZE, "end")

    def _read(self) -> Steps[None]:
        length = int.from_bytes((yield from self._exactly(_LENGTH)))
        if not 0 < length <= MAX_MANIFEST:
            raise Refusal(Reason.CONTENTS)
        text = yield from self._exactly(length)
        signature = yield from self._exactly(SIGNATURE)
        manifest = manifest_of(text)
        if not is_signed(text, signature, manifest.maker.signing):
            raise ForgedSignature
        if digest_of_lock(self._lock) != manifest.lock:
            raise Refusal(Reason.LOCK)
        self._receiver.manifest(manifest)
        for part in manifest.parts:
            yield from self._part(part)
        self._is_whole = True

    def _part(self, part: Part) -> Steps[None]:
        self._digest = hashlib.sha256()
        if part.kind == "revisions":
            yield from self._lines(part)
        elif part.kind == "catalogue":
            self._receiver.catalogue(part, (yield from self._exactly(part.size)))
        else:
            yield from self._chunks(part)
        if self._digest.hexdigest() != part.sha256:
            raise Refusal(Reason.DIGEST, part.name or part.kind)

    def _lines(self, part: Part) -> Steps[None]:
        left = part.size
        for number in range(1, part.count + 1):
            line = yield from self._line(left, f"entry {number}")
            left -= len(line)
            self._receiver.revision(line[:-1], number)
        if left:
            raise Refusal(Reason.SIZE, part.kind)

    def _line(self, left: int, where: str) -> Steps[bytes]:
        """One line with its end, within the next `left` bytes."""
        searched = 0
        while (end := self._waiting.find(b"\n", searched, left)) < 0:
            searched = min(len(self._waiting), left)
            if searched == left or searched > MAX_LINE:
                raise Refusal(Reason.SIZE, where)
            yield
        return self._taken(end + 1)

    def _chunks(self, part: Part) -> Steps[None]:
        """An empty file has one chunk too."""
        left = part.size
        while True:
            chunk = yield from self._exactly(min(left, EVIDENCE_CHUNK))
            left -= len(chunk)
            self._receiver.evidence(part, chunk)
            if not left:
                return

    def _exactly(self, size: int) -> Steps[bytes]:
        while len(self._waiting) < size:
            yield
        return self._taken(size)

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._waiting[:size])
        del self._waiting[:size]
        self._digest.update(taken)
        return taken
