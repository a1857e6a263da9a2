"""Writing a question sheet: what is ordered, and the work, which runs on a worker. Imports the core's reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assessment_models.library import Library
from cirt_assess import __version__
from cirt_assess.agenda import fitting
from cirt_assess.atomic import write_whole
from cirt_assess.file_name import harmless
from cirt_assess.interviews import Interview
from cirt_assess.report.material import ReportMeta
from cirt_assess.report.question_sheet import question_sheet
from cirt_assess.report.wording import Wording
from cirt_assess.state import State
from ui.free_path import free_path


@dataclass(frozen=True)
class SheetOrder:
    """pressing_first: open and disputed questions first. as_planned: no more than the planned time allows."""

    interview: str
    classification: str
    folder: Path
    language: str
    today: date
    pressing_first: bool = True
    as_planned: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet that is there. missing: scripts for which no font was found."""

    path: Path
    missing: tuple[str, ...] = ()


def write_sheet(order: SheetOrder, state: State, library: Library) -> Sheet:
    """Write the sheet of one interview as PDF; KnownError says why it could not be written."""
    from cirt_assess.report.pdf import build_pdf  # noqa: PLC0415  a third of a second

    interview = Interview.of(state.entity("interview", order.interview))
    document = question_sheet(
        state,
        library,
        interview,
        Wording.load(order.language),
        ReportMeta(order.today, order.classification, version=__version__),
        pressing_first=order.pressing_first,
        most=fitting(interview.minutes) if order.as_planned and interview.minutes else None,
    )
    data, fonts = build_pdf(document)
    path = free_path(order.folder / harmless(f"{document.title}.pdf", "questions"))
    write_whole(path, data)
    return Sheet(path, fonts.missing_scripts)
