"""The questionnaire page: brings list, item and guidance together, and says what the keys do."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from assessment_models.library import Library
from cirt_assess.assessment import Change
from cirt_assess.items import ItemRef
from cirt_assess.report.numbers import percent
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.state import NOT_APPLICABLE, State
from ui.assess.conflict import decided_level
from ui.assess.facts import Facts
from ui.assess.guidance import Guidance
from ui.assess.item_card import ItemCard
from ui.assess.item_list import ItemList
from ui.assess.rows import rows_of
from ui.frame.page import Page
from ui.places import Place
from ui.widgets.buttons import Choice
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line
from ui.widgets.levels import key_of_place, place_of_digit
from ui.wording import short_name

_NARROW = 980
"""Below this width guidance goes under the item, so that the levels can be read."""


class AssessPage(Page):
    """rate_requested: (catalogue, item), level, reason or None. history_requested: entity, who takes it.

    place_requested: a Place, with the evidence of the item on show.
    """

    rate_requested = Signal(object, object, object)
    note_entered = Signal(str, object)
    decide_requested = Signal(str, object, str)
    history_requested = Signal(str, object)
    place_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._results: Results | None = None
        self._state = State()
        self._library = Library()
        self._writable = True
        self._where: dict[str, str] = {}
        self._catalogue = ""
        self._drafts: dict[str, str] = {}
        self.list = ItemList()
        self.card = ItemCard()
        self._guidance = Guidance()
        self.search = QLineEdit()
        self._choice = Choice(self.tr("Catalogue"))
        self._build()
        self._connect()
        self._add_keys()

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        title = self.tr("Questionnaire")
        if self._results is None:
            return title, self.tr("Loading…")
        score = self._result.score
        text = self.tr("{catalogue} · {answered} of {total} rated")
        name = short_name(self._result.content, self._language)
        return title, text.format(catalogue=name, answered=score.answered, total=score.applicable)

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint((self._digits(),), self.tr("rate")),
            KeyHint(("N",), self.tr("not applicable")),
            KeyHint(("↑", "↓"), self.tr("next item")),
            KeyHint(("Tab",), self.tr("why this level")),
            KeyHint(("E",), self.tr("evidence")),
            KeyHint(("Esc",), self.tr("back to the list"), foot=False),
            KeyHint(("PgUp", "PgDn"), self.tr("scroll the item"), foot=False),
            KeyHint(("/",), self.tr("find")),
            KeyHint(("Ctrl", "Z"), self.tr("undo")),
            KeyHint(("Ctrl", "Shift", "Z"), self.tr("do again what was undone"), foot=False),
        )

    def _digits(self) -> str:
        """The keys that rate the item on show, from the lowest level to the highest."""
        codes = self._facts().scale.codes if self._results is not None and self._item else (0, 4)
        keys = [key for place in range(len(codes)) if (key := key_of_place(place, codes))]
        return self.tr("{first}–{last}").format(first=keys[0], last=keys[-1])  # noqa: RUF001  a range

    def entered(self) -> None:
        self.list.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def coverage(self) -> str:
        """How much of all catalogues of the round is rated, for the rail."""
        if self._results is None:
            return ""
        scores = [one.score for one in self._results.catalogues]
        applicable = sum(score.applicable for score in scores)
        return percent(Fraction(sum(score.answered for score in scores), applicable) if applicable else None)

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened."""
        self._library, self._writable = library, writable
        self._results = None
        self._drafts.clear()
        self._where.clear()
        self._catalogue = ""

    def show_results(self, results: Results, state: State) -> None:
        """Show what stands now, staying where one is."""
        self._results, self._state = results, state
        ids = [one.id for one in results.catalogues]
        if self._catalogue not in ids:
            self._catalogue = ids[0] if ids else ""
        names = {one.id: short_name(one.content, self._language) for one in results.catalogues}
        self._choice.offer(names, self._catalogue)
        if not ids:
            return
        self._show_rows()
        if self._item in self._result.content.items:
            self._refresh_item()
        else:
            self.show_item(self._catalogue, self.list.first())

    def show_item(self, catalogue: str, item: str) -> None:
        """Go to an item, of another catalogue too."""
        self.settle()
        if catalogue != self._catalogue:
            self._catalogue = catalogue
            self._choice.choose(catalogue)
            self._show_rows()
        self._where[catalogue] = item
        self.list.choose(item)
        self._show_item()

    def show_place(self, place: Place) -> None:
        if place.item is not None and self._results is not None:
            self.show_item(*place.item)

    def show_conflicts(self) -> None:
        """Show what waits for a decision, in the first catalogue that has any."""
        for result in self._results.catalogues if self._results else ():
            if any(finding.doubt == "conflict" for finding in result.findings):
                self.show_item(result.id, next(one.item for one in result.findings if one.doubt == "conflict"))
                self.list.show_filter("conflict")
                return

    def changed(self, change: Change, state: State) -> None:
        """Something was saved: it is no longer a draft, and its level is shown before everything is computed anew."""
        self._state = state
        for entity in change.entities:
            self._drafts.pop(entity, None)
        if self._results is not None and self._item:
            facts = self._facts()
            if facts.rating.key in change.entities:
                self.card.reason.show_saved(facts.rating["rationale"].text)
                self.card.show_rating(facts, writable=self._writable)

    def settle(self) -> None:
        """Hand over what was typed so far."""
        self.card.reason.settle()

    # --- what the user does ----------------------------------------------------------------

    def rate(self, digit: int) -> None:
        """Rate the item on show by a digit key."""
        place = place_of_digit(digit, self._facts().scale.codes) if self._can_rate else None
        if place is not None:
            self._rate_place(place)

    def rate_not_applicable(self) -> None:
        """Set the item not applicable; without a reason, ask for one."""
        if not self._can_rate:
            return
        if self.card.reason.text.strip():
            self._rate(NOT_APPLICABLE, self.card.reason.text)
        else:
            self.card.reason.ask_not_applicable()

    def _link_evidence(self) -> None:
        """Go where evidence is linked to the item on show."""
        if self._results is not None and self._item:
            self.settle()
            self.place_requested.emit(Place("evidence", item=ItemRef(self._catalogue, self._item)))

    def _rate_place(self, place: int) -> None:
        if not self._can_rate:
            return
        facts = self._facts()
        code = facts.scale.codes[place]
        self.card.reason.cancel_question()
        if facts.rating["level"].in_conflict:
            self.card.conflict.take(decided_level(facts, code, self.card.conflict.reason.text().strip()))
        else:
            self._rate(code, None)

    def _rate(self, level: int | str, reason: str | None) -> None:
        if reason is not None:
            self._drafts[self._facts().rating.key] = reason
        self.rate_requested.emit((self._catalogue, self._item), level, reason)

    def _note(self, text: str) -> None:
        key = self._facts().rating.key
        self._drafts[key] = text
        self.note_entered.emit(key, {"rationale": text})

    def _take_found(self) -> None:
        """Enter in the search field: to the first item found."""
        self.list.step(0)
        self.entered()

    def _undo(self) -> None:
        self.settle()
        self.undo_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._guidance.setVisible(not narrow)
        self.card.show_guidance(wanted=narrow)

    # --- how it is done --------------------------------------------------------------------

    @property
    def _result(self) -> CatalogueResult:
        assert self._results is not None
        return self._results.catalogue(self._catalogue)

    @property
    def _item(self) -> str:
        return self._where.get(self._catalogue, "")

    @property
    def _can_rate(self) -> bool:
        return self._writable and self._results is not None and bool(self._item)

    def _facts(self) -> Facts:
        assert self._results is not None
        return Facts(self._results, self._state, self._library, (self._catalogue, self._item), self._language)

    def _choose_catalogue(self, catalogue: str) -> None:
        if catalogue != self._catalogue:
            self.settle()
            self._catalogue = catalogue
            self._show_rows()
            self.show_item(catalogue, self._item or self.list.first())

    def _show_rows(self) -> None:
        self.list.show_rows(rows_of(self._result, self._state, self._result_round, self._language))
        self.heading_changed.emit()

    @property
    def _result_round(self) -> str:
        assert self._results is not None
        return self._results.round.id

    def _item_chosen(self, item: str) -> None:
        self.settle()
        self._where[self._catalogue] = item
        self._show_item()

    def _show_item(self) -> None:
        """Another item: everything from its beginning."""
        if not self._item:
            return
        facts = self._facts()
        stored = facts.rating["rationale"].text
        draft = self._drafts.get(facts.rating.key)
        self.card.reason.show_item(stored, draft)
        self.card.show_top()
        self._show_facts(facts)

    def _refresh_item(self) -> None:
        """The same item, of which something may have changed."""
        facts = self._facts()
        self.list.choose(self._item)
        self.card.reason.show_saved(facts.rating["rationale"].text)
        self._show_facts(facts)

    def _show_facts(self, facts: Facts) -> None:
        self.card.show_facts(facts, writable=self._writable)
        self._guidance.show_facts(facts)
        self.hints_changed.emit()
        shown = self._item

        def take(revisions: object) -> None:
            if self._item == shown:
                self.card.show_history(revisions, facts)  # type: ignore[arg-type]  # from a callback

        self.history_requested.emit(facts.rating.key, take)

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a question or a note"))
        self.search.setAccessibleName(self.tr("Find a question or a note"))
        self.search.setClearButtonEnabled(False)
        self.search.setFixedWidth(220)
        self.tool_row.addWidget(self._choice)
        self.tool_row.addWidget(self.search)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget, stretch in ((self.list, 0), (Line(upright=True), 0), (self.card, 1)):
            row.addWidget(widget, stretch)
        row.addWidget(Line(upright=True))
        row.addWidget(self._guidance)
        self.setTabOrder(self.list.tree, self.card.reason.editor)
        self.scroll_with_keys(self.card)

    def _connect(self) -> None:
        self.list.item_chosen.connect(self._item_chosen)
        self.card.level_chosen.connect(self._rate_place)
        self.card.place_requested.connect(self.place_requested)
        self.card.decided.connect(lambda fields, why: self.decide_requested.emit(self._facts().rating.key, fields, why))
        self.card.reason.entered.connect(self._note)
        self.card.reason.not_applicable.connect(lambda text: self._rate(NOT_APPLICABLE, text))
        self.card.reason.left.connect(self.entered)
        self.search.textChanged.connect(self.list.search)
        self.search.returnPressed.connect(self._take_found)
        self._choice.chosen.connect(self._choose_catalogue)

    def _add_keys(self) -> None:
        for digit in range(10):
            self._key(str(digit), lambda digit=digit: self.rate(digit))
        self._key("N", self.rate_not_applicable)
        self._key("E", self._link_evidence)
        self._key("Down", lambda: self.list.step(1))
        self._key("Up", lambda: self.list.step(-1))
        self._key("/", self.search.setFocus)
        self._key("Ctrl+F", self.search.setFocus)
        self._key("Ctrl+Z", self._undo)
        self._key("Ctrl+Shift+Z", self.redo_requested.emit)

    def _key(self, keys: str, act: Callable[..., object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
