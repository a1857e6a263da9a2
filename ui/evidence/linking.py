"""A strip above the list while one links evidence to an item: which item that is, and the way back to its question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import tokens
from ui.evidence.item_index import ItemName
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, column


class Linking(QWidget):
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card(spacing=1)
        self._title = Text("", "strong", wrap=True)
        self._count = Text("", "small-second", wrap=True)
        back = Button(self.tr("Back to the question"))
        back.clicked.connect(self.done)
        row = QHBoxLayout()
        row.setContentsMargins(0, tokens.STEP, 0, 0)
        row.addWidget(back)
        row.addStretch(1)
        for widget in (self._title, self._count):
            card.body.addWidget(widget)
        card.body.addLayout(row)
        column(self).addWidget(card)
        self.hide()

    def show_item(self, item: ItemName, linked: int, *, writable: bool) -> None:
        """Say which item it is, and how much evidence it has."""
        text = self.tr("For {id} {name}").format(id=item.ref.item, name=item.name)
        self._title.setText(text)
        self.setAccessibleName(text)
        how = self.tr("Enter links the chosen evidence, or takes the link away. What you add now is linked too.")
        count = self.tr("%n piece(s) of evidence linked.", "", linked)
        self._count.setText(self.tr("{count} {how}").format(count=count, how=how if writable else "").strip())
