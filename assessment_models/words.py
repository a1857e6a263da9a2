"""The words of a content folder: read from its files, checked, laid over one another. Imports the reader only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from assessment_models.problems import refusal
from assessment_models.yaml_reader import ContentError, Document, read_yaml

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
        found = [one for one in error.errors(include_url=False) if not (may_lack and one["type"] == "missing")]
        if found:
            raise refusal(document, found) from error


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
