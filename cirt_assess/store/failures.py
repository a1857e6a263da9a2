"""From what the driver or the system reports to an error that says what to do. Imports SQLAlchemy and the driver."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from cirt_assess.store.errors import (
    AlreadyThere,
    Busy,
    Damaged,
    DiskFull,
    Missing,
    Moved,
    ReadOnly,
    StoreError,
    Unfinished,
)

_UNREADABLE = frozenset({dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_IOERR})
_FULL = frozenset({dbapi2.SQLITE_FULL, dbapi2.SQLITE_IOERR})  # a quota or a limit is told as an I/O error
_PROTECTED = frozenset({dbapi2.SQLITE_READONLY, dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_PERM})
_BUSY = frozenset({dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED})

_BY_ERRNO: dict[int | None, type[StoreError]] = {
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.ENOENT: Missing,
    errno.EEXIST: AlreadyThere,
}


@contextmanager
def known_errors(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn failures of driver and system into the StoreError for `path`. What is not known goes on as it is: a bug."""
    try:
        yield
    except (DBAPIError, dbapi2.Error, OSError) as error:
        known = _known(error, path, writing)
        if known is None:
            raise
        raise known from error


def _known(error: Exception, path: Path, writing: bool) -> StoreError | None:
    if isinstance(error, OSError):
        kind = _BY_ERRNO.get(error.errno)
        return kind(path) if kind else None
    code = result_code(error)
    if code in _BUSY:
        return Busy(path)
    return _while_writing(code, path) if writing else _while_reading(code, path)


def result_code(error: BaseException | None) -> int | None:
    """SQLite's result code of a driver's error, or of SQLAlchemy's around it."""
    if isinstance(error, DBAPIError):
        error = error.orig
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, dbapi2.OperationalError):
        return int(dbapi2.SQLITE_CORRUPT)  # the driver's own complaint: a text that is not UTF-8
    return code & 0xFF if isinstance(code, int) else None


def _while_writing(code: int | None, path: Path) -> StoreError | None:
    if code in _FULL:
        return DiskFull(path)
    if code in _PROTECTED:
        return ReadOnly(path) if path.exists() else Moved(path)
    return Damaged(path) if code in _UNREADABLE else None


def _while_reading(code: int | None, path: Path) -> StoreError | None:
    if code in _UNREADABLE:
        return Damaged(path)
    if code in _PROTECTED:
        # Only an interrupted change makes SQLite want to write, or to open a second file, when it reads.
        return Unfinished(path) if path.exists() else Missing(path)
    return None
