"""`score`, `gaps`, `services` and `quality`: what is computed, as tables or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cirt_assess.cli.setting import (
    Setting,
    catalogue_option,
    file_argument,
    json_option,
    pick_round,
    print_json,
    print_table,
    round_option,
)
from cirt_assess.errors import KnownError
from cirt_assess.readiness import ServiceReadiness
from cirt_assess.report.numbers import number, percent, span
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.scoring import Score
from cirt_assess.state import Answer


@click.command()
@file_argument
@round_option
@catalogue_option
@click.option("--explain", is_flag=True, help="Show every item behind every score.")
@json_option
@click.pass_obj
def score(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    round_name: str | None,
    catalogue_id: str | None,
    explain: bool,
    as_json: bool,
) -> None:
    """Show scores with their coverage and their range."""
    results = _computed(setting, file, secret, round_name)
    chosen = _chosen(results, catalogue_id)
    if as_json:
        print_json([_catalogue_json(one, setting.language, explain) for one in chosen])
        return
    for one in chosen:
        _print_score(one, setting.language, explain)


def _computed(setting: Setting, file: Path, secret: Path | None, round_name: str | None) -> Results:
    with setting.opened(file, secret, read_only=True) as assessment:
        return assessment.results(pick_round(assessment, round_name))


def _chosen(results: Results, wanted: str | None) -> list[CatalogueResult]:
    found = [one for one in results.catalogues if wanted in (None, one.id)]
    if not found:
        used = ", ".join(one.id for one in results.catalogues)
        raise KnownError(f"This round does not use {wanted}. It uses {used}.")
    return found


def _print_score(result: CatalogueResult, language: str, explain: bool) -> None:
    words = result.content.words(language)
    click.echo(words.catalogue.name if words.catalogue else result.id)
    if not result.score.official:
        click.echo("  The figures are this project's own statistic, not part of the model.")
    if result.verdict is not None and result.profile is not None:
        met = f"{number(result.verdict.value, 0)} of {number(result.verdict.ceiling, 0)}"
        sure = span(result.verdict.low, result.verdict.high, 0)
        click.echo(f"  Profile {result.profile.words(language).text.name}: {met} met, could be {sure}.")
    rows = list(_score_rows(result, result.score, language, explain, 0))
    print_table(("", "score", "range", "coverage", "open", "conflicts"), rows)
    click.echo()


def _score_rows(
    result: CatalogueResult, score: Score, language: str, explain: bool, depth: int
) -> list[tuple[str, ...]]:
    is_item = score.node in result.content.items
    if is_item and not explain:
        return []
    name = "all" if score.node == result.id else f"{score.node} {result.content.name_of(score.node, language)}"
    rows: list[tuple[str, ...]] = [
        (
            "  " * depth + name,
            number(score.value) if score.applies else "n/a",
            span(score.low, score.high) if score.applies else "",
            percent(score.coverage) if not is_item else "",
            str(score.applicable - score.answered - score.conflicts),
            str(score.conflicts),
        )
    ]
    for part in score.parts:
        rows += _score_rows(result, part, language, explain, depth + 1)
    return rows


def _catalogue_json(result: CatalogueResult, language: str, explain: bool) -> dict[str, Any]:
    return {
        "catalogue": result.id,
        "official": result.score.official,
        "score": _score_json(result.score, explain or None, set(result.content.items)),
        "profile": result.profile.id if result.profile else None,
        "profile_result": _score_json(result.verdict, None, set()) if result.verdict else None,
    }


def _score_json(score: Score, explain: bool | None, items: set[str]) -> dict[str, Any]:
    parts = [_score_json(one, explain, items) for one in score.parts if explain or one.node not in items]
    return {
        "node": score.node,
        "rule": score.rule.value if score.rule else None,
        "value": None if score.value is None else float(score.value),
        "low": float(score.low),
        "high": float(score.high),
        "floor": float(score.floor),
        "ceiling": float(score.ceiling),
        "applicable": score.applicable,
        "answered": score.answered,
        "conflicts": score.conflicts,
        "not_applicable": score.excluded,
        "band": score.band,
        "parts": parts if items else [],
    }


@click.command()
@file_argument
@round_option
@catalogue_option
@json_option
@click.pass_obj
def gaps(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    round_name: str | None,
    catalogue_id: str | None,
    as_json: bool,
) -> None:
    """List what is below its target, by what it holds back."""
    results = _computed(setting, file, secret, round_name)
    chosen = {one.id: one for one in _chosen(results, catalogue_id)}
    found = [gap for gap in results.gaps if gap.catalogue in chosen]
    if as_json:
        print_json(
            [
                {
                    "catalogue": gap.catalogue,
                    "item": gap.item,
                    "levels": list(gap.answer.options),
                    "target": gap.target,
                    "size": float(gap.size),
                    "certain": gap.certain,
                    "rank": float(gap.rank),
                    "holds_back": list(gap.holds_back),
                }
                for gap in found
            ]
        )
        return
    if not found:
        click.echo("No gaps, or no target profile was chosen for this round.")
    print_table(
        ("item", "level", "target", "holds back", "name"),
        [
            (
                gap.item,
                _told(gap.answer),
                str(gap.target),
                " ".join(gap.holds_back) or "-",
                chosen[gap.catalogue].content.name_of(gap.item, setting.language),
            )
            for gap in found
        ],
    )


def _told(answer: Answer) -> str:
    return " or ".join("open" if one is None else str(one) for one in answer.options) or "open"


@click.command()
@file_argument
@round_option
@json_option
@click.pass_obj
def services(setting: Setting, file: Path, secret: Path | None, round_name: str | None, as_json: bool) -> None:
    """Show how far each service is ready, and the weakest item that enables it."""
    results = _computed(setting, file, secret, round_name)
    if as_json:
        print_json([_service_json(one) for one in results.services])
        return
    if not results.services:
        click.echo("No catalogue of this round enables services.")
        return
    offered = setting.library.catalogues[results.service_catalogue or ""]
    print_table(
        ("service", "level", "ready", "planned", "weakest", "name"),
        [
            (
                one.service,
                number(one.level) if one.level is not None else span(one.low, one.high),
                _ready(one),
                "yes" if one.planned else "no",
                " ".join(one.weakest) or "-",
                offered.name_of(one.service, setting.language),
            )
            for one in results.services
        ],
    )


def _ready(service: ServiceReadiness) -> str:
    return {True: "yes", False: "no", None: "open"}[service.ready]


def _service_json(service: ServiceReadiness) -> dict[str, Any]:
    return {
        "service": service.service,
        "level": None if service.level is None else float(service.level),
        "low": float(service.low),
        "high": float(service.high),
        "ready": service.ready,
        "planned": service.planned,
        "weakest": list(service.weakest),
        "missing": list(service.missing),
        "basis": service.basis,
    }


_DOUBTS = {
    "no_evidence": "a high level without evidence",
    "no_reason": "not applicable without a reason",
    "voices_differ": "voices contradict each other",
    "old": "entered more than a year ago",
    "conflict": "an open conflict",
}


@click.command()
@file_argument
@round_option
@catalogue_option
@json_option
@click.pass_obj
def quality(
    setting: Setting,
    *,
    file: Path,
    secret: Path | None,
    round_name: str | None,
    catalogue_id: str | None,
    as_json: bool,
) -> None:
    """List what a reviewer would question. Exits with 0 whether there is something or not."""
    results = _computed(setting, file, secret, round_name)
    found = [finding for one in _chosen(results, catalogue_id) for finding in one.findings]
    if as_json:
        print_json(
            [
                {
                    "doubt": one.doubt.value,
                    "catalogue": one.catalogue,
                    "item": one.item,
                    "entity": one.entity,
                    "detail": list(one.detail),
                }
                for one in found
            ]
        )
        return
    if not found:
        click.echo("Nothing to question.")
    print_table(
        ("catalogue", "item", "doubt", "detail"),
        [(one.catalogue, one.item, _DOUBTS[one.doubt.value], " ".join(one.detail)) for one in found],
    )
