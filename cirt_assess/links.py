"""Links: where other catalogues ask about the same subject, and what is answered there. Offered, never copied. Pure.

Two things make links: rows of crosswalks, and what an item itself says it `informs`. Each is followed both ways. A row
that names a group holds for every item in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import CrosswalkRow, Item, Relation
from cirt_assess.items import ItemRef
from cirt_assess.state import Answer, State, answer

Basis = Literal["sourced", "derived", "declared"]
"""`declared`: the catalogue says so itself, of one of its items."""


@dataclass(frozen=True)
class Link:
    """One statement that two nodes of different catalogues are about the same.

    here: the item asked about, or the group above it that the statement names. there: group or item, in `catalogue`,
    which may be one that the library does not hold.
    relation: None for what an item informs. outward: the statement is made from `here` towards `there`.
    crosswalk: its id, None for what an item informs. where: where a sourced row was read.
    """

    here: str
    catalogue: str
    there: str
    relation: Relation | None
    basis: Basis
    outward: bool
    crosswalk: str | None = None
    where: str | None = None


@dataclass(frozen=True)
class Answered:
    """A link with the answers that stand on its other side, by item; none where that catalogue is not at hand."""

    link: Link
    answers: dict[ItemRef, Answer]


class Links:
    """All links of a library, indexed once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._above = {content.id: _above(content) for content in library.catalogues.values()}
        self._by_node: dict[tuple[str, str], list[Link]] = {}
        for catalogue, link in (*_of_crosswalks(library), *_of_items(library)):
            self._by_node.setdefault((catalogue, link.here), []).append(link)

    def of(self, ref: ItemRef) -> tuple[Link, ...]:
        """The links of an item: its own first, then those of the groups around it from the nearest."""
        around = self._above.get(ref.catalogue, {}).get(ref.item, ())
        return tuple(link for node in (ref.item, *around) for link in self._by_node.get((ref.catalogue, node), ()))

    def answered(self, ref: ItemRef, state: State, round_id: str) -> tuple[Answered, ...]:
        """The links of an item with what a round answers on the other side."""
        return tuple(Answered(link, self._answers(link, state, round_id)) for link in self.of(ref))

    def _answers(self, link: Link, state: State, round_id: str) -> dict[ItemRef, Answer]:
        content = self._library.catalogues.get(link.catalogue)
        items = () if content is None else _items(content, link.there)
        return {
            ItemRef(link.catalogue, item.id): answer(state.rating(round_id, link.catalogue, item.id)["level"])
            for item in items
        }


def offered(found: tuple[Answered, ...]) -> dict[ItemRef, Answer]:
    """The answers that stand on the other sides, each item once; open ones offer nothing."""
    every = {ref: said for one in found for ref, said in one.answers.items()}
    return {ref: said for ref, said in every.items() if not said.is_open}


def _above(content: CatalogueContent) -> dict[str, tuple[str, ...]]:
    """The groups around each item, from the nearest."""
    found: dict[str, tuple[str, ...]] = {}
    for group in content.groups.values():  # outer groups come before inner ones
        for item in group.all_items():
            found[item.id] = (group.id, *found.get(item.id, ()))
    return found


def _items(content: CatalogueContent, node: str) -> Iterator[Item]:
    if node in content.items:
        yield content.items[node]
    elif node in content.groups:
        yield from content.groups[node].all_items()


def _of_crosswalks(library: Library) -> Iterator[tuple[str, Link]]:
    """Each row from either side, with the catalogue it is seen from."""
    for content in library.crosswalks.values():
        crosswalk = content.structure
        for row in crosswalk.rows:
            yield crosswalk.source, _row_link(row, crosswalk.id, crosswalk.target, outward=True)
            yield crosswalk.target, _row_link(row, crosswalk.id, crosswalk.source, outward=False)


def _row_link(row: CrosswalkRow, crosswalk: str, catalogue: str, *, outward: bool) -> Link:
    here, there = (row.source, row.target) if outward else (row.target, row.source)
    return Link(here, catalogue, there, row.relation, row.basis, outward, crosswalk, row.where)


def _of_items(library: Library) -> Iterator[tuple[str, Link]]:
    """What items inform, from either side."""
    for content in library.catalogues.values():
        for item in content.items.values():
            for reference in item.informs:
                catalogue, _, node = reference.partition(":")
                yield content.id, Link(item.id, catalogue, node, None, "declared", outward=True)
                yield catalogue, Link(node, content.id, item.id, None, "declared", outward=False)
