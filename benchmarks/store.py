"""Saving one rating against a raw commit, and opening 20,000 revisions against a raw fetch of the same rows."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from sqlcipher3 import dbapi2

from assessment_models.library import Library
from benchmarks.measure import Figure, compare, timed
from cirt_assess.assessment import Assessment
from cirt_assess.profile import Author
from cirt_assess.revisions import Revision, Signature, enter
from cirt_assess.state import State

SETTINGS = (
    "cipher_log_level = NONE",
    "cipher_memory_security = OFF",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "fullfsync = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
SAVES = 50
ROWS = 20_000


def figures() -> Iterator[Figure]:
    library = Library.load()
    with tempfile.TemporaryDirectory() as folder:
        yield _saving(Path(folder), library)
        yield _opening(Path(folder), library)


def _assessment(path: Path, library: Library) -> Assessment:
    return Assessment.create(
        path,
        Author("a-bench", "Bench"),
        library,
        team="T",
        round_name="R",
        starts="2026-01-01",
        catalogues=["sim3-v2i"],
    )


def _raw(path: Path) -> dbapi2.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def _saving(folder: Path, library: Library) -> Figure:
    with _assessment(folder / "saving.cirt", library) as assessment:
        round_id = assessment.current_round
        items = cycle(list(assessment.library.catalogues["sim3-v2i"].items))
        levels = random.Random(1)

        def ours() -> None:
            for item in islice(items, SAVES):
                assessment.rate(round_id, "sim3-v2i", item, levels.randrange(5))

        raw = _raw(folder / "raw.db")
        # The same row, the same two indexes: what a commit has to carry in any case.
        raw.execute(
            "CREATE TABLE r (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, entity TEXT, field TEXT, value TEXT,"
            " parents TEXT, author TEXT, time TEXT, kind TEXT, action TEXT)"
        )
        raw.execute("CREATE INDEX e ON r (entity)")
        numbers = iter(range(10_000_000))

        def floor() -> None:
            for _ in range(SAVES):
                number = next(numbers)
                row = (
                    f"{number:064x}",
                    f"rating/r/sim3-v2i/{number}",
                    "level",
                    "2",
                    "0" * 64,
                    "a",
                    "2026",
                    "entry",
                    "rate",
                )
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("INSERT INTO r VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
                raw.execute("COMMIT")

        pair = compare(floor, ours, 15)
        raw.close()
    return timed("one saved rating : raw sqlcipher3 commit", (pair[0] / SAVES, pair[1] / SAVES), 2.0)


def history(rows: int) -> list[Revision]:
    """`rows` entries over items and two fields, half of them replaced since."""
    found: dict[tuple[str, str], tuple[Revision, ...]] = {}
    chance = random.Random(7)
    made = []
    for number in range(rows):
        slot = (f"rating/r-1/sim3-v2i/item-{chance.randrange(rows // 4)}", chance.choice(("level", "rationale")))
        value = chance.randrange(5) if slot[1] == "level" else f"Seen in the register, entry {number}, and told by two."
        by = Signature(f"a-{number % 3}", f"2026-11-21T10:00:00.{number:06d}Z", f"rate:{number:x}")
        entry = enter(slot, value, found.get(slot, ()), by)
        found[slot] = (entry,)
        made.append(entry)
    return made


def _opening(folder: Path, library: Library) -> Figure:
    path = folder / "opening.cirt"
    with _assessment(path, library) as assessment:
        assessment.file.append(history(ROWS))
        file = assessment.file
        raw = _raw(path)
        columns = "id, entity, field, value, parents, author, time, kind, action"

        def floor() -> object:
            return raw.execute(f"SELECT {columns} FROM revisions").fetchall()

        def ours() -> object:
            return State.of(file.heads())

        pair = compare(floor, ours, 21)
        raw.close()
    return timed("20,000 revisions to a complete state : raw fetch of the same rows", pair, 4.0)
