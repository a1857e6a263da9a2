"""Bring an older file to a newer schema, on a copy that takes its place when it is whole. Imports Alembic.

Imported only when a file needs it. `user_version` is the one record of a file's schema version, so Alembic's own
version table is not used: script `v2` leads from 1 to 2, its revision is `2`.
"""

from __future__ import annotations

from contextlib import closing
from itertools import count
from pathlib import Path

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from cirt_assess.store.backup import copy_onto, copy_to, reads_whole, unfinished
from cirt_assess.store.connection import Key, connect, engine_at, settle
from cirt_assess.store.durable import put_in_place
from cirt_assess.store.errors import MigrationFailed, StoreError
from cirt_assess.store.failures import known_errors


def migrate(path: Path, key: Key | None, scripts: Path, target: int) -> Path:
    """Bring the file at `path`, which the caller has locked and nobody has open, to schema version `target`.

    Returns where the old file is kept. MigrationFailed, or the StoreError of a full or failing drive: then the
    file is as it was.
    """
    kept = _free_name(path, target)
    with known_errors(path, writing=True), unfinished(path) as copy:
        with closing(connect(path, key, writable=True)) as old:
            settle(old)
            copy_onto(copy, old, key)
            _upgrade(copy, key, scripts, target, path)
            copy_to(kept, old, key, path)
        put_in_place(copy, path)
    return kept


def _free_name(path: Path, target: int) -> Path:
    """`name.before-v2.cirt`, or `name.before-v2-2.cirt` when an older copy has that name."""
    for number in count(1):
        suffix = "" if number == 1 else f"-{number}"
        name = path.with_name(f"{path.stem}.before-v{target}{suffix}{path.suffix}")
        if not name.exists():
            return name
    raise AssertionError("counting never ends")


def _upgrade(copy: Path, key: Key | None, scripts: Path, target: int, path: Path) -> None:
    try:
        with (
            known_errors(path, writing=True),
            engine_at(copy, key, writable=True) as engine,
            engine.begin() as transaction,
        ):
            _run(transaction, scripts, target)
    except StoreError:
        raise
    except Exception as error:
        raise MigrationFailed(path, target=target) from error
    if not reads_whole(copy, key):
        raise MigrationFailed(path, target=target)


def _run(transaction: sa.Connection, scripts: Path, target: int) -> None:
    start: int = transaction.exec_driver_sql("PRAGMA user_version").scalar_one()
    directory = ScriptDirectory(scripts, version_locations=[scripts])
    with Operations.context(MigrationContext.configure(transaction)):
        for version in range(start + 1, target + 1):
            directory.get_revision(str(version)).module.upgrade()
    transaction.exec_driver_sql(f"PRAGMA user_version = {target}")
