"""Where an assessment stands, and what to do next."""

from __future__ import annotations

import pytest

from cirt_assess.interviews import Status
from cirt_assess.items import ItemRef
from cirt_assess.overview import Overview, Step, StepKind, next_steps, overview
from cirt_assess.quality import Doubt
from cirt_assess.results import compute
from cirt_assess.state import NOT_APPLICABLE
from tests.rounds import MINI, SERVE, TODAY, Said, both, level, library, state_of, talk, voice

LIBRARY = library()


def look(*said: Said, others: Said | None = None) -> Overview:
    state = state_of(both(*said), others or {})
    return overview(state, LIBRARY, compute(state, LIBRARY, "r-1", TODAY), TODAY)


def whole(*said: Said) -> list[Said]:
    """Everything rated with a reason, and somebody to answer each item; `said` comes on top."""
    items = [(MINI, one) for one in ("A-1", "A-2", "A-3", "B-1", "B-2")]
    items += [(SERVE, one) for one in ("1.1.1", "1.1.2", "1.2.1")]
    talks = [talk(f"i-{role}", role, status="held") for role in ("head", "analyst", "bank", "police")]
    goal: Said = {"target/r-1/mini": {"profile": "goal"}}
    return [*(level(item, 2, catalogue, rationale="Seen.") for catalogue, item in items), *talks, goal, *said]


def kinds(found: Overview, most: int = 99) -> list[StepKind]:
    return [step.kind for step in next_steps(found, most)]


def test_where_a_round_stands() -> None:
    found = look(
        level("A-1", 3, rationale="Signed."),
        level("A-2", 1),
        level("A-3", NOT_APPLICABLE),
        talk("i-1", status="held", date="2026-11-20"),
        talk("i-2", date="2026-11-20"),
        talk("i-3", "bank", date="2026-12-20"),
        talk("i-4", "police", status="cancelled"),
        voice("i-1", "B-1", 2),
        {"flag/f-1": {"round": "r-1", "item": "mini:A-2", "text": "Who?", "open": True}},
        {"flag/f-2": {"round": "r-1", "item": "mini:A-2", "text": "Done.", "open": False}},
        others=level("A-2", 2),
    )
    mini = next(one for one in found.coverage if one.catalogue == MINI)
    assert (mini.answered, mini.applicable, mini.conflicts) == (1, 4, 1)
    assert found.interviews == {Status.PLANNED: 2, Status.HELD: 1, Status.CANCELLED: 1}
    assert [one.id for one in found.due] == ["i-2"]
    assert found.conflicts == (("rating/r-1/mini/A-2", "level"),)
    assert [one.id for one in found.flags] == ["f-1"]
    assert found.doubts[Doubt.NO_EVIDENCE] == (ItemRef(MINI, "A-1"),)
    assert found.doubts[Doubt.NO_REASON] == (ItemRef(MINI, "A-3"),)
    assert found.heard == (ItemRef(MINI, "B-1"),)
    assert found.unreasoned == (ItemRef(MINI, "A-2"), ItemRef(MINI, "A-3"))
    assert [ref.item for ref in found.open] == ["B-1", "B-2", "1.1.1", "1.1.2", "1.2.1"]
    assert found.without_target == (MINI,), "there is no profile to choose for the other"


def test_at_the_beginning_people_to_talk_to_come_first() -> None:
    steps = next_steps(look())
    assert [step.kind for step in steps] == [StepKind.PLAN_FIRST, StepKind.CHOOSE_PROFILE, StepKind.RATE_OPEN]
    assert (steps[0].count, steps[0].role) == (8, "head")


def test_when_nothing_is_left_the_report_can_be_printed() -> None:
    assert next_steps(look(*whole())) == (Step(StepKind.PRINT_REPORT),)


@pytest.mark.parametrize(
    ("said", "others", "step"),
    [
        (
            talk("i-9", date="2026-11-20"),
            {},
            Step(StepKind.HOLD_DUE, 1, entity="interview/i-9"),
        ),
        (
            {},
            level("A-2", 1),
            Step(StepKind.DECIDE_CONFLICTS, 1, entity="rating/r-1/mini/A-2", item=ItemRef(MINI, "A-2")),
        ),
        (
            {**level("B-1", None), **voice("i-head", "B-1", 2)},
            {},
            Step(StepKind.RATE_HEARD, 1, item=ItemRef(MINI, "B-1")),
        ),
        (
            level("A-3", 4, rationale="Seen."),
            {},
            Step(StepKind.ADD_EVIDENCE, 1, item=ItemRef(MINI, "A-3")),
        ),
        (
            {"target/r-1/mini": {"profile": None}},
            {},
            Step(StepKind.CHOOSE_PROFILE, 1, catalogue=MINI),
        ),
        (
            level("A-3", 2, rationale=" "),
            {},
            Step(StepKind.GIVE_REASONS, 1, item=ItemRef(MINI, "A-3")),
        ),
        (
            {"flag/f-1": {"round": "r-1", "item": "mini:A-2", "text": "Who?", "open": True}},
            {},
            Step(StepKind.SETTLE_FLAGS, 1, entity="flag/f-1", item=ItemRef(MINI, "A-2")),
        ),
        (
            talk("i-police", "police", status="cancelled"),
            {},
            Step(StepKind.ADD_INTERVIEWEES, 1, role="police"),
        ),
        (
            level("A-3", None),
            {},
            Step(StepKind.RATE_OPEN, 1, item=ItemRef(MINI, "A-3")),
        ),
    ],
)
def test_what_is_missing_is_the_first_step(said: Said, others: Said, step: Step) -> None:
    assert next_steps(look(*whole(said), others=others))[0] == step


def test_steps_come_in_their_order_and_only_a_few_at_a_time() -> None:
    found = look(
        *whole(
            talk("i-9", date="2026-11-20"),
            {**level("B-1", None), **voice("i-head", "B-1", 2)},
            level("A-3", 4, rationale="Seen."),
            {"target/r-1/mini": {"profile": None}},
        ),
        others=level("A-2", 1),
    )
    every = kinds(found)
    assert every == sorted(every, key=list(StepKind).index)
    assert kinds(found, 3) == [StepKind.HOLD_DUE, StepKind.DECIDE_CONFLICTS, StepKind.RATE_HEARD]
    assert len(next_steps(found)) == 3


def test_only_cancelled_interviews_are_as_good_as_none() -> None:
    assert kinds(look(talk("i-1", status="cancelled")))[0] is StepKind.PLAN_FIRST
