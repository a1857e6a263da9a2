"""Entering ratings: one, a table of them, or one level for several items."""

from __future__ import annotations

from collections.abc import Iterable

from assessment_models.library import Library
from cirt_assess.entering.checks import known_level, known_round
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Wanted
from cirt_assess.items import ItemRef, Level
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, State

Row = tuple[str, str, str, Level, str]
"""Round, catalogue, item, level, rationale."""


def rated(
    state: State, library: Library, round_id: str, refs: Iterable[ItemRef], level: Level, *, rationale: str | None
) -> Wanted:
    """One level for one or several items. Without a rationale each keeps its own."""
    known_round(state, round_id)
    wanted: dict[str, dict[str, Value]] = {}
    for ref in refs:
        rating = state.rating(round_id, *ref)
        known_level(library, ref, level)
        reason = rating["rationale"].text if rationale is None else rationale
        if level == NOT_APPLICABLE and not reason.strip():
            raise NotAllowed(f"{ref.item}: not applicable needs a reason. Write one, then set it again.")
        wanted[rating.key] = {"level": level} if rationale is None else {"level": level, "rationale": rationale}
    return wanted


def rated_rows(state: State, library: Library, rows: Iterable[Row]) -> Wanted:
    """A table of ratings; a row without a rationale leaves the one that stands."""
    wanted: dict[str, dict[str, Value]] = {}
    for round_id, catalogue, item, level, rationale in rows:
        known_round(state, round_id)
        known_level(library, ItemRef(catalogue, item), level)
        if level == NOT_APPLICABLE and not rationale.strip():
            raise NotAllowed(f"{catalogue} {item}: not applicable needs a reason in the note.")
        fields = wanted.setdefault(state.rating(round_id, catalogue, item).key, {})
        fields["level"] = level
        if rationale:
            fields["rationale"] = rationale
    return wanted
