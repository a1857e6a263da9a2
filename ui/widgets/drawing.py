"""Small drawing helpers for widgets that paint themselves. Imports tokens and QtGui."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import tokens

ICON = 16


def draw_frame(
    painter: QPainter, box: QRect, line: str, width: float = 1, *, fill: str = "surface", radius: int = tokens.RADIUS_CONTROL
) -> None:
    """Draw a rounded frame whose outer edge is that of `box`; colours by name, an empty `line` draws none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.colour(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    half = width / 2 if line else 0
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius)


def icon_box(x: float, height: float, size: int = ICON) -> QRectF:
    """Where an icon stands that begins at `x` in a row of this height."""
    return QRectF(x, (height - size) / 2, size, size)
