"""The check: what is wrong with content that loads, each a sentence that names the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessment_models.check import check, check_all
from assessment_models.library import Library, read_folder
from tests.models.hostile import CATALOGUE, CONTENT, SMALL, SMALL_WORDS, TEXT, WORDS

ROLES = {"roles.yaml": SMALL["roles.yaml"], TEXT: "roles: {head: {name: Head}}\n"}


def library_of(root: Path, **folders: dict[str, str]) -> Library:
    """A library of nothing but these folders."""
    library = Library()
    for name, files in folders.items():
        for file, text in files.items():
            (root / name / file).parent.mkdir(parents=True, exist_ok=True)
            (root / name / file).write_text(text, encoding="utf-8")
        library.add(read_folder(root / name))
    return library


def changed(old: str, new: str, *, words: bool = False) -> dict[str, str]:
    """The good catalogue with one passage replaced in its structure or its words."""
    assert (WORDS if words else CATALOGUE).count(old) == 1, old
    if words:
        return {CONTENT: CATALOGUE, TEXT: WORDS.replace(old, new)}
    return {CONTENT: CATALOGUE.replace(old, new), TEXT: WORDS}


GOOD = {CONTENT: CATALOGUE, TEXT: WORDS}


def test_good_content_has_no_problem(tmp_path: Path) -> None:
    small = {
        name.partition(".")[0]: {name: text, TEXT: SMALL_WORDS} for name, text in SMALL.items() if "roles" not in name
    }
    small["crosswalk"][TEXT] += "targets: {B: Something}\n"
    library = library_of(tmp_path, good=GOOD, roles=ROLES, **small)
    assert check_all(library) == {}
    assert len(list(library.contents())) == 4


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("rule: mean", "rule: mean, bands: [{id: low, starts: 0}]", "band low has no words"),
        ("rule: mean", "rule: profile, profile: gone", "test: there is no profile gone"),
        ("rule: mean", "rule: cumulative, holds_from: 1", "item A: the cumulative rule needs its step"),
        ("rule: mean", "rule: cumulative, holds_from: 9", "item A: holds_from 9 is not on its scale"),
        ("- id: G\n", "- id: G\n    scoring: {rule: cumulative, holds_from: 2}\n", "item A: the cumulative rule"),
        ("- id: A", "- {id: A, ask: [head]}", ""),
        ("- id: A", "- {id: A, ask: [astronaut]}", "item A: there is no stakeholder role astronaut"),
        ("- id: A", "- {id: A, informs: ['test:G']}", ""),
        ("- id: A", "- {id: A, informs: ['test:Z']}", "item A: informs test:Z, which does not exist"),
        ("- id: A", "- {id: A, informs: ['moon:A']}", "item A: informs moon:A, which does not exist"),
    ],
)
def test_a_catalogue(tmp_path: Path, old: str, new: str, problem: str) -> None:
    found = check_all(library_of(tmp_path, it=changed(old, new), roles=ROLES))
    assert any(problem in one for one in found["test"]) if problem else found == {}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (WORDS.splitlines()[0], "bands: {}", "the catalogue itself has no words (section `catalogue`)"),
        ("  G: {name", "  H: {name", "group G has no words"),
        ("  G: {name", "  H: {name: H}\n  G: {name", "there are words for group H, which does not exist"),
        ("  A:\n", "  B:\n", "item A has no words"),
        ("    2: {name: All, about: Everything.}\n", "", "scale s: the words do not name exactly the levels [0, 1, 2]"),
        ("    2: {name", "    3: {name", "scale s: the words do not name exactly the levels [0, 1, 2]"),
        ("What is it?", "What is it?\n    levels: {7: Seven.}", "item A: levels words for [7], which are not on its"),
        ("What is it?", "What is it?\n    next: {9: Nine.}", "item A: next words for [9], which are not on its scale"),
    ],
)
def test_the_words_of_a_catalogue(tmp_path: Path, old: str, new: str, problem: str) -> None:
    found = check_all(library_of(tmp_path, it=changed(old, new, words=True), roles=ROLES))
    assert any(problem in one for one in found["test"])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("catalogue: test", "catalogue: moon", "there is no catalogue moon"),
        ("{A: 1}", "{Z: 1}", "test has no item Z"),
        ("{A: 1}", "{A: 3}", "item A: level 3 is not on its scale"),
    ],
)
def test_a_profile(tmp_path: Path, old: str, new: str, problem: str) -> None:
    profile = {"profile.yaml": SMALL["profile.yaml"].replace(old, new), TEXT: SMALL_WORDS}
    assert check_all(library_of(tmp_path, good=GOOD, it=profile, roles=ROLES)) == {"p": [problem]}


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{source: A, target: B, relation: related, basis: derived}", None),
        ("{source: G, target: B, relation: related, basis: derived}", None),
        ("{source: Z, target: B, relation: related, basis: derived}", "test has no group or item Z"),
        ("{source: A, target: C, relation: related, basis: derived}", "t has no group or item C, and no words name it"),
        ("{source: G, target: B, relation: enables, basis: derived}", "test: G is a group; only an item can enable"),
    ],
)
def test_a_crosswalk(tmp_path: Path, row: str, problem: str | None) -> None:
    good = "{source: A, target: B, relation: related, basis: derived}"
    crosswalk = {
        "crosswalk.yaml": SMALL["crosswalk.yaml"].replace(good, row),
        TEXT: SMALL_WORDS + "targets: {B: Some}\n",
    }
    found = check_all(library_of(tmp_path, good=GOOD, it=crosswalk, roles=ROLES))
    assert found == ({} if problem is None else {"x": [problem]})


def test_a_row_that_stands_twice(tmp_path: Path) -> None:
    row = SMALL["crosswalk.yaml"].splitlines()[-1] + "\n"
    crosswalk = {"crosswalk.yaml": SMALL["crosswalk.yaml"] + row, TEXT: SMALL_WORDS + "targets: {B: Some}\n"}
    assert check_all(library_of(tmp_path, good=GOOD, it=crosswalk)) == {"x": ["A to B stands twice"]}


def test_roles(tmp_path: Path) -> None:
    roles = {"roles.yaml": SMALL["roles.yaml"], TEXT: "roles: {host: {name: Host}}\n"}
    assert check_all(library_of(tmp_path, it=roles)) == {
        "r": ["role head has no words", "there are words for role host, which does not exist"]
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_that_cannot_be_used(tmp_path: Path, language: str) -> None:
    library = library_of(tmp_path, it={**GOOD, f"text/{language}/zz.yaml": "items: {A: {name: [x]}}\n"})
    problems = check(library.catalogues["test"], library)
    assert len(problems) == 1
    assert f"text/{language}/zz.yaml, line 1 [items.A.name]: must be text" in problems[0].replace("\\", "/")


def test_two_kinds_of_content_with_one_id_hide_no_problem_of_one_another(tmp_path: Path) -> None:
    profile = {
        "profile.yaml": SMALL["profile.yaml"].replace("id: p", "id: test").replace("{A: 1}", "{Z: 1}"),
        TEXT: SMALL_WORDS,
    }
    found = check_all(library_of(tmp_path, it=changed("  A:\n", "  B:\n", words=True), profile=profile))
    assert {"item A has no words", "test has no item Z"} <= set(found["test"])
