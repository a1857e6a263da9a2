"""The form of the country or sector around the team, drawn from the fields that `cirt_assess.context` declares."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from cirt_assess.context import CONTEXT, CONTEXT_FIELDS, SECTIONS
from cirt_assess.fields import Field, FieldKind
from cirt_assess.state import State
from ui import tokens
from ui.overview.context_field import ContextField
from ui.overview.context_words import FormWords
from ui.widgets.labels import Card, Text
from ui.widgets.scroll import Scroll

_COLUMNS = 2


class ContextForm(Scroll):
    """entered: values by field, as each comes to rest. decided: the same with a reason."""

    entered = Signal(object)
    decided = Signal(object, str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Context"))
        self._words = FormWords(language)
        self.fields = {field.name: self._field(field) for field in CONTEXT_FIELDS}
        self._build()

    def begin(self, *, writable: bool) -> None:
        """Another file was opened."""
        for field in self.fields.values():
            field.begin(writable=writable)
        self.verticalScrollBar().setValue(0)

    def show_state(self, state: State) -> None:
        """Show what is in the file now. What was typed since stays."""
        entity = state.entity(*CONTEXT.split("/"))
        for name, field in self.fields.items():
            field.show_held(entity[name], state)

    def settle(self) -> None:
        """Hand over what was typed so far."""
        for field in self.fields.values():
            field.settle()

    def take_focus(self, name: str = "") -> None:
        """Put the focus on a field, the first if none is named, and bring it into view."""
        field = self.fields.get(name) or next(iter(self.fields.values()))
        field.take_focus()
        self.ensureWidgetVisible(field)

    def _field(self, field: Field) -> ContextField:
        made = ContextField(field, self._words)
        made.entered.connect(lambda name, value: self.entered.emit({name: value}))
        made.decided.connect(self.decided)
        return made

    def _build(self) -> None:
        about = self.tr(
            "What surrounds the team. Only what somebody enters stands here; nothing is filled in for any country."
        )
        self.body.addWidget(Text(about, "second", wrap=True))
        for section, fields in SECTIONS.items():
            self.body.addWidget(self._section(section, fields))
        self.body.addStretch(1)

    def _section(self, section: str, fields: tuple[Field, ...]) -> Card:
        card = Card(margin=4, spacing=3)
        card.body.addWidget(Text(self._words.core.section(section), "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * tokens.STEP)
        grid.setVerticalSpacing(4 * tokens.STEP)
        for column_ in range(_COLUMNS):
            grid.setColumnStretch(column_, 1)
        self._fill(grid, fields)
        card.body.addLayout(grid)
        return card

    def _fill(self, grid: QGridLayout, fields: tuple[Field, ...]) -> None:
        """Two fields to a row; a table has a row of its own."""
        place = 0
        for field in fields:
            is_wide = field.kind is FieldKind.TABLE
            if is_wide:
                place += place % _COLUMNS
            row, column_ = divmod(place, _COLUMNS)
            grid.addWidget(self.fields[field.name], row, column_, 1, _COLUMNS if is_wide else 1)
            place += _COLUMNS if is_wide else 1
