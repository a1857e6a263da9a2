"""Evidence is written out whole or not at all, and under a name that does no harm."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.store import AssessmentFile, errors, export
from cirt_assess.store.blobs import CHUNK, Blob
from tests.store.samples import NOW, content

BODY = content(2 * CHUNK + 9)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[AssessmentFile]:
    with AssessmentFile.create(tmp_path / "team.cirt", now=NOW) as made_file:
        yield made_file


@pytest.fixture
def blob(file: AssessmentFile) -> Blob:
    return file.attach(io.BytesIO(BODY))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def held(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_it_is_written_and_replaces_what_has_its_name(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    for _ in range(2):
        assert file.export_blob(blob.digest, folder / "plan.pdf") == folder / "plan.pdf"
        assert held(folder) == {"plan.pdf": BODY}
    file.export_blob(file.attach(io.BytesIO(b"")).digest, folder / "plan.pdf")
    assert held(folder) == {"plan.pdf": b""}


def test_a_read_only_file_gives_its_evidence(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    with AssessmentFile.open(file.path, now=NOW, read_only=True) as reader:
        reader.export_blob(blob.digest, folder / "plan.pdf")
    assert held(folder) == {"plan.pdf": BODY}


def test_a_harmful_name_is_changed_and_replaces_nothing(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    assert file.export_blob(blob.digest, folder / "nalp\u202efdp.exe") == folder / "nalpfdp.exe"
    (folder / "_con.pdf").write_bytes(b"mine")
    with pytest.raises(errors.AlreadyThere, match=r"_con\.pdf"):
        file.export_blob(blob.digest, folder / "con.pdf")
    assert held(folder) == {"nalpfdp.exe": BODY, "_con.pdf": b"mine"}


def test_progress_is_told_and_a_stop_leaves_what_was_there(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    (folder / "plan.pdf").write_bytes(b"older")
    told: list[tuple[int, int, str]] = []

    class Stopped(Exception):
        pass

    def stop(done: int, total: int, what: str) -> None:
        told.append((done, total, what))
        if done > CHUNK:
            raise Stopped

    with pytest.raises(Stopped):
        file.export_blob(blob.digest, folder / "plan.pdf", stop)
    assert told == [(done, len(BODY), "evidence") for done in (0, CHUNK, 2 * CHUNK)]
    assert held(folder) == {"plan.pdf": b"older"}


def test_damaged_evidence_is_not_written_out(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    stranger = dbapi2.connect(str(file.path), isolation_level=None)
    stranger.execute("DROP TRIGGER chunks_no_update")
    stranger.execute("UPDATE chunks SET body = CAST('forged' AS BLOB) WHERE number = 3")
    stranger.close()
    with pytest.raises(errors.EvidenceDamaged):
        file.export_blob(blob.digest, folder / "plan.pdf")
    assert held(folder) == {}


@pytest.mark.parametrize("step", ["_write", "put_in_place"])
def test_a_full_drive_is_told_of_the_target_and_leaves_nothing(
    file: AssessmentFile, blob: Blob, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export, step, fail)
    with pytest.raises(errors.DiskFull, match=r"plan\.pdf"):
        file.export_blob(blob.digest, folder / "plan.pdf")
    assert held(folder) == {}


def test_a_drive_that_loses_data_is_found_out(
    file: AssessmentFile, blob: Blob, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(content: Iterator[bytes], blob: Blob, copy: Path, step: object) -> None:
        copy.write_bytes(b"".join(content)[:-1] + b"?")

    monkeypatch.setattr(export, "_write", lose)
    with pytest.raises(errors.Unreliable, match=r"plan\.pdf"):
        file.export_blob(blob.digest, folder / "plan.pdf")
    assert held(folder) == {}


def test_a_folder_that_is_not_there(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    with pytest.raises(errors.Missing):
        file.export_blob(blob.digest, folder / "none" / "plan.pdf")


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows notes where a file is from")
def test_windows_is_told_that_it_came_from_elsewhere(file: AssessmentFile, blob: Blob, folder: Path) -> None:
    written = file.export_blob(blob.digest, folder / "plan.pdf")
    assert "ZoneId=3" in Path(f"{written}:Zone.Identifier").read_text(encoding="ascii")
