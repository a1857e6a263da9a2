"""The tables refuse whatever would change or remove a row, also from another program, and exist for PostgreSQL too."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlcipher3 import dbapi2

from cirt_assess.store import AssessmentFile
from cirt_assess.store.connection import Connection
from cirt_assess.store.rows import COLUMNS
from cirt_assess.store.tables import blobs, catalogues, chunks, insert_new, meta, metadata, revisions
from tests.store.samples import NOW, several

ALL = ", ".join(column.name for column in COLUMNS)
REST = ALL.removeprefix("id, ")
OTHER = ALL.replace("value", "'4'")
GROWING = ("revisions", "catalogues", "blobs", "chunks")
IDENTICAL = f"INTO revisions ({ALL}) SELECT {ALL} FROM revisions"
CHANGED = f"INTO revisions ({ALL}) SELECT {OTHER} FROM revisions"


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Connection]:
    """A connection of another program: nothing set, not even `recursive_triggers`."""
    with AssessmentFile.create(tmp_path / "team.cirt", now=NOW) as file:
        file.append(several(2))
        file.put_catalogue("sim3", 1, "{}")
        file.attach(io.BytesIO(b"evidence"))
    connection = dbapi2.connect(str(tmp_path / "team.cirt"), isolation_level=None)
    yield connection
    connection.close()


def content(connection: Connection) -> list[object]:
    return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in GROWING]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET value = '4'",
        "UPDATE OR REPLACE revisions SET seq = 1 WHERE seq = 2",
        "DELETE FROM revisions",
        "DELETE FROM revisions WHERE seq = 1",
        f"INSERT {CHANGED}",
        f"INSERT OR REPLACE {CHANGED}",
        f"INSERT OR IGNORE {CHANGED}",
        f"REPLACE {CHANGED}",
        f"INSERT {CHANGED} WHERE true ON CONFLICT (id) DO UPDATE SET value = excluded.value",
        f"INSERT {CHANGED} WHERE true ON CONFLICT DO NOTHING",
        f"REPLACE INTO revisions (seq, {ALL}) SELECT seq, 'new', {REST} FROM revisions",
        "UPDATE catalogues SET body = ''",
        "DELETE FROM catalogues",
        "REPLACE INTO catalogues SELECT id, digest, 2, body FROM catalogues",
        "REPLACE INTO catalogues SELECT id, digest, version, '[]' FROM catalogues",
        "UPDATE blobs SET size = 9",
        "UPDATE OR REPLACE blobs SET digest = 'other'",
        "DELETE FROM blobs",
        "REPLACE INTO blobs SELECT digest, 9, type, first_chunk, chunks FROM blobs",
        "INSERT INTO blobs SELECT digest, size, 'text/html', first_chunk, chunks FROM blobs",
        "UPDATE chunks SET body = 'forged'",
        "UPDATE OR REPLACE chunks SET number = 2",
        "DELETE FROM chunks",
        "REPLACE INTO chunks VALUES (1, 'forged')",
        "INSERT OR REPLACE INTO chunks (rowid, body) VALUES (1, 'forged')",
        "INSERT INTO chunks VALUES (1, 'forged') ON CONFLICT (number) DO UPDATE SET body = excluded.body",
    ],
)
def test_nothing_that_stands_is_changed_or_removed(stranger: Connection, statement: str) -> None:
    before = content(stranger)
    with pytest.raises(dbapi2.IntegrityError, match=r"only grows|holds another row"):
        stranger.execute(statement)
    assert content(stranger) == before


@pytest.mark.parametrize("verb", ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "REPLACE"])
def test_the_same_row_again_changes_nothing(stranger: Connection, verb: str) -> None:
    before = content(stranger)
    stranger.execute(f"{verb} {IDENTICAL}")
    for table in GROWING[1:]:
        stranger.execute(f"{verb} INTO {table} SELECT * FROM {table}")
    assert content(stranger) == before


def test_the_other_rows_of_a_batch_with_a_known_one_are_taken(stranger: Connection) -> None:
    row = f"SELECT 'new', {REST} FROM revisions WHERE seq = 1"
    stranger.execute(f"INSERT INTO revisions ({ALL}) SELECT {ALL} FROM revisions UNION ALL {row}")
    assert stranger.execute("SELECT count(*) FROM revisions").fetchone() == (3,)


# --- PostgreSQL, without a server -------------------------------------------------------------


def postgresql_ddl() -> list[str]:
    written: list[str] = []

    def write(statement: sa.schema.ExecutableDDLElement, *_: object, **__: object) -> None:
        written.append(str(statement.compile(dialect=postgresql.dialect())))  # type: ignore[no-untyped-call]

    metadata.create_all(sa.create_mock_engine("postgresql+psycopg://", write), checkfirst=False)
    return written


@pytest.mark.parametrize("table", GROWING)
def test_postgresql_gets_its_own_triggers(table: str) -> None:
    written = postgresql_ddl()
    triggers = [one for one in written if one.startswith("CREATE TRIGGER") and f" ON {table} " in one]
    assert len(triggers) == 2
    assert any("BEFORE UPDATE OR DELETE OR TRUNCATE" in one for one in triggers)
    assert any("BEFORE INSERT" in one for one in triggers)
    assert not any("RAISE(" in one for one in written)


def test_every_statement_is_one_that_postgresql_knows() -> None:
    written = postgresql_ddl() + [
        str(statement.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
        for statement in (
            insert_new(revisions, "postgresql"),
            insert_new(catalogues, "postgresql"),
            insert_new(blobs, "postgresql"),
            insert_new(chunks, "postgresql"),
            sa.select(sa.func.coalesce(sa.func.max(chunks.c.number), 0) + 1),
            sa.select(*COLUMNS, revisions.c.seq).where(revisions.c.seq > 1).order_by(revisions.c.seq).limit(1),
            meta.delete().where(meta.c.key == "a"),
        )
    ]
    assert any(one.endswith("ON CONFLICT DO NOTHING") for one in written)
    assert any("body BYTEA NOT NULL" in one for one in written)
    assert any("size BIGINT NOT NULL" in one for one in written)
    assert not any("SERIAL" in one for one in written if "CREATE TABLE chunks" in one)
    assert not any(
        word in one for one in written for word in ("OR ROLLBACK", "AUTOINCREMENT", "PRAGMA", "WITHOUT ROWID")
    )
