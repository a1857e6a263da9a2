"""Names that are not taken. Imports the standard library only."""

from __future__ import annotations

from pathlib import Path


def free_path(path: Path) -> Path:
    """`path`, or the first like it that is not taken: what was handed out is never replaced."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
