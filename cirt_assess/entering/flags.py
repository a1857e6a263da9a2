"""Entering flags and comments, and taking things out of the lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assessment_models.library import Library
from cirt_assess.assessors import assessors, mentioned
from cirt_assess.entering.checks import known, known_item, known_round
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Wanted
from cirt_assess.items import ItemRef
from cirt_assess.state import Entity, State

_REMOVABLE = frozenset({"interview", "evidence", "flag", "comment"})
_COMMENTED = _REMOVABLE | {"team", "context", "round", "target", "rating", "response"}


def flagged(
    state: State, library: Library, round_id: str, found: Mapping[str, ItemRef], *, text: str, owner: str, author: str
) -> Wanted:
    """One flag per item. found: items by the ids that their flags get. author: who flags, perhaps for somebody else."""
    known_round(state, round_id)
    if owner != author:
        known(state, "assessor", owner)
    if not text.strip():
        raise NotAllowed("A flag says what is doubted. Write one sentence.")
    for ref in found.values():
        known_item(library, ref)
    return {
        f"flag/{id_}": {"round": round_id, "item": str(ref), "text": text, "owner": owner, "open": True}
        for id_, ref in found.items()
    }


def settled(state: State, ids: Iterable[str], outcome: str) -> Wanted:
    flags = [known(state, "flag", id_) for id_ in ids]
    return {flag.key: {"open": False, "outcome": outcome.strip() or None} for flag in flags}


def handed_over(state: State, id_: str, owner: str) -> Wanted:
    known(state, "assessor", owner)
    return {known(state, "flag", id_).key: {"owner": owner, "open": True}}


def commented(state: State, id_: str, about: str, text: str) -> Wanted:
    kind, _, rest = about.partition("/")
    if kind not in _COMMENTED or not rest:
        raise NotAllowed(f"{about}: there is nothing of this kind to comment on.")
    if not text.strip():
        raise NotAllowed("A comment needs some text.")
    return {f"comment/{id_}": {"about": about, "text": text, "mentions": mentioned(text, assessors(state)) or None}}


def removed(state: State, entity: str) -> Wanted:
    """Out of the lists; it stays in the history, and undo brings it back."""
    return {_removable(state, entity).key: {"removed": True}}


def _removable(state: State, entity: str) -> Entity:
    kind, _, id_ = entity.partition("/")
    if kind not in _REMOVABLE:
        raise NotAllowed(f"{entity} cannot be removed. Clear its fields instead.")
    return known(state, kind, id_)
