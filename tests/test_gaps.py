"""Gaps: items below their target, the certain ones first, by what they hold back."""

from __future__ import annotations

from fractions import Fraction

from assessment_models.schema import Item
from cirt_assess.gaps import Gap, gaps
from cirt_assess.readiness import services
from tests.small import NOT_APPLICABLE, answers, catalogue, crosswalk, profile

ITEMS = catalogue("A", "B", "C", Item(id="W", weight=Fraction(3)))
TARGET = profile({"A": 3})


def gap(level: int | str | tuple[int | str | None, ...]) -> Gap | None:
    """The gap of A towards a target of 3."""
    return next(iter(gaps(ITEMS, answers(A=level), TARGET)), None)


def test_a_gap_is_as_large_as_what_is_missing() -> None:
    found = gap(1)
    assert found is not None
    assert (found.item, found.catalogue, found.target, found.size, found.certain) == ("A", "c", 3, 2, True)


def test_at_or_above_the_target_there_is_no_gap() -> None:
    assert gap(3) is None
    assert gap(4) is None


def test_what_does_not_apply_has_no_gap() -> None:
    assert gap(NOT_APPLICABLE) is None


def test_an_item_without_a_target_has_no_gap() -> None:
    assert gaps(ITEMS, answers(B=0), TARGET) == gaps(ITEMS, {}, TARGET)
    assert [one.item for one in gaps(ITEMS, answers(B=0), TARGET)] == ["A"]


def test_an_open_item_may_have_a_gap_of_the_whole_target() -> None:
    found = gaps(ITEMS, {}, TARGET)
    assert [(one.item, one.size, one.certain) for one in found] == [("A", 3, False)]
    assert gaps(ITEMS, answers(A=(None,)), TARGET)[0].size == 3


def test_a_conflict_below_the_target_is_a_gap_of_what_is_missing_at_least() -> None:
    found = gap((0, 1))
    assert found is not None
    assert (found.size, found.certain) == (2, True)


def test_a_conflict_around_the_target_may_be_a_gap_of_what_is_missing_at_most() -> None:
    found = gap((1, 3))
    assert found is not None
    assert (found.size, found.certain) == (2, False)
    assert gap((3, 4)) is None


def test_a_conflict_over_whether_it_applies_may_be_a_gap() -> None:
    found = gap((1, NOT_APPLICABLE))
    assert found is not None
    assert (found.size, found.certain) == (2, False)
    assert gap((4, NOT_APPLICABLE)) is None


def test_a_level_that_the_scale_does_not_have_is_as_good_as_open() -> None:
    assert [(one.size, one.certain) for one in gaps(ITEMS, answers(A=9), TARGET)] == [(3, False)]


def test_certain_gaps_come_first_then_by_rank_then_in_the_order_of_the_catalogue() -> None:
    wanted = profile({"A": 4, "B": 2, "C": 2, "W": 2})
    found = gaps(ITEMS, answers(B=1, C=1, W=1), wanted)
    assert [(one.item, one.rank, one.certain) for one in found] == [
        ("W", 3, True),
        ("B", 1, True),
        ("C", 1, True),
        ("A", 4, False),
    ]


def test_a_gap_counts_more_for_each_service_it_holds_back() -> None:
    wanted = profile({"A": 4, "B": 2})
    given = answers(A=3, B=1)
    ready = services(crosswalk("B enables 6.1", "B enables 6.2"), ITEMS, given, wanted)
    found = gaps(ITEMS, given, wanted, ready)
    assert [(one.item, one.holds_back, one.rank) for one in found] == [("B", ("6.1", "6.2"), 3), ("A", (), 1)]


def test_what_weighs_nothing_stands_last_and_is_still_a_gap() -> None:
    light = catalogue(Item(id="A", weight=Fraction(0)), "B")
    found = gaps(light, answers(A=0, B=3), profile({"A": 4, "B": 4}))
    assert [(one.item, one.rank, one.size) for one in found] == [("B", 1, 1), ("A", 0, 4)]
