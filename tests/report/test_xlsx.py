"""The workbook, opened again: text is text, numbers are numbers, nothing is cut, nothing is a formula."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from fractions import Fraction
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from cirt_assess.charts import Look, Pip, PipKind
from cirt_assess.report.material import Material
from cirt_assess.report.sheets import RadarChart, RadarSeries, Sheet, SheetCell, SheetColumn, Workbook
from cirt_assess.report.tables import readiness_workbook
from cirt_assess.report.xlsx import LONGEST, build_xlsx, sheet_names

PAYLOADS = [
    "=1+1",
    '=HYPERLINK("http://localhost/","x")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "=" * 40,
    "#N/A",
    "#REF!",
    "2026-11-21",
    "1e5",
    "TRUE",
    "'quoted",
    "<b>&amp;</b>",
    "line\nline",
]


def workbook(*rows: tuple[SheetCell, ...], language: str = "en", **changes: Any) -> Workbook:
    columns = (SheetColumn("Id", 10), SheetColumn("Number", 10, "decimal"), SheetColumn("Why", 40))
    sheet = Sheet("Items", columns, rows)
    made: dict[str, Any] = {"sheets": (sheet,), "charts_title": "Charts", "charts": (), **changes}
    return Workbook("Report", "TLP:AMBER & more", language, "2026-11-21", "(continued)", **made)


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def members(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_text_stays_a_text(text: str) -> None:
    cell = opened(build_xlsx(workbook((text, None, text))))["Items"]["C2"]
    assert cell.value == text
    assert cell.data_type == "s"


def test_letters_that_look_like_a_code_are_just_letters() -> None:
    """Spreadsheet programs read `_x005F_` as an underscore, and so show what was written."""
    sheet = opened(build_xlsx(workbook(("_x0041_", None, "snake_xcase_"))))["Items"]
    assert (sheet["A2"].value, sheet["C2"].value) == ("_x005F_x0041_", "snake_xcase_")


def test_there_is_no_formula_in_the_whole_file(material: Material, story: Any) -> None:
    story.tell("rating/r-1/mini/B-2", level=0, rationale="=1+1")
    report = members(build_xlsx(readiness_workbook(material)))
    rows = tuple((text, None, text) for text in PAYLOADS)
    for name, text in (report | members(build_xlsx(workbook(*rows)))).items():
        if name.startswith("xl/worksheets/"):
            assert "<f>" not in text and "<f " not in text, name


def test_numbers_are_numbers() -> None:
    level = Pip(PipKind.LEVEL, "3", "3", 3)
    conflict = Pip(PipKind.CONFLICT, "1 / 3", parts=(level, level))
    sheet = opened(build_xlsx(workbook(("a", Fraction(9, 4), None), (level, 7, conflict))))["Items"]
    assert (sheet["B2"].value, sheet["B2"].number_format) == (2.25, "0.00")
    assert (sheet["A3"].value, sheet["B3"].value, sheet["C3"].value) == (3, 7, "1 / 3")
    assert sheet["C2"].value is None


def test_control_signs_and_half_characters_are_taken_out() -> None:
    sheet = opened(build_xlsx(workbook(("a\x00\x1b\x7f", None, "b\ud800\ufffe\uffffc\n\td"))))["Items"]
    assert (sheet["A2"].value, sheet["C2"].value) == ("a", "bc\n\td")


@pytest.mark.parametrize("letters", ["xxxxxxx", "\U0001f469" * 7, "_x0041_"])
def test_a_long_text_goes_on_below_and_nothing_is_lost(letters: str) -> None:
    text = letters * 14_000
    sheet = opened(build_xlsx(workbook(("A-1", Fraction(1), text), ("A-2", None, "short"))))["Items"]
    cells = [sheet.cell(row, 3).value for row in range(2, sheet.max_row + 1)]
    whole = "".join(cell.removeprefix("(continued) ") for cell in cells[:-1])
    assert whole.replace("_x005F_", "_") == text
    assert all(len(cell.encode("utf-16-le")) // 2 <= LONGEST for cell in cells)
    assert [sheet.cell(row, 1).value for row in range(2, sheet.max_row)] == ["A-1"] * (len(cells) - 1)
    assert cells[-1] == "short"
    assert sheet.auto_filter.ref == f"A1:C{sheet.max_row}"


def test_sheet_names_are_safe_and_differ() -> None:
    names = sheet_names(["A/B: [c]?*", "a b   c", "History", "", "'x'", "x" * 40, "x" * 50, "\U0001f469" * 30, "\x00"])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 for name in names)
    assert not any(set(name) & set("[]:*?/\\") for name in names)
    assert "history" not in [name.casefold() for name in names]


def test_headings_are_frozen_and_filtered_and_the_sheet_reads_its_way() -> None:
    for language, rtl in (("en", False), ("ar", True)):
        sheet = opened(build_xlsx(workbook(("a", None, "b"), language=language)))["Items"]
        assert sheet.freeze_panes == "A2"
        assert bool(sheet.sheet_view.rightToLeft) is rtl
        assert sheet.oddHeader.right.text == "TLP:AMBER && more"


def test_a_chart_stands_beside_its_numbers() -> None:
    series = RadarSeries("now", Look.CURRENT, (Fraction(1), None, Fraction(3)))
    chart = RadarChart("Mini", "Item", ("A-1", "A-2", "A-3"), (series,), Fraction(0), Fraction(4))
    data = build_xlsx(workbook(("a", None, "b"), charts=(chart,)))
    sheet = opened(data)["Charts"]
    assert [sheet.cell(row, 2).value for row in range(1, 5)] == ["now", 1, None, 3]
    drawn = members(data)["xl/charts/chart1.xml"]
    assert "radarChart" in drawn and "'Charts'!$B$2:$B$4" in drawn and 'dispBlanksAs val="gap"' in drawn


def test_the_whole_report_has_its_sheets(material: Material) -> None:
    book = opened(build_xlsx(readiness_workbook(material)))
    assert book.sheetnames == [
        "Summary",
        "Charts",
        "Mini",
        "Services",
        "Gaps",
        "Quality",
        "Conflicts",
        "About",
    ]
    items = {row[0]: row for row in book["Mini"].iter_rows(min_row=2, values_only=True)}
    assert items["A-1"][3:] == (2, 2, 2, 3, 1, "A decree was shown.")
    assert items["A-2"][3:6] == ("1 / 3", 1, 3)
    assert items["B-2"][3:6] == ("open", 0, 4)
    assert items["A-3"][3:6] == ("N/A", None, None)
    assert book["Summary"]["C2"].value == pytest.approx(7 / 3)
    assert len(book["Charts"]._charts) == 1


def test_the_bytes_depend_on_the_workbook_alone(material: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    made = readiness_workbook(material)
    first = build_xlsx(made)
    monkeypatch.setenv("USER", "somebody")
    monkeypatch.setenv("LOGNAME", "somebody")
    assert build_xlsx(made) == first
    core = members(first)["docProps/core.xml"]
    assert "2026-11-21T00:00:00Z" in core
    assert "lastModifiedBy" not in core
    assert core.count("2026-") == 2


def test_no_answer_passes_through_the_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    assert build_xlsx(workbook(("a", None, "b")))


def test_an_empty_round_still_makes_a_workbook(story: Any, make_material: Callable[..., Material]) -> None:
    story.revisions = [one for one in story.revisions if not one.entity.startswith(("rating/", "target/"))]
    assert "Summary" in opened(build_xlsx(readiness_workbook(make_material(story)))).sheetnames
