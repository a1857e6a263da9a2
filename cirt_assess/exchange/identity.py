"""Who somebody is to others: two key pairs, kept on this machine, and one line of text that others may know.

The secret keys lie in the data folder, in `identity.json` that only its owner may read, or in `identity.sealed` behind
a passphrase. What is not sealed protects itself only as well as the account does; the manual says so.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from cirt_assess.atomic import write_whole
from cirt_assess.errors import KnownError
from cirt_assess.exchange import sealing, signing
from cirt_assess.exchange.errors import Refusal
from cirt_assess.exchange.manifest import PublicKeys
from cirt_assess.exchange.package import Maker
from cirt_assess.exchange.sealing import Keys
from cirt_assess.profile import Author

WORDS_IN_FINGERPRINT = 8

_LINE_START = "cirt-key-1"
_CHECK = 8
_LINE = re.compile(
    rf"{_LINE_START} (?P<author>\S+) (?P<signing>[\w-]{{43}}) (?P<sealing>age1\S+) (?P<check>[0-9a-f]{{{_CHECK}}})"
    r" (?P<name>.+)"
)


class IdentityError(KnownError):
    """The own keys cannot be used, and why."""


class IdentitySealed(IdentityError):
    """A passphrase is needed, or another one."""


class NotAPublicLine(KnownError):
    """A text is no public line, or was copied with a mistake."""


@dataclass(frozen=True)
class Identity:
    """The own secret keys."""

    author: Author
    signing_key: str = field(repr=False)
    sealing_key: str = field(repr=False)

    @classmethod
    def new(cls, author: Author) -> Identity:
        return cls(author, signing.new_signing_key(), sealing.new_identity()[0])

    @property
    def public(self) -> PublicKeys:
        return PublicKeys(
            author=self.author.id,
            name=self.author.name,
            signing=signing.public_key_of(self.signing_key),
            sealing=sealing.recipient_of(self.sealing_key),
        )

    @property
    def maker(self) -> Maker:
        return Maker(self.public, self.signing_key)

    @property
    def keys(self) -> Keys:
        return Keys((self.sealing_key,))


# --- on this machine -------------------------------------------------------------------------


def load_identity(folder: Path, author: Author, passphrase: str | None = None) -> Identity:
    """The keys of this profile, made the first time. IdentitySealed when the passphrase is needed or wrong.

    IdentityError when they are damaged: new ones are never made in their place, since they open what others sealed.
    """
    sealed, plain = folder / "identity.sealed", folder / "identity.json"
    try:
        if sealed.exists():
            return _from_json(_unsealed(sealed.read_bytes(), passphrase), author)
        if plain.exists():
            return _from_json(plain.read_bytes(), author)
    except (OSError, ValueError, KeyError, TypeError, Refusal, sealing.Broken) as error:
        raise IdentityError(
            f"Your keys in {folder} cannot be read. Nothing was changed. Put them back from a backup of that folder; "
            "without them, packages that were sealed for you stay closed."
        ) from error
    made = Identity.new(author)
    save_identity(folder, made, None)
    return made


def save_identity(folder: Path, identity: Identity, passphrase: str | None) -> None:
    """Keep the keys, behind a passphrase or not. The other form of them is removed."""
    text = json.dumps({"signing": identity.signing_key, "sealing": identity.sealing_key}).encode()
    if passphrase is None:
        write_whole(folder / "identity.json", text)
        (folder / "identity.sealed").unlink(missing_ok=True)
    else:
        write_whole(folder / "identity.sealed", sealing.lock(text, passphrase))
        (folder / "identity.json").unlink(missing_ok=True)


def is_sealed(folder: Path) -> bool:
    """Whether a passphrase is needed for the own keys."""
    return (folder / "identity.sealed").exists()


def _unsealed(data: bytes, passphrase: str | None) -> bytes:
    if passphrase is None:
        raise IdentitySealed("Your keys are sealed. Enter the passphrase of your keys.")
    try:
        return sealing.unlock(data, passphrase)
    except sealing.NoMatch as error:
        raise IdentitySealed(
            "This passphrase does not open your keys. Check capital letters and keyboard layout, and try again."
        ) from error


def _from_json(text: bytes, author: Author) -> Identity:
    found = json.loads(text)
    identity = Identity(author, str(found["signing"]), str(found["sealing"]))
    if not sealing.is_identity(identity.sealing_key.encode()):
        raise ValueError("no key")
    signing.public_key_of(identity.signing_key)
    return identity


# --- for others ------------------------------------------------------------------------------


def public_line(keys: PublicKeys) -> str:
    """One line of text that may be mailed, printed or read from a screen by a camera."""
    short = base64.urlsafe_b64encode(bytes.fromhex(keys.signing)).decode().rstrip("=")
    return f"{_LINE_START} {keys.author} {short} {keys.sealing} {_digest(keys).hex()[:_CHECK]} {keys.name}"


def read_public_line(text: str) -> PublicKeys:
    """Whose line this is. Line breaks and spaces that a mail program put in do no harm. NotAPublicLine."""
    found = _LINE.fullmatch(" ".join(text.split()))
    try:
        if found is None:
            raise ValueError("no line")
        key = base64.urlsafe_b64decode(found["signing"] + "=").hex()
        keys = PublicKeys(author=found["author"], name=found["name"], signing=key, sealing=found["sealing"])
        if _digest(keys).hex()[:_CHECK] != found["check"] or not sealing.is_recipient(keys.sealing):
            raise ValueError("a mistake")
    except (ValueError, ValidationError) as error:
        raise NotAPublicLine(
            "This is not a whole public line, or a letter in it is wrong. Copy all of it, from "
            f"{_LINE_START} to the name, and try again."
        ) from error
    return keys


def fingerprint(keys: PublicKeys) -> tuple[str, ...]:
    """Eight words that two people compare on the telephone. They stand for author id and both keys, not the name."""
    return tuple(_words()[byte] for byte in _digest(keys)[:WORDS_IN_FINGERPRINT])


def _digest(keys: PublicKeys) -> bytes:
    return hashlib.sha256(f"{keys.author} {keys.signing} {keys.sealing}".encode()).digest()


@cache
def _words() -> tuple[str, ...]:
    """256 of them, one for each byte. Their order is for ever: fingerprints are made of it."""
    text = resources.files("cirt_assess.exchange").joinpath("words.txt").read_text(encoding="utf-8")
    return tuple(text.split())
