"""Explaining a score: from a figure, a group or an item down to each answer, in words and with the keyboard."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from assessment_models.library import Library
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.scoring import score
from cirt_assess.state import Answer, State
from tests.ui.conftest import SIM3, Desk
from ui.results.explain import TraceTree
from ui.results.page import ResultsPage
from ui.results.trace import COVERAGE, PROFILE, SCORE, SERVICES, Node, Trace, trace


@pytest.fixture
def sample(desk: Desk, sample_file: Path) -> Desk:
    desk.open(sample_file)
    desk.window.show_page("results")
    return desk


@pytest.fixture
def page(sample: Desk) -> ResultsPage:
    return sample.workspace.results


def explained(page: ResultsPage, subject: str) -> Trace:
    assert page._results is not None
    return trace(subject, page._results, SIM3, page._library, "en")


def find(nodes: tuple[Node, ...], id_: str) -> Node:
    return next(found for node in nodes for found in _all(node) if found.id == id_)


def _all(node: Node) -> list[Node]:
    return [node, *(found for part in node.parts for found in _all(part))]


def test_what_the_groups_add_is_the_score(page: ResultsPage) -> None:
    (whole,) = explained(page, SCORE).nodes
    score = page._result.score
    assert score.value is not None
    added = [Fraction(part.adds.split()[1]) for part in whole.parts]
    assert abs(sum(added) - score.value) < Fraction(len(added), 100)
    assert all(part.adds.endswith("to 2.03") for part in whole.parts)


def test_what_is_open_in_conflict_or_not_applicable_is_said_in_words(page: ResultsPage) -> None:
    nodes = explained(page, SCORE).nodes
    conflict = find(nodes, "P-3")
    assert conflict.figure == "in conflict: level 3, Approved or level 2, Written"
    assert conflict.reach == "2 to 3"
    assert conflict.adds == "in conflict: left out"
    items = [part for group in nodes[0].parts for part in group.parts]
    assert {one.adds for one in items if one.figure == "open"} == {"open: left out"}
    assert {one.adds for one in items if one.figure == "not applicable"} == {"does not apply: left out"}


def test_a_verdict_names_each_target_and_whether_it_is_met(page: ResultsPage) -> None:
    shown = explained(page, PROFILE)
    verdict = page._result.verdict
    assert verdict is not None
    items = [part for group in shown.nodes for part in group.parts]
    assert len(items) == len(verdict.parts)
    assert sum(one.adds.endswith("met: adds 1") for one in items) == verdict.low
    assert "target 3, below: adds 0" in find(shown.nodes, "O-3").adds


def test_services_show_their_enabling_items(page: ResultsPage) -> None:
    shown = explained(page, SERVICES)
    assert page._results is not None
    assert len(shown.nodes) == sum(one.planned for one in page._results.services)
    unknown = next(node for node in shown.nodes if node.figure == "open")
    assert " to " in unknown.reach
    assert any("below: holds it back" in part.adds for node in shown.nodes for part in node.parts)


def test_enter_on_a_figure_explains_it_and_escape_goes_back(page: ResultsPage, sample: Desk) -> None:
    for subject in (PROFILE, COVERAGE, SCORE, SERVICES):
        page.figures.take_focus(subject)
        sample.key(Qt.Key.Key_Return)
        assert page.explain.isVisible()
        assert sample.focus() is page.explain.tree
        assert page.explain.accessibleName() == explained(page, subject).title
        sample.key(Qt.Key.Key_Escape)
        assert not page.explain.isVisible()
        assert page.figures.focused() == subject


def test_e_on_an_item_explains_that_item_and_enter_goes_there(page: ResultsPage, sample: Desk) -> None:
    page.grid._buttons[3].setFocus()
    sample.key("e")
    assert page.explain.current == "O-4"
    assert "O-4" in page.explain.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    sample.key(Qt.Key.Key_Return)
    assert sample.workspace.assess.list.current == "O-4"


def test_e_in_the_chart_explains_its_group_and_enter_opens_it(page: ResultsPage, sample: Desk) -> None:
    page.groups.choose("T")
    page.groups.setFocus()
    sample.key("e")
    assert page.explain.current == page.groups.value
    sample.key(Qt.Key.Key_Return)
    assert page.explain.tree.isExpanded(page.explain.tree.currentIndex())
    sample.key(Qt.Key.Key_Down)
    assert page.explain.current == "T-1"


def test_an_explanation_follows_what_is_entered(page: ResultsPage, sample: Desk) -> None:
    page.grid._buttons[2].setFocus()
    sample.key("e")
    sample.bridge.rate(SIM3, "O-3", 4, None)
    sample.settled()
    node = find(page.explain._trace.nodes, "O-3")
    assert node.figure.startswith("level 4")
    assert page.explain.current == "O-3"


def test_every_catalogue_is_explained_down_to_its_items(library: Library) -> None:
    for content in library.catalogues.values():
        first = {one.id: Answer((content.structure.scale_of(one).codes[-1],)) for one in content.structure.items()}
        state = {id_: answer for place, (id_, answer) in enumerate(first.items()) if place % 3}
        profiles = {id_: one.structure for id_, one in library.profiles.items()}
        result = CatalogueResult(content, state, score(content.structure, state, profiles), None, None, (), ())
        results = Results(State().entity("round", "r"), (result,), (), None, None)
        (whole,) = trace(SCORE, results, content.id, library, "en").nodes
        assert {one.item.item for one in leaves(whole) if one.item} == set(content.items), content.id
        assert all(one.said and one.adds for one in leaves(whole) if one.item), content.id


def leaves(node: Node) -> list[Node]:
    return [leaf for part in node.parts for leaf in leaves(part)] if node.parts else [node]


def test_the_tree_keeps_qts_rules(qtmodeltester: ModelTester, page: ResultsPage) -> None:
    model = TraceTree()
    model.show_trace(explained(page, SERVICES))
    qtmodeltester.check(model)
    assert model.index_of("no such node").isValid() is False
