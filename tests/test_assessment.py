"""What a user can do with an open assessment, on real files."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.errors import NotAllowed
from cirt_assess.evidence import evidence
from cirt_assess.profile import Author
from cirt_assess.state import NOT_APPLICABLE

SIM3 = "sim3-v2i"

Opener = Callable[..., Assessment]


def ticking() -> World:
    """A clock that moves a minute with each look, and ids that count."""
    minutes, ids = count(), count(1)
    start = datetime(2026, 11, 21, 8, tzinfo=UTC)
    return World(lambda: start + timedelta(minutes=next(minutes)), lambda: f"{next(ids):04x}")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture
def opened(tmp_path: Path, library: Library) -> Iterator[Opener]:
    """Opens, or makes, the file of one author; all are closed at the end."""
    every: list[Assessment] = []

    def make(name: str = "Ana", file: str = "team.cirt") -> Assessment:
        path, author = tmp_path / file, Author(f"a-{name}", name)
        if path.exists():
            found = Assessment.open(path, author, library, world=ticking())
        else:
            found = Assessment.create(
                path,
                author,
                library,
                team="Team",
                round_name="Baseline",
                starts="2026-11-21",
                catalogues=[SIM3],
                profiles={SIM3: "sim3-operating"},
                world=ticking(),
            )
        every.append(found)
        return found

    yield make
    for one in every:
        one.close()


def level(assessment: Assessment, item: str) -> object:
    return assessment.state.rating(assessment.current_round, SIM3, item)["level"].value


def rate(assessment: Assessment, item: str, value: int | str | None, why: str | None = None) -> None:
    assessment.rate(assessment.current_round, SIM3, item, value, rationale=why)


def test_what_was_entered_is_there_after_reopening(opened: Opener) -> None:
    first = opened()
    rate(first, "O-1", 2, "Decree drafted.")
    first.close()
    again = opened()
    rating = again.state.rating(again.current_round, SIM3, "O-1")
    assert (rating["level"].value, rating["rationale"].text) == (2, "Decree drafted.")
    assert again.team["name"].text == "Team"
    assert again.author_name("a-Ana") == "Ana"


def test_the_file_carries_its_catalogues(opened: Opener) -> None:
    first = opened()
    first.close()
    alone = Assessment.open(first.path, first.author, Library(), world=ticking())
    with alone:
        assert list(alone.library.catalogues) == [SIM3]
        assert alone.results().catalogue(SIM3).score.applicable == 45


def test_entering_what_already_stands_so_adds_nothing(opened: Opener) -> None:
    assessment = opened()
    rate(assessment, "O-1", 2)
    before = assessment.file.ids()
    change = assessment.rate(assessment.current_round, SIM3, "O-1", 2)
    assert change.revisions == ()
    assert assessment.file.ids() == before


@pytest.mark.parametrize(
    ("item", "value", "said"),
    [("O-1", 5, "not a level"), ("O-99", 1, "no item"), ("O-1", NOT_APPLICABLE, "needs a reason")],
)
def test_what_cannot_be_is_refused_and_changes_nothing(opened: Opener, item: str, value: int | str, said: str) -> None:
    assessment = opened()
    before = assessment.file.ids()
    with pytest.raises(NotAllowed, match=said):
        rate(assessment, item, value)
    assert assessment.file.ids() == before


def test_many_ratings_are_all_or_none(opened: Opener) -> None:
    assessment = opened()
    round_id = assessment.current_round
    with pytest.raises(NotAllowed):
        assessment.rate_many([(round_id, SIM3, "O-1", 2, ""), (round_id, SIM3, "O-2", 9, "")])
    assert level(assessment, "O-1") is None


# --- undo --------------------------------------------------------------------------------------


def test_undo_and_redo_walk_back_and_forth(opened: Opener) -> None:
    assessment = opened()
    for value in (1, 2, 3):
        rate(assessment, "O-1", value)
    seen = []
    for step in (assessment.undo, assessment.undo, assessment.redo, assessment.undo, assessment.undo, assessment.redo):
        step()
        seen.append(level(assessment, "O-1"))
    assert seen == [2, 1, 2, 1, None, 1]


def test_undo_survives_a_restart(opened: Opener) -> None:
    first = opened()
    rate(first, "O-1", 1)
    rate(first, "O-1", 2)
    first.undo()
    first.close()
    again = opened()
    again.redo()
    assert level(again, "O-1") == 2
    again.undo()
    again.undo()
    assert level(again, "O-1") is None


def test_a_new_entry_ends_what_can_be_redone(opened: Opener) -> None:
    assessment = opened()
    rate(assessment, "O-1", 1)
    assessment.undo()
    rate(assessment, "O-2", 1)
    with pytest.raises(NotAllowed, match="nothing to redo"):
        assessment.redo()


def test_undo_names_the_deed_itself(opened: Opener) -> None:
    assessment = opened()
    rate(assessment, "O-1", 1)
    assessment.undo()
    assessment.redo()
    found = assessment.undoable()
    assert found is not None
    assert found.action.startswith("rate:")
    assert any(entity.endswith("/O-1") for entity in found.entities)


def test_undo_keeps_the_history(opened: Opener) -> None:
    assessment = opened()
    rate(assessment, "O-1", 1)
    assessment.undo()
    values = [
        one.value
        for one in assessment.history(assessment.state.rating(assessment.current_round, SIM3, "O-1").key, "level")
    ]
    assert values == ["1", "null"]


# --- two people --------------------------------------------------------------------------------


@pytest.fixture
def apart(opened: Opener) -> tuple[Assessment, Assessment]:
    """Two people with copies of one file, in which O-1 stands at 1."""
    mine, yours = opened("Ana", "mine.cirt"), opened("Ben", "yours.cirt")
    rate(mine, "O-1", 1, "Known, not written.")
    yours.merge(mine.file.revisions())
    mine.merge(yours.file.revisions())
    return mine, yours


def test_two_people_meet_in_one_state(apart: tuple[Assessment, Assessment]) -> None:
    mine, yours = apart
    round_id = mine.current_round
    mine.rate(round_id, SIM3, "O-2", 2)
    yours.rate(round_id, SIM3, "O-3", 3)
    mine.merge(yours.file.revisions())
    yours.merge(mine.file.revisions())
    assert mine.state == yours.state
    assert mine.merge(yours.file.revisions()) == 0


def test_disagreement_is_kept_scored_as_a_range_and_decided(apart: tuple[Assessment, Assessment]) -> None:
    mine, yours = apart
    round_id = mine.current_round
    mine.rate(round_id, SIM3, "O-1", 3)
    yours.rate(round_id, SIM3, "O-1", 2)
    mine.merge(yours.file.revisions())
    rating = mine.state.rating(round_id, SIM3, "O-1")
    assert set(rating["level"].values) == {2, 3}
    part = mine.results(round_id).catalogue(SIM3).score.find("O-1")
    assert part is not None
    assert (part.value, part.low, part.high) == (None, 2, 3)

    mine.rate(round_id, SIM3, "O-1", 2)
    assert mine.state.rating(round_id, SIM3, "O-1")["level"].in_conflict, "typing does not decide"

    mine.decide(rating.key, {"level": 2}, "Not known to those it binds.")
    assert level(mine, "O-1") == 2 or mine.state.rating(round_id, SIM3, "O-1")["level"].value == 2
    mine.undo()
    assert mine.state.rating(round_id, SIM3, "O-1")["level"].in_conflict, "the conflict is back"


def test_correcting_after_an_agreement_raises_no_conflict(apart: tuple[Assessment, Assessment]) -> None:
    mine, yours = apart
    round_id = mine.current_round
    mine.rate(round_id, SIM3, "O-2", 2)
    yours.rate(round_id, SIM3, "O-2", 2)
    mine.merge(yours.file.revisions())
    mine.rate(round_id, SIM3, "O-2", 3)
    assert mine.state.rating(round_id, SIM3, "O-2")["level"].value == 3


def test_a_decision_needs_a_reason_and_a_conflict(apart: tuple[Assessment, Assessment]) -> None:
    mine, _ = apart
    key = mine.state.rating(mine.current_round, SIM3, "O-1").key
    with pytest.raises(NotAllowed, match="reason"):
        mine.decide(key, {"level": 2}, " ")
    with pytest.raises(NotAllowed, match="not in conflict"):
        mine.decide(key, {"level": 2}, "because")


def test_a_file_is_kept_as_evidence_and_comes_out_again(opened: Opener, tmp_path: Path) -> None:
    with opened() as first:
        kept = first.keep(io.BytesIO(b"%PDF-1.7 plan"))
        first.add_evidence(first.current_round, {"title": "Plan", **kept})
        first.file.rekey("correct horse")
    again = Assessment.open(tmp_path / "team.cirt", first.author, first.library, passphrase="correct horse")
    with again:
        (found,) = evidence(again.state, again.current_round)
        assert (found.media_type, found.size) == ("application/pdf", 13)
        assert again.file.export_blob(found.blob, tmp_path / "plan.pdf").read_bytes() == b"%PDF-1.7 plan"
