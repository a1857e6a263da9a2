"""The reader: a strict subset of YAML, in which every scalar stays the text it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessment_models.yaml_reader import MAX_BYTES, MAX_DEPTH, ContentError, Document, path_text, read_yaml


def read(folder: Path, text: str | bytes) -> Document:
    file = folder / "a.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_yaml(file)


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "true", "null", "~", "012", "0x10", "1:30", "1e3", ".inf", "2026-11-21", "1_000", "=", "3.0"],
)
def test_a_scalar_stays_text(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"key: {text}\n").data == {"key": text}
    assert read(tmp_path, f"- {text}\n").data == [text]
    assert read(tmp_path, f"{text}: value\n").data == {text: "value"}


def test_nothing_after_a_key_is_empty_text(tmp_path: Path) -> None:
    assert read(tmp_path, "key:\nother: ''\n").data == {"key": "", "other": ""}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"a\\nb"', "a\nb"),
        ("'it''s'", "it's"),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("one\n  two", "one two"),
        ("a # no comment", "a"),
        ("a#b", "a#b"),
        ("\u0627\u0644\u0639", "\u0627\u0644\u0639"),
    ],
)
def test_texts_may_be_written_in_every_way_of_yaml(tmp_path: Path, written: str, text: str) -> None:
    assert read(tmp_path, f"key: {written}").data == {"key": text}


@pytest.mark.parametrize(
    "body", [b"\xef\xbb\xbfkey: value\n", b"key: value\r\n", b"key: value", b"# a\n---\nkey: value\n...\n"]
)
def test_what_editors_do_to_a_file_does_no_harm(tmp_path: Path, body: bytes) -> None:
    assert read(tmp_path, body).data == {"key": "value"}


def test_a_file_may_be_as_large_and_as_deep_as_allowed(tmp_path: Path) -> None:
    body = b"key: value\n"
    assert read(tmp_path, body + b"#" * (MAX_BYTES - len(body))).data == {"key": "value"}
    found = read(tmp_path, "[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).data
    for _ in range(MAX_DEPTH):
        found = found[0]
    assert found == "x"


def test_every_place_has_its_line(tmp_path: Path) -> None:
    document = read(tmp_path, "a: 1\nb:\n  - x\n  - c: 2\n    d: |\n      long\n      text\ne: {f: 3}\n")
    lines = {
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
        ("b", 1, "d"): 5,
        ("e", "f"): 8,
        (): 1,
    }
    assert {where: document.line(where) for where in lines} == lines


def test_a_place_that_is_not_there_has_the_line_of_what_is_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, "a: 1\nb:\n  - c: 2\n")
    assert document.line(("b", 0, "missing", 3)) == 3
    assert document.line(("missing",)) == 1


@pytest.mark.parametrize(
    ("where", "text"),
    [((), ""), (("a",), "a"), (("a", 0, "b"), "a[0].b"), ((0, 1), "[0][1]"), (("a", "b", 10), "a.b[10]")],
)
def test_a_place_is_written_as_programmers_write_it(where: tuple[str | int, ...], text: str) -> None:
    assert path_text(where) == text


def test_an_error_says_where_and_what() -> None:
    file = Path("folder/a.yaml")
    error = ContentError(file, "is wrong", 3, ("a", 0))
    assert str(error) == f"{file}, line 3 [a[0]]: is wrong"
    assert str(ContentError(file, "is wrong")) == f"{file}: is wrong"
    assert (error.file, error.line, error.where, error.problem) == (file, 3, ("a", 0), "is wrong")


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="is not a file"):
        read_yaml(tmp_path / name)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ContentError, match="cannot be read: Permission denied"):
        read_yaml(file)
