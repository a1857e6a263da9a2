"""The pip on screen: a level as a small block with its number inside, the same wherever a level is shown.

What a pip says comes from `cirt_assess.charts`, which the reports draw too; here it is drawn with a QPainter.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cirt_assess.charts import Pip, PipKind
from ui import tokens

WIDTH, HEIGHT = 24, 18
NOTHING = Pip(PipKind.OPEN, "")

_INK = {PipKind.TARGET: "target", PipKind.CONFLICT: "attention"}
_SMALLEST = 8.5


def draw_pip(painter: QPainter, box: QRectF, shown: Pip, *, rtl: bool = False) -> None:
    """Draw `shown` into `box`. rtl: a conflict's lower end stands at the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_outline(shown))
    painter.setBrush(_ground(shown))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_PIP, tokens.RADIUS_PIP)
    if shown.kind is PipKind.CONFLICT:
        _draw_ends(painter, box, shown, rtl=rtl)
    else:
        _draw_text(painter, box, shown)
    painter.restore()


def _draw_ends(painter: QPainter, box: QRectF, shown: Pip, *, rtl: bool) -> None:
    half = (box.width() - 5) / 2
    first = QRectF(box.left() + 2, box.top() + 2, half, box.height() - 4)
    second = first.translated(half + 1, 0)
    low, high = shown.parts
    for place, end in ((second, low), (first, high)) if rtl else ((first, low), (second, high)):
        draw_pip(painter, place, end)


def _draw_text(painter: QPainter, box: QRectF, shown: Pip) -> None:
    text = shown.text or "–"  # noqa: RUF001  a dash as wide as a digit
    painter.setPen(tokens.colour(_INK.get(shown.kind, "ink_second")))
    if shown.kind is PipKind.LEVEL:
        painter.setPen(tokens.colour(f"on_level_{shown.shade}"))
    painter.setFont(_fitting(text, box.width() - 2))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _fitting(text: str, room: float) -> QFont:
    """The usual font, or a smaller one where `text` is long."""
    font = tokens.font(tokens.TINY, bold=True)
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room:
        font.setPixelSize(int(max(tokens.TINY * room / width, _SMALLEST)))
    return font


def _outline(shown: Pip) -> QPen:
    match shown.kind:
        case PipKind.LEVEL:
            return QPen(Qt.PenStyle.NoPen)
        case PipKind.TARGET:
            return QPen(tokens.colour("target"), 1)
        case PipKind.CONFLICT:
            return QPen(tokens.colour("attention"), 1)
    pen = QPen(tokens.colour("line_strong"), 1)
    pen.setDashPattern([2.5, 2])
    return pen


def _ground(shown: Pip) -> QBrush:
    if shown.kind is PipKind.LEVEL:
        return QBrush(tokens.colour(f"level_{shown.shade}"))
    return QBrush(Qt.BrushStyle.NoBrush)


class PipView(QWidget):
    """A pip that stands by itself; `name` says the level in words."""

    def __init__(self, shown: Pip = NOTHING, name: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_level(shown, name)

    @property
    def shown(self) -> Pip:
        return self._shown

    def show_level(self, shown: Pip, name: str = "") -> None:
        """Show another level; `name` says it in words."""
        self._shown = shown
        self.setAccessibleName(name or shown.label)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_pip(QPainter(self), QRectF(0, 0, WIDTH, HEIGHT), self._shown, rtl=rtl)
