"""Which items want attention, of which kind."""

from __future__ import annotations

import pytest

from cirt_assess.filters import Filter, Filtered, filtered
from cirt_assess.results import compute
from cirt_assess.state import NOT_APPLICABLE
from tests.rounds import MINI, SERVE, TODAY, both, level, library, state_of, talk, voice

LIBRARY = library()


@pytest.fixture(scope="module")
def found() -> dict[str, Filtered]:
    """A-1 below its target and without evidence, A-2 in conflict, A-3 not applicable, B-1 shown and changed."""
    mine = both(
        {"target/r-1/mini": {"profile": "goal"}},
        level("A-1", 1),
        level("A-2", 1),
        level("A-3", NOT_APPLICABLE, rationale="Nobody speaks."),
        level("B-1", 3),
        level("B-1", 1, round_id="r-0"),
        {"evidence/e-1": {"round": "r-1", "items": ("mini:B-1",)}},
        {"evidence/e-0": {"round": "r-0", "items": ("mini:A-1",)}},
        {"flag/f-1": {"round": "r-1", "item": "mini:B-2", "text": "Who?", "open": True}},
        {"flag/f-2": {"round": "r-1", "item": "mini:B-1", "text": "Done.", "open": False}},
        {"flag/f-3": {"round": "r-0", "item": "mini:A-1", "text": "Long ago.", "open": True}},
        talk("i-1"),
        talk("i-2"),
        voice("i-1", "B-1", 1),
        voice("i-2", "B-1", 4),
    )
    state = state_of(mine, level("A-2", 2))
    return filtered(state, compute(state, LIBRARY, "r-1", TODAY))


@pytest.mark.parametrize(
    ("filter_", "items"),
    [
        (Filter.UNANSWERED, ("B-2",)),
        (Filter.FLAGGED, ("B-2",)),
        (Filter.NO_EVIDENCE, ("A-1",)),
        (Filter.VOICES_DISAGREE, ("B-1",)),
        (Filter.CONFLICT, ("A-2",)),
        (Filter.BELOW_TARGET, ("A-1",)),
        (Filter.CHANGED, ("B-1",)),
    ],
)
def test_the_items_under_a_filter_in_order(found: dict[str, Filtered], filter_: Filter, items: tuple[str, ...]) -> None:
    assert found[MINI].ids(filter_) == items
    assert found[MINI].count(filter_) == len(items)


def test_filters_can_be_laid_on_each_other(found: dict[str, Filtered]) -> None:
    assert found[MINI].ids(Filter.CHANGED, Filter.VOICES_DISAGREE) == ("B-1",)
    assert found[MINI].ids(Filter.BELOW_TARGET, Filter.NO_EVIDENCE, Filter.CONFLICT) == ()


def test_each_catalogue_has_its_own(found: dict[str, Filtered]) -> None:
    assert found[SERVE].ids(Filter.UNANSWERED) == ("1.1.1", "1.1.2", "1.2.1")
