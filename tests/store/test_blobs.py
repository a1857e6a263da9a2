"""Evidence goes in whole or not at all, comes out as it was or not at all, and costs no memory."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.store import AssessmentFile, connection, errors
from cirt_assess.store.blobs import CHUNK, Blob, Readable
from cirt_assess.store.tables import metadata
from tests.store.children import Forks
from tests.store.samples import NOW, QUICK, Dripping, content, made, opened, revision

both = pytest.mark.parametrize("passphrase", [None, QUICK], ids=["plain", "encrypted"])


class Stopped(Exception):
    pass


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "team.cirt"


@pytest.fixture
def file(path: Path) -> Iterator[AssessmentFile]:
    with AssessmentFile.create(path, now=NOW) as made_file:
        yield made_file


def read(file: AssessmentFile, blob: Blob) -> bytes:
    return b"".join(file.read_blob(blob.digest))


def state_of(path: Path) -> tuple[int, bytes]:
    """The size of a file, and what it says. (A page that is put back is sealed anew, with other bytes.)"""
    with opened(path, None if path.read_bytes()[:6] == b"SQLite" else QUICK, read_only=True) as file:
        with file._reading() as transaction:
            rows = [transaction.exec_driver_sql(f"SELECT * FROM {table}").fetchall() for table in metadata.tables]
    return path.stat().st_size, hashlib.sha256(repr(rows).encode()).digest()


def change(path: Path, *statements: str) -> None:
    """Do as another program might that knows how to get past the triggers."""
    stranger = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        stranger.execute(statement)
    stranger.close()


# --- in, and out again -----------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5])
@both
def test_what_comes_out_is_what_went_in(path: Path, passphrase: str | None, size: int) -> None:
    body = content(size)
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        file.attach(io.BytesIO(b"another one before"))
        blob = file.attach(io.BytesIO(body))
        assert (blob.digest, blob.size) == (hashlib.sha256(body).hexdigest(), size)
    with opened(path, passphrase) as file:
        assert [len(piece) for piece in file.read_blob(blob.digest)] == [
            min(CHUNK, size - at) for at in range(0, size, CHUNK)
        ]
        assert read(file, blob) == body
        assert file.check() == []


@pytest.mark.parametrize("wrapped", [io.BytesIO, Dripping])
def test_a_file_and_any_stream_are_the_same_evidence(
    file: AssessmentFile, tmp_path: Path, wrapped: Callable[[bytes], Readable]
) -> None:
    body = b"%PDF-1.7\n" + content(2 * CHUNK)
    source = tmp_path / "plan.exe"
    source.write_bytes(body)
    blob = file.attach(source)
    assert blob.type == "application/pdf"
    assert file.attach(wrapped(body)) == blob


def test_a_stream_is_taken_from_where_it_stands(file: AssessmentFile) -> None:
    stream = io.BytesIO(b"header and body")
    stream.seek(11)
    assert read(file, file.attach(stream)) == b"body"


def test_evidence_is_listed_in_the_order_in_which_it_came(file: AssessmentFile) -> None:
    assert file.blobs() == []
    bodies = [content(CHUNK + 1, seed) for seed in range(4)]
    assert [file.attach(io.BytesIO(body)) for body in bodies] == file.blobs()
    assert [read(file, blob) for blob in file.blobs()] == bodies


@both
def test_the_same_content_is_stored_once(path: Path, passphrase: str | None) -> None:
    body = content(12 * CHUNK)
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        blob = file.attach(io.BytesIO(body))
        before = state_of(path)
        assert file.attach(Dripping(body)) == blob
        assert state_of(path) == before
        assert file.blobs() == [blob]
        assert file.append([revision(1)]) == 1


def test_a_read_only_file_gives_evidence_and_takes_none(file: AssessmentFile, path: Path) -> None:
    blob = file.attach(io.BytesIO(b"seen"))
    with opened(path, read_only=True) as reader:
        assert read(reader, blob) == b"seen"
        with pytest.raises(errors.ReadOnly):
            reader.attach(io.BytesIO(b"new"))
        assert reader.blobs() == [blob]


@both
def test_a_backup_holds_the_evidence(path: Path, passphrase: str | None) -> None:
    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        blob = file.attach(io.BytesIO(content(2 * CHUNK)))
        file.backup_to(path.with_name("copy.cirt"))
    with opened(path.with_name("copy.cirt"), passphrase) as copy:
        assert read(copy, blob) == content(2 * CHUNK)
        assert copy.check() == []


def test_the_file_can_be_written_while_evidence_is_being_read(file: AssessmentFile) -> None:
    blob = file.attach(io.BytesIO(content(3 * CHUNK)))
    reading = file.read_blob(blob.digest)
    first = next(reading)
    file.append([revision(1)])
    file.attach(io.BytesIO(b"more"))
    assert b"".join(chain([first], reading)) == content(3 * CHUNK)


# --- what does not go in ---------------------------------------------------------------------


@both
@pytest.mark.parametrize("reached", [0, CHUNK, 14 * CHUNK])
def test_a_stop_leaves_the_file_as_it_was(path: Path, passphrase: str | None, reached: int) -> None:
    def stop(done: int, _total: int, _what: str) -> None:
        if done >= reached:
            raise Stopped

    with opened(made(path, passphrase), passphrase) as file:
        before = state_of(path)
        with pytest.raises(Stopped):
            file.attach(io.BytesIO(content(14 * CHUNK)), stop)
        assert state_of(path) == before
        assert file.blobs() == []
        assert file.append([revision(9)]) == 1
        assert read(file, file.attach(io.BytesIO(b"next"))) == b"next"
        assert file.check() == []


def test_others_are_told_to_wait_while_evidence_goes_in(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0)
    told: list[type[Exception]] = []

    def try_to_open(done: int, *_: object) -> None:
        if done == 12 * CHUNK:
            for read_only in (False, True):
                with pytest.raises(errors.Locked) as caught:
                    opened(path, read_only=read_only)
                told.append(caught.type)

    with opened(made(path)) as file:
        file.attach(io.BytesIO(content(13 * CHUNK)), try_to_open)
        assert told == [errors.Locked, errors.Busy]
        opened(path, read_only=True).close()


def test_progress_is_told_in_bytes(file: AssessmentFile) -> None:
    told: list[tuple[int, int, str]] = []
    body = content(CHUNK + 7)
    file.attach(io.BytesIO(body), lambda *step: told.append(step))
    assert told == [(done, CHUNK + 7, "evidence") for done in (0, CHUNK, CHUNK + 7)]
    told.clear()
    file.attach(Dripping(body), lambda *step: told.append(step))
    assert told == [(done, 0, "evidence") for done in (0, CHUNK, CHUNK + 7)]


@pytest.mark.parametrize("wrapped", [io.BytesIO, Dripping])
def test_more_than_the_limit_is_refused_and_leaves_nothing(
    file: AssessmentFile, path: Path, wrapped: Callable[[bytes], Readable]
) -> None:
    before = path.read_bytes()
    with pytest.raises(errors.TooLarge, match="larger than 2 MB") as caught:
        file.attach(wrapped(content(2 * CHUNK + 1)), limit=2 * CHUNK)
    assert caught.value.facts == {"limit": 2}
    assert path.read_bytes() == before
    assert file.attach(wrapped(content(2 * CHUNK)), limit=2 * CHUNK).size == 2 * CHUNK


def test_what_is_measured_as_too_large_is_not_even_begun(file: AssessmentFile, tmp_path: Path) -> None:
    source = tmp_path / "disk.img"
    with source.open("wb") as sparse:
        sparse.truncate((2 << 30) + 1)
    told: list[int] = []
    with pytest.raises(errors.TooLarge, match="larger than 2048 MB"):
        file.attach(source, lambda done, *_: told.append(done))
    assert told == []


class Failing(Dripping):
    """A stick that is pulled out."""

    def read(self, size: int, /) -> bytes:
        return super().read(size) or self._fail()

    def _fail(self) -> bytes:
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize("source", [Path("none") / "plan.pdf", Path(__file__).parent, Failing(content(10 * CHUNK))])
def test_a_source_that_cannot_be_read_is_told_from_a_file_that_cannot_be_written(
    file: AssessmentFile, path: Path, source: Path | Readable
) -> None:
    before = path.read_bytes()
    with pytest.raises(errors.Unreadable, match="nothing was stored in team"):
        file.attach(source)
    assert path.read_bytes() == before
    assert file.append([revision(1)]) == 1


# --- what it costs ---------------------------------------------------------------------------


@both
def test_the_journal_stays_small_and_the_evidence_is_not_held_back_in_memory(
    path: Path, passphrase: str | None
) -> None:
    journal: list[int] = []
    size: list[int] = []

    def look(*_: object) -> None:
        beside = path.with_name("team.cirt-journal")
        journal.append(beside.stat().st_size if beside.exists() else 0)
        size.append(path.stat().st_size)

    with AssessmentFile.create(path, passphrase, now=NOW) as file:
        file.attach(Dripping(content(40 * CHUNK)), look)
    assert max(journal) < 64 * 1024
    assert size[-1] > 20 * CHUNK


@pytest.mark.skipif(sys.platform == "win32", reason="counts memory as POSIX does")
def test_memory_does_not_grow_with_the_evidence(forks: Forks, path: Path) -> None:
    made(path, QUICK)
    told = json.loads(*forks.run("weigh", str(path), QUICK, 64 * CHUNK))
    assert told["attached"] == 64 * CHUNK
    assert told["grown"] < 16 * CHUNK


# --- damage ----------------------------------------------------------------------------------


def test_evidence_that_was_not_brought_along(file: AssessmentFile, tmp_path: Path) -> None:
    for ask in (lambda: next(file.read_blob("0" * 64)), lambda: file.export_blob("0" * 64, tmp_path / "a.pdf")):
        with pytest.raises(errors.NotKept, match="0000"):
            ask()


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TRIGGER chunks_no_update", "UPDATE chunks SET body = zeroblob(10) WHERE number = 4"),
        ("DROP TRIGGER chunks_no_delete", "DELETE FROM chunks WHERE number = 3"),
        ("DROP TRIGGER blobs_no_update", "UPDATE blobs SET size = 1 WHERE first_chunk = 2"),
        ("DROP TRIGGER blobs_no_update", "UPDATE blobs SET first_chunk = 3 WHERE first_chunk = 2"),
        ("DROP TRIGGER blobs_no_update", "UPDATE blobs SET chunks = 2 WHERE first_chunk = 2"),
        ("DROP TRIGGER blobs_no_update", "UPDATE blobs SET size = 'many', chunks = x'00' WHERE first_chunk = 2"),
        ("DROP TRIGGER chunks_no_update", "UPDATE chunks SET body = 'a text' WHERE number = 2"),
    ],
)
def test_altered_evidence_is_never_given_out_whole(path: Path, statements: tuple[str, ...]) -> None:
    made(path)
    with opened(path) as file:
        before, blob, after = (file.attach(io.BytesIO(content(size))) for size in (5, 3 * CHUNK, 6))
    change(path, *statements)
    with opened(path) as file:
        given: list[bytes] = []
        with pytest.raises(errors.EvidenceDamaged, match=blob.digest) as caught:
            given.extend(file.read_blob(blob.digest))
        assert sum(map(len, given)) < 3 * CHUNK
        assert caught.value.facts == {"digest": blob.digest}
        assert read(file, before) == content(5)
        assert read(file, after) == content(6)


def test_one_damaged_page_leaves_the_rest_of_an_encrypted_file_readable(path: Path) -> None:
    with opened(made(path, QUICK), QUICK) as file:
        whole = file.attach(io.BytesIO(b"small"))
        blob = file.attach(io.BytesIO(content(4 * CHUNK)))
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    with opened(path, QUICK) as file:
        with pytest.raises(errors.EvidenceDamaged, match=blob.digest):
            read(file, blob)
        assert read(file, whole) == b"small"
        assert len(file.heads()) == 1
        assert file.append([revision(9)]) == 1


def test_chunks_of_nobody_are_in_nobodys_way(path: Path) -> None:
    with opened(made(path)) as file:
        before = file.attach(io.BytesIO(content(5)))
    change(path, "INSERT INTO chunks (body) VALUES ('stray')")
    with opened(path) as file:
        after = file.attach(io.BytesIO(content(6)))
        assert [read(file, blob) for blob in (before, after)] == [content(5), content(6)]
        assert file.check() == []
