"""The commands as somebody types them, on real files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cirt_assess.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command with a throw-away profile; relative paths are in the test's folder."""

    def call(*arguments: object, expect: int = 0, **options: Any) -> Result:
        profile = ["--data-dir", str(tmp_path / "profile")]
        result = CliRunner().invoke(main, [*profile, *map(str, arguments)], **options)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == expect, result.output
        return result

    return call


@pytest.fixture
def team(run: Run, tmp_path: Path) -> Path:
    """A file with one SIM3 round."""
    path = tmp_path / "team.cirt"
    run(
        "new", path, "--team", "Team", "--starts", "2026-11-21", "--catalogue", "sim3-v2i", "--profile", "sim3-founding"
    )
    return path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `demo --out` leaves."""
    folder = tmp_path_factory.mktemp("demo")
    profile = str(tmp_path_factory.mktemp("profile"))
    result = CliRunner().invoke(main, ["--data-dir", profile, "demo", "--out", str(folder)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return folder


def ratings(run: Run, file: Path) -> dict[str, Any]:
    """Value by item, as `score --explain --json` tells it."""

    def leaves(score: dict[str, Any]) -> dict[str, Any]:
        found = {} if score["parts"] else {score["node"]: score["value"]}
        for part in score["parts"]:
            found |= leaves(part)
        return found

    return leaves(json.loads(run("score", file, "--explain", "--json").stdout)[0]["score"])


# --- entering ----------------------------------------------------------------------------------


def test_a_rating_is_saved_and_scored(run: Run, team: Path) -> None:
    run("rate", team, "sim3-v2i", "O-1", "2", "--note", "Drafted, not signed.")
    assert ratings(run, team)["O-1"] == 2
    assert "Drafted, not signed." in run("history", team).output


def test_not_applicable_needs_a_note(run: Run, team: Path) -> None:
    assert "needs a reason" in run("rate", team, "sim3-v2i", "O-1", "n/a", expect=1).output
    run("rate", team, "sim3-v2i", "O-1", "n/a", "--note", "No press law.")
    assert ratings(run, team)["O-1"] is None


def test_a_dash_clears_a_rating(run: Run, team: Path) -> None:
    run("rate", team, "sim3-v2i", "O-1", "2")
    run("rate", team, "sim3-v2i", "O-1", "-")
    assert ratings(run, team)["O-1"] is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("sim3-v2i", "O-1", "7"), "not a level"),
        (("sim3-v2i", "O-99", "1"), "no item O-99"),
        (("nothing", "O-1", "1"), "no catalogue nothing"),
        (("sim3-v2i", "O-1", "two"), "expected a level"),
    ],
)
def test_a_wrong_rating_is_refused(run: Run, team: Path, arguments: tuple[str, ...], said: str) -> None:
    before = run("history", team).output
    assert said in run("rate", team, *arguments, expect=1).output
    assert run("history", team).output == before


def test_a_missing_argument_is_a_wrong_call(run: Run, team: Path) -> None:
    run("rate", team, "sim3-v2i", expect=2)


def test_a_table_of_ratings_is_taken_in(run: Run, team: Path, tmp_path: Path) -> None:
    table = tmp_path / "ratings.csv"
    table.write_text(
        'catalogue,item,level,note\nsim3-v2i,O-1,2,"one, two"\nsim3-v2i,O-2,n/a,None here\n', encoding="utf-8"
    )
    assert "Nothing was changed" in run("import-ratings", team, table, "--dry-run").output
    assert ratings(run, team)["O-1"] is None
    assert "2 ratings changed" in run("import-ratings", team, table).output
    assert ratings(run, team)["O-1"] == 2
    assert "0 ratings changed" in run("import-ratings", team, table).output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "row 1"),
        ("item,level\nO-1,2\n", "row 1"),
        ("catalogue,item,level,note\nsim3-v2i,O-1,2,\nsim3-v2i,O-77,2,\n", "row 3, column item"),
        ("catalogue,item,level,note\nnope,O-1,2,\n", "row 2, column catalogue"),
        ("catalogue,item,level,note\nsim3-v2i,O-1,9,\n", "row 2, column level"),
        ("catalogue,item,level,note\nsim3-v2i,O-1,\u0662x,\n", "row 2, column level"),
        ("catalogue,item,level,note\nsim3-v2i,O-1,n/a,\n", "needs a reason"),
        ('catalogue,item,level,note\nsim3-v2i,O-1,2,"open\n', "not a CSV table"),
        (b"\xff\xfe\x00bad", "not UTF-8"),
        ("catalogue,item,level,note\nsim3-v2i,O-1,2," + "x" * 200_000 + "\n", "csv"),
    ],
)
def test_a_bad_table_changes_nothing(run: Run, team: Path, tmp_path: Path, text: str | bytes, said: str) -> None:
    table = tmp_path / "ratings.csv"
    table.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = run("history", team).output
    assert said in run("import-ratings", team, table, expect=1).output
    assert run("history", team).output == before


# --- files -------------------------------------------------------------------------------------


def test_each_way_a_file_cannot_be_opened_has_its_sentence(run: Run, team: Path, tmp_path: Path) -> None:
    assert "cannot be found" in run("score", tmp_path / "none.cirt", expect=1).output
    other = tmp_path / "other.cirt"
    other.write_text("not a database")
    assert "not an assessment" in run("score", other, expect=1).output
    assert "already" in run("new", team, "--team", "T", "--starts", "2026-11-21", expect=1).output


def test_a_sealed_file_opens_with_its_passphrase_only(run: Run, tmp_path: Path) -> None:
    path, secret, wrong = tmp_path / "sealed.cirt", tmp_path / "secret", tmp_path / "wrong"
    secret.write_text("correct horse\n")
    wrong.write_text("battery\n")
    run("new", path, "--team", "T", "--starts", "2026-11-21", "--passphrase-file", secret)
    assert "protected" in run("score", path, expect=1).output
    assert "does not open" in run("score", path, "--passphrase-file", wrong, expect=1).output
    run("score", path, "--passphrase-file", secret)
    run("score", path, env={"CIRT_ASSESS_PASSPHRASE": "correct horse"})


def test_check_finds_what_was_changed_behind_our_back(run: Run, sample: Path, tmp_path: Path) -> None:
    assert "is whole" in run("check", sample / "sandoria.cirt").output
    damaged = tmp_path / "damaged.cirt"
    data = (sample / "sandoria.cirt").read_bytes()
    place = data.rindex(b"official gazette")
    damaged.write_bytes(data[:place] + b"OFFICIAL" + data[place + 8 :])
    run("check", damaged, expect=1)


# --- results -----------------------------------------------------------------------------------


def test_every_result_is_told_in_words_and_in_json(run: Run, sample: Path) -> None:
    for command in ("score", "gaps", "services", "quality"):
        assert len(run(command, sample / "sandoria.cirt").stdout.splitlines()) > 5
        assert json.loads(run(command, sample / "sandoria.cirt", "--json").stdout)


def test_an_earlier_round_can_be_asked_for(run: Run, sample: Path) -> None:
    names = run("score", sample / "sandoria.cirt", "--round", "none", expect=1).output
    assert "The file has: Baseline" in names
    baseline = json.loads(run("score", sample / "sandoria.cirt", "--round", "Baseline, 2024", "--json").stdout)
    assert [one["catalogue"] for one in baseline] == ["sim3-v2i"]


def test_what_is_ours_says_so(run: Run, sample: Path) -> None:
    assert "own statistic" in run("score", sample / "sandoria.cirt").output


def test_demo_leaves_file_and_reports(sample: Path) -> None:
    assert (sample / "sandoria.pdf").read_bytes().startswith(b"%PDF")
    assert (sample / "sandoria.xlsx").read_bytes().startswith(b"PK")


def test_demo_without_a_display_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert "No display" in run("demo").output
    assert (tmp_path / "cirt-assess-demo" / "sandoria.pdf").exists()


def test_reports_are_the_same_bytes_again(run: Run, sample: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("report", sample / "sandoria.cirt", "--out", tmp_path / name)
    for suffix in ("pdf", "xlsx"):
        one, two = ((tmp_path / name / f"sandoria.{suffix}").read_bytes() for name in ("one", "two"))
        assert one == two


# --- catalogues --------------------------------------------------------------------------------

CATALOGUE = """\
id: ours
version: 1
edition: first
kind: maturity
scales: {yes-no: {levels: [0, 1]}}
scale: yes-no
scoring: {rule: mean}
groups: [{id: g, items: [{id: one, ask: [police]}]}]
"""
WORDS = """\
catalogue: {name: Ours, short: Ours, about: A try., attribution: Us.}
scales: {yes-no: {0: {name: "No", about: Not so.}, 1: {name: "Yes", about: So.}}}
groups: {g: {name: Group}}
items: {one: {name: One, about: The one., question: Is it so?}}
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A user's own catalogue."""
    folder = tmp_path / "ours"
    (folder / "text" / "en").mkdir(parents=True)
    (folder / "catalogue.yaml").write_text(CATALOGUE)
    (folder / "text" / "en" / "words.yaml").write_text(WORDS)
    return folder


def test_an_own_catalogue_is_checked_added_and_used(run: Run, ours: Path, tmp_path: Path) -> None:
    assert "no problem" in run("catalogue", "check", ours).output
    run("catalogue", "add", ours)
    assert "ours" in run("catalogue", "list").output
    assert "Is it so?" in run("catalogue", "show", "ours", "--item", "one").output
    run("new", tmp_path / "own.cirt", "--team", "T", "--starts", "2026-11-21", "--catalogue", "ours")
    run("rate", tmp_path / "own.cirt", "ours", "one", "1")
    assert ratings(run, tmp_path / "own.cirt") == {"one": 1}


def test_an_own_folder_works_without_adding_it(run: Run, ours: Path) -> None:
    assert "Is it so?" in run("--catalogues", ours, "catalogue", "show", "ours", "--item", "one").output


def test_a_broken_catalogue_is_told_by_file_line_and_place(run: Run, ours: Path) -> None:
    (ours / "catalogue.yaml").write_text(CATALOGUE.replace("kind: maturity", "kind: magic"))
    output = run("catalogue", "check", ours, expect=1).output
    assert "catalogue.yaml, line 4 [kind]" in output
    assert "catalogue.yaml, line 4 [kind]" in run("catalogue", "add", ours, expect=1).output


def test_self_test_passes(run: Run) -> None:
    assert "Everything works here." in run("self-test").output
