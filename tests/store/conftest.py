"""What the tests of the store share that has to be given back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.children import Forks, child


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Processes to kill and to starve. POSIX only."""
    with child("fork_for_each_line") as process:
        yield Forks(process)
