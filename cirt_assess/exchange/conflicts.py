"""Fields in which people say different things: what each says and why, and where their ways parted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cirt_assess.assessment import Assessment
from cirt_assess.exchange.links import Known, ancestors, by_id, parents_first
from cirt_assess.exchange.places import Place, place_of
from cirt_assess.revisions import Kind, Revision, Slot, Value, decode


@dataclass(frozen=True)
class Side:
    """One of the entries that differ. rationale: what its author last gave as reason beside it.

    since: what led from the common ancestor to it, oldest first, itself included.
    """

    head: Revision
    rationale: str
    since: tuple[Revision, ...]

    @property
    def value(self) -> Value:
        return decode(self.head.value)


@dataclass(frozen=True)
class Conflict:
    """One field with entries that differ. ancestor: the last entry that all of them replaced; None without one."""

    slot: Slot
    place: Place
    sides: tuple[Side, ...]
    ancestor: Revision | None

    @property
    def heads(self) -> tuple[str, ...]:
        """Ids of everything that a decision would replace."""
        return tuple(side.head.id for side in self.sides)


@dataclass(frozen=True)
class Where:
    """Which conflicts to show; what is empty admits all. author: who said one of the things that differ."""

    kind: str = ""
    round: str = ""
    catalogue: str = ""
    item: str = ""
    field: str = ""
    author: str = ""

    def admits(self, conflict: Conflict) -> bool:
        place = conflict.place
        return (
            self.kind in ("", place.kind)
            and (not self.round or self.round in place.rounds)
            and self.catalogue in ("", place.catalogue)
            and self.item in ("", place.item)
            and self.field in ("", conflict.slot[1])
            and (not self.author or any(side.head.author == self.author for side in conflict.sides))
        )


ALL = Where()


def conflicts(assessment: Assessment, where: Where = ALL) -> list[Conflict]:
    """Every open conflict that `where` admits, by entity and field."""
    return [one for one in _all(assessment) if where.admits(one)]


def _all(assessment: Assessment) -> Iterator[Conflict]:
    for slot, _ in assessment.state.conflicts():
        history = assessment.history(slot[0])
        yield conflict_of(slot, assessment.state.heads(slot), history, place_of(assessment.state, slot[0]))


def conflict_of(slot: Slot, heads: Sequence[Revision], history: Sequence[Revision], place: Place) -> Conflict:
    """One conflict. history: of the whole entity, oldest first as the file came to know it."""
    known = by_id(one for one in history if one.slot == slot)
    lines = {head.id: ancestors(head, known) for head in heads}
    common = _newest(set.intersection(*lines.values()), known)
    shared = ancestors(common, known) | {common.id} if common else set()
    sides = tuple(Side(head, _rationale(head, history), _since(head, lines[head.id] - shared, known)) for head in heads)
    return Conflict(slot, place, sides, common)


def _newest(common: set[str], known: Known) -> Revision | None:
    """The one that replaced the most of the others; by id where two did."""
    return max((known[id_] for id_ in common), key=lambda one: (len(ancestors(one, known)), one.id), default=None)


def _since(head: Revision, ids: set[str], known: Known) -> tuple[Revision, ...]:
    return tuple(parents_first([*(known[id_] for id_ in ids), head]))


def _rationale(head: Revision, history: Sequence[Revision]) -> str:
    """What this author last wrote as the reason, here or as part of the same action."""
    own = [one for one in history if one.field == "rationale" and one.author == head.author]
    said = decode(own[-1].value) if own else ""
    return said if isinstance(said, str) else ""


# --- what was decided ------------------------------------------------------------------------


@dataclass(frozen=True)
class Decided:
    """A decision that was made, for the log. over: what it was made between, as (author, value)."""

    decision: Revision
    over: tuple[tuple[str, Value], ...]
    reason: str

    @property
    def value(self) -> Value:
        return decode(self.decision.value)


def decision_log(revisions: Sequence[Revision]) -> list[Decided]:
    """Every decision, by time as clocks told it. A reason is what the same action gave the entity as `decision`."""
    known = by_id(revisions)
    reasons = {(one.action, one.entity): decode(one.value) for one in revisions if one.field == "decision"}
    found = [_decided(one, known, reasons) for one in revisions if one.kind is Kind.DECISION]
    return sorted(found, key=lambda one: (one.decision.time, one.decision.id))


def _decided(decision: Revision, known: Known, reasons: Mapping[tuple[str, str], Value]) -> Decided:
    over = tuple((known[id_].author, decode(known[id_].value)) for id_ in decision.parents if id_ in known)
    reason = reasons.get((decision.action, decision.entity), "")
    return Decided(decision, over, reason if isinstance(reason, str) else "")
