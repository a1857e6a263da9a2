"""The agenda of a round: which questions go to whom, who else could answer one, and what nobody can. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessment_models.library import Library
from assessment_models.schema import Item
from cirt_assess.interviews import Interview, Status, interviews
from cirt_assess.items import ItemRef
from cirt_assess.quality import voices_differ
from cirt_assess.results import round_items
from cirt_assess.state import Answer, State, answer
from cirt_assess.voices import Response, Voices, voices

MINUTES_AROUND = 10
"""Greeting, explaining what becomes of the answers, and thanks."""
MINUTES_PER_QUESTION = 4
"""This project's own rule of thumb, for asking, listening and one look at what is shown."""


@dataclass(frozen=True)
class Question:
    """One item in a bundle.

    answer: the assessors' level. voices: how many interviews said something. disputed: voices contradict each other, or
    entries of the rating do. said: what the interview in question said, None where it said nothing or there is none.
    """

    item: ItemRef
    answer: Answer
    voices: int
    disputed: bool
    said: Response | None = None

    @property
    def is_pressing(self) -> bool:
        """Not rated yet, or disputed."""
        return self.answer.is_open or self.disputed


@dataclass(frozen=True)
class Answerers:
    """Who could say more about an item. interviews: on the agenda, and silent on it so far. roles: nobody planned."""

    interviews: tuple[Interview, ...]
    roles: tuple[str, ...]


class Agenda:
    """Interviews and questions of one round, indexed once."""

    def __init__(self, state: State, library: Library, round_id: str) -> None:
        self._state = state
        self._library = library
        self._round = round_id
        self.interviews = interviews(state, round_id)
        self.items: dict[ItemRef, Item] = round_items(state, library, round_id)

    @cached_property
    def voices(self) -> Voices:
        return voices(self._state, self._round)

    # --- bundles ---------------------------------------------------------------------------

    def bundle(self, role: str, *, pressing_first: bool = False) -> tuple[Question, ...]:
        """The questions for a stakeholder role, in the order of the catalogues."""
        found = (self._question(ref, None) for ref, item in self.items.items() if role in item.ask)
        return _ordered(found, pressing_first)

    def questions(self, interview: Interview, *, pressing_first: bool = False) -> tuple[Question, ...]:
        """The bundle of an interview's role, and whatever else the interview said something about."""
        role = interview.role
        pairs = ((ref, role in item.ask, self._said(ref, interview.id)) for ref, item in self.items.items())
        found = (self._question(ref, said) for ref, is_asked, said in pairs if is_asked or said is not None)
        return _ordered(found, pressing_first)

    def _question(self, ref: ItemRef, said: Response | None) -> Question:
        rating = self._state.rating(self._round, ref.catalogue, ref.item)
        heard = self._heard(ref)
        scale = self._library.catalogues[ref.catalogue].structure.scale_of(self.items[ref])
        differ = bool(voices_differ([one.entity for one in heard], scale))
        conflict = any(rating[name].in_conflict for name in rating.fields)
        return Question(ref, answer(rating["level"]), len(heard), differ or conflict, said)

    def _heard(self, ref: ItemRef) -> list[Response]:
        return [one for one in self.voices.get(ref, ()) if one.says_something]

    def _said(self, ref: ItemRef, interview: str) -> Response | None:
        return next((one for one in self.voices.get(ref, ()) if one.interview == interview), None)

    # --- who answers what --------------------------------------------------------------------

    @cached_property
    def _on_agenda(self) -> tuple[Interview, ...]:
        return tuple(one for one in self.interviews if one.status is not Status.CANCELLED)

    @cached_property
    def _roles(self) -> frozenset[str]:
        return frozenset(one.role for one in self._on_agenda)

    def who_else(self, ref: ItemRef) -> Answerers:
        """Who could say more about an item, in the order of its own list of roles."""
        spoken = {one.interview for one in self._heard(ref)}
        ask = self.items[ref].ask
        silent = [one for one in self._on_agenda if one.role in ask and one.id not in spoken]
        silent.sort(key=lambda one: ask.index(one.role))
        return Answerers(tuple(silent), tuple(role for role in ask if role not in self._roles))

    @cached_property
    def unreached(self) -> tuple[ItemRef, ...]:
        """Items that ask for roles of which none is on the agenda, and about which nobody has said anything."""
        asking = ((ref, item.ask) for ref, item in self.items.items() if item.ask)
        return tuple(ref for ref, ask in asking if self._roles.isdisjoint(ask) and not self._heard(ref))

    def roles_to_add(self) -> tuple[tuple[str, int], ...]:
        """Roles that would reach the items nobody is there to answer, each with how many: the most useful first."""
        reach = Counter(role for ref in self.unreached for role in self.items[ref].ask)
        return tuple(sorted(reach.items(), key=lambda pair: -pair[1]))


def minutes(questions: Iterable[Question]) -> int:
    """How long an interview with these questions takes; none take none."""
    number = sum(1 for _ in questions)
    return MINUTES_AROUND + MINUTES_PER_QUESTION * number if number else 0


def fitting(planned: int) -> int:
    """How many questions fit into an interview of `planned` minutes."""
    return max(0, (planned - MINUTES_AROUND) // MINUTES_PER_QUESTION)


def _ordered(found: Iterable[Question], pressing_first: bool) -> tuple[Question, ...]:
    return tuple(sorted(found, key=lambda one: not one.is_pressing)) if pressing_first else tuple(found)
