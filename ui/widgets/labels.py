"""Text on the page. All text is plain: what somebody typed is never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import tokens
from ui.widgets.drawing import draw_text, start_of


class Text(QLabel):
    """A label in one of the roles of the stylesheet. wrap: over several lines, as high as they need."""

    def __init__(self, text: str = "", role: str = "body", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.setAlignment(start_of(self) | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Change over to another role of the stylesheet."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_text(self, text: str) -> None:
        """Show `text`, or take no room when there is none."""
        self.setText(text)
        self.setVisible(bool(text))


class Elided(QLabel):
    """One line that is cut with an ellipsis where room ends; the whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_text(painter, self.rect(), self.text(), start_of(self) | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_whole()

    def _tell_whole(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")


class Card(QFrame):
    """A surface with a one-pixel line around it, its contents below one another."""

    def __init__(self, role: str = "card", *, margin: int = 3, spacing: int = 2) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.body = column(self, margin=margin, spacing=spacing)


def column(owner: QWidget, *, margin: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A vertical layout on `owner`; margin and spacing count steps of the design."""
    layout = QVBoxLayout(owner)
    edge = margin * tokens.STEP
    layout.setContentsMargins(edge, edge, edge, edge)
    layout.setSpacing(spacing * tokens.STEP)
    return layout


def beside(first: QWidget, second: QWidget) -> QWidget:
    """`first` at the top of where the line starts, and `second` in all the room after it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * tokens.STEP)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(second, 1)
    return holder


def centred(child: QWidget, *, above: int = 0, below: int = 1) -> QWidget:
    """`child` in the middle from side to side; above, below: shares of the free height."""
    holder = QWidget()
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(child)
    row.addStretch(1)
    body = column(holder)
    body.addStretch(above)
    body.addLayout(row)
    body.addStretch(below)
    return holder


class Line(QFrame):
    """A line one pixel wide that divides what lies beside or below one another."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "line")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def clear(layout: QLayout) -> None:
    """Take every widget and every space out of `layout`."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
