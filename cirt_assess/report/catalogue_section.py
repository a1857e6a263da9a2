"""One catalogue in the readiness report: score, charts, verdict, and its items group by group. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from assessment_models.schema import Group, Item
from cirt_assess.charts import Pip
from cirt_assess.report.blocks import Block, Column, Figure, Heading, KeyFigures, Paragraph, Row, Section, Table
from cirt_assess.report.catalogue_charts import CatalogueCharts
from cirt_assess.report.opening import catalogue_figures
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult
from cirt_assess.state import OPEN


def catalogue_section(teller: Teller, result: CatalogueResult) -> Iterator[Block]:
    """Everything about one catalogue in one round."""
    charts = CatalogueCharts(teller, result)
    yield Heading(teller.catalogue_text(result).name, 1)
    yield Paragraph(_lead(teller, result), "lead")
    yield Paragraph(_whose(teller, result), "small")
    yield KeyFigures(tuple(catalogue_figures(teller, result)))
    yield from (Figure(scene, teller.words("catalogue.groups_caption")) for scene in charts.group_bars())
    yield from map(Figure, charts.heat_maps())
    if result.profile is not None:
        yield from _verdict(teller, result)
    for group in result.content.structure.groups:
        yield Heading(teller.node(result.id, group.id), 2)
        if (scene := charts.radar(group)) is not None:
            yield Figure(scene)
        yield _items(teller, result, group)


def _lead(teller: Teller, result: CatalogueResult) -> str:
    score = result.score
    if score.value is None:
        return teller.words("catalogue.lead_none", all=score.applicable)
    return teller.words(
        "catalogue.lead" if score.low < score.high else "catalogue.lead_sure",
        answered=score.answered,
        all=score.applicable,
        percent=teller.percent(score.coverage),
        rule=teller.rule(score),
        value=teller.score(score),
        span=teller.range(score),
    )


def _whose(teller: Teller, result: CatalogueResult) -> str:
    """Edition of the text, and who defines the score."""
    score, edition = result.score, result.content.structure.edition
    whose = teller.words("catalogue.official" if score.official else "catalogue.ours", edition=edition)
    bands = result.content.words(teller.language).bands
    return f"{whose} {teller.words('catalogue.band', name=bands[score.band])}" if score.band in bands else whose


# --- verdict ---------------------------------------------------------------------------------


def _verdict(teller: Teller, result: CatalogueResult) -> Iterator[Block]:
    assert result.verdict is not None and result.profile is not None
    parts = [part for part in result.verdict.parts if part.applies]
    named = {
        "below": [part.node for part in parts if part.high < part.ceiling],
        "undecided_items": [part.node for part in parts if part.low < part.high],
    }
    yield Heading(teller.words("catalogue.verdict"), 2)
    yield Paragraph(teller.verdict(result), "lead")
    yield from (
        Paragraph(teller.words(f"catalogue.{key}", items=teller.joined(ids))) for key, ids in named.items() if ids
    )


# --- items -----------------------------------------------------------------------------------


def _items(teller: Teller, result: CatalogueResult, group: Group) -> Table:
    """Every item of a group; the target and the round before where there are any."""
    optional = [key for key, there in (("target", result.profile), ("before", result.before)) if there is not None]
    head = tuple(teller.words(f"column.{key}") for key in ("id", "item", "level", *optional, "why"))
    pips = [Column("pip")] * (1 + len(optional))
    columns = (Column("id"), Column("text", 3), *pips, Column("prose", 5))
    return Table(head, columns, tuple(_rows(teller, result, group)))


def _rows(teller: Teller, result: CatalogueResult, group: Group) -> Iterator[Row]:
    for one in group.walk():
        if one is not group and one.items:
            yield Section(teller.node(result.id, one.id))
        yield from (_row(teller, result, item) for item in one.items)


def _row(teller: Teller, result: CatalogueResult, item: Item) -> Row:
    pips: list[Pip | None] = [teller.pip(result, item)]
    if result.profile is not None:
        pips.append(teller.target(result, item.id))
    if result.before is not None:
        scale = result.content.structure.scale_of(item)
        pips.append(teller.pip_of(result.before.answers.get(item.id, OPEN), scale))
    rationale = teller.material.rationale(result.id, item.id)
    return (item.id, teller.node(result.id, item.id), *pips, rationale)
