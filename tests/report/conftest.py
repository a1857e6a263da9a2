"""A six-item catalogue with a profile, services and a round before, and a report's blocks as text pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from assessment_models.library import CatalogueContent, Content, Library
from assessment_models.schema import Catalogue, CatalogueWords, Crosswalk, Profile, SmallWords
from cirt_assess.charts import Pip
from cirt_assess.report.blocks import (
    Block,
    Bullets,
    Callout,
    Contents,
    Document,
    Figure,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Title,
)
from cirt_assess.report.material import Material, ReportMeta
from cirt_assess.report.wording import Wording
from cirt_assess.results import compute
from cirt_assess.revisions import Kind, Revision, Value, encode, heads
from cirt_assess.state import NOT_APPLICABLE, State

TODAY = date(2026, 11, 21)
THEN, NOW = "2025-01-10T09:00:00.000000Z", "2026-11-02T09:00:00.000000Z"


def _item(name: str) -> dict[str, Any]:
    steps = {level: f"Bring {name} to level {level}." for level in range(1, 5)}
    return {"name": name, "about": "About it.", "question": "How is it?", "next": steps}


def _catalogue() -> CatalogueContent:
    structure = Catalogue.model_validate(
        {
            "id": "mini",
            "version": 1,
            "edition": "first edition",
            "kind": "maturity",
            "scales": {"steps": {"levels": [0, 1, 2, 3, 4]}},
            "scale": "steps",
            "scoring": {"rule": "mean", "over": "items"},
            "groups": [
                {"id": "A", "items": [{"id": "A-1"}, {"id": "A-2"}, {"id": "A-3"}]},
                {
                    "id": "B",
                    "groups": [
                        {"id": "B.1", "items": [{"id": "B-1"}, {"id": "B-2"}]},
                        {"id": "B.2", "items": [{"id": "B-3"}]},
                    ],
                },
            ],
        }
    )
    names = {"A-1": "Mandate", "A-2": "Authority", "A-3": "Media", "B-1": "Tickets", "B-2": "Sensors", "B-3": "Drills"}
    words = {
        "catalogue": {
            "name": "Mini model",
            "short": "Mini",
            "about": "x",
            "attribution": "By us.",
            "notice": "Not official.",
        },
        "scales": {"steps": {n: {"name": f"Step {n}", "about": f"What step {n} means."} for n in range(5)}},
        "groups": {"A": {"name": "Base"}, "B": {"name": "Work"}, "B.1": {"name": "Tools"}, "B.2": {"name": "People"}},
        "items": {id_: _item(name) for id_, name in names.items()},
    }
    return CatalogueContent(structure, CatalogueWords, ["en"], lambda _: words)


def _services() -> CatalogueContent:
    structure = Catalogue.model_validate(
        {
            "id": "serve",
            "version": 1,
            "edition": "one",
            "kind": "services",
            "scales": {"steps": {"levels": [0, 1]}},
            "scale": "steps",
            "scoring": {"rule": "mean"},
            "groups": [{"id": "1.1", "items": [{"id": "1.1.1"}]}, {"id": "1.2", "items": [{"id": "1.2.1"}]}],
        }
    )
    words = {
        "catalogue": {"name": "Services", "short": "Services", "about": "x", "attribution": "By us."},
        "scales": {"steps": {0: {"name": "No", "about": "x"}, 1: {"name": "Yes", "about": "x"}}},
        "groups": {"1.1": {"name": "Handling"}, "1.2": {"name": "Warning"}},
        "items": {"1.1.1": _item("Triage"), "1.2.1": _item("Bulletins")},
    }
    return CatalogueContent(structure, CatalogueWords, ["en"], lambda _: words)


def _small(structure: Profile | Crosswalk, name: str) -> Content[Any, SmallWords]:
    return Content(structure, SmallWords, ["en"], lambda _: {"text": {"name": name, "notice": f"Notice of {name}."}})


@pytest.fixture
def library() -> Library:
    library = Library()
    levels = {"A-1": 3, "A-2": 2, "A-3": 2, "B-1": 3, "B-2": 1, "B-3": 3}
    profile = {"id": "goal", "version": 1, "catalogue": "mini", "origin": "project", "source": "Own.", "levels": levels}
    rows = [
        {"source": "A-1", "target": "1.1", "relation": "enables", "basis": "derived"},
        {"source": "B-1", "target": "1.1", "relation": "enables", "basis": "sourced", "where": "Handbook, page 3"},
        {"source": "B-2", "target": "1.2", "relation": "enables", "basis": "derived"},
    ]
    links = {"id": "links", "version": 1, "source": "mini", "target": "serve", "rows": rows}
    for content in (_catalogue(), _services()):
        library.add(content)
    library.add(_small(Profile.model_validate(profile), "Goal"))
    library.add(_small(Crosswalk.model_validate(links), "Links"))
    return library


class Story:
    """Revisions as people would have made them."""

    def __init__(self) -> None:
        self.revisions: list[Revision] = []

    def tell(self, entity: str, author: str = "a-1", time: str = NOW, **fields: Value) -> None:
        for name, value in fields.items():
            made = Revision(entity, name, encode(value), (), author, time, Kind.ENTRY, f"n{len(self.revisions)}")
            self.revisions.append(made)

    @property
    def state(self) -> State:
        return State.of(heads(self.revisions))


@pytest.fixture
def story() -> Story:
    """Two rounds: in the newer one an open item, a conflict, one that does not apply, and no evidence."""
    story = Story()
    story.tell("team/team", name="Sandoria CIRT", country="Sandoria")
    story.tell("assessor/a-1", name="Amira")
    story.tell("assessor/a-2", name="Jonas")
    story.tell("round/r-0", name="Baseline", starts="2025-01-06", catalogues=("mini",))
    story.tell("round/r-1", name="Follow-up", starts="2026-11-02", catalogues=("mini",))
    story.tell("target/r-1/mini", profile="goal")
    story.tell("interview/i-1", round="r-1", status="held")
    story.tell("interview/i-2", round="r-1", status="planned")
    for item, level in {"A-1": 1, "B-1": 2, "B-3": 1}.items():
        story.tell(f"rating/r-0/mini/{item}", time=THEN, level=level)
    story.tell("rating/r-1/mini/A-1", level=2, rationale="A decree was shown.")
    story.tell("rating/r-1/mini/A-2", level=1)
    story.tell("rating/r-1/mini/A-2", author="a-2", level=3)
    story.tell("rating/r-1/mini/A-3", level=NOT_APPLICABLE, rationale="The ministry speaks.")
    story.tell("rating/r-1/mini/B-1", level=4)
    story.tell("rating/r-1/mini/B-3", level=1)
    return story


@pytest.fixture
def make_material(library: Library) -> Callable[..., Material]:
    def make(story: Story, wording: Wording | None = None, **meta: Any) -> Material:
        results = compute(story.state, library, "r-1", TODAY)
        found = ReportMeta(TODAY, **{"digest": "4f1c", "version": "1.0", **meta})
        return Material(results, story.state, library, wording or Wording.load("en"), found)

    return make


@pytest.fixture
def material(story: Story, make_material: Callable[..., Material]) -> Material:
    return make_material(story)


# --- blocks as text --------------------------------------------------------------------------


@pytest.fixture
def picture() -> Callable[[Document], str]:
    """A document as text, one picture per block."""
    return lambda document: "\n".join(line for block in document.blocks for line in _drawn(block)) + "\n"


def _drawn(block: Block) -> Iterator[str]:  # noqa: C901  one case per block
    match block:
        case Title():
            yield f"##### {block.title} | {block.subtitle}"
            yield from (f"  {label}: {value}" for label, value in block.facts)
            yield f"  {block.notice}"
        case Heading():
            yield ""
            yield f"{'#' * block.level} {block.text}"
        case Paragraph():
            yield f"({block.tone}) {block.text}"
        case Bullets():
            yield from (f"  * {item}" for item in block.items)
        case Callout():
            yield f"! {block.text}"
        case KeyFigures():
            yield from (f"  [{one.label}: {one.value} {one.unit}] {one.note}" for one in block.figures)
        case Table():
            yield from _rows(block)
        case Figure():
            yield f"<{block.scene.title}>"
            yield from ("  " + " | ".join(row) for row in block.scene.table)
            yield f"  {block.caption}"
        case PageBreak():
            yield "-----"
        case Contents():
            yield f"({block.title})"


def _rows(table: Table) -> Iterator[str]:
    yield "  = " + " | ".join(table.head)
    for row in table.rows:
        if isinstance(row, Section):
            yield f"  -- {row.text}"
        else:
            yield "  | " + " | ".join(f"[{cell.label}]" if isinstance(cell, Pip) else cell or "" for cell in row)
