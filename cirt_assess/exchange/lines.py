"""A revision as a line of text, and every rule a revision from outside must keep. Imports pydantic.

A line is exactly the text that the revision's id is the hash of, so it has one form, and needs no id beside it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from cirt_assess.exchange.errors import Reason, Refusal
from cirt_assess.revisions import Kind, Revision, Value, clean_text, decode, encode

MAX_LINE = 4_000_000
"""Bytes in one line."""
MAX_PARENTS = 1_000
MAX_DEPTH = 20
"""Lists within lists in one value."""
MAX_NUMBER = 2**63 - 1

WORD = r"[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}"

_Entity = Annotated[str, Field(pattern=rf"^[a-z][a-z0-9_-]{{0,39}}(/{WORD}){{1,6}}$")]
_Field = Annotated[str, Field(pattern=rf"^{WORD}$")]
_Value = Annotated[str, Field(min_length=1, max_length=MAX_LINE)]
_Id = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_Parents = Annotated[tuple[_Id, ...], Field(max_length=MAX_PARENTS)]
_Author = Annotated[str, Field(pattern=rf"^{WORD}$")]
_Time = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$")]
_Kind = Annotated[str, Field(pattern=f"^({'|'.join(Kind)})$")]
_Action = Annotated[str, Field(pattern=rf"^{WORD}(>{WORD})?$")]

_LINE: TypeAdapter[tuple[str, str, str, tuple[str, ...], str, str, str, str]] = TypeAdapter(
    tuple[_Entity, _Field, _Value, _Parents, _Author, _Time, _Kind, _Action], config=ConfigDict(strict=True)
)


def line_of(revision: Revision) -> bytes:
    """The line of a revision, without its end."""
    said = (
        revision.entity,
        revision.field,
        revision.value,
        revision.parents,
        revision.author,
        revision.time,
        revision.kind,
        revision.action,
    )
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def revision_of(line: bytes, number: int) -> Revision:
    """The revision that a line from outside says. Refusal when it breaks a rule; `number` tells which line it is."""
    where = f"entry {number}"
    try:
        entity, field, value, parents, author, time, kind, action = _LINE.validate_json(line)
    except ValidationError as error:
        raise Refusal(Reason.LINE, where) from error
    if tuple(sorted(set(parents))) != parents or not _is_moment(time):
        raise Refusal(Reason.LINE, where)
    _check_value(value, where)
    revision = Revision(entity, field, value, parents, author, time, Kind(kind), action)
    if line_of(revision) != line:
        raise Refusal(Reason.IDENTITY, where)
    return revision.with_known_id(hashlib.sha256(line).hexdigest())


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_value(text: str, where: str) -> None:
    """One form of each value, and nothing in it that cannot be typed."""
    try:
        value = decode(text)
        is_usable = encode(value) == text and _is_usable(value, MAX_DEPTH)
    except (ValueError, RecursionError) as error:
        raise Refusal(Reason.VALUE, where) from error
    if not is_usable:
        raise Refusal(Reason.VALUE, where)


def _is_usable(value: Value, depth: int) -> bool:
    if isinstance(value, str):
        return is_clean(value)
    if isinstance(value, int):
        return abs(value) <= MAX_NUMBER
    if isinstance(value, Mapping):
        return depth > 0 and all(is_clean(key) and _is_usable(one, depth - 1) for key, one in value.items())
    return value is None or (depth > 0 and all(_is_usable(one, depth - 1) for one in value))


def is_clean(text: str) -> bool:
    """Whether nothing would have to be taken out of `text` where it is entered.

    It may be composed otherwise than here: which characters are, differs between versions of Unicode.
    """
    return (text.isascii() and text.isprintable()) or clean_text(text) == unicodedata.normalize("NFC", text)
