"""Scoring catalogues of 300 to 3,000 items: the time for each, and whether it grows in a straight line."""

from __future__ import annotations

import random
from collections.abc import Iterator

from assessment_models.schema import Catalogue, CatalogueKind, Group, Item, Scale, Scoring
from benchmarks.measure import Figure, compare, told
from cirt_assess.scoring import score
from cirt_assess.state import Answer

SIZES = (300, 1000, 3000)


def figures() -> Iterator[Figure]:
    base = _prepared(SIZES[0])
    for size in SIZES:
        mine = _prepared(size)
        floor, ours = compare(lambda: score(*base), lambda mine=mine: score(*mine), 11)  # type: ignore[misc]
        growth = ours / floor / (size / SIZES[0])
        yield Figure(
            f"scoring {size:,} items, cost per item : that of 300",
            told(floor),
            told(ours),
            growth,
            1.5,
            "1 is a straight line",
        )


def _prepared(size: int) -> tuple[Catalogue, dict[str, Answer]]:
    """A catalogue of groups of ten items, in tens again, with one item in eight open."""
    items = [Item(id=f"i-{number}") for number in range(size)]
    tens = [Group(id=f"g-{at}", items=tuple(items[at : at + 10])) for at in range(0, size, 10)]
    groups = tuple(Group(id=f"h-{at}", groups=tuple(tens[at : at + 10])) for at in range(0, len(tens), 10))
    catalogue = Catalogue(
        id="bench",
        version=1,
        edition="bench",
        kind=CatalogueKind.MATURITY,
        scales={"s": Scale.model_validate({"levels": [0, 1, 2, 3, 4]})},
        scale="s",
        scoring=Scoring.model_validate({"rule": "weighted_mean"}),
        groups=groups,
    )
    chance = random.Random(3)
    answers = {item.id: Answer((chance.randrange(5),)) for item in items if chance.randrange(8)}
    return catalogue, answers
