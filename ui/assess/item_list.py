"""The list column: filters, and the tree of what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from ui import tokens
from ui.assess.item_delegate import ItemDelegate
from ui.assess.item_filter import ItemFilter
from ui.assess.item_tree import ItemTree, Role
from ui.assess.rows import GroupRow, ItemRow, counts
from ui.widgets.chips import Chips
from ui.widgets.labels import Text, column


class _Tree(QTreeView):
    """Letters and digits are the page's: they rate, they do not search the list."""

    def keyboardSearch(self, _search: str) -> None:
        """Left to the search field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)


class ItemList(QFrame):
    """item_chosen: the id of the item that the user went to."""

    item_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedWidth(tokens.LIST_WIDTH)
        self.chips = Chips(self._filter_names(), self.tr("Show"))
        self.tree = _Tree()
        self._model = ItemTree()
        self._shown = ItemFilter()
        self._search = ""
        self._current = ""
        self._nothing = Text("", "second", wrap=True)
        self._stack = QStackedLayout()
        self._build()

    @property
    def current(self) -> str:
        """The id of the item that is chosen."""
        return self._current

    def show_rows(self, rows: tuple[GroupRow, ...]) -> None:
        """Show `rows`, staying where one is."""
        self._model.show_rows(rows)
        found = counts(rows)
        self.chips.count(found)
        self.chips.show_chip("conflict", found["conflict"] > 0)
        self._tell_nothing()

    def choose(self, item: str) -> None:
        """Go to `item`, though the filter may hide it."""
        self._current = item
        self._shown.keep(item)
        self._mark()

    def step(self, by: int) -> None:
        """Go to the next item (1) or the one before (-1) among those that are shown."""
        items = list(self._items())
        if not items:
            return
        place = items.index(self._current) + by if self._current in items else 0
        self._go(items[min(max(place, 0), len(items) - 1)])

    def search(self, words: str) -> None:
        """Show only items with every one of `words` in them."""
        self._search = words
        self._narrow()

    def show_filter(self, id_: str) -> None:
        """Choose a filter chip."""
        self.chips.show_chip(id_, True)
        self.chips.choose(id_)

    def first(self) -> str:
        """The first item shown; empty when there is none."""
        return next(self._items(), "")

    def _go(self, item: str) -> None:
        if item and item != self._current:
            self.choose(item)
            self.item_chosen.emit(item)

    def _mark(self) -> None:
        """Mark the current item in the tree, its groups open."""
        index = self._shown.mapFromSource(self._model.item_index(self._current))
        if not index.isValid():
            self.tree.selectionModel().clear()
            return
        above = index.parent()
        while above.isValid():
            self.tree.expand(above)
            above = above.parent()
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _narrow(self) -> None:
        self._shown.show_only(self.chips.value, self._search)
        if self._shown.is_narrow:
            self.tree.expandAll()
        self._mark()
        self._tell_nothing()

    def _filter_chosen(self) -> None:
        self._narrow()
        if self._current not in self._items():
            self._go(self.first())

    def _items(self) -> Iterator[str]:
        yield from self._below(QModelIndex())

    def _below(self, parent: QModelIndex) -> Iterator[str]:
        for place in range(self._shown.rowCount(parent)):
            index = self._shown.index(place, 0, parent)
            row = index.data(Role.ROW)
            if isinstance(row, ItemRow):
                yield row.id
            else:
                yield from self._below(index)

    def _picked(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, ItemRow):
            self._go(row.id)

    def _toggle(self, index: QModelIndex) -> None:
        if isinstance(index.data(Role.ROW), GroupRow):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _tell_nothing(self) -> None:
        empty = not self._shown.rowCount()
        words = self.tr("Nothing here has these words in it.") if self._search else self.tr("Nothing here.")
        self._nothing.setText(words)
        self._stack.setCurrentIndex(1 if empty else 0)

    def _filter_names(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "open": self.tr("Open"),
            "below": self.tr("Below target"),
            "differ": self.tr("Voices differ"),
            "conflict": self.tr("Entries differ"),
        }

    def _build(self) -> None:
        self._shown.setSourceModel(self._model)
        self.tree.setModel(self._shown)
        self.tree.setItemDelegate(ItemDelegate(self.tree))
        self.tree.setAccessibleName(self.tr("Items"))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setUniformRowHeights(False)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setMouseTracking(True)
        self.tree.setTabKeyNavigation(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.clicked.connect(self._toggle)
        self.tree.clicked.connect(self._picked)
        self.chips.chosen.connect(self._filter_chosen)
        nothing = QWidget()
        told = column(nothing, margin=4)
        told.addWidget(self._nothing)
        told.addStretch(1)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(nothing)
        body = column(self)
        body.setContentsMargins(0, 10, 0, 0)
        body.setSpacing(2 * tokens.STEP)
        chips = QVBoxLayout()
        chips.setContentsMargins(10, 0, 10, 0)
        chips.addWidget(self.chips)
        body.addLayout(chips)
        body.addLayout(self._stack, 1)
