"""The evidence page: brings the list, one piece of evidence and what is taken in together, and says what keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, Change
from cirt_assess.items import ItemRef
from cirt_assess.results import catalogue_ids
from cirt_assess.revisions import Value
from cirt_assess.state import State
from ui.evidence.drafts import Drafts, about
from ui.evidence.evidence_list import EvidenceList
from ui.evidence.intake import Order
from ui.evidence.item_index import ItemIndex
from ui.evidence.receiver import Receiver
from ui.evidence.rows import EvidenceRow, Keeping, rows_of, same_content
from ui.evidence.side import Side
from ui.evidence.sources import Source
from ui.frame.page import Page
from ui.places import Place
from ui.widgets.buttons import Button
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line


class EvidencePage(Page):
    """save_requested: what it is about, and an entry for the assessment. place_requested: a Place.

    take_requested: an Order to take a file in; stop_requested ends it. copy_requested: a digest, and where a copy goes.
    kept_requested: who takes the digests of what is in the file. decide_requested: entity, fields and reason.
    """

    save_requested = Signal(object, object)
    take_requested = Signal(object)
    stop_requested = Signal()
    copy_requested = Signal(str, object)
    kept_requested = Signal(object)
    decide_requested = Signal(str, object, str)
    place_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._state = State()
        self._library = Library()
        self._round = self._me = ""
        self._rows: dict[str, EvidenceRow] = {}
        self._kept: frozenset[str] = frozenset()
        self._drafts = Drafts()
        self._shown = ""
        self._goes_along = False
        self._item: ItemRef | None = None
        self._index = ItemIndex(Library(), (), language)
        self.list = EvidenceList()
        self.side = Side()
        self.details, self.intake = self.side.details, self.side.intake
        self.search = QLineEdit()
        self._attach = Button(self.tr("Attach files…"), icon="evidence")
        self._build()
        self.receiver = Receiver(self)
        self._connect()
        self._add_keys()
        self.scroll_with_keys(self.details)

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        attached = sum(row.keeping is Keeping.ATTACHED for row in self._rows.values())
        about = self.tr("%n piece(s) · {attached} attached", "", len(self._rows))
        return self.tr("Evidence"), about.format(attached=attached) if self._rows else ""

    def hints(self) -> tuple[KeyHint, ...]:
        enter = self.tr("edit") if self._item is None else self.tr("link or not")
        leave = self.tr("back to the list") if self._item is None else self.tr("back to the question")
        return (
            KeyHint(("↑", "↓"), self.tr("next evidence")),
            KeyHint(("Enter",), enter),
            KeyHint(("N",), self.tr("record what was seen")),
            KeyHint(("Ctrl", "O"), self.tr("attach files")),
            KeyHint(("Ctrl", "V"), self.tr("paste")),
            KeyHint(("I",), self.tr("link items"), foot=False),
            KeyHint(("Esc",), leave, foot=self._item is not None),
            KeyHint(("/",), self.tr("find")),
            KeyHint(("Del",), self.tr("take out of the list"), foot=False),
            KeyHint(("Ctrl", "Z"), self.tr("undo"), foot=self._item is None),
            KeyHint(("Ctrl", "Shift", "Z"), self.tr("do again what was undone"), foot=False),
        )

    def entered(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hand over what was typed so far."""
        self.details.settle()

    def count(self) -> str:
        """How many pieces there are, for the rail."""
        return str(len(self._rows)) if self._rows else ""

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, library: Library, me: str, *, writable: bool, protected: bool) -> None:
        """Another file was opened. me: who sits here. protected: the file has a passphrase."""
        self._library, self._me, self._round = library, me, ""
        self._drafts.clear()
        self._kept = frozenset()
        self._item = None
        self._shown = ""
        self.list.choose("")
        self.list.set_writable(writable)
        self.receiver.writable = writable
        self._attach.setVisible(writable)
        self.side.begin(writable=writable, protected=protected)
        self.kept_requested.emit(self._take_kept)

    def show_state(self, state: State, round_id: str) -> None:
        """Show what stands now, staying where one is."""
        if round_id != self._round:
            catalogues = catalogue_ids(state.entity("round", round_id))
            self._index = ItemIndex(self._library, catalogues, self._language)
            self.details.links.offer(self._index)
        self._state, self._round = state, round_id
        rows = rows_of(state, round_id, self._kept)
        self._rows = {row.id: row for row in rows}
        nearest = self.list.show_rows(rows)
        if self._shown in self._rows:
            self._follow()
        else:
            self._choose(nearest)
        self._show_linking()
        self.heading_changed.emit()

    def changed(self, change: Change, state: State) -> None:
        """Something was saved: it is no draft any more; new evidence that was asked for here is gone to."""
        self._drafts.saved(change)
        if not any(entity.startswith("evidence/") for entity in change.entities):
            self._state = state
            return
        self._tell_gone(change)
        self.show_state(state, self._round)
        new = about(change, "round")
        if new and self.list.record.is_saved(state.entity("evidence", new)["title"].text):
            self._choose(new)
            self.details.boxes["form"].setFocus(Qt.FocusReason.TabFocusReason)

    def show_place(self, place: Place) -> None:
        """Go to a piece of evidence, or link evidence to an item."""
        if place.item is not None:
            self.link_to(place.item)
        elif place.entity is not None and place.entity.partition("/")[2] in self._rows:
            self._choose(place.entity.partition("/")[2])

    def link_to(self, item: ItemRef) -> None:
        """Let the user link evidence to an item, with the keyboard alone, and come back."""
        self._item = item
        linked = next((row.id for row in self._rows.values() if self._item in row.items), "")
        if linked:
            self._choose(linked)
        self._show_linking()
        self.hints_changed.emit()

    # --- what is taken in ------------------------------------------------------------------

    def take(self, sources: Sequence[Source], *, into_current: bool = False) -> None:
        """Take files in: as new evidence, or as the file of the evidence that is shown."""
        self.settle()
        self._goes_along = True
        into = self._shown if into_current else ""
        self.intake.take([Order(source, into, self._item) for source in sources])

    def show_taken(self, order: Order, change: Change) -> None:
        """A file is in; its evidence is shown, unless the user went on to something else."""
        found = about(change, "blob")
        self._kept |= {self._state.entity("evidence", found)["blob"].text}
        self.show_state(self._state, self._round)
        if self._goes_along and found != self._shown:
            self._choose(found)
        self.intake.show_kept(order, same_content(self._state, found))

    def first_fields(self) -> dict[str, Value]:
        """What new evidence begins with: seen here and now."""
        today = date.today()  # noqa: DTZ011  the day on the user's wall
        return {"sighted_on": today.isoformat(), "sighted_by": self._me or None}

    # --- what the user does ----------------------------------------------------------------

    def record(self, title: str) -> None:
        """Record something that was seen and not taken."""
        round_id, items = self._round, (str(self._item),) if self._item else ()
        fields: dict[str, Value] = {"title": title, **self.first_fields(), "items": items}
        self.save_requested.emit("record evidence", lambda one: one.add_evidence(round_id, fields))

    def take_out(self) -> None:
        """Take the evidence that is shown out of the list; undo brings it back."""
        row = self._rows.get(self._shown)
        if row is not None and self.receiver.writable:
            self.save_requested.emit(("remove", row.id), lambda one: one.remove(row.evidence.key))

    def _tell_gone(self, change: Change) -> None:
        """Say what was taken out of the list, once that is in the file."""
        row = self._rows.get(about(change, "removed"))
        if row is not None:
            text = self.tr("“{title}” is out of the list. Undo brings it back; all of it stays in the history.")
            self.intake.tell(text.format(title=row.title))

    def toggle_link(self) -> None:
        """Link the evidence that is shown to the item one links to, or take the link away."""
        row = self._rows.get(self._shown)
        if self._item is None or row is None:
            self.details.boxes["title"].setFocus(Qt.FocusReason.TabFocusReason)
        elif self._item in row.items:
            self._unlink(self._item)
        else:
            self._link(self._item)

    def _link(self, ref: ItemRef) -> None:
        self._save_links(ref, lambda one, id_: one.link_evidence(id_, [ref]))

    def _unlink(self, ref: ItemRef) -> None:
        self._save_links(ref, lambda one, id_: one.unlink_evidence(id_, [ref]))

    def _save_links(self, ref: ItemRef, deed: Callable[[Assessment, str], Change]) -> None:
        id_ = self._shown
        if id_ and self.receiver.writable:
            self.save_requested.emit(("link", id_, ref), lambda one: deed(one, id_))

    def _enter_field(self, name: str, value: Value) -> None:
        id_ = self._shown
        is_new = name in self._drafts.sent(id_) or value != self._state.entity("evidence", id_)[name].value
        if not is_new:
            return
        self._goes_along = False
        self._drafts.send(id_, name, value)
        self.save_requested.emit((f"evidence/{id_}", name), lambda one: one.edit_evidence(id_, {name: value}))

    def _leave(self) -> None:
        """Back to the list; from linking, back to the question."""
        item, self._item = self._item, None
        if item is None:
            self.settle()
            self.entered()
            return
        self._show_linking()
        self.hints_changed.emit()
        self.place_requested.emit(Place("assess", item=item))

    def _undo(self) -> None:
        self.settle()
        self.undo_requested.emit()

    # --- how it is done --------------------------------------------------------------------

    def _go(self, id_: str) -> None:
        """The user goes to another piece of evidence."""
        self._goes_along = False
        self._choose(id_)

    def _choose(self, id_: str) -> None:
        """Another piece of evidence: everything from its beginning."""
        self.settle()
        self._drafts.leave(self._shown, self.details.wrong())
        self._shown = id_
        self.list.choose(id_)
        row = self._rows.get(id_)
        self.side.show_one(row is not None)
        self.receiver.open_title = row.title if row and row.keeping is not Keeping.ATTACHED else ""
        if row is not None:
            self.details.show_evidence(self._state.entity("evidence", id_), row, self._state, self._drafts.of(id_))

    def _follow(self) -> None:
        """The same evidence, of which something may have changed."""
        row = self._rows[self._shown]
        self.receiver.open_title = "" if row.keeping is Keeping.ATTACHED else row.title
        self.details.follow(self._state.entity("evidence", row.id), row, self._state, self._drafts.sent(row.id))

    def _take_kept(self, digests: frozenset[str]) -> None:
        self._kept = digests
        if self._round:
            self.show_state(self._state, self._round)

    def _show_linking(self) -> None:
        name = self._index.name_of(self._item) if self._item else None
        self.list.show_links_to(name, writable=self.receiver.writable)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Find evidence"))
        self.search.setAccessibleName(self.tr("Find evidence by words, items, or people"))
        self.search.setFixedWidth(200)
        self.tool_row.addWidget(self.search)
        self.tool_row.addWidget(self._attach)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget, stretch in ((self.list, 0), (Line(upright=True), 0), (self.side, 1)):
            row.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.list.chosen.connect(self._go)
        self.list.taken.connect(self.toggle_link)
        self.list.removed.connect(self.take_out)
        self.list.record.recorded.connect(self.record)
        self.details.entered.connect(self._enter_field)
        self.details.decided.connect(
            lambda fields, why: self.decide_requested.emit(f"evidence/{self._shown}", fields, why)
        )
        self.details.remove_requested.connect(self.take_out)
        self.details.links.linked.connect(self._link)
        self.details.links.unlinked.connect(self._unlink)
        self.details.links.item_requested.connect(lambda ref: self.place_requested.emit(Place("assess", item=ref)))
        self.details.file.attach_requested.connect(self.receiver.choose_one)
        self.details.file.export_requested.connect(self.copy_requested)
        self.intake.take_requested.connect(self.take_requested)
        self.intake.stop_requested.connect(self.stop_requested)
        self.list.linking.done.connect(self._leave)
        self.receiver.received.connect(lambda sources, into: self.take(sources, into_current=into))
        self.receiver.empty.connect(self.intake.tell)
        self.search.textChanged.connect(self.list.search)
        self.search.returnPressed.connect(self.entered)
        self._attach.clicked.connect(self.receiver.choose)
        self.side.welcome.attach_requested.connect(self.receiver.choose)
        self.side.welcome.record_requested.connect(self.list.record.setFocus)

    def _add_keys(self) -> None:
        self._key("N", self.list.record.setFocus)
        self._key("I", self.details.links.picker.setFocus)
        self._key("/", self.search.setFocus)
        self._key("Ctrl+F", self.search.setFocus)
        self._key("Ctrl+O", self.receiver.choose)
        self._key("Ctrl+V", self.receiver.paste)
        self._key("Esc", self._leave)
        self._key("Ctrl+Z", self._undo)
        self._key("Ctrl+Shift+Z", self.redo_requested.emit)

    def _key(self, keys: str, act: Callable[..., object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
