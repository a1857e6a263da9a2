"""The item itself: its question, its levels, the reason, and what was said, seen and entered about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QTabBar, QWidget

from cirt_assess.charts import level_pip
from cirt_assess.revisions import Revision
from cirt_assess.state import NOT_APPLICABLE
from ui import tokens
from ui.assess.conflict import Conflict, sides_of
from ui.assess.facts import Facts
from ui.assess.guidance import GuidanceText
from ui.assess.reason import Reason
from ui.assess.said import Evidence, History, Voices
from ui.widgets.labels import Card, Text, column
from ui.widgets.level_card import LevelFace
from ui.widgets.levels import Levels, key_of_place
from ui.widgets.spread import Spread
from ui.wording import level_about, level_name

_GUIDANCE = 3
"""The last tab."""


class ItemCard(QScrollArea):
    """level_chosen: the place of a card. decided: fields and reason. place_requested: a Place."""

    level_chosen = Signal(int)
    place_requested = Signal(object)
    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Item"))
        self.reason = Reason()
        self.levels = Levels(after=self.reason.editor)
        self._id = Text("", "id")
        self._name = Text("", "title", wrap=True)
        self._trend = Text("", "small-second")
        self._question = Text("", "question", wrap=True)
        self._not_applicable = Text("", "second", wrap=True)
        self.conflict = Conflict()
        self._tabs = QTabBar()
        self._spread = Spread()
        self._differ = Text("", "attention")
        self._panels = QStackedWidget()
        self._voices, self._evidence, self._history = Voices(), Evidence(), History()
        self._guidance = GuidanceText()
        self._build()

    def show_facts(self, facts: Facts, *, writable: bool) -> None:
        """Show one item as it stands."""
        self._id.setText(facts.item_id)
        self._name.setText(facts.text.name)
        self._question.setText(facts.text.question)
        self.show_rating(facts, writable=writable)
        self._voices.show_facts(facts)
        self._evidence.show_facts(facts)
        self._guidance.show_facts(facts)
        self._show_spread(facts)
        self._tabs.setTabText(0, self.tr("Voices {number}").format(number=len(facts.responses)))
        self._tabs.setTabText(1, self.tr("Evidence {number}").format(number=len(facts.evidence)))

    def show_rating(self, facts: Facts, *, writable: bool) -> None:
        """Show the level as it stands, and what follows from it at once."""
        self._trend.show_text(facts.trend)
        self.levels.show_levels(_faces(facts), facts.place)
        self.levels.setEnabled(writable)
        self.reason.set_writable(writable)
        self._show_state(facts, writable=writable)

    def show_history(self, revisions: Sequence[Revision], facts: Facts) -> None:
        """Show what was entered about the item over time."""
        self._history.show_history(revisions, facts)
        self._tabs.setTabText(2, self.tr("History {number}").format(number=len(revisions)))

    def show_guidance(self, *, wanted: bool) -> None:
        """Offer guidance as a tab, where there is no room for it beside the item."""
        self._tabs.setTabVisible(_GUIDANCE, wanted)

    def show_top(self) -> None:
        """Begin at the question again."""
        self.verticalScrollBar().setValue(0)

    def _show_state(self, facts: Facts, *, writable: bool) -> None:
        """A conflict, or that the item does not apply."""
        self.conflict.setVisible(facts.in_conflict)
        self.reason.setVisible(not facts.rating["rationale"].in_conflict)
        if facts.in_conflict:
            self.conflict.show_sides(sides_of(facts), writable=writable)
        applies = facts.answer.options != (NOT_APPLICABLE,)
        text = self.tr("Not applicable: it leaves the calculation. Choose a level to take it in again.")
        self._not_applicable.show_text("" if applies else text)

    def _show_spread(self, facts: Facts) -> None:
        places, differing = facts.voice_places, facts.differing
        self._spread.setVisible(len(places) > 1)
        codes = facts.scale.codes
        said = ", ".join(str(codes[place]) for place in sorted(places))
        name = self.tr("Levels that were said: {levels}").format(levels=said)
        self._spread.show_voices(places, len(codes), differ=bool(differing), name=name)
        apart = max(places) - min(places) if places else 0
        self._differ.show_text(self.tr("◆ differ by {steps}").format(steps=apart) if differing else "")

    def _build(self) -> None:
        for name in (self.tr("Voices"), self.tr("Evidence"), self.tr("History"), self.tr("Guidance")):
            self._tabs.addTab(name)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(self.tr("What was said, seen and entered"))
        guidance = Card()
        guidance.body.addWidget(self._guidance)
        for panel in (self._voices, self._evidence, self._history, guidance):
            self._panels.addWidget(_at_top(panel))
        self.show_guidance(wanted=False)
        self._tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.levels.chosen.connect(self.level_chosen)
        self.conflict.decided.connect(self.decided)
        self._evidence.place_requested.connect(self.place_requested)
        inside = QWidget()
        body = column(inside)
        body.setContentsMargins(18, 16, 18, 20)
        body.setSpacing(3 * tokens.STEP)
        body.addLayout(self._heading())
        body.addWidget(self._question)
        for widget in (self.conflict, self.levels, self._not_applicable, self.reason):
            body.addWidget(widget)
        body.addLayout(self._tab_row())
        body.addWidget(self._panels)
        body.addStretch(1)
        self.setWidget(inside)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._id, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._name, 1)
        row.addWidget(self._trend, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._spread)
        row.addWidget(self._differ)
        return row


def _faces(facts: Facts) -> list[LevelFace]:
    codes = facts.scale.codes
    return [
        LevelFace(
            pip=level_pip(code, facts.scale),
            name=level_name(facts.content, facts.item, code, facts.language),
            about=level_about(facts.content, facts.item, code, facts.language),
            key=key_of_place(place, codes),
            is_target=code == facts.target,
            last=facts.round_before if code == facts.before.code else "",
        )
        for place, code in enumerate(codes)
    ]


def _at_top(panel: QWidget) -> QWidget:
    holder = QWidget()
    body = column(holder)
    body.addWidget(panel)
    body.addStretch(1)
    return holder
