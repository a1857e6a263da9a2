"""Where in an assessment an entity stands: which round, catalogue, item and interview it is about. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from cirt_assess.items import ItemRef
from cirt_assess.state import State

_ROUND_FIRST = frozenset({"rating", "target"})
"""Kinds whose id begins with a round's id."""

_RESPONSE = "response"
_CATALOGUE = 2
"""Which part of a target's key is the catalogue."""


@dataclass(frozen=True)
class Place:
    """What is not known, or does not apply, is empty. rounds: more than one when two people gave it different ones."""

    kind: str
    rounds: frozenset[str] = frozenset()
    catalogue: str = ""
    item: str = ""
    interview: str = ""


def place_of(state: State, entity: str) -> Place:
    """Where the entity of this key stands."""
    kind, _, id_ = entity.partition("/")
    first = id_.partition("/")[0]
    ref = ItemRef.of_entity(entity)
    parts = entity.split("/")
    catalogue = ref.catalogue if ref else parts[_CATALOGUE] if kind == "target" and len(parts) > _CATALOGUE else ""
    return Place(
        kind=kind,
        rounds=_rounds(state, kind, id_),
        catalogue=catalogue,
        item=ref.item if ref else "",
        interview=first if kind in ("interview", _RESPONSE) else "",
    )


def _rounds(state: State, kind: str, id_: str) -> frozenset[str]:
    first = id_.partition("/")[0]
    if kind in _ROUND_FIRST or kind == "round":
        return frozenset({first})
    held = state.entity("interview", first)["round"] if kind == _RESPONSE else state.entity(kind, id_)["round"]
    return frozenset(str(value) for value in held.values if isinstance(value, str))
