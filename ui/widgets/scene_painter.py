"""Draws a chart's scene with a QPainter: on the screen, into an SVG file, into a picture."""

from __future__ import annotations

import math
from pathlib import Path as FilePath

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from cirt_assess.palette import LIGHT, Palette
from cirt_assess.scene import Box, Mark, Path, Scene, Shape, Stroke, Words
from ui import tokens

PICTURE_SCALE = 3
"""A saved picture has three pixels per point: sharp in print."""


def paint(painter: QPainter, scene: Scene, colours: Palette) -> None:
    """Draw `scene` from the painter's origin, one unit per point."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for shape in scene.shapes:
        painter.save()
        _paint_shape(painter, shape, colours)
        painter.restore()


def image(scene: Scene, colours: Palette = LIGHT, scale: float = PICTURE_SCALE) -> QImage:
    """The scene as a picture on its own ground."""
    size = QSize(math.ceil(scene.width * scale), math.ceil(scene.height * scale))
    made = QImage(size, QImage.Format.Format_ARGB32)
    made.fill(QColor(colours["surface"]))
    painter = QPainter(made)
    painter.scale(scale, scale)
    paint(painter, scene, colours)
    painter.end()
    return made


def write_svg(scene: Scene, file: FilePath, colours: Palette = LIGHT) -> None:
    """Write the scene as an SVG drawing. OSError when the file cannot be written."""
    with file.open("wb"):
        pass  # QSvgGenerator only warns where nothing can be written
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(QSize(math.ceil(scene.width), math.ceil(scene.height)))
    generator.setViewBox(QRectF(0, 0, scene.width, scene.height))
    generator.setTitle(scene.title)
    painter = QPainter(generator)
    paint(painter, scene, colours)
    painter.end()


def write_png(scene: Scene, file: FilePath, colours: Palette = LIGHT) -> None:
    """Write the scene as a PNG picture. OSError when the file cannot be written."""
    if not image(scene, colours).save(str(file), "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise OSError(f"{file.name} could not be written")


def _paint_shape(painter: QPainter, shape: Shape, colours: Palette) -> None:
    match shape:
        case Path():
            _paint_path(painter, shape, colours)
        case Box():
            _paint_box(painter, shape, colours)
        case Mark():
            _paint_mark(painter, shape, colours)
        case Words():
            _paint_words(painter, shape, colours)


def _pen(stroke: Stroke | None, colours: Palette) -> QPen:
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colours[stroke.colour]), stroke.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _brush(fill: str | None, colours: Palette, opacity: float = 1.0) -> QBrush:
    if fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    shade = QColor(colours[fill])
    shade.setAlphaF(opacity)
    return QBrush(shade)


def _paint_path(painter: QPainter, path: Path, colours: Palette) -> None:
    painter.setPen(_pen(path.stroke, colours))
    painter.setBrush(_brush(path.fill, colours, path.opacity))
    polygon = QPolygonF([QPointF(x, y) for x, y in path.points])
    if path.closed:
        painter.drawPolygon(polygon)
    else:
        painter.drawPolyline(polygon)


def _paint_box(painter: QPainter, box: Box, colours: Palette) -> None:
    painter.setPen(_pen(box.stroke, colours))
    painter.setBrush(_brush(box.fill, colours))
    painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), box.radius, box.radius)


def _paint_mark(painter: QPainter, mark: Mark, colours: Palette) -> None:
    painter.setPen(_pen(mark.stroke, colours))
    painter.setBrush(_brush(mark.fill, colours))
    half = mark.size / 2
    if mark.shape == "disc":
        painter.drawEllipse(QPointF(mark.x, mark.y), half, half)
        return
    corners = {
        "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        "triangle": ((0, -1.15), (1.05, 0.75), (-1.05, 0.75)),
        "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    }[mark.shape]
    painter.drawPolygon(QPolygonF([QPointF(mark.x + dx * half, mark.y + dy * half) for dx, dy in corners]))


def _paint_words(painter: QPainter, words: Words, colours: Palette) -> None:
    font = tokens.font(tokens.TINY, bold=words.bold)
    font.setPixelSize(max(round(words.size), 1))
    painter.setFont(font)
    painter.setPen(QColor(colours[words.colour]))
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words.text)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    baseline = words.y + metrics.capHeight() / 2
    painter.drawText(QPointF(left, baseline), words.text)
