"""The levels of an item side by side as cards, or in rows of five when the scale is long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import tokens
from ui.widgets.level_card import EDGE, LevelCard, LevelFace

PER_ROW = 5


class Levels(QWidget):
    """chosen: the place (from 0) of the card that was chosen. The cards follow `after` for the Tab key."""

    chosen = Signal(int)

    def __init__(self, after: QWidget) -> None:
        super().__init__()
        self._after = after
        self.setAccessibleName(self.tr("Levels"))
        self._cards: list[LevelCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * tokens.STEP)

    def show_levels(self, faces: Sequence[LevelFace], rated: int | None) -> None:
        """Show the levels of a scale from low to high, the one at place `rated` as the rating."""
        while len(self._cards) < len(faces):
            self._add_card()
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(faces))
            if place < len(faces):
                card.show_face(faces[place])
                card.set_rated(place == rated)
        for place in range(PER_ROW):
            self._grid.setColumnStretch(place, 1 if place < max(len(faces), 1) else 0)
        self._fit_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_size()

    def _fit_size(self) -> None:
        """The usual size, or a smaller one on every card where a word would not fit into one."""
        shown = [card for card in self._cards if not card.isHidden()]
        columns = min(len(shown), PER_ROW)
        if not columns:
            return
        room = (self.width() - (columns - 1) * self._grid.spacing()) // columns - 2 * EDGE
        fits = all(card.about.fits(room, tokens.SMALL) for card in shown)
        for card in shown:
            card.about.set_size(tokens.SMALL if fits else tokens.TINY)

    def _add_card(self) -> None:
        place = len(self._cards)
        card = LevelCard()
        card.clicked.connect(lambda: self.chosen.emit(place))
        self._cards.append(card)
        self._grid.addWidget(card, place // PER_ROW, place % PER_ROW)
        self.setTabOrder(self._after, card)
        self._after = card


def place_of_digit(digit: int, codes: Sequence[int]) -> int | None:
    """Which level a digit key chooses: the code itself while codes are single digits, else the place from 1."""
    if all(0 <= code <= 9 for code in codes):  # noqa: PLR2004  what one key can say
        return codes.index(digit) if digit in codes else None
    return digit - 1 if 1 <= digit <= len(codes) else None


def key_of_place(place: int, codes: Sequence[int]) -> str:
    """The digit key that chooses a level; empty where none does."""
    keys = [str(digit) for digit in range(10) if place_of_digit(digit, codes) == place]
    return keys[0] if keys else ""
