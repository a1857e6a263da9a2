"""The same subject in other catalogues."""

from __future__ import annotations

from cirt_assess.items import ItemRef
from cirt_assess.links import Links, offered
from tests.rounds import MINI, SERVE, both, level, library, state_of

LINKS = Links(library())


def seen(catalogue: str, item: str) -> list[tuple[str, str, str, bool]]:
    """here, there, relation and direction of each link."""
    return [
        (one.here, f"{one.catalogue}:{one.there}", one.relation.value if one.relation else "informs", one.outward)
        for one in LINKS.of(ItemRef(catalogue, item))
    ]


def test_crosswalks_are_followed_from_their_beginning() -> None:
    assert seen(MINI, "A-1") == [
        ("A-1", "serve:1.1", "enables", True),
        ("A-1", "iso:plan", "related", True),
        ("A", "serve:1.1.2", "informs", False),
    ]


def test_and_from_their_end_by_the_item_and_by_the_groups_around_it() -> None:
    assert seen(SERVE, "1.1.1") == [
        ("1.1.1", "mini:B-1", "corresponds", False),
        ("1.1", "mini:A-1", "enables", False),
    ]


def test_what_an_item_informs_is_followed_both_ways() -> None:
    assert ("1.2.1", "mini:A-3", "informs", True) in seen(SERVE, "1.2.1")
    assert ("A-3", "serve:1.2.1", "informs", False) in seen(MINI, "A-3")


def test_a_link_says_what_it_rests_on() -> None:
    sourced, derived = LINKS.of(ItemRef(SERVE, "1.1.1"))
    assert (sourced.basis, sourced.where, sourced.crosswalk) == ("sourced", "Page 3", "links")
    assert (derived.basis, derived.where) == ("derived", None)
    assert {one.basis for one in LINKS.of(ItemRef(SERVE, "1.2.1"))} == {"declared"}


def test_an_item_without_links_has_none() -> None:
    assert seen(MINI, "B-2") == []
    assert LINKS.of(ItemRef("gone", "X")) == ()


def test_the_answers_on_the_other_side_are_offered() -> None:
    state = state_of(both(level("1.1.1", 3, SERVE), level("1.1.2", 1, SERVE)), level("1.1.2", 2, SERVE))
    by_service, iso, informed = LINKS.answered(ItemRef(MINI, "A-1"), state, "r-1")
    assert {ref.item: answer.code for ref, answer in by_service.answers.items()} == {"1.1.1": 3, "1.1.2": None}
    assert iso.answers == {}
    assert set(informed.answers) == {ItemRef(SERVE, "1.1.2")}
    found = offered((by_service, iso, informed))
    assert {ref.item: set(answer.options) for ref, answer in found.items()} == {"1.1.1": {3}, "1.1.2": {1, 2}}


def test_open_answers_offer_nothing() -> None:
    assert offered(LINKS.answered(ItemRef(MINI, "A-1"), state_of(both()), "r-1")) == {}
