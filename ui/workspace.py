"""What the main window takes in when everything heavy is loaded: the bridge and the pages, and what needs them all."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, Change
from cirt_assess.errors import KnownError
from cirt_assess.items import ItemRef
from cirt_assess.profile import Author, save_author
from cirt_assess.recent import forget, note, recent
from cirt_assess.results import Results, compute
from cirt_assess.targets import Target
from cirt_assess.what_if import WhatIf
from ui.assess.page import AssessPage
from ui.bridge import Bridge, conflicts_of
from ui.deeds import deed
from ui.errors import sentence
from ui.evidence.job import EvidenceFiles
from ui.evidence.page import EvidencePage
from ui.frame.later import LaterPage, Stages
from ui.frame.page import Page
from ui.home.page import HomePage
from ui.interviews.mode import InterviewMode
from ui.interviews.page import InterviewsPage
from ui.interviews.sheet_job import SheetOrder, write_sheet
from ui.overview.page import OverviewPage
from ui.reports.job import Order, write
from ui.reports.page import ReportsPage
from ui.results.page import ResultsPage
from ui.tasks import Task, Worker


class Workspace(QObject):
    """pages: by the id that the rail uses."""

    def __init__(
        self, library: Library, author: Author, settings: Path, *, language: str, files: Worker, computing: Worker
    ) -> None:
        super().__init__()
        self._settings = settings
        self._files, self._computing = files, computing
        self._language = language
        self._writing: Task[object] | None = None
        self._sample: tempfile.TemporaryDirectory[str] | None = None
        stages = Stages()
        self.bridge = Bridge(library, author, files, computing)
        self.home = HomePage(library, language, author.name)
        self.assess = AssessPage(language)
        self.interviews = InterviewsPage(language)
        self.interview = InterviewMode(language)
        self.evidence = EvidencePage(language)
        self.evidence_files = EvidenceFiles(self.bridge, self.evidence)
        self.results = ResultsPage(language)
        self.reports = ReportsPage(language)
        self.later = [LaterPage(stage) for stage in (stages.design(), stages.establish(), stages.enhance())]
        self.overview = OverviewPage(language, later=[page.id for page in self.later])
        self.pages: dict[str, Page] = {
            "home": self.home,
            "overview": self.overview,
            "assess": self.assess,
            "interviews": self.interviews,
            "interview": self.interview,
            "evidence": self.evidence,
            "results": self.results,
            "reports": self.reports,
            **{page.id: page for page in self.later},
        }

    def begin_file(self) -> None:
        """A file was opened: every page begins anew."""
        writable = not self.bridge.is_read_only
        self.overview.begin(self.bridge.library, writable=writable)
        self.assess.begin(self.bridge.library, writable=writable)
        folder = self.bridge.assessment.path.parent
        self.interviews.begin(self.bridge.library, folder, self.bridge.round_id, writable=writable)
        self.interview.reset()
        protected = self.bridge.assessment.is_encrypted
        self.evidence.begin(self.bridge.library, self.bridge.author.name, writable=writable, protected=protected)
        self.evidence.show_state(self.bridge.state, self.bridge.round_id)
        self.results.begin(self.bridge.library, writable=writable)
        self.reports.begin(self.bridge.assessment.path.parent, self.bridge.rounds(), self.bridge.round_id)

    def show_results(self, results: Results) -> None:
        """Hand results to every page that shows them."""
        self.overview.show_results(results, self.bridge.state, self.bridge.assessment.today())
        self.assess.show_results(results, self.bridge.state)
        self.interviews.show_state(self.bridge.state, results.round.id)
        self.evidence.show_state(self.bridge.state, results.round.id)
        self.results.show_results(results, self.bridge.state)
        self.reports.show_rounds(self.bridge.rounds(), results.round.id)

    def conflicts(self) -> int:
        """How many ratings wait for a decision."""
        return len(conflicts_of(self.bridge.state))

    def show_recent(self) -> None:
        """Show on the first page which files were opened lately."""
        self._files.do(lambda _: recent(self._settings), self.home.show_recent)

    def note_recent(self) -> None:
        """Remember where the open file is, unless it is the sample, which goes away."""
        path = self.bridge.assessment.path
        if self._sample is None or not path.is_relative_to(self._sample.name):
            self._files.do(lambda _: note(self._settings, path))

    def forget_recent(self, path: Path) -> None:
        """Take a file off the list of those opened lately."""
        self._files.do(lambda _: forget(self._settings, path))
        self.show_recent()

    def open_sample(self) -> None:
        """Make the sample in a folder that goes away with the program, and open it."""
        self._sample = self._sample or tempfile.TemporaryDirectory(
            prefix="cirt-assess-sample-", ignore_cleanup_errors=True
        )
        folder = Path(tempfile.mkdtemp(dir=self._sample.name))
        self.bridge.open_sample(folder)

    def rename_author(self, name: str) -> None:
        """Keep the user's name for what is entered from now on."""
        author = Author(self.bridge.author.id, name)
        self.bridge.author = author
        self._files.do(lambda _: save_author(self._settings, author))

    def suppose(self, what_if: WhatIf) -> None:
        """Compute what would follow, beside everything else and without entering anything; the results page hears."""
        bridge = self.bridge
        library, round_id, today = bridge.library, bridge.round_id, bridge.assessment.today()
        bridge.compute(
            lambda _, state: compute(state, library, round_id, today, what_if),
            done=lambda results: self.results.show_supposed(what_if, results),
        )

    def enter_targets(self, what_if: WhatIf) -> None:
        """Enter the profiles and targets that were supposed; levels are only ever said by somebody."""
        round_id = self.bridge.round_id
        for catalogue, profile in what_if.profiles.items():
            self.bridge.choose_profile(catalogue, profile, self.results)
        together: dict[Target, list[ItemRef]] = {}
        for ref, target in what_if.targets.items():
            together.setdefault(target, []).append(ref)
        for target, refs in together.items():
            self.bridge.save(("targets", *refs), partial(_set_targets, round_id, refs, target), self.results)

    def write_reports(self, order: Order) -> None:
        """Write reports beside everything else; the reports page hears how it goes."""
        library = self.bridge.library
        self._writing = self.bridge.compute(
            lambda step, state: write(order, state, library, step),
            done=self.reports.show_written,
            failed=self._reports_failed,
            progress=self.reports.show_progress,
        )

    def write_sheet(self, order: SheetOrder) -> None:
        """Write a question sheet beside everything else; the agenda hears how it goes."""
        library = self.bridge.library
        self.bridge.compute(
            lambda _, state: write_sheet(order, state, library),
            done=self.interviews.sheet.show_written,
            failed=self._sheet_failed,
        )

    def _sheet_failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.interviews.sheet.show_failed(sentence(error))

    def stop_reports(self) -> None:
        """Stop writing before the next format."""
        if self._writing is not None:
            self._writing.stop()
            self.reports.show_stopped()

    def _reports_failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.reports.show_failed(sentence(error))

    def sentence(self, error: KnownError) -> str:
        """A known error in the user's language."""
        return sentence(error)

    def deed(self, change: Change) -> str:
        """What a change did, in a few words."""
        return deed(change, self.bridge.library, self._language)

    def settle(self) -> None:
        """Hand over what was typed so far on any page."""
        for page in self.pages.values():
            page.settle()

    def flush(self) -> None:
        """Wait until everything entered so far is in the file."""
        self._files.catch_up()

    def finish(self) -> None:
        """Give the file back and end the workers."""
        self.bridge.close()
        self._files.finish()
        self._computing.finish()
        if self._sample is not None:
            self._sample.cleanup()


def _set_targets(round_id: str, refs: list[ItemRef], target: Target, assessment: Assessment) -> Change:
    return assessment.set_targets(round_id, refs, target)
