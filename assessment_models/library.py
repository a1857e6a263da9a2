"""Find and load content: what is built in, what a user's own folder holds, what a file carries.

A content folder holds one of `catalogue.yaml`, `profile.yaml`, `crosswalk.yaml` or `roles.yaml`, and its words in
`text/<language>/*.yaml`. A folder that cannot be used becomes a `Broken` entry, never an exception, so that one bad
catalogue does not hide the good ones. Words are read when a language is first asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ValidationError

from assessment_models.problems import first_problem, refusal
from assessment_models.schema import (
    LANGUAGE,
    Catalogue,
    CatalogueWords,
    Crosswalk,
    Frozen,
    Group,
    Item,
    ItemText,
    NodeText,
    Profile,
    Roles,
    RoleWords,
    SmallWords,
)
from assessment_models.words import Words, laid_over, read_words
from assessment_models.yaml_reader import ContentError, read_yaml

S = TypeVar("S", bound=BaseModel)
W = TypeVar("W", bound=BaseModel)

BUILT_IN = Path(__file__).parent
BASE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction(language: str) -> str:
    """`rtl` or `ltr`, from the language itself and never guessed from a text."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


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
                    merged = laid_over(merged, self._read(one))
            try:
                self._cache[language] = self._words_type.model_validate(merged)
            except ValidationError as error:
                where, problem = first_problem(error.errors(include_url=False))
                folder = (self.folder or Path(self.id)) / "text" / language
                raise ContentError(folder, problem, where=where) from error
        return self._cache[language]

    def read_all(self) -> None:
        """Read every language; ContentError for the first that cannot be used."""
        for language in self.languages:
            self.words(language)

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


# --- reading a folder ------------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """A kind of content folder: the file that marks it, and the types of what it holds."""

    file: str
    structure: type[BaseModel]
    words: type[BaseModel]
    content: type[Content[Any, Any]]


KINDS = (
    Kind("catalogue.yaml", Catalogue, CatalogueWords, CatalogueContent),
    Kind("profile.yaml", Profile, SmallWords, Content),
    Kind("crosswalk.yaml", Crosswalk, SmallWords, Content),
    Kind("roles.yaml", Roles, RoleWords, Content),
)


def read_folder(folder: Path) -> Content[Any, Any]:
    """Read one content folder; ContentError names file, line and place of the first problem."""
    kind = next((kind for kind in KINDS if (folder / kind.file).is_file()), None)
    if kind is None:
        names = ", ".join(one.file for one in KINDS)
        raise ContentError(folder, f"holds none of {names}")
    _refuse_links_out(folder, [folder / kind.file, *folder.glob("text/*/*.yaml")])
    document = read_yaml(folder / kind.file)
    try:
        structure = kind.structure.model_validate(document.data)
    except ValidationError as error:
        raise refusal(document, error.errors(include_url=False)) from error
    languages = _languages(folder)
    if BASE_LANGUAGE not in languages:
        raise ContentError(folder / "text" / BASE_LANGUAGE, "the words in the base language are missing")

    def read(language: str) -> Words:
        return read_words(folder / "text" / language, kind.words, may_lack=language != BASE_LANGUAGE)

    return kind.content(structure, kind.words, languages, read, folder)


def _languages(folder: Path) -> list[str]:
    found = sorted(one for one in folder.glob("text/*") if one.is_dir())
    for one in found:
        if not re.fullmatch(LANGUAGE, one.name):
            raise ContentError(one, "is not named as a language, such as `fr` or `pt-BR`")
    return [one.name for one in found]


def _refuse_links_out(folder: Path, files: Iterable[Path]) -> None:
    """Nobody's folder may show us what lies outside of it. Our own may be linked together by an installer."""
    for file in files:
        if file.is_file() and not _is_ours(folder) and not file.resolve().is_relative_to(folder.resolve()):
            raise ContentError(file, "is a link that leads out of its folder; put the file itself there")


def _is_ours(folder: Path) -> bool:
    return folder.is_relative_to(BUILT_IN)


class _Carried(Frozen):
    structure: Catalogue
    words: dict[str, dict[str, dict[str, Any]]]


def carried(text: str) -> CatalogueContent:
    """A catalogue that an assessment file carries, as `Content.as_json` wrote it. ValueError when it is not one."""
    whole = _Carried.model_validate_json(text)
    content = CatalogueContent(whole.structure, CatalogueWords, sorted(whole.words), whole.words.__getitem__)
    try:
        content.read_all()
    except ContentError as error:
        raise ValueError(str(error)) from error
    return content


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
        library.set_aside_misfits()
        return library

    def set_aside_misfits(self) -> None:
        """Move profiles that ask for what their catalogue does not have to the broken ones."""
        for profile in list(self.profiles.values()):
            catalogue = self.catalogues.get(profile.structure.catalogue)
            problems = list(misfits(profile.structure, catalogue)) if catalogue else []
            if problems:
                del self.profiles[profile.id]
                folder = profile.folder or Path(profile.id)
                self.broken.append(Broken(folder, tuple(ContentError(folder, one) for one in problems)))

    def add_folder(self, folder: Path) -> None:
        """Read `folder` and take it in, or list it as broken.

        The words of our own folders are tested, and wait until somebody asks for them.
        """
        try:
            content = read_folder(folder)
            if not _is_ours(folder):
                content.read_all()
            self.add(content)
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


def misfits(profile: Profile, catalogue: CatalogueContent) -> Iterator[str]:
    """What a profile asks for that its catalogue does not have."""
    for item, code in profile.levels.items():
        if item not in catalogue.items:
            yield f"{profile.catalogue} has no item {item}"
        elif code not in catalogue.structure.scale_of(catalogue.items[item]).codes:
            yield f"item {item}: level {code} is not on its scale"


def content_folders(*roots: Path) -> Iterator[Path]:
    """Every content folder within `roots`, a root itself included, in a stable order."""
    for root in roots:
        below = _folders_in(root)
        deeper = [folder for one in below for folder in _folders_in(one)]
        for folder in (root, *sorted([*below, *deeper])):
            if any((folder / kind.file).is_file() for kind in KINDS):
                yield folder


def _folders_in(folder: Path) -> list[Path]:
    """Links are not followed, except in our own content."""
    return [one for one in folder.glob("*") if one.is_dir() and (_is_ours(one) or not one.is_symlink())]
