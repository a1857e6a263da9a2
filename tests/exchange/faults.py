"""Drives that fail: the n-th write, opening, removal, sync or rename of this process fails, once or from then on.

Python's own calls are exchanged where they are looked up. SQLite's go through the table of system calls that it keeps
for such tests; its syncs do not, and are left to SQLite's own tests.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from sqlcipher3 import dbapi2

CALLS = ("write", "pwrite", "pwrite64", "ftruncate", "unlink", "openDirectory")


class Faults:
    """Counts operations; lets the `failing`-th fail, and all after it when `for_ever`."""

    def __init__(self, failing: int, *, for_ever: bool) -> None:
        self.failing = failing
        self.for_ever = for_ever
        self.count = 0

    def happens(self) -> bool:
        self.count += 1
        return self.count == self.failing or (self.for_ever and self.count > self.failing)

    @property
    def was_reached(self) -> bool:
        return self.count >= self.failing


@contextmanager
def failing(faults: Faults) -> Iterator[None]:
    """Within this, the drive of this process behaves as `faults` says."""
    with ExitStack() as stack:
        for name in ("fsync", "replace", "rename"):
            stack.enter_context(mock.patch.object(os, name, _python(faults, getattr(os, name))))
        stack.enter_context(mock.patch.object(Path, "open", _opening(faults, Path.open)))
        stack.enter_context(_sqlite(faults))
        yield


def full() -> OSError:
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _python(faults: Faults, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **more: Any) -> Any:
        if faults.happens():
            raise full()
        return real(*arguments, **more)

    return call


def _opening(faults: Faults, real: Callable[..., Any]) -> Callable[..., Any]:
    """Files opened to be written get a write that can fail."""

    def call(self: Path, mode: str = "r", *arguments: Any, **more: Any) -> Any:
        file = real(self, mode, *arguments, **more)
        return _Writing(file, faults) if "w" in mode else file

    return call


class _Writing:
    def __init__(self, file: Any, faults: Faults) -> None:
        self._file = file
        self._faults = faults

    def write(self, data: Any) -> Any:
        if self._faults.happens():
            raise full()
        return self._file.write(data)

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


# --- SQLite ------------------------------------------------------------------------------------


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("methods", ctypes.c_void_p * 13),
        ("set_call", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)),
        ("get_call", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)),
    ]


_WRITE = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, use_errno=True)
_PWRITE = ctypes.CFUNCTYPE(
    ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int64, use_errno=True
)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_int64, use_errno=True)
_UNLINK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, use_errno=True)
_OPEN_FOLDER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), use_errno=True)
_FORMS = dict(zip(CALLS, (_WRITE, _PWRITE, _PWRITE, _TRUNCATE, _UNLINK, _OPEN_FOLDER), strict=True))
_CANNOT_OPEN = 14


def sqlite_vfs() -> _Vfs | None:
    """SQLite's table, if this build shows it."""
    try:
        library = ctypes.CDLL(dbapi2.__spec__ and __import__("sqlcipher3._sqlite3", fromlist=["_"]).__file__)
        find = library.sqlite3_vfs_find
    except (OSError, AttributeError):
        return None
    find.restype = ctypes.POINTER(_Vfs)
    found: _Vfs = find(None).contents
    return found if found.version >= 3 else None


@contextmanager
def _sqlite(faults: Faults) -> Iterator[None]:
    vfs = sqlite_vfs()
    assert vfs is not None
    address = ctypes.addressof(vfs)
    kept = []
    try:
        for name, form in _FORMS.items():
            real = vfs.get_call(address, name.encode())
            if real:
                call = form(_native(faults, form(real), name))
                kept.append(call)  # or it would be collected while SQLite still calls it
                vfs.set_call(address, name.encode(), ctypes.cast(call, ctypes.c_void_p))
        yield
    finally:
        for name in _FORMS:
            vfs.set_call(address, name.encode(), None)


def _native(faults: Faults, real: Callable[..., int], name: str) -> Callable[..., int]:
    def call(*arguments: Any) -> int:
        if faults.happens():
            ctypes.set_errno(errno.ENOSPC)
            return _CANNOT_OPEN if name == "openDirectory" else -1
        return int(real(*arguments))

    return call
