"""An interview by keyboard: levels, notes, quotes, what was seen. Nothing is lost, nobody reads what others said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from cirt_assess.evidence import evidence
from cirt_assess.flags import flags
from cirt_assess.interviews import Interview, Status
from cirt_assess.items import ItemRef
from cirt_assess.state import NOT_APPLICABLE
from cirt_assess.voices import Confidence, Response
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from tests.ui.test_bridge import Full
from tests.ui.test_interviews_page import Agenda
from ui.interviews.mode import InterviewMode

CONTROL = Qt.KeyboardModifier.ControlModifier


class Talk:
    """A desk in an interview, with the questions of SIM3 first."""

    def __init__(self, desk: Desk, role: str) -> None:
        self.desk = desk
        agenda = Agenda(desk)
        agenda.page.detail.questions.pressing_first.setChecked(False)
        agenda.choose(role)
        desk.key(Qt.Key.Key_Return)
        assert desk.window.page is self.mode

    @property
    def mode(self) -> InterviewMode:
        return self.desk.workspace.interview

    @property
    def ref(self) -> ItemRef:
        return self.mode.session.ref

    @property
    def interview(self) -> Interview:
        return Interview.of(self.desk.bridge.state.entity("interview", self.mode.session.id))

    def key(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.desk.key(key, modifier)

    def type(self, text: str) -> None:
        self.desk.type(text)

    def said(self, item: str = "") -> Response:
        """What the file says was said about an item, the one on show unless another is named."""
        ref = ItemRef(SIM3, item) if item else self.ref
        state = self.desk.bridge.state
        return Response(state.entity("response", f"{self.mode.session.id}/{ref.catalogue}/{ref.item}"))

    def go(self, item: str) -> None:
        """Jump to an item as a person does."""
        self.key("/")
        self.type(item)
        self.key(Qt.Key.Key_Return)
        assert self.ref.item == item

    def on_screen(self) -> str:
        """Everything that can be read on the page."""
        return "\n".join(one.text() for one in self.mode.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def begun(desk: Desk, sample_file: Path) -> Callable[[str], Talk]:
    desk.open(sample_file)
    return lambda role: Talk(desk, role)


@pytest.fixture
def bank(begun: Callable[[str], Talk]) -> Talk:
    """The one interview of the sample that is still to be held, with five questions."""
    return begun("central-bank")


@pytest.fixture
def head(begun: Callable[[str], Talk]) -> Talk:
    return begun("cirt-head")


# --- answering -------------------------------------------------------------------------------


def test_a_whole_interview_by_keys_is_there_the_next_day(
    bank: Talk, make_desk: Callable[..., Desk], sample_file: Path
) -> None:
    refs = list(bank.mode.session.questions)
    for keys in ("3s", "1h", "nt", "0c", "2"):
        for key in keys:
            bank.key(key)
        bank.key(Qt.Key.Key_Right)
    id_ = bank.mode.session.id
    bank.desk.close()
    again = make_desk()
    again.open(sample_file)
    said = [Response(again.bridge.state.entity("response", f"{id_}/{ref.catalogue}/{ref.item}")) for ref in refs]
    assert [one.level.options for one in said] == [(3,), (1,), (NOT_APPLICABLE,), (0,), (2,)]
    assert [one.confidence for one in said] == [
        Confidence.SHOWN,
        Confidence.HEARD,
        Confidence.TESTED,
        Confidence.CORROBORATED,
        None,
    ]
    assert all(one.asked_at for one in said)
    assert again.bridge.state.entity("interview", id_)["status"].text == "held"


def test_the_page_fills_the_window(bank: Talk) -> None:
    assert not bank.desk.window.rail.isVisible()
    assert not bank.desk.window.title_bar.isVisible()
    bank.key("2", CONTROL)
    assert bank.desk.window.page is bank.mode
    bank.key(Qt.Key.Key_Escape)
    bank.mode.strips.leave._later.click()
    assert bank.desk.window.rail.isVisible()
    assert bank.desk.window.title_bar.isVisible()


def test_a_level_is_marked_when_it_is_saved_and_taken_away_by_a_key(bank: Talk) -> None:
    bank.key("3")
    bank.desk.settled()
    checked = [place for place, card in enumerate(bank.mode.stage.levels._cards) if card.isChecked()]
    assert checked == [bank.mode.session.scale.codes.index(3)]
    bank.key(Qt.Key.Key_Delete)
    bank.desk.settled()
    assert bank.said().level.is_open
    bank.key("n")
    bank.desk.settled()
    assert "Answer: not applicable" in bank.on_screen()


def test_the_note_is_one_key_away_and_keys_in_it_are_text(bank: Talk) -> None:
    first = bank.ref
    bank.key(Qt.Key.Key_Return)
    assert bank.desk.focus() is bank.mode.stage.note.editor
    bank.type("3 of 4 know it, n/a for x/y?")
    bank.key(Qt.Key.Key_Left)
    bank.key(Qt.Key.Key_Down)
    assert bank.ref == first
    assert not bank.desk.window._overlay.isVisible()
    bank.key(Qt.Key.Key_Escape)
    assert bank.desk.focus() is bank.mode
    bank.desk.settled()
    assert bank.said().note == "3 of 4 know it, n/a for x/y?"
    assert bank.said().level.is_open


def test_tab_goes_through_the_editors_and_back(bank: Talk) -> None:
    stage = bank.mode.stage
    for editor in stage.editors:
        bank.key(Qt.Key.Key_Tab)
        assert bank.desk.focus() is editor
    bank.key(Qt.Key.Key_Tab)
    assert bank.desk.focus() is stage.levels._cards[0]
    for _ in range(4):
        bank.key(Qt.Key.Key_Backtab)
    assert bank.desk.focus() is bank.mode


def test_typing_is_saved_within_a_second_of_the_last_key(bank: Talk) -> None:
    bank.key(Qt.Key.Key_Return)
    bank.type("Known to all.")
    bank.desk.qtbot.waitUntil(lambda: bank.said().note == "Known to all.", timeout=1500)
    assert bank.desk.window.foot.text.startswith("Saved ")


def test_quote_and_translation_stand_side_by_side(bank: Talk) -> None:
    bank.mode.save_requested.emit("language", lambda one: one.edit_interview(bank.mode.session.id, {"language": "fr"}))
    bank.desk.settled()
    bank.key("q")
    bank.type("On verra.")
    bank.key(Qt.Key.Key_Tab)
    bank.type("We shall see.")
    bank.key(Qt.Key.Key_Return, CONTROL)
    bank.desk.settled()
    assert bank.mode.session.place == 1
    assert bank.desk.focus() is bank.mode
    bank.key(Qt.Key.Key_Left)
    said = bank.said()
    assert (said.quote, said.translation, said.quote_language) == ("On verra.", "We shall see.", "fr")
    quote, translation = bank.mode.stage.quote, bank.mode.stage.translation
    assert quote.y() == translation.y()
    assert quote.x() < translation.x()
    assert "français" in quote.caption.text().lower()


def test_a_text_runs_and_begins_in_its_own_direction(bank: Talk) -> None:
    bank.key("q")
    editor = bank.mode.stage.quote.editor
    editor.insertPlainText("نعرف ذلك من النشرة")
    option = editor.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight
    other = bank.mode.stage.translation.editor
    assert other.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Right)
    assert editor.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft


def test_going_on_saves_what_was_typed(bank: Talk) -> None:
    first = bank.mode.session.questions[0]
    bank.key(Qt.Key.Key_Return)
    bank.type("First")
    bank.mode.stage.step_requested.emit(1)
    assert bank.mode.stage.note.editor.toPlainText() == ""
    bank.desk.settled()
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Left)
    assert bank.ref == first
    assert bank.said().note == "First"
    assert bank.mode.stage.note.editor.toPlainText() == "First"


def test_undo_goes_to_what_it_took_back(bank: Talk) -> None:
    bank.key("3")
    bank.key(Qt.Key.Key_Right)
    bank.key(Qt.Key.Key_Right)
    bank.desk.settled()
    bank.key("z", CONTROL)
    bank.desk.settled()
    assert bank.mode.session.place == 0
    assert bank.said().level.is_open


# --- going about -----------------------------------------------------------------------------


def test_arrows_go_on_and_back_and_stop_at_the_ends(bank: Talk) -> None:
    places = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, *[Qt.Key.Key_Right] * 9):
        bank.key(key)
        places.append(bank.mode.session.place)
    assert places == [0, 1, 2, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4]
    assert "Question 5 of 5" in bank.on_screen()


def test_it_begins_at_the_first_question_that_is_open_here(head: Talk) -> None:
    assert head.mode.session.place > 0
    assert not head.said().says_something
    before = head.mode.session.place
    head.key("u")
    assert head.mode.session.place > before


def test_an_id_that_is_typed_leads_to_its_question(head: Talk) -> None:
    head.key("/")
    head.type("t-1")
    assert "T-1 " in head.on_screen()
    head.type("0")
    assert "T-10 " in head.on_screen()
    head.key(Qt.Key.Key_Return)
    assert head.ref == ItemRef(SIM3, "T-10")
    assert head.desk.focus() is head.mode
    head.key("/")
    head.type("zz")
    assert "No question has this id." in head.on_screen()
    head.key(Qt.Key.Key_Return)
    head.key(Qt.Key.Key_Escape)
    assert head.ref == ItemRef(SIM3, "T-10")


def test_a_question_that_is_not_on_the_list_can_be_asked_too(bank: Talk) -> None:
    total = len(bank.mode.session.questions)
    bank.key("/")
    bank.type("h-3")
    assert "not on the list of this interview" in bank.on_screen()
    bank.key(Qt.Key.Key_Return)
    bank.key("2")
    bank.desk.settled()
    assert bank.said("H-3").level.code == 2
    assert len(bank.mode.session.questions) == total + 1


def test_progress_and_a_quiet_clock(bank: Talk) -> None:
    mode = bank.mode
    assert "0 of 5 done" in bank.on_screen()
    bank.key("1")
    bank.desk.settled()
    assert "1 of 5 done" in bank.on_screen()
    mode.save_requested.emit("minutes", lambda one: one.edit_interview(mode.session.id, {"minutes": 30}))
    bank.desk.settled()
    mode.session.began -= timedelta(minutes=12)
    mode._tick()
    assert mode.head._clock.text() == "12 min of 30 min"
    assert mode.head._clock.property("role") == "small-second"
    mode.session.began -= timedelta(minutes=60)
    mode._tick()
    assert mode.head._clock.text() == "1 h 12 min of 30 min"
    assert mode.head._clock.property("role") == "attention"


def test_the_clock_goes_on_after_a_break(bank: Talk) -> None:
    bank.key("1")
    bank.desk.settled()
    began = bank.said().asked_at
    bank.key(Qt.Key.Key_Escape)
    bank.mode.strips.leave._later.click()
    again = Talk(bank.desk, "central-bank")
    assert again.mode.session.began.isoformat()[:19] == began[:19]


def test_going_on_makes_no_widgets(head: Talk) -> None:
    for _ in range(40):
        head.key(Qt.Key.Key_Right)
    before = set(head.mode.findChildren(QWidget))
    for _ in range(40):
        head.key(Qt.Key.Key_Right)
    assert set(head.mode.findChildren(QWidget)) == before


# --- skip, flag, evidence --------------------------------------------------------------------


def test_skipping_needs_a_reason_and_goes_on(bank: Talk) -> None:
    first = bank.ref
    bank.key("x")
    bank.key(Qt.Key.Key_Return)
    assert "Write a few words." in bank.on_screen()
    bank.type("No time for 3")
    bank.key(Qt.Key.Key_Return)
    bank.desk.settled()
    assert bank.mode.session.place == 1
    assert bank.mode.strips.current is None
    bank.key(Qt.Key.Key_Left)
    assert bank.ref == first
    assert bank.said().skipped == "No time for 3"
    assert "Skipped: No time for 3" in bank.on_screen()
    assert "1 of 5 done" in bank.on_screen()


def test_a_usual_reason_is_one_click(bank: Talk) -> None:
    bank.key("x")
    button = next(one for one in bank.mode.strips.skip.findChildren(QWidget) if _text(one) == "Does not know")
    button.click()  # type: ignore[attr-defined]
    bank.desk.settled()
    bank.key(Qt.Key.Key_Left)
    assert bank.said().skipped == "Does not know"


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    found = text() if callable(text) else ""
    return found if isinstance(found, str) else ""


def test_what_was_answered_is_not_skipped(bank: Talk) -> None:
    bank.key("2")
    bank.desk.settled()
    bank.key("x")
    bank.type("No time")
    bank.key(Qt.Key.Key_Return)
    bank.desk.settled()
    assert "it was not skipped" in bank.on_screen()
    assert not bank.said().skipped
    bank.key(Qt.Key.Key_Escape)
    assert bank.desk.focus() is bank.mode


def test_a_flag_says_what_is_doubtful(bank: Talk) -> None:
    bank.key("f")
    bank.type("Said it twice, 2 ways")
    bank.key(Qt.Key.Key_Return)
    bank.desk.settled()
    found = [one for one in flags(bank.desk.bridge.state, bank.desk.bridge.round_id) if one.item == bank.ref]
    assert [one.text for one in found] == ["Said it twice, 2 ways"]
    assert "1 flag" in bank.on_screen()
    assert bank.desk.focus() is bank.mode


def test_what_was_seen_is_noted_with_where_and_by_whom(bank: Talk) -> None:
    bank.key("e")
    bank.type("Alert log, 3 pages")
    bank.mode.strips.evidence.form.choose("record")
    bank.key(Qt.Key.Key_Return)
    bank.desk.settled()
    ref = bank.ref
    found = next(one for one in evidence(bank.desk.bridge.state, bank.desk.bridge.round_id) if ref in one.items)
    assert (found.title, found.sighted_where, found.sighted_by) == ("Alert log, 3 pages", "Central bank", "Tester")
    assert found.form == "record"
    assert found.sighted_on
    assert "1 piece of evidence" in bank.on_screen()


def test_escape_closes_a_strip_and_changes_nothing(bank: Talk) -> None:
    with bank.desk.qtbot.assertNotEmitted(bank.desk.bridge.saving):
        for key in "xef/":
            bank.key(key)
            bank.type("words")
            bank.key(Qt.Key.Key_Escape)
            assert bank.mode.strips.current is None
            assert bank.desk.focus() is bank.mode


# --- what others may see ---------------------------------------------------------------------


def test_what_others_said_is_hidden_until_it_is_asked_for(head: Talk) -> None:
    head.go("P-3")
    assert "Ministry of justice, legal service" not in head.on_screen()
    assert "I have seen no rule" not in head.on_screen()
    head.key("v")
    head.desk.qtbot.wait(1)
    assert "I have seen no rule" in head.on_screen()
    head.key(Qt.Key.Key_Right)
    head.key(Qt.Key.Key_Left)
    assert "I have seen no rule" not in head.on_screen(), "hidden again with the next question"
    head.key("v")
    head.key("v")
    assert "I have seen no rule" not in head.on_screen()


def test_an_anonymous_voice_stays_one(head: Talk) -> None:
    others = [one for one in head.desk.bridge.state.entities("interview") if one["role"].text == "ministry-justice"]
    head.mode.save_requested.emit("x", lambda one: one.edit_interview(others[-1].id, {"attribution": "anonymous"}))
    head.desk.settled()
    head.go("P-3")
    head.key("v")
    head.desk.qtbot.wait(1)
    assert "I have seen no rule" in head.on_screen()
    assert "legal service" not in head.on_screen()
    assert "Voice " in head.on_screen()


def test_no_rating_and_no_target_is_on_the_page(head: Talk) -> None:
    head.go("P-3")
    text = head.on_screen()
    for word in ("target", "differ", "conflict"):
        assert word not in text.lower()


def test_how_it_may_be_told_is_always_on_the_page(bank: Talk) -> None:
    promises = {
        "named": "The name may be told.",
        "role": "The role is told, no name.",
        "organisation": "The organisation is told, no role and no name.",
        "anonymous": "Nothing is told of who spoke.",
    }
    for attribution, promise in promises.items():
        bank.mode.head.attribution.choose(attribution)
        bank.desk.settled()
        assert bank.interview.attribution.value == attribution
        bank.key(Qt.Key.Key_Right)
        assert bank.mode.head._promise.isVisible()
        assert bank.mode.head._promise.text() == promise


# --- leaving ---------------------------------------------------------------------------------


def test_leaving_asks_whether_it_is_over_and_marks_it(bank: Talk) -> None:
    bank.key(Qt.Key.Key_Return)
    bank.type("Last words")
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Escape)
    assert "Is this interview over? 0 of 5 questions done." in bank.on_screen()
    bank.key(Qt.Key.Key_Escape)
    assert bank.desk.window.page is bank.mode, "Escape stays"
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Return)
    agenda = bank.desk.workspace.interviews
    assert bank.desk.window.page is agenda
    bank.desk.settled()
    assert bank.interview.status is Status.HELD
    assert bank.said().note == "Last words"
    bank.desk.qtbot.waitUntil(lambda: "Marked as held." in shown(agenda.detail), timeout=5000)


def test_marking_as_held_can_be_taken_back_on_the_spot(bank: Talk) -> None:
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Return)
    agenda = Agenda(bank.desk)
    assert bank.interview.status is Status.HELD
    back = next(one for one in agenda.page.detail._left.findChildren(QWidget) if "plan it again" in _text(one))
    back.click()  # type: ignore[attr-defined]
    agenda.ready()
    assert agenda.is_at(Status.PLANNED)
    assert "Marked as held." not in shown(agenda.page.detail)


def test_what_goes_on_another_time_stays_planned(bank: Talk) -> None:
    bank.key("2")
    bank.desk.settled()
    assert bank.interview.status is Status.HELD, "something was said in it"
    bank.key(Qt.Key.Key_Escape)
    bank.mode.strips.leave._later.click()
    agenda = Agenda(bank.desk)
    assert agenda.is_at(Status.PLANNED)
    assert agenda.page.detail.go.text() == "Go on with the interview"


def test_what_was_held_before_is_left_without_asking(head: Talk) -> None:
    head.key(Qt.Key.Key_Escape)
    assert head.desk.window.page is head.desk.workspace.interviews
    assert head.interview.status is Status.HELD


# --- a drive that is full, a file that is only read ------------------------------------------


def test_a_full_drive_keeps_everything_and_saves_it_later(
    bank: Talk, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, sample_file)
    window = bank.desk.window
    bank.key(Qt.Key.Key_Return)
    bank.type("Written while the drive was full")
    bank.desk.qtbot.waitUntil(window.banner.isVisible, timeout=5000)
    assert window.foot.text == "Not saved"
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Right)
    bank.key("f")
    bank.type("Doubtful")
    bank.key(Qt.Key.Key_Return)
    bank.desk.qtbot.waitUntil(lambda: not bank.mode.strips.flag.is_waiting, timeout=5000)
    assert bank.mode.strips.flag.text.text == "Doubtful"
    drive.is_full = False
    window.banner.press(0)
    bank.desk.settled()
    assert not window.banner.isVisible()
    bank.key(Qt.Key.Key_Escape)
    bank.key(Qt.Key.Key_Left)
    assert bank.said().note == "Written while the drive was full"
    assert bank.mode.stage.note.editor.toPlainText() == "Written while the drive was full"
    found = flags(bank.desk.bridge.state, bank.desk.bridge.round_id)
    assert [one.text for one in found].count("Doubtful") == 1


def test_what_is_not_saved_stands_there_again(bank: Talk, sample_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Full(monkeypatch, sample_file)
    bank.key(Qt.Key.Key_Return)
    bank.type("Only here")
    bank.key(Qt.Key.Key_Return, CONTROL)
    bank.desk.qtbot.waitUntil(lambda: bank.desk.bridge.has_failed, timeout=5000)
    bank.key(Qt.Key.Key_Left)
    assert bank.mode.stage.note.editor.toPlainText() == "Only here"
    assert bank.said().note == ""


def test_a_read_only_file_shows_what_was_said_and_takes_nothing(desk: Desk, sample_file: Path) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        desk.bridge.open(sample_file, read_only=True)
    talk = Talk(desk, "cirt-head")
    with desk.qtbot.assertNotEmitted(desk.bridge.saving):
        for key in "3nhxef":
            talk.key(key)
    assert talk.mode.strips.current is None
    talk.go("P-3")
    assert talk.mode.stage.note.editor.isReadOnly()
    talk.key(Qt.Key.Key_Escape)
    assert desk.window.page is desk.workspace.interviews


def test_the_overview_of_keys_lists_them_all(bank: Talk) -> None:
    bank.key("?")
    overlay = bank.desk.window._overlay
    bank.desk.qtbot.wait(1)
    for does in ("not applicable", "quote", "flag", "skip", "go to a question by its id", "what others said"):
        assert does in shown(overlay)
    bank.key(Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert bank.desk.focus() is bank.mode
