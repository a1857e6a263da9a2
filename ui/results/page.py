"""The results page: key figures, a chart of one group, all items, services and gaps; charts can be tables too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment_models.library import Library
from cirt_assess.results import CatalogueResult, Results, rounds
from cirt_assess.state import State
from cirt_assess.what_if import AS_ENTERED, WhatIf
from ui.frame.page import Page
from ui.places import Place
from ui.results.board import card, columns
from ui.results.cells import cells_of, gap_rows, heat_title, no_gaps, service_rows
from ui.results.doubts import Doubts, doubt_rows
from ui.results.explain import Explain
from ui.results.figures import Figures
from ui.results.heat_grid import HeatGrid
from ui.results.lists import Gaps, Services
from ui.results.scenes import Names, chart_groups, group_chart, heat_scene
from ui.results.supposed import compare
from ui.results.trace import SCORE, trace
from ui.results.what_if_bar import WhatIfBar
from ui.widgets.buttons import Button, Choice
from ui.widgets.chart_view import POINT, ChartView
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Text, column
from ui.widgets.scroll import Scroll
from ui.wording import round_name, short_name

_CHART_WIDTH = 484 / POINT


class ResultsPage(Page):
    """item_requested, profile_requested: a catalogue, and an item or a profile. failed: a sentence.

    place_requested: a Place where a doubt is mended. suppose_requested: a WhatIf; `show_supposed` takes what follows.
    targets_requested: a WhatIf whose targets are to be entered.
    """

    item_requested = Signal(str, str)
    profile_requested = Signal(str, str)
    place_requested = Signal(object)
    suppose_requested = Signal(object)
    targets_requested = Signal(object)
    failed = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._results: Results | None = None
        self._entered: Results | None = None
        self._is_writable = False
        self._state = State()
        self._library = Library()
        self._is_stale = False
        self._catalogue = ""
        self.catalogues = Choice(self.tr("Catalogue"))
        self.profiles = Choice(self.tr("Profile"))
        self.groups = Choice(self.tr("Group"))
        self._as_table = Button(self.tr("As table"), icon="table")
        self.figures = Figures()
        self.chart = ChartView("results")
        self.heat = ChartView("all-items")
        self.grid = HeatGrid()
        self.services = Services()
        self.gaps = Gaps()
        self.doubts = Doubts()
        self.what_if = WhatIfBar(language)
        self.explain = Explain()
        self._explained = ""
        self._before_explaining: QWidget | None = None
        self._build()
        self._connect()

    # --- what the frame asks ---------------------------------------------------------------

    def heading(self) -> tuple[str, str]:
        title = self.tr("Results")
        if self._results is None or not self._catalogue:
            return title, self.tr("Loading…")
        name = short_name(self._result.content, self._language)
        before = self._before
        if self._is_supposing:
            return title, self.tr("{catalogue} · what if, not entered").format(catalogue=name)
        if not before:
            return title, name
        return title, self.tr("{catalogue} · compared with {before}").format(catalogue=name, before=before)

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(("E",), self.tr("explain this score")),
            KeyHint(("W",), self.tr("what if")),
            KeyHint(("T",), self.tr("show as table")),
            KeyHint(("Tab",), self.tr("to the figures, items and gaps")),
            KeyHint(("Enter",), self.tr("explain the figure, go to the item")),
        )

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, library: Library, *, writable: bool) -> None:
        """Another file was opened."""
        self._library = library
        self._results = self._entered = None
        self._is_stale = False
        self._catalogue = ""
        self._is_writable = writable
        self.profiles.setEnabled(writable)
        self._leave_what_if()
        self._close_explanation()

    def show_results(self, results: Results, state: State) -> None:
        """Show what stands now, staying with the catalogue and group one is at."""
        self._entered, self._state = results, state
        if self._is_supposing:
            self.suppose_requested.emit(self.what_if.what_if)
            return
        self._results = results
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._show()

    def entered(self) -> None:
        super().entered()
        if self._is_stale:
            self._is_stale = False
            self._show()

    def show_place(self, place: Place) -> None:
        self.catalogues.choose(place.catalogue or self._catalogue)

    def _show(self) -> None:
        """Draw what was only noted while the page was behind another."""
        assert self._results is not None
        results = self._results
        ids = [one.id for one in results.catalogues]
        if not ids:
            return
        if self._catalogue not in ids:
            self._catalogue = ids[0]
        names = {one.id: short_name(one.content, self._language) for one in results.catalogues}
        self.catalogues.offer(names, self._catalogue)
        self._show_catalogue()

    def toggle_table(self) -> None:
        """Charts as tables, or as charts again."""
        self._as_table.setChecked(not self._as_table.isChecked())

    def _show_catalogue(self) -> None:
        assert self._results is not None
        result = self._result
        self._offer_profiles(result)
        self.figures.show_results(self._results, result, self._language, self._before)
        groups = {group.id: result.content.name_of(group.id, self._language) for group in chart_groups(result)}
        chosen = self.groups.value if self.groups.value in groups else next(iter(groups))
        self.groups.offer(groups, chosen)
        self.groups.setVisible(len(groups) > 1)
        self._show_chart()
        title = heat_title(result)
        self.heat.show_scene(heat_scene(result, title, self._language), wide=1)
        self.grid.show_groups(cells_of(result, self._language))
        self.services.show_rows(service_rows(self._results, self._library, self._language))
        self.gaps.show_rows(gap_rows(result, self._results, self._library, self._language), no_gaps(result))
        self.doubts.show_groups(doubt_rows(result, self._state, self._results.round.id, self._language))
        if self._explained:
            self._explain(self._explained, self.explain.current)
        if not self.what_if.isHidden():
            self._begin_what_if()
        self.heading_changed.emit()

    def _show_chart(self) -> None:
        assert self._results is not None
        group = self._result.content.groups[self.groups.value]
        names = Names(self._language, round_name(self._results.round), self._before)
        self.chart.show_scene(group_chart(self._result, group, names, _CHART_WIDTH))
        self.chart.updateGeometry()  # its column has kept the height that it had with another picture

    def _offer_profiles(self, result: CatalogueResult) -> None:
        options = {"": self.tr("No profile")}
        for id_, profile in self._library.profiles.items():
            if profile.structure.catalogue == result.id:
                options[id_] = profile.words(self._language).text.name
        self.profiles.offer(options, result.profile.id if result.profile else "")
        self.profiles.setVisible(len(options) > 1 and self.what_if.isHidden())

    @property
    def _result(self) -> CatalogueResult:
        assert self._results is not None
        return self._results.catalogue(self._catalogue)

    @property
    def _before(self) -> str:
        """The name of the round before; empty when the catalogue was not rated then."""
        if self._results is None or self._result.before is None:
            return ""
        known = rounds(self._state)
        place = [one.id for one in known].index(self._results.round.id)
        return round_name(known[place - 1])

    # --- explaining a score ----------------------------------------------------------------

    def explain_focused(self) -> None:
        """Explain what has the focus: a figure, an item, the group on show; else the score."""
        item = self.grid.focused() or self.gaps.focused()
        group = self.groups.value if self.chart.isAncestorOf(self.focusWidget()) else ""
        self._open_explanation(self.figures.focused() or SCORE, item or group)

    def _open_explanation(self, subject: str, node: str = "") -> None:
        if self._results is None:
            return
        focus = self.focusWidget()
        if not self.explain.isAncestorOf(focus):
            self._before_explaining = focus
        self._explain(subject, node)
        self.explain.show()
        self.explain.tree.setFocus()

    def _explain(self, subject: str, node: str) -> None:
        assert self._results is not None
        self._explained = subject
        self.explain.show_trace(trace(subject, self._results, self._catalogue, self._library, self._language), node)

    def _close_explanation(self) -> None:
        """Put the focus back where the explanation was asked for."""
        self._explained = ""
        self.explain.hide()
        if self._before_explaining is not None:
            self._before_explaining.setFocus()
            self._before_explaining = None

    def _leave(self) -> None:
        """Leave the explanation first, and then what is supposed."""
        if not (self.explain.isHidden() or self.what_if.isAncestorOf(self.focusWidget())):
            self._close_explanation()
        elif not self.what_if.isHidden():
            self._leave_what_if()

    # --- what if ---------------------------------------------------------------------------

    @property
    def _is_supposing(self) -> bool:
        """Whether what is shown is not what was entered."""
        return self.what_if.what_if != AS_ENTERED

    def toggle_what_if(self) -> None:
        """Suppose something, or go back to what was entered."""
        if not self.what_if.isHidden():
            self._leave_what_if()
        elif self._entered is not None:
            self._begin_what_if()
            self.what_if.show()
            self.what_if.profiles.setFocus()
            self.profiles.hide()

    def show_supposed(self, what_if: WhatIf, results: Results) -> None:
        """Show what would follow; nothing when something else is supposed by now."""
        if what_if != self.what_if.what_if or self.what_if.isHidden() or self._entered is None:
            return
        self._results = results
        self._show()

    def _begin_what_if(self) -> None:
        assert self._entered is not None
        self.what_if.begin(self._entered.catalogue(self._catalogue), self._library, writable=self._is_writable)
        self.what_if.show_compared(compare(self._entered, self._results or self._entered, self._catalogue))

    def _leave_what_if(self) -> None:
        """Show again what was entered."""
        had_focus = self.what_if.isAncestorOf(self.focusWidget())
        self.what_if.hide()
        self.what_if.forget()
        if self._results is not self._entered and self._entered is not None:
            self._results = self._entered
            self._show()
        elif self._results is not None:
            self._offer_profiles(self._result)
        if had_focus:
            self.figures.take_focus(SCORE)

    def _go_to_item(self, catalogue: str, item: str) -> None:
        """An item is gone to; while something is supposed, it is the one to suppose something of."""
        if self.what_if.isHidden() or catalogue != self._catalogue:
            self.item_requested.emit(catalogue, item)
        else:
            self.what_if.choose_item(item)

    # --- how it is built -------------------------------------------------------------------

    def _choose_catalogue(self, id_: str) -> None:
        self._catalogue = id_
        self._show_catalogue()

    def _show_tables(self, wanted: bool) -> None:
        self.chart.show_table(wanted)
        self.heat.show_table(wanted)

    def _connect(self) -> None:
        self.catalogues.chosen.connect(self._choose_catalogue)
        self.profiles.chosen.connect(lambda profile: self.profile_requested.emit(self._catalogue, profile))
        self.groups.chosen.connect(lambda _: self._show_chart())
        self._as_table.toggled.connect(self._show_tables)
        self.grid.item_requested.connect(lambda item: self._go_to_item(self._catalogue, item))
        self.gaps.item_requested.connect(self._go_to_item)
        self.what_if.supposed.connect(self.suppose_requested)
        self.what_if.enter_requested.connect(self.targets_requested)
        self.what_if.left.connect(self._leave_what_if)
        self.services.item_requested.connect(self._go_to_enabler)
        self.chart.failed.connect(self.failed)
        self.heat.failed.connect(self.failed)
        self.doubts.place_requested.connect(self.place_requested)
        self.figures.explain_requested.connect(self._open_explanation)
        self.explain.closed.connect(self._close_explanation)
        self.explain.item_requested.connect(lambda ref: self.item_requested.emit(*ref))
        for key, act in (
            ("T", self.toggle_table),
            ("E", self.explain_focused),
            ("W", self.toggle_what_if),
            ("Esc", self._leave),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _go_to_enabler(self, item: str) -> None:
        if self._results is not None and self._results.enabling_catalogue:
            self.item_requested.emit(self._results.enabling_catalogue, item)

    def _build(self) -> None:
        self._as_table.setCheckable(True)
        for widget in (self.catalogues, self.profiles, self._as_table):
            self.tool_row.addWidget(widget)
        self.heat.set_picture(self.grid)
        scroll = Scroll()
        scroll.setAccessibleName(self.tr("Results"))
        scroll.body.addWidget(self.figures)
        scroll.body.addWidget(self.explain)
        scroll.body.addLayout(self._columns(), 1)
        self.scroll_with_keys(scroll)
        body = column(self)
        body.addWidget(self.what_if)
        body.addWidget(scroll, 1)

    def _columns(self) -> QHBoxLayout:
        self.chart.add_control(self.groups)
        services_title = Text(self.tr("Services, by their weakest item"), "strong", wrap=True)
        signs = Text(self.tr("Underlined: below target. Dashed: open. Two numbers: entries differ."), "tiny", wrap=True)
        return columns(
            (card(self.chart), card(self.gaps), card(self.doubts)),
            (card(self.heat, signs), card(services_title, self.services)),
        )
