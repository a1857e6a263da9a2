"""A second language beside the first: the question, its levels, and the keys that turn it on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest
from PySide6.QtCore import Qt

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.profile import Author
from tests.ui.conftest import Desk
from tests.ui.test_interviews_page import Agenda
from ui.interviews.mode import InterviewMode

TWO = "two-languages"
FILES = {
    "catalogue.yaml": """
        id: two-languages
        version: 1
        edition: first
        kind: maturity
        scales: {steps: {levels: [0, 1, 2]}}
        scale: steps
        scoring: {rule: mean, over: items}
        groups: [{id: D, items: [{id: D-1, ask: [cirt-head]}, {id: D-2, ask: [cirt-head]}]}]
        """,
    "text/en/words.yaml": """
        catalogue: {name: Two languages, short: Two, about: Something., attribution: Ours.}
        scales: {steps: {0: {name: Nothing, about: None.}, 1: {name: Some, about: Few.}, 2: {name: All, about: Every.}}}
        groups: {D: {name: Detection}}
        items:
          D-1: {name: Finding, about: Something., question: "Who finds out?"}
          D-2: {name: Telling, about: Something., question: "Whom do you tell?"}
        """,
    "text/ar/words.yaml": """
        scales: {steps: {0: {name: لا شيء, about: لا أحد.}, 1: {name: بعض, about: قليل.}, 2: {name: كل, about: كلهم.}}}
        items:
          D-1: {question: "من يكتشف؟"}
          D-2: {question: "من تبلغون؟"}
        """,
}
"""A user's own catalogue, written in English and in Arabic."""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("own") / "two"
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
    made = Library.load(folder.parent)
    assert not made.broken
    return made


@pytest.fixture
def file(library: Library, tmp_path: Path) -> Path:
    """Two interviews with the head: one that is interpreted from Arabic, and one that is not."""
    path = tmp_path / "two.cirt"
    world = World(now=lambda: datetime(2026, 11, 1, 9, tzinfo=UTC))
    author = Author("a-maker", "Maker")
    made = Assessment.create(
        path, author, library, team="T", round_name="R", starts="2026-11-01", catalogues=[TWO], world=world
    )
    with made:
        made.add_interview(made.current_round, {"role": "cirt-head", "date": "2026-11-23", "second_language": "ar"})
        made.add_interview(made.current_round, {"role": "cirt-head", "date": "2026-11-24"})
    return path


def begin(desk: Desk, file: Path, place: int) -> InterviewMode:
    """The interview at a place of the agenda, begun."""
    desk.open(file)
    agenda = Agenda(desk)
    agenda.page._choose(list(agenda.page._board.talks)[place])
    agenda.ready()
    desk.key(Qt.Key.Key_Return)
    return desk.workspace.interview


def test_the_language_that_is_interpreted_stands_beside_the_first(desk: Desk, file: Path) -> None:
    mode = begin(desk, file, 0)
    first, second = mode.stage._question, mode.stage._second
    assert (first.accessibleName(), second.accessibleName()) == ("Who finds out?", "من يكتشف؟")
    assert second.isVisible()
    assert first.y() == second.y()
    assert first.x() < second.x()
    assert first.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert second.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_key_turns_the_second_language_on_and_off(desk: Desk, file: Path) -> None:
    mode = begin(desk, file, 1)
    assert not mode.stage._second.isVisible()
    desk.key("l")
    assert mode.stage._second.isVisible()
    desk.key(Qt.Key.Key_Right)
    assert mode.stage._second.accessibleName() == "من تبلغون؟"
    desk.key("l")
    assert not mode.stage._second.isVisible()


def test_levels_say_what_they_are_in_both_languages(desk: Desk, file: Path) -> None:
    mode = begin(desk, file, 0)
    cards = mode.stage.levels._cards
    assert [card._second.isVisible() for card in cards] == [True] * 3
    assert "بعض" in cards[1].accessibleDescription()
    desk.key("l")
    assert not any(card._second.isVisible() for card in cards)
    assert "بعض" not in cards[1].accessibleDescription()


def test_the_second_language_is_the_other_one(make_desk: Callable[..., Desk], library: Library, file: Path) -> None:
    mode = begin(make_desk(language="ar"), file, 1)
    assert mode.stage._question.accessibleName() == "من يكتشف؟"
    assert mode.head.second.values() == ["", "en"]
