"""A drive that takes no more: what was saved stays, what was not is said, and writing goes on when there is room."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from cirt_assess.store import errors
from cirt_assess.store.blobs import CHUNK
from tests.store.children import Forks
from tests.store.samples import OTHER, QUICK, content, made, opened, revision, several

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


@both
def test_no_more_pages(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    with opened(path, passphrase) as file:
        with file._engine.connect() as connection:
            room = connection.exec_driver_sql("PRAGMA page_count").scalar_one() + 6
            connection.exec_driver_sql(f"PRAGMA max_page_count = {room}")
        saved: set[str] = set()
        with pytest.raises(errors.DiskFull, match="full"):
            for number in range(10_000):
                file.append([revision(number)])
                saved.add(revision(number).id)
        assert len(saved) > 10
        assert file.ids() == saved
        assert len(file.heads()[revision(0).slot]) == len(saved)
        with pytest.raises(errors.DiskFull):
            file.append(several(50, 20_000))
        assert file.check() == []
        with file._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000")
        assert file.append(several(50, 20_000)) == 50
    with opened(path, passphrase) as file:
        assert file.ids() == saved | {one.id for one in several(50, 20_000)}


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are POSIX")
@both
@pytest.mark.parametrize("room", [0, 4096, 40_000])
def test_a_file_that_may_not_grow(forks: Forks, tmp_path: Path, passphrase: str | None, room: int) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    told = json.loads(*forks.run("fill", str(path), passphrase, room))
    assert told["reason"] == "DiskFull"
    assert told["sentence"].startswith("team.cirt could not be written")
    assert told["saved"] == told["held"]
    assert told["afterwards"] == 20
    with opened(path, passphrase) as file:
        assert file.check() == []
        assert set(told["saved"]) < file.ids()
        assert len(file.ids()) == len(told["saved"]) + 20


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are POSIX")
@both
@pytest.mark.parametrize("room", [0, 10 * CHUNK])
def test_evidence_that_finds_no_room_leaves_the_file_as_it_was(
    forks: Forks, tmp_path: Path, passphrase: str | None, room: int
) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    told = json.loads(*forks.run("starve", str(path), passphrase, room, "attach"))
    assert told == {"reason": "DiskFull", "before": told["before"], "after": told["before"], "later": [12 * CHUNK]}
    with opened(path, passphrase) as file:
        assert file.check() == []
        assert len(file.ids()) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are POSIX")
@pytest.mark.parametrize(("old", "new"), [(None, QUICK), (QUICK, None), (QUICK, OTHER)])
def test_a_change_of_passphrase_that_finds_no_room_leaves_the_old_file(
    forks: Forks, tmp_path: Path, old: str | None, new: str | None
) -> None:
    path = tmp_path / "team.cirt"
    with opened(made(path, old), old) as file:
        file.attach(io.BytesIO(content(2 * CHUNK)))
    told = json.loads(*forks.run("starve", str(path), old, -CHUNK, "rekey", new))
    assert told == {"reason": "DiskFull", "before": told["before"], "after": told["before"], "later": [2 * CHUNK]}
    with opened(path, new) as file:
        assert file.check() == []
        assert len(file.ids()) == 4
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]
