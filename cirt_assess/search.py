"""Search: every text of an assessment, found by all of the words typed, whatever their case and accents. Pure.

The index is a plain list of folded texts by entity. Looking through all of them takes a few milliseconds, finds words
within words (so that it works in languages that write no spaces), and a change costs no more than what it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from assessment_models.library import BASE_LANGUAGE, CatalogueContent, Library
from cirt_assess.evidence import linked_items
from cirt_assess.folding import folded, unfolded
from cirt_assess.items import ItemRef
from cirt_assess.revisions import decode, opinions
from cirt_assess.state import Entity, State

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "rating": ("rationale", "decision"),
    "response": ("note", "quote", "translation", "skipped"),
    "interview": ("organisation", "person", "place", "notes"),
    "evidence": ("title", "note", "sighted_where"),
    "flag": ("text", "outcome"),
    "comment": ("text",),
}
"""What is searched of each kind of entity."""

_RANK: Mapping[str, int] = {"id": 6, "name": 5, "question": 4, "rationale": 3, "title": 3}
"""How much a hit in a field counts beside others; 2 where nothing is said."""


_WHOLE = 3
"""What a whole word counts beside parts of words."""

_MOST_RANKED = 1_000
"""Of more hits than anybody reads, as for a single letter, the first so many are ranked."""


class Text(NamedTuple):
    """One text in the index. entity: `item/<catalogue>/<item>` for the words of a catalogue, else the entity's key."""

    entity: str
    field: str
    item: ItemRef | None
    text: str
    folded: str


@dataclass(frozen=True)
class Hit:
    """Where the words were found.

    entity, field: as in the index. item: the item it is about, None where there is none or several.
    stretches: where each word stands in `text`, as start and end, in order.
    """

    entity: str
    field: str
    item: ItemRef | None
    text: str
    stretches: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Found:
    """total: how many texts hold the words; `hits` are the best of them."""

    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Index:
    """All texts by entity: those of the catalogues first, in their order."""

    texts: Mapping[str, tuple[Text, ...]]

    @classmethod
    def of(cls, state: State, library: Library, catalogues: Iterable[str], language: str = BASE_LANGUAGE) -> Index:
        """The index of everything entered and of the words of some catalogues."""
        known = [library.catalogues[id_] for id_ in catalogues if id_ in library.catalogues]
        texts = {texts[0].entity: texts for content in known for texts in _catalogue_texts(content, language)}
        entities = (entity for kind in _FIELDS for entity in state.entities(kind))
        found = ((entity.key, tuple(_texts(entity, state))) for entity in entities)
        return cls(texts | {key: texts for key, texts in found if texts})

    def updated(self, state: State, changed: Iterable[str]) -> Index:
        """The index after entities have changed, as `Change.entities` names them. `state`: as it is now."""
        texts = dict(self.texts)
        for key in changed:
            kind, _, id_ = key.partition("/")
            entity = state.entity(kind, id_)
            found = () if kind not in _FIELDS or entity.is_removed else tuple(_texts(entity, state))
            if found:
                texts[key] = found
            else:
                texts.pop(key, None)
        return Index(texts)

    @cached_property
    def _in_order(self) -> list[Text]:
        """Names and reasons first, so that they are among those that are ranked."""
        every = [text for texts in self.texts.values() for text in texts]
        return [text for text in every if text.field in _RANK] + [text for text in every if text.field not in _RANK]

    def find(self, words: str, most: int = 200) -> Found:
        """Texts that hold every one of `words`, best first; equals in the order of the index.

        A whole word counts more than the beginning of one, and that more than the middle; a name more than a note.
        """
        wanted = sorted(dict.fromkeys(folded(words).split()), key=len, reverse=True)
        found = self._in_order if wanted else []
        for word in wanted:
            found = [text for text in found if word in text.folded]
        best = sorted(found[:_MOST_RANKED], key=lambda text: -_rank(text, wanted))
        return Found(len(found), tuple(_hit(text, wanted) for text in best[:most]))


# --- texts -----------------------------------------------------------------------------------


def _catalogue_texts(content: CatalogueContent, language: str) -> Iterator[tuple[Text, ...]]:
    for id_ in content.items:
        words = content.item_text(id_, language)
        ref, key = ItemRef(content.id, id_), f"item/{content.id}/{id_}"
        fields = {"id": id_, "name": words.name, "question": words.question}
        yield tuple(Text(key, field, ref, text, folded(text)) for field, text in fields.items())


def _texts(entity: Entity, state: State) -> Iterator[Text]:
    key, item = entity.key, _about(entity, state)
    for field in _FIELDS[entity.kind]:
        for stated in opinions(entity.fields.get(field, ())):  # in a conflict each of them can be found
            text = decode(stated)
            if isinstance(text, str) and text:
                yield Text(key, field, item, text, folded(text))


def _about(entity: Entity, state: State) -> ItemRef | None:
    """The one item that an entity is about."""
    match entity.kind:
        case "flag":
            return ItemRef.parse(entity["item"].text)
        case "evidence":
            items = linked_items(entity)
            return items[0] if len(items) == 1 else None
        case "comment":
            kind, _, id_ = entity["about"].text.partition("/")
            return None if kind == "comment" else _about(state.entity(kind, id_), state)
    return ItemRef.of_entity(entity.key)


# --- finding ---------------------------------------------------------------------------------


def _rank(text: Text, wanted: Iterable[str]) -> int:
    return sum(_best_place(text.folded, word)[0] for word in wanted) * _RANK.get(text.field, 2)


def _best_place(text: str, word: str) -> tuple[int, int]:
    """How well `word` stands where it stands best in `text`, which holds it, and where that begins.

    3 for a whole word, 2 for the beginning of one, 1 within one.
    """
    start = best = text.find(word)
    value = 1
    while start >= 0 and value < _WHOLE:
        end = start + len(word)
        if start == 0 or not text[start - 1].isalnum():
            fit = _WHOLE if end == len(text) or not text[end].isalnum() else _WHOLE - 1
            value, best = (fit, start) if fit > value else (value, best)
        start = text.find(word, end)
    return value, best


def _hit(text: Text, wanted: Iterable[str]) -> Hit:
    places = ((_best_place(text.folded, word)[1], word) for word in wanted)
    stretches = sorted(unfolded(text.text, start, start + len(word)) for start, word in places)
    return Hit(text.entity, text.field, text.item, text.text, tuple(stretches))
