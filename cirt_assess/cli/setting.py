"""What every command shares: the options before it, opening a file, printing a result, and errors as sentences."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import click

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.errors import KnownError
from cirt_assess.profile import Author, data_folder, load_author
from cirt_assess.store.errors import PassphraseNeeded

PASSPHRASE_VARIABLE = "CIRT_ASSESS_PASSPHRASE"  # noqa: S105  its name, not its value

F = TypeVar("F", bound=Callable[..., Any])


class Program(click.Group):
    """A group of commands that tells known errors in one sentence and exits with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KnownError as error:
            raise click.ClickException(str(error)) from error


@dataclass(frozen=True)
class Setting:
    """The options before the command."""

    data_dir: Path | None
    catalogues: tuple[Path, ...]
    language: str

    @cached_property
    def folder(self) -> Path:
        return data_folder(self.data_dir)

    @cached_property
    def author(self) -> Author:
        return load_author(self.folder)

    @cached_property
    def own_catalogues(self) -> Path:
        """Where `catalogue add` keeps a user's own content."""
        return self.folder / "catalogues"

    @cached_property
    def library(self) -> Library:
        own = (self.own_catalogues,) if self.own_catalogues.is_dir() else ()
        return Library.load(*own, *self.catalogues)

    @contextmanager
    def opened(self, file: Path, secret: Path | None, *, read_only: bool = False) -> Iterator[Assessment]:
        """The assessment in `file`. The passphrase is asked for only when the file needs one."""
        with self._open(file, secret, read_only) as assessment:
            yield assessment

    def _open(self, file: Path, secret: Path | None, read_only: bool) -> Assessment:
        given = passphrase(secret)
        try:
            return Assessment.open(file, self.author, self.library, passphrase=given, read_only=read_only)
        except PassphraseNeeded:
            if given is not None or not sys.stdin.isatty():
                raise
        typed = click.prompt("Passphrase", hide_input=True)
        return Assessment.open(file, self.author, self.library, passphrase=typed, read_only=read_only)


def passphrase(secret: Path | None) -> str | None:
    """The passphrase from a file or the environment; never from the command line, which others can read."""
    if secret is not None:
        return secret.read_text(encoding="utf-8").rstrip("\r\n")
    return os.environ.get(PASSPHRASE_VARIABLE) or None


# --- options and output ----------------------------------------------------------------------


def file_argument(function: F) -> F:
    """The assessment file, and where its passphrase is read from."""
    secret = click.option(
        "--passphrase-file",
        "secret",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=f"Read the passphrase from this file. Else from {PASSPHRASE_VARIABLE}, else it is asked for.",
    )
    return click.argument("file", type=click.Path(path_type=Path, dir_okay=False))(secret(function))


def round_option(function: F) -> F:
    return click.option("--round", "round_name", help="Name or id of the round. Else the newest.")(function)


def json_option(function: F) -> F:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")(function)


def catalogue_option(function: F) -> F:
    return click.option("--catalogue", "catalogue_id", help="Only this catalogue.")(function)


def pick_round(assessment: Assessment, wanted: str | None) -> str:
    """The id of the round that `wanted` names; KnownError lists the rounds when none does."""
    if wanted is None:
        return assessment.current_round
    rounds = assessment.rounds()
    for one in rounds:
        if wanted in (one.id, one["name"].text):
            return one.id
    names = ", ".join(f"{one['name'].text} ({one.id})" for one in rounds)
    raise KnownError(f"There is no round {wanted}. The file has: {names}.")


def print_json(data: object) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A plain table; the last column may be as long as it likes."""
    if not rows:
        return
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    widths[-1] = 0
    for row in [head, *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        click.echo("  ".join(cells).rstrip())
