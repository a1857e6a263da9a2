"""Days and times as people of this place write them. Imports QtCore; it stands on the first picture too."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

_DAY, _CLOCK = "d MMM yyyy", "HH:mm"


def moment(time: str) -> str:
    """A revision's time as day and time of this place, for example "12 Nov 2026 16:40"."""
    when = _read(time)
    return f"{_day(when)} {clock(when)}" if when else time


def day(text: str) -> str:
    """An ISO date as people write it; the text itself when it is none."""
    when = _read(text)
    return _day(when) if when else text


def clock(when: datetime) -> str:
    """The time of day, for example "14:02"."""
    return QLocale().toString(QTime(when.hour, when.minute), _CLOCK)


def _read(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        return None


def _day(when: datetime) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), _DAY)
