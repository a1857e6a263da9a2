"""Small widgets by themselves: flow, editor, pip, spread, choice, chips, bar, and the painter of scenes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cirt_assess.charts import Pip, PipKind
from cirt_assess.palette import LIGHT
from cirt_assess.scene import Box, Mark, Path, Scene, Stroke, Words
from ui import tokens
from ui.theme import Theme
from ui.widgets import scene_painter
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button, Choice
from ui.widgets.chips import Chips
from ui.widgets.flow import Flow
from ui.widgets.keys import Hint, HintRow, KeyHint
from ui.widgets.labels import Elided, Text, column
from ui.widgets.note_edit import NoteEdit
from ui.widgets.pip import PipView
from ui.widgets.prose import Prose
from ui.widgets.spread import Spread


def colours_in(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_flow_breaks_its_line_and_turns_round(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, gap=1)
    boxes = [Button(f"Button {number}") for number in range(5)]
    for box in boxes:
        flow.addWidget(box)
    one_line = flow.heightForWidth(2000)
    assert flow.heightForWidth(200) > one_line
    holder.resize(200, 400)
    flow.setGeometry(QRect(0, 0, 200, 400))
    assert boxes[0].x() == 0
    assert boxes[-1].y() > boxes[0].y()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(0, 0, 200, 400))
    assert boxes[0].geometry().right() == 199
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None


def test_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    label = Text("<b>bold</b> & <img src=x>", wrap=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.show_text("")
    assert label.isHidden()


def test_a_word_that_is_too_wide_is_broken_and_not_cut(qtbot: QtBot, theme: Theme) -> None:
    prose = Prose()
    qtbot.addWidget(prose)
    prose.show_text("Undiscriminatingly short words", "ink")
    assert prose.fits(400, tokens.SMALL)
    assert not prose.fits(40, tokens.SMALL)
    assert prose.heightForWidth(40) > prose.heightForWidth(400) > 0
    prose.resize(40, prose.heightForWidth(40))
    image = prose.grab().toImage()
    edge = {image.pixelColor(image.width() - 1, y).name() for y in range(image.height())}
    assert len(edge) == 1, "no letter runs over the edge"


def test_hints_that_have_no_room_are_left_out(qtbot: QtBot) -> None:
    row = HintRow()
    qtbot.addWidget(row)
    row.resize(260, 20)
    row.show_hints([KeyHint((key,), "something that this key does") for key in "ABC"])
    assert [one.isHidden() for one in row.findChildren(Hint)] == [False, True, True]
    row.resize(900, 20)
    row.resizeEvent(QResizeEvent(row.size(), row.size()))
    assert not any(one.isHidden() for one in row.findChildren(Hint))


def test_a_cut_line_tells_the_rest(qtbot: QtBot) -> None:
    label = Elided("A rather long line that has no room at all")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(800, 20)
    assert label.toolTip() == ""


def test_the_editor_says_when_typing_rests_and_grows(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setFixedSize(220, 400)
    editor = NoteEdit("Note")
    column(holder).addWidget(editor)
    holder.show()
    low = editor.height()
    with qtbot.waitSignal(editor.settled, timeout=1500):
        qtbot.keyClicks(editor, "one two three four five six seven eight nine ten eleven twelve thirteen")
        assert not editor.is_settled
    assert editor.is_settled
    assert editor.height() > low
    with qtbot.assertNotEmitted(editor.settled, wait=1000):
        editor.load("from the file")


@pytest.mark.parametrize("kind", PipKind)
def test_every_kind_of_pip_is_drawn(qtbot: QtBot, theme: Theme, kind: PipKind) -> None:
    ends = (Pip(PipKind.LEVEL, "1", "1", 1), Pip(PipKind.LEVEL, "3", "3", 3))
    shown = Pip(kind, "said", "" if kind in (PipKind.OPEN, PipKind.CONFLICT) else "3", 3, ends)
    view = PipView(shown)
    qtbot.addWidget(view)
    inks = colours_in(view.grab().toImage())
    wanted = {"level": "level_3", "target": "target", "conflict": "attention"}.get(kind.value)
    assert wanted is None or LIGHT[wanted] in inks
    assert len(inks) > 3
    assert view.accessibleName() == "said"


def test_a_spread_shows_where_voices_stand(qtbot: QtBot, theme: Theme) -> None:
    spread = Spread()
    qtbot.addWidget(spread)
    spread.show_voices([0, 4], 5, differ=True, name="0 and 4")
    image = spread.grab().toImage()
    assert LIGHT["attention"] in colours_in(image.copy(0, 0, 20, 18))
    assert LIGHT["attention"] in colours_in(image.copy(image.width() - 20, 0, 20, 18))
    assert LIGHT["attention"] not in colours_in(image.copy(image.width() // 2 - 10, 0, 20, 18))
    assert spread.accessibleName() == "0 and 4"


def test_a_bar_fills_from_where_reading_starts(qtbot: QtBot, theme: Theme) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(100, 4)
    bar.show_share(0.3, "3 of 10")
    image = bar.grab().toImage()
    assert image.pixelColor(10, 2).name() == LIGHT["level_3"]
    assert image.pixelColor(90, 2).name() == LIGHT["line"]
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = bar.grab().toImage()
    assert image.pixelColor(90, 2).name() == LIGHT["level_3"]
    assert bar.accessibleName() == "3 of 10"


def test_a_choice_tells_only_what_the_user_chose(qtbot: QtBot) -> None:
    choice = Choice("Round")
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.offer({"a": "First", "b": "Second"}, "a")
    assert choice.accessibleName() == "Round: First"
    with qtbot.waitSignal(choice.chosen) as heard:
        choice.choose("b")
    assert heard.args == ["b"]
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("b")
        choice.choose("c")
        choice.offer({"x": "Other"}, "x")
    assert choice.values() == ["x"]


def test_chips_count_and_hide(qtbot: QtBot) -> None:
    chips = Chips({"all": "All", "open": "Open"}, "Show")
    qtbot.addWidget(chips)
    assert chips.value == "all"
    with qtbot.waitSignal(chips.chosen) as heard:
        chips.choose("open")
    assert heard.args == ["open"]
    chips.show_chip("open", shown=False)
    assert chips.value == "open", "a chip that is chosen stays"
    chips.choose("all")
    chips.show_chip("open", shown=False)
    assert chips._chips["open"].isHidden()


def test_every_shape_of_a_scene_is_painted(theme: Theme) -> None:
    line = Stroke("accent", 2.0, (4.0, 2.0))
    scene = Scene(
        200,
        100,
        (
            Path(((10, 10), (60, 10)), line),
            Path(((10, 20), (60, 20), (35, 50)), None, closed=True, fill="level_3"),
            Box(70, 10, 40, 20, "target", None, 4),
            Mark(130, 20, "disc", 10, "attention"),
            Mark(150, 20, "square", 10, "attention"),
            Mark(170, 20, "triangle", 10, "attention"),
            Mark(190, 20, "diamond", 8, "attention"),
            Words(100, 80, "Words", 12, "ink", "middle", bold=True),
        ),
        "A scene",
    )
    image = scene_painter.image(scene, scale=1)
    inks = colours_in(image)
    assert {LIGHT[name] for name in ("accent", "level_3", "target", "attention", "surface")} <= inks
    for x in (130, 150, 170, 190):
        assert image.pixelColor(x, 20).name() == LIGHT["attention"]
    assert colours_in(image.copy(80, 72, 40, 16)) - {LIGHT["surface"]}


@pytest.mark.parametrize(("anchor", "left", "right"), [("start", 100, 199), ("end", 0, 99)])
def test_words_begin_or_end_at_their_anchor(theme: Theme, anchor: str, left: int, right: int) -> None:
    scene = Scene(200, 30, (Words(100, 15, "wwww", 12, "ink", anchor),), "Words")  # type: ignore[arg-type]
    image = scene_painter.image(scene, scale=1)
    inked = [x for x in range(200) if any(image.pixelColor(x, y) != QColor(LIGHT["surface"]) for y in range(30))]
    assert inked
    assert min(inked) >= left - 1
    assert max(inked) <= right + 1


def test_painting_leaves_the_painter_as_it_was(theme: Theme) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    scene_painter.paint(painter, Scene(20, 20, (Box(0, 0, 5, 5, "ink"),), "Box"), LIGHT)
    assert painter.pen().color().name() == "#123456"
    painter.end()
