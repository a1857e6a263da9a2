"""The command line: a second front end, which proves that the core needs no window.

One file for each family of commands. Exit codes: 0 done, 1 it could not be done or a check found something,
2 the command was called wrongly.
"""

from __future__ import annotations

from pathlib import Path

import click

from cirt_assess import __version__
from cirt_assess.cli import (
    backup,
    catalogue,
    check,
    conflicts,
    demo,
    enter,
    exchange,
    files,
    key,
    merging,
    report,
    results,
)
from cirt_assess.cli.setting import Program, Setting


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep settings in this folder instead of your own: a throw-away profile.",
)
@click.option(
    "--catalogues",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Read content folders from here too. May be given several times.",
)
@click.option("--language", default="en", show_default=True, help="Language of catalogues and reports.")
@click.version_option(__version__, prog_name="cirt-assess")
@click.pass_context
def main(context: click.Context, data_dir: Path | None, catalogues: tuple[Path, ...], language: str) -> None:
    """Assess, design, establish and enhance national CIRTs, offline."""
    context.obj = Setting(data_dir, catalogues, language)


for command in (
    files.new,
    files.open_window,
    enter.rate,
    enter.import_ratings,
    results.score,
    results.gaps,
    results.services,
    results.quality,
    report.report,
    files.history,
    exchange.export_command,
    exchange.import_command,
    exchange.verify,
    merging.merge_command,
    merging.merges,
    merging.undo_merge,
    conflicts.conflicts_command,
    conflicts.decide,
    conflicts.decide_all,
    conflicts.decisions,
    key.key,
    backup.backup,
    backup.backup_place,
    backup.restore_command,
    backup.passphrase_command,
    catalogue.catalogue,
    demo.demo,
    check.check,
    check.self_test,
):
    main.add_command(command)
