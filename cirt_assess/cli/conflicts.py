"""`conflicts`, `decide`, `decide-all` and `decisions`: what people say differently, and who settled it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from cirt_assess.assessment import Assessment
from cirt_assess.atomic import write_whole
from cirt_assess.cli.setting import F, Setting, file_argument, json_option, pick_round, print_json, print_table
from cirt_assess.errors import KnownError
from cirt_assess.exchange.conflicts import Conflict, Decided, Side, Where, decision_log
from cirt_assess.exchange.conflicts import conflicts as find_conflicts
from cirt_assess.exchange.deciding import RULES, Ruling, keep_both, propose, rule_on, take_author
from cirt_assess.journal import cleaned
from cirt_assess.revisions import Value, encode

_LOG = ("time", "author", "entity", "field", "value", "between", "reason")


def _filters(function: F) -> F:
    """Which conflicts a command is about."""
    options: tuple[Callable[[F], F], ...] = (
        click.option("--round", "round_name", help="Only of this round, by name or id."),
        click.option("--catalogue", default="", help="Only of this catalogue."),
        click.option("--item", default="", help="Only about this item."),
        click.option("--field", default="", help="Only in this field, such as level."),
        click.option("--author", default="", help="Only where this person says one of the things, by id."),
    )
    for option in options:
        function = option(function)
    return function


def _where(assessment: Assessment, round_name: str | None, **rest: str) -> Where:
    return Where(round=pick_round(assessment, round_name) if round_name else "", **rest)


@click.command("conflicts")
@file_argument
@_filters
@json_option
@click.pass_obj
def conflicts_command(
    setting: Setting, /, *, file: Path, secret: Path | None, round_name: str | None, as_json: bool, **rest: str
) -> None:
    """List the fields of FILE in which people say different things."""
    with setting.opened(file, secret, read_only=True) as assessment:
        where = _where(assessment, round_name, **rest)
        found = [_conflict(one, assessment) for one in find_conflicts(assessment, where)]
    if as_json:
        print_json(found)
        return
    rows = []
    for one in found:
        for side in one["sides"]:
            said = json.dumps(side["value"], ensure_ascii=False)
            rows.append((one["entity"], one["field"], str(side["number"]), side["author"], side["time"][:16], said))
    print_table(("entity", "field", "", "who", "when", "says"), rows)
    click.echo(f"{len(found)} conflicts.")


def _conflict(one: Conflict, assessment: Assessment) -> dict[str, Any]:
    entity, name = one.slot
    return {
        "entity": entity,
        "field": name,
        "before": json.loads(one.ancestor.value) if one.ancestor else None,
        "sides": [_side(number, side, assessment) for number, side in enumerate(one.sides, start=1)],
    }


def _side(number: int, side: Side, assessment: Assessment) -> dict[str, Any]:
    return {
        "number": number,
        "author": assessment.author_name(side.head.author),
        "time": side.head.time,
        "value": side.value,
        "rationale": side.rationale,
        "changes_since": len(side.since),
    }


@click.command()
@file_argument
@click.argument("entity")
@click.argument("field")
@click.option("--take", type=click.IntRange(min=1), help="Take the side of this number.")
@click.option("--both", is_flag=True, help="Keep both texts, one after the other.")
@click.option("--value", help='Another value, as JSON: 2, "n/a", "some text".')
@click.option("--reason", required=True, help="Why. It stays with the decision.")
@click.pass_obj
def decide(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    entity: str,
    field: str,
    take: int | None,
    both: bool,
    value: str | None,
    reason: str,
) -> None:
    """Settle the conflict in FIELD of ENTITY. One of --take, --both and --value says how."""
    if (take is not None) + both + (value is not None) != 1:
        raise click.UsageError("Give one of --take, --both and --value.")
    with setting.opened(file, secret) as assessment:
        found = [one for one in find_conflicts(assessment) if one.slot == (entity, field)]
        if not found:
            raise KnownError(f"There is no conflict in {field} of {entity}. `cirt-assess conflicts` lists them.")
        chosen = _chosen(found[0], take, both, value)
        rule_on(assessment, [Ruling(found[0], chosen, reason)])
    click.echo(f"{entity} {field}: decided.")


def _chosen(conflict: Conflict, take: int | None, both: bool, value: str | None) -> Value:
    if take is not None:
        if take > len(conflict.sides):
            raise KnownError(f"There are {len(conflict.sides)} sides; {take} is none of them.")
        return conflict.sides[take - 1].value
    if both:
        return keep_both(conflict)
    try:
        found: Value = cleaned(json.loads(value or ""))
        encode(found)
    except ValueError as error:
        raise KnownError(f"{value!r} is no value. Write a number, or a text in double quotes.") from error
    return found


@click.command("decide-all")
@file_argument
@click.option("--rule", type=click.Choice(tuple(RULES)), help="By which rule.")
@click.option("--take-author", "of", help="Take whatever this person says, by id.")
@click.option("--reason", required=True, help="Why. It stays with every decision.")
@click.option("--do", "for_real", is_flag=True, help="Decide. Without it, only show what would be decided.")
@_filters
@click.pass_obj
def decide_all(
    setting: Setting,
    /,
    *,
    file: Path,
    secret: Path | None,
    rule: str | None,
    of: str | None,
    reason: str,
    for_real: bool,
    round_name: str | None,
    **rest: str,
) -> None:
    """Settle every conflict that a rule fits, as one action that undo takes back as a whole."""
    if (rule is None) == (of is None):
        raise click.UsageError("Give one of --rule and --take-author.")
    with setting.opened(file, secret, read_only=not for_real) as assessment:
        found = find_conflicts(assessment, _where(assessment, round_name, **rest))
        rulings = propose(found, RULES[rule] if rule else take_author(of or ""), reason)
        rows = [(*one.conflict.slot, json.dumps(one.value, ensure_ascii=False)) for one in rulings]
        print_table(("entity", "field", "would become"), rows)
        if for_real and rulings:
            rule_on(assessment, rulings)
    done = "decided" if for_real else "would be decided; add --do"
    click.echo(f"{len(rulings)} of {len(found)} conflicts {done}.")


# --- the log ---------------------------------------------------------------------------------


@click.command()
@file_argument
@click.option("--csv", "target", type=click.Path(path_type=Path, dir_okay=False), help="Write the log as CSV here.")
@json_option
@click.pass_obj
def decisions(setting: Setting, *, file: Path, secret: Path | None, target: Path | None, as_json: bool) -> None:
    """List every decision made in FILE: what was chosen between what, by whom, when and why."""
    with setting.opened(file, secret, read_only=True) as assessment:
        rows = [_decided(one, assessment) for one in decision_log(list(assessment.file.revisions()))]
    if target is not None:
        write_whole(target, _as_csv(rows))
        click.echo(f"{target}: {len(rows)} decisions.")
    elif as_json:
        print_json(rows)
    else:
        print_table(_LOG, [tuple(row[name] for name in _LOG) for row in rows])


def _decided(one: Decided, assessment: Assessment) -> dict[str, str]:
    said = [f"{assessment.author_name(author)}: {json.dumps(value, ensure_ascii=False)}" for author, value in one.over]
    return {
        "time": one.decision.time,
        "author": assessment.author_name(one.decision.author),
        "entity": one.decision.entity,
        "field": one.decision.field,
        "value": one.decision.value,
        "between": "; ".join(said),
        "reason": one.reason,
    }


def _as_csv(rows: list[dict[str, str]]) -> bytes:
    """A text that begins like a formula gets an apostrophe: a spreadsheet would work it out."""
    into = io.StringIO(newline="")
    writer = csv.writer(into)
    writer.writerow(_LOG)
    for row in rows:
        cells = (row[name] for name in _LOG)
        writer.writerow([f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells])
    return into.getvalue().encode("utf-8-sig")
