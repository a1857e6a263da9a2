"""A document as neutral blocks. Every text is plain text, never markup; a renderer per format draws each block once."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cirt_assess.charts import Pip
from cirt_assess.scene import Scene


@dataclass(frozen=True)
class Title:
    """The first page. facts: label and value; notice: what the reader must know before anything else."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    notice: str


@dataclass(frozen=True)
class Heading:
    """level: 1 to 3. Levels 1 and 2 stand in the table of contents; level 1 begins a page."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """tone: `lead` opens a section, `small` is for notes and sources."""

    text: str
    tone: Literal["body", "lead", "small"] = "body"


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """What a column holds, from which a renderer takes its width and its side.

    id: short, never broken if there is room. number: at the end side. pip: narrow and centred.
    text: names and phrases. prose: what people wrote; it stands on the side of its own language.
    share: how much of the free width a text or prose column takes.
    """

    kind: Literal["id", "number", "pip", "text", "prose"]
    share: int = 1


@dataclass(frozen=True)
class Section:
    """A row of a table that is a heading for those below it."""

    text: str


Cell: TypeAlias = str | Pip | None
Row: TypeAlias = tuple[Cell, ...] | Section


@dataclass(frozen=True)
class Table:
    """head: one text per column; without any text no heading row is drawn."""

    head: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Figure:
    """A chart under its own title, with a caption below it."""

    scene: Scene
    caption: str = ""


@dataclass(frozen=True)
class Callout:
    """tone: `note` explains, `attention` asks for something."""

    text: str
    tone: Literal["note", "attention"] = "note"


@dataclass(frozen=True)
class KeyFigure:
    """A large value with what it counts above and what to know about it below. unit stands small after the value."""

    label: str
    value: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class KeyFigures:
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class PageBreak:
    pass


@dataclass(frozen=True)
class Contents:
    """The table of contents, made from the headings of levels 1 and 2."""

    title: str


Block: TypeAlias = Title | Heading | Paragraph | Bullets | Table | Figure | Callout | KeyFigures | PageBreak | Contents


@dataclass(frozen=True)
class Document:
    """A report.

    running: stands at the head of every page. classification: for example `TLP:AMBER`, at head and foot.
    page_of: `Page {page} of {pages}`. day: ISO date, for the file's properties.
    """

    title: str
    running: str
    classification: str
    language: str
    page_of: str
    day: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class FontReport:
    """families: those that were used, the main one first. is_fallback: no system font was found, only Vera.

    missing: characters that were printed as a replacement sign, in order of code points.
    """

    families: tuple[str, ...]
    is_fallback: bool
    missing: tuple[str, ...]

    @property
    def missing_scripts(self) -> tuple[str, ...]:
        """The scripts of the missing characters, by the first word of their Unicode names: `DEVANAGARI`."""
        names = (unicodedata.name(char, "UNNAMED") for char in self.missing)
        return tuple(dict.fromkeys(name.split()[0] for name in names))
