"""Fields in which entries differ: who said what, side by side, and a decision below. Nothing is lost by deciding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QTabBar

from cirt_assess.evidence import linked_items
from cirt_assess.revisions import Revision, Value, decode
from cirt_assess.state import Entity, State
from ui.evidence.rows import disputed
from ui.evidence.words import field_names, form_names
from ui.times import day, moment
from ui.widgets.differing import Differing, Entry
from ui.widgets.labels import Card
from ui.wording import author_name, join

FILE_FIELDS = ("blob", "size", "media_type", "file_name")
"""What is said of the file is decided together, by whose file it is."""

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Difference:
    """One field that people filled differently; `name` is its name in the core."""

    name: str
    entries: tuple[Entry, ...]


def differences(entity: Entity, state: State) -> tuple[Difference, ...]:
    """What differs, field by field, with everybody's entry from the oldest on."""
    names = ["blob" if name in FILE_FIELDS else name for name in disputed(entity)]
    return tuple(Difference(name, _entries(entity, name, state)) for name in dict.fromkeys(names))


def _entries(entity: Entity, name: str, state: State) -> tuple[Entry, ...]:
    fields = tuple(one for one in FILE_FIELDS if entity[one].in_conflict) if name == "blob" else (name,)
    by_author: dict[str, dict[str, Revision]] = {}
    for head in sorted((head for one in fields for head in entity[one].heads), key=lambda one: (one.time, one.id)):
        by_author.setdefault(head.author, {})[head.field] = head
    entries = tuple(_entry(author, own, fields, entity, state) for author, own in by_author.items())
    return (*entries, _union(entity)) if name == "items" else entries


def _entry(author: str, own: Mapping[str, Revision], fields: tuple[str, ...], entity: Entity, state: State) -> Entry:
    """What one author says; what the author did not say of the file stays as another said it."""
    values = {name: decode(own.get(name, entity[name].heads[0]).value) for name in fields}
    newest = max(one.time for one in own.values())
    return Entry(f"{author_name(state, author)} · {moment(newest)}", _said(values, entity), values)


def _union(entity: Entity) -> Entry:
    """All that anybody linked, which is what counts until it is decided."""
    values: dict[str, Value] = {"items": tuple(str(ref) for ref in linked_items(entity))}
    return Entry(_together(), _said(values, entity), values)


def _said(values: Mapping[str, Value], entity: Entity) -> str:
    name, value = next(iter(values.items()))
    if name in FILE_FIELDS:
        return str(values.get("file_name") or entity["file_name"].text or value or "")
    if isinstance(value, tuple):
        return join([str(one).partition(":")[2] for one in value])
    return _told(name, str(value)) if value else translate("evidence", "nothing")


def _told(name: str, value: str) -> str:
    if name == "form":
        return form_names().get(value, value)
    return day(value) if name == "sighted_on" else value


class Differ(Card):
    """One field at a time, each under its tab. decided: the fields to enter and the reason for it."""

    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(margin=4, spacing=2)
        self._found: tuple[Difference, ...] = ()
        self._writable = True
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Fields in which entries differ"))
        self.tabs.currentChanged.connect(self._show)
        hint = self.tr("Take one with a reason, or leave it: a review can decide it too. All stay in the history.")
        self.view = Differing(hint)
        self.view.decided.connect(self.decided)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.view)
        self.hide()

    def show_differences(self, found: tuple[Difference, ...], *, writable: bool) -> None:
        """Show what differs; nothing at all when nothing does."""
        names = [one.name for one in found]
        if names != [one.name for one in self._found]:
            self._offer(names)
        self._found, self._writable = found, writable
        self.tabs.setVisible(len(found) > 1)
        self.setVisible(bool(found))
        self._show(self.tabs.currentIndex())

    def _offer(self, names: list[str]) -> None:
        blocker = QSignalBlocker(self.tabs)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.addTab(field_names()[name])
        blocker.unblock()

    def _show(self, place: int) -> None:
        if 0 <= place < len(self._found):
            one = self._found[place]
            people = sum(entry.who != _together() for entry in one.entries)
            title = self.tr("{field}: %n entries differ", "", people).format(field=field_names()[one.name])
            self.view.show_entries(one.entries, title, writable=self._writable)


def _together() -> str:
    """What stands for the entries of all."""
    return translate("evidence", "All of them")
