"""Make the files of the schema that this program writes: `python tests/files/make.py` from the top folder.

Run it once per schema version, before its first release. The files stay for ever, and must open for ever.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from cirt_assess.revisions import Kind, Revision, Signature, decide, enter
from cirt_assess.store import AssessmentFile
from cirt_assess.store.tables import SCHEMA_VERSION

FOLDER = Path(__file__).parent
PASSPHRASE = "correct horse battery staple"
NOW = datetime(2026, 11, 21, 14, 2, 5, tzinfo=UTC)
EVIDENCE = [b"%PDF-1.7\nan incident plan\n", b"", "Procès-verbal\n".encode()]
SLOT = ("rating/r-1/sim3-v2i/O-1", "level")


def by(author: str, action: str) -> Signature:
    return Signature(author, "2026-11-21T14:02:05.000000Z", action)


def history() -> list[Revision]:
    """A conflict that was decided, one that is open, an undo, and a text that is not plain ASCII."""
    ann = enter(SLOT, 1, (), by("ann", "rate:1"))
    ben = enter(SLOT, 2, (), by("ben", "rate:2"))
    decided = decide(SLOT, 2, (ann, ben), by("ann", "decide:3"))
    note = enter(("rating/r-1/sim3-v2i/O-2", "rationale"), "Équipe prête: «نعم»", (), by("ann", "rate:4"))
    undone = enter(note.slot, None, (note,), by("ann", "undo:5>4"), Kind.UNDO)
    open_ones = [enter(("rating/r-1/sim3-v2i/O-3", "level"), level, (), by(f"a{level}", "rate:6")) for level in (0, 3)]
    return [ann, ben, decided, note, undone, *open_ones]


def make(name: str, passphrase: str | None) -> None:
    path = FOLDER / name
    path.unlink(missing_ok=True)
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        file.append(history())
        file.put_catalogue("example", 1, '{"structure":{},"words":{}}')
        for body in EVIDENCE:
            file.attach(io.BytesIO(body))


if __name__ == "__main__":
    make(f"schema-{SCHEMA_VERSION}.cirt", None)
    make(f"schema-{SCHEMA_VERSION}-passphrase.cirt", PASSPHRASE)
