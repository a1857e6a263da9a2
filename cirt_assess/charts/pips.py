"""A level as a pip: one small sign, the same in list, heat map, report and review. Pure.

A level is a filled box with its number; open is a dashed outline; not applicable is a dashed outline with the words
for it; a conflict holds both of its ends, and so, within dashes, does a range; a target is an outline in a second hue.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessment_models.schema import Scale
from cirt_assess.charts.lettering import text_width
from cirt_assess.palette import shade
from cirt_assess.scene import Box, Scene, Shape, Stroke, Words
from cirt_assess.state import NOT_APPLICABLE, Answer

WIDTH, HEIGHT, RADIUS = 22.0, 15.0, 3.0
"""The usual size, in points."""

_DASHED = Stroke("line_strong", 0.8, (2.2, 1.6))


class PipKind(StrEnum):
    LEVEL = "level"
    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"
    CONFLICT = "conflict"
    RANGE = "range"
    TARGET = "target"


_OUTLINES = {PipKind.CONFLICT: Stroke("attention", 1.0), PipKind.TARGET: Stroke("target", 1.0)}


@dataclass(frozen=True)
class Pip:
    """One item's level.

    label: the same in words. text: what stands inside. shade: which level colour fills it, 0 to 4.
    parts: the lowest and the highest of what a conflict or a range holds.
    """

    kind: PipKind
    label: str
    text: str = ""
    shade: int = 0
    parts: tuple[Pip, ...] = ()


@dataclass(frozen=True)
class PipWords:
    """The words a pip needs. between: stands between the levels of a conflict, as in `1 / 3`."""

    open: str
    not_applicable: str
    between: str = " / "


def pip(answer: Answer, scale: Scale, words: PipWords) -> Pip:
    """The pip of an answer. A conflict between more than two shows its ends and names them all."""
    if answer.in_conflict:
        parts = tuple(_option(one, scale, words) for one in sorted(answer.options, key=lambda one: _rank(one, scale)))
        label = words.between.join(part.label for part in parts)
        return Pip(PipKind.CONFLICT, label, parts=(parts[0], parts[-1]))
    return _option(answer.options[0] if answer.options else None, scale, words)


def range_pip(low: Pip, high: Pip, label: str) -> Pip:
    """The pip of a level that is not known yet: the lowest and the highest it could be."""
    return Pip(PipKind.RANGE, label, parts=(low, high))


def target_pip(code: int) -> Pip:
    return Pip(PipKind.TARGET, str(code), str(code))


def level_pip(code: int, scale: Scale) -> Pip:
    return Pip(PipKind.LEVEL, str(code), str(code), shade(scale.codes.index(code), len(scale.codes)))


def _option(option: int | str | None, scale: Scale, words: PipWords) -> Pip:
    if option == NOT_APPLICABLE:
        return Pip(PipKind.NOT_APPLICABLE, words.not_applicable, words.not_applicable)
    if not isinstance(option, int) or option not in scale.codes:
        return Pip(PipKind.OPEN, words.open)
    return level_pip(option, scale)


def _rank(option: int | str | None, scale: Scale) -> tuple[int, int]:
    """Sort key: levels from low to high, then open, then not applicable."""
    if isinstance(option, int) and option in scale.codes:
        return 0, scale.codes.index(option)
    return (1, 0) if option is None else (2, 0)


def pip_shapes(shown: Pip, x: float, y: float, width: float = WIDTH, height: float = HEIGHT) -> tuple[Shape, ...]:
    """The pip from its upper left corner."""
    if shown.parts:
        half = (width - 4) / 2
        left, right = shown.parts
        return (
            _box(shown, x, y, width, height),
            *pip_shapes(left, x + 1.5, y + 1.5, half, height - 3),
            *pip_shapes(right, x + 2.5 + half, y + 1.5, half, height - 3),
        )
    return (_box(shown, x, y, width, height), *_words(shown, x, y, width, height))


def pip_scene(shown: Pip) -> Scene:
    """The pip as a scene of its own."""
    return Scene(WIDTH + 1, HEIGHT + 1, pip_shapes(shown, 0.5, 0.5), shown.label)


def _box(shown: Pip, x: float, y: float, width: float, height: float) -> Box:
    if shown.kind is PipKind.LEVEL:
        return Box(x, y, width, height, f"level_{shown.shade}", None, RADIUS)
    return Box(x, y, width, height, None, _OUTLINES.get(shown.kind, _DASHED), RADIUS)


def _words(shown: Pip, x: float, y: float, width: float, height: float) -> tuple[Words, ...]:
    if not shown.text:
        return ()
    colour = {PipKind.LEVEL: f"on_level_{shown.shade}", PipKind.TARGET: "target"}.get(shown.kind, "ink_second")
    room = (width - 2) / text_width(shown.text, 1, bold=True)
    return (Words(x + width / 2, y + height / 2, shown.text, min(height * 0.55, room), colour, bold=True),)
