"""What is shown while files are dragged over the page: where they may be let go, and what happens then."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import icons, tokens
from ui.widgets.drawing import draw_text

_VEIL, _MARGIN, _SIGN = 250, 20, 32


class DropZone(QWidget):
    """Covers the page. Two fields when a file may also go to evidence that has none yet; the page keeps the events."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Let go to take the files in"))
        self._title = ""
        self._is_over_second = False
        self.hide()

    def open_over(self, title: str) -> None:
        """Show the fields. title: that of the evidence a file may go to; empty when there is none."""
        self._title = title
        self._is_over_second = False
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()

    def show_place(self, x: int) -> None:
        """Mark the field that a file at `x` would fall on."""
        is_over_second = bool(self._title) and self._at_end(x)
        if is_over_second != self._is_over_second:
            self._is_over_second = is_over_second
            self.update()

    @property
    def is_over_second(self) -> bool:
        """Whether the file would go to the evidence that has none yet."""
        return self._is_over_second

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(tokens.colour("background"))
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        new = self.tr("Let go here for new evidence")
        if not self._title:
            self._draw_field(painter, self._field(0, 1), new, is_chosen=True)
            return
        into = self.tr("Let go here to keep it with “{title}”").format(title=self._title)
        self._draw_field(painter, self._field(0, 2), new, is_chosen=not self._is_over_second)
        self._draw_field(painter, self._field(1, 2), into, is_chosen=self._is_over_second)

    def _at_end(self, x: int) -> bool:
        """Whether `x` lies in the half where reading ends."""
        return (x < self.width() / 2) == self._is_rtl

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _field(self, place: int, fields: int) -> QRect:
        if self._is_rtl:
            place = fields - 1 - place
        width = self.width() // fields
        box = QRect(place * width, 0, width, self.height())
        return box.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _draw_field(self, painter: QPainter, box: QRect, words: str, *, is_chosen: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tokens.colour("accent" if is_chosen else "line_strong"), 2 if is_chosen else 1)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(tokens.colour("accent_soft" if is_chosen else "surface"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        ink = tokens.colour("accent" if is_chosen else "ink_second")
        middle = box.center()
        sign = QRectF(middle.x() - _SIGN / 2, middle.y() - _SIGN - 8, _SIGN, _SIGN)
        icons.draw(painter, "evidence", sign, ink)
        painter.setPen(tokens.colour("ink") if is_chosen else ink)
        painter.setFont(tokens.font(tokens.LEAD, bold=is_chosen))
        below = QRect(box.left() + _MARGIN, middle.y() + 4, box.width() - 2 * _MARGIN, 80)
        draw_text(painter, below, words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, wrap=True)
