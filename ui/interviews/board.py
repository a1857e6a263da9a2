"""What the agenda shows of a round, computed away from the window. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from assessment_models.library import Library
from cirt_assess.agenda import Agenda, Question
from cirt_assess.interviews import Day, Interview, Status, plan
from cirt_assess.items import ItemRef
from cirt_assess.state import State
from cirt_assess.voices import Response


@dataclass(frozen=True)
class Talk:
    """One interview. questions: those its role can answer, and what else it spoke about. done: answered or skipped."""

    interview: Interview
    questions: int
    done: int


@dataclass(frozen=True)
class Board:
    """One round.

    talks: by the interview's id, by day and time. roles: how many questions each role can answer, in their own order.
    unreached: items nobody on the agenda can answer. to_add: roles that could, each with how many of them.
    """

    round_id: str
    talks: Mapping[str, Talk]
    days: tuple[Day, ...]
    roles: Mapping[str, int]
    unreached: tuple[ItemRef, ...]
    to_add: tuple[tuple[str, int], ...]

    @property
    def cancelled(self) -> tuple[Interview, ...]:
        every = (talk.interview for talk in self.talks.values())
        return tuple(one for one in every if one.status is Status.CANCELLED)

    @property
    def held(self) -> int:
        return sum(talk.interview.status is Status.HELD for talk in self.talks.values())


NOTHING = Board("", {}, (), {}, (), ())


def board(state: State, library: Library, round_id: str) -> Board:
    """The agenda of a round with its counts."""
    agenda = Agenda(state, library, round_id)
    asked = Counter(role for item in agenda.items.values() for role in item.ask)
    done, beside = _said(agenda)
    talks = {
        one.id: Talk(one, asked[one.role] + beside[one.id] if one.role else beside[one.id], done[one.id])
        for one in agenda.interviews
    }
    known = (role for roles in library.roles.values() for role in roles.structure.roles)
    roles = {role: asked[role] for role in known}
    return Board(round_id, talks, plan(agenda.interviews), roles, agenda.unreached, agenda.roles_to_add())


def _said(agenda: Agenda) -> tuple[Counter[str], Counter[str]]:
    """By interview: questions that are done, and those spoken about though its role is not asked."""
    roles = {one.id: one.role for one in agenda.interviews}
    done: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    for ref, responses in agenda.voices.items():
        if ref not in agenda.items:
            continue
        for one in responses:
            done[one.interview] += is_done(one)
            beside[one.interview] += roles[one.interview] not in agenda.items[ref].ask
    return done, beside


def is_done(response: Response) -> bool:
    """Whether a question needs no asking any more in this interview."""
    return response.says_something or bool(response.skipped)


def bundle(state: State, library: Library, chosen: Interview | str, round_id: str) -> tuple[Question, ...]:
    """The questions for an interview, or for a role, in the order of the catalogues."""
    agenda = Agenda(state, library, round_id)
    return agenda.bundle(chosen) if isinstance(chosen, str) else agenda.questions(chosen)


def ordered(questions: tuple[Question, ...], *, pressing_first: bool) -> tuple[Question, ...]:
    """Open and disputed ones first if wanted; what was said here before stays where it is among its like."""
    return tuple(sorted(questions, key=lambda one: not one.is_pressing)) if pressing_first else questions
