"""Fifteen ways in which a peer's merge loses, corrupts or forgets. Each has a test here that it cannot happen to us."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cirt_assess.assessment import Assessment
from cirt_assess.errors import NotAllowed
from cirt_assess.exchange import errors
from cirt_assess.exchange.conflicts import Where, conflicts, decision_log
from cirt_assess.exchange.deciding import Ruling, keep_both, propose, rule_on, take_author
from cirt_assess.exchange.merge import merge_log
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.undo_merge import take_back
from cirt_assess.state import NOT_APPLICABLE
from tests.exchange.people import LIBRARY, SIM3, begun, copied, opened_as, rate, received, sent, taken_in
from tests.exchange.samples import ANA, BEN, Person, packed, several

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as shared:
        yield shared


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Assessment, Assessment]]:
    """Ana, and Ben with a copy of her file."""
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        yield ana, ben


def join(into: Assessment, of: Assessment, sandbox: Sandbox) -> None:
    """Through a package, as it is done in life."""
    path = of.path.with_suffix(".cirtx")
    path.unlink(missing_ok=True)
    taken_in(into, received(sent(of, path), sandbox))


def rating(of: Assessment, item: str) -> str:
    return f"rating/{of.current_round}/{SIM3}/{item}"


def test_m1_evidence_that_is_attached_comes_along(
    two: tuple[Assessment, Assessment], tmp_path: Path, sandbox: Sandbox
) -> None:
    ana, ben = two
    file = tmp_path / "order.pdf"
    file.write_bytes(b"%PDF-1.7 order" * 1000)
    kept = ben.file.attach(file)
    ben.add_evidence(ben.current_round, {"title": "Order", "items": (f"{SIM3}:O-1",), "blob": kept.digest})
    join(ana, ben, sandbox)
    [found] = ana.state.entities("evidence")
    assert b"".join(ana.file.read_blob(found["blob"].text)) == file.read_bytes()


def test_m2_who_was_asked_and_what_is_around_the_team_come_along(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    ben.add_interview(ben.current_round, {"role": "cirt-head", "person": "Ms Example", "place": "Capital"})
    ben.set_context({"population": 1_000_000, "sectors": ("energy", "water")})
    join(ana, ben, sandbox)
    [interview] = ana.state.entities("interview")
    assert (interview["person"].text, interview["place"].text) == ("Ms Example", "Capital")
    assert ana.state.entity("context", "team")["population"].value == 1_000_000


def test_m3_flags_comments_confidence_and_texts_of_everybody_come_along(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    for who in two:
        rate(who, "O-1", 2)
        item = next(iter(LIBRARY.catalogues[SIM3].items))
        who.comment(rating(who, item), f"{who.author.name} wonders.")
        who.enter(rating(who, item), {"confidence": who.author.name})
    join(ana, ben, sandbox)
    assert {one["text"].text for one in ana.state.entities("comment")} == {"Ana wonders.", "Ben wonders."}
    assert set(ana.state.rating(ana.current_round, SIM3, "O-1")["confidence"].values) == {"Ana", "Ben"}


def test_m4_who_said_what_and_when_and_why_one_won_can_always_be_told(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    rate(ana, "O-1", 1, "Known.")
    rate(ben, "O-1", 2, "Drafted.")
    join(ana, ben, sandbox)
    [level] = conflicts(ana, Where(field="level"))
    rule_on(ana, [Ruling(level, 2, "The draft was seen.")])
    history = ana.history(rating(ana, "O-1"), "level")
    assert {(one.author, one.value, one.kind.value) for one in history} == {
        ("a-Ana", "1", "entry"),
        ("a-Ben", "2", "entry"),
        ("a-Ana", "2", "decision"),
    }
    [decided] = decision_log(list(ana.file.revisions()))
    assert decided.reason == "The draft was seen."


def test_m5_texts_that_differ_are_a_conflict_and_shared_words_are_not_doubled(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    rate(ana, "O-1", 1, "Shared.")
    join(ben, ana, sandbox)
    rate(ana, "O-1", 1, "Shared. And mine.")
    rate(ben, "O-1", 1, "Shared. And yours.")
    join(ana, ben, sandbox)
    [note] = conflicts(ana, Where(field="rationale"))
    assert {side.value for side in note.sides} == {"Shared. And mine.", "Shared. And yours."}
    for _ in range(3):
        join(ana, ben, sandbox)
    assert keep_both(conflicts(ana, Where(field="rationale"))[0]) == "Shared. And mine.\n\nShared. And yours."


def test_m6_no_text_of_one_item_is_ever_found_in_another(two: tuple[Assessment, Assessment], sandbox: Sandbox) -> None:
    ana, ben = two
    items = list(LIBRARY.catalogues[SIM3].items)[:12]
    for item in items:
        rate(ana, item, 1, f"Ana on {item}.")
        rate(ben, item, 2, f"Ben on {item}.")
    join(ana, ben, sandbox)
    found = conflicts(ana)
    rule_on(ana, [Ruling(one, keep_both(one), "Both.") for one in found if one.slot[1] == "rationale"])
    for item in items:
        said = ana.state.rating(ana.current_round, SIM3, item)["rationale"].text
        assert sorted(said.split("\n\n")) == [f"Ana on {item}.", f"Ben on {item}."]


def test_m7_deciding_one_conflict_decides_no_other(two: tuple[Assessment, Assessment], sandbox: Sandbox) -> None:
    ana, ben = two
    for item in ("O-1", "O-2", "O-3"):
        rate(ana, item, 1)
        rate(ben, item, 2)
    join(ana, ben, sandbox)
    found = conflicts(ana)
    rule_on(ana, [Ruling(found[-1], 2, "Only this.")])
    assert [one.slot for one in conflicts(ana)] == [one.slot for one in found[:-1]]
    score = ana.results().catalogue(SIM3).score.find("O-1")
    assert score
    assert score.value is None
    assert [int(score.low), int(score.high)] == [1, 2], "what is not decided is a range, never a value"


def test_m8_what_is_missing_never_becomes_a_word(two: tuple[Assessment, Assessment], sandbox: Sandbox) -> None:
    ana, ben = two
    rate(ana, "O-1", 1, "Mine.")
    rate(ben, "O-1", 1, "Yours.")
    ben.enter(rating(ben, "O-1"), {"rationale": None})
    join(ana, ben, sandbox)
    [note] = conflicts(ana, Where(field="rationale"))
    assert keep_both(note) == "Mine."
    texts = " ".join(one.value for one in ana.file.revisions())
    assert "None" not in texts
    assert "undefined" not in texts


def test_m9_evidence_is_linked_to_its_own_items_and_no_others(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    for item in ("O-1", "O-2"):
        ben.add_evidence(ben.current_round, {"title": item, "items": (f"{SIM3}:{item}",)})
    for _ in range(2):
        join(ana, ben, sandbox)
    assert {one["title"].text: one["items"].texts for one in ana.state.entities("evidence")} == {
        "O-1": (f"{SIM3}:O-1",),
        "O-2": (f"{SIM3}:O-2",),
    }


def test_m10_several_sources_at_once_are_one_transaction_in_one_thread(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "lead.cirt") as lead:
        sources = []
        for number in range(1, 6):
            with copied(lead, tmp_path / f"{number}.cirt", f"P{number}") as other:
                rate(other, f"O-{number}", number % 5)
                sources.append(received(sent(other, tmp_path / f"{number}.cirtx"), sandbox))
        before = len(lead.file.ids())
        result = taken_in(lead, *sources)
        assert len(merge_log(lead)) == 1
        assert result.added == len(lead.file.ids()) - before
    used = {
        name
        for file in (ROOT / "cirt_assess" / "exchange").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names])
    }
    assert not used & {"threading", "asyncio", "concurrent.futures", "multiprocessing"}


def test_m11_what_was_cleared_on_purpose_does_not_come_back_and_old_is_not_equal_to_new(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    rate(ana, "O-1", 1)
    rate(ana, "O-2", 1)
    join(ben, ana, sandbox)
    rate(ana, "O-1", None)
    rate(ana, "O-2", 3)
    join(ana, ben, sandbox)
    answers = ana.state.answers(ana.current_round, SIM3)
    assert answers["O-1"].is_open
    assert answers["O-2"].code == 3
    assert not list(ana.state.conflicts())


def test_m12_neither_a_new_value_or_everything_of_one_person_can_be_chosen_with_a_reason(
    two: tuple[Assessment, Assessment], sandbox: Sandbox
) -> None:
    ana, ben = two
    for item in ("O-1", "O-2", "O-3", "O-4"):
        rate(ana, item, 1)
        rate(ben, item, 2)
    join(ana, ben, sandbox)
    first, second, third, _ = conflicts(ana)
    rule_on(
        ana,
        [
            Ruling(first, None, "Neither: asked again tomorrow."),
            Ruling(second, 4, "Audited since."),
            Ruling(third, NOT_APPLICABLE, "Not theirs."),
        ],
    )
    rule_on(ana, propose(conflicts(ana), take_author("a-Ben"), "Ben was on site."))
    answers = ana.state.answers(ana.current_round, SIM3)
    assert [answers[f"O-{number}"].options for number in range(1, 5)] == [(None,), (4,), (NOT_APPLICABLE,), (2,)]
    assert len({one.reason for one in decision_log(list(ana.file.revisions()))}) == 4


def test_m13_a_merge_is_written_down_can_be_left_and_taken_back(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ana, "O-1", 1)
        rate(ben, "O-1", 2)
        rate(ben, "O-2", 2)
        join(ana, ben, sandbox)
        [level, *_] = conflicts(ana)
        rule_on(ana, [Ruling(level, 2, "Half of the work, then the lights go out.")])
    with opened_as(tmp_path / "ana.cirt") as again:
        [record] = merge_log(again)
        assert record.added > 0
        assert not conflicts(again)
        again.undo()
        take_back(again, record.id)
        answers = again.state.answers(again.current_round, SIM3)
        assert answers["O-1"].code == 1
        assert answers.get("O-2") is None or answers["O-2"].is_open


def test_m14_any_catalogue_merges_and_none_is_named_in_the_code(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana:
        ana.add_round("All", "2027-01-01", list(LIBRARY.catalogues))
        with copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
            for id_, content in LIBRARY.catalogues.items():
                item = next(iter(content.items.values()))
                codes = content.structure.scale_of(item).codes
                ana.rate(ana.current_round, id_, item.id, codes[0])
                ben.rate(ben.current_round, id_, item.id, codes[-1])
            join(ana, ben, sandbox)
            found = {one.place.catalogue for one in conflicts(ana)}
    assert found == set(LIBRARY.catalogues)
    for file in (ROOT / "cirt_assess" / "exchange").glob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert not [id_ for id_ in LIBRARY.catalogues if id_ in text], file.name


def test_m15_only_whom_it_was_sealed_for_can_open_it_and_nobody_can_speak_for_another(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    path = packed(tmp_path / "for-ana.cirtx", several(), BEN, to=[ANA])
    with pytest.raises(errors.NotForYou):
        sandbox.read(path, Person.new("Eve").keys)
    forged = Person("Ben", BEN.identity, BEN.recipient, Person.new("Eve").signing_key)
    with pytest.raises(ValueError, match="secret key"):
        _ = type(BEN.maker)(BEN.public, forged.signing_key)
    with pytest.raises(NotAllowed):
        with begun(tmp_path / "ana.cirt") as ana:
            take_back(ana, "m-of-somebody-else")
