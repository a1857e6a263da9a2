"""What the agenda's list shows: interviews under their days or roles, as plain rows. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject

from assessment_models.library import Library
from cirt_assess.interviews import Interview, Status
from ui.interviews.board import Board, Talk
from ui.interviews.words import day_name, duration, short_day, status_name, who
from ui.wording import join


@dataclass(frozen=True)
class HeadRow:
    """A day or a role. remark: how much stands below it."""

    name: str
    remark: str = ""
    key: str = ""
    said: str = ""


@dataclass(frozen=True)
class TalkRow:
    """An interview. key: as that of every row, what it is chosen by. time: empty while there is none.

    told: questions done or to ask. is_due: planned for a day that has come.
    """

    key: str
    name: str
    about: str
    time: str
    told: str
    status: Status
    is_due: bool
    said: str


@dataclass(frozen=True)
class RoleRow:
    """A role with nobody on the agenda. questions: how many it could answer."""

    key: str
    name: str
    questions: int
    said: str


Row = HeadRow | TalkRow | RoleRow

ROLE = "role:"
"""Begins the key of a role's row; an interview's key is its id."""


class Rows(QObject):
    """Makes rows of a board; a QObject only for its plural forms."""

    def __init__(self, shown: Board, library: Library, language: str, today: date) -> None:
        super().__init__()
        self._board = shown
        self._library = library
        self._language = language
        self._today = today

    def by_day(self) -> tuple[Row, ...]:
        """The plan day by day, what was cancelled at the end."""
        found: list[Row] = []
        for day in self._board.days:
            found.append(self._head(day_name(day.day), day.interviews))
            found += (self._talk(one) for one in day.interviews)
        if self._board.cancelled:
            found.append(HeadRow(status_name(Status.CANCELLED)))
            found += (self._talk(one) for one in self._board.cancelled)
        return tuple(found)

    def by_role(self) -> tuple[Row, ...]:
        """Every stakeholder role with its interviews, then those that nobody was found for though they are asked."""
        known = list(self._board.roles.items())
        met = [row for role, number in known for row in self._met(role, number)]
        rest = [self._role(role, number) for role, number in known if number and not self._of(role)]
        if rest:
            rest.sort(key=lambda row: -row.questions)
            head = HeadRow(self.tr("Not on the agenda"), self.tr("questions"))
            return (*met, head, *rest)
        return tuple(met)

    def _met(self, role: str, questions: int) -> Iterator[Row]:
        """A role with its interviews; nothing when there are none."""
        if found := self._of(role):
            name = self._library.role_name(role, self._language)
            told = self.tr("%n question(s)", "", questions)
            yield HeadRow(name, told, said=join([name, told]))
            yield from (self._talk(one, in_role=True) for one in found)

    def _of(self, role: str) -> list[Interview]:
        return [talk.interview for talk in self._board.talks.values() if talk.interview.role == role]

    def _role(self, role: str, questions: int) -> RoleRow:
        name = self._library.role_name(role, self._language)
        said = join([name, self.tr("nobody planned"), self.tr("%n question(s)", "", questions)])
        return RoleRow(f"{ROLE}{role}", name, questions, said)

    def _head(self, name: str, below: Iterable[Interview]) -> HeadRow:
        planned = [one.minutes or 0 for one in below]
        remark = duration(sum(planned)) if any(planned) else ""
        return HeadRow(name, remark, said=join([name, self.tr("%n interview(s)", "", len(planned)), remark]))

    def _talk(self, one: Interview, *, in_role: bool = False) -> TalkRow:
        """One interview. in_role: its role stands above it, so its day is told instead."""
        talk = self._board.talks[one.id]
        name, told = who(one, self._library, self._language), self._told(talk)
        about = one.organisation if one.role else one.person
        if in_role:
            name, about = one.organisation or one.person or name, short_day(one.day) if one.day else day_name(None)
        row = TalkRow(
            key=one.id,
            name=name,
            about=about,
            time=one.starts.strftime("%H:%M") if one.starts else "",
            told=told,
            status=one.status,
            is_due=one.is_due(self._today),
            said="",
        )
        return self._with_words(row)

    def _told(self, talk: Talk) -> str:
        if talk.done or talk.interview.status is Status.HELD:
            return self.tr("{done} of {total}").format(done=talk.done, total=talk.questions)
        return self.tr("%n question(s)", "", talk.questions)

    def _with_words(self, row: TalkRow) -> TalkRow:
        due = self.tr("due") if row.is_due else ""
        said = join([row.time, row.name, row.about, status_name(row.status), due, row.told])
        return replace(row, said=said)
