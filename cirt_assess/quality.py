"""Quality: what a reviewer would question before anybody prints a figure. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import NamedTuple, TypeAlias

from assessment_models.schema import Catalogue, Scale
from cirt_assess.evidence import linked_items
from cirt_assess.items import ItemRef
from cirt_assess.state import NOT_APPLICABLE, Entity, State, answer

OLD_AFTER = timedelta(days=365)
FAR_APART = 2
"""Steps of the scale between two voices from which they contradict each other."""

Options: TypeAlias = frozenset[int | str | None]
"""The different levels in what several people said, as `Answer.options` holds them."""


class Doubt(StrEnum):
    """Why something is questioned."""

    NO_EVIDENCE = "no_evidence"
    NO_REASON = "no_reason"
    VOICES_DIFFER = "voices_differ"
    OLD = "old"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Finding:
    """One doubt about one item. `entity` is where to mend it; `detail` holds codes, dates or field names."""

    doubt: Doubt
    catalogue: str
    item: str
    entity: str
    detail: tuple[str, ...] = ()


def findings(state: State, round_id: str, catalogue: Catalogue, today: date) -> tuple[Finding, ...]:
    """Every doubt about one catalogue's answers in one round, in the catalogue's order."""
    evidenced = state.derived(_evidenced, "evidence").get(round_id, frozenset())
    options = heard(state, round_id, catalogue.id).options
    found: list[Finding] = []
    for item in catalogue.items():
        rating = state.rating(round_id, catalogue.id, item.id)
        scale = catalogue.scale_of(item)
        has_evidence = ItemRef(catalogue.id, item.id) in evidenced
        doubts = [
            *_rating_doubts(rating, scale, has_evidence, today),
            *_voice_doubts(options.get(item.id, frozenset()), scale),
        ]
        found += [Finding(doubt, catalogue.id, item.id, rating.key, detail) for doubt, detail in doubts]
    return tuple(found)


# --- voices ----------------------------------------------------------------------------------


class Heard(NamedTuple):
    """What the interviews of one round said about one catalogue, by item: the responses, and the levels in them."""

    responses: Mapping[str, list[Entity]]
    options: Mapping[str, Options]


def heard(state: State, round_id: str, catalogue: str) -> Heard:
    """Worked out anew when one of these interviews says something about this catalogue."""
    interviews = state.derived(_interviews, "interview").get(round_id, [])
    return state.derived(_heard, *(f"response/{one}/{catalogue}" for one in interviews))


def _interviews(interviews: Iterable[Entity]) -> dict[str, list[str]]:
    """Ids of the interviews of each round."""
    found: dict[str, list[str]] = {}
    for one in interviews:
        found.setdefault(one["round"].text, []).append(one.id)
    return found


def _heard(*said: list[Entity]) -> Heard:
    """said: the responses of one interview each."""
    found: dict[str, list[Entity]] = {}
    for response in chain(*said):
        found.setdefault(response.name, []).append(response)
    return Heard(found, {item: _options(responses) for item, responses in found.items()})


def voices_by_item(state: State, round_id: str, catalogue: str) -> Mapping[str, list[Entity]]:
    """What each interview of a round said, by item id."""
    return heard(state, round_id, catalogue).responses


def voices_differ(voices: Iterable[Entity], scale: Scale) -> tuple[int | str, ...]:
    """The levels that contradict each other, lowest first and NOT_APPLICABLE last; empty when none do."""
    return _contradicting(_options(voices), scale)


def _options(voices: Iterable[Entity]) -> Options:
    return frozenset(one for voice in voices for one in answer(voice["level"]).options)


def _contradicting(options: Options, scale: Scale) -> tuple[int | str, ...]:
    codes = scale.codes
    places = [place for place, code in enumerate(codes) if code in options]
    levels = [codes[place] for place in places]
    if places and NOT_APPLICABLE in options:
        return (*levels, NOT_APPLICABLE)
    return tuple(levels) if places and places[-1] - places[0] >= FAR_APART else ()


# --- doubts ----------------------------------------------------------------------------------


def _evidenced(evidence: Iterable[Entity]) -> dict[str, frozenset[ItemRef]]:
    """The items that any evidence is linked to, by round."""
    found: dict[str, frozenset[ItemRef]] = {}
    for one in evidence:
        round_id = one["round"].text
        found[round_id] = found.get(round_id, frozenset()).union(linked_items(one))
    return found


def _rating_doubts(
    rating: Entity, scale: Scale, has_evidence: bool, today: date
) -> Iterator[tuple[Doubt, tuple[str, ...]]]:
    level = answer(rating["level"])
    if rating.disputed:
        yield Doubt.CONFLICT, rating.disputed
    if not has_evidence and level.code in scale.codes and scale.asks_evidence(level.code):
        yield Doubt.NO_EVIDENCE, (str(level.code),)
    if level.not_applicable and not rating["rationale"].text.strip():
        yield Doubt.NO_REASON, ()
    if not level.is_open and (since := _entered(rating)) and today - since > OLD_AFTER:
        yield Doubt.OLD, (since.isoformat(),)


def _voice_doubts(options: Options, scale: Scale) -> Iterator[tuple[Doubt, tuple[str, ...]]]:
    if levels := _contradicting(options, scale):
        yield Doubt.VOICES_DIFFER, tuple(str(one) for one in levels)


def _entered(rating: Entity) -> date | None:
    """The day of the newest level entry. Clocks may be wrong: this is a hint, not an order."""
    times = [head.time for head in rating["level"].heads]
    try:
        return datetime.fromisoformat(max(times)).astimezone(UTC).date()
    except (ValueError, OverflowError):
        return None
