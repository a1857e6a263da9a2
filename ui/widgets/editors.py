"""An editor for each kind of field, so that a form is drawn from a table of fields and none is written by hand.

Imports `cirt_assess.fields`. `editor_for` finds the one for a field; words and names are given to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cirt_assess.fields import Field, FieldKind, checked_value
from cirt_assess.revisions import Value, clean_text
from ui.numbers import grouped, plain_number
from ui.widgets.buttons import Button, Choice
from ui.widgets.check import Check
from ui.widgets.edit_rows import EditRows
from ui.widgets.edit_table import EditTable
from ui.widgets.flow import Flow
from ui.widgets.labels import column
from ui.widgets.line_edit import LineEdit
from ui.widgets.note_edit import NoteEdit

_SHORT = 200
"""Widest editor of a number, a date and the like."""


@dataclass(frozen=True)
class FieldWords:
    """label: of the field. options: names of what can be chosen, by what is stored; none where the field is free.

    heads: of a table's columns. choice: what a choice in a column is called.
    """

    label: str
    options: Mapping[str, str]
    heads: tuple[str, ...]
    choice: Callable[[str, str], str]


class Editor(QWidget):
    """settled: typing came to rest, or something was chosen. The focus goes to what stands in it."""

    settled = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.body = column(self, spacing=1)

    def value(self) -> Value:
        """What stands in it. NotAllowed when that does not fit the field."""
        return checked_value(self.field, self.typed())

    def typed(self) -> Value:
        """What stands in it, right or wrong."""
        raise NotImplementedError

    def load(self, value: Value) -> None:
        """Show what is saved."""
        raise NotImplementedError

    def set_writable(self, writable: bool) -> None:
        """Read-only files show what is entered and take nothing."""
        raise NotImplementedError

    def settle(self) -> None:
        """Announce what was typed now rather than later."""

    def problem(self) -> str:
        """What to write instead of what does not fit."""
        return self._advice(self.field)

    def _advice(self, field: Field) -> str:
        low, high = field.lowest, field.highest
        if field.kind is FieldKind.DATE:
            return self.tr("This is no date. Write it as 2026-11-21.")
        if field.kind is FieldKind.TIME:
            return self.tr("This is no time of day. Write it as 09:30.")
        if field.kind is FieldKind.LANGUAGE:
            return self.tr("Write the tag of a language, such as en, ar or pt-BR.")
        if low is not None and high is not None:
            return self.tr("Write a number from {low} to {high}.").format(low=low, high=high)
        if field.kind is FieldKind.NUMBER:
            return self.tr("Write a number such as 12 or 15.3.")
        return self.tr("This does not fit here.")

    def _hold(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        self.setFocusProxy(widget)


class LineEditor(Editor):
    """Text in one line, a date or a number."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self.line = LineEdit(words.label)
        if field.kind is not FieldKind.TEXT:
            self.line.setMaximumWidth(_SHORT)
        if field.kind is FieldKind.DATE:
            self.line.setPlaceholderText(self.tr("year-month-day"))
        self.line.settled.connect(self.settled)
        if field.kind is FieldKind.NUMBER:
            self.line.editingFinished.connect(self._group)
        self._hold(self.line)

    def typed(self) -> Value:
        text = clean_text(self.line.text()).strip()
        return plain_number(text) if self.field.kind is FieldKind.NUMBER else text

    def load(self, value: Value) -> None:
        text = "" if value is None else str(value)
        if self.typed() != text:
            self.line.load(grouped(text) if self.field.kind is FieldKind.NUMBER else text)

    def set_writable(self, writable: bool) -> None:
        self.line.setReadOnly(not writable)

    def settle(self) -> None:
        self.line.settle()

    def _group(self) -> None:
        self.line.setText(grouped(str(self.typed())))


class TextEditor(Editor):
    """Text over several lines."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self.note = NoteEdit(words.label, framed=True)
        self.note.settled.connect(self.settled)
        self._hold(self.note)

    def typed(self) -> Value:
        return clean_text(self.note.toPlainText())

    def load(self, value: Value) -> None:
        self.note.load("" if value is None else str(value))

    def set_writable(self, writable: bool) -> None:
        self.note.setReadOnly(not writable)

    def settle(self) -> None:
        self.note.settle()


class LinesEditor(TextEditor):
    """A list, one entry per line."""

    def typed(self) -> Value:
        lines = clean_text(self.note.toPlainText()).splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    def load(self, value: Value) -> None:
        lines = value if isinstance(value, tuple) else ()
        if self.typed() != lines:
            self.note.load("\n".join(str(one) for one in lines))


class ChoiceEditor(Editor):
    """One of several, or none."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self._names = {"": self.tr("Not entered"), **words.options}
        self.choice = Choice(words.label)
        self.choice.offer(self._names, "")
        self.choice.chosen.connect(lambda _: self.settled.emit())
        self._hold(self.choice)

    def typed(self) -> Value:
        return self.choice.value

    def load(self, value: Value) -> None:
        """What this version does not know is shown as it was entered."""
        chosen = "" if value is None else str(value)
        self.choice.offer({chosen: chosen} | self._names, chosen)

    def set_writable(self, writable: bool) -> None:
        self.choice.setEnabled(writable)


class TicksEditor(Editor):
    """Any number of several."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self._writable = True
        self.checks: dict[str, Check] = {}
        self._place = QWidget()
        self._place.setAccessibleName(words.label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._place.setSizePolicy(policy)
        self._flow = Flow(self._place, gap=3)
        for id_, name in words.options.items():
            self._add(id_, name)
        self.body.addWidget(self._place)
        self.setFocusProxy(next(iter(self.checks.values())))

    def typed(self) -> Value:
        return tuple(id_ for id_, check in self.checks.items() if check.isChecked())

    def load(self, value: Value) -> None:
        """What this version does not know is shown as it was entered."""
        held = [str(one) for one in value] if isinstance(value, tuple) else []
        for id_ in held:
            if id_ not in self.checks:
                self._add(id_, id_)
        for id_, check in self.checks.items():
            check.setChecked(id_ in held)

    def set_writable(self, writable: bool) -> None:
        self._writable = writable
        for check in self.checks.values():
            check.setEnabled(writable)

    def _add(self, id_: str, name: str) -> None:
        check = Check(name)
        check.setEnabled(self._writable)
        check.clicked.connect(lambda _: self.settled.emit())
        self.checks[id_] = check
        self._flow.addWidget(check)


class TableEditor(Editor):
    """Rows, edited cell by cell."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self.rows = EditRows(field.columns, words.heads, words.choice)
        self.table = EditTable(words.label, self.rows)
        self._heads = words.heads
        self._remove = Button(self.tr("Remove row"), "quiet", name=self.tr("Remove the row (Ctrl Delete)"))
        self._remove.clicked.connect(self.table.remove_row)
        self.rows.edited.connect(self.settled)
        for changed in (self.rows.modelReset, self.rows.rowsInserted, self.rows.rowsRemoved):
            changed.connect(self._show_remove)
        self._hold(self.table)
        self.body.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTrailing)
        self._show_remove()

    def typed(self) -> Value:
        return self.rows.value()

    def load(self, value: Value) -> None:
        self.rows.load(value)

    def set_writable(self, writable: bool) -> None:
        self.rows.set_writable(writable)
        self._show_remove()

    def _show_remove(self) -> None:
        """There is something to remove only when there are rows beside the empty one."""
        self._remove.setVisible(self.rows.is_writable and self.rows.rowCount() > 1)

    def problem(self) -> str:
        found = self.rows.wrong()
        if found is None:
            return super().problem()
        row, wrong = found
        head = self._heads[self.field.columns.index(wrong)]
        text = self.tr("Not saved yet. Row {row}, {column}: {advice}")
        return text.format(row=row + 1, column=head, advice=self._advice(wrong))


def editor_for(field: Field, words: FieldWords) -> Editor:
    """The editor for a field; a list with options is ticked, one without is written."""
    if field.kind is FieldKind.LIST:
        return TicksEditor(field, words) if words.options else LinesEditor(field, words)
    return _EDITORS.get(field.kind, LineEditor)(field, words)


_EDITORS: Mapping[FieldKind, type[LineEditor | TextEditor | ChoiceEditor | TableEditor]] = {
    FieldKind.LONG_TEXT: TextEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.TABLE: TableEditor,
}
