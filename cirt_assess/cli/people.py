"""Keys and passphrases for commands that exchange packages: one's own, a package's, and whom to seal for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from cirt_assess.cli.setting import F, Setting
from cirt_assess.errors import KnownError
from cirt_assess.exchange.contacts import Contacts
from cirt_assess.exchange.identity import Identity, is_sealed, load_identity
from cirt_assess.exchange.sealing import Keys
from cirt_assess.exchange.sources import Refused, Source, open_sources

KEY_VARIABLE = "CIRT_ASSESS_KEY_PASSPHRASE"
PACKAGE_VARIABLE = "CIRT_ASSESS_PACKAGE_PASSPHRASE"

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def key_option(function: F) -> F:
    return click.option(
        "--key-passphrase-file",
        "key_secret",
        type=_FILE,
        help=f"Read the passphrase of your own keys from this file. Else from {KEY_VARIABLE}, else it is asked for.",
    )(function)


def package_option(function: F) -> F:
    return click.option(
        "--package-passphrase-file",
        "package_secret",
        type=_FILE,
        help=f"Read the passphrase of the package from this file. Else from {PACKAGE_VARIABLE}.",
    )(function)


def identity(setting: Setting, key_secret: Path | None) -> Identity:
    """One's own keys; their passphrase is asked for only when they have one."""
    given = from_file_or(KEY_VARIABLE, key_secret)
    if given is None and is_sealed(setting.folder) and sys.stdin.isatty():
        given = click.prompt("Passphrase of your keys", hide_input=True)
    return load_identity(setting.folder, setting.author, given)


def contacts(setting: Setting, own: Identity | None = None) -> Contacts:
    return Contacts.load(setting.folder, own.public if own else None)


def recipients(known: Contacts, names: Sequence[str]) -> list[str]:
    """What to seal for these contacts with."""
    return [known.find(name).keys.sealing for name in names]


def opening_keys(own: Identity, package_secret: Path | None) -> Keys:
    """Everything that may open a package somebody sent."""
    return Keys(own.keys.identities, from_file_or(PACKAGE_VARIABLE, package_secret))


def from_file_or(variable: str, secret: Path | None) -> str | None:
    """A passphrase from a file or the environment; never from the command line, which others can read."""
    if secret is not None:
        return secret.read_text(encoding="utf-8").rstrip("\r\n")
    return os.environ.get(variable) or None


def sources_argument(function: F) -> F:
    chosen = click.Path(path_type=Path, dir_okay=False)
    return click.argument("sources", nargs=-1, required=True, type=chosen)(function)


def all_opened(setting: Setting, own: Identity, paths: Sequence[Path], package_secret: Path | None) -> list[Source]:
    """Every source; the first that cannot be opened stops the command, so that nothing is left out unnoticed."""
    found = open_sources(paths, opening_keys(own, package_secret), contacts(setting, own))
    for one in found:
        if isinstance(one, Refused):
            raise KnownError(f"{one.error} To go on without it: --leave-out {one.path.name}") from one.error
    return [one for one in found if isinstance(one, Source)]


def about(source: Source) -> dict[str, object]:
    """Who made a source, when, and what is known of them, for JSON."""
    return {"maker": source.maker, "made": source.made, "trust": source.trust.value, "scope": source.scope}
