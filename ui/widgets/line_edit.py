"""A line of text that says when typing has come to rest, as `NoteEdit` does for several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.widgets.note_edit import IDLE_MS


class LineEdit(QLineEdit):
    """`settled` follows the last key after IDLE_MS, and comes at once with Enter or when the line is left."""

    settled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.settled)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self.settle)

    def load(self, text: str) -> None:
        """Show `text` that is already saved. Its own undo starts afresh."""
        if text != self.text():
            self.setText(text)
        self._idle.stop()

    def settle(self) -> None:
        """Announce what was typed now rather than later."""
        if self._idle.isActive():
            self._idle.stop()
            self.settled.emit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo go on to the page when there is no typing left to take back or bring back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_page(event):
            event.ignore()
            return False
        return super().event(event)

    def _typed(self) -> None:
        self._idle.start()

    def _is_for_page(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()
