"""Numbers as people write them. Imports QtCore."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLocale

_ARABIC_POINT, _NARROW = "\u066b", "\u202f"
_LONG = 5
"""Digits from which a number is grouped; a year is not."""


def plain_number(text: str) -> str:
    """`text` with the digits 0 to 9, a point and no spaces, when it is a number; else as it was typed.

    A comma counts as the point only where people of this place write it so; it is never taken for a thousand.
    """
    points = {_ARABIC_POINT, QLocale().decimalPoint()}
    kept = "".join(_plain(char, points) for char in text if not char.isspace())
    return kept if kept.replace(".", "", 1).lstrip("-").isdecimal() else text


def grouped(number: str) -> str:
    """A long whole number in groups of three with narrow spaces, as every language reads it; others as they are."""
    if not number.isdecimal() or len(number) < _LONG:
        return number
    return f"{int(number):,}".replace(",", _NARROW)


def _plain(char: str, points: set[str]) -> str:
    if char in points:
        return "."
    return str(unicodedata.decimal(char)) if char.isdecimal() else char
