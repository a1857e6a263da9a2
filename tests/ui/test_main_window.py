"""The frame: rail, title bar, foot and overlay; stages that are not there yet say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import Desk
from tests.ui.test_assess_page import shown
from ui.frame.later import LaterPage
from ui.frame.rail import RailButton


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    return desk


def test_the_rail_names_the_team_and_the_round(sample: Desk) -> None:
    assert "Sandoria CIRT" in shown(sample.window.rail)
    assert "Follow-up, 2026" in shown(sample.window.rail)
    assert sample.window.windowTitle() == "Sandoria CIRT · cirt-assess"


def test_the_rail_goes_to_every_page_and_marks_it(sample: Desk) -> None:
    for button in sample.window.rail.findChildren(RailButton):
        if button.text() == "Another file":
            continue
        sample.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.isChecked()
        marked = [one for one in sample.window.rail.findChildren(RailButton) if one.isChecked()]
        assert marked == [button]


def test_control_and_a_digit_go_to_a_page(sample: Desk) -> None:
    stages = [stop for stop in sample.window.rail.stops() if not stop.is_below]
    for number, stop in enumerate(stages, start=1):
        sample.key(str(number), Qt.KeyboardModifier.ControlModifier)
        assert sample.window.page is sample.workspace.pages[stop.id]


@pytest.mark.parametrize("stage", ["design", "establish", "enhance"])
def test_a_stage_that_is_not_there_says_so_and_shows_the_way(sample: Desk, stage: str) -> None:
    sample.window.show_page(stage)
    page = sample.window.page
    assert isinstance(page, LaterPage)
    assert "This version does not have this stage yet" in shown(page)
    assert "not in this version" in shown(sample.window.title_bar)
    page.page_requested.emit(page._stage.page)
    assert sample.window.page is sample.workspace.pages[page._stage.page]


def test_question_mark_shows_all_keys_until_any_key(sample: Desk) -> None:
    before = sample.focus()
    sample.key("?")
    overlay = sample.window._overlay
    assert overlay.isVisible()
    assert "not applicable" in shown(overlay)
    with sample.qtbot.assertNotEmitted(sample.bridge.saving):
        sample.key("3")
    assert not overlay.isVisible()
    assert sample.focus() is before


def test_a_question_mark_in_a_text_is_a_question_mark(sample: Desk) -> None:
    editor = sample.workspace.assess.card.reason.editor
    editor.setFocus()
    sample.type("Really?")
    assert editor.toPlainText().endswith("Really?")
    assert not sample.window._overlay.isVisible()


def test_the_title_bar_counts_conflicts_and_goes_there(sample: Desk) -> None:
    assert "1 conflict" in [one.text() for one in (sample.window.title_bar._conflicts,)]
    sample.window.show_page("results")
    sample.window.title_bar._conflicts.click()
    assert sample.window.page is sample.workspace.assess
    assert sample.workspace.assess.list.current == "P-3"


def test_the_foot_names_the_keys_of_the_page(sample: Desk) -> None:
    assert "rate" in shown(sample.window.foot)
    sample.window.show_page("results")
    sample.qtbot.waitUntil(lambda: "show as table" in shown(sample.window.foot))
    assert "rate" not in shown(sample.window.foot).split("\n")


def test_each_page_brings_its_own_switches(sample: Desk) -> None:
    assert sample.workspace.assess.tools.isVisible()
    sample.window.show_page("results")
    assert sample.workspace.results.tools.isVisible()
    assert not sample.workspace.assess.tools.isVisible()


def test_a_message_can_be_dismissed(sample: Desk) -> None:
    sample.window.banner.tell("Something to know.")
    assert sample.window.banner.isVisible()
    sample.window.banner.press(-1)
    assert not sample.window.banner.isVisible()
