"""Look at the head of an age file before any key touches it. Imports the standard library only.

The library that opens age files trusts the head as far as its format goes: a stanza can ask for gigabytes of memory,
or there can be thousands of them. What no package of ours has is refused here.
"""

from __future__ import annotations

import re

from cirt_assess.exchange.errors import Reason, Refusal

MAX_HEADER = 16_384
MAX_STANZAS = 20
MAX_WORK = 18
"""Memory asked of scrypt: 2 to this power, times 1 KiB."""

_VERSION = b"age-encryption.org/v1\n"
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n")
_BODY = re.compile(rb"(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n")
_LAST = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")
_WORK = re.compile(rb"[1-9][0-9]?")
_SCRYPT_WORDS = 3


def check_header(start: bytes) -> list[bytes]:
    """Refusal when `start`, the first bytes of an age file, has no head that we open. Returns the stanzas' kinds.

    start: at least MAX_HEADER bytes, or the whole file.
    """
    if not start.startswith(_VERSION):
        raise Refusal(Reason.HEADER, "version")
    place = len(_VERSION)
    found: list[list[bytes]] = []
    while stanza := _STANZA.match(start, place):
        body = _BODY.match(start, stanza.end())
        if body is None or len(found) == MAX_STANZAS:
            raise Refusal(Reason.HEADER, "recipients")
        found.append(stanza[1].split(b" "))
        place = body.end()
    last = _LAST.match(start, place)
    if last is None or last.end() > MAX_HEADER or not found:
        raise Refusal(Reason.HEADER, "end")
    _check_work(found)
    return [words[0] for words in found]


def _check_work(stanzas: list[list[bytes]]) -> None:
    """A passphrase stanza stands alone and asks for no more work than ours do."""
    for words in stanzas:
        if words[0] == b"scrypt":
            if len(stanzas) > 1 or len(words) != _SCRYPT_WORDS or not _WORK.fullmatch(words[2]):
                raise Refusal(Reason.HEADER, "passphrase")
            if int(words[2]) > MAX_WORK:
                raise Refusal(Reason.HEADER, "work")
