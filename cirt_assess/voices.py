"""Voices: what people said about an item in the interviews of a round, and how far apart they are. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assessment_models.schema import Scale
from cirt_assess.fields import Field, FieldKind
from cirt_assess.items import ItemRef
from cirt_assess.quality import voices_by_item, voices_differ
from cirt_assess.state import NOT_APPLICABLE, Answer, Entity, State, answer


class Confidence(StrEnum):
    """How well what somebody said is supported, from the least."""

    HEARD = "heard"
    SHOWN = "shown"
    TESTED = "tested"
    CORROBORATED = "corroborated"


RESPONSE_FIELDS = (
    Field("note", FieldKind.LONG_TEXT),
    Field("quote", FieldKind.LONG_TEXT),
    Field("quote_language", FieldKind.LANGUAGE),
    Field("translation", FieldKind.LONG_TEXT),
    Field("confidence", FieldKind.CHOICE, tuple(Confidence)),
    Field("asked_at", FieldKind.MOMENT),
)
"""Beside the level, whose choices are those of the item's scale, and `skipped`, the reason why it was not asked."""


@dataclass(frozen=True)
class Response:
    """What one interview said about one item; a view, so that thousands cost nothing until they are read."""

    entity: Entity

    @property
    def interview(self) -> str:
        """The interview's id."""
        return self.entity.id.partition("/")[0]

    @property
    def level(self) -> Answer:
        return answer(self.entity["level"])

    @property
    def note(self) -> str:
        """The assessor's own words."""
        return self.entity["note"].text

    @property
    def quote(self) -> str:
        """The speaker's words, in the speaker's language."""
        return self.entity["quote"].text

    @property
    def quote_language(self) -> str:
        return self.entity["quote_language"].text

    @property
    def translation(self) -> str:
        """The quote as the interpreter gave it."""
        return self.entity["translation"].text

    @property
    def confidence(self) -> Confidence | None:
        text = self.entity["confidence"].text
        return Confidence(text) if text in tuple(Confidence) else None

    @property
    def skipped(self) -> str:
        """Why the question was not asked or not answered; empty when it was not skipped."""
        return self.entity["skipped"].text

    @property
    def asked_at(self) -> str:
        """When the question was asked, as a moment in UTC; empty when nobody noted it."""
        return self.entity["asked_at"].text

    @property
    def says_something(self) -> bool:
        return not self.level.is_open or bool(self.note or self.quote or self.translation)


Voices = Mapping[ItemRef, tuple[Response, ...]]
"""Responses by item, those of one item in the order of their interviews' ids."""


def voices(state: State, round_id: str) -> Voices:
    """Every response of a round."""
    catalogues = sorted({folder.rpartition("/")[2] for folder in state.folders if folder.startswith("response/")})
    return {
        ItemRef(catalogue, item): tuple(map(Response, said))
        for catalogue in catalogues
        for item, said in voices_by_item(state, round_id, catalogue).items()
    }


@dataclass(frozen=True)
class Spread:
    """The levels that voices gave one item.

    levels: one per voice that gave one, from low to high, NOT_APPLICABLE last.
    lowest, highest: None when nobody gave a level. differ: the levels that contradict each other; empty when none do.
    """

    levels: tuple[int | str, ...]
    lowest: int | None
    highest: int | None
    differ: tuple[int | str, ...]


def spread(said: Iterable[Response], scale: Scale) -> Spread:
    """How far the voices about one item are apart."""
    said = tuple(said)
    options = [option for one in said for option in one.level.options]
    levels = [code for code in scale.codes for option in options if option == code]
    excluded = [NOT_APPLICABLE] * options.count(NOT_APPLICABLE)
    differ = voices_differ([one.entity for one in said], scale)
    return Spread((*levels, *excluded), levels[0] if levels else None, levels[-1] if levels else None, differ)
