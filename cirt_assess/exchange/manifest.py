"""The table of contents that stands first in every package, signed by who made it. Imports pydantic."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from cirt_assess.exchange.errors import Excess, Reason, Refusal
from cirt_assess.exchange.lines import WORD, is_clean

FORMAT = 1
"""The version of packages that this program writes, and the newest it reads."""

MAX_MANIFEST = 4 << 20
MAX_PARTS = 10_000
MAX_REVISIONS = 1_000_000
MAX_REVISION_BYTES = 1 << 30
MAX_CATALOGUE_BYTES = 8 << 20
MAX_EVIDENCE_BYTES = 16 << 30

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_Count = Annotated[int, Field(ge=0, le=2**62)]
_Name = Annotated[str, Field(max_length=200)]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="allow")


class Part(_Strict):
    """One part: revisions as lines, a catalogue, or a file of evidence.

    size: in bytes. count: lines of revisions; 1 of others. name, version: of a catalogue.
    """

    kind: Literal["revisions", "catalogue", "evidence"]
    size: _Count
    sha256: Digest
    count: _Count = 1
    name: Annotated[str, Field(pattern=rf"^({WORD})?$")] = ""
    version: _Count = 0


class PublicKeys(_Strict):
    """What others know of a person: who, the key that signs for them, and the key that others seal for them with.

    author: the id under which they enter. signing: Ed25519, 64 hexadecimal digits. sealing: an age recipient.
    """

    author: Annotated[str, Field(pattern=rf"^{WORD}$")]
    name: _Name
    signing: Digest
    sealing: Annotated[str, Field(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]

    @model_validator(mode="after")
    def _is_clean(self) -> Self:
        if not is_clean(self.name) or "\n" in self.name:
            raise ValueError("the name holds what cannot be typed")
        return self


class Manifest(_Strict):
    """format: of this package. reader: the least format a reader must know. made: UTC, as a revision's time.

    scope: `whole`, `part` of the file, or `redacted`: fields were left out on purpose. lock: digest of the passphrase
    lock before the sealed body, empty without one.
    """

    format: _Count
    reader: _Count
    program: Annotated[str, Field(max_length=40)]
    made: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$")]
    maker: PublicKeys
    scope: Literal["whole", "part", "redacted"]
    lock: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
    parts: Annotated[tuple[Part, ...], Field(max_length=MAX_PARTS)]

    def as_json(self) -> bytes:
        return self.model_dump_json().encode()

    @property
    def revisions(self) -> int:
        """How many revisions the package says it holds."""
        return sum(part.count for part in self.parts if part.kind == "revisions")

    @property
    def size(self) -> int:
        """Bytes in all parts."""
        return sum(part.size for part in self.parts)


class _Versions(BaseModel):
    """What every format of every time has."""

    model_config = ConfigDict(strict=True)

    format: _Count
    reader: _Count


class AsksForNewer(Exception):
    """The package cannot be read by this version; holds the format it asks for."""


def manifest_of(text: bytes) -> Manifest:
    """The manifest that `text` is. AsksForNewer; Refusal when it breaks a rule; Excess when it holds too much."""
    try:
        versions = _Versions.model_validate_json(text)
        if versions.reader > FORMAT:
            raise AsksForNewer(versions.reader)
        manifest = Manifest.model_validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise Refusal(Reason.CONTENTS) from error
    if manifest.format <= FORMAT and _has_extras(manifest):
        raise Refusal(Reason.CONTENTS)
    _check_parts(manifest)
    return manifest


def _has_extras(manifest: Manifest) -> bool:
    """A newer format may say more to newer readers; this one may not."""
    return any(one.model_extra for one in (manifest, manifest.maker, *manifest.parts))


_LIMITS = {"revisions": MAX_REVISION_BYTES, "catalogue": MAX_CATALOGUE_BYTES, "evidence": MAX_EVIDENCE_BYTES}
_ORDER = ("revisions", "catalogue", "evidence")


def _check_parts(manifest: Manifest) -> None:
    """One part of revisions first, then catalogues, then evidence, nothing twice, nothing too large."""
    kinds = [part.kind for part in manifest.parts]
    named = [(part.kind, part.sha256) for part in manifest.parts if part.kind != "revisions"]
    is_in_order = kinds == sorted(kinds, key=_ORDER.index) and kinds.count("revisions") == 1
    if not is_in_order or len(set(named)) != len(named):
        raise Refusal(Reason.CONTENTS)
    for part in manifest.parts:
        if part.size > _LIMITS[part.kind]:
            raise Excess(part.kind, _LIMITS[part.kind])
        if (part.kind == "catalogue") != bool(part.name) or (part.kind != "revisions" and part.count != 1):
            raise Refusal(Reason.CONTENTS)
    if manifest.revisions > MAX_REVISIONS:
        raise Excess("revisions", MAX_REVISIONS)
