"""The main window: the frame, the pages in it, and all connections in one place. Imports nothing heavy.

It is shown with a skeleton; the workspace (bridge and pages) arrives when everything heavy is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.frame.banner import Banner
from ui.frame.foot import Foot
from ui.frame.overlay import Overlay
from ui.frame.page import Page
from ui.frame.rail import Rail
from ui.frame.skeleton import Skeleton
from ui.frame.title_bar import TitleBar
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Line

if TYPE_CHECKING:
    from cirt_assess.agenda import Question
    from cirt_assess.assessment import Change
    from cirt_assess.errors import KnownError
    from cirt_assess.interviews import Interview
    from cirt_assess.results import Results
    from ui.overview.rounds import NewRound
    from ui.places import Place
    from ui.workspace import Workspace


class MainWindow(QMainWindow):
    """painted: once, when the first picture stands. page_shown: the id of the page brought to the front."""

    painted = Signal()
    page_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail()
        self.title_bar = TitleBar()
        self.banner = Banner()
        self.foot = Foot()
        self._pages = QStackedWidget()
        self._workspace: Workspace | None = None
        self._may_close = False
        self._is_painted = False
        self._overlay = Overlay(self._build())
        self._show(Skeleton())
        self._add_shortcuts()
        self._connect_frame()
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self.setWindowTitle(self.tr("cirt-assess"))

    def install(self, workspace: Workspace) -> None:
        """Take in the bridge and the pages, and begin."""
        self._workspace = workspace
        self._connect(workspace)
        workspace.show_recent()
        self.show_page("home")

    @property
    def workspace(self) -> Workspace:
        """The bridge and the pages. RuntimeError while they are loading."""
        if self._workspace is None:
            raise RuntimeError("the workspace is still loading")
        return self._workspace

    # --- all connections, grouped by sender ------------------------------------------------

    def _connect_frame(self) -> None:
        self.rail.page_requested.connect(self.show_page)
        self.rail.files_requested.connect(self._leave_file)
        self.title_bar.conflicts_requested.connect(self._show_conflicts)

    def _connect_bridge(self, workspace: Workspace) -> None:
        bridge = workspace.bridge
        bridge.opened.connect(self._file_opened)
        bridge.open_failed.connect(workspace.home.show_open_error)
        bridge.closed.connect(self._file_closed)
        bridge.changed.connect(self._changed)
        bridge.undone.connect(self._tell_undone)
        bridge.redone.connect(self._tell_redone)
        bridge.saving.connect(self.foot.show_saving)
        bridge.saved.connect(self._saved)
        bridge.save_failed.connect(self._tell_not_saved)
        bridge.refused.connect(self._tell_refused)
        bridge.results_changed.connect(self._show_results)

    def _connect(self, workspace: Workspace) -> None:
        bridge = workspace.bridge
        self._connect_bridge(workspace)
        home = workspace.home
        home.open_requested.connect(bridge.open)
        home.read_only_requested.connect(lambda path, secret: bridge.open(path, secret, read_only=True))
        home.create_requested.connect(bridge.create)
        home.sample_requested.connect(workspace.open_sample)
        home.name_changed.connect(workspace.rename_author)
        home.forget_requested.connect(workspace.forget_recent)

        overview = workspace.overview
        overview.place_requested.connect(self._go_to)
        overview.round_requested.connect(self._add_round)
        overview.context_entered.connect(lambda fields: bridge.set_context(fields, overview))
        overview.decide_requested.connect(lambda entity, fields, why: bridge.decide(entity, fields, why, overview))
        overview.undo_requested.connect(lambda: bridge.undo(overview))
        overview.redo_requested.connect(lambda: bridge.redo(overview))

        assess = workspace.assess
        assess.rate_requested.connect(self._rate)
        assess.note_entered.connect(lambda entity, fields: bridge.enter(entity, fields, assess))
        assess.decide_requested.connect(lambda entity, fields, why: bridge.decide(entity, fields, why, assess))
        assess.history_requested.connect(bridge.history)
        assess.place_requested.connect(self._go_to)
        assess.undo_requested.connect(lambda: bridge.undo(assess))
        assess.redo_requested.connect(lambda: bridge.redo(assess))

        interviews, interview = workspace.interviews, workspace.interview
        interviews.work_requested.connect(lambda work, take: bridge.compute(lambda _, state: work(state), done=take))
        interviews.begin_requested.connect(self._begin_interview)
        interviews.item_requested.connect(self._show_item)
        interviews.print_requested.connect(workspace.write_sheet)
        interviews.counted.connect(partial(self.rail.show_note, "interviews"))
        interview.left.connect(self._leave_interview)
        bridge.save_failed.connect(interview.refuse)
        for one in (interviews, interview):
            one.save_requested.connect(lambda about, entry, one=one: bridge.save(about, entry, one))
            one.undo_requested.connect(lambda one=one: bridge.undo(one))
            one.redo_requested.connect(lambda one=one: bridge.redo(one))
            bridge.refused.connect(one.refuse)

        results = workspace.results
        results.item_requested.connect(self._show_item)
        results.place_requested.connect(self._go_to)
        results.suppose_requested.connect(workspace.suppose)
        results.targets_requested.connect(workspace.enter_targets)
        results.profile_requested.connect(lambda catalogue, profile: bridge.choose_profile(catalogue, profile, results))
        results.failed.connect(self.banner.tell)

        reports = workspace.reports
        reports.write_requested.connect(workspace.write_reports)
        reports.stop_requested.connect(workspace.stop_reports)

        self._connect_evidence(workspace)
        for page in workspace.pages.values():
            page.heading_changed.connect(self._show_heading)
            page.hints_changed.connect(self._show_hints)
        for later in workspace.later:
            later.page_requested.connect(self.show_page)

    def _connect_evidence(self, workspace: Workspace) -> None:
        bridge, evidence, files = workspace.bridge, workspace.evidence, workspace.evidence_files
        evidence.save_requested.connect(lambda about, entry: bridge.save(about, entry, evidence))
        evidence.decide_requested.connect(lambda entity, fields, why: bridge.decide(entity, fields, why, evidence))
        evidence.take_requested.connect(files.take_in)
        evidence.stop_requested.connect(files.stop)
        evidence.kept_requested.connect(files.tell_kept)
        evidence.copy_requested.connect(files.write_copy)
        evidence.place_requested.connect(self._go_to)
        evidence.undo_requested.connect(lambda: bridge.undo(evidence))
        evidence.redo_requested.connect(lambda: bridge.redo(evidence))
        for trouble in (bridge.save_failed, bridge.refused):
            trouble.connect(evidence.list.record.release)

    # --- pages -----------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._pages.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, id_: str) -> None:
        """Bring a page to the front."""
        page = self.workspace.pages[id_]
        self._show(page)
        self.rail.show_page(id_)
        self.rail.setVisible(id_ != "home" and not page.fills_window)
        self.title_bar.setVisible(not page.fills_window)
        page.entered()
        self.page_shown.emit(id_)

    def _go_to(self, place: Place) -> None:
        """Bring a page to the front with what is meant there; what has no page yet is found in the questionnaire."""
        id_ = place.page if place.page in self.workspace.pages else "assess"
        self.show_page(id_)
        self.workspace.pages[id_].show_place(place)

    def _show(self, page: Page) -> None:
        """Bring `page` to the front; it joins the window, and takes on its style, when it is first shown."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.title_bar.show_tools(page.tools)
        self._show_heading()
        self._show_hints()

    def _show_heading(self) -> None:
        self.title_bar.show_heading(*self.page.heading())

    def _show_hints(self) -> None:
        self.foot.show_hints((*self.page.hints(), KeyHint(("?",), self.tr("all keys"))))

    def _show_keys(self) -> None:
        title = self.tr("Keys on this page")
        digits = self.tr("1–{last}").format(last=sum(not stop.is_below for stop in self.rail.stops()))  # noqa: RUF001  a range
        everywhere = (
            *((KeyHint(("Ctrl", digits), self.tr("go to a page of the rail")),) * self.rail.isVisible()),
            KeyHint(("Tab",), self.tr("next field")),
            KeyHint(("?",), self.tr("this overview")),
        )
        self._overlay.open_with((*self.page.hints(), *everywhere), title)

    # --- the file --------------------------------------------------------------------------

    def _file_opened(self) -> None:
        workspace, bridge = self.workspace, self.workspace.bridge
        self.banner.hide()
        workspace.home.opened()
        workspace.begin_file()
        workspace.note_recent()
        if bridge.is_read_only:
            self.foot.show_read_only()
        else:
            self.foot.show_opened()
        self._show_team()
        self.show_page("assess")

    def _file_closed(self) -> None:
        self.title_bar.show_conflicts(0)
        self.setWindowTitle(self.tr("cirt-assess"))
        self.workspace.show_recent()
        self.show_page("home")

    def _leave_file(self) -> None:
        self.workspace.settle()
        if not self._is_at_rest(self._leave_file):
            return
        self.workspace.flush()
        if self._nothing_is_lost(self._leave_file_anyway):
            self.workspace.bridge.close()

    def _leave_file_anyway(self) -> None:
        self.banner.hide()
        self.workspace.bridge.close()

    def _show_team(self) -> None:
        bridge = self.workspace.bridge
        team = bridge.assessment.team["name"].text or bridge.assessment.path.stem
        names = {one.id: one["name"].text for one in bridge.rounds()}
        self.rail.show_file(team, names.get(bridge.round_id, ""))
        self.setWindowTitle(self.tr("{team} · cirt-assess").format(team=team))

    # --- what was entered ------------------------------------------------------------------

    def _rate(self, item: tuple[str, str], level: object, rationale: str | None) -> None:
        bridge = self.workspace.bridge
        bridge.rate(*item, level, self.workspace.assess, rationale=rationale)  # type: ignore[arg-type]  # from a signal

    def _add_round(self, new: NewRound) -> None:
        workspace = self.workspace
        workspace.bridge.add_round(new.name, new.starts, new.catalogues, new.profiles, workspace.overview)

    def _changed(self, change: Change, initiator: object) -> None:
        workspace, state = self.workspace, self.workspace.bridge.state
        workspace.assess.changed(change, state)
        workspace.evidence.changed(change, state)
        workspace.interviews.changed(change, state)
        workspace.interview.changed(change, state)
        workspace.overview.changed(change, state, own=initiator is workspace.overview)
        self._show_team()

    def _show_results(self, results: Results) -> None:
        workspace = self.workspace
        workspace.show_results(results)
        self.rail.show_note("assess", workspace.assess.coverage())
        self.rail.show_note("evidence", workspace.evidence.count())
        self.title_bar.show_conflicts(workspace.conflicts())

    def _begin_interview(self, interview: Interview, questions: tuple[Question, ...]) -> None:
        workspace, bridge = self.workspace, self.workspace.bridge
        writable = not bridge.is_read_only
        workspace.interview.begin(interview, questions, bridge.state, bridge.library, writable=writable)
        self.show_page("interview")

    def _leave_interview(self, interview: str, marked: bool) -> None:
        self.show_page("interviews")
        self.workspace.interviews.show_left(interview, marked=marked)

    def _show_item(self, catalogue: str, item: str) -> None:
        self.show_page("assess")
        self.workspace.assess.show_item(catalogue, item)

    def _show_conflicts(self) -> None:
        self.show_page("assess")
        self.workspace.assess.show_conflicts()

    # --- what is told ----------------------------------------------------------------------

    def _saved(self, when: object) -> None:
        self.foot.show_saved(when)  # type: ignore[arg-type]  # from a signal
        self.banner.hide()

    def _tell_not_saved(self, error: KnownError) -> None:
        self.foot.show_not_saved()
        self.banner.tell(self.workspace.sentence(error), (self.tr("Save again"), self.workspace.bridge.retry))

    def _tell_refused(self, error: KnownError) -> None:
        self.banner.tell(self.workspace.sentence(error))

    def _tell_undone(self, change: Change) -> None:
        self.foot.show_told(self.tr("Undone: {what}").format(what=self.workspace.deed(change)))

    def _tell_redone(self, change: Change) -> None:
        self.foot.show_told(self.tr("Done again: {what}").format(what=self.workspace.deed(change)))

    # --- the window ------------------------------------------------------------------------

    def _nothing_is_lost(self, anyway: object) -> bool:
        """Whether the file may be left; if not, the banner says what would be lost and offers to leave all the same."""
        if not self.workspace.bridge.has_failed:
            return True
        text = self.tr("Something you entered is not in the file yet. Save it again before you leave.")
        retry = (self.tr("Save again"), self.workspace.bridge.retry)
        self.banner.tell(text, retry, (self.tr("Leave and lose it"), anyway))  # type: ignore[arg-type]  # a callable
        return False

    def _is_at_rest(self, leave: Callable[[], object]) -> bool:
        """Whether no file is being taken in; if one is, the banner says so and offers to stop it and to leave."""
        taking = self.workspace.evidence.intake
        if not taking.is_busy:
            return True

        def stop_and_leave() -> None:
            taking.halt()
            leave()

        text = self.tr("A file is still being taken in. Wait a moment, or stop it: then nothing of it is kept.")
        self.banner.tell(text, (self.tr("Stop it and leave"), stop_and_leave))
        return False

    def _close_anyway(self) -> None:
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything that was entered is saved before the window goes."""
        if self._workspace is None:
            return
        self._workspace.settle()
        if not self._is_at_rest(self.close):
            event.ignore()
            return
        self._workspace.flush()
        if self._may_close or self._nothing_is_lost(self._close_anyway):
            self._workspace.finish()
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _add_shortcuts(self) -> None:
        stages = [stop for stop in self.rail.stops() if not stop.is_below]
        for number, stop in enumerate(stages, start=1):
            self._shortcut(f"Ctrl+{number}", lambda id_=stop.id: self._go(id_))
        self._shortcut("?", self._show_keys)
        self._shortcut("F1", self._show_keys)

    def _go(self, id_: str) -> None:
        if self._workspace is not None and self._workspace.bridge.is_open and not self.page.fills_window:
            self.show_page(id_)

    def _shortcut(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _build(self) -> QWidget:
        """Put the frame together; returns what fills the window."""
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        parts: tuple[QWidget, ...] = (self.title_bar, Line(), self.banner, self._pages, Line(), self.foot)
        for part in parts:
            right.addWidget(part, 1 if part is self._pages else 0)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return whole
