"""Quality: what a reviewer would question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from cirt_assess.quality import OLD_AFTER, Doubt, Finding, findings, voices_by_item, voices_differ
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, State
from tests.small import SCALE, catalogue, state

CATALOGUE = catalogue("A", "B")
RATING = "rating/r1/c/A"
TODAY = date(2026, 11, 21)

Fields = Mapping[str, Mapping[str, Value]]


def doubts(*by_author: Fields, today: date = TODAY, time: str = "") -> list[tuple[Doubt, tuple[str, ...]]]:
    """What is doubted of item A."""
    found = findings(state(*by_author, time=time), "r1", CATALOGUE, today)
    assert {one.item for one in found} <= {"A"}
    return [(one.doubt, one.detail) for one in found]


def evidence(item: str = "c:A", round_id: str = "r1") -> Fields:
    return {"evidence/e1": {"round": round_id, "title": "Decree", "items": (item,)}}


def interviews(*levels: Value, round_id: str = "r1", item: str = "A") -> dict[str, dict[str, Value]]:
    """One interview for each level, which says it of an item."""
    found: dict[str, dict[str, Value]] = {}
    for number, level in enumerate(levels):
        found[f"interview/i{number}"] = {"round": round_id}
        found[f"response/i{number}/c/{item}"] = {"level": level}
    return found


def test_a_rating_in_the_middle_is_not_doubted() -> None:
    assert doubts({RATING: {"level": 2}}) == []
    assert doubts({}) == []


@pytest.mark.parametrize("level", [3, 4])
def test_a_high_level_needs_evidence(level: int) -> None:
    assert doubts({RATING: {"level": level}}) == [(Doubt.NO_EVIDENCE, (str(level),))]
    assert doubts({RATING: {"level": level}, **evidence()}) == []


@pytest.mark.parametrize("elsewhere", [evidence("c:B"), evidence("d:A"), evidence(round_id="r0")])
def test_evidence_for_something_else_does_not_help(elsewhere: Fields) -> None:
    assert doubts({RATING: {"level": 4}, **elsewhere}) == [(Doubt.NO_EVIDENCE, ("4",))]


def test_a_level_that_the_scale_does_not_have_is_not_high() -> None:
    assert doubts({RATING: {"level": 9}}) == []


def test_not_applicable_needs_a_reason() -> None:
    assert doubts({RATING: {"level": NOT_APPLICABLE}}) == [(Doubt.NO_REASON, ())]
    assert doubts({RATING: {"level": NOT_APPLICABLE, "rationale": " \n"}}) == [(Doubt.NO_REASON, ())]
    assert doubts({RATING: {"level": NOT_APPLICABLE, "rationale": "No such system."}}) == []


def test_a_conflict_names_its_fields() -> None:
    found = doubts({RATING: {"level": 1, "rationale": "a"}}, {RATING: {"level": 2, "rationale": "b"}})
    assert found == [(Doubt.CONFLICT, ("level", "rationale"))]


def test_a_rating_is_old_after_a_year() -> None:
    entered = TODAY - OLD_AFTER
    time = f"{entered.isoformat()}T08:00:00.000000Z"
    assert doubts({RATING: {"level": 1}}, time=time) == []
    assert doubts({RATING: {"level": 1}}, time=time, today=date(2026, 11, 22)) == [(Doubt.OLD, (entered.isoformat(),))]
    assert doubts({RATING: {"level": None}}, time=time, today=date(2030, 1, 1)) == []


@pytest.mark.parametrize("time", ["soon", "0001-01-01T00:00:00.000000+23:59", "9999-12-31T23:59:59Z"])
def test_a_time_that_is_none_raises_no_doubt(time: str) -> None:
    assert doubts({RATING: {"level": 1}}, time=time) == []


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ((), ()),
        ((1,), ()),
        ((1, 2), ()),
        ((1, 1, None), ()),
        ((3, 1), (1, 3)),
        ((4, 0, 2), (0, 2, 4)),
        ((2, NOT_APPLICABLE), (2, NOT_APPLICABLE)),
        ((NOT_APPLICABLE, NOT_APPLICABLE), ()),
        ((NOT_APPLICABLE, None), ()),
        ((1, 9), ()),
    ],
)
def test_voices_differ_from_two_steps_on_and_over_whether_it_applies(
    levels: tuple[Value, ...], found: tuple[Value, ...]
) -> None:
    voices = voices_by_item(state(interviews(*levels)), "r1", "c")
    assert voices_differ(voices.get("A", []), SCALE) == found
    assert doubts(interviews(*levels)) == ([(Doubt.VOICES_DIFFER, tuple(map(str, found)))] if found else [])


def test_the_steps_count_and_not_the_codes() -> None:
    wide = type(SCALE)(levels=tuple({"code": code, "worth": worth} for worth, code in enumerate((-10, 2, 10))))
    voices = voices_by_item(state(interviews(2, 10)), "r1", "c")["A"]
    assert voices_differ(voices, wide) == ()
    voices = voices_by_item(state(interviews(10, -10)), "r1", "c")["A"]
    assert voices_differ(voices, wide) == (-10, 10)


def test_voices_are_those_of_one_round_and_one_catalogue() -> None:
    found = state(
        interviews(1, 2),
        {"interview/old": {"round": "r0"}, "response/old/c/A": {"level": 4}},
        {"response/i0/cc/A": {"level": 4}, "response/i1/c/B": {"level": 3}, "response/gone/c/A": {"level": 0}},
    )
    voices = voices_by_item(found, "r1", "c")
    assert {item: [one["level"].value for one in said] for item, said in voices.items()} == {"A": [1, 2], "B": [3]}


def test_a_response_of_no_known_shape_is_passed_over() -> None:
    found = state({"interview/i0": {"round": "r1"}, "response/i0": {"level": 1}, "response/i0/c": {"level": 2}})
    assert voices_by_item(found, "r1", "c") == {}


def test_findings_say_where_to_mend_and_stand_in_the_order_of_the_catalogue() -> None:
    found = state({"rating/r1/c/B": {"level": 4}, RATING: {"level": NOT_APPLICABLE}})
    assert findings(found, "r1", CATALOGUE, TODAY) == (
        Finding(Doubt.NO_REASON, "c", "A", RATING, ()),
        Finding(Doubt.NO_EVIDENCE, "c", "B", "rating/r1/c/B", ("4",)),
    )
    assert findings(State(), "r1", CATALOGUE, TODAY) == ()
