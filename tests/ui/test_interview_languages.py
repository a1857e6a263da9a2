"""A second language beside the first: the question, its levels, and the keys that turn it on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.profile import Author
from tests import small
from tests.ui.conftest import Desk
from tests.ui.test_interviews_page import Agenda
from ui.interviews.mode import InterviewMode


@pytest.fixture(scope="session")
def library() -> Library:
    """One whose catalogues are written in English and in French."""
    return small.library()


@pytest.fixture
def file(library: Library, tmp_path: Path) -> Path:
    """Two interviews with the head: one that is interpreted from French, and one that is not."""
    path = tmp_path / "two.cirt"
    world = World(now=lambda: datetime(2026, 11, 1, 9, tzinfo=UTC))
    author = Author("a-maker", "Maker")
    made = Assessment.create(
        path, author, library, team="T", round_name="R", starts="2026-11-01", catalogues=[small.MINI], world=world
    )
    with made:
        made.add_interview(made.current_round, {"role": "head", "date": "2026-11-23", "second_language": "fr"})
        made.add_interview(made.current_round, {"role": "head", "date": "2026-11-24"})
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
    assert (first.accessibleName(), second.accessibleName()) == ("Who gave the task?", "Question sur Mandate ?")
    assert second.isVisible()
    assert first.y() == second.y()
    assert first.x() < second.x()


def test_a_key_turns_the_second_language_on_and_off(desk: Desk, file: Path) -> None:
    mode = begin(desk, file, 1)
    assert not mode.stage._second.isVisible()
    desk.key("l")
    assert mode.stage._second.isVisible()
    desk.key(Qt.Key.Key_Right)
    assert mode.stage._second.accessibleName() == "Question sur Authority ?"
    desk.key("l")
    assert not mode.stage._second.isVisible()


def test_one_language_is_enough_where_there_is_no_other(
    make_desk: Callable[..., Desk], library: Library, file: Path
) -> None:
    mode = begin(make_desk(language="fr"), file, 1)
    assert mode.stage._question.accessibleName() == "Question sur Mandate ?"
    assert mode.head.second.values() == ["", "en"]


def test_levels_say_what_they_are_in_both_languages(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = small.library().catalogues[small.MINI]
    words = content.words("fr")
    told = {code: one.model_copy(update={"name": f"Niveau {code}"}) for code, one in words.scales["steps"].items()}
    french = words.model_copy(update={"scales": {"steps": told}})
    mode = begin(desk, file, 1)
    here = mode.session.content
    monkeypatch.setitem(here._cache, "fr", french)
    desk.key("l")
    cards = mode.stage.levels._cards
    assert [card._second.isVisible() for card in cards] == [True] * 5
    assert cards[2]._second._text.startswith("Niveau 2: ")
    desk.key("l")
    assert not any(card._second.isVisible() for card in cards)
