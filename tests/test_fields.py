"""Fields: how what is typed is stored, and what is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cirt_assess.errors import NotAllowed
from cirt_assess.fields import Field, FieldKind, checked, checked_value, number
from cirt_assess.revisions import Value

TEXT = Field("x")
NUMBER = Field("x", FieldKind.NUMBER)
RANGE = Field("x", FieldKind.NUMBER, lowest=0, highest=20)
DATE = Field("x", FieldKind.DATE)
TIME = Field("x", FieldKind.TIME)
MOMENT = Field("x", FieldKind.MOMENT)
LANGUAGE = Field("x", FieldKind.LANGUAGE)
DIGEST = Field("x", FieldKind.DIGEST)
CHOICE = Field("x", FieldKind.CHOICE, ("a", "b"))
LIST = Field("x", FieldKind.LIST)
SOME = Field("x", FieldKind.LIST, ("a", "b"))
TABLE = Field("x", FieldKind.TABLE, columns=(Field("name"), RANGE))


@pytest.mark.parametrize(
    ("field", "given", "stored"),
    [
        (TEXT, " a text ", " a text "),
        (TEXT, "  ", None),
        (Field("x", FieldKind.LONG_TEXT), "a\nb", "a\nb"),
        (NUMBER, 12, 12),
        (NUMBER, " 12 ", 12),
        (NUMBER, "15.2966", "15.2966"),
        (NUMBER, "15.50", "15.5"),
        (NUMBER, "15.0", 15),
        (NUMBER, "-3", -3),
        (RANGE, "20", 20),
        (DATE, "2026-11-21", "2026-11-21"),
        (DATE, "", None),
        (TIME, "9:30", "09:30"),
        (TIME, "09:30:15", "09:30"),
        (MOMENT, "2026-11-21T09:30:00+02:00", "2026-11-21T07:30:00.000000Z"),
        (LANGUAGE, "pt-BR", "pt-BR"),
        (DIGEST, "AB" * 32, "ab" * 32),
        (CHOICE, "b", "b"),
        (CHOICE, None, None),
        (LIST, ("a", "", "b", "a"), ("a", "b")),
        (LIST, (), None),
        (LIST, ("",), None),
        (SOME, ("b",), ("b",)),
        (TABLE, ({"name": "A", "x": "1.5"}, {"name": " "}), ({"name": "A", "x": "1.5"},)),
        (TABLE, ({},), None),
    ],
)
def test_what_is_typed_is_stored_in_one_form(field: Field, given: Value, stored: Value) -> None:
    assert checked_value(field, given) == stored
    assert checked_value(field, stored) == stored, "and storing it again changes nothing"


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        (TEXT, 3, "Write text"),
        (NUMBER, "a few", "Write a number such as"),
        (NUMBER, "1e9", "Write a number"),
        (NUMBER, True, "Write a number"),
        (RANGE, 21, "a number from 0 up to 20"),
        (RANGE, "-0.5", "a number from 0"),
        (DATE, "21.11.2026", "a date such as 2026-11-21"),
        (DATE, 20261121, "a date"),
        (TIME, "noon", "a time of day"),
        (MOMENT, "2026-11-21T09:30", "time zone"),
        (LANGUAGE, "English", "the tag of a language"),
        (DIGEST, "abc", "64 hexadecimal digits"),
        (CHOICE, "c", "one of a, b"),
        (CHOICE, ("a",), "one of a, b"),
        (LIST, "a", "a list"),
        (SOME, ("c",), "one of a, b"),
        (TABLE, "a", "rows"),
        (TABLE, ("a",), "rows"),
        (TABLE, ({"other": "a"},), "no field other"),
        (TABLE, ({"x": 21},), "up to 20"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(field: Field, given: Value, said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        checked_value(field, given)


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotAllowed, match=r"A thing has no field y\. It has x\."):
        checked((TEXT,), {"y": "a"}, "A thing")


@pytest.mark.parametrize(
    ("value", "exact"),
    [(12, Fraction(12)), ("15.2966", Fraction(152966, 10000)), (None, None), ("x", None), (True, None)],
)
def test_a_stored_number_is_read_exactly(value: Value, exact: Fraction | None) -> None:
    assert number(value) == exact
