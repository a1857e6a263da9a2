"""The built-in content: whole, counted, permanent, and nowhere more official than it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessment_models.check import check_all
from assessment_models.ids import LOCK, all_ids, main, missing, read_lock, unlocked, write_lock
from assessment_models.library import BASE_LANGUAGE, BUILT_IN, CatalogueContent, Library, ProfileContent
from assessment_models.schema import CatalogueKind

LIBRARY = Library.load()
PROFILES = sorted(LIBRARY.profiles)
CATALOGUES = sorted(LIBRARY.catalogues)


def of_kind(kind: CatalogueKind) -> CatalogueContent:
    return next(one for one in LIBRARY.catalogues.values() if one.structure.kind is kind)


def test_it_loads_and_has_no_problem() -> None:
    assert [str(problem) for one in LIBRARY.broken for problem in one.problems] == []
    assert check_all(LIBRARY) == {}


def test_every_folder_says_where_its_content_comes_from() -> None:
    assert [one.id for one in LIBRARY.contents() if not (one.folder or BUILT_IN).joinpath("SOURCE.md").is_file()] == []


# --- counts ------------------------------------------------------------------------------------


def test_sim3_has_its_45_parameters() -> None:
    sim3 = LIBRARY.catalogues["sim3-v2i"]
    assert {group.id: len(group.items) for group in sim3.structure.groups} == {"O": 11, "H": 7, "T": 10, "P": 17}
    assert list(sim3.items) == [
        f"{area}-{number}"
        for area, count in zip("OHTP", (11, 7, 10, 17), strict=True)
        for number in range(1, count + 1)
    ]
    assert sim3.structure.scales["maturity"].codes == (0, 1, 2, 3, 4)
    assert len(sim3.items) == 45


def test_first_has_its_areas_services_and_functions() -> None:
    first = of_kind(CatalogueKind.SERVICES)
    areas = first.structure.groups
    services = [service for area in areas for service in area.groups]
    assert (len(areas), len(services), len(first.items)) == (5, 21, 76)
    assert all(item.id.startswith(f"{service.id}.") for service in services for item in service.items)
    assert all(service.id.startswith(f"{area.id}.") for area in areas for service in area.groups)


def test_the_readiness_checklist_can_be_worked_through_in_a_mission() -> None:
    assert 70 <= len(of_kind(CatalogueKind.READINESS).items) <= 110


# --- nothing more official than it is ----------------------------------------------------------


@pytest.mark.parametrize("id_", PROFILES)
def test_a_profile_of_this_project_says_that_it_is_not_official(id_: str) -> None:
    profile: ProfileContent = LIBRARY.profiles[id_]
    if profile.structure.origin == "project":
        words = profile.words().text
        assert not profile.structure.verified
        assert "not an official" in profile.structure.source
        assert "project" in words.name.lower()
        assert "not an official" in (words.notice or "")


def test_no_profile_claims_to_be_verified_by_nobody() -> None:
    assert all(one.structure.verified_by for one in LIBRARY.profiles.values() if one.structure.verified)
    assert all(one.structure.verified for one in LIBRARY.profiles.values() if one.structure.origin == "official")


@pytest.mark.parametrize("id_", CATALOGUES)
def test_no_average_is_called_official(id_: str) -> None:
    """None of the models that are built in defines a figure over its items."""
    structure = LIBRARY.catalogues[id_].structure
    nodes = [structure.scoring, *(group.scoring for group in structure.all_groups())]
    assert not any(scoring.official for scoring in nodes if scoring)


@pytest.mark.parametrize("id_", CATALOGUES)
def test_every_item_can_be_asked_and_rated(id_: str) -> None:
    content = LIBRARY.catalogues[id_]
    for item, structure in content.items.items():
        text = content.item_text(item, BASE_LANGUAGE)
        codes = content.structure.scale_of(structure).codes
        assert structure.ask, f"{item}: nobody can answer it"
        assert text.evidence, f"{item}: nothing would show it"
        assert set(text.levels) in (set(), set(codes)), f"{item}: some levels have no words of their own"


# --- ids ---------------------------------------------------------------------------------------


def test_no_id_that_was_released_is_gone() -> None:
    assert missing(LIBRARY, read_lock(LOCK)) == []


def test_every_id_is_locked() -> None:
    assert unlocked(LIBRARY, read_lock(LOCK)) == [], (
        "new ids: run `python -m assessment_models.ids` and commit ids.lock"
    )


def test_ids_are_those_that_files_hold() -> None:
    found = all_ids(LIBRARY)
    assert {
        "catalogue sim3-v2i",
        "catalogue sim3-v2i O",
        "catalogue sim3-v2i O-1",
        "catalogue sim3-v2i maturity:4",
        "roles stakeholders cirt-head",
        "profile sim3-founding",
        "crosswalk sim3-first",
    } <= found
    assert all(len(line.split(" ")) in (2, 3) for line in found)


def test_the_lock_only_grows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = tmp_path / "ids.lock"
    assert main(lock) == 0
    assert read_lock(lock) == all_ids(LIBRARY)
    assert f"{len(all_ids(LIBRARY))} added" in capsys.readouterr().out

    write_lock(read_lock(lock) - {"catalogue sim3-v2i O-1"} | {"catalogue sim3-v2i O-0"}, lock)
    before = lock.read_bytes()
    assert main(lock) == 1
    assert capsys.readouterr().out == "catalogue sim3-v2i O-0: was released and is gone; put it back\n"
    assert lock.read_bytes() == before

    assert missing(LIBRARY, read_lock(lock)) == ["catalogue sim3-v2i O-0"]
    assert unlocked(LIBRARY, read_lock(lock)) == ["catalogue sim3-v2i O-1"]


def test_the_lock_is_sorted_so_that_changes_are_easy_to_read() -> None:
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
