"""The layer that seals: locks as the age format has them, heads looked at before, failures that are not swallowed.

The vectors are those of C2SP/CCTV, `age/testdata`: `--age-vectors FOLDER`, or the variable AGE_VECTORS.
"""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
import pytest

from cirt_assess.exchange import sealing
from cirt_assess.exchange.age_header import MAX_STANZAS, MAX_WORK, check_header
from cirt_assess.exchange.errors import Refusal
from tests.exchange.conftest import REAL_LOCK
from tests.exchange.samples import ANA, BEN, PASSPHRASE, sealed

CHILD = Path(__file__).with_name("age_child.py")
MEMORY = 512 << 20


@pytest.fixture(scope="module")
def vectors(request: pytest.FixtureRequest) -> dict[str, dict[str, Any]]:
    """What became of each vector, tried one after the other in one process of little memory."""
    folder = request.config.getoption("--age-vectors")
    if not folder:
        pytest.skip("no folder of age vectors was given: --age-vectors, or AGE_VECTORS")
    command = [sys.executable, str(CHILD), str(folder), str(MEMORY)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return {one["name"]: one for one in map(json.loads, done.stdout.splitlines())}


def test_every_vector_was_tried(vectors: dict[str, dict[str, Any]]) -> None:
    assert len(vectors) == 143


def test_what_should_open_opens_and_says_what_it_should(vectors: dict[str, dict[str, Any]]) -> None:
    """But for two kinds that no package has: text armor, and keys against quantum computers."""
    ours = [one for one in vectors.values() if one["expect"] == "success" and not one["foreign"]]
    assert len(ours) >= 15
    assert [one["name"] for one in ours if one["end"] != "opened"] == []


def test_what_should_not_open_ends_in_one_of_our_errors(vectors: dict[str, dict[str, Any]]) -> None:
    bad = [one for one in vectors.values() if one["expect"] != "success"]
    assert len(bad) >= 100
    assert [one["name"] for one in bad if one["end"] not in ("Refusal", "NoMatch", "Broken")] == []


def test_none_takes_much_memory(vectors: dict[str, dict[str, Any]]) -> None:
    assert max(one["peak"] for one in vectors.values()) < MEMORY


# --- locks -------------------------------------------------------------------------------------


def test_a_lock_is_an_age_file_that_other_programs_open() -> None:
    made = REAL_LOCK(b"secret", PASSPHRASE)
    assert pyrage.passphrase.decrypt(made, PASSPHRASE) == b"secret"
    assert sealing.unlock(made, PASSPHRASE) == b"secret"
    assert made.split(b"\n")[1].endswith(b" 17")
    assert sealing.WORK <= MAX_WORK


def test_no_lock_is_like_another() -> None:
    assert len({sealing.lock(b"secret", "pass") for _ in range(20)}) == 20


def test_every_changed_byte_of_a_lock_is_noticed() -> None:
    made = sealing.lock(b"secret", "pass")
    for place in range(len(made)):
        changed = bytearray(made)
        changed[place] ^= 1
        with pytest.raises((Refusal, sealing.NoMatch, sealing.Broken)):
            sealing.unlock(bytes(changed), "pass")


def test_an_empty_passphrase_locks_nothing() -> None:
    with pytest.raises(ValueError, match="protects nothing"):
        sealing.lock(b"secret", "")


# --- heads -------------------------------------------------------------------------------------


def test_our_own_heads_pass_also_with_many_people() -> None:
    recipients = [sealing.new_identity()[1] for _ in range(MAX_STANZAS - 4)]
    into = BytesIO()
    sealing.seal([b"x"], into, recipients)
    assert check_header(into.getvalue()).count(b"X25519") == MAX_STANZAS - 4


@pytest.mark.parametrize("where", range(0, 60, 7))
def test_a_cut_head_is_no_head(where: int) -> None:
    with pytest.raises(Refusal):
        check_header(sealed(b"x")[:where])


# --- failures go through -----------------------------------------------------------------------


class Failing(BytesIO):
    """Takes some writes, or gives some reads, and then fails."""

    def __init__(self, after: int, content: bytes = b"") -> None:
        super().__init__(content)
        self.left = after

    def _count(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._count()
        return super().write(data)

    def read(self, size: int | None = -1, /) -> bytes:
        self._count()
        return super().read(size)


def test_every_write_that_fails_while_sealing_is_told() -> None:
    """The library says nothing when its last write fails."""
    for size in (0, 1, 70_000, 200_000):
        needed = 0
        while True:
            target = Failing(needed)
            try:
                sealing.seal([bytes(size)], target, [ANA.recipient])
            except OSError as error:
                assert error.errno == 28
                needed += 1
                continue
            break
        assert needed > 0
        assert len(sealing.opened_whole(target.getvalue(), ANA.keys.identities)) == size


def test_every_read_and_write_that_fails_while_opening_is_told() -> None:
    content = sealed(bytes(200_000), [BEN])
    for number in range(1, 4):
        with pytest.raises(OSError, match="No space"):
            sealing.unseal(Failing(number, content), BytesIO(), BEN.keys.identities)
    for number in range(20):
        with pytest.raises(OSError, match="No space"):
            sealing.unseal(BytesIO(content), Failing(number), BEN.keys.identities)


def test_what_making_the_pieces_raises_goes_through() -> None:
    def pieces() -> Any:
        yield b"x" * 100_000
        raise KeyError("evidence")

    with pytest.raises(KeyError):
        sealing.seal(pieces(), BytesIO(), [ANA.recipient])
