"""Heat map: every item of a catalogue as a pip, group by group, in rows that wrap. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cirt_assess.charts.lettering import elide, text_width
from cirt_assess.charts.pips import HEIGHT, WIDTH, Pip, pip_shapes
from cirt_assess.scene import Scene, Shape, Words

_LABEL, _NAME = 8.5, 6.2
_GAP, _LABEL_LINE, _NAME_LINE, _ROW_GAP = 5.0, 15.0, 9.0, 7.0
_WIDEST_CELL = 46.0


@dataclass(frozen=True)
class HeatCell:
    name: str
    pip: Pip


@dataclass(frozen=True)
class HeatRow:
    """One group. note: stands at the end of its line, for example its score."""

    label: str
    cells: tuple[HeatCell, ...]
    note: str = ""


def heat_map(
    title: str, rows: tuple[HeatRow, ...], head: tuple[str, str, str], width: float = 470, named: bool = True
) -> Scene:
    """head: what the table calls group, item and level. named: whether item names stand under their pips."""
    pitch = _pitch(rows, named)
    shapes: list[Shape] = []
    y = 0.0
    for row in rows:
        shapes += _labels(row, y, width)
        y += _LABEL_LINE
        placed, height = _cells(row, y, width, pitch, named)
        shapes += placed
        y += height + _ROW_GAP
    table = tuple((row.label, cell.name, cell.pip.label) for row in rows for cell in row.cells)
    return Scene(width, max(y - _ROW_GAP, 1), tuple(shapes), title, (head, *table))


def _pitch(rows: tuple[HeatRow, ...], named: bool) -> float:
    """From one pip to the next: wide enough for the longest name, within reason."""
    if not named:
        return WIDTH + _GAP
    longest = max((text_width(cell.name, _NAME) for row in rows for cell in row.cells), default=0)
    return min(max(longest, WIDTH), _WIDEST_CELL) + _GAP


def _labels(row: HeatRow, top: float, width: float) -> Iterator[Words]:
    middle = top + _LABEL_LINE / 2 - 1
    note = elide(row.note, _LABEL, width / 2)
    room = width - (text_width(note, _LABEL) + 12 if note else 0)
    yield Words(0, middle, elide(row.label, _LABEL, room), _LABEL, "ink", "start")
    if note:
        yield Words(width, middle, note, _LABEL, "ink_second", "end")


def _cells(row: HeatRow, top: float, width: float, pitch: float, named: bool) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    columns = max(int((width + _GAP) // pitch), 1)
    height = HEIGHT + _GAP + (_NAME_LINE if named else 0)
    for place, cell in enumerate(row.cells):
        x, y = (place % columns) * pitch, top + (place // columns) * height
        shapes += pip_shapes(cell.pip, x, y)
        if named:
            name = elide(cell.name, _NAME, pitch - _GAP)
            shapes.append(Words(x + WIDTH / 2, y + HEIGHT + 5.5, name, _NAME, "ink_second"))
    lines = -(-len(row.cells) // columns)
    return shapes, lines * height - _GAP
