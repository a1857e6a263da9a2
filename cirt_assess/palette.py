"""Colours by name, for light and dark screens and for print. Every text pair has a contrast of 4.5 to 1 or more.

`on_level_N` is the ink on the filled pip of level N. Levels rise from pale to deep in one hue.
"""

from __future__ import annotations

from typing import TypeAlias

Palette: TypeAlias = dict[str, str]

LIGHT: Palette = {
    "background": "#f4f5f7",
    "surface": "#ffffff",
    "line": "#e2e6eb",
    "line_strong": "#8a94a3",
    "ink": "#1a2330",
    "ink_second": "#566172",
    "accent": "#0f6b75",
    "on_accent": "#ffffff",
    "accent_soft": "#e6f2f3",
    "attention": "#8f5300",
    "attention_soft": "#fff4e0",
    "target": "#b3541e",
    "level_0": "#e8ecf0",
    "level_1": "#c3dde0",
    "level_2": "#86bcc3",
    "level_3": "#34818b",
    "level_4": "#0d5964",
    "on_level_0": "#566172",
    "on_level_1": "#1a2330",
    "on_level_2": "#1a2330",
    "on_level_3": "#ffffff",
    "on_level_4": "#ffffff",
}

DARK: Palette = {
    "background": "#14181d",
    "surface": "#1b2027",
    "line": "#2c333c",
    "line_strong": "#7c8899",
    "ink": "#e8ecf1",
    "ink_second": "#a3aebb",
    "accent": "#58b9c4",
    "on_accent": "#0c2226",
    "accent_soft": "#17343a",
    "attention": "#f0b35a",
    "attention_soft": "#3a2c14",
    "target": "#f0935a",
    "level_0": "#2a313a",
    "level_1": "#274a50",
    "level_2": "#2b6670",
    "level_3": "#46a0ab",
    "level_4": "#8bdbe4",
    "on_level_0": "#a3aebb",
    "on_level_1": "#e8ecf1",
    "on_level_2": "#ffffff",
    "on_level_3": "#0c1518",
    "on_level_4": "#0c1518",
}

LEVEL_SHADES = 5


def shade(place: int, levels: int) -> int:
    """Which of the level colours shows step `place` (from 0) of a scale with `levels` steps."""
    return round(place * (LEVEL_SHADES - 1) / (levels - 1))
