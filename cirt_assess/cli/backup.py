"""`backup`, `restore` and `passphrase`: copies of a file, and what seals it."""

from __future__ import annotations

from pathlib import Path

import click

from cirt_assess.assessment import World
from cirt_assess.backups import Why, back_up, choose_second_place, folder_of, listed, restore, second_place
from cirt_assess.cli.setting import Setting, file_argument, json_option, passphrase, print_json, print_table


@click.command()
@file_argument
@click.option("--list", "only_list", is_flag=True, help="List the backups there are, and make none.")
@json_option
@click.pass_obj
def backup(setting: Setting, *, file: Path, secret: Path | None, only_list: bool, as_json: bool) -> None:
    """Make a backup of FILE beside it, and in the second place if there is one. Older ones are thinned out."""
    if not only_list:
        with setting.opened(file, secret, read_only=True) as assessment:
            made = back_up(assessment.file, Why.ASKED, assessment.world.now(), second_place(setting.folder))
        if made.problem:
            click.echo(f"The second place for backups could not be written: {made.problem}.", err=True)
    rows = [
        {"file": str(one.path), "made": one.made.isoformat(), "why": one.why.value, "holds": one.holds}
        for one in listed(folder_of(file.absolute()))
    ]
    if as_json:
        print_json(rows)
    else:
        print_table(("made", "why", "file"), [(row["made"], row["why"], row["file"]) for row in rows])


@click.command("backup-place")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--none", "nowhere", is_flag=True, help="Keep no second copies any more.")
@click.pass_obj
def backup_place(setting: Setting, *, folder: Path | None, nowhere: bool) -> None:
    """Keep second copies of backups in FOLDER, on another drive; without one, show where they are kept."""
    if folder is not None or nowhere:
        choose_second_place(setting.folder, folder)
    click.echo(str(second_place(setting.folder) or "There is no second place."))


@click.command("restore")
@file_argument
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def restore_command(_setting: Setting, *, file: Path, secret: Path | None, target: Path) -> None:
    """Make a new assessment file, TARGET, of the backup FILE. No file is ever replaced."""
    restore(file, target, passphrase(secret), World().now())
    click.echo(f"{target} holds what {file.name} held.")


@click.command("passphrase")
@file_argument
@click.option("--remove", is_flag=True, help="Take the passphrase away: anybody who has the file can read it then.")
@click.option(
    "--new-passphrase-file",
    "new_secret",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read the new passphrase from this file. Else it is asked for.",
)
@click.pass_obj
def passphrase_command(
    setting: Setting, *, file: Path, secret: Path | None, remove: bool, new_secret: Path | None
) -> None:
    """Set, change or take away the passphrase of FILE. Backups made before keep the one they have."""
    with setting.opened(file, secret) as assessment:
        assessment.file.rekey(None if remove else _new(new_secret))
    click.echo(f"{file} has no passphrase now." if remove else f"{file} opens with the new passphrase.")


def _new(new_secret: Path | None) -> str:
    given = passphrase(new_secret) if new_secret else None
    return given or str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True))
