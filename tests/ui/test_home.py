"""Where one begins: a new file, each way of not opening with its way out, and one's name."""

from __future__ import annotations

import json
import string
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.profile import Author
from cirt_assess.store import errors as store_errors
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from ui.errors import WAYS_OUT, WayOut, sentence, way_out
from ui.home.page import HomePage

SECRET = "four unrelated words here"


@pytest.fixture
def home(desk: Desk) -> HomePage:
    return desk.workspace.home


def fill(home: HomePage, path: Path) -> None:
    home.new_way.click()
    home.form.team.set_text("Testland CIRT")
    home.form.set_path(path)


def test_a_new_assessment_begins_with_one_form(desk: Desk, home: HomePage, tmp_path: Path) -> None:
    fill(home, tmp_path / "testland")
    home.form.country.set_text("Testland")
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        home.form.submit()
    assert (tmp_path / "testland.cirt").is_file()
    assert desk.bridge.assessment.team["country"].text == "Testland"
    assert desk.window.page is desk.workspace.assess
    assert desk.workspace.assess.list.current == "O-1"
    assert not desk.bridge.assessment.is_encrypted


def test_a_passphrase_is_asked_for_twice_and_used(desk: Desk, home: HomePage, tmp_path: Path) -> None:
    fill(home, tmp_path / "sealed.cirt")
    assert "anybody who gets the file can read" in shown(home.form)
    home.form.secret.set_text(SECRET)
    home.form.again.set_text("something else")
    home.form.submit()
    assert "not the same" in shown(home.form)
    home.form.again.set_text(SECRET)
    with desk.qtbot.waitSignal(desk.bridge.opened, timeout=20_000):
        home.form.submit()
    assert desk.bridge.assessment.is_encrypted


def test_a_short_passphrase_is_called_short(home: HomePage) -> None:
    home.new_way.click()
    home.form.secret.set_text("short")
    assert "This is short" in shown(home.form)
    home.form.secret.set_text(SECRET)
    assert "nobody can recover it" in shown(home.form)


MISSING = {
    "team": ("", "Write the name of the team"),
    "round_name": (" ", "Give the round a name"),
    "starts": ("31 November", "Write it as 2026-11-21"),
}


@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_is_said_where_it_is_missing(desk: Desk, home: HomePage, tmp_path: Path, name: str) -> None:
    text, told = MISSING[name]
    fill(home, tmp_path / "new.cirt")
    field = getattr(home.form, name)
    field.set_text(text)
    with desk.qtbot.assertNotEmitted(home.create_requested):
        home.form.submit()
    assert told in shown(field)
    assert desk.focus() is field.editor


def test_a_round_needs_a_catalogue(desk: Desk, home: HomePage, tmp_path: Path) -> None:
    fill(home, tmp_path / "new.cirt")
    home.form.catalogues[SIM3].setChecked(False)
    with desk.qtbot.assertNotEmitted(home.create_requested):
        home.form.submit()
    assert "at least one catalogue" in shown(home.form)


def test_a_file_that_is_there_is_not_replaced(desk: Desk, home: HomePage, empty_file: Path) -> None:
    before = empty_file.read_bytes()
    fill(home, empty_file)
    with desk.qtbot.waitSignal(desk.bridge.open_failed, timeout=20_000):
        home.form.submit()
    assert home.form.isVisible()
    assert "already" in home.form._place.text()
    assert empty_file.read_bytes() == before


def test_a_protected_file_asks_for_its_passphrase_in_the_page(
    desk: Desk, home: HomePage, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "sealed.cirt"
    made = Assessment.create(
        path,
        Author("a-m", "Maker"),
        library,
        team="T",
        round_name="B",
        starts="2026-11-01",
        catalogues=[SIM3],
        passphrase=SECRET,
    )
    made.close()
    with desk.qtbot.waitSignal(desk.bridge.open_failed, timeout=20_000):
        home.open_path(path)
    assert desk.focus() is home.panel.secret.editor
    desk.key(Qt.Key.Key_Return)
    assert "Type the passphrase" in shown(home.panel)
    desk.type("wrong words")
    with desk.qtbot.waitSignal(desk.bridge.open_failed, timeout=20_000):
        desk.key(Qt.Key.Key_Return)
    assert "does not open sealed.cirt" in shown(home.panel)
    desk.type(SECRET)
    with desk.qtbot.waitSignal(desk.bridge.opened, timeout=20_000):
        desk.key(Qt.Key.Key_Return)
    assert desk.window.page is desk.workspace.assess


def test_a_locked_file_can_be_read(desk: Desk, home: HomePage, empty_file: Path, library: Library) -> None:
    with Assessment.open(empty_file, Author("a-o", "Other"), library):
        with desk.qtbot.waitSignal(desk.bridge.open_failed, timeout=20_000):
            home.open_path(empty_file)
        assert "is already open" in shown(home.panel)
        with desk.qtbot.waitSignal(desk.bridge.opened, timeout=20_000):
            home.panel.read_only.click()
    assert desk.bridge.is_read_only


ERRORS = {
    name: one
    for name, one in vars(store_errors).items()
    if isinstance(one, type) and issubclass(one, store_errors.StoreError) and "sentence" in vars(one)
}


def test_the_ways_out_are_those_of_errors_there_are() -> None:
    assert set(WAYS_OUT) <= set(ERRORS)


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_of_the_store_is_a_sentence(name: str, tmp_path: Path) -> None:
    wanted = {part[1] for part in string.Formatter().parse(ERRORS[name].sentence) if part[1]} - {"file"}
    error = ERRORS[name](tmp_path / "team.cirt", **dict.fromkeys(wanted, "something"))
    assert sentence(error) == str(error)


def test_times_in_errors_are_told_as_people_write_them(tmp_path: Path) -> None:
    error = store_errors.Locked(tmp_path / "team.cirt", user="U", host="H", since="2026-11-21T14:02:05.123456Z")
    assert "21 Nov 2026" in sentence(error)
    assert "T14:02" not in sentence(error)


def test_an_error_without_facts_says_what_it_says() -> None:
    assert sentence(store_errors.KnownError("Plain words.")) == "Plain words."
    assert way_out(store_errors.KnownError("Plain words.")) is WayOut.NONE


def test_the_sample_opens_from_here(desk: Desk, home: HomePage) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=60_000):
        home.sample_way.click()
    assert "Sandoria" in desk.window.windowTitle()


def test_ones_name_is_kept_and_stands_beside_what_is_entered(
    desk: Desk, home: HomePage, empty_file: Path, tmp_path: Path
) -> None:
    home.name.editor.setFocus()
    home.name.editor.selectAll()
    desk.type("Amina")
    desk.key(Qt.Key.Key_Return)
    desk.open(empty_file)
    desk.key("3")
    desk.settled()
    author = desk.bridge.author
    assert desk.bridge.state.entity("assessor", author.id)["name"].text == "Amina"
    kept = json.loads((tmp_path / "author.json").read_text(encoding="utf-8"))
    assert kept == {"id": author.id, "name": "Amina"}


def test_another_file_comes_back_here(desk: Desk, empty_file: Path) -> None:
    desk.open(empty_file)
    desk.window.rail.files_requested.emit()
    assert desk.window.page is desk.workspace.home
    assert not desk.window.rail.isVisible()
    desk.open(empty_file)
    assert desk.window.rail.isVisible()
