"""Alembic scripts that bring a file to a newer schema, one for each version after the first.

`v2.py` holds `revision = "2"`, `down_revision = None`, and `upgrade()`, which leads from version 1 to 2; `v3.py` names
`"2"` as its `down_revision`, and so on. A script works through `alembic.op` and imports nothing of ours, because what
it would import will have changed by the time it runs.
"""
