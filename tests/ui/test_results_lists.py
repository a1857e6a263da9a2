"""Gaps in several orders, what a reviewer would question, and services whose level is not known."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cirt_assess.quality import Doubt
from tests.ui.conftest import Desk
from tests.ui.test_assess_page import shown
from ui.places import Place
from ui.results.doubts import FEW, doubt_rows
from ui.results.page import ResultsPage


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("results")
    return desk


@pytest.fixture
def page(sample: Desk) -> ResultsPage:
    return sample.workspace.results


def test_gaps_stand_in_the_order_that_is_chosen(page: ResultsPage, sample: Desk) -> None:
    gaps = [gap for gap in page._result.gaps if gap.certain]
    items = list(page._result.content.items)

    def order() -> list[str]:
        return [row.item for row in page.gaps._ordered()]

    assert order() == [gap.item for gap in sorted(gaps, key=lambda gap: (-gap.rank, items.index(gap.item)))]
    page.gaps.order.choose("size")
    assert order() == [gap.item for gap in sorted(gaps, key=lambda gap: (-gap.size, items.index(gap.item)))]
    page.gaps.order.choose("item")
    assert order() == [item for item in items if item in {gap.item for gap in gaps}]
    first = page.gaps._ordered()[0]
    sample.qtbot.waitUntil(lambda: f"{first.item} {first.name}" in shown(page.gaps))


def test_doubts_are_counted_by_kind(page: ResultsPage, sample: Desk) -> None:
    groups = doubt_rows(page._result, sample.bridge.state, sample.bridge.round_id, "en")
    assert sum(len(rows) for _, rows in groups) == len(page._result.findings)
    text = shown(page.doubts)
    assert f"No evidence for the level: {len(dict(groups)[Doubt.NO_EVIDENCE])}" in text
    assert "Entries that differ: 1" in text


def test_each_doubt_leads_to_where_it_is_mended(page: ResultsPage, sample: Desk) -> None:
    places = {doubt: rows[0].place for doubt, rows in page.doubts._groups}
    assert places[Doubt.NO_EVIDENCE].page == "evidence"
    assert places[Doubt.VOICES_DIFFER].page == "interviews"
    assert (places[Doubt.VOICES_DIFFER].entity or "").startswith("interview/")
    assert places[Doubt.CONFLICT].page == "assess"
    wished: list[Place] = []
    page.place_requested.connect(wished.append)
    button = page.doubts._buttons()[0]
    button.setFocus()
    sample.key(Qt.Key.Key_Return)
    assert wished == [places[Doubt.CONFLICT]]
    assert sample.workspace.assess.list.current == "P-3"


def test_all_doubts_of_a_kind_are_shown_and_the_focus_goes_on(page: ResultsPage, sample: Desk) -> None:
    doubt, rows = next((doubt, rows) for doubt, rows in page.doubts._groups if len(rows) > FEW)
    before = len(page.doubts._buttons())
    page.doubts._show_all(doubt)
    assert len(page.doubts._buttons()) == before + len(rows) - FEW
    sample.qtbot.waitUntil(lambda: sample.focus().accessibleName() == rows[FEW].name)


def test_a_service_whose_level_is_not_known_says_what_it_could_be(page: ResultsPage) -> None:
    assert page._results is not None
    unknown = [one for one in page._results.services if one.planned and one.level is None]
    assert unknown
    text = shown(page.services)
    assert all(f"could be {one.low} to {one.high}" in text for one in unknown)
