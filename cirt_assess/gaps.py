"""Gaps: items below their target, ranked. Pure.

    rank = size * weight * (1 + number of services held back)

where size is target minus level, in worth. The formula is this project's own; it orders a list and is no score.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assessment_models.schema import Catalogue, Item, Profile, Scale
from cirt_assess.readiness import ServiceReadiness, holds_back
from cirt_assess.scoring import Answers, possible
from cirt_assess.state import NOT_APPLICABLE, OPEN, Answer


@dataclass(frozen=True)
class Gap:
    """An item below its target.

    size: how far below at least, in worth; for a gap that is not certain, how far below at most.
    certain: below whatever the open or conflicting answer turns out to be.
    """

    catalogue: str
    item: str
    answer: Answer
    target: int
    size: Fraction
    weight: Fraction
    holds_back: tuple[str, ...]
    certain: bool

    @property
    def rank(self) -> Fraction:
        return self.size * self.weight * (1 + len(self.holds_back))


def gaps(
    catalogue: Catalogue, answers: Answers, profile: Profile, readiness: tuple[ServiceReadiness, ...] = ()
) -> tuple[Gap, ...]:
    """Every gap towards `profile`: the certain ones first, each by rank, equals in the catalogue's order."""
    found = []
    for item in catalogue.items():
        if item.id in profile.levels:
            gap = _gap(catalogue, item, answers.get(item.id, OPEN), profile.levels[item.id], readiness)
            if gap is not None:
                found.append(gap)
    return tuple(sorted(found, key=lambda gap: (not gap.certain, -gap.rank)))


def _gap(
    catalogue: Catalogue, item: Item, answer: Answer, target: int, readiness: tuple[ServiceReadiness, ...]
) -> Gap | None:
    if answer.not_applicable:
        return None
    scale = catalogue.scale_of(item)
    asked = scale.worth(target)
    least, most = _sizes(scale, answer, asked)
    if most <= 0:
        return None
    certain = least > 0
    held = holds_back(readiness, item.id)
    return Gap(catalogue.id, item.id, answer, target, least if certain else most, item.weight, held, certain)


def _sizes(scale: Scale, answer: Answer, asked: Fraction) -> tuple[Fraction, Fraction]:
    """How far below the target the answer is at least, and at most."""
    levels = tuple(one for one in answer.options if one != NOT_APPLICABLE)
    low, high = possible(scale, Answer(levels))
    if len(levels) < len(answer.options):  # what may not apply may have no gap at all
        high = max(high, asked)
    return asked - high, asked - low
