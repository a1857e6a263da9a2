"""A document as PDF. Imports reportlab's platypus; everything it draws is in `pdf_parts` and `pdf_table`.

One pass: page numbers that are not known yet (contents, `Page 3 of 41`) are left as named places and filled on the
last page. The bytes depend on nothing but the document and the fonts: no clock, no name of a machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Spacer

from assessment_models.library import direction
from cirt_assess.report.blocks import (
    Block,
    Bullets,
    Callout,
    Column,
    Contents,
    Document,
    Figure,
    FontReport,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from cirt_assess.report.fonts import Fonts
from cirt_assess.report.pdf_parts import (
    BODY,
    H1,
    LEAD,
    SMALL,
    Cards,
    Chart,
    ContentsLine,
    HeadingPart,
    Part,
    Rule,
    Text,
)
from cirt_assess.report.pdf_table import Grid
from cirt_assess.report.pdf_text import Style, Typesetter, ink, plain

rl_config.useA85 = 0  # files stay binary: a fifth smaller, and sooner written

_PAGE_WIDTH, _PAGE_HEIGHT = A4
_SIDE, _TOP, _BOTTOM = 62.0, 76.0, 66.0
WIDTH = _PAGE_WIDTH - 2 * _SIDE
"""Width of the text, in points."""
_HEIGHT = _PAGE_HEIGHT - _TOP - _BOTTOM

_CLASSIFICATION = Style(12, 15, bold=True)
_RUNNING = Style(8, 15, colour="ink_second")
_CALLOUT = Style(9.2, 13.5)
_TITLE, _SUBTITLE = Style(30, 38, bold=True), Style(14, 20, colour="ink_second")
_TONES = {"body": BODY, "lead": LEAD, "small": SMALL}


def build_pdf(document: Document, fonts_folder: Path | None = None) -> tuple[bytes, FontReport]:
    """The PDF file, and what could be shown with the fonts of this machine."""
    fonts = Fonts(fonts_folder)
    setter = Typesetter(fonts, direction(document.language))
    book = _Book(document, setter)
    target = BytesIO()
    first_font, _, _ = fonts.pick(" ", False)
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=plain(document.title),
        author="",
        subject=plain(document.classification),
        creator="cirt-assess",
        lang=document.language,
        displayDocTitle=1,
        invariant=1,
        initialFontName=first_font,
    )
    frame = Frame(_SIDE, _BOTTOM, WIDTH, _HEIGHT, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=book.draw_margins))
    template.build(list(book.flowables()))
    return target.getvalue(), fonts.report()


class _Book:
    """Makes parts from blocks, and knows what is found on which page."""

    def __init__(self, document: Document, setter: Typesetter) -> None:
        self.document = document
        self.setter = setter
        self.keys = [f"heading-{number}" for number, _ in enumerate(self._headings())]
        self.pages: dict[str, int] = {}
        self.contents: list[ContentsLine] = []
        self.outline = -1  # level of the last entry; the next may be one deeper at most
        next_key = iter(self.keys)
        self._makers: dict[type[Block], Callable[[Any], Iterable[Flowable]]] = {
            Title: self._title,
            Heading: lambda block: [_Heading(self, block, next(next_key))],
            Paragraph: self._text,
            Bullets: self._bullets,
            Table: lambda block: [Grid(setter, block, WIDTH)],
            Figure: lambda block: [Chart(setter, block.scene, block.caption)],
            Callout: self._callout,
            KeyFigures: lambda block: [Cards(setter, block.figures)],
            PageBreak: lambda _: [CondPageBreak(_HEIGHT - 1)],
            Contents: self._contents,
        }

    def _headings(self) -> Iterable[Heading]:
        return (block for block in self.document.blocks if isinstance(block, Heading))

    def flowables(self) -> Iterator[Flowable]:
        parts = [part for block in self.document.blocks for part in self._parts(block)]
        for place, part in enumerate(parts):
            if isinstance(part, HeadingPart):
                yield CondPageBreak(_HEIGHT - 1 if part.level == 1 else _need(parts[place:]))
            yield part
        yield _LastPage(self)

    def _parts(self, block: Block) -> Iterable[Flowable]:
        return self._makers[type(block)](block)

    def _text(self, block: Paragraph) -> Iterator[Flowable]:
        yield Text(self.setter, block.text, _TONES[block.tone], after=10 if block.tone == "lead" else 6)

    def _bullets(self, block: Bullets) -> Iterator[Flowable]:
        for item in block.items:
            yield Text(self.setter, item, BODY, bullet="\u2022", side="start", after=3)

    def _callout(self, block: Callout) -> Iterator[Flowable]:
        fill = "accent_soft" if block.tone == "note" else "attention_soft"
        yield Text(self.setter, block.text, _CALLOUT, fill=fill, before=4, after=12)

    def _title(self, block: Title) -> Iterator[Flowable]:
        yield Rule(self.setter)
        yield Text(self.setter, block.title, _TITLE, side="start", after=6)
        yield Text(self.setter, block.subtitle, _SUBTITLE, side="start", after=36)
        columns = (Column("text", 2), Column("text", 5))
        yield Grid(self.setter, Table(("", ""), columns, block.facts), WIDTH)
        yield Spacer(1, 24)
        yield Text(self.setter, block.notice, SMALL)
        yield CondPageBreak(_HEIGHT - 1)

    def _contents(self, block: Contents) -> Iterator[Flowable]:
        yield CondPageBreak(_HEIGHT - 1)
        yield Text(self.setter, block.title, H1, side="start", after=12)
        for key, heading in zip(self.keys, self._headings(), strict=True):
            if heading.level <= 2:  # noqa: PLR2004  the third level would drown the other two
                line = ContentsLine(self.setter, heading.text, heading.level, key)
                self.contents.append(line)
                yield line
        yield CondPageBreak(_HEIGHT - 1)

    # --- what stands on every page ---

    def draw_margins(self, canvas: Any, _template: Any) -> None:
        """Head and foot; the foot's page number is left as a place to be filled."""
        if canvas.getPageNumber() > 1:
            self._draw_small(canvas, self.document.running, _PAGE_HEIGHT - 40)
            canvas.setStrokeColor(ink("line"))
            canvas.setLineWidth(0.6)
            canvas.line(_SIDE, _PAGE_HEIGHT - 58, _PAGE_WIDTH - _SIDE, _PAGE_HEIGHT - 58)
        for top in (_PAGE_HEIGHT - 39, 50):
            line = self.setter.line(self.document.classification, _CLASSIFICATION, WIDTH / 2)
            self.setter.draw(canvas, (line,), _CLASSIFICATION, (_SIDE, top, WIDTH), "end")
        canvas.doForm(f"foot-{canvas.getPageNumber()}")

    def _draw_small(self, canvas: Any, text: str, top: float) -> None:
        line = self.setter.line(text, _RUNNING, WIDTH / 2)
        self.setter.draw(canvas, (line,), _RUNNING, (_SIDE, top, WIDTH))

    def fill_places(self, canvas: Any) -> None:
        """Draw the numbers that were not known before, and date the file by its report."""
        pages = canvas.getPageNumber()
        canvas.setDateFormatter(lambda *_: f"D:{self.document.day.replace('-', '')}000000Z")
        for page in range(1, pages + 1):
            canvas.beginForm(f"foot-{page}")
            self._draw_small(canvas, self.document.page_of.format(page=page, pages=pages), 49)
            canvas.endForm()
        for line in self.contents:
            line.draw_number(canvas, self.pages[line.key])


class _Heading(HeadingPart):
    """A heading that notes its page and stands in the outline."""

    def __init__(self, book: _Book, block: Heading, key: str) -> None:
        super().__init__(book.setter, block.text, block.level, key)
        self.book = book

    def split(self, _width: float, _height: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        super().draw()
        self.book.pages[self.key] = self.canv.getPageNumber()
        if self.level <= 2:  # noqa: PLR2004  as in the contents
            self.book.outline = min(self.level - 1, self.book.outline + 1)
            self.canv.addOutlineEntry(plain(self.text), self.key, self.book.outline, closed=True)


class _LastPage(Flowable):
    """Takes no room; stands where all page numbers are known."""

    def __init__(self, book: _Book) -> None:
        super().__init__()
        self.book = book

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.book.fill_places(self.canv)


def _need(parts: list[Flowable]) -> float:
    """Height of a heading, those right below it, and the beginning of what follows."""
    height = 0.0
    for part in parts:
        if not isinstance(part, Part):
            break
        height += part.need(WIDTH) + part.spaceBefore + (part.spaceAfter if isinstance(part, HeadingPart) else 0)
        if not isinstance(part, HeadingPart):
            break
    return min(height, _HEIGHT - 1)
