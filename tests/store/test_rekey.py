"""A passphrase is set, changed and taken away; what the file holds stays, and nothing of the old way is left."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import pytest

from cirt_assess.progress import Step
from cirt_assess.store import AssessmentFile, durable, errors, file, rekey
from cirt_assess.store.blobs import CHUNK
from tests.store.samples import NOW, OTHER, PASSPHRASE, QUICK, content, made, opened, revision, several

changes = pytest.mark.parametrize(("old", "new"), [(None, QUICK), (QUICK, None), (QUICK, OTHER)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "team.cirt"


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def full(path: Path, passphrase: str | None) -> AssessmentFile:
    """An open file with a row in every table."""
    made_file = AssessmentFile.create(path, passphrase, now=NOW)
    made_file.append([*several(30), revision(40, revision(7))])
    made_file.put_catalogue("sim3", 1, "{}")
    made_file.set_meta("label", "a")
    made_file.attach(io.BytesIO(content(2 * CHUNK)))
    return made_file


def said_by(file: AssessmentFile) -> tuple[object, ...]:
    evidence = [b"".join(file.read_blob(blob.digest)) for blob in file.blobs()]
    return list(file.revisions()), file.catalogues(), file.meta(), file.blobs(), evidence


@changes
def test_the_file_says_the_same_and_goes_on_under_the_new_passphrase(
    path: Path, old: str | None, new: str | None
) -> None:
    with full(path, old) as file:
        before = said_by(file)
        file.rekey(new)
        assert file.is_encrypted == (new is not None)
        assert said_by(file) == before
        assert file.check() == []
        assert file.append([revision(99)]) == 1
        with pytest.raises(errors.Locked):
            opened(path, new)
        assert names(path) == [".team.cirt.lock", "team.cirt"]
    with opened(path, new) as file:
        assert len(file.ids()) == 32
        assert file.check() == []
        assert file.attach(io.BytesIO(b"more")).size == 4
    with pytest.raises((errors.WrongPassphrase, errors.PassphraseNeeded, errors.NotProtected)):
        opened(path, old)
    assert names(path) == ["team.cirt"]


def test_every_passphrase_that_opens_a_new_file_can_be_changed_to(path: Path) -> None:
    passphrases = [PASSPHRASE, "a\0b", f"x'{'ab' * 48}'", "cafe\u0301"]
    made(path)
    for old, new in pairwise([None, *passphrases]):
        with opened(path, old) as file:
            file.rekey(new)
    with opened(path, "caf\u00e9") as file:
        assert len(file.ids()) == 3


def test_a_protected_file_shows_nothing_of_what_it_held_in_the_clear(path: Path) -> None:
    with opened(made(path)) as file:
        assert b"rating/r-1" in path.read_bytes()
        file.rekey(QUICK)
    assert b"rating/r-1" not in path.read_bytes()
    assert path.read_bytes()[:6] != b"SQLite"


def settings(file: AssessmentFile) -> list[object]:
    names = ("application_id", "user_version", "synchronous", "journal_mode", "kdf_iter", "cipher_page_size")
    return [file._connection.execute(f"PRAGMA {name}").fetchall() for name in names]


@pytest.mark.parametrize("new", [None, PASSPHRASE])
def test_the_settings_of_the_file_go_with_it(path: Path, new: str | None) -> None:
    with opened(made(path, QUICK), QUICK) as file:
        file.rekey(new)
        told = settings(file)
    with opened(made(path.with_name("fresh.cirt"), new), new) as file:
        assert settings(file) == told


def test_a_read_only_file_keeps_its_passphrase(path: Path) -> None:
    with opened(made(path, QUICK), QUICK, read_only=True) as file:
        with pytest.raises(errors.ReadOnly):
            file.rekey(None)
        assert len(file.ids()) == 3
    assert names(path) == ["team.cirt"]


def test_progress_is_told_and_a_stop_leaves_the_old_file_open(path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    class Stopped(Exception):
        pass

    def stop_while(doing: str) -> Step:
        def stop(_done: int, _total: int, what: str) -> None:
            if what == doing:
                raise Stopped

        return stop

    with full(path, None) as open_file:
        before = said_by(open_file)
        for doing in ("copy", "structure"):
            with pytest.raises(Stopped):
                open_file.rekey(QUICK, stop_while(doing))
        assert said_by(open_file) == before
        assert not open_file.is_encrypted
        open_file.rekey(QUICK, lambda *step: told.append(step))
    rows = 2 + 31 + 1 + 1 + 2
    assert {step[1] for step in told if step[2] == "copy"} == {rows}
    assert {step[2] for step in told} == {"copy", "pages", "structure", "revisions", "evidence"}
    assert names(path) == ["team.cirt"]


def test_an_empty_passphrase_protects_nothing(path: Path) -> None:
    with opened(made(path, QUICK), QUICK) as file, pytest.raises(ValueError, match="protects nothing"):
        file.rekey("")
    opened(path, QUICK).close()


@changes
@pytest.mark.parametrize(
    "place",
    [(file, "copy_under"), (rekey, "reads_whole"), (file, "put_in_place"), (durable, "_flush")],
    ids=lambda place: place[1],
)
def test_a_full_drive_at_any_step_leaves_the_old_file_open(
    path: Path, old: str | None, new: str | None, monkeypatch: pytest.MonkeyPatch, place: tuple[object, str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with opened(made(path, old), old) as open_file:
        with monkeypatch.context() as patch:
            patch.setattr(*place, fail)
            with pytest.raises(errors.DiskFull):
                open_file.rekey(new)
        assert names(path) == [".team.cirt.lock", "team.cirt"]
        assert open_file.is_encrypted == (old is not None)
        assert open_file.append([revision(9)]) == 1
        open_file.rekey(new)
    with opened(path, new) as open_file:
        assert len(open_file.ids()) == 4


def test_a_copy_that_is_in_place_though_the_folder_does_not_say_so_is_gone_on_with(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    with opened(made(path)) as open_file:
        with monkeypatch.context() as patch:
            patch.setattr(durable, "flush_folder", fail)
            with pytest.raises(OSError, match="Input/output"):
                open_file.rekey(QUICK)
        assert open_file.is_encrypted
        assert open_file.append([revision(9)]) == 1
    opened(path, QUICK).close()


@changes
def test_a_copy_that_lacks_something_does_not_take_the_place(
    path: Path, old: str | None, new: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full(path, old) as open_file:
        before = said_by(open_file)
        monkeypatch.setattr(rekey, "reads_whole", lambda *_: False)
        with pytest.raises(errors.Damaged):
            open_file.rekey(new)
        assert said_by(open_file) == before
        assert names(path) == [".team.cirt.lock", "team.cirt"]


def test_a_damaged_file_keeps_its_passphrase(path: Path) -> None:
    made(path, QUICK, count=300)
    damaged = bytearray(path.read_bytes())
    for page in range(len(damaged) // 2, len(damaged), 4096):
        damaged[page] ^= 1  # in rows, whichever other pages hold only an index
    path.write_bytes(damaged)
    with opened(path, QUICK) as open_file, pytest.raises(errors.Damaged, match=r"team\.cirt"):
        open_file.rekey(OTHER)
    assert path.read_bytes() == bytes(damaged)
    assert names(path) == ["team.cirt"]


def test_what_a_killed_change_left_is_swept_away_at_the_next_opening(path: Path) -> None:
    made(path)
    for left in (".team.cirt.unfinished", ".team.cirt.unfinished-journal"):
        path.with_name(left).write_text("half")
    opened(path, read_only=True).close()
    assert len(names(path)) == 3
    opened(path).close()
    assert names(path) == ["team.cirt"]
