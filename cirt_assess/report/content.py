"""The readiness report as neutral blocks. Pure: the same material gives the same document."""

from __future__ import annotations

from collections.abc import Iterator

from cirt_assess.report.annex import annex
from cirt_assess.report.blocks import Block, Contents, Document
from cirt_assess.report.catalogue_section import catalogue_section
from cirt_assess.report.follow_up import conflicts, gaps, quality, services
from cirt_assess.report.material import Material
from cirt_assess.report.opening import reading, summary, title
from cirt_assess.report.telling import Teller


def readiness_report(material: Material) -> Document:
    """Everything about one round, for a reader who was not there."""
    words = material.wording
    return Document(
        title=words("title.subtitle", team=material.team, round=material.round_name),
        running=words("running", team=material.team, round=material.round_name),
        classification=material.meta.classification,
        language=words.language,
        page_of=words.template("page_of"),
        day=material.meta.day.isoformat(),
        blocks=tuple(_blocks(Teller(material))),
    )


def _blocks(teller: Teller) -> Iterator[Block]:
    yield title(teller)
    yield from summary(teller)
    yield Contents(teller.words("contents.title"))
    yield from reading(teller)
    for result in teller.material.results.catalogues:
        yield from catalogue_section(teller, result)
    yield from services(teller)
    yield from gaps(teller)
    yield from quality(teller)
    yield from conflicts(teller)
    yield from annex(teller)
