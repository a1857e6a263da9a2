"""Entering what surrounds the team, and who does what in the assessment."""

from __future__ import annotations

from collections.abc import Mapping

from cirt_assess.assessors import AssessorRole
from cirt_assess.context import CONTEXT, CONTEXT_FIELDS
from cirt_assess.context_words import citations
from cirt_assess.entering.checks import known
from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Wanted, checked
from cirt_assess.revisions import Value
from cirt_assess.state import State


def context_set(fields: Mapping[str, Value]) -> Wanted:
    """Fields of `context.CONTEXT_FIELDS`."""
    found = checked(CONTEXT_FIELDS, fields, "The context")
    cited, known_ones = found.get("mandates"), [one.id for one in citations()]
    for id_ in cited if isinstance(cited, tuple) else ():
        if id_ not in known_ones:
            raise NotAllowed(f"mandates: there is no resolution {id_}. There are {', '.join(known_ones)}.")
    return {CONTEXT: found}


def role_given(state: State, assessor: str, role: str) -> Wanted:
    """An empty role takes it away."""
    if role and role not in tuple(AssessorRole):
        raise NotAllowed(f"There is no role {role}. Use one of {', '.join(AssessorRole)}.")
    return {known(state, "assessor", assessor).key: {"role": role or None}}
