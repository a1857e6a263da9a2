"""Appending to a file and reading it back, plain and encrypted."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cirt_assess.revisions import Kind, Revision, heads
from cirt_assess.store import AssessmentFile, connection
from cirt_assess.store.check import digest_of
from cirt_assess.store.errors import Contradiction, ReadOnly
from cirt_assess.store.tables import SCHEMA_VERSION
from tests.store.samples import NOW, PASSPHRASE, QUICK, made, opened, revision, several


@pytest.fixture(params=[None, QUICK], ids=["plain", "encrypted"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AssessmentFile]:
    with AssessmentFile.create(tmp_path / "team %?#ö.cirt", request.param, now=NOW) as made_file:
        yield made_file


def test_revisions_come_back_in_the_order_they_were_appended(file: AssessmentFile) -> None:
    new = several(3)
    assert file.append([new[2], new[0]]) == 2
    assert file.append(new) == 1
    assert list(file.revisions()) == [new[2], new[0], new[1]]
    assert [one.id for one in file.revisions()] == [new[2].id, new[0].id, new[1].id]
    assert file.ids() == {one.id for one in new}


def test_known_revisions_are_passed_over_also_within_one_batch(file: AssessmentFile) -> None:
    one = revision(1)
    assert file.append([one, one]) == 1
    assert file.append([one]) == 0
    assert file.append([]) == 0


def test_a_known_id_with_other_content_is_refused_with_its_whole_batch(file: AssessmentFile) -> None:
    one, other = several(2)
    file.append([one])
    forged = replace(one, value="4").with_known_id(one.id)
    with pytest.raises(Contradiction):
        file.append([other, forged])
    assert list(file.revisions()) == [one]
    assert file.append([other]) == 1


def test_reading_does_not_stand_in_the_way_of_appending(file: AssessmentFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cirt_assess.store.file._BATCH", 2)
    new = several(5)
    file.append(new[:4])
    reading = file.revisions()
    first = next(reading)
    file.append(new[4:])
    assert [first, *reading] == new


def test_history_is_of_an_entity_or_one_field_of_it(file: AssessmentFile) -> None:
    level = revision(1)
    again = revision(2, level)
    note = revision(3, field="rationale")
    elsewhere = revision(4, entity="rating/r-1/sim3/O-2")
    file.append([level, note, elsewhere, again])
    assert file.history(level.entity) == [level, note, again]
    assert file.history(level.entity, "level") == [level, again]
    assert file.history("rating/none") == []


def test_actions_are_found_by_author_and_read_by_name(file: AssessmentFile) -> None:
    first, second, third = several(3)
    second = replace(second, action="rate:2")
    third = replace(third, author="ben", action="rate:3")
    fourth = replace(revision(4), action="rate:2")
    file.append([first, second, third, fourth])
    assert file.actions("ann") == ["rate:1", "rate:2"]
    assert file.by_action("rate:2") == [second, fourth]


def test_catalogues_are_carried_in_every_version(file: AssessmentFile) -> None:
    digest = file.put_catalogue("sim3", 2, '{"b":2}')
    assert file.put_catalogue("sim3", 2, '{"b":2}') == digest == digest_of('{"b":2}')
    file.put_catalogue("sim3", 1, '{"a":1}')
    file.put_catalogue("first", 1, "{}")
    assert file.catalogues() == ["{}", '{"a":1}', '{"b":2}']


def test_what_is_noted_about_the_file_is_replaced(file: AssessmentFile) -> None:
    file.set_meta("label", "a")
    file.set_meta("label", "b")
    assert file.meta() == {"created": "2026-11-21T14:02:05.000000Z", "label": "b"}


def test_a_read_only_file_refuses_to_be_written_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt")
    with opened(path, read_only=True) as file:
        assert file.is_read_only
        assert len(file.ids()) == 3
        with pytest.raises(ReadOnly):
            file.append([revision(9)])
        assert [one.name for one in tmp_path.iterdir()] == ["team.cirt"]
        assert len(file.ids()) == 3


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    file = opened(made(tmp_path / "team.cirt"))
    file.close()
    file.close()


# --- what the driver was told -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 3),
        ("journal_mode", "delete"),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("cipher_memory_security", "0"),
        ("cipher_log_level", "NONE"),
        ("application_id", int.from_bytes(b"CIRT")),
        ("user_version", SCHEMA_VERSION),
    ],
)
def test_settings_hold_on_the_connection_that_writes(file: AssessmentFile, pragma: str, value: object) -> None:
    with file._engine.connect() as used:
        assert used.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_a_setting_that_does_not_take_is_a_bug_and_no_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "team.cirt")
    monkeypatch.setattr(connection, "_SETTINGS", (("synchronous", "OFF", "3"),))
    with pytest.raises(RuntimeError, match="synchronous"):
        opened(path)


# --- secrets ------------------------------------------------------------------------------------


def test_an_encrypted_file_shows_nothing_of_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "team.cirt"
    with AssessmentFile.create(path, PASSPHRASE, now=NOW) as file:
        file.append([replace(revision(1), value='"a planted marker"')])
        assert file.is_encrypted
    assert b"marker" not in path.read_bytes()
    assert b"SQLite" not in path.read_bytes()
    with opened(path, PASSPHRASE) as file:
        assert file.history("rating/r-1/sim3/O-1")[0].value == '"a planted marker"'


def test_the_passphrase_stands_in_no_repr_and_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    path = made(tmp_path / "team.cirt", "correct horse")
    with opened(path, "correct horse") as file:
        file.append([revision(7)])
        shown = repr([file, vars(file), file._engine, file._engine.url, vars(file._engine.pool)])
    assert "correct" not in shown + caplog.text


@pytest.mark.parametrize("passphrase", [PASSPHRASE, "x'" + "ab" * 32 + "'", "x'" + "ab" * 48 + "'", "a\0b", " "])
def test_any_passphrase_is_a_passphrase(tmp_path: Path, passphrase: str) -> None:
    path = made(tmp_path / "team.cirt", passphrase)
    with opened(path, passphrase) as file:
        assert len(file.ids()) == 3


def test_the_same_letters_open_the_file_however_the_keyboard_makes_them(tmp_path: Path) -> None:
    path = made(tmp_path / "team.cirt", "caf\u00e9")
    with opened(path, "cafe\u0301") as file:
        assert len(file.ids()) == 3


def test_an_empty_passphrase_never_makes_a_plain_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="protects nothing"):
        AssessmentFile.create(tmp_path / "team.cirt", "", now=NOW)
    assert list(tmp_path.iterdir()) == []


# --- heads --------------------------------------------------------------------------------------


@st.composite
def histories(draw: st.DrawFn, about: str) -> list[Revision]:
    """Revisions of a few fields with parents in any field, some of them in no file. about: what entities begin with."""
    found: list[Revision] = []
    for number in range(draw(st.integers(0, 12))):
        known = [one.id for one in found] + ["f" * 64]
        parents = tuple(sorted(draw(st.sets(st.sampled_from(known), max_size=3))))
        entity, field = draw(st.sampled_from([f"{about}/a", f"{about}/b"])), draw(st.sampled_from(["x", "y"]))
        value = str(draw(st.integers(0, 2)))
        kind = draw(st.sampled_from(Kind))
        found.append(Revision(entity, field, value, parents, "ann", "t", kind, f"rate:{number}"))
    return draw(st.permutations(found))


def test_heads_are_those_that_the_pure_function_finds(tmp_path: Path) -> None:
    numbers = count()
    with AssessmentFile.create(tmp_path / "team.cirt", now=NOW) as file:

        @settings(deadline=None, max_examples=60)
        @given(st.data())
        def check(data: st.DataObject) -> None:
            about = f"history {next(numbers)}"
            history = data.draw(histories(about))
            file.append(history)
            found = {slot: ones for slot, ones in file.heads().items() if slot[0].startswith(f"{about}/")}
            expected = heads(history)
            assert found == expected
            assert {slot: [one.id for one in ones] for slot, ones in found.items()} == {
                slot: [one.id for one in ones] for slot, ones in expected.items()
            }

        check()
