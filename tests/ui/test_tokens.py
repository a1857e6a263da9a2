"""The visual language: every pair of text and ground can be read, in both palettes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from cirt_assess.palette import DARK, LIGHT, Palette
from ui import icons, tokens
from ui.style import stylesheet
from ui.theme import Theme

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    shares = []
    for value in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()):
        shares.append(value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_rightly() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@PALETTES
@pytest.mark.parametrize("pair", tokens.TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(palette: Palette, pair: tuple[str, str]) -> None:
    ink, ground = pair
    assert contrast(palette[ink], palette[ground]) >= 4.5


@PALETTES
def test_the_stylesheet_sets_only_pairs_that_can_be_read(palette: Palette) -> None:
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", stylesheet(palette))
    checked = 0
    for selector, body in rules:
        said = dict(
            re.findall(r"(?:^|[;\s])(color|background|selection-color|selection-background-color):\s*(#\w+)", body)
        )
        for ink, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if ink in said and ground in said:
                checked += 1
                assert contrast(said[ink], said[ground]) >= 4.5, selector
    assert checked > 10


@PALETTES
def test_every_border_that_shows_a_control_stands_out(palette: Palette) -> None:
    """Three to one is what a control's outline needs."""
    assert contrast(palette["line_strong"], palette["surface"]) >= 3
    assert contrast(palette["accent"], palette["surface"]) >= 3


def test_the_theme_is_told_by_the_palette(theme: Theme) -> None:
    assert tokens.colours() == LIGHT
    theme.force("dark")
    assert tokens.is_dark()
    assert tokens.colours() == DARK
    theme.force("light")
    assert not tokens.is_dark()


def test_every_icon_is_drawn_in_the_colour_asked_for() -> None:
    for file in icons.FOLDER.glob("*.svg"):
        assert "currentColor" in file.read_text(encoding="utf-8"), file.name
        pixmap = icons.icon(file.stem, "accent").pixmap(20, 20)
        image = pixmap.toImage()
        inks = {
            image.pixelColor(x, y).name() for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255
        }
        assert inks <= {LIGHT["accent"]}, file.name
        assert not image.isNull()


def test_no_widget_sets_colours_of_its_own() -> None:
    """Colours come from the palette; only the Traffic Light Protocol brings its own, which nobody may change."""
    for file in (icons.FOLDER.parent.parent / "ui").rglob("*.py"):
        assert file.name == "tlp.py" or not re.search(r"#[0-9a-fA-F]{6}\b", file.read_text(encoding="utf-8")), file.name
