"""The overview page: where the assessment stands, and what surrounds the team."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from assessment_models.library import Library
from cirt_assess.assessment import Change
from cirt_assess.context import CONTEXT
from cirt_assess.overview import MOST_STEPS
from cirt_assess.results import Results
from cirt_assess.state import State
from ui.frame.page import Page
from ui.overview.context_form import ContextForm
from ui.overview.standing import Standing
from ui.places import Place
from ui.times import day
from ui.widgets.keys import KeyHint
from ui.widgets.labels import column
from ui.wording import round_name

STANDING, AROUND = range(2)


class OverviewPage(Page):
    """place_requested: a Place. round_requested: a NewRound. context_entered: values by field.

    decide_requested: entity, values by field, and the reason. later: ids of the pages that this version does not have.
    """

    place_requested = Signal(object)
    round_requested = Signal(object)
    context_entered = Signal(object)
    decide_requested = Signal(str, object, str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, language: str, later: Collection[str]) -> None:
        super().__init__()
        self._state = State()
        self._shown: tuple[Results, date] | None = None
        self._is_stale = False
        self.tabs = QTabBar()
        self.standing = Standing(language, later)
        self.context = ContextForm(language)
        self._parts = QStackedWidget()
        self._build()
        self._connect()
        self._add_keys()

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        title = self.tr("Overview")
        if self._shown is None:
            return title, self.tr("Loading…")
        round_ = self._shown[0].round
        text = self.tr("{round} · began {day}")
        return title, text.format(round=round_name(round_), day=day(round_["starts"].text))

    def hints(self) -> tuple[KeyHint, ...]:
        other = KeyHint(("Ctrl", "Tab"), self.tr("the other part"))
        undo = KeyHint(("Ctrl", "Z"), self.tr("undo"))
        redo = KeyHint(("Ctrl", "Shift", "Z"), self.tr("do again what was undone"), foot=False)
        if self.tabs.currentIndex() == STANDING:
            step = KeyHint((self.tr("1–3"),), self.tr("take a step"))  # noqa: RUF001  a range
            return (step, KeyHint(("Enter",), self.tr("go there")), other, undo, redo)
        return (
            KeyHint(("Tab",), self.tr("next field")),
            KeyHint(("Enter",), self.tr("edit a cell")),
            KeyHint(("Ctrl", "Delete"), self.tr("remove a row"), foot=False),
            other,
            undo,
            redo,
        )

    def entered(self) -> None:
        self._show_if_stale()
        if self.tabs.currentIndex() == STANDING:
            self.standing.steps.take_focus()
        else:
            self.context.take_focus()

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened."""
        self._shown = None
        self._is_stale = False
        self.standing.begin(library, writable=writable)
        self.context.begin(writable=writable)
        self.tabs.setCurrentIndex(STANDING)

    def show_results(self, results: Results, state: State, today: date) -> None:
        """Show what stands today; while this part is behind another, it is only noted."""
        self._state, self._shown = state, (results, today)
        self._is_stale = True
        self.context.show_state(state)
        self._show_if_stale()
        self.heading_changed.emit()

    def changed(self, change: Change, state: State, *, own: bool) -> None:
        """Something was saved. own: this page asked for it."""
        self._state = state
        if CONTEXT in change.entities:
            self.context.show_state(state)
        if own and any(entity.startswith("round/") for entity in change.entities):
            self.standing.rounds.close_form()

    def show_place(self, place: Place) -> None:
        """Show the part, and the field, that a place of this page means."""
        if place.entity == CONTEXT:
            self.tabs.setCurrentIndex(AROUND)
            entity = self._state.entity(*CONTEXT.split("/"))
            self.context.take_focus(next((name for name in entity.fields if entity[name].in_conflict), ""))

    def settle(self) -> None:
        """Hand over what was typed so far."""
        self.context.settle()

    # --- how it is done --------------------------------------------------------------------

    def _show_if_stale(self) -> None:
        if self._is_stale and self._shown is not None and self.standing.isVisible():
            self._is_stale = False
            results, today = self._shown
            self.standing.show_results(results, self._state, today)

    def _show_part(self, part: int) -> None:
        self.settle()
        self._parts.setCurrentIndex(part)
        self.hints_changed.emit()
        if self.isVisible():
            self.entered()

    def _turn(self) -> None:
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())

    def _undo(self) -> None:
        self.settle()
        self.undo_requested.emit()

    def _build(self) -> None:
        self.tabs.addTab(self.tr("Where it stands"))
        self.tabs.addTab(self.tr("Context"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Part of the overview"))
        self.tool_row.addWidget(self.tabs)
        self._parts.addWidget(self.standing)
        self._parts.addWidget(self.context)
        column(self).addWidget(self._parts)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_part)
        self.standing.place_requested.connect(self.place_requested)
        self.standing.round_requested.connect(self.round_requested)
        self.context.entered.connect(self.context_entered)
        self.context.decided.connect(lambda fields, why: self.decide_requested.emit(CONTEXT, fields, why))

    def _add_keys(self) -> None:
        steps = self.standing.steps
        for number in range(1, MOST_STEPS + 1):
            _key(self.standing, QKeySequence(str(number)), lambda number=number: steps.take(number))
        _key(self, QKeySequence(QKeySequence.StandardKey.NextChild), self._turn)
        _key(self, QKeySequence("Ctrl+Z"), self._undo)
        _key(self, QKeySequence("Ctrl+Shift+Z"), self.redo_requested.emit)


def _key(where: QWidget, keys: QKeySequence, act: Callable[..., object]) -> None:
    shortcut = QShortcut(keys, where, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
