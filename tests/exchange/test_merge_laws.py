"""The laws of merging, on real files and through real packages: `--file-histories` says how many histories."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from cirt_assess.assessment import Assessment
from cirt_assess.exchange import preview as looking
from cirt_assess.exchange.merge import here, merge_log
from cirt_assess.exchange.preview import News
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.sources import Source
from cirt_assess.exchange.undo_merge import take_back
from cirt_assess.revisions import Slot, heads, opinions
from cirt_assess.state import State
from tests.exchange.people import filled, opened_as, received, taken_in
from tests.exchange.samples import ANA, BEN, packed
from tests.histories import SIZE, History


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as shared:
        yield shared


@pytest.fixture(scope="session")
def file_histories(request: pytest.FixtureRequest) -> range:
    return range(int(request.config.getoption("--file-histories")))


def history(seed: int) -> History:
    return History(random.Random(seed).randbytes(SIZE))


def sources_of(made: History, folder: Path, sandbox: Sandbox) -> list[Source]:
    """What each replica sent: packages and plain files in turn."""
    found = []
    for place, replica in enumerate(made.replicas):
        known = list(replica.known.values())
        if place % 2:
            path = filled(folder / f"{place}.cirt", known)
        else:
            path = packed(folder / f"{place}.cirtx", known, BEN, to=[ANA])
        found.append(received(path, sandbox))
    return found


def merged(folder: Path, name: str, steps: Sequence[Sequence[Source]]) -> tuple[frozenset[str], State]:
    """A new file after taking in sources, step by step."""
    with opened_as(filled(folder / f"{name}.cirt", [])) as assessment:
        for step in steps:
            taken_in(assessment, *step)
        return frozenset(assessment.file.ids()), assessment.state


def test_order_grouping_and_repetition_do_not_matter(file_histories: range, tmp_path: Path, sandbox: Sandbox) -> None:
    for seed in file_histories:
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = history(seed)
        sources = sources_of(made, folder, sandbox)
        everything = [one for replica in made.replicas for one in replica.known.values()]
        expected = State.of(heads(everything))
        ways = {
            "together": [sources],
            "one by one": [[one] for one in sources],
            "backwards": [[one] for one in reversed(sources)],
            "halves": [sources[:1], sources[1:]],
            "twice": [sources, sources, [one for one in sources for _ in range(2)]],
        }
        for name, steps in ways.items():
            ids, state = merged(folder, name, steps)
            assert ids == {one.id for one in everything}, (seed, name)
            assert state == expected, (seed, name)


def test_a_repeated_merge_changes_no_byte(tmp_path: Path, sandbox: Sandbox) -> None:
    made = history(7)
    sources = sources_of(made, tmp_path, sandbox)
    with opened_as(filled(tmp_path / "mine.cirt", [])) as assessment:
        taken_in(assessment, *sources)
        before = (tmp_path / "mine.cirt").read_bytes()
        for _ in range(10):
            assert taken_in(assessment, *sources).record is None
        assert len(merge_log(assessment)) == 1
    assert (tmp_path / "mine.cirt").read_bytes() == before


def test_every_order_of_three_sources_gives_one_state(tmp_path: Path, sandbox: Sandbox) -> None:
    made = next(found for seed in range(50) if len((found := history(seed)).replicas) == 3)
    sources = sources_of(made, tmp_path, sandbox)
    states = [
        merged(tmp_path, f"order {number}", [[one] for one in order])
        for number, order in enumerate(permutations(sources))
    ]
    assert len(states) == 6
    assert all(state == states[0] for state in states)


def test_the_preview_tells_what_the_merge_does(file_histories: range, tmp_path: Path, sandbox: Sandbox) -> None:
    for seed in file_histories:
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = history(seed)
        mine, theirs = made.replicas[0], made.replicas[-1]
        source = received(packed(folder / "theirs.cirtx", list(theirs.known.values()), BEN, to=[ANA]), sandbox)
        with opened_as(filled(folder / "mine.cirt", mine.known.values())) as assessment:
            before = assessment.state
            seen = looking.preview(here(assessment), [source])
            result = taken_in(assessment, source)
            after = assessment.state
        assert seen.new == result.added == len(theirs.known.keys() - mine.known.keys())
        assert seen.known == len(theirs.known.keys() & mine.known.keys())
        for one in seen.fields:
            now, was = after.heads(one.slot), before.heads(one.slot)
            if one.news is News.CONFLICT:
                assert len(opinions(now)) > 1
            else:
                assert (one.news is News.AGREES) == (bool(was) and opinions(was) == opinions(now))
        untouched = {slot for slot, _ in after.conflicts()} - {one.slot for one in seen.fields}
        assert all(len(opinions(before.heads(slot))) > 1 for slot in untouched)


def test_undo_of_a_merge_says_again_what_was_said_before(
    file_histories: range, tmp_path: Path, sandbox: Sandbox
) -> None:
    """Redo says again what the merge brought, and the set only grew."""
    for seed in file_histories:
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = history(seed)
        sources = sources_of(made, folder, sandbox)
        with opened_as(filled(folder / "mine.cirt", made.replicas[0].known.values())) as assessment:
            before = said(assessment)
            result = taken_in(assessment, *sources)
            if result.record is None:
                continue
            after, ids = said(assessment), assessment.file.ids()
            change = take_back(assessment, result.record.id)
            assert said(assessment) == before
            assert ids < assessment.file.ids() or not change.revisions
            assert taken_in(assessment, *sources).record is None
            assert said(assessment) == before, "merging the same again is no redo"
            assessment.redo()
            assert said(assessment) == after
            assessment.undo()
            assert said(assessment) == before


def said(assessment: Assessment) -> dict[Slot, set[str]]:
    """What the file says field by field, whatever the revisions are that say it; who says his name is left aside."""
    found = {slot: set(opinions(of_slot)) for slot, of_slot in assessment.file.heads().items()}
    return {
        slot: values for slot, values in found.items() if values != {"null"} and not slot[0].startswith("assessor/")
    }
