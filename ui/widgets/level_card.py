"""A level as a card: its pip, its name, and what it looks like here. Choosing the card is rating the item."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from cirt_assess.charts import Pip
from ui import tokens
from ui.widgets.drawing import draw_frame, runs_rtl
from ui.widgets.labels import Text, column
from ui.widgets.pip import PipView
from ui.widgets.prose import Prose

EDGE = 9
"""From the side of a card to its text."""


@dataclass(frozen=True)
class LevelFace:
    """What one card shows. key: the digit that chooses it. last: the round that had this level, or nothing.

    second: the level's name and look in a second language, or nothing.
    """

    pip: Pip
    name: str
    about: str
    key: str
    is_target: bool = False
    last: str = ""
    second: str = ""


class LevelCard(QAbstractButton):
    """One level of the scale."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pip = PipView()
        self._name = Text("", "strong", wrap=True)
        self._about = Prose()
        self._second = Prose()
        self._face: LevelFace | None = None
        self._target = Text(self.tr("target"), "tag-target")
        self._last = Text("", "tag-last")
        self._build()

    def show_face(self, face: LevelFace) -> None:
        """Show one level of an item."""
        self._pip.show_level(face.pip)
        self._name.setText(face.name)
        self._face = face
        self._show_about()
        self._show_second(face.second)
        self._target.setVisible(face.is_target)
        self._last.show_text(face.last)
        self.setAccessibleName(self._said(face))
        self.setAccessibleDescription("\n".join(filter(None, (face.about, face.second))))

    def set_rated(self, rated: bool) -> None:
        """Mark the card as the rating, without this being the user's doing."""
        self.setChecked(rated)
        self._show_about()

    @property
    def about(self) -> Prose:
        """What the level looks like here; all cards of a row set it in one size."""
        return self._about

    def _show_about(self) -> None:
        if self._face is not None:
            self._about.show_text(self._face.about, "ink" if self.isChecked() else "ink_second")

    def _show_second(self, text: str) -> None:
        rtl = runs_rtl(text)
        self._second.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._second.show_text(text, "ink")
        self._second.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def nextCheckState(self) -> None:
        """A click asks for a rating; the card is marked when that is saved."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rated = self.isChecked()
        line = "accent" if rated or self.underMouse() or self.hasFocus() else "line"
        fill = "accent_soft" if rated else "surface"
        draw_frame(painter, self.rect(), line, 2 if rated else 1, fill=fill, radius=tokens.RADIUS_CARD - 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
            painter.drawRoundedRect(ring, tokens.RADIUS_CONTROL - 2, tokens.RADIUS_CONTROL - 2)

    def _build(self) -> None:
        body = column(self, spacing=1)
        body.setContentsMargins(EDGE, 10, EDGE, 12)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._pip)
        head.addStretch(1)
        head.addWidget(self._target)
        body.addLayout(head)
        body.addWidget(self._name)
        body.addWidget(self._about)
        body.addWidget(self._second)
        body.addStretch(1)
        body.addWidget(self._last, 0, Qt.AlignmentFlag.AlignLeading)
        for child in (self._name, self._target, self._last):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _said(self, face: LevelFace) -> str:
        if face.is_target:
            return self.tr("Level {level}, {name}, the target").format(level=face.pip.text, name=face.name)
        return self.tr("Level {level}, {name}").format(level=face.pip.text, name=face.name)
