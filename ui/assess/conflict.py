"""Ratings that differ: which entries stand against each other, and what deciding for one of them enters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cirt_assess.revisions import Revision, Value
from cirt_assess.state import Held, answer
from ui.assess.facts import Facts
from ui.times import moment
from ui.widgets.differing import Differing, Entry
from ui.wording import answer_pip, answer_text, author_name

_FIELDS = ("level", "rationale")


def disputed(facts: Facts) -> list[str]:
    """The fields of the rating that are in conflict."""
    return [name for name in _FIELDS if facts.rating[name].in_conflict]


def sides_of(facts: Facts) -> list[Entry]:
    """One side for each author whose entry stands, the oldest first."""
    heads = [head for name in disputed(facts) for head in facts.rating[name].heads]
    by_author: dict[str, list[Revision]] = {}
    for head in sorted(heads, key=lambda one: (one.time, one.id)):
        by_author.setdefault(head.author, []).append(head)
    return [_side(facts, author, own) for author, own in by_author.items()]


def _side(facts: Facts, author: str, own: list[Revision]) -> Entry:
    """What one author says. A field the author did not enter is taken from what else stands there."""
    stands = {name: _stands(facts, name, own) for name in _FIELDS}
    level = answer(stands["level"])
    newest = max(own, key=lambda one: one.time)
    return Entry(
        who=f"{author_name(facts.state, author)} · {moment(newest.time)}",
        value=answer_text(facts.content, facts.item, level, facts.language),
        fields={name: stands[name].value for name in disputed(facts)},
        pip=answer_pip(level, facts.scale),
        reason=stands["rationale"].text or QCoreApplication.translate("Conflict", "No reason was written."),
    )


def _stands(facts: Facts, name: str, own: list[Revision]) -> Held:
    mine = tuple(head for head in own if head.field == name)
    return Held((mine or facts.rating[name].heads)[:1])


def decided_level(facts: Facts, code: int, reason: str) -> dict[str, Value]:
    """What deciding for another level enters; a disputed reason becomes that of the decision."""
    values: dict[str, Value] = {"level": code, "rationale": reason}
    return {name: values[name] for name in disputed(facts)}


class Conflict(Differing):
    """decided: the fields to enter and the reason for it."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate(
                "Conflict",
                "Take one, or choose a level below. Both entries stay in the history; a review can decide it too.",
            )
        )

    def show_sides(self, sides: Sequence[Entry], *, writable: bool) -> None:
        """Show the entries that stand against each other."""
        text = self.tr("%n entries differ. Scores use the range between them until this is decided.", "", len(sides))
        self.show_entries(sides, text, writable=writable)
