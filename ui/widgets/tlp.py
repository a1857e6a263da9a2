"""The labels of the Traffic Light Protocol 2.0, as FIRST draws them: coloured words on black, in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from cirt_assess.evidence import Tlp
from ui import icons, tokens
from ui.widgets.flow import Flow

HEIGHT = 17
_PAD, _SIGN = 6, 12

GROUND = "#000000"
INKS: dict[Tlp, str] = {
    Tlp.RED: "#ff2b2b",
    Tlp.AMBER_STRICT: "#ffc000",
    Tlp.AMBER: "#ffc000",
    Tlp.GREEN: "#33ff00",
    Tlp.CLEAR: "#ffffff",
}
"""The colours that the standard fixes; they are no part of a theme."""


def tlp_width(text: str) -> int:
    """How wide a label with `text` is, in pixels."""
    return QFontMetrics(tokens.font(tokens.TINY, bold=True)).horizontalAdvance(text) + 2 * _PAD


def draw_tlp(painter: QPainter, box: QRectF, tlp: Tlp) -> None:
    """Draw a label as the standard has it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.colour("line_strong"), 1) if tokens.is_dark() else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_PIP, tokens.RADIUS_PIP)
    _draw_words(painter, box, tlp.value, QColor(INKS[tlp]))
    painter.restore()


def draw_no_tlp(painter: QPainter, box: QRectF, words: str) -> None:
    """Draw a dashed outline where a label is missing, with `words` that say so."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.colour("line_strong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_PIP, tokens.RADIUS_PIP)
    _draw_words(painter, box, words, tokens.colour("ink_second"))
    painter.restore()


def _draw_words(painter: QPainter, box: QRectF, words: str, ink: QColor) -> None:
    painter.setFont(tokens.font(tokens.TINY, bold=True))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class _TlpButton(QAbstractButton):
    """One label to choose; the chosen one wears its colours and a tick, the others are words in an outline."""

    def __init__(self, tlp: Tlp | None, words: str) -> None:
        super().__init__()
        self.tlp = tlp
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(tlp_width(self.text()) + _SIGN + 8, HEIGHT + 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled() and not self.isChecked():
            painter.setOpacity(0.6)
        ink = self._draw_ground(painter)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = QRectF(self.rect())
        if self.isChecked():
            at = self.width() - _SIGN - _PAD if rtl else _PAD
            icons.draw(painter, "check", QRectF(at, (self.height() - _SIGN) / 2, _SIGN, _SIGN), ink)
            words.adjust(0 if rtl else _SIGN, 0, -_SIGN if rtl else 0, 0)
        _draw_words(painter, words, self.text(), ink)

    def _draw_ground(self, painter: QPainter) -> QColor:
        """Paint what the words stand on; returns their colour."""
        wears = self.isChecked() and self.tlp is not None
        strong = self.hasFocus() or self.underMouse() or self.isChecked()
        line = tokens.colour("accent" if strong else "line_strong")
        painter.setPen(QPen(line, 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(GROUND) if wears else tokens.colour("accent_soft" if self.isChecked() else "surface"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        if wears and self.tlp is not None:
            return QColor(INKS[self.tlp])
        return tokens.colour("accent" if self.isChecked() else "ink_second")


class TlpChoice(QWidget):
    """The five labels and none, one of which is chosen. chosen: a Tlp, or None for no label."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("TLP label"))
        self._group = QButtonGroup(self)
        self._buttons: dict[Tlp | None, _TlpButton] = {}
        flow = Flow(self, gap=1)
        for tlp in (*Tlp, None):
            button = _TlpButton(tlp, tlp.value if tlp else self.tr("no label"))
            self._buttons[tlp] = button
            self._group.addButton(button)
            flow.addWidget(button)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.tlp))
        self.show_chosen(None)

    @property
    def value(self) -> Tlp | None:
        """The label that is chosen."""
        return next(tlp for tlp, button in self._buttons.items() if button.isChecked())

    def show_chosen(self, tlp: Tlp | None) -> None:
        """Mark a label, without this being the user's doing."""
        self._buttons[tlp].setChecked(True)

    def choose(self, tlp: Tlp | None) -> None:
        """Choose as the user would."""
        self._buttons[tlp].click()
