"""One field of the context: it saves itself, keeps what could not be saved, and shows calmly when entries differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Field
from cirt_assess.revisions import Value
from cirt_assess.state import Held, State
from ui.overview.context_words import FormWords
from ui.widgets.differing import Differing
from ui.widgets.editors import editor_for
from ui.widgets.labelled import Labelled
from ui.widgets.labels import Text, column


class ContextField(QWidget):
    """entered: the field's name and a value that fits it and is not in the file. decided: fields and the reason."""

    entered = Signal(str, object)
    decided = Signal(object, str)

    def __init__(self, field: Field, words: FormWords) -> None:
        super().__init__()
        self.field = field
        self._words = words
        self._saved: Value = None
        self._writable = True
        self.editor = editor_for(field, words.of(field))
        label = words.core.label(field.name)
        self._labelled = Labelled(label, self.editor, hint=words.core.help(field.name))
        self._title = Text(label, "small-strong")
        self.differing = Differing(self.tr("Both entries stay in the history."))
        self._build()

    @property
    def is_dirty(self) -> bool:
        """Whether the editor holds something that is not in the file, also where it does not fit."""
        try:
            return self.editor.value() != self._saved
        except NotAllowed:
            return True

    def begin(self, *, writable: bool) -> None:
        """Another file was opened: nothing typed before counts."""
        self._writable = writable
        self._saved = None
        self.editor.set_writable(writable)
        self.editor.load(None)
        self._labelled.tell_wrong("")

    def show_held(self, held: Held, state: State) -> None:
        """Show what is in the file now. What was typed since stays."""
        self._labelled.setVisible(not held.in_conflict)
        self._title.setVisible(held.in_conflict)
        self.differing.setVisible(held.in_conflict)
        if held.in_conflict:
            self._show_conflict(held, state)
            return
        was_dirty, self._saved = self.is_dirty, held.value
        if not was_dirty:
            self.editor.load(held.value)

    def settle(self) -> None:
        """Hand over what was typed so far."""
        self.editor.settle()

    def take_focus(self) -> None:
        """Put the focus where this field is filled in or decided."""
        (self.differing.reason if self.differing.isVisible() else self.editor).setFocus()

    def _show_conflict(self, held: Held, state: State) -> None:
        entries = self._words.entries(self.field, held, state)
        title = self.tr("%n entries differ.", "", len(entries))
        self.differing.show_entries(entries, title, writable=self._writable)

    def _settled(self) -> None:
        try:
            value = self.editor.value()
        except NotAllowed:
            self._labelled.tell_wrong(self.editor.problem())
            return
        self._labelled.tell_wrong("")
        if value != self._saved:
            self.entered.emit(self.field.name, value)

    def _build(self) -> None:
        self.editor.settled.connect(self._settled)
        self.differing.decided.connect(self.decided)
        body = column(self, spacing=1)
        for widget in (self._labelled, self._title, self.differing):
            body.addWidget(widget)
        body.addStretch(1)
        self._title.hide()
        self.differing.hide()
