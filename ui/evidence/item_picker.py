"""A line in which one types an item's id or name, and takes one of those that fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from cirt_assess.items import ItemRef
from ui.evidence.item_index import MOST, ItemName
from ui.widgets.table import Index

_NOWHERE = QModelIndex()


class FoundItems(QAbstractListModel):
    """The items that fit what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[ItemName] = []

    def show_found(self, found: list[ItemName]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    @property
    def best(self) -> ItemRef | None:
        """What fits best, if anything does."""
        return self._found[0].ref if self._found else None

    def ref_at(self, row: int) -> ItemRef:
        """The item in a row."""
        return self._found[row].ref

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in shown:
            return None
        one = self._found[index.row()]
        return self.tr("{id}  {name} · {catalogue}").format(id=one.ref.item, name=one.name, catalogue=one.catalogue)


class ItemPicker(QLineEdit):
    """picked: an ItemRef. find: gives the items that fit what is typed."""

    picked = Signal(object)

    def __init__(self, find: Callable[[str], list[ItemName]]) -> None:
        super().__init__()
        self.found = FoundItems()
        self._find = find
        self._completer = QCompleter(self.found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST)
        self._completer.activated[QModelIndex].connect(self._pick_row)  # type: ignore[index]  # one of two overloads
        self.setCompleter(self._completer)
        popup = self._completer.popup()
        assert popup is not None
        popup.setProperty("role", "popup")
        popup.setAccessibleName(self.tr("Items that fit"))
        self.setPlaceholderText(self.tr("Add an item: type its id or words of its name"))
        self.setAccessibleName(self.tr("Add an item that this shows something of"))
        self.setAccessibleDescription(self.tr("Type an id or words of a name; Enter adds what fits best."))
        self.textEdited.connect(lambda text: self.found.show_found(self._find(text)))
        self.returnPressed.connect(self._pick_best)

    def _pick_row(self, index: QModelIndex) -> None:
        self._pick(self.found.ref_at(index.row()))

    def _pick_best(self) -> None:
        if self.found.best is not None:
            self._pick(self.found.best)

    def _pick(self, ref: ItemRef) -> None:
        """Hand over one item and be ready for the next."""
        self.found.show_found([])
        self.picked.emit(ref)
        QTimer.singleShot(0, self, self.clear)  # the completer still puts its text in
