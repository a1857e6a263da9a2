"""The sample assessment: a fictional country, entered from a readable file through the methods that a window calls.

Imports the content reader and the assessment. Clock and chance are fixed, so that every build holds the same
revisions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment_models.library import Library
from assessment_models.yaml_reader import read_yaml
from cirt_assess.assessment import TEAM, Assessment, World
from cirt_assess.profile import Author
from cirt_assess.revisions import Revision
from cirt_assess.sample_rows import Deed, Rounds, Sample

SAMPLE_NAME = "sandoria.cirt"
DATA = Path(__file__).parent.parent / "resources" / "sample" / "sandoria.yaml"


def read_sample() -> Sample:
    """The readable file, checked. ContentError or ValidationError when it is not as it should be."""
    return Sample.model_validate(read_yaml(DATA).data)


def make_sample(path: Path, library: Library, passphrase: str | None = None) -> None:
    """Make the sample file at `path`. StoreError when it cannot be written."""
    _Build(read_sample(), library, passphrase).make(path)


class Calendar:
    """A clock that is set to a day and goes on by four minutes at each look."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._looks: Counter[date] = Counter()

    def now(self) -> datetime:
        self._looks[self.day] += 1
        return datetime.combine(self.day, time(8), UTC) + timedelta(minutes=4 * self._looks[self.day])


class _Build:
    """As people do it: the first author's file, a copy for each other author to work in, then the merge."""

    def __init__(self, sample: Sample, library: Library, passphrase: str | None) -> None:
        self.sample = sample
        self.library = library
        self.passphrase = passphrase
        self.calendar = Calendar(sample.rounds[0].on)
        ids = count()
        self.world = World(self.calendar.now, lambda: f"{next(ids):012x}")
        self.rounds: Rounds = {}

    def make(self, path: Path) -> None:
        first, *others = (Author(id_, name) for id_, name in self.sample.authors.items())
        field_work = (*self.sample.interviews, *self.sample.evidence, *self.sample.sittings)
        with self._founded(path, first) as whole:
            whole.enter(TEAM, self.sample.team)
            self.rounds[self.sample.rounds[0].id] = whole.current_round
            self._enter(whole, (*self.sample.rounds[1:], *field_work))
            for revisions in [self._in_a_copy(whole, author, field_work) for author in others]:
                whole.merge(revisions)
            self._enter(whole, self.sample.decisions)

    def _founded(self, path: Path, author: Author) -> Assessment:
        """The new file with its team and its first round."""
        begun = self.sample.rounds[0]
        return Assessment.create(
            path,
            author,
            self.library,
            team=self.sample.team["name"],
            country=self.sample.team["country"],
            round_name=begun.name,
            starts=begun.starts.isoformat(),
            catalogues=begun.catalogues,
            profiles=begun.profiles,
            passphrase=self.passphrase,
            world=self.world,
        )

    def _in_a_copy(self, whole: Assessment, author: Author, deeds: Iterable[Deed]) -> list[Revision]:
        """Everything in a copy of the file after `author` has worked in it."""
        with TemporaryDirectory() as folder:
            copy = Path(folder) / whole.path.name
            whole.file.backup_to(copy)
            with Assessment.open(copy, author, self.library, passphrase=self.passphrase, world=self.world) as theirs:
                self._enter(theirs, deeds)
                return list(theirs.file.revisions())

    def _enter(self, into: Assessment, deeds: Iterable[Deed]) -> None:
        """What the author who sits at `into` enters, day by day."""
        own = [deed for deed in deeds if deed.by == into.author.id]
        for deed in sorted(own, key=lambda one: one.on):
            self.calendar.day = deed.on
            deed.enter(into, self.rounds)
