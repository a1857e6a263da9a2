"""Interviews of a round: when, where, with whom, and what may be told of who spoke. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import groupby
from typing import Self

from assessment_models.library import BASE_LANGUAGE, Library
from cirt_assess.fields import Field, FieldKind
from cirt_assess.state import Entity, Held, State


class Status(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Attribution(StrEnum):
    """What may be told of who spoke, from the most open to the most protective."""

    NAMED = "named"
    ROLE = "role"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"


INTERVIEW_FIELDS = (
    Field("role"),
    Field("organisation"),
    Field("person"),
    Field("date", FieldKind.DATE),
    Field("starts", FieldKind.TIME),
    Field("minutes", FieldKind.NUMBER, lowest=1, highest=24 * 60),
    Field("place"),
    Field("attribution", FieldKind.CHOICE, tuple(Attribution)),
    Field("language", FieldKind.LANGUAGE),
    Field("second_language", FieldKind.LANGUAGE),
    Field("status", FieldKind.CHOICE, tuple(Status)),
    Field("interviewers", FieldKind.LIST),
    Field("notes", FieldKind.LONG_TEXT),
)


@dataclass(frozen=True)
class Interview:
    """One conversation. What is not known, or in conflict, is empty or None.

    role: id of a stakeholder role. interviewers: ids of assessors, or names of others who are there.
    minutes: how long it is planned to take. second_language: what an interpreter translates from.
    """

    id: str
    round: str
    role: str
    organisation: str
    person: str
    day: date | None
    starts: time | None
    minutes: int | None
    place: str
    attribution: Attribution
    language: str
    second_language: str
    status: Status
    interviewers: tuple[str, ...]
    notes: str

    @classmethod
    def of(cls, entity: Entity) -> Self:
        """The interview that an `interview/<id>` entity holds."""
        minutes, status = entity["minutes"].value, entity["status"].text
        return cls(
            id=entity.id,
            round=entity["round"].text,
            role=entity["role"].text,
            organisation=entity["organisation"].text,
            person=entity["person"].text,
            day=_day(entity["date"].text),
            starts=_time(entity["starts"].text),
            minutes=minutes if type(minutes) is int else None,
            place=entity["place"].text,
            attribution=_attribution(entity["attribution"]),
            language=entity["language"].text,
            second_language=entity["second_language"].text,
            status=Status(status) if status in tuple(Status) else Status.PLANNED,
            interviewers=entity["interviewers"].texts,
            notes=entity["notes"].text,
        )

    @property
    def key(self) -> str:
        return f"interview/{self.id}"

    def is_due(self, today: date) -> bool:
        """Planned for today or a day that has passed."""
        return self.status is Status.PLANNED and self.day is not None and self.day <= today


def interviews(state: State, round_id: str) -> tuple[Interview, ...]:
    """Every interview of a round by day and time; those without come last, equals by id."""
    found = (Interview.of(one) for one in state.entities("interview") if one["round"].value == round_id)
    return tuple(sorted(found, key=_when))


@dataclass(frozen=True)
class Day:
    """What is planned for one day, in order of time; `day` is None for interviews that have no day yet."""

    day: date | None
    interviews: tuple[Interview, ...]


def plan(found: Iterable[Interview]) -> tuple[Day, ...]:
    """The agenda day by day, without what was cancelled."""
    kept = sorted((one for one in found if one.status is not Status.CANCELLED), key=_when)
    return tuple(Day(day, tuple(group)) for day, group in groupby(kept, key=lambda one: one.day))


def _when(one: Interview) -> tuple[date, time, str]:
    return one.day or date.max, one.starts or time.max, one.id


# --- who spoke -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Speaker:
    """What may be told of who spoke. The rest is not in here, so that nobody can print it by mistake.

    number: of an anonymous voice, from 1; None for all others.
    """

    person: str = ""
    role: str = ""
    organisation: str = ""
    number: int | None = None


def speakers(found: Iterable[Interview]) -> dict[str, Speaker]:
    """Who spoke in each interview of a round, by the interview's id.

    Anonymous voices are numbered in the order of their ids, which are random: a number says nothing of the day.
    """
    known = {one.id: _speaker(one) for one in found}
    hidden = sorted(id_ for id_, speaker in known.items() if speaker is None)
    numbers = {id_: Speaker(number=number) for number, id_ in enumerate(hidden, start=1)}
    return {id_: speaker or numbers[id_] for id_, speaker in known.items()}


def speaker_name(speaker: Speaker, library: Library, numbered: str, language: str = BASE_LANGUAGE) -> str:
    """What a speaker is called wherever a voice is shown. numbered: `Voice {number}` in the reader's language."""
    if speaker.number is not None:
        return numbered.format(number=speaker.number)
    role = library.role_name(speaker.role, language) if speaker.role else ""
    return speaker.person or role or speaker.organisation


def _speaker(one: Interview) -> Speaker | None:
    """None when nothing may be told, or nothing is known of what may."""
    if one.attribution is Attribution.NAMED and one.person:
        return Speaker(person=one.person)
    if one.attribution in (Attribution.NAMED, Attribution.ROLE) and one.role:
        return Speaker(role=one.role)
    if one.attribution is Attribution.ORGANISATION and one.organisation:
        return Speaker(organisation=one.organisation)
    return None


def _attribution(held: Held) -> Attribution:
    """The most protective of what was entered; the role where nothing was."""
    order = {one.value: one for one in Attribution}
    entered = [order.get(str(value), Attribution.ANONYMOUS) for value in held.values if value is not None]
    return max(entered, key=list(Attribution).index, default=Attribution.ROLE)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
