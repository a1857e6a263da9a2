"""An editor for a few lines of text that grows with them and says when typing has come to rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

IDLE_MS = 800
"""After so long without a key the text is saved; with the save itself it stays below a second."""

_EDITING_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})
MIN_LINES, MAX_LINES = 2, 9
_BARE, _FRAME = 4, 14
"""Height around the lines: as the stylesheet pads and frames them."""


class NoteEdit(QPlainTextEdit):
    """`settled` follows the last key after IDLE_MS, and comes at once when the editor is left.

    framed: with a line around it, as in a form; without one it stands on a card of its own.
    """

    settled = Signal()
    left = Signal()

    def __init__(self, name: str, *, framed: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "field" if framed else "note")
        self._edges = _FRAME if framed else _BARE
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.settled)
        self._is_loading = False
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def is_settled(self) -> bool:
        """Whether everything typed has been announced."""
        return not self._idle.isActive()

    def load(self, text: str) -> None:
        """Show `text` that is already saved. Its own undo starts afresh."""
        if text != self.toPlainText():
            self._is_loading = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._is_loading = False
        self._idle.stop()
        self._fit()

    def settle(self) -> None:
        """Announce what was typed now rather than later."""
        if self._idle.isActive():
            self._idle.stop()
            self.settled.emit()

    def event(self, event: QEvent) -> bool:
        """Arrows and digits belong to the text while somebody types it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._has_nothing_for(event):
                event.ignore()
                return False
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in _EDITING_KEYS:
                event.accept()
                return True
        return super().event(event)

    def _has_nothing_for(self, event: QKeyEvent) -> bool:
        """Undo and redo go on to the page when there is no typing left to take back or bring back."""
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not document.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height_for(MIN_LINES))

    def _typed(self) -> None:
        self._fit()
        if not self._is_loading:
            self._idle.start()

    def _fit(self) -> None:
        """As high as the text, within reason."""
        lines = int(self.document().size().height())
        self.setFixedHeight(self._height_for(min(max(lines, MIN_LINES), MAX_LINES)))

    def _height_for(self, lines: int) -> int:
        return self.fontMetrics().lineSpacing() * lines + self._edges
