"""Text on a PDF page: direction, joined letters, fonts, line breaks. Imports reportlab's canvas, reshaper and bidi.

This is the only way text gets into a PDF. It takes plain text and knows no markup, so nothing a person wrote can act
as a command, name a file or stop the report. Arabic letters are joined before lines are broken and put into the
order of the eye afterwards, line by line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from typing import Any, Literal

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from bidi.mirror import MIRRORED
from reportlab.lib.colors import Color, HexColor

from cirt_assess.palette import LIGHT
from cirt_assess.report.fonts import Fonts

Side = Literal["start", "middle", "end", "own"]
"""Where a line stands: towards the document's side, or for `own` towards that of the text's language."""

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINING = re.compile(r"[\u0600-\u08ff]")
_PIECE = re.compile(
    r"( *)([\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
    r"|[^ \u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]+|$)"
)
"""Spaces, then what may not be broken: a word, or one letter of a script that is written without spaces."""

_PAIR = "[" + "".join(map(re.escape, MIRRORED)) + "]"
_MARKER = "\u034f"
"""Has no shape and takes the direction of the letter before it: set behind a bracket, it shows which way that went."""
_MARKED = re.compile(f"{_MARKER}({_PAIR})|({_PAIR}){_MARKER}")
_PAIRED = re.compile(_PAIR)

_RESHAPER = ArabicReshaper({"delete_harakat": False, "support_zwj": True})

Area = tuple[float, float, float]
"""Left, top and width of where lines stand, in points."""

Letter = tuple[str, str, float]
"""The font, the character printed, and its width at size 1."""


@dataclass(frozen=True)
class Style:
    """colour: a token of the palette."""

    size: float
    leading: float
    bold: bool = False
    colour: str = "ink"


@dataclass(frozen=True)
class Line:
    """runs: font and letters, from left to right as they are drawn. is_rtl: the direction of the whole text."""

    runs: tuple[tuple[str, str], ...]
    width: float
    is_rtl: bool


class _Letters(dict[str, Letter]):
    """Font, glyph and width of every character of one weight, found when first asked for."""

    def __init__(self, fonts: Fonts, bold: bool) -> None:
        super().__init__()
        self.fonts = fonts
        self.bold = bold

    def __missing__(self, char: str) -> Letter:
        if _is_invisible(char):
            font, _, _ = self.fonts.pick(" ", self.bold)
            letter: Letter = (font, "", 0.0)
        else:
            letter = self.fonts.pick(char, self.bold)
        self[char] = letter
        return letter


class Typesetter:
    """Sets text in the fonts of one document whose direction is `ltr` or `rtl`."""

    def __init__(self, fonts: Fonts, direction: str) -> None:
        self.fonts = fonts
        self.is_rtl = direction == "rtl"
        self._letters = {bold: _Letters(fonts, bold) for bold in (False, True)}
        self._widths: dict[bool, dict[str, float]] = {False: {}, True: {}}

    def lines(
        self, text: str, style: Style, width: float, *, prose: bool = False, most: int | None = None
    ) -> tuple[Line, ...]:
        """`text` broken into lines of at most `width` points; at least one. A longer word is broken anywhere.

        prose: written by people, in whatever language; its first letter tells its direction.
        most: for a name that must not fill a page: what goes beyond so many lines ends in an ellipsis.
        """
        is_rtl = _begins_rtl(text, self.is_rtl) if prose else self.reads_rtl(text)
        room = max(width, style.size) / style.size
        hard = text.expandtabs(4).splitlines() or [""]
        soft = (line for one in hard for line in self._broken(_joined(one), style.bold, room))
        kept = list(soft if most is None else islice(soft, most + 1))
        if most is not None and len(kept) > most:
            kept[most - 1 :] = [self._elided(kept[most - 1], style.bold, room)]
        return tuple(self._line(line, style, is_rtl) for line in kept)

    def line(self, text: str, style: Style, width: float) -> Line:
        """`text` on one line, cut with an ellipsis where it is longer than `width`."""
        is_rtl = self.reads_rtl(text)
        joined = _joined(" ".join(text.split()))
        room = width / style.size
        if self._width(joined, style.bold) > room:
            joined = self._elided(joined, style.bold, room)
        return self._line(joined, style, is_rtl)

    def width(self, text: str, style: Style) -> float:
        """Width of one line of `text` in points."""
        return self._width(_joined(text), style.bold) * style.size

    def reads_rtl(self, text: str) -> bool:
        """The document's way, unless `text` has no letter that runs so: an English text in an Arabic report."""
        ways = {_runs_rtl(char) for char in text if char.isalpha()}
        return self.is_rtl if self.is_rtl in ways or not ways else not self.is_rtl

    # --- breaking, on joined text in the order it is read; widths at size 1 ---

    def _broken(self, text: str, bold: bool, room: float) -> Iterator[str]:
        space = self._width(" ", bold)
        line: list[str] = []
        used = 0.0
        for match in _PIECE.finditer(text):
            gap, piece = match.groups()
            width = self._word_width(piece, bold)
            before = space if gap and line else 0.0
            if line and used + before + width > room:
                yield "".join(line)
                line, used, before = [], 0.0, 0.0
            while width > room:
                end = max(self._fitting(piece, bold, room), 1)
                yield piece[:end]
                piece = piece[end:]
                width = self._word_width(piece, bold) if end * 2 > len(piece) else room + 1
            line.append(f" {piece}" if before else piece)
            used += before + width
        yield "".join(line)

    def _elided(self, text: str, bold: bool, room: float) -> str:
        end = self._fitting(text, bold, room - self._width("\u2026", bold))
        return text[:end].rstrip() + "\u2026"

    def _word_width(self, word: str, bold: bool) -> float:
        widths = self._widths[bold]
        if word not in widths:
            widths[word] = self._width(word, bold)
        return widths[word]

    def _width(self, text: str, bold: bool) -> float:
        letters = self._letters[bold]
        return sum(letters[char][2] for char in text)

    def _fitting(self, text: str, bold: bool, room: float) -> int:
        """How many characters from the start are within `room`."""
        letters = self._letters[bold]
        used = 0.0
        for place, char in enumerate(text):
            used += letters[char][2]
            if used > room:
                return place
        return len(text)

    def _line(self, text: str, style: Style, is_rtl: bool) -> Line:
        if is_rtl or _RIGHT_TO_LEFT.search(text):
            text = _in_order_of_sight(text, is_rtl)
        letters = [self._letters[style.bold][char] for char in text]
        runs = tuple(
            (font, "".join(letter[1] for letter in run)) for font, run in groupby(letters, key=lambda letter: letter[0])
        )
        return Line(runs, sum(letter[2] for letter in letters) * style.size, is_rtl)

    # --- drawing ---

    def draw(self, canvas: Any, lines: tuple[Line, ...], style: Style, area: Area, side: Side = "start") -> None:
        """Draw lines downwards within `area`, in the canvas's own coordinates (y upwards)."""
        x, top, width = area
        text = canvas.beginText()
        text.setFillColor(ink(style.colour))
        baseline = top - style.leading / 2 - style.size * 0.36
        for line in lines:
            text.setTextOrigin(x + (width - line.width) * self._share_before(line, side), baseline)
            for font, letters in line.runs:
                text.setFont(font, style.size, style.leading)
                text.textOut(letters)
            baseline -= style.leading
        canvas.drawText(text)

    def _share_before(self, line: Line, side: Side) -> float:
        """How much of the free room stands left of a line."""
        if side == "middle":
            return 0.5
        right = line.is_rtl if side == "own" else self.is_rtl
        return float(right != (side == "end"))


@cache
def ink(token: str) -> Color:
    """The printed colour of a token of the palette."""
    return HexColor(LIGHT[token])


def plain(text: str) -> str:
    """`text` on one line without what has no shape, for titles in the file's own tables."""
    return "".join(char for char in " ".join(text.split()) if not _is_invisible(char))


def _joined(text: str) -> str:
    """Arabic letters in the forms they have beside one another."""
    return str(_RESHAPER.reshape(text)) if _JOINING.search(text) else text


def _runs_rtl(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL")


def _begins_rtl(text: str, otherwise: bool) -> bool:
    return next((_runs_rtl(char) for char in text if char.isalpha()), otherwise)


def _in_order_of_sight(text: str, is_rtl: bool) -> str:
    """One line from left to right as it is seen; a bracket that runs from right to left becomes its mirror image."""
    seen = str(get_display(_PAIRED.sub(rf"\g<0>{_MARKER}", text), base_dir="R" if is_rtl else "L"))
    return _MARKED.sub(lambda found: MIRRORED[found[1]] if found[1] else found[2], seen)


def _is_invisible(char: str) -> bool:
    """Controls, direction marks, joiners and half characters have no shape of their own."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs") or "\ufe00" <= char <= "\ufe0f" or char == _MARKER
