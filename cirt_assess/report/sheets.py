"""A workbook as neutral sheets: typed cells, never formulas. A renderer per spreadsheet format draws them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from cirt_assess.charts import Look, Pip

SheetCell: TypeAlias = str | int | Fraction | Pip | None
"""A text, a whole number, an exact number, a level with its colour, or nothing."""


@dataclass(frozen=True)
class SheetColumn:
    """width: in characters. form: how numbers are shown; `percent` for shares from 0 to 1."""

    heading: str
    width: int
    form: Literal["plain", "decimal", "percent"] = "plain"


@dataclass(frozen=True)
class Sheet:
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]


@dataclass(frozen=True)
class RadarSeries:
    """values: one per spoke, in the units of the scale; None leaves a gap."""

    name: str
    look: Look
    values: tuple[Fraction | None, ...]


@dataclass(frozen=True)
class RadarChart:
    """A native chart. floor, ceiling: ends of its axis."""

    title: str
    head: str
    spokes: tuple[str, ...]
    series: tuple[RadarSeries, ...]
    floor: Fraction
    ceiling: Fraction


@dataclass(frozen=True)
class Workbook:
    """continued: stands before a text that goes on from the row above. day: ISO date, for the file's properties."""

    title: str
    classification: str
    language: str
    day: str
    continued: str
    sheets: tuple[Sheet, ...]
    charts_title: str
    charts: tuple[RadarChart, ...]
