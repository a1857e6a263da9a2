"""The words of a content folder: read from its files, checked, laid over one another. Imports the reader only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assessment_models.yaml_reader import ContentError, Document, Where, read_yaml

Words = Mapping[str, Any]
"""Words as read, before they become a type."""


def read_words(folder: Path, words_type: type[BaseModel], *, may_lack: bool) -> Words:
    """All files of one language as one; the same text in two files is refused.

    may_lack: whether texts may be missing, because they fall back on those of another language.
    """
    merged: Words = {}
    for file in sorted(folder.glob("*.yaml")):
        document = read_yaml(file)
        if not isinstance(document.data, Mapping):
            raise ContentError(file, "must be a mapping of texts", 1)
        _refuse_wrong_words(document, words_type, may_lack=may_lack)
        _refuse_twice(document, merged)
        merged = laid_over(merged, document.data)
    return merged


def _refuse_wrong_words(document: Document, words_type: type[BaseModel], *, may_lack: bool) -> None:
    try:
        words_type.model_validate(document.data)
    except ValidationError as error:
        problems = [one for one in error.errors(include_url=False) if not (may_lack and one["type"] == "missing")]
        if problems:
            raise refusal(document, problems) from error


def _refuse_twice(document: Document, earlier: Words) -> None:
    for section, texts in document.data.items():
        for key in texts if isinstance(texts, Mapping) else ():
            before = earlier.get(section)
            if isinstance(before, Mapping) and key in before:
                problem = "this text already stands in another file of the folder"
                where = (section, key)
                raise ContentError(document.file, problem, document.line(where), where)


def laid_over(below: Words, above: Words) -> Words:
    """`above` on `below`, text by text; a list counts as one text."""
    merged = dict(below)
    for key, value in above.items():
        inner = merged.get(key)
        both = isinstance(value, Mapping) and isinstance(inner, Mapping)
        merged[key] = laid_over(inner, value) if both else value  # type: ignore[arg-type]
    return merged


def refusal(document: Document, problems: Sequence[ErrorDetails]) -> ContentError:
    where, problem = first_of(problems)
    return ContentError(document.file, problem, document.line(where), where)


def first_of(problems: Sequence[ErrorDetails]) -> tuple[Where, str]:
    where = tuple(step for step in problems[0]["loc"] if step != "[key]")
    return where, problems[0]["msg"].removeprefix("Value error, ")
