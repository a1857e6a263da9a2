"""The keys overlay: every key that works here, over the page, until any key is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import tokens
from ui.widgets.keys import Hint, KeyHint
from ui.widgets.labels import Card, Text, clear

_VEIL = 110
_WIDTH = 460


class Overlay(QWidget):
    """Covers its parent while it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keys"))
        self._card = Card(margin=5, spacing=2)
        self._card.setParent(self)
        self._came_from: QWidget | None = None
        self._covered = parent
        parent.installEventFilter(self)
        self.hide()

    def open_with(self, hints: Sequence[KeyHint], title: str) -> None:
        """Show `hints` in rows under `title`."""
        self._fill(hints, title)
        self._came_from = self.window().focusWidget()
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._centre()

    def close_again(self) -> None:
        """Take the overlay away and give the focus back."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
            self._centre()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """No shortcut of the page works while it is covered."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.close_again()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close_again()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(tokens.colour("ink" if not tokens.is_dark() else "background"))
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _fill(self, hints: Sequence[KeyHint], title: str) -> None:
        clear(self._card.body)
        self._card.body.addWidget(Text(title, "heading"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 2 * tokens.STEP, 0, 2 * tokens.STEP)
        grid.setHorizontalSpacing(5 * tokens.STEP)
        grid.setVerticalSpacing(2 * tokens.STEP)
        for row, hint in enumerate(hints):
            grid.addWidget(Hint(KeyHint(hint.keys, "")), row, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(Text(hint.does), row, 1)
        grid.setColumnStretch(1, 1)
        self._card.body.addWidget(table)
        self._card.body.addWidget(Text(self.tr("Any key closes this."), "tiny"))

    def _centre(self) -> None:
        height = self._card.sizeHint().height()
        width = min(_WIDTH, self.width() - 40)
        self._card.setGeometry((self.width() - width) // 2, max((self.height() - height) // 2, 0), width, height)
