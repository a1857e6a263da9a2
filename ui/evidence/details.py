"""One piece of evidence: what is known of it, what it shows something of, and its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from cirt_assess.revisions import Value
from cirt_assess.state import Entity, State
from ui import tokens
from ui.evidence.differ import Differ, differences
from ui.evidence.editors import FieldBox
from ui.evidence.file_card import FileCard
from ui.evidence.linked_items import LinkedItems
from ui.evidence.rows import EvidenceRow, either
from ui.times import moment
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, column
from ui.wording import author_name


class Details(QScrollArea):
    """entered: a field's name and value. decided: fields and reason. remove_requested: out of the list with it."""

    entered = Signal(str, object)
    decided = Signal(object, str)
    remove_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {name: FieldBox(name, hint) for name, hint in self._fields()}
        self.links = LinkedItems()
        self.file = FileCard()
        self.differ = Differ()
        self.digest = Button(self.tr("Note its SHA-256 digest"), "link")
        self.remove = Button(self.tr("Take out of the list"), "quiet")
        self._entered = Text("", "small-second", wrap=True)
        self._writable = True
        self._protected = False
        self._asks_digest = False
        self._build()
        self._connect()

    def begin(self, *, writable: bool, protected: bool) -> None:
        """Another file was opened. protected: it has a passphrase."""
        self._writable, self._protected = writable, protected
        self.remove.setVisible(writable)

    def show_evidence(self, entity: Entity, row: EvidenceRow, state: State, drafts: Mapping[str, Value]) -> None:
        """Show another piece of evidence. drafts: what was entered and is not in the file yet, by field."""
        for name, box in self.boxes.items():
            box.show_value(_stands(entity, row, name, drafts), writable=self._may_edit(entity, name))
        self.verticalScrollBar().setValue(0)
        self._asks_digest = False
        self._show_rest(entity, row, state)

    def follow(self, entity: Entity, row: EvidenceRow, state: State, drafts: Mapping[str, Value]) -> None:
        """The same evidence, of which something may have changed. What was typed since stays."""
        for name, box in self.boxes.items():
            box.follow(_stands(entity, row, name, drafts), writable=self._may_edit(entity, name))
        self._show_rest(entity, row, state)

    def settle(self) -> None:
        """Hand over what was typed so far."""
        for box in self.boxes.values():
            box.settle()

    def wrong(self) -> dict[str, Value]:
        """What was typed and does not fit, by field."""
        return {name: box.editor.typed() for name, box in self.boxes.items() if box.is_wrong}

    def _show_rest(self, entity: Entity, row: EvidenceRow, state: State) -> None:
        self.differ.show_differences(differences(entity, state), writable=self._writable)
        self.links.show_items(row.items, writable=self._may_edit(entity, "items"))
        self.file.show_file(row, writable=self._writable, protected=self._protected)
        self._offer_digest(entity, row)
        first = min(entity["round"].heads, key=lambda head: head.time)
        text = self.tr("Entered by {who}, {when}")
        self._entered.setText(text.format(who=author_name(state, first.author), when=moment(first.time)))

    def _offer_digest(self, entity: Entity, row: EvidenceRow) -> None:
        """The digest of what was seen: seldom allowed, so it takes room only where there is one or one is wanted."""
        box = self.boxes["sighted_hash"]
        has_one = not entity["sighted_hash"].is_empty or bool(box.editor.typed()) or self._asks_digest
        box.setVisible(has_one)
        self.digest.setVisible(not has_one and not row.evidence.blob and self._writable)

    def _ask_digest(self) -> None:
        self._asks_digest = True
        self.digest.hide()
        self.boxes["sighted_hash"].show()
        self.boxes["sighted_hash"].setFocus(Qt.FocusReason.TabFocusReason)

    def _may_edit(self, entity: Entity, name: str) -> bool:
        """A field in conflict is decided above, not typed over."""
        return self._writable and not entity[name].in_conflict

    def _fields(self) -> Iterator[tuple[str, str]]:
        """The fields in the order in which the keyboard goes through them, each with what to know of it."""
        yield "title", ""
        yield "form", ""
        yield "tlp", ""
        yield "sighted_where", ""
        yield "sighted_on", ""
        yield "sighted_by", ""
        yield "sighted_hash", self.tr("If you were allowed to take one. It shows later that it was the same document.")
        yield "note", ""

    def _connect(self) -> None:
        for name, box in self.boxes.items():
            box.entered.connect(lambda value, name=name: self.entered.emit(name, value))
        self.differ.decided.connect(self.decided)
        self.digest.clicked.connect(self._ask_digest)
        self.remove.clicked.connect(self.remove_requested)

    def _build(self) -> None:
        inside = QWidget()
        body = column(inside, spacing=3)
        body.setContentsMargins(20, 16, 20, 20)
        about = Card(margin=4, spacing=3)
        for name in ("title", "form", "tlp"):
            about.body.addWidget(self.boxes[name])
        for widget in (self.differ, about, self.links, self.file, self._sighted(), self._notes()):
            body.addWidget(widget)
        body.addLayout(self._foot())
        body.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Evidence"))
        self.setWidget(inside)

    def _sighted(self) -> Card:
        card = Card(margin=4, spacing=3)
        row = QHBoxLayout()
        row.setSpacing(4 * tokens.STEP)
        for name, share in (("sighted_where", 3), ("sighted_on", 2), ("sighted_by", 3)):
            row.addWidget(self.boxes[name], share, Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(Text(self.tr("Sighted"), "strong"))
        card.body.addLayout(row)
        card.body.addWidget(self.boxes["sighted_hash"])
        card.body.addWidget(self.digest, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _notes(self) -> Card:
        card = Card(margin=4)
        card.body.addWidget(self.boxes["note"])
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._entered, 1)
        row.addWidget(self.remove)
        return row


def _stands(entity: Entity, row: EvidenceRow, name: str, drafts: Mapping[str, Value]) -> Value:
    """What a field shows. In a conflict it cannot be written: all that was entered, and the strictest label."""
    if name in drafts:
        return drafts[name]
    if not entity[name].in_conflict:
        return entity[name].value
    return row.tlp if name == "tlp" else either(entity[name])
