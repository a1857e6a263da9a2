"""The pip: a level as a small block with its number inside, the same wherever a level is shown.

Level: filled, one hue from pale to deep. Target: an outline in the second hue. Last round: a dotted outline. Open and
not applicable: a dashed outline. Conflict: both numbers in the colour of attention.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cirt_assess.palette import shade
from ui import tokens

WIDTH, HEIGHT = 22, 18
WIDE = 34

Kind = Literal["level", "target", "open", "not-applicable", "conflict"]


@dataclass(frozen=True)
class PipLook:
    """kind: what the outline says. text: what stands inside. shade: 0 to 4, for a level."""

    kind: Kind
    text: str
    shade: int = 0

    @property
    def width(self) -> int:
        """How wide it is drawn, in pixels."""
        return WIDTH if len(self.text) <= 2 else WIDE  # noqa: PLR2004  two digits fit


OPEN_PIP = PipLook("open", "–")  # noqa: RUF001  a dash as wide as a digit


def level_pip(code: int, place: int, levels: int) -> PipLook:
    """The pip of step `place` (from 0) of a scale with `levels` steps, which is stored as `code`."""
    return PipLook("level", str(code), shade(place, levels))


def draw_pip(painter: QPainter, box: QRectF, look: PipLook) -> None:
    """Draw `look` into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(_outline(look))
    painter.setBrush(_ground(look))
    painter.drawRoundedRect(inner, tokens.RADIUS_PIP, tokens.RADIUS_PIP)
    painter.setPen(tokens.colour(_ink(look)))
    painter.setFont(tokens.font(tokens.TINY, bold=look.kind != "not-applicable"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.text)
    painter.restore()


def _outline(look: PipLook) -> QPen | Qt.PenStyle:
    match look.kind:
        case "level":
            return Qt.PenStyle.NoPen
        case "target":
            return QPen(tokens.colour("target"), 1)
        case "conflict":
            return QPen(tokens.colour("attention"), 1)
    return QPen(tokens.colour("line_strong"), 1, Qt.PenStyle.DashLine)


def _ground(look: PipLook) -> object:
    if look.kind == "level":
        return tokens.colour(f"level_{look.shade}")
    return tokens.colour("attention_soft") if look.kind == "conflict" else Qt.BrushStyle.NoBrush


def _ink(look: PipLook) -> str:
    by_kind = {"level": f"on_level_{look.shade}", "target": "target", "conflict": "attention"}
    return by_kind.get(look.kind, "ink_second")


class Pip(QWidget):
    """A pip that stands by itself; the words beside it, or its accessible name, say the level."""

    def __init__(self, look: PipLook = OPEN_PIP, name: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self.setAccessibleName(name or look.text)

    @property
    def look(self) -> PipLook:
        return self._look

    def show_level(self, look: PipLook, name: str = "") -> None:
        """Show another level; `name` says it in words."""
        self._look = look
        self.setAccessibleName(name or look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.width, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_pip(QPainter(self), QRectF(0, 0, self.width(), HEIGHT), self._look)
