"""What stands around every editor of a form: its name above, and below it what to know or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.labels import Text, column


class Labelled(QWidget):
    """hint: shown below the editor until something is wrong. The editor carries `name` for screen readers."""

    def __init__(self, name: str, editor: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._focused = editor.focusProxy() or editor
        self._below = Text("", "small-second", wrap=True)
        self._focused.setAccessibleName(name)
        label = Text(name, "small-strong")
        label.setBuddy(self._focused)
        self.body = column(self, spacing=1)
        for widget in (label, editor, self._below):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setFocusProxy(self._focused)
        self.tell_wrong("")

    def set_hint(self, hint: str) -> None:
        """Say something else below the editor."""
        self._hint = hint
        self.tell_wrong("")

    def tell_wrong(self, problem: str) -> None:
        """Say what is wrong with the entry; nothing when nothing is."""
        self._below.show_text(problem or self._hint)
        self._below.set_role("attention" if problem else "small-second")
        self._focused.setAccessibleDescription(problem or self._hint)
        is_text = isinstance(self._focused, QLineEdit | QPlainTextEdit)
        if is_text and self._focused.property("wrong") != bool(problem):  # styling a table closes its open cell
            self._focused.setProperty("wrong", bool(problem))
            self._focused.style().unpolish(self._focused)
            self._focused.style().polish(self._focused)
