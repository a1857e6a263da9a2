"""`check` for an assessment file, and `self-test` for the program itself."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from assessment_models.check import check_all
from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.cli.report import write_reports
from cirt_assess.cli.setting import Setting, file_argument, json_option, print_json
from cirt_assess.profile import Author
from cirt_assess.sample import make_sample


@click.command()
@file_argument
@json_option
@click.pass_obj
def check(setting: Setting, file: Path, secret: Path | None, as_json: bool) -> None:
    """Check that FILE is whole: every page, every revision. Exits with 1 when something is damaged."""
    with setting.opened(file, secret, read_only=True) as assessment:
        problems = [str(problem) for problem in assessment.file.check()]
        counted = sum(1 for _ in assessment.file.revisions())
    if as_json:
        print_json({"file": str(file), "revisions": counted, "problems": problems})
    elif not problems:
        click.echo(f"{file} is whole: {counted} entries, each as it was made.")
    else:
        for problem in problems:
            click.echo(problem)
    if problems:
        raise click.exceptions.Exit(1)


@click.command("self-test")
@click.pass_obj
def self_test(setting: Setting) -> None:
    """Try the program's own parts on this machine: content, file, reports. Needs a few seconds."""
    steps: tuple[tuple[str, Callable[[Path, Library], str]], ...] = (
        ("content", _try_content),
        ("sample file", _try_sample),
        ("reports", _try_reports),
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, step in steps:
            click.echo(f"{name}: {step(Path(folder), setting.library)}")
    click.echo("Everything works here.")


def _try_content(_folder: Path, library: Library) -> str:
    problems = [*library.broken, *check_all(library)]
    if problems:
        raise click.ClickException(f"content has problems: {problems}")
    return f"{len(list(library.contents()))} catalogues, profiles and crosswalks load"


def _try_sample(folder: Path, library: Library) -> str:
    make_sample(folder / "sample.cirt", library)
    with _opened(folder, library) as sample:
        problems = sample.file.check()
        if problems:
            raise click.ClickException(f"the sample file is not whole: {problems}")
        return f"{sum(1 for _ in sample.file.revisions())} entries written, read back and checked"


def _try_reports(folder: Path, library: Library) -> str:
    with _opened(folder, library) as sample:
        written = write_reports(sample, sample.current_round, folder, ("pdf", "xlsx"))
    return ", ".join(f"{path.name} {path.stat().st_size:,} bytes" for path in written)


def _opened(folder: Path, library: Library) -> Assessment:
    return Assessment.open(folder / "sample.cirt", Author("self-test", "Self-test"), library)
