"""The library: what is found and read, what is listed as broken, and in which language a text comes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assessment_models.library import (
    BUILT_IN,
    CatalogueContent,
    Library,
    carried,
    content_folders,
    direction,
    fallbacks,
    read_folder,
)
from assessment_models.yaml_reader import ContentError
from tests.models.hostile import CATALOGUE, CONTENT, SMALL, SMALL_WORDS, TEXT, WORDS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good catalogue with the id `test`."""
    return put(tmp_path / "own", {CONTENT: CATALOGUE, TEXT: WORDS})


def put(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def other(id_: str) -> dict[str, str]:
    return {CONTENT: CATALOGUE.replace("id: test", f"id: {id_}"), TEXT: WORDS}


def own_catalogues(library: Library) -> set[str]:
    return set(library.catalogues) - set(Library.load().catalogues)


# --- finding -----------------------------------------------------------------------------------


def test_content_lies_one_or_two_folders_deep_or_is_the_folder_itself(tmp_path: Path) -> None:
    for name in (".", "a", "b/c", "d/e/f"):
        put(tmp_path / name, {CONTENT: CATALOGUE})
    found = [one.relative_to(tmp_path).as_posix() for one in content_folders(tmp_path)]
    assert found == [".", "a", "b/c"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(content_folders(tmp_path / "gone")) == []


def test_links_to_folders_are_not_followed(tmp_path: Path, folder: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "direct").symlink_to(folder)
    (root / "around").symlink_to(folder.parent)
    assert list(content_folders(root)) == []


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / TEXT).rename(folder / "kept.yaml")
    (folder / TEXT).symlink_to(folder / "kept.yaml")
    assert read_folder(folder).words().items["A"].name == "Item"


def test_a_folder_without_content_says_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(
        ContentError, match=r"holds none of catalogue\.yaml, profile\.yaml, crosswalk\.yaml, roles\.yaml"
    ):
        read_folder(tmp_path)


# --- loading -----------------------------------------------------------------------------------


def test_your_own_catalogue_stands_beside_ours(folder: Path) -> None:
    library = Library.load(folder)
    assert own_catalogues(library) == {"test"}
    assert library.broken == []
    assert library.catalogues["test"].folder == folder


def test_a_broken_catalogue_hides_no_good_one(tmp_path: Path, folder: Path) -> None:
    broken = put(tmp_path / "wrong", {CONTENT: "id: [", TEXT: WORDS})
    library = Library.load(tmp_path)
    assert own_catalogues(library) == {"test"}
    assert [one.folder for one in library.broken] == [broken]
    assert "line 2" in str(library.broken[0].problems[0])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_catalogue_whose_words_are_wrong_is_broken_at_once_and_not_when_they_are_shown(
    folder: Path, language: str
) -> None:
    put(folder, {f"text/{language}/more.yaml": "items: {A: {name: [x]}}\n"})
    library = Library.load(folder)
    assert own_catalogues(library) == set()
    assert "must be text" in str(library.broken[0].problems[0])


def test_an_id_belongs_to_who_came_first(tmp_path: Path) -> None:
    put(tmp_path / "a", other("test"))
    put(tmp_path / "b", other("test"))
    put(tmp_path / "c", other("sim3-v2i"))
    library = Library.load(tmp_path)
    assert library.catalogues["test"].folder == tmp_path / "a"
    assert library.catalogues["sim3-v2i"].folder == BUILT_IN / "sim3_v2i"
    assert [one.folder.name for one in library.broken] == ["b", "c"]
    assert "'test' is already taken" in str(library.broken[0].problems[0])


def test_the_kinds_of_content_do_not_take_ids_from_one_another(tmp_path: Path, folder: Path) -> None:
    for name, text in SMALL.items():
        put(tmp_path / name, {name: text.replace(text.splitlines()[0], "id: test"), TEXT: SMALL_WORDS})
    (tmp_path / "roles.yaml" / TEXT).write_text("roles: {head: {name: Head}}\n", encoding="utf-8")
    library = Library.load(tmp_path)
    assert library.broken == []
    assert all("test" in shelf for shelf in (library.catalogues, library.profiles, library.crosswalks, library.roles))
    assert sum(one.id == "test" for one in library.contents()) == 4
    assert library.role_name("head") == "Head"


def test_a_role_that_nobody_knows_is_called_by_its_id() -> None:
    assert Library().role_name("astronaut") == "astronaut"


def test_what_a_file_carries_takes_the_place_of_what_is_loaded(folder: Path) -> None:
    library = Library.load(folder)
    older = carried(CatalogueContent.as_json(library.catalogues["test"]).replace('"edition":"test"', '"edition":"old"'))
    found = library.with_catalogues([older])
    assert found.catalogues["test"] is older
    assert library.catalogues["test"].structure.edition == "test"
    assert (found.profiles, found.crosswalks, found.roles) == (library.profiles, library.crosswalks, library.roles)


# --- words -------------------------------------------------------------------------------------


def test_each_text_falls_back_for_itself(folder: Path) -> None:
    put(
        folder,
        {
            "text/pt/a.yaml": "items: {A: {name: Artigo, about: Sobre.}}\ngroups: {G: {name: Grupo}}\n",
            "text/pt-BR/a.yaml": "items: {A: {name: Item BR}}\n",
        },
    )
    content = read_folder(folder)
    assert isinstance(content, CatalogueContent)
    found = content.item_text("A", "pt-BR")
    assert (found.name, found.about, found.question) == ("Item BR", "Sobre.", "What is it?")
    assert content.group_text("G", "pt-BR").name == "Grupo"
    assert content.name_of("A", "pt") == "Artigo"
    assert content.name_of("G") == "Group"
    assert content.words("pt-BR").scales["s"][0].name == "None"
    assert content.languages == ("en", "pt", "pt-BR")


def test_a_language_that_is_not_there_is_the_base_language(folder: Path) -> None:
    content = read_folder(folder)
    assert content.words("fr") == content.words("en")


def test_a_translated_list_replaces_the_whole_list(folder: Path) -> None:
    (folder / TEXT).write_text(WORDS + "    probes: [One., Two.]\n", encoding="utf-8")
    put(folder, {"text/fr/a.yaml": "items: {A: {probes: [Un.]}}\n"})
    assert read_folder(folder).words("fr").items["A"].probes == ("Un.",)


def test_the_files_of_one_language_are_one(folder: Path) -> None:
    put(folder, {"text/en/levels.yaml": "bands: {low: Low}\n"})
    words = read_folder(folder).words()
    assert (words.bands, words.items["A"].name) == ({"low": "Low"}, "Item")


@pytest.mark.parametrize(
    ("language", "chain"),
    [
        ("en", ("en",)),
        ("fr", ("fr", "en")),
        ("pt-BR", ("pt-BR", "pt", "en")),
        ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant", "zh", "en")),
        ("en-GB", ("en-GB", "en")),
    ],
)
def test_fallbacks_are_nearest_first_and_end_in_the_base_language(language: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(language) == chain


@pytest.mark.parametrize(
    ("language", "way"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("fa", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("en", "ltr"),
        ("ru", "ltr"),
        ("arn", "ltr"),
    ],
)
def test_direction_comes_from_the_language(language: str, way: str) -> None:
    assert direction(language) == way


# --- what a file carries -----------------------------------------------------------------------


def test_a_carried_catalogue_is_the_one_it_was(folder: Path) -> None:
    put(folder, {"text/ar/a.yaml": "items: {A: {name: \u0639\u0646\u0635\u0631}}\n"})
    content = read_folder(folder)
    found = carried(content.as_json())
    assert found.structure == content.structure
    assert found.languages == content.languages
    assert [found.words(one) for one in ("en", "ar")] == [content.words(one) for one in ("en", "ar")]
    assert found.as_json() == content.as_json()


@pytest.mark.parametrize("id_", sorted(Library.load().catalogues))
def test_every_built_in_catalogue_can_be_carried(id_: str) -> None:
    content = Library.load().catalogues[id_]
    found = carried(content.as_json())
    assert (found.structure, found.words()) == (content.structure, content.words())


GOOD = json.dumps({"structure": {}, "words": {}})


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda _: "[]",
        lambda _: "null",
        lambda _: "{}",
        lambda _: "[" * 100_000,
        lambda text: text[:-1],
        lambda text: text.replace('"structure":', '"structures":'),
        lambda text: text.replace('"words":', '"word":'),
        lambda text: text.replace('"version":1', '"version":"one"'),
        lambda text: text.replace('"name":"Item"', '"name":7'),
        lambda text: text.replace('"name":"Item"', '"name":"It\\u0000em"'),
        lambda text: text.replace('"name":"Item"', '"name":"It\\ud800em"'),
        lambda text: text.replace('"items":{"A":', '"items":{"A":[],"B":'),
        lambda text: text.replace('"en":{', '"en":[{').replace("}}}}", "}}}]}"),
        lambda text: text.replace('"worth":"2"', '"worth":1e400'),
        lambda text: text.replace('"worth":"2"', '"worth":NaN'),
        lambda text: text.replace('"worth":"2"', '"worth":"1e999999999"'),
    ],
)
def test_what_is_no_carried_catalogue_is_a_value_error(folder: Path, change: object) -> None:
    text = read_folder(folder).as_json()
    assert callable(change)
    changed = change(text)
    assert changed != text
    with pytest.raises(ValueError, match=r"."):
        carried(changed)


def test_a_profile_that_asks_for_what_there_is_not_is_listed_as_broken(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "text" / "en").mkdir(parents=True)
    (folder / "text" / "en" / "profile.yaml").write_text("text: {name: Mine}")
    (folder / "profile.yaml").write_text(
        "{id: mine, version: 1, catalogue: sim3-v2i, origin: own, source: us, levels: {O-1: 9, O-77: 1}}"
    )
    library = Library.load(tmp_path)
    assert "mine" not in library.profiles
    assert [str(one.problem) for one in library.broken[0].problems] == [
        "item O-1: level 9 is not on its scale",
        "sim3-v2i has no item O-77",
    ]
