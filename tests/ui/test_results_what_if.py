"""What if: other profiles, targets and levels, seen at once, and entered only when asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from ui.results.page import ResultsPage


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("results")
    desk.key("w")
    return desk


@pytest.fixture
def page(sample: Desk) -> ResultsPage:
    return sample.workspace.results


def wait(sample: Desk, page: ResultsPage) -> None:
    """Until what is supposed is computed."""
    sample.qtbot.waitUntil(lambda: page._results is not page._entered, timeout=10_000)
    sample.workspace._computing.catch_up()


def test_w_opens_the_bar_and_escape_leaves(page: ResultsPage, sample: Desk) -> None:
    assert page.what_if.isVisible()
    assert sample.focus() is page.what_if.profiles
    assert not page.profiles.isVisible(), "what is chosen here is not entered"
    sample.key(Qt.Key.Key_Escape)
    assert not page.what_if.isVisible()
    assert page.profiles.isVisible()
    sample.key("w")
    sample.key("w")
    assert not page.what_if.isVisible()


def test_a_supposed_level_changes_the_figures_and_enters_nothing(page: ResultsPage, sample: Desk) -> None:
    before = sample.bridge.state
    figures = shown(page.figures)
    page.what_if.items.choose("O-3")
    page.what_if.levels.choose("3")
    wait(sample, page)
    assert page._result.answers["O-3"].code == 3
    assert shown(page.figures) != figures
    assert "what if, not entered" in page.heading()[1]
    sample.qtbot.waitUntil(lambda: "19 of 44" in shown(page.what_if) and "20 of 44" in shown(page.what_if))
    assert sample.bridge.state is before
    assert not page.what_if.enter.isEnabled(), "levels are never entered from here"
    sample.key(Qt.Key.Key_Escape)
    assert shown(page.figures) == figures
    assert "what if" not in page.heading()[1]


def test_a_supposed_profile_and_target_are_entered_when_asked_to(page: ResultsPage, sample: Desk) -> None:
    page.what_if.profiles.choose("sim3-consolidated")
    page.what_if.items.choose("O-3")
    page.what_if.targets.choose("1")
    wait(sample, page)
    assert page._result.profile is not None
    assert page._result.profile.id == "sim3-consolidated"
    assert page._result.target("O-3") == 1
    assert (
        sample.bridge.state.entity("target", f"{sample.bridge.round_id}/{SIM3}")["profile"].text != "sim3-consolidated"
    )
    page.what_if.enter.click()
    sample.settled()
    target = sample.bridge.state.entity("target", f"{sample.bridge.round_id}/{SIM3}")
    assert target["profile"].text == "sim3-consolidated"
    assert target["level:O-3"].value == 1
    assert sample.bridge.state.rating(sample.bridge.round_id, SIM3, "O-3")["level"].value == 1
    sample.qtbot.waitUntil(lambda: page._results is page._entered)
    assert "what if" not in page.heading()[1]


def test_an_item_of_the_map_is_the_next_to_suppose_something_of(page: ResultsPage, sample: Desk) -> None:
    page.grid._buttons[4].setFocus()
    sample.key(Qt.Key.Key_Return)
    assert sample.window.page is page
    assert page.what_if.items.value == "O-5"
    assert sample.focus() is page.what_if.levels


def test_what_is_supposed_can_be_taken_back_one_by_one_or_all(page: ResultsPage, sample: Desk) -> None:
    for item in ("O-3", "O-4"):
        page.what_if.items.choose(item)
        page.what_if.levels.choose("4")
    assert len(page.what_if.what_if.levels) == 2
    drop = next(one for one in page.what_if.findChildren(type(page.what_if.again)) if one.text() == "O-3: level 4")
    drop.click()
    assert [ref.item for ref in page.what_if.what_if.levels] == ["O-4"]
    assert page.what_if.levels.value == "4"
    page.what_if.again.click()
    assert not page.what_if.what_if.levels
    assert page.what_if.levels.value == "as entered"
    assert not page.what_if.again.isEnabled()


def test_what_is_entered_meanwhile_is_reckoned_with(page: ResultsPage, sample: Desk) -> None:
    page.what_if.items.choose("O-3")
    page.what_if.levels.choose("3")
    wait(sample, page)
    sample.bridge.rate(SIM3, "O-4", 4, None)
    sample.settled()
    sample.workspace._computing.catch_up()
    assert page._result.answers["O-3"].code == 3
    assert page._result.answers["O-4"].code == 4


def test_another_file_begins_as_entered(page: ResultsPage, sample: Desk, sample_file: Path) -> None:
    page.what_if.items.choose("O-3")
    page.what_if.levels.choose("3")
    wait(sample, page)
    sample.open(sample_file)
    sample.window.show_page("results")
    assert not page.what_if.isVisible()
    assert page._result.answers["O-3"].code == 1
