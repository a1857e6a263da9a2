"""What stands under the rating: voices, evidence and history, each a list of rows in a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cirt_assess.charts import Pip
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Kind, Revision, decode
from cirt_assess.state import NOT_APPLICABLE, Answer, Entity
from ui import tokens
from ui.assess.facts import Facts, Voice
from ui.places import Place
from ui.times import day, moment
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Line, Text, clear, column
from ui.widgets.pip import NOTHING, PipView
from ui.wording import answer_pip, answer_text, author_name, join


class Rows(Card):
    """Rows divided by lines, or one sentence when there are none."""

    def __init__(self) -> None:
        super().__init__(spacing=2)

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing."""
        clear(self.body)
        self.body.addWidget(Text(text, "second", wrap=True))

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show `rows` below one another."""
        clear(self.body)
        for place, row in enumerate(rows):
            if place:
                self.body.addWidget(Line())
            self.body.addWidget(row)


class _Row(QWidget):
    """A pip or nothing, a bold name, a small remark, and a text below."""

    def __init__(self, name: str, remark: str, text: str, pip: Pip | None = None, level: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(2 * tokens.STEP)
        if pip is not None:
            row.addWidget(PipView(pip, level), 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        body = column(words)
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(Text(name, "strong"))
        head.addWidget(Text(remark, "tiny"))
        head.addStretch(1)
        body.addLayout(head)
        if text:
            body.addWidget(Text(text, wrap=True))
        row.addWidget(words, 1)


class Voices(Rows):
    def show_facts(self, facts: Facts) -> None:
        """Show what each interview said about the item."""
        if not facts.voices:
            self.show_nothing(self.tr("Nobody was asked about this in this round yet. Voices come from interviews."))
            return
        self.show_rows([self._row(voice) for voice in facts.voices])

    def _row(self, voice: Voice) -> QWidget:
        if not voice.was_asked:
            return _Row(voice.who, "", self.tr("Not asked yet"), NOTHING, self.tr("not asked yet"))
        return _Row(voice.who, voice.confidence, voice.text, voice.pip, voice.level)


class Evidence(Rows):
    """place_requested: where a piece of evidence is, or where more is linked to the item."""

    place_requested = Signal(object)

    def show_facts(self, facts: Facts) -> None:
        """Show the evidence that names the item."""
        if facts.evidence:
            self.show_rows([self._with_way(one) for one in facts.evidence])
        else:
            self.show_nothing(self.tr("No evidence names this item in this round yet."))
        link = Button(self.tr("Link evidence…"), icon="evidence")
        place = Place("evidence", item=ItemRef(facts.catalogue, facts.item_id))
        link.clicked.connect(lambda: self.place_requested.emit(place))
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _with_way(self, evidence: Entity) -> QWidget:
        """A row, and the way to all that is known of it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._row(evidence), 1)
        show = Button(self.tr("Show"), "quiet", name=self.tr("Show {title}").format(title=evidence["title"].text))
        show.clicked.connect(lambda: self.place_requested.emit(Place("evidence", entity=evidence.key)))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _row(self, evidence: Entity) -> QWidget:
        sighted = (
            self.tr("sighted {day}").format(day=day(evidence["sighted_on"].text)) if evidence["sighted_on"].text else ""
        )
        where = join([evidence["form"].text, sighted, evidence["sighted_where"].text, evidence["sighted_by"].text])
        return _Row(evidence["title"].text, evidence["tlp"].text, where)


class History(Rows):
    def show_history(self, revisions: Sequence[Revision], facts: Facts) -> None:
        """Show everything entered about the item's rating, newest first."""
        if not revisions:
            self.show_nothing(
                self.tr("Nothing was entered yet. Every entry will stand here, also after it was changed.")
            )
            return
        self.show_rows([self._row(one, facts) for one in reversed(revisions)])

    def _row(self, revision: Revision, facts: Facts) -> QWidget:
        who = join([author_name(facts.state, revision.author), self._kind(revision)])
        if revision.field == "level":
            level = _answer(revision)
            said = answer_text(facts.content, facts.item, level, facts.language)
            return _Row(who, moment(revision.time), said, answer_pip(level, facts.scale), said)
        return _Row(who, moment(revision.time), self._text(revision))

    def _kind(self, revision: Revision) -> str:
        if revision.kind is Kind.UNDO:
            return self.tr("undone")
        return self.tr("decided") if revision.kind is Kind.DECISION else ""

    def _text(self, revision: Revision) -> str:
        value = decode(revision.value)
        if value in (None, ""):
            return self.tr("The reason was taken out.") if revision.field == "rationale" else self.tr("Taken out.")
        if revision.field == "decision":
            return self.tr("Reason for the decision: {text}").format(text=value)
        return str(value)


def _answer(revision: Revision) -> Answer:
    value = decode(revision.value)
    return Answer((value,)) if isinstance(value, int) or value in (None, NOT_APPLICABLE) else Answer()
