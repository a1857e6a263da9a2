"""The readiness report as a workbook: what the pages tell, as rows to sort, filter and count. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assessment_models.schema import Group, Item
from cirt_assess.charts import Look, target_pip
from cirt_assess.gaps import Gap
from cirt_assess.report.annex import used_crosswalks
from cirt_assess.report.material import Material
from cirt_assess.report.opening import title
from cirt_assess.report.sheets import RadarChart, RadarSeries, Sheet, SheetCell, SheetColumn, Workbook
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult
from cirt_assess.scoring import Score
from cirt_assess.state import OPEN

_FEWEST, _MOST = 3, 50
"""Spokes of a native radar chart."""

_Cells = tuple[SheetCell, ...]


def readiness_workbook(material: Material) -> Workbook:
    """Everything about one round, a sheet for each kind of result."""
    teller = Teller(material)
    words = material.wording
    return Workbook(
        title=words("title.subtitle", team=material.team, round=material.round_name),
        classification=material.meta.classification,
        language=words.language,
        day=material.meta.day.isoformat(),
        continued=words("sheet.continued"),
        sheets=tuple(_sheets(teller)),
        charts_title=words("sheet.charts"),
        charts=tuple(chart for one in material.results.catalogues if (chart := _radar(teller, one)) is not None),
    )


def _sheets(teller: Teller) -> Iterator[Sheet]:
    yield _summary(teller)
    yield from (_items(teller, one) for one in teller.material.results.catalogues)
    if teller.material.results.services:
        yield _services(teller)
    yield _gaps(teller)
    yield _quality(teller)
    yield _conflicts(teller)
    yield _about(teller)


def _sheet(teller: Teller, key: str, columns: tuple[SheetColumn, ...], rows: Iterator[_Cells]) -> Sheet:
    return Sheet(teller.words(f"sheet.{key}"), columns, tuple(rows))


def _columns(teller: Teller, **widths: int) -> tuple[SheetColumn, ...]:
    """Columns by the key of their heading; scores are decimals, shares are percent."""
    forms = dict.fromkeys(("score", "low", "high", "size", "rank"), "decimal") | {"coverage": "percent"}
    return tuple(
        SheetColumn(teller.words(f"column.{key}"), width, forms.get(key, "plain"))  # type: ignore[arg-type]
        for key, width in widths.items()
    )


# --- scores and items ------------------------------------------------------------------------


def _summary(teller: Teller) -> Sheet:
    columns = _columns(
        teller,
        catalogue=38,
        group=46,
        score=9,
        low=9,
        high=9,
        coverage=9,
        rated=11,
        applicable=11,
        conflicts=11,
        excluded=14,
        profile=13,
    )
    rows = (row for one in teller.material.results.catalogues for row in _score_rows(teller, one))
    return _sheet(teller, "summary", columns, rows)


def _score_rows(teller: Teller, result: CatalogueResult) -> Iterator[_Cells]:
    name = teller.catalogue_text(result).name
    verdict = teller.met(result.verdict) if result.verdict else None
    yield (name, teller.rule(result.score), *_figures(result.score), verdict)
    for group in result.content.structure.all_groups():
        score = result.score.find(group.id)
        if score is not None:
            yield (name, teller.item(result.id, group.id), *_figures(score), None)


def _figures(score: Score) -> _Cells:
    low, high = (score.low, score.high) if score.applies else (None, None)
    counts = (score.answered, score.applicable, score.conflicts, score.excluded)
    return (score.value, low, high, score.coverage, *counts)


def _items(teller: Teller, result: CatalogueResult) -> Sheet:
    columns = _columns(teller, id=14, group=30, item=40, level=9, least=9, most=9, target=9, before=9, why=80)
    groups = result.content.structure.all_groups()
    rows = (_item_row(teller, result, group, item) for group in groups for item in group.items)
    return Sheet(teller.catalogue_text(result).short, columns, tuple(rows))


def _item_row(teller: Teller, result: CatalogueResult, group: Group, item: Item) -> _Cells:
    scale, code = result.content.structure.scale_of(item), result.target(item.id)
    score = result.score.find(item.id)
    ends = (score.low, score.high) if score is not None and score.applies and score.rule is None else (None, None)
    before = teller.pip_of(result.before.answers.get(item.id, OPEN), scale) if result.before else None
    return (
        item.id,
        teller.node(result.id, group.id),
        teller.node(result.id, item.id),
        teller.pip(result, item),
        *ends,
        None if code is None else target_pip(code),
        before,
        teller.material.rationale(result.id, item.id),
    )


# --- what follows ----------------------------------------------------------------------------


def _services(teller: Teller) -> Sheet:
    results = teller.material.results
    structure = results.catalogue(results.enabling_catalogue or "").content.structure
    scale = structure.scales[structure.scale]
    columns = _columns(teller, id=9, service=44, level=9, least=9, most=9, ready=12, planned=10, weakest=60, basis=14)
    rows: Iterator[_Cells] = (
        (
            one.service,
            teller.node(results.service_catalogue or "", one.service),
            teller.service_level(one, scale),
            one.low,
            one.high,
            teller.ready(one),
            teller.words("answer.yes" if one.planned else "answer.no"),
            teller.weakest(one),
            teller.words("annex.derived" if one.basis == "derived" else "annex.read"),
        )
        for one in results.services
    )
    return _sheet(teller, "services", columns, rows)


def _gaps(teller: Teller) -> Sheet:
    columns = _columns(
        teller, catalogue=16, id=14, item=40, level=9, target=9, size=9, certain=10, rank=9, holds_back=60, step=80
    )
    return _sheet(teller, "gaps", columns, (_gap_row(teller, gap) for gap in teller.material.results.gaps))


def _gap_row(teller: Teller, gap: Gap) -> _Cells:
    result = teller.material.results.catalogue(gap.catalogue)
    return (
        teller.catalogue_text(result).short,
        gap.item,
        teller.node(gap.catalogue, gap.item),
        teller.pip(result, result.content.items[gap.item]),
        target_pip(gap.target),
        gap.size,
        teller.words("answer.yes" if gap.certain else "answer.no"),
        gap.rank,
        teller.holds_back(gap),
        teller.next_step(gap),
    )


def _quality(teller: Teller) -> Sheet:
    columns = _columns(teller, catalogue=16, id=14, item=40, finding=34, doubt=80)
    names = {one.id: teller.catalogue_text(one).short for one in teller.material.results.catalogues}
    rows: Iterator[_Cells] = (
        (
            names[one.catalogue],
            one.item,
            teller.node(one.catalogue, one.item),
            teller.words(f"quality.{one.doubt.value}"),
            teller.finding(one),
        )
        for one in teller.material.results.findings
    )
    return _sheet(teller, "quality", columns, rows)


def _conflicts(teller: Teller) -> Sheet:
    columns = _columns(teller, field=50, who=24, when=22, value=80)
    rows: Iterator[_Cells] = (
        (teller.place(entity, field), teller.material.author(head.author), head.time, teller.value(head))
        for entity, field, held in teller.material.conflicts
        for head in held.heads
    )
    return _sheet(teller, "conflicts", columns, rows)


def _about(teller: Teller) -> Sheet:
    return _sheet(teller, "about", _columns(teller, fact=30, value=110), _facts(teller))


def _facts(teller: Teller) -> Iterator[_Cells]:
    words, page = teller.words, title(teller)
    yield from page.facts
    for notice in (page.notice, words("sheet.exact"), words("sheet.text")):
        yield (words("sheet.note"), notice)
    for result in teller.material.results.catalogues:
        text = teller.catalogue_text(result)
        told = [
            words("annex.edition", edition=result.content.structure.edition, version=result.content.structure.version)
        ]
        told += [text.attribution, *([text.notice] if text.notice else [])]
        yield from ((text.name, one) for one in told)
        if result.profile is not None:
            yield teller.profile_name(result), teller.origin(result)
    for crosswalk in used_crosswalks(teller):
        small = crosswalk.words(teller.language).text
        yield small.name, small.notice


# --- charts ----------------------------------------------------------------------------------


def _radar(teller: Teller, result: CatalogueResult) -> RadarChart | None:
    """Around the items where they are few enough, else around the groups that hold them; else none."""
    structure = result.content.structure
    items = list(structure.items())
    groups = [group for group in structure.all_groups() if group.items]
    scale = structure.scales[structure.scale]
    if _FEWEST <= len(items) <= _MOST and not any(item.scale for item in items):
        spokes, series = tuple(item.id for item in items), _item_series(teller, result, items)
    elif _FEWEST <= len(groups) <= _MOST:
        spokes, series = tuple(teller.node(result.id, one.id) for one in groups), _group_series(teller, result, groups)
    else:
        return None
    name = teller.catalogue_text(result).name
    return RadarChart(name, teller.words("column.item"), spokes, tuple(series), scale.lowest, scale.highest)


def _item_series(teller: Teller, result: CatalogueResult, items: list[Item]) -> Iterator[RadarSeries]:
    material = teller.material

    def worths(codes: list[int | None]) -> tuple[Fraction | None, ...]:
        pairs = zip(map(result.content.structure.scale_of, items), codes, strict=True)
        return tuple(scale.worth(code) if code in scale.codes else None for scale, code in pairs)

    answers = [result.answers.get(item.id, OPEN).code for item in items]
    yield RadarSeries(material.round_name, Look.CURRENT, worths(answers))
    if result.profile is not None:
        targets = worths([result.target(item.id) for item in items])
        yield RadarSeries(teller.words("legend.target"), Look.TARGET, targets)
    if result.before is not None:
        earlier = [result.before.answers.get(item.id, OPEN).code for item in items]
        yield RadarSeries(material.before_name, Look.BEFORE, worths(earlier))


def _group_series(teller: Teller, result: CatalogueResult, groups: list[Group]) -> Iterator[RadarSeries]:
    material = teller.material

    def values(whole: Score) -> tuple[Fraction | None, ...]:
        return tuple(found.value if (found := whole.find(group.id)) else None for group in groups)

    yield RadarSeries(material.round_name, Look.CURRENT, values(result.score))
    if result.before is not None:
        yield RadarSeries(material.before_name, Look.BEFORE, values(result.before.score))
