"""A large assessment, made in memory and always the same: 400 items, 60 interviews, 24,000 responses, 61,000 texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import islice

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import Catalogue, CatalogueKind, CatalogueWords, Group, Item, Scale, Scoring
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Kind, Revision, Value, encode, heads
from cirt_assess.state import State

ROUND = "r-2"
TODAY = date(2026, 11, 21)
CATALOGUES = ("sim3-v2i", "first-csirt-2.1", "national-cirt-readiness", "nis2-csirt", "own")
ITEMS = 400
INTERVIEWS = 60
WORDS = 2_000

Told = tuple[str, dict[str, Value]]
"""An entity, and its values by field."""


def library() -> Library:
    """The built-in catalogues, and one of our own that fills up to ITEMS."""
    made = Library.load()
    known = sum(len(made.catalogues[id_].items) for id_ in CATALOGUES[:-1])
    items = [Item(id=f"o-{number}") for number in range(ITEMS - known)]
    groups = tuple(Group(id=f"g-{at}", items=tuple(items[at : at + 10])) for at in range(0, len(items), 10))
    catalogue = Catalogue(
        id=CATALOGUES[-1],
        version=1,
        edition="bench",
        kind=CatalogueKind.READINESS,
        scales={"s": Scale.model_validate({"levels": [0, 1, 2, 3, 4]})},
        scale="s",
        scoring=Scoring.model_validate({"rule": "weighted_mean"}),
        groups=groups,
    )
    texts = {item.id: {"name": item.id, "about": "x", "question": "Is it so?"} for item in items}
    made.add(CatalogueContent(catalogue, CatalogueWords, ["en"], lambda _: {"items": texts}))
    return made


def state(made: Library) -> State:
    """What was entered in two rounds, the second of them with interviews, evidence and flags."""
    return State.of(
        heads(_revision(entity, name, value) for entity, said in _told(made) for name, value in said.items())
    )


def entered(entity: str, field: str, value: Value, before: State) -> Revision:
    """One more entry, which replaces what stands there."""
    return _revision(entity, field, value, tuple(head.id for head in before.heads((entity, field))))


def _revision(entity: str, field: str, value: Value, parents: tuple[str, ...] = ()) -> Revision:
    time = "2026-11-02T09:00:00.000000Z"
    return Revision(entity, field, encode(value), parents, "a-bench", time, Kind.ENTRY, "enter:1")


def _told(made: Library) -> Iterator[Told]:
    chance = random.Random(11)
    text = _Texts(chance)
    items = {
        ItemRef(id_, item.id): made.catalogues[id_].structure.scale_of(item).codes
        for id_ in CATALOGUES
        for item in made.catalogues[id_].items.values()
    }
    yield "round/r-1", {"name": "Baseline", "starts": "2025-11-02", "catalogues": CATALOGUES}
    yield f"round/{ROUND}", {"name": "Follow-up", "starts": "2026-11-02", "catalogues": CATALOGUES}
    yield f"target/{ROUND}/sim3-v2i", {"profile": "sim3-founding"}
    yield f"target/{ROUND}/first-csirt-2.1", {"profile": "services-founding"}
    for ref, codes in items.items():
        yield f"rating/r-1/{ref.catalogue}/{ref.item}", {"level": chance.choice(codes)}
        if chance.randrange(8):
            yield (
                f"rating/{ROUND}/{ref.catalogue}/{ref.item}",
                {"level": chance.choice(codes), "rationale": text.some()},
            )
    for number in range(150):
        shown = tuple(str(ref) for ref in chance.sample(list(items), 3))
        yield f"evidence/e-{number}", {"round": ROUND, "title": text.some(4), "items": shown, "tlp": "TLP:AMBER"}
    for number, ref in enumerate(chance.sample(list(items), 40)):
        yield f"flag/f-{number}", {"round": ROUND, "item": str(ref), "text": text.some(), "open": bool(number % 2)}
    for number in range(INTERVIEWS):
        yield f"interview/i-{number:02}", {"round": ROUND, "role": "head", "person": text.some(2), "status": "held"}
        for ref, codes in items.items():
            said: dict[str, Value] = {"level": chance.choice(codes[1:3]), "note": text.some(), "quote": text.some()}
            if number % 2:
                said["translation"] = text.some()
            yield f"response/i-{number:02}/{ref.catalogue}/{ref.item}", said


class _Texts:
    """Sentences of made-up words, of which a few are frequent and most are seldom; some are written with accents."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        parts = ("ba", "cer", "di", "fo", "gen", "hu", "ki", "lo", "mé", "nat", "or", "pa", "re", "si", "te", "un")
        self._words = ["a", "the", "of", *("".join(chance.choices(parts, k=1 + n % 3)) for n in range(WORDS))]

    def some(self, most: int = 20) -> str:
        places = (int(WORDS * self._chance.random() ** 3) for _ in range(most))
        words = islice(places, self._chance.randint(1, most))
        return " ".join(self._words[place] for place in words).capitalize() + "."
