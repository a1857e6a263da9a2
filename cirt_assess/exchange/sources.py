"""What is to be brought together: packages and assessment files, opened, with what is known of whoever made them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cirt_assess.errors import KnownError
from cirt_assess.exchange.contacts import Contacts, Trust
from cirt_assess.exchange.package import Catalogue
from cirt_assess.exchange.sandbox import Arrival, Sandbox
from cirt_assess.exchange.sealing import Keys
from cirt_assess.progress import Step, silent
from cirt_assess.revisions import Revision


@dataclass(frozen=True)
class Source:
    """One package or file that could be opened. keys: open it again, for its evidence.

    maker: the name under which its maker is known here; empty for an assessment file, which nobody signed.
    """

    arrival: Arrival
    keys: Keys = field(repr=False)
    trust: Trust
    maker: str

    @property
    def path(self) -> Path:
        return self.arrival.path

    @property
    def revisions(self) -> tuple[Revision, ...]:
        return self.arrival.revisions

    @property
    def catalogues(self) -> tuple[Catalogue, ...]:
        return self.arrival.catalogues

    @property
    def evidence(self) -> Mapping[str, int]:
        return self.arrival.evidence

    @property
    def made(self) -> str:
        """When a package was made, as its maker's clock told it; of a file, when the file was begun."""
        return self.arrival.manifest.made if self.arrival.manifest else self.arrival.created

    @property
    def scope(self) -> str:
        """`whole`, `part` or `redacted`."""
        return self.arrival.manifest.scope if self.arrival.manifest else "whole"


@dataclass(frozen=True)
class Refused:
    """One that could not be opened, and why. The others can be taken in without it."""

    path: Path
    error: KnownError


def open_source(path: Path, keys: Keys, contacts: Contacts, sandbox: Sandbox, step: Step = silent) -> Source:
    """Open one package or file. An ExchangeError or StoreError says why it cannot be."""
    arrival = sandbox.read(path, keys, step)
    if arrival.manifest is None:
        return Source(arrival, keys, Trust.UNSIGNED, "")
    maker = arrival.manifest.maker
    return Source(arrival, keys, contacts.trust(maker), contacts.name_of(maker))


def open_sources(paths: Iterable[Path], keys: Keys, contacts: Contacts, step: Step = silent) -> list[Source | Refused]:
    """Open several, each in a process of its own; one that cannot be opened does not hide the others."""
    found: list[Source | Refused] = []
    for path in paths:
        with Sandbox() as sandbox:
            try:
                found.append(open_source(path, keys, contacts, sandbox, step))
            except KnownError as error:
                found.append(Refused(path, error))
    return found
