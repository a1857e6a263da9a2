"""The journal of an open assessment: everything that is entered becomes revisions here, and nowhere else.

One action is one transaction. It returns what changed when the entry is durable; when it raises, nothing was changed.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Wanted
from cirt_assess.profile import Author
from cirt_assess.revisions import Kind, Revision, Signature, Slot, Value, clean_text, decide, enter, timestamp
from cirt_assess.state import State
from cirt_assess.store import AssessmentFile, Carried
from cirt_assess.undo import Trail, new_action, taken_back, verb


@dataclass(frozen=True)
class Change:
    """What one action entered; without revisions when everything stood so already."""

    action: str
    revisions: tuple[Revision, ...]

    @property
    def entities(self) -> frozenset[str]:
        return frozenset(revision.entity for revision in self.revisions)


@dataclass(frozen=True)
class World:
    """What the core may not reach for by itself: the time and chance."""

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    random: Callable[[], str] = field(default=lambda: secrets.token_hex(6))


class Journal:
    """One author at one file. `state` is what the file says now."""

    def __init__(self, file: AssessmentFile, author: Author, world: World) -> None:
        self.author = author
        self.state = State.of(file.heads())
        self._file = file
        self._world = world
        self._trail = Trail.of(file.actions(author.id))

    def new_id(self, prefix: str) -> str:
        return f"{prefix}-{self._world.random()}"

    def enter(self, what: str, wanted: Wanted) -> Change:
        """Enter values as one action named `what`; what already stands so is not entered again."""
        by = self._signature(what)
        return self._store(self._entries(wanted, by), by)

    def decide(self, entity: str, fields: Mapping[str, Value], reason: str) -> Change:
        """Settle conflicts in fields of one entity. NotAllowed without a reason or without a conflict."""
        if not reason.strip():
            raise NotAllowed("A decision needs a reason.")
        by = self._signature("decide")
        made = []
        for name, value in fields.items():
            slot = (entity, name)
            try:
                made.append(decide(slot, cleaned(value), self.state.heads(slot), by))
            except ValueError as error:
                raise NotAllowed(f"There is nothing to decide: {name} is not in conflict.") from error
        made += self._entries({entity: {"decision": reason}}, by)
        return self._store(made, by)

    def write(self, what: str, make: Callable[[Signature], Sequence[Revision]], about: str = "") -> Change:
        """Enter what `make` makes, told who does it and when, as one action. about: an action that it takes back."""
        by = self._signature(what, about)
        return self._store(make(by), by)

    def take_in(
        self, revisions: Iterable[Revision], carried: Iterable[Carried] = (), noted: Mapping[str, str] | None = None
    ) -> int:
        """Take in what was made elsewhere, with its catalogues and a note. Returns how many revisions were new here."""
        added = self._file.take_in(list(revisions), carried, noted or {})
        self.state = State.of(self._file.heads())
        self._trail = Trail.of(self._file.actions(self.author.id))
        return added

    # --- undo ------------------------------------------------------------------------------

    def undoable(self) -> Change | None:
        """What undo would take back, under the name of the deed itself; None when there is nothing."""
        return self._described(self._trail.done)

    def redoable(self) -> Change | None:
        """What redo would bring back."""
        return self._described(self._trail.undone)

    def undo(self) -> Change:
        """Take back this author's newest action. NotAllowed when there is none."""
        return self._take_back(self._trail.done, "undo")

    def redo(self) -> Change:
        """Bring back what was undone last. NotAllowed when there is none."""
        return self._take_back(self._trail.undone, "redo")

    def _described(self, stack: list[str]) -> Change | None:
        if not stack:
            return None
        return Change(self._trail.root(stack[-1]), tuple(self._file.by_action(stack[-1])))

    def _take_back(self, stack: list[str], what: str) -> Change:
        if not stack:
            raise NotAllowed(f"There is nothing to {what}.")
        by = self._signature(what, stack[-1])
        made = []
        for revision in self._file.by_action(stack[-1]):
            history = self._file.history(*revision.slot)
            made += taken_back(revision, self.state.heads(revision.slot), history, by)
        return self._store(made, by)

    # --- how it is done --------------------------------------------------------------------

    def _entries(self, wanted: Wanted, by: Signature) -> list[Revision]:
        """Entries for what is not so already."""
        slots = [((entity, name), value) for entity, fields in wanted.items() for name, value in fields.items()]
        entries = (self._entry(slot, value, by) for slot, value in slots)
        return [entry for entry in entries if entry is not None]

    def _entry(self, slot: Slot, value: Value, by: Signature) -> Revision | None:
        found = self.state.heads(slot)
        try:
            entry = enter(slot, cleaned(value), found, by, Kind.ENTRY)
        except ValueError as error:
            raise NotAllowed(f"{slot[1]}: {error}. Shorten it; nothing was changed.") from error
        said = {head.value for head in found} or {"null"}
        return None if said == {entry.value} else entry

    def _store(self, revisions: Sequence[Revision], by: Signature) -> Change:
        if not revisions:
            return self._nothing(by)
        made = [*revisions, *self._introduction(by)]
        self._file.append(made)
        self.state = self.state.with_revisions(made)
        self._trail.add(by.action)
        return Change(by.action, tuple(made))

    def _nothing(self, by: Signature) -> Change:
        """An undo whose every entry was replaced since must still leave the stack; others leave no trace."""
        if verb(by.action) in ("undo", "redo"):
            self._trail.add(by.action)
        return Change(by.action, ())

    def _introduction(self, by: Signature) -> list[Revision]:
        """The author's name, said once per file and again when it changes. It is no part of what undo takes back."""
        key = f"assessor/{self.author.id}"
        hello = Signature(by.author, by.time, new_action("hello", self._world.random()))
        entry = self._entry((key, "name"), self.author.name, hello)
        return [entry] if entry else []

    def _signature(self, what: str, about: str = "") -> Signature:
        action = new_action(what, self._world.random(), about)
        return Signature(self.author.id, timestamp(self._world.now()), action)


def cleaned(value: Value) -> Value:
    """`value` with every text in it as it is stored."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(cleaned(one) for one in value)
    if isinstance(value, Mapping):
        return {clean_text(key): cleaned(one) for key, one in value.items()}
    return value
