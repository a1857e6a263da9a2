"""Filter chips: one of several is chosen, each says how many it would show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


class _Chip(Button):
    """Keeps room for the bold letters it has while it is chosen."""

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(tokens.font(tokens.SMALL, bold=True)).horizontalAdvance(self.text())
        return QSize(bold + 16, super().sizeHint().height())


class Chips(QWidget):
    """names: words by id, in order. The first is chosen to begin with."""

    chosen = Signal(str)

    def __init__(self, names: Mapping[str, str], what: str) -> None:
        super().__init__()
        self.setAccessibleName(what)
        self._names = dict(names)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Button] = {}
        flow = Flow(self, gap=1)
        for id_, name in self._names.items():
            chip = _Chip(name, "chip")
            chip.setCheckable(True)
            self._chips[id_] = chip
            self._group.addButton(chip)
            flow.addWidget(chip)
        self._chips[next(iter(self._names))].setChecked(True)
        self._group.buttonClicked.connect(lambda chip: self.chosen.emit(self._id_of(chip)))

    @property
    def value(self) -> str:
        """The id of the chosen chip; empty when none is marked."""
        return next((id_ for id_, chip in self._chips.items() if chip.isChecked()), "")

    def choose(self, id_: str) -> None:
        """Choose as the user would."""
        self._chips[id_].click()

    def mark(self, id_: str) -> None:
        """Mark a chip, or none if there is no such chip, without this being the user's doing."""
        self._group.setExclusive(False)
        for one, chip in self._chips.items():
            chip.setChecked(one == id_)
        self._group.setExclusive(True)

    def count(self, counts: Mapping[str, int]) -> None:
        """Say beside each chip how many it shows."""
        for id_, number in counts.items():
            text = self.tr("{name} {number}").format(name=self._names[id_], number=number)
            self._chips[id_].setText(text)

    def show_chip(self, id_: str, shown: bool) -> None:
        """Offer a chip, or leave it out while it is not the chosen one."""
        self._chips[id_].setVisible(shown or self._chips[id_].isChecked())

    def _id_of(self, chip: object) -> str:
        return next(id_ for id_, one in self._chips.items() if one is chip)
