"""The foot: which keys work here, and what is saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import tokens
from ui.times import clock
from ui.widgets.keys import HintRow, KeyHint
from ui.widgets.labels import Text


class _Dot(QWidget):
    """A small sign before the words: full when saved, hollow while something is not."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(8, 8)
        self.is_full = True

    def show_full(self, full: bool) -> None:
        self.is_full = full
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = tokens.colour("accent" if self.is_full else "attention")
        painter.setPen(colour)
        painter.setBrush(colour if self.is_full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(0.5, 0.5, 7, 7))


class Foot(QFrame):
    """Says "Saved" only when it was told so."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedHeight(tokens.FOOT_HEIGHT)
        self._hints = HintRow()
        self._hints.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._dot = _Dot()
        self._told = Text("", "small-second")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._hints, 1)
        row.addWidget(self._dot)
        row.addWidget(self._told)
        self.show_opened()

    @property
    def text(self) -> str:
        """What is said about saving."""
        return self._told.text()

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """The keys that work on the page that is shown."""
        self._hints.show_hints(hints)

    def show_opened(self) -> None:
        """Nothing was entered yet."""
        self._tell(self.tr("Nothing leaves this computer"), full=True)

    def show_read_only(self) -> None:
        """Nothing can be entered."""
        self._tell(self.tr("Read-only: nothing can be changed · nothing leaves this computer"), full=True)

    def show_saving(self) -> None:
        """Something is on its way to the file."""
        self._tell(self.tr("Saving…"), full=False)

    def show_saved(self, when: datetime) -> None:
        """Everything entered so far is in the file."""
        text = self.tr("Saved {time} · nothing leaves this computer")
        self._tell(text.format(time=clock(when)), full=True)

    def show_told(self, text: str) -> None:
        """Something that was done and saved, in a few words."""
        self._tell(text, full=True)

    def show_not_saved(self) -> None:
        """Something is not in the file."""
        self._tell(self.tr("Not saved"), full=False)

    def _tell(self, text: str, *, full: bool) -> None:
        self._told.setText(text)
        self._told.setAccessibleName(text)
        self._told.set_role("small-second" if full else "attention")
        self._dot.show_full(full)
