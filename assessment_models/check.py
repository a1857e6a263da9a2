"""What is wrong with content that loads: missing words, links that lead nowhere, levels off the scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assessment_models.library import BASE_LANGUAGE, CatalogueContent, Content, Library, misfits
from assessment_models.schema import Catalogue, Crosswalk, Group, Item, Profile, Relation, Roles, Rule
from assessment_models.yaml_reader import ContentError


def check(content: Content[Any, Any], library: Library) -> list[str]:
    """Every problem of `content`, each a sentence that names the place; empty when there is none."""
    try:
        content.read_all()
    except ContentError as error:
        return [f"words: {error}"]
    words = content.words(BASE_LANGUAGE)
    match content.structure:
        case Catalogue():
            assert isinstance(content, CatalogueContent)
            return [*_catalogue_words(content), *_catalogue_links(content, library)]
        case Profile() as profile:
            return [*_profile(profile, library)]
        case Crosswalk() as crosswalk:
            return [*_crosswalk(crosswalk, library, set(words.targets))]
        case Roles() as roles:
            return [*_same("role", set(roles.roles), set(words.roles))]
    raise AssertionError(content.structure)


def check_all(library: Library) -> dict[str, list[str]]:
    """Problems by content id, for those that have any."""
    found: dict[str, list[str]] = {}
    for content in library.contents():
        if problems := check(content, library):
            found.setdefault(content.id, []).extend(problems)  # a profile may have the id of a catalogue
    return found


def _same(what: str, ids: set[str], worded: set[str]) -> Iterator[str]:
    for missing in sorted(ids - worded):
        yield f"{what} {missing} has no words"
    for extra in sorted(worded - ids):
        yield f"there are words for {what} {extra}, which does not exist"


def _catalogue_words(content: CatalogueContent) -> Iterator[str]:
    structure, words = content.structure, content.words()
    if words.catalogue is None:
        yield "the catalogue itself has no words (section `catalogue`)"
    yield from _same("group", set(content.groups), set(words.groups))
    yield from _same("item", set(content.items), set(words.items))
    bands = [*structure.scoring.bands]
    for group in structure.all_groups():
        bands += group.scoring.bands if group.scoring else ()
    yield from _same("band", {band.id for band in bands}, set(words.bands))
    for name, scale in structure.scales.items():
        if set(words.scales.get(name, {})) != set(scale.codes):
            yield f"scale {name}: the words do not name exactly the levels {list(scale.codes)}"
    for item in structure.items():
        if item.id in words.items:
            yield from _item_levels(content, item)


def _item_levels(content: CatalogueContent, item: Item) -> Iterator[str]:
    codes = set(content.structure.scale_of(item).codes)
    text = content.words().items[item.id]
    for section, texts in (("levels", text.levels), ("next", text.next)):
        if extra := sorted(set(texts) - codes):
            yield f"item {item.id}: {section} words for {extra}, which are not on its scale"


def _catalogue_links(content: CatalogueContent, library: Library) -> Iterator[str]:
    known_roles = {role for roles in library.roles.values() for role in roles.structure.roles}
    structure = content.structure
    for item in structure.items():
        for role in item.ask:
            if role not in known_roles:
                yield f"item {item.id}: there is no stakeholder role {role}"
        for reference in item.informs:
            catalogue, node = reference.split(":")
            if not _knows(library, catalogue, node):
                yield f"item {item.id}: informs {reference}, which does not exist"
    yield from _rules(structure, library)


def _rules(structure: Catalogue, library: Library) -> Iterator[str]:
    nodes: list[Catalogue | Group] = [structure, *structure.all_groups()]
    for node in nodes:
        scoring = node.scoring
        if scoring is None:
            continue
        if scoring.rule is Rule.PROFILE and scoring.profile not in library.profiles:
            yield f"{node.id}: there is no profile {scoring.profile}"
        if scoring.rule is Rule.CUMULATIVE:
            for item in structure.items() if isinstance(node, Catalogue) else node.all_items():
                if not item.step:
                    yield f"item {item.id}: the cumulative rule needs its step"
                if scoring.holds_from not in structure.scale_of(item).codes:
                    yield f"item {item.id}: holds_from {scoring.holds_from} is not on its scale"


def _profile(profile: Profile, library: Library) -> Iterator[str]:
    catalogue = library.catalogues.get(profile.catalogue)
    if catalogue is None:
        yield f"there is no catalogue {profile.catalogue}"
    else:
        yield from misfits(profile, catalogue)


def _crosswalk(crosswalk: Crosswalk, library: Library, worded_targets: set[str]) -> Iterator[str]:
    seen = set()
    for row in crosswalk.rows:
        if not _knows(library, crosswalk.source, row.source):
            yield f"{crosswalk.source} has no group or item {row.source}"
        elif row.relation is Relation.ENABLES and row.source not in library.catalogues[crosswalk.source].items:
            yield f"{crosswalk.source}: {row.source} is a group; only an item can enable"
        if not _knows(library, crosswalk.target, row.target) and row.target not in worded_targets:
            yield f"{crosswalk.target} has no group or item {row.target}, and no words name it"
        if (row.source, row.target) in seen:
            yield f"{row.source} to {row.target} stands twice"
        seen.add((row.source, row.target))


def _knows(library: Library, catalogue: str, node: str) -> bool:
    content = library.catalogues.get(catalogue)
    return content is not None and (node in content.items or node in content.groups)
