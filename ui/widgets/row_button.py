"""A row that leads somewhere: an icon, a few words, what they are about, and an arrow in the reading direction."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import icons, tokens
from ui.widgets.drawing import ICON, draw_frame
from ui.widgets.keys import cap
from ui.widgets.labels import Text, column


class RowButton(QAbstractButton):
    """A click, Space or Enter takes it. key: what stands on a cap before the words. colour: of the icon."""

    def __init__(self, icon: str, title: str, about: str = "", *, key: str = "", colour: str = "ink_second") -> None:
        super().__init__()
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7)
        row.setSpacing(3 * tokens.STEP)
        row.addWidget(Sign(icon, colour))
        row.addWidget(_words(title, about), 1)
        if key:
            row.addWidget(cap(key))
        row.addWidget(Sign("arrow-right", "ink_second"))

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


def _words(title: str, about: str) -> QWidget:
    words = QWidget()
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    body = column(words)
    body.addStretch(1)
    body.addWidget(Text(title, "strong", wrap=True))
    if about:
        body.addWidget(Text(about, "small-second", wrap=True))
    body.addStretch(1)
    return words


class Sign(QWidget):
    """An icon that stands by itself; arrows point in the reading direction."""

    def __init__(self, icon: str, colour: str = "ink_second", size: int = ICON) -> None:
        super().__init__()
        self._icon, self._colour = icon, colour
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._icon.startswith("arrow") and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        icons.draw(painter, self._icon, QRectF(self.rect()), tokens.colour(self._colour))
