"""Draws one row of a list: places are told from where reading starts, and turned round for the other direction."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import icons, tokens
from ui.widgets.drawing import draw_frame, draw_text, end_of, start_of

EDGE, PAD = 10, 6


class RowPainter:
    """One row; `width` is all of it."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.box: QRect = option.rect
        self.rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._state: QStyle.StateFlag = option.state
        self._start = start_of(option.widget) | Qt.AlignmentFlag.AlignVCenter
        self._end = end_of(option.widget) | Qt.AlignmentFlag.AlignVCenter

    @property
    def width(self) -> int:
        return self.box.width()

    @property
    def is_chosen(self) -> bool:
        return bool(self._state & QStyle.StateFlag.State_Selected)

    def at(self, x: int, width: int, height: int, *, top: int | None = None) -> QRect:
        """A box that begins `x` after where reading starts; in the middle of the row unless `top` says otherwise."""
        down = (self.box.height() - height) // 2 if top is None else top
        left = self.box.right() + 1 - x - width if self.rtl else self.box.left() + x
        return QRect(left, self.box.top() + down, width, height)

    def ground(self) -> None:
        """What tells the row that is chosen, focused or under the mouse."""
        box = self.box.adjusted(EDGE - 4, 1, -(EDGE - 4), -1)
        if self.is_chosen:
            focused = bool(self._state & QStyle.StateFlag.State_HasFocus)
            draw_frame(self.painter, box, "accent" if focused else "", 1.5, fill="accent_soft")
        elif self._state & QStyle.StateFlag.State_MouseOver and self._state & QStyle.StateFlag.State_Enabled:
            draw_frame(self.painter, box, "", fill="background")

    def text(
        self,
        box: QRect,
        text: str,
        colour: str = "ink",
        *,
        size: int = tokens.SMALL,
        bold: bool = False,
        end: bool = False,
    ) -> None:
        """Draw `text`; end: where the row ends instead of where it starts."""
        self.painter.setFont(tokens.font(size, bold=bold))
        self.painter.setPen(tokens.colour(colour))
        draw_text(self.painter, box, text, self._end if end else self._start)

    def width_of(self, text: str, *, size: int = tokens.SMALL, bold: bool = False) -> int:
        """How much room `text` takes."""
        self.painter.setFont(tokens.font(size, bold=bold))
        return self.painter.fontMetrics().horizontalAdvance(text) + 1

    def icon(self, name: str, box: QRect, colour: str) -> None:
        icons.draw(self.painter, name, QRectF(box), tokens.colour(colour))
