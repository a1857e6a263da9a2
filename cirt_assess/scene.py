"""A chart as a neutral scene: lines, rectangles, marks and words, in points, y downwards. Pure.

Two small painters draw it: `ui.widgets.scene_painter` (screen, SVG, PNG) and `cirt_assess.report.pdf_scene`.
Colours are names of `palette` tokens, so that one scene serves light, dark and print.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]
Anchor: TypeAlias = Literal["start", "middle", "end"]

_MIRRORED: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


@dataclass(frozen=True)
class Stroke:
    """dash: lengths of stroke and space in points, empty for a plain line."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Path:
    """A line through `points`, or a filled area when closed. opacity is that of the fill, 0 to 1."""

    points: tuple[Point, ...]
    stroke: Stroke | None
    closed: bool = False
    fill: str | None = None
    opacity: float = 1.0

    def mirrored(self, width: float) -> Path:
        return replace(self, points=tuple((width - x, y) for x, y in self.points))


@dataclass(frozen=True)
class Box:
    """A rectangle from its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None
    stroke: Stroke | None = None
    radius: float = 0.0

    def mirrored(self, width: float) -> Box:
        return replace(self, x=width - self.x - self.width)


@dataclass(frozen=True)
class Mark:
    """A small sign around a point, so that series differ without colour."""

    x: float
    y: float
    shape: Literal["disc", "square", "triangle", "diamond"]
    size: float
    fill: str
    stroke: Stroke | None = None

    def mirrored(self, width: float) -> Mark:
        return replace(self, x=width - self.x)


@dataclass(frozen=True)
class Words:
    """One line of text. (x, y) is its anchor; y is the middle of the letters' height."""

    x: float
    y: float
    text: str
    size: float
    colour: str = "ink"
    anchor: Anchor = "middle"
    bold: bool = False

    def mirrored(self, width: float) -> Words:
        return replace(self, x=width - self.x, anchor=_MIRRORED[self.anchor])


Shape: TypeAlias = Path | Box | Mark | Words


@dataclass(frozen=True)
class Scene:
    """`title` says what the chart shows; `table` holds the same as rows of text, a heading row first."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    table: tuple[tuple[str, ...], ...] = ()

    def mirrored(self) -> Scene:
        """The scene for a reader from right to left."""
        return replace(self, shapes=tuple(shape.mirrored(self.width) for shape in self.shapes))
