"""Put a package into a file: whole, read back and compared, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cirt_assess.exchange import errors
from cirt_assess.exchange.age_header import MAX_STANZAS
from cirt_assess.exchange.container import SUFFIX
from cirt_assess.exchange.manifest import Manifest
from cirt_assess.exchange.package import Contents, Load, Maker, read, write
from cirt_assess.exchange.sealing import Keys
from cirt_assess.store.durable import put_in_place

MAX_PEOPLE = MAX_STANZAS - 4
"""The library adds stanzas that mean nothing, and a passphrase needs one."""


@dataclass(frozen=True)
class Sealing:
    """For whom a package is sealed: public lines' recipients, and whoever knows the passphrase."""

    recipients: Sequence[str] = ()
    passphrase: str | None = None


def suggested_name(now: datetime) -> str:
    """A file name that tells nobody which country or team the package is about."""
    return f"package-{now:%Y%m%d-%H%M}{SUFFIX}"


def export(
    target: Path, load: Load, maker: Maker, *, own: Keys, sealing: Sealing, now: datetime, replace: bool = False
) -> Manifest:
    """Write a package to `target`, read it back, compare, and only then put it in place.

    It is sealed for its maker too, so that what was sent can be looked up. own: opens it for the comparison.
    CannotExport, PackageThere, NobodyCanOpen, TooManyPeople or NotTheSame; then what stood at `target` still does.
    """
    if not sealing.recipients and sealing.passphrase is None:
        raise errors.NobodyCanOpen(target)
    recipients = list(dict.fromkeys([*sealing.recipients, maker.keys.sealing]))
    if len(recipients) > MAX_PEOPLE:
        raise errors.TooManyPeople(target, limit=MAX_PEOPLE)
    if target.exists() and not replace:
        raise errors.PackageThere(target)
    with _system_errors(target), _unfinished(target) as part:
        with _new_file(part) as file:
            manifest = write(file, load, maker, recipients=recipients, passphrase=sealing.passphrase, now=now)
        way_in = own if sealing.passphrase is None else Keys(passphrase=sealing.passphrase)
        if not _came_back(part, way_in, load, manifest):
            raise errors.NotTheSame(target)
        put_in_place(part, target)
    return manifest


def _new_file(path: Path) -> BinaryIO:
    path.touch(mode=0o600, exist_ok=False)
    return path.open("wb")


def _came_back(part: Path, keys: Keys, load: Load, manifest: Manifest) -> bool:
    """Whether the file says what went into it. Sizes and digests of all parts are compared by reading it."""
    found = Contents()
    try:
        read(part, keys, found)
    except errors.ExchangeError:
        return False
    return found.made == manifest and {one.id for one in found.revisions} == {one.id for one in load.revisions}


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """Where to write until it is whole; nothing remains there."""
    part = target.with_name(f".{target.name}.unfinished")
    part.unlink(missing_ok=True)  # of a process that was killed
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _system_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise errors.CannotExport(target, why=error.strerror or type(error).__name__) from error
