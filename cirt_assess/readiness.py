"""Readiness of services: each is ready as far as its weakest enabling item. Pure.

Which items enable a service is told by a crosswalk; what is asked of them by a profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assessment_models.schema import Catalogue, Crosswalk, Item, Profile, Relation, Scale
from cirt_assess.scoring import Answers, possible
from cirt_assess.state import OPEN, Answer


@dataclass(frozen=True)
class Enabler:
    """One enabling item of a service. target: the code asked for, None when the profile asks nothing of it.

    low, high: worth of the lowest and highest level still possible; equal when agreed.
    met: None while an open or conflicting answer could still decide it.
    """

    item: str
    answer: Answer
    low: Fraction
    high: Fraction
    target: int | None
    met: bool | None


@dataclass(frozen=True)
class ServiceReadiness:
    """level: worth of the weakest enabling item, None while an open item could be weaker still.

    weakest: the enabling items that hold it where it is; those that are open when the level is not known.
    ready: every enabling item meets its target; None while that is open, and when none has a target.
    basis: `sourced` when every row behind it was read somewhere, else `derived`.
    """

    service: str
    enablers: tuple[Enabler, ...]
    level: Fraction | None
    low: Fraction
    high: Fraction
    weakest: tuple[str, ...]
    ready: bool | None
    planned: bool
    basis: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Enabling items that are below their target for certain."""
        return tuple(one.item for one in self.enablers if one.met is False)


def services(
    crosswalk: Crosswalk,
    enabling: Catalogue,
    answers: Answers,
    profile: Profile | None,
    planned: frozenset[str] = frozenset(),
) -> tuple[ServiceReadiness, ...]:
    """Readiness of every service the crosswalk enables, in the order of its rows' targets.

    planned: services the team means to offer. Items that do not apply are left out.
    """
    rows: dict[str, list[str]] = {}
    derived: set[str] = set()
    for row in crosswalk.rows:
        if row.relation is Relation.ENABLES:
            rows.setdefault(row.target, []).append(row.source)
            if row.basis == "derived":
                derived.add(row.target)
    items = {item.id: item for item in enabling.items()}
    found = []
    for service in sorted(rows, key=_natural):
        known = [items[id_] for id_ in rows[service] if id_ in items]
        enablers = [_enabler(item, enabling.scale_of(item), answers, profile) for item in known]
        basis = "derived" if service in derived else "sourced"
        found.append(_service(service, tuple(one for one in enablers if one), service in planned, basis))
    return tuple(found)


def holds_back(readiness: tuple[ServiceReadiness, ...], item: str) -> tuple[str, ...]:
    """Services that `item` keeps from being ready."""
    return tuple(one.service for one in readiness if item in one.missing)


def _enabler(item: Item, scale: Scale, answers: Answers, profile: Profile | None) -> Enabler | None:
    answer = answers.get(item.id, OPEN)
    if answer.not_applicable:
        return None
    low, high = possible(scale, answer)
    target = profile.levels.get(item.id) if profile else None
    return Enabler(item.id, answer, low, high, target, _met(low, high, None if target is None else scale.worth(target)))


def _met(low: Fraction, high: Fraction, target: Fraction | None) -> bool | None:
    if target is None:
        return None
    if low >= target:
        return True
    return False if high < target else None


def _service(service: str, enablers: tuple[Enabler, ...], planned: bool, basis: str) -> ServiceReadiness:
    low = min((one.low for one in enablers), default=Fraction(0))
    high = min((one.high for one in enablers), default=Fraction(0))
    level = low if enablers and low == high else None
    weakest = tuple(one.item for one in enablers if (one.low < high if level is None else one.high == level))
    return ServiceReadiness(service, enablers, level, low, high, weakest, _ready(enablers), planned, basis)


def _ready(enablers: tuple[Enabler, ...]) -> bool | None:
    verdicts = [one.met for one in enablers if one.target is not None]
    if False in verdicts:
        return False
    return True if verdicts and None not in verdicts else None


def _natural(service: str) -> tuple[tuple[int, str], ...]:
    """`6.10` after `6.9`."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in service.split("."))
