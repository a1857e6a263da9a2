"""A line to record what was seen and not taken: its title, then Enter. The rest is entered beside the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit


class RecordLine(QLineEdit):
    """recorded: the title to be saved. It stays in the line until it is in the file."""

    recorded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Seen, not taken: its title, then Enter"))
        self.setAccessibleName(self.tr("Title of what was seen and not taken"))
        self._sent = ""
        self.returnPressed.connect(self._hand_over)

    def is_saved(self, title: str) -> bool:
        """Whether `title`, which is in the file now, is the one from here; then the line is free for the next."""
        if not title or title != self._sent:
            return False
        self._sent = ""
        self.release()
        if title == self.text().strip():
            self.clear()
        return True

    def release(self) -> None:
        """It could not be saved: it can be changed, or handed over again."""
        self.setReadOnly(False)

    def _hand_over(self) -> None:
        title = self.text().strip()
        if title and not self.isReadOnly():
            self._sent = title
            self.setReadOnly(True)
            self.recorded.emit(title)
