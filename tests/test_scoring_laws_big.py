"""Laws of scoring, on random catalogues: what a reader takes for granted when looking at a value and its range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product, zip_longest

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment_models.schema import Catalogue, Group, Item, Rule
from cirt_assess.scoring import Score, score
from cirt_assess.state import NOT_APPLICABLE, OPEN, Answer
from tests.random_catalogues import ALL_RULES, SIZE, Maker

Answers = Mapping[str, Answer]

EVERY_COMPLETION = 24
"""Up to this many completions of a set of answers are all tried, of more a part drawn at random."""

lean = settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
drawn = st.binary(min_size=SIZE, max_size=SIZE)


def scored(maker: Maker, answers: Answers) -> Score:
    return score(maker.catalogue, answers, maker.profiles)


def nodes(whole: Score) -> Iterator[Score]:
    yield whole
    for part in whole.parts:
        yield from nodes(part)


def pairs(one: Score, other: Score) -> Iterator[tuple[Score, Score]]:
    """The same nodes of two scores of one catalogue."""
    for left, right in zip_longest(nodes(one), nodes(other)):
        assert left.node == right.node
        yield left, right


def completions(maker: Maker, answers: Answers) -> Iterator[dict[str, Answer]]:
    """Open items at any level, conflicts settled as any of their sides; where one side cleared it, at any level."""
    choices = []
    for item in maker.items:
        options = answers.get(item.id, OPEN).options or (None,)
        found = [one for option in options for one in (maker.codes(item) if option is None else (option,))]
        choices.append([Answer((one,)) for one in dict.fromkeys(found)])
    number = 1
    for found_answers in choices:
        number *= len(found_answers)
    if number <= EVERY_COMPLETION:
        every = product(*choices)
    else:
        every = iter([tuple(maker.bytes.one_of(one) for one in choices) for _ in range(4)] + _ends(choices))
    for settled in every:
        yield dict(zip((item.id for item in maker.items), settled, strict=True))


def _ends(choices: list[list[Answer]]) -> list[tuple[Answer, ...]]:
    return [tuple(one[0] for one in choices), tuple(one[-1] for one in choices)]


@lean
@given(drawn)
def test_whatever_the_open_questions_come_to_it_lies_in_the_range(data: bytes) -> None:
    maker = Maker(data)
    answers = maker.answers()
    now = scored(maker, answers)
    for completed in completions(maker, answers):
        for before, after in pairs(now, scored(maker, completed)):
            assert after.value is None or before.low <= after.value <= before.high


@lean
@given(drawn)
def test_the_range_of_a_complete_catalogue_is_its_value(data: bytes) -> None:
    maker = Maker(data)
    for found in nodes(scored(maker, maker.complete_answers())):
        if found.counts:
            assert found.low == found.value == found.high
            assert found.floor <= found.low <= found.ceiling
        else:
            assert found.value is None
        assert found.coverage in (None, 1)


@lean
@given(drawn)
def test_without_conflicts_and_sums_the_value_of_today_lies_in_its_own_range(data: bytes) -> None:
    maker = Maker(data, [rule for rule in ALL_RULES if rule is not Rule.SUM])
    answers = {item: one for item, one in maker.answers().items() if not one.in_conflict}
    for found in nodes(scored(maker, answers)):
        assert found.value is None or found.low <= found.value <= found.high
        assert found.ratio is None or 0 <= found.ratio <= 1


@lean
@given(drawn)
def test_what_does_not_apply_might_as_well_not_be_there(data: bytes) -> None:
    """But for the cumulative rule, where its step is still a step."""
    maker = Maker(data, [rule for rule in ALL_RULES if rule is not Rule.CUMULATIVE])
    answers = maker.answers()
    gone = maker.bytes.one_of(maker.items)
    smaller = without(maker.catalogue, gone)
    if smaller is not None:
        excluded = scored(maker, {**answers, gone.id: Answer((NOT_APPLICABLE,))})
        removed = score(smaller, answers, maker.profiles)
        for found in nodes(removed):
            same = excluded.find(found.node)
            assert same is not None
            assert (same.value, same.low, same.high) == (found.value, found.low, found.high)
            assert (same.applicable, same.answered) == (found.applicable, found.answered)


@lean
@given(drawn)
def test_not_applicable_leaves_a_mean_unchanged(data: bytes) -> None:
    maker = Maker(data, [Rule.MEAN])
    answers = maker.answers()
    blank = [item for item in maker.items if answers.get(item.id, OPEN).is_open]
    if blank and maker.catalogue.scoring.unanswered == "left_out":
        excluded = {**answers, maker.bytes.one_of(blank).id: Answer((NOT_APPLICABLE,))}
        groups_alike = all(
            group.scoring is None or group.scoring.unanswered == "left_out" for group in maker.catalogue.all_groups()
        )
        if groups_alike:
            assert scored(maker, excluded).value == scored(maker, answers).value


@lean
@given(drawn)
def test_an_answer_more_never_lowers_the_coverage(data: bytes) -> None:
    maker = Maker(data)
    answers = maker.answers()
    item = maker.bytes.one_of(maker.items)
    if answers.get(item.id, OPEN).is_open or answers[item.id].in_conflict:
        more = {**answers, item.id: Answer((maker.bytes.one_of((*maker.codes(item), NOT_APPLICABLE)),))}
        for before, after in pairs(scored(maker, answers), scored(maker, more)):
            if before.coverage is not None and after.coverage is not None:
                assert before.coverage <= after.coverage


@lean
@given(drawn)
def test_a_higher_level_never_lowers_a_score(data: bytes) -> None:
    maker = Maker(data)
    answers = maker.answers()
    item = maker.bytes.one_of(maker.items)
    codes = maker.codes(item)
    low, high = sorted((maker.bytes.below(len(codes)), maker.bytes.below(len(codes))))
    worse = scored(maker, {**answers, item.id: Answer((codes[low],))})
    better = scored(maker, {**answers, item.id: Answer((codes[high],))})
    for before, after in pairs(worse, better):
        assert before.low <= after.low
        assert before.high <= after.high
        if before.value is not None:
            assert after.value is not None
            assert before.value <= after.value


@lean
@given(drawn)
def test_the_order_of_answers_does_not_matter(data: bytes) -> None:
    maker = Maker(data)
    answers = maker.answers()
    turned = {item: Answer(one.options[::-1]) for item, one in reversed(answers.items())}
    assert scored(maker, answers) == scored(maker, turned)


def without(catalogue: Catalogue, item: Item) -> Catalogue | None:
    """The catalogue less one item and the groups that it leaves empty; None when nothing remains."""
    groups = tuple(left for group in catalogue.groups if (left := _group_without(group, item)))
    return catalogue.model_copy(update={"groups": groups}) if groups else None


def _group_without(group: Group, item: Item) -> Group | None:
    groups = tuple(left for one in group.groups if (left := _group_without(one, item)))
    items = tuple(one for one in group.items if one.id != item.id)
    return group.model_copy(update={"groups": groups, "items": items}) if groups or items else None
