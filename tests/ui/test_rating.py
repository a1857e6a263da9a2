"""The main flow, as an assessor does it: keys, typing, another day, and a drive that is full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.profile import Author
from cirt_assess.state import NOT_APPLICABLE
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_bridge import Full


def level(desk: Desk, item: str) -> object:
    return desk.bridge.state.rating(desk.bridge.round_id, SIM3, item)["level"].value


def reason(desk: Desk, item: str) -> str:
    return desk.bridge.state.rating(desk.bridge.round_id, SIM3, item)["rationale"].text


@pytest.fixture
def rating(desk: Desk, empty_file: Path) -> Desk:
    desk.open(empty_file)
    return desk


def test_five_items_by_keyboard_are_there_the_next_day(
    rating: Desk, make_desk: Callable[..., Desk], empty_file: Path
) -> None:
    for digit in "31402":
        rating.key(digit)
        rating.key(Qt.Key.Key_Down)
    rating.settled()
    rating.close()
    again = make_desk()
    again.open(empty_file)
    assert [level(again, f"O-{number}") for number in range(1, 7)] == [3, 1, 4, 0, 2, None]
    assert again.window.foot.text == "Nothing leaves this computer"


def test_the_foot_says_saved_with_the_time(rating: Desk) -> None:
    rating.key("3")
    rating.settled()
    assert rating.window.foot.text.startswith("Saved ")
    assert rating.window.foot.text.endswith("nothing leaves this computer")


def test_digits_typed_into_the_reason_are_text(rating: Desk) -> None:
    rating.key("2")
    rating.key(Qt.Key.Key_Tab)
    rating.type("Seen on 3 of 4 days, no n/a")
    rating.key(Qt.Key.Key_Escape)
    rating.settled()
    assert level(rating, "O-1") == 2
    assert reason(rating, "O-1") == "Seen on 3 of 4 days, no n/a"
    rating.key("4")
    rating.settled()
    assert level(rating, "O-1") == 4


def test_typing_is_saved_within_a_second_of_the_last_key(rating: Desk) -> None:
    rating.key(Qt.Key.Key_Tab)
    rating.type("Known to all.")
    rating.qtbot.waitUntil(lambda: reason(rating, "O-1") == "Known to all.", timeout=1500)


def test_going_to_the_next_item_saves_what_was_typed(rating: Desk) -> None:
    rating.key(Qt.Key.Key_Tab)
    rating.type("First")
    rating.workspace.assess.list.step(1)
    rating.settled()
    assert reason(rating, "O-1") == "First"
    assert rating.workspace.assess.card.reason.text == ""


def test_closing_the_window_saves_what_was_typed(
    rating: Desk, make_desk: Callable[..., Desk], empty_file: Path
) -> None:
    rating.key(Qt.Key.Key_Tab)
    rating.type("Last words")
    rating.close()
    again = make_desk()
    again.open(empty_file)
    assert reason(again, "O-1") == "Last words"


def test_arrows_move_the_cursor_while_one_types(rating: Desk) -> None:
    rating.key(Qt.Key.Key_Tab)
    rating.type("ac")
    rating.key(Qt.Key.Key_Left)
    rating.type("b")
    rating.key(Qt.Key.Key_Up)
    rating.key(Qt.Key.Key_Down)
    assert rating.workspace.assess.card.reason.text == "abc"
    assert rating.workspace.assess.list.current == "O-1"


def test_not_applicable_asks_for_a_reason_first(rating: Desk) -> None:
    rating.key("n")
    assert rating.focus() is rating.workspace.assess.card.reason.editor
    assert level(rating, "O-1") is None
    rating.key(Qt.Key.Key_Escape)
    rating.settled()
    assert level(rating, "O-1") is None, "leaving without a reason takes the question back"
    rating.key("n")
    rating.type("The host has no such rule.")
    rating.key(Qt.Key.Key_Escape)
    rating.settled()
    assert level(rating, "O-1") == NOT_APPLICABLE
    assert reason(rating, "O-1") == "The host has no such rule."


def test_not_applicable_is_set_when_the_reason_is_there(rating: Desk) -> None:
    rating.key("n")
    rating.type("Does not exist here.")
    rating.qtbot.waitUntil(lambda: level(rating, "O-1") == NOT_APPLICABLE, timeout=2000)
    assert reason(rating, "O-1") == "Does not exist here."


def test_a_level_instead_takes_the_question_back(rating: Desk) -> None:
    rating.key("n")
    rating.workspace.assess.card.levels.chosen.emit(3)
    rating.key(Qt.Key.Key_Escape)
    rating.settled()
    assert level(rating, "O-1") == 3


def test_undo_and_redo_say_what_they_do(rating: Desk) -> None:
    rating.key("3")
    rating.settled()
    rating.key("z", Qt.KeyboardModifier.ControlModifier)
    rating.settled()
    assert level(rating, "O-1") is None
    assert rating.window.foot.text == "Undone: level 3 for O-1 Mandate"
    rating.key("z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    rating.settled()
    assert level(rating, "O-1") == 3
    assert rating.window.foot.text == "Done again: level 3 for O-1 Mandate"


def test_undo_in_the_editor_takes_back_typing_first(rating: Desk) -> None:
    rating.key("3")
    rating.settled()
    rating.key(Qt.Key.Key_Tab)
    rating.type("x")
    rating.key("z", Qt.KeyboardModifier.ControlModifier)
    assert rating.workspace.assess.card.reason.text == ""
    assert level(rating, "O-1") == 3
    rating.key("z", Qt.KeyboardModifier.ControlModifier)
    rating.settled()
    assert level(rating, "O-1") is None


def test_a_full_drive_keeps_the_text_and_saves_it_later(
    rating: Desk, empty_file: Path, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    drive = Full(monkeypatch, empty_file)
    rating.key(Qt.Key.Key_Tab)
    rating.type("Written while the drive was full")
    rating.qtbot.waitUntil(rating.window.banner.isVisible, timeout=5000)
    assert "drive is full" in rating.window.banner.text
    assert rating.window.foot.text == "Not saved"
    rating.workspace.assess.list.step(1)
    rating.workspace.assess.list.step(-1)
    assert rating.workspace.assess.card.reason.text == "Written while the drive was full"
    drive.is_full = False
    rating.window.banner.press(0)
    rating.settled()
    assert not rating.window.banner.isVisible()
    rating.close()
    with Assessment.open(empty_file, Author("a-r", "R"), library, read_only=True) as read:
        rationale = read.state.rating(read.current_round, SIM3, "O-1")["rationale"]
    assert rationale.text == "Written while the drive was full"


def test_the_window_does_not_close_over_something_unsaved(
    rating: Desk, empty_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, empty_file)
    rating.key("3")
    rating.qtbot.waitUntil(lambda: rating.bridge.has_failed, timeout=5000)
    assert not rating.window.close()
    assert rating.window.isVisible()
    assert "not in the file yet" in rating.window.banner.text
    drive.is_full = False
    rating.window.banner.press(0)
    rating.settled()
    assert rating.window.close()


def test_a_read_only_file_takes_no_rating(rating: Desk, empty_file: Path) -> None:
    rating.bridge.close()
    with rating.qtbot.waitSignal(rating.bridge.results_changed, timeout=20_000):
        rating.bridge.open(empty_file, read_only=True)
    with rating.qtbot.assertNotEmitted(rating.bridge.saving):
        rating.key("3")
        rating.key("n")
    assert rating.workspace.assess.card.reason.editor.isReadOnly()
    assert rating.window.foot.text.startswith("Read-only")
