"""Content that must be refused, each case a content folder with one thing wrong, and the child process that reads them.

`python -m tests.models.hostile FOLDER` builds every case within FOLDER and reads it, with little memory and little
time, and prints one line of JSON for each. What one case does to the process, the parent sees.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assessment_models.library import read_folder
from assessment_models.yaml_reader import ContentError

MEMORY = 512 * 1024 * 1024
SECONDS = 10

CATALOGUE = """\
id: test
version: 1
edition: test
kind: maturity
scales:
  s: {levels: [0, 1, 2]}
scale: s
scoring: {rule: mean}
groups:
  - id: G
    items:
      - id: A
"""

WORDS = """\
catalogue: {name: Test, short: T, about: About., attribution: Nobody.}
scales:
  s:
    0: {name: None, about: Nothing.}
    1: {name: Some, about: Something.}
    2: {name: All, about: Everything.}
groups:
  G: {name: Group}
items:
  A:
    name: Item
    about: About it.
    question: What is it?
"""

SMALL = {
    "profile.yaml": "id: p\nversion: 1\ncatalogue: test\norigin: own\nsource: test\nlevels: {A: 1}\n",
    "crosswalk.yaml": (
        "id: x\nversion: 1\nsource: test\ntarget: t\n"
        "rows:\n  - {source: A, target: B, relation: related, basis: derived}\n"
    ),
    "roles.yaml": "id: r\nversion: 1\nroles: [head]\n",
}
SMALL_WORDS = "text: {name: Small}\n"

CONTENT, TEXT = "catalogue.yaml", "text/en/words.yaml"


@dataclass(frozen=True)
class Case:
    """Which file of the good folder is spoiled, how, and what the refusal must name.

    spoil: the bytes of the file, or what makes it.
    line, where: None and "" where the refusal is of the file as a whole.
    named: what the refusal names in the place of `file`.
    """

    name: str
    file: str
    spoil: bytes | Callable[[Path], None]
    said: str
    line: int | None = None
    where: str = ""
    named: str = ""
    good: tuple[tuple[str, str], ...] = ((CONTENT, CATALOGUE), (TEXT, WORDS))

    def build(self, folder: Path) -> None:
        for name, text in self.good:
            _write(folder / name, text.encode())
        file = folder / self.file
        if isinstance(self.spoil, bytes):
            _write(file, self.spoil)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)
            self.spoil(file)


def _write(file: Path, body: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


def content(old: str, new: str, said: str, line: int | None = None, where: str = "", *, name: str = "") -> Case:
    """The structure with one passage replaced."""
    assert CATALOGUE.count(old) == 1, old
    return Case(name or new, CONTENT, CATALOGUE.replace(old, new).encode("utf-8", "surrogatepass"), said, line, where)


def words(old: str, new: str, said: str, line: int | None = None, where: str = "", *, name: str = "") -> Case:
    """The words with one passage replaced."""
    assert WORDS.count(old) == 1, old
    return Case(name or new, TEXT, WORDS.replace(old, new).encode("utf-8", "surrogatepass"), said, line, where)


def whole(name: str, body: str | bytes, said: str, line: int | None = None, where: str = "") -> Case:
    """The structure replaced by something else altogether."""
    return Case(name, CONTENT, body if isinstance(body, bytes) else body.encode(), said, line, where)


def small(file: str, old: str, new: str, said: str, at: tuple[int, str]) -> Case:
    """A profile, a crosswalk or roles with one passage replaced; `at` is the line and the place within."""
    good = SMALL[file]
    assert good.count(old) == 1, old
    return Case(new, file, good.replace(old, new).encode(), said, *at, good=((TEXT, SMALL_WORDS),))


def bomb(width: int = 9) -> str:
    """The billion laughs."""
    lists = [
        f"{name}: &{name} [{', '.join(['*' + before] * width)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join([f"a: &a [{', '.join(['lol'] * width)}]", *lists])


def nested(depth: int, opening: str, closing: str) -> str:
    return "id: " + opening * depth + "x" + closing * depth


YAML = [
    whole("a bomb of aliases", bomb(), "anchors and aliases", 1, "a"),
    whole("a list that holds itself", "id: &a [*a]\n", "anchors and aliases", 1, "id"),
    content("edition: test", "edition: &x test", "anchors and aliases", 3, "edition"),
    content("edition: test", "edition: *x", "anchors and aliases", 3, "edition"),
    content("edition: test", "&x edition: test", "anchors and aliases", 3),
    content("edition: test", "*x : test", "anchors and aliases", 3),
    content("  s: {levels", "  s: &x {levels", "anchors and aliases", 6, "scales.s"),
    content("edition: test", "<<: {edition: test}", "is not a field that belongs here", 3, "<<"),
    content("edition: test", "edition: !!python/object/apply:os.system [true]", "tags", 3, "edition"),
    content("edition: test", "edition: !!str test", "tags", 3, "edition"),
    content("edition: test", "edition: !own test", "tags", 3, "edition"),
    content("edition: test", "edition: ! test", "tags", 3, "edition"),
    content("edition: test", "!!str edition: test", "tags", 3),
    content("groups:\n", "groups: !!omap\n", "tags", 9, "groups", name="a tag on a list"),
    content("edition: test", "edition: test\nedition: test", "the key 'edition' stands twice", 4),
    content("edition: test", 'edition: test\n"edition": other', "the key 'edition' stands twice", 4),
    content(
        "{levels: [0, 1, 2]}", "{levels: [0, 1, 2], levels: [3, 4]}", "the key 'levels' stands twice", 6, "scales.s"
    ),
    content("      - id: A", "      - id: A\n        id: B", "the key 'id' stands twice", 13, "groups[0].items[0]"),
    whole("lists nested 5,000 deep", nested(5000, "[", "]"), "nested deeper than 20", 1),
    whole("mappings nested 5,000 deep", nested(5000, "{a: ", "}"), "nested deeper than 20", 1),
    whole("lists nested 21 deep", nested(20, "[", "]"), "nested deeper than 20", 1),
    whole("a block nested 5,000 deep", "- " * 5000 + "x", "nested deeper than 20", 1),
    whole("two megabytes", "# " + "x" * 2_000_000, "larger than 1,000,000 bytes"),
    whole("one byte too many", CATALOGUE + "#" * (1_000_001 - len(CATALOGUE)), "larger than 1,000,000 bytes"),
    whole("nothing", "", "is empty"),
    whole("only a comment", "# nothing\n", "is empty"),
    whole("only the start of a document", "---\n", "must be a mapping", 2),
    whole("two documents", CATALOGUE + "---\n" + CATALOGUE, "a second document begins", 13),
    whole("a document after an end", CATALOGUE + "...\n---\nid: other\n", "a second document begins", 14),
    whole("a list", "- id: test\n", "must be a mapping", 1),
    whole("a text", "test\n", "must be a mapping", 1),
    whole("a byte that is nothing", CATALOGUE.encode() + b"\x00", "control characters", 13),
    whole("UTF-16", CATALOGUE.encode("utf-16"), "is not UTF-8 text (byte 0)"),
    whole(
        "Latin-1",
        CATALOGUE.replace("edition: test", "edition: édition").encode("latin-1"),
        "is not UTF-8 text (byte 29)",
    ),
    whole("an overlong NUL", CATALOGUE.encode() + b"# \xc0\x80\n", "is not UTF-8 text"),
    whole("half a character in bytes", CATALOGUE.encode() + b"# \xed\xa0\x80\n", "is not UTF-8 text"),
    content("edition: test", "edition: te\x01st", "control characters", 3, name="a control character"),
    content("edition: test", "edition:\ttest\n\tx: y", "tab character that violates indentation", 4, name="tabs"),
    content("edition: test", "edition: [test", "expected ',' or ']'", 4),
    content("edition: test", 'edition: "test', "unexpected end of stream", 13),
    content("edition: test", r'edition: "te\qst"', "unknown escape character", 3),
    content("edition: test", r'edition: "te\ud800st"', "invalid Unicode character", 3),
    content("edition: test", "? [a, b]\n: test", "a key must be plain text", 3),
    content("edition: test", "{a: b}: test", "a key must be plain text", 3),
    content("edition: test", "edition: test\n  id: x", "mapping values are not allowed", 4),
    content("edition: test", "edition: @test", "cannot start any token", 3),
    content("edition: test", "edition: test\n- x", "did not find expected key", 4),
]

TYPES = [
    content("edition: test", "edition: test\nsurprise: 1", "is not a field that belongs here", 4, "surprise"),
    content(
        "      - id: A",
        "      - {id: A, wieght: 2}",
        "is not a field that belongs here",
        12,
        "groups[0].items[0].wieght",
    ),
    content("edition: test\n", "", "is missing", 1, "edition", name="a field that is missing"),
    content("id: test", "id: a b", "is no id", 1, "id"),
    content("id: test", "id: ../../etc/passwd", "is no id", 1, "id"),
    content("id: test", "id:", "is no id", 1, "id"),
    content("id: test", f"id: {'x' * 61}", "is no id", 1, "id", name="an id of 61 characters"),
    content("id: test", "id: [test]", "must be text", 1, "id"),
    content("version: 1", "version: 012", "a whole number such as 3", 2, "version"),
    content("version: 1", "version: 1.0", "a whole number such as 3", 2, "version"),
    content("version: 1", "version: 1_0", "a whole number such as 3", 2, "version"),
    content("version: 1", "version: yes", "a whole number such as 3", 2, "version"),
    content("version: 1", "version: 1:30", "a whole number such as 3", 2, "version"),
    content("version: 1", "version: -1", "must be 1 or more", 2, "version"),
    content(
        "version: 1",
        f"version: {'9' * 6000}",
        "a whole number such as 3",
        2,
        "version",
        name="a version of 6,000 digits",
    ),
    content("kind: maturity", "kind: magic", "must be one of 'maturity', ", 4, "kind"),
    content("scale: s", "scale: t", "the default scale 't' is not among", 1),
    content("[0, 1, 2]", "[0, 2, 1]", "levels must rise", 6, "scales.s"),
    content("[0, 1, 2]", "[0, 0]", "levels must rise", 6, "scales.s"),
    content("[0, 1, 2]", "[0]", "needs 2 or more", 6, "scales.s.levels"),
    content("[0, 1, 2]", "[0, 1, many]", "a whole number such as 3", 6, "scales.s.levels[2].code"),
    content("[0, 1, 2]", "[0, 01]", "a whole number such as 3", 6, "scales.s.levels[1].code"),
    content("[0, 1, 2]", "[0, 1001]", "must be 1000 or less", 6, "scales.s.levels[1].code"),
    content("[0, 1, 2]", "[{code: 0, worth: 0}, {code: 0, worth: 1}]", "two levels have the same code", 6, "scales.s"),
    content(
        "[0, 1, 2]",
        f"[{', '.join(map(str, range(102)))}]",
        "has more than 101",
        6,
        "scales.s.levels",
        name="102 levels",
    ),
    content("[0, 1, 2]", "many", "must be a list", 6, "scales.s.levels"),
    content("rule: mean", "rule: magic", "must be one of 'mean', ", 8, "scoring.rule"),
    content("rule: mean", "rule: mean, holds_from: 1", "holds_from goes with", 8, "scoring"),
    content("rule: mean", "rule: cumulative", "holds_from goes with", 8, "scoring"),
    content("rule: mean", "rule: profile", "profile goes with", 8, "scoring"),
    content("rule: mean", "rule: sum, result: {lowest: 0, highest: 1}", "result goes with", 8, "scoring"),
    content("rule: mean", "rule: mean, result: {lowest: 1, highest: 1}", "lowest must be below", 8, "scoring.result"),
    content("rule: mean", "rule: mean, bands: [{id: a, starts: 2}, {id: b, starts: 1}]", "rising order", 8, "scoring"),
    content("rule: mean", "rule: mean, official: perhaps", "must be true or false", 8, "scoring.official"),
    content("rule: mean", "rule: mean, over: everything", "'children' or 'items'", 8, "scoring.over"),
    content("      - id: A", "      - {id: A, scale: t}", "item A: there is no scale 't'", 1),
    content("      - id: A", "      - {id: A}\n      - {id: A}", "the id 'A' is used twice", 1),
    content("      - id: A", "      - id: G", "the id 'G' is used twice", 1),
    content("      - id: A", "      - id: test", "the id 'test' is used twice", 1),
    content("    items:\n      - id: A\n", "", "group G holds neither", 10, "groups[0]", name="an empty group"),
    content(
        "groups:\n  - id: G\n    items:\n      - id: A\n",
        "groups: []",
        "needs 1 or more",
        9,
        "groups",
        name="no groups",
    ),
    content(
        "groups:\n  - id: G\n    items:\n      - id: A\n",
        "groups: {id: G}",
        "must be a list",
        9,
        "groups",
        name="groups as a mapping",
    ),
    content("      - id: A", "      - {id: A, step: 0}", "must be 1 or more", 12, "groups[0].items[0].step"),
    content("      - id: A", "      - {id: A, informs: [x]}", "is no id", 12, "groups[0].items[0].informs[0]"),
    content("      - id: A", "      - {id: A, usually: me}", "must be one of ", 12, "groups[0].items[0].usually"),
    content("      - id: A", "      - {id: A, ask: head}", "must be a list", 12, "groups[0].items[0].ask"),
    *[
        content(
            "      - id: A", f"      - {{id: A, weight: {weight}}}", said, 12, "groups[0].items[0].weight", name=name
        )
        for weight, said, name in [
            ("1e999999999", "a decimal such as 0.25", "a number of a billion digits"),
            (f"1{'0' * 50}e999999999", "a decimal such as 0.25", "a long number of a billion digits"),
            ("9" * 6000, "a decimal such as 0.25", "a number of 6,000 digits"),
            ("0." + "0" * 6000 + "1", "a decimal such as 0.25", "6,000 decimals"),
            ("1/0", "a decimal such as 0.25", "a division by zero"),
            ("1/2/3", "a decimal such as 0.25", "two divisions"),
            ("nan", "a decimal such as 0.25", "no number"),
            (".inf", "a decimal such as 0.25", "without end"),
            ("0x10", "a decimal such as 0.25", "a hexadecimal number"),
            ("1_000", "a decimal such as 0.25", "a number with a line"),
            ("٣", "a decimal such as 0.25", "a digit of another script"),
            ("[1]", "a decimal such as 0.25", "a list of numbers"),
            ("-1", "must be 0 or more", "a weight below nothing"),
            ("1001", "must be 1000 or less", "a weight above all"),
        ]
    ],
]

TEXTS = [
    words(
        "name: Item",
        f"name: {'x' * 301}",
        "has more than 300 characters",
        11,
        "items.A.name",
        name="a name that is too long",
    ),
    words(
        "about: About it.",
        f"about: {'x' * 4001}",
        "has more than 4000 characters",
        12,
        "items.A.about",
        name="a text that is too long",
    ),
    words("name: Item", 'name: ""', "is empty", 11, "items.A.name"),
    words("name: Item", "name: {en: Item}", "must be text", 11, "items.A.name"),
    words("name: Item", r'name: "It\0em"', "U+0000 cannot be printed", 11, "items.A.name"),
    words("name: Item", r'name: "It\x1bem"', "U+001B cannot be printed", 11, "items.A.name"),
    words("name: Item", r'name: "It\u202eem"', "U+202E cannot be printed", 11, "items.A.name"),
    words("name: Item", "name: It\u202eem", "U+202E cannot be printed", 11, "items.A.name", name="a raw override"),
    words("name: Item", r'name: "It\uffffem"', "U+FFFF cannot be printed", 11, "items.A.name"),
    words("    question: What is it?", "", "is missing", 10, "items.A.question", name="no question"),
    words("items:\n", "itmes:\n", "is not a field that belongs here", 9, "itmes", name="an unknown section"),
    words("    0: {name: None", "    00: {name: None", "a whole number such as 3", 4, "scales.s.00"),
    words("    0: {name: None", "    high: {name: None", "a whole number such as 3", 4, "scales.s.high"),
    words("  G: {name", "  G G: {name", "is no id", 8, "groups.G G"),
    Case("words that are a list", TEXT, b"- a\n", "must be a mapping of texts", 1),
    Case("words that are empty", TEXT, b"", "is empty"),
    Case(
        "a group named in two files",
        "text/en/zzz.yaml",
        b"groups:\n  G: {name: Again}\n",
        "already stands",
        2,
        "groups.G",
    ),
    Case(
        "a translation of the wrong type",
        "text/fr/a.yaml",
        b"items: {A: {name: [x]}}\n",
        "must be text",
        1,
        "items.A.name",
    ),
    Case(
        "a translation of an unknown item",
        "text/fr/a.yaml",
        b"items: {B: {name: Bi}}\n",
        "is missing",
        where="items.B.about",
        named="text/fr",
    ),
    Case("a language that is none", "text/English!/a.yaml", b"items: {}\n", "is not named as a", named="text/English!"),
]

OTHERS = [
    small("profile.yaml", "source: test", "source: test\nverified: true", "says in verified_by", (1, "")),
    small("profile.yaml", "{A: 1}", "{}", "needs 1 or more", (6, "levels")),
    small("profile.yaml", "{A: 1}", "{A: high}", "a whole number such as 3", (6, "levels.A")),
    small("profile.yaml", "origin: own", "origin: ours", "'official', 'project' or 'own'", (4, "origin")),
    small("crosswalk.yaml", "basis: derived", "basis: sourced", "says in `where`", (6, "rows[0]")),
    small("crosswalk.yaml", "relation: related", "relation: friends", "must be one of ", (6, "rows[0].relation")),
    small("roles.yaml", "[head]", "[]", "needs 1 or more", (3, "roles")),
]


def _make_pipe(file: Path) -> None:
    os.mkfifo(file)


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda file: file.symlink_to(target)


FILES = [
    Case("a link out, as structure", CONTENT, _link_to("/etc/passwd"), "leads out of its folder"),
    Case("a link to a neighbour", TEXT, lambda file: file.symlink_to(file.parents[3] / "secret.yaml"), "leads out"),
    Case("a link to nothing", TEXT, _link_to("nothing.yaml"), "is not a file"),
    Case("a link to itself", TEXT, _link_to("words.yaml"), "is not a file"),
    Case("a folder in the place of words", TEXT, Path.mkdir, "is not a file"),
    Case("a pipe that nobody writes to", TEXT, _make_pipe, "is not a file"),
    Case("an endless device", TEXT, _link_to("/dev/zero"), "is not a file"),
    Case(
        "no words",
        TEXT,
        lambda file: file.parent.rmdir(),
        "the words in the base language are missing",
        named="text/en",
    ),
]

CASES = [*YAML, *TYPES, *TEXTS, *OTHERS]
if os.name == "posix":  # elsewhere links need rights, and there are no such pipes
    CASES += FILES


def main(root: Path) -> None:
    (root / "secret.yaml").write_text("groups: {G: {name: Secret}}\n", encoding="utf-8")
    for number, case in enumerate(CASES):
        case.build(root / str(number))
    _limit_memory()
    for number, case in enumerate(CASES):
        faulthandler.dump_traceback_later(SECONDS, exit=True)
        print(json.dumps({"name": case.name, **_read(root / str(number))}), flush=True)


def _read(folder: Path) -> dict[str, object]:
    try:
        read_folder(folder).read_all()
    except ContentError as error:
        name = error.file.relative_to(folder).as_posix()
        return {"error": "ContentError", "file": name, "line": error.line, "said": str(error)}
    except BaseException as error:  # noqa: BLE001  whatever it is, the parent must hear of it
        return {"error": type(error).__name__, "said": str(error)[:500]}
    return {"error": None, "said": "was accepted"}


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
