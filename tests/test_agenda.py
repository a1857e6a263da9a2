"""Bundles of questions, who else could answer, and what nobody on the agenda can."""

from __future__ import annotations

import pytest

from cirt_assess.agenda import Agenda, fitting, minutes
from cirt_assess.items import ItemRef
from cirt_assess.state import State
from tests.rounds import MINI, SERVE, Said, both, level, library, state_of, talk, voice

LIBRARY = library()


def agenda(*said: Said) -> Agenda:
    return Agenda(state_of(both(*said)), LIBRARY, "r-1")


def test_a_bundle_holds_what_a_role_can_answer_in_the_order_of_the_catalogues() -> None:
    assert [str(one.item) for one in agenda().bundle("head")] == ["mini:A-1", "mini:A-2", "serve:1.2.1"]
    assert [str(one.item) for one in agenda().bundle("analyst")] == ["mini:A-1", "mini:B-1", "serve:1.1.2"]
    assert agenda().bundle("nobody") == ()


def test_pressing_questions_come_first() -> None:
    found = agenda(
        talk("i-1"),
        talk("i-2"),
        level("A-1", 2),
        level("A-2", 1),
        voice("i-1", "A-2", 0),
        voice("i-2", "A-2", 2),
    ).bundle("head", pressing_first=True)
    assert [(one.item.item, one.is_pressing, one.voices) for one in found] == [
        ("A-2", True, 2),
        ("1.2.1", True, 0),
        ("A-1", False, 0),
    ]


def test_entries_that_differ_are_disputed() -> None:
    state = state_of(both(level("A-1", 2, rationale="Signed.")), level("A-1", 2, rationale="Not signed."))
    (question, *_) = Agenda(state, LIBRARY, "r-1").bundle("head")
    assert question.disputed


def test_the_questions_of_an_interview_are_its_roles_and_whatever_else_was_said() -> None:
    found = agenda(talk("i-1", "bank"), voice("i-1", "B-2", 3), voice("i-1", "A-2", 1))
    questions = found.questions(found.interviews[0])
    assert [(str(one.item), one.said is not None) for one in questions] == [
        ("mini:A-2", True),
        ("mini:B-2", True),
        ("serve:1.1.1", False),
    ]


@pytest.mark.parametrize(("number", "length"), [(0, 0), (1, 14), (9, 46)])
def test_an_interview_takes_its_questions_and_a_beginning_and_an_end(number: int, length: int) -> None:
    questions = agenda().bundle("head")[:1] * number
    assert minutes(questions) == length
    assert fitting(length) == number


def test_who_else_can_answer() -> None:
    found = agenda(
        talk("i-1", "head"),
        talk("i-2", "bank"),
        talk("i-3", "bank", status="cancelled"),
        talk("i-4", "head"),
        voice("i-1", "A-2", 1),
    )
    others = found.who_else(ItemRef(MINI, "A-2"))
    assert [one.id for one in others.interviews] == ["i-2", "i-4"], "in the order of the item's own roles"
    assert others.roles == ()
    assert found.who_else(ItemRef(MINI, "A-1")).roles == ("analyst",)


def test_items_nobody_is_there_to_answer() -> None:
    found = agenda(talk("i-1", "head"), talk("i-2", "police", status="cancelled"), voice("i-1", "1.1.1", 1, SERVE))
    assert [str(ref) for ref in found.unreached] == ["mini:B-1", "mini:B-2", "serve:1.1.2"]
    assert found.roles_to_add() == (("analyst", 2), ("police", 1))


def test_an_item_that_asks_for_nobody_in_particular_is_not_missed() -> None:
    assert ItemRef(MINI, "A-3") not in agenda().unreached


def test_catalogues_that_are_not_at_hand_are_left_out() -> None:
    state: State = state_of({"round/r-1": {"starts": "2026-01-01", "catalogues": ("gone", SERVE)}})
    assert {ref.catalogue for ref in Agenda(state, LIBRARY, "r-1").items} == {SERVE}
