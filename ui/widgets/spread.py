"""The spread: where on the scale each voice stands, so that one sees at a glance whether they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import tokens

MARGIN, DOT, SMALL_DOT = 10.0, 4.5, 1.8


class Spread(QWidget):
    """A line with one dot per place on the scale; larger where several voices agree."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._levels = 2
        self._places: Counter[int] = Counter()
        self._differ = False

    def show_voices(self, places: Sequence[int], levels: int, *, differ: bool, name: str) -> None:
        """Show voices at `places` (from 0) of a scale with `levels` steps; `name` says it in words."""
        self._places = Counter(places)
        self._levels = levels
        self._differ = differ
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(132, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(tokens.colour("line_strong"), 1))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self._levels - 1), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("line_strong"))
        for place in range(self._levels):
            painter.drawEllipse(QPointF(self._x(place), middle), SMALL_DOT, SMALL_DOT)
        painter.setBrush(tokens.colour("attention" if self._differ else "accent"))
        for place, count in self._places.items():
            size = DOT + min(count - 1, 3)
            painter.drawEllipse(QPointF(self._x(place), middle), size, size)

    def _x(self, place: int) -> float:
        share = place / max(self._levels - 1, 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return MARGIN + share * (self.width() - 2 * MARGIN)
