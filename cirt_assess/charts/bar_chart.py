"""Bars: one row per group or service with its value, its range, its target and the round before. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from cirt_assess.charts.lettering import LINE, text_width, wrap
from cirt_assess.charts.series import SMALL, Look, Tick, legend, mark
from cirt_assess.scene import Box, Path, Point, Scene, Shape, Stroke, Words

_LABEL = 8.5
_ROW, _BAR, _AXIS = 19.0, 8.0, 14.0
_RANGE = Stroke("ink", 1.0)


@dataclass(frozen=True)
class Bar:
    """One row. Every position is a share of the scale from 0 to 1.

    value: None when there is none; the range is drawn all the same. note: stands at the end of the row.
    texts: what the table says of it after the label.
    """

    label: str
    value: Fraction | None
    low: Fraction
    high: Fraction
    texts: tuple[str, ...]
    target: Fraction | None = None
    before: Fraction | None = None
    note: str = ""


def bars(
    title: str,
    rows: tuple[Bar, ...],
    ticks: tuple[Tick, ...],
    *,
    head: tuple[str, ...],
    names: dict[Look, str],
    width: float = 470,
) -> Scene:
    """head: the table's heading row. names: of the series, for the legend; those that no row uses are left out."""
    plot = _Plot.of(rows, width)
    shapes: list[Shape] = []
    y = 0.0
    for row in rows:
        shapes += plot.row(row, y)
        y += plot.height(row)
    grid = list(plot.grid(ticks, y))
    explained, taken = legend([(names[look], look) for look in _used(rows) if look in names], width, y + _AXIS + 3)
    table = tuple((row.label, *row.texts) for row in rows)
    return Scene(width, y + _AXIS + 3 + taken, (*grid, *shapes, *explained), title, (head, *table))


def _used(rows: tuple[Bar, ...]) -> Iterator[Look]:
    if any(row.value is not None for row in rows):
        yield Look.CURRENT
    if any(row.target is not None for row in rows):
        yield Look.TARGET
    if any(row.before is not None for row in rows):
        yield Look.BEFORE


@dataclass(frozen=True)
class _Plot:
    """left, right: where the scale begins and ends; the labels stand before it and the notes after it."""

    left: float
    right: float
    width: float

    @classmethod
    def of(cls, rows: tuple[Bar, ...], width: float) -> _Plot:
        labels = max((text_width(row.label, _LABEL) for row in rows), default=0)
        notes = max((text_width(row.note, SMALL) for row in rows), default=0)
        before = min(labels, width * 0.36) + 10
        after = min(notes, width * 0.28) + 11 if notes else 8
        return cls(before, width - after, width)

    def at(self, share: Fraction) -> float:
        return self.left + (self.right - self.left) * float(share)

    def height(self, row: Bar) -> float:
        lines = max(len(self._label(row)), len(self._note(row)), 1)
        return max(_ROW, lines * _LABEL * LINE + 7)

    def row(self, row: Bar, top: float) -> Iterator[Shape]:
        middle = top + self.height(row) / 2
        yield from _lines(self._label(row), (0, middle), _LABEL, "ink")
        yield from _lines(self._note(row), (self.right + 10, middle), SMALL, "ink_second")
        yield Box(self.left, middle - _BAR / 2, self.right - self.left, _BAR, "level_0", None, 2)
        if row.value is not None and row.value > 0:
            yield Box(self.left, middle - _BAR / 2, self.at(row.value) - self.left, _BAR, "accent", None, 2)
        if row.low < row.high:
            yield from self._range(row, middle)
        if row.before is not None:
            yield mark(Look.BEFORE, (self.at(row.before), middle))
        if row.target is not None:
            yield mark(Look.TARGET, (self.at(row.target), middle))
        if row.value is not None:
            yield mark(Look.CURRENT, (self.at(row.value), middle))

    def _range(self, row: Bar, middle: float) -> Iterator[Path]:
        low, high = self.at(row.low), self.at(row.high)
        below = middle + _BAR / 2 + 2.2
        yield Path(((low, below), (high, below)), _RANGE)
        for end in (low, high):
            yield Path(((end, below - 1.8), (end, below + 1.8)), _RANGE)

    def grid(self, ticks: tuple[Tick, ...], bottom: float) -> Iterator[Shape]:
        for tick in ticks:
            x = self.at(tick.place)
            yield Path(((x, 0), (x, bottom)), Stroke("line", 0.8))
            yield Words(x, bottom + _AXIS / 2, tick.label, SMALL, "ink_second")

    def _label(self, row: Bar) -> tuple[str, ...]:
        return wrap(row.label, _LABEL, self.left - 10)

    def _note(self, row: Bar) -> tuple[str, ...]:
        return wrap(row.note, SMALL, self.width - self.right - 10) if row.note else ()


def _lines(lines: tuple[str, ...], at: Point, size: float, colour: str) -> Iterator[Words]:
    """Lines that begin at one x, around one middle."""
    x, middle = at
    first = middle - (len(lines) - 1) * size * LINE / 2
    for number, line in enumerate(lines):
        yield Words(x, first + number * size * LINE, line, size, colour, "start")
