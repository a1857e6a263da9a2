"""`rate` and `import-ratings`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import click

from cirt_assess.assessment import Assessment, Level
from cirt_assess.cli.setting import Setting, file_argument, pick_round, round_option
from cirt_assess.errors import KnownError
from cirt_assess.state import NOT_APPLICABLE

COLUMNS = ("catalogue", "item", "level", "note")
MAX_BYTES = 20_000_000
NOT_APPLICABLE_SPELLINGS = frozenset({"n/a", "na"})


@click.command()
@file_argument
@click.argument("catalogue_id", metavar="CATALOGUE")
@click.argument("item")
@click.argument("level")
@click.option("--note", help="Why this level. Needed for n/a.")
@round_option
@click.pass_obj
def rate(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    catalogue_id: str,
    item: str,
    level: str,
    note: str | None,
    round_name: str | None,
) -> None:
    """Rate ITEM of CATALOGUE at LEVEL: a level of its scale, n/a, or - to clear it."""
    with setting.opened(file, secret) as assessment:
        round_id = pick_round(assessment, round_name)
        change = assessment.rate(round_id, catalogue_id, item, _level(level, item), rationale=note)
        word = "saved" if change.revisions else "was so already"
        click.echo(f"{catalogue_id} {item}: {level} {word}.")


@click.command("import-ratings")
@file_argument
@click.argument("table", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@round_option
@click.option("--dry-run", is_flag=True, help="Read and check everything, change nothing.")
@click.pass_obj
def import_ratings(
    setting: Setting, *, file: Path, secret: Path | None, table: Path, round_name: str | None, dry_run: bool
) -> None:
    """Take ratings from TABLE, a CSV file with the columns catalogue, item, level, note. All rows or none."""
    with setting.opened(file, secret, read_only=dry_run) as assessment:
        round_id = pick_round(assessment, round_name)
        rows = list(_rows(table, assessment))
        if dry_run:
            click.echo(f"{len(rows)} rows can be taken in. Nothing was changed.")
            return
        change = assessment.rate_many((round_id, *row) for row in rows)
        entities = sum(1 for entity in change.entities if entity.startswith("rating/"))
        click.echo(f"{len(rows)} rows read, {entities} ratings changed.")


Row = tuple[str, str, Level, str]


def _rows(table: Path, assessment: Assessment) -> Iterator[Row]:
    """Rows of a CSV file. Errors name row, column, what was read and what is expected."""
    if table.stat().st_size > MAX_BYTES:
        raise KnownError(f"{table}: the file is larger than {MAX_BYTES:,} bytes. Split it.")
    try:
        with table.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            _check_heading(table, reader.fieldnames)
            for number, row in enumerate(reader, start=2):
                yield _row(table, number, row, assessment)
    except UnicodeDecodeError as error:
        raise KnownError(f"{table}: is not UTF-8 text. Save it as CSV UTF-8. Nothing was changed.") from error
    except csv.Error as error:
        raise KnownError(f"{table}: is not a CSV table ({error}). Nothing was changed.") from error


def _check_heading(table: Path, heading: object) -> None:
    if not isinstance(heading, list) or not set(COLUMNS) - {"note"} <= set(heading):
        raise KnownError(f"{table}, row 1: the columns must be {', '.join(COLUMNS)}; read was {heading or 'nothing'}.")


def _row(table: Path, number: int, row: dict[str, str | None], assessment: Assessment) -> Row:
    catalogue, item, level = (str(row.get(name) or "").strip() for name in COLUMNS[:3])
    place = f"{table}, row {number}"
    content = assessment.library.catalogues.get(catalogue)
    if content is None:
        raise KnownError(f"{place}, column catalogue: read {catalogue!r}; expected a catalogue of this file.")
    if item not in content.items:
        raise KnownError(f"{place}, column item: read {item!r}; expected an item of {catalogue}.")
    try:
        found = _level(level, item)
    except KnownError as error:
        raise KnownError(f"{place}, column level: {error}") from error
    codes = content.structure.scale_of(content.items[item]).codes
    if isinstance(found, int) and found not in codes:
        allowed = ", ".join(str(code) for code in codes)
        raise KnownError(f"{place}, column level: read {level!r}; expected one of {allowed}, n/a or -.")
    return catalogue, item, found, str(row.get("note") or "")


def _level(text: str, item: str) -> Level:
    if text.casefold() in NOT_APPLICABLE_SPELLINGS:
        return NOT_APPLICABLE
    if text == "-":
        return None
    if text.lstrip("-").isascii() and text.lstrip("-").isdigit() and len(text) <= 5:  # noqa: PLR2004  codes are short
        return int(text)
    raise KnownError(f"{item}: read {text!r}; expected a level of its scale, n/a, or - to clear it.")
