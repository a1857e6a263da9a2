"""What can be undone and redone, read from the stored actions: it survives a restart. Pure.

An action is named `verb:id`; one that takes another back `undo:id>other`, one that takes an undo back `redo:id>undo`.
Both are the same deed, stating again what stood before, so undo and redo need one piece of code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from cirt_assess.revisions import Kind, Revision, Signature

NOT_UNDONE = frozenset({"found", "hello"})
"""Making the file, and saying one's name."""

_RESTATING = (Kind.UNDO, Kind.WITHDRAWAL)


def new_action(verb: str, id_: str, target: str = "") -> str:
    """Name of a new action; `target` is the whole name of the action that it takes back."""
    return f"{verb}:{id_}>{_id(target)}" if target else f"{verb}:{id_}"


def verb(action: str) -> str:
    """What an action did: `rate`, `enter`, `undo`, ..."""
    return action.partition(":")[0]


def _id(action: str) -> str:
    return action.partition(":")[2].partition(">")[0]


def _target(action: str) -> str:
    return action.partition(">")[2]


@dataclass
class Trail:
    """One author's actions that can be undone, and undos that can be redone, each newest last."""

    done: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    _roots: dict[str, str] = field(default_factory=dict)
    """The deed that each action goes back to, by the action's id."""

    @classmethod
    def of(cls, actions: Iterable[str]) -> Self:
        """The trail after `actions`, oldest first."""
        trail = cls()
        for action in actions:
            trail.add(action)
        return trail

    def add(self, action: str) -> None:
        """Take note of an action that has been stored."""
        self._roots[_id(action)] = self._roots.get(_target(action), action)
        match verb(action):
            case "undo":
                _drop(self.done, _target(action))
                self.undone.append(action)
            case "redo":
                _drop(self.undone, _target(action))
                self.done.append(action)
            case other if other not in NOT_UNDONE:
                self.done.append(action)
                self.undone.clear()

    def root(self, action: str) -> str:
        """The deed that a chain of undo and redo began with."""
        return self._roots.get(_id(action), action)


def _drop(stack: list[str], id_: str) -> None:
    stack[:] = [action for action in stack if _id(action) != id_]


def taken_back(
    revision: Revision, heads: Iterable[Revision], history: Sequence[Revision], by: Signature
) -> list[Revision]:
    """Revisions that state again what stood before `revision`; none when something else has replaced it since.

    heads, history: those of its field. Without parents nothing was stated, and the entry is withdrawn. A decision
    replaced several that differed: each is stated again, and the conflict is back.
    """
    return [
        Revision(*revision.slot, value, (head.id,), by.author, by.time, kind, by.action)
        for head in _present_form(revision, list(heads), history)
        for value, kind in _former(revision, history)
    ]


def _former(revision: Revision, history: Sequence[Revision]) -> list[tuple[str, Kind]]:
    """What `revision` replaced, each as it is stated again."""
    found = [
        (one.value, Kind.WITHDRAWAL if one.kind is Kind.WITHDRAWAL else Kind.UNDO)
        for one in history
        if one.id in revision.parents
    ]
    return list(dict.fromkeys(found)) or [("null", Kind.WITHDRAWAL)]


def _present_form(revision: Revision, heads: list[Revision], history: Sequence[Revision]) -> list[Revision]:
    """`revision` where it is a head, else the heads that undo and redo have put in its place."""
    if revision in heads:
        return [revision]
    original = stands_for(revision, history)
    return [head for head in heads if head.kind in _RESTATING and stands_for(head, history) == original]


def stands_for(revision: Revision | None, history: Sequence[Revision]) -> Revision | None:
    """The entry or decision that `revision` states again; None when it states that there was nothing."""
    for _ in history:  # no chain is longer, and one that was forged may go in circles
        if revision is None or revision.kind not in _RESTATING:
            break
        revision = _restated(revision, history)
    return revision


def _restated(undo: Revision, history: Sequence[Revision]) -> Revision | None:
    """The revision whose value `undo` states again."""
    replaced = {id_ for one in history if _id(one.action) == _target(undo.action) for id_ in one.parents}
    return next((one for one in history if one.id in replaced and one.value == undo.value), None)
