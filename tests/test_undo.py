"""Undo: the trail of actions that can be taken back, and what is stated again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.revisions import Kind, Revision, Signature, Value, decide, enter, heads, in_conflict, opinions
from cirt_assess.undo import Trail, new_action, taken_back, verb

# --- the trail ---------------------------------------------------------------------------------


def trail(*actions: str) -> Trail:
    return Trail.of(actions)


def test_actions_are_named_by_verb_and_id_and_what_they_take_back() -> None:
    assert new_action("rate", "1f") == "rate:1f"
    assert new_action("undo", "20", "rate:1f") == "undo:20>1f"
    assert new_action("redo", "21", "undo:20>1f") == "redo:21>20"
    assert [verb(one) for one in ("rate:1f", "undo:20>1f", "redo:21>20")] == ["rate", "undo", "redo"]


def test_the_newest_action_is_undone_first() -> None:
    found = trail("rate:1", "rate:2")
    assert (found.done, found.undone) == (["rate:1", "rate:2"], [])


def test_an_undone_action_can_be_redone_and_undone_again() -> None:
    found = trail("rate:1", "rate:2", "undo:3>2")
    assert (found.done, found.undone) == (["rate:1"], ["undo:3>2"])
    found.add("redo:4>3")
    assert (found.done, found.undone) == (["rate:1", "redo:4>3"], [])
    found.add("undo:5>4")
    assert (found.done, found.undone) == (["rate:1"], ["undo:5>4"])


def test_a_new_deed_ends_what_can_be_redone() -> None:
    assert trail("rate:1", "undo:2>1", "rate:3").undone == []


@pytest.mark.parametrize("action", ["found:1", "hello:1"])
def test_making_the_file_and_saying_ones_name_are_never_undone(action: str) -> None:
    found = trail("rate:0", "undo:2>0", action)
    assert (found.done, found.undone) == ([], ["undo:2>0"])


def test_a_chain_goes_back_to_the_deed_it_began_with() -> None:
    found = trail("rate:1", "undo:2>1", "redo:3>2", "undo:4>3")
    assert {found.root(one) for one in ("rate:1", "undo:2>1", "redo:3>2", "undo:4>3")} == {"rate:1"}


def test_a_chain_that_was_forged_into_a_circle_has_an_end() -> None:
    assert trail("undo:1>1").root("undo:1>1") == "undo:1>1"
    found = trail("undo:1>2", "redo:2>1")
    assert {found.root(one) for one in ("undo:1>2", "redo:2>1")} == {"undo:1>2"}


def test_an_undo_of_an_unknown_action_is_its_own_beginning() -> None:
    assert trail("undo:2>1").root("undo:2>1") == "undo:2>1"


@given(st.lists(st.sampled_from(["rate", "undo", "redo"]), max_size=30), st.integers(0, 30))
def test_after_a_restart_the_trail_is_the_same(wishes: list[str], restart: int) -> None:
    """Only what is stored is known after a restart: the names of the actions."""
    stored: list[str] = []
    found = Trail()
    for number, wish in enumerate(wishes):
        if number == restart:
            found = Trail.of(stored)
        stack = {"rate": [""], "undo": found.done, "redo": found.undone}[wish]
        if stack:
            stored.append(new_action(wish, str(number), stack[-1]))
            found.add(stored[-1])
    assert found == Trail.of(stored)
    assert all(found.root(one).startswith("rate:") for one in stored)


# --- what is stated again ----------------------------------------------------------------------

SLOT = ("rating/r1/c/A", "level")


class Field:
    """One field with its history; every method is one deed of an author."""

    def __init__(self) -> None:
        self.history: list[Revision] = []
        self._names: dict[str, str] = {}

    @property
    def heads(self) -> tuple[Revision, ...]:
        return heads(self.history).get(SLOT, ())

    @property
    def says(self) -> list[str]:
        return sorted(opinions(self.heads))

    def enter(self, author: str, value: Value, *, unseen: bool = False) -> Revision:
        """unseen: on another machine, where nothing stood yet."""
        found = () if unseen else self.heads
        return self._take_in([enter(SLOT, value, found, self._by(author, "enter"))])[0]

    def decide(self, author: str, value: Value) -> Revision:
        return self._take_in([decide(SLOT, value, self.heads, self._by(author, "decide"))])[0]

    def take_back(self, *deed: Revision, what: str = "undo") -> list[Revision]:
        """Take back one action, which may have made several revisions."""
        by = self._by(deed[0].author, what, deed[0].action)
        return self._take_in([again for one in deed for again in taken_back(one, self.heads, self.history, by)])

    def _by(self, author: str, what: str, about: str = "") -> Signature:
        number = len(self.history)
        return Signature(author, f"2026-11-21T08:{number:02}:00.000000Z", new_action(what, str(number), about))

    def _take_in(self, made: list[Revision]) -> list[Revision]:
        self.history += made
        return made


def test_undo_states_again_what_stood_before() -> None:
    field = Field()
    field.enter("ana", 1)
    field.take_back(field.enter("ana", 2))
    assert field.says == ["1"]
    assert field.heads[0].kind is Kind.UNDO


def test_the_first_entry_is_withdrawn() -> None:
    field = Field()
    field.take_back(field.enter("ana", 1))
    assert field.says == ["null"]
    assert field.heads[0].kind is Kind.WITHDRAWAL


def test_a_withdrawn_entry_does_not_contradict_what_another_enters_elsewhere() -> None:
    field = Field()
    mine = field.enter("ana", 1)
    field.enter("ben", 2, unseen=True)
    assert in_conflict(field.heads)
    field.take_back(mine)
    assert field.says == ["2"]


def test_a_slip_in_a_conflict_leaves_the_conflict_as_it_was() -> None:
    field = Field()
    field.enter("ana", 1)
    field.enter("ben", 2, unseen=True)
    field.take_back(field.enter("cyr", 3))
    assert field.says == ["1", "2"]


def test_a_field_that_was_cleared_is_stated_as_cleared_again() -> None:
    field = Field()
    field.enter("ana", 1)
    field.enter("ben", None, unseen=True)
    cleared = field.history[-1]
    field.take_back(field.enter("ben", 3))
    assert cleared.value == "null"
    assert field.says == ["1", "null"]


def test_an_undone_decision_brings_the_conflict_back() -> None:
    field = Field()
    field.enter("ana", 1)
    field.enter("ben", 2, unseen=True)
    undone = field.take_back(field.decide("cyr", 3))
    assert field.says == ["1", "2"]
    redone = field.take_back(*undone, what="redo")
    assert field.says == ["3"]
    field.take_back(*redone)
    assert field.says == ["1", "2"]


def test_what_was_replaced_since_is_not_taken_back() -> None:
    field = Field()
    mine = field.enter("ana", 1)
    field.enter("ben", 2)
    assert field.take_back(mine) == []
    assert field.says == ["2"]


def test_several_steps_back_and_forth() -> None:
    field = Field()
    deeds: list[tuple[Revision, ...]] = [(field.enter("ana", value),) for value in (1, 2, 3)]
    undone = [tuple(field.take_back(*deed)) for deed in reversed(deeds)]
    assert field.says == ["null"]
    says = []
    for undo in reversed(undone):
        field.take_back(*undo, what="redo")
        says += field.says
    assert says == ["1", "2", "3"]


def test_an_entry_below_an_undone_decision_can_still_be_undone() -> None:
    """Also when the decision was redone and undone once more, whichever of the two sides is one's own."""
    for side in (0, 1):
        field = Field()
        entered = [field.enter("ana", 1), field.enter("ben", 2, unseen=True)]
        undone = field.take_back(field.decide("cyr", 3))
        redone = field.take_back(*undone, what="redo")
        field.take_back(*redone)
        field.take_back(entered[side])
        assert field.says == [("2", "1")[side]], side


def test_a_history_forged_into_a_circle_is_no_trap() -> None:
    """`one` claims to state again what `three` took back, which is `two`, and `two` what it took back itself: `one`."""
    field = Field()
    first = field.enter("ana", 1)
    one = Revision(*SLOT, "1", (first.id,), "eve", first.time, Kind.UNDO, "undo:x>z")
    two = Revision(*SLOT, "1", (one.id,), "eve", first.time, Kind.UNDO, "undo:y>y")
    three = Revision(*SLOT, "1", (two.id,), "eve", first.time, Kind.UNDO, "undo:z>y")
    field.history += [one, two, three]
    assert field.take_back(first) == []
    assert field.says == ["1"]


def test_an_undo_of_something_unknown_is_no_trap() -> None:
    field = Field()
    first = field.enter("ana", 1)
    field.history.append(Revision(*SLOT, "2", (first.id,), "eve", first.time, Kind.UNDO, "undo:x>gone"))
    assert field.take_back(first) == []
