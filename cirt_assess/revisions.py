"""Revisions: what somebody entered, never changed and never removed. Imports the standard library only.

An assessment is a set of revisions that only grows; merging is the union of two sets. The *heads* of a field are
its revisions that no other names as parent. No head: empty. Heads that agree: the value. Heads that differ: a
conflict, which lives until a decision names all of them as parents, or whoever began it takes that back.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from typing import Self, TypeAlias

Value: TypeAlias = bool | int | str | tuple["Value", ...] | Mapping[str, "Value"] | None
"""What a field can hold. No floats: their text form differs between machines, and an id must not."""

Slot: TypeAlias = tuple[str, str]
"""(entity, field)"""

MAX_TEXT = 100_000
"""Characters in one value. Longer text is refused where it is entered, never cut."""

_LAST_OF_PLANES = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_REFUSED = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line end
    r"\ud800-\udfff"  # halves of characters
    r"\u202a-\u202e\u2066-\u2069"  # overrides of direction
    rf"\ufdd0-\ufdef{_LAST_OF_PLANES}]"  # what Unicode says is no character
)


class Kind(StrEnum):
    """Why a revision was made. Only a decision ends a conflict by naming all that differ.

    An undo states again what stood before. A withdrawal is an undo back to where nothing had been stated.
    """

    ENTRY = "entry"
    DECISION = "decision"
    UNDO = "undo"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True)
class Revision:
    """For `field` of `entity`, `author` entered `value` at `time`, replacing `parents`.

    entity: `kind/id`, for example `rating/r-1c9/sim3-v2i/O-1`.
    value: JSON text in canonical form, as `encode` writes it; read it with `decode`.
    parents: ids of the revisions it replaces, sorted.
    time: UTC, `2026-11-21T14:02:05.123456Z`. A label for people: no value ever wins by it.
    action: groups the revisions of one thing a user did, so that undo takes back the whole of it.
    """

    entity: str
    field: str
    value: str
    parents: tuple[str, ...]
    author: str
    time: str
    kind: Kind
    action: str

    @cached_property
    def id(self) -> str:
        """SHA-256 of what it says, 64 hexadecimal digits."""
        said = (
            self.entity,
            self.field,
            self.value,
            self.parents,
            self.author,
            self.time,
            self.kind,
            self.action,
        )
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def slot(self) -> Slot:
        return (self.entity, self.field)

    def with_known_id(self, id_: str) -> Self:
        """This revision with an id that was computed before; `store.check` compares them all."""
        self.__dict__["id"] = id_
        return self


def encode(value: Value) -> str:
    """`value` as canonical JSON text. ValueError for a float, an over-long text or a half character."""
    return json.dumps(_checked(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(text: str) -> Value:
    """What `encode` was given; lists come back as tuples."""
    if text.startswith('"') and "\\" not in text:  # what most fields hold, ten times faster
        return text[1:-1]
    return _frozen(json.loads(text))


def _checked(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case str():
            return _checked_text(value)
        case tuple() | list():
            return [_checked(one) for one in value]
        case Mapping():
            return {_checked_text(key): _checked(one) for key, one in value.items()}
    raise ValueError(f"a value cannot be {type(value).__name__}")


def _checked_text(text: object) -> str:
    if not isinstance(text, str):
        raise ValueError(f"a key must be text, not {type(text).__name__}")
    if len(text) > MAX_TEXT:
        raise ValueError(f"the text has {len(text):,} characters; {MAX_TEXT:,} are allowed")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("the text holds half a character") from error
    return text


def _frozen(value: object) -> Value:
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    if isinstance(value, dict):
        return {key: _frozen(one) for key, one in value.items()}
    return value  # type: ignore[return-value]  # JSON gives nothing else


def clean_text(text: str) -> str:
    """Text as it is stored: NFC, one kind of line end, without what no writer can carry.

    Control characters, half surrogate pairs, non-characters and direction overrides are taken out; they have no
    place in an answer, break XLSX and DOCX, and can make a text show something other than what it says.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _REFUSED.sub("", text))


def timestamp(moment: datetime) -> str:
    """`moment` as a revision's time. It must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("the moment has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


# --- heads -----------------------------------------------------------------------------------


def heads(revisions: Iterable[Revision]) -> dict[Slot, tuple[Revision, ...]]:
    """The heads of every field, ordered by id so that all replicas see the same.

    A revision replaces within its own field only, whatever it names as parents.
    """
    by_slot: dict[Slot, dict[str, Revision]] = {}
    for revision in revisions:
        by_slot.setdefault(revision.slot, {})[revision.id] = revision
    return {slot: _heads_of_one(found) for slot, found in by_slot.items()}


def _heads_of_one(found: Mapping[str, Revision]) -> tuple[Revision, ...]:
    replaced = {parent for revision in found.values() for parent in revision.parents}
    return tuple(found[id_] for id_ in sorted(found.keys() - replaced))


def opinions(found: Iterable[Revision]) -> tuple[str, ...]:
    """The different values that heads state, in their order.

    Who cleared a field states that it is empty; who withdrew an entry states nothing beside what others say.
    """
    found = tuple(found)
    if len(found) <= 1:
        return tuple([head.value for head in found])
    stated = [head.value for head in found if head.kind is not Kind.WITHDRAWAL or head.value != "null"]
    return tuple(dict.fromkeys(stated or [head.value for head in found]))


def in_conflict(found: Iterable[Revision]) -> bool:
    """Whether heads say different things."""
    return len(opinions(found)) > 1


# --- making revisions ------------------------------------------------------------------------


@dataclass(frozen=True)
class Signature:
    """Who does it, when, and as part of which action."""

    author: str
    time: str
    action: str


def enter(slot: Slot, value: Value, found: tuple[Revision, ...], by: Signature, kind: Kind = Kind.ENTRY) -> Revision:
    """Enter `value` where the heads are `found`.

    Where the heads agree the entry replaces them all. In a conflict it replaces at most its author's own latest
    word, and only when the conflict stays: typing never ends a disagreement between others.
    """
    parents = _replaceable(found, by.author)
    return Revision(*slot, encode(value), parents, by.author, by.time, kind, by.action)


def decide(slot: Slot, value: Value, found: tuple[Revision, ...], by: Signature) -> Revision:
    """Settle the conflict between `found` with `value`. ValueError when there is none."""
    if not in_conflict(found):
        raise ValueError("there is no conflict to decide")
    parents = tuple(sorted(head.id for head in found))
    return Revision(*slot, encode(value), parents, by.author, by.time, Kind.DECISION, by.action)


def _replaceable(found: tuple[Revision, ...], author: str) -> tuple[str, ...]:
    if not in_conflict(found):
        return tuple(sorted(head.id for head in found))
    own = sorted((head for head in found if head.author == author), key=lambda head: (head.time, head.value))
    if own and in_conflict(head for head in found if head is not own[-1]):
        return (own[-1].id,)
    return ()
