"""The shape of content: catalogues, profiles, crosswalks and stakeholder roles.

Every type is frozen and refuses unknown fields. Structure and words are apart: a type here named
`...Text` holds words in one language, the others hold ids, numbers and links. Scalars may arrive as
text (the YAML reader keeps them so), pydantic turns them into what a field declares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")]
"""Permanent id of a catalogue, group, item, profile, crosswalk or role. Never derived from a name."""

Reference = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}:[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")]
"""`catalogue-id:node-id`, a group or an item of another catalogue."""

LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
"""Name of a folder of words: `fr`, `pt-BR`."""

# Digits are counted: a number may not cost more to read than to write, as an exponent would.
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,8}")
_EXACT = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,18})?|-?[0-9]{1,40}/0{0,20}[1-9][0-9]{0,39}")


def _whole(value: object) -> object:
    """Refuse what pydantic would take for a whole number: `012`, `1_0`, `1.0`, true."""
    if type(value) is int or (isinstance(value, str) and _WHOLE.fullmatch(value)):
        return value
    raise ValueError("write a whole number such as 3")


def _exact(value: object) -> object:
    """Read a number without passing through binary floats: "0.25" is a quarter."""
    if isinstance(value, Fraction):
        return value
    if type(value) is int or (isinstance(value, str) and _EXACT.fullmatch(value)):
        return Fraction(value)
    raise ValueError("write a whole number, a decimal such as 0.25, or a fraction such as 1/4")


def _printable(text: str) -> str:
    """Refuse what breaks a report, or makes a text show something other than what it says."""
    if found := _UNPRINTABLE.search(text):
        raise ValueError(f"the character U+{ord(found[0]):04X} cannot be printed")
    return text


_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)

Whole = Annotated[int, BeforeValidator(_whole)]
Code = Annotated[Whole, Field(ge=-1000, le=1000)]
"""What is stored when a level is chosen; its words and its worth are declared beside it."""

Number = Annotated[
    Fraction,
    BeforeValidator(_exact),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^({_EXACT.pattern})$"}]}),
]
"""An exact number; written as `2`, `0.25` or `1/4`."""

Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_printable)]
Text = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(_printable)]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


# --- catalogues: structure -------------------------------------------------------------------


class CatalogueKind(StrEnum):
    MATURITY = "maturity"
    SERVICES = "services"
    READINESS = "readiness"
    DUTIES = "duties"


class Level(Frozen):
    """One step of a scale: the code that is stored and what it is worth in a score."""

    code: Code
    worth: Number


class Scale(Frozen):
    """Levels from lowest to highest. `levels: [0, 1, 2]` is short for codes worth themselves.

    evidence_from: the code of the lowest level that should not be believed without evidence; left out, the levels in
        the upper half of the scale.
    """

    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=101)]
    evidence_from: Code | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: object) -> object:
        if isinstance(data, Mapping) and isinstance(data.get("levels"), list | tuple):
            levels = [
                one if isinstance(one, Mapping | Level) else {"code": one, "worth": one} for one in data["levels"]
            ]
            return {**data, "levels": levels}
        return data

    @model_validator(mode="after")
    def _rising(self) -> Self:
        worths = [level.worth for level in self.levels]
        if worths != sorted(set(worths)):
            raise ValueError("levels must rise: each is worth more than the one before it")
        if len({level.code for level in self.levels}) != len(self.levels):
            raise ValueError("two levels have the same code")
        if self.evidence_from is not None and self.evidence_from not in self.codes:
            raise ValueError("evidence_from is not the code of one of the levels")
        return self

    @property
    def lowest(self) -> Fraction:
        return self.levels[0].worth

    @property
    def highest(self) -> Fraction:
        return self.levels[-1].worth

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(level.code for level in self.levels)

    def worth(self, code: int) -> Fraction:
        """What `code` is worth; KeyError when the scale has no such level."""
        for level in self.levels:
            if level.code == code:
                return level.worth
        raise KeyError(code)

    def asks_evidence(self, code: int) -> bool:
        """Whether level `code` should not be believed without evidence."""
        if self.evidence_from is not None:
            return self.worth(code) >= self.worth(self.evidence_from)
        return self.worth(code) * 2 > self.lowest + self.highest


class Rule(StrEnum):
    """How a group's score comes from what is below it. The formulas stand in `cirt_assess.scoring`."""

    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    SUM = "sum"
    MINIMUM = "minimum"
    CUMULATIVE = "cumulative"
    PROFILE = "profile"


class Span(Frozen):
    """The scale a result is told on."""

    lowest: Number
    highest: Number

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.lowest >= self.highest:
            raise ValueError("lowest must be below highest")
        return self


class Band(Frozen):
    """A named stretch of results, from `starts` up to where the next band starts."""

    id: Id
    starts: Number


class Scoring(Frozen):
    """A scoring rule as declared by a catalogue or one of its groups.

    over: `children` scores from the direct children (items and groups), `items` pools every item
        below, at any depth.
    result: the scale of a mean or minimum; without it, the scale of the catalogue.
    unanswered: `left_out` of the calculation, or counted at the `lowest` level where a model's
        own formula says so.
    holds_from: for `cumulative`, the level code at which an item counts as holding.
    profile: for `profile`, the id of the profile to be met.
    official: whether the model's owner defines this result; if not it is this project's statistic.
    """

    rule: Rule
    over: Literal["children", "items"] = "children"
    result: Span | None = None
    unanswered: Literal["left_out", "lowest"] = "left_out"
    holds_from: Code | None = None
    profile: Id | None = None
    bands: tuple[Band, ...] = ()
    official: bool = False

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.rule is Rule.CUMULATIVE) != (self.holds_from is not None):
            raise ValueError("holds_from goes with the cumulative rule, and only with it")
        if (self.rule is Rule.PROFILE) != (self.profile is not None):
            raise ValueError("profile goes with the profile rule, and only with it")
        if self.result is not None and self.rule not in (
            Rule.MEAN,
            Rule.WEIGHTED_MEAN,
            Rule.MINIMUM,
        ):
            raise ValueError("result goes with a mean or a minimum; the other rules fix their own scale")
        starts = [band.starts for band in self.bands]
        if starts != sorted(set(starts)):
            raise ValueError("bands must start in rising order")
        return self


class Item(Frozen):
    """One thing to rate.

    scale: name of a scale of the catalogue when it is not the default one.
    weight: how much it counts in weighted rules and in ranking gaps; 0 leaves it out of a weighted mean.
    step: for the cumulative rule, the level this item belongs to (1 is the first).
    ask: ids of stakeholder roles that can answer it.
    informs: groups or items of other catalogues that the answer says something about.
    usually: who normally does this, where the source says it is seldom the team itself.
    sources: where the item comes from, for example an article of law.
    """

    id: Id
    scale: Id | None = None
    weight: Annotated[Number, Field(ge=0, le=1000)] = Fraction(1)
    step: Annotated[Whole, Field(ge=1, le=100)] | None = None
    ask: tuple[Id, ...] = ()
    informs: tuple[Reference, ...] = ()
    usually: Literal["partner", "vendor", "constituent"] | None = None
    sources: tuple[Line, ...] = ()


class Group(Frozen):
    """Items and groups under one heading, to any depth."""

    id: Id
    weight: Annotated[Number, Field(ge=0, le=1000)] = Fraction(1)
    scoring: Scoring | None = None
    groups: tuple[Group, ...] = ()
    items: tuple[Item, ...] = ()

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not self.groups and not self.items:
            raise ValueError(f"group {self.id} holds neither items nor groups")
        return self

    def walk(self) -> Iterator[Group]:
        """This group and all below it, in order."""
        yield self
        for group in self.groups:
            yield from group.walk()

    def all_items(self) -> Iterator[Item]:
        """Every item below, at any depth, in order."""
        for group in self.walk():
            yield from group.items


class Catalogue(Frozen):
    """A tree of groups and items with its scales and its scoring rule.

    version grows when structure or English words change; `edition` is what its owner calls the text.
    """

    id: Id
    version: Annotated[Whole, Field(ge=1)]
    edition: Line
    kind: CatalogueKind
    scales: Annotated[dict[Id, Scale], Field(min_length=1)]
    scale: Id
    scoring: Scoring
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.scale not in self.scales:
            raise ValueError(f"the default scale {self.scale!r} is not among the scales")
        seen = {self.id}
        for group in self.all_groups():
            for id_ in (group.id, *(item.id for item in group.items)):
                if id_ in seen:
                    raise ValueError(f"the id {id_!r} is used twice")
                seen.add(id_)
        for item in self.items():
            if item.scale is not None and item.scale not in self.scales:
                raise ValueError(f"item {item.id}: there is no scale {item.scale!r}")
        return self

    def all_groups(self) -> Iterator[Group]:
        """Every group at any depth, in order."""
        for group in self.groups:
            yield from group.walk()

    def items(self) -> Iterator[Item]:
        """Every item, in order."""
        for group in self.groups:
            yield from group.all_items()

    def scale_of(self, item: Item) -> Scale:
        return self.scales[item.scale or self.scale]


# --- catalogues: words -----------------------------------------------------------------------


class CatalogueText(Frozen):
    """The catalogue itself in one language. `notice` is printed wherever its results are."""

    name: Line
    short: Line
    about: Text
    attribution: Text
    notice: Text | None = None


class LevelText(Frozen):
    name: Line
    about: Text


class NodeText(Frozen):
    """A group."""

    name: Line
    about: Text | None = None


class ItemText(Frozen):
    """An item in one language.

    question: the one question asked first, in plain words. probes: what to ask or look at next.
    levels: what each level looks like for this item. evidence: what would show it.
    next: what to do to reach a level, by the code of the level reached.
    """

    name: Line
    about: Text
    why: Text | None = None
    question: Text
    probes: tuple[Text, ...] = ()
    levels: dict[Code, Text] = {}
    evidence: tuple[Line, ...] = ()
    next: dict[Code, Text] = {}


class CatalogueWords(Frozen):
    """All words of a catalogue in one language, or those of one file of it."""

    catalogue: CatalogueText | None = None
    scales: dict[Id, dict[Code, LevelText]] = {}
    groups: dict[Id, NodeText] = {}
    items: dict[Id, ItemText] = {}
    bands: dict[Id, Line] = {}


# --- profiles, crosswalks, roles -------------------------------------------------------------


class Profile(Frozen):
    """A target level per item of one catalogue.

    origin: `official` for a body's own baseline, `project` for this project's staged profiles, `own` for a
        team's. verified: the levels were compared with the source by a person, named in `verified_by`.
    An item that is not listed has no target: nothing is asked of it.
    """

    id: Id
    version: Annotated[Whole, Field(ge=1)]
    catalogue: Id
    origin: Literal["official", "project", "own"]
    source: Line
    verified: bool = False
    verified_by: Line | None = None
    levels: Annotated[dict[Id, Code], Field(min_length=1)]

    @model_validator(mode="after")
    def _somebody_verified(self) -> Self:
        if self.verified and not self.verified_by:
            raise ValueError("a verified profile says in verified_by who compared it with its source")
        return self


class Relation(StrEnum):
    """What a crosswalk row says of its first side towards its second."""

    ENABLES = "enables"
    CORRESPONDS = "corresponds"
    PART_OF = "part_of"
    RELATED = "related"


class CrosswalkRow(Frozen):
    """`source` and `target` are ids of groups or items. basis: `sourced` names where it was read in `where`."""

    source: Id
    target: Id
    relation: Relation
    basis: Literal["sourced", "derived"]
    where: Line | None = None

    @model_validator(mode="after")
    def _sourced_says_where(self) -> Self:
        if self.basis == "sourced" and not self.where:
            raise ValueError("a sourced row says in `where` where it was read")
        return self


class Crosswalk(Frozen):
    """Rows from one catalogue to another. The second may be a standard that is not shipped (ISO)."""

    id: Id
    version: Annotated[Whole, Field(ge=1)]
    source: Id
    target: Id
    rows: Annotated[tuple[CrosswalkRow, ...], Field(min_length=1)]


class SmallText(Frozen):
    """Words of a profile or a crosswalk."""

    name: Line
    about: Text | None = None
    notice: Text | None = None


class SmallWords(Frozen):
    text: SmallText
    targets: dict[Id, Line] = {}
    """Names of a crosswalk's targets when their catalogue is not shipped."""


class Roles(Frozen):
    """Stakeholder roles an interviewee can have."""

    id: Id
    version: Annotated[Whole, Field(ge=1)]
    roles: Annotated[tuple[Id, ...], Field(min_length=1)]


class RoleWords(Frozen):
    roles: dict[Id, NodeText]
