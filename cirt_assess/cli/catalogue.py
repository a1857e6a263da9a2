"""`catalogue list|show|check|add`: what can be asked, and a user's own content."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from assessment_models.check import check as check_content
from assessment_models.library import KINDS, CatalogueContent, Content, Library, content_folders, read_folder
from assessment_models.schema import Catalogue, Group
from assessment_models.yaml_reader import ContentError
from cirt_assess.cli.setting import Setting, json_option, print_json, print_table
from cirt_assess.errors import KnownError


@click.group()
def catalogue() -> None:
    """Look at catalogues, profiles and crosswalks, check them, add your own."""


@catalogue.command("list")
@json_option
@click.pass_obj
def list_(setting: Setting, as_json: bool) -> None:
    """List all content, broken folders included."""
    rows = [_listed(one, setting.language) for one in setting.library.contents()]
    broken = [
        {"folder": str(one.folder), "problems": [str(problem) for problem in one.problems]}
        for one in setting.library.broken
    ]
    if as_json:
        print_json({"content": rows, "broken": broken})
        return
    columns = ("kind", "id", "version", "name")
    print_table(columns, [[row[column] for column in columns] for row in rows])
    for one in setting.library.broken:
        click.echo(f"broken: {'; '.join(str(problem) for problem in one.problems)}", err=True)


def _listed(content: Content[Any, Any], language: str) -> dict[str, str]:
    words = content.words(language)
    text = getattr(words, "catalogue", None) or getattr(words, "text", None)
    return {
        "kind": type(content.structure).__name__.lower(),
        "id": content.id,
        "version": str(content.structure.version),
        "name": text.name if text else content.id,
    }


@catalogue.command()
@click.argument("catalogue_id", metavar="ID")
@click.option("--item", help="Show one item with everything that is known about it.")
@click.pass_obj
def show(setting: Setting, catalogue_id: str, item: str | None) -> None:
    """Show the tree of a catalogue, or one item."""
    content = setting.library.catalogues.get(catalogue_id)
    if content is None:
        raise KnownError(f"There is no catalogue {catalogue_id}. `cirt-assess catalogue list` shows them all.")
    if item is not None:
        _show_item(content, item, setting)
        return
    words = content.words(setting.language).catalogue
    if words:
        click.echo(f"{words.name}\n{words.about}\n{words.attribution}\n")
    for group in content.structure.groups:
        _show_group(content, group, setting.language, 0)


def _show_group(content: CatalogueContent, group: Group, language: str, depth: int) -> None:
    indent = "  " * depth
    click.echo(f"{indent}{group.id}  {content.name_of(group.id, language)}")
    for item in group.items:
        click.echo(f"{indent}  {item.id}  {content.name_of(item.id, language)}")
    for inner in group.groups:
        _show_group(content, inner, language, depth + 1)


def _show_item(content: CatalogueContent, item_id: str, setting: Setting) -> None:
    item = content.items.get(item_id)
    if item is None:
        raise KnownError(f"{content.id} has no item {item_id}.")
    text = content.item_text(item_id, setting.language)
    click.echo(f"{item_id}  {text.name}\n\n{text.about}\n")
    if text.why:
        click.echo(f"{text.why}\n")
    click.echo(f"{text.question}")
    for line in text.probes:
        click.echo(f"  - {line}")
    scale = content.words(setting.language).scales[item.scale or content.structure.scale]
    for code in content.structure.scale_of(item).codes:
        click.echo(f"\n{code} {scale[code].name}: {text.levels.get(code, scale[code].about)}")
        if code in text.next:
            click.echo(f"  To get here: {text.next[code]}")
    if item.ask:
        click.echo("\nAsk: " + ", ".join(setting.library.role_name(role, setting.language) for role in item.ask))


@catalogue.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def check(setting: Setting, folder: Path | None) -> None:
    """Check content FOLDER, or everything that is loaded. Exits with 1 when there is a problem."""
    library = setting.library if folder is None else _with_folder(setting.library, folder)
    chosen = [one for one in library.contents() if folder is None or _within(one, folder)]
    problems = [str(problem) for one in library.broken for problem in one.problems]
    problems += [f"{one.id}: {problem}" for one in chosen for problem in check_content(one, library)]
    for problem in problems:
        click.echo(problem)
    if problems:
        raise click.exceptions.Exit(1)
    click.echo(f"{len(chosen)} checked, no problem.")


def _within(content: Content[Any, Any], folder: Path) -> bool:
    return content.folder is not None and content.folder.resolve().is_relative_to(folder.resolve())


def _with_folder(library: Library, folder: Path) -> Library:
    found = list(content_folders(folder))
    if not found:
        names = ", ".join(kind.file for kind in KINDS)
        raise KnownError(f"{folder}: holds no content folder. One holds one of {names}.")
    known = {one.folder.resolve() for one in library.contents() if one.folder}
    for one in found:
        if one.resolve() not in known:
            library.add_folder(one)
    return library


@catalogue.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_obj
def add(setting: Setting, folder: Path) -> None:
    """Copy your own content FOLDER into your profile, after checking it."""
    try:
        content = read_folder(folder)
        setting.library.add(content)
    except ContentError as error:
        raise KnownError(str(error)) from error
    problems = check_content(content, setting.library)
    if problems:
        raise KnownError("\n".join([f"{content.id} was not added:", *problems]))
    goal = setting.own_catalogues / content.id
    part = goal.with_name(f".{goal.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(folder, part, ignore=_only_content)
    part.rename(goal)
    kind = "catalogue" if isinstance(content.structure, Catalogue) else "content"
    click.echo(f"The {kind} {content.id} is now at hand in every assessment of this profile.")


def _only_content(_folder: str, names: list[str]) -> list[str]:
    """Take YAML, the words' folders and SOURCE.md; leave whatever else lies there."""
    return [name for name in names if Path(name).suffix not in ("", ".yaml", ".md") or name.startswith(".")]
