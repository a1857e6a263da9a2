"""Every reason why a file does not open has an error of its own, and none of them changes the file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.store import AssessmentFile, connection, errors
from cirt_assess.store.connection import Connection
from cirt_assess.store.tables import SCHEMA_VERSION
from tests.store.samples import NOW, PASSPHRASE, QUICK, made, opened, revision

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "team.cirt"


def refused(path: Path, passphrase: str | None, reason: type[errors.StoreError]) -> errors.StoreError:
    """Opening fails for this reason and no broader one, changes nothing, and leaves nothing beside the file."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    for read_only in (False, True):
        with pytest.raises(errors.StoreError) as caught:
            opened(path, passphrase, read_only=read_only)
        assert type(caught.value) is reason
        assert path.name in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(path.parent.iterdir()) == beside
    return caught.value


def foreign(path: Path) -> Connection:
    """A connection of another program."""
    connected: Connection = dbapi2.connect(str(path), isolation_level=None)
    return connected


def change(path: Path, statement: str, passphrase: str | None = None) -> None:
    other = foreign(path)
    if passphrase:
        other.set_key(passphrase)
    other.execute(statement)
    other.close()


def flip(path: Path, *offsets: int) -> None:
    content = bytearray(path.read_bytes())
    for offset in offsets:
        content[offset] ^= 1
    path.write_bytes(content)


# --- it is not there, or it is not ours ------------------------------------------------------


def test_missing(path: Path) -> None:
    refused(path, None, errors.Missing)


def test_missing_folder(path: Path) -> None:
    for start in (AssessmentFile.create, AssessmentFile.open):
        with pytest.raises(errors.Missing):
            start(path / "none" / "team.cirt", now=NOW)


def test_a_name_that_is_taken_is_left_as_it_is(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(errors.AlreadyThere):
        AssessmentFile.create(path, now=NOW)
    assert path.read_text() == "mine"


def test_a_file_that_cannot_be_made_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(connection, "settle", fail)
    with pytest.raises(errors.DiskFull):
        AssessmentFile.create(path, now=NOW)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"dear diary\n", b"SQLite format 3\0", b"\0" * 100])
@pytest.mark.parametrize("passphrase", [None, "secret"])
def test_something_else(path: Path, content: bytes, passphrase: str | None) -> None:
    path.write_bytes(content)
    refused(path, passphrase, errors.NotAnAssessment)


def test_a_folder(path: Path) -> None:
    path.mkdir()
    refused(path, None, errors.NotAnAssessment)


def test_a_database_of_another_program(path: Path) -> None:
    change(path, "CREATE TABLE bookmarks (url)")
    refused(path, None, errors.NotAnAssessment)


@pytest.mark.parametrize("passphrase", [None, QUICK])
def test_a_newer_version(path: Path, passphrase: str | None) -> None:
    made(path, passphrase)
    change(path, "PRAGMA user_version = 700", passphrase)
    error = refused(path, passphrase, errors.NewerVersion)
    assert error.facts == {"found": 700, "known": SCHEMA_VERSION}


# --- passphrase, and damage that looks like one ----------------------------------------------


def test_a_passphrase_is_needed(path: Path) -> None:
    refused(made(path, PASSPHRASE), None, errors.PassphraseNeeded)


def test_a_wrong_passphrase(path: Path) -> None:
    refused(made(path, PASSPHRASE), PASSPHRASE.upper(), errors.WrongPassphrase)


def test_a_passphrase_for_a_plain_file_is_not_passed_over(path: Path) -> None:
    refused(made(path), "secret", errors.NotProtected)


@pytest.mark.parametrize("offset", [16, 100, PAGE // 2, PAGE - 1])
def test_damage_is_told_from_a_wrong_passphrase(path: Path, offset: int) -> None:
    made(path, QUICK)
    flip(path, offset)
    refused(path, QUICK, errors.Damaged)


def test_a_first_page_full_of_zeros_but_for_the_salt_is_damage(path: Path) -> None:
    made(path, PASSPHRASE)
    content = path.read_bytes()
    path.write_bytes(content[:16] + bytes(PAGE - 16) + content[PAGE:])
    refused(path, PASSPHRASE, errors.Damaged)
    refused(path, "wrong", errors.WrongPassphrase)


def test_damage_of_the_salt_alone_looks_like_a_wrong_passphrase_and_the_sentence_says_so(path: Path) -> None:
    made(path, PASSPHRASE)
    flip(path, 3)
    error = refused(path, PASSPHRASE, errors.WrongPassphrase)
    assert "damaged" in str(error)
    assert "backup" in str(error)


@pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])
@pytest.mark.parametrize("rest", [-PAGE, -100])
def test_a_file_that_was_cut_short_is_damaged(path: Path, rest: int, passphrase: str | None) -> None:
    made(path, passphrase)
    path.write_bytes(path.read_bytes()[:rest])
    refused(path, passphrase, errors.Damaged)


@pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])
def test_damage_further_in_shows_when_it_is_read(path: Path, passphrase: str | None) -> None:
    made(path, passphrase, count=300)
    content = path.read_bytes()
    path.write_bytes(content[: -10 * PAGE] + b"\xff" * 10 * PAGE)
    with opened(path, passphrase) as file, pytest.raises(errors.Damaged):
        file.heads()


@pytest.mark.parametrize(
    "update", ["kind = 'guess'", "value = CAST(x'22ff22' AS TEXT)"], ids=["no such kind", "no such character"]
)
def test_a_row_that_nobody_can_have_entered_is_damage(path: Path, update: str) -> None:
    made(path)
    change(path, "DROP TRIGGER revisions_no_update")
    change(path, f"UPDATE revisions SET {update} WHERE seq = 2")
    with opened(path) as file, pytest.raises(errors.Damaged):
        file.heads()


# --- it is in use, or cannot be written ------------------------------------------------------


def test_another_program_that_writes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0)
    other = foreign(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.Busy):
        opened(path)
    other.close()
    opened(path).close()


def test_an_entry_waits_for_no_program_for_ever_and_goes_in_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(path)
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0)
    with opened(path) as file:
        other = foreign(path)
        other.execute("BEGIN")
        other.execute("SELECT * FROM revisions").fetchall()
        with pytest.raises(errors.Busy):
            file.append([revision(9)])
        other.close()
        assert file.append([revision(9)]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being moved")
@pytest.mark.parametrize("move", [Path.unlink, lambda path: path.rename(path.with_name("other.cirt"))])
def test_a_file_that_is_moved_away_takes_no_more(path: Path, move: Callable[[Path], object]) -> None:
    with opened(made(path)) as file:
        move(path)
        with pytest.raises(errors.Moved):
            file.append([revision(9)])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being replaced")
def test_a_file_that_is_replaced_takes_no_more(path: Path) -> None:
    with opened(made(path)) as file:
        made(path.with_name("other.cirt")).replace(path)
        with pytest.raises(errors.ReadOnly):
            file.append([revision(9)])


protected = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs an account and a system that folder modes bind"
)


@protected
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
def test_write_protection_is_told_at_once_and_reading_goes_on(path: Path, file_mode: int, folder_mode: int) -> None:
    made(path, QUICK)
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    try:
        with pytest.raises(errors.ReadOnly):
            opened(path, QUICK)
        with opened(path, QUICK, read_only=True) as file:
            assert len(file.heads()) == 1
            assert file.check() == []
    finally:
        path.parent.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has access lists in place of modes")
def test_a_new_file_is_for_its_owner_only(path: Path) -> None:
    made(path)
    assert path.stat().st_mode & 0o777 == 0o600


def every_error() -> list[type[errors.StoreError]]:
    return [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.StoreError)]


@pytest.mark.parametrize("kind", [one for one in every_error() if one is not errors.StoreError])
def test_each_error_is_one_to_three_short_sentences(kind: type[errors.StoreError]) -> None:
    facts: dict[str, str | int] = {
        "found": 2,
        "known": 1,
        "target": 2,
        "user": "ann",
        "host": "laptop-7",
        "since": "today",
        "digest": "0" * 64,
        "limit": 2048,
    }
    text = str(kind(Path("/somewhere/team.cirt"), **facts))
    assert text.startswith(("team", "There", "The ", "This", "An "))
    assert "/somewhere" not in text
    assert "{" not in text
    assert len(text) < 300
