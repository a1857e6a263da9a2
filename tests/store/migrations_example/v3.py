"""Version 3: fails half-way, after it has changed something."""

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"


def upgrade() -> None:
    op.create_table("drills", sa.Column("id", sa.Text, primary_key=True))
    op.execute("INSERT INTO meta VALUES ('half', 'way')")
    raise ZeroDivisionError
