"""A connection to one file: its settings, and its passphrase. Imports SQLAlchemy and the driver.

SQLCipher serves plain files too, so that one SQLite library is in the process: two would drop each other's locks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from cirt_assess.store.failures import result_code

BUSY_SECONDS = 5.0
"""How long to wait for another program that is just reading or copying the file."""

_SETTINGS = (
    # name, value, what it reads as afterwards
    ("cipher_memory_security", "OFF", "0"),  # no other build of SQLite knows it: this is SQLCipher
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
)


class Connection(Protocol):
    """What is used of the driver's connection."""

    def execute(self, sql: str) -> Any: ...
    def backup(self, target: Connection) -> None: ...
    def set_key(self, passphrase: str) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Key:
    """A passphrase, kept out of every repr, URL and SQL text. ValueError when it is empty."""

    passphrase: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self.passphrase:
            raise ValueError("an empty passphrase protects nothing; give None for a file without one")

    @property
    def typed(self) -> str:
        """One form for what may be typed in two: an é is one character on this keyboard, two on that."""
        return unicodedata.normalize("NFC", self.passphrase)


def connect(path: Path, key: Key | None, *, writable: bool) -> Connection:
    """Connect to a file that exists, without reading it: whether the key is right is not known yet."""
    where = path.as_posix()
    uri = f"file://{'' if where.startswith('/') else '/'}{quote(where)}?mode={'rw' if writable else 'ro'}"
    # The window does its database work on one worker thread, and closes from another.
    connection: Connection = dbapi2.connect(
        uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # or it writes to the terminal
    if key is not None:
        connection.set_key(key.typed)
        connection.execute("PRAGMA cipher_compatibility = 4")
    return connection


def is_readable(connection: Connection) -> bool:
    """Whether the start of the file can be read: it is a database, and the key is right."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        if result_code(error) == dbapi2.SQLITE_NOTADB:
            return False
        raise
    return True


def settle(connection: Connection) -> None:
    """Make every setting, and read it back: a setting that is not known is passed over in silence."""
    for name, value, told in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
        if str(pragma(connection, name)) != told:
            raise RuntimeError(f"this build of SQLCipher does not take {name} = {value}")


def pragma(connection: Connection, name: str) -> Any:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def engine_over(connection: Connection, *, writable: bool) -> sa.Engine:
    """An engine that has this one connection for as long as it lives; `dispose` closes it.

    A transaction begins where SQLAlchemy says so, not where the driver guesses it, and takes the right to write at
    once: one that reads first and writes later could fail half-way.
    """
    engine = sa.create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )

    @sa.event.listens_for(engine, "begin")
    def _begin(begun: sa.Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE" if writable else "BEGIN")

    return engine


@contextmanager
def engine_at(path: Path, key: Key | None, *, writable: bool) -> Iterator[sa.Engine]:
    """An engine over a connection of its own to a file that exists, with all settings made."""
    connection = connect(path, key, writable=writable)
    engine = engine_over(connection, writable=writable)
    try:
        settle(connection)
        yield engine
    finally:
        engine.dispose()
        connection.close()  # an engine that was never used does not know its connection
