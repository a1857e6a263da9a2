"""The open assessment file: append, read, check, copy. Imports SQLAlchemy, and the rest of this folder.

Use from one thread at a time. What writes is one transaction: when it returns, what it wrote outlives a power cut;
when it raises, nothing was written, and the file can be used on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self, TypeAlias

import sqlalchemy as sa

from cirt_assess.progress import Step, silent
from cirt_assess.revisions import Revision, Slot
from cirt_assess.store import blobs, opening
from cirt_assess.store.backup import copy_to, remove_unfinished, unfinished
from cirt_assess.store.blobs import LIMIT, Blob, Place, Readable
from cirt_assess.store.check import Problem, digest_of, find_problems
from cirt_assess.store.connection import Key, engine_over
from cirt_assess.store.durable import put_in_place
from cirt_assess.store.errors import Contradiction, Damaged, EvidenceDamaged, NotKept, ReadOnly
from cirt_assess.store.export import harmless_path, write_out
from cirt_assess.store.failures import known_errors
from cirt_assess.store.lock import Holder, held
from cirt_assess.store.rekey import copy_under
from cirt_assess.store.rows import COLUMNS, NotARevision, collector_paused, heads_of, revision_of, row_of
from cirt_assess.store.tables import catalogues, insert_new, meta, revisions

Carried: TypeAlias = tuple[str, int, str]
"""A catalogue: id, version, body."""

_BATCH = 5000
"""Revisions read at a time, so that no transaction stays open while somebody works on them."""


class AssessmentFile:
    """One open file. Made by `create` or `open`; give it back with `close`, or use it in a `with`."""

    def __init__(
        self,
        path: Path,
        key: Key | None,
        holder: Holder,
        *,
        read_only: bool = False,
        make_at: datetime | None = None,
    ) -> None:
        """Lock and open the file at `path`, after making it if `make_at` says when that is."""
        self.path = path.resolve()
        self.is_read_only = read_only
        self._key = key
        self._holder = holder
        with ExitStack() as cleanup:
            if not read_only:
                cleanup.enter_context(_lock(self.path, holder))
                with known_errors(self.path, writing=True):
                    remove_unfinished(self.path)
            if make_at is not None:
                opening.make(self.path, key, make_at)
            self._connect()
            cleanup.callback(self._disconnect)
            self._cleanup = cleanup.pop_all()

    @classmethod
    def create(cls, path: Path, passphrase: str | None = None, *, now: datetime, holder: Holder | None = None) -> Self:
        """Make a new file and open it. Who loses the passphrase loses the file.

        AlreadyThere when the name is taken; ValueError when the passphrase is empty.
        """
        return cls(path, _key(passphrase), holder or Holder.here(now), make_at=now)

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None = None,
        *,
        now: datetime,
        read_only: bool = False,
        holder: Holder | None = None,
    ) -> Self:
        """Open a file. There is a StoreError for each reason why not: see `errors`.

        read_only: leaves nothing beside the file, not even a lock, so that write-protected media can be read.
        """
        return cls(path, _key(passphrase), holder or Holder.here(now), read_only=read_only)

    def close(self) -> None:
        """Give the file back; harmless when done twice."""
        self._cleanup.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_encrypted(self) -> bool:
        return self._key is not None

    # --- writing ---------------------------------------------------------------------------

    def append(self, new: Sequence[Revision]) -> int:
        """Take in revisions, all or none; those that are known already are passed over. Returns how many were new.

        Contradiction when a known id comes with other content.
        """
        return self.take_in(new, [], {}) if new else 0

    def put_catalogue(self, id_: str, version: int, body: str) -> str:
        """Carry a catalogue inside, beside other versions of it. Returns its digest."""
        self.take_in([], [(id_, version, body)], {})
        return digest_of(body)

    def set_meta(self, key: str, value: str) -> None:
        """Note something about the file itself. Unlike all else, it replaces what stood there."""
        self.take_in([], [], {key: value})

    def take_in(self, new: Sequence[Revision], carried: Iterable[Carried], noted: Mapping[str, str]) -> int:
        """Take in revisions, catalogues and notes, all or none. Returns how many revisions were new.

        Contradiction when a known id comes with other content.
        """
        catalogue_rows = [_catalogue_row(*one) for one in carried]
        try:
            with self._writing() as transaction:
                added = _inserted(transaction, revisions, [row_of(one) for one in new])
                _inserted(transaction, catalogues, catalogue_rows)
                for key, value in noted.items():
                    transaction.execute(meta.delete().where(meta.c.key == key))
                    transaction.execute(meta.insert(), {"key": key, "value": value})
        except sa.exc.IntegrityError as error:
            raise Contradiction(self.path) from error
        return added

    # --- reading ---------------------------------------------------------------------------

    def heads(self) -> dict[Slot, tuple[Revision, ...]]:
        """The heads of every field, as `revisions.heads` tells them."""
        with self._reading() as transaction, collector_paused():
            return heads_of(transaction.execute(sa.select(*COLUMNS)).all())

    def revisions(self) -> Iterator[Revision]:
        """Every revision, in the order in which this file came to know them."""
        last = 0
        query = sa.select(*COLUMNS, revisions.c.seq).order_by(revisions.c.seq).limit(_BATCH)
        while True:
            with self._reading() as transaction:
                rows = transaction.execute(query.where(revisions.c.seq > last)).all()
                batch = [revision_of(row[:-1]) for row in rows]
            if not batch:
                return
            yield from batch
            last = rows[-1].seq

    def history(self, entity: str, field: str | None = None) -> list[Revision]:
        """Everything ever entered about an entity, or one field of it, oldest first."""
        chosen = revisions.c.entity == entity
        return self._found(chosen if field is None else chosen & (revisions.c.field == field))

    def by_action(self, action: str) -> list[Revision]:
        """What one action entered, in its order."""
        return self._found(revisions.c.action == action)

    def _found(self, chosen: sa.ColumnElement[bool]) -> list[Revision]:
        with self._reading() as transaction:
            rows = transaction.execute(sa.select(*COLUMNS).where(chosen).order_by(revisions.c.seq))
            return [revision_of(row) for row in rows]

    def actions(self, author: str) -> list[str]:
        """The actions of one author, oldest first."""
        entered = sa.select(revisions.c.action).where(revisions.c.author == author).order_by(revisions.c.seq)
        return list(dict.fromkeys(self._texts(entered)))

    def ids(self) -> set[str]:
        """The ids of all revisions."""
        return set(self._texts(sa.select(revisions.c.id)))

    def catalogues(self) -> list[str]:
        """The bodies of the catalogues carried inside, by id; of one id, the newest version last."""
        table = catalogues.c
        return self._texts(sa.select(table.body).order_by(table.id, table.version, table.digest))

    def meta(self) -> dict[str, str]:
        """What is noted about the file itself."""
        with self._reading() as transaction:
            return {key: value for key, value in transaction.execute(sa.select(meta))}  # noqa: C416  for mypy

    def _texts(self, query: sa.Select[tuple[str]]) -> list[str]:
        with self._reading() as transaction:
            return list(transaction.scalars(query))

    # --- evidence --------------------------------------------------------------------------

    def attach(self, source: Path | Readable, step: Step = silent, *, limit: int = LIMIT) -> Blob:
        """Keep what a file or a stream holds; what is kept already is not stored again. limit: in bytes.

        Unreadable when the source is; TooLarge. When `step` raises, nothing was stored.
        """
        try:
            with blobs.opened(source, self.path) as stream, self._writing() as transaction:
                return blobs.put(transaction, blobs.pieces(stream, self.path, limit, step))
        except blobs.KnownAlready as known:
            return known.blob

    def blobs(self) -> list[Blob]:
        """All evidence that is kept, in the order in which this file came to know it."""
        with self._reading() as transaction:
            return [place.blob for place in blobs.places(transaction)]

    def read_blob(self, digest: str) -> Iterator[bytes]:
        """The content of evidence, a chunk at a time; the last only when all of it is what was attached.

        NotKept, or EvidenceDamaged: then what came before is worth nothing.
        """
        place = self._place(digest)
        try:
            yield from blobs.verified(place.blob, map(self._chunk, place.chunks))
        except (blobs.Altered, Damaged) as error:
            self._disconnect()  # SQLCipher reads nothing more where it has met a damaged page
            self._connect()
            raise EvidenceDamaged(self.path, digest=digest) from error

    def export_blob(self, digest: str, path: Path, step: Step = silent) -> Path:
        """Write evidence to `path`, or beside it when its name could do harm, whole or not at all. Returns where.

        NotKept; EvidenceDamaged; AlreadyThere when the harmless name is taken. What has the very name is replaced.
        """
        target, blob = harmless_path(path), self._place(digest).blob
        write_out(self.read_blob(digest), blob, target, step)
        return target

    def _place(self, digest: str) -> Place:
        with self._reading() as transaction:
            place = blobs.find(transaction, digest)
        if place is None:
            raise NotKept(self.path, digest=digest)
        return place

    def _chunk(self, number: int) -> bytes:
        with self._reading() as transaction:
            return blobs.body_of(transaction, number)

    # --- the whole file --------------------------------------------------------------------

    def check(self, step: Step = silent) -> list[Problem]:
        """Read everything and compare every id with what it says; empty when the file is whole."""
        with self._reading() as transaction:
            return find_problems(transaction, encrypted=self.is_encrypted, step=step)

    def backup_to(self, target: Path) -> None:
        """Write a copy under the same passphrase, read it back, and only then put it at `target`.

        What was at `target` before is replaced in one step. Locked when it is open somewhere, this file included.
        """
        target = target.resolve()
        with _lock(target, self._holder):
            copy_to(target, self._connection, self._key, self.path)

    def rekey(self, new_passphrase: str | None, step: Step = silent) -> None:
        """Set, change or take away the passphrase. Whatever happens, the file is whole, under the old or the new one.

        Needs room for a second copy. When `step` raises, nothing was changed. ValueError for an empty passphrase.
        """
        key = _key(new_passphrase)
        if self.is_read_only:
            raise ReadOnly(self.path)
        with known_errors(self.path, writing=True), unfinished(self.path) as copy:
            with self._engine.connect() as transaction:
                copy_under(key, copy, transaction, self.path, step)
            self._disconnect()
            try:
                put_in_place(copy, self.path)
            finally:
                if not copy.exists():  # it stands in the place of the file now
                    self._key = key
                self._connect()

    # --- how it is done --------------------------------------------------------------------

    def _connect(self) -> None:
        self._connection = opening.open_current(self.path, self._key, writable=not self.is_read_only)
        self._engine = engine_over(self._connection, writable=not self.is_read_only)

    def _disconnect(self) -> None:
        self._engine.dispose()
        self._connection.close()

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with known_errors(self.path, writing=False), self._engine.connect() as connection:
            try:
                yield connection
            except NotARevision as error:
                raise Damaged(self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with known_errors(self.path, writing=True), self._engine.begin() as connection:
            yield connection


def _inserted(transaction: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> int:
    """Insert what is not known yet; returns how many that were."""
    return transaction.execute(insert_new(table, transaction.dialect.name), rows).rowcount if rows else 0


def _catalogue_row(id_: str, version: int, body: str) -> dict[str, Any]:
    return {"id": id_, "digest": digest_of(body), "version": version, "body": body}


def _key(passphrase: str | None) -> Key | None:
    return None if passphrase is None else Key(passphrase)


@contextmanager
def _lock(path: Path, holder: Holder) -> Iterator[None]:
    with ExitStack() as stack:
        with known_errors(path, writing=True):
            stack.enter_context(held(path, holder))
        yield
