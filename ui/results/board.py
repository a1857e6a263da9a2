"""The cards of the page in two columns. Imports widgets only."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import tokens
from ui.widgets.labels import Card


def card(*widgets: QWidget) -> Card:
    """A card with `widgets` below one another."""
    made = Card(margin=4)
    for widget in widgets:
        made.body.addWidget(widget)
    return made


def columns(*sides: Iterable[Card]) -> QHBoxLayout:
    """Columns of cards, all equally wide."""
    row = QHBoxLayout()
    row.setSpacing(3 * tokens.STEP)
    for side in sides:
        row.addLayout(_column(side), 1)
    return row


def _column(cards: Iterable[Card]) -> QVBoxLayout:
    body = QVBoxLayout()
    body.setSpacing(3 * tokens.STEP)
    for one in cards:
        body.addWidget(one)
    body.addStretch(1)
    return body
