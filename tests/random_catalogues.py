"""Random catalogues and answers made from bytes, which Hypothesis draws and shrinks faster than trees."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from typing import TypeVar

from assessment_models.schema import Catalogue, CatalogueKind, Group, Item, Level, Profile, Rule, Scale, Scoring, Span
from cirt_assess.state import NOT_APPLICABLE, Answer

T = TypeVar("T")

SIZE = 160
"""Bytes from which a catalogue with its answers is made; where they end, everything is the simplest."""

SCALES = {
    "maturity": Scale(levels=tuple(Level(code=code, worth=code) for code in range(5))),
    "yes-no": Scale(levels=(Level(code=0, worth=1), Level(code=1, worth=3))),
    "odd": Scale(levels=(Level(code=7, worth=-2), Level(code=1, worth="1/3"), Level(code=0, worth=5))),
}
EVERYWHERE = (0, 1)
"""Codes that all of these scales have."""

WEIGHTS = tuple(map(Fraction, ("1", "0", "1/2", "3")))
ALL_RULES = tuple(Rule)
PROFILE = "asked"


class Bytes:
    """Makes choices from bytes."""

    def __init__(self, data: bytes) -> None:
        self._left = iter(data)

    def below(self, end: int) -> int:
        return next(self._left, 0) % end

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[self.below(len(choices))]


class Maker:
    """Makes a catalogue of at most four levels, a profile for it, and answers."""

    def __init__(self, data: bytes, rules: Sequence[Rule] = ALL_RULES) -> None:
        self.bytes = Bytes(data)
        self.rules = rules
        self._names = count(1)
        self.catalogue = Catalogue(
            id="whole",
            version=1,
            edition="test",
            kind=CatalogueKind.MATURITY,
            scales=SCALES,
            scale=self.bytes.one_of(tuple(SCALES)),
            scoring=self._scoring(),
            groups=tuple(self._group(1) for _ in range(1 + self.bytes.below(3))),
        )
        self.items = tuple(self.catalogue.items())
        levels = {item.id: self.bytes.one_of(EVERYWHERE) for item in self.items if self.bytes.below(3)}
        levels = levels or {self.items[0].id: 0}
        self.profiles = {
            PROFILE: Profile(id=PROFILE, version=1, catalogue="whole", origin="own", source="test", levels=levels)
        }

    def codes(self, item: Item) -> tuple[int, ...]:
        return self.catalogue.scale_of(item).codes

    def answers(self) -> dict[str, Answer]:
        """Open, agreed, not applicable or in conflict, with `None` where somebody cleared it."""
        return {item.id: self._answer(item) for item in self.items if self.bytes.below(4)}

    def complete_answers(self) -> dict[str, Answer]:
        return {item.id: Answer((self.bytes.one_of((*self.codes(item), NOT_APPLICABLE)),)) for item in self.items}

    def _answer(self, item: Item) -> Answer:
        options = (*self.codes(item), NOT_APPLICABLE, None)
        sides = 1 + max(0, self.bytes.below(6) - 3)
        return Answer(tuple(dict.fromkeys(self.bytes.one_of(options) for _ in range(sides))))

    def _group(self, depth: int) -> Group:
        below = self.bytes.below(3) if depth < 4 else 0
        groups = tuple(self._group(depth + 1) for _ in range(below))
        items = tuple(self._item() for _ in range(self.bytes.below(3) + (not groups)))
        scoring = self._scoring() if self.bytes.below(2) else None
        return Group(id=self._name("g"), weight=self.bytes.one_of(WEIGHTS), scoring=scoring, groups=groups, items=items)

    def _item(self) -> Item:
        scale = self.bytes.one_of((None, *SCALES))
        return Item(id=self._name("i"), scale=scale, weight=self.bytes.one_of(WEIGHTS), step=1 + self.bytes.below(4))

    def _scoring(self) -> Scoring:
        rule = self.bytes.one_of(self.rules)
        on_a_scale = rule in (Rule.MEAN, Rule.WEIGHTED_MEAN, Rule.MINIMUM) and self.bytes.below(2)
        return Scoring(
            rule=rule,
            over=self.bytes.one_of(("children", "items")),
            result=Span(lowest=-1, highest=5) if on_a_scale else None,
            unanswered=self.bytes.one_of(("left_out", "lowest")),
            holds_from=self.bytes.one_of(EVERYWHERE) if rule is Rule.CUMULATIVE else None,
            profile=PROFILE if rule is Rule.PROFILE else None,
        )

    def _name(self, prefix: str) -> str:
        return f"{prefix}{next(self._names)}"
