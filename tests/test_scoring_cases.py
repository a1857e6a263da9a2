"""Scoring cases as data: a small catalogue, answers, and the exact figures that each node must come to.

An answer is a code, `n/a` or `cleared`; sides of a conflict are joined by `or`. A case states only the figures it is
about, as exact fractions, `none` where there is none.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal

import pytest

from assessment_models.schema import Catalogue, Frozen, Profile, Rule, Text
from assessment_models.yaml_reader import read_yaml
from cirt_assess.scoring import Score, is_met, score
from cirt_assess.state import NOT_APPLICABLE, Answer

FOLDER = Path(__file__).parent / "cases"

Figure = Literal[
    "value",
    "low",
    "high",
    "coverage",
    "band",
    "floor",
    "ceiling",
    "ratio",
    "applicable",
    "conflicts",
    "excluded",
    "met",
    "official",
]


class Case(Frozen):
    name: Text
    answers: dict[str, str]
    expected: dict[str, dict[Figure, str]]


class CaseFile(Frozen):
    """`source` says whose formula it is, and how the expected figures were found."""

    source: Text
    catalogue: Catalogue
    profiles: tuple[Profile, ...] = ()
    cases: tuple[Case, ...]


FILES = {file.stem: CaseFile.model_validate(read_yaml(file).data) for file in sorted(FOLDER.glob("*.yaml"))}
CASES = [pytest.param(one, case, id=f"{name}: {case.name}") for name, one in FILES.items() for case in one.cases]


def as_answer(text: str) -> Answer:
    said: dict[str, str | None] = {"n/a": NOT_APPLICABLE, "cleared": None}
    return Answer(tuple(said[one] if one in said else int(one) for one in text.split(" or ")))


def told(figure: Figure, found: Score) -> str:
    """A figure of a score as the cases write it."""
    value = is_met(found) if figure == "met" else getattr(found, figure)
    if value is None:
        return "none"
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


@pytest.mark.parametrize(("file", "case"), CASES)
def test_every_node_comes_to_what_the_case_says(file: CaseFile, case: Case) -> None:
    answers = {item: as_answer(text) for item, text in case.answers.items()}
    whole = score(file.catalogue, answers, {one.id: one for one in file.profiles})
    assert set(answers) <= {item.id for item in file.catalogue.items()}, "the case answers an item that does not exist"
    for node, figures in case.expected.items():
        found = whole.find(node)
        assert found is not None, node
        assert {figure: told(figure, found) for figure in figures} == figures, node


def test_the_cases_state_their_figures_as_the_shortest_fractions() -> None:
    """`2/4` would never equal what is found, and would fail with a riddle."""
    numbers = ("value", "low", "high", "coverage", "floor", "ceiling", "ratio")
    for file in FILES.values():
        for case in file.cases:
            for figures in case.expected.values():
                for figure, text in figures.items():
                    assert figure not in numbers or text == "none" or text == str(Fraction(text)), case.name


def test_the_cases_cover_every_rule() -> None:
    used = set()
    for file in FILES.values():
        used |= {file.catalogue.scoring.rule}
        used |= {group.scoring.rule for group in file.catalogue.all_groups() if group.scoring}
    assert used == set(Rule)
