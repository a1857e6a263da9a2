"""Two people with two profiles exchange, merge and decide on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cirt_assess.cli import main
from cirt_assess.cli.people import KEY_VARIABLE, PACKAGE_VARIABLE

SIM3 = "sim3-v2i"


class Desk:
    """Somebody's profile and folder."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.profile = folder / f"profile-{name}"
        self.profile.mkdir()
        (self.profile / "author.json").write_text(json.dumps({"id": f"a-{name}", "name": name}))
        self.file = folder / f"{name}.cirt"

    def run(
        self, *arguments: object, fails: bool = False, answers: str = "", env: dict[str, str] | None = None
    ) -> Result:
        command = ["--data-dir", str(self.profile), *map(str, arguments)]
        done = CliRunner(env=env).invoke(main, command, input=answers, catch_exceptions=False)
        assert (done.exit_code != 0) == fails, done.output
        return done

    def json(self, *arguments: object, env: dict[str, str] | None = None) -> Any:
        return json.loads(self.run(*arguments, "--json", env=env).stdout)

    def line(self) -> str:
        return self.run("key", "show").stdout.strip()


@pytest.fixture
def desks(tmp_path: Path) -> tuple[Desk, Desk]:
    """Ana and Ben know each other and have rated O-1 differently in copies of one file."""
    ana, ben = Desk(tmp_path, "Ana"), Desk(tmp_path, "Ben")
    ana.run("key", "add", ben.line())
    ben.run("key", "add", *ana.line().split())
    ana.run("new", ana.file, "--team", "Our CIRT", "--starts", "2026-11-21", "--catalogue", SIM3)
    shutil.copy(ana.file, ben.file)
    ana.run("rate", ana.file, SIM3, "O-1", "2", "--note", "Drafted.")
    ben.run("rate", ben.file, SIM3, "O-1", "3", "--note", "Signed.")
    return ana, ben


def exported(ben: Desk, *options: object) -> Path:
    target = ben.folder / "out.cirtx"
    ben.run("export", ben.file, target, "--to", "Ana", *options)
    return target


def test_a_package_is_sent_looked_at_merged_and_decided(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    target = exported(ben)
    [seen] = ana.json("verify", target)
    assert (seen["maker"], seen["trust"], seen["scope"]) == ("Ben", "known", "whole")

    before = ana.file.read_bytes()
    shown = ana.json("merge", ana.file, target, "--dry-run")
    assert shown["together"]["by_author"] == {"a-Ben": {"conflict": 2, "new": 1}}
    assert "conflict" in ana.run("merge", ana.file, target, "--dry-run").output
    assert ana.file.read_bytes() == before

    assert ana.json("merge", ana.file, target)["added"] == 3
    assert "known already" in ana.run("merge", ana.file, target).output
    assert [path.suffix for path in (ana.folder / "Ana.backups").iterdir()] == [".cirt"]

    found = ana.json("conflicts", ana.file)
    assert {one["field"]: [side["value"] for side in one["sides"]] for one in found}.keys() == {"level", "rationale"}
    entity = found[0]["entity"]
    number = next(side["number"] for side in found[0]["sides"] if side["value"] == 3)
    ana.run("decide", ana.file, entity, "level", "--take", number, "--reason", "The gazette.")
    ana.run("decide", ana.file, entity, "rationale", "--both", "--reason", "Both are true.")
    assert ana.json("conflicts", ana.file) == []
    log = ana.json("decisions", ana.file)
    assert [one["reason"] for one in log] == ["The gazette.", "Both are true."]


def test_a_merge_is_listed_and_taken_back(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ana.run("merge", ana.file, exported(ben))
    [record] = ana.json("merges", ana.file)
    assert (record["sources"][0]["name"], record["undone"]) == ("out.cirtx", False)
    assert "fields say again" in ana.run("undo-merge", ana.file, record["id"]).output
    assert ana.json("conflicts", ana.file) == []
    assert ana.json("merges", ana.file)[0]["undone"]
    assert "undone before" in ana.run("undo-merge", ana.file, record["id"], fails=True).output


def test_a_rule_shows_first_and_decides_when_told(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ana.run("merge", ana.file, exported(ben))
    rule = ("decide-all", ana.file, "--take-author", "a-Ben", "--reason", "Ben was there.")
    assert "would be decided" in ana.run(*rule).output
    assert len(ana.json("conflicts", ana.file)) == 2
    ana.run(*rule, "--do")
    assert ana.json("conflicts", ana.file) == []
    assert "Give one of" in ana.run("decide-all", ana.file, "--reason", "x", fails=True).output


def test_what_cannot_be_decided_is_told(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ana.run("merge", ana.file, exported(ben))
    entity = ana.json("conflicts", ana.file)[0]["entity"]
    for options, said in (
        (("level", "--take", "9"), "none of them"),
        (("level", "--value", "nine"), "no value"),
        (("level", "--value", "9"), "not a level"),
        (("level", "--both"), "Only texts"),
        (("confidence", "--take", "1"), "no conflict"),
        (("level", "--take", "1", "--both"), "Give one of"),
    ):
        assert said in ana.run("decide", ana.file, entity, *options, "--reason", "x", fails=True).output
    assert len(ana.json("conflicts", ana.file)) == 2


def test_the_log_as_a_table_that_no_spreadsheet_works_out(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    ana.run("merge", ana.file, exported(ben))
    ana.run("decide-all", ana.file, "--take-author", "a-Ben", "--reason", "=cmd|'/c calc'!A1", "--do")
    target = ana.folder / "log.csv"
    ana.run("decisions", ana.file, "--csv", target)
    rows = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 3
    assert all("'=cmd" in row for row in rows[1:])


def test_a_package_becomes_a_new_file(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    target, made = exported(ben), ana.folder / "made.cirt"
    assert ana.json("import", target, made, "--dry-run")["file"] is None
    assert not made.exists()
    ana.run("import", target, made)
    assert {one["id"] for one in ana.json("history", made)} == {one["id"] for one in ben.json("history", ben.file)}
    assert "already" in ana.run("import", target, made, fails=True).output
    bad = ana.folder / "bad.cirtx"
    bad.write_text("hello")
    assert "not a package" in ana.run("import", bad, ana.folder / "none.cirt", fails=True).output
    assert not (ana.folder / "none.cirt").exists()


def test_a_part_without_names_for_a_passphrase(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    target = ben.folder / "part.cirtx"
    options = (
        "--round",
        "Baseline",
        "--group",
        f"{SIM3}:O",
        "--redact",
        "notes",
        "--redact",
        "names",
        "--tlp",
        "CLEAR",
    )
    ben.run("export", ben.file, target, *options, env={PACKAGE_VARIABLE: "horse"})
    assert "passphrase" in ana.run("verify", target, fails=True).output
    assert "does not open" in ana.run("verify", target, fails=True, env={PACKAGE_VARIABLE: "cow"}).output
    [seen] = ana.json("verify", target, env={PACKAGE_VARIABLE: "horse"})
    assert seen["scope"] == "redacted"
    assert "no group" in ben.run("export", ben.file, target, "--group", "sim3:O", "--to", "Ana", fails=True).output


def test_an_export_needs_somebody_and_keeps_what_is_there(desks: tuple[Desk, Desk]) -> None:
    _, ben = desks
    assert "sealed for nobody" in ben.run("export", ben.file, ben.folder / "x.cirtx", fails=True).output
    assert "None of your contacts" in ben.run("export", ben.file, "x.cirtx", "--to", "Eve", fails=True).output
    target = exported(ben)
    assert "left as it was" in ben.run("export", ben.file, target, "--to", "Ana", fails=True).output
    ben.run("export", ben.file, target, "--to", "Ana", "--replace")
    ben.run("export", ben.file, ben.folder, "--to", "Ana")
    [named] = [path.name for path in ben.folder.glob("package-*.cirtx")]
    assert "CIRT" not in named


def test_a_source_that_cannot_be_opened_stops_all_until_it_is_left_out(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    target, bad = exported(ben), ana.folder / "bad.cirtx"
    bad.write_text("hello")
    assert "--leave-out bad.cirtx" in ana.run("merge", ana.file, target, bad, fails=True).output
    assert ana.json("merges", ana.file) == []
    ana.run("merge", ana.file, target, bad, "--leave-out", "bad.cirtx")
    assert len(ana.json("merges", ana.file)) == 1
    assert ana.run("verify", target, bad, fails=True).output.count("\n") == 2


def test_contacts_are_listed_verified_and_removed(desks: tuple[Desk, Desk]) -> None:
    ana, ben = desks
    [listed] = ana.json("key", "list")
    assert listed["words"] == " ".join(ben.json("key", "show")["fingerprint"])
    assert not listed["verified"]
    ana.run("key", "verify", "Ben")
    assert ana.json("key", "list")[0]["verified"]
    assert "yes" in ana.run("key", "list").output
    ana.run("key", "remove", "Ben")
    assert ana.json("key", "list") == []
    assert "public line" in ana.run("key", "add", "hello", fails=True).output


def test_keys_can_be_sealed(desks: tuple[Desk, Desk]) -> None:
    ana, _ = desks
    line = ana.line()
    ana.run("key", "seal", answers="horse\nhorse\n")
    assert "sealed" in ana.run("key", "show", fails=True).output
    assert ana.run("key", "show", env={KEY_VARIABLE: "horse"}).stdout.strip() == line
    ana.run("key", "seal", "--remove", env={KEY_VARIABLE: "horse"})
    assert ana.line() == line


def test_backups_are_made_listed_and_restored(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    ana, _ = desks
    stick = tmp_path / "stick"
    stick.mkdir()
    assert "no second place" in ana.run("backup-place").output
    ana.run("backup-place", stick)
    [made] = ana.json("backup", ana.file)
    assert made["why"] == "asked"
    assert len(list(stick.rglob("*.cirt"))) == 1
    stick.rename(tmp_path / "gone")
    assert "second place" in ana.run("backup", ana.file).output
    ana.run("backup-place", "--none")
    assert len(ana.json("backup", ana.file, "--list")) == 2
    ana.run("restore", made["file"], tmp_path / "again.cirt")
    assert ana.json("history", tmp_path / "again.cirt") == ana.json("history", ana.file)
    assert "already" in ana.run("restore", made["file"], ana.file, fails=True).output


def test_a_passphrase_is_set_changed_and_taken_away(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    ana, _ = desks
    secret = tmp_path / "secret"
    secret.write_text("horse\n")
    ana.run("passphrase", ana.file, "--new-passphrase-file", secret)
    assert "protected" in ana.run("history", ana.file, fails=True).output
    assert ana.json("history", ana.file, "--passphrase-file", secret)
    ana.run("passphrase", ana.file, "--passphrase-file", secret, "--remove")
    assert ana.json("history", ana.file)
