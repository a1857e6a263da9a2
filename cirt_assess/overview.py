"""Where an assessment stands, and the few things most worth doing next. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assessment_models.library import Library
from cirt_assess.agenda import Agenda
from cirt_assess.flags import Flag, flags
from cirt_assess.interviews import Interview, Status
from cirt_assess.items import ItemRef
from cirt_assess.quality import Doubt
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.state import State

MOST_STEPS = 3


class StepKind(StrEnum):
    """What to do next, in the order in which it is proposed.

    First what opens the way for everything else (people to talk to), then what is due, then what keeps a figure from
    being known (conflicts, ratings that only wait to be written down), then what makes it worth believing, then what is
    left over. Printing comes last, and always can.
    """

    PLAN_FIRST = "plan_first"
    HOLD_DUE = "hold_due"
    DECIDE_CONFLICTS = "decide_conflicts"
    RATE_HEARD = "rate_heard"
    ADD_EVIDENCE = "add_evidence"
    CHOOSE_PROFILE = "choose_profile"
    GIVE_REASONS = "give_reasons"
    SETTLE_FLAGS = "settle_flags"
    ADD_INTERVIEWEES = "add_interviewees"
    RATE_OPEN = "rate_open"
    PRINT_REPORT = "print_report"


@dataclass(frozen=True)
class Step:
    """count: how many things wait for it. The others say where to begin: an entity, an item, a role or a catalogue."""

    kind: StepKind
    count: int = 1
    entity: str | None = None
    item: ItemRef | None = None
    role: str | None = None
    catalogue: str | None = None


@dataclass(frozen=True)
class Coverage:
    """answered: items with an agreed level, of those that apply."""

    catalogue: str
    answered: int
    applicable: int
    conflicts: int


@dataclass(frozen=True)
class Overview:
    """One round.

    interviews: how many by status. due: planned for today or a day that has passed.
    conflicts: every field of the file whose entries differ, as entity and field. flags: the open ones.
    heard: items that voices spoke about and nobody rated. unreasoned: items rated without a word why.
    unreached: items that nobody on the agenda can answer. roles_to_add: who could, the most useful first.
    without_target: catalogues for which a profile could be chosen and nothing is asked yet.
    """

    coverage: tuple[Coverage, ...]
    interviews: Mapping[Status, int]
    due: tuple[Interview, ...]
    conflicts: tuple[tuple[str, str], ...]
    flags: tuple[Flag, ...]
    doubts: Mapping[Doubt, tuple[ItemRef, ...]]
    open: tuple[ItemRef, ...]
    heard: tuple[ItemRef, ...]
    unreasoned: tuple[ItemRef, ...]
    unreached: tuple[ItemRef, ...]
    without_target: tuple[str, ...]
    roles_to_add: tuple[tuple[str, int], ...]


def overview(state: State, library: Library, results: Results, today: date) -> Overview:
    """Where a round stands today; `results` are those of the same state."""
    agenda = Agenda(state, library, results.round.id)
    unrated = tuple(ref for one in results.catalogues for ref in _open(one))
    spoken = {ref for ref, said in agenda.voices.items() if any(one.says_something for one in said)}
    offered = {one.structure.catalogue for one in library.profiles.values()}
    statuses = Counter(one.status for one in agenda.interviews)
    return Overview(
        coverage=tuple(_coverage(one) for one in results.catalogues),
        interviews={status: statuses[status] for status in Status},
        due=tuple(one for one in agenda.interviews if one.is_due(today)),
        conflicts=tuple(slot for slot, _ in state.conflicts()),
        flags=tuple(one for one in flags(state, results.round.id) if one.is_open),
        doubts={doubt: tuple(_doubted(results, doubt)) for doubt in Doubt},
        open=unrated,
        heard=tuple(ref for ref in unrated if ref in spoken),
        unreasoned=tuple(_unreasoned(state, results)),
        unreached=agenda.unreached,
        without_target=tuple(one.id for one in results.catalogues if one.targets is None and one.id in offered),
        roles_to_add=agenda.roles_to_add(),
    )


def _coverage(result: CatalogueResult) -> Coverage:
    score = result.score
    return Coverage(result.id, score.answered, score.applicable, score.conflicts)


def _open(result: CatalogueResult) -> Iterator[ItemRef]:
    for item in result.content.items:
        found = result.answers.get(item)
        if found is None or found.is_open:
            yield ItemRef(result.id, item)


def _doubted(results: Results, doubt: Doubt) -> Iterator[ItemRef]:
    return (ItemRef(one.catalogue, one.item) for one in results.findings if one.doubt is doubt)


def _unreasoned(state: State, results: Results) -> Iterator[ItemRef]:
    """Rated or set aside, with nothing in the field for the reason; one in conflict is not nothing."""
    for result in results.catalogues:
        for item in result.content.items:
            rating = state.rating(results.round.id, result.id, item)
            why = rating["rationale"]
            answer = result.answers.get(item)
            if answer is not None and not answer.is_open and not why.in_conflict and not why.text.strip():
                yield ItemRef(result.id, item)


# --- what next -------------------------------------------------------------------------------


def next_steps(found: Overview, most: int = MOST_STEPS) -> tuple[Step, ...]:
    """The most useful steps, in the order of StepKind; there is always one, since printing always can be done."""
    steps = {step.kind: step for step in _steps(found)}
    return tuple(steps[kind] for kind in StepKind if kind in steps)[:most]


def _steps(found: Overview) -> Iterator[Step]:
    yield from _to_ask(found)
    yield from _to_settle(found)
    yield from _to_support(found)
    if found.open:
        yield Step(StepKind.RATE_OPEN, len(found.open), item=found.open[0])
    yield Step(StepKind.PRINT_REPORT)


def _to_ask(found: Overview) -> Iterator[Step]:
    role = found.roles_to_add[0][0] if found.roles_to_add else None
    if found.open and not found.interviews[Status.PLANNED] + found.interviews[Status.HELD]:
        yield Step(StepKind.PLAN_FIRST, len(found.open), role=role)
    elif role is not None:
        yield Step(StepKind.ADD_INTERVIEWEES, len(found.unreached), role=role)
    if found.due:
        yield Step(StepKind.HOLD_DUE, len(found.due), entity=found.due[0].key)


def _to_settle(found: Overview) -> Iterator[Step]:
    if found.conflicts:
        entities = list(dict.fromkeys(entity for entity, _ in found.conflicts))
        first = entities[0]
        yield Step(StepKind.DECIDE_CONFLICTS, len(entities), entity=first, item=ItemRef.of_entity(first))
    if found.heard:
        yield Step(StepKind.RATE_HEARD, len(found.heard), item=found.heard[0])
    if found.flags:
        flag = found.flags[0]
        yield Step(StepKind.SETTLE_FLAGS, len(found.flags), entity=flag.key, item=flag.item)


def _to_support(found: Overview) -> Iterator[Step]:
    unproven = found.doubts[Doubt.NO_EVIDENCE]
    if unproven:
        yield Step(StepKind.ADD_EVIDENCE, len(unproven), item=unproven[0])
    if found.without_target:
        yield Step(StepKind.CHOOSE_PROFILE, len(found.without_target), catalogue=found.without_target[0])
    if found.unreasoned:
        yield Step(StepKind.GIVE_REASONS, len(found.unreasoned), item=found.unreasoned[0])
