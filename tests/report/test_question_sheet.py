"""The question sheet of one interview, as a text picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cirt_assess.interviews import interviews
from cirt_assess.report.blocks import Document
from cirt_assess.report.material import ReportMeta
from cirt_assess.report.question_sheet import question_sheet
from cirt_assess.report.wording import Wording
from tests.rounds import Said, both, level, library, state_of, talk, voice

LIBRARY = library()


def sheet(*said: Said, **options: object) -> Document:
    """The sheet of the first interview."""
    state = state_of(both({"team/team": {"name": "Sandoria CIRT"}, "assessor/a-1": {"name": "Ana"}}, *said))
    interview = interviews(state, "r-1")[0]
    meta = ReportMeta(date(2026, 11, 21), classification="TLP:RED")
    return question_sheet(state, LIBRARY, interview, Wording.load(), meta, **options)  # type: ignore[arg-type]


WHO: dict[str, str | int | tuple[str, ...]] = {
    "person": "Jo Diaz",
    "organisation": "Bank of Sandoria",
    "date": "2026-11-23",
    "starts": "09:30",
    "minutes": 45,
    "interviewers": ("a-1", "Ben"),
    "language": "en",
}


def test_it_says_who_when_and_what_to_ask(picture: Callable[[Document], str]) -> None:
    document = sheet(talk("i-1", "bank", **WHO))
    text = picture(document)
    assert (document.title, document.classification) == ("Questions for Bank", "TLP:RED")
    for part in (
        "Jo Diaz",
        "Bank of Sandoria",
        "2026-11-23",
        "09:30 to 10:15",
        "Ana, Ben",
        "2 questions, about 18 minutes",
    ):
        assert part in text
    order = ["Model mini", "A-2 Authority", "What may the team ask for?", "Ask for Authority.", "What step 4 means."]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "1.1.1 Triage" in text


def test_nobody_is_led_by_what_others_said(picture: Callable[[Document], str]) -> None:
    asked = sheet(talk("i-1", "bank"))
    known = sheet(
        talk("i-1", "bank"), level("A-2", 1, rationale="Weak."), voice("i-1", "A-2", 1, note="Said so."), talk("i-2")
    )
    assert picture(known) == picture(asked)


def test_what_is_disputed_is_marked_without_saying_how(picture: Callable[[Document], str]) -> None:
    said = (talk("i-1", "bank"), talk("i-2"), voice("i-1", "A-2", 0, note="None."), voice("i-2", "A-2", 3))
    text = picture(sheet(*said))
    assert text.count("Answers differ so far.") == 1
    assert "None." not in text


@pytest.mark.parametrize(
    ("attribution", "seen"), [("named", True), ("role", True), ("organisation", True), ("anonymous", False)]
)
def test_an_anonymous_voice_has_no_name_on_paper(
    picture: Callable[[Document], str], attribution: str, seen: bool
) -> None:
    text = picture(sheet(talk("i-1", "bank", attribution=attribution, **WHO)))
    assert [part in text for part in ("Jo Diaz", "Bank of Sandoria")] == [seen, seen]


def test_questions_stand_in_the_second_language_too(picture: Callable[[Document], str]) -> None:
    assert "Question sur Authority ?" in picture(sheet(talk("i-1", "bank", second_language="fr")))
    assert "Question sur" not in picture(sheet(talk("i-1", "bank", second_language="ar")))


def test_only_as_many_questions_as_there_is_time_for(picture: Callable[[Document], str]) -> None:
    text = picture(sheet(talk("i-1", "bank"), level("A-2", 2), most=1, pressing_first=True))
    assert "1 question, about 14 minutes" in text
    assert "Triage" in text
    assert "Authority" not in text


def test_a_role_nobody_asks_gets_an_open_talk(picture: Callable[[Document], str]) -> None:
    text = picture(sheet(talk("i-1", "")))
    assert "No question of this round goes to this role." in text
    assert "What have we not asked" in text
