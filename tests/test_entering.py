"""What can be entered in the assess stage, on a real file: interviews, voices, evidence, flags, context, targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from cirt_assess.agenda import Agenda
from cirt_assess.assessment import Assessment, Change
from cirt_assess.assessors import AssessorRole, assessors
from cirt_assess.context import CONTEXT
from cirt_assess.errors import NotAllowed
from cirt_assess.evidence import Evidence, Tlp, evidence
from cirt_assess.flags import comments, flags
from cirt_assess.interviews import Status, interviews
from cirt_assess.items import ItemRef
from cirt_assess.profile import Author
from cirt_assess.revisions import Kind, Value
from cirt_assess.state import NOT_APPLICABLE, Entity
from cirt_assess.targets import NOT_ASKED
from cirt_assess.voices import voices
from tests.rounds import MINI, SERVE, library, ticking

A1, A2, A3, B1 = (ItemRef(MINI, item) for item in ("A-1", "A-2", "A-3", "B-1"))
LIBRARY = library()


def create(folder: Path, name: str) -> Assessment:
    return Assessment.create(
        folder / f"{name}.cirt",
        Author(f"a-{name}", name),
        LIBRARY,
        team="Team",
        round_name="Baseline",
        starts="2026-11-21",
        catalogues=[MINI, SERVE],
        profiles={MINI: "goal"},
        world=ticking(),
    )


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Assessment]:
    with create(tmp_path, "Ana") as made:
        yield made


def made(change: Change, kind: str) -> list[str]:
    """Ids of what a change is about, in its order."""
    keys = dict.fromkeys(one.entity for one in change.revisions if one.entity.startswith(f"{kind}/"))
    return [key.partition("/")[2] for key in keys]


def talk(file: Assessment, **fields: Value) -> str:
    return made(file.add_interview(file.current_round, {"role": "head", **fields}), "interview")[0]


def response(file: Assessment, interview: str, item: str = "A-1") -> Entity:
    return file.state.entity("response", f"{interview}/{MINI}/{item}")


Deed = Callable[[Assessment], object]


def refuse(file: Assessment, deed: Deed, said: str) -> None:
    """It is refused with that sentence, and the file is as it was."""
    before, undoable = file.file.ids(), file.undoable()
    with pytest.raises(NotAllowed, match=said):
        deed(file)
    assert file.file.ids() == before
    assert file.undoable() == undoable


# --- interviews ------------------------------------------------------------------------------


def test_an_interview_is_planned_moved_held_and_cancelled(file: Assessment) -> None:
    first, second = talk(file, date="2026-11-23", starts="9:30", minutes="45", interviewers=("a-Ana",)), talk(file)
    file.edit_interview(first, {"date": "2026-11-24", "place": "Room 4", "attribution": "anonymous"})
    file.hold_interview(first)
    file.hold_interview(second)
    third = talk(file)
    file.cancel_interview(third)
    found = {one.id: one for one in interviews(file.state, file.current_round)}
    assert [found[id_].status for id_ in (first, second, third)] == [Status.HELD, Status.HELD, Status.CANCELLED]
    assert (str(found[first].day), str(found[first].starts), found[first].minutes) == ("2026-11-24", "09:30:00", 45)
    assert found[second].day == file.today(), "held today, where no day was planned"
    file.edit_interview(third, {"status": "planned"})
    assert file.state.entity("interview", third)["status"].value == "planned"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"role": "king"}, "no stakeholder role king"),
        ({"date": "tomorrow"}, "a date such as"),
        ({"minutes": 0}, "a number from 1"),
        ({"attribution": "secret"}, "one of named, role, organisation, anonymous"),
        ({"colour": "blue"}, "An interview has no field colour"),
    ],
)
def test_an_interview_that_cannot_be_is_refused(file: Assessment, fields: Mapping[str, Value], said: str) -> None:
    id_ = talk(file)
    refuse(file, lambda one: one.add_interview(one.current_round, fields), said)
    refuse(file, lambda one: one.edit_interview(id_, fields), said)


def test_each_thing_has_to_be_there(file: Assessment) -> None:
    round_id = file.current_round
    deeds: dict[str, Deed] = {
        "no round r-9": lambda one: one.add_interview("r-9", {}),
        "no round r-8": lambda one: one.rate("r-8", MINI, "A-1", 2),
        "no round r-7": lambda one: one.rate_many([("r-7", MINI, "A-1", 2, "")]),
        "no interview i-9": lambda one: one.hold_interview("i-9"),
        "no interview i-8": lambda one: one.respond("i-8", MINI, "A-1", {"level": 2}),
        "no evidence e-9": lambda one: one.link_evidence("e-9", [A1]),
        "no flag f-9": lambda one: one.unflag(["f-9"]),
        "no assessor a-9": lambda one: one.flag(round_id, [A1], "Who?", "a-9"),
        "no assessor a-8": lambda one: one.give_role("a-8", "lead"),
        "no comment c-9": lambda one: one.remove("comment/c-9"),
        "no item X": lambda one: one.flag(round_id, [ItemRef(MINI, "X")], "Who?"),
        "no catalogue gone": lambda one: one.set_targets(round_id, [ItemRef("gone", "X")], 2),
    }
    for said, deed in deeds.items():
        refuse(file, deed, said)


# --- what was said ---------------------------------------------------------------------------


def test_what_was_said_is_recorded_and_the_interview_is_held(file: Assessment) -> None:
    id_ = talk(file, status="planned")
    file.respond(id_, MINI, "A-1", {"level": 2, "quote": "Oui.", "quote_language": "fr", "translation": "Yes."})
    (said,) = voices(file.state, file.current_round)[A1]
    assert (said.level.code, said.quote, said.quote_language, said.translation) == (2, "Oui.", "fr", "Yes.")
    assert file.state.entity("interview", id_)["status"].value == "held"
    file.undo()
    assert file.state.entity("interview", id_)["status"].value == "planned", "one action, taken back whole"
    assert voices(file.state, file.current_round) == {}


def test_the_moment_of_asking_is_noted_once(file: Assessment) -> None:
    id_ = talk(file)
    file.respond(id_, MINI, "A-1", {"level": 2}, asked_now=True)
    asked = response(file, id_)["asked_at"].text
    assert asked.startswith("2026-11-21T08:")
    file.respond(id_, MINI, "A-1", {"level": 3}, asked_now=True)
    assert response(file, id_)["asked_at"].text == asked
    file.respond(id_, MINI, "B-1", {"level": 3})
    assert response(file, id_, "B-1")["asked_at"].is_empty


def test_a_question_is_skipped_for_a_reason_until_something_is_said(file: Assessment) -> None:
    id_ = talk(file)
    file.skip(id_, MINI, "A-1", "No time.")
    assert response(file, id_)["skipped"].text == "No time."
    file.respond(id_, MINI, "A-1", {"note": "On the way out: yes."})
    assert response(file, id_)["skipped"].is_empty
    refuse(file, lambda one: one.skip(id_, MINI, "A-1", "No time."), "something was said")
    refuse(file, lambda one: one.skip(id_, MINI, "A-2", " "), "needs a reason")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"level": 9}, "not a level of its scale"),
        ({"level": True}, "no level"),
        ({"confidence": "sure"}, "one of heard, shown, tested, corroborated"),
        ({"quote_language": "French"}, "tag of a language"),
        ({"asked_at": "noon"}, "time zone"),
        ({"mood": "good"}, "A response has no field mood"),
    ],
)
def test_what_cannot_have_been_said_is_refused(file: Assessment, fields: Mapping[str, Value], said: str) -> None:
    id_ = talk(file)
    refuse(file, lambda one: one.respond(id_, MINI, "A-1", fields), said)


def test_an_interview_in_which_something_was_said_took_place(file: Assessment) -> None:
    id_ = talk(file)
    file.respond(id_, MINI, "A-1", {"level": 2})
    refuse(file, lambda one: one.cancel_interview(id_), "it took place")
    refuse(file, lambda one: one.edit_interview(id_, {"status": "cancelled"}), "it took place")
    other = talk(file)
    file.cancel_interview(other)
    refuse(file, lambda one: one.respond(other, MINI, "A-1", {"level": 2}), "was cancelled")


def test_a_removed_interview_takes_its_voices_along_and_undo_brings_them_back(file: Assessment) -> None:
    id_ = talk(file)
    file.respond(id_, MINI, "A-1", {"level": 2})
    file.remove(f"interview/{id_}")
    assert Agenda(file.state, LIBRARY, file.current_round).interviews == ()
    assert voices(file.state, file.current_round) == {}
    file.undo()
    assert list(voices(file.state, file.current_round)) == [A1]


# --- evidence --------------------------------------------------------------------------------


def proof(file: Assessment) -> Evidence:
    (found,) = evidence(file.state, file.current_round)
    return found


@pytest.mark.parametrize("label", ["TLP:AMBER+STRICT", "amber+strict", " tlp:Amber+Strict "])
def test_evidence_is_labelled_with_or_without_the_protocols_name(file: Assessment, label: str) -> None:
    file.add_evidence(file.current_round, {"title": "Roster", "tlp": label})
    assert proof(file).tlp is Tlp.AMBER_STRICT


def test_evidence_is_linked_to_many_items_and_unlinked(file: Assessment) -> None:
    (id_,) = made(file.add_evidence(file.current_round, {"title": "Roster", "items": ("mini:A-1",)}), "evidence")
    file.link_evidence(id_, [B1, A1])
    assert proof(file).items == (A1, B1)
    assert file.link_evidence(id_, [A1]).revisions == ()
    file.unlink_evidence(id_, [A1, A2])
    assert proof(file).items == (B1,)
    file.unlink_evidence(id_, [B1])
    assert proof(file).items == ()
    file.edit_evidence(id_, {"title": "Duty roster", "sighted_hash": "AB" * 32, "size": 2048})
    assert (proof(file).title, proof(file).sighted_hash, proof(file).size) == ("Duty roster", "ab" * 32, 2048)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": " "}, "needs a title"),
        ({"tlp": "WHITE"}, "one of TLP:RED"),
        ({"items": ("A-1",)}, "names no item"),
        ({"items": ("mini:X",)}, "no item X"),
        ({"blob": "abc"}, "SHA-256"),
    ],
)
def test_evidence_that_cannot_be_is_refused(file: Assessment, fields: Mapping[str, Value], said: str) -> None:
    (id_,) = made(file.add_evidence(file.current_round, {"title": "Roster"}), "evidence")
    refuse(file, lambda one: one.add_evidence(one.current_round, {"title": "x", **fields}), said)
    refuse(file, lambda one: one.edit_evidence(id_, fields), said)


def test_links_made_apart_are_joined(tmp_path: Path, file: Assessment) -> None:
    (id_,) = made(file.add_evidence(file.current_round, {"title": "Roster"}), "evidence")
    with create(tmp_path, "Ben") as other:
        other.merge(file.file.revisions())
        other.link_evidence(id_, [A1])
        file.link_evidence(id_, [B1])
        file.merge(other.file.revisions())
    assert set(proof_of(file, id_).items) == {A1, B1}


def proof_of(file: Assessment, id_: str) -> Evidence:
    return Evidence.of(file.state.entity("evidence", id_))


# --- flags and comments ----------------------------------------------------------------------


def test_several_items_are_flagged_and_settled_as_one_action_each(file: Assessment) -> None:
    ids = made(file.flag(file.current_round, [A1, A2, A1], "Who signed?"), "flag")
    assert [(one.id, one.item, one.owner) for one in flags(file.state, file.current_round)] == [
        (ids[0], A1, "a-Ana"),
        (ids[1], A2, "a-Ana"),
    ]
    file.unflag(ids, "The minister.")
    assert [(one.is_open, one.outcome) for one in flags(file.state, file.current_round)] == [
        (False, "The minister.")
    ] * 2
    file.undo()
    assert [one.is_open for one in flags(file.state, file.current_round)] == [True, True]
    file.undo()
    assert flags(file.state, file.current_round) == ()
    refuse(file, lambda one: one.flag(one.current_round, [A1], ""), "what is doubted")


def test_a_flag_is_handed_to_somebody_of_this_file(tmp_path: Path, file: Assessment) -> None:
    with create(tmp_path, "Ben") as other:
        file.merge(other.file.revisions())
    (id_,) = made(file.flag(file.current_round, [A1], "Who signed?"), "flag")
    file.unflag([id_])
    file.hand_over(id_, "a-Ben")
    found = next(one for one in flags(file.state, file.current_round))
    assert (found.owner, found.is_open) == ("a-Ben", True)


def test_comments_mention_the_assessors_of_this_file(tmp_path: Path, file: Assessment) -> None:
    with create(tmp_path, "Ben") as other:
        file.merge(other.file.revisions())
    about = file.state.rating(file.current_round, MINI, "A-1").key
    file.comment(about, "@ben, please ask again. @Cleo too.")
    (found,) = comments(file.state, about)
    assert (found.mentions, found.author) == (("a-Ben",), "a-Ana")
    refuse(file, lambda one: one.comment(about, " "), "needs some text")
    refuse(file, lambda one: one.comment("weather/today", "Rain."), "nothing of this kind")
    file.remove(found.key)
    assert comments(file.state) == ()


def test_an_assessor_is_given_a_role(file: Assessment) -> None:
    file.give_role("a-Ana", "reviewer")
    assert [one.role for one in assessors(file.state)] == [AssessorRole.REVIEWER]
    file.give_role("a-Ana", "")
    assert [one.role for one in assessors(file.state)] == [None]
    refuse(file, lambda one: one.give_role("a-Ana", "king"), "no role king")


@pytest.mark.parametrize("entity", ["rating/r/mini/A-1", "team/team", "round/r"])
def test_what_others_rest_on_cannot_be_removed(file: Assessment, entity: str) -> None:
    refuse(file, lambda one: one.remove(entity), "cannot be removed")


# --- context ---------------------------------------------------------------------------------


def test_the_context_is_entered_field_by_field(file: Assessment) -> None:
    scores: Value = ({"year": "2024", "legal": "18.25", "technical": ""}, {"year": ""})
    file.set_context({"team_kind": "none_yet", "population": "1200000", "gci": scores, "mandates": ("wtdc-69",)})
    file.set_context({"groups": ("sids", "ldc"), "strategy_date": "2024-05-01"})
    entity = file.state.entity(*CONTEXT.split("/"))
    assert entity["team_kind"].value == "none_yet"
    assert entity["population"].value == 1200000
    assert entity["gci"].value == ({"year": 2024, "legal": "18.25"},)
    assert (entity["mandates"].texts, entity["groups"].texts) == (("wtdc-69",), ("sids", "ldc"))
    file.undo()
    entity = file.state.entity(*CONTEXT.split("/"))
    assert (entity["team_kind"].value, entity["groups"].texts) == ("none_yet", ())


def test_text_in_tables_is_cleaned_like_any_other(file: Assessment) -> None:
    file.set_context({"existing_bodies": ({"name": "Auth\u202eority\r\n"},)})
    assert file.state.entity(*CONTEXT.split("/"))["existing_bodies"].value == ({"name": "Authority\n"},)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"team_kind": "best"}, "one of none_yet"),
        ({"mandates": ("pp-1",)}, "no resolution pp-1"),
        ({"gci": ({"legal": "101"},)}, "up to 100"),
        ({"motto": "x"}, "has no field motto"),
    ],
)
def test_a_context_that_cannot_be_is_refused(file: Assessment, fields: Mapping[str, Value], said: str) -> None:
    refuse(file, lambda one: one.set_context(fields), said)


# --- targets and ratings ---------------------------------------------------------------------


def targets(file: Assessment) -> dict[str, int | None]:
    result = file.results().catalogue(MINI)
    return {item: result.target(item) for item in ("A-1", "A-2", "A-3")}


def test_targets_of_single_items_are_set_and_cleared(file: Assessment) -> None:
    assert targets(file) == {"A-1": 3, "A-2": 2, "A-3": None}
    file.set_targets(file.current_round, [A1, A3], 4)
    file.set_targets(file.current_round, [A2], NOT_ASKED)
    assert targets(file) == {"A-1": 4, "A-2": None, "A-3": 4}
    file.set_targets(file.current_round, [A1], None)
    assert targets(file) == {"A-1": 3, "A-2": None, "A-3": 4}
    file.clear_targets(file.current_round, MINI)
    assert targets(file) == {"A-1": 3, "A-2": 2, "A-3": None}
    file.undo()
    assert targets(file) == {"A-1": 3, "A-2": None, "A-3": 4}


@pytest.mark.parametrize(
    ("target", "said"), [(9, "not a level"), ("high", "not a level"), (NOT_APPLICABLE, "no target")]
)
def test_a_target_that_cannot_be_is_refused(file: Assessment, target: int | str, said: str) -> None:
    refuse(file, lambda one: one.set_targets(one.current_round, [A1], target), said)


def test_several_items_are_rated_as_one_action(file: Assessment) -> None:
    file.rate(file.current_round, MINI, "A-1", 1, rationale="Known.")
    change = file.rate_together(file.current_round, [A1, A2, B1], 3)
    answers = file.state.answers(file.current_round, MINI)
    assert [answers[item].code for item in ("A-1", "A-2", "B-1")] == [3, 3, 3]
    assert file.state.rating(file.current_round, MINI, "A-1")["rationale"].text == "Known.", "each keeps its own reason"
    assert {one.action for one in change.revisions} == {change.action}
    file.undo()
    assert {item: one.code for item, one in file.state.answers(file.current_round, MINI).items() if one.code} == {
        "A-1": 1
    }


def test_several_items_are_set_aside_for_one_reason(file: Assessment) -> None:
    file.rate_together(file.current_round, [A1, A2], NOT_APPLICABLE, rationale="No team yet.")
    answers = file.state.answers(file.current_round, MINI)
    assert all(answers[item].not_applicable for item in ("A-1", "A-2"))
    refuse(file, lambda one: one.rate_together(one.current_round, [A1, B1], NOT_APPLICABLE), "B-1: .* needs a reason")


def test_what_somebody_does_is_never_a_decision(file: Assessment) -> None:
    """Only a decision ends a conflict; nothing else in this stage makes one."""
    id_ = talk(file)
    file.respond(id_, MINI, "A-1", {"level": 2})
    file.flag(file.current_round, [A1], "Who?")
    file.set_targets(file.current_round, [A1], 4)
    file.set_context({"population": 1})
    assert {one.kind for one in file.file.revisions()} == {Kind.ENTRY}


def test_the_same_deeds_make_the_same_revisions(tmp_path: Path) -> None:
    def once(folder: str) -> set[str]:
        (tmp_path / folder).mkdir()
        with create(tmp_path / folder, "Ana") as one:
            id_ = talk(one, date="2026-11-23")
            one.respond(id_, MINI, "A-1", {"level": 2}, asked_now=True)
            one.flag(one.current_round, [A1, A2], "Who?")
            one.comment(f"interview/{id_}", "Good talk, @Ana.")
            one.add_evidence(one.current_round, {"title": "Roster", "items": ("mini:A-1",)})
            return one.file.ids()

    assert once("first") == once("second")
