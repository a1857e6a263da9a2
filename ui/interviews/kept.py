"""Fields that save themselves: what was typed is handed over when typing comes to rest, and stays until it is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from cirt_assess.assessment import Change
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Field
from cirt_assess.revisions import Value, clean_text, decode
from ui.widgets.drawing import runs_rtl
from ui.widgets.editors import FieldWords, editor_for
from ui.widgets.labelled import Labelled
from ui.widgets.labels import Card, Text
from ui.widgets.note_edit import NoteEdit


class Drafts:
    """What was entered and is not in the file yet, so that it stands there again when one comes back to it."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Value] = {}

    def keep(self, entity: str, name: str, value: Value) -> None:
        """`value` was handed over."""
        self._kept[entity, name] = value

    def value(self, entity: str, name: str, saved: Value) -> Value:
        """What to show in a field: what was handed over, else what is saved."""
        return self._kept.get((entity, name), saved)

    def saved(self, change: Change) -> None:
        """What is in the file is no draft any more."""
        for one in change.revisions:
            if one.slot in self._kept and self._kept[one.slot] == decode(one.value):
                del self._kept[one.slot]

    def clear(self) -> None:
        self._kept.clear()


class KeptField(Labelled):
    """A field of a form. entered: its name, and a value that fits it and is not in the file."""

    entered = Signal(str, object)

    def __init__(self, field: Field, words: FieldWords, *, hint: str = "") -> None:
        self.editor = editor_for(field, words)
        super().__init__(words.label, self.editor, hint=hint)
        self.field = field
        self._saved: Value = None
        self.editor.settled.connect(self._settled)

    def show_entity(self, shown: Value, saved: Value) -> None:
        """Show another entity's field. shown: what was handed over and may not be in the file yet."""
        self._saved = saved
        self.editor.load(shown)
        self.tell_wrong("")

    def show_saved(self, saved: Value) -> None:
        """Take note of what is in the file now. What was typed since stays."""
        was_dirty, self._saved = self.is_dirty, saved
        if not was_dirty:
            self.editor.load(saved)

    @property
    def is_dirty(self) -> bool:
        """Whether the editor holds something that is not in the file, also where it does not fit."""
        try:
            return self.editor.value() != self._saved
        except NotAllowed:
            return True

    def _settled(self) -> None:
        try:
            value = self.editor.value()
        except NotAllowed:
            self.tell_wrong(self.editor.problem())
            return
        self.tell_wrong("")
        if value != self._saved:
            self.entered.emit(self.field.name, value)


class KeptNote(Card):
    """Several lines under a caption. entered: the name, and the text when typing came to rest."""

    entered = Signal(str, object)

    def __init__(self, name: str, caption: str, hint: str = "") -> None:
        super().__init__(spacing=1)
        self.name = name
        self.editor = NoteEdit(caption)
        self.caption = Text(caption, "caption")
        self._saved: Value = None
        self.editor.setPlaceholderText(hint)
        self.editor.settled.connect(self._settled)
        self.editor.textChanged.connect(self._turn)
        self.editor.installEventFilter(self)
        self.body.addWidget(self.caption)
        self.body.addWidget(self.editor)
        self.setFocusProxy(self.editor)

    @property
    def value(self) -> Value:
        """What stands in it; None when it is blank."""
        text = clean_text(self.editor.toPlainText())
        return text if text.strip() else None

    def show_entity(self, shown: Value, saved: Value) -> None:
        """Show another entity's field. shown: what was handed over and may not be in the file yet."""
        self._saved = saved
        self.editor.load(str(shown or ""))

    def show_saved(self, saved: Value) -> None:
        """Take note of what is in the file now. What was typed since stays."""
        was_dirty, self._saved = self.value != self._saved, saved
        if not was_dirty:
            self.editor.load(str(saved or ""))

    def settle(self) -> None:
        """Hand over what was typed now."""
        self.editor.settle()

    def set_writable(self, writable: bool) -> None:
        """Read-only files show the text and take none."""
        self.editor.setReadOnly(not writable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card shows that its editor has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("active", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        """Lines run and begin as the text itself does, whatever the direction of the window."""
        text, document = self.editor.toPlainText(), self.editor.document()
        rtl = runs_rtl(text) if text.strip() else self.isRightToLeft()
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        if option.alignment() != document.defaultTextOption().alignment():
            document.setDefaultTextOption(option)

    def _settled(self) -> None:
        if self.value != self._saved:
            self.entered.emit(self.name, self.value)
