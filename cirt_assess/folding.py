"""Text as a search sees it: without case and accents, yet each letter still leads back to where it stood. Pure."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate


class _Letters(dict[int, str]):
    """What each character is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        opened = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        self[code] = "".join(one for one in opened if not unicodedata.combining(one))
        return self[code]


_LETTERS = _Letters()


def folded(text: str) -> str:
    """`text` without case, accents and vowel marks: `É`, `é` and `e` are one letter, as are `ﬁ` and `fi`."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def unfolded(text: str, start: int, end: int) -> tuple[int, int]:
    """Where in `text` the stretch from `start` to `end` of `folded(text)` stands; it covers whole characters."""
    if text.isascii():
        return start, end
    ends = list(accumulate(len(_LETTERS[ord(character)]) for character in text))
    first, last = bisect_right(ends, start), bisect_left(ends, end) + 1
    while last < len(text) and unicodedata.combining(text[last]):
        last += 1  # an accent that follows its letter belongs to it
    return first, last
