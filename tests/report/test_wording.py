"""The words of reports: every key that code asks for exists, none is dead, translations keep the places to fill."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from cirt_assess.report.exporters import EXPORTERS
from cirt_assess.report.wording import Plural, Wording, _read

ROOT = Path(__file__).parent.parent.parent
CODE = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "cirt_assess" / "report").glob("*.py")))
ASKED = set(re.findall(r'(?:words|wording|count|template)\(\s*"([a-z_]+(?:\.[a-z_]+)*)"', CODE))
BEGINNINGS = tuple(set(re.findall(r'f"([a-z_.]+\.)\{', CODE)))
LANGUAGES = [file.stem for file in sorted((ROOT / "resources" / "report").glob("*.yaml"))]


def places(text: str | Plural) -> set[str]:
    forms = [text] if isinstance(text, str) else list(text.values())
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def test_every_key_in_the_code_has_words() -> None:
    english = _read("en")
    assert len(ASKED) > 50
    assert not {key for key in ASKED if key not in english}


def test_no_words_are_dead() -> None:
    def is_asked(key: str) -> bool:
        if key.startswith("column."):
            return re.search(rf"\b{key.removeprefix('column.')}\b", CODE) is not None
        quoted = f'"{key}"' in CODE or key in {one.label for one in EXPORTERS}
        return key in ASKED or quoted or key.startswith(BEGINNINGS)

    assert not [key for key in _read("en") if not is_asked(key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_fills_the_same_places_as_english(language: str) -> None:
    english = _read("en")
    wrong = {key for key, text in _read(language).items() if not places(text) <= places(english[key]) | {"n"}}
    assert not wrong


def test_what_a_language_lacks_is_told_in_english() -> None:
    words = Wording.load("ar-EG")
    assert words("contents.title")
    assert (words.language, words.direction) == ("ar-EG", "rtl")


def test_braces_in_a_value_are_just_braces() -> None:
    assert Wording.load()("list.item", id="{id}", name="{0.__class__}") == "{id} {0.__class__}"


def test_an_unknown_key_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Wording.load()("no.such")
    with pytest.raises(KeyError):
        Wording.load()("next.rate")
    with pytest.raises(KeyError):
        Wording.load().count("contents.title", 1)


FORMS = {
    "en": {"one": [1], "other": [0, 2, 11, 101]},
    "fr": {"one": [0, 1], "other": [2, 11]},
    "ru": {"one": [1, 21, 101], "few": [2, 24], "many": [0, 5, 11, 12, 14, 111]},
    "ar": {"zero": [0], "one": [1], "two": [2], "few": [3, 10, 103], "many": [11, 99, 111], "other": [100, 102]},
    "zh": {"other": [0, 1, 2]},
}


FORM_CASES = [(language, n, form) for language, forms in FORMS.items() for form, ns in forms.items() for n in ns]


@pytest.mark.parametrize(("language", "n", "form"), FORM_CASES)
def test_the_form_that_goes_with_a_number(language: str, n: int, form: str) -> None:
    names = ("zero", "one", "two", "few", "many", "other")
    words = Wording(language, {"items": {name: f"{name} {{n}}" for name in names}})
    assert words.count("items", n) == f"{form} {n}"
