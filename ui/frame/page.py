"""What every page offers to the frame around it. Imports QtWidgets, widgets and places only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui import tokens
from ui.places import Place
from ui.widgets.keys import KeyHint


class Page(QWidget):
    """`tools` stands at the end of the title bar while the page is shown; a page puts its switches there."""

    heading_changed = Signal()
    hints_changed = Signal()

    fills_window = False
    """Whether the rail and the title bar make room for the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.tools = QWidget()
        self.tool_row = QHBoxLayout(self.tools)
        self.tool_row.setContentsMargins(0, 0, 0, 0)
        self.tool_row.setSpacing(2 * tokens.STEP)

    def scroll_with_keys(self, area: QScrollArea) -> None:
        """Let Page Up and Page Down move `area` wherever the focus is."""
        bar = area.verticalScrollBar()
        for keys, step in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: bar.setValue(bar.value() + step * bar.pageStep()))

    def heading(self) -> tuple[str, str]:
        """What the title bar says: the page's name, and what it shows."""
        raise NotImplementedError

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that work here."""
        return ()

    def settle(self) -> None:
        """Hand over what was typed so far and is not on its way yet."""

    def show_place(self, place: Place) -> None:
        """Show what `place` means on this page."""

    def entered(self) -> None:
        """The page was brought to the front: put the focus where work begins."""
        self.setFocus()
