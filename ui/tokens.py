"""The visual language in numbers: colours, type, space. Imports `cirt_assess.palette` and QtGui.

Which palette is in use is told by the application's own palette, which `ui.theme` sets: so every widget that paints
itself finds the right colour without being handed a theme.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from cirt_assess.palette import DARK, LEVEL_SHADES, LIGHT, Palette

TINY, SMALL, BODY, LEAD, TITLE, FIGURE = 11, 12, 13, 15, 19, 23
"""Text heights in pixels at 100 %."""

STEP = 4
"""Every distance is a multiple of this."""

RADIUS_PIP, RADIUS_CONTROL, RADIUS_CARD = 4, 7, 10

RAIL_WIDTH, LIST_WIDTH, SIDE_WIDTH = 196, 268, 224
BAR_HEIGHT, FOOT_HEIGHT = 48, 28

_MIDDLE = 128

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "background"),
    ("ink", "surface"),
    ("ink", "accent_soft"),
    ("ink", "attention_soft"),
    ("ink_second", "background"),
    ("ink_second", "surface"),
    ("ink_second", "accent_soft"),
    ("ink_second", "attention_soft"),
    ("accent", "background"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("attention", "background"),
    ("attention", "surface"),
    ("attention", "attention_soft"),
    ("target", "surface"),
    ("target", "background"),
    *((f"on_level_{shade}", f"level_{shade}") for shade in range(LEVEL_SHADES)),
)
"""Every colour of text on every ground it stands on."""


def is_dark() -> bool:
    """Whether the application is shown in the dark palette."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE


def colours() -> Palette:
    """The palette in use."""
    return DARK if is_dark() else LIGHT


def colour(name: str) -> QColor:
    """A colour of the palette in use. KeyError for an unknown name."""
    return QColor(colours()[name])


def font(size: int = BODY, *, bold: bool = False) -> QFont:
    """The system's own font in one of the sizes above; bold is weight 600."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
