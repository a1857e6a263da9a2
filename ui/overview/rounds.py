"""The rounds of the file, and the form that begins another one, in the page itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.results import catalogue_ids
from cirt_assess.state import Entity
from ui import tokens
from ui.times import day
from ui.widgets.buttons import Button
from ui.widgets.catalogue_picker import CataloguePicker
from ui.widgets.field import Field
from ui.widgets.labels import Card, Elided, Line, Text, clear, column
from ui.wording import join, round_name, short_name


@dataclass(frozen=True)
class NewRound:
    """starts: an ISO date. profiles: the target profile by catalogue."""

    name: str
    starts: str
    catalogues: tuple[str, ...]
    profiles: Mapping[str, str]


class RoundsCard(Card):
    """round_requested: a NewRound that is complete; `close_form` follows when it is in the file. opened: the form."""

    round_requested = Signal(object)
    opened = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(margin=4, spacing=2)
        self._language = language
        self._library = Library()
        self.form: RoundForm | None = None
        self.add = Button(self.tr("Add a round"), icon="new")
        self.add.clicked.connect(self.open_form)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rounds: Sequence[Entity] = ()
        self._profiles: Mapping[str, str] = {}
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Rounds"), "strong"), 1)
        head.addWidget(self.add)
        self.body.addLayout(head)
        self.body.addLayout(self._rows)

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened."""
        self._library = library
        self.add.setVisible(writable)
        self.close_form()

    def show_rounds(self, rounds: Sequence[Entity], profiles: Mapping[str, str]) -> None:
        """Show rounds, the newest on top. profiles: those of the newest, by catalogue."""
        self._rounds, self._profiles = rounds, profiles
        clear(self._rows)
        for place, one in enumerate(reversed(rounds)):
            if place:
                self._rows.addWidget(Line())
            self._rows.addWidget(self._row(one, is_shown=not place))

    def open_form(self) -> None:
        """Offer a round like the newest one, beginning today."""
        self.close_form()
        self.form = RoundForm(self._library, self._language, self._rounds[-1] if self._rounds else None, self._profiles)
        self.form.submitted.connect(self.round_requested)
        self.form.cancelled.connect(self.close_form)
        self.body.addWidget(self.form)
        self.form.show()
        self.add.setEnabled(False)
        self.form.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.editor.selectAll()
        self.opened.emit(self.form)

    def close_form(self) -> None:
        """Put the form away."""
        self.add.setEnabled(True)
        if self.form is not None:
            had_focus = self.form.isAncestorOf(self.focusWidget())
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            if had_focus:
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, one: Entity, *, is_shown: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(2 * tokens.STEP)
        words = QWidget()
        body = column(words)
        about = self.tr("began {day} · {catalogues}").format(day=day(one["starts"].text), catalogues=self._asked(one))
        body.addWidget(Elided(round_name(one), "strong" if is_shown else "body"))
        body.addWidget(Elided(about, "small-second"))
        line.addWidget(words, 1)
        if is_shown:
            line.addWidget(Text(self.tr("shown on all pages"), "tiny"))
        return row

    def _asked(self, one: Entity) -> str:
        known = self._library.catalogues
        return join([short_name(known[id_], self._language) for id_ in catalogue_ids(one) if id_ in known])


class RoundForm(QWidget):
    """submitted: a NewRound. like: the round whose catalogues are ticked to begin with."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, library: Library, language: str, like: Entity | None, profiles: Mapping[str, str]) -> None:
        super().__init__()
        self.name = Field(self.tr("Name of the round"))
        self.starts = Field(self.tr("First day"), hint=self.tr("Year-month-day."))
        self.picker = CataloguePicker(library, language)
        self._wrong = Text("", "attention", wrap=True)
        self._last = like["starts"].text if like else ""
        self._build()
        today = date.today()  # noqa: DTZ011  the day on the user's wall
        self.name.set_text(self.tr("Follow-up {year}").format(year=today.year))
        self.starts.set_text(today.isoformat())
        if like is not None:
            self.picker.show_chosen(catalogue_ids(like), profiles)

    def submit(self) -> None:
        """Ask for the round, or say what is missing and go there."""
        self._wrong.show_text("")
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.submitted.emit(NewRound(self.name.text, self.starts.text, self.picker.chosen, self.picker.targets))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _first_wrong(self) -> QWidget | None:
        """The first field that is not as it must be, which then says so."""
        if not self.name.text:
            self.name.tell_wrong(self.tr("Give the round a name."))
            return self.name.editor
        try:
            date.fromisoformat(self.starts.text)
        except ValueError:
            self.starts.tell_wrong(self.tr("This is no date. Write it as 2026-11-21."))
            return self.starts.editor
        if not self.picker.chosen:
            self._wrong.show_text(self.tr("Tick at least one catalogue for this round."))
            return next(iter(self.picker.checks.values()))
        return None

    def _tell_order(self) -> None:
        """Pages show the round that began last, so an earlier day makes a round that stays in the background."""
        earlier = bool(self._last) and self.starts.text < self._last
        shown = self.tr("The round that began on {day} stays the one that pages show.").format(day=day(self._last))
        self.starts.set_hint(shown if earlier else self.tr("Year-month-day."))

    def _build(self) -> None:
        self.starts.editor.textChanged.connect(self._tell_order)
        for field in (self.name, self.starts):
            field.editor.returnPressed.connect(self.submit)
        fields = QHBoxLayout()
        fields.setSpacing(4 * tokens.STEP)
        fields.addWidget(self.name, 1)
        fields.addWidget(self.starts, 1)
        create = Button(self.tr("Begin this round"), "primary")
        create.clicked.connect(self.submit)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * tokens.STEP)
        for button in (create, cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = column(self, spacing=3)
        body.setContentsMargins(0, 8, 0, 4)
        body.addWidget(Line())
        body.addLayout(fields)
        body.addWidget(Text(self.tr("What is asked, and the level asked for"), "small-strong"))
        body.addWidget(self.picker)
        body.addWidget(self._wrong)
        body.addLayout(buttons)
        self._wrong.hide()
