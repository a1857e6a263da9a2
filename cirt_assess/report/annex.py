"""The annex of the readiness report: where everything comes from, and what its owners ask to be said. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from assessment_models.library import CrosswalkContent, ProfileContent
from assessment_models.schema import CrosswalkRow
from cirt_assess.report.blocks import Block, Column, Heading, Paragraph, Table
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult


def annex(teller: Teller) -> Iterator[Block]:
    """Attribution and notice of each catalogue, profile and crosswalk this report rests on."""
    yield Heading(teller.words("annex.title"), 1)
    for result in teller.material.results.catalogues:
        yield from _catalogue(teller, result)
        if result.profile is not None:
            yield from _profile(teller, result.profile)
    for crosswalk in used_crosswalks(teller):
        yield from _crosswalk(teller, crosswalk)


def used_crosswalks(teller: Teller) -> list[CrosswalkContent]:
    """Those that lead from the enabling catalogue to the services of this report."""
    results = teller.material.results
    ends = (results.enabling_catalogue, results.service_catalogue)
    every = teller.material.library.crosswalks.values()
    return [one for one in every if (one.structure.source, one.structure.target) == ends]


def _catalogue(teller: Teller, result: CatalogueResult) -> Iterator[Block]:
    text, structure = teller.catalogue_text(result), result.content.structure
    yield Heading(text.name, 3)
    yield Paragraph(teller.words("annex.edition", edition=structure.edition, version=structure.version), "small")
    yield Paragraph(teller.words("annex.attribution", text=text.attribution), "small")
    if text.notice:
        yield Paragraph(text.notice, "small")


def _profile(teller: Teller, profile: ProfileContent) -> Iterator[Block]:
    words, structure, text = teller.words, profile.structure, profile.words(teller.language).text
    yield Heading(words("annex.profile", name=text.name), 3)
    yield Paragraph(words("annex.source", text=structure.source), "small")
    verified = words("annex.verified", who=structure.verified_by) if structure.verified else words("annex.unverified")
    yield Paragraph(verified, "small")
    if text.notice:
        yield Paragraph(text.notice, "small")


def _crosswalk(teller: Teller, crosswalk: CrosswalkContent) -> Iterator[Block]:
    words, rows = teller.words, crosswalk.structure.rows
    text = crosswalk.words(teller.language).text
    derived = sum(row.basis == "derived" for row in rows)
    yield Heading(words("annex.crosswalk", name=text.name), 3)
    if text.notice:
        yield Paragraph(text.notice, "small")
    counts = {"sourced": len(rows) - derived, "all": len(rows), "derived": derived}
    yield Paragraph(words("annex.basis", **counts), "small")
    head = tuple(words(f"column.{key}") for key in ("service", "enabled_by", "basis"))
    yield Table(head, (Column("text", 3), Column("text", 4), Column("text", 2)), tuple(_links(teller, rows)))


def _links(teller: Teller, rows: tuple[CrosswalkRow, ...]) -> Iterator[tuple[str, ...]]:
    """One line per target: what leads to it, and where that was read."""
    for target in dict.fromkeys(row.target for row in rows):
        here = [row for row in rows if row.target == target]
        bases = dict.fromkeys(_basis(teller, row) for row in here)
        yield teller.service(target), teller.joined(row.source for row in here), teller.joined(bases)


def _basis(teller: Teller, row: CrosswalkRow) -> str:
    return teller.words("annex.sourced", where=row.where) if row.basis == "sourced" else teller.words("annex.derived")
