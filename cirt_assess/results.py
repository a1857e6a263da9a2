"""Results: everything computed for one round, in one object that window, command line and reports all read. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessment_models.library import CatalogueContent, Library, ProfileContent
from assessment_models.schema import CatalogueKind, Profile, Relation
from cirt_assess.gaps import Gap, gaps
from cirt_assess.quality import Finding, findings
from cirt_assess.readiness import ServiceReadiness, services
from cirt_assess.scoring import Answers, Score, against, score
from cirt_assess.state import Entity, State


@dataclass(frozen=True)
class CatalogueResult:
    """One catalogue in one round.

    profile, verdict, gaps: None and empty when no target profile was chosen.
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

    @property
    def id(self) -> str:
        return self.content.id

    def target(self, item: str) -> int | None:
        """The level asked of `item`, None when nothing is."""
        return self.profile.structure.levels.get(item) if self.profile else None


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


def target_profile(state: State, library: Library, round_id: str, catalogue: str) -> ProfileContent | None:
    """The profile chosen for a catalogue in a round; None when none was or it is not in the library."""
    return library.profiles.get(state.entity("target", f"{round_id}/{catalogue}")["profile"].text)


def compute(state: State, library: Library, round_id: str, today: date) -> Results:
    """Everything about one round. Catalogues the library does not hold are left out."""
    earlier = _round_before(state, round_id)
    round_ = state.entity("round", round_id)
    ids = [id_ for id_ in catalogue_ids(round_) if id_ in library.catalogues]
    ready, enabling, offered = _readiness(state, library, round_id, ids)
    results = tuple(
        _catalogue(state, library, round_id, id_, today, ready if id_ == enabling else (), earlier) for id_ in ids
    )
    return Results(round_, results, ready, offered, enabling)


def _round_before(state: State, round_id: str) -> str | None:
    ids = [one.id for one in rounds(state)]
    place = ids.index(round_id) if round_id in ids else 0
    return ids[place - 1] if place else None


def _catalogue(
    state: State,
    library: Library,
    round_id: str,
    id_: str,
    today: date,
    ready: tuple[ServiceReadiness, ...],
    earlier: str | None,
) -> CatalogueResult:
    content = library.catalogues[id_]
    structure = content.structure
    answers = state.answers(round_id, id_)
    profile = target_profile(state, library, round_id, id_)
    profiles = _structures(library)
    before = None
    if earlier is not None and state.answers(earlier, id_):
        before = _catalogue(state, library, earlier, id_, today, (), None)
    return CatalogueResult(
        content=content,
        answers=answers,
        score=score(structure, answers, profiles),
        profile=profile,
        verdict=against(profile.structure, structure, answers) if profile else None,
        gaps=gaps(structure, answers, profile.structure, ready) if profile else (),
        findings=findings(state, round_id, structure, today),
        before=before,
    )


def _readiness(
    state: State, library: Library, round_id: str, ids: list[str]
) -> tuple[tuple[ServiceReadiness, ...], str | None, str | None]:
    """Services, the catalogue that enables them, and the catalogue they stand in."""
    for one in library.crosswalks.values():
        crosswalk = one.structure
        target = library.catalogues.get(crosswalk.target)
        enables = any(row.relation is Relation.ENABLES for row in crosswalk.rows)
        if not enables or crosswalk.source not in ids or target is None:
            continue
        if target.structure.kind is CatalogueKind.SERVICES:
            profile = target_profile(state, library, round_id, crosswalk.source)
            found = services(
                crosswalk,
                library.catalogues[crosswalk.source].structure,
                state.answers(round_id, crosswalk.source),
                profile.structure if profile else None,
                _planned(target, target_profile(state, library, round_id, target.id)),
            )
            return found, crosswalk.source, target.id
    return (), None, None


def _planned(catalogue: CatalogueContent, profile: ProfileContent | None) -> frozenset[str]:
    """Groups that hold an item the profile asks something of."""
    if profile is None:
        return frozenset()
    wanted = profile.structure.levels
    return frozenset(id_ for id_, group in catalogue.groups.items() if any(one.id in wanted for one in group.items))


def _structures(library: Library) -> dict[str, Profile]:
    return {id_: one.structure for id_, one in library.profiles.items()}
