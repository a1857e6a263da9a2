"""Two rounds of a team, small enough to see through: a library, and states made from plain mappings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from assessment_models.library import CatalogueContent, Content, Library
from assessment_models.schema import (
    Catalogue,
    CatalogueWords,
    Crosswalk,
    Profile,
    Roles,
    RoleWords,
    SmallWords,
)
from cirt_assess.assessment import World
from cirt_assess.revisions import Kind, Revision, Value, encode, heads
from cirt_assess.state import State

TODAY = date(2026, 11, 21)
NOW = "2026-11-02T09:00:00.000000Z"

MINI, SERVE = "mini", "serve"

_MINI_ITEMS = {
    "A-1": ("Mandate", "Who gave the task?", ["head", "analyst"]),
    "A-2": ("Authority", "What may the team ask for?", ["bank", "head"]),
    "A-3": ("Média", "Who speaks?", []),
    "B-1": ("Tickets", "Where are cases kept?", ["analyst"]),
    "B-2": ("Sensors", "Who watches the network?", ["police"]),
}
_SERVE_ITEMS = {
    "1.1.1": ("Triage", "How are reports sorted?", ["bank"]),
    "1.1.2": ("Coordination", "Who is told?", ["analyst"]),
    "1.2.1": ("Bulletins", "Who is warned?", ["head"]),
}
_INFORMS = {"1.1.2": [f"{MINI}:A"], "1.2.1": [f"{MINI}:A-3"]}


def _item(items: Mapping[str, tuple[str, str, list[str]]], id_: str) -> dict[str, Any]:
    return {"id": id_, "ask": items[id_][2], "informs": _INFORMS.get(id_, [])}


def _catalogue(id_: str, kind: str, items: Mapping[str, tuple[str, str, list[str]]], groups: Any) -> CatalogueContent:
    structure = Catalogue.model_validate(
        {
            "id": id_,
            "version": 1,
            "edition": "first",
            "kind": kind,
            "scales": {"steps": {"levels": [0, 1, 2, 3, 4]}},
            "scale": "steps",
            "scoring": {"rule": "mean", "over": "items"},
            "groups": groups,
        }
    )
    words = {
        "catalogue": {"name": f"Model {id_}", "short": id_, "about": "x", "attribution": "Ours."},
        "scales": {"steps": {n: {"name": f"Step {n}", "about": f"What step {n} means."} for n in range(5)}},
        "groups": {one.id: {"name": f"Group {one.id}"} for one in structure.all_groups()},
        "items": {
            one: {"name": name, "about": "About it.", "question": question, "probes": [f"Ask for {name}."]}
            for one, (name, question, _) in items.items()
        },
    }
    french = {"items": {one: {"question": f"Question sur {name} ?"} for one, (name, _, _) in items.items()}}
    return CatalogueContent(structure, CatalogueWords, ["en", "fr"], {"en": words, "fr": french}.__getitem__)


def library() -> Library:
    """Two catalogues that are about the same in part, a profile, two crosswalks, four roles."""
    made = Library()
    groups = [
        {"id": "A", "items": [_item(_MINI_ITEMS, one) for one in ("A-1", "A-2", "A-3")]},
        {"id": "B", "items": [_item(_MINI_ITEMS, one) for one in ("B-1", "B-2")]},
    ]
    made.add(_catalogue(MINI, "maturity", _MINI_ITEMS, groups))
    services = [
        {"id": "1.1", "items": [_item(_SERVE_ITEMS, one) for one in ("1.1.1", "1.1.2")]},
        {"id": "1.2", "items": [_item(_SERVE_ITEMS, "1.2.1")]},
    ]
    made.add(_catalogue(SERVE, "services", _SERVE_ITEMS, [{"id": "1", "groups": services}]))
    goal = {"id": "goal", "version": 1, "catalogue": MINI, "origin": "project", "source": "Own."}
    made.add(_small(Profile.model_validate({**goal, "levels": {"A-1": 3, "A-2": 2, "B-1": 1}}), "Goal"))
    rows = [
        {"source": "A-1", "target": "1.1", "relation": "enables", "basis": "derived"},
        {"source": "B-1", "target": "1.1.1", "relation": "corresponds", "basis": "sourced", "where": "Page 3"},
    ]
    iso = [{"source": "A-1", "target": "plan", "relation": "related", "basis": "derived"}]
    made.add(_crosswalk("links", SERVE, rows))
    made.add(_crosswalk("elsewhere", "iso", iso))
    names = {"head": "Head of the CIRT", "analyst": "Analyst", "bank": "Bank", "police": "Police"}
    roles = Roles.model_validate({"id": "roles", "version": 1, "roles": list(names)})
    made.add(Content(roles, RoleWords, ["en"], lambda _: {"roles": {one: {"name": names[one]} for one in names}}))
    return made


def _crosswalk(id_: str, target: str, rows: list[dict[str, str]]) -> Content[Any, SmallWords]:
    found = Crosswalk.model_validate({"id": id_, "version": 1, "source": MINI, "target": target, "rows": rows})
    return _small(found, id_)


def _small(structure: Profile | Crosswalk, name: str) -> Content[Any, SmallWords]:
    return Content(structure, SmallWords, ["en"], lambda _: {"text": {"name": name}})


# --- states ----------------------------------------------------------------------------------

Said = Mapping[str, Mapping[str, Value]]
"""Values by field, by entity."""

ROUNDS: Said = {
    "round/r-0": {"name": "Baseline", "starts": "2025-01-06", "catalogues": (MINI,)},
    "round/r-1": {"name": "Follow-up", "starts": "2026-11-02", "catalogues": (MINI, SERVE)},
}


def state_of(*said: Said) -> State:
    """What several authors said apart from one another; where they differ there is a conflict."""
    return State.of(heads(_revisions(said)))


def _revisions(said: tuple[Said, ...]) -> list[Revision]:
    return [
        Revision(entity, name, encode(value), (), f"a-{who}", NOW, Kind.ENTRY, f"enter:{who}")
        for who, entities in enumerate(said)
        for entity, fields in entities.items()
        for name, value in fields.items()
    ]


def level(item: str, code: Value, catalogue: str = MINI, round_id: str = "r-1", **fields: Value) -> Said:
    """A rating."""
    return {f"rating/{round_id}/{catalogue}/{item}": {"level": code, **fields}}


def voice(interview: str, item: str, code: Value = None, catalogue: str = MINI, **fields: Value) -> Said:
    """A response."""
    return {f"response/{interview}/{catalogue}/{item}": {"level": code, **fields}}


def talk(interview: str, role: str = "head", round_id: str = "r-1", **fields: Value) -> Said:
    """An interview."""
    return {f"interview/{interview}": {"round": round_id, "role": role, **fields}}


def both(*said: Said) -> dict[str, Mapping[str, Value]]:
    """What one author said, put together, with both rounds."""
    return {entity: fields for one in (ROUNDS, *said) for entity, fields in one.items()}


def ticking() -> World:
    """A clock that moves a minute with each look, and ids that count."""
    minutes, ids = count(), count(1)
    start = datetime(2026, 11, 21, 8, tzinfo=UTC)
    clock: Callable[[], datetime] = lambda: start + timedelta(minutes=next(minutes))  # noqa: E731
    return World(clock, lambda: f"{next(ids):04x}")
