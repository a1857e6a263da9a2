"""A package brings back what went in, and shows nothing of it to others."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cirt_assess.exchange import errors, export, package
from cirt_assess.exchange.links import parents_first
from cirt_assess.exchange.manifest import Manifest
from cirt_assess.exchange.package import Load
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.sealing import Keys, Sink
from tests.exchange.samples import (
    ANA,
    BEN,
    NOW,
    PASSPHRASE,
    Forge,
    Person,
    catalogue,
    evidence,
    manifest_of,
    opened,
    packed,
    revision,
    several,
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "package.cirtx"


# --- there and back ----------------------------------------------------------------------------


def test_what_went_in_comes_out(target: Path) -> None:
    chosen = catalogue()
    packed(target, Load(several(), [chosen], [evidence(b"seen"), evidence(b"")], "part"))
    found = opened(target)
    assert set(found.revisions) == set(several())
    assert found.catalogues == [chosen]
    assert found.made
    assert (found.made.maker, found.made.scope, found.made.made) == (ANA.public, "part", "2026-11-21T14:02:05.000000Z")
    assert [part.kind for part in found.made.parts] == ["revisions", "catalogue", "evidence", "evidence"]


def test_every_revision_stands_after_what_it_replaces() -> None:
    chain = [revision(0)]
    for number in range(1, 3000):
        chain.append(revision(number, chain[-1]))
    mixed = random.Random(3).sample(chain, len(chain))
    assert parents_first(mixed) == chain


def test_the_same_set_gives_the_same_order_however_it_came_in() -> None:
    mixed = [random.Random(seed).sample(several(), 7) for seed in range(5)]
    assert len({tuple(parents_first(one)) for one in mixed}) == 1


def test_an_empty_package_is_a_package(target: Path) -> None:
    assert opened(packed(target, [])).revisions == []


def test_evidence_is_handed_on_in_large_chunks_and_complete(target: Path) -> None:
    data = random.Random(1).randbytes(2_500_000)
    packed(target, Load([], evidence=[evidence(data)]))
    chunks: list[bytes] = []
    contents = package.Contents()
    contents.evidence = lambda part, chunk: chunks.append(chunk)  # type: ignore[method-assign]
    package.read(target, BEN.keys, contents)
    assert b"".join(chunks) == data
    assert [len(one) for one in chunks] == [1 << 20, 1 << 20, 2_500_000 - (2 << 20)]


# --- who can open it ---------------------------------------------------------------------------


def test_only_those_it_is_sealed_for_open_it_and_its_maker(target: Path) -> None:
    packed(target, several(), to=[BEN])
    for reader in (ANA, BEN):
        assert len(opened(target, reader.keys).revisions) == 7
    with pytest.raises(errors.NotForYou):
        opened(target, Person.new("Eve").keys)
    with pytest.raises(errors.NotForYou):
        opened(target, Keys(passphrase="guess"))


def test_a_passphrase_opens_it_alone_or_beside_keys(target: Path) -> None:
    packed(target, several(), to=[], passphrase=PASSPHRASE)
    assert len(opened(target, Keys(passphrase=PASSPHRASE)).revisions) == 7
    with pytest.raises(errors.PackagePassphraseNeeded):
        opened(target, BEN.keys)
    with pytest.raises(errors.PackagePassphraseWrong):
        opened(target, Keys(passphrase=PASSPHRASE + " "))


def test_the_same_letters_open_it_however_the_keyboard_makes_them(target: Path) -> None:
    packed(target, several(), to=[], passphrase="caf\u00e9")
    assert len(opened(target, Keys(passphrase="cafe\u0301")).revisions) == 7


def test_a_lock_cannot_be_exchanged_for_another(target: Path, tmp_path: Path) -> None:
    """Who is sealed for does not need the lock; it is compared all the same."""
    packed(target, several(), to=[BEN], passphrase=PASSPHRASE)
    other = packed(tmp_path / "other.cirtx", several(), to=[BEN], passphrase=PASSPHRASE)
    size = 14 + int(target.read_bytes()[8:13])
    target.write_bytes(other.read_bytes()[:size] + target.read_bytes()[size:])
    with pytest.raises(errors.Malformed, match="lock"):
        opened(target)
    with pytest.raises(errors.Altered):
        opened(target, Keys(passphrase=PASSPHRASE))


def test_it_cannot_be_sealed_for_nobody(target: Path) -> None:
    with pytest.raises(errors.NobodyCanOpen):
        packed(target, several(), to=[])
    assert not target.exists()


def test_nothing_of_it_can_be_read_from_outside(target: Path) -> None:
    texts = ["a planted marker", "Sandoria", "interview with the minister"]
    packed(target, [revision(text, slot=("team/team", f"f{place}")) for place, text in enumerate(texts)])
    data = target.read_bytes()
    for text in [*texts, "Ana", "rating", "team"]:
        assert text.encode() not in data
        assert text.encode("utf-16-le") not in data


def test_the_suggested_name_tells_a_time_and_nothing_else() -> None:
    assert export.suggested_name(NOW) == "package-20261121-1402.cirtx"


# --- altered on the way ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("small")
    return packed(folder / "small.cirtx", Load([revision(1)], evidence=[evidence(b"seen")])).read_bytes()


def test_every_changed_byte_is_refused(small: bytes, target: Path) -> None:
    for place in range(len(small)):
        changed = bytearray(small)
        changed[place] ^= 1 << place % 8
        target.write_bytes(changed)
        with pytest.raises(errors.ExchangeError):
            opened(target)


def test_every_length_but_the_whole_is_refused(small: bytes, target: Path) -> None:
    for length in range(len(small)):
        target.write_bytes(small[:length])
        with pytest.raises(errors.ExchangeError):
            opened(target)
    for more in (b"\0", b"\n", small):
        target.write_bytes(small + more)
        with pytest.raises(errors.ExchangeError):
            opened(target)


def test_every_changed_byte_inside_is_refused_even_when_it_is_sealed_again(target: Path) -> None:
    """Whoever can open a package cannot pass it on changed under its maker's name."""
    inside = Forge(Forge().lines[:2]).inside()
    for place in range(0, len(inside), 3):
        changed = bytearray(inside)
        changed[place] ^= 1
        forged = Forge()
        forged.inside = lambda changed=bytes(changed): changed  # type: ignore[method-assign, misc]
        target.write_bytes(forged.package())
        with pytest.raises(errors.ExchangeError):
            opened(target)


def test_a_package_signed_by_another_is_refused(target: Path) -> None:
    eve = Person.new("Eve")
    target.write_bytes(Forge(signer=eve, contents={"maker": ANA.public.model_dump()}).package())
    with pytest.raises(errors.BadSignature):
        opened(target)


# --- what a newer program may do ---------------------------------------------------------------


def test_a_package_that_asks_for_more_than_we_know_says_so(target: Path) -> None:
    target.write_bytes(Forge(contents={"format": 3, "reader": 2, "new": 1}).package())
    with pytest.raises(errors.NewerPackage, match="format 2"):
        opened(target)


def test_a_newer_package_that_can_still_be_read_is(target: Path) -> None:
    target.write_bytes(Forge(contents={"format": 2, "reader": 1, "new": [1]}).package())
    assert len(opened(target).revisions) == 7


# --- writing it --------------------------------------------------------------------------------


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(target: Path) -> None:
    target.write_text("mine")
    with pytest.raises(errors.PackageThere):
        packed(target, several())
    assert target.read_text() == "mine"
    sealed_for = export.Sealing((BEN.recipient,))
    export.export(target, Load(several()), ANA.maker, own=ANA.keys, sealing=sealed_for, now=NOW, replace=True)
    assert len(opened(target).revisions) == 7


def test_the_file_is_for_its_owners_eyes_and_leaves_nothing_beside_it(target: Path) -> None:
    packed(target, several())
    assert target.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_a_drive_that_writes_something_else_is_found_out(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(into: Sink, load: Load, *rest: Any, **more: Any) -> Manifest:
        return package.write(into, replace(load, revisions=load.revisions[1:]), *rest, **more)

    monkeypatch.setattr(export, "write", lossy)
    with pytest.raises(errors.NotTheSame):
        packed(target, several())
    assert list(target.parent.iterdir()) == []


def test_what_a_killed_export_left_is_swept_away(target: Path) -> None:
    target.with_name(f".{target.name}.unfinished").write_text("half")
    packed(target, several())
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_the_sandbox_tells_the_same_as_reading_here(target: Path) -> None:
    packed(target, Load(several(), [catalogue()], [evidence(b"seen")]), passphrase=PASSPHRASE)
    here = opened(target)
    with Sandbox() as sandbox:
        for keys in (BEN.keys, Keys(passphrase=PASSPHRASE)):
            there = sandbox.read(target, keys)
            assert (there.manifest, list(there.revisions)) == (here.made, here.revisions)
            assert list(there.catalogues) == here.catalogues
    assert manifest_of(target) == here.made
