"""The what-if bar: suppose another profile, levels or targets, and see what would follow. Nothing here is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.items import ItemRef, Level
from cirt_assess.results import CatalogueResult
from cirt_assess.state import NOT_APPLICABLE
from cirt_assess.targets import NOT_ASKED, Target
from cirt_assess.what_if import AS_ENTERED, WhatIf
from ui import tokens
from ui.results.lists import Arrow
from ui.results.supposed import Compared, item_lines, level_choice, target_choice
from ui.widgets.buttons import Button, Choice
from ui.widgets.flow import Flow
from ui.widgets.labels import Card, Line, Text, clear
from ui.wording import join, level_name

_AS_ENTERED, _OPEN = "as entered", "open"


class WhatIfBar(Card):
    """supposed: another WhatIf. enter_requested: its profiles and targets are to be entered. left: enough of it."""

    supposed = Signal(object)
    enter_requested = Signal(object)
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__("what-if", spacing=2)
        self._language = language
        self._result: CatalogueResult | None = None
        self._library = Library()
        self._is_writable = False
        self.what_if = AS_ENTERED
        self.profiles = Choice(self.tr("Supposed profile"))
        self.items = Choice(self.tr("Item to suppose something of"))
        self.levels = Choice(self.tr("Supposed level"))
        self.targets = Choice(self.tr("Supposed target"))
        self.enter = Button(self.tr("Enter these targets"), "primary")
        self.again = Button(self.tr("Start again"), "quiet", icon="undo")
        self.leave = Button(self.tr("Leave"), "quiet", icon="close", name=self.tr("Leave what-if"))
        self._compared, self._lines = QWidget(), QWidget()
        self._build()
        self._connect()
        self.hide()

    def begin(self, result: CatalogueResult, library: Library, *, writable: bool) -> None:
        """Offer what can be supposed of a catalogue; what was supposed stays."""
        self._result, self._library, self._is_writable = result, library, writable
        profiles = {"": self.tr("No profile")}
        for id_, profile in library.profiles.items():
            if profile.structure.catalogue == result.id:
                profiles[id_] = profile.words(self._language).text.name
        entered = result.profile.id if result.profile else ""
        self.profiles.offer(profiles, self.what_if.profiles.get(result.id, entered))
        self.profiles.setVisible(len(profiles) > 1)
        names = {one: f"{one} {result.content.item_text(one, self._language).name}" for one in result.content.items}
        self.items.offer(names, self.items.value if self.items.value in names else next(iter(names)))
        self._offer_item()
        self._show_lines()

    def choose_item(self, item: str) -> None:
        """Suppose something of `item` next."""
        self.items.choose(item)
        self.levels.setFocus()

    def forget(self) -> None:
        """Suppose nothing any more, and say nothing of it."""
        self.what_if = AS_ENTERED

    def show_compared(self, figures: Sequence[Compared]) -> None:
        """Show figures as entered and as supposed."""
        flow = self._compared.layout()
        assert flow is not None
        clear(flow)
        for figure in figures:
            flow.addWidget(_Figure(figure))

    # --- what is supposed ------------------------------------------------------------------

    @property
    def _ref(self) -> ItemRef:
        assert self._result is not None
        return ItemRef(self._result.id, self.items.value)

    def _suppose(self, what_if: WhatIf) -> None:
        self.what_if = what_if
        self._show_lines()
        self.supposed.emit(what_if)

    def _take_profile(self, profile: str) -> None:
        assert self._result is not None
        id_, entered = self._result.id, self._result.profile.id if self._result.profile else ""
        profiles = {one: other for one, other in self.what_if.profiles.items() if one != id_}
        if profile != entered:
            profiles[id_] = profile
        self._suppose(replace(self.what_if, profiles=profiles))

    def _take_level(self, value: str) -> None:
        levels = {ref: level for ref, level in self.what_if.levels.items() if ref != self._ref}
        if value != _AS_ENTERED:
            levels[self._ref] = _level_of(value)
        self._suppose(replace(self.what_if, levels=levels))

    def _take_target(self, value: str) -> None:
        targets = {ref: target for ref, target in self.what_if.targets.items() if ref != self._ref}
        if value != _AS_ENTERED:
            targets[self._ref] = _target_of(value)
        self._suppose(replace(self.what_if, targets=targets))

    def _drop(self, ref: ItemRef) -> None:
        levels = {one: level for one, level in self.what_if.levels.items() if one != ref}
        targets = {one: target for one, target in self.what_if.targets.items() if one != ref}
        self._suppose(replace(self.what_if, levels=levels, targets=targets))
        self._offer_item()
        self.items.setFocus()

    def _enter(self) -> None:
        """Have the targets entered: only levels are still supposed."""
        self.enter_requested.emit(self.what_if)
        self._suppose(WhatIf(levels=self.what_if.levels))

    def _start_again(self) -> None:
        assert self._result is not None
        self.what_if = AS_ENTERED
        self.begin(self._result, self._library, writable=self._is_writable)
        self.supposed.emit(self.what_if)
        self.items.setFocus()

    # --- what is shown ---------------------------------------------------------------------

    def _offer_item(self) -> None:
        """Levels and targets of the chosen item, with what is supposed chosen."""
        assert self._result is not None
        content, item = self._result.content, self._result.content.items[self.items.value]
        codes = content.structure.scale_of(item).codes
        names = {code: level_name(content, item, code, self._language) for code in codes}
        levels = {_AS_ENTERED: self.tr("Level as entered"), _OPEN: self.tr("Level: open")}
        known: tuple[Level, ...] = (*codes, NOT_APPLICABLE)
        for level in known:
            levels[str(level)] = self.tr("Level: {level}").format(level=level_choice(level, names))
        targets = {_AS_ENTERED: self.tr("Target as entered"), _OPEN: self.tr("Target: as the profile says")}
        asked: tuple[Target, ...] = (NOT_ASKED, *codes)
        for target in asked:
            targets[str(target)] = self.tr("Target: {target}").format(target=target_choice(target))
        self.levels.offer(levels, _key(self.what_if.levels, self._ref))
        self.targets.offer(targets, _key(self.what_if.targets, self._ref))

    def _show_lines(self) -> None:
        """What is supposed, each with a way to take it back."""
        flow = self._lines.layout()
        assert flow is not None
        clear(flow)
        lines = item_lines(self.what_if)
        for ref, said in lines:
            name = self.tr("{said}. Suppose this no more").format(said=said)
            drop = Button(said, "plain", icon="close", name=name)
            drop.clicked.connect(lambda *, ref=ref: self._drop(ref))
            flow.addWidget(drop)
        self._lines.setVisible(bool(lines))
        self.again.setEnabled(self.what_if != AS_ENTERED)
        self.enter.setEnabled(self._is_writable and bool(self.what_if.profiles or self.what_if.targets))

    # --- how it is built -------------------------------------------------------------------

    def _connect(self) -> None:
        self.profiles.chosen.connect(self._take_profile)
        self.items.chosen.connect(lambda _: self._offer_item())
        self.levels.chosen.connect(self._take_level)
        self.targets.chosen.connect(self._take_target)
        self.enter.clicked.connect(self._enter)
        self.again.clicked.connect(self._start_again)
        self.leave.clicked.connect(self.left)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("What if: nothing here is entered"))
        head = QHBoxLayout()
        head.setSpacing(3 * tokens.STEP)
        head.addWidget(Text(self.tr("What if"), "strong"))
        told = self.tr("Nothing here is entered. Levels only show what would follow; targets can be entered.")
        head.addWidget(Text(told, "small-second", wrap=True), 1)
        for button in (self.again, self.enter, self.leave):
            head.addWidget(button)
        choices = QHBoxLayout()
        choices.setSpacing(2 * tokens.STEP)
        for choice in (self.profiles, self.items, self.levels, self.targets):
            choices.addWidget(choice)
        choices.addStretch(1)
        Flow(self._compared, gap=5)
        Flow(self._lines, gap=2)
        self.body.setContentsMargins(18, 12, 18, 12)
        self.body.addLayout(head)
        self.body.addLayout(choices)
        self.body.addWidget(self._lines)
        self.body.addWidget(Line())
        self.body.addWidget(self._compared)


class _Figure(QWidget):
    """Its name, what it is as entered, and what it would be."""

    def __init__(self, figure: Compared) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(Text(figure.name, "small-second"))
        row.addWidget(Text(figure.was, "small"))
        said = [figure.name, self.tr("{value} as entered").format(value=figure.was)]
        if figure.now != figure.was:
            row.addWidget(Arrow())
            row.addWidget(Text(figure.now, "strong"))
            said.append(self.tr("{value} what if").format(value=figure.now))
        self.setAccessibleName(join(said))


def _key(supposed: Mapping[ItemRef, int | str | None], ref: ItemRef) -> str:
    """The id under which a level or target is offered."""
    if ref not in supposed:
        return _AS_ENTERED
    return _OPEN if supposed[ref] is None else str(supposed[ref])


def _level_of(value: str) -> Level:
    if value == _OPEN:
        return None
    return value if value == NOT_APPLICABLE else int(value)


def _target_of(value: str) -> Target:
    if value == _OPEN:
        return None
    return value if value == NOT_ASKED else int(value)
