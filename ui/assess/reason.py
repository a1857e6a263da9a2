"""Why this level: the editor for the reason, which is saved while one goes on working."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from cirt_assess.revisions import clean_text
from ui.widgets.labels import Card, Text
from ui.widgets.note_edit import NoteEdit


class Reason(Card):
    """entered: typing came to rest over a text that is not in the file. not_applicable: the reason asked for."""

    entered = Signal(str)
    not_applicable = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=1)
        self.editor = NoteEdit(self.tr("Why this level"))
        self._caption = Text("", "caption")
        self._saved = ""
        self._asks_not_applicable = False
        self.body.addWidget(self._caption)
        self.body.addWidget(self.editor)
        self.editor.settled.connect(self._settled)
        self.editor.left.connect(self._left)
        self._ask_level()

    @property
    def text(self) -> str:
        return clean_text(self.editor.toPlainText())

    @property
    def is_dirty(self) -> bool:
        """Whether the editor holds something that is not in the file."""
        return self.text != self._saved

    def show_item(self, saved: str, draft: str | None) -> None:
        """Show another item's reason. draft: typed earlier and not in the file."""
        self._saved = saved
        self._ask_level()
        self.editor.load(saved if draft is None else draft)

    def show_saved(self, saved: str) -> None:
        """Take note of what is in the file now. What was typed since stays."""
        was_dirty = self.is_dirty
        self._saved = saved
        if not was_dirty:
            self.editor.load(saved)

    def ask_not_applicable(self) -> None:
        """Ask why the item does not apply; it is set when there is a reason."""
        self._asks_not_applicable = True
        self._caption.setText(self.tr("Why does this not apply? Write the reason; then it is set."))
        self._caption.set_role("attention")
        self.editor.setAccessibleName(self.tr("Why this does not apply"))
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Hand over what was typed now."""
        self.editor.settle()

    def set_writable(self, writable: bool) -> None:
        """Read-only files show the reason and take none."""
        self.editor.setReadOnly(not writable)

    def cancel_question(self) -> None:
        """No longer ask why the item does not apply."""
        if self._asks_not_applicable:
            self._ask_level()

    def _ask_level(self) -> None:
        self._asks_not_applicable = False
        self._caption.setText(self.tr("Why this level"))
        self._caption.set_role("caption")
        self.editor.setAccessibleName(self.tr("Why this level"))
        self.editor.setPlaceholderText(self.tr("What was said, seen or tested that makes it this level"))

    def _settled(self) -> None:
        if self._asks_not_applicable:
            if self.text.strip():
                self._ask_level()
                self.not_applicable.emit(self.text)
        elif self.is_dirty:
            self.entered.emit(self.text)

    def _left(self) -> None:
        self.cancel_question()
        self.left.emit()
