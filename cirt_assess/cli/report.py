"""`report`: the results of a round as PDF and as a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from cirt_assess import __version__
from cirt_assess.assessment import Assessment
from cirt_assess.cli.setting import Setting, file_argument, pick_round, round_option
from cirt_assess.report.blocks import FontReport
from cirt_assess.report.exporters import EXPORTERS, exporter, readiness
from cirt_assess.report.material import Material, ReportMeta
from cirt_assess.report.wording import Wording

FORMATS = tuple(one.id for one in EXPORTERS)
CLASSIFICATIONS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")


@click.command()
@file_argument
@round_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="Folder for the reports.")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="A format; all if none is named.")
@click.option("--classification", type=click.Choice(CLASSIFICATIONS), default="TLP:AMBER", show_default=True)
@click.option(
    "--fonts",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Search this folder for fonts first.",
)
@click.pass_obj
def report(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    round_name: str | None,
    out: Path,
    formats: tuple[str, ...],
    classification: str,
    fonts: Path | None,
) -> None:
    """Write the readiness report of a round. A report is not encrypted: treat it as it is classified."""
    out.mkdir(parents=True, exist_ok=True)
    with setting.opened(file, secret, read_only=True) as assessment:
        round_id = pick_round(assessment, round_name)
        written = write_reports(
            assessment, round_id, out, formats or FORMATS, setting.language, classification=classification, fonts=fonts
        )
    for path in written:
        click.echo(str(path))


def write_reports(
    assessment: Assessment,
    round_id: str,
    folder: Path,
    formats: Iterable[str],
    language: str = "en",
    *,
    classification: str = "TLP:AMBER",
    fonts: Path | None = None,
) -> list[Path]:
    """Write one file per format beside each other; returns their paths. What could not be shown is told on stderr."""
    meta = ReportMeta(assessment.today(), classification, assessment.digest(), __version__)
    results = assessment.results(round_id)
    made = readiness(Material(results, assessment.state, assessment.library, Wording.load(language), meta))
    written = []
    for id_ in formats:
        one = exporter(id_)
        path = folder / f"{assessment.path.stem}{one.suffix}"
        _tell(one.write(made, path, fonts))
        written.append(path)
    return written


def _tell(shown: FontReport | None) -> None:
    if shown is not None and shown.missing:
        scripts = ", ".join(shown.missing_scripts)
        click.echo(f"No font here shows these characters; a sign stands in their place: {scripts}.", err=True)
