"""From right to left: the window is mirrored, charts too; and a change of theme reaches what is painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from cirt_assess.palette import DARK, LIGHT
from tests.ui.conftest import Desk
from ui.theme import Theme
from ui.widgets.drawing import runs_rtl


def x_of(desk: Desk, widget: object) -> int:
    return widget.mapTo(desk.window, QPoint(0, 0)).x()  # type: ignore[attr-defined]


def test_the_window_is_mirrored(qapp: QApplication, make_desk: Callable[..., Desk], sample_file: Path) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(language="ar")
    desk.open(sample_file)
    desk.qtbot.wait(50)
    page = desk.workspace.assess
    assert x_of(desk, desk.window.rail) > x_of(desk, page.list) > x_of(desk, page.card) > x_of(desk, page._guidance)
    cards = page.card.levels._cards
    assert x_of(desk, cards[0]) > x_of(desk, cards[4])


def test_charts_are_mirrored(qapp: QApplication, make_desk: Callable[..., Desk], sample_file: Path) -> None:
    left = make_desk()
    left.open(sample_file)
    left.window.show_page("results")
    scene = left.workspace.results.chart.picture._scene
    left.close()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = make_desk(language="ar")
    right.open(sample_file)
    right.window.show_page("results")
    assert scene is not None
    assert right.workspace.results.chart.picture._scene == scene.mirrored()


def test_digits_still_rate_and_nothing_is_lost(
    qapp: QApplication, make_desk: Callable[..., Desk], empty_file: Path
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(language="ar")
    desk.open(empty_file)
    desk.key("3")
    desk.settled()
    rating = desk.bridge.state.rating(desk.bridge.round_id, "sim3-v2i", "O-1")
    assert rating["level"].value == 3


def test_a_text_runs_in_its_own_direction() -> None:
    assert runs_rtl("فريق الاستجابة CIRT")
    assert not runs_rtl("CIRT فريق")
    assert not runs_rtl("63 %")


def test_dark_reaches_everything_that_is_painted(theme: Theme, desk: Desk, sample_file: Path) -> None:
    desk.open(sample_file)
    grounds = {}
    for name, palette in (("light", LIGHT), ("dark", DARK)):
        theme.force(name)
        desk.qtbot.wait(50)
        picture = desk.window.grab().toImage()
        ratio = picture.devicePixelRatio()
        at = desk.workspace.assess.card.mapTo(desk.window, QPoint(4, 4)) * ratio
        grounds[name] = picture.pixelColor(at).name()
        assert grounds[name] == palette["background"]
        title = desk.window.title_bar.mapTo(desk.window, QPoint(4, 4)) * ratio
        assert picture.pixelColor(title).name() == palette["surface"]
        card = desk.workspace.assess.card.levels._cards[0]
        inside = card.mapTo(desk.window, QPoint(card.width() // 2, card.height() - 6)) * ratio
        assert picture.pixelColor(inside).name() == palette["surface"]
    assert grounds["light"] != grounds["dark"]
