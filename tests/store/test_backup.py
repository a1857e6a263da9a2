"""A backup is whole or it is not there, and never in the place of one that was."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.store import backup, durable, errors
from tests.store.samples import QUICK, made, opened, revision

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "team.cirt")


@both
def test_a_backup_holds_all_and_opens_with_the_same_passphrase(tmp_path: Path, passphrase: str | None) -> None:
    target = tmp_path / "copies" / "monday.cirt"
    target.parent.mkdir()
    with opened(made(tmp_path / "team.cirt", passphrase), passphrase) as file:
        file.append([revision(7)])
        file.backup_to(target)
        kept = list(file.revisions())
        assert file.append([revision(8)]) == 1
    assert [one.name for one in target.parent.iterdir()] == ["monday.cirt"]
    with opened(target, passphrase) as copy:
        assert list(copy.revisions()) == kept
        assert copy.check() == []
    if passphrase:
        with pytest.raises(errors.PassphraseNeeded):
            opened(target)


def test_a_read_only_file_can_be_backed_up(path: Path) -> None:
    with opened(path, read_only=True) as file:
        file.backup_to(path.with_name("copy.cirt"))
    with opened(path.with_name("copy.cirt")) as copy:
        assert copy.append([revision(7)]) == 1


def test_an_older_backup_is_replaced(path: Path) -> None:
    target = made(path.with_name("copy.cirt"), count=1)
    with opened(path) as file:
        file.backup_to(target)
    with opened(target) as copy:
        assert len(copy.ids()) == 3


def test_what_a_killed_backup_left_is_swept_away(path: Path) -> None:
    for left in (".copy.cirt.unfinished", ".copy.cirt.unfinished-journal"):
        path.with_name(left).write_text("half")
    with opened(path) as file:
        file.backup_to(path.with_name("copy.cirt"))
    assert sorted(one.name for one in path.parent.iterdir()) == ["copy.cirt", "team.cirt"]


def test_a_file_that_is_open_is_no_target(path: Path) -> None:
    other = made(path.with_name("other.cirt"))
    with opened(path) as file, opened(other):
        for target in (path, other):
            with pytest.raises(errors.Locked):
                file.backup_to(target)


@both
def test_a_damaged_file_does_not_replace_a_good_backup(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=200)
    target = tmp_path / "copy.cirt"
    with opened(path, passphrase) as file:
        file.backup_to(target)
    good = target.read_bytes()
    content = path.read_bytes()
    path.write_bytes(content[:-8192] + b"\xff" * 4096 + content[-4096:])
    with opened(path, passphrase) as file, pytest.raises(errors.Damaged, match=r"team\.cirt"):
        file.backup_to(target)
    assert target.read_bytes() == good
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy.cirt", "team.cirt"]


def test_a_revision_that_was_changed_is_not_carried_into_a_backup(path: Path) -> None:
    stranger = dbapi2.connect(str(path), isolation_level=None)
    stranger.execute("DROP TRIGGER revisions_no_update")
    stranger.execute("UPDATE revisions SET value = '4'")
    stranger.close()
    with opened(path) as file, pytest.raises(errors.Damaged):
        file.backup_to(path.with_name("copy.cirt"))
    assert not path.with_name("copy.cirt").exists()


def test_a_parent_that_others_still_hold_is_no_damage(path: Path) -> None:
    with opened(path) as file:
        file.append([revision(8, revision(7))])
        file.backup_to(path.with_name("copy.cirt"))
    assert path.with_name("copy.cirt").exists()


@pytest.mark.parametrize("module, function", [(backup, "copy_onto"), (backup, "put_in_place"), (durable, "_flush")])
def test_a_full_drive_leaves_the_older_backup_and_the_open_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, module: object, function: str
) -> None:
    target = made(path.with_name("copy.cirt"), count=1)
    good = target.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with opened(path) as file:
        with monkeypatch.context() as patch:
            patch.setattr(module, function, fail)
            with pytest.raises(errors.DiskFull, match=r"copy\.cirt"):
                file.backup_to(target)
        assert target.read_bytes() == good
        assert sorted(one.name for one in path.parent.iterdir()) == [".team.cirt.lock", "copy.cirt", "team.cirt"]
        file.backup_to(target)
        assert file.append([revision(9)]) == 1


def test_a_folder_that_is_not_there(path: Path) -> None:
    with opened(path) as file, pytest.raises(errors.Missing):
        file.backup_to(path.parent / "none" / "copy.cirt")


def test_a_file_that_a_virus_scanner_holds_is_put_in_place_a_little_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished, target = tmp_path / "finished", tmp_path / "target"
    finished.write_text("new")
    tries: list[Path] = []
    replace = Path.replace

    def held_at_first(self: Path, to: Path) -> Path:
        tries.append(self)
        if len(tries) < 3:
            raise PermissionError(13, "Access is denied")
        return replace(self, to)

    monkeypatch.setattr(durable, "_PAUSES", (0, 0, 0))
    monkeypatch.setattr(Path, "replace", held_at_first)
    durable.put_in_place(finished, target)
    assert target.read_text() == "new"
    assert len(tries) == 3
