"""The list as a Qt model, and which rows of it are shown."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from cirt_assess.items import ItemRef
from ui.evidence.rows import EvidenceRow
from ui.widgets.table import Index

_NOWHERE = QModelIndex()


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1
    LINKED = Qt.ItemDataRole.UserRole + 2


class RowModel(QAbstractListModel):
    """Rows keep their places while only what they say changes, so that a view keeps its place too."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[EvidenceRow, ...] = ()
        self._item: ItemRef | None = None

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Show `rows`: in place when they are the same evidence as before, else from the beginning."""
        if [row.id for row in rows] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for place, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was != now:
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def show_links_to(self, item: ItemRef | None) -> None:
        """Tell of each row whether it is linked to `item`; None tells nothing of the kind."""
        self._item = item
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def links(self) -> int:
        """How many rows are linked to the item."""
        return sum(self._item in row.items for row in self._rows)

    def index_of(self, id_: str) -> QModelIndex:
        """Where a piece of evidence stands; an invalid index when it is not there."""
        place = next((place for place, row in enumerate(self._rows) if row.id == id_), -1)
        return self.index(place)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Role.LINKED:
                return None if self._item is None else self._item in row.items
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.title
        return None

    def _said(self, row: EvidenceRow) -> str:
        if self._item is None:
            return row.said
        linked = self.tr("linked to {item}") if self._item in row.items else self.tr("not linked to {item}")
        return self.tr("{row}, {linked}").format(row=row.said, linked=linked.format(item=self._item.item))


class RowFilter(QSortFilterProxyModel):
    """The rows under the chosen filter that hold every word searched for."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = "all"
        self._words = ""
        self._kept = ""

    def show_only(self, filter_: str, words: str) -> None:
        """Show one of FILTERS with every one of `words` in it."""
        self._filter, self._words, self._kept = filter_, words.strip(), ""
        self.invalidate()

    def keep(self, id_: str) -> None:
        """Go on showing a row though it may no longer pass: nobody's work vanishes from under their hands."""
        if id_ != self._kept:
            self._kept = id_
            self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        shown = self.sourceModel().index(row, 0, parent).data(Role.ROW)
        return isinstance(shown, EvidenceRow) and (shown.id == self._kept or shown.passes(self._filter, self._words))
