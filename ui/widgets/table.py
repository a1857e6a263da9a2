"""A table of text: the same that a chart shows, for reading, for copying and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Index = QModelIndex | QPersistentModelIndex
Rows = Sequence[Sequence[str]]
ROW, HIGHEST = 28, 520

_NOWHERE = QModelIndex()


class TextTable(QAbstractTableModel):
    """Rows of text under a heading row."""

    def __init__(self, rows: Rows = ()) -> None:
        super().__init__()
        self._head: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.show_rows(rows)

    def show_rows(self, rows: Rows) -> None:
        """Replace everything; the first row is the heading."""
        self.beginResetModel()
        self._head = tuple(rows[0]) if rows else ()
        self._rows = tuple(tuple(row) for row in rows[1:])
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._head[section] if is_heading and section < len(self._head) else None


class Table(QTableView):
    """Shows a text table; Ctrl+C copies the chosen rows as tab-separated text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = TextTable()
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, rows: Rows, wide: int = 0) -> None:
        """Replace everything; the first row is the heading. wide: the column that takes the free room."""
        self.rows.show_rows(rows)
        header = self.horizontalHeader()
        for column in range(self.rows.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as all rows, within reason."""
        height = self.horizontalHeader().sizeHint().height() + self.rows.rowCount() * ROW + 4
        return QSize(super().sizeHint().width(), min(height, HIGHEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.chosen_text())
            return
        super().keyPressEvent(event)

    def chosen_text(self) -> str:
        """The chosen rows, cells divided by tabs."""
        chosen = [index.row() for index in self.selectionModel().selectedRows()]
        columns = range(self.rows.columnCount())
        lines = ("\t".join(str(self.rows.index(row, one).data()) for one in columns) for row in sorted(chosen))
        return "\n".join(lines)
