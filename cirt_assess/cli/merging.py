"""`merge`, `merges` and `undo-merge`: bringing together what several people entered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from cirt_assess.assessment import Assessment
from cirt_assess.backups import Why, back_up, second_place
from cirt_assess.cli.people import about, all_opened, identity, key_option, package_option, sources_argument
from cirt_assess.cli.setting import Setting, file_argument, json_option, print_json, print_table
from cirt_assess.exchange.merge import Merged, here, merge, merge_log
from cirt_assess.exchange.preview import CatalogueNews, News, Preview, preview
from cirt_assess.exchange.sources import Source
from cirt_assess.exchange.undo_merge import is_undone, take_back


@click.command("merge")
@file_argument
@sources_argument
@click.option("--dry-run", is_flag=True, help="Show what it would bring, and change nothing.")
@click.option("--leave-out", multiple=True, help="Leave out this source after all, by its file name.")
@click.option("--take-altered-catalogues", is_flag=True, help="Also take catalogues whose content differs from ours.")
@package_option
@key_option
@json_option
@click.pass_obj
def merge_command(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    sources: tuple[Path, ...],
    dry_run: bool,
    leave_out: tuple[str, ...],
    take_altered_catalogues: bool,
    package_secret: Path | None,
    key_secret: Path | None,
    as_json: bool,
) -> None:
    """Bring packages or other assessment files, the SOURCES, into FILE. Repeating it changes nothing."""
    own = identity(setting, key_secret)
    wanted = [path for path in sources if path.name not in leave_out]
    opened = all_opened(setting, own, wanted, package_secret)
    with setting.opened(file, secret, read_only=dry_run) as assessment:
        known = here(assessment)
        seen = {one.path.name: (one, preview(known, [one])) for one in opened}
        together = preview(known, opened)
        if dry_run:
            _show(assessment, seen, together, as_json=as_json)
            return
        second = second_place(setting.folder)
        done = merge(
            assessment,
            opened,
            lambda: _backed_up(assessment, second),
            altered_catalogues=take_altered_catalogues,
        )
    if as_json:
        print_json({**_as_data(together), "added": done.added, "merge": done.record.id if done.record else None})
    else:
        _tell(done, together)


def _backed_up(assessment: Assessment, second: Path | None) -> Path | None:
    made = back_up(assessment.file, Why.MERGE, assessment.world.now(), second)
    if made.problem:
        click.echo(f"The second place for backups could not be written: {made.problem}.", err=True)
    return made.backup.path if made.backup else None


def _tell(done: Merged, seen: Preview) -> None:
    if done.record is None:
        click.echo("Everything was known already. Nothing was changed.")
        return
    click.echo(
        f"{done.added} entries, {done.catalogues} catalogues and {done.evidence} files of evidence came in; "
        f"{seen.counts[News.CONFLICT]} fields are in conflict."
    )
    click.echo(f"Merge {done.record.id}; the copy made before is {done.record.backup}.")
    _warn_of_catalogues(seen)


def _warn_of_catalogues(seen: Preview) -> None:
    for catalogue, news in seen.catalogues:
        if news is CatalogueNews.ALTERED:
            click.echo(f"{catalogue.id}: its content there differs from ours in the same version.", err=True)


def _show(
    assessment: Assessment, seen: Mapping[str, tuple[Source, Preview]], together: Preview, *, as_json: bool
) -> None:
    if as_json:
        each = {name: about(source) | _as_data(one) for name, (source, one) in seen.items()}
        print_json({"sources": each, "together": _as_data(together)})
        return
    rows = [(name, *_row(source, one)) for name, (source, one) in seen.items()]
    print_table(("source", "from", "made", "signature", "new", "known", "conflicts"), rows)
    for author, counts in together.by_author.items():
        said = ", ".join(f"{count} {news}" for news, count in sorted(counts.items()))
        click.echo(f"{assessment.author_name(author)}: {said}")
    for name, (_, one) in seen.items():
        if one.new and not one.shares:
            click.echo(f"{name} has nothing in common with this file (team: {', '.join(one.team)}).", err=True)
    _warn_of_catalogues(together)
    click.echo("Nothing was changed.")


def _row(source: Source, seen: Preview) -> tuple[str, ...]:
    conflicts = str(seen.counts[News.CONFLICT])
    return (source.maker or "-", source.made[:16], source.trust.value, str(seen.new), str(seen.known), conflicts)


def _as_data(seen: Preview) -> dict[str, object]:
    return {
        "new": seen.new,
        "known": seen.known,
        "fields": seen.counts,
        "by_author": seen.by_author,
        "by_catalogue": seen.by_catalogue,
        "catalogues": {f"{one.id} {one.version}": news.value for one, news in seen.catalogues},
        "evidence": len(seen.evidence),
        "team": seen.team,
    }


# --- looking back ----------------------------------------------------------------------------


@click.command()
@file_argument
@json_option
@click.pass_obj
def merges(setting: Setting, *, file: Path, secret: Path | None, as_json: bool) -> None:
    """List what was merged into FILE, when, by whom and from whom."""
    with setting.opened(file, secret, read_only=True) as assessment:
        actions = [one.action for one in assessment.file.revisions()]
        found = [(one, is_undone(one, actions), assessment.author_name(one.author)) for one in merge_log(assessment)]
    if as_json:
        print_json([one.model_dump() | {"undone": undone, "author_name": name} for one, undone, name in found])
        return
    rows = [
        (
            one.id,
            one.time[:16],
            name,
            str(one.added),
            "undone" if undone else "",
            ", ".join(s.name for s in one.sources),
        )
        for one, undone, name in found
    ]
    print_table(("merge", "when", "who", "entries", "", "sources"), rows)


@click.command("undo-merge")
@file_argument
@click.argument("merge_id", metavar="MERGE")
@click.pass_obj
def undo_merge(setting: Setting, *, file: Path, secret: Path | None, merge_id: str) -> None:
    """Take MERGE back: state again what stood before it. Nothing is removed, and what was decided since stays."""
    with setting.opened(file, secret) as assessment:
        change = take_back(assessment, merge_id)
    click.echo(f"{len(change.revisions)} fields say again what they said before merge {merge_id}.")
