"""People with files of their own, as the tests of merging need them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.exchange.contacts import Contacts
from cirt_assess.exchange.gathering import gathered
from cirt_assess.exchange.merge import Merged, merge
from cirt_assess.exchange.package import Load
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.selection import Selection
from cirt_assess.exchange.sources import Source, open_source
from cirt_assess.profile import Author
from cirt_assess.revisions import Revision
from cirt_assess.store import AssessmentFile
from tests.exchange.samples import ANA, BEN, NOW, Person, packed

SIM3 = "sim3-v2i"
LIBRARY = Library.load()


def ticking(start: datetime, prefix: str = "") -> World:
    """A clock that moves a minute with each look, and ids that count."""
    minutes, ids = count(), count(1)
    return World(lambda: start + timedelta(minutes=next(minutes)), lambda: f"{prefix}{next(ids):04x}")


def begun(path: Path, name: str = "Ana") -> Assessment:
    """A new file with a first round."""
    return Assessment.create(
        path,
        Author(f"a-{name}", name),
        LIBRARY,
        team="Our CIRT",
        round_name="Baseline",
        starts="2026-11-21",
        catalogues=[SIM3],
        world=ticking(datetime(2026, 11, 21, 8, tzinfo=UTC), name),
    )


def copied(of: Assessment, path: Path, name: str) -> Assessment:
    """Somebody else's copy of a file, from now on their own."""
    of.file.backup_to(path)
    world = ticking(datetime(2026, 11, 22, 8, tzinfo=UTC), name)
    return Assessment.open(path, Author(f"a-{name}", name), LIBRARY, world=world)


def filled(path: Path, revisions: Iterable[Revision]) -> Path:
    """A closed file that holds just these."""
    with AssessmentFile.create(path, now=NOW) as file:
        file.append(list(revisions))
    return path


def opened_as(path: Path, name: str = "Ana") -> Assessment:
    world = ticking(datetime(2026, 11, 23, 8, tzinfo=UTC), f"{name}-again")
    return Assessment.open(path, Author(f"a-{name}", name), LIBRARY, world=world)


def load_of(assessment: Assessment) -> Load:
    """All of a file."""
    return gathered(assessment, Selection())


def sent(assessment: Assessment, path: Path, maker: Person = BEN, to: Person = ANA) -> Path:
    """A package of all of a file."""
    return packed(path, load_of(assessment), maker, to=[to])


def received(path: Path, sandbox: Sandbox, contacts: Contacts | None = None, to: Person = ANA) -> Source:
    return open_source(path, to.keys, contacts or Contacts(), sandbox)


def taken_in(into: Assessment, *sources: Source, altered_catalogues: bool = False) -> Merged:
    return merge(into, sources, lambda: None, altered_catalogues=altered_catalogues)


def rate(assessment: Assessment, item: str, level: int | str | None, why: str | None = None) -> None:
    assessment.rate(assessment.current_round, SIM3, item, level, rationale=why)
