"""Targets: the level asked of each item, from a profile and from what was entered item by item. Pure.

Single targets stand beside the profile in the entity `target/<round>/<catalogue>`, one field `level:<item>` each, so
that two people's targets for different items meet without a conflict. One in conflict counts as not entered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from assessment_models.library import CatalogueContent, ProfileContent
from assessment_models.schema import Profile
from cirt_assess.state import Entity

NOT_ASKED = "none"
"""What a single target holds when nothing is asked of the item, whatever the profile says."""

Target: TypeAlias = int | str | None
"""A code of the item's scale, NOT_ASKED, or None for what the profile says."""

_PREFIX = "level:"


def target_field(item: str) -> str:
    """The field of a target entity that holds an item's own target."""
    return f"{_PREFIX}{item}"


def single_targets(entity: Entity, catalogue: CatalogueContent) -> dict[str, Target]:
    """Targets that were entered for single items; what is no level of an item's scale is left out."""
    found: dict[str, Target] = {}
    for name in entity.fields:
        item = name.removeprefix(_PREFIX)
        value = entity[name].value
        if name.startswith(_PREFIX) and item in catalogue.items and _fits(value, catalogue, item):
            found[item] = value  # type: ignore[assignment]  # `_fits` took nothing else
    return found


def _fits(value: object, catalogue: CatalogueContent, item: str) -> bool:
    codes = catalogue.structure.scale_of(catalogue.items[item]).codes
    return value == NOT_ASKED or (type(value) is int and value in codes)


def targets(
    catalogue: CatalogueContent, profile: ProfileContent | None, single: Mapping[str, Target]
) -> Profile | None:
    """What is asked in the end, as a profile; None when there is neither a profile nor a target for a single item."""
    levels = dict(profile.structure.levels) if profile else {}
    for item, target in single.items():
        if isinstance(target, int):
            levels[item] = target
        elif target == NOT_ASKED:
            levels.pop(item, None)
    if profile is not None:
        return profile.structure.model_copy(update={"levels": levels})
    return _own(catalogue.id, levels) if levels else None


def _own(catalogue: str, levels: dict[str, int]) -> Profile:
    return Profile(id="own-targets", version=1, catalogue=catalogue, origin="own", source="this file", levels=levels)


def adjusted(profile: ProfileContent | None, asked: Profile | None) -> tuple[str, ...]:
    """Items whose target is not the profile's; a verdict with any is no verdict on that profile as published."""
    published = profile.structure.levels if profile else {}
    levels = asked.levels if asked else {}
    return tuple(item for item in dict.fromkeys([*published, *levels]) if published.get(item) != levels.get(item))
