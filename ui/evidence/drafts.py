"""What was typed and is not in the file, so that it stands there again when one comes back to it. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from cirt_assess.assessment import Change
from cirt_assess.revisions import Value, decode


class Drafts:
    """By evidence and field: what is on its way to the file, and what does not fit and cannot go there."""

    def __init__(self) -> None:
        self._sent: dict[str, dict[str, Value]] = {}
        self._wrong: dict[str, Mapping[str, Value]] = {}

    def send(self, id_: str, name: str, value: Value) -> None:
        """A value was handed over to be saved."""
        self._sent.setdefault(id_, {})[name] = value

    def saved(self, change: Change) -> None:
        """What is in the file is no draft any more."""
        for one in change.revisions:
            kind, _, id_ = one.entity.partition("/")
            sent = self._sent.get(id_, {}) if kind == "evidence" else {}
            if one.field in sent and sent[one.field] == decode(one.value):
                del sent[one.field]

    def leave(self, id_: str, wrong: Mapping[str, Value]) -> None:
        """One goes on to other evidence, and leaves texts behind that do not fit yet."""
        self._wrong[id_] = wrong

    def sent(self, id_: str) -> Mapping[str, Value]:
        """What is on its way."""
        return self._sent.get(id_, {})

    def of(self, id_: str) -> Mapping[str, Value]:
        """All that was typed and is not saved."""
        return {**self._sent.get(id_, {}), **self._wrong.get(id_, {})}

    def clear(self) -> None:
        """Another file was opened."""
        self._sent.clear()
        self._wrong.clear()


def about(change: Change, name: str) -> str:
    """The id of the evidence for which a change says something in field `name`; empty when it does not."""
    found = (one for one in change.revisions if one.field == name and one.entity.startswith("evidence/"))
    return next((one.entity.partition("/")[2] for one in found if decode(one.value) is not None), "")
