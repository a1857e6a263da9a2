"""Files that were opened lately: where they are, and nothing of what they say. Kept in the data folder.

A file's name is all that is shown of it; neither team nor country is asked for or kept here.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cirt_assess.atomic import WriteError, write_whole

NAME = "recent.json"
MOST = 6


@dataclass(frozen=True)
class Recent:
    """is_there: whether a file stands at `path` now; its drive may only be unplugged."""

    path: Path
    is_there: bool


def recent(folder: Path) -> tuple[Recent, ...]:
    """The files, the last one opened first; none when there is no list, or none that can be read."""
    return tuple(Recent(path, _stands(path)) for path in _paths(folder))


def note(folder: Path, path: Path) -> None:
    """Put a file that was opened in front; beyond MOST the oldest go. A list that cannot be kept is no error."""
    path = path.absolute()
    _keep(folder, [path, *(one for one in _paths(folder) if one != path)][:MOST])


def forget(folder: Path, path: Path) -> None:
    """Take a file off the list. The file itself stays as it is."""
    _keep(folder, [one for one in _paths(folder) if one != path])


def _paths(folder: Path) -> list[Path]:
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return [Path(one) for one in found["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _keep(folder: Path, paths: Sequence[Path]) -> None:
    text = json.dumps({"files": [str(one) for one in paths]}, ensure_ascii=False)
    with contextlib.suppress(WriteError):
        write_whole(folder / NAME, text.encode())


def _stands(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
