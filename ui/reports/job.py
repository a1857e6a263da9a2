"""Writing reports: what is ordered, and the work itself, which runs on a worker. Imports the reports of the core."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assessment_models.library import Library
from cirt_assess import __version__
from cirt_assess.report.exporters import exporter, readiness
from cirt_assess.report.material import Material, ReportMeta
from cirt_assess.report.wording import Wording
from cirt_assess.results import compute
from cirt_assess.state import State
from ui.free_path import free_path
from ui.tasks import Step


@dataclass(frozen=True)
class Order:
    """formats: ids of exporters, at least one. today: the day that stands in the report."""

    round_id: str
    classification: str
    formats: tuple[str, ...]
    folder: Path
    language: str
    today: date


@dataclass(frozen=True)
class Written:
    """A report that is there. missing: scripts for which no font was found."""

    path: Path
    missing: tuple[str, ...] = ()


def write(order: Order, state: State, library: Library, step: Step) -> list[Written]:
    """Write one report in every format ordered; KnownError says why one could not be written."""
    wording = Wording.load(order.language)
    results = compute(state, library, order.round_id, order.today)
    meta = ReportMeta(order.today, order.classification, version=__version__)
    material = Material(results, state, library, wording, meta)
    report = readiness(material)
    written = []
    for place, id_ in enumerate(order.formats):
        wanted = exporter(id_)
        step(place, len(order.formats), wording(wanted.label))
        path = free_path(order.folder / f"{_file_name(material)}{wanted.suffix}")
        fonts = wanted.write(report, path)
        written.append(Written(path, fonts.missing_scripts if fonts else ()))
    return written


def _file_name(material: Material) -> str:
    """Team and round in a form that every file system takes."""
    words = f"{material.team} {material.round_name}"
    return "-".join("".join(char if char.isalnum() else " " for char in words).lower().split()) or "report"
