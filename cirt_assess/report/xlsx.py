"""A workbook as XLSX. Imports openpyxl.

Every text goes through `_put`, which makes it a text and nothing else; there is no formula in a file of ours. The
bytes depend on the workbook alone, and nothing is laid in a temporary folder on the way.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from io import BytesIO
from itertools import zip_longest
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import openpyxl
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from assessment_models.library import direction
from cirt_assess.charts import Pip, PipKind
from cirt_assess.palette import LIGHT
from cirt_assess.report.sheets import Sheet, SheetCell, SheetColumn, Workbook
from cirt_assess.report.xlsx_charts import draw_charts

LONGEST = 32_000
"""Characters in one cell, counted as the format counts them; longer texts go on in the next row."""

_FORMS = {"plain": "General", "decimal": "0.00", "percent": "0 %"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_NAMES = re.compile(r"[\\/*?:\[\]]")
_NAME_LENGTH = 31
_RESERVED = "history"
_LINE, _HIGHEST_ROW = 15.0, 405.0
"""Height of a line, and the most the format allows for a row, in points."""


def build_xlsx(workbook: Workbook) -> bytes:
    """The XLSX file."""
    book = openpyxl.Workbook()
    del book[book.active.title]  # type: ignore[union-attr]  # a new workbook has a sheet
    book.properties.title = _clean(workbook.title)
    book.properties.creator = "cirt-assess"
    book.properties.created = book.properties.modified = datetime.fromisoformat(workbook.day)
    names = sheet_names([*(sheet.title for sheet in workbook.sheets), workbook.charts_title])
    for sheet, name in zip(workbook.sheets, names, strict=False):
        _draw_sheet(book.create_sheet(name), sheet, workbook)
    if workbook.charts:
        target = book.create_sheet(names[-1], index=1)
        _set_up(target, workbook)
        draw_charts(target, workbook.charts, _put)
    return _written(book)


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Titles as the format allows them: 31 characters, no signs of paths, each once whatever its case."""
    names: list[str] = []
    taken = {_RESERVED}
    for title in titles:
        name = _shortened(_NOT_IN_NAMES.sub(" ", _clean(title)).strip(" '"), _NAME_LENGTH).strip(" '") or "Sheet"
        base, number = name, 1
        while name.casefold() in taken:
            number += 1
            name = _shortened(base, _NAME_LENGTH - len(f" {number}")) + f" {number}"
        taken.add(name.casefold())
        names.append(name)
    return names


# --- one sheet -------------------------------------------------------------------------------


def _draw_sheet(target: Worksheet, sheet: Sheet, workbook: Workbook) -> None:
    _set_up(target, workbook)
    for place, column in enumerate(sheet.columns, 1):
        _put(target, 1, place, column.heading)
        _style_heading(target, place, column)
    _set_height(target, 1, tuple(column.heading for column in sheet.columns), sheet.columns)
    number = 1
    for row in sheet.rows:
        for cells in _pieces(row, workbook.continued):
            number += 1
            for place, cell in enumerate(cells, 1):
                _put(target, number, place, cell, _FORMS[sheet.columns[place - 1].form])
            _set_height(target, number, cells, sheet.columns)
    target.freeze_panes = "A2"
    target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(number, 2)}"
    target.print_title_rows = "1:1"


def _set_up(target: Any, workbook: Workbook) -> None:
    """Direction and paper. The classification stands at head and foot of every printed page."""
    target.sheet_view.rightToLeft = direction(workbook.language) == "rtl"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = 9  # A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    label = _shortened(_clean(workbook.classification), 100).replace("&", "&&")
    target.oddHeader.right.text = target.oddFooter.right.text = label
    target.oddFooter.left.text = "&P / &N"


def _set_height(target: Any, row: int, cells: tuple[SheetCell, ...], columns: tuple[SheetColumn, ...]) -> None:
    """Room for the longest text: not every spreadsheet program makes it by itself."""
    pairs = [(cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str)]
    lines = max((_lines(text, width) for text, width in pairs), default=1)
    if lines > 1:
        target.row_dimensions[row].height = min(lines * _LINE, _HIGHEST_ROW)


def _lines(text: str, width: int) -> int:
    """How many lines `text` takes. A width is counted in digits, and letters are narrower on the whole."""
    return sum(max(math.ceil(len(line) / (width * 1.1)), 1) for line in text.split("\n"))


def _style_heading(target: Worksheet, place: int, column: SheetColumn) -> None:
    cell = target.cell(1, place)
    cell.font = _font("ink", bold=True)
    cell.fill = PatternFill("solid", fgColor=_hex("accent_soft"))
    cell.border = Border(bottom=Side("thin", color=_hex("line_strong")))
    target.column_dimensions[get_column_letter(place)].width = column.width


def _put(target: Worksheet, row: int, place: int, value: SheetCell, form: str = "General") -> None:
    """Write one cell: a text as a text, whatever it begins with, and a number as a number."""
    cell = target.cell(row, place)
    towards = "right" if target.sheet_view.rightToLeft and isinstance(value, str) else None
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=towards)
    if isinstance(value, Pip):
        _put_pip(cell, value)
    elif isinstance(value, str):
        _put_text(cell, value)
    elif isinstance(value, int | Fraction):
        cell.value = value if isinstance(value, int) else float(value)
        cell.number_format = form


def _put_text(cell: Any, text: str) -> None:
    if not text:
        return
    cell.value = _escaped(_clean(text))
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in "=+-@"


def _put_pip(cell: Any, pip: Pip) -> None:
    """A level is a number on its colour; what is not settled is told in words."""
    cell.alignment = Alignment(horizontal="center", vertical="top")
    if pip.kind in (PipKind.LEVEL, PipKind.TARGET):
        cell.value = float(pip.text) if "." in pip.text else int(pip.text)
    else:
        _put_text(cell, pip.label)
    if pip.kind is PipKind.LEVEL:
        cell.fill = PatternFill("solid", fgColor=_hex(f"level_{pip.shade}"))
        cell.font = _font(f"on_level_{pip.shade}", bold=True)
    else:
        colours = {PipKind.TARGET: "target", PipKind.CONFLICT: "attention"}
        cell.font = _font(colours.get(pip.kind, "ink_second"), bold=pip.kind in colours)


def _font(token: str, *, bold: bool) -> Font:
    return Font(name="Calibri", sz=11, bold=bold, color=_hex(token))


# --- text ------------------------------------------------------------------------------------


def _pieces(row: tuple[SheetCell, ...], continued: str) -> Iterator[tuple[SheetCell, ...]]:
    """The row, and below it those that its longest texts go on in; each names its first cell again."""
    columns = [list(_cut(cell, continued)) if isinstance(cell, str) else [cell] for cell in row]
    for number, cells in enumerate(zip_longest(*columns)):
        yield cells if not number or cells[0] is not None else (columns[0][0], *cells[1:])


def _cut(text: str, continued: str) -> Iterator[str]:
    rest = _clean(text)
    most = LONGEST // 2 if _CODED.search(rest) else LONGEST  # an escape makes seven letters thirteen
    first = _shortened(rest, most)
    yield first
    rest = rest[len(first) :]
    while rest:
        piece = _shortened(rest, most - len(continued) - 1)
        yield f"{continued} {piece}"
        rest = rest[len(piece) :]


def _shortened(text: str, most: int) -> str:
    """The beginning of `text` in at most `most` UTF-16 units, which is how the format counts."""
    if len(text) * 2 <= most:
        return text
    used = 0
    for place, char in enumerate(text):
        used += 1 if char <= "\uffff" else 2
        if used > most:
            return text[:place]
    return text


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", text)


def _escaped(text: str) -> str:
    """What looks like the format's own way to write a character, `_x0041_`, is told to be just those letters."""
    return _CODED.sub("_x005F_", text)


def _hex(token: str) -> str:
    return "FF" + LIGHT[token].lstrip("#").upper()


# --- the file --------------------------------------------------------------------------------


class _Archive(ZipFile):
    """A ZIP whose entries carry no time of the machine."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = ZIP_DEFLATED,
        compresslevel: int | None = None,
    ) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, compress_type, compresslevel)


class _Writer(ExcelWriter):
    """openpyxl puts each sheet into a file of the system's temporary folder first; answers have no place there."""

    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        target = BytesIO()
        writer: Any = WorksheetWriter(ws, target)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], target.getvalue())
        self.manifest.append(ws)


def _written(book: openpyxl.Workbook) -> bytes:
    target = BytesIO()
    _Writer(book, _Archive(target, "w", ZIP_DEFLATED)).save()
    return target.getvalue()
