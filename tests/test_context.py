"""The country or sector around the team: that every field has its words, and what is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from cirt_assess.context import CONTEXT, CONTEXT_FIELDS, PILLARS, SECTIONS, filled
from cirt_assess.context_words import ContextWords, citations
from cirt_assess.fields import Field, FieldKind
from cirt_assess.state import State
from tests.rounds import state_of

WORDS = ContextWords()
FILES = Path(__file__).parent.parent / "resources" / "context"
LANGUAGES = sorted(file.stem for file in FILES.glob("*.yaml") if file.stem != "mandates")


def test_names_are_those_of_one_field_each() -> None:
    assert len({field.name for field in CONTEXT_FIELDS}) == len(CONTEXT_FIELDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", CONTEXT_FIELDS, ids=lambda one: one.name)
def test_every_field_has_a_label_a_help_and_words_for_its_parts(field: Field, language: str) -> None:
    words = ContextWords(language)
    assert words.label(field.name)
    assert words.help(field.name)
    assert all(words.column(field.name, column.name) for column in field.columns)
    for one in (field, *field.columns):
        assert all(words.choice(one.name, choice) != choice for choice in one.choices)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_has_a_heading(section: str) -> None:
    assert WORDS.section(section)


def test_a_language_without_words_is_told_in_english() -> None:
    assert ContextWords("ar-EG").label("population") == WORDS.label("population")


def test_an_unknown_choice_is_told_as_entered() -> None:
    assert WORDS.choice("itu_region", "atlantis") == "atlantis"


def test_scores_can_be_entered_for_each_pillar_and_year() -> None:
    (gci,) = (field for field in CONTEXT_FIELDS if field.name == "gci")
    assert gci.kind is FieldKind.TABLE
    assert [column.name for column in gci.columns] == ["year", *PILLARS]


def test_nothing_is_supplied_about_any_country() -> None:
    assert list(filled(State())) == []


def test_what_is_filled_in_comes_in_the_order_of_the_form() -> None:
    state = state_of(
        {CONTEXT: {"itu_region": "africa", "population": 12, "sectors": None}}, {CONTEXT: {"population": 13}}
    )
    found = list(filled(state))
    assert [(one.section, one.field.name) for one in found] == [("team", "population"), ("international", "itu_region")]
    assert [one.held.in_conflict for one in found] == [True, False]


def test_resolutions_are_cited_by_body_and_number() -> None:
    assert [WORDS.citation(one.id) for one in citations()] == [
        "PP Resolution 130",
        "WTDC Resolution 45",
        "WTDC Resolution 69",
        "WTSA Resolution 50",
        "WTSA Resolution 58",
    ]
    assert WORDS.citation("own-1") == "own-1"
