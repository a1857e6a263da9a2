"""The n-th write, sync, rename or removal fails, once and for ever: what is there is old or new, whole, and told.

`--fault-stride 1` tries every n, and sealed files too.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cirt_assess.backups import Why, back_up, listed, restore
from cirt_assess.errors import KnownError
from cirt_assess.exchange.merge import merge_log
from cirt_assess.exchange.package import Load
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.sources import Source
from cirt_assess.store import AssessmentFile
from tests.exchange.faults import Faults, failing, sqlite_vfs
from tests.exchange.people import filled, opened_as, received, taken_in
from tests.exchange.samples import ANA, BEN, NOW, PASSPHRASE, catalogue, evidence, opened, packed, revision, several

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or sqlite_vfs() is None, reason="this build of SQLite does not show its system calls"
)

for_ever = pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])


@dataclass
class Trial:
    """One operation on a fresh folder. state: what a user finds afterwards, as something to compare."""

    prepare: Callable[[Path], None]
    run: Callable[[Path], None]
    state: Callable[[Path], object]


@pytest.fixture(scope="session")
def stride(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--fault-stride"))


def every_fault(trial: Trial, folder: Path, stride: int, *, for_ever: bool) -> int:
    """Let each `stride`-th operation fail until there are no more. Returns about how many there are."""
    old, new = states(trial, folder)
    assert old != new
    for number in range(1, 10_000, stride):
        place = fresh(trial, folder / str(number))
        faults = Faults(number, for_ever=for_ever)
        told = attempt(trial, place, faults)
        found = trial.state(place)
        assert found in (old, new), f"fault {number} left something between"
        assert told or found == new, f"fault {number} was not told"
        assert (
            not [one.name for one in place.rglob("*") if "unfinished" in one.name or one.suffix == ".part"] or for_ever
        )
        if not faults.was_reached:
            return number
        if found == old:
            trial.run(place)
            assert trial.state(place) == new, f"after fault {number}, trying again did not help"
        shutil.rmtree(place)
    raise AssertionError("there was no end to it")


def states(trial: Trial, folder: Path) -> tuple[object, object]:
    place = fresh(trial, folder / "whole")
    old = trial.state(place)
    trial.run(place)
    return old, trial.state(place)


def fresh(trial: Trial, place: Path) -> Path:
    place.mkdir()
    trial.prepare(place)
    return place


def attempt(trial: Trial, place: Path, faults: Faults) -> KnownError | None:
    with failing(faults):
        try:
            trial.run(place)
        except KnownError as error:
            return error
    return None


# --- the operations ----------------------------------------------------------------------------


@for_ever
@pytest.mark.parametrize("replaces", [False, True])
def test_export(tmp_path: Path, stride: int, for_ever: bool, replaces: bool) -> None:
    load = Load(several(), [catalogue("nis2-csirt")], [evidence(b"seen")])

    def prepare(place: Path) -> None:
        if replaces:
            packed(place / "package.cirtx", [revision(1)], ANA, to=[BEN])

    def run(place: Path) -> None:
        from cirt_assess.exchange.export import Sealing, export

        sealing = Sealing((BEN.recipient,))
        export(place / "package.cirtx", load, ANA.maker, own=ANA.keys, sealing=sealing, now=NOW, replace=True)

    def state(place: Path) -> object:
        target = place / "package.cirtx"
        return frozenset(one.id for one in opened(target).revisions) if target.exists() else None

    assert every_fault(Trial(prepare, run, state), tmp_path, stride, for_ever=for_ever) >= 4


def ids_of(path: Path, passphrase: str | None = None) -> object:
    if not path.exists():
        return None
    with AssessmentFile.open(path, passphrase, now=NOW, read_only=True) as file:
        assert file.check() == []
        return frozenset(file.ids())


@for_ever
@pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "sealed"])
def test_backup(tmp_path: Path, stride: int, for_ever: bool, passphrase: str | None) -> None:
    if passphrase and stride > 1:
        pytest.skip("each try of a passphrase costs time; --fault-stride 1 takes it")

    def prepare(place: Path) -> None:
        with AssessmentFile.create(place / "team.cirt", passphrase, now=NOW) as file:
            file.append(several())

    def run(place: Path) -> None:
        with AssessmentFile.open(place / "team.cirt", passphrase, now=NOW) as file:
            back_up(file, Why.ASKED, NOW)

    def state(place: Path) -> object:
        assert ids_of(place / "team.cirt", passphrase) == {one.id for one in several()}
        return [ids_of(one.path, passphrase) for one in listed(place / "team.backups")]

    assert every_fault(Trial(prepare, run, state), tmp_path, stride, for_ever=for_ever) >= 10


@for_ever
def test_restore(tmp_path: Path, stride: int, for_ever: bool) -> None:
    def prepare(place: Path) -> None:
        filled(place / "backup.cirt", several())

    def run(place: Path) -> None:
        restore(place / "backup.cirt", place / "again.cirt", None, NOW)

    def state(place: Path) -> object:
        assert ids_of(place / "backup.cirt") == {one.id for one in several()}
        return ids_of(place / "again.cirt")

    assert every_fault(Trial(prepare, run, state), tmp_path, stride, for_ever=for_ever) >= 10


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Source]:
    folder = tmp_path_factory.mktemp("source")
    with Sandbox() as sandbox:
        yield received(
            packed(folder / "theirs.cirtx", Load(several(), [catalogue("nis2-csirt")]), BEN, to=[ANA]), sandbox
        )


@for_ever
def test_merge(tmp_path: Path, source: Source, stride: int, for_ever: bool) -> None:
    """Backup, entries, catalogue and note: all of it, or none but the backup."""
    mine = [revision(0, slot=("rating/r-1/sim3-v2i/H-1", "level"))]

    def prepare(place: Path) -> None:
        filled(place / "mine.cirt", mine)

    def run(place: Path) -> None:
        with opened_as(place / "mine.cirt") as assessment:
            from cirt_assess.exchange.merge import merge

            merge(assessment, [source], lambda: _path(back_up(assessment.file, Why.MERGE, NOW)))

    def state(place: Path) -> object:
        with opened_as(place / "mine.cirt") as assessment:
            assert assessment.file.check() == []
            for one in listed(place / "mine.backups"):
                assert ids_of(one.path) == {revision.id for revision in mine}
            return frozenset(assessment.file.ids()), len(assessment.file.catalogues()), len(merge_log(assessment))

    assert every_fault(Trial(prepare, run, state), tmp_path, stride, for_ever=for_ever) >= 20


def _path(made: object) -> Path | None:
    backup = getattr(made, "backup", None)
    return backup.path if backup else None


def test_the_drive_that_fails_really_fails(tmp_path: Path) -> None:
    """The tests above would pass if nothing ever failed."""
    path = filled(tmp_path / "team.cirt", several())
    with AssessmentFile.open(path, now=NOW) as file, failing(Faults(1, for_ever=True)):
        with pytest.raises(KnownError, match="full"):
            file.append([revision(9)])
    with opened_as(path) as assessment:
        assert taken_in(assessment).record is None
