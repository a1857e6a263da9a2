"""One catalogue in the readiness report: score, charts, verdict, and its items group by group. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assessment_models.schema import Group, Item, Scale
from cirt_assess.charts import Bar, HeatCell, HeatRow, Look, Pip, Series, bars, heat_map, radar
from cirt_assess.charts.radar_chart import FEWEST, MOST
from cirt_assess.report.blocks import Block, Column, Figure, Heading, KeyFigures, Paragraph, Row, Section, Table
from cirt_assess.report.opening import catalogue_figures
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult
from cirt_assess.scene import Scene
from cirt_assess.scoring import Score
from cirt_assess.state import OPEN, Answer

_Spans = tuple[tuple[Fraction, Fraction] | None, ...]


class CatalogueSection:
    """Blocks for one catalogue's result."""

    def __init__(self, teller: Teller, result: CatalogueResult) -> None:
        self.teller = teller
        self.words = teller.words
        self.result = result
        self.content = result.content
        self.structure = result.content.structure

    def blocks(self) -> Iterator[Block]:
        yield Heading(self.teller.catalogue_text(self.result).name, 1)
        yield Paragraph(self._lead(), "lead")
        yield Paragraph(self._whose(), "small")
        yield KeyFigures(tuple(catalogue_figures(self.teller, self.result)))
        yield self._group_bars()
        yield self._heat_map()
        if self.result.profile is not None:
            yield from self._verdict()
        for group in self.structure.groups:
            yield Heading(self._name(group.id), 2)
            yield from self._radar(group)
            yield self._items(group)

    def _name(self, node: str) -> str:
        return self.teller.node(self.result.id, node)

    def _found(self, node: str) -> Score:
        found = self.result.score.find(node)
        assert found is not None  # every group has a score
        return found

    # --- what stands on top ---

    def _lead(self) -> str:
        score, teller = self.result.score, self.teller
        if score.value is None:
            return self.words("catalogue.lead_none", all=score.applicable)
        return self.words(
            "catalogue.lead" if score.low < score.high else "catalogue.lead_sure",
            answered=score.answered,
            all=score.applicable,
            percent=teller.percent(score.coverage),
            rule=teller.rule(score),
            value=teller.score(score),
            span=teller.range(score),
        )

    def _whose(self) -> str:
        score = self.result.score
        whose = self.words("catalogue.official" if score.official else "catalogue.ours", edition=self.structure.edition)
        bands = self.content.words(self.teller.language).bands
        return f"{whose} {self.words('catalogue.band', name=bands[score.band])}" if score.band in bands else whose

    def _group_bars(self) -> Figure:
        teller, head = self.teller, ("group", "score", "range", "coverage")
        scene = bars(
            self._bars_title(),
            tuple(self._bar(group) for group in self.structure.groups),
            teller.score_ticks(self._scale, [self._found(group.id) for group in self.structure.groups]),
            head=tuple(self.words(f"column.{key}") for key in head),
            names={Look.CURRENT: teller.material.round_name, Look.BEFORE: teller.material.before_name},
        )
        return Figure(scene, self.words("catalogue.groups_caption"))

    @property
    def _scale(self) -> Scale:
        return self.structure.scales[self.structure.scale]

    def _bar(self, group: Group) -> Bar:
        teller, score = self.teller, self._found(group.id)
        before = self.result.before.score.find(group.id) if self.result.before else None
        texts = (teller.score(score), teller.range(score), teller.percent(score.coverage))
        span = max(score.ceiling - score.floor, Fraction(1))
        return Bar(
            self._name(group.id),
            score.ratio,
            (score.low - score.floor) / span if score.applies else Fraction(0),
            (score.high - score.floor) / span if score.applies else Fraction(0),
            texts,
            before=before.ratio if before else None,
            note=teller.score(score),
        )

    def _bars_title(self) -> str:
        known = [
            (one.ratio, one) for one in map(self._found, (group.id for group in self.structure.groups)) if one.value
        ]
        if not known:
            return self.words("catalogue.groups_none")
        best = max(known, key=lambda pair: pair[0])[1]
        worst = min(known, key=lambda pair: pair[0])[1]
        high, low = self.teller.score(best), self.teller.score(worst)
        if len(known) == 1:
            return self.words("catalogue.groups_one", name=self._name(best.node), value=high)
        if best.ratio == worst.ratio:
            return self.words("catalogue.groups_equal", value=high)
        names = {"best": self._name(best.node), "worst": self._name(worst.node)}
        return self.words("catalogue.groups", high=high, low=low, **names)

    def _heat_map(self) -> Figure:
        head = (self.words("column.group"), self.words("column.item"), self.words("column.level"))
        rows = tuple(self._heat_row(group) for group in self._leaves())
        return Figure(heat_map(self._heat_title(), rows, head))

    def _leaves(self) -> Iterator[Group]:
        """Groups that hold items of their own."""
        return (group for group in self.structure.all_groups() if group.items)

    def _heat_row(self, group: Group) -> HeatRow:
        score = self._found(group.id)
        cells = tuple(HeatCell(item.id, self.teller.pip(self.result, item)) for item in group.items)
        sure = score.low == score.high or not score.applies
        key = {"value": self.teller.score(score), "span": self.teller.range(score)}
        return HeatRow(self._name(group.id), cells, key["value"] if sure else self.words("catalogue.group_note", **key))

    def _heat_title(self) -> str:
        verdict, score = self.result.verdict, self.result.score
        if verdict is None:
            return self.words("catalogue.all_rated", answered=score.answered, all=score.applicable)
        met, asked = self.teller.number(verdict.low, 0), self.teller.number(verdict.ceiling, 0)
        return self.words("catalogue.all_met", met=met, asked=asked, open=verdict.applicable - verdict.answered)

    # --- verdict ---

    def _verdict(self) -> Iterator[Block]:
        assert self.result.verdict is not None and self.result.profile is not None
        yield Heading(self.words("catalogue.verdict"), 2)
        yield Paragraph(self.teller.verdict(self.result), "lead")
        parts = [part for part in self.result.verdict.parts if part.applies]
        below = [part.node for part in parts if part.high < 1]
        undecided = [part.node for part in parts if part.low < part.high]
        if below:
            yield Paragraph(self.words("catalogue.below", items=self.teller.joined(below)))
        if undecided:
            yield Paragraph(self.words("catalogue.undecided_items", items=self.teller.joined(undecided)))
        notice = self.result.profile.words(self.teller.language).text.notice
        if notice:
            yield Paragraph(notice, "small")

    # --- one group ---

    def _radar(self, group: Group) -> Iterator[Figure]:
        """Around the items where they are few enough, else around the parts of the group; else nothing."""
        items = list(group.all_items())
        if FEWEST <= len(items) <= MOST:
            yield Figure(self._item_radar(group, items))
        elif FEWEST <= len(group.groups) <= MOST:
            yield Figure(self._part_radar(group))

    def _item_radar(self, group: Group, items: list[Item]) -> Scene:
        series = [self._item_series(items)]
        if self.result.profile is not None:
            codes = [self.result.target(item.id) for item in items]
            answers = [OPEN if code is None else Answer((code,)) for code in codes]
            series.append(self._series(items, answers, self.words("legend.target"), Look.TARGET))
        if self.result.before is not None:
            answers = [self.result.before.answers.get(item.id, OPEN) for item in items]
            series.append(self._series(items, answers, self.teller.material.before_name, Look.BEFORE))
        return radar(
            self._group_title(group, items),
            tuple(self.teller.item(self.result.id, item.id) for item in items),
            tuple(series),
            self.teller.ticks(map(self.structure.scale_of, items)),
            head=self.words("column.item"),
            span_name=self.words("legend.conflict"),
        )

    def _item_series(self, items: list[Item]) -> Series:
        answers = [self.result.answers.get(item.id, OPEN) for item in items]
        series = self._series(items, answers, self.teller.material.round_name, Look.CURRENT)
        spans: _Spans = tuple(self._span(item, answer) for item, answer in zip(items, answers, strict=True))
        return Series(series.name, series.look, series.values, series.texts, spans)

    def _series(self, items: list[Item], answers: list[Answer], name: str, look: Look) -> Series:
        scales = [self.structure.scale_of(item) for item in items]
        values = tuple(
            _share(scale, answer.code) if answer.code in scale.codes else None
            for scale, answer in zip(scales, answers, strict=True)
        )
        texts = tuple(self.teller.pip_of(answer, scale).label for scale, answer in zip(scales, answers, strict=True))
        return Series(name, look, values, texts)

    def _span(self, item: Item, answer: Answer) -> tuple[Fraction, Fraction] | None:
        """From the lowest to the highest level of a conflict; all of the scale where it is over more than levels."""
        if not answer.in_conflict:
            return None
        scale = self.structure.scale_of(item)
        codes = [code for code in scale.codes if code in answer.options]
        if len(codes) < len(answer.options):
            return Fraction(0), Fraction(1)
        return _share(scale, codes[0]) or Fraction(0), _share(scale, codes[-1]) or Fraction(0)

    def _part_radar(self, group: Group) -> Scene:
        parts = [self._found(one.id) for one in group.groups]
        series = [self._part_series(parts, self.teller.material.round_name, Look.CURRENT)]
        if self.result.before is not None:
            earlier = [self.result.before.score.find(part.node) or part for part in parts]
            series.append(self._part_series(earlier, self.teller.material.before_name, Look.BEFORE))
        return radar(
            self.words("catalogue.group_score", group=self._name(group.id)),
            tuple(self._name(part.node) for part in parts),
            tuple(series),
            self.teller.score_ticks(self._scale, parts),
            head=self.words("column.group"),
        )

    def _part_series(self, parts: list[Score], name: str, look: Look) -> Series:
        return Series(name, look, tuple(part.ratio for part in parts), tuple(self.teller.score(part) for part in parts))

    def _group_title(self, group: Group, items: list[Item]) -> str:
        name, score = self._name(group.id), self._found(group.id)
        if self.result.profile is None:
            return self.words("catalogue.group_rated", group=name, answered=score.answered, all=score.applicable)
        here = {item.id for item in items}
        assert self.result.verdict is not None
        parts = [part for part in self.result.verdict.parts if part.node in here and part.applies]
        met = sum(part.low == 1 for part in parts)
        return self.words("catalogue.group_met", group=name, met=met, asked=len(parts))

    # --- its items ---

    def _items(self, group: Group) -> Table:
        keys = ["id", "item", "level"]
        columns = [Column("id"), Column("text", 3), Column("pip")]
        if self.result.profile is not None:
            keys.append("target")
            columns.append(Column("pip"))
        if self.result.before is not None:
            keys.append("before")
            columns.append(Column("pip"))
        head = tuple(self.words(f"column.{key}") for key in (*keys, "why"))
        return Table(head, (*columns, Column("prose", 5)), tuple(self._rows(group)))

    def _rows(self, group: Group) -> Iterator[Row]:
        for one in group.walk():
            if one is not group and one.items:
                yield Section(self._name(one.id))
            yield from (self._row(item) for item in one.items)

    def _row(self, item: Item) -> Row:
        cells: list[str | Pip | None] = [item.id, self._name(item.id), self.teller.pip(self.result, item)]
        if self.result.profile is not None:
            cells.append(self.teller.target(self.result, item.id))
        if self.result.before is not None:
            answer = self.result.before.answers.get(item.id, OPEN)
            cells.append(self.teller.pip_of(answer, self.structure.scale_of(item)))
        return (*cells, self.teller.material.rationale(self.result.id, item.id))


def _share(scale: Scale, code: int | None) -> Fraction | None:
    """Where a level stands between the ends of its scale."""
    return None if code is None else (scale.worth(code) - scale.lowest) / (scale.highest - scale.lowest)
