"""Copies of an open file that are known to be whole. Imports SQLAlchemy through `connection`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cirt_assess.progress import Step, silent
from cirt_assess.store.check import find_problems, is_whole
from cirt_assess.store.connection import Connection, Key, connect, engine_at, settle
from cirt_assess.store.durable import put_in_place
from cirt_assess.store.errors import Damaged
from cirt_assess.store.failures import known_errors


def copy_to(target: Path, source: Connection, key: Key | None, path: Path) -> None:
    """Copy the open file at `path` to `target`, under the same passphrase, replacing what is there by the whole copy.

    Damaged when the copy, read back, is not whole: then `target` is as it was.
    """
    try:
        with known_errors(target, writing=True), unfinished(target) as copy:
            copy_onto(copy, source, key)
            if not reads_whole(copy, key):
                raise Damaged(target)
            put_in_place(copy, target)
    except Damaged as error:
        raise Damaged(path) from error


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A new, empty file beside `target` to work on; it is removed unless it was put in place."""
    remove_unfinished(target)
    copy = _unfinished(target)
    copy.touch(mode=0o600)
    try:
        yield copy
    finally:
        remove_unfinished(target)


def _unfinished(target: Path) -> Path:
    return target.with_name(f".{target.name}.unfinished")


def remove_unfinished(target: Path) -> None:
    """Sweep away what a killed process left beside `target`; its lock keeps out living ones."""
    copy = _unfinished(target)
    for file in (copy, copy.with_name(f"{copy.name}-journal")):
        file.unlink(missing_ok=True)


def copy_onto(empty: Path, source: Connection, key: Key | None) -> None:
    """Fill an empty file with what an open one holds, page by page, under the same passphrase."""
    with closing(connect(empty, key, writable=True)) as copy:
        settle(copy)
        source.backup(copy)


def reads_whole(path: Path, key: Key | None, step: Step = silent) -> bool:
    """Open a file and read all of it."""
    with engine_at(path, key, writable=False) as engine, engine.connect() as connection:
        return is_whole(find_problems(connection, encrypted=key is not None, step=step))
