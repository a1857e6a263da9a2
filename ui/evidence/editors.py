"""Editors for the fields of a piece of evidence, beside those that every form has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cirt_assess.errors import NotAllowed
from cirt_assess.evidence import EVIDENCE_FIELDS, Tlp
from cirt_assess.fields import Field
from cirt_assess.revisions import Value
from ui.evidence.words import field_names, form_names, tlp_meaning
from ui.widgets.chips import Chips
from ui.widgets.editors import Editor, FieldWords, LineEditor, editor_for
from ui.widgets.labels import Text, column
from ui.widgets.tlp import TlpChoice

DECLARED = {field.name: field for field in EVIDENCE_FIELDS}


class TitleEditor(LineEditor):
    """A line that may not be blank."""

    def value(self) -> Value:
        found = super().value()
        if found is None:
            raise NotAllowed(self.problem())
        return found

    def problem(self) -> str:
        return self.tr("Give it a title, so that others know what was looked at.")


class DigestEditor(LineEditor):
    """A SHA-256 digest, however it was copied."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(Field(field.name), words)  # as wide as a text: it is long
        self.field = field

    def typed(self) -> Value:
        return "".join(self.line.text().split()).lower().removeprefix("sha256:")

    def problem(self) -> str:
        return self.tr("A SHA-256 digest has 64 digits from 0 to 9 and a to f.")


class FormEditor(Editor):
    """The form, as chips: there are few, and each says itself."""

    def __init__(self, field: Field, words: FieldWords) -> None:
        super().__init__(field)
        self.chips = Chips({**words.options, "": self.tr("not said")}, words.label)
        self.chips.chosen.connect(lambda _: self.settled.emit())
        self._hold(self.chips)

    def typed(self) -> Value:
        return self.chips.value

    def load(self, value: Value) -> None:
        self.chips.mark(value if isinstance(value, str) and value in self.field.choices else "")

    def set_writable(self, writable: bool) -> None:
        self.chips.setEnabled(writable)


class TlpEditor(Editor):
    """The label, and who may see what bears it."""

    def __init__(self, field: Field, _words: FieldWords) -> None:
        super().__init__(field)
        self.choice = TlpChoice()
        self._meaning = Text("", "small-second", wrap=True)
        self.choice.chosen.connect(self._chosen)
        self._hold(self.choice)
        self.body.addWidget(self._meaning)

    def typed(self) -> Value:
        return self.choice.value.value if self.choice.value else None

    def load(self, value: Value) -> None:
        self.choice.show_chosen(Tlp(value) if value in tuple(Tlp) else None)
        self._meaning.setText(tlp_meaning(self.choice.value))

    def set_writable(self, writable: bool) -> None:
        self.choice.setEnabled(writable)

    def _chosen(self, tlp: Tlp | None) -> None:
        self._meaning.setText(tlp_meaning(tlp))
        self.settled.emit()


_SPECIAL = {"title": TitleEditor, "sighted_hash": DigestEditor, "form": FormEditor, "tlp": TlpEditor}


class FieldBox(QWidget):
    """A field with its name above and, below, what to know or what is wrong. entered: the value to be stored."""

    entered = Signal(object)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        words = FieldWords(field_names()[name], form_names(), (), lambda _field, one: one)
        make = _SPECIAL.get(name, editor_for)
        self.editor = make(DECLARED[name], words)
        self._below = Text("", "small-second", wrap=True)
        self._saved: Value = None
        self._writable = True
        body = column(self, spacing=1)
        for widget in (Text(words.label, "small-strong"), self.editor, self._below):
            body.addWidget(widget)
        self.setFocusProxy(self.editor)
        self.editor.settled.connect(self._settled)
        self._tell("")

    def show_value(self, value: Value, *, writable: bool) -> None:
        """Show another evidence's value; what was typed and not handed over is gone."""
        self._saved = value
        self.editor.load(value)
        self._set_writable(writable)
        if isinstance(self.editor, LineEditor):
            self.editor.line.home(False)
        self._tell("")

    def follow(self, value: Value, *, writable: bool) -> None:
        """Take note of what stands now. What was typed since stays."""
        if not self._writable or (not self.is_wrong and self.editor.value() == self._saved):
            self.editor.load(value)
        self._saved = value
        self._set_writable(writable)

    def settle(self) -> None:
        """Hand over what was typed now."""
        self.editor.settle()

    @property
    def is_wrong(self) -> bool:
        """Whether something was typed into it that does not fit."""
        if not self._writable:
            return False
        try:
            self.editor.value()
        except NotAllowed:
            return True
        return False

    def _set_writable(self, writable: bool) -> None:
        self._writable = writable
        self.editor.set_writable(writable)

    def _settled(self) -> None:
        """What does not fit stays where it is, and says why."""
        try:
            value = self.editor.value()
        except NotAllowed:
            self._tell(self.editor.problem())
            return
        self._tell("")
        if value != self._saved:
            self._saved = value
            self.entered.emit(value)

    def _tell(self, problem: str) -> None:
        self._below.show_text(problem or self._hint)
        self._below.set_role("attention" if problem else "small-second")
        target = self.editor.focusProxy() or self.editor
        target.setAccessibleDescription(problem or self._hint)
        target.setProperty("wrong", bool(problem))
        target.style().unpolish(target)
        target.style().polish(target)
