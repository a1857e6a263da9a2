"""The state: what one field holds, what an entity is, and what the core asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cirt_assess.revisions import Kind, Value, heads
from cirt_assess.state import EMPTY, NOT_APPLICABLE, OPEN, Answer, Held, State, answer
from tests.small import entries, state

RATING = "rating/r1/c/A"


def held(*values: Value) -> Held:
    """One field in which as many people entered these values."""
    return state(*({RATING: {"level": value}} for value in values)).rating("r1", "c", "A")["level"]


# --- what a field holds ------------------------------------------------------------------------


def test_a_field_that_nobody_entered_is_empty() -> None:
    assert EMPTY.is_empty
    assert EMPTY.values == ()
    assert (EMPTY.value, EMPTY.text, EMPTY.texts, EMPTY.in_conflict) == (None, "", (), False)


def test_a_cleared_field_is_empty_and_its_value_is_none() -> None:
    assert held(None).is_empty
    assert held(None).value is None
    assert held(None).values == (None,)


def test_those_who_agree_give_one_value() -> None:
    found = held(3, 3)
    assert (len(found.heads), found.value, found.in_conflict) == (2, 3, False)


def test_those_who_differ_are_in_conflict_and_give_no_value() -> None:
    found = held(3, 2)
    assert found.in_conflict
    assert found.value is None
    assert set(found.values) == {2, 3}
    assert not found.is_empty


def test_values_stand_in_the_same_order_for_everybody() -> None:
    mine, yours = entries({RATING: {"level": 3}}), entries({RATING: {"level": 2}}, "ben")
    one, other = (Held(heads(found)[RATING, "level"]) for found in ([*mine, *yours], [*yours, *mine]))
    assert one.values == other.values


def test_a_withdrawn_entry_leaves_the_other_value() -> None:
    mine, yours = entries({RATING: {"level": None}}), entries({RATING: {"level": 2}}, "ben")
    withdrawn = replace(mine[0], kind=Kind.WITHDRAWAL)
    found = Held(heads([withdrawn, *yours])[(RATING, "level")])
    assert (found.value, found.in_conflict, found.values, found.is_empty) == (2, False, (2,), False)


@pytest.mark.parametrize(
    ("value", "text", "texts"),
    [("a", "a", ()), (3, "", ()), (("a", "b"), "", ("a", "b")), (("a", 1, None), "", ("a",)), (None, "", ())],
)
def test_text_and_texts_are_of_their_kind_or_empty(value: Value, text: str, texts: tuple[str, ...]) -> None:
    assert (held(value).text, held(value).texts) == (text, texts)


# --- answers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "options", "kind"),
    [
        ((), (), "open"),
        ((None,), (None,), "open"),
        ((2,), (2,), "agreed"),
        ((2, 2), (2,), "agreed"),
        ((NOT_APPLICABLE,), (NOT_APPLICABLE,), "not applicable"),
        ((2, 3), (2, 3), "conflict"),
        ((2, None), (2, None), "conflict"),
        ((2, NOT_APPLICABLE), (2, NOT_APPLICABLE), "conflict"),
        (("often",), (None,), "open"),
        ((True,), (None,), "open"),
        ((("a",),), (None,), "open"),
        ((2, "often"), (2, None), "conflict"),
        (("often", True), (None,), "open"),
    ],
)
def test_what_a_level_answers(values: tuple[Value, ...], options: tuple[object, ...], kind: str) -> None:
    found = answer(held(*values))
    assert set(found.options) == set(options)
    assert len(found.options) == len(options)
    kinds = {
        "open": found.is_open,
        "agreed": found.code is not None,
        "not applicable": found.not_applicable,
        "conflict": found.in_conflict,
    }
    assert [name for name, is_so in kinds.items() if is_so] == [kind]


def test_an_agreed_level_has_its_code() -> None:
    assert answer(held(2)).code == 2
    assert (OPEN.code, Answer((1, 2)).code, Answer((NOT_APPLICABLE,)).code) == (None, None, None)


# --- entities ----------------------------------------------------------------------------------


def test_an_entity_knows_its_fields_and_its_key() -> None:
    found = state({"interview/i1": {"role": "head"}}).entity("interview", "i1")
    assert (found.key, found["role"].text, found["never"] is EMPTY) == ("interview/i1", "head", True)


def test_nothing_was_entered_about_an_entity_that_is_not_there() -> None:
    found = State().entity("interview", "i1")
    assert found.fields == {}
    assert found.is_removed


def test_entities_are_listed_by_id_without_the_removed() -> None:
    found = state(
        {"evidence/b": {"title": "B"}, "evidence/a": {"title": "A"}, "evidence/c": {"title": "C", "removed": True}}
    )
    assert [one.id for one in found.entities("evidence")] == ["a", "b"]
    assert found.entity("evidence", "c")["title"].text == "C"
    assert list(found.entities("drill")) == []


def test_an_entity_whose_every_field_was_cleared_is_removed() -> None:
    assert list(state({"evidence/a": {"title": None}}).entities("evidence")) == []


def test_an_entity_is_not_removed_while_that_is_contested() -> None:
    found = state({"evidence/a": {"title": "A", "removed": True}}, {"evidence/a": {"removed": False}})
    assert [one.id for one in found.entities("evidence")] == ["a"]
    assert [slot for slot, _ in found.conflicts()] == [("evidence/a", "removed")]


def test_conflicts_stand_by_entity_and_field() -> None:
    mine: dict[str, dict[str, Value]] = {
        "rating/b": {"note": "x", "level": 1},
        "rating/a": {"level": 1},
        "drill/z": {"n": 1},
    }
    yours: dict[str, dict[str, Value]] = {
        "rating/b": {"note": "y", "level": 2},
        "rating/a": {"level": 2},
        "drill/z": {"n": 1},
    }
    assert [slot for slot, _ in state(mine, yours).conflicts()] == [
        ("rating/a", "level"),
        ("rating/b", "level"),
        ("rating/b", "note"),
    ]


# --- the state ---------------------------------------------------------------------------------


def test_answers_are_those_of_one_round_and_one_catalogue() -> None:
    found = state(
        {
            "rating/r1/c/A": {"level": 1},
            "rating/r1/c/B": {"rationale": "seen"},
            "rating/r2/c/A": {"level": 2},
            "rating/r1/cc/A": {"level": 3},
            "rating/r1/c": {"level": 4},
        }
    )
    assert found.answers("r1", "c") == {"A": Answer((1,))}


def test_a_new_state_leaves_the_old_one_as_it_was() -> None:
    before = state({RATING: {"level": 1}, "drill/d": {"name": "x"}})
    after = before.with_revisions(entries({RATING: {"rationale": "seen"}}))
    assert before.rating("r1", "c", "A")["rationale"].is_empty
    assert after.rating("r1", "c", "A")["rationale"].text == "seen"
    assert after.folders["drill"] is before.folders["drill"], "what did not change is shared"


def test_the_heads_of_a_field() -> None:
    found = state({RATING: {"level": 1}})
    assert [head.value for head in found.heads((RATING, "level"))] == ["1"]
    assert found.heads((RATING, "never")) == found.heads(("never/x", "level")) == ()
