"""An older file is brought to a newer schema on a copy; whatever happens, one whole file stands under its name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from cirt_assess.store import errors, migrate, opening
from cirt_assess.store.connection import Key
from tests.store.samples import PASSPHRASE, made, opened, several

EXAMPLE = Path(__file__).parent / "migrations_example"


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "encrypted"])
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
    path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(opening, "SCHEMA_VERSION", 2)
        patch.setattr(opening, "MIGRATIONS", EXAMPLE)
        with pytest.raises(errors.OlderVersion):
            opened(path, passphrase, read_only=True)
        assert names(path) == ["team.cirt"]
        with opened(path, passphrase) as file:
            assert list(file.revisions()) == several(3)
            with file._reading() as connection:
                assert sa.inspect(connection).has_table("evidence")
                assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 2
    assert names(path) == ["team.before-v2.cirt", "team.cirt"]
    with opened(path.with_name("team.before-v2.cirt"), passphrase) as old:
        assert list(old.revisions()) == several(3)
    with pytest.raises(errors.NewerVersion):
        opened(path, passphrase)


def test_an_old_file_that_was_kept_before_is_never_written_over(path: Path, passphrase: str | None) -> None:
    path.with_name("team.before-v2.cirt").write_text("precious")
    assert migrate.migrate(path, key(passphrase), EXAMPLE, 2).name == "team.before-v2-2.cirt"
    assert path.with_name("team.before-v2.cirt").read_text() == "precious"


def test_a_script_that_fails_half_way_leaves_the_old_file(path: Path, passphrase: str | None) -> None:
    whole = path.read_bytes()
    with pytest.raises(errors.MigrationFailed) as caught:
        migrate.migrate(path, key(passphrase), EXAMPLE, 3)
    assert caught.value.facts == {"target": 3}
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert path.read_bytes() == whole
    assert names(path) == ["team.cirt"]


@pytest.mark.parametrize("step", ["copy_onto", "_upgrade", "copy_to", "put_in_place"])
def test_a_full_drive_at_any_step_leaves_the_old_file(
    path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrate, step, fail)
    with pytest.raises(errors.DiskFull):
        migrate.migrate(path, key(passphrase), EXAMPLE, 2)
    assert path.read_bytes() == whole
    assert "team.cirt" in names(path)
    assert not any("unfinished" in name for name in names(path))


def test_a_copy_that_does_not_read_back_whole_does_not_take_the_place(
    path: Path, passphrase: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = path.read_bytes()
    monkeypatch.setattr(migrate, "reads_whole", lambda *_: False)
    with pytest.raises(errors.MigrationFailed):
        migrate.migrate(path, key(passphrase), EXAMPLE, 2)
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
