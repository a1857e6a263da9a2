"""How hard a passphrase is to guess: a cautious estimate, so that the warning beside it is honest. Pure.

An attacker who has the file tries words, names, years and rows of the keyboard before anything else. So a word counts
as one of two thousand, whatever its length, and what stands in every list of bad passwords hardly counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

SHORT = 12
"""Characters below which it is called short."""

_WORD, _LETTER, _DIGIT, _SIGN, _KNOWN = 11.0, 4.7, 3.3, 3.0, 2.0
"""Bits that a word, a letter or digit by chance, a sign, and something known each add."""

_FAIR, _STRONG = 38.0, 60.0
"""Bits from which a machine needs months, and from which it is not worth trying."""

_SHORTEST_WORD = 3
_PART = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+|_+")
_BY_CHANCE = re.compile(r"[b-df-hj-np-tv-xz]{5}|[aeiou]{4}|^[b-df-hj-np-tv-xz]{3,}$")
"""Latin letters that hardly follow each other in a word."""
_YEAR = re.compile(r"(19|20)\d\d")
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789" * 3,
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "yxcvbnm",
)
_LISTED = """
password passwort passphrase passe motdepasse contrasena senha secret geheim admin administrator root user login
letmein welcome changeme default master monkey dragon football baseball iloveyou sunshine princess summer winter
spring autumn monday friday hello test testing cirt cert csirt cyber security incident assessment sim
"""
_COMMON = frozenset(_LISTED.split())
"""What stands in every list of passwords, and what such a team would think of first."""


class Strength(IntEnum):
    """WEAK: guessed in hours or days. FAIR: takes a determined attacker long. STRONG: not worth trying."""

    WEAK = 1
    FAIR = 2
    STRONG = 3


def strength(secret: str, known: Iterable[str] = ()) -> Strength:
    """How hard `secret` is to guess. known: texts an attacker has too, such as the team's name."""
    found = bits(secret, known)
    if found < _FAIR:
        return Strength.WEAK
    return Strength.STRONG if found >= _STRONG else Strength.FAIR


def bits(secret: str, known: Iterable[str] = ()) -> float:
    """The estimate itself: the logarithm to base two of the tries it takes."""
    parts = _PART.findall(secret.casefold())
    tried_first = _COMMON | {part for text in known for part in _PART.findall(text.casefold())}
    return sum(_part_bits(part, tried_first) for part in dict.fromkeys(parts))


def _part_bits(part: str, tried_first: frozenset[str]) -> float:
    """What one word, number or sign adds; one that comes twice is counted once."""
    if part in tried_first or _is_row(part):
        return _KNOWN
    if part.isdecimal():
        return _KNOWN * 2 if _YEAR.fullmatch(part) else _DIGIT * len(part)
    if not part.isalpha():
        return _SIGN * len(part)
    if len(part) < _SHORTEST_WORD or _BY_CHANCE.search(part):
        return _LETTER * len(part)
    return _WORD


def _is_row(part: str) -> bool:
    """One letter again and again, or a run of the alphabet or the keyboard, in either direction."""
    is_run = len(set(part)) == 1 or any(part in row or part in row[::-1] for row in _ROWS)
    return len(part) >= _SHORTEST_WORD and is_run
