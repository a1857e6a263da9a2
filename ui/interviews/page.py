"""The agenda page: brings the list, the interview that is chosen and who is missing together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.agenda import Question
from cirt_assess.assessment import Change
from cirt_assess.interviews import Interview, Status
from cirt_assess.revisions import Value
from cirt_assess.state import State
from ui import tokens
from ui.frame.page import Page
from ui.interviews import entries
from ui.interviews.agenda_list import AgendaList
from ui.interviews.agenda_work import AgendaWork
from ui.interviews.board import NOTHING, Board
from ui.interviews.detail import DETAILS, QUESTIONS, SHEET, Detail
from ui.interviews.hints import agenda_hints
from ui.interviews.kept import Drafts
from ui.interviews.keys import Keys, is_typing, pressed_button
from ui.interviews.reach import Reach
from ui.interviews.welcome import Welcome
from ui.places import Place
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line, centred

_NARROW = 980
"""Below this width who is missing goes into a tab, so that the interview can be read."""

_SOON_MS = 60
"""Who goes quickly through the list is shown the questions of where they stop."""


class InterviewsPage(Page):
    """save_requested: what it is about, and an entry for the assessment. work_requested: work on a state, who takes it.

    begin_requested: an interview and its questions. item_requested: catalogue and item. print_requested: a SheetOrder.
    counted: how many interviews were held, in few letters.
    """

    save_requested = Signal(object, object)
    work_requested = Signal(object, object)
    begin_requested = Signal(object, object)
    item_requested = Signal(str, str)
    print_requested = Signal(object)
    counted = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._library = Library()
        self._state = State()
        self._board: Board = NOTHING
        self._round = ""
        self._writable = True
        self._is_stale = True
        self._computed: State | None = None
        self._added = 0
        self._wanted = ""
        self._bundle_of = ""
        self._begins = False
        self._drafts = Drafts()
        self._work = AgendaWork()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.list = AgendaList(language)
        self.detail = Detail(language)
        self.sheet = self.detail.sheet
        self.reach = Reach(language)
        self.reach.setFixedWidth(tokens.SIDE_WIDTH)
        self._edge = Line(upright=True)
        self._welcome = Welcome()
        self._empty = QWidget()
        self._build()
        self._connect()
        self._add_keys()

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        text = self.tr("{held} of %n held", "", len(self._board.talks))
        return self.tr("Interviews"), text.format(held=self._board.held) if self._board.talks else ""

    def hints(self) -> tuple[KeyHint, ...]:
        return agenda_hints()

    def entered(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_stale:
            self._compute()

    def settle(self) -> None:
        """Hand over what was typed so far."""
        self.detail.form.settle()

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, library: Library, folder: Path, round_id: str, *, writable: bool) -> None:
        """Another file was opened: sheets go into `folder` unless the user says otherwise."""
        self._library, self._round, self._writable = library, round_id, writable
        self._board, self._computed, self._is_stale = NOTHING, None, True
        self._added, self._wanted, self._bundle_of = 0, "", ""
        self._work.begin(library, round_id)
        self._drafts.clear()
        self.counted.emit("")
        self.list.choose("")
        self.list.show_board(NOTHING, library)
        self.list.set_writable(writable)
        self._welcome.set_writable(writable)
        self.detail.form.begin(library, writable=writable)
        self.sheet.begin(folder)

    def show_state(self, state: State, round_id: str) -> None:
        """Something may have changed: compute the agenda anew, or when the page is shown again."""
        self._state, self._round = state, round_id
        self._work.begin(self._library, round_id)
        if state is self._computed:
            return
        if self.isVisible() or not self._board.round_id:
            self._compute()
        else:
            self._is_stale = True

    def show_place(self, place: Place) -> None:
        """Go to an interview, or to a role that should be on the agenda."""
        kind, _, id_ = (place.entity or "").partition("/")
        if kind == "interview":
            self._choose(id_)
        elif place.role:
            self.list.show_role(place.role)

    def show_left(self, interview: str, *, marked: bool) -> None:
        """Somebody came back from an interview; marked: and said that it is over."""
        self.detail.note_marked(interview if marked else "")
        self._choose(interview)

    def changed(self, change: Change, state: State) -> None:
        """Something was saved: it is no draft any more, and the fields show it at once."""
        self._state = state
        self._drafts.saved(change)
        if self._added:
            self._wanted = entries.added(change) or self._wanted
        form = self.detail.form
        if f"interview/{form.interview}" in change.entities:
            form.show_saved(state.entity("interview", form.interview), state)
        if self.isVisible():
            self._compute()
        else:
            self._is_stale = True

    def refuse(self) -> None:
        """Something could not be entered: show again what stands."""
        if self.isVisible():
            self._show_chosen()

    def _compute(self) -> None:
        self._is_stale, self._computed = False, self._state
        self._work.make_board()

    def _take(self, made: Board) -> None:
        self._board = made
        self.list.show_board(made, self._library)
        if self._wanted in made.talks:
            self._go_to_new()
        else:
            self._show_chosen()
        for reach in (self.reach, self.detail.missing):
            reach.show_board(made, self._library, writable=self._writable)
        self.heading_changed.emit()
        told = self.tr("{held} of {total}").format(held=made.held, total=len(made.talks))
        self.counted.emit(told if made.talks else "")

    def _go_to_new(self) -> None:
        """An interview that was just added: to its details, which are still empty."""
        self._choose(self._wanted)
        self._wanted, self._added = "", 0
        self.detail.show_tab(DETAILS)
        self.detail.form.take_focus()

    # --- the interview that is chosen ------------------------------------------------------

    @property
    def _chosen(self) -> Interview | None:
        talk = self._board.talks.get(self.list.current)
        return talk.interview if talk else None

    def _choose(self, key: str) -> None:
        self.settle()
        self._begins = False
        self.list.choose(key)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show the interview, or the role, that is chosen, as it stands."""
        chosen, form = self._chosen, self.detail.form
        self.detail.setVisible(bool(chosen or self.list.role))
        self._empty.setVisible(bool(self._board.round_id) and self.detail.isHidden())
        if chosen is not None:
            if form.interview != chosen.id:
                form.show_interview(self._state.entity("interview", chosen.id), self._state, self._drafts)
            self.detail.show_talk(self._board.talks[chosen.id], self._library, writable=self._writable)
        elif self.list.role:
            name = self._library.role_name(self.list.role, self._language)
            self.detail.show_role(name, writable=self._writable)
        self._soon.start()

    def _ask_questions(self) -> None:
        chosen: Interview | str = self._chosen or self.list.role
        if chosen:
            self._work.make_bundle(self.list.current, chosen)

    def _show_questions(self, key: str, questions: tuple[Question, ...]) -> None:
        if key != self.list.current:
            return
        chosen, self._bundle_of = self._chosen, key
        self.detail.show_questions(questions, self._library, chosen.minutes if chosen else None)
        if self._begins:
            self._begin_interview()

    # --- what the user does ----------------------------------------------------------------

    def add(self, role: str = "") -> None:
        """Put one more interview on the agenda, for the day that is being looked at."""
        if not self._writable:
            return
        self._added += 1
        day = self._chosen.day if self._chosen else None
        self.save_requested.emit(*entries.add(self._round, role, day, self._added))

    def set_status(self, status: str) -> None:
        """Say that the interview was held, is cancelled, or is planned again."""
        if self._chosen is not None and self._writable:
            self.save_requested.emit(*entries.set_status(self._chosen.id, Status(status)))

    def _toggle_cancelled(self) -> None:
        if self._chosen is not None:
            is_off = self._chosen.status is Status.CANCELLED
            self.set_status(Status.PLANNED if is_off else Status.CANCELLED)

    def _remove(self) -> None:
        if self._chosen is not None and self._writable:
            self.save_requested.emit(*entries.remove(self._chosen))

    def _field_entered(self, interview: str, name: str, value: Value) -> None:
        if self._writable:
            self._drafts.keep(f"interview/{interview}", name, value)
            self.save_requested.emit(*entries.edit(interview, name, value))

    def _begin_interview(self) -> None:
        """Go to the interview as soon as its questions are there."""
        self.settle()
        self._begins = self._bundle_of != self.list.current
        if not self._begins and self._chosen is not None and self._chosen.status is not Status.CANCELLED:
            self.begin_requested.emit(self._chosen, self.detail.questions.ordered)

    def _step(self, by: int) -> None:
        if self.detail.questions.view.hasFocus():
            self.detail.questions.view.step(by)
        else:
            self.list.step(by)

    def _enter(self) -> None:
        if is_typing():
            self.focusNextChild()
        elif self.detail.questions.view.hasFocus():
            self.detail.questions.open_current()
        elif not pressed_button():
            self.detail.act()

    def _show_tab(self, tab: int) -> None:
        self.detail.show_tab(tab)
        if tab == DETAILS and self._chosen is not None:
            self.detail.form.take_focus()

    def _undo(self) -> None:
        self.settle()
        self.undo_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        for widget in (self.reach, self._edge):
            widget.setVisible(not is_narrow)
        self.detail.offer_missing(is_narrow)

    # --- how it is built -------------------------------------------------------------------

    def _connect(self) -> None:
        self._soon.timeout.connect(self._ask_questions)
        self._work.requested.connect(self.work_requested)
        self._work.board_made.connect(self._take)
        self._work.bundle_made.connect(self._show_questions)
        self.list.chosen.connect(self._choose)
        self.list.add_requested.connect(self.add)
        self._welcome.add_requested.connect(self.add)
        self.detail.begin_requested.connect(self._begin_interview)
        self.detail.plan_requested.connect(lambda: self.add(self.list.role))
        self.detail.remove_requested.connect(self._remove)
        self.detail.status_chosen.connect(self.set_status)
        self.detail.form.entered.connect(self._field_entered)
        self.detail.questions.item_requested.connect(self.item_requested)
        self.sheet.write_requested.connect(self.print_requested)
        for reach in (self.reach, self.detail.missing):
            reach.role_requested.connect(self.add)

    def _add_keys(self) -> None:
        keys = Keys(self)
        acts: dict[str, Callable[[], object]] = {
            "Down": partial(self._step, 1),
            "Up": partial(self._step, -1),
            "A": self.add,
            "E": partial(self._show_tab, DETAILS),
            "Q": partial(self._show_tab, QUESTIONS),
            "P": partial(self._show_tab, SHEET),
            "H": partial(self.set_status, Status.HELD),
            "X": self._toggle_cancelled,
            "D": self.list.turn,
        }
        for key, act in acts.items():
            keys.bind(key, act)
        also_in_text: dict[str, Callable[[], object]] = {
            "Return": self._enter,
            "Enter": self._enter,
            "Esc": self.entered,
            "Ctrl+Z": self._undo,
            "Ctrl+Shift+Z": self.redo_requested.emit,
        }
        for key, act in also_in_text.items():
            keys.bind(key, act, in_text=True)

    def _build(self) -> None:
        self._empty = centred(self._welcome, above=1, below=2)
        self._empty.hide()
        self.detail.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.list, Line(upright=True)):
            row.addWidget(widget)
        row.addWidget(self._empty, 1)
        row.addWidget(self.detail, 1)
        row.addWidget(self._edge)
        row.addWidget(self.reach)
