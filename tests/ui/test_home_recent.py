"""Files opened lately on the first page, and how a passphrase is judged while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from cirt_assess.recent import NAME, note, recent
from tests.ui.conftest import Desk
from tests.ui.test_assess_page import shown
from ui.home.page import HomePage
from ui.widgets.buttons import Button


@pytest.fixture
def listed(make_desk: Callable[..., Desk], empty_file: Path, tmp_path: Path) -> Desk:
    """A window whose user has opened two files before, of which one is gone."""
    note(tmp_path, tmp_path / "gone.cirt")
    note(tmp_path, empty_file)
    desk = make_desk()
    desk.qtbot.waitUntil(desk.workspace.home.recent.isVisible)
    return desk


@pytest.fixture
def home(listed: Desk) -> HomePage:
    return listed.workspace.home


def test_enter_opens_the_last_file_again(listed: Desk, home: HomePage, empty_file: Path) -> None:
    assert listed.focus() is home.recent.rows[0]
    with listed.qtbot.waitSignal(listed.bridge.results_changed, timeout=20_000):
        listed.key(Qt.Key.Key_Return)
    assert listed.bridge.assessment.path == empty_file


def test_only_names_are_shown_and_what_is_gone_says_so(home: HomePage, tmp_path: Path) -> None:
    text = shown(home.recent)
    assert "empty.cirt" in text
    assert "gone.cirt\nnot there now" in text
    everything = [one.accessibleName() + one.accessibleDescription() + one.toolTip() for one in home.recent.rows]
    assert not any(told in line for told in ("Testland", str(tmp_path)) for line in (text, *everything))


def test_what_is_gone_says_why_and_how_to_go_on(listed: Desk, home: HomePage) -> None:
    with listed.qtbot.waitSignal(listed.bridge.open_failed, timeout=20_000):
        home.recent.rows[1].click()
    assert "gone.cirt cannot be found" in shown(home.panel)
    assert listed.focus() is home.panel.go
    assert home.panel.another.isVisible()


def test_an_error_without_remedy_offers_another_file(
    listed: Desk, home: HomePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "letter.cirt"
    other.write_text("no assessment")
    with listed.qtbot.waitSignal(listed.bridge.open_failed, timeout=20_000):
        home.open_path(other)
    assert not home.panel.go.isVisible()
    assert listed.focus() is home.panel.another
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda _, title, *__: (asked.append(title), ("", ""))[1])
    home.panel.another.click()
    assert asked == ["Open an assessment"]


def test_a_file_leaves_the_list_and_stays_on_the_disk(
    listed: Desk, home: HomePage, empty_file: Path, tmp_path: Path
) -> None:
    forget = next(one for one in home.recent.findChildren(Button) if "empty.cirt" in one.accessibleName())
    forget.click()
    listed.qtbot.waitUntil(lambda: len(home.recent.rows) == 1)
    assert "empty.cirt" not in shown(home.recent)
    assert empty_file.is_file()
    assert [one.path.name for one in recent(tmp_path)] == ["gone.cirt"]


def test_a_file_that_was_opened_stands_in_front(
    desk: Desk, empty_file: Path, sample_file: Path, tmp_path: Path
) -> None:
    desk.open(empty_file)
    desk.open(sample_file)
    desk.window.rail.files_requested.emit()
    rows = ["sandoria.cirt", "empty.cirt"]
    desk.qtbot.waitUntil(lambda: [one.text() for one in desk.workspace.home.recent.rows] == rows)
    kept = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "Testland" not in kept


def test_the_sample_is_not_remembered(desk: Desk, tmp_path: Path) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=60_000):
        desk.workspace.home.see_sample()
    desk.workspace.flush()
    assert recent(tmp_path) == ()


def test_the_list_makes_room_for_the_form(home: HomePage) -> None:
    home.new_way.click()
    assert not home.recent.isVisible()
    home.form.cancelled.emit()
    assert home.recent.isVisible()


@pytest.mark.parametrize(
    ("secret", "rated", "told"),
    [
        ("short", "weak", "This is short"),
        ("Testland 2026 admin", "weak", "This is easy to guess"),
        ("four unrelated words here", "fair", "nobody can recover it"),
        ("lamp river button rain moon chair", "strong", "nobody can recover it"),
    ],
)
def test_a_passphrase_is_judged_while_it_is_typed(desk: Desk, secret: str, rated: str, told: str) -> None:
    form = desk.workspace.home.form
    desk.workspace.home.new_way.click()
    form.team.set_text("Testland CIRT")
    form.secret.editor.setFocus()
    desk.type(secret)
    assert form._strength.isVisible()
    assert form._strength.accessibleName() == f"Strength of the passphrase: {rated}"
    assert told in shown(form.secret)
