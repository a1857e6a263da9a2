"""Keys of a page: letters and arrows act unless somebody is typing a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget


def is_typing() -> bool:
    """Whether the focus is where keys are text."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


def pressed_button() -> bool:
    """Click the button that has the focus, as Enter does elsewhere; whether there was one."""
    button = QApplication.focusWidget()
    if isinstance(button, QAbstractButton):
        button.click()
        return True
    return False


def arrow(by: int) -> str:
    """The icon of an arrow that leads on (1) or back (-1) in the reading direction."""
    return "arrow-left" if (by < 0) != QApplication.isRightToLeft() else "arrow-right"


class Keys:
    """Binds keys to what they do on one page."""

    def __init__(self, page: QWidget) -> None:
        self._page = page

    def bind(self, keys: str, act: Callable[[], object], *, in_text: bool = False) -> None:
        """Let `keys` do `act` while the page has the focus; in_text: also where somebody types."""
        shortcut = QShortcut(QKeySequence(keys), self._page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: act() if in_text or not is_typing() else None)
