"""Targets of single items beside a profile, and what would follow from what is not so."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cirt_assess.items import ItemRef
from cirt_assess.results import CatalogueResult, compute
from cirt_assess.revisions import Value
from cirt_assess.state import Answer
from cirt_assess.targets import NOT_ASKED
from cirt_assess.what_if import WhatIf
from tests.rounds import MINI, SERVE, TODAY, Said, both, level, library, state_of

LIBRARY = library()
TARGET = "target/r-1/mini"
A1, A2, B1, B2 = (ItemRef(MINI, item) for item in ("A-1", "A-2", "B-1", "B-2"))


def result(*said: Said, what_if: WhatIf | None = None) -> CatalogueResult:
    ratings = both(level("A-1", 2), level("A-2", 2), level("B-1", 1), level("B-2", 1))
    state = state_of(ratings, *said)
    return compute(state, LIBRARY, "r-1", TODAY, what_if or WhatIf()).catalogue(MINI)


def gaps(found: CatalogueResult) -> dict[str, int]:
    return {gap.item: gap.target for gap in found.gaps if gap.certain}


def asked(**single: Value) -> Said:
    return {TARGET: {"profile": "goal", **{f"level:{item.replace('_', '-')}": value for item, value in single.items()}}}


@pytest.mark.parametrize(
    ("single", "below", "met"),
    [
        ({}, {"A-1": 3}, (2, 3)),
        ({"A_1": 2}, {}, (3, 3)),
        ({"B_2": 4}, {"A-1": 3, "B-2": 4}, (2, 4)),
        ({"A_1": NOT_ASKED}, {}, (2, 2)),
        ({"A_1": 9}, {"A-1": 3}, (2, 3)),
        ({"A_1": "high"}, {"A-1": 3}, (2, 3)),
        ({"A_1": True}, {"A-1": 3}, (2, 3)),
        ({"X_9": 3}, {"A-1": 3}, (2, 3)),
    ],
)
def test_a_single_target_stands_in_the_place_of_the_profiles(
    single: dict[str, Value], below: dict[str, int], met: tuple[int, int]
) -> None:
    found = result(asked(**single))
    assert found.verdict is not None
    assert gaps(found) == below
    assert (found.verdict.value, found.verdict.ceiling) == met


def test_targets_hold_without_a_profile_too() -> None:
    found = result({TARGET: {"level:A-1": 4}})
    assert found.profile is None
    assert found.verdict is not None
    assert (gaps(found), found.target("A-1"), found.target("A-2")) == ({"A-1": 4}, 4, None)


def test_without_any_target_nothing_is_asked() -> None:
    found = result({TARGET: {"level:A-1": NOT_ASKED}})
    assert (found.targets, found.verdict, found.gaps) == (None, None, ())


def test_it_is_told_which_targets_are_not_the_profiles() -> None:
    assert result(asked(A_1=2, A_2=2, B_1=NOT_ASKED, B_2=1)).adjusted == ("A-1", "B-1", "B-2")
    assert result(asked()).adjusted == ()


def test_a_target_in_conflict_leaves_the_profiles() -> None:
    assert gaps(result(asked(A_1=1), {TARGET: {"level:A-1": 4}})) == {"A-1": 3}


def test_two_peoples_targets_for_different_items_meet() -> None:
    assert gaps(result(asked(A_1=4), {TARGET: {"level:B-2": 4}})) == {"A-1": 4, "B-2": 4}


def test_services_are_ready_against_the_targets_that_hold() -> None:
    def ready(*said: Said) -> bool | None:
        state = state_of(both(level("A-1", 2), *said))
        return compute(state, LIBRARY, "r-1", TODAY).services[0].ready

    assert ready(asked()) is False
    assert ready(asked(A_1=2)) is True


# --- what if ---------------------------------------------------------------------------------


def test_what_if_a_level_were_another() -> None:
    found = result(asked(), what_if=WhatIf(levels={A1: 4, B2: None}))
    assert gaps(found) == {}
    assert found.answers["A-1"] == Answer((4,))
    assert found.answers["B-2"].is_open
    assert found.score.value == Fraction(4 + 2 + 1, 3)


@pytest.mark.parametrize(
    ("what_if", "below"),
    [
        (WhatIf(profiles={MINI: ""}), {}),
        (WhatIf(targets={A2: 4}), {"A-1": 3, "A-2": 4}),
        (WhatIf(targets={A1: NOT_ASKED}), {}),
        (WhatIf(profiles={MINI: ""}, targets={B1: 3}), {"B-1": 3}),
        (WhatIf(targets={ItemRef(SERVE, "1.1.1"): 4}), {"A-1": 3}),
    ],
)
def test_what_if_something_else_were_asked(what_if: WhatIf, below: dict[str, int]) -> None:
    assert gaps(result(asked(), what_if=what_if)) == below


def test_what_if_a_single_target_were_the_profiles_again() -> None:
    assert gaps(result(asked(A_1=1), what_if=WhatIf(targets={A1: None}))) == {"A-1": 3}


def test_what_if_no_profile_were_chosen_yet() -> None:
    assert gaps(result(what_if=WhatIf(profiles={MINI: "goal"}))) == {"A-1": 3}


def test_what_is_supposed_changes_neither_the_state_nor_the_round_before() -> None:
    state = state_of(both(level("A-1", 1), level("A-1", 0, round_id="r-0")))
    before = state_of(both(level("A-1", 1), level("A-1", 0, round_id="r-0")))
    found = compute(state, LIBRARY, "r-1", TODAY, WhatIf(levels={A1: 4})).catalogue(MINI)
    assert found.before is not None
    assert (found.answers["A-1"].code, found.before.answers["A-1"].code) == (4, 0)
    assert state == before


def test_it_reaches_the_services() -> None:
    state = state_of(both(level("A-1", 2), asked()))
    there = compute(state, LIBRARY, "r-1", TODAY, WhatIf(levels={A1: 3}))
    assert [one.ready for one in there.services] == [True]
