"""Results: everything computed for one round, in one object that window, command line and reports all read. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessment_models.library import CatalogueContent, Library, ProfileContent
from assessment_models.schema import CatalogueKind, Item, Profile, Relation
from cirt_assess.gaps import Gap, gaps
from cirt_assess.items import ItemRef
from cirt_assess.quality import Finding, findings
from cirt_assess.readiness import ServiceReadiness, services
from cirt_assess.scoring import Answers, Score, against, score
from cirt_assess.state import Entity, State
from cirt_assess.targets import adjusted, single_targets, targets
from cirt_assess.what_if import AS_ENTERED, WhatIf


@dataclass(frozen=True)
class CatalogueResult:
    """One catalogue in one round.

    profile: the chosen one, None when none was. targets: what is asked in the end, with the targets entered for single
        items; None when nothing is. verdict, gaps: against these; None and empty without any.
    adjusted: items whose target is not the profile's own.
    before: the same catalogue in the round before, None in the first round or when it was not rated then.
    """

    content: CatalogueContent
    answers: Answers
    score: Score
    profile: ProfileContent | None
    verdict: Score | None
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
    before: CatalogueResult | None = None
    targets: Profile | None = None
    adjusted: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.content.id

    def target(self, item: str) -> int | None:
        """The level asked of `item`, None when nothing is."""
        return self.targets.levels.get(item) if self.targets else None


@dataclass(frozen=True)
class Results:
    """One round. `services` is empty when no crosswalk leads from a rated catalogue to a service catalogue."""

    round: Entity
    catalogues: tuple[CatalogueResult, ...]
    services: tuple[ServiceReadiness, ...]
    service_catalogue: str | None
    enabling_catalogue: str | None

    def catalogue(self, id_: str) -> CatalogueResult:
        """KeyError when the round does not use it."""
        for one in self.catalogues:
            if one.id == id_:
                return one
        raise KeyError(id_)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Gaps of every catalogue together, in one ranking."""
        every = [gap for one in self.catalogues for gap in one.gaps]
        return tuple(sorted(every, key=lambda gap: (not gap.certain, -gap.rank)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for one in self.catalogues for finding in one.findings)


def rounds(state: State) -> list[Entity]:
    """The rounds, oldest first."""
    return sorted(state.entities("round"), key=lambda one: (one["starts"].text, one.id))


def catalogue_ids(round_: Entity) -> tuple[str, ...]:
    """The catalogues a round uses. Two people who added different ones get both until it is decided."""
    ids = [id_ for value in round_["catalogues"].values if isinstance(value, tuple) for id_ in value]
    return tuple(dict.fromkeys(str(one) for one in ids))


def round_items(state: State, library: Library, round_id: str) -> dict[ItemRef, Item]:
    """Every item of a round in order, catalogue by catalogue; catalogues the library does not hold are left out."""
    ids = catalogue_ids(state.entity("round", round_id))
    known = [library.catalogues[id_].structure for id_ in ids if id_ in library.catalogues]
    return {ItemRef(catalogue.id, item.id): item for catalogue in known for item in catalogue.items()}


def target_profile(state: State, library: Library, round_id: str, catalogue: str) -> ProfileContent | None:
    """The profile chosen for a catalogue in a round; None when none was or it is not in the library."""
    return library.profiles.get(state.entity("target", f"{round_id}/{catalogue}")["profile"].text)


def compute(state: State, library: Library, round_id: str, today: date, what_if: WhatIf = AS_ENTERED) -> Results:
    """Everything about one round. Catalogues the library does not hold are left out.

    what_if: is laid over what was entered; what was entered in earlier rounds, or said or shown, stays as it is.
    """
    here = _Round(state, library, round_id, what_if)
    before = _round_before(state, round_id)
    earlier = None if before is None else _Round(state, library, before)
    ids = [id_ for id_ in catalogue_ids(here.entity) if id_ in library.catalogues]
    ready, enabling, offered = _readiness(here, ids)
    results = tuple(_catalogue(here, id_, today, ready if id_ == enabling else (), earlier) for id_ in ids)
    return Results(here.entity, results, ready, offered, enabling)


@dataclass(frozen=True)
class _Round:
    """What one round says, with what is supposed."""

    state: State
    library: Library
    id: str
    what_if: WhatIf = AS_ENTERED

    @property
    def entity(self) -> Entity:
        return self.state.entity("round", self.id)

    def answers(self, catalogue: str) -> Answers:
        return self.what_if.answers(catalogue, self.state.answers(self.id, catalogue))

    def profile(self, catalogue: str) -> ProfileContent | None:
        if catalogue in self.what_if.profiles:
            return self.library.profiles.get(self.what_if.profiles[catalogue])
        return target_profile(self.state, self.library, self.id, catalogue)

    def targets(self, catalogue: str) -> Profile | None:
        """What is asked in the end."""
        content = self.library.catalogues[catalogue]
        entered = single_targets(self.state.entity("target", f"{self.id}/{catalogue}"), content)
        return targets(content, self.profile(catalogue), self.what_if.single_targets(catalogue, entered))


def _round_before(state: State, round_id: str) -> str | None:
    ids = [one.id for one in rounds(state)]
    place = ids.index(round_id) if round_id in ids else 0
    return ids[place - 1] if place else None


def _catalogue(
    here: _Round, id_: str, today: date, ready: tuple[ServiceReadiness, ...], earlier: _Round | None
) -> CatalogueResult:
    content = here.library.catalogues[id_]
    structure = content.structure
    answers, profile, asked = here.answers(id_), here.profile(id_), here.targets(id_)
    before = None
    if earlier is not None and earlier.answers(id_):
        before = _catalogue(earlier, id_, today, (), None)
    return CatalogueResult(
        content=content,
        answers=answers,
        score=score(structure, answers, _structures(here.library)),
        profile=profile,
        verdict=against(asked, structure, answers) if asked else None,
        gaps=gaps(structure, answers, asked, ready) if asked else (),
        findings=findings(here.state, here.id, structure, today),
        before=before,
        targets=asked,
        adjusted=adjusted(profile, asked),
    )


def _readiness(here: _Round, ids: list[str]) -> tuple[tuple[ServiceReadiness, ...], str | None, str | None]:
    """Services, the catalogue that enables them, and the catalogue they stand in."""
    for one in here.library.crosswalks.values():
        crosswalk = one.structure
        target = here.library.catalogues.get(crosswalk.target)
        enables = any(row.relation is Relation.ENABLES for row in crosswalk.rows)
        if not enables or crosswalk.source not in ids or target is None:
            continue
        if target.structure.kind is CatalogueKind.SERVICES:
            enabling = here.library.catalogues[crosswalk.source].structure
            planned = _planned(target, here.targets(target.id))
            asked = here.targets(crosswalk.source)
            found = services(crosswalk, enabling, here.answers(crosswalk.source), asked, planned)
            return found, crosswalk.source, target.id
    return (), None, None


def _planned(catalogue: CatalogueContent, asked: Profile | None) -> frozenset[str]:
    """Groups that hold an item of which something is asked."""
    wanted = asked.levels if asked else {}
    return frozenset(id_ for id_, group in catalogue.groups.items() if any(one.id in wanted for one in group.items))


def _structures(library: Library) -> dict[str, Profile]:
    return {id_: one.structure for id_, one in library.profiles.items()}
