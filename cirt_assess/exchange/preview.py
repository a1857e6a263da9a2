"""What taking in others' revisions would do, before it is done. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cirt_assess.exchange.errors import Refusal
from cirt_assess.exchange.links import by_id, check_links
from cirt_assess.exchange.package import Catalogue
from cirt_assess.exchange.sources import Source
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Revision, Slot, heads, in_conflict, opinions


class News(StrEnum):
    """What becomes of a field."""

    NEW = "new"  # it takes over what they say: we had said nothing, or they had seen what we said
    AGREES = "agrees"  # they say what we say already
    CONFLICT = "conflict"  # both stay, until somebody decides


class CatalogueNews(StrEnum):
    """How a carried catalogue stands to those that are here."""

    SAME = "same"
    NEW = "new"
    OTHER_VERSION = "other_version"
    ALTERED = "altered"  # this id and version with other content: not taken in unless somebody asks for it


@dataclass(frozen=True)
class FieldNews:
    """One field that a source says something new about, and by whom."""

    slot: Slot
    news: News
    authors: tuple[str, ...]

    @property
    def catalogue(self) -> str:
        """The catalogue that the field is about; empty when it is about none."""
        return catalogue_of(self.slot[0])


@dataclass(frozen=True)
class Preview:
    """What one source, or several together, would bring.

    new, known: revisions. problem: why it cannot be taken in with what is here and there. shares: whether it has
    anything in common with this file; if not, it may be about another team. team: the names it gives the team.
    evidence: files that are not here yet, size by digest.
    """

    new: int
    known: int
    fields: tuple[FieldNews, ...]
    catalogues: tuple[tuple[Catalogue, CatalogueNews], ...]
    evidence: Mapping[str, int]
    team: tuple[str, ...]
    problem: Refusal | None = None

    @property
    def shares(self) -> bool:
        return self.known > 0

    @property
    def counts(self) -> Counter[News]:
        return Counter(one.news for one in self.fields)

    @property
    def by_author(self) -> dict[str, Counter[News]]:
        """What each person's entries become, by author id."""
        found: dict[str, Counter[News]] = {}
        for one in self.fields:
            for author in one.authors:
                found.setdefault(author, Counter())[one.news] += 1
        return dict(sorted(found.items()))

    @property
    def by_catalogue(self) -> dict[str, Counter[News]]:
        """By catalogue id; what is about no catalogue stands under an empty id."""
        found: dict[str, Counter[News]] = {}
        for one in self.fields:
            found.setdefault(one.catalogue, Counter())[one.news] += 1
        return dict(sorted(found.items()))


@dataclass(frozen=True)
class Here:
    """What is here already. carried: digest by id and version, of the file's catalogues and the program's own.

    evidence: digests.
    """

    revisions: Mapping[str, Revision]
    carried: Mapping[tuple[str, int], frozenset[str]]
    evidence: frozenset[str] = frozenset()


def preview(here: Here, sources: Sequence[Source]) -> Preview:
    """What `sources` would bring together; give one to see it alone."""
    theirs = by_id(one for source in sources for one in source.revisions)
    new = {id_: one for id_, one in theirs.items() if id_ not in here.revisions}
    carried = {one.digest: one for source in sources for one in source.catalogues}
    evidence = {digest: size for source in sources for digest, size in source.evidence.items()}
    return Preview(
        new=len(new),
        known=len(theirs) - len(new),
        fields=tuple(_field_news(here.revisions.values(), new.values())),
        catalogues=tuple((one, _catalogue_news(one, here)) for _, one in sorted(carried.items())),
        evidence={digest: size for digest, size in sorted(evidence.items()) if digest not in here.evidence},
        team=_team(theirs.values()),
        problem=_problem(new, here),
    )


def _problem(new: Mapping[str, Revision], here: Here) -> Refusal | None:
    try:
        check_links(new.values(), {**here.revisions, **new})
    except Refusal as refusal:
        return refusal
    return None


def _field_news(ours: Iterable[Revision], new: Iterable[Revision]) -> Iterable[FieldNews]:
    theirs: dict[Slot, list[Revision]] = {}
    for one in new:
        theirs.setdefault(one.slot, []).append(one)
    known: dict[Slot, list[Revision]] = {slot: [] for slot in theirs}
    for one in ours:
        if one.slot in known:
            known[one.slot].append(one)
    for slot in sorted(theirs):
        authors = tuple(sorted({one.author for one in theirs[slot]}))
        yield FieldNews(slot, _becomes(slot, known[slot], theirs[slot]), authors)


def _becomes(slot: Slot, ours: list[Revision], theirs: list[Revision]) -> News:
    after = heads([*ours, *theirs])[slot]
    if in_conflict(after):
        return News.CONFLICT
    before = heads(ours).get(slot, ())
    return News.AGREES if before and opinions(before) == opinions(after) else News.NEW


def _catalogue_news(catalogue: Catalogue, here: Here) -> CatalogueNews:
    same = here.carried.get((catalogue.id, catalogue.version))
    if same is not None:
        return CatalogueNews.SAME if catalogue.digest in same else CatalogueNews.ALTERED
    return CatalogueNews.OTHER_VERSION if any(id_ == catalogue.id for id_, _ in here.carried) else CatalogueNews.NEW


def _team(revisions: Iterable[Revision]) -> tuple[str, ...]:
    slot = ("team/team", "name")
    return opinions(heads(one for one in revisions if one.slot == slot).get(slot, ()))


def catalogue_of(entity: str) -> str:
    """The catalogue that an entity is about; empty when it is about none."""
    if ref := ItemRef.of_entity(entity):
        return ref.catalogue
    kind, *rest = entity.split("/")
    return rest[1] if kind == "target" and len(rest) > 1 else ""
