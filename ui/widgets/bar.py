"""A thin bar: how much of something is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import tokens

HEIGHT = 4


def draw_bar(painter: QPainter, box: QRectF, share: float, *, rtl: bool) -> None:
    """Draw a bar filled to `share` (0 to 1) from where reading starts."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("line"))
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    width = box.width() * min(max(share, 0.0), 1.0)
    if width > 0:
        painter.setBrush(tokens.colour("level_3"))
        left = box.right() - width if rtl else box.left()
        painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), HEIGHT / 2, HEIGHT / 2)
    painter.restore()


class Bar(QWidget):
    """`name` says what the bar measures."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._share = 0.0

    def show_share(self, share: float, name: str) -> None:
        """Fill to `share` (0 to 1); `name` says it in words."""
        self._share = share
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_bar(QPainter(self), QRectF(self.rect()), self._share, rtl=rtl)
