"""The list column of the agenda: by day or by role, and a button for one more interview."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout

from assessment_models.library import Library
from ui import tokens
from ui.interviews.agenda_delegate import AgendaDelegate
from ui.interviews.agenda_model import AgendaModel, Role
from ui.interviews.board import NOTHING, Board
from ui.interviews.rows import ROLE, HeadRow, Rows
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.labels import Text, column

DAYS, ROLES = "days", "roles"


class RowList(QListView):
    """A list whose letters and arrows are the page's."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def step(self, by: int) -> None:
        """Mark the next row (1) that can be chosen, or the one before (-1)."""
        place = self.currentIndex().row() + by
        while 0 <= place < self.model().rowCount():
            index = self.model().index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
                return
            place += by

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)


class AgendaList(QFrame):
    """chosen: the key of the row that the user went to."""

    chosen = Signal(str)
    add_requested = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._board, self._library = NOTHING, Library()
        self.setProperty("role", "surface")
        self.setFixedWidth(tokens.LIST_WIDTH)
        self.order = Chips({DAYS: self.tr("Days"), ROLES: self.tr("Roles")}, self.tr("Order of the agenda"))
        self.add = Button(self.tr("Add"), "quiet", icon="new")
        self.view = RowList(self.tr("Interviews"))
        self._nothing = Text(self.tr("Nobody is on the agenda yet."), "second", wrap=True)
        self._model = AgendaModel()
        self._current = ""
        self._build()

    @property
    def current(self) -> str:
        """The key of the row that is chosen."""
        return self._current

    @property
    def role(self) -> str:
        """The role that is chosen, where it has no interview; empty for everything else."""
        return self._current.removeprefix(ROLE) if self._current.startswith(ROLE) else ""

    @property
    def place(self) -> int:
        """Where one is in the list; at its beginning while nothing is chosen."""
        keys = self.keys()
        return keys.index(self._current) if self._current in keys else 0

    def keys(self) -> list[str]:
        """What can be chosen, in order."""
        return self._model.keys()

    def show_board(self, shown: Board, library: Library) -> None:
        """Show an agenda, staying where one is, or near it when that is gone."""
        place = self.place
        self._board, self._library = shown, library
        self._show_rows()
        keys = self.keys()
        if self._current not in (*shown.talks, *keys):
            self.choose(keys[min(place, len(keys) - 1)] if keys else "")

    def turn(self) -> None:
        """By role instead of by day, or the other way round."""
        self.order.choose(ROLES if self.order.value == DAYS else DAYS)

    def show_role(self, role: str) -> None:
        """Go to a role that has no interview yet."""
        if self.order.value == DAYS:
            self.turn()
        self._go(f"{ROLE}{role}")

    def _show_rows(self) -> None:
        today = date.today()  # noqa: DTZ011  the day on the user's wall
        made = Rows(self._board, self._library, self._language, today)
        rows = made.by_day() if self.order.value == DAYS else made.by_role()
        self._model.show_rows(rows)
        self._nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self._mark()

    def choose(self, key: str) -> None:
        """Mark a row, without this being the user's doing."""
        self._current = key
        self._mark()

    def step(self, by: int) -> None:
        """Go to the next row (1) or the one before (-1)."""
        keys = self._model.keys()
        if not keys:
            return
        place = keys.index(self._current) + by if self._current in keys else 0
        self._go(keys[min(max(place, 0), len(keys) - 1)])

    def set_writable(self, writable: bool) -> None:
        """Read-only files take no further interview."""
        self.add.setVisible(writable)

    def _go(self, key: str) -> None:
        if key != self._current:
            self.choose(key)
            self.chosen.emit(key)

    def _mark(self) -> None:
        index = self._model.index_of(self._current)
        if not index.isValid():
            self.view.selectionModel().clear()
            return
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _picked(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, HeadRow):
            self._go(row.key)

    def _build(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(AgendaDelegate(self.view))
        self.view.clicked.connect(self._picked)
        self.order.chosen.connect(self._show_rows)
        self.add.clicked.connect(self.add_requested)
        self.add.setAccessibleName(self.tr("Add an interview"))
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.addWidget(self.order, 1)
        top.addWidget(self.add)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(16, 0, 16, 0)
        nothing.addWidget(self._nothing)
        body = column(self)
        body.setContentsMargins(0, 10, 0, 0)
        body.setSpacing(tokens.STEP)
        body.addLayout(top)
        body.addLayout(nothing)
        body.addWidget(self.view, 1)
        body.addStretch(0)
