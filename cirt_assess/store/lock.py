"""One writer per file: an operating-system lock on a small file beside it. Imports the standard library and ours.

The lock is what the system holds, not that the file exists: it ends with the process, however that ends, so it is
never stale. Inside stands who holds it, for the message a second one gets. It is a file of its own because closing
any handle of a database file within a process drops the locks SQLite has on it.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from cirt_assess.revisions import timestamp
from cirt_assess.store.errors import Busy, Locked


@dataclass(frozen=True)
class Holder:
    """Who has a file open. since: UTC, as a revision's time."""

    user: str
    host: str
    pid: int
    since: str

    @classmethod
    def here(cls, now: datetime) -> Self:
        """This process."""
        try:
            user = getpass.getuser()
        except (KeyError, OSError):  # an account without a name, as in a container
            user = "?"
        return cls(user, socket.gethostname(), os.getpid(), timestamp(now))


@contextmanager
def held(path: Path, holder: Holder) -> Iterator[None]:
    """Hold the lock of the file at `path`. Locked says who has it, also when that is this very process."""
    sidecar = path.with_name(f".{path.name}.lock")
    handle = _acquired(sidecar, path)
    try:
        _sign(handle, holder)
        yield
    finally:
        _give_back(handle, sidecar)


def _acquired(sidecar: Path, path: Path) -> int:
    while True:
        handle = os.open(sidecar, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if not _try_lock(handle):
                raise _taken(sidecar, path)
            if _is_at(sidecar, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # the one before us removed it after we had opened it: a lock on nothing


def _is_at(sidecar: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), sidecar.stat())
    except FileNotFoundError:
        return False


def _sign(handle: int, holder: Holder) -> None:
    with suppress(OSError):  # on a full disk the lock is as good without a name in it
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(asdict(holder)).encode())


def _taken(sidecar: Path, path: Path) -> Locked:
    try:
        holder = Holder(**json.loads(sidecar.read_bytes()))
    except (OSError, ValueError, TypeError):  # taken, and not signed yet
        return Busy(path)
    return Locked(path, user=holder.user, host=holder.host, since=holder.since)


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a locked byte cannot be read by others: lock one behind the text

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _give_back(handle: int, sidecar: Path) -> None:
        os.close(handle)
        with suppress(OSError):  # somebody has opened it since: it is theirs
            sidecar.unlink()

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _give_back(handle: int, sidecar: Path) -> None:
        with suppress(OSError):
            sidecar.unlink()  # while it is still ours, or we might remove the next one's
        os.close(handle)
