"""Why a file did not open, and the way out: a passphrase, reading only, or trying again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import tokens
from ui.errors import WayOut
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.labels import Card, Text


class OpenPanel(Card):
    """opened: a path and a passphrase or None. opened_read_only: the same."""

    open_requested = Signal(object, object)
    read_only_requested = Signal(object, object)
    another_requested = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(margin=5, spacing=3)
        self._path = Path()
        self._way = WayOut.NONE
        self._title = Text("", "title", wrap=True)
        self._text = Text("", wrap=True)
        self.secret = Field(self.tr("Passphrase"), secret=True)
        self.go = Button("", "primary")
        self.read_only = Button(self.tr("Open read-only"))
        self.another = Button(self.tr("Choose another file…"))
        self._build()

    def show_problem(self, path: Path, sentence: str, way: WayOut) -> None:
        """Say why `path` did not open, with what can be done."""
        self._path, self._way = path, way
        needs_secret = way is WayOut.PASSPHRASE
        self._title.setText(self.tr("{file} is protected") if needs_secret else self.tr("{file} was not opened"))
        self._title.setText(self._title.text().format(file=path.name))
        self._text.setText(sentence)
        self.secret.setVisible(needs_secret)
        self.secret.set_text("")
        words = {
            WayOut.PASSPHRASE: self.tr("Open"),
            WayOut.NO_PASSPHRASE: self.tr("Open without a passphrase"),
        }.get(way, self.tr("Try again"))
        self.go.setText(words)
        self.go.setVisible(way is not WayOut.NONE)
        self.read_only.setVisible(way is WayOut.READ_ONLY)
        self.show()
        first = self.another if way is WayOut.NONE else self.go
        (self.secret.editor if needs_secret else first).setFocus()

    def _open(self) -> None:
        if self._way is WayOut.PASSPHRASE and not self.secret.raw:
            self.secret.tell_wrong(self.tr("Type the passphrase."))
            return
        self.open_requested.emit(self._path, self.secret.raw or None)

    def _build(self) -> None:
        self.go.clicked.connect(self._open)
        self.secret.editor.returnPressed.connect(self._open)
        self.read_only.clicked.connect(lambda: self.read_only_requested.emit(self._path, self.secret.raw or None))
        self.another.clicked.connect(self.another_requested)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        for button in (self.go, self.read_only, self.another, cancel):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self._title, self._text, self.secret):
            self.body.addWidget(widget)
        self.body.addLayout(row)
