"""Time ours against a bare floor in the same run, turn by turn, because machines are noisy. Only the ratio counts."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. allowed: the ratio not to pass, None where only the numbers are shown."""

    name: str
    floor: str
    ours: str
    ratio: float | None
    allowed: float | None
    note: str = ""

    @property
    def is_reached(self) -> bool:
        return self.ratio is None or self.allowed is None or self.ratio <= self.allowed


def seconds(task: Callable[[], object]) -> float:
    """How long `task` takes, with the collector quiet as it is at the start of both."""
    gc.collect()
    begun = time.perf_counter()
    task()
    return time.perf_counter() - begun


def compare(floor: Callable[[], object], ours: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median seconds of each, taken in turns after one warm-up."""
    floor()
    ours()
    pairs = [(seconds(floor), seconds(ours)) for _ in range(rounds)]
    return statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)


def timed(name: str, pair: tuple[float, float], allowed: float, note: str = "") -> Figure:
    """A figure from two durations in seconds."""
    floor, ours = pair
    return Figure(name, told(floor), told(ours), ours / floor, allowed, note)


def told(duration: float) -> str:
    """Seconds in a unit that reads well."""
    if duration < 1e-3:
        return f"{duration * 1e6:.0f} \u00b5s"
    return f"{duration * 1e3:.1f} ms" if duration < 1 else f"{duration:.2f} s"
