"""What the tests of the exchange share: people with keys, packages, and a workshop that makes broken ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from assessment_models.library import Library
from cirt_assess.exchange import export as exporting
from cirt_assess.exchange import package, sealing, signing
from cirt_assess.exchange.container import head_of
from cirt_assess.exchange.export import Sealing
from cirt_assess.exchange.lines import line_of
from cirt_assess.exchange.links import parents_first
from cirt_assess.exchange.manifest import Manifest, PublicKeys
from cirt_assess.exchange.package import Catalogue, Evidence, Load, Maker
from cirt_assess.exchange.sealing import Keys
from cirt_assess.revisions import Kind, Revision, Value, encode

NOW = datetime(2026, 11, 21, 14, 2, 5, tzinfo=UTC)
TIME = "2026-11-21T14:02:05.000000Z"
PASSPHRASE = "it's \"our\" päss: %@/ x'00'"


@dataclass(frozen=True)
class Person:
    """Somebody with both key pairs, as on their own machine."""

    name: str
    identity: str
    recipient: str
    signing_key: str

    @classmethod
    def new(cls, name: str) -> Person:
        return cls(name, *sealing.new_identity(), signing.new_signing_key())

    @property
    def public(self) -> PublicKeys:
        key = signing.public_key_of(self.signing_key)
        return PublicKeys(author=f"a-{self.name}", name=self.name, signing=key, sealing=self.recipient)

    @property
    def maker(self) -> Maker:
        return Maker(self.public, self.signing_key)

    @property
    def keys(self) -> Keys:
        return Keys((self.identity,))


ANA = Person.new("Ana")
BEN = Person.new("Ben")


def revision(
    value: Value,
    *parents: Revision,
    slot: tuple[str, str] = ("rating/r-1/sim3-v2i/O-1", "level"),
    author: str = "a-Ana",
    kind: Kind = Kind.ENTRY,
    time: str = TIME,
    action: str = "rate:1",
) -> Revision:
    ids = tuple(sorted(one.id for one in parents))
    return Revision(*slot, encode(value), ids, author, time, kind, action)


def several() -> list[Revision]:
    """A field with a history, one in conflict, and texts of several scripts."""
    first = revision(1)
    second = revision(2, first, author="a-Ben", time="2026-11-22T08:00:00.000000Z")
    note = ("rating/r-1/sim3-v2i/O-1", "rationale")
    other = ("rating/r-1/sim3-v2i/O-2", "level")
    return [
        first,
        second,
        revision("Décret signé.\n第一条 · المادة", slot=note),
        revision(0, slot=other),
        revision(3, slot=other, author="a-Ben"),
        revision("Our CIRT", slot=("team/team", "name")),
        revision(("sim3-v2i",), slot=("round/r-1", "catalogues")),
    ]


def catalogue(id_: str = "sim3-v2i") -> Catalogue:
    """One of the built-in catalogues, as a file carries it."""
    content = Library.load().catalogues[id_]
    return Catalogue(content.id, content.structure.version, content.as_json())


def evidence(data: bytes) -> Evidence:
    return Evidence(hashlib.sha256(data).hexdigest(), len(data), lambda: iter([data]))


def packed(
    path: Path,
    load: Load | Sequence[Revision],
    maker: Person = ANA,
    *,
    to: Sequence[Person] = (BEN,),
    passphrase: str | None = None,
) -> Path:
    """A package at `path`, as the program writes it."""
    load = load if isinstance(load, Load) else Load(load)
    recipients = tuple(one.recipient for one in to)
    exporting.export(path, load, maker.maker, own=maker.keys, sealing=Sealing(recipients, passphrase), now=NOW)
    return path


def opened(path: Path, keys: Keys = BEN.keys) -> package.Contents:
    """What a package holds, read in this process."""
    contents = package.Contents()
    package.read(path, keys, contents)
    return contents


# --- the workshop ------------------------------------------------------------------------------


def sealed(inside: bytes, to: Sequence[Person] = (BEN,)) -> bytes:
    """Any bytes as the body of a package."""
    into = BytesIO()
    sealing.seal([inside], into, [one.recipient for one in to])
    return into.getvalue()


@dataclass
class Forge:
    """A package of which every piece can be exchanged before it is put together; sizes and digests follow the parts.

    lines: of the revisions. contents: laid over the manifest. listed: laid over the list of parts, by place.
    raw: in the place of the manifest's text. signature: in the place of the right one. after: behind the last part.
    """

    lines: list[bytes] = field(default_factory=lambda: [line_of(one) for one in parents_first(several())])
    catalogues: list[tuple[str, int, bytes]] = field(default_factory=list)
    evidence: list[bytes] = field(default_factory=list)
    contents: dict[str, Any] = field(default_factory=dict)
    listed: dict[int, dict[str, Any]] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    raw: bytes | None = None
    length: bytes | None = None
    signature: bytes | None = None
    signer: Person = ANA
    after: bytes = b""
    lock: bytes = b""

    def bodies(self) -> Iterator[bytes]:
        yield b"".join(line + b"\n" for line in self.lines)
        yield from (body for _, _, body in self.catalogues)
        yield from self.evidence

    def parts(self) -> list[dict[str, Any]]:
        kinds = ["revisions"] + ["catalogue"] * len(self.catalogues) + ["evidence"] * len(self.evidence)
        found = []
        for place, (kind, body) in enumerate(zip(kinds, self.bodies(), strict=True)):
            part: dict[str, Any] = {"kind": kind, "size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
            if kind == "revisions":
                part["count"] = len(self.lines)
            if kind == "catalogue":
                part["name"], part["version"] = self.catalogues[place - 1][:2]
            found.append(part | self.listed.get(place, {}))
        return found

    def manifest(self) -> bytes:
        if self.raw is not None:
            return self.raw
        lock = hashlib.sha256(self.lock).hexdigest() if self.lock else ""
        whole = {
            "format": 1,
            "reader": 1,
            "program": "0.1.0",
            "made": TIME,
            "maker": self.signer.public.model_dump(),
            "scope": "whole",
            "lock": lock,
            "parts": self.parts(),
        }
        whole |= self.contents
        return json.dumps({key: value for key, value in whole.items() if key not in self.without}).encode()

    def inside(self) -> bytes:
        text = self.manifest()
        signature = signing.sign(text, self.signer.signing_key) if self.signature is None else self.signature
        length = len(text).to_bytes(4) if self.length is None else self.length
        return length + text + signature + b"".join(self.bodies()) + self.after

    def package(self) -> bytes:
        return head_of(self.lock) + sealed(self.inside())


def manifest_of(path: Path) -> Manifest:
    made = opened(path).made
    assert made
    return made
