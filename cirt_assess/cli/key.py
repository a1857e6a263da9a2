"""`key`: one's own keys, and the people one exchanges packages with."""

from __future__ import annotations

from pathlib import Path

import click

from cirt_assess.cli.people import contacts, identity, key_option
from cirt_assess.cli.setting import Setting, json_option, print_json, print_table
from cirt_assess.exchange.identity import fingerprint, public_line, read_public_line, save_identity
from cirt_assess.exchange.manifest import PublicKeys


@click.group()
def key() -> None:
    """Your keys, and the people you exchange packages with."""


@key.command()
@key_option
@json_option
@click.pass_obj
def show(setting: Setting, *, key_secret: Path | None, as_json: bool) -> None:
    """Show your public line. Send it to others; it holds no secret."""
    own = identity(setting, key_secret).public
    if as_json:
        print_json({"line": public_line(own), "fingerprint": fingerprint(own)} | own.model_dump())
        return
    click.echo(public_line(own))
    click.echo(f"Fingerprint: {' '.join(fingerprint(own))}", err=True)


@key.command("list")
@json_option
@click.pass_obj
def list_contacts(setting: Setting, *, as_json: bool) -> None:
    """List the people you know, with the words to compare by voice."""
    people = contacts(setting).people
    rows = [_row(one.keys, one.verified) for one in people]
    if as_json:
        print_json(rows)
        return
    print_table(
        ("name", "id", "verified", "fingerprint"),
        [(str(one["name"]), str(one["author"]), "yes" if one["verified"] else "no", str(one["words"])) for one in rows],
    )


def _row(keys: PublicKeys, verified: bool) -> dict[str, object]:
    words = " ".join(fingerprint(keys))
    return {"name": keys.name, "author": keys.author, "verified": verified, "words": words, "line": public_line(keys)}


@key.command()
@click.argument("line", nargs=-1, required=True)
@click.pass_obj
def add(setting: Setting, *, line: tuple[str, ...]) -> None:
    """Add somebody by their public LINE."""
    keys = read_public_line(" ".join(line))
    contacts(setting).add(keys).save(setting.folder)
    click.echo(f"{keys.name} was added. Compare these words with them by voice, then run `key verify`:")
    click.echo(" ".join(fingerprint(keys)))


@key.command()
@click.argument("name")
@click.pass_obj
def verify(setting: Setting, *, name: str) -> None:
    """Note that you compared the fingerprint words of NAME by voice."""
    contacts(setting).verify(name).save(setting.folder)
    click.echo(f"{name} is verified.")


@key.command()
@click.argument("name")
@click.pass_obj
def remove(setting: Setting, *, name: str) -> None:
    """Remove NAME from the people you know."""
    contacts(setting).remove(name).save(setting.folder)
    click.echo(f"{name} was removed.")


@key.command()
@key_option
@click.option("--remove", "unsealed", is_flag=True, help="Keep the keys without a passphrase.")
@click.pass_obj
def seal(setting: Setting, *, key_secret: Path | None, unsealed: bool) -> None:
    """Put your keys behind a passphrase, or change it."""
    own = identity(setting, key_secret)
    chosen = None
    if not unsealed:
        chosen = click.prompt("New passphrase of your keys", hide_input=True, confirmation_prompt=True)
    save_identity(setting.folder, own, chosen)
    click.echo(
        "Your keys have no passphrase." if unsealed else "Your keys are sealed. Without the passphrase they are lost."
    )
