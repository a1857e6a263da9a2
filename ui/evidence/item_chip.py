"""A linked item as a chip: a click goes to its question, the cross takes the link away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import icons, tokens
from ui.evidence.item_index import ItemName
from ui.widgets.drawing import draw_frame, draw_text, start_of

HEIGHT = 26
_PAD, _GAP, _SIGN, _WIDEST = 8, 5, 12, 250


class ItemChip(QAbstractButton):
    """removed: the user takes the link away. removable: offer that."""

    removed = Signal()

    def __init__(self, item: ItemName, *, removable: bool) -> None:
        super().__init__()
        self.item = item
        self._removable = removable
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = self.tr("{id} {name}, {catalogue}")
        self.setAccessibleName(name.format(id=item.ref.item, name=item.name, catalogue=item.catalogue))
        self.setToolTip(self.accessibleName())
        goes = self.tr("Enter goes to the question.")
        takes = self.tr("Enter goes to the question, Delete takes the link away.")
        self.setAccessibleDescription(takes if removable else goes)

    def sizeHint(self) -> QSize:
        sign = _GAP + _SIGN if self._removable else 0
        name = _GAP + self._width(self.item.name, bold=False) if self.item.name else 0
        return QSize(min(_PAD + self._width(self.item.ref.item, bold=True) + name + sign + _PAD, _WIDEST), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._removable:
                self.removed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self.isDown() and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = self.hasFocus() or self.underMouse()
        draw_frame(painter, self.rect(), "accent" if strong else "line", 2 if self.hasFocus() else 1)
        id_width = self._width(self.item.ref.item, bold=True)
        self._draw(painter, _PAD, id_width, self.item.ref.item, "accent", bold=True)
        at = _PAD + id_width + _GAP
        room = self.width() - at - _PAD - (_GAP + _SIGN if self._removable else 0)
        self._draw(painter, at, room, self.item.name, "ink", bold=False)
        if self._removable:
            over = self._cross().contains(self.mapFromGlobal(self.cursor().pos()).toPointF())
            sign = self._cross().adjusted(4, 4, -4, -4)
            icons.draw(painter, "close", sign, tokens.colour("ink" if over else "ink_second"))

    def _cross(self) -> QRectF:
        """Where a click takes the link away."""
        side = _SIGN + 8
        left = 4 if self._is_rtl else self.width() - side - 4
        return QRectF(left, (HEIGHT - side) / 2, side, side)

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _draw(self, painter: QPainter, x: int, width: int, text: str, colour: str, *, bold: bool) -> None:
        painter.setFont(tokens.font(tokens.SMALL, bold=bold))
        painter.setPen(tokens.colour(colour))
        box = QRect(self.width() - x - width if self._is_rtl else x, 0, width, HEIGHT)
        draw_text(painter, box, text, start_of(self) | Qt.AlignmentFlag.AlignVCenter)

    def _width(self, text: str, *, bold: bool) -> int:
        return QFontMetrics(tokens.font(tokens.SMALL, bold=bold)).horizontalAdvance(text) + 1
