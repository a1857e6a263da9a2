"""Items of the round's catalogues, found by id or by words of their name. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from assessment_models.library import Library
from cirt_assess.folding import folded
from cirt_assess.items import ItemRef
from ui.wording import short_name

MOST = 8
"""How many items are offered at once."""


@dataclass(frozen=True)
class ItemName:
    """An item as people know it. catalogue: the catalogue's short name."""

    ref: ItemRef
    name: str
    catalogue: str


class ItemIndex:
    """language: that of the names."""

    def __init__(self, library: Library, catalogues: Iterable[str], language: str) -> None:
        self._library = library
        self._language = language
        self._catalogues = [id_ for id_ in catalogues if id_ in library.catalogues]
        self._names = [
            self.name_of(ItemRef(id_, item)) for id_ in self._catalogues for item in library.catalogues[id_].items
        ]
        self._texts = [(folded(one.ref.item), folded(one.name)) for one in self._names]

    def name_of(self, ref: ItemRef) -> ItemName:
        """An item's name; its id where its catalogue is not at hand."""
        content = self._library.catalogues.get(ref.catalogue)
        if content is None:
            return ItemName(ref, "", ref.catalogue)
        name = content.name_of(ref.item, self._language) if ref.item in content.items else ""
        return ItemName(ref, name, short_name(content, self._language))

    def by_catalogue(self, refs: Iterable[ItemRef]) -> dict[str, list[ItemName]]:
        """Items by the short name of their catalogue, in the order of the catalogues and of their items."""
        places = {one.ref: place for place, one in enumerate(self._names)}
        names = sorted((self.name_of(ref) for ref in refs), key=lambda one: places.get(one.ref, len(places)))
        found: dict[str, list[ItemName]] = {}
        for one in names:
            found.setdefault(one.catalogue, []).append(one)
        return found

    def find(self, typed: str, without: Collection[ItemRef] = ()) -> list[ItemName]:
        """Items that fit best: by their id, by the beginning of their name, by words in it."""
        words = folded(typed).split()
        if not words:
            return []
        ranked = [
            (rank, place)
            for place, (id_, name) in enumerate(self._texts)
            if self._names[place].ref not in without and (rank := _rank(words, id_, name)) is not None
        ]
        return [self._names[place] for _, place in sorted(ranked)[:MOST]]


def _rank(words: list[str], id_: str, name: str) -> int | None:
    """How well an item fits, 0 best; None when it does not."""
    whole = " ".join(words)
    if whole == id_:
        return 0
    if id_.startswith(whole):
        return 1
    if name.startswith(whole):
        return 2
    return 3 if all(word in id_ or word in name for word in words) else None
