"""The open assessment as a QObject: what a page asks for goes to the worker, what came of it is announced once.

Imports `cirt_assess.assessment` and `ui.tasks`. Everything that touches the file runs on one worker, in order; results
are computed on another, from a state that never changes, so that saving never waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from assessment_models.library import Library
from assessment_models.yaml_reader import ContentError
from cirt_assess.assessment import Assessment, Change, Level
from cirt_assess.errors import KnownError, NotAllowed
from cirt_assess.profile import Author
from cirt_assess.results import Results, compute
from cirt_assess.revisions import Revision, Value
from cirt_assess.state import Entity, State
from ui.tasks import Step, Task, Worker

Entry = Callable[[Assessment], Change]


@dataclass(frozen=True)
class NewFile:
    """What a new assessment is made of. profiles: the target profile by catalogue."""

    path: Path
    team: str
    country: str
    round_name: str
    starts: str
    catalogues: tuple[str, ...]
    profiles: Mapping[str, str]
    passphrase: str | None = None


@dataclass(frozen=True)
class _Saved:
    change: Change
    state: State
    undoable: Change | None
    redoable: Change | None


class Bridge(QObject):
    """At most one assessment is open. Signals carry plain values of the core.

    changed: a Change and whoever asked for it. saved: when. save_failed: why; what was typed stays with who typed it,
    and `retry` tries again. refused: something that cannot be entered; nothing was to be saved.
    """

    opened = Signal()
    open_failed = Signal(object)
    closed = Signal()
    changed = Signal(object, object)
    undone = Signal(object)
    redone = Signal(object)
    saving = Signal()
    saved = Signal(object)
    save_failed = Signal(object)
    refused = Signal(object)
    results_changed = Signal(object)

    def __init__(self, library: Library, author: Author, files: Worker, computing: Worker) -> None:
        super().__init__()
        self.author = author
        self.state = State()
        self.results: Results | None = None
        self.undoable: Change | None = None
        self.redoable: Change | None = None
        self._built_in = library
        self._files = files
        self._computing = computing
        self._assessment: Assessment | None = None
        self._unsaved: dict[Hashable, tuple[Entry, object]] = {}
        self._waiting = 0
        self._is_computing = False
        self._is_stale = False

    # --- opening and closing ---------------------------------------------------------------

    def open(self, path: Path, passphrase: str | None = None, *, read_only: bool = False) -> None:
        """Open a file; `opened` or `open_failed` follows."""
        author, library = self.author, self._built_in
        self._open(lambda: Assessment.open(path, author, library, passphrase=passphrase, read_only=read_only))

    def create(self, new: NewFile) -> None:
        """Make a file and open it; `opened` or `open_failed` follows."""
        author, library = self.author, self._built_in
        self._open(
            lambda: Assessment.create(
                new.path,
                author,
                library,
                team=new.team,
                country=new.country,
                round_name=new.round_name,
                starts=new.starts,
                catalogues=new.catalogues,
                profiles=new.profiles,
                passphrase=new.passphrase,
            )
        )

    def open_sample(self, folder: Path) -> None:
        """Make the sample assessment in `folder` and open it; `opened` or `open_failed` follows."""
        author, library = self.author, self._built_in

        def make() -> Assessment:
            from cirt_assess.sample import SAMPLE_NAME, make_sample  # noqa: PLC0415  needed for the sample alone

            make_sample(folder / SAMPLE_NAME, library)
            return Assessment.open(folder / SAMPLE_NAME, author, library)

        self._open(make)

    def close(self) -> None:
        """Give the file back, after everything entered so far was saved."""
        assessment = self._assessment
        self._assessment = None
        self._unsaved.clear()
        if assessment is not None:
            self._files.do(lambda _: assessment.close())
            self.closed.emit()

    def _open(self, make: Callable[[], Assessment]) -> None:
        self.close()
        self._files.do(lambda _: _opened(make()), self._take, failed=self._refuse)

    def _take(self, made: tuple[Assessment, _Saved]) -> None:
        self._assessment, told = made
        self._note(told)
        self.results = None
        self.opened.emit()
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, KnownError | ContentError):
            raise error
        self.open_failed.emit(error)

    # --- reading ---------------------------------------------------------------------------

    @property
    def assessment(self) -> Assessment:
        """The open assessment, for reading what is in memory. Only this file may call what touches the disk."""
        if self._assessment is None:
            raise RuntimeError("no assessment is open")
        return self._assessment

    @property
    def is_open(self) -> bool:
        return self._assessment is not None

    @property
    def is_read_only(self) -> bool:
        return self.assessment.is_read_only

    @property
    def library(self) -> Library:
        """The library with the catalogues the file carries."""
        return self.assessment.library if self._assessment else self._built_in

    @property
    def round_id(self) -> str:
        """The round that pages show: the newest."""
        return self.assessment.current_round

    def rounds(self) -> list[Entity]:
        """The rounds, oldest first."""
        return self.assessment.rounds()

    def history(self, entity: str, done: Callable[[Sequence[Revision]], None]) -> None:
        """Read everything entered about an entity, oldest first, and hand it to `done`; nothing when none is open."""
        assessment = self._assessment
        if assessment is None:
            return
        self._files.do(lambda _: assessment.history(entity), done, failed=self._not_read)

    def read(self, work: Callable[[Assessment, Step], object], **heard: Callable[..., None]) -> Task[object]:
        """Let `work` read from the file after everything entered so far. heard: `done`, `failed`, `progress`."""
        assessment = self.assessment
        return self._files.do(lambda step: work(assessment, step), **heard)

    def compute(self, work: Callable[[Step, State], object], **heard: Callable[..., None]) -> Task[object] | None:
        """Run `work` beside everything else, on the state as it is now. heard: `done`, `failed`, `progress`.

        Nothing is done, and None returned, when no file is open: a page may still ask while the window closes.
        """
        if self._assessment is None:
            return None
        state = self.state
        return self._computing.do(lambda step: work(step, state), **heard)

    def refresh(self) -> None:
        """Compute the results anew; `results_changed` follows. Many calls at once make one computation."""
        self._is_stale = True
        if self._is_computing or self._assessment is None:
            return
        self._is_stale, self._is_computing = False, True
        state, library, round_id, today = self.state, self.library, self.round_id, self.assessment.today()
        self._computing.do(lambda _: compute(state, library, round_id, today), self._computed, failed=self._not_read)

    @property
    def is_computing(self) -> bool:
        """Whether newer results are on their way."""
        return self._is_computing or self._is_stale

    def _computed(self, results: Results) -> None:
        self._is_computing = False
        if self._is_stale:
            self.refresh()
        elif self._assessment is not None:
            self.results = results
            self.results_changed.emit(results)

    def _not_read(self, error: Exception) -> None:
        self._is_computing = False
        if not isinstance(error, KnownError):
            raise error
        self.refused.emit(error)

    # --- entering --------------------------------------------------------------------------

    def rate(self, catalogue: str, item: str, level: Level, initiator: object, *, rationale: str | None = None) -> None:
        """Rate an item of the round on show."""
        round_id = self.round_id
        about = ("rate", round_id, catalogue, item)
        self._save(about, lambda one: one.rate(round_id, catalogue, item, level, rationale=rationale), initiator)

    def enter(self, entity: str, fields: Mapping[str, Value], initiator: object) -> None:
        """Enter values for fields of one entity."""
        self._save((entity, frozenset(fields)), lambda one: one.enter(entity, fields), initiator)

    def decide(self, entity: str, fields: Mapping[str, Value], reason: str, initiator: object) -> None:
        """Settle a conflict."""
        self._save(("decide", entity), lambda one: one.decide(entity, fields, reason), initiator)

    def choose_profile(self, catalogue: str, profile: str, initiator: object) -> None:
        """Set the target profile of a catalogue in the round on show; an empty one takes it away."""
        round_id = self.round_id
        self._save(("target", catalogue), lambda one: one.choose_profile(round_id, catalogue, profile), initiator)

    def add_round(
        self, name: str, starts: str, catalogues: Sequence[str], profiles: Mapping[str, str], initiator: object
    ) -> None:
        """Begin another round; the one that begins last is the one on show."""
        self._save(("round", name), lambda one: one.add_round(name, starts, catalogues, profiles), initiator)

    def set_context(self, fields: Mapping[str, Value], initiator: object) -> None:
        """Tell of the country or sector around the team."""
        self._save(("context", frozenset(fields)), lambda one: one.set_context(fields), initiator)

    def save(self, about: Hashable, entry: Entry, initiator: object) -> None:
        """Enter by a call of the assessment; a later one about the same takes the place of one that failed."""
        self._save(about, entry, initiator)

    def take_in(
        self,
        work: Callable[[Assessment, Step], Change],
        initiator: object,
        *,
        done: Callable[[Change], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int, str], None],
    ) -> Callable[[], None]:
        """Let `work` take something large into the file. Returns what stops it; then nothing was entered."""
        assessment = self.assessment

        def taken(told: _Saved) -> None:
            self._announce(told, initiator)
            done(told.change)
            self._refresh_after_last()

        task = self._files.do(
            lambda step: _described(assessment, work(assessment, step)), taken, failed=failed, progress=progress
        )
        return task.stop

    def undo(self, initiator: object) -> None:
        """Take back this author's newest action; `undone` says which."""
        undone = self.undoable
        if undone is not None:
            self._save("undo", Assessment.undo, initiator, lambda _: self.undone.emit(undone))

    def redo(self, initiator: object) -> None:
        """Bring back what was undone last; `redone` says which."""
        if self.redoable is not None:
            self._save("redo", Assessment.redo, initiator, self.redone.emit)

    def retry(self) -> None:
        """Save again what could not be saved, in the order it was entered."""
        again, self._unsaved = self._unsaved, {}
        for about, (entry, initiator) in again.items():
            self._save(about, entry, initiator)

    @property
    def has_failed(self) -> bool:
        """Whether something entered could not be saved."""
        return bool(self._unsaved)

    @property
    def has_unsaved(self) -> bool:
        """Whether something entered is not in the file, or not yet."""
        return bool(self._unsaved) or self._waiting > 0

    def _save(
        self, about: Hashable, entry: Entry, initiator: object, then: Callable[[Change], None] | None = None
    ) -> None:
        """Hand `entry` to the worker. A later entry about the same takes the place of one that failed."""
        assessment = self.assessment
        self._unsaved.pop(about, None)
        self._waiting += 1
        self.saving.emit()

        def done(told: _Saved) -> None:
            self._unsaved.pop(about, None)
            self._waiting -= 1
            self._announce(told, initiator)
            if then is not None:
                then(told.change)
            self._refresh_after_last()

        def failed(error: Exception) -> None:
            self._waiting -= 1
            self._refresh_after_last()
            self._not_saved(about, (entry, initiator), error)

        self._files.do(lambda _: _described(assessment, entry(assessment)), done, failed=failed)

    def _refresh_after_last(self) -> None:
        """Results are computed when no further entry is on its way."""
        if not self._waiting:
            self.refresh()

    def _announce(self, told: _Saved, initiator: object) -> None:
        self._note(told)
        self.changed.emit(told.change, initiator)
        if not self.has_unsaved:
            self.saved.emit(datetime.now().astimezone())

    def _not_saved(self, about: Hashable, what: tuple[Entry, object], error: Exception) -> None:
        if isinstance(error, NotAllowed):
            self.refused.emit(error)
        elif isinstance(error, KnownError):
            self._unsaved[about] = what
            self.save_failed.emit(error)
        else:
            raise error

    def _note(self, told: _Saved) -> None:
        self.state, self.undoable, self.redoable = told.state, told.undoable, told.redoable


def _opened(assessment: Assessment) -> tuple[Assessment, _Saved]:
    return assessment, _described(assessment, Change("", ()))


def _described(assessment: Assessment, change: Change) -> _Saved:
    """What the window needs to know after a change, read where the file may be read."""
    return _Saved(change, assessment.state, assessment.undoable(), assessment.redoable())


def conflicts_of(state: State, kinds: Iterable[str] = ("rating",)) -> list[str]:
    """Entities with a field in conflict, each once, in order."""
    return list(dict.fromkeys(slot[0] for slot, _ in state.conflicts() if slot[0].partition("/")[0] in kinds))
