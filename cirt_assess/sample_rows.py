"""The rows of the readable sample file: what each holds, and how it is entered. Imports pydantic and the assessment."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from cirt_assess.assessment import Assessment, Change
from cirt_assess.revisions import Value

Code = int | Literal["n/a"]
Rounds = dict[str, str]
"""Ids of the rounds in the assessment, by their ids in the readable file."""


class Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Deed(Row):
    """Something that one author enters on one day."""

    by: str
    on: date

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        raise NotImplementedError


class Round(Deed):
    id: str
    name: str
    starts: date
    catalogues: tuple[str, ...]
    profiles: dict[str, str]

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        change = into.add_round(self.name, self.starts.isoformat(), self.catalogues, self.profiles)
        rounds[self.id] = _made(change, "round")


class Response(Row):
    level: Code
    confidence: Literal["heard", "shown", "tested", "corroborated"]
    quote: str
    note: str | None = None


class Interview(Deed):
    """day: when it is not the day of entry. responses: what was said, by catalogue and item."""

    round: str
    role: str
    organisation: str
    person: str
    place: str
    attribution: Literal["named", "role", "organisation", "anonymous"]
    status: Literal["planned", "held"]
    day: date | None = None
    responses: dict[str, dict[str, Response]] = {}

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        fields = self.model_dump(exclude={"by", "on", "round", "day", "responses"})
        change = into.add_interview(rounds[self.round], {**fields, "date": (self.day or self.on).isoformat()})
        for catalogue, items in self.responses.items():
            for item, response in items.items():
                into.respond(_made(change, "interview"), catalogue, item, response.model_dump(exclude_none=True))


class Evidence(Deed):
    """items: by catalogue, what it was looked at for."""

    round: str
    title: str
    form: Literal["document", "record", "system", "observation"]
    tlp: str
    where: str
    items: dict[str, tuple[str, ...]]

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        fields: dict[str, Value] = {
            "title": self.title,
            "form": self.form,
            "tlp": self.tlp,
            "items": tuple(f"{catalogue}:{item}" for catalogue, items in self.items.items() for item in items),
            "sighted_where": self.where,
            "sighted_on": self.on.isoformat(),
            "sighted_by": into.author.name,
        }
        into.add_evidence(rounds[self.round], fields)


class Sitting(Deed):
    """Ratings in one catalogue, each level with its reason; `reasons` are changed without the level."""

    round: str
    catalogue: str
    ratings: dict[str, tuple[Code, str]] = {}
    reasons: dict[str, str] = {}

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        round_id = rounds[self.round]
        for item, (level, why) in self.ratings.items():
            into.rate(round_id, self.catalogue, item, level, rationale=why)
        for item, why in self.reasons.items():
            into.enter(into.state.rating(round_id, self.catalogue, item).key, {"rationale": why})


class Decision(Deed):
    round: str
    catalogue: str
    item: str
    level: Code
    why: str
    reason: str

    def enter(self, into: Assessment, rounds: Rounds) -> None:
        rating = into.state.rating(rounds[self.round], self.catalogue, self.item)
        into.decide(rating.key, {"level": self.level, "rationale": self.why}, self.reason)


class Sample(Row):
    """The whole file. `authors` are names by id: the first one makes the assessment, in the first round."""

    team: dict[str, str]
    authors: dict[str, str]
    rounds: tuple[Round, ...]
    interviews: tuple[Interview, ...]
    evidence: tuple[Evidence, ...]
    sittings: tuple[Sitting, ...]
    decisions: tuple[Decision, ...]


def _made(change: Change, kind: str) -> str:
    """The id of the one entity of a kind that a change made."""
    return next(key.partition("/")[2] for key in change.entities if key.startswith(f"{kind}/"))
