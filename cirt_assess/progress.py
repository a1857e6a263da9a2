"""How long work tells how far it is, and how it is stopped. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Step: TypeAlias = Callable[[int, int, str], None]
"""Told (done, total, what) as the work goes on; stops it by raising. total: 0 when nobody knows."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""
