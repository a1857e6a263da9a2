"""What is wrong with content, said so that whoever wrote it can mend it. Imports pydantic and the reader."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import ErrorDetails

from assessment_models.yaml_reader import ContentError, Document, Where

_SENTENCES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field that belongs here",
    "model_type": "must be a mapping",
    "dict_type": "must be a mapping",
    "tuple_type": "must be a list",
    "string_type": "must be text",
    "string_pattern_mismatch": (
        "is no id: use letters, digits, dots, underscores and hyphens, at most 60; a reference is `catalogue:item`"
    ),
    "string_too_short": "is empty",
    "string_too_long": "has more than {max_length} characters",
    "too_short": "needs {min_length} or more",
    "too_long": "has more than {max_length}",
    "bool_parsing": "must be true or false",
    "enum": "must be one of {expected}",
    "literal_error": "must be one of {expected}",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "value_error": "{error}",
}
"""By pydantic's own names of errors; what is not here keeps pydantic's words."""


def first_problem(found: Sequence[ErrorDetails]) -> tuple[Where, str]:
    """Where it is, and what it is."""
    # A misspelt field is both unknown and missing; the unknown one can be pointed at.
    first = min(found, key=lambda one: one["type"] == "missing")
    where = tuple(step for step in first["loc"] if step != "[key]")
    return where, _SENTENCES.get(first["type"], first["msg"]).format(**first.get("ctx", {}))


def refusal(document: Document, found: Sequence[ErrorDetails]) -> ContentError:
    """The first problem, with its line in the file."""
    where, problem = first_problem(found)
    return ContentError(document.file, problem, document.line(where), where)
