"""Entries that differ, side by side and calmly, with a decision below. Nothing is lost by deciding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cirt_assess.charts import Pip
from cirt_assess.revisions import Value
from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear, column
from ui.widgets.pip import PipView


@dataclass(frozen=True)
class Entry:
    """One of the entries. who: with the time. value: in words. fields: what taking it decides. pip, reason: if any."""

    who: str
    value: str
    fields: Mapping[str, Value]
    pip: Pip | None = None
    reason: str = ""


class Differing(QWidget):
    """decided: the fields to enter and the reason for it. hint: what deciding means here."""

    decided = Signal(object, str)

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._calm = hint
        self._shown: tuple[Sequence[Entry], bool] | None = None
        self._title = Text("", "attention", wrap=True)
        self._entries = QHBoxLayout()
        self._entries.setSpacing(2 * tokens.STEP)
        self.reason = QLineEdit()
        self._hint = Text("", "small-second", wrap=True)
        self._build()

    def show_entries(self, entries: Sequence[Entry], title: str, *, writable: bool) -> None:
        """Show the entries that stand against each other. What was typed as a reason stays while they are the same."""
        self._title.setText(title)
        if (entries, writable) == self._shown:
            return
        self._shown = (entries, writable)
        self.reason.clear()
        clear(self._entries)
        for entry in entries:
            self._entries.addWidget(self._card(entry, writable=writable), 1)
        self.reason.setVisible(writable)
        self._tell(wrong=False)

    def take(self, fields: Mapping[str, Value]) -> None:
        """Decide for `fields`. A decision needs a reason: without one the field asks for it."""
        if self.reason.text().strip():
            self.decided.emit(dict(fields), self.reason.text().strip())
            return
        self._tell(wrong=True)
        self.reason.setFocus()

    def _card(self, entry: Entry, *, writable: bool) -> QWidget:
        card = Card()
        card.body.addWidget(Text(entry.who, "caption"))
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        if entry.pip is not None:
            head.addWidget(PipView(entry.pip, entry.value))
        head.addWidget(Text(entry.value, "strong", wrap=True), 1)
        card.body.addLayout(head)
        if entry.reason:
            card.body.addWidget(Text(entry.reason, wrap=True))
        card.body.addStretch(1)
        if writable:
            card.body.addLayout(self._take_row(entry))
        return card

    def _take_row(self, entry: Entry) -> QHBoxLayout:
        take = Button(self.tr("Take this"))
        take.setAccessibleName(self.tr("Take {value} of {who}").format(value=entry.value, who=entry.who))
        take.clicked.connect(lambda: self.take(entry.fields))
        row = QHBoxLayout()
        row.addWidget(take)
        row.addStretch(1)
        return row

    def _tell(self, *, wrong: bool) -> None:
        asked = self.tr("Write the reason for the decision first, then choose again.")
        self._hint.setText(asked if wrong else self._calm)
        self._hint.set_role("attention" if wrong else "small-second")
        self.reason.setProperty("wrong", wrong)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)

    def _build(self) -> None:
        self.reason.setPlaceholderText(self.tr("Reason for the decision"))
        self.reason.setAccessibleName(self.tr("Reason for the decision"))
        self.reason.textEdited.connect(lambda: self._tell(wrong=False))
        body = column(self, spacing=2)
        body.addWidget(self._title)
        body.addLayout(self._entries)
        body.addWidget(self.reason)
        body.addWidget(self._hint)
