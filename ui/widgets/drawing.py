"""Small drawing helpers for widgets that paint themselves. Imports tokens and Qt."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui import tokens

ICON = 16
_STRONG = frozenset({"L", "R", "AL"})


def draw_frame(
    painter: QPainter,
    box: QRect,
    line: str,
    width: float = 1,
    *,
    fill: str = "surface",
    radius: int = tokens.RADIUS_CONTROL,
) -> None:
    """Draw a rounded frame whose outer edge is that of `box`; colours by name, an empty `line` draws none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.colour(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    half = width / 2 if line else 0
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius)


def draw_text(painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag, *, wrap: bool = False) -> None:
    """Draw `text`, cut with an ellipsis where room ends unless it wraps. A text runs in its own direction."""
    flags = int(align) | int(Qt.TextFlag.TextForceRightToLeft if runs_rtl(text) else Qt.TextFlag.TextForceLeftToRight)
    if wrap:
        painter.drawText(box, flags | int(Qt.TextFlag.TextWordWrap), text)
    else:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags | int(Qt.TextFlag.TextSingleLine), cut)


def runs_rtl(text: str) -> bool:
    """Whether a text runs from right to left: its first letter tells."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((one for one in directions if one in _STRONG), "L") != "L"


def start_of(widget: QWidget) -> Qt.AlignmentFlag:
    """Where lines begin in `widget`, whatever direction the text itself runs in."""
    rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)


def end_of(widget: QWidget) -> Qt.AlignmentFlag:
    """Where lines end in `widget`."""
    rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight)


def icon_box(x: float, height: float, size: int = ICON) -> QRectF:
    """Where an icon stands that begins at `x` in a row of this height."""
    return QRectF(x, (height - size) / 2, size, size)
