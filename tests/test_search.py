"""Finding everything that was written, by all of the words, whatever their case and accents."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.folding import folded, unfolded
from cirt_assess.items import ItemRef
from cirt_assess.search import Hit, Index
from tests.rounds import MINI, SERVE, both, level, library, state_of, talk, voice

LIBRARY = library()
WRITTEN = both(
    level("A-1", 2, rationale="The gazette of June names the team."),
    talk("i-1", person="José Álvarez", notes="He sends the roster."),
    voice("i-1", "B-1", 1, note="No roster.", quote="لا يوجد جدول", translation="There is no roster."),
    voice("i-1", "B-2", None, skipped="No time."),
    {"evidence/e-1": {"round": "r-1", "title": "Duty roster, signed", "items": ("mini:B-1",)}},
    {"evidence/e-2": {"round": "r-1", "title": "Decree", "items": ("mini:A-1", "mini:A-2")}},
    {"flag/f-1": {"round": "r-1", "item": "mini:A-2", "text": "Who signed the decree?"}},
    {"comment/c-1": {"about": "rating/r-1/mini/A-1", "text": "Ask the Ministère again."}},
    {"comment/c-2": {"about": "flag/f-1", "text": "The signature is missing."}},
)
INDEX = Index.of(state_of(WRITTEN), LIBRARY, (MINI, SERVE))


def found(words: str, index: Index = INDEX) -> list[tuple[str, str]]:
    return [(hit.entity, hit.field) for hit in index.find(words).hits]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("gazette", ("rating/r-1/mini/A-1", "rationale")),
        ("GAZETTE june", ("rating/r-1/mini/A-1", "rationale")),
        ("jose alvarez", ("interview/i-1", "person")),
        ("جدول", ("response/i-1/mini/B-1", "quote")),
        ("is no roster", ("response/i-1/mini/B-1", "translation")),
        ("time", ("response/i-1/mini/B-2", "skipped")),
        ("ministere", ("comment/c-1", "text")),
        ("media", ("item/mini/A-3", "name")),
        ("watches network", ("item/mini/B-2", "question")),
        ("b-2", ("item/mini/B-2", "id")),
        ("gazet", ("rating/r-1/mini/A-1", "rationale")),
    ],
)
def test_words_are_found_where_they_stand(words: str, where: tuple[str, str]) -> None:
    assert found(words) == [where]


@pytest.mark.parametrize("words", ["", "  ", "gazette roster", "nothing like it"])
def test_all_words_must_stand_in_one_text(words: str) -> None:
    assert (INDEX.find(words).total, found(words)) == (0, [])


def test_names_and_whole_words_come_first() -> None:
    assert found("roster") == [
        ("evidence/e-1", "title"),
        ("response/i-1/mini/B-1", "note"),
        ("response/i-1/mini/B-1", "translation"),
        ("interview/i-1", "notes"),
    ]
    assert found("sign")[0] == ("evidence/e-1", "title"), "the beginning of a word in a title"
    written = {f"comment/c-{n}": {"text": text} for n, text in enumerate(("Unsigned.", "Signedly.", "Signed."))}
    whole_first = found("signed", Index.of(state_of(written), LIBRARY, ()))
    assert [entity for entity, _ in whole_first] == ["comment/c-2", "comment/c-1", "comment/c-0"]


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("gazette", ItemRef(MINI, "A-1")),
        ("duty", ItemRef(MINI, "B-1")),
        ("decree", ItemRef(MINI, "A-2")),
        ("ministere", ItemRef(MINI, "A-1")),
        ("signature", ItemRef(MINI, "A-2")),
        ("alvarez", None),
    ],
)
def test_a_hit_knows_the_item_it_is_about(words: str, item: ItemRef | None) -> None:
    hits = INDEX.find(words).hits
    assert item in [hit.item for hit in hits]


def test_evidence_for_several_items_is_about_none_of_them() -> None:
    assert [hit.item for hit in INDEX.find("decree").hits if hit.entity == "evidence/e-2"] == [None]


def shown(hit: Hit) -> str:
    text, place = "", 0
    for start, end in hit.stretches:
        text += f"{hit.text[place:start]}[{hit.text[start:end]}]"
        place = end
    return text + hit.text[place:]


@pytest.mark.parametrize(
    ("words", "picture"),
    [
        ("june GAZETTE", "The [gazette] of [June] names the team."),
        ("alvarez", "José [Álvarez]"),
        ("jos", "[Jos]é Álvarez"),
        ("missing is", "The signature [is] [missing]."),
    ],
)
def test_the_matched_stretches_can_be_marked(words: str, picture: str) -> None:
    assert [shown(hit) for hit in INDEX.find(words).hits] == [picture]


def test_each_side_of_a_conflict_can_be_found() -> None:
    index = Index.of(state_of(WRITTEN, level("A-1", 2, rationale="A decree instead.")), LIBRARY, (MINI,))
    assert ("rating/r-1/mini/A-1", "rationale") in found("decree instead", index)
    assert ("rating/r-1/mini/A-1", "rationale") in found("gazette", index)


def test_only_as_many_hits_as_asked_are_worked_out_and_all_are_counted() -> None:
    some = INDEX.find("roster", most=2)
    assert (some.total, len(some.hits)) == (4, 2)


# --- keeping up ------------------------------------------------------------------------------

CHANGES = [
    {"rating/r-1/mini/A-1": {"rationale": "Now a law."}},
    {"comment/c-9": {"about": "rating/r-1/mini/B-1", "text": "A new comment about a law."}},
    {"evidence/e-1": {"removed": True}},
    {"rating/r-1/mini/A-1": {"rationale": ""}},
    {"round/r-1": {"name": "Another name"}},
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_updated_index_finds_what_a_new_one_finds(change: dict[str, dict[str, str]]) -> None:
    after = state_of({key: {**WRITTEN.get(key, {}), **change.get(key, {})} for key in {*WRITTEN, *change}})
    updated, new = INDEX.updated(after, change), Index.of(after, LIBRARY, (MINI, SERVE))
    for words in ("law", "roster", "gazette", "signed", "e"):
        assert sorted(found(words, updated)) == sorted(found(words, new))


def test_the_index_before_stays_as_it_was() -> None:
    INDEX.updated(state_of(both()), ["rating/r-1/mini/A-1"])
    assert found("gazette")


# --- folding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élève", "eleve"),
        ("STRASSE", "straße"),
        ("Ёлка", "елка"),
        ("أمن", "امن"),
        ("ﬁle", "file"),
        ("İstanbul", "istanbul"),
        ("\uff12\uff10\uff12\uff16", "2026"),
        ("e\u0301tat", "état"),
    ],
)
def test_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("标准", "标"), ("a", "b")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.data())
def test_a_stretch_leads_back_to_text_that_holds_it(text: str, data: st.DataObject) -> None:
    text = unicodedata.normalize("NFC", text)
    plain = folded(text)
    if plain:
        start = data.draw(st.integers(0, len(plain) - 1))
        end = data.draw(st.integers(start + 1, len(plain)))
        first, last = unfolded(text, start, end)
        assert plain[start:end] in folded(text[first:last])
