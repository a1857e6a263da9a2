"""Rows that can be edited cell by cell, with an empty one below in which the next begins. Imports `cirt_assess.fields`.

A cell keeps what was typed, right or wrong; `value` gives the rows as they are stored once every cell is right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Field, FieldKind, checked_value
from cirt_assess.revisions import Value, clean_text
from ui import icons, tokens
from ui.numbers import plain_number

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EditRows(QAbstractTableModel):
    """heads: the name of each column. choice: what a choice is called. edited: the user changed something."""

    edited = Signal()

    def __init__(self, columns: Sequence[Field], heads: Sequence[str], choice: Callable[[str, str], str]) -> None:
        super().__init__()
        self.fields = tuple(columns)
        self._heads = tuple(heads)
        self._choice = choice
        self._rows: list[dict[str, str]] = []
        self._writable = True

    # --- what stands in it -----------------------------------------------------------------

    def load(self, value: Value) -> None:
        """Show rows that are already saved."""
        rows = [_texts(row) for row in value if isinstance(row, Mapping)] if isinstance(value, tuple) else []
        if rows != self.filled():
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def filled(self) -> list[dict[str, str]]:
        """The rows in which something stands, without blank cells."""
        rows = ({name: text for name, text in row.items() if text.strip()} for row in self._rows)
        return [row for row in rows if row]

    def value(self) -> Value:
        """The rows as they were typed."""
        return tuple(self.filled())

    def wrong(self) -> tuple[int, Field] | None:
        """Row and column of the first cell that is not as it must be; None when all are."""
        for row in range(len(self._rows)):
            for field in self.fields:
                if self._is_wrong(row, field):
                    return row, field
        return None

    def options(self, column: int) -> dict[str, str]:
        """What a cell of a choice can be, by what is stored, and what each is called."""
        field = self.fields[column]
        return {one: self._choice(field.name, one) for one in field.choices}

    @property
    def is_writable(self) -> bool:
        return self._writable

    def begins_at(self, index: Index) -> bool:
        """Whether this is the first cell of the empty row below."""
        return index.row() == len(self._rows) and index.column() == 0

    def set_writable(self, writable: bool) -> None:
        """Without writing there is no empty row below."""
        if writable != self._writable:
            self.beginResetModel()
            self._writable = writable
            self.endResetModel()

    def put(self, row: int, column: int, cells: Sequence[Sequence[str]]) -> None:
        """Fill cells from `row` and `column` on, as with a paste; what reaches beyond the last column is left out."""
        if not self._writable:
            return
        self.beginResetModel()
        self._rows += [{} for _ in range(row + len(cells) - len(self._rows))]
        for down, line in enumerate(cells):
            for field, text in zip(self.fields[column:], line, strict=False):
                self._rows[row + down][field.name] = self._stored(field, text)
        self.endResetModel()
        self.edited.emit()

    def remove(self, row: int) -> None:
        """Take a row out."""
        if 0 <= row < len(self._rows):
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.edited.emit()

    # --- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows) + self._writable

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._writable and self.fields[index.column()].kind is not FieldKind.CHOICE:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_heading = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_heading and section < len(self._heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, field = index.row(), self.fields[index.column()]
        match role:
            case Qt.ItemDataRole.EditRole:
                return self._text(row, field)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._shown(row, field)
            case Qt.ItemDataRole.ForegroundRole:
                return tokens.colour("attention" if self._is_wrong(row, field) else "ink")
            case Qt.ItemDataRole.DecorationRole:
                return icons.icon("alert", "attention") if self._is_wrong(row, field) else None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not self._writable:
            return False
        row, field = index.row(), self.fields[index.column()]
        text = self._stored(field, str(value or ""))
        if text == self._text(row, field):
            return False
        if row == len(self._rows):
            self.beginInsertRows(_NOWHERE, row + 1, row + 1)
            self._rows.append({})
            self.endInsertRows()
        self._rows[row][field.name] = text
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.fields) - 1))
        self.edited.emit()
        return True

    # --- how it is done --------------------------------------------------------------------

    def _text(self, row: int, field: Field) -> str:
        return self._rows[row].get(field.name, "") if row < len(self._rows) else ""

    def _shown(self, row: int, field: Field) -> str:
        text = self._text(row, field)
        return self._choice(field.name, text) if text and field.kind is FieldKind.CHOICE else text

    def _stored(self, field: Field, text: str) -> str:
        """A number in plain digits; a choice by its id where it was written by its name."""
        text = clean_text(text).strip()
        if field.kind is FieldKind.NUMBER:
            return plain_number(text)
        named = (one for one in field.choices if self._choice(field.name, one).casefold() == text.casefold())
        return next(named, text)

    def _is_wrong(self, row: int, field: Field) -> bool:
        try:
            checked_value(field, self._text(row, field))
        except NotAllowed:
            return True
        return False


def _texts(row: Mapping[str, Value]) -> dict[str, str]:
    return {name: str(cell) for name, cell in row.items() if cell is not None}
