"""The questions of an interview as a Qt model and how their rows are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from assessment_models.library import Library
from cirt_assess.agenda import Question
from cirt_assess.charts import Pip
from cirt_assess.items import ItemRef
from ui import tokens
from ui.interviews.board import is_done
from ui.widgets.pip import HEIGHT, WIDTH, draw_pip
from ui.widgets.row_painter import EDGE, PAD, RowPainter
from ui.wording import answer_pip, answer_text, join, short_name

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LINE, _MARK, _ID = 26, 12, 40


@dataclass(frozen=True)
class CatalogueRow:
    """The catalogue that the questions below come from."""

    name: str
    remark: str


@dataclass(frozen=True)
class QuestionRow:
    """One question. pip: the assessors' rating. is_done: answered or skipped in this interview."""

    ref: ItemRef
    name: str
    pip: Pip
    voices: int
    is_disputed: bool
    is_done: bool
    said: str


Row = CatalogueRow | QuestionRow


def question_rows(questions: Sequence[Question], library: Library, language: str) -> Iterator[Row]:
    """Rows of a bundle, under the names of their catalogues."""
    for catalogue, group in groupby(questions, key=lambda one: one.item.catalogue):
        found = tuple(group)
        name = short_name(library.catalogues[catalogue], language)
        yield CatalogueRow(name, str(len(found)))
        yield from (_row(one, library, language) for one in found)


def _row(one: Question, library: Library, language: str) -> QuestionRow:
    content = library.catalogues[one.item.catalogue]
    item = content.items[one.item.item]
    name = content.name_of(item.id, language)
    done = one.said is not None and is_done(one.said)
    marks = [
        translate("agenda", "done here") if done else "",
        translate("agenda", "answers differ") if one.disputed else "",
    ]
    said = join([item.id, name, answer_text(content, item, one.answer, language), *marks])
    pip = answer_pip(one.answer, content.structure.scale_of(item))
    return QuestionRow(one.item, name, pip, one.voices, one.disputed, done, said)


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class QuestionModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(row) if isinstance(row, QuestionRow) else row.name
        return row.name if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], CatalogueRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _told(self, row: QuestionRow) -> str:
        return join([row.said, self.tr("%n voice(s)", "", row.voices) if row.voices else ""])


class QuestionDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, 28)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, drawn = index.data(Role.ROW), RowPainter(painter, option)
        painter.save()
        if isinstance(row, QuestionRow):
            self._question(drawn, row)
        elif isinstance(row, CatalogueRow):
            drawn.text(drawn.at(EDGE, drawn.width // 2, _LINE), row.name, "ink_second", size=tokens.TINY, bold=True)
            place = drawn.at(drawn.width - EDGE - 60, 60, _LINE)
            drawn.text(place, row.remark, "ink_second", size=tokens.TINY, end=True)
        painter.restore()

    def _question(self, drawn: RowPainter, row: QuestionRow) -> None:
        drawn.ground()
        start = EDGE
        if row.is_done:
            drawn.icon("check", drawn.at(start, _MARK, _MARK), "accent")
        start += _MARK + PAD
        draw_pip(drawn.painter, QRectF(drawn.at(start, WIDTH, HEIGHT)), row.pip, rtl=drawn.rtl)
        start += WIDTH + PAD
        id_width = max(drawn.width_of(row.ref.item), _ID)
        drawn.text(drawn.at(start, id_width, _LINE), row.ref.item, "ink_second")
        start += id_width + PAD
        end = drawn.width - EDGE
        voices = self.tr("%n voice(s)", "", row.voices) if row.voices else ""
        told = drawn.width_of(voices, size=tokens.TINY)
        drawn.text(drawn.at(end - told, told, _LINE), voices, "ink_second", size=tokens.TINY, end=True)
        end -= told + PAD
        if row.is_disputed:
            self._diamond(drawn, drawn.at(end - _MARK, _MARK, _MARK))
            end -= _MARK + PAD
        drawn.text(drawn.at(start, end - start, _LINE), row.name, bold=drawn.is_chosen)

    def _diamond(self, drawn: RowPainter, box: QRect) -> None:
        painter, middle = drawn.painter, QRectF(box).center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(middle)
        painter.rotate(45)
        painter.fillRect(QRectF(-3.2, -3.2, 6.4, 6.4), tokens.colour("attention"))
        painter.restore()
