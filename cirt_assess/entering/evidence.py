"""Entering evidence, and linking it to items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assessment_models.library import Library
from cirt_assess.entering.checks import known, known_item, known_round
from cirt_assess.errors import NotAllowed
from cirt_assess.evidence import EVIDENCE_FIELDS, linked_items
from cirt_assess.fields import Wanted, checked
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value
from cirt_assess.state import State

_TLP = "TLP:"


def added(state: State, library: Library, round_id: str, id_: str, fields: Mapping[str, Value]) -> Wanted:
    known_round(state, round_id)
    found = _fields(library, fields)
    if found.get("title") is None:
        raise NotAllowed("Evidence needs a title, so that others know what was looked at.")
    return {f"evidence/{id_}": {"round": round_id, **found}}


def edited(state: State, library: Library, id_: str, fields: Mapping[str, Value]) -> Wanted:
    evidence = known(state, "evidence", id_)
    found = _fields(library, fields)
    if "title" in found and found["title"] is None:
        raise NotAllowed("Evidence needs a title, so that others know what was looked at.")
    return {evidence.key: found}


def linked(state: State, library: Library, id_: str, refs: Iterable[ItemRef]) -> Wanted:
    """Links to items beside those that are there."""
    evidence = known(state, "evidence", id_)
    refs = tuple(refs)
    for ref in refs:
        known_item(library, ref)
    every = dict.fromkeys((*linked_items(evidence), *refs))
    return {evidence.key: {"items": tuple(map(str, every))}}


def unlinked(state: State, id_: str, refs: Iterable[ItemRef]) -> Wanted:
    """Links taken away; those that were not there are passed over."""
    evidence = known(state, "evidence", id_)
    gone = frozenset(refs)
    left = tuple(str(ref) for ref in linked_items(evidence) if ref not in gone)
    return {evidence.key: {"items": left or None}}


def _fields(library: Library, fields: Mapping[str, Value]) -> dict[str, Value]:
    """A TLP label may be given with or without `TLP:` before it."""
    tlp = fields.get("tlp")
    if isinstance(tlp, str) and tlp.strip():
        fields = {**fields, "tlp": _TLP + tlp.strip().upper().removeprefix(_TLP)}
    found = checked(EVIDENCE_FIELDS, fields, "Evidence")
    items = found.get("items")
    for text in items if isinstance(items, tuple) else ():
        ref = ItemRef.parse(str(text))
        if ref is None:
            raise NotAllowed(f"items: {text!r} names no item. Write it as catalogue:item, for example sim3-v2i:O-1.")
        known_item(library, ref)
    return found
