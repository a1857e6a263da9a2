"""What a report is made from. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from assessment_models.library import Library
from cirt_assess.interviews import Status, interviews
from cirt_assess.report.wording import Wording
from cirt_assess.results import CatalogueResult, Results, rounds
from cirt_assess.state import Held, State


@dataclass(frozen=True)
class ReportMeta:
    """day: when the report is made. classification: for example `TLP:AMBER`. digest: names the set of revisions."""

    day: date
    classification: str = "TLP:AMBER"
    digest: str = ""
    version: str = ""


@dataclass(frozen=True)
class Material:
    """Results and the state they were computed from, the library they refer to, and the words to tell them in."""

    results: Results
    state: State
    library: Library
    wording: Wording
    meta: ReportMeta

    @cached_property
    def main(self) -> CatalogueResult | None:
        """The catalogue that the summary is about: the first with a profile, else the first."""
        catalogues = self.results.catalogues
        return next((one for one in catalogues if one.profile), catalogues[0] if catalogues else None)

    @property
    def team(self) -> str:
        team = self.state.entity("team", "team")
        return team["name"].text or self.wording("title.unknown")

    @property
    def country(self) -> str:
        return self.state.entity("team", "team")["country"].text

    @property
    def round_name(self) -> str:
        return self.results.round["name"].text or self.results.round.id

    @cached_property
    def before_name(self) -> str:
        """Name of the round before; empty in the first."""
        found = rounds(self.state)
        place = next((at for at, one in enumerate(found) if one.id == self.results.round.id), 0)
        return (found[place - 1]["name"].text or found[place - 1].id) if place else ""

    @property
    def interviews_held(self) -> int:
        return sum(one.status is Status.HELD for one in interviews(self.state, self.results.round.id))

    @property
    def evidence_count(self) -> int:
        return sum(one["round"].value == self.results.round.id for one in self.state.entities("evidence"))

    def rationale(self, catalogue: str, item: str) -> str:
        return self.state.rating(self.results.round.id, catalogue, item)["rationale"].text

    @cached_property
    def conflicts(self) -> tuple[tuple[str, str, Held], ...]:
        """Entity, field and what it holds, for every open conflict of the file."""
        return tuple((entity, name, held) for (entity, name), held in self.state.conflicts())

    def author(self, id_: str) -> str:
        """The name somebody gave; the id when no entry tells it."""
        return self.state.entity("assessor", id_)["name"].text or id_
