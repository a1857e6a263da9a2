"""The question that is asked now: in large letters, with its levels, and with what is answered below them.

Going on to the next question changes what stands here and makes nothing anew.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cirt_assess.charts import level_pip
from cirt_assess.voices import Confidence
from ui import tokens
from ui.interviews.kept import Drafts, KeptNote
from ui.interviews.keys import arrow
from ui.interviews.session import Marks, Session
from ui.interviews.words import language_name
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.drawing import runs_rtl
from ui.widgets.labels import Elided, Text, column
from ui.widgets.level_card import LevelFace
from ui.widgets.levels import Levels, key_of_place
from ui.widgets.prose import Prose
from ui.widgets.scroll import Scroll
from ui.wording import answer_text, confidence, join, level_about, level_name

NOTES = ("note", "quote", "translation")


class Stage(Scroll):
    """entered: the name of a field and its value. level_chosen: the place of a card. step_requested: 1 or -1."""

    entered = Signal(str, object)
    level_chosen = Signal(int)
    step_requested = Signal(int)
    evidence_requested = Signal()
    flag_requested = Signal()
    skip_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._second_language = ""
        self._bar = QFrame()
        self._where = Elided("", "caption")
        self._count = Text("", "small-second")
        self._id = Text("", "id")
        self._name = Text("", "title", wrap=True)
        self._question, self._second = Prose(), Prose()
        self._told = Text("", "second", wrap=True)
        self.support = Chips({one.value: confidence(one.value) for one in Confidence}, self.tr("How well supported"))
        self._marks = Text("", "small-second")
        self.note = KeptNote("note", self.tr("Note"), self.tr("What you take from the answer, in your words"))
        self.quote = KeptNote("quote", "", self.tr("As it was said"))
        self.translation = KeptNote("translation", self.tr("Translation"), self.tr("As the interpreter gives it"))
        self.levels = Levels(self.translation.editor)
        self._build()
        self._connect()

    @property
    def notes(self) -> tuple[KeptNote, ...]:
        """The editors, in the order of the Tab key."""
        return self.note, self.quote, self.translation

    @property
    def editors(self) -> tuple[QWidget, ...]:
        """Where texts are typed."""
        return tuple(note.editor for note in self.notes)

    # --- what is shown ---------------------------------------------------------------------

    def show_question(self, session: Session, second: str, drafts: Drafts) -> None:
        """Another question. second: the language shown beside the first; empty for none."""
        text = session.text
        self._where.setText(session.where)
        place = self.tr("Question {number} of {total}")
        self._count.setText(place.format(number=session.place + 1, total=len(session.questions)))
        self._id.setText(session.ref.item)
        self._name.setText(text.name)
        _say(self._question, text.question)
        self._show_second(session, second)
        entity = session.response.entity
        for note in self.notes:
            saved = entity[note.name].value
            note.show_entity(drafts.value(entity.key, note.name, saved), saved)
        self._name_quote(session)
        self.show_response(session)
        self.verticalScrollBar().setValue(0)

    def show_second(self, session: Session, second: str) -> None:
        """The same question in another second language."""
        self._show_second(session, second)
        self._show_levels(session)

    def _show_second(self, session: Session, second: str) -> None:
        """The question and its levels in a second language too, where the catalogue has it."""
        words = session.second(second)
        _say(self._second, words.question if words else "")
        self._second.setVisible(words is not None)
        self._second_language = second

    def show_response(self, session: Session) -> None:
        """What was said about the question so far."""
        response = session.response
        self._show_levels(session)
        self.support.mark(response.confidence or "")
        self._told.show_text(self._tell(session))
        for note in self.notes:
            note.caption.set_role("attention" if response.entity[note.name].in_conflict else "caption")

    def show_saved(self, session: Session) -> None:
        """The same question, of which something is in the file now."""
        entity = session.response.entity
        for note in self.notes:
            note.show_saved(entity[note.name].value)
        self.show_response(session)

    def show_marks(self, marks: Marks) -> None:
        """What hangs on the question beside its answer."""
        evidence = self.tr("%n piece(s) of evidence", "", marks.evidence) if marks.evidence else ""
        flags = self.tr("%n flag(s)", "", marks.flags) if marks.flags else ""
        self._marks.setText(join([evidence, flags]))

    def show_keys_here(self, here: bool) -> None:
        """Whether letters and digits answer the question now, rather than being text."""
        self._bar.setProperty("active", here)
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)

    def set_writable(self, writable: bool) -> None:
        """Read-only files show what was said and take nothing."""
        for note in self.notes:
            note.set_writable(writable)
        for widget in (self.levels, self.support, self._evidence, self._flag, self._skip):
            widget.setEnabled(writable)

    # --- how it is done --------------------------------------------------------------------

    def _show_levels(self, session: Session) -> None:
        codes, code = session.scale.codes, session.response.level.code
        self.levels.show_levels(_faces(session, self._second_language), codes.index(code) if code in codes else None)

    def _tell(self, session: Session) -> str:
        """What neither the cards nor the editors say: a conflict, not applicable, skipped."""
        response = session.response
        if any(response.entity[name].in_conflict for name in response.entity.fields):
            return self.tr("Two people entered different answers here. Both are kept until that is decided.")
        if response.level.not_applicable:
            said = answer_text(session.content, session.item, response.level, session.language)
            return self.tr("Answer: {answer}").format(answer=said)
        if response.skipped:
            return self.tr("Skipped: {reason}").format(reason=response.skipped)
        return ""

    def _name_quote(self, session: Session) -> None:
        interview = session.interview
        tag = session.response.quote_language or interview.second_language or interview.language
        caption = self.tr("In the speaker's words · {language}") if tag else self.tr("In the speaker's words")
        self.quote.caption.setText(caption.format(language=language_name(tag) or tag))
        self.quote.editor.setAccessibleName(self.quote.caption.text())

    def _connect(self) -> None:
        self.levels.chosen.connect(self.level_chosen)
        self.support.chosen.connect(lambda one: self.entered.emit("confidence", one))
        for note in self.notes:
            note.entered.connect(self.entered)
        self._evidence.clicked.connect(self.evidence_requested)
        self._flag.clicked.connect(self.flag_requested)
        self._skip.clicked.connect(self.skip_requested)

    def _build(self) -> None:
        self._evidence = Button(self.tr("Evidence"), "quiet", icon="evidence")
        self._flag = Button(self.tr("Flag"), "quiet", icon="flag")
        self._skip = Button(self.tr("Skip"), "quiet", icon="skip")
        body = self.body
        body.setContentsMargins(24, 16, 24, 20)
        body.addLayout(self._place_row())
        body.addLayout(self._question_row())
        for widget in (self.levels, self._told):
            body.addWidget(widget)
        body.addLayout(self._support_row())
        body.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(3 * tokens.STEP)
        row.addWidget(self.quote, 1)
        row.addWidget(self.translation, 1)
        body.addLayout(row)
        body.addStretch(1)
        self.setAccessibleName(self.tr("Question"))

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.STEP)
        row.addWidget(self._where, 1)
        row.addWidget(self._count)
        for by, name in ((-1, self.tr("Previous question")), (1, self.tr("Next question"))):
            button = Button("", "quiet", icon=arrow(by), name=name)
            button.clicked.connect(lambda *, by=by: self.step_requested.emit(by))
            row.addWidget(button)
        return row

    def _question_row(self) -> QHBoxLayout:
        self._bar.setProperty("role", "keys-here")
        self._bar.setFixedWidth(3)
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(self._id, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        words = QHBoxLayout()
        words.setSpacing(6 * tokens.STEP)
        for question in (self._question, self._second):
            question.set_size(tokens.FIGURE)
            words.addWidget(question, 1)
        holder = QWidget()
        body = column(holder, spacing=2)
        body.addLayout(head)
        body.addLayout(words)
        row = QHBoxLayout()
        row.setSpacing(3 * tokens.STEP)
        row.addWidget(self._bar)
        row.addWidget(holder, 1)
        return row

    def _support_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(Text(self.tr("How well supported"), "caption"))
        row.addWidget(self.support, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._marks)
        for button in (self._evidence, self._flag, self._skip):
            row.addWidget(button)
        return row


def _say(place: Prose, text: str) -> None:
    """Show a question in the direction it runs in, whatever the window's is."""
    rtl = runs_rtl(text)
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    place.show_text(text, "ink")
    place.setAccessibleName(text)


def _faces(session: Session, second: str) -> list[LevelFace]:
    content, item, scale = session.content, session.item, session.scale
    return [
        LevelFace(
            pip=level_pip(code, scale),
            name=level_name(content, item, code, session.language),
            about=level_about(content, item, code, session.language),
            key=key_of_place(place, scale.codes),
            second=session.second_level(code, second),
        )
        for place, code in enumerate(scale.codes)
    ]
