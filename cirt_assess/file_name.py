"""Names for files that others named first, made harmless on every system. Pure."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
"""In bytes of UTF-8. File systems take 255, and a name grows while its file is being written."""

_LONGEST_EXTENSION = 16

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""Devices of Windows, whatever their extension."""

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Controls, unassigned, and what turns the direction of writing: `report<RLO>fdp.exe` reads as `reportexe.pdf`."""


def harmless(name: str, otherwise: str = "evidence") -> str:
    """A file name without folders, devices, tricks and too many letters; `otherwise` when nothing is left of it."""
    shown = "".join(letter for letter in _one_line(name) if unicodedata.category(letter) not in _INVISIBLE)
    said = _one_line(unicodedata.normalize("NFC", shown)).translate(_FORBIDDEN).strip(" .-") or otherwise
    return _cut(f"_{said}" if _RESERVED.fullmatch(said) else said)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(name: str) -> str:
    """Shorten the name before its extension."""
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > _LONGEST_EXTENSION:
        stem, dot, extension = name, "", ""
    room = LONGEST - len(f"{dot}{extension}".encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(" .") + dot + extension
