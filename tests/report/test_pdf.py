"""The PDF: every block, page numbers, directions, and texts that are out to do harm."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from cirt_assess.charts import HeatCell, HeatRow, Look, Pip, PipKind, Series, Tick, heat_map, radar
from cirt_assess.report.blocks import (
    Block,
    Bullets,
    Callout,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Title,
)
from cirt_assess.report.content import readiness_report
from cirt_assess.report.material import Material
from cirt_assess.report.pdf import build_pdf

ROOT = Path(__file__).parent.parent.parent
LOREM = "A routine exists and is used by two of three analysts. "
ARABIC = "\u0641\u0631\u064a\u0642 \u0627\u0644\u0627\u0633\u062a\u062c\u0627\u0628\u0629"

NASTY = [
    "<b>unclosed",
    "<para><font color='[[[].append(1) for x in [1]]'>x",
    '<img src="{image}"/>',
    '<img src="http://localhost:9/x.png"/>',
    "<a href='file:///etc/passwd'>x</a>",
    "&amp; &lt; & <",
    "\x00\x01\x1b[31m\x7f\x85\x9f",
    "\ud800 half \udfff",
    "\ufffe\uffff\u202ereversed\u202c",
    "\\) Tj ET (broken out",
    "=1+1",
    "{0.__class__} {page}",
    "%s %(x)s",
    "\n\n\n\t\t\r\n",
    "e\u0301 n\u0303",
    "\U0001f469\u200d\U0001f4bb",
    ARABIC + " (SIM3 v2) [1-2]",
    "\u6f22\u5b57" * 200,
    "\u0915\u094d\u0937",
    "x" * 3000,
]


def document(*blocks: Block, language: str = "en", page_of: str = "Page {page} of {pages}") -> Document:
    return Document("Report", "Sandoria", "TLP:AMBER", language, page_of, "2026-11-21", blocks)


def built(*blocks: Block, language: str = "en") -> bytes:
    return build_pdf(document(*blocks, language=language))[0]


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def drawn(pdf: bytes) -> list[str]:
    """Texts of every page and form, as far as they are in the letters of ASCII."""
    found: list[str] = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            code = zlib.decompress(packed)
        except zlib.error:
            continue  # a font
        found += [one.decode("latin-1") for one in re.findall(rb"\(((?:\\.|[^\\()])*)\) Tj", code)]
    return found


def every_block() -> tuple[Block, ...]:
    level = Pip(PipKind.LEVEL, "3", "3", 3)
    series = Series("now", Look.CURRENT, (Fraction(1), None, Fraction(0)), ("4", "open", "0"))
    rings = (Tick(Fraction(0), "0"), Tick(Fraction(1), "4"))
    spider = radar("A radar", ("One", "Two", "Three"), (series,), rings, head="Item")
    heat = heat_map("A heat map", (HeatRow("Group", (HeatCell("A-1", level),)),), ("Group", "Item", "Level"))
    columns = (Column("id"), Column("text", 2), Column("pip"), Column("number"), Column("prose", 3))
    rows = (Section("A part"), ("A-1", "Mandate", level, "2.0", LOREM * 3), ("A-2", "", None, None, ARABIC))
    return (
        Title("Report", "Subtitle", (("Team", "Sandoria"),), LOREM),
        Contents("Contents"),
        Heading("First", 1),
        Heading("Second", 2),
        Heading("Third", 3),
        Paragraph(LOREM * 8, "lead"),
        Paragraph(LOREM, "small"),
        Bullets((LOREM, ARABIC)),
        Callout(LOREM),
        Callout(LOREM, "attention"),
        KeyFigures((KeyFigure("Rated", "82 %", "of 45", "8 open"),)),
        Table(("Id", "Item", "Level", "Score", "Why"), columns, rows),
        Table((), (), ()),
        Figure(spider, "Caption"),
        Figure(heat),
        PageBreak(),
        Paragraph("The end."),
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_block_is_drawn(language: str) -> None:
    text = drawn(built(*every_block(), language=language))
    for word in ("Report", "Contents", "First", "Second", "Third", "Rated", "A-1", "A part", "Two", "Caption"):
        assert word in text, word


SMALL = """
from hashlib import sha256
from cirt_assess.report.blocks import *
from cirt_assess.report.pdf import build_pdf
table = Table(("Id", "Why"), (Column("id"), Column("prose")), (("A-1", "Because. " * 400), ("A-2", "\u0641\u0631")))
blocks = (Title("Report", "Team", (("Day", "today"),), "x"), Contents("C"), Heading("One", 1), Paragraph("x"), table)
digest = sha256(build_pdf(Document("Report", "Team", "TLP", "en", "{page}", "2026-11-21", blocks))[0]).hexdigest()
"""


def test_the_bytes_depend_on_the_document_alone() -> None:
    code = SMALL + "print(digest)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    here: dict[str, str] = {}
    exec(SMALL, here)
    assert done.stdout.strip() == here["digest"]


def test_the_report_has_as_many_pages_as_its_foot_says(material: Material) -> None:
    pdf, shown = build_pdf(readiness_report(material))
    assert f"Page 1 of {pages(pdf)}" in drawn(pdf)
    assert not shown.missing


def test_the_contents_name_the_right_pages_and_lead_there() -> None:
    pdf = built(
        Contents("Contents"), Heading("One", 1), PageBreak(), Paragraph("x"), Heading("Two", 1), Heading("Three", 2)
    )
    text = drawn(pdf)
    assert pages(pdf) == 4
    assert {"2", "4"} <= set(text)
    assert pdf.count(b"/Subtype /Link") == 3
    assert pdf.count(b"/Dest ") + pdf.count(b"/Dest[") >= 3


def test_language_title_and_outline_are_told() -> None:
    pdf = built(Heading("One", 1), language="ar")
    assert b"/Lang (ar)" in pdf
    assert b"/Title (Report)" in pdf
    assert b"/Outlines" in pdf


def test_a_heading_is_never_alone_at_the_foot_of_a_page() -> None:
    for lines in range(40, 52):
        pdf = built(Paragraph("\n".join(["x"] * lines)), Heading("Lonely", 2), Paragraph("\n".join(["after"] * 5)))
        streams = [found for found in page_texts(pdf) if "Lonely" in found]
        assert streams
        assert all("after" in found for found in streams)


def page_texts(pdf: bytes) -> list[list[str]]:
    """Texts stream by stream."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            code = zlib.decompress(packed)
        except zlib.error:
            continue
        found.append([one.decode("latin-1") for one in re.findall(rb"\(((?:\\.|[^\\()])*)\) Tj", code)])
    return found


def test_a_word_of_two_hundred_thousand_letters_is_printed_whole() -> None:
    pdf = built(Paragraph("w" * 200_000), Table(("Why",), (Column("prose"),), (("v" * 200_000,),)))
    letters = "".join(drawn(pdf))
    assert letters.count("w") == 200_000
    assert letters.count("v") == 200_000


def test_a_long_row_breaks_and_its_head_is_repeated() -> None:
    rows = tuple((f"A-{n}", LOREM * (200 if n == 3 else 2)) for n in range(30))
    pdf = built(Table(("Id", "Why"), (Column("id"), Column("prose")), rows))
    text = drawn(pdf)
    assert all(f"A-{n}" in text for n in range(30))
    assert text.count("Why") == pages(pdf) > 2
    assert sum(one.count("routine") for one in text) == 200 + 29 * 2


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", NASTY)
def test_nothing_written_can_stop_the_report(text: str, language: str) -> None:
    row = (text, text, None, text, text)
    columns = (Column("id"), Column("text"), Column("pip"), Column("number"), Column("prose"))
    heat = heat_map(text, (HeatRow(text, (HeatCell(text, Pip(PipKind.OPEN, text)),), text),), (text, text, text))
    pdf = built(
        Title(text, text, ((text, text),), text),
        Contents(text),
        Heading(text, 1),
        Paragraph(text),
        Bullets((text,)),
        Callout(text),
        KeyFigures((KeyFigure(text, text, text, text),)),
        Table((text,) * 5, columns, (Section(text), row)),
        Figure(heat, text),
        language=language,
    )
    assert pdf.startswith(b"%PDF") and pages(pdf) >= 3


def test_markup_is_printed_as_it_was_written() -> None:
    assert "<b>bold</b> & <br/>" in drawn(built(Paragraph("<b>bold</b> & <br/>")))


WATCHED = """
import sys
from pathlib import Path
import reportlab, openpyxl
from cirt_assess.report import pdf, xlsx
from tests_nasty import document, workbook
opened = []
def watch(event, args):
    if event == "open" and isinstance(args[0], str):
        opened.append(args[0])
    elif event.startswith("socket."):
        opened.append(event)
sys.addaudithook(watch)
pdf.build_pdf(document)
xlsx.build_xlsx(workbook)
print("\\n".join(opened))
"""


def test_no_file_is_opened_but_fonts_and_the_program_itself(
    tmp_path: Path, watched: Callable[[str], list[str]]
) -> None:
    image = tmp_path / "secret.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n")
    opened = watched("\n".join(text.replace("{image}", str(image)) for text in NASTY))
    import reportlab

    allowed = (str(ROOT), str(Path(reportlab.__file__).parent.parent), sys.base_prefix, "/usr/", "/etc/mime", "/dev/")
    assert any(name.endswith(".ttf") for name in opened)
    assert not [name for name in opened if not name.startswith(allowed) or "secret" in name]


@pytest.fixture
def watched(tmp_path: Path) -> Callable[[str], list[str]]:
    """Runs both renderers over a text in a child process and lists every file and socket it opened."""

    def run(text: str) -> list[str]:
        script = tmp_path / "tests_nasty.py"
        script.write_text(
            "from cirt_assess.report.blocks import *\nfrom cirt_assess.report.sheets import *\n"
            f"text = {text!r}.encode('utf-8', 'surrogatepass').decode('utf-8', 'surrogatepass')\n"
            "rows = tuple((line,) for line in text.splitlines())\n"
            "document = Document(text, text, text, 'en', '{page}/{pages}', '2026-11-21',\n"
            "    (Title(text, text, (), text), Paragraph(text), Table(('x',), (Column('prose'),), rows)))\n"
            "sheet = Sheet(text, (SheetColumn(text, 9),), rows)\n"
            "workbook = Workbook(text, text, 'en', '2026-11-21', text, (sheet,), text, ())\n",
            encoding="utf-8",
        )
        done = subprocess.run(
            [sys.executable, "-c", WATCHED],
            cwd=ROOT,
            env={"PYTHONPATH": f"{ROOT}:{tmp_path}", "PATH": "", "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        return [line for line in done.stdout.splitlines() if line]

    return run
