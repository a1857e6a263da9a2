"""All items as pips, group by group: a map on which one can go to each item. Arrow keys walk over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cirt_assess.charts import Pip
from ui import tokens
from ui.widgets.drawing import draw_frame
from ui.widgets.flow import Flow
from ui.widgets.labels import Text, clear, column
from ui.widgets.pip import HEIGHT, WIDTH, draw_pip

_ROOM = 3
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class Cell:
    """said: id, name, level and target in words. is_below: below its target for certain."""

    item: str
    pip: Pip
    said: str
    is_below: bool = False


class _CellButton(QAbstractButton):
    """One pip with room around it for the focus; below its target it carries a small mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.cell = Cell("", Pip(kind="open", label=""), "")  # type: ignore[arg-type]  # replaced at once

    def show_cell(self, cell: Cell) -> None:
        self.cell = cell
        self.setAccessibleName(cell.said)
        self.setToolTip(cell.said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 2 * _ROOM - 2, HEIGHT + 2 * _ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.hasFocus() or self.underMouse():
            draw_frame(painter, self.rect(), "accent", 1.5, fill="", radius=tokens.RADIUS_PIP + 2)
        draw_pip(painter, QRectF(self.rect()).adjusted(2, _ROOM, -2, -_ROOM), self.cell.pip, rtl=rtl)
        if self.cell.is_below:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("target"))
            painter.drawRect(QRectF(6, self.height() - 2, self.width() - 12, 2))


class HeatGrid(QWidget):
    """One stop of the Tab key; the arrow keys go from pip to pip, Enter and Space go to the item."""

    item_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[tuple[str, tuple[Cell, ...]]] = []
        self._buttons: list[_CellButton] = []
        self._body = column(self, spacing=1)

    def show_groups(self, groups: Sequence[tuple[str, tuple[Cell, ...]]]) -> None:
        """Show cells under the names of their groups; in place when only levels changed."""
        shape = [(name, [cell.item for cell in cells]) for name, cells in groups]
        if shape != [(name, [cell.item for cell in cells]) for name, cells in self._groups]:
            self._rebuild(groups)
        self._groups = [*groups]
        cells = [cell for _, found in groups for cell in found]
        for button, cell in zip(self._buttons, cells, strict=True):
            button.show_cell(cell)

    def focused(self) -> str:
        """The item that has the focus; empty when none has."""
        return next((button.cell.item for button in self._buttons if button.hasFocus()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            step = -step
        self._focus(min(max(focused + step, 0), len(self._buttons) - 1))

    def _focus(self, place: int) -> None:
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._buttons[place].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, groups: Sequence[tuple[str, tuple[Cell, ...]]]) -> None:
        self._buttons.clear()
        clear(self._body)
        for name, cells in groups:
            self._body.addWidget(Text(name, "small-second"))
            self._body.addWidget(self._row(cells))

    def _row(self, cells: tuple[Cell, ...]) -> QWidget:
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = Flow(row, gap=0)
        for cell in cells:
            button = _CellButton()
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._buttons else Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda *, item=cell.item: self.item_requested.emit(item))
            button.installEventFilter(self)
            self._buttons.append(button)
            flow.addWidget(button)
        return row

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Buttons would use the arrow keys among their own row alone."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _STEPS:
            self.keyPressEvent(event)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Return:
            watched.click()  # type: ignore[attr-defined]  # one of the buttons
            return True
        return False
