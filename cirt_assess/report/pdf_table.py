"""A table on a PDF page: columns from hints, hairlines, a heading row on every page, rows that may break.

Own, because a note of a hundred thousand letters must print, a row of ids must not, and both must mirror.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from reportlab.platypus import Flowable

from cirt_assess.charts import Pip, pip_scene
from cirt_assess.report.blocks import Column, Row, Section, Table
from cirt_assess.report.pdf_parts import Part
from cirt_assess.report.pdf_scene import ScenePainter
from cirt_assess.report.pdf_text import Line, Side, Style, Typesetter, ink
from cirt_assess.scene import Scene

HEAD = Style(7.8, 10.5, bold=True, colour="ink_second")
SECTION = Style(9, 12.5, bold=True)
CELL = Style(8.8, 12.4)
ID = Style(8.8, 12.4, bold=True)

_STYLES = {"id": ID}
_SIDES: dict[str, Side] = {"number": "end", "prose": "own"}
_GUTTER, _ABOVE, _BELOW = 10.0, 4.2, 4.8
_PIP_ROOM = 25.0
_MOST_LINES = 6
"""Of a heading row, which cannot be broken."""
_BREAKABLE = 130.0
"""Rows higher than this may be broken between two pages."""


@dataclass(frozen=True)
class _Words:
    lines: tuple[Line, ...]
    style: Style
    side: Side

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    def cut(self, height: float) -> tuple[_Words, _Words]:
        end = int(height // self.style.leading)
        return replace(self, lines=self.lines[:end]), replace(self, lines=self.lines[end:])


@dataclass(frozen=True)
class _Sign:
    scene: Scene

    @property
    def height(self) -> float:
        return self.scene.height - 2

    def cut(self, _height: float) -> tuple[_Sign, _Words]:
        return self, _Words((), CELL, "start")


_Cell: TypeAlias = _Words | _Sign


@dataclass(frozen=True)
class _Row:
    """spans: one cell across all columns, a heading for what follows."""

    cells: tuple[_Cell, ...]
    spans: bool = False

    @property
    def height(self) -> float:
        above = _ABOVE + (6 if self.spans else 0)
        return max((cell.height for cell in self.cells), default=0) + above + _BELOW

    def cut(self, height: float) -> tuple[_Row, _Row]:
        """The row broken so that its first part is no higher than `height`."""
        parts = [cell.cut(height - _ABOVE - _BELOW) for cell in self.cells]
        return _Row(tuple(first for first, _ in parts)), _Row(tuple(rest for _, rest in parts))


class Grid(Part):
    """A table, or the part of one that stands on one page."""

    def __init__(self, setter: Typesetter, table: Table, width: float) -> None:
        super().__init__(before=2, after=10)
        self.setter = setter
        self.widths = _widths(setter, table, width)
        self.head = _Row(
            tuple(
                _Words(
                    setter.lines(text, HEAD, room, most=_MOST_LINES),
                    HEAD,
                    "end" if column.kind == "number" else "start",
                )
                for text, column, room in zip(table.head, table.columns, self.widths, strict=True)
            )
            if any(table.head)
            else ()
        )
        self.rows = [self._row(row, table.columns, width) for row in table.rows]

    def _row(self, row: Row, columns: tuple[Column, ...], width: float) -> _Row:
        setter = self.setter
        if isinstance(row, Section):
            return _Row(
                (_Words(setter.lines(row.text, SECTION, width, most=_MOST_LINES), SECTION, "start"),), spans=True
            )
        return _Row(
            tuple(
                _Sign(pip_scene(cell)) if isinstance(cell, Pip) else _words(setter, cell or "", column, room)
                for cell, column, room in zip(row, columns, self.widths, strict=True)
            )
        )

    @property
    def _head_height(self) -> float:
        return self.head.height if self.head.cells else 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self._head_height + sum(row.height for row in self.rows)
        return self.width, self.height

    def need(self, _width: float) -> float:
        """The heading row and the first real row, or the beginning of that."""
        height = self._head_height
        for row in self.rows:
            height += min(row.height, _BREAKABLE)
            if not row.spans:
                break
        return height

    def split(self, _width: float, height: float) -> list[Flowable]:
        left = height - self._head_height
        end = 0
        while end < len(self.rows) and self.rows[end].height <= left:
            left -= self.rows[end].height
            end += 1
        first, rest = self.rows[:end], self.rows[end:]
        if rest and rest[0].height > _BREAKABLE and left > _BREAKABLE / 2:
            upper, lower = rest[0].cut(left)
            first, rest = [*first, upper], [lower, *rest[1:]]
        while first and first[-1].spans:
            rest.insert(0, first.pop())
        return [self._part(first), self._part(rest)] if first and rest else []

    def _part(self, rows: list[_Row]) -> Grid:
        part = Grid.__new__(Grid)
        Part.__init__(part, self.spaceBefore, self.spaceAfter)
        part.setter, part.widths, part.head, part.rows = self.setter, self.widths, self.head, rows
        return part

    def draw(self) -> None:
        top = self.height
        if self.head.cells:
            top = self._draw_row(self.head, top, "line_strong")
        for row in self.rows:
            top = self._draw_row(row, top, "line")

    def _draw_row(self, row: _Row, top: float, rule: str) -> float:
        bottom = top - row.height
        inner = top - row.height + _BELOW + max((cell.height for cell in row.cells), default=0)
        widths = (self.width,) if row.spans else self.widths
        x = 0.0
        for cell, width in zip(row.cells, widths, strict=True):
            left = self.width - x - width if self.setter.is_rtl else x
            self._draw_cell(cell, left, inner, width)
            x += width + _GUTTER
        self.canv.setStrokeColor(ink(rule))
        self.canv.setLineWidth(0.6)
        self.canv.line(0, bottom, self.width, bottom)
        return bottom

    def _draw_cell(self, cell: _Cell, left: float, top: float, width: float) -> None:
        if isinstance(cell, _Words):
            self.setter.draw(self.canv, cell.lines, cell.style, (left, top, width), cell.side)
            return
        x = left + width - cell.scene.width if self.setter.is_rtl else left
        scene = cell.scene.mirrored() if self.setter.is_rtl else cell.scene
        ScenePainter(self.canv, self.setter, x, top + 1).draw(scene)


def _words(setter: Typesetter, text: str, column: Column, width: float) -> _Words:
    style = _STYLES.get(column.kind, CELL)
    lines = setter.lines(text, style, width, prose=column.kind == "prose")
    return _Words(lines, style, _SIDES.get(column.kind, "start"))


def _widths(setter: Typesetter, table: Table, width: float) -> tuple[float, ...]:
    """Short columns take what they hold; the others share what is left."""
    free = width - _GUTTER * (len(table.columns) - 1)
    fixed = {
        place: _natural(setter, table, place, width)
        for place, column in enumerate(table.columns)
        if column.kind in ("id", "number", "pip")
    }
    free -= sum(fixed.values())
    shares = sum(column.share for place, column in enumerate(table.columns) if place not in fixed)
    return tuple(
        fixed[place] if place in fixed else free * column.share / shares for place, column in enumerate(table.columns)
    )


def _natural(setter: Typesetter, table: Table, place: int, width: float) -> float:
    column = table.columns[place]
    head = max((setter.width(word, HEAD) for word in table.head[place].split()), default=0)
    if column.kind == "pip":
        return max(_PIP_ROOM, min(head, width * 0.12))
    style = _STYLES.get(column.kind, CELL)
    cells = (row[place] for row in table.rows if not isinstance(row, Section))
    widest = max((setter.width(cell, style) for cell in cells if isinstance(cell, str)), default=0)
    return min(max(widest, head) + 0.5, width * 0.2)
