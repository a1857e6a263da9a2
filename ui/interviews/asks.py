"""What can be asked in a strip at the foot of an interview. What was typed stays until it is in the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cirt_assess.assessment import Change
from cirt_assess.evidence import Form
from ui import tokens
from ui.interviews.words import form_name
from ui.widgets.buttons import Button, Choice
from ui.widgets.field import Field
from ui.widgets.labelled import Labelled
from ui.widgets.labels import Line, Text, column

_HEAD = 21
"""Height of a field's name, so that buttons stand beside its editor."""


class Ask(QFrame):
    """submitted: what is needed stands there. makes: the kind of entity that comes of it, and a field it then has."""

    submitted = Signal()
    cancelled = Signal()

    def __init__(self, *makes: str) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.makes = makes
        self.is_waiting = False
        self.needed: list[Field] = []
        self.go = Button("", "primary")
        self.cancel = Button(self.tr("Cancel"), "quiet")
        self.go.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(24, 10, 24, 10)
        self.row.setSpacing(3 * tokens.STEP)
        body = column(self)
        body.addWidget(Line())
        body.addLayout(self.row)

    def open(self) -> None:
        """Ask from the beginning."""
        self.fail()
        for field in self.findChildren(Field):
            field.set_text("")
            field.tell_wrong("")
        (self.needed[0].editor if self.needed else self.go).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Hand over what was typed, or go to what is missing."""
        missing = next((field for field in self.needed if not field.text), None)
        if missing is not None:
            missing.tell_wrong(self.tr("Write a few words."))
            missing.editor.setFocus()
        elif not self.is_waiting:
            self.is_waiting = bool(self.makes)
            self.go.setEnabled(not self.is_waiting)
            self.submitted.emit()

    def is_made_by(self, change: Change) -> bool:
        """Whether a change entered what was asked for."""
        return any((one.entity.partition("/")[0], one.field) == self.makes for one in change.revisions)

    def fail(self) -> None:
        """It is not in the file: what was typed stays and can be handed over again."""
        self.is_waiting = False
        self.go.setEnabled(True)

    def _end(self, *buttons: Button) -> None:
        """Put buttons at the end, beside the editors."""
        ends = QHBoxLayout()
        ends.setContentsMargins(0, _HEAD if self.needed else 0, 0, 0)
        ends.setSpacing(2 * tokens.STEP)
        for button in buttons:
            ends.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addLayout(ends)


class SkipAsk(Ask):
    """Why a question is not asked or not answered; the usual reasons are one click."""

    def __init__(self) -> None:
        super().__init__("response", "skipped")
        self.go.setText(self.tr("Skip"))
        self.reason = Field(self.tr("Why is this question skipped?"))
        self.needed = [self.reason]
        self.row.addWidget(self.reason, 1)
        usual = [self.tr("No time"), self.tr("Does not know"), self.tr("Does not want to say")]
        self._end(*(self._usual(text) for text in usual), self.go, self.cancel)

    def _usual(self, text: str) -> Button:
        button = Button(text)
        button.clicked.connect(lambda: self.reason.set_text(text))
        button.clicked.connect(self.submit)
        return button


class FlagAsk(Ask):
    """What is doubtful about an answer."""

    def __init__(self) -> None:
        super().__init__("flag", "text")
        self.go.setText(self.tr("Flag"))
        self.text = Field(self.tr("What is doubtful here?"))
        self.needed = [self.text]
        self.row.addWidget(self.text, 1)
        self._end(self.go, self.cancel)


class EvidenceAsk(Ask):
    """What was shown, of which form, and where."""

    def __init__(self) -> None:
        super().__init__("evidence", "title")
        self.go.setText(self.tr("Note it"))
        self.title = Field(self.tr("What did you see?"))
        self.where = Field(self.tr("Where"))
        self.form = Choice(self.tr("Form"))
        self.form.offer({one.value: form_name(one) for one in Form}, Form.DOCUMENT.value)
        self.needed = [self.title]
        self.row.addWidget(self.title, 3)
        self.row.addWidget(Labelled(self.tr("Form"), self.form))
        self.row.addWidget(self.where, 2)
        self._end(self.go, self.cancel)


class JumpAsk(Ask):
    """Which question to go to, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.go.setText(self.tr("Go"))
        self.typed = Field(self.tr("Go to the question"))
        self.typed.setMaximumWidth(220)
        self.found = Text("", "strong", wrap=True)
        self.needed = [self.typed]
        self.row.addWidget(self.typed)
        words = QHBoxLayout()
        words.setContentsMargins(0, _HEAD, 0, 0)
        words.addWidget(self.found, 1)
        self.row.addLayout(words, 1)
        self._end(self.go, self.cancel)

    def open(self) -> None:
        super().open()
        self.found.setText("")


class LeaveAsk(Ask):
    """Whether the interview is over. later_chosen: it goes on another time."""

    later_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.go.setText(self.tr("It is over: mark as held"))
        self.cancel.setText(self.tr("Stay"))
        self._later = Button(self.tr("It goes on another time"))
        self._later.clicked.connect(self.later_chosen)
        self.told = Text("", "strong", wrap=True)
        self.row.addWidget(self.told, 1)
        self._end(self.go, self._later, self.cancel)
