"""Results: everything of one round in one object."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from pydantic import BaseModel

from assessment_models.library import CatalogueContent, Content, Library
from assessment_models.schema import CatalogueKind, CatalogueWords, SmallText, SmallWords
from cirt_assess.quality import Doubt
from cirt_assess.results import Results, catalogue_ids, compute, rounds, target_profile
from cirt_assess.revisions import Value
from cirt_assess.state import State
from tests.small import catalogue, crosswalk, profile, state

TODAY = date(2026, 11, 21)

Fields = Mapping[str, Mapping[str, Value]]

ROUNDS: Fields = {
    "round/r2": {"name": "Follow-up", "starts": "2026-05-01", "catalogues": ("c", "s")},
    "round/r1": {"name": "Baseline", "starts": "2025-05-01", "catalogues": ("c",)},
    "target/r2/c": {"profile": "p"},
    "target/r2/s": {"profile": "offered"},
    "rating/r1/c/A": {"level": 1},
    "rating/r2/c/A": {"level": 3},
    "rating/r2/c/B": {"level": 1},
}


@pytest.fixture
def library() -> Library:
    """A maturity catalogue, a service catalogue that it enables, and a profile for each."""
    found = Library()
    services = catalogue("6.1", "6.2", id_="s", kind=CatalogueKind.SERVICES)
    for structure in (catalogue("A", "B"), services):
        found.add(CatalogueContent(structure, CatalogueWords, ["en"], lambda _: {}))
    for small in (
        profile({"A": 2, "B": 3}),
        profile({"6.1": 1}, id_="offered", of="s"),
        crosswalk("A enables G", "B enables 6.1"),
    ):
        found.add(_small(small))
    return found


def _small(structure: BaseModel) -> Content[BaseModel, SmallWords]:
    return Content(structure, SmallWords, ["en"], lambda _: {"text": SmallText(name="x").model_dump()})


def results(library: Library, round_id: str = "r2", *more: Fields) -> Results:
    return compute(state({**ROUNDS, **dict(*more)}), library, round_id, TODAY)


def test_rounds_stand_oldest_first() -> None:
    assert [one.id for one in rounds(state(ROUNDS))] == ["r1", "r2"]
    assert rounds(State()) == []


def test_a_round_that_was_removed_is_none() -> None:
    removed = state({**ROUNDS, "round/r1": {**ROUNDS["round/r1"], "removed": True}})
    assert [one.id for one in rounds(removed)] == ["r2"]


def test_two_people_who_add_different_catalogues_get_both() -> None:
    found = state({"round/r": {"catalogues": ("c", "s")}}, {"round/r": {"catalogues": ("c", "d")}})
    assert set(catalogue_ids(found.entity("round", "r"))) == {"c", "s", "d"}
    assert catalogue_ids(State().entity("round", "r")) == ()


def test_every_catalogue_has_its_score_and_answers(library: Library) -> None:
    found = results(library)
    assert [one.id for one in found.catalogues] == ["c", "s"]
    first = found.catalogue("c")
    assert (first.score.value, first.score.coverage) == (2, 1)
    assert {item: one.code for item, one in first.answers.items()} == {"A": 3, "B": 1}
    with pytest.raises(KeyError):
        found.catalogue("unknown")


def test_a_catalogue_that_is_not_at_hand_is_left_out(library: Library) -> None:
    found = results(library, "r2", {"round/r2": {"starts": "2026-05-01", "catalogues": ("gone", "c")}})
    assert [one.id for one in found.catalogues] == ["c"]


def test_the_chosen_profile_gives_targets_verdict_and_gaps(library: Library) -> None:
    found = results(library).catalogue("c")
    assert found.profile is not None
    assert (found.profile.id, found.target("B"), found.target("Z")) == ("p", 3, None)
    assert found.verdict is not None
    assert (found.verdict.value, found.verdict.ceiling) == (1, 2)
    assert [(one.item, one.size) for one in found.gaps] == [("B", 2)]


def test_without_a_profile_there_are_no_targets(library: Library) -> None:
    found = results(library, "r1").catalogue("c")
    assert (found.profile, found.verdict, found.gaps, found.target("A")) == (None, None, (), None)
    gone = state({**ROUNDS, "target/r2/c": {"profile": "gone"}})
    assert target_profile(gone, library, "r2", "c") is None


def test_gaps_of_all_catalogues_stand_in_one_ranking(library: Library) -> None:
    assert [(one.catalogue, one.item, one.certain) for one in results(library).gaps] == [
        ("c", "B", True),
        ("s", "6.1", False),
    ]


def test_the_round_before_is_there_to_compare(library: Library) -> None:
    found = results(library)
    before = found.catalogue("c").before
    assert before is not None
    assert before.score.value == 1
    assert before.before is None
    assert found.catalogue("s").before is None, "it was not rated then"
    assert results(library, "r1").catalogue("c").before is None


def test_services_are_ready_by_what_enables_them(library: Library) -> None:
    found = results(library)
    assert (found.enabling_catalogue, found.service_catalogue) == ("c", "s")
    ready = {one.service: (one.level, one.ready, one.planned) for one in found.services}
    assert ready == {"G": (3, True, True), "6.1": (1, False, False)}
    assert found.catalogue("c").gaps[0].holds_back == ("6.1",)


def test_there_are_no_services_without_their_catalogue(library: Library) -> None:
    del library.catalogues["s"]
    found = results(library)
    assert (found.services, found.service_catalogue, found.enabling_catalogue) == ((), None, None)


def test_there_are_no_services_when_what_enables_them_was_not_rated(library: Library) -> None:
    assert results(library, "r2", {"round/r2": {"starts": "2026-05-01", "catalogues": ("s",)}}).services == ()


def test_findings_of_all_catalogues_stand_together(library: Library) -> None:
    found = results(library, "r2", {"rating/r2/s/6.1": {"level": 4}})
    assert [(one.catalogue, one.doubt) for one in found.findings] == [
        ("c", Doubt.NO_EVIDENCE),
        ("s", Doubt.NO_EVIDENCE),
    ]


def test_an_unknown_round_is_empty(library: Library) -> None:
    found = results(library, "never")
    assert (found.catalogues, found.services, found.gaps, found.findings) == ((), (), (), ())
