"""The strip at the foot of an interview: one thing is asked at a time, and here stands what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cirt_assess.assessment import Change
from cirt_assess.interviews import Status
from ui.interviews import entries
from ui.interviews.asks import Ask, EvidenceAsk, FlagAsk, JumpAsk, LeaveAsk, SkipAsk
from ui.interviews.session import Session
from ui.widgets.labels import column


class Strips(QWidget):
    """save_requested: what it is about, and what enters it. jump_requested: an ItemRef. left: if it was marked as held.

    skipped: the question that was asked is done with. closed: nothing is asked any more.
    """

    save_requested = Signal(object, object)
    jump_requested = Signal(object)
    left = Signal(bool)
    skipped = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self.current: Ask | None = None
        self.skip, self.flag, self.evidence = SkipAsk(), FlagAsk(), EvidenceAsk()
        self.jump, self.leave = JumpAsk(), LeaveAsk()
        self._build()

    def begin(self, session: Session) -> None:
        """Another interview."""
        self._session = session
        self.close_strip()

    def open(self, ask: Ask) -> None:
        """Ask this, instead of what was asked before."""
        self.close_strip()
        self.current = ask
        ask.show()
        ask.open()
        self.evidence.where.set_text(self.session.interview.place)

    def open_leave(self) -> None:
        """Ask whether the interview is over."""
        session = self.session
        text = self.tr("Is this interview over? {done} of %n question(s) done.", "", len(session.questions))
        self.leave.told.setText(text.format(done=session.done))
        self.open(self.leave)

    def close_strip(self) -> None:
        """Ask nothing."""
        if self.current is not None:
            self.current.hide()
        self.current = None

    def dismiss(self) -> None:
        """Ask nothing any more, and go back to the question."""
        self.close_strip()
        self.closed.emit()

    def fail(self) -> None:
        """Something is not in the file: what was typed stays."""
        if self.current is not None:
            self.current.fail()

    def take_saved(self, change: Change) -> None:
        """Something was saved: if the open strip waited for it, it is done."""
        ask = self.current
        if ask is not None and ask.is_waiting and ask.is_made_by(change):
            self.dismiss()
            if ask is self.skip:
                self.skipped.emit()

    @property
    def session(self) -> Session:
        assert self._session is not None
        return self._session

    # --- what comes of it ------------------------------------------------------------------

    def _skip(self) -> None:
        if self.session.response.says_something:
            self.skip.fail()
            self.skip.reason.tell_wrong(self.tr("Something was said about it, so it was not skipped."))
        else:
            self._save(entries.skip(self.session.id, self.session.ref, self.skip.reason.text))

    def _flag(self) -> None:
        self._save(entries.flag(self.session.interview.round, self.session.ref, self.flag.text.text))

    def _note_evidence(self) -> None:
        ask = self.evidence
        seen = (ask.title.text, ask.form.value, ask.where.text)
        self._save(entries.sighted(self.session.interview.round, self.session.ref, *seen))

    def _save(self, entry: entries.Entry) -> None:
        self.save_requested.emit(*entry)

    def _typed(self) -> None:
        ref = self.session.find(self.jump.typed.text)
        if ref is None:
            self.jump.found.setText(self.tr("No question has this id.") if self.jump.typed.text else "")
            return
        listed = self.session.is_listed(ref)
        text = self.tr("{id} {name}") if listed else self.tr("{id} {name}, not on the list of this interview")
        self.jump.found.setText(text.format(id=ref.item, name=self.session.name_of(ref)))

    def _jump(self) -> None:
        ref = self.session.find(self.jump.typed.text)
        if ref is not None:
            self.jump_requested.emit(ref)

    def _hold(self) -> None:
        self._save(entries.set_status(self.session.id, Status.HELD))
        self.left.emit(True)

    def _later(self) -> None:
        """It is not over, though what was said has marked it as held already."""
        if self.session.interview.status is Status.HELD:
            self._save(entries.set_status(self.session.id, Status.PLANNED))
        self.left.emit(False)

    def _build(self) -> None:
        body = column(self)
        acts = {
            self.skip: self._skip,
            self.flag: self._flag,
            self.evidence: self._note_evidence,
            self.jump: self._jump,
            self.leave: self._hold,
        }
        for ask, act in acts.items():
            body.addWidget(ask)
            ask.hide()
            ask.submitted.connect(act)
            ask.cancelled.connect(self.dismiss)
        self.jump.typed.editor.textEdited.connect(self._typed)
        self.leave.later_chosen.connect(self._later)
