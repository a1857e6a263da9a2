"""What was acknowledged outlives a process that is killed at any moment. (A power cut: decision 0002.)"""

from __future__ import annotations

import io
import random
import sys
import time
from itertools import cycle, islice
from pathlib import Path

import pytest

from cirt_assess.store import AssessmentFile, errors
from cirt_assess.store.blobs import CHUNK
from tests.store.children import Forks
from tests.store.samples import NOW, OTHER, QUICK, content, made, opened, revision, several

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


@pytest.mark.slow
@both
def test_nothing_acknowledged_is_lost_to_a_kill(forks: Forks, tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase, count=0)
    acknowledged: set[str] = set()
    for number in range(30):
        acknowledged |= forks.run_and_kill(
            "append_for_ever", str(path), passphrase, number * 10_000, lines=random.randrange(1, 12), seconds=0.004
        )
        with opened(path, passphrase) as file:
            assert file.check() == []
            assert acknowledged <= file.ids()
    with opened(path, passphrase) as file:
        file.append([revision(0, entity="the/last")])
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]


@both
def test_a_change_that_was_cut_off_is_taken_back_by_whoever_comes_next(
    forks: Forks, tmp_path: Path, passphrase: str | None
) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    forks.run("die_while_writing", str(path), passphrase)
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
def test_evidence_that_was_cut_off_is_cut_off_the_file(forks: Forks, tmp_path: Path, passphrase: str | None) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    before = path.stat().st_size
    forks.run("die_while_attaching", str(path), passphrase)
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
    forks: Forks, tmp_path: Path, passphrase: str | None
) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    acknowledged: set[str] = set()
    for _ in range(6):
        acknowledged |= forks.run_and_kill(
            "attach_for_ever", str(path), passphrase, lines=random.randrange(2), seconds=0.3
        )
        with opened(path, passphrase) as file:
            assert file.check() == []
            assert acknowledged <= {blob.digest for blob in file.blobs()}
            assert len(file.ids()) == 3
    with opened(path, passphrase) as file:
        file.append([revision(0, entity="the/last")])
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
    forks: Forks, tmp_path: Path, old: str | None, new: str | None, moment: str
) -> None:
    path = filled(tmp_path / "team.cirt", old)
    forks.run("die_while_rekeying", str(path), old, new, moment)
    assert opens_with(path, old, new) == (new if moment == "replaced" else old)
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]


@pytest.mark.slow
def test_a_kill_at_any_moment_of_a_change_of_passphrase_leaves_the_old_file_or_the_new(
    forks: Forks, tmp_path: Path
) -> None:
    passphrase = None
    path = filled(tmp_path / "team.cirt", passphrase)
    began = time.perf_counter()
    with opened(path) as file:
        file.rekey(QUICK)
        file.rekey(None)
    one_change = (time.perf_counter() - began) / 2
    for new in islice(cycle([QUICK, OTHER, None]), 20):
        said = forks.run_and_kill("change_passphrase", str(path), passphrase, new, lines=1, seconds=one_change)
        found = opens_with(path, new, passphrase)
        assert "done" not in said or found == new
        passphrase = found
    assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]
