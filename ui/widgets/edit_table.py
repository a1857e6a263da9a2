"""A table whose cells are edited where they stand, by keyboard as by mouse."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cirt_assess.fields import FieldKind
from ui import tokens
from ui.widgets.edit_rows import EditRows
from ui.widgets.line_edit import LineEdit

Index = QModelIndex | QPersistentModelIndex
ROW = 32
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CellEditor(QStyledItemDelegate):
    """A line in the cell; what was typed reaches the model when typing comes to rest, and the line stays open."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The empty row below says what it is for; an open line covers the words."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, EditRows) and model.begins_at(index):
            option.text = self.tr("Add…")
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.palette.setColor(QPalette.ColorRole.Text, tokens.colour("ink_second"))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        head = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor = LineEdit(str(head))
        editor.setParent(parent)
        editor.settled.connect(lambda: self.commitData.emit(editor))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Once taken over, the line has nothing more to announce when it closes."""
        if isinstance(editor, LineEdit):
            editor.load(editor.text())
        super().setModelData(editor, model, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What somebody is typing is not replaced by what it became in the model."""
        if isinstance(editor, LineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.setModified(False)


class EditTable(QTableView):
    """Enter, F2 or typing edits a cell, Tab in a cell goes on to the next, Delete clears it."""

    def __init__(self, name: str, rows: EditRows) -> None:
        super().__init__()
        self.rows = rows
        self.setModel(rows)
        self.setItemDelegate(CellEditor(self))
        self.setAccessibleName(name)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setProperty("role", "form")
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for changed in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
            changed.connect(self._fit)
        self.doubleClicked.connect(self._offer)
        self._fit()

    def remove_row(self) -> None:
        """Take the row one is in out."""
        self.rows.remove(self.currentIndex().row())

    def paste(self, text: str) -> None:
        """Fill cells from the one one is in on with the lines and tabs of `text`, as a spreadsheet copies them."""
        place = self.currentIndex()
        if text.strip() and place.isValid():
            row, column = place.row(), place.column()
            self.rows.put(row, column, [line.split("\t") for line in text.strip("\n").splitlines()])
            self.setCurrentIndex(self.rows.index(row, column))

    def open_cell(self) -> None:
        """Edit the cell one is in, or offer what it can be."""
        index = self.currentIndex()
        if self._is_choice(index):
            self._offer(index)
        elif index.isValid():
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in _OPENING:
            self.open_cell()
        elif plain and event.key() in _CLEARING:
            self.rows.setData(self.currentIndex(), "")
        elif event.key() in _CLEARING:
            self.remove_row()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        head = self.horizontalHeader().sizeHint().height()
        return QSize(super().sizeHint().width(), head + self.rows.rowCount() * ROW + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _is_choice(self, index: Index) -> bool:
        return index.isValid() and self.rows.fields[index.column()].kind is FieldKind.CHOICE

    def _offer(self, index: Index) -> None:
        """Open the menu of what a cell can be, under the cell."""
        if self._is_choice(index) and self.rows.is_writable:
            corner = self.visualRect(index).bottomLeft()
            self.menu_of(index).popup(self.viewport().mapToGlobal(corner + QPoint(0, 1)))

    def menu_of(self, index: Index) -> QMenu:
        """What a cell can be; taking one enters it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = QPersistentModelIndex(index)
        for value, name in self.rows.options(index.column()).items():
            action = menu.addAction(name)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == index.data(Qt.ItemDataRole.EditRole))
        menu.triggered.connect(lambda action: self.rows.setData(place, action.data()))
        return menu

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
