"""`new`, `open` and `history`: files and what was entered in them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import click

from cirt_assess.assessment import Assessment
from cirt_assess.cli.setting import (
    Setting,
    file_argument,
    json_option,
    passphrase,
    print_json,
    print_table,
)
from cirt_assess.errors import KnownError
from cirt_assess.revisions import Revision


@click.command()
@file_argument
@click.option("--team", required=True, help="Name of the team assessed, or to be founded.")
@click.option("--country", default="", help="Country or sector it serves.")
@click.option("--round", "round_name", default="Baseline", show_default=True, help="Name of the first round.")
@click.option("--starts", required=True, help="First day of the round, as 2026-11-21.")
@click.option("--catalogue", "catalogues", multiple=True, help="A catalogue to use; all if none is named.")
@click.option("--profile", "profiles", multiple=True, help="A target profile to measure against.")
@click.option("--ask-passphrase", is_flag=True, help="Ask for a passphrase that seals the file.")
@click.pass_obj
def new(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    team: str,
    country: str,
    round_name: str,
    starts: str,
    catalogues: tuple[str, ...],
    profiles: tuple[str, ...],
    ask_passphrase: bool,
) -> None:
    """Make a new assessment file."""
    given = passphrase(secret)
    if ask_passphrase and given is None:
        given = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    with Assessment.create(
        file,
        setting.author,
        setting.library,
        team=team,
        country=country,
        round_name=round_name,
        starts=starts,
        catalogues=catalogues or tuple(setting.library.catalogues),
        profiles=_by_catalogue(setting, profiles),
        passphrase=given,
    ) as made:
        click.echo(f"{made.path} is ready for {team}.")
    if given is None:
        click.echo("It has no passphrase: anybody who has the file can read it.", err=True)


def _by_catalogue(setting: Setting, profiles: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for id_ in profiles:
        profile = setting.library.profiles.get(id_)
        if profile is None:
            known = ", ".join(setting.library.profiles)
            raise KnownError(f"There is no profile {id_}. There are: {known}.")
        found[profile.structure.catalogue] = id_
    return found


@click.command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def open_window(setting: Setting, file: Path | None) -> None:
    """Start the window, with FILE if one is named."""
    start_window([str(file)] if file else [], setting)


class NoWindow(KnownError):
    """The window cannot be started on this machine."""


def start_window(arguments: list[str], setting: Setting) -> None:
    """Run the window until it is closed. It is found by its entry point, so that the core does not import it.

    NoWindow when it is not installed, or when a system library that Qt needs is missing.
    """
    run = _window()
    own = ["--data-dir", str(setting.data_dir)] if setting.data_dir else []
    folders = [part for folder in setting.catalogues for part in ("--catalogues", str(folder))]
    code: int = run([*arguments, *own, *folders, "--language", setting.language])
    if code:
        raise click.exceptions.Exit(code)


def _window() -> Callable[[list[str]], int]:
    found = list(entry_points(group="cirt_assess.window"))
    if not found:
        raise NoWindow("The window is not installed with this copy of the program. The other commands work.")
    try:
        run: Callable[[list[str]], int] = found[0].load()
    except ImportError as error:
        raise NoWindow(
            f"The window cannot start on this machine: {error}. The README names the packages that bring what Qt needs."
        ) from error
    return run


@click.command()
@file_argument
@click.argument("entity", required=False)
@json_option
@click.pass_obj
def history(setting: Setting, file: Path, secret: Path | None, entity: str | None, as_json: bool) -> None:
    """Show who entered what and when, of everything or of one ENTITY such as rating/ROUND/sim3-v2i/O-1."""
    with setting.opened(file, secret, read_only=True) as assessment:
        found = assessment.history(entity) if entity else list(assessment.file.revisions())
        rows = [_row(one, assessment.author_name(one.author)) for one in found]
    if as_json:
        print_json(rows)
        return
    print_table(
        ("when", "who", "kind", "what", "value"),
        [
            (row["time"][:19], row["author"], row["kind"], f"{row['entity']} {row['field']}", row["value"])
            for row in rows
        ],
    )


def _row(revision: Revision, author: str) -> dict[str, str]:
    return {
        "id": revision.id,
        "entity": revision.entity,
        "field": revision.field,
        "value": revision.value,
        "author": author,
        "time": revision.time,
        "kind": revision.kind.value,
    }
