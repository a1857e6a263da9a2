"""The core on a large assessment, against bare passes over the same data: what follows an entry, a step, a search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count, cycle

from assessment_models.library import Library
from benchmarks import large
from benchmarks.measure import Figure, compare, timed
from cirt_assess.filters import filtered
from cirt_assess.items import ItemRef
from cirt_assess.quality import voices_by_item
from cirt_assess.results import compute
from cirt_assess.revisions import Revision
from cirt_assess.search import Index
from cirt_assess.state import State
from cirt_assess.voices import Response, spread

RATING = f"rating/{large.ROUND}/sim3-v2i/O-1"
RESPONSE = "response/i-30/sim3-v2i/O-1"
STEPS = 100
TURNS = 15


def figures() -> Iterator[Figure]:
    library = large.library()
    state = large.state(library)
    heads = _heads(state)
    yield from _after_an_entry(library, state, heads)
    yield from _moving_on(library, state, heads)
    yield from _searching(library, state, heads)


def _heads(state: State) -> list[Revision]:
    entities = (entity for folder in state.folders.values() for entity in folder.values())
    return [head for entity in entities for found in entity.fields.values() for head in found]


def _pass_over(heads: list[Revision]) -> int:
    """The least that anything can do which looks at every head."""
    empty = 0
    for head in heads:
        if head.value == "null":
            empty += 1
    return empty


def _after_an_entry(library: Library, state: State, heads: list[Revision]) -> Iterator[Figure]:
    for what, entity in (("a rating", RATING), ("a response", RESPONSE)):
        states = _entered_one_by_one(entity, state)

        def ours(states: Iterator[State] = states) -> object:
            return compute(next(states), library, large.ROUND, large.TODAY)

        pair = compare(lambda: _pass_over(heads), ours, TURNS)
        yield timed(f"all results after {what}, 24,000 responses : a pass over all heads", pair, 12.0)


def _entered_one_by_one(entity: str, state: State) -> Iterator[State]:
    for number in count():
        state = state.with_revisions([large.entered(entity, "level", number % 4, state)])
        yield state


def _moving_on(library: Library, state: State, heads: list[Revision]) -> Iterator[Figure]:
    results = compute(state, library, large.ROUND, large.TODAY)
    refs = cycle(ItemRef(one.id, item) for one in results.catalogues for item in one.content.items)

    def steps() -> None:
        for _ in range(STEPS):
            catalogue, item = next(refs)
            content = library.catalogues[catalogue]
            state.rating(large.ROUND, catalogue, item)
            said = voices_by_item(state, large.ROUND, catalogue).get(item, [])
            spread(map(Response, said), content.structure.scale_of(content.items[item]))

    floor, ours = compare(lambda: _pass_over(heads), steps, TURNS)
    yield timed("the next item and its voices : a pass over all heads", (floor, ours / STEPS), 0.1)
    pair = compare(lambda: _pass_over(heads), lambda: filtered(state, results), TURNS)
    yield timed("the filters of all catalogues : a pass over all heads", pair, 3.0)


def _searching(library: Library, state: State, heads: list[Revision]) -> Iterator[Figure]:
    """What is compared is looking through all texts, which are in lower case already."""
    index = Index.of(state, library, large.CATALOGUES)
    texts = [text.folded for found in index.texts.values() for text in found]
    stated = [head.value for head in heads if head.value.startswith('"')]

    def read() -> object:
        return [json.loads(text).lower() for text in stated]

    pair = compare(read, lambda: Index.of(state, library, large.CATALOGUES), 5)
    yield timed("indexing 61,000 texts : json.loads and lower case", pair, 5.0)
    for words in ("e", "cerdi"):
        pair = compare(lambda: [text for text in texts if words in text], lambda: index.find(words), TURNS)  # noqa: B023
        yield timed(f"finding `{words}` in 61,000 texts : looking into each", pair, 3.0)
