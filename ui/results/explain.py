"""Explains a figure: its tree of parts as rows of text, below the figures and within the page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTreeView

from cirt_assess.items import ItemRef
from ui import tokens
from ui.results.trace import Node, Trace
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text

_ROW, _FEWEST, _MOST = 28, 4, 12
"""The height of a row, and how many rows there is room for."""

_OWN_DIRECTION = "\u2068{text}\u2069"
"""Lets "6 of 8" run as its own words do, whatever the direction of the page."""

_PAD, _WIDEST = 14, 230
"""Beside the text of a cell, and how wide a column may be."""

Index = QModelIndex | QPersistentModelIndex
_NODE = Qt.ItemDataRole.UserRole + 1


class TraceTree(QStandardItemModel):
    """Rows of a trace, with parts below what they are parts of."""

    def show_trace(self, shown: Trace) -> None:
        """Replace everything."""
        self.clear()
        names = [self.tr("Part"), self.tr("Figure"), self.tr("Could be"), self.tr("Answered"), self.tr("What it adds")]
        self.setHorizontalHeaderLabels(names)
        for node in shown.nodes:
            self.invisibleRootItem().appendRow(_row(node))

    def headers(self) -> list[str]:
        """What stands above the columns."""
        columns = range(self.columnCount())
        return [str(self.headerData(column, Qt.Orientation.Horizontal)) for column in columns]

    def texts(self, above: QModelIndex | None = None) -> Iterator[list[str]]:
        """The texts of every row at any depth."""
        above = above or QModelIndex()
        for place in range(self.rowCount(above)):
            first = self.index(place, 0, above)
            yield [str(first.siblingAtColumn(column).data()) for column in range(self.columnCount())]
            yield from self.texts(first)

    def index_of(self, id_: str, above: QModelIndex | None = None) -> QModelIndex:
        """Where the node `id_` stands; an invalid index when it is not there."""
        above = above or QModelIndex()
        for place in range(self.rowCount(above)):
            index = self.index(place, 0, above)
            if index.data(_NODE).id == id_:
                return index
            found = self.index_of(id_, index)
            if found.isValid():
                return found
        return QModelIndex()


def _row(node: Node) -> list[QStandardItem]:
    texts = (node.name, node.figure, node.reach, node.answered, node.adds)
    cells = [QStandardItem(_OWN_DIRECTION.format(text=text)) for text in texts]
    for cell in cells:
        cell.setEditable(False)
        cell.setData(node, _NODE)
        cell.setSizeHint(QSize(0, _ROW))
        cell.setToolTip(cell.text())
    cells[0].setData(node.said, Qt.ItemDataRole.AccessibleTextRole)
    for part in node.parts:
        cells[0].appendRow(_row(part))
    return cells


class _Tree(QTreeView):
    """Enter takes the row: an item is gone to, a group opens or closes."""

    taken = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Parts of the figure"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionsMovable(False)
        self.header().setHighlightSections(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("role", "trace")
        self.doubleClicked.connect(self.taken)
        self.expanded.connect(self.updateGeometry)
        self.collapsed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as the rows that are open, within reason."""
        rows, index = 0, self.model().index(0, 0)
        while index.isValid() and rows < _MOST:
            rows, index = rows + 1, self.indexBelow(index)
        return QSize(400, self.header().sizeHint().height() + max(rows, _FEWEST) * _ROW + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.taken.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(current)


class Explain(Card):
    """item_requested: an ItemRef. closed: the user has seen enough."""

    item_requested = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(margin=4)
        self.model = TraceTree()
        self.tree = _Tree()
        self._trace = Trace("", "", ())
        self._title = Text("", "strong", wrap=True)
        self._about = Text("", "small-second", wrap=True)
        close = Button(self.tr("Close"), "quiet", icon="close", name=self.tr("Close the explanation"))
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self.body.addLayout(head)
        self.body.addWidget(self._about)
        self.body.addWidget(self.tree)
        self.tree.setModel(self.model)
        self.tree.taken.connect(self._take)
        self.tree.moved.connect(self._tell)
        close.clicked.connect(self.closed)
        self.hide()

    @property
    def current(self) -> str:
        """The id of the row that is chosen; empty when none is."""
        index = self.tree.currentIndex()
        return index.data(_NODE).id if index.isValid() else ""

    def show_trace(self, shown: Trace, node: str) -> None:
        """Explain a figure, with the row `node` chosen, or the first one. What is shown already stays."""
        if shown != self._trace:
            self._trace = shown
            self.model.show_trace(shown)
            self._fit_columns()
            if len(shown.nodes) == 1:
                self.tree.expandToDepth(0)
            self.tree.updateGeometry()
        self._title.setText(shown.title)
        self.setAccessibleName(shown.title)
        index = self.model.index_of(node)
        self.tree.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._tell(self.tree.currentIndex())

    def _fit_columns(self) -> None:
        """Every column as wide as its widest text at any depth, the first in the room that is left."""
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        widths = [0] * self.model.columnCount()
        for texts in (self.model.headers(), *self.model.texts()):
            found = map(self.tree.fontMetrics().horizontalAdvance, texts)
            widths = [max(pair) for pair in zip(widths, found, strict=True)]
        for column, width in enumerate(widths[1:], start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, min(width + 2 * _PAD, _WIDEST))

    def _tell(self, index: QModelIndex) -> None:
        """The rule of the chosen row, or of the whole."""
        node = index.data(_NODE) if index.isValid() else None
        self._about.setText(node.rule if node and node.rule else self._trace.about)

    def _take(self, index: QModelIndex) -> None:
        item = index.data(_NODE).item
        if isinstance(item, ItemRef):
            self.item_requested.emit(item)
        else:
            first = index.siblingAtColumn(0)
            self.tree.setExpanded(first, not self.tree.isExpanded(first))
