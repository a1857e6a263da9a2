"""Find and load content: what is built in, what a user's own folder holds, what a file carries.

A content folder holds one of `catalogue.yaml`, `profile.yaml`, `crosswalk.yaml` or `roles.yaml`, and its words in
`text/<language>/*.yaml`. A folder that cannot be used becomes a `Broken` entry, never an exception, so that one bad
catalogue does not hide the good ones. Words are read when a language is first asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ValidationError

from assessment_models.schema import (
    Catalogue,
    CatalogueWords,
    Crosswalk,
    Group,
    Item,
    ItemText,
    NodeText,
    Profile,
    Roles,
    RoleWords,
    SmallWords,
)
from assessment_models.yaml_reader import ContentError, Document, read_yaml

S = TypeVar("S", bound=BaseModel)
W = TypeVar("W", bound=BaseModel)

BUILT_IN = Path(__file__).parent
BASE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})

Words = Mapping[str, Any]
"""Words as read, before they are checked against a type."""


def direction(language: str) -> str:
    """`rtl` or `ltr`, from the language itself and never guessed from a text."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def fallbacks(language: str) -> tuple[str, ...]:
    """Where to look for a text, nearest first: `pt-BR` as itself, as `pt`, then in the base language."""
    parts = language.split("-")
    chain = ["-".join(parts[:end]) for end in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*chain, BASE_LANGUAGE]))


@dataclass(frozen=True)
class Broken:
    """A folder that holds content which cannot be used, and why."""

    folder: Path
    problems: tuple[ContentError, ...]


class Content(Generic[S, W]):
    """One catalogue, profile, crosswalk or set of roles: its structure, and its words by language."""

    def __init__(
        self,
        structure: S,
        words_type: type[W],
        languages: Iterable[str],
        read: Callable[[str], Words],
        folder: Path | None = None,
    ) -> None:
        self.structure = structure
        self.languages = tuple(languages)
        self.folder = folder
        self._words_type = words_type
        self._read = read
        self._cache: dict[str, W] = {}

    @property
    def id(self) -> str:
        return str(getattr(self.structure, "id"))  # noqa: B009  every content type has one

    def words(self, language: str = BASE_LANGUAGE) -> W:
        """The words in `language`; each text that is missing there comes from the next fallback."""
        if language not in self._cache:
            merged: Words = {}
            for one in reversed(fallbacks(language)):
                if one in self.languages:
                    merged = _laid_over(merged, self._read(one))
            self._cache[language] = self._words_type.model_validate(merged)
        return self._cache[language]

    def as_json(self) -> str:
        """Structure and all words as one text, in a form that `carried` reads back."""
        words = {one: self._read(one) for one in self.languages}
        whole = {"structure": self.structure.model_dump(mode="json"), "words": words}
        return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class CatalogueContent(Content[Catalogue, CatalogueWords]):
    """A catalogue with look-ups by id."""

    @cached_property
    def items(self) -> dict[str, Item]:
        return {item.id: item for item in self.structure.items()}

    @cached_property
    def groups(self) -> dict[str, Group]:
        return {group.id: group for group in self.structure.all_groups()}

    def item_text(self, item: str, language: str = BASE_LANGUAGE) -> ItemText:
        return self.words(language).items[item]

    def group_text(self, group: str, language: str = BASE_LANGUAGE) -> NodeText:
        return self.words(language).groups[group]

    def name_of(self, node: str, language: str = BASE_LANGUAGE) -> str:
        """Name of a group or an item."""
        words = self.words(language)
        text: NodeText | ItemText = words.items[node] if node in words.items else words.groups[node]
        return text.name


ProfileContent = Content[Profile, SmallWords]
CrosswalkContent = Content[Crosswalk, SmallWords]
RolesContent = Content[Roles, RoleWords]


def _laid_over(below: Words, above: Words) -> Words:
    """`above` on `below`, text by text; a list counts as one text."""
    merged = dict(below)
    for key, value in above.items():
        inner = merged.get(key)
        both = isinstance(value, Mapping) and isinstance(inner, Mapping)
        merged[key] = _laid_over(inner, value) if both else value  # type: ignore[arg-type]
    return merged


# --- reading a folder ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Kind:
    file: str
    structure: type[BaseModel]
    words: type[BaseModel]
    content: type[Content[Any, Any]]


_KINDS = (
    _Kind("catalogue.yaml", Catalogue, CatalogueWords, CatalogueContent),
    _Kind("profile.yaml", Profile, SmallWords, Content),
    _Kind("crosswalk.yaml", Crosswalk, SmallWords, Content),
    _Kind("roles.yaml", Roles, RoleWords, Content),
)


def read_folder(folder: Path) -> Content[Any, Any]:
    """Read one content folder; ContentError names file, line and place of the first problem."""
    kind = next((kind for kind in _KINDS if (folder / kind.file).is_file()), None)
    if kind is None:
        names = ", ".join(one.file for one in _KINDS)
        raise ContentError(folder, f"holds none of {names}")
    structure = _validated(read_yaml(folder / kind.file), kind.structure)
    languages = _languages(folder)
    if BASE_LANGUAGE not in languages:
        raise ContentError(folder / "text" / BASE_LANGUAGE, "the words in the base language are missing")

    def read(language: str) -> Words:
        return _read_words(folder / "text" / language, kind.words)

    return kind.content(structure, kind.words, languages, read, folder)


def _languages(folder: Path) -> list[str]:
    text = folder / "text"
    return sorted(one.name for one in text.iterdir() if one.is_dir()) if text.is_dir() else []


def _read_words(folder: Path, words_type: type[BaseModel]) -> Words:
    """All files of one language as one; the same text in two files is refused."""
    merged: Words = {}
    partial = folder.name != BASE_LANGUAGE
    for file in sorted(folder.glob("*.yaml")):
        document = read_yaml(file)
        if not isinstance(document.data, Mapping):
            raise ContentError(file, "must be a mapping of texts", 1)
        if not partial:
            _validated(document, words_type)
        _refuse_twice(document, merged)
        merged = _laid_over(merged, document.data)
    return merged


def _refuse_twice(document: Document, earlier: Words) -> None:
    for section, texts in document.data.items():
        for key in texts if isinstance(texts, Mapping) else ():
            before = earlier.get(section)
            if isinstance(before, Mapping) and key in before:
                problem = "this text already stands in another file of the folder"
                where = (section, key)
                raise ContentError(document.file, problem, document.line(where), where)


def _validated(document: Document, model: type[S]) -> S:
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = tuple(step for step in first["loc"] if step != "[key]")
        problem = first["msg"].removeprefix("Value error, ")
        raise ContentError(document.file, problem, document.line(where), where) from error


def carried(text: str) -> CatalogueContent:
    """A catalogue that an assessment file carries, as `Content.as_json` wrote it. ValueError when it is not one."""
    whole = json.loads(text)
    words: dict[str, Words] = whole["words"]
    structure = Catalogue.model_validate(whole["structure"])
    return CatalogueContent(structure, CatalogueWords, sorted(words), words.__getitem__)


# --- the library -----------------------------------------------------------------------------


@dataclass
class Library:
    """Everything that was found, by id. Later folders may not take an id that is already there."""

    catalogues: dict[str, CatalogueContent] = field(default_factory=dict)
    profiles: dict[str, ProfileContent] = field(default_factory=dict)
    crosswalks: dict[str, CrosswalkContent] = field(default_factory=dict)
    roles: dict[str, RolesContent] = field(default_factory=dict)
    broken: list[Broken] = field(default_factory=list)

    @classmethod
    def load(cls, *folders: Path) -> Self:
        """The built-in content, then every content folder within `folders`."""
        library = cls()
        for folder in content_folders(BUILT_IN, *folders):
            library.add_folder(folder)
        return library

    def add_folder(self, folder: Path) -> None:
        """Read `folder` and take it in, or list it as broken."""
        try:
            self.add(read_folder(folder))
        except ContentError as error:
            self.broken.append(Broken(folder, (error,)))

    def add(self, content: Content[Any, Any]) -> None:
        """Take in `content`; ContentError when its id is taken."""
        shelf = self._shelf(content.structure)
        if content.id in shelf:
            raise ContentError(content.folder or Path(), f"the id {content.id!r} is already taken")
        shelf[content.id] = content

    def with_catalogues(self, carried_ones: Iterable[CatalogueContent]) -> Library:
        """This library with the catalogues a file carries in the place of those of the same id."""
        catalogues = self.catalogues | {one.id: one for one in carried_ones}
        return Library(catalogues, self.profiles, self.crosswalks, self.roles, self.broken)

    def _shelf(self, structure: BaseModel) -> dict[str, Any]:
        shelves: dict[type[BaseModel], dict[str, Any]] = {
            Catalogue: self.catalogues,
            Profile: self.profiles,
            Crosswalk: self.crosswalks,
            Roles: self.roles,
        }
        return shelves[type(structure)]

    def contents(self) -> Iterator[Content[Any, Any]]:
        for shelf in (self.catalogues, self.profiles, self.crosswalks, self.roles):
            yield from shelf.values()

    def role_name(self, role: str, language: str = BASE_LANGUAGE) -> str:
        """Name of a stakeholder role; its id when no loaded set of roles knows it."""
        for roles in self.roles.values():
            if role in roles.structure.roles:
                return roles.words(language).roles[role].name
        return role


def content_folders(*roots: Path) -> Iterator[Path]:
    """Every content folder within `roots`, a root itself included, in a stable order."""
    names = tuple(kind.file for kind in _KINDS)
    for root in roots:
        for folder in (root, *sorted(one for one in _folders_below(root) if one.is_dir())):
            if any((folder / name).is_file() for name in names):
                yield folder


def _folders_below(root: Path) -> Iterator[Path]:
    """Two levels, which is how deep content folders lie; a link out of the root is not followed."""
    for pattern in ("*", "*/*"):
        yield from (one for one in root.glob(pattern) if not one.is_symlink())
