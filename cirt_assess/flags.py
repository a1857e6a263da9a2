"""Flags: an open doubt about an item, with somebody who sees to it. Comments: what assessors tell each other. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from cirt_assess.items import ItemRef
from cirt_assess.state import Entity, State


@dataclass(frozen=True)
class Flag:
    """text: what is doubted. owner: the assessor's id. outcome: what came of it, once it is settled."""

    id: str
    item: ItemRef | None
    text: str
    owner: str
    is_open: bool
    outcome: str

    @property
    def key(self) -> str:
        return f"flag/{self.id}"


def flags(state: State, round_id: str) -> tuple[Flag, ...]:
    """Every flag of a round, open or settled, by id."""
    return tuple(_flag(one) for one in state.entities("flag") if one["round"].value == round_id)


def _flag(one: Entity) -> Flag:
    """One that is in conflict about being open stays open."""
    return Flag(
        id=one.id,
        item=ItemRef.parse(one["item"].text),
        text=one["text"].text,
        owner=one["owner"].text,
        is_open=one["open"].value is not False,
        outcome=one["outcome"].text,
    )


@dataclass(frozen=True)
class Comment:
    """about: key of the entity it is about. author, time: of the text as it stands. mentions: ids of assessors."""

    id: str
    about: str
    text: str
    mentions: tuple[str, ...]
    author: str
    time: str

    @property
    def key(self) -> str:
        return f"comment/{self.id}"


def comments(state: State, about: str | None = None) -> tuple[Comment, ...]:
    """What assessors wrote about one entity, or about anything, in order of time as their clocks told it."""
    found = (_comment(one) for one in state.entities("comment") if about is None or one["about"].value == about)
    return tuple(sorted(found, key=lambda one: (one.time, one.id)))


def _comment(one: Entity) -> Comment:
    newest = max(one["text"].heads, key=lambda head: (head.time, head.id), default=None)
    return Comment(
        id=one.id,
        about=one["about"].text,
        text=one["text"].text,
        mentions=one["mentions"].texts,
        author=newest.author if newest else "",
        time=newest.time if newest else "",
    )
