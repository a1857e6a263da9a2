"""The tables of an assessment, and the triggers that let them only grow. Imports SQLAlchemy.

Portable to PostgreSQL; each trigger is written for both. Changing anything here makes a new schema version: raise
SCHEMA_VERSION, and add a script to `migrations/`.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

APPLICATION_ID = int.from_bytes(b"CIRT")
SCHEMA_VERSION = 2

metadata = sa.MetaData()

meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""About the file itself. `created`: when, as a revision's time."""

revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("entity", sa.Text, nullable=False, index=True),
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("parents", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("time", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False, index=True),
    sa.CheckConstraint("seq > 0"),
    sqlite_autoincrement=True,
)
"""Revisions in the order in which this file came to know them. parents: ids joined with a space."""

catalogues = sa.Table(
    "catalogues",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    # A hidden row number would be one more key by which REPLACE removes a row.
    sqlite_with_rowid=False,
)
"""Catalogues carried inside. body: JSON text as `Content.as_json` writes it; digest: SHA-256 of the body."""

blobs = sa.Table(
    "blobs",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("first_chunk", sa.Integer, nullable=False),
    sa.Column("chunks", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Evidence kept inside. digest: SHA-256 of the content, which stands in so many chunks from the first one on."""

chunks = sa.Table(
    "chunks",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.CheckConstraint("number > 0"),
)
"""Content of evidence. With one whole number as the key SQLite reads one body to find one; with two, many."""


def insert_new(table: sa.Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Insert what is not known yet. `dialect`: `sqlite` or `postgresql`, which share the words but not the class.

    OR ROLLBACK, in the trigger too: with ABORT SQLite would copy pages aside for each row, in case it is taken back.
    """
    kinds: dict[str, type[sqlite.Insert] | type[postgresql.Insert]] = {
        "sqlite": sqlite.Insert,
        "postgresql": postgresql.Insert,
    }
    return kinds[dialect](table).prefix_with("OR ROLLBACK", dialect="sqlite").on_conflict_do_nothing()


# --- tables that only grow -------------------------------------------------------------------


def _only_grows(table: sa.Table, *keys: tuple[str, ...], generated: Iterable[str] = ()) -> None:
    """No row is changed or removed. The same row again is passed over; another under a key of it is refused.

    The last part is a trigger before the insert because INSERT OR REPLACE removes a row without asking the triggers
    on removal. keys: the columns of each key; generated: columns that are no part of what a row says.
    """
    said = [column.name for column in table.columns if column.name not in generated]
    same_key = " OR ".join(_exists(table, key) for key in keys)
    for dialect, write in (("sqlite", _sqlite), ("postgresql", _postgresql)):
        for statement in write(table.name, same_key, _exists(table, said)):
            ddl = sa.DDL(statement)  # type: ignore[no-untyped-call]
            sa.event.listen(table, "after_create", ddl.execute_if(dialect=dialect))


def _exists(table: sa.Table, columns: Iterable[str]) -> str:
    equal = " AND ".join(f"{name} = NEW.{name}" for name in columns)
    return f"EXISTS (SELECT 1 FROM {table.name} WHERE {equal})"  # noqa: S608  no name comes from outside


def _sqlite(table: str, same_key: str, same_row: str) -> Iterable[str]:
    for event in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        )
    yield (
        f"CREATE TRIGGER {table}_no_other BEFORE INSERT ON {table} "
        f"WHEN {same_key} BEGIN SELECT CASE WHEN {same_row} THEN RAISE(IGNORE) "
        f"ELSE RAISE(ROLLBACK, '{table} holds another row under this key') END; END"
    )


def _postgresql(table: str, same_key: str, same_row: str) -> Iterable[str]:
    yield (
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} only grows'; END $$"
    )
    yield (
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()"
    )
    yield (
        f"CREATE FUNCTION {table}_compare() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {same_row} THEN RETURN NULL; END IF; "
        f"IF {same_key} THEN RAISE EXCEPTION '{table} holds another row under this key'; END IF; RETURN NEW; END $$"
    )
    yield (f"CREATE TRIGGER {table}_no_other BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_compare()")


_only_grows(revisions, ("id",), ("seq",), generated=["seq"])
_only_grows(catalogues, ("id", "digest"))
_only_grows(blobs, ("digest",))
_only_grows(chunks, ("number",))
