"""Flags and comments as they are read, assessors, and whom a text mentions."""

from __future__ import annotations

import pytest

from cirt_assess.assessors import Assessor, AssessorRole, assessors, mentioned
from cirt_assess.flags import comments, flags
from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value
from tests.rounds import MINI, NOW, both, state_of

FLAG: dict[str, Value] = {"round": "r-1", "item": "mini:A-1", "text": "Who signed?", "owner": "a-1", "open": True}


def test_a_flag_is_read() -> None:
    settled = {**FLAG, "open": False, "outcome": "The minister did."}
    found = flags(
        state_of(both({"flag/f-1": FLAG}, {"flag/f-2": settled}, {"flag/f-3": {**FLAG, "round": "r-0"}})), "r-1"
    )
    assert [(one.id, one.item, one.text, one.owner) for one in found] == [
        ("f-1", ItemRef(MINI, "A-1"), "Who signed?", "a-1"),
        ("f-2", ItemRef(MINI, "A-1"), "Who signed?", "a-1"),
    ]
    assert [(one.is_open, one.outcome) for one in found] == [(True, ""), (False, "The minister did.")]


def test_a_flag_that_one_settled_and_another_did_not_is_open() -> None:
    (found,) = flags(state_of(both({"flag/f-1": FLAG}), {"flag/f-1": {"open": False}}), "r-1")
    assert found.is_open


def test_comments_are_those_about_an_entity_with_their_author() -> None:
    about = "rating/r-1/mini/A-1"
    state = state_of(
        both({"comment/c-2": {"about": about, "text": "See @Ana.", "mentions": ("a-1",)}}),
        {"comment/c-1": {"about": "flag/f-1", "text": "Elsewhere."}},
    )
    (found,) = comments(state, about)
    assert (found.key, found.text, found.mentions, found.author, found.time) == (
        "comment/c-2",
        "See @Ana.",
        ("a-1",),
        "a-0",
        NOW,
    )
    assert [one.id for one in comments(state)] == ["c-1", "c-2"]


def test_assessors_by_name_with_their_roles() -> None:
    state = state_of(
        {
            "assessor/a-1": {"name": "Zoé", "role": "lead"},
            "assessor/a-2": {"name": "Émile", "role": "king"},
            "assessor/a-3": {"name": "Frank"},
        }
    )
    assert [(one.id, one.role) for one in assessors(state)] == [
        ("a-2", None),
        ("a-3", None),
        ("a-1", AssessorRole.LEAD),
    ]


KNOWN = [
    Assessor(id_, name, None)
    for id_, name in {
        "1": "Ana Lima",
        "2": "Ana Lopes",
        "3": "José Díaz",
        "4": "Li",
        "5": "Jonas",
        "6": "Jonas",
    }.items()
]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("@Ana Lima please look", ("1",)),
        ("@ana lopes and @JOSE DIAZ", ("2", "3")),
        ("@José, see this", ("3",)),
        ("see (@Li)", ("4",)),
        ("@Lima", ()),
        ("@Ana", ()),
        ("@Liam", ()),
        ("@Jonas", ("5", "6")),
        ("@Li @Li", ("4",)),
        ("li@example.org", ()),
        ("@ Li", ()),
        ("nobody", ()),
    ],
)
def test_whom_a_text_mentions(text: str, ids: tuple[str, ...]) -> None:
    assert mentioned(text, KNOWN) == ids
