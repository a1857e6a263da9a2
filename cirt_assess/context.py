"""The country or sector around the team: which fields there are, and what was entered in them. Pure.

Window form, report section and help are drawn from CONTEXT_FIELDS; their words stand in `resources/context`.
Nothing is filled in for a country: a figure or title is there when somebody entered it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cirt_assess.fields import Field, FieldKind
from cirt_assess.state import Held, State

CONTEXT = "context/team"

_TEAM_KINDS = ("none_yet", "national", "government", "sector", "academic", "military", "organisation", "other")
_REGIONS = ("africa", "americas", "arab_states", "asia_pacific", "cis", "europe")
_GROUPS = ("ldc", "sids", "lldc")
_ASSESSMENTS = ("cirt_readiness", "cirt_maturity", "cmm", "national_risk", "other")
PILLARS = ("legal", "technical", "organizational", "capacity_development", "cooperation")
"""Pillars of the Global Cybersecurity Index."""

_NUMBER, _DATE, _LONG = FieldKind.NUMBER, FieldKind.DATE, FieldKind.LONG_TEXT

_BODIES = (Field("name"), Field("task"), Field("contact"))
_GCI = (
    Field("year", _NUMBER, lowest=2000, highest=2100),
    *(Field(pillar, _NUMBER, lowest=0, highest=100) for pillar in PILLARS),
)
_EARLIER = (Field("kind", FieldKind.CHOICE, _ASSESSMENTS), Field("title"), Field("by"), Field("date", _DATE))

SECTIONS: dict[str, tuple[Field, ...]] = {
    "team": (
        Field("team_kind", FieldKind.CHOICE, _TEAM_KINDS),
        Field("constituency", _LONG),
        Field("population", _NUMBER, lowest=0),
        Field("sectors", FieldKind.LIST),
    ),
    "surroundings": (
        Field("existing_bodies", FieldKind.TABLE, columns=_BODIES),
        Field("strategy_title"),
        Field("strategy_date", _DATE),
        Field("action_plan_title"),
        Field("action_plan_date", _DATE),
    ),
    "international": (
        Field("itu_region", FieldKind.CHOICE, _REGIONS),
        Field("groups", FieldKind.LIST, _GROUPS),
        Field("gci", FieldKind.TABLE, columns=_GCI),
        Field("earlier_assessments", FieldKind.TABLE, columns=_EARLIER),
    ),
    "mandates": (
        Field("mandates", FieldKind.LIST),
        Field("other_mandates", FieldKind.LIST),
    ),
}
"""The fields in the order of the form. `mandates` holds ids of `citations`, `other_mandates` what a user writes."""

CONTEXT_FIELDS = tuple(field for fields in SECTIONS.values() for field in fields)


@dataclass(frozen=True)
class Filled:
    """One field with what it holds."""

    section: str
    field: Field
    held: Held


def filled(state: State) -> Iterator[Filled]:
    """The fields in which something stands, in order."""
    kind, _, id_ = CONTEXT.partition("/")
    entity = state.entity(kind, id_)
    for section, fields in SECTIONS.items():
        for field in fields:
            if not entity[field.name].is_empty:
                yield Filled(section, field, entity[field.name])
