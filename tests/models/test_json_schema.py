"""JSON Schema for authors: one for every kind of file, always the same text, and the built-in content obeys it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from assessment_models.json_schema import as_text, main, schemas
from assessment_models.library import BUILT_IN, KINDS, content_folders
from assessment_models.yaml_reader import read_yaml
from tests.models.hostile import CATALOGUE, SMALL, SMALL_WORDS, WORDS

Schema = dict[str, Any]

SCHEMAS = schemas()


def problems(value: Any, schema: Schema, root: Schema, where: str = "") -> Iterator[str]:
    """What `schema` objects to. Scalars are text, as the reader leaves them; only keywords that are used are known."""
    schema = root["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if "anyOf" in schema:
        tried = [list(problems(value, one, root, where)) for one in schema["anyOf"]]
        if all(tried):
            yield from min(tried, key=len)
    elif schema["type"] == "object":
        yield from _object(value, schema, root, where) if isinstance(value, dict) else [f"{where} is no object"]
    elif schema["type"] == "array":
        yield from _array(value, schema, root, where) if isinstance(value, list) else [f"{where} is no array"]
    elif not isinstance(value, str) or not _is_scalar(value, schema):
        yield f"{where} is no {schema}"


def _object(value: dict[str, Any], schema: Schema, root: Schema, where: str) -> Iterator[str]:
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    others = schema.get("additionalProperties")
    yield from (f"{where} lacks {name}" for name in schema.get("required", ()) if name not in value)
    for name, inner in value.items():
        fitting = next((one for pattern, one in patterns.items() if re.search(pattern, name)), others)
        found = known.get(name, fitting)
        yield from problems(inner, found, root, f"{where}.{name}") if found else [f"{where} may not have {name}"]


def _array(value: list[Any], schema: Schema, root: Schema, where: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{where} has {len(value)}"
    for number, inner in enumerate(value):
        yield from problems(inner, schema["items"], root, f"{where}[{number}]")


def _is_scalar(text: str, schema: Schema) -> bool:
    match schema["type"]:
        case "integer":
            return re.fullmatch("-?[0-9]+", text) is not None and _within(int(text), schema)
        case "number":
            return re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) is not None and _within(Fraction(text), schema)
        case "boolean":
            return text in ("true", "false")
        case "null":
            return False
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else [text])
    length = schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", len(text))
    return text in allowed and length and re.search(schema.get("pattern", ""), text) is not None


def _within(number: Fraction | int, schema: Schema) -> bool:
    return schema.get("minimum", number) <= number <= schema.get("maximum", number)


def built_in_files() -> Iterator[tuple[str, Path]]:
    """Every built-in file of content with the schema that is meant for it; of words, the base language."""
    for folder in content_folders(BUILT_IN):
        kind = next(one for one in KINDS if (folder / one.file).is_file())
        yield f"{Path(kind.file).stem}.schema.json", folder / kind.file
        yield from (
            (f"{Path(kind.file).stem}.words.schema.json", file) for file in sorted(folder.glob("text/en/*.yaml"))
        )


def test_there_is_a_schema_for_the_structure_and_the_words_of_every_kind() -> None:
    assert len(SCHEMAS) == 2 * len(KINDS)
    assert {name.partition(".")[0] for name in SCHEMAS} == {Path(kind.file).stem for kind in KINDS}
    for schema in SCHEMAS.values():
        assert schema["$schema"].startswith("https://json-schema.org/")
        assert schema["additionalProperties"] is False


def test_the_built_in_content_obeys_its_schemas() -> None:
    files = list(built_in_files())
    found = [
        f"{file}: {problem}"
        for name, file in files
        for problem in problems(read_yaml(file).data, SCHEMAS[name], SCHEMAS[name])
    ]
    assert files
    assert found == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("catalogue.schema.json", CATALOGUE + "surprise: 1\n", "may not have surprise"),
        ("catalogue.schema.json", CATALOGUE.replace("edition: test\n", ""), "lacks edition"),
        ("catalogue.schema.json", CATALOGUE.replace("version: 1", "version: one"), ".version is no"),
        ("catalogue.schema.json", CATALOGUE.replace("[0, 1, 2]", "[0, {code: 1}]"), ".levels[1] is no"),
        ("catalogue.schema.json", CATALOGUE.replace("- id: A", "- {id: A, weight: heavy}"), ".weight is no"),
        ("catalogue.schema.json", CATALOGUE.replace("rule: mean", "rule: magic"), ".rule is no"),
        ("catalogue.words.schema.json", WORDS.replace("question", "qestion"), "may not have qestion"),
        ("profile.schema.json", SMALL["profile.yaml"].replace("own", "ours"), ".origin is no"),
        ("crosswalk.schema.json", SMALL["crosswalk.yaml"].replace("target: B, ", ""), "rows[0] lacks target"),
        ("roles.schema.json", SMALL["roles.yaml"].replace("[head]", "[]"), ".roles has 0"),
        ("profile.words.schema.json", SMALL_WORDS.replace("name", "nmae"), "lacks name"),
    ],
)
def test_a_schema_objects_to_what_is_wrong(tmp_path: Path, name: str, text: str, said: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")
    found = list(problems(read_yaml(file).data, SCHEMAS[name], SCHEMAS[name]))
    assert any(said in problem for problem in found), found


def test_they_are_the_same_text_wherever_they_are_made(tmp_path: Path) -> None:
    main(tmp_path / "here")
    command = [sys.executable, "-m", "assessment_models.json_schema", str(tmp_path / "there")]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run(command, cwd=BUILT_IN.parent, env=environment, check=True, timeout=60)
    here = {file.name: file.read_bytes() for file in (tmp_path / "here").iterdir()}
    assert here == {file.name: file.read_bytes() for file in (tmp_path / "there").iterdir()}
    assert here == {name: as_text(schema).encode() for name, schema in SCHEMAS.items()}
