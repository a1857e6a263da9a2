"""The details of an interview: who, when, where and how it may be told. Every field saves itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.assessors import assessors
from cirt_assess.fields import Field, checked_value
from cirt_assess.folding import folded
from cirt_assess.interviews import INTERVIEW_FIELDS, Attribution, Interview
from cirt_assess.revisions import Value
from cirt_assess.state import Entity, State
from ui import tokens
from ui.interviews.kept import Drafts, KeptField
from ui.interviews.words import attribution_name, attribution_promise, field_words, language_name, names_of
from ui.widgets.buttons import Choice
from ui.widgets.chips import Chips
from ui.widgets.labelled import Labelled
from ui.widgets.labels import Card
from ui.widgets.scroll import Scroll

_DECLARED = {field.name: field for field in INTERVIEW_FIELDS}
_NAMES = Field("interviewers")
"""Those who ask are typed as one line of names, and stored as ids where they are known."""

_LANGUAGES = ("language", "second_language")

_FORM = (
    ("role", "organisation"),
    ("person", "place"),
    ("date", "starts", "minutes"),
    ("attribution",),
    ("language", "second_language"),
    ("interviewers",),
    ("notes",),
)
"""Rows of fields, which share the width of the form."""


class InterviewForm(Scroll):
    """entered: an interview, the name of a field, and the value to be stored."""

    entered = Signal(str, str, object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.interview = ""
        self._state = State()
        self._roles: dict[str, str] = {}
        self.role = Choice(self.tr("Role"))
        self.attribution = Chips({one.value: attribution_name(one) for one in Attribution}, self.tr("Attribution"))
        self._told = Labelled(self.tr("How it may be told"), self.attribution)
        self._special: dict[str, QWidget] = {
            "role": Labelled(self.tr("Role"), _at_start(self.role)),
            "attribution": self._told,
        }
        self.fields = {name: self._field(name) for row in _FORM for name in row if name not in self._special}
        self._build()
        self._connect()

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened: offer the roles of the library."""
        self.interview = ""
        roles = [role for one in library.roles.values() for role in one.structure.roles]
        self._roles = {"": self.tr("Choose a role"), **{one: library.role_name(one, self._language) for one in roles}}
        self.role.offer(self._roles, "")
        for field in self.fields.values():
            field.editor.set_writable(writable)
        self.role.setEnabled(writable)
        self.attribution.setEnabled(writable)

    def show_interview(self, entity: Entity, state: State, drafts: Drafts) -> None:
        """Show another interview."""
        self.interview, self._state = entity.id, state
        self._show_choices(entity)
        for name, field in self.fields.items():
            saved = self._shown(name, entity[name].value)
            shown = self._shown(name, drafts.value(entity.key, name, entity[name].value))
            field.show_entity(shown, saved)
        self._name_languages()

    def show_saved(self, entity: Entity, state: State) -> None:
        """The same interview, as the file has it now."""
        self._state = state
        self._show_choices(entity)
        for name, field in self.fields.items():
            field.show_saved(self._shown(name, entity[name].value))
        self._name_languages()

    def settle(self) -> None:
        """Hand over what was typed so far."""
        for field in self.fields.values():
            field.editor.settle()

    def take_focus(self) -> None:
        """Put the focus on the first field that is still empty: the role, or what comes after it."""
        (self.fields["organisation"] if self.role.value else self.role).setFocus(Qt.FocusReason.TabFocusReason)
        self.verticalScrollBar().setValue(0)

    # --- how it is done --------------------------------------------------------------------

    def _shown(self, name: str, value: Value) -> Value:
        if name != _NAMES.name:
            return value
        return names_of(self._state, value) or None if isinstance(value, tuple) else None

    def _show_choices(self, entity: Entity) -> None:
        role, interview = entity["role"].text, Interview.of(entity)
        self.role.offer(self._roles if role in self._roles else {**self._roles, role: role}, role)
        self.attribution.mark(interview.attribution.value)
        self._told.set_hint(attribution_promise(interview.attribution))

    def _name_languages(self) -> None:
        for name in _LANGUAGES:
            typed = self.fields[name].editor.typed()
            self.fields[name].set_hint(language_name(str(typed)) or self.tr("A tag such as en, ar or pt-BR."))

    def _entered(self, name: str, value: Value) -> None:
        stored = self._assessors(str(value or "")) if name == _NAMES.name else value
        self.entered.emit(self.interview, name, stored)

    def _assessors(self, text: str) -> Value:
        """Ids of those who work on the file, and names of others."""
        known = {folded(one.name): one.id for one in assessors(self._state)}
        names = [name.strip() for name in text.replace(";", ",").split(",")]
        return checked_value(_DECLARED[_NAMES.name], tuple(known.get(folded(name), name) for name in names if name))

    def _field(self, name: str) -> KeptField:
        declared = _NAMES if name == _NAMES.name else _DECLARED[name]
        hints = {
            "starts": self.tr("For example 09:30."),
            "minutes": self.tr("How long it may take."),
            "interviewers": self.tr("Names, with commas between them."),
        }
        made = KeptField(declared, field_words(name), hint=hints.get(name, ""))
        made.entered.connect(self._entered)
        return made

    def _attribution_chosen(self, one: str) -> None:
        self._told.set_hint(attribution_promise(Attribution(one)))
        self.entered.emit(self.interview, "attribution", one)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        focused = QApplication.focusWidget()
        if moved and focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)
        return moved

    def _connect(self) -> None:
        for name in _LANGUAGES:
            self.fields[name].editor.settled.connect(self._name_languages)
        self.role.chosen.connect(lambda role: self.entered.emit(self.interview, "role", role or None))
        self.attribution.chosen.connect(self._attribution_chosen)

    def _build(self) -> None:
        card = Card(margin=4, spacing=3)
        widgets: dict[str, QWidget] = {**self.fields, **self._special}
        for names in _FORM:
            row = QHBoxLayout()
            row.setSpacing(4 * tokens.STEP)
            for name in names:
                row.addWidget(widgets[name], 1)
            card.body.addLayout(row)
        self.body.setContentsMargins(0, 0, 2, 2)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("Details"))


def _at_start(widget: QWidget) -> QWidget:
    """`widget` no wider than it asks for."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    holder.setFocusProxy(widget)
    return holder
