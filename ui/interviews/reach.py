"""The side panel of the agenda: questions that nobody is there to answer, and whom to add for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from assessment_models.library import Library
from ui import tokens
from ui.interviews.board import Board
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear, column
from ui.widgets.scroll import Scroll

FEW = 3
"""Roles proposed at once."""
MOST = 60
"""Questions named at once."""


class Reach(QFrame):
    """role_requested: a role to put on the agenda."""

    role_requested = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.setProperty("role", "surface")
        self.setAccessibleName(self.tr("Questions that reach nobody"))
        self._inside = QWidget()
        self._body = column(self._inside)
        self._build()

    def show_board(self, shown: Board, library: Library, *, writable: bool) -> None:
        """Show what the agenda leaves out."""
        clear(self._body)
        self._body.addWidget(Text(self.tr("Who is missing"), "caption"))
        number = len(shown.unreached)
        if not number:
            self._body.addWidget(Text(self.tr("Every question has somebody on the agenda."), "small", wrap=True))
            return
        told = self.tr("%n question(s) of this round go to nobody on the agenda.", "", number)
        self._body.addWidget(Text(told, "small", wrap=True))
        self._body.addSpacing(tokens.STEP)
        for role, reach in shown.to_add[:FEW] if writable else ():
            self._body.addWidget(self._proposal(library.role_name(role, self._language), role, reach))
        self._list(
            [(one.item, library.catalogues[one.catalogue].name_of(one.item, self._language)) for one in shown.unreached]
        )

    def _proposal(self, name: str, role: str, reach: int) -> QWidget:
        card = Card(margin=2, spacing=1)
        card.body.addWidget(Text(name, "small-strong", wrap=True))
        card.body.addWidget(Text(self.tr("can answer %n of them", "", reach), "tiny", wrap=True))
        add = Button(
            self.tr("Add to the agenda"), icon="new", name=self.tr("Add {role} to the agenda").format(role=name)
        )
        add.clicked.connect(lambda: self.role_requested.emit(role))
        card.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _list(self, items: Sequence[tuple[str, str]]) -> None:
        self._body.addSpacing(2 * tokens.STEP)
        self._body.addWidget(Text(self.tr("Their questions"), "caption"))
        for id_, name in items[:MOST]:
            self._body.addWidget(Text(self.tr("{id} {name}").format(id=id_, name=name), "small", wrap=True))
        if len(items) > MOST:
            self._body.addWidget(Text(self.tr("and %n more", "", len(items) - MOST), "small-second"))

    def _build(self) -> None:
        self._body.setSpacing(tokens.STEP + 2)
        scroll = Scroll()
        scroll.setAccessibleName(self.accessibleName())
        if (contents := scroll.widget()) is not None:
            contents.setAutoFillBackground(False)
        scroll.body.setContentsMargins(14, 14, 12, 16)
        scroll.body.addWidget(self._inside)
        scroll.body.addStretch(1)
        column(self).addWidget(scroll)
