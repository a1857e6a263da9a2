"""The context: every declared field has an editor, saves itself, and shows both sides where entries differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.context import CONTEXT, CONTEXT_FIELDS, SECTIONS
from cirt_assess.context_words import ContextWords
from cirt_assess.profile import Author
from cirt_assess.revisions import Value
from tests.ui.conftest import Desk
from tests.ui.test_accessibility import name_of
from tests.ui.test_assess_page import shown
from tests.ui.test_bridge import Full
from ui.overview.context_field import ContextField
from ui.overview.context_form import ContextForm
from ui.overview.page import AROUND
from ui.widgets.buttons import Button
from ui.widgets.check import Check
from ui.widgets.editors import ChoiceEditor, LineEditor, TableEditor, TextEditor, TicksEditor


@pytest.fixture
def opened(desk: Desk, empty_file: Path) -> Desk:
    begin(desk, empty_file)
    return desk


@pytest.fixture
def form(opened: Desk) -> ContextForm:
    return opened.workspace.overview.context


@pytest.fixture
def loose(qtbot: QtBot, theme: object) -> ContextForm:
    """The form by itself."""
    made = ContextForm("en")
    qtbot.addWidget(made)
    return made


def begin(desk: Desk, path: Path) -> None:
    desk.open(path)
    desk.window.show_page("overview")
    desk.workspace.overview.tabs.setCurrentIndex(AROUND)
    desk.qtbot.wait(20)


def stored(desk: Desk, name: str) -> Value:
    return desk.bridge.state.entity(*CONTEXT.split("/"))[name].value


def line(field: ContextField) -> LineEditor:
    assert isinstance(field.editor, LineEditor)
    return field.editor


def enter(desk: Desk, text: str) -> None:
    """Type key by key: the first one opens a cell, which then has the focus."""
    for char in text:
        desk.type(char)


def table(form: ContextForm, name: str) -> TableEditor:
    editor = form.fields[name].editor
    assert isinstance(editor, TableEditor)
    return editor


def at(editor: TableEditor, row: int, column: int) -> None:
    editor.table.setFocus()
    editor.table.setCurrentIndex(editor.rows.index(row, column))


# --- drawn from the table of fields ----------------------------------------------------------


def test_every_declared_field_has_an_editor_with_its_words(form: ContextForm) -> None:
    words = ContextWords()
    assert list(form.fields) == [field.name for field in CONTEXT_FIELDS]
    text = shown(form)
    for section, fields in SECTIONS.items():
        assert words.section(section) in text
        for field in fields:
            assert words.label(field.name) in text
            assert words.help(field.name) in text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("team_kind", "none_yet"),
        ("constituency", "Ministries.\nOperators."),
        ("population", 1_250_000),
        ("sectors", ("Energy", "Health")),
        ("existing_bodies", ({"name": "Police unit", "task": "Crime"},)),
        ("strategy_title", "Strategy"),
        ("strategy_date", "2022-03-14"),
        ("itu_region", "africa"),
        ("groups", ("ldc", "lldc")),
        ("gci", ({"year": 2024, "legal": "15.1"},)),
        ("earlier_assessments", ({"kind": "cmm", "title": "Review", "date": "2021-05-01"},)),
        ("mandates", ("pp-130", "wtdc-45")),
        ("other_mandates", ("Law 12/2020",)),
    ],
)
def test_what_is_saved_is_shown_and_read_back_as_it_was(loose: ContextForm, name: str, value: Value) -> None:
    field = loose.fields[name]
    field.editor.load(value)
    assert field.editor.value() == value
    field.editor.load(None)
    assert field.editor.value() is None


def test_resolutions_are_offered_as_they_are_cited(loose: ContextForm) -> None:
    editor = loose.fields["mandates"].editor
    assert isinstance(editor, TicksEditor)
    assert editor.checks["pp-130"].text() == "PP Resolution 130"
    editor.load(("pp-130", "wtdc-999"))
    assert editor.checks["wtdc-999"].isChecked(), "one that this version does not know is kept"


def test_every_editor_has_a_name_and_says_what_to_enter(form: ContextForm) -> None:
    words = ContextWords()
    for field in CONTEXT_FIELDS:
        focused = form.fields[field.name].editor.focusProxy()
        if not isinstance(focused, Check):
            assert words.label(field.name) in name_of(focused)
            assert focused.accessibleDescription() == words.help(field.name)


def test_tab_reaches_every_field_in_order(form: ContextForm, opened: Desk) -> None:
    form.take_focus()
    reached = []
    for _ in range(40):
        field = next(one for one in form.fields.values() if one.isAncestorOf(opened.focus()))
        reached.append(field.field.name)
        if field.field.name == CONTEXT_FIELDS[-1].name:
            break
        opened.key(Qt.Key.Key_Tab)
    assert list(dict.fromkeys(reached)) == list(form.fields)
    seen = opened.focus().mapTo(form.viewport(), QPoint(0, 0)).y()
    assert 0 <= seen < form.viewport().height(), "the page scrolled along"


# --- saving ----------------------------------------------------------------------------------


def test_text_is_saved_within_a_second_of_the_last_key(form: ContextForm, opened: Desk) -> None:
    form.take_focus("strategy_title")
    opened.type("National strategy")
    opened.qtbot.waitUntil(lambda: stored(opened, "strategy_title") == "National strategy", timeout=1500)
    assert opened.window.foot.text.startswith("Saved ")


def test_leaving_a_field_saves_it_at_once(form: ContextForm, opened: Desk) -> None:
    form.take_focus("constituency")
    opened.type("Ministries")
    with opened.qtbot.waitSignal(opened.bridge.saving, timeout=300):
        opened.key(Qt.Key.Key_Tab)
    opened.settled()
    assert stored(opened, "constituency") == "Ministries"


def test_going_to_another_page_saves_what_was_typed(form: ContextForm, opened: Desk) -> None:
    form.take_focus("sectors")
    opened.type("Energy")
    opened.window.show_page("results")
    opened.settled()
    assert stored(opened, "sectors") == ("Energy",)


def test_closing_the_window_saves_what_was_typed(
    form: ContextForm, opened: Desk, empty_file: Path, library: Library
) -> None:
    form.take_focus("strategy_title")
    opened.type("Typed last")
    opened.close()
    with Assessment.open(empty_file, Author("a-r", "Reader"), library, read_only=True) as read:
        assert read.state.entity(*CONTEXT.split("/"))["strategy_title"].text == "Typed last"


def test_choices_and_ticks_are_saved_by_keyboard(form: ContextForm, opened: Desk) -> None:
    editor = form.fields["itu_region"].editor
    assert isinstance(editor, ChoiceEditor)
    editor.choice.choose("africa")
    form.take_focus("groups")
    opened.key(Qt.Key.Key_Space)
    opened.settled()
    assert stored(opened, "itu_region") == "africa"
    assert stored(opened, "groups") == ("ldc",)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("population", "many", "Write a number such as"),
        ("strategy_date", "14 March", "Write it as 2026-11-21"),
    ],
)
def test_what_does_not_fit_stays_and_says_how_to_write_it(
    form: ContextForm, opened: Desk, name: str, typed: str, told: str
) -> None:
    form.take_focus(name)
    with opened.qtbot.assertNotEmitted(opened.bridge.saving):
        opened.type(typed)
        opened.key(Qt.Key.Key_Return)
    assert told in shown(form.fields[name])
    assert line(form.fields[name]).line.text() == typed
    opened.bridge.set_context({"strategy_title": "Another field"}, None)
    opened.settled()
    assert line(form.fields[name]).line.text() == typed


def test_a_population_is_read_with_spaces_and_shown_in_groups(form: ContextForm, opened: Desk) -> None:
    form.take_focus("population")
    opened.type("1 250 000")
    opened.key(Qt.Key.Key_Tab)
    opened.settled()
    assert stored(opened, "population") == 1_250_000
    assert line(form.fields["population"]).line.text() == "1\u202f250\u202f000"


def test_a_drive_that_is_full_takes_nothing_away(
    form: ContextForm, opened: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, opened.bridge.assessment.path)
    form.take_focus("strategy_title")
    opened.type("Kept")
    opened.key(Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: opened.bridge.has_failed)
    assert opened.window.foot.text == "Not saved"
    assert line(form.fields["strategy_title"]).line.text() == "Kept"
    drive.is_full = False
    opened.bridge.retry()
    opened.settled()
    assert stored(opened, "strategy_title") == "Kept"


def test_undo_takes_back_and_redo_brings_back(form: ContextForm, opened: Desk) -> None:
    form.take_focus("groups")
    opened.key(Qt.Key.Key_Space)
    opened.settled()
    opened.key("z", Qt.KeyboardModifier.ControlModifier)
    opened.settled()
    assert stored(opened, "groups") is None
    editor = form.fields["groups"].editor
    assert isinstance(editor, TicksEditor)
    assert not editor.checks["ldc"].isChecked()
    opened.key("z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    opened.settled()
    assert editor.checks["ldc"].isChecked()


def test_typing_goes_on_while_another_field_is_saved(form: ContextForm, opened: Desk) -> None:
    form.take_focus("constituency")
    opened.type("Mini")
    opened.bridge.set_context({"strategy_title": "From elsewhere"}, None)
    opened.settled()
    opened.type("stries")
    editor = form.fields["constituency"].editor
    assert isinstance(editor, TextEditor)
    assert editor.note.toPlainText() == "Ministries"


def test_another_file_begins_empty(form: ContextForm, opened: Desk, sample_file: Path) -> None:
    form.take_focus("strategy_title")
    opened.type("Of the first file")
    opened.settled()
    opened.window.rail.files_requested.emit()
    begin(opened, sample_file)
    assert line(form.fields["strategy_title"]).line.text() == ""
    assert stored(opened, "strategy_title") is None


def test_a_read_only_file_shows_and_takes_nothing(desk: Desk, sample_file: Path, library: Library) -> None:
    with Assessment.open(sample_file, Author("a-1", "Ann"), library) as one:
        one.set_context({"strategy_title": "Shown", "gci": ({"year": 2024},)})
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        desk.bridge.open(sample_file, read_only=True)
    desk.window.show_page("overview")
    desk.workspace.overview.tabs.setCurrentIndex(AROUND)
    form = desk.workspace.overview.context
    assert line(form.fields["strategy_title"]).line.text() == "Shown"
    assert line(form.fields["strategy_title"]).line.isReadOnly()
    assert table(form, "gci").rows.rowCount() == 1


# --- tables ----------------------------------------------------------------------------------


def test_scores_of_a_year_are_entered_by_keyboard_alone(form: ContextForm, opened: Desk) -> None:
    form.take_focus("gci")
    for text in ("2024", "15.1", "11", "9", "12"):
        enter(opened, text)
        opened.key(Qt.Key.Key_Tab)
    enter(opened, "16")
    opened.key(Qt.Key.Key_Return)
    opened.settled()
    assert stored(opened, "gci") == (
        {
            "year": 2024,
            "legal": "15.1",
            "technical": 11,
            "organizational": 9,
            "capacity_development": 12,
            "cooperation": 16,
        },
    )
    assert table(form, "gci").rows.rowCount() == 2, "an empty row waits below"


def test_a_cell_is_saved_while_its_line_is_open(form: ContextForm, opened: Desk) -> None:
    form.take_focus("gci")
    enter(opened, "2024")
    opened.qtbot.waitUntil(lambda: stored(opened, "gci") == ({"year": 2024},), timeout=1500)
    enter(opened, "9")
    opened.key(Qt.Key.Key_Return)
    assert "20249" in str(table(form, "gci").typed()), "typing went on in the same line"


def test_a_wrong_cell_is_marked_and_said_and_nothing_is_lost(form: ContextForm, opened: Desk) -> None:
    editor = table(form, "gci")
    at(editor, 0, 0)
    enter(opened, "2024")
    opened.key(Qt.Key.Key_Tab)
    opened.settled()
    enter(opened, "170")
    opened.key(Qt.Key.Key_Return)
    opened.qtbot.wait(20)
    assert "Row 1, Legal: Write a number from 0 to 100." in shown(form.fields["gci"])
    assert stored(opened, "gci") == ({"year": 2024},)
    assert editor.rows.index(0, 1).data() == "170"
    assert editor.rows.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is not None
    at(editor, 0, 1)
    opened.key(Qt.Key.Key_Delete)
    opened.settled()
    assert "Row 1" not in shown(form.fields["gci"])
    assert stored(opened, "gci") == ({"year": 2024},)


def test_a_choice_in_a_table_is_offered_in_a_menu(form: ContextForm, opened: Desk) -> None:
    editor = table(form, "earlier_assessments")
    at(editor, 0, 0)
    menu = editor.table.menu_of(editor.table.currentIndex())
    names = [action.text() for action in menu.actions()]
    assert "National risk assessment" in names
    menu.actions()[names.index("National risk assessment")].trigger()
    opened.settled()
    assert stored(opened, "earlier_assessments") == ({"kind": "national_risk"},)
    assert editor.rows.index(0, 0).data() == "National risk assessment"


def test_a_row_is_removed_and_can_be_had_again(form: ContextForm, opened: Desk) -> None:
    opened.bridge.set_context({"gci": ({"year": 2020}, {"year": 2024})}, None)
    opened.settled()
    editor = table(form, "gci")
    at(editor, 0, 0)
    opened.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    opened.settled()
    assert stored(opened, "gci") == ({"year": 2024},)
    opened.key("z", Qt.KeyboardModifier.ControlModifier)
    opened.settled()
    assert editor.typed() == ({"year": "2020"}, {"year": "2024"})


def test_rows_of_a_spreadsheet_are_pasted_as_one_entry(form: ContextForm, opened: Desk) -> None:
    editor = table(form, "gci")
    at(editor, 0, 0)
    QGuiApplication.clipboard().setText("2020\t12.5\t9\n2024\t15.1\t11\n")
    opened.key("v", Qt.KeyboardModifier.ControlModifier)
    opened.settled()
    assert stored(opened, "gci") == (
        {"year": 2020, "legal": "12.5", "technical": 9},
        {"year": 2024, "legal": "15.1", "technical": 11},
    )


def test_tab_leaves_a_table_that_is_not_edited(form: ContextForm, opened: Desk) -> None:
    form.take_focus("gci")
    opened.key(Qt.Key.Key_Tab)
    assert opened.focus() is table(form, "earlier_assessments").table


# --- entries that differ ---------------------------------------------------------------------


@pytest.fixture
def differing(desk: Desk, empty_file: Path, tmp_path: Path, library: Library) -> Desk:
    copy = tmp_path / "copy.cirt"
    with Assessment.open(empty_file, Author("a-1", "Amina"), library) as one:
        one.file.backup_to(copy)
        with Assessment.open(copy, Author("a-2", "Jonas"), library) as other:
            other.set_context({"population": 1_210_000, "gci": ({"year": 2020, "legal": "12.5"},)})
            theirs = list(other.file.revisions())
        one.set_context({"population": 1_250_000, "gci": ({"year": 2024},), "strategy_title": "Same"})
        one.merge(theirs)
    begin(desk, empty_file)
    return desk


def test_both_values_stand_side_by_side_with_who_entered_them(differing: Desk) -> None:
    form = differing.workspace.overview.context
    text = shown(form.fields["population"])
    for told in ("2 entries differ", "Amina · ", "Jonas · ", "1\u202f250\u202f000", "1\u202f210\u202f000"):
        assert told in text
    assert "Year 2020, Legal 12.5" in shown(form.fields["gci"])
    assert not form.fields["population"].editor.isVisible()
    assert form.fields["strategy_title"].editor.isVisible()


def test_a_decision_asks_for_its_reason_and_ends_the_conflict(differing: Desk) -> None:
    form = differing.workspace.overview.context
    field = form.fields["population"]
    take = next(one for one in field.findChildren(Button) if "1\u202f210\u202f000" in one.accessibleName())
    assert take.accessibleName().startswith("Take 1\u202f210\u202f000 of Jonas")
    take.click()
    assert "Write the reason" in shown(field)
    assert differing.focus() is field.differing.reason
    differing.type("The census says so.")
    take.click()
    differing.settled()
    assert stored(differing, "population") == 1_210_000
    assert field.editor.isVisible()
    assert line(field).line.text() == "1\u202f210\u202f000"
    assert form.fields["gci"].differing.isVisible(), "the other one still waits"


def test_the_overview_leads_to_the_field_in_question(differing: Desk) -> None:
    page = differing.workspace.overview
    page.tabs.setCurrentIndex(0)
    differing.qtbot.wait(20)
    step = next(one for one in page.standing.steps.buttons if "entries differ" in one.text())
    step.click()
    assert page.tabs.currentIndex() == AROUND
    assert differing.focus() in {page.context.fields[one].differing.reason for one in ("population", "gci")}
