"""Words for interviews: status, attribution, days and durations. Imports pure modules and Qt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from assessment_models.library import Library
from cirt_assess.evidence import Form
from cirt_assess.interviews import Attribution, Interview, Status
from cirt_assess.revisions import Value
from cirt_assess.state import State
from ui.widgets.editors import FieldWords

translate = QCoreApplication.translate

_HOUR = 60


def status_name(status: Status) -> str:
    """What an interview is at."""
    return {
        Status.PLANNED: translate("interviews", "Planned"),
        Status.HELD: translate("interviews", "Held"),
        Status.CANCELLED: translate("interviews", "Cancelled"),
    }[status]


def attribution_name(attribution: Attribution) -> str:
    """How a voice is named, in two words at most."""
    return {
        Attribution.NAMED: translate("interviews", "Named"),
        Attribution.ROLE: translate("interviews", "By role"),
        Attribution.ORGANISATION: translate("interviews", "By organisation"),
        Attribution.ANONYMOUS: translate("interviews", "Anonymous"),
    }[attribution]


def attribution_promise(attribution: Attribution) -> str:
    """What may be told of who spoke, as it is promised to them."""
    return {
        Attribution.NAMED: translate("interviews", "The name may be told."),
        Attribution.ROLE: translate("interviews", "The role is told, no name."),
        Attribution.ORGANISATION: translate("interviews", "The organisation is told, no role and no name."),
        Attribution.ANONYMOUS: translate("interviews", "Nothing is told of who spoke."),
    }[attribution]


def form_name(form: Form) -> str:
    """What kind of thing was seen."""
    return {
        Form.DOCUMENT: translate("interviews", "document"),
        Form.RECORD: translate("interviews", "record"),
        Form.SYSTEM: translate("interviews", "system"),
        Form.OBSERVATION: translate("interviews", "observation"),
    }[form]


def field_words(name: str) -> FieldWords:
    """What a field of an interview is called."""
    label = {
        "organisation": translate("interviews", "Organisation"),
        "person": translate("interviews", "Person"),
        "place": translate("interviews", "Place"),
        "date": translate("interviews", "Day"),
        "starts": translate("interviews", "Time"),
        "minutes": translate("interviews", "Minutes"),
        "language": translate("interviews", "Language"),
        "second_language": translate("interviews", "Interpreted from"),
        "interviewers": translate("interviews", "Asked by"),
        "notes": translate("interviews", "Notes"),
    }[name]
    return FieldWords(label, {}, (), lambda _column, choice: choice)


def who(interview: Interview, library: Library, language: str) -> str:
    """Whom to meet, as the agenda calls them: the role, else what is known."""
    role = library.role_name(interview.role, language) if interview.role else ""
    unknown = translate("interviews", "Somebody, no role yet")
    return role or interview.organisation or interview.person or unknown


def day_name(day: date | None) -> str:
    """A day of the agenda, for example "Monday 23 Nov 2026"."""
    if day is None:
        return translate("interviews", "No day yet")
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMM yyyy")


def short_day(day: date) -> str:
    """A day where there is little room, for example "Mon 23 Nov"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def duration(minutes: int) -> str:
    """For example "45 min" or "2 h 30 min"."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return translate("interviews", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("interviews", "{hours} h").format(hours=hours)
    return translate("interviews", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def language_name(tag: str) -> str:
    """A language in its own words, for example "Français"; empty when the tag is not known."""
    found = QLocale(tag)
    return found.nativeLanguageName() if tag and found.language() != QLocale.Language.C else ""


def names_of(state: State, interviewers: tuple[Value, ...]) -> str:
    """Those who ask, by name, as they are typed into one line."""
    return ", ".join(state.entity("assessor", str(one))["name"].text or str(one) for one in interviewers)


def dotted(parts: list[str]) -> str:
    """Facts in one line, for example "Mon 23 Nov · 09:30 · Central bank"."""
    return translate("interviews", " · ").join(part for part in parts if part)
