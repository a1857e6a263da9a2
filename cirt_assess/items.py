"""Which item of which catalogue something is about. Pure; imports nothing of ours."""

from __future__ import annotations

from typing import NamedTuple, Self, TypeAlias

Level: TypeAlias = int | str | None
"""A code of the item's scale, NOT_APPLICABLE, or None to clear it."""

_ABOUT_ITEMS = frozenset({"rating", "response"})
_PARTS = 4


class ItemRef(NamedTuple):
    """One item among all catalogues; written `catalogue:item`."""

    catalogue: str
    item: str

    def __str__(self) -> str:
        return f"{self.catalogue}:{self.item}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The item that `text` names; None when it is no reference."""
        catalogue, colon, item = text.partition(":")
        return cls(catalogue, item) if catalogue and colon and item else None

    @classmethod
    def of_entity(cls, key: str) -> Self | None:
        """The item that a rating or response is about, from its key `kind/round or interview/catalogue/item`."""
        parts = key.split("/")
        return cls(parts[2], parts[3]) if len(parts) == _PARTS and parts[0] in _ABOUT_ITEMS else None
