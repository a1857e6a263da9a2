"""Version 2: room for evidence inside the file."""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "blobs",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("first_chunk", sa.Integer, nullable=False),
        sa.Column("chunks", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "chunks",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("number > 0"),
    )
    _only_grows("blobs", "digest", ("digest", "size", "type", "first_chunk", "chunks"))
    _only_grows("chunks", "number", ("number", "body"))


def _only_grows(table: str, key: str, columns: tuple[str, ...]) -> None:
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        )
    op.execute(
        f"CREATE TRIGGER {table}_no_other BEFORE INSERT ON {table} "
        f"WHEN {_exists(table, (key,))} BEGIN SELECT CASE WHEN {_exists(table, columns)} THEN RAISE(IGNORE) "
        f"ELSE RAISE(ROLLBACK, '{table} holds another row under this key') END; END"
    )


def _exists(table: str, columns: tuple[str, ...]) -> str:
    equal = " AND ".join(f"{name} = NEW.{name}" for name in columns)
    return f"EXISTS (SELECT 1 FROM {table} WHERE {equal})"  # noqa: S608  no name comes from outside
