"""The list column: a line to record what was seen, filters, and the evidence of the round."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedLayout, QVBoxLayout, QWidget

from ui import tokens
from ui.evidence.item_index import ItemName
from ui.evidence.linking import Linking
from ui.evidence.record_line import RecordLine
from ui.evidence.row_delegate import RowDelegate
from ui.evidence.row_model import Role, RowFilter, RowModel
from ui.evidence.rows import EvidenceRow, counts
from ui.widgets.chips import Chips
from ui.widgets.labels import Text, column

WIDTH = 344


class _View(QListView):
    """Letters are the page's: they do not search the list. taken: Enter on the current row."""

    taken = Signal()
    removed = Signal()

    def keyboardSearch(self, _search: str) -> None:
        """Left to the search field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.taken.emit()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case _ if event.text().isprintable() and event.text():
                event.ignore()
            case _:
                super().keyPressEvent(event)


class EvidenceList(QFrame):
    """chosen: the id of what the user went to. taken: Enter on it. removed: Delete on it."""

    chosen = Signal(str)
    taken = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedWidth(WIDTH)
        self.linking = Linking()
        self.record = RecordLine()
        self.chips = Chips(self._filter_names(), self.tr("Show"))
        self.view = _View()
        self._model = RowModel()
        self._shown = RowFilter()
        self._search = ""
        self._current = ""
        self._is_placing = False
        self._nothing = Text("", "second", wrap=True)
        self._stack = QStackedLayout()
        self._build()

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> str:
        """Show `rows`, staying where one is. Returns what stands there now, for when the current one is gone."""
        before = self.ids()
        place = before.index(self._current) if self._current in before else 0
        with self._placing():
            self._model.show_rows(rows)
        found = counts(rows)
        self.chips.count(found)
        for optional in ("unlinked", "unlabelled", "conflict"):
            self.chips.show_chip(optional, found[optional] > 0)
        self._tell_nothing()
        ids = self.ids()
        return ids[min(place, len(ids) - 1)] if ids else ""

    def show_links_to(self, item: ItemName | None, *, writable: bool) -> None:
        """Tell of each row whether it is linked to `item`, and above them all which item that is."""
        self._model.show_links_to(item.ref if item else None)
        self.linking.setVisible(item is not None)
        if item is not None:
            self.linking.show_item(item, self._model.links(), writable=writable)

    def choose(self, id_: str) -> None:
        """Go to a piece of evidence, though the filter may hide it."""
        self._current = id_
        with self._placing():
            self._shown.keep(id_)
        self._tell_nothing()

    def search(self, words: str) -> None:
        """Show only evidence with every one of `words` in it."""
        self._search = words
        self._narrow()

    def show_filter(self, id_: str) -> None:
        """Choose a filter chip."""
        self.chips.show_chip(id_, True)
        self.chips.choose(id_)

    def ids(self) -> list[str]:
        """What is shown, in order."""
        return [row.id for row in self._rows()]

    def set_writable(self, writable: bool) -> None:
        """Read-only files take nothing."""
        self.record.setVisible(writable)

    def _rows(self) -> Iterator[EvidenceRow]:
        for place in range(self._shown.rowCount()):
            yield self._shown.index(place, 0).data(Role.ROW)

    @contextmanager
    def _placing(self) -> Iterator[None]:
        """Rows come and go, and the current one stays marked: this is not the user going anywhere."""
        self._is_placing = True
        yield
        index = self._shown.mapFromSource(self._model.index_of(self._current))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self._is_placing = False

    def _narrow(self) -> None:
        with self._placing():
            self._shown.show_only(self.chips.value, self._search)
        ids = self.ids()
        if ids and self._current not in ids:
            self.view.setCurrentIndex(self._shown.index(0, 0))
        self._tell_nothing()

    def _moved(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, EvidenceRow) and not self._is_placing:
            self._go(row.id)

    def _go(self, id_: str) -> None:
        if id_ != self._current:
            self._current = id_
            self.chosen.emit(id_)

    def _tell_nothing(self) -> None:
        empty, all_of_it = not self._shown.rowCount(), not self._model.rowCount()
        self._nothing.setText(self._why_nothing(all_of_it=all_of_it))
        self._stack.setCurrentIndex(1 if empty else 0)

    def _why_nothing(self, *, all_of_it: bool) -> str:
        if all_of_it:
            return self.tr(
                "Nothing was looked at in this round yet. Record what you saw and could not take with its title above, "
                "or drop files anywhere on this page."
            )
        return self.tr("Nothing here has these words in it.") if self._search else self.tr("Nothing here.")

    def _filter_names(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "attached": self.tr("Attached"),
            "sighted": self.tr("Sighted"),
            "unlinked": self.tr("No items"),
            "unlabelled": self.tr("No label"),
            "conflict": self.tr("Entries differ"),
        }

    def _build(self) -> None:
        self._shown.setSourceModel(self._model)
        self.view.setModel(self._shown)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setAccessibleName(self.tr("Evidence of this round"))
        self.view.setMouseTracking(True)
        self.view.setTabKeyNavigation(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().currentChanged.connect(lambda now, _: self._moved(now))
        self.view.taken.connect(self.taken)
        self.view.removed.connect(self.removed)
        self.chips.chosen.connect(self._narrow)
        self._fill()

    def _fill(self) -> None:
        nothing = QWidget()
        told = column(nothing, margin=4)
        told.addWidget(self._nothing)
        told.addStretch(1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(2 * tokens.STEP)
        for widget in (self.linking, self.record, self.chips):
            top.addWidget(widget)
        body = column(self)
        body.setContentsMargins(0, 12, 0, 0)
        body.setSpacing(2 * tokens.STEP)
        body.addLayout(top)
        body.addLayout(self._stack, 1)
