"""What stands in place of the details while nothing was looked at: what evidence is for, and how it comes here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text

_WIDTH = 520


class Welcome(Card):
    attach_requested = Signal()
    record_requested = Signal()

    def __init__(self) -> None:
        super().__init__(margin=6, spacing=3)
        self.setFixedWidth(_WIDTH)
        self.body.addWidget(Text(self.tr("What have you seen?"), "question", wrap=True))
        why = self.tr(
            "A level is believed when somebody can say what shows it: a signed order, a closed case on the screen, "
            "a test call that was answered."
        )
        ways = self.tr(
            "Attach what you may take: drop files on this page, or paste a screenshot. It is kept inside the "
            "assessment file and travels with it. What you may only look at, record as sighted."
        )
        self.body.addWidget(Text(why, wrap=True))
        self.body.addWidget(Text(ways, wrap=True))
        self._attach = Button(self.tr("Attach files…"), "primary", icon="evidence")
        self._record = Button(self.tr("Record what was seen"), icon="eye")
        self._attach.clicked.connect(self.attach_requested)
        self._record.clicked.connect(self.record_requested)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._attach)
        row.addWidget(self._record)
        row.addStretch(1)
        self.body.addLayout(row)

    def set_writable(self, writable: bool) -> None:
        """Read-only files take nothing."""
        for button in (self._attach, self._record):
            button.setVisible(writable)
