"""The agenda: whom one meets when, what they can be asked, who is missing, and the sheet to print."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester

from cirt_assess.interviews import Interview, Status
from tests.ui.conftest import Desk
from tests.ui.test_assess_page import shown
from tests.ui.test_bridge import Full
from ui.interviews.agenda_list import AgendaList
from ui.interviews.agenda_model import AgendaModel, Role
from ui.interviews.detail import DETAILS, QUESTIONS, SHEET
from ui.interviews.page import InterviewsPage
from ui.interviews.question_rows import QuestionModel, QuestionRow, question_rows
from ui.interviews.question_rows import Role as QuestionRole
from ui.interviews.rows import HeadRow, RoleRow, Rows
from ui.places import Place
from ui.widgets.buttons import Button


def picture(agenda: AgendaList) -> list[str]:
    """The list as lines of text, heads after a `+`."""
    model = agenda.view.model()
    rows = [model.index(place, 0).data(Role.ROW) for place in range(model.rowCount())]
    return [_line(row) for row in rows]


def _line(row: object) -> str:
    if isinstance(row, HeadRow):
        return f"+ {row.name} {row.remark}".rstrip()
    if isinstance(row, RoleRow):
        return f"{row.name} {row.questions}"
    return " ".join(filter(None, (row.time, row.name, row.told, row.status.value)))  # type: ignore[attr-defined]


def questions(page: InterviewsPage) -> list[str]:
    """Ids of the questions in the order of the list."""
    model = page.detail.questions.view.model()
    rows = [model.index(place, 0).data(QuestionRole.ROW) for place in range(model.rowCount())]
    return [row.ref.item for row in rows if isinstance(row, QuestionRow)]


class Agenda:
    """A desk at the agenda."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page = desk.workspace.interviews
        desk.window.show_page("interviews")
        self.ready()

    def ready(self) -> None:
        """Wait until everything is saved and the questions of whoever is chosen are there."""
        self.desk.settled()
        page = self.page
        self.desk.qtbot.waitUntil(
            lambda: bool(page._board.round_id) and not page._soon.isActive() and page._computed is page._state,
            timeout=10_000,
        )
        self.desk.workspace._computing.catch_up()
        self.desk.qtbot.waitUntil(lambda: not page._soon.isActive(), timeout=5000)
        self.desk.workspace._computing.catch_up()
        self.desk.qtbot.wait(1)

    def choose(self, role: str) -> None:
        """Go to the interview with a role."""
        talks = self.page._board.talks.values()
        self.page._choose(next(talk.interview.id for talk in talks if talk.interview.role == role))
        self.ready()

    def key(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.desk.key(key, modifier)
        self.ready()

    @property
    def chosen(self) -> Interview:
        return Interview.of(self.desk.bridge.state.entity("interview", self.page.list.current))

    def is_at(self, status: Status) -> bool:
        """Whether the interview that is chosen has this status in the file."""
        return self.chosen.status is status


@pytest.fixture
def agenda(desk: Desk, sample_file: Path) -> Agenda:
    desk.open(sample_file)
    return Agenda(desk)


@pytest.fixture
def bare(desk: Desk, empty_file: Path) -> Agenda:
    desk.open(empty_file)
    return Agenda(desk)


# --- the plan --------------------------------------------------------------------------------


def test_the_plan_goes_day_by_day_in_order_of_time(agenda: Agenda) -> None:
    page, state = agenda.page, agenda.desk.bridge
    for place, time in ((0, "14:00"), (1, "09:30")):
        page._choose(list(page._board.talks)[place])
        page._field_entered(page.list.current, "date", "2026-11-30")
        page._field_entered(page.list.current, "starts", time)
        page._field_entered(page.list.current, "minutes", 45)
    agenda.ready()
    lines = picture(page.list)
    monday = lines.index("+ Monday 30 Nov 2026 1 h 30 min")
    assert lines[monday + 1].startswith("09:30 CIRT analyst or handler")
    assert lines[monday + 2].startswith("14:00 Head of the CIRT")
    assert state.round_id == page._round


def test_roles_show_who_is_met_and_who_is_not(agenda: Agenda) -> None:
    agenda.key("d")
    lines = picture(agenda.page.list)
    head = lines.index("+ Not on the agenda questions")
    assert "+ Head of the CIRT 189 questions" in lines[:head]
    assert "Sandoria CIRT 14 of 190 held" in lines[:head]
    assert "Management of the host organisation 56" in lines[head:]
    numbers = [int(line.rsplit(" ", 1)[1]) for line in lines[head + 1 :]]
    assert numbers == sorted(numbers, reverse=True)


def test_a_role_without_anybody_is_planned_with_enter(agenda: Agenda) -> None:
    agenda.desk.window.workspace.interviews.show_place(Place("interviews", role="media"))
    agenda.ready()
    assert "Nobody with this role is on the agenda" in _about(agenda.page)
    assert questions(agenda.page)
    agenda.key(Qt.Key.Key_Return)
    assert agenda.chosen.role == "media"
    assert agenda.is_at(Status.PLANNED)


def _about(page: InterviewsPage) -> str:
    return page.detail._about.text()


def test_arrows_walk_over_the_interviews(agenda: Agenda) -> None:
    walked = [agenda.page.list.current]
    for _ in range(10):
        agenda.desk.key(Qt.Key.Key_Down)
        walked.append(agenda.page.list.current)
    assert list(dict.fromkeys(walked)) == list(agenda.page._board.talks)


def test_an_interview_is_added_and_filled_in_by_keys(bare: Agenda) -> None:
    desk = bare.desk
    assert "Whom will you talk to?" in shown(bare.page)
    bare.key("a")
    assert bare.page.detail.tabs.currentIndex() == DETAILS
    assert desk.focus() is bare.page.detail.form.role
    bare.page.detail.form.role.choose("regulator")
    bare.ready()
    for text in ("Regulator, ICT department", "Ana Diaz", "Room 4", "2026-12-01", "9:30", "45"):
        desk.key(Qt.Key.Key_Tab)
        desk.type(text)
    desk.key(Qt.Key.Key_Tab)
    bare.ready()
    one = bare.chosen
    assert (one.role, one.organisation, one.person) == ("regulator", "Regulator, ICT department", "Ana Diaz")
    assert (one.place, str(one.day), one.minutes) == ("Room 4", "2026-12-01", 45)
    assert str(one.starts) == "09:30:00"
    assert picture(bare.page.list)[1].startswith("09:30 Communications regulator")
    assert desk.bridge.undoable is not None


def test_typing_is_saved_within_a_second_of_the_last_key(agenda: Agenda) -> None:
    agenda.key("e")
    agenda.page.detail.form.fields["place"].setFocus()
    agenda.desk.key("a", Qt.KeyboardModifier.ControlModifier)
    agenda.desk.type("Cafe 12")
    agenda.desk.qtbot.waitUntil(lambda: agenda.chosen.place == "Cafe 12", timeout=1500)
    assert agenda.desk.window.foot.text.startswith("Saved ")


def test_what_does_not_fit_stays_and_says_why(agenda: Agenda) -> None:
    before = agenda.chosen.day
    form = agenda.page.detail.form
    agenda.key("e")
    form.fields["date"].setFocus()
    agenda.desk.key("a", Qt.KeyboardModifier.ControlModifier)
    agenda.desk.type("next week")
    agenda.desk.key(Qt.Key.Key_Tab)
    agenda.ready()
    assert "This is no date" in shown(form)
    assert form.fields["date"].editor.typed() == "next week"
    assert agenda.chosen.day == before


def test_what_was_typed_belongs_to_the_interview_it_was_typed_for(agenda: Agenda) -> None:
    first, second = list(agenda.page._board.talks)[:2]
    agenda.page._choose(first)
    agenda.key("e")
    agenda.page.detail.form.fields["person"].setFocus()
    agenda.desk.key("a", Qt.KeyboardModifier.ControlModifier)
    agenda.desk.type("Jo")
    agenda.page.list._go(second)
    agenda.ready()
    people = [agenda.desk.bridge.state.entity("interview", one)["person"].text for one in (first, second)]
    assert people == ["Jo", "Duty analyst"]


def test_interviewers_are_known_by_name(agenda: Agenda) -> None:
    state = agenda.desk.bridge.state
    known = next(one for one in state.entities("assessor"))
    form = agenda.page.detail.form
    agenda.key("e")
    form.fields["interviewers"].setFocus()
    agenda.desk.type(f"{known['name'].text.upper()}, Somebody Else")
    agenda.desk.key(Qt.Key.Key_Tab)
    agenda.ready()
    assert agenda.chosen.interviewers == (known.id, "Somebody Else")
    first, second, *_ = agenda.page._board.talks
    agenda.page._choose(second)
    agenda.page._choose(first)
    assert form.fields["interviewers"].editor.typed() == f"{known['name'].text}, Somebody Else"


def test_attribution_is_chosen_and_explained(agenda: Agenda) -> None:
    form = agenda.page.detail.form
    agenda.key("e")
    form.attribution.choose("anonymous")
    agenda.ready()
    assert agenda.chosen.attribution.value == "anonymous"
    assert "Nothing is told of who spoke." in shown(form)


def test_a_language_says_its_own_name(agenda: Agenda) -> None:
    form = agenda.page.detail.form
    agenda.key("e")
    form.fields["language"].setFocus()
    agenda.desk.type("fr")
    agenda.desk.key(Qt.Key.Key_Tab)
    assert "français" in shown(form).lower()


# --- held, cancelled, removed ----------------------------------------------------------------


def test_keys_hold_and_cancel_and_undo_brings_back(agenda: Agenda) -> None:
    agenda.choose("central-bank")
    agenda.key("h")
    assert agenda.is_at(Status.HELD)
    agenda.key("z", Qt.KeyboardModifier.ControlModifier)
    assert agenda.is_at(Status.PLANNED)
    agenda.key("x")
    assert agenda.is_at(Status.CANCELLED)
    assert picture(agenda.page.list)[-2:] == ["+ Cancelled", "Central bank 5 questions cancelled"]
    assert agenda.page.detail.go.isHidden()
    agenda.key("x")
    assert agenda.is_at(Status.PLANNED)


def test_what_took_place_is_not_cancelled(agenda: Agenda) -> None:
    agenda.choose("cirt-head")
    assert agenda.page.detail.status._chips[Status.CANCELLED.value].isHidden()
    agenda.key("x")
    assert agenda.is_at(Status.HELD)
    assert "Something was said in this interview" in agenda.desk.window.banner.text
    assert agenda.page.detail.status.value == Status.HELD.value


def test_removing_goes_to_the_neighbour_and_undo_brings_it_back(agenda: Agenda) -> None:
    agenda.choose("regulator")
    gone, place = agenda.page.list.current, agenda.page.list.place
    agenda.page.detail.remove.click()
    agenda.ready()
    assert gone not in agenda.page._board.talks
    assert agenda.page.list.place == place
    agenda.key("z", Qt.KeyboardModifier.ControlModifier)
    assert gone in agenda.page._board.talks


# --- questions and reach ---------------------------------------------------------------------


def test_questions_are_counted_and_open_ones_come_first(agenda: Agenda) -> None:
    agenda.choose("regulator")
    page = agenda.page
    assert page.detail.tabs.tabText(QUESTIONS) == "Questions 25"
    assert "25 questions · 8 open or disputed · about 1 h 50 min" in shown(page.detail)
    first = questions(page)
    page.detail.questions.pressing_first.click()
    assert sorted(first) == sorted(questions(page))
    assert first != questions(page)
    pressing = [one.item.item for one in page.detail.questions._questions if one.is_pressing]
    assert first[: len(pressing)] == pressing


def test_it_says_how_many_questions_the_time_allows(agenda: Agenda) -> None:
    agenda.choose("regulator")
    agenda.page._field_entered(agenda.page.list.current, "minutes", 30)
    agenda.ready()
    assert "The 30 minutes planned are enough for about 5 questions." in shown(agenda.page.detail)


def test_a_question_opens_in_the_questionnaire(agenda: Agenda) -> None:
    agenda.page.detail.questions.view.setFocus()
    agenda.desk.key(Qt.Key.Key_Down)
    wanted = questions(agenda.page)[1]
    agenda.desk.key(Qt.Key.Key_Return)
    assert agenda.desk.window.page is agenda.desk.workspace.assess
    assert agenda.desk.workspace.assess.list.current == wanted


def test_one_click_adds_whom_the_questions_miss(agenda: Agenda) -> None:
    page = agenda.page
    missing, (role, reach) = len(page._board.unreached), page._board.to_add[0]
    assert f"{missing} questions of this round go to nobody" in shown(page.reach)
    name = page._library.role_name(role)
    button = next(one for one in page.reach.findChildren(Button) if name in one.accessibleName())
    button.click()
    agenda.ready()
    assert agenda.chosen.role == role
    assert len(page._board.unreached) == missing - reach


def test_the_rail_says_how_many_were_held(agenda: Agenda) -> None:
    button = agenda.desk.window.rail._buttons["interviews"]
    assert button.accessibleName() == "Interviews, 5 of 6"


# --- the sheet -------------------------------------------------------------------------------


def sheet_told(page: InterviewsPage) -> str:
    return page.detail.sheet.told.text()


def test_a_sheet_is_written_beside_the_file_and_never_over_another(agenda: Agenda, tmp_path: Path) -> None:
    agenda.choose("regulator")
    agenda.key("p")
    panel = agenda.page.detail.sheet
    assert agenda.page.detail.tabs.currentIndex() == SHEET
    for number in (1, 2):
        panel.go.setFocus()
        agenda.desk.key(Qt.Key.Key_Return)
        agenda.desk.qtbot.waitUntil(lambda: not panel._written.isHidden(), timeout=20_000)
        sheets = sorted(tmp_path.glob("*.pdf"))
        assert len(sheets) == number
        assert all(one.read_bytes().startswith(b"%PDF") for one in sheets)
    assert panel._path.name == "Questions for Communications regulator-2.pdf"


def test_a_sheet_that_cannot_be_written_says_why(agenda: Agenda, tmp_path: Path) -> None:
    agenda.key("p")
    panel = agenda.page.detail.sheet
    panel.set_folder(tmp_path / "nowhere")
    panel.go.click()
    agenda.desk.qtbot.waitUntil(lambda: panel.told.text() not in ("", "Writing the sheet…"), timeout=20_000)
    assert panel.told.property("role") == "attention"
    assert panel.go.isEnabled()


# --- files that are full, or only read -------------------------------------------------------


def test_a_full_drive_keeps_the_text_and_saves_it_later(
    agenda: Agenda, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, sample_file)
    first, second = list(agenda.page._board.talks)[:2]
    agenda.key("e")
    agenda.page.detail.form.fields["notes"].setFocus()
    agenda.desk.type("Bring the list")
    agenda.desk.qtbot.waitUntil(agenda.desk.window.banner.isVisible, timeout=5000)
    agenda.page._choose(second)
    agenda.page._choose(first)
    assert agenda.page.detail.form.fields["notes"].editor.typed() == "Bring the list"
    drive.is_full = False
    agenda.desk.window.banner.press(0)
    agenda.ready()
    assert agenda.chosen.notes == "Bring the list"
    assert not agenda.desk.window.banner.isVisible()


def test_a_read_only_file_takes_nothing(desk: Desk, sample_file: Path) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        desk.bridge.open(sample_file, read_only=True)
    agenda = Agenda(desk)
    with desk.qtbot.assertNotEmitted(desk.bridge.saving):
        for key in "ahx":
            desk.key(key)
    assert agenda.page.list.add.isHidden()
    assert agenda.page.detail.remove.isHidden()
    assert not [one for one in agenda.page.reach.findChildren(Button) if one.isVisible()]
    agenda.key("e")
    desk.type("x")
    assert not agenda.page.detail.form.fields["organisation"].is_dirty


def test_another_file_begins_anew(agenda: Agenda, empty_file: Path) -> None:
    agenda.desk.open(empty_file)
    empty = Agenda(agenda.desk)
    assert not empty.page.list.keys()
    assert agenda.desk.window.rail._buttons["interviews"].accessibleName() == "Interviews"
    assert "45 questions of this round go to nobody" in shown(empty.page.reach)


# --- models, names, directions ---------------------------------------------------------------


def test_the_models_keep_qts_rules(agenda: Agenda, qtmodeltester: ModelTester) -> None:
    page = agenda.page
    rows = Rows(page._board, page._library, "en", agenda.desk.bridge.assessment.today())
    model = AgendaModel()
    model.show_rows(rows.by_day())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_rows(rows.by_role())
    model.show_rows(rows.by_role())


def test_the_model_of_questions_keeps_qts_rules(agenda: Agenda, qtmodeltester: ModelTester) -> None:
    model = QuestionModel()
    model.show_rows(tuple(question_rows(agenda.page.detail.questions.ordered, agenda.page._library, "en")))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_are_told_in_words(agenda: Agenda) -> None:
    index = agenda.page.list.view.currentIndex()
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Head of the CIRT, Sandoria CIRT, Held, 14 of 190"


def test_everything_has_a_name_and_tab_reaches_it(agenda: Agenda) -> None:
    for tab in (QUESTIONS, DETAILS, SHEET):
        agenda.page._show_tab(tab)
        meaning = [one for one in agenda.page.findChildren(QWidget) if one.isVisible() and _matters(one)]
        assert len(meaning) > 5
        assert not [type(one).__name__ for one in meaning if not _name(one)]
        reached: set[QWidget] = set()
        while (focus := agenda.desk.focus()) not in reached:
            reached.add(focus)
            agenda.desk.key(Qt.Key.Key_Tab)
        wanted = [one for one in meaning if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]
        assert not [_name(one) for one in wanted if one not in reached and not _in_chosen_group(one)]


def _matters(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton | QLineEdit) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_chosen_group(widget: QWidget) -> bool:
    """Of buttons of which one is chosen, Tab goes to the chosen one and arrows to the others."""
    return isinstance(widget, QAbstractButton) and widget.group() is not None


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name).strip()


def test_the_page_is_mirrored(qapp: QApplication, make_desk: Callable[..., Desk], sample_file: Path) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(language="ar")
    desk.open(sample_file)
    page = Agenda(desk).page
    places = [
        one.mapTo(desk.window, QPoint(0, 0)).x() for one in (desk.window.rail, page.list, page.detail, page.reach)
    ]
    assert places == sorted(places, reverse=True)


def test_nothing_scrolls_sideways(agenda: Agenda) -> None:
    for width, tab in product((1280, 960), (QUESTIONS, DETAILS, SHEET)):
        agenda.desk.window.resize(width, 720)
        agenda.page._show_tab(tab)
        agenda.desk.qtbot.wait(20)
        assert agenda.desk.window.width() == width
        assert agenda.page.reach.isVisible() == (width > 960)
        for area in (one for one in (agenda.page.detail.form, agenda.page.detail.sheet) if one.isVisible()):
            assert area.horizontalScrollBar().maximum() == 0, (tab, type(area).__name__)
