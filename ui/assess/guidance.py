"""What helps to answer the question on show: beside it, or under it where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from ui import tokens
from ui.assess.facts import Facts, HeldBack
from ui.widgets.labels import Text, beside, clear, column
from ui.widgets.pip import PipView


class GuidanceText(QFrame):
    """What helps, section by section; those that would be empty are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._body = column(self, spacing=1)

    def show_facts(self, facts: Facts) -> None:
        """Show what helps with one item."""
        clear(self._body)
        self._section(self.tr("Why it matters"), [facts.text.why] if facts.text.why else [])
        self._bullets(self.tr("What to probe for"), facts.text.probes)
        self._bullets(self.tr("Typical evidence"), facts.text.evidence)
        self._section(self.tr("To gain a level"), [facts.next_step] if facts.next_step else [])
        self._services(facts.held_back)
        self._section(self.tr("Source"), list(facts.sources), "tiny")
        self._body.addStretch(1)

    def _section(self, title: str, texts: Sequence[str], role: str = "small") -> None:
        if not texts:
            return
        self._title(title)
        for text in texts:
            self._body.addWidget(Text(text, role, wrap=True))

    def _bullets(self, title: str, texts: Sequence[str]) -> None:
        if not texts:
            return
        self._title(title)
        for text in texts:
            self._body.addWidget(beside(Text("•", "small-second"), Text(text, "small", wrap=True)))

    def _services(self, services: Sequence[HeldBack]) -> None:
        if not services:
            return
        self._title(self.tr("Holds back"))
        for service in services:
            self._body.addWidget(beside(PipView(service.pip), Text(service.name, "small", wrap=True)))

    def _title(self, title: str) -> None:
        if self._body.count():
            self._body.addSpacing(2 * tokens.STEP)
        self._body.addWidget(Text(title, "caption"))


class Guidance(QFrame):
    """The side panel: the same, with a scroll bar of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedWidth(tokens.SIDE_WIDTH)
        self.setAccessibleName(self.tr("Guidance"))
        self._text = GuidanceText()
        self._text.setContentsMargins(14, 14, 10, 16)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Guidance"))
        self._scroll.setWidget(self._text)
        column(self).addWidget(self._scroll)

    def show_facts(self, facts: Facts) -> None:
        """Show what helps with one item."""
        self._text.show_facts(facts)
