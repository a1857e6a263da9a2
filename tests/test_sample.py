"""The sample assessment: that it builds the same each time, and that the window has something of everything to show."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.profile import Author
from cirt_assess.quality import Doubt, voices_by_item
from cirt_assess.revisions import decode
from cirt_assess.sample import DATA, SAMPLE_NAME, make_sample, read_sample
from cirt_assess.sample_rows import Decision, Evidence, Interview, Sitting
from cirt_assess.state import NOT_APPLICABLE

READER = Author("reader", "Reader")
AFTER_THE_VISIT = World(now=lambda: datetime(2026, 11, 21, 12, tzinfo=UTC))
SIM3 = "sim3-v2i"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="module")
def sample(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assessment]:
    path = tmp_path_factory.mktemp("sample") / SAMPLE_NAME
    make_sample(path, library)
    with Assessment.open(path, READER, library, read_only=True, world=AFTER_THE_VISIT) as opened:
        yield opened


# --- the readable file -----------------------------------------------------------------------


def test_every_item_is_known_and_every_level_stands_on_its_scale(library: Library) -> None:
    data = read_sample()
    rated = [(one.catalogue, item, level) for one in data.sittings for item, (level, _) in one.ratings.items()]
    said = [
        (catalogue, item, response.level)
        for interview in data.interviews
        for catalogue, items in interview.responses.items()
        for item, response in items.items()
    ]
    for catalogue, item, level in rated + said:
        content = library.catalogues[catalogue]
        codes = content.structure.scale_of(content.items[item]).codes
        assert level in (*codes, NOT_APPLICABLE), f"{catalogue} {item}: {level}"
    sighted = [(catalogue, item) for one in data.evidence for catalogue, items in one.items.items() for item in items]
    assert [one for one in sighted if one[1] not in library.catalogues[one[0]].items] == []


def test_interviewees_have_roles_that_the_catalogues_ask(library: Library) -> None:
    known = {role for roles in library.roles.values() for role in roles.structure.roles}
    assert {one.role for one in read_sample().interviews} <= known


def test_nothing_is_rated_before_its_round_was_made_or_by_a_stranger() -> None:
    data = read_sample()
    made = {one.id: one.on for one in data.rounds}
    deeds: list[Sitting | Interview | Evidence | Decision]
    deeds = [*data.sittings, *data.interviews, *data.evidence, *data.decisions]
    for deed in deeds:
        assert deed.on >= made[deed.round]
        assert deed.by in data.authors


def test_nearly_every_rating_tells_why() -> None:
    reasons = [why for one in read_sample().sittings for _, why in one.ratings.values()]
    assert len(reasons) > 200
    assert all(len(why.split()) >= 6 for why in reasons)
    assert [why for why, times in Counter(reasons).items() if times > 1] == []


# --- building it -----------------------------------------------------------------------------


def test_two_builds_hold_the_same_revisions(sample: Assessment, library: Library, tmp_path: Path) -> None:
    make_sample(tmp_path / "again.cirt", library, "a passphrase")
    with Assessment.open(tmp_path / "again.cirt", READER, library, passphrase="a passphrase") as again:
        assert again.is_encrypted
        assert [one.id for one in again.file.revisions()] == [one.id for one in sample.file.revisions()]


def test_the_file_is_whole_and_nothing_is_left_beside_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch, place = tmp_path / "scratch", tmp_path / "place"
    scratch.mkdir()
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    make_sample(place / SAMPLE_NAME, library)
    assert list(scratch.iterdir()) == []
    assert [one.name for one in place.iterdir()] == [SAMPLE_NAME]
    with Assessment.open(place / SAMPLE_NAME, READER, library) as opened:
        assert opened.file.check() == []


def test_every_text_survives(sample: Assessment) -> None:
    data = read_sample()
    wanted = {*data.team.values(), *data.authors.values(), *(one.name for one in data.rounds)}
    wanted |= {why for one in data.sittings for _, why in one.ratings.values()}
    wanted |= {text for one in data.interviews for text in (one.organisation, one.person, one.place)}
    responses = [one for talk in data.interviews for items in talk.responses.values() for one in items.values()]
    wanted |= {text for one in responses for text in (one.quote, one.note) if text}
    wanted |= {text for one in data.evidence for text in (one.title, one.where, one.tlp)}
    wanted |= {text for one in data.decisions for text in (one.why, one.reason)}
    assert wanted - {decode(one.value) for one in sample.file.revisions() if one.value.startswith('"')} == set()


# --- what it shows ---------------------------------------------------------------------------


def test_both_rounds_and_the_four_catalogues(sample: Assessment) -> None:
    baseline, follow_up = sample.rounds()
    assert sample.team["name"].text == "Sandoria CIRT"
    assert sample.catalogue_ids(baseline.id) == (SIM3,)
    assert sample.catalogue_ids(follow_up.id) == (SIM3, "first-csirt-2.1", "national-cirt-readiness", "nis2-csirt")


def test_sim3_is_complete_at_first_and_has_37_of_45_rated_later(sample: Assessment) -> None:
    baseline, follow_up = (sample.results(one.id).catalogue(SIM3) for one in sample.rounds())
    assert (baseline.score.answered, baseline.score.applicable) == (45, 45)
    assert (follow_up.score.answered, follow_up.score.excluded, follow_up.score.conflicts) == (36, 1, 1)
    assert follow_up.score.applicable - follow_up.score.answered == 8
    assert baseline.score.value is not None
    assert follow_up.score.value is not None
    assert round(float(baseline.score.value), 1) == 1.2
    assert round(float(follow_up.score.value), 1) == 2.0
    assert follow_up.profile is not None
    assert follow_up.profile.id == "sim3-operating"


@pytest.mark.parametrize(
    ("catalogue", "low", "high"),
    [("first-csirt-2.1", 0.45, 0.55), ("national-cirt-readiness", 0.65, 0.75), ("nis2-csirt", 0.45, 0.55)],
)
def test_the_other_catalogues_are_answered_in_part(sample: Assessment, catalogue: str, low: float, high: float) -> None:
    score = sample.results().catalogue(catalogue).score
    assert low <= (score.answered + score.excluded) / (score.applicable + score.excluded) <= high


def test_one_conflict_is_open_and_shows_its_common_start(sample: Assessment) -> None:
    rating = sample.state.rating(sample.current_round, SIM3, "P-3")
    assert [slot for slot, _ in sample.state.conflicts()] == [(rating.key, "level"), (rating.key, "rationale")]
    start, *sides = sample.history(rating.key, "level")
    assert [(one.author, decode(one.value)) for one in (start, *sides)] == [
        ("lead-assessor", 1),
        ("assessor-a", 3),
        ("assessor-b", 2),
    ]
    assert {one.parents for one in sides} == {(start.id,)}


def test_one_conflict_was_decided_with_a_reason(sample: Assessment) -> None:
    rating = sample.state.rating(sample.current_round, SIM3, "T-4")
    assert rating["level"].value == 3
    assert rating["decision"].text
    assert len(rating["level"].heads[0].parents) == 2


def test_every_kind_of_doubt_appears(sample: Assessment) -> None:
    results = sample.results()
    assert {one.doubt for one in results.findings} == set(Doubt)
    in_sim3 = Counter(one.doubt for one in results.catalogue(SIM3).findings)
    assert (in_sim3[Doubt.NO_EVIDENCE], in_sim3[Doubt.OLD], in_sim3[Doubt.CONFLICT]) == (3, 1, 1)


def test_voices_differ_where_the_story_says_so(sample: Assessment) -> None:
    doubts = [one.item for one in sample.results().catalogue(SIM3).findings if one.doubt is Doubt.VOICES_DIFFER]
    assert {"P-3", "P-5"} <= set(doubts)
    assert len(doubts) >= 4
    voices = voices_by_item(sample.state, sample.current_round, SIM3)["P-5"]
    assert Counter((one["level"].value, one["confidence"].value) for one in voices) == Counter(
        [(3, "shown"), (1, "heard"), (2, "heard")]
    )


def test_six_interviews_of_which_one_is_still_planned(sample: Assessment) -> None:
    said = Counter(one.id.split("/")[0] for one in sample.state.entities("response"))
    by_status: dict[str, list[int]] = {"held": [], "planned": []}
    for interview in sample.state.entities("interview"):
        by_status[interview["status"].text].append(said[interview.id])
    assert by_status["planned"] == [0]
    assert len(by_status["held"]) == 5
    assert all(6 <= number <= 15 for number in by_status["held"])


def test_evidence_says_where_when_and_by_whom(sample: Assessment) -> None:
    entries = list(sample.state.entities("evidence"))
    assert 12 <= len(entries) <= 14
    for one in entries:
        assert all(one[f"sighted_{name}"].text for name in ("where", "on", "by"))
        assert one["tlp"].text.startswith("TLP:")


def test_a_reader_finds_the_country_called_fictional() -> None:
    assert "fictional" in DATA.read_text(encoding="utf-8")[:300]
