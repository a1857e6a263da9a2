"""Explains a figure: its tree of parts as rows of text, below the figures and within the page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTreeView

from cirt_assess.items import ItemRef
from ui import tokens
from ui.results.trace import Node, Trace
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text

_HEIGHT, _ROW = 336, 28
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
    cells = [QStandardItem(text) for text in (node.name, node.figure, node.reach, node.answered, node.adds)]
    for cell in cells:
        cell.setEditable(False)
        cell.setData(node, _NODE)
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
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self.taken)

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.taken.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
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
            self.tree.expandToDepth(0)
        self._title.setText(shown.title)
        self.setAccessibleName(shown.title)
        index = self.model.index_of(node)
        self.tree.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        self._tell(self.tree.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column in range(self.model.columnCount()):
            mode = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)

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
