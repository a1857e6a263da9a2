"""The same file under another passphrase, or none. Imports the driver through `connection`.

Always by a whole copy, also where SQLCipher could change the key in place
(docs/decisions/0006-passphrase-change.md).
"""

from __future__ import annotations

from pathlib import Path

from cirt_assess.store.backup import reads_whole
from cirt_assess.store.connection import Connection, Key, pragma
from cirt_assess.store.errors import Damaged
from cirt_assess.store.tables import metadata


def copy_under(key: Key | None, empty: Path, source: Connection, path: Path) -> None:
    """Fill an empty file with what the open file at `path` holds. Damaged when the copy, read back, is not whole."""
    source.execute("ATTACH ? AS copy KEY ?", (str(empty), key.typed if key else ""))
    try:
        source.execute("PRAGMA copy.cipher_compatibility = 4")
        source.execute("SELECT sqlcipher_export('copy')").fetchall()
        for name in ("application_id", "user_version"):
            source.execute(f"PRAGMA copy.{name} = {int(pragma(source, name))}")
        complete = _rows(source, "main") == _rows(source, "copy")
    finally:
        source.execute("DETACH copy")
    if not complete or not reads_whole(empty, key):
        raise Damaged(path)


def _rows(connection: Connection, schema: str) -> list[int]:
    counts = (f"SELECT count(*) FROM {schema}.{table}" for table in metadata.tables)  # noqa: S608  names of ours
    return [connection.execute(count).fetchone()[0] for count in counts]
