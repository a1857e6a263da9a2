"""What stands in the middle of an agenda that is still empty: what it is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text

_WIDTH = 440


class Welcome(Card):
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__(margin=5, spacing=3)
        self.setFixedWidth(_WIDTH)
        about = self.tr(
            "Add an interview for each person you will meet. The program then says which questions each of them can "
            "answer, and which questions nobody has been found for yet."
        )
        self.body.addWidget(Text(self.tr("Whom will you talk to?"), "heading", wrap=True))
        self.body.addWidget(Text(about, wrap=True))
        self.add = Button(self.tr("Add an interview"), "primary")
        self.add.clicked.connect(self.add_requested)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def set_writable(self, writable: bool) -> None:
        """Read-only files take no interview."""
        self.add.setVisible(writable)
