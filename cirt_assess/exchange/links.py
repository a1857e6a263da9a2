"""How revisions of a set hang together: what they replace is there, and may be replaced. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cirt_assess.exchange.errors import Reason, Refusal
from cirt_assess.revisions import Kind, Revision, in_conflict

Known = Mapping[str, Revision]
"""Revisions by id."""


def by_id(revisions: Iterable[Revision]) -> dict[str, Revision]:
    return {one.id: one for one in revisions}


def check_links(revisions: Iterable[Revision], known: Known) -> None:
    """Refusal when one of `revisions` replaces what is not in `known`, is of another field, or may not be replaced.

    known: holds `revisions` too. Ids are hashes, so nothing can replace itself by a detour.
    """
    for one in revisions:
        parents = _parents(one, known)
        if any(parent.slot != one.slot for parent in parents):
            raise Refusal(Reason.FIELD, one.id)
        if one.kind is not Kind.DECISION and in_conflict(parents):
            raise Refusal(Reason.JUDGEMENT, one.id)


def _parents(one: Revision, known: Known) -> list[Revision]:
    try:
        return [known[id_] for id_ in one.parents]
    except KeyError as error:
        raise Refusal(Reason.PARENT, one.id) from error


def parents_first(revisions: Iterable[Revision]) -> list[Revision]:
    """Each revision after all that it replaces; the same order for the same set, whatever order it came in."""
    known = by_id(revisions)
    placed: dict[str, Revision] = {}
    for start in sorted(known):
        _place(start, known, placed)
    return list(placed.values())


def _place(start: str, known: Known, placed: dict[str, Revision]) -> None:
    waiting = [start]
    while waiting:
        id_ = waiting[-1]
        missing = [one for one in known[id_].parents if one in known and one not in placed]
        if missing:
            waiting += reversed(missing)
        else:
            placed.setdefault(waiting.pop(), known[id_])


def ancestors(of: Revision, known: Known) -> set[str]:
    """Ids of everything that `of` replaced, and what that replaced, as far as it is known."""
    found: set[str] = set()
    waiting: list[Sequence[str]] = [of.parents]
    while waiting:
        for id_ in waiting.pop():
            if id_ in known and id_ not in found:
                found.add(id_)
                waiting.append(known[id_].parents)
    return found


def check_closed(revisions: Sequence[Revision]) -> None:
    """Refusal unless this set can be merged anywhere: nothing twice, all links in order, nothing missing."""
    known = by_id(revisions)
    if len(known) != len(revisions):
        raise Refusal(Reason.TWICE)
    check_links(revisions, known)
