"""An older file is brought to a newer schema on a copy; whatever happens, one whole file stands under its name."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from cirt_assess.store import errors, migrate, opening
from cirt_assess.store.connection import Key, connect, pragma
from cirt_assess.store.tables import SCHEMA_VERSION
from tests.files.make import FOLDER, history
from tests.files.make import PASSPHRASE as RELEASED
from tests.store.samples import QUICK, made, opened, several

NEXT = SCHEMA_VERSION + 1

ADDS_A_TABLE = f"""
import sqlalchemy as sa
from alembic import op
revision = "{NEXT}"
down_revision = None
def upgrade():
    op.create_table("drills", sa.Column("id", sa.Text, primary_key=True))
"""

FAILS_HALF_WAY = f"""
from alembic import op
revision = "{NEXT + 1}"
down_revision = "{NEXT}"
def upgrade():
    op.execute("INSERT INTO meta VALUES ('half', 'way')")
    raise ZeroDivisionError
"""


@pytest.fixture
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two versions that are not there yet; the second one does not work."""
    folder = tmp_path_factory.mktemp("scripts")
    (folder / f"v{NEXT}.py").write_text(ADDS_A_TABLE)
    (folder / f"v{NEXT + 1}.py").write_text(FAILS_HALF_WAY)
    return folder


@pytest.fixture(params=[None, QUICK], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def path(tmp_path: Path, passphrase: str | None) -> Path:
    return made(tmp_path / "team.cirt", passphrase)


def key(passphrase: str | None) -> Key | None:
    return Key(passphrase) if passphrase else None


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def test_opening_an_older_file_converts_it_and_keeps_the_old_one(
    path: Path, passphrase: str | None, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = f"team.before-v{NEXT}.cirt"
    with monkeypatch.context() as patch:
        patch.setattr(opening, "SCHEMA_VERSION", NEXT)
        patch.setattr(opening, "MIGRATIONS", scripts)
        with pytest.raises(errors.OlderVersion):
            opened(path, passphrase, read_only=True)
        assert names(path) == ["team.cirt"]
        with opened(path, passphrase) as file:
            assert list(file.revisions()) == several(3)
            with file._reading() as connection:
                assert sa.inspect(connection).has_table("drills")
                assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == NEXT
    assert names(path) == [kept, "team.cirt"]
    with opened(path.with_name(kept), passphrase) as old:
        assert list(old.revisions()) == several(3)
    with pytest.raises(errors.NewerVersion):
        opened(path, passphrase)


def test_an_old_file_that_was_kept_before_is_never_written_over(
    path: Path, passphrase: str | None, scripts: Path
) -> None:
    precious = path.with_name(f"team.before-v{NEXT}.cirt")
    precious.write_text("precious")
    assert migrate.migrate(path, key(passphrase), scripts, NEXT).name == f"team.before-v{NEXT}-2.cirt"
    assert precious.read_text() == "precious"


def test_a_script_that_fails_half_way_leaves_the_old_file(path: Path, passphrase: str | None, scripts: Path) -> None:
    whole = path.read_bytes()
    with pytest.raises(errors.MigrationFailed) as caught:
        migrate.migrate(path, key(passphrase), scripts, NEXT + 1)
    assert caught.value.facts == {"target": NEXT + 1}
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert path.read_bytes() == whole
    assert names(path) == ["team.cirt"]


@pytest.mark.parametrize("step", ["copy_onto", "_upgrade", "copy_to", "put_in_place"])
def test_a_full_drive_at_any_step_leaves_the_old_file(
    path: Path, passphrase: str | None, scripts: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrate, step, fail)
    with pytest.raises(errors.DiskFull):
        migrate.migrate(path, key(passphrase), scripts, NEXT)
    assert path.read_bytes() == whole
    assert "team.cirt" in names(path)
    assert not any("unfinished" in name for name in names(path))


def test_a_copy_that_does_not_read_back_whole_does_not_take_the_place(
    path: Path, passphrase: str | None, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = path.read_bytes()
    monkeypatch.setattr(migrate, "reads_whole", lambda *_: False)
    with pytest.raises(errors.MigrationFailed):
        migrate.migrate(path, key(passphrase), scripts, NEXT)
    assert path.read_bytes() == whole
    assert names(path) == ["team.cirt"]


def test_alembic_is_not_imported_for_a_file_that_is_up_to_date(tmp_path: Path) -> None:
    made(tmp_path / "team.cirt")
    code = (
        "import sys; from pathlib import Path; from tests.store.samples import opened\n"
        f"opened(Path({str(tmp_path / 'team.cirt')!r})).close(); print('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    found = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"


# --- the versions there are ------------------------------------------------------------------


def released(folder: Path, name: str) -> Path:
    return Path(shutil.copy(FOLDER / name, folder / "team.cirt"))


def schema(path: Path, passphrase: str | None) -> set[tuple[str, str]]:
    with closing(connect(path, key(passphrase), writable=False)) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_schema"))


@pytest.mark.parametrize(
    ("name", "opens_with"),
    [("schema-1.cirt", None), ("schema-1-passphrase.cirt", RELEASED)],
    ids=["plain", "encrypted"],
)
def test_version_1_gets_room_for_evidence(tmp_path: Path, name: str, opens_with: str | None) -> None:
    path = released(tmp_path, name)
    with opened(path, opens_with) as file:
        assert list(file.revisions()) == history()
        assert file.blobs() == []
        blob = file.attach(io.BytesIO(b"seen"))
        assert b"".join(file.read_blob(blob.digest)) == b"seen"
        assert file.check() == []
    assert schema(path, opens_with) == schema(made(tmp_path / "new.cirt"), None)
    kept = path.with_name("team.before-v2.cirt")
    with closing(connect(kept, key(opens_with), writable=False)) as connection:
        assert pragma(connection, "user_version") == 1
        assert len(connection.execute("SELECT id FROM revisions").fetchall()) == len(history())


def test_a_damaged_file_of_version_1_is_left_as_it_was(tmp_path: Path) -> None:
    path = released(tmp_path, "schema-1.cirt")
    with closing(connect(path, None, writable=True)) as connection:
        connection.execute("DROP TRIGGER revisions_no_update")
        connection.execute("UPDATE revisions SET value = '4' WHERE seq = 1")
    before = path.read_bytes()
    with pytest.raises(errors.MigrationFailed):
        opened(path)
    assert path.read_bytes() == before
    assert names(path) == ["team.cirt"]
