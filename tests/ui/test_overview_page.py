"""The overview: where a round stands, steps that lead to what they name, and a round begun in the page itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from assessment_models.library import Library
from cirt_assess.assessment import Assessment
from cirt_assess.context import CONTEXT
from cirt_assess.items import ItemRef
from cirt_assess.profile import Author
from cirt_assess.results import catalogue_ids
from tests.ui.conftest import SIM3, Desk
from tests.ui.test_assess_page import shown
from tests.ui.test_bridge import Full
from ui.overview.page import AROUND, OverviewPage
from ui.overview.rows import place_of
from ui.places import Place
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    opened(desk, sample_file)
    return desk


@pytest.fixture
def page(sample: Desk) -> OverviewPage:
    return sample.workspace.overview


def opened(desk: Desk, path: Path) -> OverviewPage:
    """The page with a file that was opened, when everything on it stands there."""
    desk.open(path)
    desk.window.show_page("overview")
    desk.qtbot.wait(20)
    return desk.workspace.overview


def titles(page: OverviewPage) -> list[str]:
    return [button.text() for button in page.standing.steps.buttons]


# --- where it stands -------------------------------------------------------------------------


def test_the_lifecycle_says_what_is_there_and_what_is_not(page: OverviewPage) -> None:
    assess, *later = page.standing.lifecycle.stages
    found = page.standing.found
    assert found is not None
    assert assess.standing == f"63 % rated, {len(found.open)} open"
    assert [one.standing for one in later] == ["comes in a later version"] * 3
    assert assess.accessibleDescription() == f"Where does this team stand? {assess.standing}"


def test_a_stage_leads_to_its_page(page: OverviewPage, sample: Desk) -> None:
    page.standing.lifecycle.stages[1].setFocus()
    sample.key(Qt.Key.Key_Return)
    assert sample.window.page is sample.workspace.pages["design"]


def test_each_catalogue_has_its_coverage_in_words_too(page: OverviewPage) -> None:
    text = shown(page.standing.coverage)
    for told in ("36 of 44", "35 of 73", "71 of 101", "17 of 35"):
        assert told in text
    bars = [one.accessibleName() for one in page.standing.coverage.findChildren(Bar)]
    assert bars[0] == "SIM3: 36 of 44 rated, 7 open, 1 N/A, 1 in conflict"


def test_a_catalogue_leads_to_its_first_open_question(page: OverviewPage, sample: Desk) -> None:
    link = next(one for one in page.standing.coverage.findChildren(Button) if one.text() == "NIS2")
    link.click()
    assert sample.window.page is sample.workspace.assess
    assert sample.workspace.assess._catalogue == "nis2-csirt"
    assert page.standing.found is not None
    assert sample.workspace.assess.list.current == next(
        ref.item for ref in page.standing.found.open if ref.catalogue == "nis2-csirt"
    )


def test_interviews_are_counted_and_those_due_are_named(desk: Desk, empty_file: Path, library: Library) -> None:
    with Assessment.open(empty_file, Author("a-1", "Ann"), library) as one:
        one.add_interview(one.current_round, {"organisation": "Bank of Testland", "date": "2020-01-01"})
        one.add_interview(one.current_round, {"organisation": "Far away", "date": "2199-01-01"})
    page = opened(desk, empty_file)
    text = shown(page.standing.interviews)
    assert "0 held, 2 planned, 1 due" in text
    assert "Bank of Testland" in text
    assert "Far away" not in text
    assert titles(page)[0].startswith("Hold what is due: 1 interview")


def test_flags_and_conflicts_wait_side_by_side(desk: Desk, sample_file: Path, library: Library) -> None:
    with Assessment.open(sample_file, Author("a-1", "Ann"), library) as one:
        one.flag(one.current_round, [ItemRef(SIM3, f"O-{number}") for number in range(1, 8)], "Ask again.")
    page = opened(desk, sample_file)
    text = shown(page.standing.unsettled)
    assert "SIM3 P-3 Escalation to Legal Function\nlevel, reason" in text
    assert "Ask again. · Ann" in text
    assert "and 3 more" in text


def test_an_empty_file_says_how_to_begin(desk: Desk, empty_file: Path) -> None:
    page = opened(desk, empty_file)
    assert titles(page)[0] == "Plan the first interview"
    text = shown(page)
    assert "None is planned yet" in text
    assert "No entries differ and nothing is flagged." in text
    assert "0 % rated, 45 open" in text


# --- what to do next -------------------------------------------------------------------------


def test_three_steps_wait_and_the_first_has_the_focus(page: OverviewPage, sample: Desk) -> None:
    assert len(titles(page)) == 3
    assert sample.focus() is page.standing.steps.buttons[0]
    assert page.standing.steps.buttons[0].accessibleDescription() == "Begin with: SIM3 P-3 Escalation to Legal Function"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_1])
def test_one_key_goes_to_what_a_step_names(page: OverviewPage, sample: Desk, key: Qt.Key) -> None:
    sample.key(key)
    assert sample.window.page is sample.workspace.assess
    assert sample.workspace.assess.list.current == "P-3"


def test_the_second_and_third_step_have_their_keys(page: OverviewPage, sample: Desk) -> None:
    with sample.qtbot.waitSignal(page.place_requested) as second:
        sample.key("2")
    assert second.args == [Place("assess", ItemRef(SIM3, "T-5"))]
    sample.window.show_page("overview")
    with sample.qtbot.waitSignal(page.place_requested) as third:
        sample.key("3")
    assert third.args == [Place("evidence", ItemRef(SIM3, "H-3"))]


def test_what_is_done_leaves_the_steps(page: OverviewPage, sample: Desk) -> None:
    first = titles(page)[0]
    rating = sample.bridge.state.rating(sample.bridge.round_id, SIM3, "P-3")
    level, why = rating["level"].values[0], rating["rationale"].values[0]
    sample.bridge.decide(rating.key, {"level": level, "rationale": why}, "Settled.", None)
    sample.settled()
    assert titles(page)[0] != first
    assert sample.focus() is page.standing.steps.buttons[0], "the focus stays among the steps"


def test_nothing_is_drawn_while_another_page_is_shown(page: OverviewPage, sample: Desk) -> None:
    before = page.standing.found
    sample.window.show_page("results")
    sample.bridge.rate(SIM3, "H-7", 2, None)
    sample.settled()
    assert page.standing.found is before
    sample.window.show_page("overview")
    assert page.standing.found is not before


@pytest.mark.parametrize(
    ("entity", "place"),
    [
        ("rating/r-1/sim3-v2i/O-1", Place("assess", ItemRef(SIM3, "O-1"), "rating/r-1/sim3-v2i/O-1")),
        ("interview/i-1", Place("interviews", entity="interview/i-1")),
        ("evidence/e-1", Place("evidence", entity="evidence/e-1")),
        (CONTEXT, Place("overview", entity=CONTEXT)),
    ],
)
def test_every_kind_of_entry_has_a_page_that_mends_it(entity: str, place: Place) -> None:
    assert place_of(entity) == place


# --- rounds ----------------------------------------------------------------------------------


def test_rounds_stand_newest_first(page: OverviewPage) -> None:
    text = shown(page.standing.rounds)
    assert text.index("Follow-up, 2026") < text.index("Baseline, 2024")
    assert "began 14 Oct 2024 · SIM3" in text
    assert text.count("shown on all pages") == 1


def test_a_round_is_begun_in_the_page_by_keyboard(page: OverviewPage, sample: Desk) -> None:
    page.standing.rounds.add.setFocus()
    sample.key(Qt.Key.Key_Space)
    form = page.standing.rounds.form
    assert form is not None
    assert set(form.picker.chosen) == set(catalogue_ids(sample.bridge.rounds()[-1]))
    assert sample.focus() is form.name.editor
    sample.type("Third look")
    form.starts.set_text("2027-03-01")
    sample.key(Qt.Key.Key_Return)
    sample.settled()
    assert page.standing.rounds.form is None
    newest = sample.bridge.rounds()[-1]
    assert (newest["name"].text, newest["starts"].text) == ("Third look", "2027-03-01")
    assert sample.bridge.state.entity("target", f"{newest.id}/{SIM3}")["profile"].text == "sim3-operating"
    assert page.heading()[1] == "Third look · began 1 Mar 2027"
    assert "Third look" in shown(sample.window.rail)
    assert sample.workspace.reports.round.values()[-1] == newest.id
    sample.key("z", Qt.KeyboardModifier.ControlModifier)
    sample.settled()
    assert page.heading()[1].startswith("Follow-up, 2026")
    assert newest.id not in sample.workspace.reports.round.values()


def test_a_round_says_what_is_missing(page: OverviewPage, sample: Desk) -> None:
    page.standing.rounds.add.click()
    form = page.standing.rounds.form
    assert form is not None
    with sample.qtbot.assertNotEmitted(page.round_requested):
        form.name.set_text(" ")
        form.submit()
        assert "Give the round a name" in shown(form)
        form.name.set_text("Third")
        form.starts.set_text("soon")
        form.submit()
        assert "Write it as 2026-11-21" in shown(form)
        assert sample.focus() is form.starts.editor
        form.starts.set_text("2020-01-01")
        assert "stays the one that pages show" in shown(form)
        form.picker.show_chosen((), {})
        form.submit()
        assert "Tick at least one catalogue" in shown(form)
    sample.key(Qt.Key.Key_Escape)
    assert page.standing.rounds.form is None
    assert sample.focus() is page.standing.rounds.add


def test_a_round_that_cannot_be_saved_keeps_its_form(
    page: OverviewPage, sample: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.standing.rounds.add.click()
    form = page.standing.rounds.form
    assert form is not None
    form.name.set_text("Third look")
    drive = Full(monkeypatch, sample.bridge.assessment.path)
    form.submit()
    sample.qtbot.waitUntil(lambda: sample.bridge.has_failed)
    assert page.standing.rounds.form is form
    assert form.name.text == "Third look"
    drive.is_full = False
    sample.bridge.retry()
    sample.settled()
    assert page.standing.rounds.form is None
    assert sample.bridge.rounds()[-1]["name"].text == "Third look"


def test_a_read_only_file_offers_no_round(desk: Desk, sample_file: Path) -> None:
    with desk.qtbot.waitSignal(desk.bridge.results_changed, timeout=20_000):
        desk.bridge.open(sample_file, read_only=True)
    desk.window.show_page("overview")
    assert not desk.workspace.overview.standing.rounds.add.isVisible()
    assert titles(desk.workspace.overview)


# --- the page --------------------------------------------------------------------------------


def test_it_is_the_first_stop_and_ctrl_1_goes_there(sample: Desk) -> None:
    sample.window.show_page("assess")
    sample.key("1", Qt.KeyboardModifier.ControlModifier)
    assert sample.window.page is sample.workspace.overview


def test_ctrl_tab_turns_to_the_other_part_and_back(page: OverviewPage, sample: Desk) -> None:
    sample.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentIndex() == AROUND
    assert page.context.isVisible()
    sample.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.standing.isVisible()
    assert sample.focus() is page.standing.steps.buttons[0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_there_is_room_without_scrolling_sideways(
    qapp: QApplication, make_desk: Callable[..., Desk], sample_file: Path, language: str
) -> None:
    if language == "ar":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(language=language)
    desk.window.resize(1280, 720)
    page = opened(desk, sample_file)
    desk.qtbot.wait(50)
    for part, area in enumerate((page.standing, page.context)):
        page.tabs.setCurrentIndex(part)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        assert area.horizontalScrollBar().maximum() == 0
    page.tabs.setCurrentIndex(0)
    steps, coverage = page.standing.steps, page.standing.coverage
    left_first = steps.mapTo(page, QPoint(0, 0)).x() < coverage.mapTo(page, QPoint(0, 0)).x()
    assert left_first == (language == "en")
