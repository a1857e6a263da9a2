"""How much of each catalogue is answered: a bar, and what is open, does not apply or is in conflict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cirt_assess.items import ItemRef
from cirt_assess.overview import Overview
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.scoring import Score
from ui import tokens
from ui.places import Place
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear
from ui.wording import short_name

_BAR = 1
"""The column of the bar; the figures follow it."""

_EDGE, _INDENT = 12, 4
"""A link keeps room for the frame it has with the focus; its letters stand as deep as on other cards."""


class CoverageCard(Card):
    """A click on a catalogue goes to its first open question."""

    place_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(spacing=1)
        self.body.setContentsMargins(_EDGE, 16, _EDGE, 12)
        title = Text(self.tr("What is answered"), "strong")
        title.setContentsMargins(_INDENT, 0, _INDENT, 0)
        self.body.addWidget(title)
        table = QWidget()
        self.grid = QGridLayout(table)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(3 * tokens.STEP)
        self.grid.setVerticalSpacing(tokens.STEP)
        self.grid.setColumnStretch(_BAR, 1)
        self.grid.setColumnMinimumWidth(_BAR, 60)
        self.body.addWidget(table)

    def show_results(self, results: Results, found: Overview, language: str) -> None:
        """Show every catalogue of the round."""
        clear(self.grid)
        heads = (self.tr("rated"), self.tr("open"), self.tr("N/A"), self.tr("in conflict"))
        self._show_figures(0, [Text(head, "tiny") for head in heads])
        for row, result in enumerate(results.catalogues, start=1):
            first = next((ref for ref in found.open if ref.catalogue == result.id), None)
            self._show_row(row, result, first or ItemRef(result.id, next(iter(result.content.items))), language)

    def _show_row(self, row: int, result: CatalogueResult, first: ItemRef, language: str) -> None:
        score, name = result.score, short_name(result.content, language)
        link = Button(name, "link")
        link.clicked.connect(lambda: self.place_requested.emit(Place("assess", first)))
        bar = Bar()
        bar.show_share(score.answered / score.applicable if score.applicable else 0, self._said(score, name))
        texts = (
            Text(self.tr("{answered} of {total}").format(answered=score.answered, total=score.applicable), "small"),
            Text(str(_open(score)), "small-second"),
            Text(str(score.excluded), "small-second"),
            Text(str(score.conflicts), "attention" if score.conflicts else "small-second"),
        )
        self.grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeading)
        self.grid.addWidget(bar, row, _BAR)
        self._show_figures(row, texts)

    def _show_figures(self, row: int, texts: Sequence[Text]) -> None:
        texts[-1].setContentsMargins(_INDENT, 0, _INDENT, 0)
        for place, text in enumerate(texts, start=_BAR + 1):
            self.grid.addWidget(text, row, place, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def _said(self, score: Score, name: str) -> str:
        text = self.tr("{name}: {answered} of {total} rated, {open} open, {excluded} N/A, {conflicts} in conflict")
        return text.format(
            name=name,
            answered=score.answered,
            total=score.applicable,
            open=_open(score),
            excluded=score.excluded,
            conflicts=score.conflicts,
        )


def _open(score: Score) -> int:
    return score.applicable - score.answered - score.conflicts
