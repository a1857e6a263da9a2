"""Words of the context form, and the resolutions that can be cited, from `resources/context`.

Imports the content reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from assessment_models.library import BASE_LANGUAGE, fallbacks
from assessment_models.yaml_reader import read_yaml


@dataclass(frozen=True)
class Citation:
    """A resolution that can be cited as a mandate. body: the conference that adopted it, in its short form."""

    id: str
    body: str
    number: str


@cache
def citations() -> tuple[Citation, ...]:
    """Every resolution that can be cited, in the order of the file."""
    rows: Mapping[str, Mapping[str, str]] = _read("mandates")
    return tuple(Citation(id_, row["body"], row["number"]) for id_, row in rows.items())


class ContextWords:
    """Words in one language; each that is missing there comes from the next fallback, at last from English."""

    def __init__(self, language: str = BASE_LANGUAGE) -> None:
        self._texts: dict[str, str] = {}
        for one in reversed(fallbacks(language)):
            self._texts |= _flat(_read(one))

    def section(self, name: str) -> str:
        return self._texts[f"sections.{name}"]

    def label(self, field: str) -> str:
        return self._texts[f"fields.{field}.label"]

    def help(self, field: str) -> str:
        return self._texts[f"fields.{field}.help"]

    def column(self, field: str, column: str) -> str:
        return self._texts[f"columns.{field}.{column}"]

    def choice(self, field: str, choice: str) -> str:
        """A choice of a field; one that no words are known for is told as it was entered."""
        return self._texts.get(f"choices.{field}.{choice}", choice)

    def citation(self, id_: str) -> str:
        """A resolution as it is cited: its body and number, and its title where that is known."""
        found = next((one for one in citations() if one.id == id_), None)
        if found is None:
            return id_
        title = self._texts.get(f"titles.{id_}")
        template = self._texts["citation.titled" if title else "citation.plain"]
        return template.format(body=found.body, number=found.number, title=title)


@cache
def _read(name: str) -> Mapping[str, Mapping[str, str]]:
    resource = files("resources").joinpath("context", f"{name}.yaml")
    if not resource.is_file():
        return {}
    with as_file(resource) as file:
        found: Mapping[str, Mapping[str, str]] = read_yaml(file).data
        return found


def _flat(data: Mapping[str, object], before: str = "") -> dict[str, str]:
    """Nested sections as dotted keys."""
    found: dict[str, str] = {}
    for key, value in data.items():
        found |= _flat(value, f"{before}{key}.") if isinstance(value, Mapping) else {before + key: str(value)}
    return found
