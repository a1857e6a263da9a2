"""Every widget that takes focus or carries meaning has a name, and the keyboard reaches all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QScrollArea, QTabBar, QWidget

from tests.ui.conftest import Desk
from ui.widgets.chart_view import Picture
from ui.widgets.pip import PipView
from ui.widgets.spread import Spread

PAGES = ("home", "overview", "assess", "evidence", "results", "design", "establish", "enhance", "reports")
MEANING = (QAbstractButton, QLineEdit, QAbstractItemView, QTabBar, Picture, Spread)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def within(page: QWidget) -> Iterator[QWidget]:
    """Every widget of the window that can be seen."""
    for widget in page.window().findChildren(QWidget):
        if widget.isVisible():
            yield widget


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    return desk


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_matters_has_a_name(sample: Desk, page: str) -> None:
    sample.window.show_page(page)
    sample.qtbot.wait(50)
    unnamed, seen = [], 0
    for widget in within(sample.window):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QScrollArea)
        if (takes_focus or isinstance(widget, MEANING)) and widget.objectName() != "qt_scrollarea_viewport":
            seen += 1
            if not name_of(widget).strip():
                unnamed.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert seen >= 5
    assert not unnamed


def test_the_form_and_the_open_panel_have_names_too(desk: Desk) -> None:
    home = desk.workspace.home
    home.new_way.click()
    home.form.secret.set_text("x")
    fields = [one for one in home.form.findChildren(QLineEdit) if one.isVisible()]
    assert len(fields) == 6
    assert all(name_of(one) for one in fields)
    assert all(name_of(one) for one in home.form.findChildren(QAbstractButton) if one.isVisible())


def test_tab_goes_from_the_list_to_the_reason_and_then_to_the_levels(sample: Desk) -> None:
    page = sample.workspace.assess
    page.list.tree.setFocus()
    sample.key(Qt.Key.Key_Tab)
    assert sample.focus() is page.card.reason.editor
    sample.key(Qt.Key.Key_Tab)
    assert sample.focus() is page.card.levels._cards[0]
    sample.key(Qt.Key.Key_Backtab)
    sample.key(Qt.Key.Key_Backtab)
    assert sample.focus() is page.list.tree


def test_space_on_a_card_rates(sample: Desk) -> None:
    page = sample.workspace.assess
    page.card.levels._cards[1].setFocus()
    sample.key(Qt.Key.Key_Space)
    sample.settled()
    assert sample.bridge.state.rating(sample.bridge.round_id, "sim3-v2i", "O-1")["level"].value == 1


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_everything_that_can_be_pressed(sample: Desk, page: str) -> None:
    sample.window.show_page(page)
    sample.qtbot.wait(50)
    reached: set[QWidget] = set()
    for _ in range(160):
        widget = sample.focus()
        if widget in reached and len(reached) > 40:
            break
        reached.add(widget)
        sample.key(Qt.Key.Key_Tab)
    wanted = {
        widget
        for widget in within(sample.window)
        if isinstance(widget, QAbstractButton) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert not {name_of(one) for one in wanted - reached}


def test_a_level_is_told_in_words_and_not_by_colour_alone(sample: Desk) -> None:
    card = sample.workspace.assess.card.levels._cards[3]
    assert card.accessibleName() == "Level 3, Approved, the target"
    assert card.accessibleDescription()
    pips = [one for one in sample.window.findChildren(PipView) if one.isVisible()]
    assert pips
    assert all(one.accessibleName() for one in pips if one.shown.text)


def test_rows_of_the_list_are_told_in_words(sample: Desk) -> None:
    tree = sample.workspace.assess.list.tree
    index = tree.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "O-1, Mandate, level 3, Approved"
    assert index.parent().data(Qt.ItemDataRole.AccessibleTextRole) == "Organisation, 11 of 11"


def test_page_down_shows_what_is_below(sample: Desk) -> None:
    sample.window.resize(1280, 640)
    sample.qtbot.wait(50)
    bar = sample.workspace.assess.card.verticalScrollBar()
    assert bar.maximum() > 0
    sample.workspace.assess.list.tree.setFocus()
    sample.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    sample.key(Qt.Key.Key_PageUp)
    assert bar.value() == 0
