"""Rounding: once, exactly, half to even."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.report.numbers import NONE, number, percent, span

CASES = [
    ("9/4", "2.2"),
    ("47/20", "2.4"),
    ("2", "2.0"),
    ("0", "0.0"),
    ("1/3", "0.3"),
    ("-9/4", "-2.2"),
    ("-1/30", "0.0"),
    ("1999/200", "10.0"),
    ("225000000000000001/100000000000000000", "2.3"),
]


@pytest.mark.parametrize(("value", "text"), CASES)
def test_one_decimal_half_to_even(value: str, text: str) -> None:
    assert number(Fraction(value)) == text


def test_no_number_is_a_dash_and_never_a_zero() -> None:
    assert number(None) == percent(None) == NONE == "\u2013"


def test_whole_numbers_and_other_points() -> None:
    assert number(Fraction(27), 0) == "27"
    assert number(Fraction(5, 2), 0) == "2"
    assert number(Fraction(9, 4), 2, ",") == "2,25"


def test_a_range_of_one_number_is_that_number() -> None:
    assert span(Fraction(17, 10), Fraction(12, 5)) == "1.7 to 2.4"
    assert span(Fraction(171, 100), Fraction(172, 100)) == "1.7"


@pytest.mark.parametrize(("share", "text"), [("37/45", "82 %"), ("1/200", "0 %"), ("3/200", "2 %"), ("1", "100 %")])
def test_percent(share: str, text: str) -> None:
    assert percent(Fraction(share)) == text


@given(st.integers(-(10**15), 10**15), st.integers(0, 3))
def test_it_agrees_with_decimal_arithmetic(thousandths: int, places: int) -> None:
    exact = Decimal(thousandths).scaleb(-3)
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    assert Decimal(number(Fraction(thousandths, 1000), places)) == rounded
