"""Draws the rows of the agenda: heads with how much stands below, interviews in two lines, roles in one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cirt_assess.interviews import Status
from ui import tokens
from ui.interviews.agenda_model import AgendaModel, Role
from ui.interviews.rows import HeadRow, RoleRow, TalkRow
from ui.widgets.row_painter import EDGE, PAD, RowPainter

HEAD, TALK, ROLE_ROW = 30, 46, 30
_LINE, _TIME, _SIGN = 19, 40, 16


class AgendaDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(Role.ROW)
        height = TALK if isinstance(row, TalkRow) else HEAD if isinstance(row, HeadRow) else ROLE_ROW
        return QSize(tokens.LIST_WIDTH - 20, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, drawn = index.data(Role.ROW), RowPainter(painter, option)
        painter.save()
        if isinstance(row, TalkRow):
            model = index.model()
            self._talk(drawn, row, _TIME if isinstance(model, AgendaModel) and model.has_times else 0)
        elif isinstance(row, RoleRow):
            self._role(drawn, row)
        elif isinstance(row, HeadRow):
            self._head(drawn, row)
        painter.restore()

    def _head(self, drawn: RowPainter, row: HeadRow) -> None:
        told = drawn.width_of(row.remark, size=tokens.TINY)
        room = drawn.width - 2 * EDGE - told - PAD
        drawn.text(drawn.at(EDGE, room, _LINE, top=8), row.name, "ink_second", size=tokens.TINY, bold=True)
        place = drawn.at(drawn.width - EDGE - told, told, _LINE, top=8)
        drawn.text(place, row.remark, "ink_second", size=tokens.TINY, end=True)

    def _role(self, drawn: RowPainter, row: RoleRow) -> None:
        drawn.ground()
        number = str(row.questions)
        told = drawn.width_of(number, size=tokens.TINY)
        end = drawn.width - EDGE - PAD
        drawn.text(drawn.at(EDGE + PAD, end - told - EDGE - 2 * PAD, _LINE), row.name, bold=drawn.is_chosen)
        drawn.text(drawn.at(end - told, told, _LINE), number, "ink_second", size=tokens.TINY, end=True)

    def _talk(self, drawn: RowPainter, row: TalkRow, time: int) -> None:
        drawn.ground()
        start, end = EDGE + PAD, drawn.width - EDGE - PAD
        ink = "ink_second" if row.status is Status.CANCELLED else "ink"
        drawn.text(drawn.at(start, time, _LINE, top=4), row.time, ink)
        sign = self._sign(drawn, row, end)
        drawn.text(drawn.at(start + time, end - sign - start - time, _LINE, top=4), row.name, ink, bold=True)
        told = drawn.width_of(row.told, size=tokens.TINY)
        second = drawn.at(start + time, end - told - PAD - start - time, _LINE, top=23)
        drawn.text(second, row.about, "ink_second")
        drawn.text(drawn.at(end - told, told, _LINE, top=23), row.told, "ink_second", size=tokens.TINY, end=True)

    def _sign(self, drawn: RowPainter, row: TalkRow, end: int) -> int:
        """What the interview is at, unless it is simply planned; returns the room it took."""
        if row.status is Status.HELD:
            drawn.icon("check", drawn.at(end - _SIGN, _SIGN, _SIGN, top=5), "accent")
            return _SIGN + PAD
        if row.is_due:
            return self._word(drawn, self.tr("due"), end, "attention")
        return 0

    def _word(self, drawn: RowPainter, word: str, end: int, colour: str) -> int:
        room = drawn.width_of(word, size=tokens.TINY, bold=True)
        drawn.text(drawn.at(end - room, room, _LINE, top=4), word, colour, size=tokens.TINY, bold=True, end=True)
        return room + PAD
