"""Somebody's assessment file is as little trusted as a package: SQLite reads it in the other process too."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors
from cirt_assess.exchange.errors import Malformed, Reason
from cirt_assess.exchange.lines import line_of
from cirt_assess.exchange.sandbox import Limits, Sandbox
from cirt_assess.exchange.sealing import Keys
from cirt_assess.store import AssessmentFile
from cirt_assess.store import errors as of_the_store
from tests.exchange.people import filled
from tests.exchange.samples import NOW, PASSPHRASE, catalogue, revision, several


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Limits(seconds=5)) as shared:
        yield shared


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled(tmp_path / "theirs.cirt", several())


def change(path: Path, *statements: str) -> None:
    """What somebody with another program can do to a plain file."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_file_is_read_like_a_package(path: Path, sandbox: Sandbox) -> None:
    found = sandbox.read(path, Keys())
    assert found.manifest is None
    assert list(found.revisions) == several()
    assert found.created == "2026-11-21T14:02:05.000000Z"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_sealed_file_needs_its_passphrase(tmp_path: Path, sandbox: Sandbox) -> None:
    path = tmp_path / "sealed.cirt"
    with AssessmentFile.create(path, PASSPHRASE, now=NOW) as file:
        file.append(several())
    assert len(sandbox.read(path, Keys(passphrase=PASSPHRASE)).revisions) == 7
    with pytest.raises(of_the_store.PassphraseNeeded):
        sandbox.read(path, Keys())
    with pytest.raises(of_the_store.WrongPassphrase):
        sandbox.read(path, Keys(passphrase="guess"))


def overwritten(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def changed(*statements: str) -> Callable[[Path], object]:
    return lambda path: change(path, *statements)


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


ENDLESS = (
    "ALTER TABLE revisions RENAME TO other",
    "CREATE VIEW revisions AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    "SELECT i AS seq, id, entity, field, value, parents, author, time, kind, action FROM n, other",
)

NAMED: dict[str, tuple[Callable[[Path], object], type[KnownError] | Reason]] = {
    "empty": (overwritten(b""), of_the_store.NotAnAssessment),
    "text": (overwritten(b"Dear colleague"), of_the_store.NotAnAssessment),
    "noughts": (overwritten(bytes(8192)), of_the_store.PassphraseNeeded),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-4096]), of_the_store.Damaged),
    "cut in a page": (lambda path: path.write_bytes(path.read_bytes()[:-100]), of_the_store.Damaged),
    "gone": (lambda path: path.unlink(), errors.NoSuchPackage),
    "a folder": (make_folder, errors.NoSuchPackage),
    "of another program": (changed("PRAGMA application_id = 7"), of_the_store.NotAnAssessment),
    "of a newer version": (changed("PRAGMA user_version = 99"), of_the_store.NewerVersion),
    "an entry of an unknown kind": (changed("UPDATE revisions SET kind = 'erase' WHERE seq = 1"), of_the_store.Damaged),
    "an entry with bytes": (changed("UPDATE revisions SET value = x'fffe' WHERE seq = 1"), errors.ExchangeError),
    "an entry that is no text": (changed("UPDATE revisions SET entity = 5 WHERE seq = 1"), Reason.LINE),
    "an entry upwards": (changed("UPDATE revisions SET entity = 'rating/../x' WHERE seq = 1"), Reason.LINE),
    "an entry turned round": (changed("UPDATE revisions SET value = '\"\u202ex\"' WHERE seq = 1"), Reason.VALUE),
    "an entry of a fraction": (changed("UPDATE revisions SET value = '0.5' WHERE seq = 1"), Reason.VALUE),
    "an entry of a nought": (
        changed("UPDATE revisions SET value = '\"' || char(0) || '\"' WHERE seq = 1"),
        Reason.VALUE,
    ),
    "an entry of 200,000 letters": (
        changed("UPDATE revisions SET value = '\"' || printf('%.*c', 200000, 'x') || '\"' WHERE seq = 1"),
        Reason.VALUE,
    ),
    "parents in words": (changed("UPDATE revisions SET parents = 'his mother' WHERE seq = 1"), Reason.LINE),
    "a catalogue of nothing": (changed("INSERT INTO catalogues VALUES ('x', 'y', 1, '{}')"), Reason.CATALOGUE),
    "a catalogue of 20 MB": (
        changed("INSERT INTO catalogues VALUES ('x', 'y', 1, printf('%.*c', 20000000, 'x'))"),
        errors.TooMuch,
    ),
    "entries without end": (changed(*ENDLESS), errors.ExchangeError),
    "no entries": (changed("DROP TABLE revisions"), errors.ExchangeError),
}


@pytest.mark.parametrize("name", NAMED)
def test_each_ends_in_its_own_error(name: str, path: Path, sandbox: Sandbox) -> None:
    spoil, end = NAMED[name]
    spoil(path)
    with pytest.raises(KnownError) as caught:
        sandbox.read(path, Keys())
    if isinstance(end, Reason):
        assert isinstance(caught.value, Malformed), caught.value
        assert caught.value.facts["reason"] == end
    else:
        assert isinstance(caught.value, end), repr(caught.value)


def test_an_id_that_was_changed_is_not_believed(path: Path, sandbox: Sandbox) -> None:
    """The id of a revision is what it says; what a file says of it is not even looked at."""
    change(path, f"UPDATE revisions SET id = '{'0' * 64}' WHERE seq = 1")
    assert [one.id for one in sandbox.read(path, Keys()).revisions] == [one.id for one in several()]


def test_catalogues_and_evidence_come_along(path: Path, sandbox: Sandbox) -> None:
    whole = catalogue("nis2-csirt")
    data = random.Random(5).randbytes(1_500_000)
    with AssessmentFile.open(path, now=NOW) as file:
        file.put_catalogue(whole.id, whole.version, whole.body)
        source = path.with_name("seen.bin")
        source.write_bytes(data)
        seen = file.attach(source)
        source.write_bytes(b"")
        empty = file.attach(source)
    found = sandbox.read(path, Keys())
    assert found.catalogues == (whole,)
    assert found.evidence == {seen.digest: len(data), empty.digest: 0}
    pieces: dict[str, bytes] = {}
    for digest, piece in sandbox.evidence(path, Keys(), found.evidence):
        pieces[digest] = pieces.get(digest, b"") + piece
    assert pieces == {seen.digest: data, empty.digest: b""}


def test_random_changes_of_a_file_end_in_an_error_or_in_valid_entries(
    path: Path, sandbox: Sandbox, mutations: int
) -> None:
    """SQLite has no seal over a plain file; what gets through is what the rules of an entry let through."""
    whole = path.read_bytes()
    chance = random.Random(mutations)
    for _ in range(mutations // 10):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 3, 30])):
            start = chance.randrange(len(content))
            content[start : start + 4] = chance.randbytes(4)
        path.write_bytes(content[: len(whole)])
        try:
            found = sandbox.read(path, Keys())
        except KnownError:
            continue
        assert all(line_of(one) for one in found.revisions)


def test_a_missing_parent_is_no_reason_to_refuse_a_file(tmp_path: Path, sandbox: Sandbox) -> None:
    """It may stand in what others hold; whether it does, the merge sees."""
    path = filled(tmp_path / "theirs.cirt", [revision(2, revision(1))])
    assert len(sandbox.read(path, Keys()).revisions) == 1
