"""Interviews as typed views, the plan day by day, and what may be told of who spoke."""

from __future__ import annotations

from datetime import date, time

import pytest

from cirt_assess.interviews import Attribution, Interview, Status, interviews, plan, speaker_name, speakers
from cirt_assess.revisions import Value
from cirt_assess.state import State
from tests.rounds import TODAY, both, library, state_of, talk

LIBRARY = library()


def read(**fields: Value) -> Interview:
    return interviews(state_of(both(talk("i-1", **fields))), "r-1")[0]


def test_everything_entered_is_read() -> None:
    found = read(
        organisation="Bank of Sandoria",
        person="Ana Lima",
        date="2026-11-23",
        starts="09:30",
        minutes=45,
        place="Room 4",
        attribution="named",
        language="en",
        second_language="fr",
        status="held",
        interviewers=("a-1", "a-2"),
        notes="Bring the decree.",
    )
    assert (found.day, found.starts, found.minutes) == (date(2026, 11, 23), time(9, 30), 45)
    assert (found.attribution, found.status) == (Attribution.NAMED, Status.HELD)
    assert (found.language, found.second_language, found.interviewers) == ("en", "fr", ("a-1", "a-2"))
    assert (found.organisation, found.person, found.place) == ("Bank of Sandoria", "Ana Lima", "Room 4")
    assert found.notes == "Bring the decree."


def test_what_cannot_be_read_is_as_if_it_were_not_there() -> None:
    found = read(date="next week", starts="noon", minutes="long", status="perhaps")
    assert (found.day, found.starts, found.minutes, found.status) == (None, None, None, Status.PLANNED)


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"date": "2026-11-20"}, True),
        ({"date": "2026-11-21"}, True),
        ({"date": "2026-11-22"}, False),
        ({}, False),
        ({"date": "2026-11-20", "status": "held"}, False),
        ({"date": "2026-11-20", "status": "cancelled"}, False),
    ],
)
def test_due_is_what_is_planned_for_today_or_before(fields: dict[str, Value], due: bool) -> None:
    assert read(**fields).is_due(TODAY) is due


def test_the_plan_goes_by_day_and_time_and_leaves_out_what_was_cancelled() -> None:
    state = state_of(
        both(
            talk("i-1", date="2026-11-24", starts="14:00"),
            talk("i-2", date="2026-11-24", starts="09:00"),
            talk("i-3", date="2026-11-23"),
            talk("i-4"),
            talk("i-5", date="2026-11-23", status="cancelled"),
            talk("i-6", date="2026-11-23", starts="16:00"),
            talk("i-7", round_id="r-0", date="2026-11-23"),
        )
    )
    days = [(day.day and day.day.day, [one.id for one in day.interviews]) for day in plan(interviews(state, "r-1"))]
    assert days == [(23, ["i-6", "i-3"]), (24, ["i-2", "i-1"]), (None, ["i-4"])]


# --- who spoke -------------------------------------------------------------------------------


def names(state: State) -> list[str]:
    found = interviews(state, "r-1")
    return [speaker_name(speakers(found)[one.id], LIBRARY, "Voice {number}") for one in found]


ANA: dict[str, Value] = {"person": "Ana Lima", "organisation": "Bank of Sandoria"}


@pytest.mark.parametrize(
    ("attribution", "name"),
    [
        ("named", "Ana Lima"),
        ("role", "Bank"),
        ("organisation", "Bank of Sandoria"),
        ("anonymous", "Voice 1"),
        (None, "Bank"),
        ("whatever a later version knows", "Voice 1"),
    ],
)
def test_a_speaker_is_called_as_agreed(attribution: Value, name: str) -> None:
    assert names(state_of(both(talk("i-1", "bank", attribution=attribution, **ANA)))) == [name]


@pytest.mark.parametrize("attribution", ["role", "organisation", "anonymous"])
def test_what_may_not_be_told_is_not_even_there(attribution: str) -> None:
    found = interviews(state_of(both(talk("i-1", "bank", attribution=attribution, **ANA))), "r-1")
    assert "Ana" not in repr(speakers(found))


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"attribution": "named", "role": "bank"}, "Bank"),
        ({"attribution": "named", "role": None, "organisation": "Bank of Sandoria"}, "Voice 1"),
        ({"attribution": "role", "role": None, "person": "Ana Lima"}, "Voice 1"),
        ({"attribution": "organisation", "role": "bank"}, "Voice 1"),
    ],
)
def test_where_the_name_is_missing_nothing_less_protected_takes_its_place(fields: dict[str, str], name: str) -> None:
    assert names(state_of(both(talk("i-1", **fields)))) == [name]


def test_in_a_conflict_the_more_protective_word_holds() -> None:
    open_one = both(talk("i-1", "bank", attribution="named", **ANA))
    assert names(state_of(open_one, {"interview/i-1": {"attribution": "anonymous"}})) == ["Voice 1"]


def test_voices_are_numbered_apart_from_day_and_time() -> None:
    late, early = {"date": "2026-11-24"}, {"date": "2026-11-23"}
    state = state_of(
        both(
            talk("i-1", attribution="anonymous", **late),
            talk("i-2", attribution="role", **late),
            talk("i-3", attribution="anonymous", **early),
        )
    )
    found = speakers(interviews(state, "r-1"))
    assert {id_: speaker.number for id_, speaker in found.items()} == {"i-1": 1, "i-2": None, "i-3": 2}
