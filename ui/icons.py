"""Line icons: our own SVGs, drawn in any colour and at any size. Imports tokens, QtGui and QtSvg."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import tokens

FOLDER = Path(__file__).parent.parent / "resources" / "icons"
SIZE = 20


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """The drawing `name` with its line in `colour` (#rrggbb). FileNotFoundError when there is no such icon."""
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


def draw(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon `name` into `box`, whatever the scale of the screen."""
    _renderer(name, colour.name()).render(painter, box)


def icon(name: str, colour: str = "ink_second") -> QIcon:
    """The icon `name` in a colour of the palette in use, sharp at twice and three times the size too."""
    return _icon(name, tokens.colours()[colour])


@lru_cache(maxsize=256)
def _icon(name: str, colour: str) -> QIcon:
    made = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(QSize(SIZE, SIZE) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter, name, QRectF(0, 0, SIZE * ratio, SIZE * ratio), QColor(colour))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
