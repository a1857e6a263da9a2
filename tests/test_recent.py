"""Files opened lately: paths and nothing else, the last one first, and a broken list is an empty one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cirt_assess.recent import MOST, NAME, Recent, forget, note, recent


def test_the_last_one_opened_stands_first_and_once(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.cirt", "b.cirt")]
    for file in (*files, files[0]):
        file.touch()
        note(tmp_path, file)
    assert recent(tmp_path) == (Recent(files[0], True), Recent(files[1], True))


def test_a_file_that_is_gone_stays_and_says_so(tmp_path: Path) -> None:
    note(tmp_path, tmp_path / "gone.cirt")
    assert recent(tmp_path) == (Recent(tmp_path / "gone.cirt", False),)
    forget(tmp_path, tmp_path / "gone.cirt")
    assert recent(tmp_path) == ()


def test_there_are_few(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        note(tmp_path, tmp_path / f"{number}.cirt")
    names = [one.path.name for one in recent(tmp_path)]
    assert names == [f"{number}.cirt" for number in range(MOST + 2, 2, -1)]


def test_only_paths_are_kept(tmp_path: Path) -> None:
    note(tmp_path, tmp_path / "a.cirt")
    assert json.loads((tmp_path / NAME).read_text(encoding="utf-8")) == {"files": [str(tmp_path / "a.cirt")]}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}', '{"files": [1]}', "\x00"])
def test_a_broken_list_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert recent(tmp_path) == ()
    note(tmp_path, tmp_path / "a.cirt")
    assert len(recent(tmp_path)) == 1


def test_a_list_that_cannot_be_kept_is_no_error(tmp_path: Path) -> None:
    note(tmp_path / "no such folder", tmp_path / "a.cirt")
    assert recent(tmp_path / "no such folder") == ()
