"""The banner: something a user must know, in the page and not in a dialog, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, column


class Banner(QWidget):
    """One message at a time; the newest stands."""

    def __init__(self) -> None:
        super().__init__()
        notice = QFrame()
        notice.setProperty("role", "notice")
        holder = column(self)
        holder.setContentsMargins(3 * tokens.STEP, 2 * tokens.STEP, 3 * tokens.STEP, 2 * tokens.STEP)
        holder.addWidget(notice)
        self._text = Text("", "body", wrap=True)
        self._row = QHBoxLayout(notice)
        self._row.setContentsMargins(14, 8, 8, 8)
        self._row.setSpacing(2 * tokens.STEP)
        self._row.addWidget(self._text, 1)
        self._buttons: list[Button] = []
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, *ways_out: tuple[str, Callable[[], None]]) -> None:
        """Show `text` with a button for each way out: its words, and what it does. Dismissing is always offered."""
        self._clear()
        self._text.setText(text)
        self.setAccessibleName(text)
        for words, act in ways_out:
            button = Button(words)
            button.clicked.connect(act)
            self._add(button)
        dismiss = Button("", "quiet", icon="close", name=self.tr("Dismiss this message"))
        dismiss.clicked.connect(self.hide)
        self._add(dismiss)
        self.show()

    def press(self, place: int) -> None:
        """Take the way out at `place`, as a click on its button does."""
        self._buttons[place].click()

    def _add(self, button: Button) -> None:
        self._buttons.append(button)
        self._row.addWidget(button)

    def _clear(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons.clear()
