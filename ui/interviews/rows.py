"""What the agenda's list shows: interviews under their days or roles, as plain rows. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from assessment_models.library import Library
from cirt_assess.interviews import Interview, Status
from ui.interviews.board import Board, Talk
from ui.interviews.words import day_name, duration, status_name, who
from ui.wording import join

translate = QCoreApplication.translate


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
    """A role with nobody on the agenda."""

    key: str
    name: str
    told: str
    said: str


Row = HeadRow | TalkRow | RoleRow

ROLE = "role:"
"""Begins the key of a role's row; an interview's key is its id."""


class Rows:
    """Makes rows of a board."""

    def __init__(self, shown: Board, library: Library, language: str, today: date) -> None:
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
        """Every stakeholder role with its interviews; those that nothing is asked of only when they are met."""
        return tuple(row for role, questions in self._board.roles.items() for row in self._role(role, questions))

    def _role(self, role: str, questions: int) -> Iterator[Row]:
        met = [talk.interview for talk in self._board.talks.values() if talk.interview.role == role]
        name = self._library.role_name(role, self._language)
        told = translate("agenda", "%n question(s)", "", questions)
        if met:
            yield HeadRow(name, told, said=join([name, told]))
            yield from (self._talk(one) for one in met)
        elif questions:
            yield RoleRow(f"{ROLE}{role}", name, told, join([name, translate("agenda", "nobody planned"), told]))

    def _head(self, name: str, below: Iterable[Interview]) -> HeadRow:
        planned = [one.minutes or 0 for one in below]
        remark = duration(sum(planned)) if any(planned) else ""
        return HeadRow(
            name, remark, said=join([name, translate("agenda", "%n interview(s)", "", len(planned)), remark])
        )

    def _talk(self, one: Interview) -> TalkRow:
        talk = self._board.talks[one.id]
        name, told = who(one, self._library, self._language), _told(talk)
        about = one.organisation if one.role else one.person
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
        return _with_words(row)


def _told(talk: Talk) -> str:
    if talk.done or talk.interview.status is Status.HELD:
        return translate("agenda", "{done} of {total}").format(done=talk.done, total=talk.questions)
    return translate("agenda", "%n question(s)", "", talk.questions)


def _with_words(row: TalkRow) -> TalkRow:
    due = translate("agenda", "due") if row.is_due else ""
    said = join([row.time, row.name, row.about, status_name(row.status), due, row.told])
    return TalkRow(row.key, row.name, row.about, row.time, row.told, row.status, row.is_due, said)
