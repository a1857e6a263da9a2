"""Every file that a released version wrote opens, and says what it said then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cirt_assess.revisions import in_conflict
from cirt_assess.store import opening
from cirt_assess.store.tables import SCHEMA_VERSION
from tests.files.make import EVIDENCE, FOLDER, PASSPHRASE, SLOT, history
from tests.store.samples import opened

FILES = sorted(FOLDER.glob("*.cirt"))


def version_of(released: Path) -> int:
    return int(released.stem.split("-")[1])


def evidence(version: int) -> list[bytes]:
    return EVIDENCE if version >= 2 else []


@pytest.mark.parametrize("released", FILES, ids=lambda path: path.name)
def test_a_file_of_each_schema_opens(released: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(released, tmp_path))
    with opened(path, PASSPHRASE if "passphrase" in path.name else None) as file:
        assert file.check() == []
        assert list(file.revisions()) == history()
        found = file.heads()
        assert [head.value for head in found[SLOT]] == ["2"]
        assert [slot for slot, heads in found.items() if in_conflict(heads)] == [("rating/r-1/sim3-v2i/O-3", "level")]
        assert len(file.catalogues()) == 1
        assert [b"".join(file.read_blob(blob.digest)) for blob in file.blobs()] == evidence(version_of(released))


def test_there_is_a_plain_and_an_encrypted_file_of_every_schema() -> None:
    wanted = {
        f"schema-{version}{kind}.cirt" for version in range(1, SCHEMA_VERSION + 1) for kind in ("", "-passphrase")
    }
    assert {path.name for path in FILES} == wanted


def test_there_is_a_migration_to_every_schema_after_the_first() -> None:
    scripts = {path.stem for path in opening.MIGRATIONS.glob("v*.py")}
    assert scripts == {f"v{version}" for version in range(2, SCHEMA_VERSION + 1)}
