"""What of a file goes into a package: whole fields only, so that every part merges anywhere, a redacted one too."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from cirt_assess.assessment import Assessment
from cirt_assess.evidence import EVIDENCE_FIELDS, Tlp
from cirt_assess.exchange.gathering import gathered
from cirt_assess.exchange.links import check_closed
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.selection import _NAMES, _NOTES, _QUOTES, Redaction, Selection
from cirt_assess.fields import FieldKind
from cirt_assess.interviews import INTERVIEW_FIELDS
from cirt_assess.revisions import Revision, Value
from cirt_assess.voices import RESPONSE_FIELDS
from tests.exchange.people import LIBRARY, SIM3, begun, copied, rate, received, taken_in
from tests.exchange.samples import ANA, BEN, packed
from tests.histories import SIZE, History

OTHER = "nis2-csirt"


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Assessment]:
    """A file with two rounds, two catalogues, interviews, and evidence of several labels."""
    ana = begun(tmp_path / "ana.cirt")
    ana.add_round("Follow-up", "2027-11-21", [SIM3, OTHER])
    first, second = (one.id for one in ana.rounds())
    item = next(iter(LIBRARY.catalogues[OTHER].items))
    for round_id, catalogue, about in ((first, SIM3, "O-1"), (second, SIM3, "H-1"), (second, OTHER, item)):
        ana.rate(round_id, catalogue, about, 1, rationale=f"Said Ms Secret of {about}.")
    for round_id, person in ((first, "Ms Secret"), (second, "Mr Hidden")):
        interview = _id(ana.add_interview(round_id, {"person": person, "role": "cirt-head"}).entities, "interview")
        ana.respond(interview, SIM3, "O-1", {"level": 1, "note": "a note", "quote": "my own words"})
    for title, tlp in (("open", Tlp.CLEAR), ("closed", Tlp.RED), ("unmarked", None)):
        fields: dict[str, Value] = {"title": title, "items": (f"{SIM3}:O-1",), "sighted_by": "Ms Secret"}
        ana.add_evidence(first, fields | ({"tlp": tlp.value} if tlp else {}))
    with ana:
        yield ana


def _id(entities: frozenset[str], kind: str) -> str:
    return next(one.partition("/")[2] for one in entities if one.startswith(f"{kind}/"))


def slots(revisions: list[Revision]) -> set[tuple[str, str]]:
    return {one.slot for one in revisions}


def of(assessment: Assessment, **chosen: object) -> list[Revision]:
    return list(gathered(assessment, Selection(**chosen)).revisions)  # type: ignore[arg-type]


def test_nothing_chosen_is_everything(full: Assessment) -> None:
    load = gathered(full, Selection())
    assert load.scope == "whole"
    assert set(load.revisions) == set(full.file.revisions())
    assert {one.id for one in load.catalogues} == {SIM3, OTHER}


def test_a_round_brings_what_is_about_it_and_what_every_part_needs(full: Assessment) -> None:
    first, second = (one.id for one in full.rounds())
    entities = {entity for entity, _ in slots(of(full, rounds=frozenset({first})))}
    assert f"rating/{first}/{SIM3}/O-1" in entities
    assert not any(second in entity for entity in entities)
    assert {"team/team", f"assessor/{full.author.id}", f"round/{first}"} <= entities
    kept = [one for one in full.state.entities("interview") if one["round"].value == first]
    assert {one.key for one in kept} == {entity for entity in entities if entity.startswith("interview/")}
    assert all(entity.split("/")[1] == kept[0].id for entity in entities if entity.startswith("response/"))


def test_a_catalogue_or_a_group_brings_its_items_and_its_content(full: Assessment) -> None:
    load = gathered(full, Selection(catalogues=frozenset({OTHER})))
    assert load.scope == "part"
    assert [one.id for one in load.catalogues] == [OTHER]
    ratings = {entity for entity, _ in slots(list(load.revisions)) if entity.startswith("rating/")}
    assert len(ratings) == 1
    assert all(OTHER in entity for entity in ratings)
    group = frozenset(one.id for one in LIBRARY.catalogues[SIM3].groups["H"].all_items())
    items = {entity.split("/")[3] for entity, _ in slots(of(full, items={SIM3: group})) if f"/{SIM3}/" in entity}
    assert items == {"H-1"}


def test_one_interviewers_voices(full: Assessment) -> None:
    chosen = full.state.entities("interview")[0].id
    entities = {entity for entity, _ in slots(of(full, interviews=frozenset({chosen})))}
    assert {entity.split("/")[1] for entity in entities if entity.startswith(("interview/", "response/"))} == {chosen}


def test_evidence_goes_with_its_items(full: Assessment) -> None:
    assert not [
        entity for entity, _ in slots(of(full, catalogues=frozenset({OTHER}))) if entity.startswith("evidence/")
    ]
    assert len({entity for entity, _ in slots(of(full)) if entity.startswith("evidence/")}) == 3


def test_files_of_evidence_come_along_or_not(full: Assessment, tmp_path: Path) -> None:
    seen = tmp_path / "seen.pdf"
    seen.write_bytes(b"%PDF seen")
    kept = full.file.attach(seen)
    full.edit_evidence(full.state.entities("evidence")[0].id, {"blob": kept.digest})
    assert [one.digest for one in gathered(full, Selection()).evidence] == [kept.digest]
    assert gathered(full, Selection(evidence=False)).evidence == []
    assert gathered(full, Selection(catalogues=frozenset({OTHER}))).evidence == []


# --- redaction ---------------------------------------------------------------------------------


def texts(revisions: list[Revision]) -> str:
    return "\n".join(one.value for one in revisions)


def test_names_leave_and_roles_stay(full: Assessment) -> None:
    found = of(full, redaction=Redaction(names=True))
    assert "cirt-head" in texts(found)
    assert "Mr Hidden" not in texts(found)
    assert not any(name in {"person", "sighted_by"} for _, name in slots(found))
    assert not any(entity.startswith("assessor/") and name == "name" for entity, name in slots(found))


def test_quotes_and_notes_leave(full: Assessment) -> None:
    assert "my own words" not in texts(of(full, redaction=Redaction(quotes=True)))
    assert "a note" in texts(of(full, redaction=Redaction(quotes=True)))
    silent = texts(of(full, redaction=Redaction(names=True, quotes=True, notes=True)))
    assert "Secret" not in silent
    assert "a note" not in silent


def test_evidence_stays_by_its_label_and_without_one_it_leaves(full: Assessment) -> None:
    def titles(tlp: Tlp) -> set[str]:
        found = of(full, redaction=Redaction(tlp=tlp))
        return {one.value for one in found if one.slot[1] == "title"}

    assert titles(Tlp.CLEAR) == {'"open"'}
    assert titles(Tlp.RED) == {'"open"', '"closed"'}


def test_in_a_conflict_about_the_label_the_strictest_holds(full: Assessment, tmp_path: Path) -> None:
    open_one = next(one for one in full.state.entities("evidence") if one["title"].text == "open")
    ben = copied(full, tmp_path / "ben.cirt", "Ben")
    ben.edit_evidence(open_one.id, {"tlp": Tlp.RED.value})
    full.edit_evidence(open_one.id, {"tlp": Tlp.GREEN.value})
    with ben:
        full.merge(ben.file.revisions())
    found = of(full, redaction=Redaction(tlp=Tlp.GREEN))
    assert not any(one.slot == (open_one.key, "title") for one in found)


def test_every_text_field_is_either_left_out_by_redaction_or_known_to_hold_no_name() -> None:
    """A field that somebody adds later has to be thought about."""
    harmless = {
        "interview/role",
        "interview/organisation",
        "interview/place",
        "evidence/title",
        "evidence/sighted_where",
        "evidence/media_type",
    }
    declared = {"interview": INTERVIEW_FIELDS, "evidence": EVIDENCE_FIELDS, "response": RESPONSE_FIELDS}
    for kind, fields in declared.items():
        for one in fields:
            if one.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
                assert f"{kind}/{one.name}" in _NAMES | _QUOTES | _NOTES | harmless


# --- laws --------------------------------------------------------------------------------------


def test_every_part_hangs_together_and_merges_back_without_a_trace(full: Assessment, tmp_path: Path) -> None:
    first, _ = (one.id for one in full.rounds())
    parts = {
        "round": Selection(rounds=frozenset({first})),
        "catalogue": Selection(catalogues=frozenset({SIM3})),
        "redacted": Selection(redaction=Redaction(names=True, quotes=True, notes=True, tlp=Tlp.CLEAR)),
    }
    with Sandbox() as sandbox:
        for name, selection in parts.items():
            load = gathered(full, selection)
            check_closed(load.revisions)
            source = received(packed(tmp_path / f"{name}.cirtx", load, BEN, to=[ANA]), sandbox)
            assert source.scope == load.scope
            assert taken_in(full, source).record is None, "nothing in it is new to the file it came from"


def test_parts_put_together_are_the_whole(full: Assessment, tmp_path: Path) -> None:
    everyone = set(full.file.revisions())
    rounds = [frozenset({one.id}) for one in full.rounds()]
    assert {one for chosen in rounds for one in of(full, rounds=chosen)} == everyone


def test_any_choice_of_whole_fields_is_closed_under_what_was_replaced() -> None:
    for seed in range(200):
        made = History(random.Random(seed).randbytes(SIZE))
        fields = sorted({one.slot for one in made.everything.values()})
        chosen = set(random.Random(seed).sample(fields, len(fields) // 2))
        check_closed([one for one in made.everything.values() if one.slot in chosen])


def test_work_is_split_and_rejoined_without_a_conflict(tmp_path: Path) -> None:
    """Each interviewer gets a group as a small file, and what comes back fits by itself."""
    lead = begun(tmp_path / "lead.cirt")
    with lead, Sandbox() as sandbox:
        groups = {"O": "O-1", "H": "H-1", "T": "T-1"}
        for group, item in groups.items():
            theirs = copied(lead, tmp_path / f"{group}.cirt", f"Helper-{group}")
            rate(theirs, item, 2, f"About {item}.")
            items = frozenset(one.id for one in LIBRARY.catalogues[SIM3].groups[group].all_items())
            load = gathered(theirs, Selection(items={SIM3: items}))
            theirs.close()
            taken_in(lead, received(packed(tmp_path / f"{group}.cirtx", load, BEN, to=[ANA]), sandbox))
        answers = lead.state.answers(lead.current_round, SIM3)
        assert {item: answers[item].code for item in groups.values()} == dict.fromkeys(groups.values(), 2)
        assert not list(lead.state.conflicts())
