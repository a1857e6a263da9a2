"""Numbers as text: the one place where anything is rounded, half to even and exactly. Pure."""

from __future__ import annotations

from fractions import Fraction

NONE = "\u2013"
"""What stands where there is no number: a dash, never a zero."""

SPAN, PERCENT = "{low} to {high}", "{n} %"


def number(value: Fraction | None, places: int = 1, point: str = ".") -> str:
    """`value` with a fixed number of decimals: 9/4 is 2.2, 47/20 is 2.4."""
    if value is None:
        return NONE
    whole, part = divmod(abs(round(value * 10**places)), 10**places)
    sign = "-" if value < 0 and (whole or part) else ""
    return f"{sign}{whole}{point}{part:0{places}d}" if places else f"{sign}{whole}"


def span(low: Fraction, high: Fraction, places: int = 1, point: str = ".", between: str = SPAN) -> str:
    """A range as `1.7 to 2.4`; one number when both ends look the same."""
    first, last = number(low, places, point), number(high, places, point)
    return first if first == last else between.format(low=first, high=last)


def percent(share: Fraction | None, form: str = PERCENT) -> str:
    """A share from 0 to 1 in whole percent."""
    return NONE if share is None else form.format(n=round(share * 100))
