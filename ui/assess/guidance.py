"""The side panel: what helps to answer the question on show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from ui import tokens
from ui.assess.facts import Facts, HeldBack
from ui.widgets.labels import Text, column
from ui.widgets.pip import PipView


class Guidance(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedWidth(tokens.SIDE_WIDTH)
        self.setAccessibleName(self.tr("Guidance"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Guidance"))
        column(self).addWidget(self._scroll)

    def show_facts(self, facts: Facts) -> None:
        """Show what helps with one item. Sections that would be empty are left out."""
        inside = QFrame()
        inside.setProperty("role", "surface")
        body = column(inside)
        body.setContentsMargins(14, 14, 12, 16)
        body.setSpacing(tokens.STEP)
        self._section(body, self.tr("Why it matters"), [facts.text.why] if facts.text.why else [])
        self._bullets(body, self.tr("What to probe for"), facts.text.probes)
        self._bullets(body, self.tr("Typical evidence"), facts.text.evidence)
        self._section(body, self.tr("To gain a level"), [facts.next_step] if facts.next_step else [])
        self._services(body, facts.held_back)
        self._section(body, self.tr("Source"), list(facts.sources), "tiny")
        body.addStretch(1)
        self._scroll.setWidget(inside)

    def _section(self, body: QVBoxLayout, title: str, texts: Sequence[str], role: str = "small") -> None:
        if not texts:
            return
        self._title(body, title)
        for text in texts:
            body.addWidget(Text(text, role, wrap=True))

    def _bullets(self, body: QVBoxLayout, title: str, texts: Sequence[str]) -> None:
        if not texts:
            return
        self._title(body, title)
        for text in texts:
            row = QHBoxLayout()
            row.setSpacing(2 * tokens.STEP)
            row.addWidget(Text("•", "small-second"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(text, "small", wrap=True), 1)
            body.addLayout(row)

    def _services(self, body: QVBoxLayout, services: Sequence[HeldBack]) -> None:
        if not services:
            return
        self._title(body, self.tr("Holds back"))
        for service in services:
            row = QHBoxLayout()
            row.setSpacing(2 * tokens.STEP)
            row.addWidget(PipView(service.pip), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(service.name, "small", wrap=True), 1)
            body.addLayout(row)

    def _title(self, body: QVBoxLayout, title: str) -> None:
        if body.count():
            body.addSpacing(2 * tokens.STEP)
        body.addWidget(Text(title, "caption"))
