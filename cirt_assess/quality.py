"""Quality: what a reviewer would question before anybody prints a figure. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from assessment_models.schema import Catalogue, Scale
from cirt_assess.evidence import linked_items
from cirt_assess.items import ItemRef
from cirt_assess.state import NOT_APPLICABLE, Entity, State

OLD_AFTER = timedelta(days=365)
FAR_APART = 2
"""Steps of the scale between two voices from which they contradict each other."""


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
    evidenced = state.derived(_evidenced, "evidence").get(round_id, set())
    voices = voices_by_item(state, round_id, catalogue.id)
    found: list[Finding] = []
    for item in catalogue.items():
        rating = state.rating(round_id, catalogue.id, item.id)
        scale = catalogue.scale_of(item)
        has_evidence = ItemRef(catalogue.id, item.id) in evidenced
        doubts = [
            *_rating_doubts(rating, scale, has_evidence, today),
            *_voice_doubts(voices.get(item.id, []), scale),
        ]
        found += [Finding(doubt, catalogue.id, item.id, rating.key, detail) for doubt, detail in doubts]
    return tuple(found)


def voices_by_item(state: State, round_id: str, catalogue: str) -> Mapping[str, list[Entity]]:
    """What each interview of a round said, by item id."""
    return state.derived(said_by_item, "interview", "response").get((round_id, catalogue), {})


def said_by_item(
    interviews: Iterable[Entity], responses: Iterable[Entity]
) -> dict[tuple[str, str], dict[str, list[Entity]]]:
    """Responses by round and catalogue, and within these by item. A response's id is `interview/catalogue/item`."""
    rounds = {one.id: one["round"].text for one in interviews}
    found: dict[tuple[str, str], dict[str, list[Entity]]] = {}
    for response in responses:
        interview, *about = response.id.split("/", 2)
        if interview in rounds and len(about) == 2:
            catalogue, item = about
            found.setdefault((rounds[interview], catalogue), {}).setdefault(item, []).append(response)
    return found


def voices_differ(voices: list[Entity], scale: Scale) -> tuple[int | str, ...]:
    """The levels that contradict each other, lowest first and NOT_APPLICABLE last; empty when none do."""
    options = {one for voice in voices for one in voice.answer.options}
    places = [place for place, code in enumerate(scale.codes) if code in options]
    levels = [scale.codes[place] for place in places]
    if places and NOT_APPLICABLE in options:
        return (*levels, NOT_APPLICABLE)
    return tuple(levels) if places and places[-1] - places[0] >= FAR_APART else ()


def _evidenced(evidence: Iterable[Entity]) -> dict[str, set[ItemRef]]:
    """The items that any evidence is linked to, by round."""
    found: dict[str, set[ItemRef]] = {}
    for one in evidence:
        found.setdefault(one["round"].text, set()).update(linked_items(one))
    return found


def _rating_doubts(
    rating: Entity, scale: Scale, has_evidence: bool, today: date
) -> Iterator[tuple[Doubt, tuple[str, ...]]]:
    level = rating.answer
    if rating.disputed:
        yield Doubt.CONFLICT, rating.disputed
    if level.code in scale.codes and scale.asks_evidence(level.code) and not has_evidence:
        yield Doubt.NO_EVIDENCE, (str(level.code),)
    if level.not_applicable and not rating["rationale"].text.strip():
        yield Doubt.NO_REASON, ()
    if not level.is_open and (since := _entered(rating)) and today - since > OLD_AFTER:
        yield Doubt.OLD, (since.isoformat(),)


def _voice_doubts(voices: list[Entity], scale: Scale) -> Iterator[tuple[Doubt, tuple[str, ...]]]:
    if levels := voices_differ(voices, scale):
        yield Doubt.VOICES_DIFFER, tuple(str(one) for one in levels)


def _entered(rating: Entity) -> date | None:
    """The day of the newest level entry. Clocks may be wrong: this is a hint, not an order."""
    times = [head.time for head in rating["level"].heads]
    try:
        return datetime.fromisoformat(max(times)).astimezone(UTC).date()
    except (ValueError, OverflowError):
        return None
