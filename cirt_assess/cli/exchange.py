"""`export`, `import` and `verify`: assessments that travel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cirt_assess.assessment import Assessment, World
from cirt_assess.cli.people import (
    PACKAGE_VARIABLE,
    about,
    all_opened,
    contacts,
    from_file_or,
    identity,
    key_option,
    opening_keys,
    package_option,
    recipients,
    sources_argument,
)
from cirt_assess.cli.setting import Setting, file_argument, json_option, passphrase, pick_round, print_json
from cirt_assess.errors import KnownError
from cirt_assess.evidence import Tlp
from cirt_assess.exchange.export import Sealing, export, suggested_name
from cirt_assess.exchange.gathering import gathered
from cirt_assess.exchange.manifest import Manifest
from cirt_assess.exchange.merge import merge
from cirt_assess.exchange.selection import Redaction, Selection
from cirt_assess.exchange.sources import Refused, Source, open_sources
from cirt_assess.store import AssessmentFile

_REDACTIONS = ("names", "quotes", "notes")


@click.command("export")
@file_argument
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.option("--to", "names", multiple=True, help="Seal it for this contact. May be given several times.")
@click.option("--ask-package-passphrase", is_flag=True, help="Ask for a passphrase that opens the package.")
@click.option("--round", "rounds", multiple=True, help="Only this round, by name or id.")
@click.option("--catalogue", "catalogues", multiple=True, help="Only this catalogue.")
@click.option("--group", "groups", multiple=True, help="Only this group of a catalogue, as CATALOGUE:GROUP.")
@click.option("--interview", "interviews", multiple=True, help="Only what this interview said, by its id.")
@click.option("--without-evidence", is_flag=True, help="Leave out the files of evidence.")
@click.option("--redact", multiple=True, type=click.Choice(_REDACTIONS), help="Leave out such fields.")
@click.option("--tlp", type=click.Choice([one.value.removeprefix("TLP:") for one in Tlp]), help="Strictest evidence.")
@click.option("--replace", is_flag=True, help="Replace TARGET when it is there.")
@package_option
@key_option
@json_option
@click.pass_obj
def export_command(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    target: Path | None,
    names: tuple[str, ...],
    ask_package_passphrase: bool,
    rounds: tuple[str, ...],
    catalogues: tuple[str, ...],
    groups: tuple[str, ...],
    interviews: tuple[str, ...],
    without_evidence: bool,
    redact: tuple[str, ...],
    tlp: str | None,
    replace: bool,
    package_secret: Path | None,
    key_secret: Path | None,
    as_json: bool,
) -> None:
    """Write FILE or a part of it as a sealed, signed package to TARGET, a file or a folder."""
    own = identity(setting, key_secret)
    sealed_with = from_file_or(PACKAGE_VARIABLE, package_secret)
    if ask_package_passphrase and sealed_with is None:
        sealed_with = click.prompt("Passphrase of the package", hide_input=True, confirmation_prompt=True)
    with setting.opened(file, secret, read_only=True) as assessment:
        selection = Selection(
            rounds=frozenset(pick_round(assessment, one) for one in rounds),
            catalogues=frozenset(catalogues),
            items=_items(assessment, groups),
            interviews=frozenset(interviews),
            evidence=not without_evidence,
            redaction=Redaction(
                **{name: name in redact for name in _REDACTIONS}, tlp=Tlp(f"TLP:{tlp}") if tlp else None
            ),
        )
        place = _place(target, assessment)
        made = export(
            place,
            gathered(assessment, selection),
            own.maker,
            own=own.keys,
            sealing=Sealing(recipients(contacts(setting), names), sealed_with),
            now=assessment.world.now(),
            replace=replace,
        )
    if as_json:
        print_json({"file": str(place), "scope": made.scope, "revisions": made.revisions, "parts": len(made.parts)})
    else:
        click.echo(f"{place}: {made.revisions} entries and {_counted(made)}, read back and compared.")
        _warn_of_names(made)


def _place(target: Path | None, assessment: Assessment) -> Path:
    target = target or Path()
    return target / suggested_name(assessment.world.now()) if target.is_dir() else target


def _items(assessment: Assessment, groups: Sequence[str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for one in groups:
        id_, _, name = one.partition(":")
        content = assessment.library.catalogues.get(id_)
        if content is None or name not in content.groups:
            raise KnownError(f"There is no group {one}. Write it as CATALOGUE:GROUP, such as sim3-v2i:O.")
        found[id_] = found.get(id_, frozenset()) | {item.id for item in content.groups[name].all_items()}
    return found


def _counted(made: Manifest) -> str:
    kinds = [part.kind for part in made.parts]
    return f"{kinds.count('catalogue')} catalogues, {kinds.count('evidence')} files of evidence"


def _warn_of_names(made: Manifest) -> None:
    if made.scope == "redacted":
        click.echo("Fields were left out. Free texts that stay may still name people: read them first.", err=True)


# --- opening ---------------------------------------------------------------------------------


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Show what it holds, and make nothing.")
@click.option("--ask-passphrase", is_flag=True, help="Ask for a passphrase that seals the new file.")
@click.option("--passphrase-file", "secret", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@package_option
@key_option
@json_option
@click.pass_obj
def import_command(
    setting: Setting,
    *,
    source: Path,
    target: Path,
    dry_run: bool,
    ask_passphrase: bool,
    secret: Path | None,
    package_secret: Path | None,
    key_secret: Path | None,
    as_json: bool,
) -> None:
    """Make a new assessment file, TARGET, of the package SOURCE. To add it to a file you have: merge."""
    own = identity(setting, key_secret)
    [opened] = all_opened(setting, own, [source], package_secret)
    if not dry_run:
        given = passphrase(secret)
        if ask_passphrase and given is None:
            given = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
        _make(setting, opened, target, given)
    if as_json:
        print_json(about(opened) | {"revisions": len(opened.revisions), "file": None if dry_run else str(target)})
    else:
        maker = opened.maker or "nobody who signed"
        became = "holds" if dry_run else f"became {target}:"
        click.echo(f"{source} {became} {len(opened.revisions)} entries from {maker}, {opened.trust}.")


def _make(setting: Setting, opened: Source, target: Path, given: str | None) -> None:
    """The new file, or none."""
    now = World().now()
    AssessmentFile.create(target, given, now=now).close()
    try:
        with Assessment.open(target, setting.author, setting.library, passphrase=given) as assessment:
            merge(assessment, [opened], lambda: None, altered_catalogues=True)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


@click.command()
@sources_argument
@package_option
@key_option
@json_option
@click.pass_obj
def verify(
    setting: Setting,
    *,
    sources: tuple[Path, ...],
    package_secret: Path | None,
    key_secret: Path | None,
    as_json: bool,
) -> None:
    """Check that packages are whole, and who signed them. Exits with 1 when one is not."""
    own = identity(setting, key_secret)
    found = open_sources(sources, opening_keys(own, package_secret), contacts(setting, own))
    if as_json:
        print_json([_verdict(one) for one in found])
    else:
        for one in found:
            click.echo(_said(one))
    if any(isinstance(one, Refused) for one in found):
        raise click.exceptions.Exit(1)


def _said(one: Source | Refused) -> str:
    if isinstance(one, Refused):
        return str(one.error)
    return f"{one.path}: whole, {len(one.revisions)} entries, from {one.maker or 'nobody who signed'}, {one.trust}"


def _verdict(one: Source | Refused) -> dict[str, object]:
    if isinstance(one, Refused):
        return {"file": str(one.path), "error": str(one.error), "kind": type(one.error).__name__}
    return {"file": str(one.path), "revisions": len(one.revisions)} | about(one)
