"""Results as rows for the page: cells of the map, services and gaps. Pure but for translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessment_models.library import Library
from assessment_models.schema import Item, Scale
from cirt_assess.charts import level_pip, target_pip
from cirt_assess.gaps import Gap
from cirt_assess.readiness import ServiceReadiness
from cirt_assess.report.numbers import number
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.state import OPEN
from ui.results.heat_grid import Cell
from ui.results.lists import GapRow, ServiceRow
from ui.results.scenes import chart_groups
from ui.results.words import reach
from ui.widgets.pip import NOTHING
from ui.wording import answer_pip, answer_text, join

translate = QCoreApplication.translate


def heat_title(result: CatalogueResult) -> str:
    """What the map shows, as its title."""
    total = len(result.content.items)
    open_ones = sum(result.answers.get(item, OPEN).is_open for item in result.content.items)
    if result.profile is None:
        return translate("cells", "All {total} items: {open} open").format(total=total, open=open_ones)
    below = sum(gap.certain and not gap.answer.is_open for gap in result.gaps)
    text = translate("cells", "All {total} items: {below} below target, {open} open")
    return text.format(total=total, below=below, open=open_ones)


def cells_of(result: CatalogueResult, language: str) -> list[tuple[str, tuple[Cell, ...]]]:
    """Every item under the name of its group."""
    below = {gap.item for gap in result.gaps if gap.certain}
    return [
        (
            result.content.name_of(group.id, language),
            tuple(_cell(result, item, language, is_below=item.id in below) for item in group.items),
        )
        for group in chart_groups(result)
    ]


def _cell(result: CatalogueResult, item: Item, language: str, *, is_below: bool) -> Cell:
    content = result.content
    answer = result.answers.get(item.id, OPEN)
    target = result.target(item.id)
    parts = [f"{item.id} {content.item_text(item.id, language).name}", answer_text(content, item, answer, language)]
    if target is not None:
        parts.append(translate("cells", "target {level}").format(level=target))
    pip = answer_pip(answer, content.structure.scale_of(item))
    return Cell(item.id, pip, join(parts), is_below and not answer.is_open)


def service_rows(results: Results, library: Library, language: str) -> list[ServiceRow]:
    """The services the team means to offer, or all of them when nobody has said which."""
    if not results.services or results.service_catalogue is None or results.enabling_catalogue is None:
        return []
    offered = library.catalogues[results.service_catalogue]
    enabling = results.catalogue(results.enabling_catalogue).content.structure
    scale = enabling.scales[enabling.scale]
    shown = [one for one in results.services if one.planned] or list(results.services)
    return [_service_row(one, f"{one.service} {offered.name_of(one.service, language)}", scale) for one in shown]


def _service_row(service: ServiceReadiness, name: str, scale: Scale) -> ServiceRow:
    code = next((level.code for level in scale.levels if level.worth == service.level), None)
    pip = NOTHING if code is None else level_pip(code, scale)
    if service.level is not None:
        level = translate("cells", "level {level}").format(level=number(service.level, 0))
        remark = translate("cells", "ready") if service.ready else ""
        return ServiceRow(name, pip, level, remark, () if service.ready else service.weakest)
    could = translate("cells", "could be {range}").format(range=reach(service.low, service.high, 0))
    if service.ready:
        return ServiceRow(name, pip, could, join([translate("cells", "ready"), could]))
    return ServiceRow(name, pip, could, could, service.missing[:1])


def gap_rows(result: CatalogueResult, results: Results, library: Library, language: str) -> list[GapRow]:
    """The certain gaps of one catalogue, the first to work on first. What is open is no gap yet."""
    offered = library.catalogues.get(results.service_catalogue or "")
    found = []
    for gap in result.gaps:
        if gap.certain:
            names = [f"{one} {offered.name_of(one, language)}" if offered else one for one in gap.holds_back]
            found.append(_gap_row(result, gap, names, language))
    return found


def _gap_row(result: CatalogueResult, gap: Gap, names: list[str], language: str) -> GapRow:
    item = result.content.items[gap.item]
    name = result.content.item_text(gap.item, language).name
    more = translate("cells", "holds back {services}").format(services=join(names)) if names else ""
    said = [f"{gap.item} {name}", answer_text(result.content, item, gap.answer, language)]
    said.append(translate("cells", "target {level}").format(level=gap.target))
    pip = answer_pip(gap.answer, result.content.structure.scale_of(item))
    return GapRow(
        catalogue=gap.catalogue,
        item=gap.item,
        name=name,
        pip=pip,
        target=target_pip(gap.target),
        holds_back=gap.holds_back,
        more=more,
        said=join([*said, more]),
        rank=gap.rank,
        size=gap.size,
        place=list(result.content.items).index(gap.item),
    )


def no_gaps(result: CatalogueResult) -> str:
    """Why there are no gaps to show."""
    if result.targets is None:
        return translate("cells", "Choose a profile above: gaps are what is below its targets.")
    return translate("cells", "No gaps: every target is met, or still open.")
