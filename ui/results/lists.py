"""Services with the item that holds each where it is, and gaps with what each holds back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cirt_assess.charts import Pip
from ui import tokens
from ui.widgets.buttons import Button, Choice
from ui.widgets.drawing import draw_frame
from ui.widgets.labels import Elided, Line, Text, clear, column
from ui.widgets.pip import PipView
from ui.wording import join

FEW = 8
"""Gaps shown before the user asks for all of them."""

NAMED = 7
"""Services named by their number in one line."""


@dataclass(frozen=True)
class ServiceRow:
    """remark: "ready", or from where to where it may reach. weakest: ids of the items that hold it back."""

    name: str
    pip: Pip
    level: str
    remark: str
    weakest: tuple[str, ...] = ()


@dataclass(frozen=True)
class GapRow:
    """holds_back: ids of services; more: the same by name. said: the whole row in words.

    rank, size: the greater, the sooner to work on, and the further below. place: in the catalogue.
    """

    catalogue: str
    item: str
    name: str
    pip: Pip
    target: Pip
    holds_back: tuple[str, ...]
    more: str
    said: str
    rank: Fraction
    size: Fraction
    place: int


class Services(QWidget):
    item_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._body = column(self)

    def show_rows(self, rows: Sequence[ServiceRow]) -> None:
        """Show services, or why there are none."""
        clear(self._body)
        if not rows:
            self._body.addWidget(Text(self.tr("No catalogue of this round enables services."), "second", wrap=True))
        for row in rows:
            self._body.addWidget(self._row(row))

    def _row(self, row: ServiceRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(2 * tokens.STEP)
        line.addWidget(PipView(row.pip, row.level))
        line.addWidget(Elided(row.name, "small"), 1)
        if row.remark:
            line.addWidget(Text(row.remark, "tiny"))
        if row.weakest:
            line.addWidget(Text(self.tr("weakest:"), "tiny"))
            for item in row.weakest[:1]:
                link = Button(
                    item, "link", name=self.tr("Go to {item}, the weakest for {name}").format(item=item, name=row.name)
                )
                link.setFixedWidth(44)
                link.clicked.connect(lambda *, item=item: self.item_requested.emit(item))
                line.addWidget(link)
        return holder


class _GapButton(QAbstractButton):
    """One gap; a click goes to its item."""

    def __init__(self, row: GapRow) -> None:
        super().__init__()
        self.row = row
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(row.said)
        self.setToolTip(row.more)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 6, 4, 6)
        line.setSpacing(6)
        for part in (PipView(row.pip), Arrow(), PipView(row.target)):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QWidget()
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        body = column(words)
        body.addWidget(Text(self.tr("{id} {name}").format(id=row.item, name=row.name), "small-strong", wrap=True))
        body.addWidget(Text(self._held(row.holds_back), "tiny", wrap=True))
        line.addWidget(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _held(self, ids: tuple[str, ...]) -> str:
        """How many services are held back, the first of them by number."""
        if not ids:
            return self.tr("holds back no single service")
        named = join(list(ids[:NAMED])) if len(ids) <= NAMED else self.tr("{ids} …").format(ids=join(list(ids[:NAMED])))
        return self.tr("holds back %n service(s): {services}", "", len(ids)).format(services=named)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            draw_frame(QPainter(self), self.rect(), "accent" if self.hasFocus() else "", 2, fill="accent_soft")


class Arrow(QWidget):
    """From the level to the target, in the reading direction."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(12, 12)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.colour("ink_second"))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawLine(0, 6, 10, 6)
        painter.drawLine(7, 3, 10, 6)
        painter.drawLine(7, 9, 10, 6)


class Gaps(QWidget):
    """Gaps in the order that is chosen."""

    item_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[GapRow] = ()
        self._nothing = ""
        self._shows_all = False
        self.order = Choice(self.tr("Order of the gaps"))
        self._rank = Text("", "tiny", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._build()

    def show_rows(self, rows: Sequence[GapRow], nothing: str) -> None:
        """Show gaps, the first ones until all are asked for; or `nothing`."""
        self._rows, self._nothing = rows, nothing
        self._show()

    def focused(self) -> str:
        """The item whose gap has the focus; empty when none has."""
        return next((one.row.item for one in self.findChildren(_GapButton) if one.hasFocus()), "")

    def _ordered(self) -> list[GapRow]:
        match self.order.value:
            case "size":
                return sorted(self._rows, key=lambda row: (-row.size, row.place))
            case "item":
                return sorted(self._rows, key=lambda row: row.place)
        return sorted(self._rows, key=lambda row: (-row.rank, row.place))

    def _show(self) -> None:
        rows = self._ordered()
        clear(self._body)
        self.order.setVisible(len(rows) > 1)
        self._rank.setVisible(bool(rows) and self.order.value == "rank")
        if not rows:
            self._body.addWidget(Text(self._nothing, "second", wrap=True))
        shown = rows if self._shows_all else rows[:FEW]
        for place, row in enumerate(shown):
            if place:
                self._body.addWidget(Line())
            button = _GapButton(row)
            button.clicked.connect(lambda *, row=row: self.item_requested.emit(row.catalogue, row.item))
            self._body.addWidget(button)
        if len(shown) < len(rows):
            more = Button(self.tr("Show all {number}").format(number=len(rows)), "quiet")
            more.clicked.connect(self._show_all)
            self._body.addSpacing(tokens.STEP)
            self._body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _build(self) -> None:
        whole = column(self, spacing=2)
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        head.addWidget(Text(self.tr("Gaps"), "strong"), 1)
        head.addWidget(self.order)
        self._rank.setText(self.tr("First what is far below, weighs much and holds back many services."))
        whole.addLayout(head)
        whole.addWidget(self._rank)
        whole.addLayout(self._body)
        orders = {
            "rank": self.tr("By what they hold back"),
            "size": self.tr("Largest first"),
            "item": self.tr("As in the catalogue"),
        }
        self.order.offer(orders, "rank")
        self.order.chosen.connect(lambda _: self._show())
