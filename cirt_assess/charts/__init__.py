"""Charts as neutral scenes: radar, heat map and bars, and the pip that shows a level everywhere. Pure.

Every word in a chart is given by its caller; here it is only placed. Widths are in points.
"""

from cirt_assess.charts.bar_chart import Bar, bars
from cirt_assess.charts.heat_map import HeatCell, HeatRow, heat_map
from cirt_assess.charts.pips import Pip, PipKind, PipWords, level_pip, pip, pip_scene, pip_shapes, range_pip, target_pip
from cirt_assess.charts.radar_chart import radar
from cirt_assess.charts.series import Look, Series, Tick

__all__ = [
    "Bar",
    "HeatCell",
    "HeatRow",
    "Look",
    "Pip",
    "PipKind",
    "PipWords",
    "Series",
    "Tick",
    "bars",
    "heat_map",
    "level_pip",
    "pip",
    "pip_scene",
    "pip_shapes",
    "radar",
    "range_pip",
    "target_pip",
]
