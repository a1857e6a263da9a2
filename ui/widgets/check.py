"""A tick box in the visual language."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui import icons, tokens
from ui.widgets.drawing import draw_frame, draw_text, start_of

BOX, GAP = 18, 8


class Check(QCheckBox):
    """The words stand beside the box; Space or a click ticks it."""

    def __init__(self, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(BOX + GAP + self.fontMetrics().horizontalAdvance(self.text()) + 4, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRect(self.width() - BOX if rtl else 0, (self.height() - BOX) // 2, BOX, BOX)
        self._draw_box(painter, box)
        words = self.rect().adjusted(0 if rtl else BOX + GAP, 0, -(BOX + GAP) if rtl else 0, 0)
        painter.setFont(self.font())
        painter.setPen(tokens.colour("ink" if self.isEnabled() else "ink_second"))
        draw_text(painter, words, self.text(), start_of(self) | Qt.AlignmentFlag.AlignVCenter)

    def _draw_box(self, painter: QPainter, box: QRect) -> None:
        ticked = self.isChecked()
        line = "accent" if ticked or self.underMouse() else "line_strong"
        draw_frame(painter, box, line, fill="accent" if ticked else "surface", radius=tokens.RADIUS_PIP)
        if ticked:
            icons.draw(painter, "check", QRectF(box).adjusted(1, 1, -1, -1), tokens.colour("on_accent"))
        if self.hasFocus():
            draw_frame(painter, self.rect(), "accent", 2, fill="", radius=tokens.RADIUS_PIP)
