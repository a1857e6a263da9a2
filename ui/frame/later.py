"""Stages that this version does not have yet: what each will hold, said plainly, and what helps until then."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, tokens
from ui.frame.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, beside, centred, column

_WIDTH = 620


@dataclass(frozen=True)
class Stage:
    """question: what the stage answers. holds: what it will hold. until: what helps now, on the page `page`."""

    id: str
    icon: str
    name: str
    question: str
    holds: tuple[str, ...]
    until: str
    page: str
    go: str


class LaterPage(Page):
    page_requested = Signal(str)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._build()

    @property
    def id(self) -> str:
        return self._stage.id

    def heading(self) -> tuple[str, str]:
        return self._stage.name, self.tr("not in this version")

    def _build(self) -> None:
        stage = self._stage
        card = Card(margin=6, spacing=3)
        card.setFixedWidth(_WIDTH)
        card.body.addWidget(_Sign(stage.icon))
        card.body.addWidget(Text(stage.question, "question", wrap=True))
        card.body.addWidget(
            Text(self.tr("This version does not have this stage yet. It will hold:"), "second", wrap=True)
        )
        for line in stage.holds:
            card.body.addWidget(beside(Text("•", "second"), Text(line, wrap=True)))
        card.body.addSpacing(tokens.STEP)
        card.body.addWidget(Text(stage.until, wrap=True))
        go = Button(stage.go, "primary")
        go.clicked.connect(lambda: self.page_requested.emit(stage.page))
        row = QHBoxLayout()
        row.addWidget(go)
        row.addStretch(1)
        card.body.addLayout(row)
        column(self).addWidget(centred(card, above=2, below=3))


class _Sign(QWidget):
    """The stage's icon, larger."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(32, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 32 if rtl else 0
        icons.draw(QPainter(self), self._icon, QRectF(left, 0, 32, 32), tokens.colour("accent"))


class Stages(QWidget):
    """Makes the pages; a widget only for its translations."""

    def design(self) -> Stage:
        return Stage(
            "design",
            "design",
            self.tr("Design"),
            self.tr("What should this team become?"),
            (
                self.tr("the services it will offer, and the level each should reach"),
                self.tr("proposals for mandate, staff, tools, premises and rules, each with its reason"),
                self.tr("a design blueprint of eight chapters to print and decide on"),
            ),
            self.tr(
                "Until then, the gaps in Results show what to work on first and which services each one holds back."
            ),
            "results",
            self.tr("Go to Results"),
        )

    def establish(self) -> Stage:
        return Stage(
            "establish",
            "establish",
            self.tr("Establish"),
            self.tr("How does the team get there?"),
            (
                self.tr("measures in their order, with dates, costs and the person in charge"),
                self.tr("a roadmap that can be printed"),
                self.tr("a checklist for the launch, with what was accepted and by whom"),
            ),
            self.tr("Until then, every question says what to do to gain the next level, at the end side of the page."),
            "assess",
            self.tr("Go to Assess"),
        )

    def enhance(self) -> Stage:
        return Stage(
            "enhance",
            "enhance",
            self.tr("Enhance"),
            self.tr("Did it work, and what comes next?"),
            (
                self.tr("a new round, compared with the one before"),
                self.tr("drills and what they showed about the levels"),
                self.tr("services to add in the next wave"),
            ),
            self.tr("Until then, a follow-up round in the same file already shows the levels of the round before."),
            "results",
            self.tr("Go to Results"),
        )
