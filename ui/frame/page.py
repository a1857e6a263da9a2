"""What every page offers to the frame around it. Imports QtWidgets and widgets only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import tokens
from ui.widgets.keys import KeyHint


class Page(QWidget):
    """`tools` stands at the end of the title bar while the page is shown; a page puts its switches there."""

    heading_changed = Signal()
    hints_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.tools = QWidget()
        self.tool_row = QHBoxLayout(self.tools)
        self.tool_row.setContentsMargins(0, 0, 0, 0)
        self.tool_row.setSpacing(2 * tokens.STEP)

    def heading(self) -> tuple[str, str]:
        """What the title bar says: the page's name, and what it shows."""
        raise NotImplementedError

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that work here."""
        return ()

    def entered(self) -> None:
        """The page was brought to the front: put the focus where work begins."""
        self.setFocus()
