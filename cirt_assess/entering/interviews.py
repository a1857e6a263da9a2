"""Entering interviews and what was said in them."""

from __future__ import annotations

from collections.abc import Mapping

from assessment_models.library import Library
from cirt_assess.entering.checks import known, known_level, known_round
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Wanted, checked
from cirt_assess.interviews import INTERVIEW_FIELDS, Status
from cirt_assess.items import ItemRef, Level
from cirt_assess.revisions import Value
from cirt_assess.state import Entity, State
from cirt_assess.voices import RESPONSE_FIELDS, Response


def added(state: State, library: Library, round_id: str, id_: str, fields: Mapping[str, Value]) -> Wanted:
    known_round(state, round_id)
    return {f"interview/{id_}": {"round": round_id, **_fields(library, fields)}}


def edited(state: State, library: Library, id_: str, fields: Mapping[str, Value]) -> Wanted:
    """A cancelled one that gets a status again is planned or held again."""
    interview = known(state, "interview", id_)
    if fields.get("status") == Status.CANCELLED:
        _nothing_said(state, interview)
    return {interview.key: _fields(library, fields)}


def held(state: State, id_: str, today: str) -> Wanted:
    """It took place: today, unless it has a day."""
    interview = known(state, "interview", id_)
    day: dict[str, Value] = {"date": today} if interview["date"].is_empty else {}
    return {interview.key: {"status": Status.HELD.value, **day}}


def cancelled(state: State, id_: str) -> Wanted:
    """It does not take place. NotAllowed when something was said in it."""
    interview = known(state, "interview", id_)
    _nothing_said(state, interview)
    return {interview.key: {"status": Status.CANCELLED.value}}


def _nothing_said(state: State, interview: Entity) -> None:
    found = (Response(one) for one in state.entities("response") if one.id.startswith(f"{interview.id}/"))
    if any(one.says_something for one in found):
        raise NotAllowed("Something was said in this interview, so it took place. Remove it if it was a mistake.")


def _fields(library: Library, fields: Mapping[str, Value]) -> dict[str, Value]:
    found = checked(INTERVIEW_FIELDS, fields, "An interview")
    roles = {role for one in library.roles.values() for role in one.structure.roles}
    if found.get("role") is not None and found["role"] not in roles:
        raise NotAllowed(f"There is no stakeholder role {found['role']}. Nothing was changed.")
    return found


# --- responses -------------------------------------------------------------------------------


def responded(state: State, library: Library, interview: str, ref: ItemRef, fields: Mapping[str, Value]) -> Wanted:
    """What was said about an item. An interview in which something is said is held, and the question not skipped."""
    response = _response(state, library, interview, ref)
    level = _as_level(fields.get("level"))
    known_level(library, ref, level)
    others = {name: value for name, value in fields.items() if name != "level"}
    wanted = checked(RESPONSE_FIELDS, others, "A response")
    if "level" in fields:
        wanted["level"] = level
    if not response["skipped"].is_empty:
        wanted["skipped"] = None
    return {response.key: wanted, **_under_way(state, interview)}


def skipped(state: State, library: Library, interview: str, ref: ItemRef, reason: str) -> Wanted:
    """A question that was not asked or not answered, and why. NotAllowed when something was said about it."""
    response = _response(state, library, interview, ref)
    if not reason.strip():
        raise NotAllowed("Skipping a question needs a reason.")
    if Response(response).says_something:
        raise NotAllowed(f"{ref.item}: something was said about it, so it was not skipped.")
    return {response.key: {"skipped": reason}, **_under_way(state, interview)}


def _response(state: State, library: Library, interview: str, ref: ItemRef) -> Entity:
    found = known(state, "interview", interview)
    known_level(library, ref, None)
    if found["status"].value == Status.CANCELLED:
        raise NotAllowed("This interview was cancelled. Plan it again first.")
    return state.entity("response", f"{interview}/{ref.catalogue}/{ref.item}")


def _under_way(state: State, interview: str) -> dict[str, dict[str, Value]]:
    found = state.entity("interview", interview)
    return {found.key: {"status": Status.HELD.value}} if found["status"].value == Status.PLANNED else {}


def _as_level(value: Value) -> Level:
    if value is None or type(value) in (int, str):
        return value  # type: ignore[return-value]  # just looked at
    raise NotAllowed(f"level: {value!r} is no level. Nothing was changed.")
