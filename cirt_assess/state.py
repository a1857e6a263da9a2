"""The state: what the heads say, as typed values. Pure; imports revisions only.

A state is never changed; `with_revisions` gives the next one and shares what did not change, so a window may go on
reading the one it has while a new entry is on its way. What was worked out of a whole kind of entities is shared too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self, TypeVar

from cirt_assess.revisions import Revision, Slot, Value, decode, in_conflict, opinions

NOT_APPLICABLE = "n/a"
"""What a rating's level holds when the item does not apply."""

Heads = tuple[Revision, ...]
Fields = Mapping[str, Heads]
T = TypeVar("T")


@dataclass(frozen=True)
class Held:
    """What one field holds: nothing, a value, or several that differ."""

    heads: Heads = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was entered, or it was cleared again."""
        return all(head.value == "null" for head in self.heads)

    @property
    def in_conflict(self) -> bool:
        return in_conflict(self.heads)

    @property
    def values(self) -> tuple[Value, ...]:
        """The different values, in a stable order; one when all heads agree."""
        return tuple(decode(text) for text in opinions(self.heads))

    @property
    def value(self) -> Value:
        """The value; None when empty and in a conflict alike."""
        stated = opinions(self.heads)
        return decode(stated[0]) if len(stated) == 1 else None

    @property
    def text(self) -> str:
        """The value as text; empty when there is none or it is no text."""
        value = self.value
        return value if isinstance(value, str) else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The value as a list of texts, for fields that hold several."""
        value = self.value
        return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()


EMPTY = Held()


@dataclass(frozen=True)
class Entity:
    """Everything entered about one thing. `id` is without its kind."""

    kind: str
    id: str
    fields: Fields

    def __getitem__(self, name: str) -> Held:
        found = self.fields.get(name)
        return Held(found) if found else EMPTY

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.id}"

    @property
    def name(self) -> str:
        """The last part of its id: the item of a rating or a response."""
        return self.id.rpartition("/")[2]

    @property
    def is_removed(self) -> bool:
        """Taken out of the lists, or every field cleared by an undo; still in the history."""
        if "removed" in self.fields and self["removed"].value is True:
            return True
        return all(head.value == "null" for heads in self.fields.values() for head in heads)

    @property
    def disputed(self) -> tuple[str, ...]:
        """Names of the fields that are in conflict, in order."""
        return tuple(sorted([name for name, heads in self.fields.items() if len(heads) > 1 and in_conflict(heads)]))


@dataclass(frozen=True)
class Answer:
    """What is known of one item's level.

    options: the codes that assessors gave, NOT_APPLICABLE, or None where one of them cleared it.
        Nothing or only None: open. One: agreed. More: in conflict.
    """

    options: tuple[int | str | None, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.options in ((), (None,))

    @property
    def in_conflict(self) -> bool:
        return len(self.options) > 1

    @property
    def not_applicable(self) -> bool:
        return self.options == (NOT_APPLICABLE,)

    @property
    def code(self) -> int | None:
        """The agreed level; None when open, in conflict or not applicable."""
        return self.options[0] if len(self.options) == 1 and isinstance(self.options[0], int) else None


OPEN = Answer()

Folder = Mapping[str, Entity]
"""Entities by the last part of their keys."""


def answer(level: Held) -> Answer:
    """The answer that a rating's `level` field gives. What is neither a code nor NOT_APPLICABLE says nothing."""
    return _answer(opinions(level.heads))


@lru_cache(maxsize=256)
def _answer(stated: tuple[str, ...]) -> Answer:
    """Thousands of levels are stated in a few texts."""
    values = map(decode, stated)
    options = (one if type(one) is int or one == NOT_APPLICABLE else None for one in values)
    return Answer(tuple(dict.fromkeys(options)))


@dataclass(frozen=True)
class State:
    """All entities by folder, and there by name: `rating/r-1/sim3-v2i/O-1` is `O-1` in `rating/r-1/sim3-v2i`.

    An entry changes one folder; all others are shared with the state before it, with all that was derived from them.
    """

    folders: Mapping[str, Folder] = field(default_factory=dict)
    _derived: dict[tuple[object, tuple[str, ...]], object] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, found: Mapping[Slot, Heads]) -> Self:
        """The state that `revisions.heads` describes."""
        entities: dict[str, dict[str, Heads]] = {}
        for (key, name), slot_heads in found.items():
            entities.setdefault(key, {})[name] = slot_heads
        folders: dict[str, dict[str, Entity]] = {}
        for key, fields in entities.items():
            folder, _, name = key.rpartition("/")
            folders.setdefault(folder, {})[name] = _entity(key, fields)
        return cls(folders)

    def with_revisions(self, new: Iterable[Revision]) -> State:
        """The state after `new`, given in an order in which parents come before their children."""
        changed: dict[str, dict[str, Entity]] = {}
        for revision in new:
            folder, _, name = revision.entity.rpartition("/")
            if folder not in changed:
                changed[folder] = dict(self.folders.get(folder, {}))
            fields = changed[folder][name].fields if name in changed[folder] else {}
            heads = _added(fields.get(revision.field, ()), revision)
            changed[folder][name] = _entity(revision.entity, {**fields, revision.field: heads})
        derived = {key: found for key, found in self._derived.copy().items() if changed.keys().isdisjoint(key[1])}
        return State({**self.folders, **changed}, derived)

    def heads(self, slot: Slot) -> Heads:
        key, name = slot
        return self._at(key).fields.get(name, ())

    def entity(self, kind: str, id_: str) -> Entity:
        """One entity; without fields when nothing was entered about it."""
        return self._at(f"{kind}/{id_}")

    def _at(self, key: str) -> Entity:
        folder, _, name = key.rpartition("/")
        return self.folders.get(folder, {}).get(name) or _entity(key, {})

    def entities(self, kind: str) -> list[Entity]:
        """Every entity of a kind that was not removed, by folder and name."""
        folders = sorted(one for one in self.folders if one == kind or one.startswith(f"{kind}/"))
        return [entity for folder in folders for entity in self.folder(folder)]

    def folder(self, folder: str) -> list[Entity]:
        """Every entity in a folder that was not removed, by name."""
        return [entity for _, entity in sorted(self.folders.get(folder, {}).items()) if not entity.is_removed]

    def derived(self, make: Callable[..., T], *folders: str) -> T:
        """What `make` finds in what is in some folders, a list for each; kept until one of them changes."""
        key = (make, folders)
        if key not in self._derived:  # two threads may both make it, and make the same
            self._derived[key] = make(*map(self.folder, folders))
        return self._derived[key]  # type: ignore[return-value]  # `make` gave it

    def conflicts(self) -> Iterator[tuple[Slot, Held]]:
        """Every field whose heads differ, by folder, entity and field."""
        for _, folder in sorted(self.folders.items()):
            for _, entity in sorted(folder.items()):
                for name in entity.disputed:
                    yield (entity.key, name), entity[name]

    # --- what the core asks for often ---

    def rating(self, round_id: str, catalogue: str, item: str) -> Entity:
        return self.entity("rating", f"{round_id}/{catalogue}/{item}")

    def answers(self, round_id: str, catalogue: str) -> dict[str, Answer]:
        """Answers by item id for one round and catalogue; open items may be missing."""
        ratings = self.folders.get(f"rating/{round_id}/{catalogue}", {})
        return {item: answer(rating["level"]) for item, rating in ratings.items() if "level" in rating.fields}


def _entity(key: str, fields: Fields) -> Entity:
    kind, _, id_ = key.partition("/")
    return Entity(kind, id_, fields)


def _added(found: Heads, revision: Revision) -> Heads:
    kept = [head for head in found if head.id not in revision.parents and head.id != revision.id]
    return tuple(sorted([*kept, revision], key=lambda head: head.id))
