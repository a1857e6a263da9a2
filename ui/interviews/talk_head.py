"""The head of an interview: who speaks and how it may be told, how far one is, and a quiet clock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cirt_assess.interviews import Attribution, Interview
from ui import tokens
from ui.interviews.keys import arrow
from ui.interviews.session import Session
from ui.interviews.words import attribution_name, attribution_promise, dotted, duration, language_name, who
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button, Choice
from ui.widgets.labels import Elided, Text, column
from ui.widgets.row_button import Sign

HEIGHT = 56


class TalkHead(QFrame):
    """attribution_chosen: an Attribution's value. second_chosen: a language of the catalogues, or nothing."""

    leave_requested = Signal()
    attribution_chosen = Signal(str)
    second_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedHeight(HEIGHT)
        self.leave = Button(self.tr("Leave"), icon=arrow(-1), name=self.tr("Leave the interview (Esc)"))
        self.attribution = Choice(self.tr("How it may be told"))
        self.second = Choice(self.tr("Second language"))
        self._who = Elided("", "title")
        self._about = Elided("", "small-second")
        self._promise = Elided("", "small-second")
        self._progress = Text("", "small-second")
        self._bar = Bar()
        self._clock = Text("", "small-second")
        self._build()

    def show_session(self, session: Session, second: str, *, writable: bool) -> None:
        """Another interview."""
        languages = {one: language_name(one) or one for one in session.languages()}
        self.second.offer({"": self.tr("One language"), **languages}, second)
        self.second.setVisible(bool(languages))
        self.attribution.setEnabled(writable)
        self.show_interview(session)

    def show_interview(self, session: Session) -> None:
        """Who speaks, and what may be told of them."""
        one: Interview = session.interview
        self._who.setText(who(one, session.library, session.language))
        self._about.setText(dotted([one.organisation if one.role else "", one.person]))
        names = {each.value: attribution_name(each) for each in Attribution}
        self.attribution.offer(names, one.attribution.value)
        self._promise.setText(attribution_promise(one.attribution))

    def show_progress(self, session: Session) -> None:
        """How many questions are answered or skipped."""
        total = len(session.questions)
        text = self.tr("{done} of {total} done").format(done=session.done, total=total)
        self._progress.setText(text)
        self._bar.show_share(session.done / max(total, 1), text)

    def show_clock(self, minutes: int, planned: int | None) -> None:
        """How long it has been going on, of what was planned."""
        if planned is None:
            self._clock.setText(duration(minutes))
        else:
            text = self.tr("{minutes} of {planned}")
            self._clock.setText(text.format(minutes=duration(minutes), planned=duration(planned)))
        self._clock.set_role("attention" if planned is not None and minutes > planned else "small-second")
        self._clock.setAccessibleName(self.tr("Time: {text}").format(text=self._clock.text()))

    def _build(self) -> None:
        self.leave.clicked.connect(self.leave_requested)
        self.attribution.chosen.connect(self.attribution_chosen)
        self.second.chosen.connect(self.second_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 18, 0)
        row.setSpacing(4 * tokens.STEP)
        row.addWidget(self.leave)
        row.addWidget(_stack(self._who, self._about), 3)
        told = QHBoxLayout()
        told.setSpacing(2 * tokens.STEP)
        told.addWidget(Sign("lock"))
        told.addWidget(self.attribution)
        told.addWidget(self._promise, 1)
        row.addLayout(told, 3)
        row.addWidget(self.second)
        progress = _stack(self._progress, self._bar, gap=3)
        progress.setFixedWidth(112)
        row.addWidget(progress)
        row.addWidget(Sign("clock"))
        row.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignVCenter)


def _stack(*widgets: QWidget, gap: int = 0) -> QWidget:
    holder = QWidget()
    body = column(holder)
    body.setSpacing(gap)
    body.addStretch(1)
    for widget in widgets:
        body.addWidget(widget)
    body.addStretch(1)
    return holder
