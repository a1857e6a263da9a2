"""Hostile content: every case is refused with a sentence that names file, line and place, within bounds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.models.hostile import CASES, Case

ROOT = Path(__file__).parents[2]

Heard = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """What one child process said of each case; a case that ended or stopped it is missing."""
    folder = tmp_path_factory.mktemp("hostile")
    command = [sys.executable, "-m", "tests.models.hostile", str(folder)]
    child = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )
    found = [json.loads(line) for line in child.stdout.splitlines()]
    assert len(found) == len(CASES), f"{CASES[len(found)].name!r} ended the process: {child.stderr[-2000:]}"
    return {one["name"]: one for one in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_refused_with_a_sentence_that_names_the_place(case: Case, heard: Heard) -> None:
    found = heard[case.name]
    assert found["error"] == "ContentError", found["said"]
    assert case.said in found["said"]
    assert (found["file"], found["line"]) == (case.named or case.file, case.line)
    assert (f"line {case.line}" if case.line else ":") in found["said"]
    assert (f"[{case.where}]" if case.where else "") in found["said"]


def test_the_cases_are_many_and_each_has_its_own_name() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


def test_what_the_cases_spoil_is_good_content(tmp_path: Path) -> None:
    """Else they could all be refused for some other reason."""
    from assessment_models.library import read_folder

    for number, good in enumerate({case.good: case.file for case in CASES if len(case.good) == 2}):
        case = Case("good", good[0][0], good[0][1].encode(), "", good=good)
        case.build(tmp_path / str(number))
        read_folder(tmp_path / str(number)).read_all()
