"""A field of a form: its name above, the editor, and below it what to know or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.labels import Text, column


class Field(QWidget):
    """hint: shown below the editor until something is wrong."""

    def __init__(self, name: str, *, hint: str = "", secret: bool = False) -> None:
        super().__init__()
        self.editor = QLineEdit()
        self._hint = hint
        self._below = Text("", "small-second", wrap=True)
        self.editor.setAccessibleName(name)
        if secret:
            self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        body = column(self, spacing=1)
        label = Text(name, "small-strong")
        label.setBuddy(self.editor)
        for widget in (label, self.editor, self._below):
            body.addWidget(widget)
        body.addStretch(1)
        self.editor.textEdited.connect(lambda: self.tell_wrong(""))
        self.setFocusProxy(self.editor)
        self.tell_wrong("")

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

    def set_hint(self, hint: str) -> None:
        """Say something else below the editor."""
        self._hint = hint
        self.tell_wrong("")

    def tell_wrong(self, problem: str) -> None:
        """Say what is wrong with the entry; nothing when nothing is."""
        self._below.show_text(problem or self._hint)
        self._below.set_role("attention" if problem else "small-second")
        self.editor.setProperty("wrong", bool(problem))
        self.editor.setAccessibleDescription(problem or self._hint)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
