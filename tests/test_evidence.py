"""Evidence as it is read."""

from __future__ import annotations

from cirt_assess.evidence import Form, Tlp, evidence
from cirt_assess.items import ItemRef
from cirt_assess.quality import Doubt, findings
from cirt_assess.revisions import Value
from tests.rounds import MINI, TODAY, both, level, library, state_of

A1, B1 = ItemRef(MINI, "A-1"), ItemRef(MINI, "B-1")


def test_everything_entered_is_read() -> None:
    fields: dict[str, Value] = {
        "title": "Roster",
        "note": "Signed.",
        "sighted_where": "Team room",
        "sighted_on": "2026-11-03",
        "sighted_by": "Ana",
        "sighted_hash": "ab" * 32,
        "media_type": "application/pdf",
        "size": 2048,
        "blob": "cd" * 32,
    }
    more: dict[str, Value] = {"form": "record", "tlp": "TLP:AMBER+STRICT", "items": ("mini:A-1", "mini:B-1", "nothing")}
    (found,) = evidence(state_of(both({"evidence/e-1": {"round": "r-1", **fields, **more}})), "r-1")
    assert {name: getattr(found, name) for name in fields} == fields
    assert (found.form, found.tlp, found.items) == (Form.RECORD, Tlp.AMBER_STRICT, (A1, B1))


def test_what_is_unknown_is_none() -> None:
    other: dict[str, Value] = {"round": "r-1", "title": "x", "form": "smell", "tlp": "TLP:WHITE", "size": "big"}
    (found,) = evidence(state_of(both({"evidence/e-1": other})), "r-1")
    assert (found.form, found.tlp, found.size, found.items) == (None, None, None, ())


def test_two_people_who_linked_different_items_linked_both() -> None:
    mine = both(level("A-1", 4), level("B-1", 4), {"evidence/e-1": {"round": "r-1", "items": ("mini:A-1",)}})
    state = state_of(mine, {"evidence/e-1": {"items": ("mini:B-1",)}})
    (found,) = evidence(state, "r-1")
    assert set(found.items) == {A1, B1}
    doubts = findings(state, "r-1", library().catalogues[MINI].structure, TODAY)
    assert not [one for one in doubts if one.doubt is Doubt.NO_EVIDENCE]


def test_labels_go_from_the_strictest() -> None:
    assert [one.value for one in Tlp] == ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]
