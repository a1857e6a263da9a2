"""The list as a Qt model: groups with their items below them. A group may hold groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from ui.assess.rows import GroupRow, ItemRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(eq=False)
class _Node:
    row: GroupRow | ItemRow | None
    parent: _Node | None
    place: int
    children: list[_Node] = field(default_factory=list)


class ItemTree(QAbstractItemModel):
    """Rows keep their places while only what they say changes, so that a view keeps its place too."""

    def __init__(self) -> None:
        super().__init__()
        self._root = _Node(None, None, 0)
        self._rows: tuple[GroupRow, ...] = ()
        self._items: dict[str, _Node] = {}

    def show_rows(self, rows: tuple[GroupRow, ...]) -> None:
        """Show `rows`: in place when they are the same items as before, else from the beginning."""
        if _shape(rows) == _shape(self._rows):
            self._rows = rows
            self._update(self._root, rows)
            return
        self.beginResetModel()
        self._rows = rows
        self._items.clear()
        self._root = _Node(None, None, 0)
        self._grow(self._root, rows)
        self.endResetModel()

    def item_index(self, item: str) -> QModelIndex:
        """Where an item stands; an invalid index when it is not there."""
        node = self._items.get(item)
        return self.createIndex(node.place, 0, node) if node else QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._node(parent).children[row])

    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject.parent() too
        above = self._node(child).parent if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._node(index).row if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.said if isinstance(row, ItemRow) else self._group_text(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group opens and closes; only an item can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._node(index).row, ItemRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled

    def _group_text(self, group: GroupRow) -> str:
        text = self.tr("{name}, {answered} of {total}")
        return text.format(name=group.name, answered=group.answered, total=group.total)

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root

    def _grow(self, above: _Node, rows: tuple[GroupRow | ItemRow, ...]) -> None:
        for place, row in enumerate(rows):
            node = _Node(row, above, place)
            above.children.append(node)
            if isinstance(row, GroupRow):
                self._grow(node, row.rows)
            else:
                self._items[row.id] = node

    def _update(self, above: _Node, rows: tuple[GroupRow | ItemRow, ...]) -> None:
        for node, row in zip(above.children, rows, strict=True):
            if node.row != row:
                node.row = row
                index = self.createIndex(node.place, 0, node)
                self.dataChanged.emit(index, index)
            if isinstance(row, GroupRow):
                self._update(node, row.rows)


def _shape(rows: Sequence[GroupRow | ItemRow]) -> tuple[object, ...]:
    """Which groups and items there are, whatever they say."""
    return tuple((row.id, _shape(row.rows) if isinstance(row, GroupRow) else ()) for row in rows)
