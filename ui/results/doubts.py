"""What a reviewer would question, by kind: each row leads to where it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessment_models.schema import Item
from cirt_assess.items import ItemRef
from cirt_assess.quality import Doubt, Finding, voices_by_item
from cirt_assess.results import CatalogueResult
from cirt_assess.state import State
from ui import tokens
from ui.places import Place
from ui.results.words import doubt_detail, doubt_title
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, clear, column
from ui.widgets.row_button import RowButton

FEW = 3
"""Rows of one kind that are shown before the user asks for all of them."""

_ICONS = {
    Doubt.NO_EVIDENCE: "evidence",
    Doubt.NO_REASON: "alert",
    Doubt.VOICES_DIFFER: "voices",
    Doubt.OLD: "clock",
    Doubt.CONFLICT: "conflict",
}
_ORDER = (Doubt.CONFLICT, Doubt.VOICES_DIFFER, Doubt.NO_REASON, Doubt.NO_EVIDENCE, Doubt.OLD)
"""The gravest first."""


@dataclass(frozen=True)
class DoubtRow:
    """One item that is questioned. place: where it is mended."""

    name: str
    detail: str
    place: Place


def doubt_rows(
    result: CatalogueResult, state: State, round_id: str, language: str
) -> list[tuple[Doubt, tuple[DoubtRow, ...]]]:
    """Every doubt of one catalogue, by kind; kinds without any are left out."""
    found = {
        doubt: tuple(_row(one, result, state, round_id, language) for one in result.findings if one.doubt is doubt)
        for doubt in _ORDER
    }
    return [(doubt, rows) for doubt, rows in found.items() if rows]


def _row(finding: Finding, result: CatalogueResult, state: State, round_id: str, language: str) -> DoubtRow:
    item: Item = result.content.items[finding.item]
    name = f"{item.id} {result.content.item_text(item.id, language).name}"
    return DoubtRow(name, doubt_detail(finding.doubt, finding.detail), _place(finding, state, round_id))


def _place(finding: Finding, state: State, round_id: str) -> Place:
    item = ItemRef(finding.catalogue, finding.item)
    if finding.doubt is Doubt.NO_EVIDENCE:
        return Place("evidence", item=item)
    voices = voices_by_item(state, round_id, item.catalogue).get(item.item, ())
    if finding.doubt is Doubt.VOICES_DIFFER and voices:
        return Place("interviews", item=item, entity=f"interview/{voices[0].id.partition('/')[0]}")
    return Place("assess", item=item)


class Doubts(QWidget):
    """place_requested: a Place."""

    place_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[tuple[Doubt, tuple[DoubtRow, ...]]] = ()
        self._open: set[Doubt] = set()
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._count = Text("", "tiny")
        whole = column(self, spacing=2)
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(Text(self.tr("What a reviewer would question"), "strong", wrap=True), 1)
        head.addWidget(self._count)
        whole.addLayout(head)
        whole.addLayout(self._body)

    def show_groups(self, groups: Sequence[tuple[Doubt, tuple[DoubtRow, ...]]]) -> None:
        """Show doubts by kind, or that there are none."""
        if groups == self._groups and self._body.count():
            return
        self._groups = groups
        self._show()

    def _show(self) -> None:
        clear(self._body)
        number = sum(len(rows) for _, rows in self._groups)
        self._count.show_text(self.tr("%n doubt(s)", "", number) if number else "")
        if not self._groups:
            self._body.addWidget(Text(self.tr("Nothing: every answer is supported and agreed."), "second", wrap=True))
        for doubt, rows in self._groups:
            self._add_group(doubt, rows)

    def _add_group(self, doubt: Doubt, rows: tuple[DoubtRow, ...]) -> None:
        title = self.tr("{kind}: {number}").format(kind=doubt_title(doubt), number=len(rows))
        self._body.addSpacing(tokens.STEP)
        self._body.addWidget(Text(title, "caption", wrap=True))
        shown = rows if doubt in self._open else rows[:FEW]
        for row in shown:
            button = RowButton(_ICONS[doubt], row.name, row.detail)
            button.clicked.connect(lambda *, row=row: self.place_requested.emit(row.place))
            self._body.addWidget(button)
        if len(shown) < len(rows):
            text = self.tr("Show all {number}").format(number=len(rows))
            more = Button(text, "quiet", name=self.tr("{more}: {kind}").format(more=text, kind=doubt_title(doubt)))
            more.clicked.connect(lambda: self._show_all(doubt))
            self._body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_all(self, doubt: Doubt) -> None:
        """The focus stays where the list goes on."""
        self._open.add(doubt)
        self._show()
        before = sum(
            len(rows) if kind in self._open else min(FEW, len(rows))
            for kind, rows in self._groups[: [kind for kind, _ in self._groups].index(doubt)]
        )
        self._buttons()[before + FEW].setFocus()

    def _buttons(self) -> list[RowButton]:
        items = (self._body.itemAt(place) for place in range(self._body.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if isinstance(one, RowButton)]
