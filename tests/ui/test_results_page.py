"""Results: figures, charts and tables, ways to the items, and pictures that can be saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QScrollArea
from pytestqt.modeltest import ModelTester

from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from ui.results.lists import FEW, _GapButton
from ui.results.page import ResultsPage
from ui.widgets.table import Table, TextTable


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("results")
    return desk


@pytest.fixture
def page(sample: Desk) -> ResultsPage:
    return sample.workspace.results


def test_key_figures_stand_beside_what_one_must_know(page: ResultsPage, sample: Desk) -> None:
    text = shown(page.figures)
    result = page._result
    assert result.verdict is not None
    assert f"of {result.verdict.ceiling} met" in text
    assert "this project's own staged profile, not an official baseline" in text
    assert "Average (our statistic)" in text
    assert "could be" in text
    assert "1 not applicable, 1 in conflict" in text


def test_t_shows_the_same_as_tables(page: ResultsPage, sample: Desk) -> None:
    assert page.chart.picture.isVisible()
    sample.key("t")
    assert not page.chart.picture.isVisible()
    assert page.chart.table.isVisible()
    rows = page.chart.table.rows
    assert rows.index(0, 0).data() == "Mandate"
    assert "level 3, Approved" in rows.index(0, 1).data()
    sample.key("t")
    assert page.chart.picture.isVisible()


def test_every_group_can_be_shown(page: ResultsPage) -> None:
    titles = set()
    for group in page.groups.values():
        page.groups.choose(group)
        titles.add(page.chart.picture.accessibleName())
    assert len(titles) == len(page.groups.values()) == 4


def test_a_pip_goes_to_its_item(page: ResultsPage, sample: Desk) -> None:
    button = next(one for one in page.grid._buttons if one.cell.item == "T-4")
    assert "T-4" in button.accessibleName()
    sample.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.window.page is sample.workspace.assess
    assert sample.workspace.assess.list.current == "T-4"


def test_arrow_keys_walk_over_the_map_and_enter_goes_there(page: ResultsPage, sample: Desk) -> None:
    page.grid._buttons[0].setFocus()
    for _ in range(12):
        sample.key(Qt.Key.Key_Right)
    sample.key(Qt.Key.Key_Left)
    assert sample.focus() is page.grid._buttons[11]
    sample.key(Qt.Key.Key_Return)
    assert sample.workspace.assess.list.current == "H-1"


def test_gaps_name_what_they_hold_back_and_go_to_the_item(page: ResultsPage, sample: Desk) -> None:
    buttons = page.gaps.findChildren(_GapButton)
    assert len(buttons) == FEW
    assert "holds back" in buttons[0].accessibleName()
    gap = page._result.gaps[0]
    buttons[0].click()
    assert sample.workspace.assess.list.current == gap.item


def test_all_gaps_are_shown_when_asked_for(page: ResultsPage, sample: Desk) -> None:
    certain = [gap for gap in page._result.gaps if gap.certain]
    assert len(certain) > FEW
    page.gaps._show_all()

    def alive() -> list[_GapButton]:
        return [one for one in page.gaps.findChildren(_GapButton) if one.isVisible()]

    sample.qtbot.waitUntil(lambda: len(alive()) == len(certain))


def test_services_name_their_weakest_item(page: ResultsPage) -> None:
    text = shown(page.services)
    assert "weakest:" in text
    assert "ready" in text


def test_another_profile_is_saved_and_changes_the_figures(page: ResultsPage, sample: Desk) -> None:
    before = shown(page.figures)
    page.profiles.choose("sim3-consolidated")
    sample.settled()
    target = sample.bridge.state.entity("target", f"{sample.bridge.round_id}/{SIM3}")
    assert target["profile"].text == "sim3-consolidated"
    assert shown(page.figures) != before
    page.profiles.choose("")
    sample.settled()
    assert "No target profile is chosen" in shown(page.figures)
    sample.qtbot.waitUntil(lambda: "Choose a profile above" in shown(page.gaps))


@pytest.mark.parametrize("width", [1280, 1000])
def test_nothing_scrolls_sideways(page: ResultsPage, sample: Desk, width: int) -> None:
    sample.window.resize(width, 720)
    sample.qtbot.wait(50)
    scroll = page.findChild(QScrollArea)
    assert scroll is not None
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    assert scroll.widget().width() <= scroll.viewport().width()


def test_a_chart_is_saved_as_svg_and_png_and_copied(page: ResultsPage, tmp_path: Path) -> None:
    page.chart.save(tmp_path / "chart.svg")
    page.chart.save(tmp_path / "chart.png")
    page.heat.save(tmp_path / "map.svg")
    assert QSvgRenderer(str(tmp_path / "chart.svg")).isValid()
    assert "Mandate" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "O-1" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    picture = QImage(str(tmp_path / "chart.png"))
    assert picture.width() > 900
    inks = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert len(inks) > 5, "something is drawn"
    page.chart.copy()
    assert QGuiApplication.clipboard().image().size() == picture.size()


def test_a_chart_that_cannot_be_saved_says_so(page: ResultsPage, sample: Desk, tmp_path: Path) -> None:
    page.chart.save(tmp_path / "no such folder" / "chart.svg")
    assert "chart.svg could not be written" in sample.window.banner.text
    page.chart.save(tmp_path / "no such folder" / "chart.png")
    assert "chart.png could not be written" in sample.window.banner.text


def test_the_picture_describes_itself(page: ResultsPage) -> None:
    assert page.chart.picture.accessibleName().startswith("Organisation:")
    assert "Mandate: level 3, Approved" in page.chart.picture.accessibleDescription()


def test_the_table_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    table = TextTable([("Item", "Level"), ("O-1", "3"), ("O-2",)])
    qtmodeltester.check(table)
    assert table.index(1, 1).data() == ""
    table.show_rows([])
    assert table.columnCount() == 0


def test_rows_are_copied_as_text(sample: Desk) -> None:
    table = Table("Numbers")
    sample.qtbot.addWidget(table)
    table.show_rows([("Item", "Level"), ("O-1", "3"), ("O-2", "1")])
    table.selectAll()
    sample.qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "O-1\t3\nO-2\t1"
