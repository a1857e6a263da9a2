"""Evidence written out, for another program to open and never for this one. Imports the standard library and ours."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cirt_assess.file_name import harmless
from cirt_assess.progress import Step
from cirt_assess.store.backup import unfinished
from cirt_assess.store.blobs import Blob
from cirt_assess.store.durable import put_in_place
from cirt_assess.store.errors import AlreadyThere, Unreliable
from cirt_assess.store.failures import known_errors

_FROM_ELSEWHERE = "[ZoneTransfer]\r\nZoneId=3\r\n"
"""What Windows notes beside a download: it warns before it runs one, and Office opens it protected."""


def harmless_path(path: Path) -> Path:
    """`path` under a name that is safe on every system. AlreadyThere when that is another name, and is taken."""
    safe = path.with_name(harmless(path.name))
    if safe.name != path.name and safe.exists():
        raise AlreadyThere(safe)
    return safe


def write_out(content: Iterable[bytes], blob: Blob, target: Path, step: Step) -> None:
    """Write a blob's content, read it back, and only then put it at `target`, replacing what is there in one step."""
    with known_errors(target, writing=True), unfinished(target) as copy:
        _write(content, blob, copy, step)
        with copy.open("rb") as written:
            if hashlib.file_digest(written, "sha256").hexdigest() != blob.digest:
                raise Unreliable(target)
        _mark(copy)
        put_in_place(copy, target)


def _write(content: Iterable[bytes], blob: Blob, copy: Path, step: Step) -> None:
    with copy.open("wb") as stream:
        done = 0
        for piece in content:
            step(done, blob.size, "evidence")
            stream.write(piece)
            done += len(piece)
    step(done, blob.size, "evidence")


def _mark(copy: Path) -> None:
    if sys.platform == "win32":
        with suppress(OSError):  # a stick formatted as FAT has no room for it
            Path(f"{copy}:Zone.Identifier").write_text(_FROM_ELSEWHERE, encoding="ascii", newline="")
