"""Make a file, open it, and tell why one does not open. Imports SQLAlchemy, and the rest of this folder.

A wrong passphrase and a damaged first page look the same to SQLite. They are told apart by the other pages: each is
sealed with the key, so the right passphrase fits those that are whole (docs/decisions/0003-passphrase-check.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from cirt_assess.revisions import timestamp
from cirt_assess.store.connection import Connection, Key, connect, engine_at, is_readable, pragma, settle
from cirt_assess.store.errors import (
    Damaged,
    Missing,
    NewerVersion,
    NotAnAssessment,
    NotProtected,
    OlderVersion,
    PassphraseNeeded,
    StoreError,
    WrongPassphrase,
)
from cirt_assess.store.failures import known_errors
from cirt_assess.store.tables import APPLICATION_ID, SCHEMA_VERSION, meta, metadata

MIGRATIONS = Path(__file__).parent / "migrations"

_PAGE = 4096
"""Bytes in a page of an encrypted file; its size is a multiple of this."""


def make(path: Path, key: Key | None, now: datetime) -> None:
    """Make a new file for its owner's eyes only. AlreadyThere when the name is taken."""
    with known_errors(path, writing=True):
        path.touch(mode=0o600, exist_ok=False)
    try:
        with known_errors(path, writing=True), furnished(path, key) as made:
            made.execute(meta.insert(), {"key": "created", "value": timestamp(now)})
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def furnished(path: Path, key: Key | None) -> Iterator[sa.Connection]:
    """The transaction in which an empty file gets its tables, and whatever else belongs there from the start."""
    with engine_at(path, key, writable=True) as engine, engine.begin() as made:
        metadata.create_all(made)
        made.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        made.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        yield made


def open_current(path: Path, key: Key | None, *, writable: bool) -> Connection:
    """Connect to an assessment file, bringing an older one to this schema version first. StoreError says why not.

    The caller holds the lock when `writable`.
    """
    connection, version = _open(path, key, writable=writable)
    if version == SCHEMA_VERSION:
        return connection
    connection.close()
    if not writable:
        raise OlderVersion(path)
    from cirt_assess.store.migrate import migrate  # noqa: PLC0415  Alembic takes half a second to import

    migrate(path, key, MIGRATIONS, SCHEMA_VERSION)
    return _open(path, key, writable=writable)[0]


def _open(path: Path, key: Key | None, *, writable: bool) -> tuple[Connection, int]:
    """A connection, and the schema version of the file: this one or an older one."""
    _refuse_what_is_no_file(path)
    with known_errors(path, writing=False):
        connection = connect(path, key, writable=writable)
    try:
        with known_errors(path, writing=False):
            if not is_readable(connection):
                raise _reason(connection, path, key)
            version = _checked_version(connection, path)
            if path.stat().st_size % int(pragma(connection, "page_size")):
                raise Damaged(path)  # a copy that was cut short; SQLite would find out only when it reads the end
            settle(connection)
        if writable:
            _refuse_write_protected(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection, version


def _refuse_what_is_no_file(path: Path) -> None:
    if not path.exists():
        raise Missing(path)
    if not path.is_file() or path.stat().st_size == 0:
        raise NotAnAssessment(path)


def _checked_version(connection: Connection, path: Path) -> int:
    if pragma(connection, "application_id") != APPLICATION_ID:
        raise NotAnAssessment(path)
    version = int(pragma(connection, "user_version"))
    if version > SCHEMA_VERSION:
        raise NewerVersion(path, found=version, known=SCHEMA_VERSION)
    return version


def _refuse_write_protected(connection: Connection, path: Path) -> None:
    """SQLite falls back to reading in silence, even in BEGIN IMMEDIATE; a statement that writes nothing shows it."""
    with known_errors(path, writing=True):
        connection.execute("DELETE FROM meta WHERE false")


# --- why the start of a file cannot be read --------------------------------------------------


def _reason(connection: Connection, path: Path, key: Key | None) -> StoreError:
    size = path.stat().st_size
    if key is None:
        return NotAnAssessment(path) if size % _PAGE else PassphraseNeeded(path)
    if _is_plain(path):
        return NotProtected(path)
    broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if len(broken) < -(-size // _PAGE):
        return Damaged(path)
    return NotAnAssessment(path) if size % _PAGE else WrongPassphrase(path)


def _is_plain(path: Path) -> bool:
    with closing(connect(path, None, writable=False)) as connection:
        return is_readable(connection)
