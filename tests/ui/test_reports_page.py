"""Reports: what is ordered is written, where it is said to be, and never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import Desk
from tests.ui.test_assess_page import shown
from ui.reports.page import ReportsPage
from ui.widgets.check import Check


@pytest.fixture
def page(desk: Desk, sample_file: Path) -> ReportsPage:
    desk.open(sample_file)
    desk.window.show_page("reports")
    return desk.workspace.reports


def order(desk: Desk, page: ReportsPage, *formats: str) -> None:
    """Write the reports and wait until they are there, or are said not to be."""
    for id_, check in page.formats.items():
        check.setChecked(id_ in formats)
    page.submit()
    desk.qtbot.waitUntil(page.go.isEnabled, timeout=60_000)
    desk.qtbot.wait(20)


def test_reports_are_written_beside_the_file(desk: Desk, page: ReportsPage, tmp_path: Path) -> None:
    order(desk, page, "pdf", "xlsx")
    assert (tmp_path / "sandoria-cirt-follow-up-2026.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "sandoria-cirt-follow-up-2026.xlsx").read_bytes().startswith(b"PK")
    assert "2 reports written" in shown(page)
    assert "sandoria-cirt-follow-up-2026.pdf" in shown(page)


def test_a_report_is_never_replaced(desk: Desk, page: ReportsPage, tmp_path: Path) -> None:
    first = tmp_path / "sandoria-cirt-follow-up-2026.xlsx"
    first.write_text("handed out", encoding="utf-8")
    order(desk, page, "xlsx")
    assert first.read_text(encoding="utf-8") == "handed out"
    assert (tmp_path / "sandoria-cirt-follow-up-2026-2.xlsx").is_file()


def test_a_folder_that_is_gone_is_said_and_can_be_changed(desk: Desk, page: ReportsPage, tmp_path: Path) -> None:
    page._set_folder(tmp_path / "gone")
    order(desk, page, "xlsx")
    assert ".xlsx" in page.told.text()
    assert not page._written.isVisible()
    page._set_folder(tmp_path)
    order(desk, page, "xlsx")
    assert "1 report written" in shown(page)


def test_an_earlier_round_can_be_chosen(desk: Desk, page: ReportsPage, tmp_path: Path) -> None:
    assert len(page.round.values()) > 1
    page.round.choose(page.round.values()[0])
    order(desk, page, "xlsx")
    assert (tmp_path / "sandoria-cirt-baseline-2024.xlsx").is_file()


def test_nothing_is_written_without_a_format(desk: Desk, page: ReportsPage) -> None:
    for check in page.findChildren(Check):
        check.setChecked(False)
    assert not page.go.isEnabled()
    with desk.qtbot.assertNotEmitted(page.write_requested):
        page.submit()


def test_stopping_says_so(desk: Desk, page: ReportsPage) -> None:
    page.submit()
    assert page.stop.isVisible()
    page.stop.click()
    assert "Stopped" in page.told.text()
    assert page.go.isEnabled()
