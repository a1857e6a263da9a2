"""What follows from the ratings, in the readiness report: services, gaps, doubts and open conflicts. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessment_models.schema import Scale
from cirt_assess.charts import Bar, Look, bars
from cirt_assess.gaps import Gap
from cirt_assess.quality import Doubt, Finding
from cirt_assess.readiness import ServiceReadiness
from cirt_assess.report.blocks import Block, Column, Figure, Heading, Paragraph, Row, Section, Table
from cirt_assess.report.catalogue_charts import in_pieces
from cirt_assess.report.opening import gap_row, gap_table
from cirt_assess.report.telling import Teller
from cirt_assess.revisions import Revision
from cirt_assess.scene import Scene

_NAMED_SERVICES = 2
"""Up to how many services a gap holds back are told by name."""
_NAMED = 3
"""How many weakest items a chart names."""


# --- services --------------------------------------------------------------------------------


def services(teller: Teller) -> Iterator[Block]:
    """How far each service is ready, and the weakest item behind it; nothing where no catalogue enables services."""
    words, results = teller.words, teller.material.results
    if not results.services or results.enabling_catalogue is None:
        return
    enabling = results.catalogue(results.enabling_catalogue)
    planned = [one for one in results.services if one.planned]
    asked = planned or results.services
    ready = sum(one.ready is True for one in asked)
    yield Heading(words("services.title"), 1)
    yield Paragraph(words("services.lead" if planned else "services.lead_all", ready=ready, all=len(asked)), "lead")
    yield Paragraph(words("services.about", catalogue=teller.catalogue_text(enabling).name))
    scale = enabling.content.structure.scales[enabling.content.structure.scale]
    title = _service_title(teller, asked, scale)
    for scene in in_pieces(tuple(asked), lambda some: _service_bars(teller, some, title, scale)):
        yield Figure(scene, words("catalogue.groups_caption"))
    yield _service_table(teller, planned, [one for one in results.services if not one.planned], scale)


def _service_title(teller: Teller, shown: Sequence[ServiceReadiness], scale: Scale) -> str:
    """Says which service stands lowest, or how many do."""
    level = min((one.level for one in shown if one.level is not None), default=None)
    if level is None:
        return teller.words("services.figure_open")
    lowest = [one for one in shown if one.level == level]
    names = {"service": teller.service(lowest[0].service), "level": teller.service_level(lowest[0], scale).label}
    return teller.words.count("services.figure", len(lowest), **names)


def _service_bars(teller: Teller, shown: tuple[ServiceReadiness, ...], title: str, scale: Scale) -> Scene:
    return bars(
        title,
        tuple(_service_bar(teller, one, scale) for one in shown),
        teller.ticks([scale]),
        head=tuple(teller.words(f"column.{key}") for key in ("service", "level", "ready", "weakest")),
        names={Look.CURRENT: teller.material.round_name},
    )


def _service_bar(teller: Teller, one: ServiceReadiness, scale: Scale) -> Bar:
    width = scale.highest - scale.lowest
    weakest = teller.words("services.weakest", items=teller.weakest(one, _NAMED))
    return Bar(
        teller.service(one.service),
        None if one.level is None else (one.level - scale.lowest) / width,
        (one.low - scale.lowest) / width,
        (one.high - scale.lowest) / width,
        (teller.service_level(one, scale).label, teller.ready(one), teller.weakest(one)),
        note=teller.ready(one) if one.ready else weakest,
    )


def _service_table(
    teller: Teller, planned: list[ServiceReadiness], others: list[ServiceReadiness], scale: Scale
) -> Table:
    words = teller.words
    rows: list[Row] = []
    for key, found in (("planned", planned), ("other", others)):
        if found and planned:
            rows.append(Section(words(f"services.{key}")))
        rows += [
            (teller.service_level(one, scale), teller.service(one.service), teller.ready(one), teller.weakest(one))
            for one in found
        ]
    head = tuple(words(f"column.{key}") for key in ("level", "service", "ready", "weakest"))
    return Table(head, (Column("pip"), Column("text", 3), Column("text", 1), Column("text", 4)), tuple(rows))


# --- gaps ------------------------------------------------------------------------------------


def gaps(teller: Teller) -> Iterator[Block]:
    """Every gap in its order; nothing where no profile was chosen."""
    words, results = teller.words, teller.material.results
    if not any(one.profile for one in results.catalogues):
        return
    certain = [gap for gap in results.gaps if gap.certain]
    possible = [gap for gap in results.gaps if not gap.certain]
    yield Heading(words("gaps.title"), 1)
    lead = words.count("gaps.lead", len(certain)) if certain else words("gaps.none")
    more = words.count("gaps.possible", len(possible)) if possible else ""
    yield Paragraph(f"{lead} {more}".strip(), "lead")
    if certain or possible:
        yield Paragraph(words("gaps.rank"), "small")
        rows: list[Row] = []
        for key, found in (("certain", certain), ("uncertain", possible)):
            rows += [Section(words(f"gaps.{key}")), *_gap_rows(teller, found)] if found else []
        yield gap_table(teller, tuple(rows))


def _gap_rows(teller: Teller, found: list[Gap]) -> Iterator[Row]:
    return (gap_row(teller, gap, teller.holds_back(gap, _NAMED_SERVICES)) for gap in found)


# --- quality ---------------------------------------------------------------------------------


def quality(teller: Teller) -> Iterator[Block]:
    """Every doubt, kind by kind."""
    words, found = teller.words, teller.material.results.findings
    yield Heading(words("quality.title"), 1)
    yield Paragraph(words.count("quality.lead", len(found)) if found else words("quality.none"), "lead")
    if found:
        head = tuple(words(f"column.{key}") for key in ("item", "doubt"))
        yield Table(head, (Column("text", 2), Column("text", 3)), tuple(_doubts(teller, found)))


def _doubts(teller: Teller, found: tuple[Finding, ...]) -> Iterator[Row]:
    for doubt in Doubt:
        of_kind = [one for one in found if one.doubt is doubt]
        if of_kind:
            yield Section(teller.words(f"quality.{doubt.value}"))
        yield from ((teller.item(one.catalogue, one.item), teller.finding(one)) for one in of_kind)


# --- conflicts -------------------------------------------------------------------------------


def conflicts(teller: Teller) -> Iterator[Block]:
    """Every open conflict with what each side entered."""
    words, found = teller.words, teller.material.conflicts
    yield Heading(words("conflicts.title"), 1)
    yield Paragraph(words.count("conflicts.lead", len(found)) if found else words("conflicts.none"), "lead")
    if found:
        rows: list[Row] = []
        for entity, field, held in found:
            rows.append(Section(teller.place(entity, field)))
            rows += [_side(teller, head) for head in held.heads]
        head = tuple(words(f"column.{key}") for key in ("who", "when", "value"))
        yield Table(head, (Column("text", 2), Column("text", 1), Column("prose", 5)), tuple(rows))


def _side(teller: Teller, head: Revision) -> tuple[str, ...]:
    return (teller.material.author(head.author), head.time[:10], teller.value(head))
