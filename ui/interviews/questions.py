"""The bundle of an interview: how many questions its role can answer, what the time allows, and the questions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.agenda import Question, fitting
from ui import tokens
from ui.interviews.agenda_list import RowList
from ui.interviews.board import ordered
from ui.interviews.question_rows import QuestionDelegate, QuestionModel, QuestionRow, Role, question_rows
from ui.widgets.check import Check
from ui.widgets.labels import Text, column


class Questions(QWidget):
    """item_requested: a question that the user wants to see in the questionnaire."""

    item_requested = Signal(str, str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._library = Library()
        self._questions: tuple[Question, ...] = ()
        self.pressing_first = Check(self.tr("Open and disputed first"), checked=True)
        self._fits = Text("", "small-second", wrap=True)
        self._nothing = Text("", "second", wrap=True)
        self._model = QuestionModel()
        self.view = RowList(self.tr("Questions"))
        self._frame = QFrame()
        self._build()

    @property
    def ordered(self) -> tuple[Question, ...]:
        """The questions in the order that is shown."""
        return ordered(self._questions, pressing_first=self.pressing_first.isChecked())

    def show_questions(self, questions: tuple[Question, ...], library: Library, minutes: int | None) -> None:
        """Show a bundle. minutes: what is planned for it; None when that is not known."""
        self._questions, self._library = questions, library
        self._fits.show_text(self._fitting(minutes))
        self._nothing.show_text("" if questions else self._why_none())
        self.pressing_first.setVisible(bool(questions))
        self._frame.setVisible(bool(questions))
        self._show()

    def open_current(self) -> None:
        """Show the question that is marked in the questionnaire."""
        self._picked(self.view.currentIndex())

    def _fitting(self, minutes: int | None) -> str:
        most = fitting(minutes) if minutes is not None else len(self._questions)
        if most >= len(self._questions):
            return ""
        text = self.tr("The {minutes} minutes planned are enough for about %n question(s).", "", most)
        return text.format(minutes=minutes)

    def _why_none(self) -> str:
        return self.tr("No question of this round goes to this role. Choose a role in the details, or talk freely.")

    def _show(self) -> None:
        self._model.show_rows(tuple(question_rows(self.ordered, self._library, self._language)))

    def _picked(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, QuestionRow):
            self.item_requested.emit(*row.ref)

    def _build(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(QuestionDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.activated.connect(self._picked)
        self.pressing_first.toggled.connect(self._show)
        self._frame.setProperty("role", "card")
        inside = column(self._frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.view)
        top = QHBoxLayout()
        top.setSpacing(3 * tokens.STEP)
        top.addWidget(self.pressing_first)
        top.addWidget(self._fits, 1)
        body = column(self, spacing=2)
        body.addLayout(top)
        body.addWidget(self._nothing)
        body.addWidget(self._frame, 1)
        body.addStretch(0)
