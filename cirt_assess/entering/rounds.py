"""Entering rounds, their profiles and the targets of single items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assessment_models.library import Library
from cirt_assess.entering.checks import known_catalogues, known_level, known_round
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Field, FieldKind, Wanted, checked
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value
from cirt_assess.state import NOT_APPLICABLE, State
from cirt_assess.targets import NOT_ASKED, Target, single_targets, target_field

_ROUND_FIELDS = (Field("name"), Field("starts", FieldKind.DATE), Field("catalogues", FieldKind.LIST))


def added(
    library: Library, id_: str, *, name: str, starts: str, catalogues: Sequence[str], profiles: Mapping[str, str]
) -> Wanted:
    known_catalogues(library, catalogues)
    if not starts.strip():
        raise NotAllowed("A round needs the day on which it starts, such as 2026-11-21.")
    given: dict[str, Value] = {"name": name, "starts": starts, "catalogues": tuple(catalogues)}
    wanted: dict[str, Mapping[str, Value]] = {f"round/{id_}": checked(_ROUND_FIELDS, given, "A round")}
    for catalogue, profile in profiles.items():
        wanted |= profile_chosen(library, id_, catalogue, profile)
    return wanted


def profile_chosen(library: Library, round_id: str, catalogue: str, profile: str) -> Wanted:
    """An empty profile takes it away."""
    found = library.profiles.get(profile)
    if profile and (found is None or found.structure.catalogue != catalogue):
        raise NotAllowed(f"There is no profile {profile} for {catalogue}.")
    return {f"target/{round_id}/{catalogue}": {"profile": profile or None}}


def targets_set(state: State, library: Library, round_id: str, refs: Iterable[ItemRef], target: Target) -> Wanted:
    """One target for one or several items; None leaves it to the profile."""
    known_round(state, round_id)
    wanted: dict[str, dict[str, Value]] = {}
    for ref in refs:
        known_level(library, ref, None if target == NOT_ASKED else target)
        if target == NOT_APPLICABLE:
            raise NotAllowed(f"{ref.item}: {target} is no target. Use a level, or {NOT_ASKED} to ask nothing of it.")
        wanted.setdefault(f"target/{round_id}/{ref.catalogue}", {})[target_field(ref.item)] = target
    return wanted


def targets_cleared(state: State, library: Library, round_id: str, catalogue: str) -> Wanted:
    """Every item's own target taken away, so that the profile alone holds."""
    known_catalogues(library, [catalogue])
    entity = state.entity("target", f"{round_id}/{catalogue}")
    own = single_targets(entity, library.catalogues[catalogue])
    return {entity.key: dict.fromkeys(map(target_field, own))}
