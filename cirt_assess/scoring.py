"""Scores: a catalogue's declared rules applied to answers. Pure, exact, and never rounded here.

Every score carries its trace (the parts it came from), its coverage (how much was answered) and its range (what the
open questions leave possible). The formulas stand in `rules`; here is what they are applied to.

Not applicable leaves the calculation. Open leaves it too, or counts as the lowest level where the rule says so.
A conflict is never averaged: it counts as open, and its range is that of the levels it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assessment_models.schema import Band, Catalogue, Group, Item, Profile, Rule, Scale, Scoring, Span
from cirt_assess.rules import ONE, ZERO, Figures, combine, cumulative, met, share
from cirt_assess.state import NOT_APPLICABLE, OPEN, Answer

Answers = Mapping[str, Answer]
"""Answers by item id; an item that is missing is open."""

Ends = tuple[Fraction, Fraction]
"""The lower and the upper one."""


@dataclass(frozen=True, kw_only=True)
class Score(Figures):
    """The result of one node: an item, a group or the whole catalogue.

    applicable, answered, conflicts, excluded: items below that count, that have an agreed level, that are in
        conflict, that do not apply. `answered / applicable` is the coverage.
    parts: what stands directly below, in the catalogue's order; an item has none.
    """

    node: str
    rule: Rule | None
    applicable: int
    answered: int
    conflicts: int = 0
    excluded: int = 0
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

    def find(self, node: str) -> Score | None:
        """The score of `node` at or below this one."""
        if self.node == node:
            return self
        return next((found for part in self.parts if (found := part.find(node))), None)

    def of(self, item: Item) -> Score:
        """The same for another item: many share an answer, and to copy what comes of it is ten times faster."""
        made = object.__new__(Score)
        vars(made).update(vars(self), node=item.id, weight=item.weight)
        return made


def score(catalogue: Catalogue, answers: Answers, profiles: Mapping[str, Profile] | None = None) -> Score:
    """Score a whole catalogue; its groups' scores are found among the parts, at every depth.

    profiles: by id, for groups that are scored against one. KeyError when one is missing.
    """
    return _Scorer(catalogue, answers, profiles or {}).total()


def against(profile: Profile, catalogue: Catalogue, answers: Answers) -> Score:
    """How many items meet `profile`: value of ceiling, with each item's own verdict as a part."""
    scoring = Scoring(rule=Rule.PROFILE, profile=profile.id)
    return _Scorer(catalogue, answers, {profile.id: profile}).whole(profile.id, scoring, None)


def is_met(result: Score) -> bool | None:
    """Whether a profile is met: None while open or conflicting items could still decide it either way."""
    if not result.applies:
        return None
    if result.low == result.ceiling:
        return True
    return False if result.high < result.ceiling else None


def possible(scale: Scale, answer: Answer) -> Ends:
    """Worth of the lowest and the highest level still possible.

    That is all of the scale when the answer is open, when it is contested whether the item applies or was answered
    at all, and when a level is none of this scale's.
    """
    worths = [level.worth for level in scale.levels if level.code in answer.options]
    contested = len(worths) < len(answer.options)
    return (scale.lowest, scale.highest) if contested or not worths else (worths[0], worths[-1])


class _Scorer:
    """One pass over one catalogue's tree."""

    def __init__(self, catalogue: Catalogue, answers: Answers, profiles: Mapping[str, Profile]) -> None:
        self.catalogue = catalogue
        self.answers = answers
        self.profiles = profiles
        scale = catalogue.scales[catalogue.scale]
        self._span = Span(lowest=scale.lowest, highest=scale.highest)
        self._known: dict[tuple[object, ...], Score] = {}

    def total(self) -> Score:
        parts = tuple(self._group(group) for group in self.catalogue.groups)
        return self.whole(self.catalogue.id, self.catalogue.scoring, parts)

    def whole(self, node: str, scoring: Scoring, parts: tuple[Score, ...] | None) -> Score:
        """All of the catalogue under one rule; without `parts`, what the rule looked at is shown in their place."""
        return self._node(node, scoring, ONE, parts, self.catalogue.items())

    def _group(self, group: Group) -> Score:
        scoring = group.scoring or self.catalogue.scoring
        groups = tuple(self._group(one) for one in group.groups)
        items = tuple(self._item(one, scoring) for one in group.items)
        return self._node(group.id, scoring, group.weight, groups + items, group.all_items())

    def _node(
        self, node: str, scoring: Scoring, weight: Fraction, parts: tuple[Score, ...] | None, items: Iterable[Item]
    ) -> Score:
        """`parts` are the direct children, `items` all items below."""
        pool, figures = self._applied(scoring, parts, items)
        return Score(
            **{**vars(figures), "weight": weight},
            node=node,
            rule=scoring.rule,
            applicable=sum(part.applicable for part in pool),
            answered=sum(part.answered for part in pool),
            conflicts=sum(part.conflicts for part in pool),
            excluded=sum(part.excluded for part in pool),
            official=scoring.official,
            band=_band(scoring.bands, figures.value),
            parts=pool if parts is None else parts,
        )

    def _applied(
        self, scoring: Scoring, parts: tuple[Score, ...] | None, items: Iterable[Item]
    ) -> tuple[tuple[Score, ...], Figures]:
        """What the rule looks at, and what comes of it."""
        if scoring.rule is Rule.PROFILE:
            levels = self.profiles[scoring.profile or ""].levels
            pool = tuple(self._verdict(one, levels[one.id], scoring.rule) for one in items if one.id in levels)
            return pool, met(pool, begun=_begun(pool, scoring))
        if scoring.rule is Rule.CUMULATIVE:
            assert scoring.holds_from is not None  # the schema asks for it
            items = tuple(items)
            pool = tuple(self._verdict(one, scoring.holds_from, scoring.rule) for one in items)
            return pool, cumulative(pool, [one.step or 1 for one in items], begun=_begun(pool, scoring))
        pool = tuple(self._item(one, scoring) for one in items) if scoring.over == "items" else parts or ()
        return pool, combine(scoring.rule, pool, scoring.result or self._span)

    def _item(self, item: Item, scoring: Scoring) -> Score:
        return self._once(item, _level, scoring.unanswered)

    def _verdict(self, item: Item, code: int, rule: Rule) -> Score:
        return self._once(item, _verdict, code, rule)

    def _once(self, item: Item, work_out: Callable[..., Score], *details: object) -> Score:
        """What `work_out` makes of an item's scale and answer, once for all items that have the same."""
        answer = self.answers.get(item.id, OPEN)
        key = (work_out, item.scale, answer.options, *details)
        if key not in self._known:
            self._known[key] = work_out(self.catalogue.scale_of(item), answer, *details)
        return self._known[key].of(item)


def _level(scale: Scale, answer: Answer, unanswered: str) -> Score:
    """An item as its level counts."""
    low, high = possible(scale, answer)
    known = answer.code in scale.codes or (unanswered == "lowest" and not answer.not_applicable)
    return _scored(scale, answer, None, known=known, between=(low, high), ends=(scale.lowest, scale.highest))


def _verdict(scale: Scale, answer: Answer, code: int, rule: Rule) -> Score:
    """1 where an item is at or above `code`, 0 where below, unknown where open."""
    low, high = (Fraction(end >= scale.worth(code)) for end in possible(scale, answer))
    if NOT_APPLICABLE in answer.options:
        low = ZERO  # what does not apply adds nothing
    known = low == high and not answer.is_open and not answer.not_applicable
    return _scored(scale, answer, rule, known=known, between=(low, high), ends=(ZERO, ONE))


def _scored(scale: Scale, answer: Answer, rule: Rule | None, *, known: bool, between: Ends, ends: Ends) -> Score:
    """An item that has no name yet."""
    (low, high), (floor, ceiling) = between, ends
    least, most = share(low - floor, ceiling - floor), share(high - floor, ceiling - floor)
    applies = not answer.not_applicable
    return Score(
        node="",
        rule=rule,
        value=low if known else None,
        low=low,
        high=high,
        floor=floor,
        ceiling=ceiling,
        ratio=least if known else None,
        least=least,
        most=most,
        counts=applies,
        may_not_apply=answer.in_conflict and NOT_APPLICABLE in answer.options,
        applicable=int(applies),
        answered=int(answer.code in scale.codes),
        conflicts=int(answer.in_conflict),
        excluded=int(not applies),
    )


def _begun(pool: tuple[Score, ...], scoring: Scoring) -> bool:
    return scoring.unanswered == "lowest" or any(part.answered for part in pool)


def _band(bands: tuple[Band, ...], value: Fraction | None) -> str | None:
    if value is None:
        return None
    return next((band.id for band in reversed(bands) if value >= band.starts), None)
