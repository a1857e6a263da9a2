"""Random histories of several replicas, made from bytes: Hypothesis makes and shrinks bytes faster than anything else.

Each replica is one author's copy of the set of revisions. A step enters, clears, decides or undoes on one replica, or
brings to one what another knows. What must hold of a single step is asserted where the step is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cirt_assess.revisions import (
    Revision,
    Signature,
    Slot,
    Value,
    decide,
    enter,
    heads,
    in_conflict,
    opinions,
    timestamp,
)
from cirt_assess.state import State
from cirt_assess.undo import new_action, taken_back

STEPS = 60
HEADER, STEP = 10, 4
SIZE = HEADER + STEPS * STEP
"""Bytes of one history."""

START = datetime(2026, 11, 21, 8, tzinfo=UTC)
SKEW_DAYS = 30 * 365
VALUES: tuple[Value, ...] = (0, 1, "n/a", True, "text", ("a", "b"), {"key": ("x", None, -1)}, "")


@dataclass
class Replica:
    """One copy: what it knows in the order in which it came to know it, and the state it shows."""

    author: str
    skew: timedelta
    known: dict[str, Revision] = field(default_factory=dict)
    state: State = field(default_factory=State)

    def take_in(self, revisions: Iterable[Revision]) -> None:
        """Merge: the union of both sets."""
        self.known |= {one.id: one for one in revisions}
        self.state = State.of(heads(self.known.values()))

    def of_slot(self, slot: Slot) -> list[Revision]:
        return [one for one in self.known.values() if one.slot == slot]


class History:
    """Replays the steps that `data` describes. `everything` holds all revisions, parents before their children."""

    def __init__(self, data: bytes, *, skewed: bool = True) -> None:
        few = data[1] % 2 == 0
        self.slots = 1 + data[2] % (2 if few else 200)
        self.values = 2 if few else 256
        self.everything: dict[str, Revision] = {}
        self.happened: Counter[str] = Counter()
        self._ticks = 0
        count = 2 + data[0] % 5
        authors = 1 + data[3] % count
        self.has_own_authors = authors == count
        self.replicas = [
            Replica(f"author-{place % authors}", _skew(data[4 + place]) if skewed else timedelta())
            for place in range(count)
        ]
        for start in range(HEADER, HEADER + STEP * (1 + data[-1] % STEPS), STEP):
            self._step(*data[start : start + STEP])

    def _step(self, what: int, who: int, where: int, which: int) -> None:
        replica = self.replicas[who % len(self.replicas)]
        slot = self._slot(where % self.slots)
        match what % 16:
            case 0 | 1 | 2 | 3 | 4:
                self._enter(replica, slot, self._value(which))
            case 5:
                self._enter(replica, slot, None)
            case 6 | 7:
                self._decide(replica, which)
            case 8:
                self._undo(replica, slot, which)
            case 9:
                self._slip(replica, slot, self._value(which))
            case _:
                replica.take_in(self.replicas[which % len(self.replicas)].known.values())

    def _enter(self, replica: Replica, slot: Slot, value: Value) -> Revision:
        before = replica.state.heads(slot)
        made = enter(slot, value, before, self._sign(replica, "enter"))
        self._store(replica, [made])
        after = replica.state.heads(slot)
        if in_conflict(before):
            assert in_conflict(after), "an entry ended a conflict"
            assert len(after) >= len(before), "an entry reduced a conflict"
            self.happened["entry in a conflict"] += 1
        else:
            assert opinions(after) == (made.value,), "an entry without a conflict is what stands"
        return made

    def _decide(self, replica: Replica, which: int) -> None:
        conflicts = list(replica.state.conflicts())
        if conflicts:
            slot, _ = conflicts[which % len(conflicts)]
            made = decide(slot, self._value(which), replica.state.heads(slot), self._sign(replica, "decide"))
            self._store(replica, [made])
            assert replica.state.heads(slot) == (made,), "a decision did not end the conflict"
            self.happened["decision"] += 1

    def _undo(self, replica: Replica, slot: Slot, which: int) -> None:
        own = [one for one in replica.of_slot(slot) if one.author == replica.author]
        if own:
            self._take_back(replica, own[which % len(own)])
            self.happened["undo"] += 1

    def _slip(self, replica: Replica, slot: Slot, value: Value) -> None:
        """An entry that is undone at once: nothing may remain of it but its history."""
        before = replica.state.heads(slot)
        self._take_back(replica, self._enter(replica, slot, value))
        after = replica.state.heads(slot)
        assert set(opinions(after)) == (set(opinions(before)) or {"null"}), "undo did not bring back what stood"
        self.happened["slip in a conflict" if in_conflict(before) else "slip"] += 1

    def _take_back(self, replica: Replica, revision: Revision) -> None:
        found = replica.state.heads(revision.slot)
        by = self._sign(replica, "undo", revision.action)
        self._store(replica, taken_back(revision, found, replica.of_slot(revision.slot), by))
        assert revision not in replica.state.heads(revision.slot)

    def _store(self, replica: Replica, made: list[Revision]) -> None:
        for one in made:
            replica.known[one.id] = one
            self.everything[one.id] = one
        replica.state = replica.state.with_revisions(made)

    def _sign(self, replica: Replica, what: str, about: str = "") -> Signature:
        self._ticks += 1
        moment = START + timedelta(minutes=self._ticks) + replica.skew
        return Signature(replica.author, timestamp(moment), new_action(what, str(self._ticks), about))

    def _slot(self, place: int) -> Slot:
        return f"rating/r1/c/{place // 2}", ("level", "rationale")[place % 2]

    def _value(self, which: int) -> Value:
        which %= self.values
        return VALUES[which] if which < len(VALUES) else which


def _skew(byte: int) -> timedelta:
    """Thirty years back to thirty years ahead."""
    return timedelta(days=SKEW_DAYS * (byte - 128) / 128)
