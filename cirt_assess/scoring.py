"""Scores: a catalogue's declared rule applied to answers. Pure, exact, and never rounded here.

Every score carries its trace (the parts it came from), its coverage (how much was answered) and its range: what it
would be if every open or conflicting item were at its lowest, and at its highest. With worth v of an item between
the ends of its scale, r = (v - lowest) / (highest - lowest):

    mean            result.lowest + result.width * sum(r) / n
    weighted_mean   result.lowest + result.width * sum(w r) / sum(w)
    sum             sum(w v), told between sum(w lowest) and sum(w highest)
    minimum         result.lowest + result.width * min(r)
    cumulative      the highest step n such that every item of steps 1..n is at or above `holds_from`
    profile         how many items are at or above their level in the profile, of those it names

Not applicable leaves the calculation. Open leaves it too, or counts as the lowest level where the rule says so.
A conflict is never averaged: it counts as open, and its range is that of the levels it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from assessment_models.schema import Band, Catalogue, Group, Item, Profile, Rule, Scale, Scoring
from cirt_assess.state import NOT_APPLICABLE, OPEN, Answer

Answers = Mapping[str, Answer]
"""Answers by item id; an item that is missing is open."""

ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True)
class Score:
    """The result of one node: an item, a group or the whole catalogue.

    value: None when nothing below was answered, or nothing applies.
    low, high: the ends of the range, on the same scale as value; between floor and ceiling.
    may_not_apply: whether a conflict is open over just that.
    applicable, answered, conflicts, excluded: items below that count, that have an agreed level, that are in
        conflict, that do not apply. `answered / applicable` is the coverage.
    parts: what it was computed from, in the catalogue's order; an item has none.
    """

    node: str
    rule: Rule | None
    value: Fraction | None
    low: Fraction
    high: Fraction
    floor: Fraction
    ceiling: Fraction
    applicable: int
    answered: int
    conflicts: int = 0
    excluded: int = 0
    may_not_apply: bool = False
    weight: Fraction = ONE
    official: bool = False
    band: str | None = None
    parts: tuple[Score, ...] = ()

    @property
    def coverage(self) -> Fraction | None:
        """Share of applicable items that have an agreed level; None when nothing applies."""
        return Fraction(self.answered, self.applicable) if self.applicable else None

    @property
    def applies(self) -> bool:
        return self.applicable > 0

    @property
    def is_complete(self) -> bool:
        return self.applies and self.answered == self.applicable

    @property
    def ratio(self) -> Fraction | None:
        """The value as a share of the way from floor to ceiling."""
        return None if self.value is None else _ratio(self.value, self.floor, self.ceiling)

    def find(self, node: str) -> Score | None:
        """The score of `node` at or below this one."""
        if self.node == node:
            return self
        return next((found for part in self.parts if (found := part.find(node))), None)


def score(catalogue: Catalogue, answers: Answers, profiles: Mapping[str, Profile] | None = None) -> Score:
    """Score a whole catalogue; its groups' scores are found among the parts, at every depth.

    profiles: by id, for groups that are scored against one. KeyError when one is missing.
    """
    return _Scorer(catalogue, answers, profiles or {}).total()


def against(profile: Profile, catalogue: Catalogue, answers: Answers) -> Score:
    """How many items meet `profile`: value of ceiling, with each item's own verdict as a part."""
    items = [one for one in catalogue.items() if one.id in profile.levels]
    verdicts = tuple(_verdict(one, profile, catalogue, answers) for one in items)
    return _count_met(profile.id, Scoring(rule=Rule.PROFILE, profile=profile.id), verdicts)


def is_met(result: Score) -> bool | None:
    """Whether a profile is met: None while open or conflicting items could still decide it either way."""
    if not result.applies:
        return None
    if result.low == result.ceiling:
        return True
    return False if result.high < result.ceiling else None


class _Scorer:
    """One pass over one catalogue's tree."""

    def __init__(self, catalogue: Catalogue, answers: Answers, profiles: Mapping[str, Profile]) -> None:
        self.catalogue = catalogue
        self.answers = answers
        self.profiles = profiles

    def total(self) -> Score:
        whole = self.catalogue
        parts = tuple(self.group(group) for group in whole.groups)
        return self._apply(whole.id, whole.scoring, ONE, parts, tuple(whole.items()))

    def group(self, group: Group) -> Score:
        scoring = group.scoring or self.catalogue.scoring
        groups = tuple(self.group(one) for one in group.groups)
        items = tuple(self.item(one, scoring) for one in group.items)
        return self._apply(group.id, scoring, group.weight, groups + items, tuple(group.all_items()))

    def item(self, item: Item, scoring: Scoring) -> Score:
        answer = self.answers.get(item.id, OPEN)
        return _item_score(item, self.catalogue.scale_of(item), answer, scoring)

    def _apply(
        self, node: str, scoring: Scoring, weight: Fraction, parts: tuple[Score, ...], items: tuple[Item, ...]
    ) -> Score:
        """`parts` are the direct children, `items` all items below."""
        if scoring.rule is Rule.PROFILE:
            profile = self.profiles[scoring.profile or ""]
            named = [one for one in items if one.id in profile.levels]
            pool = tuple(_verdict(one, profile, self.catalogue, self.answers) for one in named)
            result = _count_met(node, scoring, pool)
        elif scoring.rule is Rule.CUMULATIVE:
            result = self._cumulative(node, scoring, items)
        else:
            pool = tuple(self.item(one, scoring) for one in items) if scoring.over == "items" else parts
            result = _RULES[scoring.rule](node, scoring, pool, self._result_span(scoring))
        shown = parts or result.parts
        return replace(
            result,
            weight=weight,
            official=scoring.official,
            band=_band(scoring.bands, result.value),
            parts=shown,
        )

    def _result_span(self, scoring: Scoring) -> tuple[Fraction, Fraction]:
        if scoring.result is not None:
            return scoring.result.lowest, scoring.result.highest
        scale = self.catalogue.scales[self.catalogue.scale]
        return scale.lowest, scale.highest

    def _cumulative(self, node: str, scoring: Scoring, items: tuple[Item, ...]) -> Score:
        """The highest step up to which everything holds. What is open does not hold."""
        parts = tuple(self.item(one, scoring) for one in items)
        steps = sorted({one.step or 1 for one in items})
        bars = {one.id: self.catalogue.scale_of(one).worth(_holds_from(scoring)) for one in items}
        step_of = {one.id: one.step or 1 for one in items}
        applying = [part for part in parts if part.applies]

        def reached(ends: Mapping[str, Fraction | None]) -> Fraction:
            failing = [step_of[id_] for id_, worth in ends.items() if worth is None or worth < bars[id_]]
            return Fraction(max((step for step in steps if step < min(failing)), default=0) if failing else steps[-1])

        return _summary(
            node,
            scoring,
            parts,
            value=reached({part.node: part.value for part in applying}) if _touched(parts) else None,
            low=reached({part.node: part.low for part in applying}),
            high=reached({part.node: part.high for part in applying}),
            span=(ZERO, Fraction(steps[-1])),
        )


def _holds_from(scoring: Scoring) -> int:
    assert scoring.holds_from is not None  # the schema asks for it
    return scoring.holds_from


# --- items -----------------------------------------------------------------------------------


def _item_score(item: Item, scale: Scale, answer: Answer, scoring: Scoring) -> Score:
    low, high = _ends(scale, answer)
    value = scale.worth(answer.code) if answer.code is not None else None
    if value is None and answer.is_open and scoring.unanswered == "lowest":
        value = low = high = scale.lowest
    applies = not answer.not_applicable
    return Score(
        node=item.id,
        rule=None,
        value=value,
        low=low,
        high=high,
        floor=scale.lowest,
        ceiling=scale.highest,
        applicable=int(applies),
        answered=int(answer.code is not None),
        conflicts=int(answer.in_conflict),
        excluded=int(not applies),
        may_not_apply=answer.in_conflict and NOT_APPLICABLE in answer.options,
        weight=item.weight,
    )


def _ends(scale: Scale, answer: Answer) -> tuple[Fraction, Fraction]:
    """The lowest and highest worth still possible. A conflict over whether an item applies leaves all possible."""
    if answer.is_open or None in answer.options or NOT_APPLICABLE in answer.options:
        return scale.lowest, scale.highest
    worths = [scale.worth(code) for code in answer.options if isinstance(code, int)]
    return min(worths), max(worths)


def _verdict(item: Item, profile: Profile, catalogue: Catalogue, answers: Answers) -> Score:
    """1 where the item is at or above its target, 0 where below, unknown where open."""
    scale = catalogue.scale_of(item)
    answer = answers.get(item.id, OPEN)
    target = scale.worth(profile.levels[item.id])
    low, high = (Fraction(end >= target) for end in _ends(scale, answer))
    if answer.in_conflict and NOT_APPLICABLE in answer.options:
        low = ZERO
    code = answer.code
    value = low if code is not None or (low == high and answer.in_conflict) else None
    applies = not answer.not_applicable
    return Score(
        node=item.id,
        rule=Rule.PROFILE,
        value=value,
        low=low,
        high=high,
        floor=ZERO,
        ceiling=ONE,
        applicable=int(applies),
        answered=int(code is not None),
        conflicts=int(answer.in_conflict),
        excluded=int(not applies),
        weight=item.weight,
    )


# --- rules -----------------------------------------------------------------------------------


def _mean(node: str, scoring: Scoring, pool: tuple[Score, ...], span: tuple[Fraction, Fraction]) -> Score:
    return _weighted(node, scoring, tuple(replace(part, weight=ONE) for part in pool), span)


def _weighted(node: str, scoring: Scoring, pool: tuple[Score, ...], span: tuple[Fraction, Fraction]) -> Score:
    known = [(part.weight, part.ratio) for part in pool if part.applies and part.ratio is not None]
    ends = [part for part in pool if part.applies]
    return _summary(
        node,
        scoring,
        pool,
        value=_placed(_average((weight, ratio) for weight, ratio in known if ratio is not None), span),
        low=_placed(_average((part.weight, _end(part, part.low)) for part in ends), span),
        high=_placed(_average((part.weight, _end(part, part.high)) for part in ends), span),
        span=span,
    )


def _minimum(node: str, scoring: Scoring, pool: tuple[Score, ...], span: tuple[Fraction, Fraction]) -> Score:
    ends = [part for part in pool if part.applies]
    known = [part.ratio for part in ends if part.ratio is not None]
    return _summary(
        node,
        scoring,
        pool,
        value=_placed(min(known, default=None), span),
        low=_placed(min((_end(part, part.low) for part in ends), default=None), span),
        high=_placed(min((_end(part, part.high) for part in ends), default=None), span),
        span=span,
    )


def _sum(node: str, scoring: Scoring, pool: tuple[Score, ...], _span: tuple[Fraction, Fraction]) -> Score:
    ends = [part for part in pool if part.applies]
    known = [part.weight * part.value for part in ends if part.value is not None]
    return _summary(
        node,
        scoring,
        pool,
        value=sum(known, ZERO) if known else None,
        low=sum((part.weight * _unless_left_out(part, part.low, min) for part in ends), ZERO),
        high=sum((part.weight * _unless_left_out(part, part.high, max) for part in ends), ZERO),
        span=(
            sum((part.weight * part.floor for part in ends), ZERO),
            sum((part.weight * part.ceiling for part in ends), ZERO),
        ),
    )


_RULES = {Rule.MEAN: _mean, Rule.WEIGHTED_MEAN: _weighted, Rule.MINIMUM: _minimum, Rule.SUM: _sum}


def _count_met(node: str, scoring: Scoring, verdicts: tuple[Score, ...]) -> Score:
    counted = [part for part in verdicts if part.applies]
    return _summary(
        node,
        scoring,
        verdicts,
        value=sum((part.value or ZERO for part in counted), ZERO) if _touched(verdicts) else None,
        low=sum((part.low for part in counted), ZERO),
        high=sum((part.high for part in counted), ZERO),
        span=(ZERO, Fraction(len(counted))),
    )


def _summary(
    node: str,
    scoring: Scoring,
    pool: tuple[Score, ...],
    *,
    value: Fraction | None,
    low: Fraction | None,
    high: Fraction | None,
    span: tuple[Fraction, Fraction],
) -> Score:
    floor, ceiling = span
    return Score(
        node=node,
        rule=scoring.rule,
        value=value,
        low=floor if low is None else low,
        high=ceiling if high is None else high,
        floor=floor,
        ceiling=ceiling,
        applicable=sum(part.applicable for part in pool),
        answered=sum(part.answered for part in pool),
        conflicts=sum(part.conflicts for part in pool),
        excluded=sum(part.excluded for part in pool),
        parts=pool,
    )


def _touched(pool: Iterable[Score]) -> bool:
    return any(part.value is not None for part in pool)


def _average(pairs: Iterable[tuple[Fraction, Fraction]]) -> Fraction | None:
    total = weights = ZERO
    for weight, ratio in pairs:
        total += weight * ratio
        weights += weight
    return total / weights if weights else None


def _unless_left_out(part: Score, end: Fraction, worse: Callable[[Fraction, Fraction], Fraction]) -> Fraction:
    """In a sum, an item that may turn out not to apply may also add nothing."""
    return worse(end, ZERO) if part.may_not_apply else end


def _end(part: Score, end: Fraction) -> Fraction:
    return _ratio(end, part.floor, part.ceiling)


def _ratio(value: Fraction, floor: Fraction, ceiling: Fraction) -> Fraction:
    return (value - floor) / (ceiling - floor) if ceiling > floor else ZERO


def _placed(ratio: Fraction | None, span: tuple[Fraction, Fraction]) -> Fraction | None:
    floor, ceiling = span
    return None if ratio is None else floor + (ceiling - floor) * ratio


def _band(bands: tuple[Band, ...], value: Fraction | None) -> str | None:
    if value is None:
        return None
    return next((band.id for band in reversed(bands) if value >= band.starts), None)
