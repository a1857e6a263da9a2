"""Charts: labels never collide, gaps stay gaps, series differ without colour, and the table says the same."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment_models.schema import Scale
from cirt_assess.charts import (
    Bar,
    HeatCell,
    HeatRow,
    Look,
    PipKind,
    PipWords,
    Series,
    Tick,
    bars,
    heat_map,
    pip,
    pip_shapes,
    radar,
    range_pip,
    target_pip,
)
from cirt_assess.charts.lettering import LINE, elide, spread, text_width, wrap
from cirt_assess.palette import DARK, LIGHT
from cirt_assess.scene import Box, Mark, Path, Scene, Shape, Words
from cirt_assess.state import NOT_APPLICABLE, Answer

SCALE = Scale.model_validate({"levels": [0, 1, 2, 3, 4]})
WORDS = PipWords("open", "N/A")
RINGS = tuple(Tick(Fraction(n, 4), str(n)) for n in range(5))
LABELS = st.lists(st.text(st.characters(categories=("L", "Zs", "N")), max_size=90), min_size=3, max_size=20)

Rectangle = tuple[float, float, float, float]


def rectangle(words: Words) -> Rectangle:
    """Left, top, right and bottom."""
    width, height = text_width(words.text, words.size, words.bold), words.size * LINE
    left = words.x - {"start": 0, "middle": width / 2, "end": width}[words.anchor]
    return left, words.y - height / 2, left + width, words.y + height / 2


def overlap(one: Rectangle, other: Rectangle) -> bool:
    slack = 0.01
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def texts(scene: Scene) -> list[Words]:
    return [shape for shape in scene.shapes if isinstance(shape, Words)]


def series(values: list[int | None], look: Look = Look.CURRENT) -> Series:
    shares = tuple(None if value is None else Fraction(value, 4) for value in values)
    return Series("now", look, shares, tuple("open" if value is None else str(value) for value in values))


def spider(labels: list[str], *made: Series, span_name: str = "") -> Scene:
    return radar("Title", tuple(labels), made, RINGS, head="Item", span_name=span_name)


def colours(shapes: tuple[Shape, ...]) -> set[str]:
    strokes = {shape.stroke.colour for shape in shapes if not isinstance(shape, Words) and shape.stroke}
    fills = {shape.fill for shape in shapes if not isinstance(shape, Words) and shape.fill}
    return strokes | fills | {shape.colour for shape in shapes if isinstance(shape, Words)}


# --- radar -----------------------------------------------------------------------------------


@given(LABELS)
@settings(deadline=None)
def test_labels_of_a_radar_never_collide_and_never_leave_the_scene(labels: list[str]) -> None:
    scene = spider(labels, series([1] * len(labels)))
    around = [words for words in texts(scene) if words.size == 8 and words.text != "now"]
    boxes = [rectangle(words) for words in around]
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(left > -0.1 and right < scene.width + 0.1 for left, _, right, _ in boxes)
    assert all(top > -0.1 and bottom < scene.height + 0.1 for _, top, _, bottom in boxes)


@pytest.mark.parametrize("spokes", [0, 2, 21])
def test_a_radar_needs_3_to_20_spokes(spokes: int) -> None:
    with pytest.raises(ValueError, match="3 to 20"):
        spider(["x"] * spokes, series([1] * spokes))


def test_an_open_item_leaves_a_gap_and_no_zero() -> None:
    scene = spider(["a", "b", "c", "d", "e"], series([2, None, 3, 4, None]))
    lines = [shape for shape in scene.shapes if isinstance(shape, Path) and shape.stroke and shape.stroke.width == 1.6]
    marks = [shape for shape in scene.shapes if isinstance(shape, Mark)]
    assert [len(line.points) for line in lines] == [2, 2]  # c to d, and the sample in the legend
    assert not any(line.closed for line in lines)
    assert len(marks) == 3 + 1


def test_a_whole_round_is_closed_and_filled() -> None:
    scene = spider(["a", "b", "c"], series([2, 3, 4]))
    assert [shape.fill for shape in scene.shapes if isinstance(shape, Path) and shape.opacity < 1] == ["accent"]
    assert any(isinstance(shape, Path) and shape.closed and shape.stroke for shape in scene.shapes)


def test_series_differ_in_dash_and_mark() -> None:
    every = [series([1, 2, 3], look) for look in Look]
    scene = spider(["a", "b", "c"], *every)
    dashes = {shape.stroke.dash for shape in scene.shapes if isinstance(shape, Path) and shape.stroke}
    assert len(dashes) == 3
    assert {shape.shape for shape in scene.shapes if isinstance(shape, Mark)} == {"disc", "diamond", "square"}


def test_a_conflict_is_a_bar_from_its_lowest_to_its_highest() -> None:
    one = Series("now", Look.CURRENT, (None,) * 3, ("1 / 3",) * 3, ((Fraction(1, 4), Fraction(3, 4)), None, None))
    scene = spider(["a", "b", "c"], one, span_name="conflict")
    bar = next(shape for shape in scene.shapes if isinstance(shape, Path) and shape.stroke and shape.stroke.width == 3)
    (_, low), (_, high) = bar.points
    assert low > high  # upwards from the centre
    assert "conflict" in [words.text for words in texts(scene)]


def test_the_table_of_a_radar_says_the_same() -> None:
    scene = spider(["a", "b", "c"], series([1, None, 3]))
    assert scene.table == (("Item", "now"), ("a", "1"), ("b", "open"), ("c", "3"))


# --- pips ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "kind", "label"),
    [
        ((), PipKind.OPEN, "open"),
        ((None,), PipKind.OPEN, "open"),
        ((2,), PipKind.LEVEL, "2"),
        ((NOT_APPLICABLE,), PipKind.NOT_APPLICABLE, "N/A"),
        ((3, 1), PipKind.CONFLICT, "1 / 3"),
        ((4, None, 0), PipKind.CONFLICT, "0 / 4 / open"),
        ((NOT_APPLICABLE, 1), PipKind.CONFLICT, "1 / N/A"),
        ((99,), PipKind.OPEN, "open"),
    ],
)
def test_the_pip_of_an_answer(options: tuple[int | str | None, ...], kind: PipKind, label: str) -> None:
    made = pip(Answer(options), SCALE, WORDS)
    assert (made.kind, made.label) == (kind, label)


def test_signs_differ_without_colour() -> None:
    signs = [pip(Answer(options), SCALE, WORDS) for options in ((), (2,), (NOT_APPLICABLE,), (1, 3))]
    signs += [target_pip(2), range_pip(signs[1], signs[1], "2 to 2")]
    drawn = set()
    for sign in signs:
        shapes = pip_shapes(sign, 0, 0)
        boxes = tuple((box.fill is None, box.stroke and box.stroke.dash) for box in shapes if isinstance(box, Box))
        drawn.add((boxes, tuple(words.text for words in shapes if isinstance(words, Words))))
    assert len(drawn) == len(signs)


def test_words_in_a_pip_stay_inside() -> None:
    scale = Scale.model_validate({"levels": [0, 10, 1000]})
    for code in (0, 10, 1000):
        box, words = pip_shapes(pip(Answer((code,)), scale, WORDS), 5, 5)
        assert isinstance(box, Box)
        assert isinstance(words, Words)
        assert text_width(words.text, words.size, bold=True) <= box.width


# --- heat map and bars -----------------------------------------------------------------------


def heat(cells: int, name: str = "A-{n}") -> Scene:
    made = tuple(HeatCell(name.format(n=n), pip(Answer((n % 5,)), SCALE, WORDS)) for n in range(cells))
    return heat_map("All", (HeatRow("Group", made, "2.0"),), ("Group", "Item", "Level"))


@given(st.integers(1, 120), st.sampled_from(["A-{n}", "a-very-long-identifier-{n}"]))
@settings(deadline=None)
def test_a_heat_map_wraps_within_its_width(cells: int, name: str) -> None:
    scene = heat(cells, name)
    boxes = [shape for shape in scene.shapes if isinstance(shape, Box)]
    names = [rectangle(words) for words in texts(scene) if words.size < 7]
    assert len(boxes) == len(names) == cells == len(scene.table) - 1
    assert all(0 <= box.x <= scene.width - box.width and box.y + box.height <= scene.height for box in boxes)
    assert not [pair for pair in combinations(names, 2) if overlap(*pair)]


def test_bars_show_value_range_target_and_before() -> None:
    half, full = Fraction(1, 2), Fraction(1)
    row = Bar("Group", half, Fraction(1, 4), full, ("2.0",), target=full, before=Fraction(0), note="weakest: A-1")
    names = {Look.CURRENT: "now", Look.TARGET: "target", Look.BEFORE: "then"}
    scene = bars("Bars", (row,), RINGS, head=("Group", "Score"), names=names)
    track, bar = (shape for shape in scene.shapes if isinstance(shape, Box))
    assert bar.width == pytest.approx(track.width / 2)
    assert {"now", "target", "then", "Group", "weakest: A-1"} <= {words.text for words in texts(scene)}
    assert scene.table == (("Group", "Score"), ("Group", "2.0"))


def test_a_bar_without_a_value_is_no_bar() -> None:
    row = Bar("Group", None, Fraction(0), Fraction(1), ("\u2013",))
    scene = bars("Bars", (row,), RINGS, head=("Group", "Score"), names={Look.CURRENT: "now"})
    assert len([shape for shape in scene.shapes if isinstance(shape, Box)]) == 1
    assert "now" not in [words.text for words in texts(scene)]


def test_every_colour_is_in_both_palettes() -> None:
    scenes = [heat(6), spider(["a", "b", "c"], *[series([1, None, 3], look) for look in Look])]
    used = set().union(*(colours(scene.shapes) for scene in scenes))
    assert used <= set(LIGHT) & set(DARK)


# --- lettering -------------------------------------------------------------------------------


@given(st.text(max_size=200), st.floats(20, 300), st.integers(1, 4))
def test_wrapped_lines_fit(text: str, width: float, most: int) -> None:
    lines = wrap(text, 8, width, most)
    assert len(lines) <= most
    assert all(text_width(line, 8) <= width + 8 for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert wrap("one two three four five six", 10, 60, 2)[-1].endswith("\u2026")
    assert elide("short", 10, 100) == "short"


@given(st.lists(st.tuples(st.floats(-200, 200), st.floats(1, 40)), min_size=1, max_size=12))
def test_spread_labels_do_not_touch_and_keep_their_order(labels: list[tuple[float, float]]) -> None:
    wanted, heights = zip(*sorted(labels), strict=True)
    middles = spread(list(wanted), list(heights))
    for number in range(len(middles) - 1):
        needed = (heights[number] + heights[number + 1]) / 2
        assert middles[number + 1] - middles[number] >= needed - 0.001


def test_labels_that_do_not_touch_stay_where_they_were() -> None:
    assert spread([0, 20, 40], [10, 10, 10]) == [0, 20, 40]
