"""The fixed words of reports, from `resources/report/<language>.yaml`; English fills what is missing in a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import TypeAlias

from assessment_models.library import BASE_LANGUAGE, direction, fallbacks
from assessment_models.yaml_reader import read_yaml

Plural: TypeAlias = Mapping[str, str]
Texts: TypeAlias = Mapping[str, "str | Plural"]
"""Texts by dotted key; where a number chooses the form, one text per form."""

_OTHER = "other"
_FORMS = frozenset({"zero", "one", "two", "few", "many", _OTHER})


class Wording:
    """Words by key. KeyError for a key that does not exist: that is a bug, not a missing translation."""

    def __init__(self, language: str, texts: Texts) -> None:
        self.language = language
        self._texts = texts
        self._form = _PLURALS.get(language.split("-", maxsplit=1)[0], _one_or_other)

    @classmethod
    def load(cls, language: str = BASE_LANGUAGE) -> Wording:
        """The words of `language`; each that is missing there comes from the next fallback, at last from English."""
        merged: dict[str, str | Plural] = {}
        for one in reversed(fallbacks(language)):
            merged |= _read(one)
        return cls(language, merged)

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.language)

    def __call__(self, key: str, **values: object) -> str:
        return self.template(key).format(**values)

    def template(self, key: str) -> str:
        """The text of `key` with its places not yet filled."""
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(f"{key} needs a number")
        return text

    def count(self, key: str, n: int, **values: object) -> str:
        """The form of `key` that goes with `n`, which fills {n} as well."""
        forms = self._texts[key]
        if isinstance(forms, str):
            raise KeyError(f"{key} has no forms for a number")
        return forms.get(self._form(n), forms[_OTHER]).format(n=n, **values)

    def has(self, key: str) -> bool:
        return key in self._texts


@cache
def _read(language: str) -> Texts:
    resource = files("resources").joinpath("report", f"{language}.yaml")
    if not resource.is_file():
        return {}
    with as_file(resource) as file:
        return _flat(read_yaml(file).data)


def _flat(data: Mapping[str, object], before: str = "") -> dict[str, str | Plural]:
    """Nested sections as dotted keys."""
    found: dict[str, str | Plural] = {}
    for key, value in data.items():
        if not isinstance(value, Mapping):
            found[before + key] = str(value)
        elif _OTHER in value and _FORMS.issuperset(value):
            found[before + key] = value
        else:
            found |= _flat(value, f"{before}{key}.")
    return found


# --- which form a number takes (Unicode CLDR, whole numbers) -----------------------------------


def _one_or_other(n: int) -> str:
    return "one" if n == 1 else _OTHER


def _french(n: int) -> str:
    return "one" if n in (0, 1) else _OTHER


def _russian(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004  the rule itself
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _arabic(n: int) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    last = n % 100
    if last in range(3, 11):
        return "few"
    return "many" if last in range(11, 100) else _OTHER


def _no_forms(_n: int) -> str:
    return _OTHER


_PLURALS: Mapping[str, Callable[[int], str]] = {
    "ar": _arabic,
    "fr": _french,
    "ru": _russian,
    "zh": _no_forms,
}
