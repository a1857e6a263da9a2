"""Backups are made by themselves, grow thinner with age, and are put back without replacing anything."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cirt_assess.atomic import WriteError
from cirt_assess.backups import (
    DAYS,
    MONTHS,
    WEEKS,
    Backup,
    Why,
    back_up,
    choose_second_place,
    folder_of,
    kept,
    listed,
    restore,
    second_place,
)
from cirt_assess.store import AssessmentFile
from cirt_assess.store.errors import AlreadyThere, Damaged, PassphraseNeeded, StoreError, WrongPassphrase
from tests.store.samples import NOW, PASSPHRASE, made, opened, revision


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "team.cirt")


def backed_up(path: Path, why: Why = Why.CLOSE, now: datetime = NOW, passphrase: str | None = None) -> Backup | None:
    with opened(path, passphrase) as file:
        return back_up(file, why, now).backup


# --- making ------------------------------------------------------------------------------------


def test_a_backup_is_a_whole_file_beside_the_file(path: Path) -> None:
    backup = backed_up(path)
    assert backup
    assert backup.path.parent == folder_of(path) == path.with_name("team.backups")
    assert (backup.made, backup.why) == (NOW, Why.CLOSE)
    assert listed(folder_of(path)) == [backup]
    with opened(backup.path, read_only=True) as copy:
        assert copy.check() == []
        assert len(copy.ids()) == 3
    assert {one.name for one in path.parent.iterdir()} == {"team.cirt", "team.backups"}


def test_a_backup_keeps_the_passphrase(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt", PASSPHRASE)
    backup = backed_up(path, passphrase=PASSPHRASE)
    assert backup
    with pytest.raises(PassphraseNeeded):
        opened(backup.path, read_only=True)
    with opened(backup.path, PASSPHRASE, read_only=True) as copy:
        assert len(copy.ids()) == 3


def test_closing_without_a_new_entry_makes_no_second_one(path: Path) -> None:
    assert backed_up(path)
    assert backed_up(path, now=NOW + timedelta(hours=1)) is None
    with opened(path) as file:
        file.append([revision(9)])
    assert backed_up(path, now=NOW + timedelta(hours=2))
    assert len(listed(folder_of(path))) == 2


@pytest.mark.parametrize("why", [Why.ASKED, Why.MERGE])
def test_when_it_is_asked_for_it_is_made_in_any_case(path: Path, why: Why) -> None:
    assert backed_up(path)
    assert backed_up(path, why, NOW + timedelta(hours=1))


def test_what_else_lies_in_the_folder_is_left_alone(path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    foreign = ["notes.txt", "team.cirt", "20261121-140205-other-00000000.cirt", "20269921-140205-close-00000000.cirt"]
    for name in foreign:
        (folder / name).write_text("mine")
    for day in range(60):
        backed_up(path, Why.ASKED, NOW + timedelta(days=day))
    assert all((folder / name).read_text() == "mine" for name in foreign)
    assert len(listed(folder)) < 30


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    folder_of(path).write_text("in the way")
    with pytest.raises((WriteError, StoreError)):
        backed_up(path)
    with opened(path) as file:
        assert file.append([revision(9)]) == 1


def test_a_damaged_file_makes_no_backup(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt", count=200)
    assert backed_up(path)
    content = bytearray(path.read_bytes())
    content[-5000:-4500] = b"\xff" * 500
    path.write_bytes(content)
    with pytest.raises(Damaged):
        backed_up(path, Why.ASKED, NOW + timedelta(days=40))
    assert len(listed(folder_of(path))) == 1


# --- a second place ----------------------------------------------------------------------------


def test_a_second_place_gets_the_same_copy(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with opened(path) as file:
        done = back_up(file, Why.ASKED, NOW, stick)
    assert done.backup
    assert done.second
    assert done.second.is_relative_to(stick)
    assert done.second.read_bytes() == done.backup.path.read_bytes()
    assert [one.name for one in done.second.parent.iterdir()] == [done.backup.path.name]


def test_files_of_one_name_do_not_share_a_second_place(tmp_path: Path) -> None:
    places = set()
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        with AssessmentFile.create(folder / "team.cirt", now=NOW + timedelta(days=number)) as file:
            second = back_up(file, Why.ASKED, NOW, tmp_path).second
            assert second
            places.add(second.parent)
    assert len(places) == 2


def test_a_second_place_that_is_not_there_stops_nothing_and_is_told(path: Path, tmp_path: Path) -> None:
    with opened(path) as file:
        done = back_up(file, Why.ASKED, NOW, tmp_path / "unplugged")
    assert done.backup
    assert done.second is None
    assert done.problem


def test_the_second_place_is_remembered_and_forgotten(tmp_path: Path) -> None:
    assert second_place(tmp_path) is None
    choose_second_place(tmp_path, tmp_path / "stick")
    assert second_place(tmp_path) == tmp_path / "stick"
    choose_second_place(tmp_path, None)
    assert second_place(tmp_path) is None
    for broken in ("", "{", "[]", '{"second_place": 5}'):
        (tmp_path / "backups.json").write_text(broken)
        assert second_place(tmp_path) is None


# --- thinning ----------------------------------------------------------------------------------


def at(*moments: datetime) -> list[Backup]:
    return [Backup(Path(f"{moment:%Y%m%d-%H%M%S}"), moment, Why.CLOSE, "0" * 8) for moment in moments]


def test_a_year_of_daily_work_leaves_days_weeks_and_months() -> None:
    now = datetime(2026, 12, 31, 18, tzinfo=UTC)
    stay = kept(at(*(now - timedelta(days=day) for day in range(400))), now)
    ages = [(now - one.made).days for one in stay]
    assert ages[:DAYS] == list(range(DAYS))
    assert DAYS + WEEKS - 2 <= sum(age <= 31 for age in ages) <= DAYS + WEEKS + 1
    assert len(stay) <= DAYS + WEEKS + MONTHS
    assert 330 < max(ages) <= 366


def test_everything_of_the_last_day_stays() -> None:
    stay = at(*(NOW - timedelta(minutes=10 * number) for number in range(144)))
    assert len(kept(stay, NOW)) == 144


def test_the_newest_stays_however_old_and_whatever_the_clock_says() -> None:
    old = at(datetime(1999, 1, 1, tzinfo=UTC))
    assert kept(old, NOW) == old
    future = at(NOW + timedelta(days=4000), NOW)
    assert set(kept(future, NOW)) == set(future)


def test_thinning_twice_is_thinning_once_and_never_brings_in_a_new_one() -> None:
    for seed in range(50):
        chance = random.Random(seed)
        backups = at(*{NOW - timedelta(minutes=chance.randrange(600_000)) for _ in range(chance.randrange(1, 80))})
        once = kept(backups, NOW)
        assert kept(once, NOW) == once
        assert set(once) <= set(backups)
        assert max(backups, key=lambda one: one.made) in once


def test_thinning_day_by_day_keeps_what_thinning_at_the_end_would() -> None:
    """A backup that is thrown away today is not missed in a month."""
    kept_so_far: list[Backup] = []
    for day in range(200):
        now = NOW + timedelta(days=day)
        kept_so_far = kept([*kept_so_far, *at(now)], now)
    ages = sorted((now - one.made).days for one in kept_so_far)
    assert ages[:DAYS] == list(range(DAYS))
    assert len({one.made.strftime("%Y-%m") for one in kept_so_far}) >= 7


# --- putting back ------------------------------------------------------------------------------


def test_a_restored_file_holds_what_the_backup_held_and_can_be_worked_on(path: Path, tmp_path: Path) -> None:
    backup = backed_up(path)
    assert backup
    with opened(path) as file:
        file.append([revision(9)])
    restore(backup.path, tmp_path / "again.cirt", None, NOW)
    with opened(tmp_path / "again.cirt") as again:
        assert len(again.ids()) == 3
        assert again.append([revision(8)]) == 1
    with opened(path) as file:
        assert len(file.ids()) == 4


def test_restoring_never_replaces_a_file(path: Path) -> None:
    backup = backed_up(path)
    assert backup
    before = path.read_bytes()
    with pytest.raises(AlreadyThere):
        restore(backup.path, path, None, NOW)
    assert path.read_bytes() == before


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt", count=200)
    backup = backed_up(path)
    assert backup
    content = bytearray(backup.path.read_bytes())
    content[-5000:-4500] = b"\xff" * 500
    backup.path.write_bytes(content)
    with pytest.raises(Damaged):
        restore(backup.path, tmp_path / "again.cirt", None, NOW)
    assert not (tmp_path / "again.cirt").exists()


def test_restoring_needs_the_passphrase_the_file_had_then(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt", PASSPHRASE)
    backup = backed_up(path, passphrase=PASSPHRASE)
    assert backup
    with opened(path, PASSPHRASE) as file:
        file.rekey("other")
    with pytest.raises(WrongPassphrase):
        restore(backup.path, tmp_path / "again.cirt", "other", NOW)
    restore(backup.path, tmp_path / "again.cirt", PASSPHRASE, NOW)
    with opened(tmp_path / "again.cirt", PASSPHRASE) as again:
        assert len(again.ids()) == 3
