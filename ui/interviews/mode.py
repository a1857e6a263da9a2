"""An interview as it is held: one question at a time, everything by keys, saved while one goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assessment_models.library import Library
from cirt_assess.agenda import Question
from cirt_assess.assessment import Change
from cirt_assess.interviews import Interview, Status
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, State
from cirt_assess.undo import verb
from cirt_assess.voices import Confidence
from ui.frame.page import Page
from ui.interviews import entries
from ui.interviews.aside import Aside
from ui.interviews.asks import Ask
from ui.interviews.hints import interview_hints
from ui.interviews.kept import Drafts
from ui.interviews.keys import Keys, is_typing, pressed_button
from ui.interviews.session import Session
from ui.interviews.stage import Stage
from ui.interviews.strips import Strips
from ui.interviews.talk_head import TalkHead
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line, column
from ui.widgets.levels import place_of_digit

_CLOCK_MS = 10_000


class InterviewMode(Page):
    """save_requested: what it is about, and what enters it. left: the interview, and whether it was marked as held."""

    save_requested = Signal(object, object)
    left = Signal(str, bool)
    undo_requested = Signal()
    redo_requested = Signal()

    fills_window = True

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._session: Session | None = None
        self._second = ""
        self._codes: tuple[int, ...] = (0, 4)
        self._was_held = False
        self._writable = True
        self._drafts = Drafts()
        self.head = TalkHead()
        self.stage = Stage()
        self.aside = Aside()
        self.strips = Strips()
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Interview"))
        self._build()
        self._connect()
        self._add_keys()

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        return self.tr("Interview"), ""

    def hints(self) -> tuple[KeyHint, ...]:
        return interview_hints(self._codes)

    def entered(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._clock.start()
        self._tick()

    def settle(self) -> None:
        """Hand over what was typed so far."""
        for note in self.stage.notes:
            note.settle()

    # --- what is shown ---------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The interview under way. RuntimeError when there is none."""
        if self._session is None:
            raise RuntimeError("no interview has begun")
        return self._session

    def reset(self) -> None:
        """Another file was opened."""
        self._session = None
        self._drafts.clear()

    def begin(
        self, interview: Interview, questions: tuple[Question, ...], state: State, library: Library, *, writable: bool
    ) -> None:
        """Begin an interview, or go on with it, with `questions` in this order; there is at least one."""
        now = datetime.now(UTC)
        refs = [one.item for one in questions]
        self._session = Session(interview.id, refs, state, library=library, language=self._language, now=now)
        self._writable, self._was_held = writable, interview.status is Status.HELD
        self._second = next((one for one in self.session.languages() if one == interview.second_language), "")
        self.head.show_session(self.session, self._second, writable=writable)
        self.stage.set_writable(writable)
        self.strips.begin(self.session)
        self._show_question()

    def changed(self, change: Change, state: State) -> None:
        """Something was saved: it is no draft any more, and everything shows it."""
        self._drafts.saved(change)
        if self._session is None:
            return
        self.session.take(state, change.entities)
        if self.session.key in change.entities:
            self.stage.show_saved(self.session)
        elif verb(change.action) in ("undo", "redo"):
            self._show_undone(change)
        if self.session.interview.key in change.entities:
            self.head.show_interview(self.session)
        self.stage.show_marks(self.session.marks())
        self.head.show_progress(self.session)
        self.strips.take_saved(change)

    def refuse(self) -> None:
        """Something is not in the file: what was typed stays, and marks show what stands."""
        self.strips.fail()
        if self._session is not None:
            self.stage.show_response(self.session)

    def _show_undone(self, change: Change) -> None:
        """What was undone elsewhere in this interview is looked at."""
        ref = next((ref for key in change.entities if (ref := self.session.ref_of(key)) is not None), None)
        if ref is not None:
            self._go(ref)

    def _show_question(self) -> None:
        self.strips.close_strip()
        self.stage.show_question(self.session, self._second, self._drafts)
        self.stage.show_marks(self.session.marks())
        self.aside.show_question(self.session)
        self.head.show_progress(self.session)
        if self.session.scale.codes != self._codes:
            self._codes = self.session.scale.codes
            self.hints_changed.emit()

    def _tick(self) -> None:
        if self._session is None or not self.isVisible():
            self._clock.stop()
        else:
            self.head.show_clock(self.session.minutes(datetime.now(UTC)), self.session.planned)

    # --- going from question to question ---------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next question (1) or the one before (-1)."""
        self.settle()
        if self.session.step(by):
            self._show_question()

    def _go(self, ref: object) -> None:
        self.settle()
        self.session.go(ref)  # type: ignore[arg-type]  # from a signal
        self._show_question()
        self.setFocus()

    def _next_open(self) -> None:
        ref = self.session.next_open()
        if ref is not None:
            self._go(ref)

    # --- entering --------------------------------------------------------------------------

    def rate(self, digit: int) -> None:
        """Note the level that was said, by a digit key."""
        place = place_of_digit(digit, self.session.scale.codes)
        if place is not None:
            self._level_chosen(place)

    def _level_chosen(self, place: int) -> None:
        self._respond({"level": self.session.scale.codes[place]})

    def _clear_level(self) -> None:
        if not self.session.response.level.is_open:
            self._respond({"level": None})

    def _note_entered(self, name: str, value: Value) -> None:
        interview, fields = self.session.interview, {name: value}
        tag = interview.second_language or interview.language
        if name == "quote" and value is not None and tag and not self.session.response.quote_language:
            fields["quote_language"] = tag
        self._drafts.keep(self.session.key, name, value)
        self._respond(fields)

    def _respond(self, fields: Mapping[str, Value]) -> None:
        if self._writable:
            self.save_requested.emit(*entries.respond(self.session.id, self.session.ref, fields))

    def _tell_otherwise(self, attribution: str) -> None:
        self.save_requested.emit(*entries.edit(self.session.id, "attribution", attribution))
        self.setFocus()

    # --- strips, others, languages ---------------------------------------------------------

    def _open(self, ask: Ask) -> None:
        if self._writable or ask is self.strips.jump:
            self.settle()
            self.strips.open(ask)

    def toggle_others(self) -> None:
        """Show what others said about the question, or hide it again."""
        if self.aside.shows_others:
            self.aside.hide_others()
        else:
            self.aside.show_others(self.session)

    def _choose_second(self, language: str) -> None:
        self._second = language
        self.stage.show_second(self.session, language)
        self.setFocus()

    def _next_second(self) -> None:
        values = self.head.second.values()
        if len(values) > 1:
            self.head.second.choose(values[(values.index(self._second) + 1) % len(values)])

    # --- leaving ---------------------------------------------------------------------------

    def leave(self) -> None:
        """Leave, after asking whether it is over where that is not known."""
        self.settle()
        if self._was_held or not self._writable:
            self._left(False)
        else:
            self.strips.open_leave()

    def _left(self, marked: bool) -> None:
        self.strips.close_strip()
        self._clock.stop()
        self.left.emit(self.session.id, marked)

    # --- keys ------------------------------------------------------------------------------

    def _escape(self) -> None:
        if self.strips.current is not None:
            self.strips.dismiss()
        elif self.hasFocus():
            self.leave()
        else:
            self.setFocus()

    def _enter(self) -> None:
        if pressed_button():
            return
        if self.strips.current is not None:
            self.strips.current.submit()
        elif not is_typing():
            self.stage.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _done_here(self) -> None:
        self.setFocus()
        self.step(1)

    def _undo(self) -> None:
        self.settle()
        self.undo_requested.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stage.show_keys_here(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.stage.show_keys_here(False)

    def _add_keys(self) -> None:
        keys, stage, strips = Keys(self), self.stage, self.strips
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        acts: dict[str, Callable[[], object]] = {
            **{str(digit): partial(self.rate, digit) for digit in range(10)},
            **{one.value[0].upper(): partial(self._respond, {"confidence": one.value}) for one in Confidence},
            "Right": partial(self.step, on),
            "Left": partial(self.step, -on),
            "Down": partial(self.step, 1),
            "Up": partial(self.step, -1),
            "N": partial(self._respond, {"level": NOT_APPLICABLE}),
            "Del": self._clear_level,
            "Q": stage.quote.setFocus,
            "E": partial(self._open, strips.evidence),
            "F": partial(self._open, strips.flag),
            "X": partial(self._open, strips.skip),
            "/": partial(self._open, strips.jump),
            "U": self._next_open,
            "V": self.toggle_others,
            "L": self._next_second,
        }
        for key, act in acts.items():
            keys.bind(key, act)
        for key, act in {
            "Return": self._enter,
            "Enter": self._enter,
            "Esc": self._escape,
            "Ctrl+Return": self._done_here,
            "Ctrl+Z": self._undo,
            "Ctrl+Shift+Z": self.redo_requested.emit,
        }.items():
            keys.bind(key, act, in_text=True)
        self.scroll_with_keys(self.stage)

    def _connect(self) -> None:
        self._clock.timeout.connect(self._tick)
        head, stage, strips = self.head, self.stage, self.strips
        head.leave_requested.connect(self.leave)
        head.attribution_chosen.connect(self._tell_otherwise)
        head.second_chosen.connect(self._choose_second)
        stage.level_chosen.connect(self._level_chosen)
        stage.entered.connect(self._note_entered)
        stage.step_requested.connect(self.step)
        stage.evidence_requested.connect(partial(self._open, strips.evidence))
        stage.flag_requested.connect(partial(self._open, strips.flag))
        stage.skip_requested.connect(partial(self._open, strips.skip))
        self.aside.toggled.connect(self.toggle_others)
        strips.save_requested.connect(self.save_requested)
        strips.jump_requested.connect(self._go)
        strips.skipped.connect(partial(self.step, 1))
        strips.closed.connect(self.setFocus)
        strips.left.connect(self._left)

    def _build(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.strips)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(Line(upright=True))
        row.addWidget(self.aside)
        body = column(self)
        body.addWidget(self.head)
        body.addWidget(Line())
        body.addLayout(row, 1)
        for first, second in zip((self, *self.stage.editors), self.stage.editors, strict=False):
            self.setTabOrder(first, second)
