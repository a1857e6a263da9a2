"""Where the assessment stands on the way assess, design, establish, enhance; what is not there yet says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cirt_assess.overview import Overview
from cirt_assess.report.numbers import percent
from ui import icons, tokens
from ui.places import Place
from ui.widgets.drawing import draw_frame
from ui.widgets.labels import Card, Text, column

_RING, _ICON, _GAP = 30, 18, 8


@dataclass(frozen=True)
class Stage:
    """page: its id on the rail. question: what the stage answers."""

    page: str
    name: str
    question: str


class Lifecycle(Card):
    """later: the pages that this version does not have yet."""

    place_requested = Signal(object)

    def __init__(self, later: Collection[str]) -> None:
        super().__init__(margin=2)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self.body.addLayout(self._row)
        stages = self._stages()
        self.stages = [_StageButton(one, is_there=one.page not in later, leads=one is not stages[-1]) for one in stages]
        for button, stage in zip(self.stages, stages, strict=True):
            button.clicked.connect(lambda *, page=stage.page: self.place_requested.emit(Place(page)))
            self._row.addWidget(button, 1)
            if stage.page in later:
                button.show_standing(self.tr("comes in a later version"), 0)

    def show_found(self, found: Overview) -> None:
        """Show how far the first stage is."""
        share = covered(found)
        text = self.tr("{share} rated, {open} open").format(share=percent(share), open=len(found.open))
        self.stages[0].show_standing(self.tr("every question is rated") if share == 1 else text, float(share or 0))

    def _stages(self) -> tuple[Stage, ...]:
        return (
            Stage("assess", self.tr("Assess"), self.tr("Where does this team stand?")),
            Stage("design", self.tr("Design"), self.tr("What should it become?")),
            Stage("establish", self.tr("Establish"), self.tr("How does it get there?")),
            Stage("enhance", self.tr("Enhance"), self.tr("Did it work, and what comes next?")),
        )


def covered(found: Overview) -> Fraction | None:
    """How much of what applies is rated, from 0 to 1; None when nothing applies."""
    applicable = sum(one.applicable for one in found.coverage)
    return Fraction(sum(one.answered for one in found.coverage), applicable) if applicable else None


class _StageButton(QAbstractButton):
    """One stage: its sign on the line that leads to the next, its question, and where it stands."""

    def __init__(self, stage: Stage, *, is_there: bool, leads: bool) -> None:
        super().__init__()
        self.setText(stage.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stage = stage
        self._sign = _Sign(stage.page, is_there=is_there, leads=leads)
        self._standing = Text("", "small-strong" if is_there else "small-second", wrap=True)
        body = column(self)
        body.setContentsMargins(8, 8, 8, 8)
        body.addWidget(self._sign)
        body.addSpacing(tokens.STEP)
        body.addWidget(Text(stage.name, "strong" if is_there else "second"))
        body.addWidget(Text(stage.question, "small-second", wrap=True))
        body.addWidget(self._standing)
        body.addStretch(1)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_standing("", 0)

    @property
    def standing(self) -> str:
        return self._standing.text()

    def show_standing(self, text: str, share: float) -> None:
        """Say how far the stage is. share: how much of its ring is drawn, from 0 to 1."""
        self._standing.show_text(text)
        self._sign.show_share(share)
        self.setAccessibleName(self._stage.name)
        about = self.tr("{question} {standing}").format(question=self._stage.question, standing=text)
        self.setAccessibleDescription(about.strip())

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            draw_frame(QPainter(self), self.rect(), "accent" if self.hasFocus() else "", 2, fill="accent_soft")


class _Sign(QWidget):
    """A ring around the stage's icon, drawn as far as the stage is, and the line on to the next one."""

    def __init__(self, icon: str, *, is_there: bool, leads: bool) -> None:
        super().__init__()
        self._icon, self._is_there, self._leads = icon, is_there, leads
        self._share = 0.0
        self.setFixedHeight(_RING)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ring = QRectF(self.width() - _RING if rtl else 0, 0, _RING, _RING).adjusted(1, 1, -1, -1)
        painter.setPen(self._pen("line" if self._is_there else "line_strong"))
        painter.drawEllipse(ring)
        if self._share:
            painter.setPen(QPen(tokens.colour("accent"), 2))
            painter.drawArc(ring, 90 * 16, round((1 if rtl else -1) * self._share * 360 * 16))
        place = ring.center() - QPointF(_ICON / 2, _ICON / 2)
        ink = tokens.colour("accent" if self._is_there else "ink_second")
        icons.draw(painter, self._icon, QRectF(place.x(), place.y(), _ICON, _ICON), ink)
        if self._leads:
            self._draw_line(painter, ring, rtl=rtl)

    def _pen(self, colour: str) -> QPen:
        """What is not there yet is dashed."""
        if self._is_there:
            return QPen(tokens.colour(colour), 2)
        pen = QPen(tokens.colour(colour), 1)
        pen.setDashPattern([3, 3])
        return pen

    def _draw_line(self, painter: QPainter, ring: QRectF, *, rtl: bool) -> None:
        painter.setPen(QPen(tokens.colour("line_strong"), 1))
        middle = ring.center().y()
        first, last = (ring.left() - _GAP, 0) if rtl else (ring.right() + _GAP, self.width())
        painter.drawLine(QPointF(first, middle), QPointF(last, middle))
