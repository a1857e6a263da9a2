"""Formats a report can be written in. Command line, menu and tests loop over `EXPORTERS`.

Libraries are imported when a report is written, so that a menu can be drawn without them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cirt_assess.atomic import write_whole
from cirt_assess.report.blocks import Document, FontReport
from cirt_assess.report.content import readiness_report
from cirt_assess.report.material import Material
from cirt_assess.report.sheets import Workbook
from cirt_assess.report.tables import readiness_workbook


@dataclass(frozen=True)
class Report:
    """One report in both neutral forms: as pages and as tables."""

    document: Document
    workbook: Workbook


def readiness(material: Material) -> Report:
    """The readiness report of one round."""
    return Report(readiness_report(material), readiness_workbook(material))


class Exporter(Protocol):
    """One format. label: key of its name in the words of reports."""

    id: str
    suffix: str
    label: str

    def write(self, report: Report, path: Path, fonts: Path | None = None) -> FontReport | None:
        """Write `report` to `path` whole or not at all; WriteError says why not.

        fonts: a folder of fonts that is searched first. What could not be shown with those found is returned.
        """


class PdfExporter:
    id = "pdf"
    suffix = ".pdf"
    label = "export.pdf"

    def write(self, report: Report, path: Path, fonts: Path | None = None) -> FontReport:
        from cirt_assess.report.pdf import build_pdf  # noqa: PLC0415  a third of a second

        data, shown = build_pdf(report.document, fonts)
        write_whole(path, data)
        return shown


class XlsxExporter:
    id = "xlsx"
    suffix = ".xlsx"
    label = "export.xlsx"

    def write(self, report: Report, path: Path, fonts: Path | None = None) -> None:
        from cirt_assess.report.xlsx import build_xlsx  # noqa: PLC0415  a fifth of a second

        write_whole(path, build_xlsx(report.workbook))


EXPORTERS: tuple[Exporter, ...] = (PdfExporter(), XlsxExporter())


def exporter(id_: str) -> Exporter:
    """The exporter of a format; KeyError when there is none."""
    return {one.id: one for one in EXPORTERS}[id_]
