"""Whether what somebody names is there. NotAllowed, with a sentence, when it is not."""

from __future__ import annotations

from collections.abc import Sequence

from assessment_models.library import Library
from cirt_assess.errors import NotAllowed
from cirt_assess.items import ItemRef, Level
from cirt_assess.state import NOT_APPLICABLE, Entity, State


def known_catalogues(library: Library, ids: Sequence[str]) -> None:
    for id_ in ids:
        if id_ not in library.catalogues:
            raise NotAllowed(f"There is no catalogue {id_}. `cirt-assess catalogue list` shows them all.")


def known_item(library: Library, ref: ItemRef) -> None:
    content = library.catalogues.get(ref.catalogue)
    if content is None:
        raise NotAllowed(f"There is no catalogue {ref.catalogue} in this file.")
    if ref.item not in content.items:
        raise NotAllowed(f"{ref.catalogue} has no item {ref.item}.")


def known_level(library: Library, ref: ItemRef, level: Level) -> None:
    """A level of the item's scale, NOT_APPLICABLE, or None."""
    known_item(library, ref)
    content = library.catalogues[ref.catalogue]
    codes = content.structure.scale_of(content.items[ref.item]).codes
    if level is not None and level != NOT_APPLICABLE and (type(level) is not int or level not in codes):
        allowed = ", ".join(str(code) for code in codes)
        raise NotAllowed(f"{ref.item}: {level} is not a level of its scale. Use one of {allowed}, or {NOT_APPLICABLE}.")


def known_round(state: State, round_id: str) -> None:
    known(state, "round", round_id)


def known(state: State, kind: str, id_: str) -> Entity:
    """The entity, which somebody made and nobody removed."""
    entity = state.entity(kind, id_)
    if entity.is_removed:
        raise NotAllowed(f"There is no {kind} {id_} in this file, or it was removed.")
    return entity
