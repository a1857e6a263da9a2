"""Draws the rows of the list: groups with their completeness, items with pip, id, name and marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui import icons, tokens
from ui.assess.item_tree import Role
from ui.assess.rows import GroupRow, ItemRow
from ui.widgets.bar import HEIGHT as BAR
from ui.widgets.bar import draw_bar
from ui.widgets.drawing import draw_frame, draw_text, end_of, start_of
from ui.widgets.pip import HEIGHT, WIDTH, draw_pip

ROW, GROUP_ROW = 28, 32
EDGE, PAD = 10, 6
_BAR_WIDTH, _COUNT_WIDTH = 30, 50


class ItemDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens.LIST_WIDTH, ROW if isinstance(index.data(Role.ROW), ItemRow) else GROUP_ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Role.ROW)
        painter.save()
        if isinstance(row, ItemRow):
            _Row(painter, option).draw_item(row)
        elif isinstance(row, GroupRow):
            tree = option.widget
            is_open = isinstance(tree, QTreeView) and tree.isExpanded(index)
            told = self.tr("{answered} of {total}").format(answered=row.answered, total=row.total)
            _Row(painter, option).draw_group(row, told, is_open=is_open, depth=_depth(index))
        painter.restore()


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth = 0
    while (index := index.parent()).isValid():
        depth += 1
    return depth


class _Row:
    """One row: places are told from where reading starts and turned round for the other direction."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.option = option
        self.box: QRect = option.rect
        self.rtl = option.direction == Qt.LayoutDirection.RightToLeft
        tree = option.widget
        self.start = start_of(tree) | Qt.AlignmentFlag.AlignVCenter
        self.end = end_of(tree) | Qt.AlignmentFlag.AlignVCenter
        self.state: QStyle.StateFlag = option.state

    def draw_group(self, group: GroupRow, told: str, *, is_open: bool, depth: int) -> None:
        sign = "chevron-down" if is_open else "chevron-left" if self.rtl else "chevron-right"
        start = EDGE + depth * 10
        icons.draw(self.painter, sign, QRectF(self._at(start, 14, 14)), tokens.colour("ink_second"))
        tail = _BAR_WIDTH + _COUNT_WIDTH + EDGE + PAD
        ink = "ink" if is_open or depth == 0 else "ink_second"
        name = self._at(start + 18, self.box.width() - start - 18 - tail - PAD, GROUP_ROW)
        size = tokens.SMALL if depth else tokens.BODY
        self._text(name, group.name, ink, self.start, bold=depth == 0, size=size)
        bar = self._at(self.box.width() - tail, _BAR_WIDTH, BAR)
        draw_bar(self.painter, QRectF(bar), group.answered / max(group.total, 1), rtl=self.rtl)
        count = self._at(self.box.width() - EDGE - _COUNT_WIDTH, _COUNT_WIDTH, GROUP_ROW)
        self._text(count, told, "ink_second", self.end, size=tokens.TINY)

    def draw_item(self, item: ItemRow) -> None:
        chosen = bool(self.state & QStyle.StateFlag.State_Selected)
        self._ground(chosen=chosen)
        draw_pip(self.painter, QRectF(self._at(EDGE + PAD, WIDTH, HEIGHT)), item.pip, rtl=self.rtl)
        start = EDGE + PAD + WIDTH + PAD
        id_width = self._id_width(item.id)
        self._text(self._at(start, id_width, ROW), item.id, "ink_second", self.start, size=tokens.SMALL)
        end = self.box.width() - EDGE - PAD
        for draw in self._marks(item):
            end -= 14
            draw(QRectF(self._at(end, 12, 12)))
        start += id_width + PAD
        self._text(self._at(start, end - start - 2, ROW), item.name, "ink", self.start, bold=chosen, size=tokens.SMALL)

    def _id_width(self, id_: str) -> int:
        metrics = self.painter.fontMetrics()
        return max(metrics.horizontalAdvance(id_), 30)

    def _ground(self, *, chosen: bool) -> None:
        box = self.box.adjusted(EDGE - 4, 1, -(EDGE - 4), -1)
        focused = bool(self.state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            draw_frame(self.painter, box, "accent" if focused else "", 1.5, fill="accent_soft")
        elif self.state & QStyle.StateFlag.State_MouseOver:
            draw_frame(self.painter, box, "", fill="background")

    def _marks(self, item: ItemRow) -> list[Callable[[QRectF], None]]:
        """The marks that apply, the weightiest at the end of the row."""
        wanted = ((item.in_conflict, self._conflict), (item.voices_differ, self._differ), (item.is_below, self._below))
        return [draw for holds, draw in wanted if holds]

    def _conflict(self, box: QRectF) -> None:
        icons.draw(self.painter, "conflict", box.adjusted(-1, -1, 1, 1), tokens.colour("attention"))

    def _differ(self, box: QRectF) -> None:
        middle = box.center()
        self._shape([(0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)], middle.x(), middle.y(), "attention")

    def _below(self, box: QRectF) -> None:
        middle = box.center()
        self._shape([(-4.2, -3), (4.2, -3), (0, 4)], middle.x(), middle.y(), "target")

    def _shape(self, corners: list[tuple[float, float]], x: float, y: float, colour: str) -> None:
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(tokens.colour(colour))
        polygon = QPolygonF()
        for dx, dy in corners:
            polygon.append(QRectF(x + dx, y + dy, 0, 0).topLeft())
        self.painter.drawPolygon(polygon)

    def _text(
        self,
        box: QRect,
        text: str,
        colour: str,
        align: Qt.AlignmentFlag,
        *,
        bold: bool = False,
        size: int = tokens.BODY,
    ) -> None:
        self.painter.setFont(tokens.font(size, bold=bold))
        self.painter.setPen(tokens.colour(colour))
        draw_text(self.painter, box, text, align)

    def _at(self, x: int, width: int, height: int) -> QRect:
        """A box that begins `x` after where reading starts, in the middle of the row's height."""
        top = self.box.top() + (self.box.height() - height) // 2
        left = self.box.right() + 1 - x - width if self.rtl else self.box.left() + x
        return QRect(left, top, width, height)
