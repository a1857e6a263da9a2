"""`demo`: the sample assessment, in the window or as files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from cirt_assess.assessment import Assessment
from cirt_assess.cli.files import NoWindow, start_window
from cirt_assess.cli.report import write_reports
from cirt_assess.cli.setting import Setting
from cirt_assess.errors import KnownError
from cirt_assess.sample import SAMPLE_NAME, make_sample


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Leave the sample and its reports here.")
@click.pass_obj
def demo(setting: Setting, out: Path | None) -> None:
    """Open a sample assessment of a fictional country.

    Without a display, or with --out, it writes the sample file and its reports instead.
    """
    if out is not None:
        _write(setting, out)
    elif not has_display():
        _write_instead(setting, "No display was found.")
    else:
        try:
            start_window(["--demo"], setting)
        except NoWindow as error:
            _write_instead(setting, str(error))


def _write_instead(setting: Setting, why: str) -> None:
    click.echo(f"{why} The sample's reports are written instead of opening the window.")
    _write(setting, Path("cirt-assess-demo"))


def _write(setting: Setting, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / SAMPLE_NAME
    if file.exists():
        raise KnownError(f"{file} is already there. Name another folder, or move it away.")
    make_sample(file, setting.library)
    click.echo(str(file))
    with Assessment.open(file, setting.author, setting.library, read_only=True) as sample:
        for path in write_reports(sample, sample.current_round, folder, ("pdf", "xlsx"), setting.language):
            click.echo(str(path))


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
