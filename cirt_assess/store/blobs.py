"""Evidence kept inside the file, in chunks of 1 MiB. Imports SQLAlchemy and the tables.

One piece of evidence is one transaction, which is long but light: what is new stands behind the end of the file, so
the journal holds a few pages, and to take it back is to cut the file off (docs/decisions/0005-evidence-chunks.md).
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa

from cirt_assess.media_type import media_type
from cirt_assess.progress import Step
from cirt_assess.store.errors import TooLarge, Unreadable
from cirt_assess.store.tables import blobs, chunks, insert_new

CHUNK = 1 << 20
"""Bytes in a chunk; the last one of a blob may be shorter."""

LIMIT = 2 << 30
"""Bytes that one piece of evidence may have, unless somebody says otherwise."""


class Readable(Protocol):
    """A stream of bytes. It may give fewer than it was asked for; none at all is its end."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Blob:
    """A piece of evidence that is kept. digest: SHA-256 of its content. size: in bytes. type: a media type."""

    digest: str
    size: int
    type: str


@dataclass(frozen=True)
class Place:
    """A blob, and the numbers of the chunks that hold it."""

    blob: Blob
    chunks: range


class KnownAlready(Exception):
    """What is being put in stands here already: take the new copy back."""

    def __init__(self, blob: Blob) -> None:
        super().__init__(blob)
        self.blob = blob


class Altered(Exception):
    """The chunks of a blob are not what its digest was computed from."""


# --- where it comes from ---------------------------------------------------------------------


@contextmanager
def opened(source: Path | Readable, path: Path) -> Iterator[Readable]:
    """The stream behind `source`. Unreadable, on behalf of the file at `path`, when it does not open."""
    if not isinstance(source, Path):
        yield source
        return
    try:
        stream = source.open("rb")
    except OSError as error:
        raise Unreadable(path) from error
    with stream:
        yield stream


def pieces(stream: Readable, path: Path, limit: int, step: Step) -> Iterator[bytes]:
    """All of a stream, a chunk at a time. Unreadable or TooLarge, on behalf of the file at `path`."""
    total, done = _length(stream), 0
    while True:
        if max(total, done) > limit:
            raise TooLarge(path, limit=limit >> 20)
        step(done, total, "evidence")
        try:
            piece = _chunk_from(stream)
        except OSError as error:
            raise Unreadable(path) from error
        if not piece:
            return
        yield piece
        done += len(piece)


def _length(stream: Readable) -> int:
    """How many bytes are to come; 0 when the stream cannot tell."""
    if not isinstance(stream, io.IOBase) or not stream.seekable():
        return 0
    here = stream.tell()
    end = stream.seek(0, io.SEEK_END)
    stream.seek(here)
    return end - here


def _chunk_from(stream: Readable) -> bytes:
    parts, room = [], CHUNK
    while room and (part := stream.read(room)):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


# --- in and out of the tables ----------------------------------------------------------------


def put(transaction: sa.Connection, content: Iterable[bytes]) -> Blob:
    """Put in what comes in chunks. KnownAlready when it turns out at the end that it stood here before."""
    first: int = transaction.execute(sa.select(sa.func.coalesce(sa.func.max(chunks.c.number), 0) + 1)).scalar_one()
    dialect, digest, size, type_ = transaction.dialect.name, hashlib.sha256(), 0, media_type(b"")
    for number, piece in enumerate(content, first):
        if not size:
            type_ = media_type(piece)
        digest.update(piece)
        size += len(piece)
        transaction.execute(insert_new(chunks, dialect), {"number": number, "body": piece})
    blob = Blob(digest.hexdigest(), size, type_)
    if known := find(transaction, blob.digest):
        raise KnownAlready(known.blob)
    transaction.execute(
        insert_new(blobs, dialect),
        {"digest": blob.digest, "size": size, "type": type_, "first_chunk": first, "chunks": -(-size // CHUNK)},
    )
    return blob


def find(transaction: sa.Connection, digest: str) -> Place | None:
    """Where a blob stands, if it does."""
    return next(iter(_places(transaction, blobs.c.digest == digest)), None)


def places(transaction: sa.Connection) -> list[Place]:
    """Every blob, in the order in which this file came to know them."""
    return _places(transaction, sa.true())


def _places(transaction: sa.Connection, chosen: sa.ColumnElement[bool]) -> list[Place]:
    columns = map(_typed, (blobs.c.digest, blobs.c.size, blobs.c.type, blobs.c.first_chunk, blobs.c.chunks))
    rows = transaction.execute(sa.select(*columns).where(chosen).order_by(blobs.c.first_chunk, blobs.c.digest))
    return [Place(Blob(digest, size, type_), range(first, first + count)) for digest, size, type_, first, count in rows]


def body_of(transaction: sa.Connection, number: int) -> bytes:
    """One chunk. Altered when there is none of this number."""
    body: bytes | None = transaction.scalar(sa.select(_typed(chunks.c.body)).where(chunks.c.number == number))
    if body is None:
        raise Altered(number)
    return body


def _typed(column: sa.Column[Any]) -> sa.Cast[Any]:
    """SQLite lets another program put a text where a number belongs. It is read as 0, and then nothing fits."""
    return sa.cast(column, column.type)


def verified(blob: Blob, bodies: Iterable[bytes]) -> Iterator[bytes]:
    """Pass on the chunks of a blob. Altered, before the last is given away, when they are not what it was."""
    digest, size, held = hashlib.sha256(), 0, b""
    for body in bodies:
        if held:
            yield held
        digest.update(body)
        size += len(body)
        held = body
    if (digest.hexdigest(), size) != (blob.digest, blob.size):
        raise Altered(blob.digest)
    if held:
        yield held
