"""Read a strict subset of YAML: mappings, lists and text, nothing else.

No aliases, anchors, tags, duplicate keys or second documents; every scalar stays text, so `no`, `012` and
`1:30` mean what they say. Each value remembers its line. Imports a YAML parser only.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 1_000_000
MAX_DEPTH = 20

Where = tuple[str | int, ...]
"""Path within a document: keys and list positions from the root."""


class ContentError(Exception):
    """Content that cannot be used: `file`, `line` (1-based or None), `where` within, and `problem`."""

    def __init__(self, file: Path, problem: str, line: int | None = None, where: Where = ()) -> None:
        self.file = file
        self.problem = problem
        self.line = line
        self.where = where
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.file}" + (f", line {self.line}" if self.line else "")
        inside = f" [{path_text(self.where)}]" if self.where else ""
        return f"{place}{inside}: {self.problem}"


def path_text(where: Where) -> str:
    """`('groups', 0, 'id')` as `groups[0].id`."""
    text = ""
    for step in where:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


class Document:
    """A read file: `data` and the line of each place in it."""

    def __init__(self, file: Path, data: Any, lines: dict[Where, int]) -> None:
        self.file = file
        self.data = data
        self._lines = lines

    def line(self, where: Where) -> int | None:
        """The line of `where`, or of the closest place around it."""
        for end in range(len(where), -1, -1):
            if (found := self._lines.get(where[:end])) is not None:
                return found
        return None


def read_yaml(file: Path) -> Document:
    """Read `file`; ContentError when it is no file of the subset or larger than MAX_BYTES."""
    if not file.is_file():
        raise ContentError(file, "is not a file")  # a pipe would be waited for
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ContentError(file, f"cannot be read: {error.strerror or error}") from error
    if len(raw) > MAX_BYTES:
        raise ContentError(file, f"is larger than {MAX_BYTES:,} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(file, f"is not UTF-8 text (byte {error.start})") from error
    return _Builder(file).build(text)


class _Builder:
    def __init__(self, file: Path) -> None:
        self.file = file
        self.lines: dict[Where, int] = {}

    def build(self, text: str) -> Document:
        try:
            events: Iterator[Any] = iter(yaml.parse(text, Loader=_PARSER))
            data = self._document(events)
        except yaml.reader.ReaderError as error:
            line = text.encode()[: error.position].count(b"\n") + 1
            raise ContentError(
                self.file, f"holds a character that YAML does not allow ({error.reason})", line
            ) from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            raise ContentError(
                self.file, error.problem or "is not valid YAML", mark.line + 1 if mark else None
            ) from error
        return Document(self.file, data, self.lines)

    def _document(self, events: Iterator[Any]) -> Any:
        data: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._error(event, "a second document begins; keep one document per file")
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, events, ())
        if documents == 0:
            raise ContentError(self.file, "is empty")
        return data

    def _node(self, event: Any, events: Iterator[Any], where: Where) -> Any:
        self._refuse_extras(event, where)
        self.lines[where] = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if len(where) >= MAX_DEPTH:
            raise self._error(event, f"is nested deeper than {MAX_DEPTH} levels", where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, where)
        return self._mapping(events, where)

    def _list(self, events: Iterator[Any], where: Where) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            found.append(self._node(event, events, (*where, len(found))))
        return found

    def _mapping(self, events: Iterator[Any], where: Where) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self._refuse_extras(event, where)
            key = self._key(event, where)
            if key in found:
                raise self._error(event, f"the key {key!r} stands twice", where)
            found[key] = self._node(next(events), events, (*where, key))
            self.lines[(*where, key)] = event.start_mark.line + 1
        return found

    def _key(self, event: Any, where: Where) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        raise self._error(event, "a key must be plain text", where)

    def _refuse_extras(self, event: Any, where: Where) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._error(event, "anchors and aliases (& and *) are not allowed", where)
        if getattr(event, "tag", None):
            raise self._error(event, "tags (!) are not allowed", where)

    def _error(self, event: Any, problem: str, where: Where = ()) -> ContentError:
        return ContentError(self.file, problem, event.start_mark.line + 1, where)


# The C parser is part of every PyYAML wheel; the Python one is the same, only slower.
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
