"""The parts a page is set from: text, headings, charts, key figures, lines of contents. Imports reportlab's platypus.

Each part knows how much room its beginning needs (`need`), so that a heading is never left alone at the foot of a page.
"""

from __future__ import annotations

from typing import Any, Self

from reportlab.platypus import Flowable

from cirt_assess.report.blocks import KeyFigure
from cirt_assess.report.pdf_scene import ScenePainter
from cirt_assess.report.pdf_text import Line, Side, Style, Typesetter, ink
from cirt_assess.scene import Scene

BODY = Style(9.5, 14)
LEAD = Style(11.5, 17)
SMALL = Style(8, 11.5, colour="ink_second")
CAPTION = Style(8, 11, colour="ink_second")
FIGURE_TITLE = Style(9.5, 13, bold=True)
H1, H2, H3 = Style(19, 25, bold=True), Style(13, 18, bold=True), Style(10.5, 15, bold=True)
HEADINGS = {1: H1, 2: H2, 3: H3}

HIGHEST_CHART = 600.0
"""A chart higher than this, in points, is made smaller, so that every chart finds room on a page."""

_FEWEST_LINES = 2
_MOST_LINES = 6
"""Of a heading, a title of a chart and whatever else must stand on one page."""


class Part(Flowable):
    """A flowable that takes the whole width it is offered."""

    def __init__(self, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.spaceBefore = before
        self.spaceAfter = after

    def need(self, width: float) -> float:
        """Height of the least that can stand on a page."""
        return float(self.wrap(width, 0)[1])


class Text(Part):
    """A paragraph. fill: a colour behind it. bullet: a sign before its first line. most: lines it may have."""

    def __init__(
        self,
        setter: Typesetter,
        text: str,
        style: Style,
        *,
        side: Side = "own",
        before: float = 0,
        after: float = 6,
        fill: str = "",
        bullet: str = "",
        most: int | None = None,
    ) -> None:
        super().__init__(before, after)
        self.setter, self.text, self.style, self.side = setter, text, style, side
        self.fill = fill
        self.bullet = bullet
        self.most = most
        self.padding = 11.0 if fill else 0.0
        self.indent = 13.0 if bullet else 0.0
        self.set_lines: tuple[Line, ...] = ()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        inner = width - 2 * self.padding - self.indent
        if not self.set_lines:
            self.set_lines = self.setter.lines(self.text, self.style, inner, most=self.most)
        self.width, self.height = width, len(self.set_lines) * self.style.leading + 2 * self.padding
        return self.width, self.height

    def need(self, width: float) -> float:
        self.wrap(width, 0)
        lines = min(len(self.set_lines), _FEWEST_LINES)
        return lines * self.style.leading + 2 * self.padding

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        fitting = int((height - 2 * self.padding) // self.style.leading)
        end = min(fitting, len(self.set_lines) - _FEWEST_LINES)
        return [self._piece(0, end), self._piece(end, None)] if end >= _FEWEST_LINES else []

    def _piece(self, start: int, end: int | None) -> Self:
        piece = type(self)(
            self.setter,
            "",
            self.style,
            side=self.side,
            before=0 if start else self.spaceBefore,
            after=self.spaceAfter if end is None else 0,
            fill=self.fill,
            bullet="" if start else self.bullet,
        )
        piece.indent = self.indent
        piece.set_lines = self.set_lines[start:end]
        return piece

    def draw(self) -> None:
        if self.fill:
            self.canv.setFillColor(ink(self.fill))
            self.canv.roundRect(0, 0, self.width, self.height, 7, stroke=0, fill=1)
        left = self.padding + (0 if self.setter.is_rtl else self.indent)
        inner = self.width - 2 * self.padding - self.indent
        top = self.height - self.padding
        self.setter.draw(self.canv, self.set_lines, self.style, (left, top, inner), self.side)
        if self.bullet:
            sign = (self.setter.line(self.bullet, self.style, inner),)
            self.setter.draw(self.canv, sign, self.style, (self.padding, top, inner + self.indent))


class HeadingPart(Text):
    """A heading that can be jumped to. It never stands alone: `need` is that of what follows, too."""

    def __init__(self, setter: Typesetter, text: str, level: int, key: str) -> None:
        super().__init__(
            setter,
            text,
            HEADINGS[level],
            side="start",
            before=(0, 18, 12)[level - 1],
            after=(12, 7, 5)[level - 1],
            most=_MOST_LINES,
        )
        self.level = level
        self.key = key

    def split(self, _width: float, _height: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.key, 0, self.height + 10)
        super().draw()


class Rule(Part):
    """The bar above the title, at the side where reading begins."""

    ABOVE, LENGTH, THICKNESS, BELOW = 92.0, 56.0, 4.0, 14.0

    def __init__(self, setter: Typesetter) -> None:
        super().__init__()
        self.setter = setter

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.ABOVE + self.THICKNESS + self.BELOW
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setFillColor(ink("accent"))
        left = self.width - self.LENGTH if self.setter.is_rtl else 0
        self.canv.rect(left, self.BELOW, self.LENGTH, self.THICKNESS, stroke=0, fill=1)


class Chart(Part):
    """A scene under its title, with a caption; mirrored where the document reads from right to left."""

    def __init__(self, setter: Typesetter, scene: Scene, caption: str) -> None:
        super().__init__(before=8, after=14)
        self.setter = setter
        self.scene = scene.mirrored() if setter.is_rtl else scene
        self.caption = caption

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.title_lines = self.setter.lines(self.scene.title, FIGURE_TITLE, width, most=_MOST_LINES)
        self.caption_lines = self.setter.lines(self.caption, CAPTION, width, most=_MOST_LINES) if self.caption else ()
        self.scale = min(1.0, HIGHEST_CHART / self.scene.height, width / self.scene.width)
        self.title_height = len(self.title_lines) * FIGURE_TITLE.leading + 8
        below = len(self.caption_lines) * CAPTION.leading + 6 if self.caption_lines else 0
        self.height = self.title_height + self.scene.height * self.scale + below
        return self.width, self.height

    def draw(self) -> None:
        setter = self.setter
        setter.draw(self.canv, self.title_lines, FIGURE_TITLE, (0, self.height, self.width))
        top = self.height - self.title_height
        self.canv.saveState()
        self.canv.translate(self.width - self.scene.width * self.scale if setter.is_rtl else 0, top)
        self.canv.scale(self.scale, self.scale)
        ScenePainter(self.canv, setter, 0, 0).draw(self.scene)
        self.canv.restoreState()
        below = top - self.scene.height * self.scale - 6
        setter.draw(self.canv, self.caption_lines, CAPTION, (0, below, self.width))


class Cards(Part):
    """Key figures side by side; more than four make narrow cards."""

    GAP, PADDING = 9.0, 10.0
    LABEL, VALUE = Style(8, 11, bold=True, colour="ink_second"), Style(21, 27, bold=True)
    UNIT, NOTE = Style(9, 27, colour="ink_second"), Style(8, 11, colour="ink_second")

    def __init__(self, setter: Typesetter, figures: tuple[KeyFigure, ...]) -> None:
        super().__init__(before=4, after=12)
        self.setter = setter
        self.figures = figures

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        columns = max(len(self.figures), 1)
        self.width = width
        self.card = (width - self.GAP * (columns - 1)) / columns
        inner = self.card - 2 * self.PADDING
        self.labels = [self.setter.lines(one.label, self.LABEL, inner, most=_MOST_LINES) for one in self.figures]
        self.notes = [
            self.setter.lines(one.note, self.NOTE, inner, most=_MOST_LINES) if one.note else () for one in self.figures
        ]
        self.label_height = max(map(len, self.labels), default=0) * self.LABEL.leading
        note_height = max(map(len, self.notes), default=0) * self.NOTE.leading
        self.height = 2 * self.PADDING + self.label_height + self.VALUE.leading + note_height
        return self.width, self.height

    def draw(self) -> None:
        for place, figure in enumerate(self.figures):
            column = len(self.figures) - 1 - place if self.setter.is_rtl else place
            self._card(figure, column * (self.card + self.GAP), self.labels[place], self.notes[place])

    def _card(self, figure: KeyFigure, x: float, label: tuple[Line, ...], note: tuple[Line, ...]) -> None:
        self.canv.setStrokeColor(ink("line"))
        self.canv.setLineWidth(0.8)
        self.canv.roundRect(x, 0, self.card, self.height, 7, stroke=1, fill=0)
        left, inner = x + self.PADDING, self.card - 2 * self.PADDING
        top = self.height - self.PADDING
        setter = self.setter
        setter.draw(self.canv, label, self.LABEL, (left, top, inner))
        top -= self.label_height
        value = setter.line(figure.value, self.VALUE, inner)
        setter.draw(self.canv, (value,), self.VALUE, (left, top, inner))
        if figure.unit:
            used = value.width + 4
            unit = (setter.line(figure.unit, self.UNIT, inner - used),)
            setter.draw(self.canv, unit, self.UNIT, (left if setter.is_rtl else left + used, top - 3, inner - used))
        setter.draw(self.canv, note, self.NOTE, (left, top - self.VALUE.leading, inner))


class ContentsLine(Part):
    """One line of the contents: a link, a thin line, and the page number, which is drawn when it is known."""

    NUMBER_ROOM = 30.0

    def __init__(self, setter: Typesetter, text: str, level: int, key: str) -> None:
        super().__init__(before=6 if level == 1 else 0)
        self.setter, self.text, self.level, self.key = setter, text, level, key
        self.style = Style(10, 17, bold=True) if level == 1 else Style(9.5, 16)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.style.leading
        return self.width, self.height

    def draw(self) -> None:
        indent = 0.0 if self.level == 1 else 14.0
        room = self.width - self.NUMBER_ROOM - indent
        line = self.setter.line(self.text, self.style, room)
        is_rtl = self.setter.is_rtl
        self.setter.draw(self.canv, (line,), self.style, (self.NUMBER_ROOM if is_rtl else indent, self.height, room))
        start, end = indent + line.width + 6, self.width - self.NUMBER_ROOM + 8
        if start < end:
            ends = (self.width - end, self.width - start) if is_rtl else (start, end)
            self.canv.setStrokeColor(ink("line"))
            self.canv.setLineWidth(0.6)
            self.canv.line(ends[0], self.height / 2 - 3, ends[1], self.height / 2 - 3)
        self.canv.linkRect("", self.key, (0, 0, self.width, self.height), relative=1, thickness=0)
        self.canv.doForm(f"page-of-{self.key}")

    def draw_number(self, canvas: Any, page: int) -> None:
        """Define what `draw` left a place for."""
        canvas.beginForm(f"page-of-{self.key}", 0, -4, self.width, self.height + 4)
        number = self.setter.line(str(page), self.style, self.NUMBER_ROOM)
        self.setter.draw(canvas, (number,), self.style, (0, self.height, self.width), "end")
        canvas.endForm()
