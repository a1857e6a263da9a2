"""Beside the list: what is being taken in, and below it the evidence that is chosen, or what evidence is for."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.evidence.details import Details
from ui.evidence.intake import Intake
from ui.evidence.welcome import Welcome
from ui.widgets.labels import centred, column


class Side(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.intake = Intake()
        self.details = Details()
        self.welcome = Welcome()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.details)
        self._stack.addWidget(centred(self.welcome, above=2, below=3))
        body = column(self)
        body.addWidget(self.intake)
        body.addWidget(self._stack, 1)

    def begin(self, *, writable: bool, protected: bool) -> None:
        """Another file was opened."""
        self.intake.clear()
        self.details.begin(writable=writable, protected=protected)
        self.welcome.set_writable(writable)

    def show_one(self, there_is_one: bool) -> None:
        """Show the details, or what evidence is for while there is none."""
        self._stack.setCurrentIndex(0 if there_is_one else 1)
