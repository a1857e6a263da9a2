"""Native radar charts on a sheet, each beside the numbers it shows. Imports openpyxl."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from openpyxl.chart import RadarChart as NativeRadar
from openpyxl.chart import Reference, Series
from openpyxl.styles import Font
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from cirt_assess.charts import Look
from cirt_assess.palette import LIGHT
from cirt_assess.report.sheets import RadarChart

_LOOKS = {
    Look.CURRENT: ("accent", "solid", "circle", 28_000),
    Look.TARGET: ("target", "dash", "diamond", 19_000),
    Look.BEFORE: ("ink_second", "sysDot", "square", 16_000),
}
"""Colour, dash, mark and width in EMU of a series."""

_ROWS_PER_CHART = 38
_WIDTH, _HEIGHT = 21.0, 18.0
"""Size of a chart in centimetres."""


def draw_charts(target: Worksheet, charts: Iterable[RadarChart], put: Callable[..., None]) -> None:
    """Tables below one another, each with its chart at its end side. put: writes one cell."""
    row = 1
    for column, width in zip("ABCD", (36, 16, 16, 16), strict=True):
        target.column_dimensions[column].width = width
    for chart in charts:
        _draw_numbers(target, chart, row, put)
        target.add_chart(_native(target, chart, row), f"F{row + 1}")
        row += max(len(chart.spokes) + 3, _ROWS_PER_CHART)
        target.row_breaks.append(Break(id=row - 1))


def _draw_numbers(target: Worksheet, chart: RadarChart, top: int, put: Callable[..., None]) -> None:
    put(target, top, 1, chart.head)
    for place, series in enumerate(chart.series, 2):
        put(target, top, place, series.name)
        for number, value in enumerate(series.values, top + 1):
            put(target, number, place, value, "0.00")
    for number, spoke in enumerate(chart.spokes, top + 1):
        put(target, number, 1, spoke)
    for place in range(1, len(chart.series) + 2):
        target.cell(top, place).font = Font(name="Calibri", sz=11, bold=True)


def _native(target: Worksheet, chart: RadarChart, top: int) -> Any:
    radar: Any = NativeRadar()
    radar.type = "marker"
    radar.title = chart.title
    radar.width, radar.height = _WIDTH, _HEIGHT
    radar.display_blanks = "gap"
    radar.x_axis.delete = radar.y_axis.delete = False
    radar.y_axis.scaling.min, radar.y_axis.scaling.max = float(chart.floor), float(chart.ceiling)
    radar.y_axis.number_format, radar.y_axis.majorUnit = "General", _step(float(chart.ceiling - chart.floor))
    radar.legend.position = "b"
    bottom = top + len(chart.spokes)
    for place, series in enumerate(chart.series, 2):
        values = Reference(target, min_col=place, min_row=top, max_row=bottom)
        radar.series.append(_styled(Series(values, title_from_data=True), series.look))
    radar.set_categories(Reference(target, min_col=1, min_row=top + 1, max_row=bottom))
    return radar


def _step(width: float) -> float:
    """From ring to ring: a level, or a fifth of a long scale."""
    return 1.0 if width <= 10 else width / 5  # noqa: PLR2004  more rings than ten hide the chart


def _styled(series: Any, look: Look) -> Any:
    token, dash, symbol, width = _LOOKS[look]
    colour = LIGHT[token].lstrip("#")
    line = series.graphicalProperties.line
    line.solidFill, line.dashStyle, line.width = colour, dash, width
    series.marker.symbol, series.marker.size = symbol, 6
    series.marker.graphicalProperties.solidFill = colour if look is Look.CURRENT else "FFFFFF"
    series.marker.graphicalProperties.line.solidFill = colour
    return series
