"""A field of a form for one line of text, read when the form is handed in."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.widgets.labelled import Labelled


class Field(Labelled):
    """hint: shown below the editor until something is wrong."""

    def __init__(self, name: str, *, hint: str = "", secret: bool = False) -> None:
        editor = QLineEdit()
        super().__init__(name, editor, hint=hint)
        self.editor = editor
        if secret:
            self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.textEdited.connect(lambda: self.tell_wrong(""))

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.editor.text().strip()

    @property
    def raw(self) -> str:
        """What was typed, exactly: a space in a passphrase counts."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Put `text` in, as if nobody typed it."""
        self.editor.setText(text)
