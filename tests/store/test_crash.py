"""What was acknowledged outlives a process that is killed at any moment. (A power cut: decision 0002.)"""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice, pairwise
from pathlib import Path

import pytest

from cirt_assess.store import AssessmentFile, errors
from cirt_assess.store.blobs import CHUNK
from tests.store.children import child
from tests.store.samples import NOW, OTHER, PASSPHRASE, QUICK, content, made, opened, revision, several

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


class Victims:
    """Many processes, one after the other, that do something until they are killed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self._orders = process.stdin
        self._said = process.stdout

    def run_and_kill(self, *arguments: object, lines: int, seconds: float) -> set[str]:
        """What was acknowledged before the kill came: after so many lines, and a moment that nobody chose."""
        print(json.dumps(arguments), file=self._orders, flush=True)
        pid = int(self._said.readline())
        acknowledged = [self._said.readline() for _ in range(lines)]
        end = time.perf_counter() + random.uniform(0, seconds)
        while time.perf_counter() < end:
            pass  # on into the next transaction
        subprocess.run(["kill", "-KILL", str(pid)], check=True)
        acknowledged += iter(self._said.readline, "killed\n")
        return set(" ".join(acknowledged).split())


@contextmanager
def victims(what: str) -> Iterator[Victims]:
    with child("until_killed", what) as process:
        yield Victims(process)


@pytest.mark.slow
@both
def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    acknowledged: set[str] = set()
    with victims("append") as appending:
        for number in range(30):
            acknowledged |= appending.run_and_kill(
                str(path), passphrase, number * 10_000, lines=random.randrange(1, 12), seconds=0.004
            )
            with opened(path, passphrase) as file:
                assert file.check() == []
                assert acknowledged <= file.ids()
    with opened(path, passphrase) as file:
        file.append([revision(0, entity="the/last")])
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]


@both
def test_a_change_that_was_cut_off_is_taken_back_by_whoever_comes_next(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    with child("die_while_writing", str(path), passphrase) as process:
        process.wait()
    assert path.with_name("team.cirt-journal").exists()
    with pytest.raises(errors.Unfinished):
        opened(path, passphrase, read_only=True)
    with pytest.raises(errors.WrongPassphrase if passphrase else errors.NotProtected):
        opened(path, "wrong")
    if passphrase:
        with pytest.raises(errors.PassphraseNeeded):
            opened(path)
    with opened(path, passphrase) as file:
        assert file.check() == []
        assert len(file.ids()) == 3
        assert set(file.meta()) == {"created"}
        assert file.append([revision(7)]) == 1


# --- evidence --------------------------------------------------------------------------------


@both
def test_evidence_that_was_cut_off_is_cut_off_the_file(tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    before = path.stat().st_size
    with child("die_while_attaching", str(path), passphrase) as process:
        process.wait()
    assert path.stat().st_size > before + 10 * CHUNK
    with opened(path, passphrase) as file:
        assert path.stat().st_size == before
        assert file.blobs() == []
        assert file.check() == []
        assert len(file.ids()) == 3
        blob = file.attach(io.BytesIO(content(CHUNK)))
        assert b"".join(file.read_blob(blob.digest)) == content(CHUNK)


@pytest.mark.slow
@both
def test_no_evidence_that_was_acknowledged_is_lost_to_a_kill_and_none_is_half_there(
    tmp_path: Path, passphrase: str | None
) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    acknowledged: set[str] = set()
    with victims("attach") as attaching:
        for _ in range(6):
            acknowledged |= attaching.run_and_kill(str(path), passphrase, lines=random.randrange(2), seconds=0.3)
            with opened(path, passphrase) as file:
                assert file.check() == []
                assert acknowledged <= {blob.digest for blob in file.blobs()}
                assert len(file.ids()) == 3
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]


# --- change of passphrase --------------------------------------------------------------------


def filled(path: Path, passphrase: str | None) -> Path:
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        file.append(several(200))
        file.attach(io.BytesIO(content(3 * CHUNK)))
    return path


def opens_with(path: Path, *candidates: str | None) -> str | None:
    """Which of these opens the file, that is whole."""
    for candidate in candidates:
        try:
            with opened(path, candidate) as file:
                assert file.check() == []
                assert len(file.ids()) == 200
                assert [blob.size for blob in file.blobs()] == [3 * CHUNK]
        except (errors.WrongPassphrase, errors.PassphraseNeeded, errors.NotProtected):
            continue
        return candidate
    raise AssertionError("neither opens it")


@pytest.mark.parametrize("moment", ["copied", "verified", "replaced"])
@pytest.mark.parametrize(("old", "new"), [(None, QUICK), (QUICK, None), (QUICK, OTHER)])
def test_a_kill_at_each_step_of_a_change_of_passphrase(
    tmp_path: Path, old: str | None, new: str | None, moment: str
) -> None:
    path = filled(tmp_path / "team.cirt", old)
    with child("die_while_rekeying", str(path), old, new, moment) as process:
        process.wait()
    assert opens_with(path, old, new) == (new if moment == "replaced" else old)
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]


@pytest.mark.slow
def test_a_kill_at_any_moment_of_a_change_of_passphrase_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    passphrase = None
    path = filled(tmp_path / "team.cirt", passphrase)
    began = time.perf_counter()
    with opened(path) as file:
        file.rekey(QUICK)
        file.rekey(None)
    one_change = (time.perf_counter() - began) / 2
    with victims("rekey") as rekeying:
        for new in islice(cycle([QUICK, OTHER, None]), 20):
            said = rekeying.run_and_kill(str(path), passphrase, new, lines=1, seconds=one_change)
            found = opens_with(path, new, passphrase)
            assert "done" not in said or found == new
            passphrase = found
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]
