"""Whatever a package is, it is taken in or it ends in one clear error, within limits, and changes nothing."""

from __future__ import annotations

import json
import random
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors
from cirt_assess.exchange.container import head_of
from cirt_assess.exchange.errors import Malformed, Reason
from cirt_assess.exchange.package import Load
from cirt_assess.exchange.sandbox import Limits, Sandbox
from cirt_assess.exchange.sealing import Keys
from tests.exchange import hostile
from tests.exchange.samples import BEN, Forge, catalogue, evidence, packed, sealed, several
from tests.exchange.samples import opened as opened_here

NAMED = hostile.every()
KEYS = Keys(BEN.keys.identities, hostile.PASSPHRASE)
LIMITS = Limits(memory=512 << 20, seconds=5)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One process for all: it is replaced when it had to be stopped."""
    with Sandbox(LIMITS) as shared:
        yield shared


def test_there_are_enough_of_them() -> None:
    assert len(NAMED) >= 150


@pytest.mark.parametrize("name", NAMED)
def test_each_ends_in_its_own_error(name: str, sandbox: Sandbox, tmp_path: Path) -> None:
    make, end = NAMED[name]
    path = tmp_path / "hostile.cirtx"
    path.write_bytes(make())
    keys = KEYS if name.startswith("locks") else BEN.keys
    with pytest.raises(KnownError) as caught:
        sandbox.read(path, keys)
    assert_ends(caught.value, end)


def assert_ends(error: KnownError, end: hostile.End) -> None:
    if isinstance(end, Reason):
        assert isinstance(error, Malformed), error
        assert error.facts["reason"] == end, error
    else:
        assert type(error) is end, error
    assert str(error).startswith(("hostile.cirtx ", "This passphrase "))


def test_whatever_is_changed_in_a_sealed_package_is_refused(sandbox: Sandbox, tmp_path: Path, mutations: int) -> None:
    path = packed(tmp_path / "hostile.cirtx", package_with_everything())
    whole = path.read_bytes()
    chance = random.Random(mutations)
    for _ in range(mutations // 2):
        path.write_bytes(mutated(whole, chance))
        with pytest.raises(errors.ExchangeError):
            sandbox.read(path, BEN.keys)


def test_whatever_a_sender_with_keys_writes_is_taken_whole_or_refused(
    sandbox: Sandbox, tmp_path: Path, mutations: int
) -> None:
    """Changed before it is signed and sealed, so that only the rules stand in its way."""
    path = tmp_path / "hostile.cirtx"
    chance = random.Random(mutations + 1)
    ends: Counter[str] = Counter()
    for _ in range(mutations - mutations // 2):
        path.write_bytes(written_by_a_sender_with_keys(chance))
        try:
            found = sandbox.read(path, BEN.keys)
        except errors.ExchangeError as error:
            assert not isinstance(error, errors.UnknownFailure | errors.Overwhelming), error
            ends[type(error).__name__] += 1
        else:
            assert list(found.revisions) == opened_here(path).revisions
            ends["taken"] += 1
    assert ends["Malformed"] > mutations // 10


def package_with_everything() -> Load:
    return Load(several(), [catalogue("nis2-csirt")], [evidence(b"seen" * 100)])


def written_by_a_sender_with_keys(chance: random.Random) -> bytes:
    forge = Forge()
    match chance.randrange(4):
        case 0:
            forge.raw = mutated(forge.manifest(), chance)
        case 1:
            forge.lines = [mutated(line, chance) if chance.random() < 0.3 else line for line in forge.lines]
        case 2:
            said = [json.loads(line) for line in forge.lines]
            chance.shuffle(said)
            said[0][chance.randrange(8)] = chance.choice([None, "", "x", 0, -1, [], {}, "\u202e", said[-1][2]])
            forge.lines = [hostile.compact(one) for one in said]
        case _:
            return head_of(b"") + sealed(mutated(forge.inside(), chance))
    return forge.package()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, doubled, moved, left out or put in; never what it was."""
    changed = bytearray(data)
    while changed == data:
        for _ in range(chance.choice([1, 1, 1, 2, 5, 20])):
            start = chance.randrange(len(changed) or 1)
            end = min(len(changed), start + chance.choice([1, 1, 2, 8, 64, 1000]))
            match chance.randrange(6):
                case 0:
                    changed[start:end] = chance.randbytes(end - start)
                case 1:
                    del changed[start:end]
                case 2:
                    changed[start:start] = changed[start:end]
                case 3:
                    changed[start:start] = chance.choice([b"\0", b"\n", b'"', b"[", b"9" * 30, b"\xff", b"null"])
                case 4:
                    changed[start:end] = changed[start:end][::-1]
                case _ if changed:
                    changed[min(start, len(changed) - 1)] ^= 1 << chance.randrange(8)
    return bytes(changed)


# --- limits ------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="there the process has to end itself")
def test_a_process_that_does_not_answer_in_time_is_ended(tmp_path: Path) -> None:
    path = packed(tmp_path / "package.cirtx", several())
    with Sandbox(Limits(seconds=1)) as short:
        short.read(path, BEN.keys)
        process = short._process
        assert process
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(errors.Overwhelming):
            short.read(path, BEN.keys)
        assert process.returncode is not None
        assert len(short.read(path, BEN.keys).revisions) == 7, "the next file gets a process of its own"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no limit on memory there")
def test_a_process_that_needs_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = packed(tmp_path / "large.cirtx", several())
    with Sandbox(Limits(memory=30 << 20)) as small, pytest.raises(errors.Overwhelming):
        small.read(path, BEN.keys)
