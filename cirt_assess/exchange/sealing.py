"""Sealing and opening: for people through the age library, and with a passphrase. Imports pyrage and cryptography.

A passphrase does not seal a package. It seals a fresh key, in a small age file of its own called the *lock*, and the
package is sealed for that key like for any person. The library writes passphrase files with as much work as the
machine it runs on can do, which a slower one may refuse; so the lock is written here, always with the same work.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO, Protocol

import pyrage
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from cirt_assess.exchange.age_header import MAX_HEADER, check_header
from cirt_assess.exchange.errors import Reason, Refusal

WORK = 17
"""scrypt takes 128 MiB and about half a second."""

MAX_LOCK = 4_096

_NO_MATCH = "No matching keys found"
_WRONG = "Decryption failed"


class Sink(Protocol):
    """Where opened bytes go."""

    def write(self, data: bytes, /) -> int: ...


class NoMatch(Exception):
    """None of the keys, or not this passphrase, opens it."""


class Broken(Exception):
    """It was changed or cut short after it was sealed."""


@dataclass(frozen=True)
class Keys:
    """What may open a package: age identities, and a passphrase. Kept out of every repr."""

    identities: tuple[str, ...] = field(default=(), repr=False)
    passphrase: str | None = field(default=None, repr=False)


def new_identity() -> tuple[str, str]:
    """A fresh secret key, and the recipient that others seal for."""
    made = pyrage.x25519.Identity.generate()
    return str(made), str(made.to_public())


def recipient_of(identity: str) -> str:
    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def is_recipient(text: str) -> bool:
    """Whether somebody can be sealed for under this text."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def is_identity(secret: bytes) -> bool:
    """Whether these bytes are a secret key."""
    try:
        pyrage.x25519.Identity.from_str(secret.decode("ascii"))
    except (pyrage.IdentityError, UnicodeDecodeError):
        return False
    return True


# --- for people ------------------------------------------------------------------------------


def seal(pieces: Iterable[bytes], into: Sink, recipients: Sequence[str]) -> None:
    """Seal a stream, however long, for every one of `recipients`. What reading or writing raises goes through.

    The library says nothing when its last write fails, so each is watched here.
    """
    source, kept = _Watched(_Source(iter(pieces)).read), _Watched(into.write)
    keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    try:
        pyrage.encrypt_io(_Readable(source), _Writable(kept), keys)
    except pyrage.EncryptError as error:
        raise source.failure or kept.failure or error from error
    if kept.failure:
        raise kept.failure


def unseal(sealed: BinaryIO, into: Sink, identities: Sequence[str]) -> None:
    """Open what follows in `sealed`, handing it on piece by piece.

    Nothing that was handed on may be used before this returns: a stream that was cut shows only at its end. Refusal
    for a head we do not open, NoMatch, Broken. What `into` raises goes through, and so does what reading raises.
    """
    start = sealed.tell()
    check_header(sealed.read(MAX_HEADER))
    sealed.seek(start)
    watched, kept = _Watched(sealed.read), _Watched(into.write)
    keys = [pyrage.x25519.Identity.from_str(one) for one in identities]
    try:
        pyrage.decrypt_io(_Readable(watched), _Writable(kept), keys)
    except (pyrage.DecryptError, OSError, ValueError) as error:
        if failure := watched.failure or kept.failure:
            raise failure from error
        raise (NoMatch() if _NO_MATCH in str(error) else Broken()) from error


class _Source:
    """Pieces as something to read from."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")  # a large piece is read bit by bit: its rest must not be copied each time

    def read(self, size: int) -> bytes:
        while not self._rest and (piece := next(self._pieces, None)) is not None:
            self._rest = memoryview(piece)
        given, self._rest = self._rest[:size], self._rest[size:]
        return bytes(given)


class _Watched:
    """A function that remembers what it raised: the library passes on its words at best."""

    def __init__(self, call: Callable[..., object]) -> None:
        self._call = call
        self.failure: Exception | None = None

    def __call__(self, argument: object) -> object:
        try:
            return self._call(argument)
        except Exception as error:
            self.failure = error
            raise


@dataclass(frozen=True)
class _Readable:
    read: Callable[[int], object]


@dataclass(frozen=True)
class _Writable:
    write: Callable[[bytes], object]

    def flush(self) -> None:
        """The library asks for it at the end."""


# --- with a passphrase -----------------------------------------------------------------------


def lock(secret: bytes, passphrase: str, work: int = WORK) -> bytes:
    """`secret`, at most 64 KiB of it, as an age file that this passphrase opens. ValueError when that is empty."""
    if not passphrase:
        raise ValueError("an empty passphrase protects nothing")
    file_key, salt, nonce = secrets.token_bytes(16), secrets.token_bytes(16), secrets.token_bytes(16)
    wrapped = ChaCha20Poly1305(_wrap_key(passphrase, salt, work)).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_base64(salt), work, _base64(wrapped))
    mac = hmac.digest(_derived(file_key, b"", b"header"), head, hashlib.sha256)
    only_chunk = bytes(11) + b"\x01"
    sealed = ChaCha20Poly1305(_derived(file_key, nonce, b"payload")).encrypt(only_chunk, secret, None)
    return b"%s %s\n%s%s" % (head, _base64(mac), nonce, sealed)


def unlock(locked: bytes, passphrase: str) -> bytes:
    """What `lock` was given. Refusal for a head we do not open, NoMatch for another passphrase, Broken."""
    if check_header(locked[:MAX_HEADER]) != [b"scrypt"]:
        raise Refusal(Reason.LOCK)
    try:
        return bytes(pyrage.passphrase.decrypt(locked, _typed(passphrase)))
    except pyrage.DecryptError as error:
        raise (NoMatch() if _WRONG in str(error) else Broken()) from error
    except OSError as error:
        raise Broken from error


def _typed(passphrase: str) -> str:
    """One form for what may be typed in two."""
    return unicodedata.normalize("NFC", passphrase)


def _wrap_key(passphrase: str, salt: bytes, work: int) -> bytes:
    scrypt = Scrypt(salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=1 << work, r=8, p=1)
    return scrypt.derive(_typed(passphrase).encode())


def _derived(file_key: bytes, salt: bytes, label: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, label).derive(file_key)


def _base64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def opened_whole(sealed: bytes, identities: Sequence[str]) -> bytes:
    """All of a small sealed text at once."""
    into = BytesIO()
    unseal(BytesIO(sealed), into, identities)
    return into.getvalue()
