"""How wide words are about to be, and where to break them. Pure.

A scene is laid out before anybody knows its font, so widths here are estimates on the wide side: what fits by them
fits in every usual sans serif font.
"""

from __future__ import annotations

import unicodedata

LINE = 1.2
"""Height of a line, in letter sizes."""

_NARROW = frozenset("iIjl.,:;'|!` ")
_SLIM = frozenset('frt()[]{}-/\\"*\u2013')
_BROAD = frozenset("mwMW@%\u2014\u2026\u00e6\u0153")
_BOLD = 1.1


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of `text`, in the unit of `size`."""
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


def _share(char: str) -> float:
    """Width of a letter as a share of its size."""
    if char in _NARROW:
        return 0.34
    if char in _SLIM:
        return 0.44
    if char in _BROAD:
        return 0.97
    if char >= "\u1100" and unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.72 if char.isupper() else 0.62


def wrap(text: str, size: float, width: float, most: int = 2) -> tuple[str, ...]:
    """`text` in at most `most` lines, each within `width`; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < most - 1 and text_width(rest, size) > width:
        line, rest = _first_line(rest, size, width)
        lines.append(line)
    return (*lines, elide(rest, size, width)) if rest else tuple(lines)


def elide(text: str, size: float, width: float) -> str:
    """`text` cut so that it and an ellipsis are within `width`; as it is when it fits."""
    if text_width(text, size) <= width:
        return text
    kept = text[: _fitting(text, size, width - text_width("\u2026", size))].rstrip()
    return f"{kept}\u2026"


def _first_line(text: str, size: float, width: float) -> tuple[str, str]:
    """The words that fit, at least a piece of the first, and what is left."""
    end = _fitting(text, size, width)
    space = text.rfind(" ", 0, end + 1)
    if space > 0:
        return text[:space], text[space + 1 :]
    end = max(end, 1)
    return text[:end], text[end:].lstrip()


def _fitting(text: str, size: float, width: float) -> int:
    """How many characters from the start are within `width`."""
    used = 0.0
    for place, char in enumerate(text):
        used += _share(char) * size
        if used > width:
            return place
    return len(text)


def spread(wanted: list[float], heights: list[float]) -> list[float]:
    """Middles of labels from top to bottom, as near to `wanted` as they can be without overlapping.

    wanted: middles in rising order. Labels that touch move apart together around where they wanted to be.
    """
    clusters: list[tuple[float, float, list[int]]] = []
    for index, (middle, height) in enumerate(zip(wanted, heights, strict=True)):
        top, size, members = middle - height / 2, height, [index]
        while clusters and clusters[-1][0] + clusters[-1][1] > top:
            above_top, above_size, above = clusters.pop()
            shared = above_size + size
            centre = ((above_top + above_size / 2) * above_size + (top + size / 2) * size) / shared
            top, size, members = centre - shared / 2, shared, above + members
        clusters.append((top, size, members))
    placed = [0.0] * len(wanted)
    for top, _size, members in clusters:
        for index in members:
            placed[index] = top + heights[index] / 2
            top += heights[index]  # noqa: PLW2901  walks down through the cluster
    return placed
