"""Conflicts as a reviewer meets them: who says what and why, and how it is settled, one by one or by a rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cirt_assess.assessment import Assessment
from cirt_assess.errors import NotAllowed
from cirt_assess.exchange.conflicts import Conflict, Where, conflicts, decision_log
from cirt_assess.exchange.deciding import (
    Ruling,
    keep_both,
    only_wording_differs,
    propose,
    rule_on,
    same_author_later,
    take_author,
)
from tests.exchange.people import SIM3, begun, copied, opened_as, rate


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Assessment]:
    """Ana's file after Ben, who had a copy, sent his back: they differ about O-1 and agree about O-3."""
    ana = begun(tmp_path / "ana.cirt")
    rate(ana, "O-1", 1, "Known, not written.")
    ben = copied(ana, tmp_path / "ben.cirt", "Ben")
    rate(ana, "O-1", 2, "Decree drafted.")
    rate(ben, "O-1", 2, "Draft seen.")
    rate(ben, "O-1", 3, "Decree signed.")
    rate(ana, "O-2", 0, "Nothing.")
    rate(ben, "O-3", 4, "Audited.")
    rate(ana, "O-3", 4, "Audited.")
    ana.merge(ben.file.revisions())
    ben.close()
    with ana:
        yield ana


def one(assessment: Assessment, field: str = "level") -> Conflict:
    [found] = conflicts(assessment, Where(field=field))
    return found


def test_both_sides_stand_with_author_time_reason_and_where_they_parted(apart: Assessment) -> None:
    found = one(apart)
    assert found.slot == (f"rating/{apart.current_round}/{SIM3}/O-1", "level")
    sides = {side.head.author: side for side in found.sides}
    assert {name: side.value for name, side in sides.items()} == {"a-Ana": 2, "a-Ben": 3}
    assert {name: side.rationale for name, side in sides.items()} == {
        "a-Ana": "Decree drafted.",
        "a-Ben": "Decree signed.",
    }
    assert found.ancestor
    assert found.ancestor.value == "1"
    assert [change.value for change in sides["a-Ben"].since] == ["2", "3"]
    assert [change.value for change in sides["a-Ana"].since] == ["2"]
    assert sides["a-Ben"].head.time > "2026-11-22"


def test_what_was_never_common_has_no_ancestor(tmp_path: Path) -> None:
    ana = begun(tmp_path / "ana.cirt")
    ben = copied(ana, tmp_path / "ben.cirt", "Ben")
    rate(ana, "O-1", 1)
    rate(ben, "O-1", 2)
    with ana, ben:
        ana.merge(ben.file.revisions())
        assert one(ana).ancestor is None


def test_filters_narrow_the_list(apart: Assessment) -> None:
    assert len(conflicts(apart)) == 2
    assert [one.slot[1] for one in conflicts(apart, Where(field="rationale"))] == ["rationale"]
    for where, count in (
        (Where(catalogue=SIM3), 2),
        (Where(catalogue="other"), 0),
        (Where(item="O-1"), 2),
        (Where(item="O-3"), 0),
        (Where(round=apart.current_round), 2),
        (Where(round="r-none"), 0),
        (Where(author="a-Ben"), 2),
        (Where(author="a-Eve"), 0),
        (Where(kind="rating"), 2),
        (Where(kind="interview"), 0),
    ):
        assert len(conflicts(apart, where)) == count, where


# --- deciding ----------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [2, 3, 4, "n/a", None])
def test_one_side_or_another_value_or_none_can_be_taken(apart: Assessment, value: int | str | None) -> None:
    rule_on(apart, [Ruling(one(apart), value, "Seen in the gazette.")])
    rating = apart.state.rating(apart.current_round, SIM3, "O-1")
    assert rating["level"].value == value
    assert not rating["level"].in_conflict
    assert rating["decision"].text == "Seen in the gazette."
    assert not conflicts(apart, Where(field="level"))


def test_texts_can_be_kept_side_by_side(apart: Assessment) -> None:
    found = one(apart, "rationale")
    assert keep_both(found) == "Decree drafted.\n\nDecree signed."
    rule_on(apart, [Ruling(found, keep_both(found), "Both are true.")])
    assert apart.state.rating(apart.current_round, SIM3, "O-1")["rationale"].text == "Decree drafted.\n\nDecree signed."


def test_levels_cannot_be_kept_side_by_side(apart: Assessment) -> None:
    with pytest.raises(NotAllowed, match="Only texts"):
        keep_both(one(apart))


def test_a_decision_needs_a_reason_and_a_level_of_the_scale(apart: Assessment) -> None:
    before = apart.file.ids()
    with pytest.raises(NotAllowed, match="reason"):
        rule_on(apart, [Ruling(one(apart), 2, " ")])
    with pytest.raises(NotAllowed, match="not a level"):
        rule_on(apart, [Ruling(one(apart), 9, "Because.")])
    assert apart.file.ids() == before


def test_what_came_in_meanwhile_is_not_decided_unseen(apart: Assessment, tmp_path: Path) -> None:
    shown = one(apart)
    other = copied(apart, tmp_path / "eve.cirt", "Eve")
    rate(other, "O-1", 0)
    with other:
        apart.merge(other.file.revisions())
    with pytest.raises(NotAllowed, match="changed since"):
        rule_on(apart, [Ruling(shown, 2, "Because.")])


def test_several_decisions_are_one_action_and_undo_brings_all_back(apart: Assessment) -> None:
    found = conflicts(apart)
    rule_on(apart, [Ruling(one, one.sides[0].value, "Ana was there.") for one in found])
    assert conflicts(apart) == []
    apart.undo()
    assert [one.slot for one in conflicts(apart)] == [one.slot for one in found]
    apart.redo()
    assert conflicts(apart) == []


def test_decisions_of_one_rating_keep_every_reason(apart: Assessment) -> None:
    level, note = one(apart), one(apart, "rationale")
    rule_on(apart, [Ruling(level, 3, "Signed."), Ruling(note, "Both.", "Read both.")])
    assert apart.state.rating(apart.current_round, SIM3, "O-1")["decision"].text == "Signed.\nRead both."


# --- rules -------------------------------------------------------------------------------------


def test_whoever_disagrees_with_himself_can_be_taken_at_his_later_word(tmp_path: Path) -> None:
    ana = begun(tmp_path / "ana.cirt")
    again = copied(ana, tmp_path / "again.cirt", "Ana")
    rate(ana, "O-1", 1)
    rate(again, "O-1", 2)
    with ana, again:
        ana.merge(again.file.revisions())
        side = same_author_later(one(ana))
        assert side
        assert side.value == 2


def test_the_rule_of_the_later_word_is_for_one_person_only(apart: Assessment) -> None:
    assert same_author_later(one(apart)) is None


def text_conflict(folder: Path, mine: str, theirs: str) -> Conflict:
    ana = begun(folder / "ana.cirt")
    ben = copied(ana, folder / "ben.cirt", "Ben")
    rate(ana, "O-1", 1, mine)
    rate(ben, "O-1", 1, theirs)
    with ana, ben:
        ana.merge(ben.file.revisions())
        return one(ana, "rationale")


@pytest.mark.parametrize(
    ("mine", "theirs", "taken"),
    [
        ("Decree signed", "decree signed.", "decree signed."),
        ("Décret signé", "Decret  signe", "Decret  signe"),
        ("Decree signed", "Decree not signed", None),
        ("...", "!", None),
    ],
)
def test_texts_that_differ_in_wording_only(tmp_path: Path, mine: str, theirs: str, taken: str | None) -> None:
    side = only_wording_differs(text_conflict(tmp_path, mine, theirs))
    assert (side.value if side else None) == taken


def test_a_text_within_the_other_is_not_kept_twice(tmp_path: Path) -> None:
    assert keep_both(text_conflict(tmp_path, "Signed.", "Signed. In the gazette.")) == "Signed. In the gazette."


def test_a_rule_shows_what_it_would_do_and_does_nothing(apart: Assessment) -> None:
    before = apart.file.ids()
    rulings = propose(conflicts(apart), take_author("a-Ben"), "Ben was on site.")
    assert sorted(str(one.value) for one in rulings) == ["3", "Decree signed."]
    assert propose(conflicts(apart), take_author("a-Eve"), "x") == []
    assert apart.file.ids() == before
    rule_on(apart, rulings)
    assert conflicts(apart) == []


# --- the log -----------------------------------------------------------------------------------


def test_the_log_tells_who_chose_what_between_what_and_why(apart: Assessment) -> None:
    rule_on(apart, [Ruling(one(apart), 3, "Seen in the gazette.")])
    [found] = decision_log(list(apart.file.revisions()))
    assert (found.value, found.reason, found.decision.author) == (3, "Seen in the gazette.", "a-Ana")
    assert sorted(found.over) == [("a-Ana", 2), ("a-Ben", 3)]


def test_the_log_outlives_reopening_and_undo(apart: Assessment) -> None:
    rule_on(apart, [Ruling(one(apart), 3, "Seen in the gazette.")])
    apart.undo()
    apart.close()
    with opened_as(apart.path) as again:
        assert [one.reason for one in decision_log(list(again.file.revisions()))] == ["Seen in the gazette."]
        assert len(conflicts(again, Where(field="level"))) == 1
