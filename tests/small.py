"""Small data for tests: a catalogue in one line, a state in a few."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from assessment_models.schema import (
    Catalogue,
    CatalogueKind,
    Crosswalk,
    CrosswalkRow,
    Group,
    Item,
    Level,
    Profile,
    Relation,
    Rule,
    Scale,
    Scoring,
)
from cirt_assess.revisions import Revision, Signature, Slot, Value, enter, heads
from cirt_assess.state import NOT_APPLICABLE, Answer, State

SCALE = Scale(levels=tuple(Level(code=code, worth=code) for code in range(5)))


def catalogue(*items: str | Item, id_: str = "c", kind: CatalogueKind = CatalogueKind.MATURITY) -> Catalogue:
    """Items, by id or whole, in one group G, on a scale from 0 to 4."""
    return Catalogue(
        id=id_,
        version=1,
        edition="test",
        kind=kind,
        scales={"s": SCALE},
        scale="s",
        scoring=Scoring(rule=Rule.MEAN),
        groups=(Group(id="G", items=tuple(Item(id=one) if isinstance(one, str) else one for one in items)),),
    )


def profile(levels: Mapping[str, int], *, id_: str = "p", of: str = "c") -> Profile:
    return Profile(id=id_, version=1, catalogue=of, origin="own", source="test", levels=dict(levels))


def crosswalk(*rows: str, id_: str = "x", source: str = "c", target: str = "s") -> Crosswalk:
    """Rows written `A enables 1.1`; one that ends in `sourced` was read somewhere."""
    return Crosswalk(id=id_, version=1, source=source, target=target, rows=tuple(map(_row, rows)))


def _row(text: str) -> CrosswalkRow:
    source, relation, target, *sourced = text.split()
    if sourced:
        return CrosswalkRow(source=source, target=target, relation=Relation(relation), basis="sourced", where="test")
    return CrosswalkRow(source=source, target=target, relation=Relation(relation), basis="derived")


def answers(**levels: int | str | tuple[int | str | None, ...]) -> dict[str, Answer]:
    """By item: a code, `n/a`, or a tuple of options in conflict."""
    return {item: Answer(level if isinstance(level, tuple) else (level,)) for item, level in levels.items()}


def entries(fields: Mapping[str, Mapping[str, Value]], author: str = "ana", time: str = "") -> list[Revision]:
    """What one author enters, by entity and field, where nothing stands yet."""
    made = []
    for number, (slot, value) in enumerate(_slots(fields)):
        by = Signature(author, time or "2026-11-21T08:00:00.000000Z", f"enter:{author}{number}")
        made.append(enter(slot, value, (), by))
    return made


def state(*by_author: Mapping[str, Mapping[str, Value]], time: str = "") -> State:
    """What several authors entered without knowing of one another; where they differ is a conflict."""
    names = (f"author-{number}" for number in count())
    return State.of(
        heads([one for fields, name in zip(by_author, names, strict=False) for one in entries(fields, name, time)])
    )


def _slots(fields: Mapping[str, Mapping[str, Value]]) -> list[tuple[Slot, Value]]:
    return [((entity, name), value) for entity, given in fields.items() for name, value in given.items()]


__all__ = ["NOT_APPLICABLE", "SCALE", "answers", "catalogue", "crosswalk", "entries", "profile", "state"]
