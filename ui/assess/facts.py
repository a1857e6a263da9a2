"""Everything about one item that the page shows, gathered from state and results. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import Item, ItemText, Scale
from cirt_assess.charts import Pip, level_pip
from cirt_assess.quality import voices_by_item, voices_differ
from cirt_assess.readiness import ServiceReadiness, holds_back
from cirt_assess.results import CatalogueResult, Results, rounds
from cirt_assess.state import OPEN, Answer, Entity, State, answer
from ui.widgets.pip import NOTHING
from ui.wording import answer_pip, answer_text, confidence, join


@dataclass(frozen=True)
class Voice:
    """What one interview said. was_asked: False while it has not been asked about this item."""

    who: str
    pip: Pip
    level: str
    confidence: str
    text: str
    answer: Answer
    was_asked: bool


@dataclass(frozen=True)
class HeldBack:
    """A service and how far it is ready."""

    name: str
    pip: Pip


class Facts:
    """One item of one round."""

    def __init__(self, results: Results, state: State, library: Library, where: tuple[str, str], language: str) -> None:
        self.catalogue, self.item_id = where
        self.results = results
        self.state = state
        self.library = library
        self.language = language
        self.result: CatalogueResult = results.catalogue(self.catalogue)

    @property
    def content(self) -> CatalogueContent:
        return self.result.content

    @property
    def item(self) -> Item:
        return self.content.items[self.item_id]

    @property
    def scale(self) -> Scale:
        return self.content.structure.scale_of(self.item)

    @cached_property
    def text(self) -> ItemText:
        return self.content.item_text(self.item_id, self.language)

    @property
    def round_id(self) -> str:
        return self.results.round.id

    @cached_property
    def rating(self) -> Entity:
        return self.state.rating(self.round_id, self.catalogue, self.item_id)

    @property
    def answer(self) -> Answer:
        """The level as it stands in the state, which may be newer than the results."""
        return answer(self.rating["level"])

    @property
    def in_conflict(self) -> bool:
        return self.rating["level"].in_conflict or self.rating["rationale"].in_conflict

    @property
    def target(self) -> int | None:
        return self.result.target(self.item_id)

    @property
    def place(self) -> int | None:
        """The place of the agreed level on the scale."""
        code = self.answer.code
        return self.scale.codes.index(code) if code in self.scale.codes else None

    # --- the round before ---

    @property
    def before(self) -> Answer:
        """The answer of the round before; open when there was none."""
        return self.result.before.answers.get(self.item_id, OPEN) if self.result.before else OPEN

    @cached_property
    def round_before(self) -> str:
        """What the round before is called in few letters: its year, if that tells it apart."""
        known = rounds(self.state)
        ids = [one.id for one in known]
        place = ids.index(self.round_id) if self.round_id in ids else 0
        if not place:
            return ""
        year, this = known[place - 1]["starts"].text[:4], known[place]["starts"].text[:4]
        return year if year != this else QCoreApplication.translate("facts", "before")

    @property
    def trend(self) -> str:
        """How the level moved since the round before; empty when it cannot be said."""
        was, now = self.before.code, self.answer.code
        if was is None or now is None:
            return ""
        codes = self.scale.codes
        step = codes.index(now) - codes.index(was)
        if step > 0:
            words = QCoreApplication.translate("facts", "up from {level} in {round}")
        elif step < 0:
            words = QCoreApplication.translate("facts", "down from {level} in {round}")
        else:
            words = QCoreApplication.translate("facts", "{level} in {round} too")
        return words.format(level=was, round=self.round_before)

    # --- what people said ---

    @cached_property
    def responses(self) -> list[Entity]:
        return voices_by_item(self.state, self.round_id, self.catalogue).get(self.item_id, [])

    @property
    def differing(self) -> tuple[int | str, ...]:
        """The levels of voices that contradict each other."""
        return voices_differ(self.responses, self.scale)

    @cached_property
    def voices(self) -> list[Voice]:
        """Everybody who said something, and after them those who could but were not asked."""
        heard = {response.id.split("/", 1)[0]: response for response in self.responses}
        interviews = [one for one in self.state.entities("interview") if one["round"].value == self.round_id]
        said = [self._voice(one, heard[one.id]) for one in interviews if one.id in heard]
        rest = [one for one in interviews if one.id not in heard and one["role"].text in self.item.ask]
        return said + [self._not_asked(one) for one in rest]

    @property
    def voice_places(self) -> list[int]:
        """Places on the scale of everything that was said."""
        codes = self.scale.codes
        found = (one for voice in self.voices for one in voice.answer.options)
        return [codes.index(code) for code in found if isinstance(code, int) and code in codes]

    def _voice(self, interview: Entity, response: Entity) -> Voice:
        level = answer(response["level"])
        return Voice(
            who=self._who(interview),
            pip=answer_pip(level, self.scale),
            level=answer_text(self.content, self.item, level, self.language),
            confidence=confidence(response["confidence"].text),
            text=response["quote"].text or response["note"].text,
            answer=level,
            was_asked=True,
        )

    def _not_asked(self, interview: Entity) -> Voice:
        return Voice(self._who(interview), NOTHING, "", "", "", OPEN, was_asked=False)

    def _who(self, interview: Entity) -> str:
        """Role and organisation; a person is named only where notes are read, not beside every level."""
        role = self.library.role_name(interview["role"].text, self.language) if interview["role"].text else ""
        organisation = interview["organisation"].text
        return organisation if role.lower() in organisation.lower() else join([role, organisation])

    @cached_property
    def evidence(self) -> list[Entity]:
        key = f"{self.catalogue}:{self.item_id}"
        every = self.state.entities("evidence")
        return [one for one in every if one["round"].value == self.round_id and key in one["items"].texts]

    # --- what it means ---

    @property
    def next_step(self) -> str:
        """What to do to reach the level above the agreed one."""
        place = self.place
        if place is None or place + 1 >= len(self.scale.codes):
            return ""
        return self.text.next.get(self.scale.codes[place + 1], "")

    @property
    def held_back(self) -> list[HeldBack]:
        """Services that this item keeps from being ready."""
        if self.catalogue != self.results.enabling_catalogue or self.results.service_catalogue is None:
            return []
        offered = self.library.catalogues[self.results.service_catalogue]
        wanted = set(holds_back(self.results.services, self.item_id))
        return [
            HeldBack(f"{one.service} {offered.name_of(one.service, self.language)}", service_pip(one, self.scale))
            for one in self.results.services
            if one.service in wanted
        ]

    @property
    def sources(self) -> Iterator[str]:
        """Where the item and its words come from."""
        words = self.content.words(self.language).catalogue
        if words is not None:
            yield words.attribution
        yield from self.item.sources


def service_pip(service: ServiceReadiness, scale: Scale) -> Pip:
    """The pip of a service: the level of its weakest enabling item."""
    code = next((one.code for one in scale.levels if one.worth == service.level), None)
    return NOTHING if code is None else level_pip(code, scale)
