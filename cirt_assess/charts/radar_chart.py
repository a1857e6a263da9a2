"""Radar: the items of a group around a circle, with target and round before. Pure.

Labels stand beside the ends of their spokes. Those of one side are spread so that none touches its neighbour, and
the scene is as high as they need; a label that had to move keeps a thin line to its spoke.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from cirt_assess.charts.lettering import LINE, elide, spread, text_width, wrap
from cirt_assess.charts.series import SMALL, SPAN_STROKE, STROKES, Look, Series, Tick, legend, mark
from cirt_assess.scene import Anchor, Path, Point, Scene, Shape, Stroke, Words

FEWEST, MOST = 3, 20
"""How many spokes a radar can have."""

_REACH = 9.0
"""From the end of a spoke to its label."""
_MOVED = 7.0
"""How far a label may stand from its place before it gets a line."""
_LEGEND_GAP = 12.0
_ORDER = (Look.BEFORE, Look.CURRENT, Look.TARGET)
_RING, _SPOKE = Stroke("line", 0.8), Stroke("line", 0.6)


def radar(
    title: str,
    spokes: tuple[str, ...],
    series: tuple[Series, ...],
    rings: tuple[Tick, ...],
    *,
    head: str,
    span_name: str = "",
    width: float = 470,
) -> Scene:
    """Draw 3 to 20 spokes, clockwise from the top; ValueError for fewer or more.

    head: what the table calls the spokes. span_name: what the legend calls the range of a conflict.
    """
    if not FEWEST <= len(spokes) <= MOST:
        raise ValueError(f"a radar has {FEWEST} to {MOST} spokes, not {len(spokes)}")
    radius = min(width * 0.235, 112)
    labels = list(_Labels(spokes, radius, width / 2).placed())
    top = min([-radius, *(label.top for label in labels)]) - 2
    web = _Web((width / 2, -top), radius, len(spokes))
    lowest = max(web.at(spoke, 1)[1] + top for spoke in range(len(spokes)))
    bottom = max([lowest, *(label.bottom for label in labels)])
    shapes: list[Shape] = [*web.grid(rings)]
    for look in _ORDER:
        shapes += [shape for one in series if one.look is look for shape in web.series(one)]
    shapes += [shape for label in labels for shape in label.shapes(web)]
    explained, taken = legend(_entries(series, span_name), width, bottom - top + _LEGEND_GAP)
    height = bottom - top + _LEGEND_GAP + taken
    return Scene(width, height, (*shapes, *explained), title, _table(spokes, series, head))


def _entries(series: tuple[Series, ...], span_name: str) -> Iterator[tuple[str, Look | None]]:
    yield from ((one.name, one.look) for one in series)
    if span_name and any(any(one.spans) for one in series):
        yield span_name, None


def _table(spokes: tuple[str, ...], series: tuple[Series, ...], head: str) -> tuple[tuple[str, ...], ...]:
    rows = [(spoke, *(one.texts[place] for one in series)) for place, spoke in enumerate(spokes)]
    return ((head, *(one.name for one in series)), *rows)


@dataclass(frozen=True)
class _Web:
    """The circle: centre, radius in points, and number of spokes."""

    centre: Point
    radius: float
    spokes: int

    def at(self, spoke: int, share: float) -> Point:
        angle = 2 * math.pi * spoke / self.spokes
        reach = self.radius * share
        return (self.centre[0] + reach * math.sin(angle), self.centre[1] - reach * math.cos(angle))

    def grid(self, rings: tuple[Tick, ...]) -> Iterator[Shape]:
        for ring in rings:
            if ring.place > 0:
                share = float(ring.place)
                yield Path(tuple(self.at(spoke, share) for spoke in range(self.spokes)), _RING, closed=True)
        for spoke in range(self.spokes):
            yield Path((self.centre, self.at(spoke, 1)), _SPOKE)
        for ring in rings:
            x, y = self.at(0, float(ring.place))
            yield Words(x - 4, y + 5 if ring.place else y, ring.label, 6.5, "ink_second", "end")

    def series(self, series: Series) -> Iterator[Shape]:
        points = [None if share is None else self.at(at, float(share)) for at, share in enumerate(series.values)]
        for run in _runs(points):
            yield from self._run(run, series.look, closed=None not in points)
        for spoke, span in enumerate(series.spans):
            if span is not None:
                yield Path((self.at(spoke, float(span[0])), self.at(spoke, float(span[1]))), SPAN_STROKE)
        yield from (mark(series.look, point) for point in points if point is not None)

    def _run(self, run: list[Point], look: Look, *, closed: bool) -> Iterator[Path]:
        """A stretch of neighbours. With a gap its fill is a wedge, so that no line crosses what is unknown."""
        if look is Look.CURRENT and len(run) > 1:
            area = run if closed else [self.centre, *run]
            yield Path(tuple(area), None, closed=True, fill="accent", opacity=0.14)
        if len(run) > 1:
            yield Path(tuple(run), STROKES[look], closed=closed)


def _runs(points: list[Point | None]) -> list[list[Point]]:
    """Stretches of neighbours that are known, around the circle."""
    if None in points:
        start = points.index(None)
        points = points[start:] + points[:start]
    runs: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


@dataclass(frozen=True)
class _Label:
    """Lines of text with their place relative to the centre of the circle; y is the middle of them all."""

    spoke: int
    lines: tuple[str, ...]
    x: float
    y: float
    anchor: Anchor
    moved: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * SMALL * LINE

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height / 2

    @property
    def ends(self) -> tuple[float, float]:
        """Where it begins and ends from left to right."""
        width = max((text_width(line, SMALL) for line in self.lines), default=0)
        left = {"start": self.x, "middle": self.x - width / 2, "end": self.x - width}[self.anchor]
        return left, left + width

    def shapes(self, web: _Web) -> Iterator[Shape]:
        x, y = web.centre
        if self.moved:
            towards = -2 if self.anchor == "start" else 2
            yield Path((web.at(self.spoke, 1), (x + self.x + towards, y + self.y)), _RING)
        first = y + self.top + SMALL * LINE / 2
        for number, line in enumerate(self.lines):
            yield Words(x + self.x, first + number * SMALL * LINE, line, SMALL, "ink_second", self.anchor)


class _Labels:
    """Places labels around a circle of `radius` within `half` a width on each side."""

    def __init__(self, texts: tuple[str, ...], radius: float, half: float) -> None:
        self.texts = texts
        self.radius = radius
        self.half = half

    def placed(self) -> Iterator[_Label]:
        count = len(self.texts)
        right = [place for place in range(1, count) if 2 * place < count]
        left = [place for place in range(count - 1, 0, -1) if 2 * place > count]
        sides = [*self._side(right, 1), *self._side(left, -1)]
        yield from sides
        yield self._pole(0, sides, -1)
        if count % 2 == 0:
            yield self._pole(count // 2, sides, 1)

    def _side(self, spokes: list[int], side: int) -> Iterator[_Label]:
        """The labels of one side, from top to bottom."""
        reach = self.radius + _REACH
        wanted = [-reach * math.cos(2 * math.pi * spoke / len(self.texts)) for spoke in spokes]
        lines = [
            wrap(self.texts[spoke], SMALL, self.half - self._edge(y)) for spoke, y in zip(spokes, wanted, strict=True)
        ]
        heights = [len(one) * SMALL * LINE + 2 for one in lines]
        middles = spread(wanted, heights)
        for spoke, words, y, was, height in zip(spokes, lines, middles, wanted, heights, strict=True):
            nearest = max(abs(y) - height / 2, 0)
            x = max(self._edge(was), self._edge(nearest)) if abs(y) < abs(was) else self._edge(was)
            fitting = tuple(elide(line, SMALL, self.half - x) for line in words)
            yield _Label(spoke, fitting, side * x, y, "start" if side > 0 else "end", abs(y - was) > _MOVED)

    def _edge(self, y: float) -> float:
        """How far from the middle the labels' circle is at height `y`."""
        return math.sqrt(max((self.radius + _REACH) ** 2 - y * y, 0)) + 1

    def _pole(self, spoke: int, sides: list[_Label], side: int) -> _Label:
        """The label above (-1) or below (1) the circle, clear of those beside it."""
        lines = wrap(self.texts[spoke], SMALL, self.half)
        label = _Label(spoke, lines, 0, 0, "middle")
        low, high = label.ends
        beside = [one for one in sides if one.ends[0] < high + 4 and one.ends[1] > low - 4]
        edges = [one.top if side < 0 else -one.bottom for one in beside]
        edge = min([-(self.radius + _REACH - 3), *edges])
        return _Label(spoke, lines, 0, -side * (edge - label.height / 2 - 1), "middle")
