"""Who works on this file: assessors with their roles, and whom a text mentions. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cirt_assess.folding import folded
from cirt_assess.state import State


class AssessorRole(StrEnum):
    """What somebody does in this assessment."""

    LEAD = "lead"
    ASSESSOR = "assessor"
    REVIEWER = "reviewer"


@dataclass(frozen=True)
class Assessor:
    """role: None until somebody gave one."""

    id: str
    name: str
    role: AssessorRole | None


def assessors(state: State) -> tuple[Assessor, ...]:
    """Everybody who entered something into this file or was given a role in it, by name."""
    found = (
        Assessor(one.id, one["name"].text or one.id, _role(one["role"].text)) for one in state.entities("assessor")
    )
    return tuple(sorted(found, key=lambda one: (folded(one.name), one.id)))


def _role(text: str) -> AssessorRole | None:
    return AssessorRole(text) if text in tuple(AssessorRole) else None


_AT = re.compile(r"(?<!\w)@(?=\w)")


def mentioned(text: str, known: Iterable[Assessor]) -> tuple[str, ...]:
    """Ids of those whom `text` names as @name, in its order; case and accents do not count.

    The whole name, or the first word of it where only one person has it. Two people of one name are both meant.
    """
    names = _spellings(known)
    plain = folded(text)
    found = (id_ for at in _AT.finditer(plain) for id_ in _named_at(plain, at.end(), names))
    return tuple(dict.fromkeys(found))


def _spellings(known: Iterable[Assessor]) -> dict[str, tuple[str, ...]]:
    """Ids by what may stand after the @, longest first."""
    whole: dict[str, list[str]] = {}
    first: dict[str, list[str]] = {}
    for one in known:
        name = folded(one.name)
        whole.setdefault(name, []).append(one.id)
        first.setdefault(name.split(maxsplit=1)[0] if name.strip() else "", []).append(one.id)
    short = {name: ids for name, ids in first.items() if len(ids) == 1}
    every = {name: tuple(ids) for name, ids in (short | whole).items() if name}
    return dict(sorted(every.items(), key=lambda pair: -len(pair[0])))


def _named_at(text: str, start: int, names: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for name, ids in names.items():
        end = start + len(name)
        if text.startswith(name, start) and not (end < len(text) and (text[end].isalnum() or text[end] == "_")):
            yield from ids
            return
