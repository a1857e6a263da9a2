"""The title bar: what is shown, how many conflicts are open, and the page's own switches."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Elided, Text


class TitleBar(QFrame):
    conflicts_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedHeight(tokens.BAR_HEIGHT)
        self._title = Text("", "title")
        self._about = Elided("", "second")
        self._conflicts = Button("", "badge", icon="conflict")
        self._conflicts.clicked.connect(self.conflicts_requested)
        self._conflicts.hide()
        self._tools: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._build()

    def show_heading(self, title: str, about: str) -> None:
        """What the page is called, and what it shows."""
        self._title.setText(title)
        self._about.setText(about)

    def show_tools(self, tools: QWidget) -> None:
        """The switches of the page that is shown."""
        if self._tools is not None:
            self._tools.hide()
        self._tools = tools
        self._row.addWidget(tools)
        tools.show()

    def show_conflicts(self, count: int) -> None:
        """How many entries wait for a decision; nothing when none do."""
        text = self.tr("%n conflict(s)", "", count)
        self._conflicts.setText(text)
        self._conflicts.setAccessibleName(text)
        self._conflicts.setToolTip(self.tr("Entries that differ and wait for a decision"))
        self._conflicts.setVisible(count > 0)

    def _build(self) -> None:
        self._row.setContentsMargins(18, 0, 18, 0)
        self._row.setSpacing(3 * tokens.STEP)
        self._row.addWidget(self._title)
        self._row.addWidget(self._about, 1)
        self._row.addWidget(self._conflicts)
