"""What of a file goes into a package: all of it, a part, or a part without names and quotes. Pure.

Only whole fields are chosen or left out, with all of their history. What one revision replaces is in the same field, so
whatever is chosen hangs together by itself and merges anywhere, back into the file it came from too. Nothing is
rewritten: leaving out is the only redaction that cannot be mistaken for an entry (docs/decisions/0008-redaction.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cirt_assess.evidence import Evidence, Tlp
from cirt_assess.exchange.package import Scope
from cirt_assess.exchange.places import Place, place_of
from cirt_assess.revisions import Revision, Slot
from cirt_assess.state import Entity, State

ALWAYS = frozenset({"team", "assessor"})
"""Kinds that every part needs: whom it is about, and who is speaking."""


@dataclass(frozen=True)
class Redaction:
    """Which fields are left out.

    names: of people asked, present or mentioned as having seen evidence, and the assessors' own; roles stay.
    quotes: what people said in their own words, and its translation. notes: all free texts, which may hold names
    that no program finds. tlp: the strictest label of evidence that stays; evidence without a label is left out.
    """

    names: bool = False
    quotes: bool = False
    notes: bool = False
    tlp: Tlp | None = None

    @property
    def is_none(self) -> bool:
        return self == Redaction()


_NAMES = frozenset(
    {
        "interview/person",
        "interview/interviewers",
        "evidence/sighted_by",
        "evidence/file_name",
        "assessor/name",
        "context/existing_bodies",
    }
)
_QUOTES = frozenset({"response/quote", "response/translation"})
_NOTES = frozenset(
    {
        "rating/rationale",
        "rating/decision",
        "response/note",
        "response/skipped",
        "interview/notes",
        "evidence/note",
        "flag/text",
        "flag/outcome",
        "comment/text",
        "comment/mentions",
    }
)


@dataclass(frozen=True)
class Selection:
    """What is chosen; what is empty chooses all. items: by catalogue, where not all of one are.

    evidence: whether files of evidence come along; what is known of them does in any case.
    """

    rounds: frozenset[str] = frozenset()
    catalogues: frozenset[str] = frozenset()
    items: dict[str, frozenset[str]] = field(default_factory=dict)
    interviews: frozenset[str] = frozenset()
    evidence: bool = True
    redaction: Redaction = Redaction()

    @property
    def scope(self) -> Scope:
        if not self.redaction.is_none:
            return "redacted"
        return "part" if self.rounds or self.catalogues or self.items or self.interviews else "whole"

    def admits(self, place: Place) -> bool:
        """Whether something that stands there is chosen, redaction aside."""
        if place.kind in ALWAYS:
            return True
        chosen_items = self.items.get(place.catalogue)
        return (
            (not self.rounds or not place.rounds or bool(self.rounds & place.rounds))
            and (not self.catalogues or not place.catalogue or place.catalogue in self.catalogues)
            and (chosen_items is None or not place.item or place.item in chosen_items)
            and (not self.interviews or not place.interview or place.interview in self.interviews)
        )


def chosen(state: State, revisions: Iterable[Revision], selection: Selection) -> list[Revision]:
    """The revisions that are chosen, in the order they come."""
    verdicts: dict[str, bool] = {}
    found = []
    for one in revisions:
        if one.entity not in verdicts:
            verdicts[one.entity] = _is_chosen(state, one.entity, selection)
        if verdicts[one.entity] and not _is_redacted(one.slot, selection.redaction):
            found.append(one)
    return found


def chosen_catalogues(ids: Iterable[str], selection: Selection) -> list[str]:
    """Which of the catalogues of these ids come along."""
    return [id_ for id_ in ids if not selection.catalogues or id_ in selection.catalogues]


def chosen_evidence(state: State, kept: Iterable[str], selection: Selection) -> list[str]:
    """Digests of the files of evidence that come along: all that are kept, or of a part those it mentions now."""
    if not selection.evidence:
        return []
    if selection.scope == "whole":
        return list(kept)
    found: set[str] = set()
    for one in state.entities("evidence"):
        if _is_chosen(state, one.key, selection):
            found |= {str(value) for value in one["blob"].values}
    return [digest for digest in kept if digest in found]


def _is_chosen(state: State, entity: str, selection: Selection) -> bool:
    place = place_of(state, entity)
    if not selection.admits(place):
        return False
    if place.kind != "evidence":
        return True
    one = state.entity("evidence", entity.partition("/")[2])
    return _is_about(one, selection) and _may_leave(one, selection.redaction)


def _is_about(one: Entity, selection: Selection) -> bool:
    """Evidence goes with the items it shows something of; when it is linked to none, with every part."""
    refs = Evidence.of(one).items
    return not refs or any(selection.admits(Place("rating", catalogue=ref.catalogue, item=ref.item)) for ref in refs)


def _may_leave(one: Entity, redaction: Redaction) -> bool:
    """In a conflict about the label, the strictest holds."""
    if redaction.tlp is None:
        return True
    order = list(Tlp)
    labels = [value for value in one["tlp"].values if value is not None]
    return bool(labels) and all(
        value in order and order.index(Tlp(str(value))) >= order.index(redaction.tlp) for value in labels
    )


def _is_redacted(slot: Slot, redaction: Redaction) -> bool:
    entity, name = slot
    about = f"{entity.partition('/')[0]}/{name}"
    return (
        (redaction.names and about in _NAMES)
        or (redaction.quotes and about in _QUOTES)
        or (redaction.notes and about in _NOTES)
    )
