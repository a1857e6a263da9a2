"""Series of a chart: what they hold, how they look, and the legend that says so. Pure.

Series differ by dash and by mark as well as by colour, so that a copy in grey or an eye that sees colours differently
loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cirt_assess.charts.lettering import text_width
from cirt_assess.scene import Mark, Path, Point, Shape, Stroke, Words

SMALL = 8.0
"""Size of labels, in points."""

_SAMPLE, _GAP, _ROW = 20.0, 16.0, 14.0


class Look(StrEnum):
    """What a series stands for, which fixes how it is drawn."""

    CURRENT = "current"
    TARGET = "target"
    BEFORE = "before"


STROKES = {
    Look.CURRENT: Stroke("accent", 1.6),
    Look.TARGET: Stroke("target", 1.2, (4.0, 2.4)),
    Look.BEFORE: Stroke("ink_second", 1.1, (1.0, 2.0)),
}
SPAN_STROKE = Stroke("attention", 3.0)


@dataclass(frozen=True)
class Series:
    """values: per spoke the share of the way from the centre to the rim, 0 to 1; None leaves a gap.

    texts: the same as words, for the table. spans: from where to where an answer in conflict reaches.
    """

    name: str
    look: Look
    values: tuple[Fraction | None, ...]
    texts: tuple[str, ...]
    spans: tuple[tuple[Fraction, Fraction] | None, ...] = ()


@dataclass(frozen=True)
class Tick:
    """A line of the scale: where, as a share from 0 to 1, and what it is called."""

    place: Fraction
    label: str


def mark(look: Look, at: Point) -> Mark:
    """The sign of a series at one point."""
    x, y = at
    if look is Look.CURRENT:
        return Mark(x, y, "disc", 4.4, "accent")
    if look is Look.TARGET:
        return Mark(x, y, "diamond", 5.2, "surface", Stroke("target", 1.1))
    return Mark(x, y, "square", 3.6, "surface", Stroke("ink_second", 0.9))


def legend(entries: Iterable[tuple[str, Look | None]], width: float, top: float) -> tuple[list[Shape], float]:
    """Samples and names in centred rows, and the height they take. None stands for the span of a conflict."""
    shapes: list[Shape] = []
    rows = list(_rows(list(entries), width))
    for number, row in enumerate(rows):
        used = sum(_entry_width(name) for name, _ in row) - _GAP
        x = (width - used) / 2
        for name, look in row:
            shapes += _entry(name, look, x, top + _ROW * (number + 0.5))
            x += _entry_width(name)
    return shapes, _ROW * len(rows)


def _rows(entries: list[tuple[str, Look | None]], width: float) -> Iterator[list[tuple[str, Look | None]]]:
    row: list[tuple[str, Look | None]] = []
    used = 0.0
    for entry in entries:
        needed = _entry_width(entry[0])
        if row and used + needed - _GAP > width:
            yield row
            row, used = [], 0.0
        row.append(entry)
        used += needed
    if row:
        yield row


def _entry_width(name: str) -> float:
    return _SAMPLE + 5 + text_width(name, SMALL) + _GAP


def _entry(name: str, look: Look | None, x: float, y: float) -> list[Shape]:
    stroke = SPAN_STROKE if look is None else STROKES[look]
    line: list[Shape] = [Path(((x, y), (x + _SAMPLE, y)), stroke)]
    if look is not None:
        line.append(mark(look, (x + _SAMPLE / 2, y)))
    return [*line, Words(x + _SAMPLE + 5, y, name, SMALL, "ink_second", "start")]
