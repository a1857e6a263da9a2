"""A drive that takes no more: what was saved stays, what was not is said, and writing goes on when there is room."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cirt_assess.store import errors
from tests.store.children import child
from tests.store.samples import PASSPHRASE, made, opened, revision, several

both = pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])


@both
def test_no_more_pages(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    with opened(path, passphrase) as file:
        with file._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 20")
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
def test_a_file_that_may_not_grow(tmp_path: Path, passphrase: str | None, room: int) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    with child("fill", str(path), passphrase, room) as process:
        told = json.loads(process.communicate()[0])
    assert process.returncode == 0
    assert told["reason"] == "DiskFull"
    assert told["sentence"].startswith("team.cirt could not be written")
    assert told["saved"] == told["held"]
    assert told["afterwards"] == 20
    with opened(path, passphrase) as file:
        assert file.check() == []
        assert set(told["saved"]) < file.ids()
        assert len(file.ids()) == len(told["saved"]) + 20
