"""Revisions: the laws of merging on random histories, and what one revision is made of."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import chain
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cirt_assess.revisions import (
    MAX_TEXT,
    Kind,
    Revision,
    Signature,
    Value,
    clean_text,
    decide,
    decode,
    encode,
    enter,
    heads,
    in_conflict,
    opinions,
    timestamp,
)
from cirt_assess.state import State
from tests.histories import SIZE, History

# --- the laws of merging -----------------------------------------------------------------------


def test_the_laws_of_merging_hold_of_every_history(request: pytest.FixtureRequest) -> None:
    """`--histories` says how many are tried. What must hold of one step is asserted in `histories`."""
    happened: Counter[str] = Counter()

    @settings(
        max_examples=request.config.getoption("--histories"),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    )
    @given(st.binary(min_size=SIZE, max_size=SIZE))
    def hold(data: bytes) -> None:
        history = History(data)
        happened.update(history.happened)
        union_commutes_associates_and_repeats(history)
        the_order_of_arrival_does_not_matter(history, Random(data))
        nothing_entered_is_ever_unreachable(history)
        the_state_may_be_built_step_by_step(history)
        clocks_decide_nothing(history, data)

    hold()
    assert all(happened[what] for what in ("entry in a conflict", "decision", "undo", "slip", "slip in a conflict")), (
        happened
    )


def union_commutes_associates_and_repeats(history: History) -> None:
    sets = [list(one.known.values()) for one in history.replicas]
    a, b, c = sets[0], sets[1], sets[-1]
    assert heads(chain(a, b)) == heads(chain(b, a))
    assert heads(chain(a, chain(b, c))) == heads(chain(chain(a, b), c))
    assert heads(chain(a, a)) == heads(a)


def the_order_of_arrival_does_not_matter(history: History, chance: Random) -> None:
    revisions = list(history.everything.values())
    expected = heads(revisions)
    chance.shuffle(revisions)
    assert heads(revisions) == expected
    for replica in history.replicas:
        replica.take_in(revisions)
        assert replica.state == history.replicas[0].state


def nothing_entered_is_ever_unreachable(history: History) -> None:
    reached = set()
    waiting = [head.id for found in heads(history.everything.values()).values() for head in found]
    while waiting:
        id_ = waiting.pop()
        if id_ not in reached:
            reached.add(id_)
            waiting += history.everything[id_].parents
    assert reached == set(history.everything)


def the_state_may_be_built_step_by_step(history: History) -> None:
    state = State()
    for revision in history.everything.values():
        state = state.with_revisions([revision])
    assert state == State.of(heads(history.everything.values()))


def clocks_decide_nothing(history: History, data: bytes) -> None:
    """With a machine for each author, the same deeds under right clocks give the same field by field.

    An author who works on two machines at once may have two words in one conflict; only there does the clock say
    which of them an entry replaces.
    """
    if history.has_own_authors:
        assert said(history) == said(History(data, skewed=False))


def said(history: History) -> dict[tuple[str, str], list[str]]:
    return {slot: sorted(head.value for head in found) for slot, found in heads(history.everything.values()).items()}


# --- what an entry and a decision replace ------------------------------------------------------

SLOT = ("rating/r1/c/A", "level")


def by(author: str, minute: int = 0) -> Signature:
    moment = datetime(2026, 11, 21, 8, minute, tzinfo=UTC)
    return Signature(author, timestamp(moment), f"enter:{author}{minute}")


def entry(value: Value, author: str, minute: int = 0, found: tuple[Revision, ...] = ()) -> Revision:
    return enter(SLOT, value, found, by(author, minute))


def standing(*revisions: Revision) -> tuple[Revision, ...]:
    return heads(revisions)[SLOT]


def test_an_entry_replaces_what_stands() -> None:
    first = entry(1, "Ana")
    second = entry(2, "Ben", found=standing(first))
    assert standing(first, second) == (second,)


def test_an_entry_replaces_all_that_agree() -> None:
    agreed = standing(entry(1, "Ana"), entry(1, "Ben"))
    assert len(agreed) == 2
    assert not in_conflict(agreed)
    assert standing(*agreed, entry(2, "Ana", 1, agreed)) == (entry(2, "Ana", 1, agreed),)


def test_typing_never_ends_a_disagreement() -> None:
    contested = standing(entry(1, "Ana"), entry(2, "Ben"))
    joined = standing(*contested, entry(2, "Ana", 1, contested))
    assert set(opinions(joined)) == {"1", "2"}
    assert len(joined) == 3


def test_who_types_on_in_a_conflict_replaces_their_own_latest_word() -> None:
    contested = standing(entry(1, "Ana"), entry(2, "Ben"))
    once = standing(*contested, entry("d", "Ana", 1, contested))
    twice = standing(*once, entry("dr", "Ana", 2, once))
    assert set(opinions(twice)) == {"1", "2", '"dr"'}


def test_a_decision_ends_the_conflict_for_everybody() -> None:
    contested = standing(entry(1, "Ana"), entry(2, "Ben"))
    decided = decide(SLOT, 3, contested, by("Cyr"))
    assert decided.kind is Kind.DECISION
    assert standing(decided, *contested) == (decided,)


def test_what_was_unknown_to_a_decision_is_a_conflict_again() -> None:
    ana, ben, late = entry(1, "Ana"), entry(2, "Ben"), entry(4, "Dia")
    decided = decide(SLOT, 3, standing(ana, ben), by("Cyr"))
    assert set(opinions(standing(ana, ben, decided, late))) == {"3", "4"}


def test_there_is_nothing_to_decide_without_a_conflict() -> None:
    with pytest.raises(ValueError, match="no conflict"):
        decide(SLOT, 1, standing(entry(1, "Ana")), by("Cyr"))


def test_a_revision_replaces_within_its_own_field_only() -> None:
    mine = entry(1, "Ana")
    forged = replace(entry(9, "Eve"), field="rationale", parents=(mine.id,))
    found = heads([mine, forged])
    assert found == {mine.slot: (mine,), forged.slot: (forged,)}
    assert State.of(found) == State().with_revisions([mine, forged])


def test_a_withdrawn_entry_says_nothing_beside_others_and_a_cleared_field_does() -> None:
    withdrawn = replace(entry(None, "Ana"), kind=Kind.WITHDRAWAL)
    cleared = entry(None, "Ana")
    other = entry(2, "Ben")
    assert opinions(standing(withdrawn, other)) == ("2",)
    assert set(opinions(standing(cleared, other))) == {"null", "2"}
    assert opinions(standing(withdrawn)) == ("null",)
    forged = replace(withdrawn, value="4")
    assert set(opinions(standing(forged, other))) == {"4", "2"}, "nothing that is stated can be hidden"


# --- ids ---------------------------------------------------------------------------------------

REVISION = Revision(
    entity="rating/r-1c9/sim3-v2i/O-1",
    field="rationale",
    value=encode("Décret nº 12 «signé»\n"),
    parents=("0" * 64, "f" * 64),
    author="a-7",
    time="2026-11-21T14:02:05.123456Z",
    kind=Kind.DECISION,
    action="decide:5f",
)


def test_the_id_is_what_it_always_was() -> None:
    """Files hold ids: should this one change, no file that exists would open any more."""
    assert REVISION.id == "7c8de0e288695a0dcb7b0c5b854d51c295e622146531270fcc2b52d19012f8c3"


@pytest.mark.parametrize(
    "other",
    [
        {"entity": "rating/r-1c9/sim3-v2i/O-2"},
        {"field": "level"},
        {"value": encode("decret")},
        {"parents": ("0" * 64,)},
        {"parents": ()},
        {"author": "a-8"},
        {"time": "2026-11-21T14:02:05.123457Z"},
        {"kind": Kind.ENTRY},
        {"action": "decide:60"},
        {"entity": "rating/r-1c9/sim3-v2i/O-1r", "field": "ationale"},
    ],
    ids=str,
)
def test_the_id_differs_when_anything_differs(other: dict[str, Any]) -> None:
    assert replace(REVISION, **other).id != REVISION.id


def test_a_known_id_is_not_computed_again() -> None:
    assert replace(REVISION).with_known_id("known").id == "known"


# --- values and texts --------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_a_value_comes_back_as_it_was_entered(value: Value) -> None:
    text = encode(value)
    assert decode(text) == value
    assert encode(decode(text)) == text


def test_the_order_of_keys_does_not_show() -> None:
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1}) == '{"a":2,"b":1}'


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1.5, "float"),
        (float("nan"), "float"),
        ({"key": (0.5,)}, "float"),
        (b"bytes", "bytes"),
        ({1: "a"}, "key must be text"),
        ("half \ud83d a smile", "half a character"),
        ({"\udc00": 1}, "half a character"),
        ("x" * (MAX_TEXT + 1), "100,001 characters"),
        ({"x" * (MAX_TEXT + 1): 1}, "100,001 characters"),
        (10**5000, "digits"),
    ],
    ids=lambda one: str(type(one)) if not isinstance(one, str) else one[:20].encode("ascii", "replace").decode(),
)
def test_what_cannot_be_stored_is_refused_with_a_reason(value: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        encode(value)


def test_the_longest_text_is_kept_whole() -> None:
    assert decode(encode("x" * MAX_TEXT)) == "x" * MAX_TEXT


REFUSED = [
    *range(9),
    *range(11, 13),
    *range(14, 32),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
]
REFUSED += [*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)]
REFUSED += [plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)]


def test_clean_text_takes_out_what_no_writer_can_carry() -> None:
    assert clean_text("a" + "".join(map(chr, REFUSED)) + "b") == "ab"


def test_clean_text_takes_out_nothing_else() -> None:
    """Marks of direction and joiners belong to Arabic, Persian and emoji."""
    kept = "\u200e\u200f\u061c\u200c\u200d\u00ad\ufeff \t\n\u2028 العربية 中文 \U0001f468\u200d\U0001f469"
    assert clean_text(kept) == kept
    assert sum(clean_text(chr(code)) == "" for code in range(0x110000)) == len(REFUSED)


def test_clean_text_has_one_kind_of_line_end() -> None:
    assert clean_text("a\r\nb\rc\n\rd") == "a\nb\nc\n\nd"


@given(st.text(max_size=60))
def test_clean_text_is_clean_at_once(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert decode(encode(cleaned)) == cleaned


def test_a_timestamp_is_utc_and_sorts_as_text() -> None:
    here = datetime(2026, 11, 21, 14, 2, 5, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert timestamp(here) == "2026-11-21T08:32:05.000000Z"
    assert timestamp(here) < timestamp(here + timedelta(microseconds=1))
    with pytest.raises(ValueError, match="no time zone"):
        timestamp(datetime(2026, 11, 21))  # noqa: DTZ001  this is what is refused
