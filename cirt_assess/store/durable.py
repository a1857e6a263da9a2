"""Files that appear whole or not at all, and stay when the power goes. Imports the standard library only."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0) if sys.platform == "win32" else ()
"""Seconds to wait for a virus scanner or an indexer to let go of a new file."""


def put_in_place(finished: Path, target: Path) -> None:
    """Move a finished file to `target` in the same folder, replacing what is there in one step, for good."""
    _flush(finished)
    for pause in _PAUSES:
        try:
            finished.replace(target)
            break
        except PermissionError:
            time.sleep(pause)
    else:
        finished.replace(target)
    flush_folder(target.parent)


def _flush(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Make names in a folder durable. Windows does that by itself, and cannot be asked."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
