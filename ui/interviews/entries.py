"""What the agenda and an interview enter: what it is about, and the call of the assessment that enters it.

A later entry about the same takes the place of one that could not be saved.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import TypeAlias

from cirt_assess.assessment import Assessment, Change
from cirt_assess.interviews import Attribution, Interview, Status
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value

Entry: TypeAlias = tuple[Hashable, Callable[[Assessment], Change]]

# --- the agenda ------------------------------------------------------------------------------


def add(round_id: str, role: str, day: date | None, number: int) -> Entry:
    """Plan an interview. number: tells it apart from others that wait to be saved."""
    fields: dict[str, Value] = {
        "status": Status.PLANNED.value,
        "attribution": Attribution.ROLE.value,
        "role": role or None,
        "date": day.isoformat() if day else None,
    }
    return ("add interview", number), lambda one: one.add_interview(round_id, fields)


def added(change: Change) -> str:
    """The interview that a change made; empty when it made none."""
    made = (one.entity for one in change.revisions if one.entity.startswith("interview/") and one.field == "round")
    return next(made, "").partition("/")[2]


def edit(interview: str, name: str, value: Value) -> Entry:
    """Change one field of an interview."""
    return (interview, name), lambda one: one.edit_interview(interview, {name: value})


def set_status(interview: str, status: Status) -> Entry:
    """Say that it was held, is cancelled, or is planned again."""
    about = (interview, "status")
    if status is Status.HELD:
        return about, lambda one: one.hold_interview(interview)
    if status is Status.CANCELLED:
        return about, lambda one: one.cancel_interview(interview)
    return about, lambda one: one.edit_interview(interview, {"status": status.value})


def remove(interview: Interview) -> Entry:
    """Take it out of the agenda; undo brings it back."""
    return ("remove", interview.id), lambda one: one.remove(interview.key)


# --- an interview ----------------------------------------------------------------------------


def respond(interview: str, ref: ItemRef, fields: Mapping[str, Value]) -> Entry:
    """Record what was said about an item; the moment is noted too."""
    about = (interview, ref, next(iter(fields)))
    return about, lambda one: one.respond(interview, ref.catalogue, ref.item, fields, asked_now=True)


def skip(interview: str, ref: ItemRef, reason: str) -> Entry:
    """Say why a question was not asked or not answered."""
    return ("skip", interview, ref), lambda one: one.skip(interview, ref.catalogue, ref.item, reason)


def flag(round_id: str, ref: ItemRef, text: str) -> Entry:
    """Doubt an answer; the author sees to it."""
    return ("flag", ref), lambda one: one.flag(round_id, [ref], text)


def sighted(round_id: str, ref: ItemRef, title: str, form: str, where: str) -> Entry:
    """Note what was seen today, without taking it along."""

    def enter(one: Assessment) -> Change:
        seen: dict[str, Value] = {
            "title": title,
            "form": form,
            "items": (str(ref),),
            "sighted_where": where,
            "sighted_on": one.today().isoformat(),
            "sighted_by": one.author.name,
        }
        return one.add_evidence(round_id, seen)

    return ("sighted", ref), enter
