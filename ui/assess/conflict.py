"""Two entries that differ, side by side and calmly, with a decision below. Nothing is lost by deciding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cirt_assess.charts import Pip
from cirt_assess.revisions import Revision, Value, decode
from cirt_assess.state import answer
from cirt_assess.state import Held as HeldField
from ui import tokens
from ui.assess.facts import Facts
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear
from ui.widgets.pip import PipView
from ui.wording import answer_pip, answer_text, author_name, moment

_FIELDS = ("level", "rationale")


@dataclass(frozen=True)
class Side:
    """One of the entries. fields: what taking it decides."""

    who: str
    pip: Pip
    level: str
    reason: str
    fields: Mapping[str, Value]


def sides_of(facts: Facts) -> list[Side]:
    """One side for each author whose entry stands, in the order of their names and times."""
    disputed = [name for name in _FIELDS if facts.rating[name].in_conflict]
    heads = [head for name in disputed for head in facts.rating[name].heads]
    actions: dict[str, list[Revision]] = {}
    for head in sorted(heads, key=lambda one: (one.time, one.id)):
        actions.setdefault(head.author, []).append(head)
    return [_side(facts, author, own, disputed) for author, own in actions.items()]


def _side(facts: Facts, author: str, own: list[Revision], disputed: list[str]) -> Side:
    """What one author says. A disputed field the author did not enter is taken from what else stands there."""
    heads = {name: next((one for one in own if one.field == name), None) for name in _FIELDS}
    values = {name: decode(head.value) if head else _first(facts, name) for name, head in heads.items()}
    level = heads["level"]
    stands = HeldField((level,)) if level else HeldField(facts.rating["level"].heads[:1])
    newest = max(own, key=lambda one: one.time)
    return Side(
        who=f"{author_name(facts.state, author)} · {moment(newest.time)}",
        pip=answer_pip(answer(stands), facts.scale),
        level=answer_text(facts.content, facts.item, answer(stands), facts.language),
        reason=str(values["rationale"] or ""),
        fields={name: values[name] for name in disputed},
    )


def _first(facts: Facts, name: str) -> Value:
    values = facts.rating[name].values
    return values[0] if values else None


class Conflict(Card):
    """decided: the fields to enter and the reason for it."""

    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("notice")
        self._title = Text(self.tr("Two entries differ. Scores use the range between them until this is decided."), wrap=True)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(2 * tokens.STEP)
        self._reason = QLineEdit()
        self._hint = Text("", "small-second", wrap=True)
        self._build()

    def show_sides(self, sides: list[Side], *, writable: bool) -> None:
        """Show the entries that stand against each other."""
        clear(self._sides)
        for side in sides:
            self._sides.addWidget(self._side(side, writable=writable), 1)
        self._reason.clear()
        self._reason.setVisible(writable)
        self._tell()

    def _side(self, side: Side, *, writable: bool) -> QWidget:
        card = Card()
        card.body.addWidget(Text(side.who, "caption"))
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(PipView(side.pip, side.level))
        head.addWidget(Text(side.level, "strong", wrap=True), 1)
        card.body.addLayout(head)
        card.body.addWidget(Text(side.reason or self.tr("No reason was written."), "body", wrap=True))
        card.body.addStretch(1)
        if writable:
            row = QHBoxLayout()
            take = Button(self.tr("Take this"), name=self.tr("Take {level} of {who}").format(level=side.level, who=side.who))
            take.clicked.connect(lambda: self._take(side))
            row.addWidget(take)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _take(self, side: Side) -> None:
        """A decision needs a reason: without one the field asks for it."""
        if self._reason.text().strip():
            self.decided.emit(dict(side.fields), self._reason.text().strip())
            return
        self._tell(wrong=True)
        self._reason.setFocus()

    def _tell(self, *, wrong: bool = False) -> None:
        asked = self.tr("Write the reason for the decision first, then take one of the entries.")
        calm = self.tr("Both entries stay in the history. You can also leave this open and decide it in a review.")
        self._hint.setText(asked if wrong else calm)
        self._hint.set_role("attention" if wrong else "small-second")
        self._reason.setProperty("wrong", wrong)
        self._reason.style().polish(self._reason)

    def _build(self) -> None:
        self._reason.setPlaceholderText(self.tr("Reason for the decision"))
        self._reason.setAccessibleName(self.tr("Reason for the decision"))
        self._reason.textEdited.connect(lambda: self._tell())
        sides = QWidget()
        sides.setLayout(self._sides)
        self._sides.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, sides, self._reason, self._hint):
            self.body.addWidget(widget)
