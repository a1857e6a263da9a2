"""Evidence: the list, what is known of a piece, which items it shows something of, and what two people differ in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.evidence import Evidence, Tlp, evidence
from cirt_assess.items import ItemRef
from cirt_assess.profile import Author
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from tests.ui.test_bridge import Full
from ui.evidence.item_index import ItemIndex
from ui.evidence.item_picker import FoundItems
from ui.evidence.page import EvidencePage
from ui.evidence.row_model import Role, RowFilter, RowModel
from ui.evidence.rows import rows_of
from ui.evidence.words import kind_name, runs_by_itself
from ui.places import Place
from ui.widgets.buttons import Button

P5 = ItemRef(SIM3, "P-5")


def picture(page: EvidencePage) -> list[str]:
    """The list as lines of text: the title, how it is kept, its label, its items, and marks."""
    model, lines = page.list.view.model(), []
    for place in range(model.rowCount()):
        row = model.index(place, 0).data(Role.ROW)
        items = " ".join(ref.item for ref in row.items)
        marks = " differ" if row.in_conflict else ""
        lines.append(f"{row.title} [{row.keeping.name.lower()}] {row.tlp or '-'} {items}{marks}")
    return lines


def found(desk: Desk, title: str) -> Evidence:
    """The evidence with this title."""
    return next(one for one in evidence(desk.bridge.state, desk.bridge.round_id) if one.title == title)


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("evidence")
    return desk


@pytest.fixture
def page(sample: Desk) -> EvidencePage:
    return sample.workspace.evidence


def go_to(page: EvidencePage, title: str) -> None:
    """Go to the evidence whose title begins so."""
    row = next(row for row in page._rows.values() if row.title.startswith(title))
    page.show_place(Place("evidence", entity=row.evidence.key))


# --- the list --------------------------------------------------------------------------------


def test_the_list_tells_each_piece_in_words(page: EvidencePage) -> None:
    lines = picture(page)
    assert len(lines) == 13
    assert "Escalation rule, version 1, signed October 2026 [sighted] TLP:AMBER P-3" in lines
    index = page.list.view.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Escalation rule, version 1, signed October 2026, TLP:AMBER, sighted 12 Nov 2026")
    assert page.heading() == ("Evidence", "13 pieces · 0 attached")


def test_each_filter_shows_what_its_chip_counts(page: EvidencePage) -> None:
    for filter_, count in (("sighted", 13), ("attached", 0), ("all", 13)):
        page.list.show_filter(filter_)
        assert len(picture(page)) == count
        assert page.list.chips._chips[filter_].text().endswith(f" {count}")
    assert not page.list.chips._chips["conflict"].isVisible()


def test_search_looks_into_titles_people_places_labels_and_items(page: EvidencePage, sample: Desk) -> None:
    for words, count in (("escalat", 1), ("amber+strict", 1), ("p-5", 2), ("team room signed", 3)):
        page.search.setText(words)
        assert len(picture(page)) == count, words
    sample.key("/")
    assert sample.focus() is page.search
    page.search.setText("no such words anywhere")
    assert "Nothing here has these words" in shown(page.list)
    assert page._shown, "what one works on stays beside the list"


def test_a_round_without_evidence_says_how_it_comes_here(desk: Desk, empty_file: Path) -> None:
    desk.open(empty_file)
    desk.window.show_page("evidence")
    page = desk.workspace.evidence
    assert "What have you seen?" in shown(page.side)
    assert "Nothing was looked at in this round yet" in shown(page.list)
    assert not page.details.isVisible()
    desk.key("n")
    assert desk.focus() is page.list.record


# --- entering --------------------------------------------------------------------------------


def test_something_seen_is_recorded_with_the_keyboard_alone(page: EvidencePage, sample: Desk) -> None:
    sample.key("n")
    sample.type("Roster on the wall")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    made = found(sample, "Roster on the wall")
    today = date.today().isoformat()  # noqa: DTZ011  the day on the user's wall
    assert (made.sighted_on, made.sighted_by, made.blob) == (today, "Tester", "")
    assert page._shown == made.id
    assert picture(page)[0] == "Roster on the wall [sighted] - "
    assert page.list.record.text() == ""
    assert page.details.boxes["form"].isAncestorOf(sample.focus())


def test_what_is_typed_saves_itself(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    line = page.details.boxes["sighted_where"].editor.line
    line.setFocus()
    line.selectAll()
    sample.type("Registry")
    sample.qtbot.waitUntil(lambda: found(sample, "Charter, draft 0.7").sighted_where == "Registry", timeout=3000)
    assert sample.window.foot.text.startswith("Saved ")
    note = page.details.boxes["note"].editor.note
    note.setFocus()
    sample.type("Unsigned.")
    sample.key(Qt.Key.Key_Escape)
    sample.settled()
    assert found(sample, "Charter, draft 0.7").note == "Unsigned."


def test_typing_goes_to_the_piece_it_was_typed_for(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    page.details.boxes["sighted_where"].editor.line.setFocus()
    page.details.boxes["sighted_where"].editor.line.selectAll()
    sample.type("Archive")
    ids = page.list.ids()
    other = ids[ids.index(page._shown) - 1]
    page.list.view.setCurrentIndex(page.list.view.model().index(ids.index(other), 0))
    sample.settled()
    assert page._shown == other
    assert found(sample, "Charter, draft 0.7").sighted_where == "Archive"
    assert [one.sighted_where for one in evidence(sample.bridge.state, sample.bridge.round_id)].count("Archive") == 1


def test_what_was_seen_stays_in_its_line_until_it_is_saved(
    page: EvidencePage, sample: Desk, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Full(monkeypatch, sample_file)
    sample.key("n")
    sample.type("Roster")
    sample.key(Qt.Key.Key_Return)
    sample.qtbot.waitUntil(sample.window.banner.isVisible)
    assert page.list.record.text() == "Roster"
    full.is_full = False
    sample.type(" on the wall")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert page.list.record.text() == ""
    titles = [one.title for one in evidence(sample.bridge.state, sample.bridge.round_id)]
    assert [title for title in titles if title.startswith("Roster")] == ["Roster on the wall"]


def test_form_and_label_are_chosen_with_one_key_or_click(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    page.details.boxes["tlp"].editor.choice.choose(Tlp.RED)
    page.details.boxes["form"].editor.chips.choose("record")
    sample.settled()
    made = found(sample, "Charter, draft 0.7")
    assert (made.tlp, made.form) == (Tlp.RED, "record")
    assert "by name, and nobody else" in shown(page.details)
    page.details.boxes["tlp"].editor.choice.choose(None)
    sample.settled()
    assert found(sample, "Charter, draft 0.7").tlp is None
    assert "No label 1" in [chip.text() for chip in page.list.chips._chips.values() if chip.isVisible()]


def test_what_does_not_fit_stays_and_says_why(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    charter = page._shown
    box = page.details.boxes["sighted_on"]
    box.setFocus()
    box.editor.line.selectAll()
    sample.type("4 November")
    sample.key(Qt.Key.Key_Return)
    assert "This is no date" in shown(box)
    go_to(page, "Escalation")
    assert box.editor.line.text() == "2026-11-12"
    page.show_place(Place("evidence", entity=f"evidence/{charter}"))
    assert box.editor.line.text() == "4 November", "it waits where it was typed"
    sample.settled()
    assert found(sample, "Charter, draft 0.7").sighted_on == "2026-11-04"
    box.editor.line.selectAll()
    box.setFocus()
    sample.type("2026-11-05")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert found(sample, "Charter, draft 0.7").sighted_on == "2026-11-05"


def test_a_title_cannot_be_taken_away(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    line = page.details.boxes["title"].editor.line
    line.setFocus()
    line.selectAll()
    sample.key(Qt.Key.Key_Delete)
    sample.key(Qt.Key.Key_Return)
    assert "Give it a title" in shown(page.details)
    sample.settled()
    assert found(sample, "Charter, draft 0.7")


def test_a_digest_is_noted_only_where_one_is_wanted(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    box = page.details.boxes["sighted_hash"]
    assert not box.isVisible()
    page.details.digest.click()
    assert box.isAncestorOf(sample.focus())
    sample.type("ab12")
    sample.key(Qt.Key.Key_Return)
    assert "64 digits" in shown(box)
    box.editor.line.clear()
    sample.type("SHA256: " + "AB" * 16 + " " + "cd" * 16)
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert found(sample, "Charter, draft 0.7").sighted_hash == "ab" * 16 + "cd" * 16


def test_what_cannot_be_saved_stays_and_is_saved_again(
    page: EvidencePage, sample: Desk, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(page, "Charter")
    full = Full(monkeypatch, sample_file)
    line = page.details.boxes["title"].editor.line
    line.setFocus()
    line.selectAll()
    sample.type("Charter, final")
    sample.key(Qt.Key.Key_Return)
    sample.qtbot.waitUntil(sample.window.banner.isVisible)
    charter = page._shown
    go_to(page, "Escalation")
    page.show_place(Place("evidence", entity=f"evidence/{charter}"))
    assert line.text() == "Charter, final"
    full.is_full = False
    sample.window.banner.press(0)
    sample.settled()
    assert found(sample, "Charter, final").id == charter


def test_what_was_taken_out_comes_back_with_undo(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    charter = page._shown
    page.list.view.setFocus()
    sample.key(Qt.Key.Key_Delete)
    sample.settled()
    assert charter not in page._rows
    assert page._shown in page._rows, "one goes on with what stands there now"
    assert "is out of the list" in page.intake.told.text()
    sample.key("z", Qt.KeyboardModifier.ControlModifier)
    sample.settled()
    assert charter in page._rows


def test_a_read_only_file_shows_and_takes_nothing(desk: Desk, sample_file: Path) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        desk.bridge.open(sample_file, read_only=True)
    desk.window.show_page("evidence")
    page = desk.workspace.evidence
    go_to(page, "Charter")
    assert page.details.boxes["title"].editor.line.isReadOnly()
    for widget in (page.list.record, page._attach, page.details.links.picker, page.details.remove):
        assert not widget.isVisible()
    page.take_out()
    page.list.view.setFocus()
    desk.key("v", Qt.KeyboardModifier.ControlModifier)
    desk.settled()
    assert len(page._rows) == 13


# --- items -----------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support")  # what is offered pops up, which needs a real screen
def test_items_are_added_by_id_or_by_words_of_their_name(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    sample.key("i")
    picker = page.details.links.picker
    assert sample.focus() is picker
    QTest.keyClicks(picker, "p-5")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    sample.settled()
    assert P5 in found(sample, "Charter, draft 0.7").items
    sample.qtbot.waitUntil(lambda: picker.text() == "")
    QTest.keyClicks(picker, "legal escal")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    sample.settled()
    assert ItemRef(SIM3, "P-3") in found(sample, "Charter, draft 0.7").items
    assert "P-5" in picture(page)[page.list.ids().index(page._shown)]


def test_what_is_linked_already_is_not_offered_again(library: Library) -> None:
    index = ItemIndex(library, [SIM3], "en")
    assert [one.ref.item for one in index.find("p-1")][:2] == ["P-1", "P-10"], "the very id before what begins so"
    assert index.find("incident detection")[0].ref.item in ("T-9", "P-5")
    assert P5 in [one.ref for one in index.find("INCIDENT detection process")]
    assert P5 not in [one.ref for one in index.find("p-5", without=[P5])]
    assert index.find("   ") == []
    assert index.name_of(ItemRef("gone", "X-1")).catalogue == "gone"


def test_a_link_is_taken_away_with_the_keyboard_or_the_cross(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Charter")
    assert [chip.item.ref.item for chip in page.details.links.chips()] == ["O-10", "POS-3", "POS-4"]
    page.details.links.chips()[1].setFocus()
    sample.key(Qt.Key.Key_Delete)
    sample.settled()
    assert [chip.item.ref.item for chip in page.details.links.chips()] == ["O-10", "POS-4"]
    assert sample.focus() is page.details.links.chips()[1], "the focus stays among the chips"
    chip = page.details.links.chips()[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    sample.settled()
    assert [one.item for one in found(sample, "Charter, draft 0.7").items] == ["POS-4"]
    sample.key("z", Qt.KeyboardModifier.ControlModifier)
    sample.settled()
    assert [one.item for one in found(sample, "Charter, draft 0.7").items] == ["O-10", "POS-4"]


def test_a_chip_goes_to_its_question(page: EvidencePage, sample: Desk) -> None:
    go_to(page, "Escalation")
    page.details.links.chips()[0].click()
    assert sample.window.page is sample.workspace.assess
    assert sample.workspace.assess.list.current == "P-3"


def test_from_a_question_evidence_is_linked_and_one_comes_back(page: EvidencePage, sample: Desk) -> None:
    sample.window.show_page("assess")
    assess = sample.workspace.assess
    assess.show_item(SIM3, "O-1")
    sample.key("e")
    assert sample.window.page is page
    assert "For O-1 Mandate" in shown(page.list)
    assert "1 piece of evidence linked" in shown(page.list)
    go_to(page, "Charter")
    page.list.view.setFocus()
    index = page.list.view.currentIndex()
    assert index.data(Role.LINKED) is False
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("not linked to O-1")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert ItemRef(SIM3, "O-1") in found(sample, "Charter, draft 0.7").items
    assert page.list.view.currentIndex().data(Role.LINKED) is True
    sample.key("n")
    sample.type("Gazette on the shelf")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert found(sample, "Gazette on the shelf").items == (ItemRef(SIM3, "O-1"),)
    sample.key(Qt.Key.Key_Escape)
    assert sample.window.page is assess
    assert assess.list.current == "O-1"
    sample.window.show_page("evidence")
    assert not page.list.linking.isVisible()


def test_the_evidence_tab_leads_here(page: EvidencePage, sample: Desk) -> None:
    sample.window.show_page("assess")
    assess = sample.workspace.assess
    assess.show_item(SIM3, "P-3")
    assess.card._tabs.setCurrentIndex(1)
    buttons = [one for one in assess.card.findChildren(Button) if one.accessibleName().startswith("Show Escalation")]
    buttons[0].click()
    assert sample.window.page is page
    assert page._rows[page._shown].title.startswith("Escalation rule")


# --- where entries differ --------------------------------------------------------------------


@pytest.fixture
def differing(desk: Desk, sample_file: Path, tmp_path: Path, library: Library) -> EvidencePage:
    """The sample after somebody else worked in a copy of it."""
    copy = tmp_path / "copy.cirt"
    world = World(now=lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))
    with Assessment.open(sample_file, Author("a-one", "One"), library, world=world) as mine:
        mine.file.backup_to(copy)
        charter = next(one for one in evidence(mine.state, mine.current_round) if one.title.startswith("Charter"))
        with Assessment.open(copy, Author("a-two", "Two"), library, world=world) as theirs:
            theirs.edit_evidence(charter.id, {"title": "Charter, signed", "tlp": "RED"})
            theirs.link_evidence(charter.id, [P5])
            mine.edit_evidence(charter.id, {"title": "Charter, draft 0.8", "tlp": "CLEAR"})
            mine.link_evidence(charter.id, [ItemRef(SIM3, "O-2")])
            mine.merge(theirs.file.revisions())
    desk.open(sample_file)
    desk.window.show_page("evidence")
    go_to(desk.workspace.evidence, "Charter")
    return desk.workspace.evidence


def test_a_difference_is_shown_calmly_and_decided_with_a_reason(differing: EvidencePage, desk: Desk) -> None:
    line = picture(differing)[differing.list.ids().index(differing._shown)]
    assert "Charter, draft 0.8" in line
    assert "Charter, signed" in line
    assert "TLP:RED" in line
    assert line.endswith("differ")
    differ = differing.details.differ
    assert differ.isVisible()
    assert [differ.tabs.tabText(place) for place in range(differ.tabs.count())] == ["Title", "Items", "TLP label"]
    assert differing.details.boxes["title"].editor.line.isReadOnly()
    assert not differing.details.links.picker.isVisible()
    take = next(one for one in differ.findChildren(Button) if "Charter, signed" in one.accessibleName())
    take.click()
    assert "Write the reason" in shown(differ)
    desk.type("Seen signed.")
    take.click()
    desk.settled()
    assert found(desk, "Charter, signed").title == "Charter, signed"
    assert not differing.details.boxes["title"].editor.line.isReadOnly()
    assert [differ.tabs.tabText(place) for place in range(differ.tabs.count())] == ["Items", "TLP label"]


def test_links_of_both_count_until_it_is_decided_to_keep_them(differing: EvidencePage, desk: Desk) -> None:
    differ = differing.details.differ
    differ.tabs.setCurrentIndex(1)
    assert "Items: 2 entries differ" in shown(differ)
    differ.view.reason.setText("Both were seen.")
    next(one for one in differ.findChildren(Button) if "All of them" in one.accessibleName()).click()
    desk.settled()
    items = differing._rows[differing._shown].items
    assert {P5, ItemRef(SIM3, "O-2")} <= set(items)
    assert differing.details.links.picker.isVisible()


def test_until_decided_the_strictest_label_holds(differing: EvidencePage) -> None:
    choice = differing.details.boxes["tlp"].editor.choice
    assert choice.value is Tlp.RED
    assert not choice.isEnabled()


# --- Qt's rules ------------------------------------------------------------------------------


def test_the_models_keep_qts_rules(page: EvidencePage, sample: Desk, qtmodeltester: ModelTester) -> None:
    rows = rows_of(sample.bridge.state, sample.bridge.round_id, frozenset())
    model = RowModel()
    model.show_rows(rows)
    qtmodeltester.check(model)
    model.show_rows(rows[1:])
    model.show_links_to(P5)


def test_the_filter_keeps_qts_rules(page: EvidencePage, sample: Desk, qtmodeltester: ModelTester) -> None:
    model, narrow = RowModel(), RowFilter()
    narrow.setSourceModel(model)
    qtmodeltester.check(narrow)
    model.show_rows(rows_of(sample.bridge.state, sample.bridge.round_id, frozenset()))
    narrow.show_only("attached", "")
    narrow.keep(page._shown)
    assert narrow.rowCount() == 1


def test_the_items_that_fit_keep_qts_rules(library: Library, qtmodeltester: ModelTester) -> None:
    model = FoundItems()
    model.show_found(ItemIndex(library, [SIM3], "en").find("incident"))
    qtmodeltester.check(model)


def test_the_page_is_mirrored(qapp: QApplication, make_desk: Callable[..., Desk], sample_file: Path) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(language="ar")
    desk.open(sample_file)
    desk.window.show_page("evidence")
    page = desk.workspace.evidence
    assert page.list.mapTo(desk.window, QPoint()).x() > page.details.mapTo(desk.window, QPoint()).x()
    boxes = page.details.boxes
    assert boxes["sighted_where"].x() > boxes["sighted_on"].x() > boxes["sighted_by"].x()


def test_kinds_of_files_are_told_in_words() -> None:
    assert kind_name("application/pdf") == "Document (PDF)"
    assert kind_name("text/plain") == "Text"
    assert kind_name("application/octet-stream") == "File"
    assert kind_name("application/x-unheard-of") == "File (application/x-unheard-of)"
    assert runs_by_itself("application/x-ms-shortcut")
    assert not runs_by_itself("application/pdf")
