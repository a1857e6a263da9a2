"""The agenda's list as a Qt model: heads that cannot be chosen, and rows that can."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.interviews.rows import HeadRow, Row, TalkRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class AgendaModel(QAbstractListModel):
    """Rows keep their places while only what they say changes."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    @property
    def has_times(self) -> bool:
        """Whether any interview has a time, so that all rows leave room for one."""
        return any(isinstance(row, TalkRow) and row.time for row in self._rows)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`: in place when they stand for the same as before, else from the beginning."""
        if [_shape(row) for row in rows] == [_shape(row) for row in self._rows]:
            self._update(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def keys(self) -> list[str]:
        """What can be chosen, in order."""
        return [row.key for row in self._rows if not isinstance(row, HeadRow)]

    def index_of(self, key: str) -> QModelIndex:
        """Where a row stands; an invalid index when it is not there."""
        places = (at for at, row in enumerate(self._rows) if not isinstance(row, HeadRow) and row.key == key)
        place = next(places, None)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said or row.name
        return row.name if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], HeadRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _update(self, rows: tuple[Row, ...]) -> None:
        before, self._rows = self._rows, rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))


def _shape(row: Row) -> tuple[type[Row], str]:
    return type(row), row.key
