"""The charts of one catalogue in the readiness report. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TypeVar

from assessment_models.schema import Group, Item, Scale
from cirt_assess.charts import Bar, HeatCell, HeatRow, Look, Series, bars, heat_map, radar
from cirt_assess.charts.radar_chart import FEWEST, MOST
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult
from cirt_assess.scene import Scene
from cirt_assess.scoring import Score
from cirt_assess.state import OPEN, Answer

HIGHEST = 600.0
"""How high a chart may be, in points, so that it and its title stand on one page."""

_T = TypeVar("_T")


def in_pieces(rows: tuple[_T, ...], make: Callable[[tuple[_T, ...]], Scene]) -> Iterator[Scene]:
    """The chart of `rows`, or several where one would be higher than a page."""
    scene = make(rows)
    if scene.height <= HIGHEST or len(rows) == 1:
        yield scene
    else:
        half = (len(rows) + 1) // 2
        yield from in_pieces(rows[:half], make)
        yield from in_pieces(rows[half:], make)


class CatalogueCharts:
    """Scenes for one catalogue's result."""

    def __init__(self, teller: Teller, result: CatalogueResult) -> None:
        self.teller = teller
        self.words = teller.words
        self.result = result
        self.structure = result.content.structure
        self.scale = self.structure.scales[self.structure.scale]

    def _name(self, node: str) -> str:
        return self.teller.node(self.result.id, node)

    def _score(self, node: str) -> Score:
        found = self.result.score.find(node)
        assert found is not None  # every group has a score
        return found

    # --- groups as bars ---

    def group_bars(self) -> Iterator[Scene]:
        """The score of every top group with its range and the round before."""
        scores = [self._score(group.id) for group in self.structure.groups]
        title, ticks = self._bars_title(scores), self.teller.score_ticks(self.scale, scores)
        head = tuple(self.words(f"column.{key}") for key in ("group", "score", "range", "coverage"))
        names = {Look.CURRENT: self.teller.material.round_name, Look.BEFORE: self.teller.material.before_name}
        rows = tuple(map(self._bar, scores))
        return in_pieces(rows, lambda some: bars(title, some, ticks, head=head, names=names))

    def _bar(self, score: Score) -> Bar:
        teller = self.teller
        before = self.result.before.score.find(score.node) if self.result.before else None
        return Bar(
            self._name(score.node),
            score.ratio,
            _end(score, score.low),
            _end(score, score.high),
            (teller.score(score), teller.range(score), teller.percent(score.coverage)),
            before=before.ratio if before else None,
            note=teller.score(score),
        )

    def _bars_title(self, scores: list[Score]) -> str:
        """Names the ends: the strongest and the weakest group."""
        known = sorted((one.ratio, place) for place, one in enumerate(scores) if one.ratio is not None)
        if not known:
            return self.words("catalogue.groups_none")
        worst, best = scores[known[0][1]], scores[known[-1][1]]
        high, low = self.teller.score(best), self.teller.score(worst)
        if len(known) == 1:
            return self.words("catalogue.groups_one", name=self._name(best.node), value=high)
        if best.ratio == worst.ratio:
            return self.words("catalogue.groups_equal", value=high)
        names = {"best": self._name(best.node), "worst": self._name(worst.node)}
        return self.words("catalogue.groups", high=high, low=low, **names)

    # --- all items as a heat map ---

    def heat_maps(self) -> Iterator[Scene]:
        """Every item as a pip, a row of pips for each top group."""
        head = (self.words("column.group"), self.words("column.item"), self.words("column.level"))
        title, rows = self._heat_title(), tuple(map(self._heat_row, self.structure.groups))
        return in_pieces(rows, lambda some: heat_map(title, some, head))

    def _heat_row(self, group: Group) -> HeatRow:
        score = self._score(group.id)
        cells = tuple(HeatCell(item.id, self.teller.pip(self.result, item)) for item in group.all_items())
        value, span = self.teller.score(score), self.teller.range(score)
        note = (
            value if value == span or not score.applies else self.words("catalogue.group_note", value=value, span=span)
        )
        return HeatRow(self._name(group.id), cells, note)

    def _heat_title(self) -> str:
        verdict, score = self.result.verdict, self.result.score
        if verdict is None:
            return self.words("catalogue.all_rated", answered=score.answered, all=score.applicable)
        met, asked = self.teller.number(verdict.low, 0), self.teller.number(verdict.ceiling, 0)
        unsure = verdict.applicable - verdict.answered
        return self.words("catalogue.all_met_unsure" if unsure else "catalogue.all_met", met=met, asked=asked, n=unsure)

    # --- one group as a radar ---

    def radar(self, group: Group) -> Scene | None:
        """Around the items where they are few enough, else around the parts of the group; else none.

        Nor is there one where nothing has been rated yet.
        """
        items = list(group.all_items())
        if not self._score(group.id).answered:
            return None
        if FEWEST <= len(items) <= MOST:
            return self._item_radar(group, items)
        return self._part_radar(group) if FEWEST <= len(group.groups) <= MOST else None

    def _item_radar(self, group: Group, items: list[Item]) -> Scene:
        return radar(
            self._group_title(group, items),
            tuple(self.teller.item(self.result.id, item.id) for item in items),
            tuple(self._item_series(items)),
            self.teller.ticks(map(self.structure.scale_of, items)),
            head=self.words("column.item"),
            span_name=self.words("legend.conflict"),
        )

    def _item_series(self, items: list[Item]) -> Iterator[Series]:
        material, result = self.teller.material, self.result
        yield self._series(
            items, [result.answers.get(one.id, OPEN) for one in items], material.round_name, Look.CURRENT
        )
        if result.profile is not None:
            codes = [result.target(item.id) for item in items]
            if any(code is not None for code in codes):
                answers = [OPEN if code is None else Answer((code,)) for code in codes]
                yield self._series(items, answers, self.words("legend.target"), Look.TARGET)
        if result.before is not None:
            earlier = [result.before.answers.get(item.id, OPEN) for item in items]
            yield self._series(items, earlier, material.before_name, Look.BEFORE)

    def _series(self, items: list[Item], answers: list[Answer], name: str, look: Look) -> Series:
        pairs = [(self.structure.scale_of(item), answer) for item, answer in zip(items, answers, strict=True)]
        return Series(
            name,
            look,
            tuple(_share(scale, answer.code) for scale, answer in pairs),
            tuple(self.teller.pip_of(answer, scale).label for scale, answer in pairs),
            tuple(_span(scale, answer) for scale, answer in pairs) if look is Look.CURRENT else (),
        )

    def _part_radar(self, group: Group) -> Scene:
        parts = [self._score(one.id) for one in group.groups]
        series = [self._part_series(parts, self.teller.material.round_name, Look.CURRENT)]
        if self.result.before is not None:
            earlier = [self.result.before.score.find(part.node) or part for part in parts]
            series.append(self._part_series(earlier, self.teller.material.before_name, Look.BEFORE))
        return radar(
            self.words("catalogue.group_score", group=self._name(group.id)),
            tuple(self._name(part.node) for part in parts),
            tuple(series),
            self.teller.score_ticks(self.scale, parts),
            head=self.words("column.group"),
        )

    def _part_series(self, parts: list[Score], name: str, look: Look) -> Series:
        return Series(name, look, tuple(part.ratio for part in parts), tuple(self.teller.score(part) for part in parts))

    def _group_title(self, group: Group, items: list[Item]) -> str:
        name, score, verdict = self._name(group.id), self._score(group.id), self.result.verdict
        here = {item.id for item in items}
        parts = [part for part in verdict.parts if part.node in here and part.applies] if verdict else []
        if not parts:
            return self.words("catalogue.group_rated", group=name, answered=score.answered, all=score.applicable)
        return self.words("catalogue.group_met", group=name, met=sum(part.low == 1 for part in parts), asked=len(parts))


def _end(score: Score, end: Fraction) -> Fraction:
    """An end of the range as a share of the way from floor to ceiling; 0 where nothing applies."""
    width = score.ceiling - score.floor
    return (end - score.floor) / width if score.applies and width else Fraction(0)


def _share(scale: Scale, code: int | None) -> Fraction | None:
    """Where a level stands between the ends of its scale; None for none, and for one the scale does not have."""
    return None if code not in scale.codes else (scale.worth(code) - scale.lowest) / (scale.highest - scale.lowest)


def _span(scale: Scale, answer: Answer) -> tuple[Fraction, Fraction] | None:
    """From the lowest to the highest level of a conflict; all of the scale where it is over more than levels."""
    if not answer.in_conflict:
        return None
    shares = [share for code in scale.codes if code in answer.options and (share := _share(scale, code)) is not None]
    if len(shares) < len(answer.options):
        return Fraction(0), Fraction(1)
    return shares[0], shares[-1]
