"""The bridge: "saved" only after the commit, nothing lost when it fails, and each way of not opening."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.errors import KnownError, NotAllowed
from cirt_assess.profile import Author
from cirt_assess.revisions import Revision
from cirt_assess.store import AssessmentFile
from cirt_assess.store.errors import DiskFull, Locked, Missing, NotAnAssessment, PassphraseNeeded, WrongPassphrase
from tests.ui.conftest import SIM3
from ui.bridge import Bridge, NewFile
from ui.tasks import Worker


@pytest.fixture
def bridge(qtbot: QtBot, library: Library) -> Iterator[Bridge]:
    made = Bridge(library, Author("a-tester", "Tester"), Worker("files"), Worker("computing"))
    yield made
    made.close()
    made._files.finish()
    made._computing.finish()


@pytest.fixture
def opened(bridge: Bridge, qtbot: QtBot, empty_file: Path) -> Bridge:
    with qtbot.waitSignal(bridge.results_changed, timeout=20_000):
        bridge.open(empty_file)
    return bridge


class Full:
    """Stands for a drive that is full until it is emptied."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        self.is_full = True
        self.frees_itself_after = 0
        append = AssessmentFile.append

        def appended(file: AssessmentFile, new: Sequence[Revision]) -> int:
            if self.is_full:
                self.frees_itself_after -= 1
                self.is_full = self.frees_itself_after != 0
                raise DiskFull(path)
            return append(file, new)

        monkeypatch.setattr(AssessmentFile, "append", appended)


def level(path: Path, library: Library, item: str) -> object:
    """What the file holds, read by somebody else."""
    with Assessment.open(path, Author("a-reader", "Reader"), library, read_only=True) as read:
        return read.state.rating(read.current_round, SIM3, item)["level"].value


def test_saved_comes_after_the_file_holds_it(opened: Bridge, qtbot: QtBot, empty_file: Path, library: Library) -> None:
    held: list[object] = []
    opened.saved.connect(lambda _: held.append(level(empty_file, library, "O-1")))
    with qtbot.waitSignals([opened.saving, opened.changed, opened.saved], timeout=10_000):
        opened.rate(SIM3, "O-1", 3, None)
    assert held == [3]


def test_a_change_is_announced_with_who_asked(opened: Bridge, qtbot: QtBot) -> None:
    me = object()
    with qtbot.waitSignal(opened.changed, timeout=10_000) as heard:
        opened.rate(SIM3, "O-1", 2, me)
    change, initiator = heard.args
    assert initiator is me
    assert f"rating/{opened.round_id}/{SIM3}/O-1" in change.entities


def test_a_failed_save_is_kept_and_saved_again(
    opened: Bridge, qtbot: QtBot, empty_file: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, empty_file)
    with qtbot.assertNotEmitted(opened.saved), qtbot.waitSignal(opened.save_failed, timeout=10_000) as heard:
        opened.rate(SIM3, "O-1", 3, None)
    assert isinstance(heard.args[0], DiskFull)
    assert opened.has_failed
    assert level(empty_file, library, "O-1") is None
    drive.is_full = False
    with qtbot.waitSignal(opened.saved, timeout=10_000):
        opened.retry()
    assert level(empty_file, library, "O-1") == 3
    assert not opened.has_unsaved


def test_saying_saved_waits_until_nothing_is_missing(
    opened: Bridge, qtbot: QtBot, empty_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, empty_file)
    with qtbot.waitSignal(opened.save_failed, timeout=10_000):
        opened.rate(SIM3, "O-1", 3, None)
    drive.is_full = False
    with qtbot.assertNotEmitted(opened.saved), qtbot.waitSignal(opened.changed, timeout=10_000):
        opened.rate(SIM3, "O-2", 1, None)
    assert opened.has_unsaved


def test_a_later_entry_takes_the_place_of_a_failed_one(
    opened: Bridge, qtbot: QtBot, empty_file: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, empty_file)
    with qtbot.waitSignal(opened.save_failed, timeout=10_000):
        opened.rate(SIM3, "O-1", 3, None)
    drive.is_full = False
    with qtbot.waitSignal(opened.saved, timeout=10_000):
        opened.rate(SIM3, "O-1", 1, None)
    opened.retry()
    assert level(empty_file, library, "O-1") == 1


def test_a_later_entry_on_its_way_takes_the_place_of_one_that_fails(
    opened: Bridge, qtbot: QtBot, empty_file: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Full(monkeypatch, empty_file)
    drive.frees_itself_after = 1
    opened.rate(SIM3, "O-1", 3, None)
    with qtbot.waitSignal(opened.saved, timeout=10_000):
        opened.rate(SIM3, "O-1", 1, None)
    assert not opened.has_failed
    opened.retry()
    assert level(empty_file, library, "O-1") == 1


def test_what_cannot_be_entered_is_refused_and_not_kept(opened: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.refused, timeout=10_000) as heard:
        opened.rate(SIM3, "O-1", "n/a", None)
    assert isinstance(heard.args[0], NotAllowed)
    assert not opened.has_unsaved


def test_a_bug_is_not_told_as_a_failed_save(opened: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(AssessmentFile, "append", broken)
    with qtbot.captureExceptions() as caught, qtbot.assertNotEmitted(opened.save_failed):
        opened.rate(SIM3, "O-1", 1, None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_undo_says_what_and_redo_brings_it_back(opened: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.saved, timeout=10_000):
        opened.rate(SIM3, "O-1", 3, None)
    with qtbot.waitSignal(opened.undone, timeout=10_000) as heard:
        opened.undo(None)
    assert [one.field for one in heard.args[0].revisions if one.entity.startswith("rating/")] == ["level"]
    assert opened.state.rating(opened.round_id, SIM3, "O-1")["level"].value is None
    with qtbot.waitSignal(opened.redone, timeout=10_000):
        opened.redo(None)
    assert opened.state.rating(opened.round_id, SIM3, "O-1")["level"].value == 3


def test_undo_with_nothing_to_undo_is_calm(opened: Bridge, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(opened.saving):
        opened.undo(None)
        opened.redo(None)


def test_many_entries_are_computed_together(opened: Bridge, qtbot: QtBot) -> None:
    heard: list[object] = []
    opened.results_changed.connect(heard.append)
    for number in range(1, 11):
        opened.rate(SIM3, f"O-{number}", number % 5, None)
    qtbot.waitUntil(lambda: not opened.has_unsaved and not opened.is_computing, timeout=20_000)
    assert opened.results is not None
    assert opened.results.catalogue(SIM3).score.answered == 10
    assert len(heard) == 1


def test_a_new_file_opens(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    new = NewFile(tmp_path / "new.cirt", "Testland", "", "Baseline", "2026-11-21", (SIM3,), {SIM3: "sim3-founding"})
    with qtbot.waitSignal(bridge.opened, timeout=20_000):
        bridge.create(new)
    assert bridge.assessment.team["name"].value == "Testland"
    assert bridge.assessment.catalogue_ids(bridge.round_id) == (SIM3,)


def test_the_sample_opens(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(bridge.results_changed, timeout=60_000):
        bridge.open_sample(tmp_path)
    assert bridge.assessment.path.parent == tmp_path.resolve()
    assert len(bridge.rounds()) > 1


def _missing(path: Path, _: Library) -> tuple[Path, str | None]:
    return path.with_name("nowhere.cirt"), None


def _no_file(path: Path, _: Library) -> tuple[Path, str | None]:
    path.write_bytes(b"not an assessment at all, and not a whole page either")
    return path, None


def _sealed(path: Path, library: Library, secret: str | None) -> tuple[Path, str | None]:
    sealed = path.with_name("sealed.cirt")
    author = Author("a-maker", "Maker")
    Assessment.create(
        sealed,
        author,
        library,
        team="T",
        round_name="B",
        starts="2026-11-01",
        catalogues=[SIM3],
        passphrase="four unrelated words here",
    ).close()
    return sealed, secret


def _needs_one(path: Path, library: Library) -> tuple[Path, str | None]:
    return _sealed(path, library, None)


def _has_another(path: Path, library: Library) -> tuple[Path, str | None]:
    return _sealed(path, library, "another")


WHY_NOT: dict[type[KnownError], Callable[[Path, Library], tuple[Path, str | None]]] = {
    Missing: _missing,
    NotAnAssessment: _no_file,
    PassphraseNeeded: _needs_one,
    WrongPassphrase: _has_another,
}


@pytest.mark.parametrize("expected", WHY_NOT)
def test_what_does_not_open_says_why(
    bridge: Bridge, qtbot: QtBot, empty_file: Path, library: Library, expected: type[KnownError]
) -> None:
    path, secret = WHY_NOT[expected](empty_file, library)
    with qtbot.waitSignal(bridge.open_failed, timeout=20_000) as heard:
        bridge.open(path, secret)
    assert type(heard.args[0]) is expected
    assert not bridge.is_open


def test_a_file_open_elsewhere_says_where_and_can_be_read(
    bridge: Bridge, qtbot: QtBot, empty_file: Path, library: Library
) -> None:
    with Assessment.open(empty_file, Author("a-other", "Other"), library):
        with qtbot.waitSignal(bridge.open_failed, timeout=20_000) as heard:
            bridge.open(empty_file)
        assert type(heard.args[0]) is Locked
        with qtbot.waitSignal(bridge.opened, timeout=20_000):
            bridge.open(empty_file, read_only=True)
        assert bridge.is_read_only


def test_closing_saves_what_is_on_its_way(opened: Bridge, empty_file: Path, library: Library) -> None:
    for item in ("O-1", "O-2", "O-3"):
        opened.rate(SIM3, item, 2, None)
    opened.close()
    opened._files.catch_up()
    assert [level(empty_file, library, item) for item in ("O-1", "O-2", "O-3")] == [2, 2, 2]


def test_a_page_may_still_ask_while_the_window_closes(opened: Bridge) -> None:
    opened.close()
    assert opened.compute(lambda _, state: state) is None
    opened.history("team/team", lambda _: None)
