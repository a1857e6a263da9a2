"""Draws the rows of the list: title, label and facts, and the items that the evidence shows something of."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, tokens
from ui.evidence.row_model import Role
from ui.evidence.rows import EvidenceRow, Keeping
from ui.widgets.drawing import ICON, draw_frame, draw_text
from ui.widgets.row_painter import RowPainter
from ui.widgets.tlp import HEIGHT as LABEL
from ui.widgets.tlp import draw_no_tlp, draw_tlp, tlp_width

ROW = 80
EDGE, GAP = 16, 6
_LINES = (8, 32, 54)
"""Where the three lines begin below the top of the row."""
_LINE, _CHIP = 20, 18

ICONS = {Keeping.ATTACHED: "evidence", Keeping.SIGHTED: "eye", Keeping.ELSEWHERE: "alert"}


class RowDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, EvidenceRow):
            return
        painter.save()
        drawn = _Row(painter, option)
        drawn.ground()
        drawn.draw_title(row, index.data(Role.LINKED))
        drawn.draw_facts(row, self.tr("no label"))
        drawn.draw_items(row, self.tr("No items yet"))
        painter.restore()


class _Row(RowPainter):
    """One row of three lines."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        super().__init__(painter, option)
        self.start = EDGE + ICON + GAP
        self.end = self.width - EDGE

    def draw_title(self, row: EvidenceRow, linked: bool | None) -> None:
        """The first line. linked: whether it is linked to the item that one links to; None while one does not."""
        top, end = _LINES[0], self.end
        self.icon(ICONS[row.keeping], self.at(EDGE, ICON, ICON, top=top + 2), "ink_second")
        if linked is not None:
            end -= ICON + GAP
            self._draw_tick(self.at(end + GAP, ICON, ICON, top=top + 2), linked=linked)
        if row.in_conflict:
            end -= ICON + GAP
            self.icon("conflict", self.at(end + GAP, ICON, ICON, top=top + 2), "attention")
        box = self.at(self.start, end - self.start, _LINE, top=top)
        self.text(box, row.title, size=tokens.BODY, bold=self.is_chosen)

    def draw_facts(self, row: EvidenceRow, no_label: str) -> None:
        """The second line."""
        words = row.tlp.value if row.tlp else no_label
        width = tlp_width(words)
        box = QRectF(self.at(self.start, width, LABEL, top=_LINES[1]))
        if row.tlp:
            draw_tlp(self.painter, box, row.tlp)
        else:
            draw_no_tlp(self.painter, box, words)
        begin = self.start + width + GAP
        self.text(self.at(begin, self.end - begin, _LINE, top=_LINES[1] - 2), row.facts, "ink_second")

    def draw_items(self, row: EvidenceRow, none: str) -> None:
        """The third line: as many items as there is room for, and how many more there are."""
        at, left = self.start, len(row.items)
        if not left:
            self._tell(at, none, tokens.SMALL)
        for ref in row.items:
            rest = self.width_of(f"+{left - 1}", size=tokens.TINY) + GAP if left > 1 else 0
            width = self.width_of(ref.item, size=tokens.TINY) + 2 * GAP
            if at + width + rest > self.end:
                break
            self._draw_chip(self.at(at, width, _CHIP, top=_LINES[2]), ref.item)
            at += width + tokens.STEP
            left -= 1
        if 0 < left < len(row.items):
            self._tell(at + 2, f"+{left}", tokens.TINY)

    def _tell(self, x: int, words: str, size: int) -> None:
        self.text(self.at(x, self.end - x, _CHIP, top=_LINES[2]), words, "ink_second", size=size)

    def _draw_chip(self, box: QRect, text: str) -> None:
        draw_frame(self.painter, box, "line", fill="surface", radius=tokens.RADIUS_PIP)
        self.painter.setFont(tokens.font(tokens.TINY))
        self.painter.setPen(tokens.colour("ink_second"))
        draw_text(self.painter, box, text, Qt.AlignmentFlag.AlignCenter)

    def _draw_tick(self, box: QRect, *, linked: bool) -> None:
        line = "accent" if linked else "line_strong"
        draw_frame(self.painter, box, line, fill="accent" if linked else "surface", radius=tokens.RADIUS_PIP)
        if linked:
            icons.draw(self.painter, "check", QRectF(box).adjusted(1, 1, -1, -1), tokens.colour("on_accent"))
