"""Evidence: what was looked at, by whom, where and when, and which items it shows something of. Pure.

The file itself may be kept or only sighted: then there is its digest, if it was allowed to take one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from cirt_assess.fields import Field, FieldKind
from cirt_assess.items import ItemRef
from cirt_assess.state import Entity, State


class Form(StrEnum):
    DOCUMENT = "document"
    RECORD = "record"
    SYSTEM = "system"
    OBSERVATION = "observation"


class Tlp(StrEnum):
    """Labels of the Traffic Light Protocol 2.0, the strictest first."""

    RED = "TLP:RED"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    AMBER = "TLP:AMBER"
    GREEN = "TLP:GREEN"
    CLEAR = "TLP:CLEAR"


EVIDENCE_FIELDS = (
    Field("title"),
    Field("form", FieldKind.CHOICE, tuple(Form)),
    Field("items", FieldKind.LIST),
    Field("tlp", FieldKind.CHOICE, tuple(Tlp)),
    Field("note", FieldKind.LONG_TEXT),
    Field("sighted_where"),
    Field("sighted_on", FieldKind.DATE),
    Field("sighted_by"),
    Field("sighted_hash", FieldKind.DIGEST),
    Field("file_name"),
    Field("media_type"),
    Field("size", FieldKind.NUMBER, lowest=0),
    Field("blob", FieldKind.DIGEST),
)


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence. What is not known, or in conflict, is empty or None.

    items: which it shows something of; where two people linked different ones, all of them.
    sighted_hash: digest of what was seen but not taken. blob: digest of the file that is kept, file_name: what it was
        called where it came from. size: in bytes.
    """

    id: str
    title: str
    form: Form | None
    items: tuple[ItemRef, ...]
    tlp: Tlp | None
    note: str
    sighted_where: str
    sighted_on: str
    sighted_by: str
    sighted_hash: str
    file_name: str
    media_type: str
    size: int | None
    blob: str

    @classmethod
    def of(cls, entity: Entity) -> Self:
        """The evidence that an `evidence/<id>` entity holds."""
        size, form, tlp = entity["size"].value, entity["form"].text, entity["tlp"].text
        return cls(
            id=entity.id,
            title=entity["title"].text,
            form=Form(form) if form in tuple(Form) else None,
            items=linked_items(entity),
            tlp=Tlp(tlp) if tlp in tuple(Tlp) else None,
            note=entity["note"].text,
            sighted_where=entity["sighted_where"].text,
            sighted_on=entity["sighted_on"].text,
            sighted_by=entity["sighted_by"].text,
            sighted_hash=entity["sighted_hash"].text,
            file_name=entity["file_name"].text,
            media_type=entity["media_type"].text,
            size=size if type(size) is int else None,
            blob=entity["blob"].text,
        )

    @property
    def key(self) -> str:
        return f"evidence/{self.id}"


def evidence(state: State, round_id: str) -> tuple[Evidence, ...]:
    """Every piece of evidence of a round, by id."""
    return tuple(Evidence.of(one) for one in state.entities("evidence") if one["round"].value == round_id)


def linked_items(entity: Entity) -> tuple[ItemRef, ...]:
    """The items that a piece of evidence is linked to; in a conflict, all that anybody linked."""
    texts = (text for value in entity["items"].values if isinstance(value, tuple) for text in value)
    found = (ItemRef.parse(text) for text in texts if isinstance(text, str))
    return tuple(dict.fromkeys(ref for ref in found if ref is not None))
