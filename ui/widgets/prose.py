"""A paragraph in a narrow place: a word that is wider than the place is broken rather than cut off."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import tokens
from ui.widgets.drawing import runs_rtl, start_of


class Prose(QWidget):
    """Small text, as high as its width asks for. What it says is told by the widget it stands in."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self._size = tokens.SMALL
        self._ink = "ink_second"
        self._heights: dict[int, int] = {}

    def show_text(self, text: str, ink: str = "ink_second") -> None:
        """Show `text` in a colour of the palette."""
        if text != self._text:
            self._heights.clear()
            self.updateGeometry()
        self._text, self._ink = text, ink
        self.update()

    def set_size(self, size: int) -> None:
        """Set the text in another size."""
        if size != self._size:
            self._size = size
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def fits(self, width: int, size: int) -> bool:
        """Whether every word has room in a line of `width`."""
        layout = _set(self, self._text, width, size)
        ends = (layout.lineAt(place).textStart() for place in range(1, layout.lineCount()))
        return all(self._text[end - 1].isspace() or self._text[end - 1] in "-/" for end in ends)

    def sizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(80))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Layouts ask again and again, and breaking lines takes time: each width is measured once."""
        if width not in self._heights:
            box = _set(self, self._text, width, self._size).boundingRect()
            self._heights[width] = math.ceil(box.height())
        return self._heights[width]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(tokens.colour(self._ink))
        _set(self, self._text, self.width(), self._size).draw(painter, QPointF(0, 0))


def _set(owner: QWidget, text: str, width: int, size: int) -> QTextLayout:
    """The text in lines of `width`."""
    rtl = runs_rtl(text)
    option = QTextOption(start_of(owner))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, tokens.font(size))
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
