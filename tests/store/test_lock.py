"""One writer per file, whoever asks, and no lock that outlives its holder."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from cirt_assess.store import AssessmentFile, errors
from cirt_assess.store.lock import Holder, held
from tests.store.children import child
from tests.store.samples import HOLDER, NOW, made, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "team.cirt"


def lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def test_a_second_process_is_told_who_holds_the_file(path: Path) -> None:
    made(path)
    with child("hold", str(path)) as other:
        assert other.stdout
        assert int(other.stdout.readline()) == other.pid
        with pytest.raises(errors.Locked) as caught:
            opened(path)
        assert caught.value.facts == {"user": "ann", "host": "laptop-7", "since": "2026-11-21T14:02:05.000000Z"}
        assert "ann on laptop-7" in str(caught.value)
        with opened(path, read_only=True) as file:
            assert len(file.ids()) == 3
        other.communicate("stop\n")
    assert not lock_of(path).exists()
    opened(path).close()


def test_a_killed_process_leaves_no_lock_that_holds(path: Path) -> None:
    made(path)
    with child("hold", str(path)) as other:
        assert other.stdout
        other.stdout.readline()
        other.kill()
        other.wait()
    assert lock_of(path).exists()
    with opened(path) as file:
        assert len(file.ids()) == 3
    assert not lock_of(path).exists()


def test_the_same_process_cannot_open_a_file_twice_by_any_of_its_names(path: Path) -> None:
    made(path)
    with opened(path):
        for name in (path, path.parent / "x" / ".." / path.name):
            with pytest.raises(errors.Locked):
                opened(name)
        with pytest.raises(errors.Locked):
            AssessmentFile.create(path, now=NOW)
    opened(path).close()


def test_a_file_that_does_not_open_gives_its_lock_back(path: Path) -> None:
    made(path, "secret")
    for _ in range(2):
        with pytest.raises(errors.WrongPassphrase):
            opened(path, "wrong")
    assert not lock_of(path).exists()


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"user": "ann"}'])
def test_a_holder_that_cannot_be_read_has_no_name(path: Path, text: str) -> None:
    with held(path, HOLDER):
        lock_of(path).write_text(text)
        with pytest.raises(errors.Busy), ExitStack() as stack:
            stack.enter_context(held(path, HOLDER))


def test_this_process_names_itself() -> None:
    here = Holder.here(NOW)
    assert here.since == "2026-11-21T14:02:05.000000Z"
    assert here.user
    assert here.host


def test_the_lock_is_never_held_twice_while_its_file_comes_and_goes(path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []
    start = threading.Barrier(4)

    def take_turns() -> None:
        start.wait()
        turns = 0
        while turns < 100:
            try:
                with held(path, HOLDER):
                    inside.append(1)
                    most.append(len(inside))
                    inside.pop()
                turns += 1
            except errors.Locked:
                continue

    threads = [threading.Thread(target=take_turns) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 400
    assert set(most) == {1}
    assert not lock_of(path).exists()
