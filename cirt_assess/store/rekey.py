"""The same content in a new file, under another passphrase or none. Imports SQLAlchemy, and the rest of this folder.

Row by row, also where SQLCipher could change the key in place (docs/decisions/0006-passphrase-change.md).
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from cirt_assess.progress import Step
from cirt_assess.store.backup import reads_whole
from cirt_assess.store.connection import Key
from cirt_assess.store.errors import Damaged
from cirt_assess.store.opening import furnished
from cirt_assess.store.tables import metadata

_AT_ONCE = 8
"""Rows in memory; a chunk of evidence is a row of 1 MiB."""


def copy_under(key: Key | None, empty: Path, source: sa.Connection, path: Path, step: Step) -> None:
    """Fill an empty file with what the file at `path` holds. Damaged when the copy, read back, is not whole."""
    with furnished(empty, key) as copy:
        _copy_rows(source, copy, step)
    if not reads_whole(empty, key, step):
        raise Damaged(path)


def _copy_rows(source: sa.Connection, copy: sa.Connection, step: Step) -> None:
    counts = [sa.select(sa.func.count()).select_from(table) for table in metadata.sorted_tables]
    total, done = sum(source.execute(count).scalar_one() for count in counts), 0
    for table in metadata.sorted_tables:
        for rows in source.execute(sa.select(table)).mappings().partitions(_AT_ONCE):
            step(done, total, "copy")
            copy.execute(table.insert(), [dict(row) for row in rows])
            done += len(rows)
