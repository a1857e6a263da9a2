"""What the window shows before anything heavy is loaded: where things will stand, and nothing that moves."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent

from ui import tokens
from ui.frame.page import Page
from ui.widgets.drawing import draw_frame

_LINES = (220, 180, 200, 150, 190, 170, 210, 160)


class Skeleton(Page):
    """Three columns of the questionnaire in outline."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The program is loading"))

    def heading(self) -> tuple[str, str]:
        return self.tr("cirt-assess"), self.tr("Loading…")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.colour("background"))
        middle = max(self.width() - tokens.LIST_WIDTH - tokens.SIDE_WIDTH, 200)
        for place, width in enumerate(_LINES):
            self._block(painter, QRect(20, 24 + place * 28, width, 12))
            self._block(painter, QRect(tokens.LIST_WIDTH + middle + 16, 24 + place * 28, min(width, 190), 12))
        left = tokens.LIST_WIDTH + 20
        self._block(painter, QRect(left, 24, (middle - 40) // 2, 18))
        self._block(painter, QRect(left, 58, middle - 40, 18))
        card = (middle - 40 - 4 * 8) // 5
        for place in range(5):
            self._block(painter, QRect(left + place * (card + 8), 100, card, 180), "surface")
        self._block(painter, QRect(left, 296, middle - 40, 76), "surface")

    def _block(self, painter: QPainter, box: QRect, fill: str = "line") -> None:
        if self.layoutDirection().name == "RightToLeft":
            box.moveLeft(self.width() - box.right())
        draw_frame(painter, box, "", fill=fill, radius=tokens.RADIUS_PIP)
