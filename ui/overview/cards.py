"""Cards of the overview that list rows: what to do next, interviews, and what waits for a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cirt_assess.interviews import Status
from ui import tokens
from ui.overview.rows import Row
from ui.places import Place
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Line, Text, clear
from ui.widgets.row_button import RowButton

FEW = 4
"""Rows of a kind before the rest is only counted."""

_EDGE, _INDENT = 8, 8
"""Rows reach into the margin with the ground they have while they are chosen; words stand as deep as on other cards."""


class _ListCard(Card):
    """place_requested: a row was taken."""

    place_requested = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(spacing=1)
        self.body.setContentsMargins(_EDGE, 16, _EDGE, 10)
        self.body.addWidget(_indented(Text(title, "strong")))

    def add_column(self) -> QVBoxLayout:
        """A column for rows, below what is there already."""
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.body.addLayout(rows)
        return rows

    def button(self, row: Row, *, key: str = "", colour: str = "ink_second") -> RowButton:
        """A row that asks for its place."""
        made = RowButton(row.icon, row.title, row.about, key=key, colour=colour)
        made.clicked.connect(lambda: self.place_requested.emit(row.place))
        return made


class Steps(_ListCard):
    """At most three steps; the keys 1, 2 and 3 take them."""

    def __init__(self) -> None:
        super().__init__(self.tr("What to do next"))
        self.buttons: list[RowButton] = []
        self._rows = self.add_column()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other steps; the focus stays at its place among them."""
        focused = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), None)
        clear(self._rows)
        self.buttons.clear()
        for number, row in enumerate(rows, start=1):
            if number > 1:
                self._rows.addWidget(Line())
            self.buttons.append(self.button(row, key=str(number), colour="accent"))
            self._rows.addWidget(self.buttons[-1])
            self.buttons[-1].show()
        if focused is not None:
            self.take_focus(focused)

    def take(self, number: int) -> None:
        """Take step `number`, from 1, as a click does."""
        if number <= len(self.buttons):
            self.buttons[number - 1].click()

    def take_focus(self, place: int = 0) -> None:
        """Put the focus on a step."""
        if self.buttons:
            self.buttons[min(place, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


class Interviews(_ListCard):
    """How many were held and are planned, and which are due."""

    def __init__(self) -> None:
        super().__init__(self.tr("Interviews"))
        self._told = Text("", "second", wrap=True)
        self._go = Button("", "link")
        self._go.clicked.connect(lambda: self.place_requested.emit(Place("interviews")))
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.setContentsMargins(_INDENT, 0, _INDENT, 6)
        head.addWidget(self._told, 1)
        head.addWidget(self._go)
        self.body.addLayout(head)
        self._rows = self.add_column()

    def show_rows(self, counts: Mapping[Status, int], due: Sequence[Row]) -> None:
        """Show counts by status, and the interviews that are due."""
        held, planned = counts[Status.HELD], counts[Status.PLANNED]
        text = self.tr("{held} held, {planned} planned, {due} due")
        nothing = self.tr("None is planned yet. Levels rest on what several people say and show.")
        self._told.setText(text.format(held=held, planned=planned, due=len(due)) if held + planned else nothing)
        self._go.setText(self.tr("Go to interviews") if held + planned else self.tr("Plan one"))
        clear(self._rows)
        for row in due[:FEW]:
            self._rows.addWidget(self.button(row, colour="attention"))


class Unsettled(_ListCard):
    """Entries that differ and open flags, the first of each."""

    def __init__(self) -> None:
        super().__init__(self.tr("Waiting for a decision"))
        self._rows = self.add_column()

    def show_rows(self, conflicts: Sequence[Row], flags: Sequence[Row]) -> None:
        """Show conflicts and flags, or that there are none."""
        clear(self._rows)
        for rows in (conflicts, flags):
            for row in rows[:FEW]:
                self._rows.addWidget(self.button(row, colour="attention"))
            if len(rows) > FEW:
                self._rows.addWidget(_indented(Text(self.tr("and %n more", "", len(rows) - FEW), "small-second")))
        if not conflicts and not flags:
            nothing = self.tr("No entries differ and nothing is flagged.")
            self._rows.addWidget(_indented(Text(nothing, "second", wrap=True)))


def _indented(text: Text) -> Text:
    text.setContentsMargins(_INDENT, 0, _INDENT, 6)
    return text
