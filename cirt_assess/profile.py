"""Who sits at this machine: the data folder and the author's id and name. Imports platformdirs when first asked.

Nothing about any assessment is kept here.
"""

from __future__ import annotations

import getpass
import json
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Author:
    """id: permanent and random, so that two people of one name stay two. name: shown beside what they entered."""

    id: str
    name: str


def data_folder(chosen: Path | None = None) -> Path:
    """The folder for settings: `chosen` (a throw-away profile), or the system's own place. It is made if missing."""
    if chosen is None:
        from platformdirs import user_data_path  # noqa: PLC0415  the window paints before it is needed

        chosen = user_data_path("cirt-assess", appauthor=False)
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def load_author(folder: Path) -> Author:
    """The author of this profile; made with the login name the first time."""
    file = folder / "author.json"
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return Author(str(found["id"]), str(found["name"]))
    except (OSError, ValueError, KeyError, TypeError):
        author = Author(f"a-{secrets.token_hex(8)}", _login_name())
        save_author(folder, author)
        return author


def save_author(folder: Path, author: Author) -> None:
    """Keep `author` for the next start."""
    file = folder / "author.json"
    part = file.with_suffix(".part")
    part.write_text(json.dumps({"id": author.id, "name": author.name}, ensure_ascii=False), encoding="utf-8")
    part.replace(file)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "assessor"
