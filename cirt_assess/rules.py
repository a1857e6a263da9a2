"""The scoring rules: from the figures of the parts to those of the whole. Pure, exact, and never rounded.

With w the weight of a part, r = (value - floor) / (ceiling - floor), and lowest and width those of the result:

    mean            lowest + width * sum(r) / n
    weighted_mean   lowest + width * sum(w r) / sum(w)
    minimum         lowest + width * min(r)
    sum             sum(w value), told between sum(w floor) and sum(w ceiling)
    cumulative      the highest step n such that every item of steps 1..n holds
    profile         how many items are at or above their level in the profile, of those it names

What is open leaves the calculation; what is in conflict too. The range allows for every way in which they may be
settled, also as not applicable: the value that comes of it lies between low and high. A mean needs nothing special for
that, as the range of what may not apply at all is the whole of its scale; a sum does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import mul

from assessment_models.schema import Rule, Span

ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What an item, a group or a catalogue comes to.

    value: None when nothing below was answered, or nothing applies.
    low, high: what it would be if every open or conflicting item were at its lowest, and at its highest. The value
        of today can lie outside: a sum lacks what is open, a mean leaves out what is in conflict.
    floor, ceiling: the ends of the scale that all these are told on.
    ratio: where the value lies between them, 0 to 1; for a sum that lacks items, between the ends of those it has.
    least, most: where low and high lie, 0 to 1: the lowest and the highest ratio it can bring to a whole.
    counts: whether any answer could give it a value.
    may_not_apply: whether settling a conflict could take that away.
    """

    value: Fraction | None
    low: Fraction
    high: Fraction
    floor: Fraction
    ceiling: Fraction
    ratio: Fraction | None
    least: Fraction
    most: Fraction
    counts: bool = True
    may_not_apply: bool = False
    weight: Fraction = ONE


Parts = Sequence[Figures]


def share(part: Fraction, whole: Fraction) -> Fraction:
    """`part / whole`, and never outside of 0 to 1; nothing of what is nothing."""
    return min(ONE, max(ZERO, part / whole)) if whole else ZERO


def combine(rule: Rule, parts: Parts, span: Span) -> Figures:
    """Apply a mean, a minimum or a sum; `span` is what the result of the first two is told on."""
    match rule:
        case Rule.SUM:
            return weighted_sum(parts)
        case Rule.MINIMUM:
            return minimum(parts, span)
        case Rule.WEIGHTED_MEAN:
            return mean([(part.weight, part) for part in parts], span)
    return mean([(ONE, part) for part in parts], span)


def mean(weighted: Iterable[tuple[Fraction, Figures]], span: Span) -> Figures:
    counted = [(weight, part) for weight, part in weighted if weight and part.counts]
    value = _average([(weight, part.ratio) for weight, part in counted if part.ratio is not None])
    least = _average([(weight, part.least) for weight, part in counted])
    most = _average([(weight, part.most) for weight, part in counted])
    return _placed([part for _, part in counted], value, least, most, span)


def minimum(parts: Parts, span: Span) -> Figures:
    counted = [part for part in parts if part.counts]
    value = min((part.ratio for part in counted if part.ratio is not None), default=None)
    least = min((part.least for part in counted), default=None)
    most = min((part.most for part in counted), default=None)
    return _placed(counted, value, least, most, span)


def weighted_sum(parts: Parts) -> Figures:
    """Without a part that may not apply, nothing is added in its place."""
    counted = [part for part in parts if part.counts and part.weight]
    known = [(part.weight, part.value) for part in counted if part.value is not None]
    widths = [(part.weight * (part.ceiling - part.floor), part.ratio) for part in counted if part.ratio is not None]
    low = _total((part.weight, min(part.low, ZERO) if part.may_not_apply else part.low) for part in counted)
    high = _total((part.weight, max(part.high, ZERO) if part.may_not_apply else part.high) for part in counted)
    floor = _total((part.weight, part.floor) for part in counted)
    ceiling = _total((part.weight, part.ceiling) for part in counted)
    return Figures(
        value=_total(known) if known else None,
        low=low,
        high=high,
        floor=floor,
        ceiling=ceiling,
        ratio=_average(widths),
        least=share(low - floor, ceiling - floor),
        most=share(high - floor, ceiling - floor),
        counts=bool(counted),
        may_not_apply=_contested(counted),
    )


def cumulative(verdicts: Parts, steps: Sequence[int], *, begun: bool) -> Figures:
    """The highest step up to which all verdicts hold; `steps` has the step of each."""
    counted = [(step, part) for step, part in zip(steps, verdicts, strict=True) if part.counts]

    def reached(failing: set[int]) -> Fraction:
        return Fraction(max((step for step in steps if not failing or step < min(failing)), default=0))

    low = reached({step for step, part in counted if not part.low})
    high = reached({step for step, part in counted if not part.high})
    return _certain([part for _, part in counted], low, high, Fraction(max(steps)), begun)


def met(verdicts: Parts, *, begun: bool) -> Figures:
    """How many verdicts hold."""
    counted = [part for part in verdicts if part.counts]
    low, high = _total((ONE, part.low) for part in counted), _total((ONE, part.high) for part in counted)
    return _certain(counted, low, high, Fraction(len(counted)), begun)


def _certain(counted: Parts, low: Fraction, high: Fraction, ceiling: Fraction, begun: bool) -> Figures:
    """What is certain already is the value, once anything was answered or is certain without that."""
    value = low if counted and (begun or low) else None
    least, most = share(low, ceiling), share(high, ceiling)
    return Figures(
        value=value,
        low=low,
        high=high,
        floor=ZERO,
        ceiling=ceiling,
        ratio=None if value is None else least,
        least=least,
        most=most,
        counts=bool(counted),
        may_not_apply=_contested(counted),
    )


def _placed(
    counted: Parts, ratio: Fraction | None, least: Fraction | None, most: Fraction | None, span: Span
) -> Figures:
    """Ratios, told on `span`; the range is all of it where nothing counts."""
    floor, width = span.lowest, span.highest - span.lowest
    least, most = ZERO if least is None else least, ONE if most is None else most
    return Figures(
        value=None if ratio is None else floor + width * ratio,
        low=floor + width * least,
        high=floor + width * most,
        floor=floor,
        ceiling=span.highest,
        ratio=ratio,
        least=least,
        most=most,
        counts=bool(counted),
        may_not_apply=_contested(counted),
    )


def _contested(counted: Parts) -> bool:
    return bool(counted) and all(part.may_not_apply for part in counted)


def _average(weighted: Sequence[tuple[Fraction, Fraction]]) -> Fraction | None:
    """Weighted mean; None of nothing, and of what has no weight."""
    weights, _ = _whole([weight for weight, _ in weighted])
    numbers, unit = _whole([number for _, number in weighted])
    total = sum(weights)
    return Fraction(sum(map(mul, weights, numbers)), total * unit) if total else None


def _total(weighted: Iterable[tuple[Fraction, Fraction]]) -> Fraction:
    """Sum of weight times number."""
    numbers, unit = _whole([weight * number for weight, number in weighted])
    return Fraction(sum(numbers), unit)


def _whole(numbers: Sequence[Fraction]) -> tuple[list[int], int]:
    """The same as whole numbers of one unit, and how many units make 1. They add up ten times faster than fractions."""
    unit = lcm(*[number.denominator for number in numbers])
    return [number.numerator * (unit // number.denominator) for number in numbers], unit
