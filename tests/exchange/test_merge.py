"""Bringing together: what is shown before, what comes in, what is left out, and how it is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cirt_assess.backups import Why, back_up
from cirt_assess.errors import KnownError, NotAllowed
from cirt_assess.exchange import errors
from cirt_assess.exchange.contacts import Contacts, Trust
from cirt_assess.exchange.merge import here, merge, merge_log
from cirt_assess.exchange.package import Catalogue, Load
from cirt_assess.exchange.preview import CatalogueNews, News, preview
from cirt_assess.exchange.sandbox import Sandbox
from cirt_assess.exchange.sources import Refused, Source, open_sources
from cirt_assess.exchange.undo_merge import is_undone, take_back
from cirt_assess.revisions import Revision
from cirt_assess.store import AssessmentFile
from tests.exchange.people import SIM3, begun, copied, filled, opened_as, rate, received, sent, taken_in
from tests.exchange.samples import ANA, BEN, NOW, Person, catalogue, packed, revision, several


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as shared:
        yield shared


# --- before ------------------------------------------------------------------------------------


def test_the_preview_counts_by_person_and_by_catalogue(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana:
        rate(ana, "O-1", 1)
        with copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
            rate(ben, "O-1", 2)
            rate(ben, "O-2", 2)
            rate(ben, "O-3", 3)
            rate(ana, "O-2", 1)
            rate(ana, "O-3", 3)
            source = received(sent(ben, tmp_path / "ben.cirtx"), sandbox)
        seen = preview(here(ana), [source])
    assert seen.by_catalogue == {"": {News.NEW: 1}, SIM3: {News.NEW: 1, News.CONFLICT: 1, News.AGREES: 1}}
    assert seen.by_author == {"a-Ben": {News.NEW: 2, News.CONFLICT: 1, News.AGREES: 1}}
    assert {one.slot[0].rpartition("/")[2]: one.news for one in seen.fields if one.catalogue} == {
        "O-1": News.NEW,
        "O-2": News.CONFLICT,
        "O-3": News.AGREES,
    }
    assert (seen.new, seen.shares, seen.team) == (4, True, ('"Our CIRT"',))


def test_a_package_about_another_team_is_told_by_having_nothing_in_common(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana:
        source = received(packed(tmp_path / "other.cirtx", several(), BEN, to=[ANA]), sandbox)
        seen = preview(here(ana), [source])
    assert not seen.shares
    assert seen.team == ('"Our CIRT"',)


def test_each_signer_is_shown_as_far_as_known(tmp_path: Path, sandbox: Sandbox) -> None:
    path = packed(tmp_path / "theirs.cirtx", several(), BEN, to=[ANA])
    known = Contacts().add(BEN.public)
    for contacts, trust in (
        (Contacts(), Trust.UNKNOWN),
        (known, Trust.KNOWN),
        (known.verify("Ben"), Trust.VERIFIED),
        (Contacts(own=BEN.public), Trust.OWN),
    ):
        assert received(path, sandbox, contacts).trust is trust
    assert received(filled(tmp_path / "theirs.cirt", several()), sandbox).trust is Trust.UNSIGNED
    renamed = Contacts().add(BEN.public.model_copy(update={"name": "Benjamin"}))
    assert received(path, sandbox, renamed).maker == "Benjamin"


def test_one_that_cannot_be_opened_does_not_hide_the_others(tmp_path: Path) -> None:
    good = packed(tmp_path / "good.cirtx", several(), BEN, to=[ANA])
    bad = tmp_path / "bad.cirtx"
    bad.write_text("hello")
    sealed = packed(tmp_path / "sealed.cirtx", several(), BEN, to=[Person.new("Eve")])
    first, second, third = open_sources([bad, good, sealed], ANA.keys, Contacts())
    assert isinstance(first, Refused)
    assert isinstance(first.error, errors.NotAPackage)
    assert isinstance(second, Source)
    assert isinstance(third, Refused)
    assert isinstance(third.error, errors.NotForYou)


def test_nothing_is_changed_by_looking(tmp_path: Path, sandbox: Sandbox) -> None:
    path = filled(tmp_path / "mine.cirt", several()[:3])
    before = path.read_bytes()
    source = received(packed(tmp_path / "theirs.cirtx", several(), BEN, to=[ANA]), sandbox)
    with opened_as(path) as assessment:
        preview(here(assessment), [source])
    assert path.read_bytes() == before


# --- taking in ---------------------------------------------------------------------------------


def test_a_source_can_be_left_out(tmp_path: Path, sandbox: Sandbox) -> None:
    one, other = revision(1), revision(2, slot=("rating/r-1/sim3-v2i/O-7", "level"))
    sources = [
        received(packed(tmp_path / f"{name}.cirtx", [of], BEN, to=[ANA]), sandbox)
        for name, of in (("one", one), ("other", other))
    ]
    with opened_as(filled(tmp_path / "mine.cirt", [])) as assessment:
        assert taken_in(assessment, sources[1]).added == 1
        assert other.id in assessment.file.ids()
        assert one.id not in assessment.file.ids()


def test_a_source_that_lacks_what_it_replaces_is_refused_unless_another_brings_it(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    first = revision(1)
    second = revision(2, first)
    late = received(filled(tmp_path / "late.cirt", [second]), sandbox)
    early = received(filled(tmp_path / "early.cirt", [first]), sandbox)
    with opened_as(filled(tmp_path / "mine.cirt", [])) as assessment:
        assert preview(here(assessment), [late]).problem is not None
        with pytest.raises(errors.Malformed, match=r"late\.cirt .* missing"):
            taken_in(assessment, late)
        assert assessment.file.ids() == set()
        assert preview(here(assessment), [late, early]).problem is None
        assert taken_in(assessment, late, early).added == 2


def test_an_entry_that_would_end_somebodys_conflict_is_refused(tmp_path: Path, sandbox: Sandbox) -> None:
    """Its parents stand in our file, so only here can it be seen."""
    mine, yours = revision(1), revision(2, author="a-Ben")
    forged = received(filled(tmp_path / "forged.cirt", [revision(3, mine, yours)]), sandbox)
    with opened_as(filled(tmp_path / "mine.cirt", [mine, yours])) as assessment:
        with pytest.raises(errors.Malformed, match="disagreement"):
            taken_in(assessment, forged)
        assert list(assessment.state.conflicts())


def test_everything_comes_in_after_the_backup_or_nothing(tmp_path: Path, sandbox: Sandbox) -> None:
    source = received(packed(tmp_path / "theirs.cirtx", several(), BEN, to=[ANA]), sandbox)
    path = filled(tmp_path / "mine.cirt", [revision(7)])

    def cannot() -> Path | None:
        raise KnownError("the drive is full")

    with opened_as(path) as assessment:
        with pytest.raises(KnownError, match="full"):
            merge(assessment, [source], cannot)
        assert assessment.file.ids() == {revision(7).id}
        made = back_up(assessment.file, Why.MERGE, NOW).backup
        assert made
        record = merge(assessment, [source], lambda: made.path).record
        assert record
        assert record.backup == made.path.name
    with AssessmentFile.open(made.path, now=NOW, read_only=True) as copy:
        assert copy.ids() == {revision(7).id}


def test_evidence_comes_along_once(tmp_path: Path, sandbox: Sandbox) -> None:
    seen = tmp_path / "seen.bin"
    seen.write_bytes(bytes(range(256)) * 8000)
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        kept = ben.file.attach(seen)
        ben.add_evidence(ben.current_round, {"title": "Order", "blob": kept.digest})
        package = received(sent(ben, tmp_path / "ben.cirtx"), sandbox)
        plain = received(ben.path, sandbox)
        assert preview(here(ana), [package]).evidence == {kept.digest: seen.stat().st_size}
        assert taken_in(ana, package, plain).evidence == 1
        assert b"".join(ana.file.read_blob(kept.digest)) == seen.read_bytes()
        assert taken_in(ana, plain).record is None
        assert ana.file.check() == []


def test_evidence_that_changed_since_it_was_looked_at_is_refused(tmp_path: Path, sandbox: Sandbox) -> None:
    seen = tmp_path / "seen.bin"
    seen.write_bytes(b"seen")
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        ben.file.attach(seen)
        source = received(sent(ben, tmp_path / "ben.cirtx"), sandbox)
        packed(tmp_path / "other.cirtx", Load([]), BEN, to=[ANA]).replace(source.path)
        before = ana.file.ids()
        with pytest.raises(errors.Altered):
            taken_in(ana, source)
        assert ana.file.ids() == before


# --- catalogues --------------------------------------------------------------------------------


def altered(of: Catalogue) -> Catalogue:
    """The same id and version with other words."""
    return replace(of, body=of.body.replace("Mandate", "Permission"))


def test_a_catalogue_that_is_new_comes_in_and_can_be_used_at_once(tmp_path: Path, sandbox: Sandbox) -> None:
    body = json.loads(catalogue().body)
    body["structure"]["id"] = "our-own"
    own = Catalogue("our-own", body["structure"]["version"], json.dumps(body, ensure_ascii=False))
    source = received(packed(tmp_path / "theirs.cirtx", Load([], [own]), BEN, to=[ANA]), sandbox)
    with begun(tmp_path / "ana.cirt") as ana:
        assert preview(here(ana), [source]).catalogues == ((own, CatalogueNews.NEW),)
        assert taken_in(ana, source).catalogues == 1
        assert "our-own" in ana.library.catalogues
        assert preview(here(ana), [source]).catalogues == ((own, CatalogueNews.SAME),)


def test_a_catalogue_that_was_altered_is_told_and_left_out(tmp_path: Path, sandbox: Sandbox) -> None:
    """Somebody who changes the words of a level changes what every rating means."""
    other = altered(catalogue())
    source = received(packed(tmp_path / "theirs.cirtx", Load([], [other]), BEN, to=[ANA]), sandbox)
    with begun(tmp_path / "ana.cirt") as ana:
        [(_, news)] = preview(here(ana), [source]).catalogues
        assert news is CatalogueNews.ALTERED
        assert taken_in(ana, source).record is None
        assert other.body not in ana.file.catalogues()
        assert taken_in(ana, source, altered_catalogues=True).catalogues == 1
        assert other.body in ana.file.catalogues()


def test_an_altered_catalogue_is_known_even_when_the_file_carries_none(tmp_path: Path, sandbox: Sandbox) -> None:
    source = received(packed(tmp_path / "theirs.cirtx", Load([], [altered(catalogue())]), BEN, to=[ANA]), sandbox)
    with opened_as(filled(tmp_path / "mine.cirt", [])) as assessment:
        [(_, news)] = preview(here(assessment), [source]).catalogues
        assert news is CatalogueNews.ALTERED


# --- the log, and taking back ------------------------------------------------------------------


def test_the_log_tells_what_came_from_whom_and_outlives_reopening(tmp_path: Path, sandbox: Sandbox) -> None:
    known = Contacts().add(BEN.public)
    source = received(packed(tmp_path / "theirs.cirtx", several(), BEN, to=[ANA]), sandbox, known)
    path = filled(tmp_path / "mine.cirt", [])
    with opened_as(path) as assessment:
        taken_in(assessment, source)
    with opened_as(path) as assessment:
        [record] = merge_log(assessment)
    assert (record.author, record.added, record.position) == ("a-Ana", 7, 0)
    [of] = record.sources
    assert (of.name, of.maker, of.trust, of.scope, of.revisions) == ("theirs.cirtx", "Ben", "known", "whole", 7)


def test_the_log_is_not_sent_on(tmp_path: Path, sandbox: Sandbox) -> None:
    """Two people who merge each other's files come to rest."""
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ana, "O-1", 1)
        rate(ben, "O-2", 2)
        taken_in(ana, received(ben.path, sandbox))
        taken_in(ben, received(ana.path, sandbox))
        assert ana.file.ids() == ben.file.ids()
        assert taken_in(ana, received(ben.path, sandbox)).record is None


def test_what_was_entered_on_top_of_a_merge_stays_when_it_is_undone(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ben, "O-1", 2)
        rate(ben, "O-2", 2)
        merged = taken_in(ana, received(ben.path, sandbox))
        rate(ana, "O-2", 3)
        assert merged.record
        take_back(ana, merged.record.id)
        answers = ana.state.answers(ana.current_round, SIM3)
        assert answers["O-1"].is_open
        assert answers["O-2"].code == 3


def test_a_merge_is_undone_once_and_brought_back_by_redo(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ben, "O-1", 2)
        record = taken_in(ana, received(ben.path, sandbox)).record
        assert record
        take_back(ana, record.id)
        with pytest.raises(NotAllowed, match="undone before"):
            take_back(ana, record.id)
        ana.redo()
        assert ana.state.answers(ana.current_round, SIM3)["O-1"].code == 2
        assert not is_undone(record, [one.action for one in ana.file.revisions()])
        take_back(ana, record.id)
        assert ana.state.answers(ana.current_round, SIM3)["O-1"].is_open


def test_a_merge_that_is_not_in_the_log_cannot_be_undone(tmp_path: Path) -> None:
    with begun(tmp_path / "ana.cirt") as ana:
        with pytest.raises(NotAllowed, match="No merge"):
            take_back(ana, "m-1")


def test_a_record_that_does_not_fit_the_file_is_not_believed(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ben, "O-1", 2)
        record = taken_in(ana, received(ben.path, sandbox)).record
        assert record
        moved = record.model_copy(update={"position": record.position - 1})
        ana.file.set_meta(f"merge:{record.id}", moved.model_dump_json())
        ana.file.set_meta("merge:broken", "{")
        before: set[str] = ana.file.ids()
        with pytest.raises(NotAllowed, match="does not fit"):
            take_back(ana, record.id)
        assert ana.file.ids() == before
        assert [one.id for one in merge_log(ana)] == [record.id]


def test_the_author_of_each_entry_stays(tmp_path: Path, sandbox: Sandbox) -> None:
    with begun(tmp_path / "ana.cirt") as ana, copied(ana, tmp_path / "ben.cirt", "Ben") as ben:
        rate(ben, "O-1", 2, "Seen.")
        theirs: list[Revision] = ben.history(f"rating/{ana.current_round}/{SIM3}/O-1")
        taken_in(ana, received(sent(ben, tmp_path / "ben.cirtx"), sandbox))
        assert ana.history(f"rating/{ana.current_round}/{SIM3}/O-1") == theirs
        assert ana.author_name("a-Ben") == "Ben"
