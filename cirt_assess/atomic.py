"""Write a file whole or not at all. Imports the standard library only."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from pathlib import Path

from cirt_assess.errors import KnownError

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between tries on Windows, where a virus scanner may hold a fresh file for a moment."""


class WriteError(KnownError):
    """A file could not be written. What stood there before still does."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; WriteError says why it could not be, and then nothing has changed.

    Where the system knows owners, only the owner may read it: what leaves this program is seldom for everybody.
    """
    try:
        part = _written_beside(path, data)
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        _replace(part, path)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _written_beside(path: Path, data: bytes) -> Path:
    """A file with `data` in the folder of `path`, safe on the disk."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _replace(part: Path, path: Path) -> None:
    for wait in _WAITS if sys.platform == "win32" else ():
        with contextlib.suppress(PermissionError):
            part.replace(path)
            return
        time.sleep(wait)
    part.replace(path)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself safe, where the system lets a folder be synced."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # not every file system can
            os.fsync(handle)
    finally:
        os.close(handle)


def _refusal(path: Path, error: OSError) -> WriteError:
    reason = error.strerror or str(error)
    return WriteError(
        f"{path} could not be written: {reason}. What stood there before is unchanged. "
        "Close the program that has it open, or choose another place."
    )
