"""Paints a scene on a PDF page as vectors. Imports reportlab's canvas only through what it is given."""

from __future__ import annotations

from typing import Any

from cirt_assess.report.pdf_text import Style, Typesetter, ink
from cirt_assess.scene import Box, Mark, Path, Point, Scene, Stroke, Words


class ScenePainter:
    """Draws one scene with its upper left corner at (x, top); y grows upwards on a page, downwards in a scene."""

    def __init__(self, canvas: Any, setter: Typesetter, x: float, top: float) -> None:
        self.canvas = canvas
        self.setter = setter
        self.x = x
        self.top = top

    def draw(self, scene: Scene) -> None:
        self.canvas.saveState()
        for shape in scene.shapes:
            match shape:
                case Path():
                    self._path(shape)
                case Box():
                    self._box(shape)
                case Mark():
                    self._mark(shape)
                case Words():
                    self._words(shape)
        self.canvas.restoreState()

    def _at(self, x: float, y: float) -> Point:
        return self.x + x, self.top - y

    def _pen(self, stroke: Stroke | None, fill: str | None) -> dict[str, int]:
        """Set line and fill; what a drawing call needs to know of them."""
        if stroke is not None:
            self.canvas.setStrokeColor(ink(stroke.colour))
            self.canvas.setLineWidth(stroke.width)
            self.canvas.setDash(list(stroke.dash))
        if fill is not None:
            self.canvas.setFillColor(ink(fill))
        return {"stroke": int(stroke is not None), "fill": int(fill is not None)}

    def _path(self, shape: Path) -> None:
        if len(shape.points) < 2:  # noqa: PLR2004  a line has two ends
            return
        use = self._pen(shape.stroke, shape.fill)
        if shape.opacity < 1:
            self.canvas.setFillAlpha(shape.opacity)
        self._outline(shape.points, shape.closed, use)
        if shape.opacity < 1:
            self.canvas.setFillAlpha(1)

    def _outline(self, points: tuple[Point, ...], closed: bool, use: dict[str, int]) -> None:
        path = self.canvas.beginPath()
        path.moveTo(*self._at(*points[0]))
        for point in points[1:]:
            path.lineTo(*self._at(*point))
        if closed:
            path.close()
        self.canvas.drawPath(path, **use)

    def _box(self, shape: Box) -> None:
        use = self._pen(shape.stroke, shape.fill)
        x, y = self._at(shape.x, shape.y + shape.height)
        radius = min(shape.radius, shape.width / 2, shape.height / 2)
        if radius > 0:
            self.canvas.roundRect(x, y, shape.width, shape.height, radius, **use)
        else:
            self.canvas.rect(x, y, shape.width, shape.height, **use)

    def _mark(self, shape: Mark) -> None:
        use = self._pen(shape.stroke, shape.fill)
        half = shape.size / 2
        if shape.stroke is not None:
            self.canvas.setDash([])
        if shape.shape == "disc":
            self.canvas.circle(*self._at(shape.x, shape.y), half, **use)
            return
        corners = {
            "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
            "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
            "triangle": ((0, -1), (1, 1), (-1, 1)),
        }[shape.shape]
        self._outline(tuple((shape.x + dx * half, shape.y + dy * half) for dx, dy in corners), True, use)

    def _words(self, shape: Words) -> None:
        style = Style(shape.size, shape.size, shape.bold, shape.colour)
        line = self.setter.line(shape.text, style, 10_000)
        x, y = self._at(shape.x, shape.y - shape.size / 2)
        before = {"start": 0.0, "middle": line.width / 2, "end": line.width}[shape.anchor]
        self.setter.draw(self.canvas, (line,), style, (x - before, y, line.width))
