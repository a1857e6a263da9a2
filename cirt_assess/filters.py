"""Filters of the questionnaire: which items want attention, of which kind. Indexed in one pass per catalogue. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cirt_assess.changes import changed, last_answers
from cirt_assess.evidence import evidence
from cirt_assess.flags import flags
from cirt_assess.quality import Doubt
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.state import OPEN, State


class Filter(StrEnum):
    """unanswered: no level, and not set aside as not applicable. no_evidence: has a level and no evidence at all.
    below_target: for certain. changed: another answer than in the last round that had one.
    """

    UNANSWERED = "unanswered"
    FLAGGED = "flagged"
    NO_EVIDENCE = "no_evidence"
    VOICES_DISAGREE = "voices_disagree"
    CONFLICT = "conflict"
    BELOW_TARGET = "below_target"
    CHANGED = "changed"


@dataclass(frozen=True)
class Filtered:
    """The items of one catalogue under each filter, in the catalogue's order."""

    items: Mapping[Filter, tuple[str, ...]]

    def ids(self, first: Filter, *others: Filter) -> tuple[str, ...]:
        """Items that pass every one of these filters."""
        rest = [frozenset(self.items[one]) for one in others]
        return tuple(item for item in self.items[first] if all(item in one for one in rest))

    def count(self, filter_: Filter) -> int:
        return len(self.items[filter_])


def filtered(state: State, results: Results) -> dict[str, Filtered]:
    """The filters of every catalogue of a round, by catalogue."""
    round_id = results.round.id
    flagged = {one.item for one in flags(state, round_id) if one.is_open}
    shown = {ref for one in evidence(state, round_id) for ref in one.items}
    found = {}
    for result in results.catalogues:
        moved = changed(result.content, result.answers, last_answers(state, round_id, result.id))
        here = {
            Filter.FLAGGED: {ref.item for ref in flagged if ref and ref.catalogue == result.id},
            Filter.NO_EVIDENCE: _unproven(result, {ref.item for ref in shown if ref.catalogue == result.id}),
            Filter.CHANGED: frozenset(moved),
        }
        found[result.id] = _filtered(result, here)
    return found


def _unproven(result: CatalogueResult, shown: Collection[str]) -> frozenset[str]:
    levels = (item for item, answer in result.answers.items() if answer.code is not None)
    return frozenset(levels) - frozenset(shown)


def _filtered(result: CatalogueResult, here: Mapping[Filter, Collection[str]]) -> Filtered:
    answers = result.answers
    every: dict[Filter, Collection[str]] = {
        **here,
        Filter.UNANSWERED: {item for item in result.content.items if answers.get(item, OPEN).is_open},
        Filter.VOICES_DISAGREE: _doubted(result, Doubt.VOICES_DIFFER),
        Filter.CONFLICT: _doubted(result, Doubt.CONFLICT),
        Filter.BELOW_TARGET: {gap.item for gap in result.gaps if gap.certain},
    }
    return Filtered({one: tuple(item for item in result.content.items if item in every[one]) for one in Filter})


def _doubted(result: CatalogueResult, doubt: Doubt) -> set[str]:
    return {finding.item for finding in result.findings if finding.doubt is doubt}
