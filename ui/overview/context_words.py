"""How the context form names its fields and tells what stands in them. Imports `cirt_assess.context_words`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from cirt_assess.context_words import ContextWords, citations
from cirt_assess.fields import Field, FieldKind
from cirt_assess.revisions import Revision, Value, decode
from cirt_assess.state import Held, State
from ui.numbers import grouped
from ui.times import day, moment
from ui.widgets.differing import Entry
from ui.widgets.editors import FieldWords
from ui.wording import author_name, join

CITED = "mandates"
"""The list whose entries are ids of resolutions."""

translate = QCoreApplication.translate


class FormWords:
    """The words of the form in one language."""

    def __init__(self, language: str) -> None:
        self.core = ContextWords(language)

    def of(self, field: Field) -> FieldWords:
        """The words an editor of `field` needs."""
        heads = tuple(self.core.column(field.name, one.name) for one in field.columns)
        return FieldWords(self.core.label(field.name), self._options(field), heads, self.core.choice)

    def _options(self, field: Field) -> dict[str, str]:
        if field.name == CITED:
            return {one.id: self.core.citation(one.id) for one in citations()}
        return {one: self.core.choice(field.name, one) for one in field.choices}

    # --- what stands in a field ------------------------------------------------------------

    def value(self, field: Field, value: Value) -> str:
        """A value in words, a list or table with one line per entry."""
        if value is None:
            return translate("context", "nothing")
        if isinstance(value, tuple):
            return "\n".join(self._line(field, one) for one in value)
        return self._cell(field, value)

    def _line(self, field: Field, entry: Value) -> str:
        if isinstance(entry, Mapping):
            return join([f"{head} {cell}" for head, cell in self._cells(field, entry)])
        return self._options(field).get(str(entry), str(entry))

    def _cells(self, field: Field, row: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
        for one in field.columns:
            if row.get(one.name) is not None:
                yield self.core.column(field.name, one.name), self._cell(one, row[one.name])

    def _cell(self, field: Field, value: Value) -> str:
        text = str(value)
        match field.kind:
            case FieldKind.CHOICE:
                return self.core.choice(field.name, text)
            case FieldKind.DATE:
                return day(text)
            case FieldKind.NUMBER:
                return grouped(text)
        return text

    # --- entries that differ ---------------------------------------------------------------

    def entries(self, field: Field, held: Held, state: State) -> list[Entry]:
        """One entry for each value that stands, with everybody who entered it, the oldest first."""
        by_value: dict[str, list[Revision]] = {}
        for head in sorted(held.heads, key=lambda one: (one.time, one.id)):
            by_value.setdefault(head.value, []).append(head)
        return [self._entry(field, decode(value), heads, state) for value, heads in by_value.items()]

    def _entry(self, field: Field, value: Value, heads: list[Revision], state: State) -> Entry:
        who = translate("context", "{name} · {time}")
        named = [who.format(name=author_name(state, one.author), time=moment(one.time)) for one in heads]
        return Entry(who=join(named), value=self.value(field, value), fields={field.name: value})
