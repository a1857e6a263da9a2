"""Which keys work here: key caps with words, in the foot and in the overlay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import tokens
from ui.widgets.labels import Text


@dataclass(frozen=True)
class KeyHint:
    """keys: what stands on the caps. does: what pressing them does, in words. foot: shown in the foot too."""

    keys: tuple[str, ...]
    does: str
    foot: bool = True


class Hint(QWidget):
    """One row of key caps and what they do."""

    def __init__(self, hint: KeyHint) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.STEP)
        for key in hint.keys:
            row.addWidget(cap(key))
        row.addWidget(Text(hint.does, "small-second"))


def cap(key: str) -> Text:
    """A key cap with `key` on it."""
    made = Text(key, "key")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedHeight(17)
    return made


class HintRow(QWidget):
    """The hints of a page, in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 * tokens.STEP)
        self._row.addStretch(1)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        """Replace the hints."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, hint in enumerate(one for one in hints if one.foot):
            self._row.insertWidget(place, Hint(hint))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many hints as have room, the first ones first."""
        used = 0
        for place in range(self._row.count() - 1):
            item = self._row.itemAt(place)
            hint = item.widget() if item else None
            if hint is not None:
                used += hint.sizeHint().width() + self._row.spacing()
                hint.setVisible(used - self._row.spacing() <= self.width())
