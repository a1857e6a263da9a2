"""Charts of results in words and scenes. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from assessment_models.schema import Group, Item, Scale
from cirt_assess.charts import Bar, HeatCell, HeatRow, Look, Series, Tick, bars, heat_map, radar
from cirt_assess.results import CatalogueResult
from cirt_assess.scene import Scene
from cirt_assess.state import OPEN, Answer
from ui.wording import answer_pip, answer_text

translate = QCoreApplication.translate

FEWEST, MOST = 3, 16
"""Items a radar can show so that its labels can be read; other groups are shown as bars."""


@dataclass(frozen=True)
class Names:
    """What the rounds are called in a legend. before: empty in the first round."""

    language: str
    now: str
    before: str


def chart_groups(result: CatalogueResult) -> list[Group]:
    """The groups that hold items themselves, in order."""
    return [group for group in result.content.structure.all_groups() if group.items]


def group_chart(result: CatalogueResult, group: Group, names: Names, width: float) -> Scene:
    """The items of a group: a radar, or bars where there are too few or too many."""
    items = group.items
    title = group_title(result, group, names.language)
    labels = tuple(result.content.item_text(item.id, names.language).name for item in items)
    scale = result.content.structure.scale_of(items[0])
    if FEWEST <= len(items) <= MOST and all(result.content.structure.scale_of(one) == scale for one in items):
        rings = tuple(Tick(_share(scale, code), str(code)) for code in scale.codes)
        series = tuple(_series(result, items, names))
        return radar(
            title,
            labels,
            series,
            rings,
            head=translate("scenes", "Item"),
            span_name=translate("scenes", "entries differ"),
            width=width,
        )
    return _bars(result, group, names, title, width)


def group_title(result: CatalogueResult, group: Group, language: str) -> str:
    """What the chart shows, as its title."""
    name = result.content.name_of(group.id, language)
    asked = [one for one in group.all_items() if result.target(one.id) is not None]
    if not asked:
        rated = sum(not _answer(result, one).is_open for one in group.all_items())
        text = translate("scenes", "{group}: {rated} of {total} rated")
        return text.format(group=name, rated=rated, total=len(list(group.all_items())))
    met = sum(_is_met(result, one) for one in asked)
    if met == len(asked):
        return translate("scenes", "{group}: every target is met").format(group=name)
    furthest = max(asked, key=lambda one: _distance(result, one))
    text = translate("scenes", "{group}: {met} of {asked} targets met, furthest below in {item}")
    item = result.content.item_text(furthest.id, language).name
    return text.format(group=name, met=met, asked=len(asked), item=item)


def heat_scene(result: CatalogueResult, title: str, language: str) -> Scene:
    """Every item of a catalogue, for copying and saving and as a table."""
    content = result.content
    rows = tuple(
        HeatRow(
            content.name_of(group.id, language),
            tuple(
                HeatCell(one.id, answer_pip(_answer(result, one), content.structure.scale_of(one)))
                for one in group.items
            ),
        )
        for group in chart_groups(result)
    )
    head = (translate("scenes", "Group"), translate("scenes", "Item"), translate("scenes", "Level"))
    return replace(heat_map(title, rows, head), table=(head, *_table(result, language)))


def _table(result: CatalogueResult, language: str) -> Iterator[tuple[str, ...]]:
    """Group, item and level in words."""
    for group in chart_groups(result):
        for item in group.items:
            name = f"{item.id} {result.content.item_text(item.id, language).name}"
            level = answer_text(result.content, item, _answer(result, item), language)
            yield result.content.name_of(group.id, language), name, level


def _series(result: CatalogueResult, items: Sequence[Item], names: Names) -> list[Series]:
    found = [_answers_series(result, items, names.now, Look.CURRENT, names.language)]
    if result.profile is not None:
        targets = [result.target(one.id) for one in items]
        values = tuple(
            None if code is None else _share(result.content.structure.scale_of(item), code)
            for item, code in zip(items, targets, strict=True)
        )
        texts = tuple("" if code is None else str(code) for code in targets)
        found.append(Series(translate("scenes", "target"), Look.TARGET, values, texts))
    if result.before is not None and names.before:
        found.append(_answers_series(result.before, items, names.before, Look.BEFORE, names.language))
    return found


def _answers_series(result: CatalogueResult, items: Sequence[Item], name: str, look: Look, language: str) -> Series:
    answers = [_answer(result, item) for item in items]
    scales = [result.content.structure.scale_of(item) for item in items]
    return Series(
        name,
        look,
        tuple(
            None if one.code is None else _share(scale, one.code) for one, scale in zip(answers, scales, strict=True)
        ),
        tuple(answer_text(result.content, item, one, language) for item, one in zip(items, answers, strict=True)),
        tuple(_span(one, scale) for one, scale in zip(answers, scales, strict=True)) if look is Look.CURRENT else (),
    )


def _bars(result: CatalogueResult, group: Group, names: Names, title: str, width: float) -> Scene:
    scale = result.content.structure.scale_of(group.items[0])
    ticks = tuple(Tick(_share(scale, code), str(code)) for code in scale.codes)
    rows = tuple(_bar(result, item, names) for item in group.items)
    looks = {Look.CURRENT: names.now, Look.TARGET: translate("scenes", "target"), Look.BEFORE: names.before}
    return bars(
        title, rows, ticks, head=(translate("scenes", "Item"), translate("scenes", "Level")), names=looks, width=width
    )


def _bar(result: CatalogueResult, item: Item, names: Names) -> Bar:
    scale = result.content.structure.scale_of(item)
    answer, target = _answer(result, item), result.target(item.id)
    was = _answer(result.before, item).code if result.before else None
    value = None if answer.code is None else _share(scale, answer.code)
    low, high = _span(answer, scale) or (value or Fraction(0), value if value is not None else Fraction(1))
    return Bar(
        label=result.content.item_text(item.id, names.language).name,
        value=value,
        low=low,
        high=high,
        texts=(answer_text(result.content, item, answer, names.language),),
        target=None if target is None else _share(scale, target),
        before=None if was is None else _share(scale, was),
        note=answer_pip(answer, scale).label,
    )


def _answer(result: CatalogueResult, item: Item) -> Answer:
    return result.answers.get(item.id, OPEN)


def _share(scale: Scale, code: int) -> Fraction:
    return (scale.worth(code) - scale.lowest) / (scale.highest - scale.lowest)


def _span(answer: Answer, scale: Scale) -> tuple[Fraction, Fraction] | None:
    """From where to where a conflict reaches."""
    shares = [_share(scale, one) for one in answer.options if isinstance(one, int)]
    return (min(shares), max(shares)) if answer.in_conflict and shares else None


def _is_met(result: CatalogueResult, item: Item) -> bool:
    return _distance(result, item) <= 0


def _distance(result: CatalogueResult, item: Item) -> Fraction:
    """How far an item is below its target, in worth; an open one as far as it can be."""
    scale = result.content.structure.scale_of(item)
    target, answer = result.target(item.id), _answer(result, item)
    if target is None or answer.not_applicable:
        return Fraction(0)
    return scale.worth(target) - (scale.lowest if answer.code is None else scale.worth(answer.code))
