"""What an item's level was last time, and what moved since."""

from __future__ import annotations

import pytest

from cirt_assess.changes import changed, last_answers, step
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, Answer
from tests.rounds import MINI, both, level, library, state_of

CONTENT = library().catalogues[MINI]


def test_the_last_answer_is_that_of_the_newest_round_that_has_one() -> None:
    state = state_of(
        both(
            {"round/r-x": {"starts": "2024-01-01", "catalogues": (MINI,)}},
            level("A-1", 1, round_id="r-x"),
            level("A-1", 2, round_id="r-0"),
            level("A-2", 3, round_id="r-x"),
            level("A-2", None, round_id="r-0"),
            level("B-1", 4),
        )
    )
    found = last_answers(state, "r-1", MINI)
    assert {item: (one.answer.code, one.round) for item, one in found.items()} == {"A-1": (2, "r-0"), "A-2": (3, "r-x")}
    assert last_answers(state, "r-x", MINI) == {}


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        (1, 2, True),
        (2, 2, False),
        (2, None, False),
        (None, 2, False),
        (2, NOT_APPLICABLE, True),
        (NOT_APPLICABLE, NOT_APPLICABLE, False),
    ],
)
def test_what_changed_since(before: Value, now: Value, moved: bool) -> None:
    state = state_of(both(level("A-1", before, round_id="r-0"), level("A-1", now)))
    found = changed(CONTENT, state.answers("r-1", MINI), last_answers(state, "r-1", MINI))
    assert found == (("A-1",) if moved else ())


def test_a_conflict_is_another_answer_and_the_same_conflict_is_none() -> None:
    mine, yours = level("A-1", 1), level("A-1", 2)
    before = [level("A-1", 1, round_id="r-0"), level("A-1", 2, round_id="r-0")]
    once = state_of(both(mine, before[0]), yours)
    twice = state_of(both(mine, before[0]), {**yours, **before[1]})
    for state, moved in ((once, ("A-1",)), (twice, ())):
        assert changed(CONTENT, state.answers("r-1", MINI), last_answers(state, "r-1", MINI)) == moved


@pytest.mark.parametrize(
    ("now", "last", "steps"),
    [((3,), (1,), 2), ((0,), (4,), -4), ((2,), (2,), 0), ((), (1,), None), ((1, 2), (1,), None)],
)
def test_how_many_levels_an_item_moved(now: tuple[int, ...], last: tuple[int, ...], steps: int | None) -> None:
    assert step(CONTENT, "A-1", Answer(now), Answer(last)) == steps
