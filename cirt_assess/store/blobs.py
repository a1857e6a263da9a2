"""Evidence kept inside the file, in chunks of 1 MiB. Imports SQLAlchemy and the tables.

One piece of evidence is one transaction, which is long but light: what is new stands behind the end of the file, so
the journal holds a few pages, and to take it back is to cut the file off (docs/decisions/0005-evidence-chunks.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

import sqlalchemy as sa

from cirt_assess.media_type import UNKNOWN, media_type
from cirt_assess.progress import Step
from cirt_assess.store.errors import TooLarge, Unreadable
from cirt_assess.store.tables import blobs, chunks, insert_new

CHUNK = 1 << 20
"""Bytes in a chunk; the last one of a blob may be shorter."""

LIMIT = 2 << 30
"""Bytes that one piece of evidence may have."""


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Blob:
    """What is known of a piece of evidence that is kept. digest: SHA-256. size: in bytes. type: a media type."""

    digest: str
    size: int
    type: str


@dataclass(frozen=True)
class Kept:
    """A blob, and the numbers of its chunks."""

    blob: Blob
    chunks: range


class KnownAlready(Exception):
    """What was put in is here already: take it back."""

    def __init__(self, blob: Blob) -> None:
        self.blob = blob


class Altered(Exception):
    """The chunks of a blob are not what its digest was computed from."""


# --- from outside ----------------------------------------------------------------------------


@contextmanager
def readable(source: Path | Readable) -> Iterator[tuple[Readable, int]]:
    """What to read from, and how many bytes are to come: 0 when nobody knows."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield stream, source.stat().st_size
    else:
        yield source, 0
