"""The first half of the overview: the lifecycle, what to do next, and what is answered, held and undecided."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.overview import Overview, overview
from cirt_assess.results import Results, rounds
from cirt_assess.state import State
from ui import tokens
from ui.overview.cards import Interviews, Steps, Unsettled
from ui.overview.coverage import CoverageCard
from ui.overview.lifecycle import Lifecycle
from ui.overview.rounds import RoundsCard
from ui.overview.rows import Rows
from ui.widgets.scroll import Scroll


class Standing(Scroll):
    """place_requested: a Place. round_requested: a NewRound. later: pages that this version does not have."""

    place_requested = Signal(object)
    round_requested = Signal(object)

    def __init__(self, language: str, later: Collection[str]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Where it stands"))
        self._language = language
        self._library = Library()
        self.found: Overview | None = None
        self.lifecycle = Lifecycle(later)
        self.steps = Steps()
        self.coverage = CoverageCard()
        self.interviews = Interviews()
        self.unsettled = Unsettled()
        self.rounds = RoundsCard(language)
        self._build()

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened."""
        self._library = library
        self.found = None
        self.rounds.begin(library, writable=writable)

    def show_results(self, results: Results, state: State, today: date) -> None:
        """Show where the round stands today."""
        self.found = found = overview(state, self._library, results, today)
        rows = Rows(found, state, self._library, self._language)
        self.lifecycle.show_found(found)
        self.steps.show_rows(rows.steps())
        self.coverage.show_results(results, found, self._language)
        self.interviews.show_rows(found.interviews, rows.due())
        self.unsettled.show_rows(rows.conflicts(), rows.flags())
        profiles = {one.id: one.profile.id for one in results.catalogues if one.profile}
        self.rounds.show_rounds(rounds(state), profiles)

    def _build(self) -> None:
        for card in (self.lifecycle, self.steps, self.coverage, self.interviews, self.unsettled):
            card.place_requested.connect(self.place_requested)
        self.rounds.round_requested.connect(self.round_requested)
        self.rounds.opened.connect(lambda form: QTimer.singleShot(0, form, lambda: self.ensureWidgetVisible(form)))
        columns = QHBoxLayout()
        columns.setSpacing(3 * tokens.STEP)
        columns.addLayout(_stacked(self.steps, self.rounds), 1)
        columns.addLayout(_stacked(self.coverage, self.interviews, self.unsettled), 1)
        self.body.addWidget(self.lifecycle)
        self.body.addLayout(columns, 1)


def _stacked(*cards: QWidget) -> QVBoxLayout:
    body = QVBoxLayout()
    body.setSpacing(3 * tokens.STEP)
    for card in cards:
        body.addWidget(card)
    body.addStretch(1)
    return body
