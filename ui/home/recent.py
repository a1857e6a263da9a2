"""Files opened lately, by their names alone: who looks over a shoulder learns no team and no country."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cirt_assess.recent import Recent
from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, clear
from ui.widgets.row_button import RowButton


class RecentFiles(Card):
    """open_requested, forget_requested: a path."""

    open_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(spacing=1)
        self.body.setContentsMargins(8, 14, 8, 10)
        self.rows: list[RowButton] = []
        title = Text(self.tr("Opened lately"), "strong")
        title.setContentsMargins(8, 0, 8, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(title)
        self.body.addLayout(self._rows)
        self.hide()

    def show_files(self, files: Sequence[Recent]) -> None:
        """Show files, the last one opened first; nothing when there are none."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        clear(self._rows)
        self.rows = [self._add(one) for one in files]
        self.setVisible(bool(files))
        if had_focus:
            self.take_focus()

    def take_focus(self) -> bool:
        """Put the focus on the first file; False when there is none."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self.rows)

    def _add(self, one: Recent) -> RowButton:
        missing = self.tr("not there now: moved, renamed or deleted, or its drive is not connected")
        button = RowButton("file" if one.is_there else "alert", one.path.name, "" if one.is_there else missing)
        button.clicked.connect(lambda: self.open_requested.emit(one.path))
        name = self.tr("Take {file} off this list; the file stays").format(file=one.path.name)
        forget = Button("", "quiet", icon="close", name=name)
        forget.clicked.connect(lambda: self.forget_requested.emit(one.path))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.STEP)
        line.addWidget(button, 1)
        line.addWidget(forget)
        self._rows.addWidget(row)
        row.show()
        return button
