"""Entries that differ, side by side and calmly, with a decision below. Nothing is lost by deciding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cirt_assess.charts import Pip
from cirt_assess.revisions import Revision, Value
from cirt_assess.state import Held, answer
from ui import tokens
from ui.assess.facts import Facts
from ui.times import moment
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear, column
from ui.widgets.pip import PipView
from ui.wording import answer_pip, answer_text, author_name

_FIELDS = ("level", "rationale")


@dataclass(frozen=True)
class Side:
    """One of the entries. fields: what taking it decides."""

    who: str
    pip: Pip
    level: str
    reason: str
    fields: Mapping[str, Value]


def disputed(facts: Facts) -> list[str]:
    """The fields of the rating that are in conflict."""
    return [name for name in _FIELDS if facts.rating[name].in_conflict]


def sides_of(facts: Facts) -> list[Side]:
    """One side for each author whose entry stands, the oldest first."""
    heads = [head for name in disputed(facts) for head in facts.rating[name].heads]
    by_author: dict[str, list[Revision]] = {}
    for head in sorted(heads, key=lambda one: (one.time, one.id)):
        by_author.setdefault(head.author, []).append(head)
    return [_side(facts, author, own) for author, own in by_author.items()]


def _side(facts: Facts, author: str, own: list[Revision]) -> Side:
    """What one author says. A field the author did not enter is taken from what else stands there."""
    stands = {name: _stands(facts, name, own) for name in _FIELDS}
    level = answer(stands["level"])
    newest = max(own, key=lambda one: one.time)
    return Side(
        who=f"{author_name(facts.state, author)} · {moment(newest.time)}",
        pip=answer_pip(level, facts.scale),
        level=answer_text(facts.content, facts.item, level, facts.language),
        reason=stands["rationale"].text,
        fields={name: stands[name].value for name in disputed(facts)},
    )


def _stands(facts: Facts, name: str, own: list[Revision]) -> Held:
    mine = tuple(head for head in own if head.field == name)
    return Held((mine or facts.rating[name].heads)[:1])


def decided_level(facts: Facts, code: int, reason: str) -> dict[str, Value]:
    """What deciding for another level enters; a disputed reason becomes that of the decision."""
    values: dict[str, Value] = {"level": code, "rationale": reason}
    return {name: values[name] for name in disputed(facts)}


class Conflict(QWidget):
    """decided: the fields to enter and the reason for it."""

    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "attention", wrap=True)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(2 * tokens.STEP)
        self.reason = QLineEdit()
        self._hint = Text("", "small-second", wrap=True)
        self._build()

    def show_sides(self, sides: list[Side], *, writable: bool) -> None:
        """Show the entries that stand against each other."""
        clear(self._sides)
        text = self.tr("%n entries differ. Scores use the range between them until this is decided.", "", len(sides))
        self._title.setText(text)
        for side in sides:
            self._sides.addWidget(self._side(side, writable=writable), 1)
        self.reason.clear()
        self.reason.setVisible(writable)
        self._tell(wrong=False)

    def take(self, fields: Mapping[str, Value]) -> None:
        """Decide for `fields`. A decision needs a reason: without one the field asks for it."""
        if self.reason.text().strip():
            self.decided.emit(dict(fields), self.reason.text().strip())
            return
        self._tell(wrong=True)
        self.reason.setFocus()

    def _side(self, side: Side, *, writable: bool) -> QWidget:
        card = Card()
        card.body.addWidget(Text(side.who, "caption"))
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(PipView(side.pip, side.level))
        head.addWidget(Text(side.level, "strong", wrap=True), 1)
        card.body.addLayout(head)
        card.body.addWidget(Text(side.reason or self.tr("No reason was written."), wrap=True))
        card.body.addStretch(1)
        if writable:
            row = QHBoxLayout()
            name = self.tr("Take {level} of {who}").format(level=side.level, who=side.who)
            take = Button(self.tr("Take this"), name=name)
            take.clicked.connect(lambda: self.take(side.fields))
            row.addWidget(take)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _tell(self, *, wrong: bool) -> None:
        asked = self.tr("Write the reason for the decision first, then choose again.")
        calm = self.tr(
            "Take one, or choose a level below. Both entries stay in the history; a review can decide it too."
        )
        self._hint.setText(asked if wrong else calm)
        self._hint.set_role("attention" if wrong else "small-second")
        self.reason.setProperty("wrong", wrong)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)

    def _build(self) -> None:
        self.reason.setPlaceholderText(self.tr("Reason for the decision"))
        self.reason.setAccessibleName(self.tr("Reason for the decision"))
        self.reason.textEdited.connect(lambda: self._tell(wrong=False))
        body = column(self, spacing=2)
        body.addWidget(self._title)
        body.addLayout(self._sides)
        body.addWidget(self.reason)
        body.addWidget(self._hint)
