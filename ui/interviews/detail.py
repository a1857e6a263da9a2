"""What stands beside the agenda's list: one interview, or a role that nobody has been planned for yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QWidget

from assessment_models.library import Library
from cirt_assess.agenda import Question, minutes
from cirt_assess.interviews import Interview, Status
from ui import tokens
from ui.interviews.board import Talk
from ui.interviews.form import InterviewForm
from ui.interviews.questions import Questions
from ui.interviews.reach import Reach
from ui.interviews.sheet_panel import SheetPanel
from ui.interviews.words import dotted, duration, short_day, status_name, who
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.labels import Elided, Text, column
from ui.widgets.row_button import Sign

QUESTIONS, DETAILS, SHEET, MISSING = range(4)


class Detail(QWidget):
    """begin_requested: hold the interview. plan_requested: put the role on the agenda. status_chosen: a Status."""

    begin_requested = Signal()
    plan_requested = Signal()
    remove_requested = Signal()
    status_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._marked = ""
        self._is_talk = True
        self.questions = Questions(language)
        self.form = InterviewForm(language)
        self.sheet = SheetPanel(language)
        self.missing = Reach(language)
        self.tabs = QTabBar()
        self.status = Chips({one.value: status_name(one) for one in Status}, self.tr("Status"))
        self.go = Button("", "primary")
        self.remove = Button(self.tr("Remove"), "quiet", name=self.tr("Remove this interview from the agenda"))
        self._name = Text("", "heading", wrap=True)
        self._about = Elided("", "second")
        self._counted = Text("", "second", wrap=True)
        self._left = QFrame()
        self._panels = QStackedWidget()
        self._build()

    def show_talk(self, talk: Talk, library: Library, *, writable: bool) -> None:
        """Show what is known of an interview; its questions follow."""
        one = talk.interview
        self._is_talk = True
        self._marked = self._marked if one.id == self._marked else ""
        self._left.setVisible(bool(self._marked) and one.status is Status.HELD)
        self._name.setText(who(one, library, self._language))
        self._about.setText(_facts(one))
        self.status.mark(one.status.value)
        self.status.show_chip(Status.CANCELLED.value, talk.done == 0)
        self.status.setEnabled(writable)
        self.go.setText(self._next(talk))
        self.go.setVisible(one.status is not Status.CANCELLED)
        self.remove.setVisible(writable)
        self.sheet.show_interview(one)
        self._show_parts()

    def note_marked(self, interview: str) -> None:
        """It has just been marked as held: offer to take that back, while it is on show."""
        self._marked = interview

    def show_role(self, name: str, *, writable: bool) -> None:
        """Show a role that nobody is planned for."""
        self._is_talk = False
        self._marked = ""
        self._left.hide()
        self._name.setText(name)
        self._about.setText(self.tr("Nobody with this role is on the agenda."))
        self.go.setText(self.tr("Plan an interview"))
        self.go.setVisible(writable)
        self.remove.hide()
        self._show_parts()

    def show_questions(self, questions: tuple[Question, ...], library: Library, planned: int | None) -> None:
        """The bundle of whoever is shown."""
        pressing = sum(one.is_pressing for one in questions)
        open_ = self.tr("%n open or disputed", "", pressing)
        told = self.tr("about {time}").format(time=duration(minutes(questions)))
        counted = self.tr("{questions} · {open} · {time}")
        number = self.tr("%n question(s)", "", len(questions))
        self._counted.show_text(counted.format(questions=number, open=open_, time=told) if questions else "")
        self.tabs.setTabText(QUESTIONS, self.tr("Questions {number}").format(number=len(questions)))
        self.questions.show_questions(questions, library, planned)

    def show_tab(self, tab: int) -> None:
        """Bring one of QUESTIONS, DETAILS, SHEET and MISSING to the front."""
        self.tabs.setCurrentIndex(tab if self._is_talk else QUESTIONS)

    def offer_missing(self, wanted: bool) -> None:
        """Say who is missing in a tab, where there is no room for it beside the interview."""
        self.tabs.setTabVisible(MISSING, wanted)

    def act(self) -> None:
        """Begin the interview, or plan one."""
        if self.go.isHidden():
            return
        (self.begin_requested if self._is_talk else self.plan_requested).emit()

    def _next(self, talk: Talk) -> str:
        if talk.done == 0:
            return self.tr("Begin the interview")
        return self.tr("Go on with the interview")

    def _show_parts(self) -> None:
        self.status.setVisible(self._is_talk)
        self.tabs.setVisible(self._is_talk)
        if not self._is_talk:
            self.tabs.setCurrentIndex(QUESTIONS)

    def _build(self) -> None:
        for name in (self.tr("Questions"), self.tr("Details"), self.tr("Question sheet"), self.tr("Who is missing")):
            self.tabs.addTab(name)
        self.offer_missing(False)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self.tr("What is shown of the interview"))
        for panel in (self.questions, self.form, self.sheet, self.missing):
            self._panels.addWidget(panel)
        self.tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.go.clicked.connect(self.act)
        self.remove.clicked.connect(self.remove_requested)
        self.status.chosen.connect(self.status_chosen)
        self._build_left()
        body = column(self)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(2 * tokens.STEP)
        for row in (self._head(), self._actions()):
            body.addLayout(row)
        body.addWidget(self._left)
        body.addWidget(self.tabs)
        body.addWidget(self._panels, 1)

    def _build_left(self) -> None:
        self._left.setProperty("role", "card")
        self._left.hide()
        back = Button(self.tr("It is not over: plan it again"), "quiet", icon="undo")
        back.clicked.connect(lambda: self.status_chosen.emit(Status.PLANNED.value))
        row = QHBoxLayout(self._left)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(Sign("check", "accent"))
        row.addWidget(Text(self.tr("Marked as held."), "strong"))
        row.addWidget(back)
        row.addStretch(1)

    def _head(self) -> QHBoxLayout:
        words = QWidget()
        inside = column(words, spacing=1)
        inside.addWidget(self._name)
        inside.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(words, 1)
        row.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3 * tokens.STEP)
        row.addWidget(self.go)
        row.addWidget(self._counted, 1)
        row.addWidget(self.remove)
        return row


def _facts(one: Interview) -> str:
    """When, how long, with whom and where, in one line."""
    when = short_day(one.day) if one.day else ""
    time = one.starts.strftime("%H:%M") if one.starts else ""
    length = duration(one.minutes) if one.minutes else ""
    return dotted([when, time, length, one.organisation, one.person, one.place])
