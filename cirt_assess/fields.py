"""Fields that can be entered: declared once, and forms, checks, report sections and help are drawn from them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from cirt_assess.errors import NotAllowed
from cirt_assess.revisions import Value, timestamp

Wanted: TypeAlias = Mapping[str, Mapping[str, Value]]
"""What is to be entered: values by field, by entity."""


class FieldKind(StrEnum):
    """What a field holds, and how it is stored.

    number: a whole number as such, another as decimal text, since a revision holds no binary fraction.
    date, time, moment: ISO text; a moment knows its time zone. language: a tag such as `pt-BR`.
    digest: SHA-256 as 64 hexadecimal digits. list: texts. table: rows, each a text or number by column.
    """

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    LANGUAGE = "language"
    DIGEST = "digest"
    CHOICE = "choice"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True)
class Field:
    """choices: what a choice, or each entry of a list, may be; without any a list is free.

    lowest, highest: of a number. columns: of a table.
    """

    name: str
    kind: FieldKind = FieldKind.TEXT
    choices: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    columns: tuple[Field, ...] = ()


def checked(fields: tuple[Field, ...], given: Mapping[str, Value], of: str) -> dict[str, Value]:
    """`given` as it is stored; what is blank becomes None. NotAllowed for what does not fit.

    of: what has these fields, as it begins a sentence: `An interview`.
    """
    known = {field.name: field for field in fields}
    for name in given:
        if name not in known:
            raise NotAllowed(f"{of} has no field {name}. It has {', '.join(known)}.")
    return {name: checked_value(known[name], value) for name, value in given.items()}


def checked_value(field: Field, value: Value) -> Value:
    """`value` as `field` stores it; None when it is blank. NotAllowed when it does not fit."""
    if value is None or value == () or (isinstance(value, str) and not value.strip()):
        return None
    return _CHECKS[field.kind](field, value)


def number(value: Value) -> Fraction | None:
    """What a number field holds; None when that is no number."""
    text = str(value) if type(value) in (int, str) else ""
    return Fraction(text) if _NUMBER.fullmatch(text) else None


_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DIGEST = re.compile(r"[0-9a-f]{64}")


def _no(field: Field, value: Value, write: str) -> NotAllowed:
    return NotAllowed(f"{field.name}: {value!r} does not fit. Write {write}. Nothing was changed.")


def _text(field: Field, value: Value) -> Value:
    if not isinstance(value, str):
        raise _no(field, value, "text")
    return value


def _number(field: Field, value: Value) -> Value:
    found = number(value.strip() if isinstance(value, str) else value)
    low, high = field.lowest, field.highest
    if found is None or (low is not None and found < low) or (high is not None and found > high):
        between = f" from {low}" * (low is not None) + f" up to {high}" * (high is not None)
        raise _no(field, value, f"a number{between or ' such as 12 or 15.3'}")
    return int(found) if found.denominator == 1 else str(value).strip().rstrip("0")


def _date(field: Field, value: Value) -> Value:
    try:
        return date.fromisoformat(_trimmed(value)).isoformat()
    except ValueError as error:
        raise _no(field, value, "a date such as 2026-11-21") from error


def _time(field: Field, value: Value) -> Value:
    try:
        return time.fromisoformat(_trimmed(value).zfill(5)).strftime("%H:%M")
    except ValueError as error:
        raise _no(field, value, "a time of day such as 09:30") from error


def _moment(field: Field, value: Value) -> Value:
    try:
        return timestamp(datetime.fromisoformat(_trimmed(value)))
    except ValueError as error:
        raise _no(field, value, "date, time and time zone, such as 2026-11-21T09:30Z") from error


def _language(field: Field, value: Value) -> Value:
    if not _LANGUAGE.fullmatch(_trimmed(value)):
        raise _no(field, value, "the tag of a language, such as en, ar or pt-BR")
    return _trimmed(value)


def _digest(field: Field, value: Value) -> Value:
    if not _DIGEST.fullmatch(_trimmed(value).lower()):
        raise _no(field, value, "a SHA-256 digest, 64 hexadecimal digits")
    return _trimmed(value).lower()


def _choice(field: Field, value: Value) -> Value:
    if value not in field.choices:
        raise _no(field, value, f"one of {', '.join(field.choices)}")
    return value


def _list(field: Field, value: Value) -> Value:
    if not isinstance(value, tuple | list):
        raise _no(field, value, "a list")
    entry = Field(field.name, FieldKind.CHOICE if field.choices else FieldKind.TEXT, field.choices)
    return tuple(dict.fromkeys(found for one in value if (found := checked_value(entry, one)) is not None)) or None


def _table(field: Field, value: Value) -> Value:
    if not isinstance(value, tuple | list) or not all(isinstance(row, Mapping) for row in value):
        raise _no(field, value, "rows")
    rows = (checked(field.columns, row, field.name) for row in value if isinstance(row, Mapping))
    filled = ({name: cell for name, cell in row.items() if cell is not None} for row in rows)
    return tuple(row for row in filled if row) or None


def _trimmed(value: Value) -> str:
    return value.strip() if isinstance(value, str) else ""


_CHECKS: Mapping[FieldKind, Callable[[Field, Value], Value]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.TIME: _time,
    FieldKind.MOMENT: _moment,
    FieldKind.LANGUAGE: _language,
    FieldKind.DIGEST: _digest,
    FieldKind.CHOICE: _choice,
    FieldKind.LIST: _list,
    FieldKind.TABLE: _table,
}
