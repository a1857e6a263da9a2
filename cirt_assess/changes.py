"""What an item's level was last time, and what moved since. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessment_models.library import CatalogueContent
from cirt_assess.results import rounds
from cirt_assess.scoring import Answers
from cirt_assess.state import OPEN, Answer, State


@dataclass(frozen=True)
class Last:
    """The answer that an earlier round left, and that round's id."""

    answer: Answer
    round: str


def last_answers(state: State, round_id: str, catalogue: str) -> dict[str, Last]:
    """By item, what the newest earlier round says that says something; a round may have passed an item over."""
    found: dict[str, Last] = {}
    for one in rounds(state):
        if one.id == round_id:
            break
        answers = state.answers(one.id, catalogue)
        found |= {item: Last(said, one.id) for item, said in answers.items() if not said.is_open}
    return found


def changed(catalogue: CatalogueContent, answers: Answers, last: Mapping[str, Last]) -> tuple[str, ...]:
    """Items whose answer is another one than last time, in order; open ones cannot tell yet."""
    return tuple(item for item in catalogue.items if item in last and _differs(answers.get(item, OPEN), last[item]))


def _differs(now: Answer, last: Last) -> bool:
    return not now.is_open and frozenset(now.options) != frozenset(last.answer.options)


def step(catalogue: CatalogueContent, item: str, now: Answer, last: Answer) -> int | None:
    """How many levels an item rose since last time, less than 0 where it fell; None where it cannot be said."""
    codes = catalogue.structure.scale_of(catalogue.items[item]).codes
    if now.code not in codes or last.code not in codes:
        return None
    return codes.index(now.code) - codes.index(last.code)
