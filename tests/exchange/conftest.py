"""Settings for the tests of the exchange."""

from __future__ import annotations

from functools import partial

import pytest

from cirt_assess.exchange import sealing

REAL_LOCK = sealing.lock


@pytest.fixture(autouse=True)
def _light_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase costs half a second to try, by intention; the tests do not have to."""
    monkeypatch.setattr(sealing, "lock", partial(REAL_LOCK, work=10))


@pytest.fixture(scope="session")
def mutations(request: pytest.FixtureRequest) -> int:
    """How many packages are changed at random: `--mutations`."""
    return int(request.config.getoption("--mutations"))
