"""One interview under way: its questions in their order, where one is, and what was said so far. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import Item, ItemText, Scale
from cirt_assess.folding import folded
from cirt_assess.interviews import Interview, interviews, speaker_name, speakers
from cirt_assess.items import ItemRef
from cirt_assess.results import round_items
from cirt_assess.state import State
from cirt_assess.voices import Response
from ui.interviews.board import is_done
from ui.wording import level_about, level_name, short_name

_SAME_SITTING = timedelta(hours=6)
"""A question asked so long ago belongs to another sitting; the clock begins anew."""


@dataclass(frozen=True)
class Marks:
    """What hangs on a question beside its answer. flags: the open ones."""

    evidence: int = 0
    flags: int = 0


class Session:
    """The questions keep their order while the interview goes on; `state` is what the file says now."""

    def __init__(
        self,
        interview: str,
        questions: Iterable[ItemRef],
        state: State,
        *,
        library: Library,
        language: str,
        now: datetime,
    ) -> None:
        self.id = interview
        self.library = library
        self.language = language
        self.state = state
        self.questions = list(questions)
        self._groups: dict[str, dict[str, str]] = {}
        self._items = round_items(state, library, self.interview.round)
        self.place = next((at for at, ref in enumerate(self.questions) if not self._is_done(ref)), 0)
        self._done = {ref for ref in self.questions if self._is_done(ref)}
        self.began = self._began(now)

    @property
    def interview(self) -> Interview:
        return Interview.of(self.state.entity("interview", self.id))

    @property
    def planned(self) -> int | None:
        """Minutes planned for it."""
        return self.interview.minutes

    @property
    def done(self) -> int:
        """How many questions were answered or skipped."""
        return len(self._done)

    # --- the question one is at ------------------------------------------------------------

    @property
    def ref(self) -> ItemRef:
        return self.questions[self.place]

    @property
    def content(self) -> CatalogueContent:
        return self.library.catalogues[self.ref.catalogue]

    @property
    def item(self) -> Item:
        return self._items[self.ref]

    @property
    def scale(self) -> Scale:
        return self.content.structure.scale_of(self.item)

    @property
    def text(self) -> ItemText:
        return self.content.item_text(self.ref.item, self.language)

    def second(self, language: str) -> ItemText | None:
        """The question in another language; None where the catalogue is not written in it."""
        return self.content.item_text(self.ref.item, language) if language in self.content.languages else None

    def second_level(self, code: int, language: str) -> str:
        """A level's name and look in another language; empty where the catalogue is not written in it."""
        if language not in self.content.languages:
            return ""
        here, there = (self._level(code, one) for one in (self.language, language))
        return there if there != here else ""

    def _level(self, code: int, language: str) -> str:
        name = level_name(self.content, self.item, code, language)
        return f"{name}: {level_about(self.content, self.item, code, language)}"

    @property
    def where(self) -> str:
        """The catalogue and the group that the question is from."""
        if self.ref.catalogue not in self._groups:
            self._groups[self.ref.catalogue] = _groups(self.content)
        name = self.content.name_of(self._groups[self.ref.catalogue][self.ref.item], self.language)
        return f"{short_name(self.content, self.language)} · {name}"

    @property
    def key(self) -> str:
        """The key of what is said about the question."""
        return f"response/{self.id}/{self.ref.catalogue}/{self.ref.item}"

    @property
    def response(self) -> Response:
        return self._response(self.ref)

    def step(self, by: int) -> bool:
        """Go to the next question (1) or the one before (-1); False at the end."""
        place = self.place + by
        if not 0 <= place < len(self.questions):
            return False
        self.place = place
        return True

    def go(self, ref: ItemRef) -> None:
        """Go to a question; one that was not on the list is put there, after the one that is shown."""
        if ref not in self.questions:
            self.questions.insert(self.place + 1, ref)
        self.place = self.questions.index(ref)

    def next_open(self) -> ItemRef | None:
        """The next question, from here on and then from the beginning, that is neither answered nor skipped."""
        rest = (*self.questions[self.place + 1 :], *self.questions[: self.place])
        return next((ref for ref in rest if ref not in self._done), None)

    def find(self, typed: str) -> ItemRef | None:
        """The question whose id was typed, or begins so: first of this interview, then of the whole round."""
        wanted = folded(typed.strip())
        if not wanted:
            return None
        known = (*sorted(self.questions, key=lambda one: one.catalogue != self.ref.catalogue), *self._items)
        whole = next((ref for ref in known if folded(ref.item) == wanted), None)
        return whole or next((ref for ref in known if folded(ref.item).startswith(wanted)), None)

    def is_listed(self, ref: ItemRef) -> bool:
        """Whether the question is one of this interview's."""
        return ref in self.questions

    def name_of(self, ref: ItemRef) -> str:
        return self.library.catalogues[ref.catalogue].name_of(ref.item, self.language)

    # --- what was said ---------------------------------------------------------------------

    def take(self, state: State, entities: Iterable[str]) -> None:
        """Something was saved: `state` is what stands now, `entities` what changed."""
        self.state = state
        for ref in filter(None, map(self.ref_of, entities)):
            (self._done.add if self._is_done(ref) else self._done.discard)(ref)

    def ref_of(self, key: str) -> ItemRef | None:
        """The item that an entity of this interview is about; None for every other entity."""
        return ItemRef.of_entity(key) if key.startswith(f"response/{self.id}/") else None

    def marks(self) -> Marks:
        """What hangs on the question beside its answer."""
        round_id, item = self.interview.round, str(self.ref)
        seen = (one for one in self.state.entities("evidence") if item in one["items"].texts)
        doubts = (one for one in self.state.entities("flag") if one["item"].text == item)
        return Marks(
            evidence=sum(one["round"].value == round_id for one in seen),
            flags=sum(one["round"].value == round_id and one["open"].value is not False for one in doubts),
        )

    def others(self, numbered: str) -> list[tuple[str, Response]]:
        """What other interviews of the round said about the question, each with what its speaker is called."""
        known = interviews(self.state, self.interview.round)
        names = speakers(known)
        found = []
        for one in known:
            said = Response(self.state.entity("response", f"{one.id}/{self.ref.catalogue}/{self.ref.item}"))
            if one.id != self.id and said.says_something:
                found.append((speaker_name(names[one.id], self.library, numbered, self.language), said))
        return found

    def languages(self) -> Sequence[str]:
        """Languages beside the one on show in which some of the questions are written."""
        catalogues = {ref.catalogue for ref in self.questions}
        every = {one for id_ in catalogues for one in self.library.catalogues[id_].languages}
        return sorted(every - {self.language})

    def minutes(self, now: datetime) -> int:
        """How long the interview has been going on."""
        return int((now - self.began).total_seconds() // 60)

    def _began(self, now: datetime) -> datetime:
        """When this sitting began: with the first question asked today, or now."""
        asked = (self._response(ref).asked_at for ref in self._done)
        moments = (datetime.fromisoformat(one) for one in asked if one)
        return min((one for one in moments if timedelta() <= now - one < _SAME_SITTING), default=now)

    def _response(self, ref: ItemRef) -> Response:
        return Response(self.state.entity("response", f"{self.id}/{ref.catalogue}/{ref.item}"))

    def _is_done(self, ref: ItemRef) -> bool:
        return is_done(self._response(ref))


def _groups(content: CatalogueContent) -> dict[str, str]:
    """The group that each item stands in, by the item's id."""
    return {item.id: group.id for group in content.structure.all_groups() for item in group.items}
