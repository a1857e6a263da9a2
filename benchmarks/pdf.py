"""The sample's PDF against bare platypus drawing the same blocks: paragraphs, tables, charts shape by shape."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from assessment_models.library import Library
from benchmarks.measure import Figure, compare, timed
from cirt_assess.assessment import Assessment
from cirt_assess.profile import Author
from cirt_assess.report import blocks
from cirt_assess.report.content import readiness_report
from cirt_assess.report.fonts import Fonts
from cirt_assess.report.material import Material, ReportMeta
from cirt_assess.report.pdf import WIDTH, build_pdf
from cirt_assess.report.wording import Wording
from cirt_assess.sample import SAMPLE_NAME, make_sample
from cirt_assess.scene import Box, Mark, Scene, Words
from cirt_assess.scene import Path as Line

FONT = "bench"


def figures() -> Iterator[Figure]:
    document = sample_document()
    pdfmetrics.registerFont(TTFont(FONT, _font_file(), shapable=False))
    yield timed(
        "the sample's PDF : bare reportlab drawing the same blocks",
        compare(lambda: bare(document), lambda: build_pdf(document), 5),
        1.5,
    )


def sample_document() -> blocks.Document:
    library = Library.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / SAMPLE_NAME
        make_sample(path, library)
        with Assessment.open(path, Author("a-bench", "Bench"), library, read_only=True) as sample:
            meta = ReportMeta(sample.today())
            return readiness_report(Material(sample.results(), sample.state, sample.library, Wording.load(), meta))


def _font_file() -> str:
    """The file our own search finds, so that both embed the same font."""
    name, _, _ = Fonts().pick("a", False)
    return str(pdfmetrics.getFont(name).face.filename)


class _Drawing(Flowable):
    """The shapes of a scene, straight onto the canvas."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self.scene = scene
        self.width, self.height = scene.width, scene.height

    def draw(self) -> None:
        canvas: Any = self.canv
        top = self.scene.height
        for shape in self.scene.shapes:
            match shape:
                case Line(points=points):
                    path = canvas.beginPath()
                    path.moveTo(points[0][0], top - points[0][1])
                    for x, y in points[1:]:
                        path.lineTo(x, top - y)
                    canvas.drawPath(path, stroke=1, fill=int(shape.fill is not None))
                case Box():
                    canvas.roundRect(shape.x, top - shape.y - shape.height, shape.width, shape.height, shape.radius)
                case Mark():
                    canvas.circle(shape.x, top - shape.y, shape.size / 2)
                case Words():
                    canvas.setFont(FONT, shape.size)
                    canvas.drawString(shape.x, top - shape.y, shape.text)


def bare(document: blocks.Document) -> bytes:
    style = ParagraphStyle("bench", fontName=FONT, fontSize=8.8, leading=12.4)

    def text(words: str) -> Paragraph:
        return Paragraph(escape(words), style)

    flowables = [one for block in document.blocks for one in _bare_block(block, text)]
    target = BytesIO()
    SimpleDocTemplate(target, pagesize=A4, invariant=1).build(flowables)
    return target.getvalue()


def _bare_block(block: blocks.Block, text: Any) -> list[Flowable]:
    match block:
        case blocks.Heading():
            return [PageBreak(), text(block.text)] if block.level == 1 else [text(block.text)]
        case blocks.Paragraph() | blocks.Callout():
            return [text(block.text)]
        case blocks.Bullets():
            return [text(one) for one in block.items]
        case blocks.KeyFigures():
            return [text(f"{one.label} {one.value} {one.unit} {one.note}") for one in block.figures]
        case blocks.Figure():
            return [text(block.scene.title), _Drawing(block.scene)]
        case blocks.Table():
            return [_bare_table(block, text)]
        case blocks.Title():
            return [text(block.title), *(text(f"{label} {value}") for label, value in block.facts)]
    return []


def _bare_table(block: blocks.Table, text: Any) -> Table:
    rows = [[text(one) for one in block.head]]
    for row in block.rows:
        if isinstance(row, blocks.Section):
            rows.append([text(row.text), *[""] * (len(block.head) - 1)])
        else:
            rows.append([text(cell if isinstance(cell, str) else cell.label if cell else "") for cell in row])
    return Table(rows, colWidths=[WIDTH / len(block.head)] * len(block.head), repeatRows=1)
