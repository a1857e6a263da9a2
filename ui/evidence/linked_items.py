"""The items that a piece of evidence shows something of: chips by catalogue, and a line to add more."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from assessment_models.library import Library
from cirt_assess.items import ItemRef
from ui import tokens
from ui.evidence.item_chip import ItemChip
from ui.evidence.item_index import ItemIndex, ItemName
from ui.evidence.item_picker import ItemPicker
from ui.widgets.flow import Flow
from ui.widgets.labels import Card, Text, clear


class LinkedItems(Card):
    """Signals carry an ItemRef. item_requested: the user wants to see its question."""

    linked = Signal(object)
    unlinked = Signal(object)
    item_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin=4, spacing=2)
        self._index = ItemIndex(Library(), (), "en")
        self._refs: tuple[ItemRef, ...] = ()
        self._writable = True
        self._shown: tuple[tuple[ItemRef, ...], bool] | None = None
        self._made: list[ItemChip] = []
        self.picker = ItemPicker(lambda typed: self._index.find(typed, self._refs))
        none = self.tr("Not linked yet. A level without evidence is what reviewers ask about first.")
        self._none = Text(none, "second", wrap=True)
        self._chips = QWidget()
        self._grid = QGridLayout(self._chips)
        self._build()

    def offer(self, index: ItemIndex) -> None:
        """Offer the items of another round."""
        self._index = index
        self._shown = None

    def show_items(self, refs: Iterable[ItemRef], *, writable: bool) -> None:
        """Show what is linked. Chips stay as they are when nothing changed, and the focus with them."""
        refs = tuple(refs)
        self.picker.setVisible(writable)
        if (refs, writable) == self._shown:
            return
        place = self._place_of_focus()
        self._shown = self._refs, self._writable = refs, writable
        clear(self._grid)
        self._made.clear()
        for row, (catalogue, names) in enumerate(self._index.by_catalogue(refs).items()):
            self._add_row(row, catalogue, names)
        self._none.setVisible(not refs)
        self._chips.setVisible(bool(refs))
        self._give_focus(place)

    def chips(self) -> list[ItemChip]:
        """The chips, in order."""
        return list(self._made)

    def _add_row(self, row: int, catalogue: str, names: list[ItemName]) -> None:
        holder = QWidget()
        flow = Flow(holder, gap=1)
        for name in names:
            flow.addWidget(self._chip(name))
        caption = Text(catalogue, "caption")
        caption.setFixedHeight(ItemChip(names[0], removable=False).sizeHint().height())
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(holder, row, 1)

    def _chip(self, name: ItemName) -> ItemChip:
        chip = ItemChip(name, removable=self._writable)
        chip.clicked.connect(lambda: self.item_requested.emit(name.ref))
        chip.removed.connect(lambda: self.unlinked.emit(name.ref))
        self._made.append(chip)
        return chip

    def _place_of_focus(self) -> int:
        """Which chip has the focus; -1 when none has."""
        return next((place for place, chip in enumerate(self.chips()) if chip.hasFocus()), -1)

    def _give_focus(self, place: int) -> None:
        """To the chip that stands where the one with the focus stood, or to the line."""
        if place >= 0:
            chips = self.chips()
            target: QWidget = chips[min(place, len(chips) - 1)] if chips else self.picker
            target.setFocus()

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * tokens.STEP)
        self._grid.setVerticalSpacing(2 * tokens.STEP)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(Text(self.tr("Shows something of"), "strong"))
        self.body.addWidget(self._none)
        self.body.addWidget(self._chips)
        self.body.addWidget(self.picker)
        self.picker.picked.connect(self.linked)
