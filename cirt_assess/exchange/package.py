"""Write a package and read one, in this process. Strangers' packages are read through `sandbox`. Imports no library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal, TypeAlias

from cirt_assess import __version__
from cirt_assess.exchange import errors, sealing
from cirt_assess.exchange.container import (
    ForgedSignature,
    Intake,
    NoPackage,
    Receiver,
    body_of,
    digest_of_lock,
    head_of,
    read_head,
)
from cirt_assess.exchange.errors import Excess, Reason, Refusal
from cirt_assess.exchange.lines import line_of, revision_of
from cirt_assess.exchange.links import parents_first
from cirt_assess.exchange.manifest import FORMAT, AsksForNewer, Manifest, Part, PublicKeys
from cirt_assess.exchange.signing import public_key_of, sign
from cirt_assess.revisions import Revision, timestamp

Scope: TypeAlias = Literal["whole", "part", "redacted"]


@dataclass(frozen=True)
class Catalogue:
    """A catalogue carried along. body: JSON text, as `Content.as_json` writes it."""

    id: str
    version: int
    body: str

    @property
    def digest(self) -> str:
        """SHA-256 of the body, as the assessment file knows it."""
        return digest_of(self.body)


def digest_of(body: str) -> str:
    """SHA-256 of a catalogue's body, as hexadecimal digits."""
    return hashlib.sha256(body.encode()).hexdigest()


@dataclass(frozen=True)
class Evidence:
    """A file of evidence carried along. digest: SHA-256 of it. pieces: gives its bytes from the beginning."""

    digest: str
    size: int
    pieces: Callable[[], Iterator[bytes]]


@dataclass(frozen=True)
class Load:
    """What goes into a package."""

    revisions: Sequence[Revision]
    catalogues: Sequence[Catalogue] = ()
    evidence: Sequence[Evidence] = ()
    scope: Scope = "whole"


@dataclass(frozen=True)
class Maker:
    """Who makes a package: public keys, and the secret key that signs."""

    keys: PublicKeys
    signing_key: str = field(repr=False)

    def __post_init__(self) -> None:
        if public_key_of(self.signing_key) != self.keys.signing:
            raise ValueError("the secret key is not that of the public one")


# --- writing ---------------------------------------------------------------------------------


def write(
    into: sealing.Sink, load: Load, maker: Maker, *, recipients: Sequence[str], passphrase: str | None, now: datetime
) -> Manifest:
    """Write a package for `recipients` and for whoever knows the passphrase. What writing raises goes through."""
    lock, recipients = b"", list(recipients)
    if passphrase is not None:
        identity, recipient = sealing.new_identity()
        lock = sealing.lock(identity.encode(), passphrase)
        recipients.append(recipient)
    load = replace(load, revisions=parents_first(load.revisions))
    manifest = Manifest(
        format=FORMAT,
        reader=FORMAT,
        program=__version__,
        made=timestamp(now),
        maker=maker.keys,
        scope=load.scope,
        lock=digest_of_lock(lock),
        parts=tuple(_listed(load)),
    )
    contents = manifest.as_json()
    into.write(head_of(lock))
    sealing.seal(body_of(contents, sign(contents, maker.signing_key), _parts(load)), into, recipients)
    return manifest


def _listed(load: Load) -> Iterator[Part]:
    """What the manifest says of each part."""
    size, digest = 0, hashlib.sha256()
    for line in _lines(load):
        size += len(line)
        digest.update(line)
    yield Part(kind="revisions", size=size, sha256=digest.hexdigest(), count=len(load.revisions))
    for one in load.catalogues:
        size = len(one.body.encode())
        yield Part(kind="catalogue", size=size, sha256=one.digest, name=one.id, version=one.version)
    for file in load.evidence:
        yield Part(kind="evidence", size=file.size, sha256=file.digest)


def _parts(load: Load) -> Iterator[bytes]:
    yield from _lines(load)
    yield from (one.body.encode() for one in load.catalogues)
    for file in load.evidence:
        yield from file.pieces()


def _lines(load: Load) -> Iterator[bytes]:
    """A million lines need no second copy in memory."""
    return (line_of(one) + b"\n" for one in load.revisions)


# --- reading ---------------------------------------------------------------------------------


def read(path: Path, keys: sealing.Keys, receiver: Receiver) -> None:
    """Tell `receiver` what a package holds. Nothing it was told may be used before this returns.

    There is an ExchangeError for each reason why it cannot be read: see `errors`.
    """
    with _told_as_errors(path), _opened(path) as file:
        lock = read_head(file)
        intake = Intake(receiver, lock)
        identities = _identities(path, lock, keys)
        try:
            sealing.unseal(file, intake, identities)
        except sealing.NoMatch as error:
            raise _why_not(path, lock, keys) from error
        intake.finish()


def _why_not(path: Path, lock: bytes, keys: sealing.Keys) -> errors.ExchangeError:
    if not lock:
        return errors.NotForYou(path)
    return errors.PackagePassphraseNeeded(path) if keys.passphrase is None else errors.Altered(path)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise errors.NoSuchPackage(path) from error
    with file:
        yield file


def _identities(path: Path, lock: bytes, keys: sealing.Keys) -> tuple[str, ...]:
    """The keys that may open the body. A passphrase that was given has to be right."""
    if not lock or keys.passphrase is None:
        return keys.identities
    try:
        secret = sealing.unlock(lock, keys.passphrase)
    except sealing.NoMatch as error:
        raise errors.PackagePassphraseWrong(path) from error
    if not sealing.is_identity(secret):
        raise Refusal(Reason.LOCK)
    return (*keys.identities, secret.decode("ascii"))


@contextmanager
def _told_as_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except NoPackage as error:
        raise errors.NotAPackage(path) from error
    except sealing.Broken as error:
        raise errors.Altered(path) from error
    except ForgedSignature as error:
        raise errors.BadSignature(path) from error
    except AsksForNewer as error:
        raise errors.NewerPackage(path, found=error.args[0], known=FORMAT) from error
    except Excess as error:
        raise errors.TooMuch(path, what=error.what, limit=error.limit) from error
    except Refusal as error:
        raise errors.Malformed(path, error.reason, error.where) from error
    except OSError as error:
        raise errors.NoSuchPackage(path) from error


@dataclass
class Contents:
    """A receiver that keeps what it is told, but for the bytes of evidence."""

    made: Manifest | None = None
    revisions: list[Revision] = field(default_factory=list)
    catalogues: list[Catalogue] = field(default_factory=list)

    def manifest(self, manifest: Manifest) -> None:
        self.made = manifest

    def revision(self, line: bytes, number: int) -> None:
        self.revisions.append(revision_of(line, number))

    def catalogue(self, part: Part, body: bytes) -> None:
        try:
            self.catalogues.append(Catalogue(part.name, part.version, body.decode()))
        except UnicodeDecodeError as error:
            raise Refusal(Reason.CATALOGUE, part.name) from error

    def evidence(self, part: Part, chunk: bytes) -> None:
        """Its digest is compared whoever listens."""
