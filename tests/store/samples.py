"""What the tests of the store share: a clock, a holder, passphrases, revisions and evidence."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

from cirt_assess.revisions import Kind, Revision, encode
from cirt_assess.store import AssessmentFile
from cirt_assess.store.lock import Holder

NOW = datetime(2026, 11, 21, 14, 2, 5, tzinfo=UTC)
HOLDER = Holder("ann", "laptop-7", 4711, "2026-11-21T14:02:05.000000Z")
PASSPHRASE = "it's \"our\" päss: %@/ x'00'"

QUICK = f"x'{'5e' * 32}'"
"""SQLCipher takes this as the key itself, and skips the quarter second that makes passphrases hard to guess."""

OTHER = f"x'{'a7' * 32}'"
"""Another key as quick."""


def revision(number: int, *parents: Revision, entity: str = "rating/r-1/sim3/O-1", field: str = "level") -> Revision:
    """A revision that differs from that of any other number."""
    ids = tuple(sorted(parent.id for parent in parents))
    return Revision(entity, field, encode(number), ids, "ann", "2026-11-21T14:02:05.000000Z", Kind.ENTRY, "rate:1")


def several(count: int, first: int = 0) -> list[Revision]:
    return [revision(number) for number in range(first, first + count)]


def made(path: Path, passphrase: str | None = None, count: int = 3) -> Path:
    """A closed file that holds `several(count)`."""
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        file.append(several(count))
    return path


def opened(path: Path, passphrase: str | None = None, *, read_only: bool = False) -> AssessmentFile:
    return AssessmentFile.open(path, passphrase, now=NOW, read_only=read_only, holder=HOLDER)


def content(size: int, seed: int = 1) -> bytes:
    """Bytes that no other size or seed begins with."""
    return random.Random(f"{size} {seed}").randbytes(size)


class Dripping:
    """A stream that cannot be measured, and gives less than it is asked for."""

    def __init__(self, body: bytes) -> None:
        self._left = memoryview(body)

    def read(self, size: int, /) -> bytes:
        given, self._left = self._left[: min(size, 300_000)], self._left[min(size, 300_000) :]
        return bytes(given)
