"""The full check finds what was changed, and names it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.store.blobs import CHUNK
from cirt_assess.store.check import Fault, Problem
from tests.store.samples import QUICK, content, made, opened, revision, several

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "team.cirt"


def problems(path: Path, passphrase: str | None = None) -> list[Problem]:
    with opened(path, passphrase) as file:
        return file.check()


def change(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@both
def test_a_whole_file_has_no_problem(path: Path, passphrase: str | None) -> None:
    made(path, passphrase)
    with opened(path, passphrase) as file:
        file.put_catalogue("sim3", 1, "{}")
        assert file.check() == []


@both
def test_progress_is_told_and_can_stop_the_work(path: Path, passphrase: str | None) -> None:
    made(path, passphrase, count=1500)
    told: list[tuple[int, int, str]] = []

    class Stopped(Exception):
        pass

    def stop(done: int, _total: int, _what: str) -> None:
        if done >= 1000:
            raise Stopped

    with opened(path, passphrase) as file:
        file.check(lambda *step: told.append(step))
        assert [one for one in told if one[2] == "revisions"] == [
            (0, 1500, "revisions"),
            (1000, 1500, "revisions"),
            (1500, 1500, "revisions"),
        ]
        assert {one[2] for one in told} == {"structure", "revisions"} | ({"pages"} if passphrase else set())
        with pytest.raises(Stopped):
            file.check(stop)
        assert file.append([revision(9999)]) == 1


def test_a_changed_page_is_named(path: Path) -> None:
    made(path, QUICK, count=200)
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 7] ^= 1
    path.write_bytes(content)
    assert problems(path, QUICK) == [Problem(Fault.PAGE, "6")]


def test_a_changed_bit_anywhere_in_an_encrypted_file_is_found(path: Path) -> None:
    made(path, QUICK, count=100)
    whole = path.read_bytes()
    with opened(path, QUICK) as file:
        for offset in range(4096 + 11, len(whole), 1500):
            changed = bytearray(whole)
            changed[offset] ^= 1 << offset % 8
            path.write_bytes(changed)
            assert file.check() == [Problem(Fault.PAGE, str(offset // 4096 + 1))]
        path.write_bytes(whole)
        assert file.check() == []


def test_a_torn_plain_page_is_a_problem_of_structure(path: Path) -> None:
    made(path, count=200)
    content = path.read_bytes()
    path.write_bytes(content[:-4096] + b"\xff" * 4096)
    assert {one.fault for one in problems(path)} <= {Fault.STRUCTURE, Fault.UNREADABLE}
    assert problems(path)


def test_a_revision_that_was_changed_behind_our_back_is_named(path: Path) -> None:
    made(path)
    change(path, "DROP TRIGGER revisions_no_update")
    change(path, "UPDATE revisions SET value = '4' WHERE seq = 2", "UPDATE revisions SET kind = 'guess' WHERE seq = 3")
    second, third = several(3)[1:]
    assert problems(path) == [
        Problem(Fault.GUARD, "revisions_no_update"),
        Problem(Fault.REVISION, second.id),
        Problem(Fault.REVISION, third.id),
    ]


@pytest.mark.parametrize(
    "event", ["DELETE ON revisions BEGIN SELECT 1; END", "INSERT ON meta BEGIN DELETE FROM meta; END"]
)
def test_a_trigger_that_is_not_ours_is_named(path: Path, event: str) -> None:
    made(path)
    name = "revisions_no_delete" if "revisions" in event else "stranger"
    change(path, f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} BEFORE {event}")
    assert problems(path) == [Problem(Fault.GUARD, name)]


def test_a_parent_that_is_not_here_is_named(path: Path) -> None:
    absent = revision(7)
    made(path)
    with opened(path) as file:
        file.append([revision(8, absent)])
        assert file.check() == [Problem(Fault.PARENT, absent.id)]


def test_evidence_is_read_through_with_progress_and_named_when_it_is_not_what_was_attached(path: Path) -> None:
    bodies = [content(size) for size in (5, 2 * CHUNK + 1, 0, 7)]
    with opened(made(path)) as file:
        blobs = [file.attach(io.BytesIO(body)) for body in bodies]
    change(
        path,
        "DROP TRIGGER chunks_no_update",
        "UPDATE chunks SET body = CAST('forged' AS BLOB) WHERE number IN (3, 5)",
        "DROP TRIGGER blobs_no_update",
        f"UPDATE blobs SET size = 1 WHERE digest = '{blobs[2].digest}'",
    )
    told: list[tuple[int, int, str]] = []
    with opened(path) as file:
        found = file.check(lambda *step: told.append(step))
    assert [problem.fault for problem in found] == [Fault.GUARD] * 2 + [Fault.EVIDENCE] * 3
    assert {problem.subject for problem in found[2:]} == {blob.digest for blob in blobs[1:]}
    evidence = [step[:2] for step in told if step[2] == "evidence"]
    assert evidence[0] == (0, sum(map(len, bodies)) + 1)
    assert (5 + CHUNK, sum(map(len, bodies)) + 1) in evidence
    assert evidence == sorted(evidence)


def test_evidence_without_its_table_of_chunks_is_found(path: Path) -> None:
    with opened(made(path)) as file:
        file.attach(io.BytesIO(b"seen"))
    change(path, "DROP TABLE chunks")
    assert Fault.UNREADABLE in {problem.fault for problem in problems(path)}


def test_a_catalogue_that_is_not_what_its_digest_says_is_named(path: Path) -> None:
    made(path)
    change(path, "INSERT INTO catalogues VALUES ('sim3', 'no digest', 1, '{}')")
    assert problems(path) == [Problem(Fault.CATALOGUE, "sim3")]
