"""What the list shows: pieces of evidence as plain rows. Pure but for translations."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from cirt_assess.evidence import EVIDENCE_FIELDS, Evidence, Tlp
from cirt_assess.folding import folded
from cirt_assess.items import ItemRef
from cirt_assess.state import Entity, Held, State
from ui.evidence.words import dotted, form_name, kind_name, size_text
from ui.times import day
from ui.wording import join

FILTERS = ("all", "attached", "sighted", "unlinked", "unlabelled", "conflict")


class Keeping(Enum):
    """Where the content is: in this file; nowhere, it was only looked at; or in the file it was attached in."""

    ATTACHED = auto()
    SIGHTED = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True)
class EvidenceRow:
    """One piece of evidence in the list.

    tlp: where labels differ the strictest of them, which holds until it is decided. facts: its second line.
    said: the whole row in words. search: what a search looks in, folded. entered: when.
    """

    evidence: Evidence
    title: str
    tlp: Tlp | None
    keeping: Keeping
    in_conflict: bool
    facts: str
    said: str
    search: str
    entered: str

    @property
    def id(self) -> str:
        return self.evidence.id

    @property
    def items(self) -> tuple[ItemRef, ...]:
        return self.evidence.items

    def passes(self, filter_: str, words: str) -> bool:
        """Whether the row is shown under one of FILTERS and with every one of `words` in it."""
        shown = {
            "all": True,
            "attached": self.keeping is Keeping.ATTACHED,
            "sighted": self.keeping is not Keeping.ATTACHED,
            "unlinked": not self.items,
            "unlabelled": self.tlp is None,
            "conflict": self.in_conflict,
        }[filter_]
        return shown and all(word in self.search for word in folded(words).split())


def rows_of(state: State, round_id: str, kept: Collection[str]) -> tuple[EvidenceRow, ...]:
    """The rows of one round, what was entered last first. kept: digests of what is in this file."""
    found = (one for one in state.entities("evidence") if one["round"].value == round_id)
    return tuple(sorted((row_of(one, kept) for one in found), key=lambda row: (row.entered, row.id), reverse=True))


def row_of(entity: Entity, kept: Collection[str]) -> EvidenceRow:
    """The row of one piece of evidence."""
    one, keeping = Evidence.of(entity), keeping_of(Evidence.of(entity), kept)
    differs, title = bool(disputed(entity)), title_of(entity)
    facts, tlp = _facts(one, keeping), _strictest(entity)
    ids = [ref.item for ref in one.items]
    return EvidenceRow(
        evidence=one,
        title=title,
        tlp=tlp,
        keeping=keeping,
        in_conflict=differs,
        facts=facts,
        said=join([title, tlp or _no_label(), facts, *ids, *_marks(differs)]),
        search=folded(" ".join(_searched(entity, one, facts))),
        entered=min((head.time for head in entity["round"].heads), default=""),
    )


def same_content(state: State, id_: str) -> str:
    """The title of other evidence whose file is the very same; empty when there is none."""
    blob = state.entity("evidence", id_)["blob"].value
    others = (one for one in state.entities("evidence") if one.id != id_ and one["blob"].value == blob)
    return next((title_of(one) for one in others if blob), "")


def title_of(entity: Entity) -> str:
    """Its title; where two people gave different ones, both."""
    return either(entity["title"])


def either(held: Held) -> str:
    """A text; where entries differ, all of them."""
    return QCoreApplication.translate("evidence", " / ").join(str(value) for value in held.values if value)


def _strictest(entity: Entity) -> Tlp | None:
    given = entity["tlp"].values
    return next((tlp for tlp in Tlp if tlp in given), None)


def keeping_of(one: Evidence, kept: Collection[str]) -> Keeping:
    """Where the content of evidence is."""
    if not one.blob:
        return Keeping.SIGHTED
    return Keeping.ATTACHED if one.blob in kept else Keeping.ELSEWHERE


def disputed(entity: Entity) -> tuple[str, ...]:
    """The fields in which entries differ. What follows from the file itself is decided with it."""
    return tuple(field.name for field in EVIDENCE_FIELDS if entity[field.name].in_conflict)


def counts(rows: tuple[EvidenceRow, ...]) -> dict[str, int]:
    """How many rows each filter shows."""
    return {one: sum(row.passes(one, "") for row in rows) for one in FILTERS}


def _facts(one: Evidence, keeping: Keeping) -> str:
    translate = QCoreApplication.translate
    if keeping is Keeping.ATTACHED:
        return dotted([translate("evidence", "attached"), kind_name(one.media_type), size_text(one.size)])
    if keeping is Keeping.ELSEWHERE:
        return dotted([translate("evidence", "attached elsewhere"), kind_name(one.media_type), size_text(one.size)])
    when = translate("evidence", "sighted {day}").format(day=day(one.sighted_on)) if one.sighted_on else ""
    return dotted([when or translate("evidence", "sighted"), form_name(one.form)])


def _no_label() -> str:
    return QCoreApplication.translate("evidence", "no TLP label")


def _marks(differs: bool) -> Iterator[str]:
    if differs:
        yield QCoreApplication.translate("evidence", "entries differ")


def _searched(entity: Entity, one: Evidence, facts: str) -> Iterator[str]:
    """Everything that a search looks in; in a conflict each of the titles and notes."""
    for name in ("title", "note", "sighted_where", "sighted_by"):
        yield from (str(value) for value in entity[name].values if value)
    yield from (one.file_name, one.tlp or "", facts)
    yield from (str(ref) for ref in one.items)
