"""Version 2 of a schema that is only here for tests: a table more."""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = None


def upgrade() -> None:
    op.create_table("evidence", sa.Column("digest", sa.Text, primary_key=True))
