"""What was acknowledged outlives a process that is killed at any moment. (A power cut: decision 0002.)"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from cirt_assess.store import errors
from tests.store.children import child
from tests.store.samples import PASSPHRASE, made, opened, revision

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")

both = pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])


class Appender:
    """Many processes, one after the other, that append until they are killed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self._orders = process.stdin
        self._said = process.stdout
        self._random = random.Random()
        self._next = 0

    def run_and_kill(self, path: Path, passphrase: str | None) -> set[str]:
        """The ids that were acknowledged before the kill reached the process, at a moment nobody chose."""
        print(json.dumps([str(path), passphrase, self._next]), file=self._orders, flush=True)
        self._next += 10_000
        pid = int(self._said.readline())
        acknowledged = [self._said.readline() for _ in range(self._random.randrange(1, 12))]
        for _ in range(self._random.randrange(60_000)):
            pass  # on into the next transaction
        subprocess.run(["kill", "-KILL", str(pid)], check=True)
        acknowledged += iter(self._said.readline, "killed\n")
        return set(" ".join(acknowledged).split())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("passphrase", "files", "kills"), [(None, 4, 12), (PASSPHRASE, 2, 6)], ids=["plain", "encrypted"]
)
def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, passphrase: str | None, files: int, kills: int) -> None:
    with child("append_for_ever") as process:
        appender = Appender(process)
        for number in range(files):
            path = made(tmp_path / f"team-{number}.cirt", passphrase, count=0)
            acknowledged: set[str] = set()
            for _ in range(kills):
                acknowledged |= appender.run_and_kill(path, passphrase)
                with opened(path, passphrase) as file:
                    assert file.check() == []
                    assert acknowledged <= file.ids()
            with opened(path, passphrase) as file:
                file.append([revision(0, entity="the/last")])
            assert [one.name for one in tmp_path.glob(f"*{path.name}*")] == [path.name]


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
