"""The questionnaire: the list as a text picture, filters, search, voices, conflicts, and long scales."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester

from tests.ui.conftest import SIM3, Desk
from ui.assess.item_filter import ItemFilter
from ui.assess.item_list import ItemList
from ui.assess.item_tree import ItemTree, Role
from ui.assess.page import AssessPage
from ui.assess.rows import GroupRow, ItemRow, rows_of
from ui.widgets.buttons import Button
from ui.widgets.levels import key_of_place, place_of_digit
from ui.widgets.pip import NOTHING


def picture(items: ItemList) -> list[str]:
    """The list as lines of text: `+` before a group, marks after an item."""
    lines: list[str] = []

    def below(parent: QModelIndex, depth: int) -> None:
        model = items.tree.model()
        for place in range(model.rowCount(parent)):
            index = model.index(place, 0, parent)
            row = index.data(Role.ROW)
            if isinstance(row, GroupRow):
                lines.append(f"{'  ' * depth}+ {row.name} {row.answered}/{row.total}")
                below(index, depth + 1)
            else:
                lines.append(f"{'  ' * depth}{row.id} {row.pip.label}{_marks(row)}")

    below(QModelIndex(), 0)
    return lines


def _marks(row: ItemRow) -> str:
    marks = ((row.is_below, " below"), (row.voices_differ, " differ"), (row.in_conflict, " conflict"))
    return "".join(mark for holds, mark in marks if holds)


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    return desk


@pytest.fixture
def page(sample: Desk) -> AssessPage:
    return sample.workspace.assess


def shown(widget: object) -> str:
    """Every text that stands in a widget now."""
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_the_list_shows_groups_and_items_with_their_marks(page: AssessPage) -> None:
    lines = picture(page.list)
    assert lines[0] == "+ Organisation 11/11"
    assert lines[1] == "  O-1 3"
    assert "  P-3 2 / 3 differ conflict" in lines or "  P-3 3 / 2 differ conflict" in lines
    assert sum(line.startswith("+") for line in lines) == 4
    assert len(lines) == 45 + 4


def test_each_filter_shows_what_its_chip_counts(page: AssessPage) -> None:
    for filter_ in ("open", "below", "differ", "conflict"):
        page.list.show_filter(filter_)
        items = [line for line in picture(page.list) if not line.startswith("+")]
        chip = page.list.chips._chips[filter_].text()
        assert chip.endswith(f" {len(items)}"), chip
        assert items
    page.list.show_filter("all")
    assert len(picture(page.list)) == 49


def test_a_filter_goes_to_its_first_item(page: AssessPage) -> None:
    page.list.show_filter("conflict")
    assert page.list.current == "P-3"
    assert "entries differ" in shown(page.card)


def test_search_finds_names_questions_and_reasons(page: AssessPage, sample: Desk) -> None:
    sample.key("/")
    assert sample.focus() is page.search
    sample.type("gazette")
    found = [line.split()[0] for line in picture(page.list) if not line.startswith("+")]
    assert "O-1" in found, "the reason for O-1 names the gazette"
    assert len(found) < 45
    sample.key(Qt.Key.Key_Return)
    assert sample.focus() is page.list.tree
    page.search.setText("no such words anywhere")
    assert "Nothing here has these words" in shown(page.list)


def test_digits_typed_into_the_search_are_text(page: AssessPage, sample: Desk) -> None:
    sample.key("f", Qt.KeyboardModifier.ControlModifier)
    with sample.qtbot.assertNotEmitted(sample.bridge.saving):
        sample.type("24")
    assert page.search.text() == "24"


def test_an_item_stays_while_one_works_on_it(page: AssessPage, sample: Desk) -> None:
    page.list.show_filter("open")
    first = page.list.current
    sample.window.activateWindow()
    page.list.tree.setFocus()
    sample.key("2")
    sample.settled()
    assert page.list.current == first
    assert any(line.strip().startswith(f"{first} 2") for line in picture(page.list))
    sample.key(Qt.Key.Key_Down)
    assert page.list.current != first
    assert not any(line.strip().startswith(f"{first} ") for line in picture(page.list))


def test_arrows_walk_over_groups_to_every_item(page: AssessPage, sample: Desk) -> None:
    walked = [page.list.current]
    for _ in range(60):
        page.list.step(1)
        if page.list.current == walked[-1]:
            break
        walked.append(page.list.current)
    assert len(walked) == 45
    assert walked[0] == "O-1"
    assert walked[-1] == "P-17"


def test_an_item_shows_what_was_said_seen_and_entered(page: AssessPage, sample: Desk) -> None:
    page.show_item(SIM3, "P-5")
    sample.qtbot.waitUntil(lambda: "heard" in shown(page.card))
    text = shown(page.card)
    assert "How does the team find out that something is happening" in text
    assert "differ by 2" in text
    assert page.card._tabs.tabText(0) == "Voices 3"
    page.card._tabs.setCurrentIndex(2)
    sample.qtbot.waitUntil(lambda: "level 2, Written" in shown(page.card))


def test_the_side_panel_helps_with_the_item(page: AssessPage, sample: Desk) -> None:
    page.show_item(SIM3, "T-10")
    sample.qtbot.waitUntil(lambda: "Source" in shown(page._guidance))
    text = shown(page._guidance)
    for title in ("What to probe for", "Typical evidence", "To gain a level", "Holds back", "Source"):
        assert title in text
    assert "6.2 " in text


def test_guidance_goes_under_the_item_where_there_is_little_room(page: AssessPage, sample: Desk) -> None:
    assert page._guidance.isVisible()
    assert not page.card._tabs.isTabVisible(3)
    sample.window.resize(1000, 640)
    sample.qtbot.waitUntil(lambda: not page._guidance.isVisible())
    assert page.card._tabs.isTabVisible(3)
    page.card._tabs.setCurrentIndex(3)
    sample.qtbot.waitUntil(lambda: "What to probe for" in shown(page.card))


def test_a_conflict_is_decided_with_a_reason(page: AssessPage, sample: Desk) -> None:
    page.show_conflicts()
    conflict = page.card.conflict
    buttons = [one for one in conflict.findChildren(Button) if "level 2" in one.accessibleName()]
    buttons[0].click()
    assert "Write the reason" in shown(conflict)
    assert sample.focus() is conflict.reason
    sample.type("Not known to those it binds.")
    buttons[0].click()
    sample.settled()
    rating = sample.bridge.state.rating(sample.bridge.round_id, SIM3, "P-3")
    assert rating["level"].value == 2
    assert not conflict.isVisible()
    assert "1 conflict" not in shown(sample.window.title_bar)


def test_a_digit_decides_a_conflict_for_another_level(page: AssessPage, sample: Desk) -> None:
    page.show_conflicts()
    page.card.conflict.reason.setText("Between the two.")
    page.list.tree.setFocus()
    sample.key("1")
    sample.settled()
    rating = sample.bridge.state.rating(sample.bridge.round_id, SIM3, "P-3")
    assert rating["level"].value == 1
    assert rating["decision"].text == "Between the two."


def test_another_catalogue_brings_its_own_items(page: AssessPage, sample: Desk) -> None:
    page.show_item(SIM3, "T-3")
    others = [id_ for id_ in page._choice.values() if id_ != SIM3]
    page._choice.choose(others[0])
    assert page.list.current in page._result.content.items
    page._choice.choose(SIM3)
    assert page.list.current == "T-3", "each catalogue remembers where one was"


def test_the_models_keep_qts_rules(page: AssessPage, sample: Desk, qtmodeltester: ModelTester) -> None:
    rows = rows_of(page._result, sample.bridge.state, sample.bridge.round_id, "en")
    tree = ItemTree()
    tree.show_rows(rows)
    qtmodeltester.check(tree)


def test_the_filter_keeps_qts_rules(page: AssessPage, sample: Desk, qtmodeltester: ModelTester) -> None:
    rows = rows_of(page._result, sample.bridge.state, sample.bridge.round_id, "en")
    tree, narrow = ItemTree(), ItemFilter()
    narrow.setSourceModel(tree)
    qtmodeltester.check(narrow)
    tree.show_rows(rows)
    narrow.show_only("open", "")
    narrow.keep("O-1")
    tree.show_rows(rows)
    narrow.show_only("all", "incident")


def test_a_deeper_tree_keeps_its_depth() -> None:
    inner = GroupRow("g2", "Inner", 0, 1, (ItemRow("i", "Item", NOTHING, "Item", "item", is_open=True),))
    tree = ItemTree()
    tree.show_rows((GroupRow("g1", "Outer", 0, 1, (inner,)),))
    index = tree.item_index("i")
    assert index.parent().data(Role.ROW) is inner
    assert index.parent().parent().isValid()
    assert not index.parent().parent().parent().isValid()


@pytest.mark.parametrize(
    ("codes", "digit", "place"),
    [
        ((0, 1, 2, 3, 4), 0, 0),
        ((0, 1, 2, 3, 4), 4, 4),
        ((0, 1, 2, 3, 4), 5, None),
        ((1, 2, 3), 1, 0),
        ((1, 2, 3), 0, None),
        ((0, 25, 50, 100), 1, 0),
        ((0, 25, 50, 100), 4, 3),
        ((0, 25, 50, 100), 0, None),
    ],
)
def test_a_digit_rates_on_any_scale(codes: tuple[int, ...], digit: int, place: int | None) -> None:
    assert place_of_digit(digit, codes) == place
    if place is not None:
        assert key_of_place(place, codes) == str(digit)
