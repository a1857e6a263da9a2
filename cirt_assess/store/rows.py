"""Between rows and revisions. Imports the tables.

Opening a file reads every row but makes objects of the heads only; that is what makes it fast.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, TypeAlias

from cirt_assess.revisions import Kind, Revision, Slot
from cirt_assess.store.tables import revisions

COLUMNS = (
    revisions.c.id,
    revisions.c.entity,
    revisions.c.field,
    revisions.c.value,
    revisions.c.parents,
    revisions.c.author,
    revisions.c.time,
    revisions.c.kind,
    revisions.c.action,
)

RevisionRow: TypeAlias = Sequence[Any]
"""The texts of COLUMNS, in their order."""

_KINDS = {kind.value: kind for kind in Kind}


class NotARevision(ValueError):
    """A row that no version of this program up to this one can have written."""


def row_of(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id,
        "entity": revision.entity,
        "field": revision.field,
        "value": revision.value,
        "parents": " ".join(revision.parents),
        "author": revision.author,
        "time": revision.time,
        "kind": revision.kind.value,
        "action": revision.action,
    }


def as_written(row: RevisionRow) -> Revision:
    """The revision a row says, its id not yet computed. NotARevision when its kind does not exist."""
    id_, entity, field, value, parents, author, time, kind, action = row
    if kind not in _KINDS:
        raise NotARevision(id_)
    return Revision(entity, field, value, tuple(parents.split()), author, time, _KINDS[kind], action)


def revision_of(row: RevisionRow) -> Revision:
    """The revision a row says, with the id it is stored under. NotARevision when its kind does not exist."""
    return as_written(row).with_known_id(row[0])


def heads_of(rows: Iterable[RevisionRow]) -> dict[Slot, tuple[Revision, ...]]:
    """What `revisions.heads` gives for the same revisions."""
    by_slot: dict[Slot, list[RevisionRow]] = {}
    for row in rows:
        by_slot.setdefault((row[1], row[2]), []).append(row)
    return {slot: _heads_of_one(found) for slot, found in by_slot.items()}


def _heads_of_one(found: list[RevisionRow]) -> tuple[Revision, ...]:
    if len(found) == 1:
        return (revision_of(found[0]),)
    replaced = set(" ".join([row[4] for row in found]).split())
    heads = sorted((row for row in found if row[0] not in replaced), key=itemgetter(0))
    return tuple(revision_of(row) for row in heads)


@contextmanager
def collector_paused() -> Iterator[None]:
    """No search for garbage while many objects are made that all stay: it would take longer than making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
