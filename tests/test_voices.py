"""What was said, and how far voices are apart."""

from __future__ import annotations

import pytest

from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, Answer
from cirt_assess.voices import Confidence, Response, spread, voices
from tests.rounds import MINI, SERVE, both, library, state_of, talk, voice

SCALE = library().catalogues[MINI].structure.scales["steps"]
A1 = ItemRef(MINI, "A-1")


def said(*codes: Value) -> tuple[Response, ...]:
    talks = [talk(f"i-{n}") for n in range(len(codes))]
    return voices(state_of(both(*talks, *(voice(f"i-{n}", "A-1", code) for n, code in enumerate(codes)))), "r-1")[A1]


def test_everything_entered_is_read() -> None:
    fields: dict[str, Value] = {
        "note": "Gazette on the table.",
        "quote": "C'est écrit.",
        "quote_language": "fr",
        "translation": "It is written.",
        "confidence": "shown",
        "asked_at": "2026-11-21T09:30:00.000000Z",
    }
    (found,) = voices(state_of(both(talk("i-1"), voice("i-1", "A-1", 3, **fields))), "r-1")[A1]
    assert (found.interview, found.level) == ("i-1", Answer((3,)))
    assert {name: getattr(found, name) for name in fields} == fields
    assert found.confidence is Confidence.SHOWN
    assert not found.skipped


def test_voices_are_those_of_the_round_and_its_interviews() -> None:
    state = state_of(
        both(
            talk("i-1"),
            talk("i-2", round_id="r-0"),
            talk("i-3", removed=True),
            *(voice(f"i-{n}", "A-1", n) for n in (1, 2, 3, 4)),
            voice("i-1", "1.1.1", 2, SERVE),
        )
    )
    found = voices(state, "r-1")
    assert {ref: [one.interview for one in every] for ref, every in found.items()} == {
        A1: ["i-1"],
        ItemRef(SERVE, "1.1.1"): ["i-1"],
    }


@pytest.mark.parametrize(
    ("codes", "levels", "ends", "differ"),
    [
        ((), (), (None, None), ()),
        ((2,), (2,), (2, 2), ()),
        ((3, 2, 2), (2, 2, 3), (2, 3), ()),
        ((1, 3), (1, 3), (1, 3), (1, 3)),
        ((NOT_APPLICABLE, 2), (2, NOT_APPLICABLE), (2, 2), (2, NOT_APPLICABLE)),
        ((NOT_APPLICABLE,), (NOT_APPLICABLE,), (None, None), ()),
        ((None, 1), (1,), (1, 1), ()),
    ],
)
def test_the_spread_of_voices(
    codes: tuple[Value, ...], levels: tuple[Value, ...], ends: tuple[int | None, int | None], differ: tuple[Value, ...]
) -> None:
    found = spread(said(*codes) if codes else (), SCALE)
    assert (found.levels, (found.lowest, found.highest), found.differ) == (levels, ends, differ)


@pytest.mark.parametrize(
    ("fields", "says"),
    [({"code": 0}, True), ({"note": "x"}, True), ({"quote": "x"}, True), ({"translation": "x"}, True), ({}, False)],
)
def test_a_skipped_question_says_nothing_by_itself(fields: dict[str, Value], says: bool) -> None:
    state = state_of(both(talk("i-1"), voice("i-1", "A-1", skipped="No time.", **fields)))
    (found,) = voices(state, "r-1")[A1]
    assert (found.says_something, found.skipped) == (says, "No time.")
