"""The schema: what content may look like. What it refuses, and how, stands in `hostile`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from assessment_models.schema import Catalogue, Code, Group, Item, Level, Line, Number, Profile, Scale, Scoring
from tests.small import catalogue

NUMBER: TypeAdapter[Fraction] = TypeAdapter(Number)
CODE: TypeAdapter[int] = TypeAdapter(Code)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("2", Fraction(2)),
        ("0.25", Fraction(1, 4)),
        ("1/4", Fraction(1, 4)),
        ("-3", Fraction(-3)),
        ("-1/3", Fraction(-1, 3)),
        ("2/04", Fraction(1, 2)),
        ("007", Fraction(7)),
        (5, Fraction(5)),
        (Fraction(2, 7), Fraction(2, 7)),
        ("0.000000000000000001", Fraction(1, 10**18)),
    ],
)
def test_a_number_is_exact(written: object, number: Fraction) -> None:
    assert NUMBER.validate_python(written) == number


@pytest.mark.parametrize(
    "written", [0.25, True, None, "", " 1", "1 ", "1.", ".5", "+1", "1/0", "1/-2", "1,5", "1e3", "9" * 41]
)
def test_what_is_no_exact_number_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match=r"a decimal such as 0\.25"):
        NUMBER.validate_python(written)


@given(st.fractions(max_denominator=10**12).filter(lambda one: abs(one) < 10**12))
def test_a_number_comes_back_from_json(number: Fraction) -> None:
    assert NUMBER.validate_json(NUMBER.dump_json(number)) == number


def test_a_code_is_written_in_one_way_only() -> None:
    """Two ways of writing one key would let a text replace another in silence."""
    assert [CODE.validate_python(one) for one in ("0", "-1", "1000", 3)] == [0, -1, 1000, 3]
    for written in ("00", "01", "-0", "+1", "1.0", "1_0", " 1", "", True, 1.0, "1001", "-1001"):
        with pytest.raises(ValidationError):
            CODE.validate_python(written)


@pytest.mark.parametrize(
    "text", ["tab\there", "two\nlines", "\u200f\u0639\u200e", "\U0001f468\u200d\U0001f469", "\xa0"]
)
def test_a_text_may_hold_what_languages_need(text: str) -> None:
    line: TypeAdapter[str] = TypeAdapter(Line)
    assert line.validate_python(text) == text


# --- scales ------------------------------------------------------------------------------------

SCALE = Scale.model_validate({"levels": ["3", {"code": "1", "worth": "4.5"}, "5"]})


def test_a_scale_may_be_written_short() -> None:
    assert SCALE.levels == (Level(code=3, worth=3), Level(code=1, worth="9/2"), Level(code=5, worth=5))
    assert Scale.model_validate(SCALE.model_dump(mode="json")) == SCALE


def test_a_scale_knows_its_ends_and_what_a_code_is_worth() -> None:
    assert (SCALE.lowest, SCALE.highest, SCALE.codes) == (3, 5, (3, 1, 5))
    assert SCALE.worth(1) == Fraction(9, 2)
    with pytest.raises(KeyError):
        SCALE.worth(4)


# --- catalogues --------------------------------------------------------------------------------

TREE = Group(
    id="G",
    items=(Item(id="last"),),
    groups=(
        Group(id="G1", items=(Item(id="a"), Item(id="b"))),
        Group(id="G2", groups=(Group(id="G21", items=(Item(id="c"),)),)),
    ),
)


def test_a_group_is_walked_in_order() -> None:
    assert [one.id for one in TREE.walk()] == ["G", "G1", "G2", "G21"]
    assert [one.id for one in TREE.all_items()] == ["last", "a", "b", "c"]


def test_a_catalogue_knows_all_its_groups_items_and_scales() -> None:
    whole = catalogue("x").model_copy(update={"groups": (TREE, Group(id="H", items=(Item(id="d"),)))})
    assert [one.id for one in whole.all_groups()] == ["G", "G1", "G2", "G21", "H"]
    assert [one.id for one in whole.items()] == ["last", "a", "b", "c", "d"]
    assert whole.scale_of(Item(id="x")) == whole.scales["s"]


def test_an_item_may_have_a_scale_of_its_own() -> None:
    whole = catalogue("x").model_dump()
    whole["scales"]["t"] = {"levels": [0, 9]}
    whole["groups"] = [{"id": "G", "items": [{"id": "a", "scale": "t"}]}]
    found = Catalogue.model_validate(whole)
    assert found.scale_of(next(found.items())).highest == 9


def test_a_catalogue_comes_back_from_json() -> None:
    whole = catalogue(
        Item(id="a", weight=Fraction(1, 3), step=2, ask=("head",), informs=("c:a",), sources=("Art. 10",)), "b"
    )
    assert Catalogue.model_validate_json(whole.model_dump_json()) == whole


@pytest.mark.parametrize(
    "model",
    [
        Item(id="a"),
        Scoring(rule="mean"),
        Profile(id="p", version=1, catalogue="c", origin="own", source="s", levels={"a": 1}),
    ],
)
def test_content_cannot_be_changed(model: Any) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(model, next(iter(type(model).model_fields)), "other")


def test_a_verified_profile_names_who_verified_it() -> None:
    given = {"id": "p", "version": 1, "catalogue": "c", "origin": "official", "source": "s", "levels": {"a": 1}}
    assert Profile.model_validate({**given, "verified": "yes", "verified_by": "Ana"}).verified
    assert not Profile.model_validate(given).verified
