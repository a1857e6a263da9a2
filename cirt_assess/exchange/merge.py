"""Bring together what several people entered: backup, evidence, then one transaction. And the log of it.

Nothing here chooses between what people say. Merging is the union of sets: it needs no order, may be repeated, and what
differs becomes a conflict that somebody decides later.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cirt_assess.assessment import Assessment
from cirt_assess.exchange.errors import Altered, Malformed, Refusal
from cirt_assess.exchange.links import by_id, check_links, parents_first
from cirt_assess.exchange.manifest import MAX_EVIDENCE_BYTES
from cirt_assess.exchange.package import digest_of
from cirt_assess.exchange.preview import CatalogueNews, Here, preview
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.sources import Source
from cirt_assess.revisions import Revision, timestamp

LOG_KEY = "merge:"
"""What the keys of merge records begin with, among the notes about the file."""


class SourceRecord(BaseModel):
    """One source of a merge that was done. name: of the file, without its folder."""

    model_config = ConfigDict(strict=True, frozen=True)

    name: str
    maker: str
    trust: str
    made: str
    scope: str
    revisions: int


class MergeRecord(BaseModel):
    """One merge that was done in this file. It stays in the file and is not sent on.

    position, added: where its revisions stand among all, in the order in which the file came to know them.
    digest: of the ids of these. backup: name of the copy made before.
    """

    model_config = ConfigDict(strict=True, frozen=True)

    id: str
    time: str
    author: str
    position: Annotated[int, Field(ge=0)]
    added: Annotated[int, Field(ge=0)]
    digest: str
    backup: str
    sources: tuple[SourceRecord, ...]


@dataclass(frozen=True)
class Merged:
    """What a merge brought. record: None when everything was known already, and nothing was changed."""

    record: MergeRecord | None
    added: int
    catalogues: int
    evidence: int


Backup = Callable[[], Path | None]
"""Makes a copy of the file before it is changed, and tells where."""


def here(assessment: Assessment) -> Here:
    """What a preview of this file compares with."""
    bodies = [*assessment.file.catalogues(), *(one.as_json() for one in assessment.library.catalogues.values())]
    carried: dict[tuple[str, int], set[str]] = {}
    for body in bodies:
        structure = json.loads(body)["structure"]
        carried.setdefault((structure["id"], structure["version"]), set()).add(digest_of(body))
    return Here(
        by_id(assessment.file.revisions()),
        {key: frozenset(digests) for key, digests in carried.items()},
        frozenset(blob.digest for blob in assessment.file.blobs()),
    )


def merge(
    assessment: Assessment, sources: Sequence[Source], backup: Backup, *, altered_catalogues: bool = False
) -> Merged:
    """Take in what `sources` hold; all of it or none. A KnownError says why not, and then nothing was changed.

    Evidence is stored first, piece by piece: what nobody mentions yet changes nothing, and a second try finds it.
    """
    known = here(assessment)
    new = _new(known, sources)
    seen = preview(known, sources)
    left_out = {CatalogueNews.SAME} if altered_catalogues else {CatalogueNews.SAME, CatalogueNews.ALTERED}
    wanted = [one for one, news in seen.catalogues if news not in left_out]
    if not new and not wanted and not seen.evidence:
        return Merged(None, 0, 0, 0)
    kept = backup()
    stored = _take_evidence(assessment, sources, seen.evidence)
    record = _record(assessment, sources, len(known.revisions), new, kept)
    carried = [(one.id, one.version, one.body) for one in wanted]
    assessment.merge(new, carried, {LOG_KEY + record.id: record.model_dump_json()})
    return Merged(record, len(new), len(wanted), stored)


def _new(known: Here, sources: Sequence[Source]) -> list[Revision]:
    """What is not here yet, each after what it replaces. Malformed names the source that does not fit."""
    found = dict(known.revisions)
    for source in sources:
        found.update(by_id(source.revisions))
    for source in sources:
        try:
            check_links((one for one in source.revisions if one.id not in known.revisions), found)
        except Refusal as error:
            raise Malformed(source.path, error.reason, error.where) from error
    return parents_first(one for id_, one in found.items() if id_ not in known.revisions)


# --- evidence --------------------------------------------------------------------------------


def _take_evidence(assessment: Assessment, sources: Sequence[Source], wanted: Mapping[str, int]) -> int:
    """Store what is not here yet. Altered when a source no longer holds what it held when it was looked at."""
    missing = set(wanted)
    for source in sources:
        from_here = missing & source.evidence.keys()
        if not from_here:
            continue
        with Sandbox() as sandbox:
            pieces = sandbox.evidence(source.path, source.keys, from_here)
            stored = {assessment.file.attach(_Stream(of), limit=MAX_EVIDENCE_BYTES).digest for of in _by_file(pieces)}
        if stored != from_here:
            raise Altered(source.path)
        missing -= stored
    return len(wanted)


def _by_file(pieces: Iterable[tuple[str, bytes]]) -> Iterator[Iterator[tuple[str, bytes]]]:
    return (of_one for _, of_one in groupby(pieces, key=lambda piece: piece[0]))


class _Stream:
    """Pieces as something to read from."""

    def __init__(self, pieces: Iterable[tuple[str, bytes]]) -> None:
        self._pieces: Iterator[tuple[str, bytes]] = iter(pieces)
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        if not self._rest:
            self._rest = next(self._pieces, ("", b""))[1]
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


# --- the log ---------------------------------------------------------------------------------


def _record(
    assessment: Assessment, sources: Sequence[Source], position: int, new: Sequence[Revision], kept: Path | None
) -> MergeRecord:
    return MergeRecord(
        id=f"m-{assessment.world.random()}",
        time=timestamp(assessment.world.now()),
        author=assessment.author.id,
        position=position,
        added=len(new),
        digest=digest_of_ids(new),
        backup=kept.name if kept else "",
        sources=tuple(
            SourceRecord(
                name=one.path.name,
                maker=one.maker,
                trust=one.trust.value,
                made=one.made,
                scope=one.scope,
                revisions=len(one.revisions),
            )
            for one in sources
        ),
    )


def digest_of_ids(revisions: Iterable[Revision]) -> str:
    return hashlib.sha256(" ".join(one.id for one in revisions).encode()).hexdigest()


def merge_log(assessment: Assessment) -> list[MergeRecord]:
    """Every merge done in this file, oldest first. One that cannot be read is left out: it is a note, not the truth."""
    found = []
    for key, text in assessment.file.meta().items():
        if key.startswith(LOG_KEY):
            try:
                found.append(MergeRecord.model_validate_json(text))
            except ValidationError:
                continue
    return sorted(found, key=lambda one: (one.position, one.time, one.id))
