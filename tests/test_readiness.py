"""Readiness: a service is ready as far as its weakest enabling item."""

from __future__ import annotations

import pytest

from assessment_models.schema import Item
from cirt_assess.readiness import ServiceReadiness, holds_back, services
from tests.small import NOT_APPLICABLE, answers, catalogue, crosswalk, profile

ENABLING = catalogue("A", "B", "C")
TARGETS = profile({"A": 2, "B": 3})


def ready(*rows: str, planned: frozenset[str] = frozenset(), **levels: object) -> ServiceReadiness:
    """The one service that these rows enable."""
    found = services(crosswalk(*rows), ENABLING, answers(**levels), TARGETS, planned)  # type: ignore[arg-type]
    assert len(found) == 1
    return found[0]


BOTH = ("A enables 6.1", "B enables 6.1")


def test_the_weakest_item_is_the_level_and_is_named() -> None:
    found = ready(*BOTH, A=3, B=1)
    assert (found.level, found.low, found.high, found.weakest) == (1, 1, 1, ("B",))
    assert (found.ready, found.missing) == (False, ("B",))


def test_all_items_that_are_equally_weak_are_named() -> None:
    assert ready(*BOTH, "C enables 6.1", A=2, B=2, C=4).weakest == ("A", "B")


def test_ready_when_every_item_meets_its_target() -> None:
    found = ready(*BOTH, A=2, B=4)
    assert (found.ready, found.missing, found.level) == (True, (), 2)


def test_an_item_without_a_target_is_asked_nothing() -> None:
    found = ready(*BOTH, "C enables 6.1", A=2, B=3, C=0)
    assert (found.ready, found.level, found.weakest) == (True, 0, ("C",))
    assert [one.target for one in found.enablers] == [2, 3, None]
    assert ready("C enables 6.1", C=4).ready is None


def test_an_open_item_could_be_weaker_still_and_is_named() -> None:
    found = ready(*BOTH, A=3)
    assert (found.level, found.low, found.high, found.weakest) == (None, 0, 3, ("B",))
    assert (found.ready, found.missing) == (None, ())


def test_an_open_item_hides_no_failure() -> None:
    found = ready(*BOTH, A=1)
    assert (found.ready, found.missing, found.level) == (False, ("A",), None)


def test_when_one_item_is_at_the_bottom_what_is_open_does_not_matter_and_is_not_blamed() -> None:
    found = ready(*BOTH, A=0)
    assert (found.level, found.weakest) == (0, ("A",))


def test_a_conflict_leaves_the_range_of_its_levels() -> None:
    found = ready(*BOTH, A=(1, 3), B=4)
    assert (found.level, found.low, found.high, found.weakest, found.ready) == (None, 1, 3, ("A",), None)
    assert ready(*BOTH, A=(2, 3), B=4).ready is True
    assert ready(*BOTH, A=(0, 1), B=4).missing == ("A",)


@pytest.mark.parametrize("options", [(3, NOT_APPLICABLE), (3, None), (3, 9)])
def test_when_it_is_contested_whether_an_item_applies_or_was_answered_all_is_possible(
    options: tuple[object, ...],
) -> None:
    found = ready(*BOTH, A=options, B=4)
    assert (found.low, found.high, found.ready) == (0, 4, None)


def test_what_does_not_apply_is_left_out() -> None:
    found = ready(*BOTH, A=NOT_APPLICABLE, B=3)
    assert ([one.item for one in found.enablers], found.ready) == (["B"], True)


def test_nothing_is_known_of_a_service_whose_items_do_not_apply() -> None:
    found = ready("A enables 6.1", A=NOT_APPLICABLE)
    assert (found.level, found.ready, found.weakest, found.enablers) == (None, None, (), ())


def test_a_row_to_an_item_that_the_catalogue_does_not_have_is_passed_over() -> None:
    assert [one.item for one in ready("A enables 6.1", "Z enables 6.1", A=2).enablers] == ["A"]


def test_only_rows_that_enable_count() -> None:
    rows = crosswalk("A enables 6.1", "B related 6.1", "B corresponds 6.2", "C part_of 6.1")
    found = services(rows, ENABLING, answers(A=4, B=0, C=0), TARGETS)
    assert [(one.service, one.level) for one in found] == [("6.1", 4)]


def test_services_stand_in_the_order_of_their_numbers() -> None:
    found = services(
        crosswalk("A enables 6.10", "A enables 6.9", "A enables 10", "A enables 9.1.2"), ENABLING, {}, None
    )
    assert [one.service for one in found] == ["6.9", "6.10", "9.1.2", "10"]


def test_a_service_stands_on_sources_only_when_every_row_does() -> None:
    assert ready("A enables 6.1 sourced").basis == "sourced"
    assert ready("A enables 6.1 sourced", "B enables 6.1").basis == "derived"


def test_planned_is_told_by_who_asks() -> None:
    assert ready("A enables 6.1", planned=frozenset({"6.1"})).planned
    assert not ready("A enables 6.1", planned=frozenset({"6.2"})).planned


def test_without_a_profile_nothing_is_ready_or_missing() -> None:
    found = services(crosswalk(*BOTH), ENABLING, answers(A=0, B=0), None)[0]
    assert (found.ready, found.missing, found.level) == (None, (), 0)


def test_an_item_holds_back_the_services_it_keeps_from_being_ready() -> None:
    rows = crosswalk("A enables 6.1", "A enables 6.2", "B enables 6.2", "B enables 6.3")
    found = services(rows, ENABLING, answers(A=1, B=3), TARGETS)
    assert holds_back(found, "A") == ("6.1", "6.2")
    assert holds_back(found, "B") == ()


def test_levels_are_compared_on_the_scale_of_each_item() -> None:
    mixed = catalogue(Item(id="A"), Item(id="B", weight=5))
    found = services(crosswalk(*BOTH), mixed, answers(A=2, B=3), TARGETS)[0]
    assert [(one.low, one.high, one.met) for one in found.enablers] == [(2, 2, True), (3, 3, True)]
