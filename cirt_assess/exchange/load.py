"""What goes into a package. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cirt_assess.revisions import Revision

Scope: TypeAlias = Literal["whole", "part", "redacted"]
"""redacted: fields were left out on purpose."""


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
    """Revisions, and the catalogues and files of evidence that they need."""

    revisions: Sequence[Revision]
    catalogues: Sequence[Catalogue] = ()
    evidence: Sequence[Evidence] = ()
    scope: Scope = "whole"
