"""Which rows of the list are shown: those under the chosen filter that hold every word searched for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from ui.assess.item_tree import Role
from ui.assess.rows import GroupRow, ItemRow


class ItemFilter(QSortFilterProxyModel):
    """A group is shown while one of its items is."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = "all"
        self._words = ""
        self._kept = ""

    @property
    def is_narrow(self) -> bool:
        """Whether some items may be hidden."""
        return self._filter != "all" or bool(self._words)

    def show_only(self, filter_: str, words: str) -> None:
        """Show one of FILTERS with every one of `words` in it."""
        self._filter, self._words, self._kept = filter_, words.strip(), ""
        self.invalidate()

    def keep(self, item: str) -> None:
        """Go on showing `item` though it may no longer pass: nobody's work vanishes from under their hands."""
        if item != self._kept:
            self._kept = item
            self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        shown = self.sourceModel().index(row, 0, parent).data(Role.ROW)
        if isinstance(shown, GroupRow):
            return any(self._passes(item) for item in shown.items())
        return isinstance(shown, ItemRow) and self._passes(shown)

    def _passes(self, item: ItemRow) -> bool:
        return item.id == self._kept or item.passes(self._filter, self._words)
