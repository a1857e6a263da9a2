"""What the list shows: groups and items as plain rows, computed from results. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from assessment_models.schema import Group, Item
from cirt_assess.charts import Pip
from cirt_assess.quality import Doubt
from cirt_assess.results import CatalogueResult
from cirt_assess.state import OPEN, State
from ui.wording import answer_pip, answer_text, join

FILTERS = ("all", "open", "below", "differ", "conflict")


@dataclass(frozen=True)
class ItemRow:
    """One item in the list. said: the whole row in words. search: what a search looks in, in lower case."""

    id: str
    name: str
    pip: Pip
    said: str
    search: str
    is_open: bool = False
    is_below: bool = False
    voices_differ: bool = False
    in_conflict: bool = False

    def passes(self, filter_: str, words: str) -> bool:
        """Whether the row is shown under one of FILTERS and with every one of `words` in it."""
        shown = {
            "all": True,
            "open": self.is_open,
            "below": self.is_below,
            "differ": self.voices_differ,
            "conflict": self.in_conflict,
        }[filter_]
        return shown and all(word in self.search for word in words.lower().split())


@dataclass(frozen=True)
class GroupRow:
    """A group with its rows. answered, total: items below that are rated or do not apply, and all of them."""

    id: str
    name: str
    answered: int
    total: int
    rows: tuple[GroupRow | ItemRow, ...]

    def items(self) -> Iterator[ItemRow]:
        """Every item below, in order."""
        for row in self.rows:
            if isinstance(row, ItemRow):
                yield row
            else:
                yield from row.items()


def rows_of(result: CatalogueResult, state: State, round_id: str, language: str) -> tuple[GroupRow, ...]:
    """The rows of one catalogue."""
    maker = _Maker(result, state, round_id, language)
    return tuple(maker.group(group) for group in result.content.structure.groups)


def counts(rows: tuple[GroupRow, ...]) -> dict[str, int]:
    """How many items each filter shows."""
    items = [item for group in rows for item in group.items()]
    return {one: sum(item.passes(one, "") for item in items) for one in FILTERS}


class _Maker:
    def __init__(self, result: CatalogueResult, state: State, round_id: str, language: str) -> None:
        self.result = result
        self.state = state
        self.round_id = round_id
        self.language = language
        self.doubted = {(finding.item, finding.doubt) for finding in result.findings}
        self.below = {gap.item for gap in result.gaps if gap.certain and not result.answers.get(gap.item, OPEN).is_open}

    def group(self, group: Group) -> GroupRow:
        rows: tuple[GroupRow | ItemRow, ...] = tuple(self.group(one) for one in group.groups)
        rows += tuple(self.item(one) for one in group.items)
        whole = GroupRow(group.id, self.result.content.name_of(group.id, self.language), 0, 0, rows)
        items = list(whole.items())
        answered = sum(not item.is_open and not item.in_conflict for item in items)
        return GroupRow(whole.id, whole.name, answered, len(items), rows)

    def item(self, item: Item) -> ItemRow:
        content = self.result.content
        answer = self.result.answers.get(item.id, OPEN)
        text = content.item_text(item.id, self.language)
        rating = self.state.rating(self.round_id, content.id, item.id)
        row = ItemRow(
            id=item.id,
            name=text.name,
            pip=answer_pip(answer, content.structure.scale_of(item)),
            said="",
            search=f"{item.id} {text.name} {text.question} {rating['rationale'].text}".lower(),
            is_open=answer.is_open,
            is_below=item.id in self.below,
            voices_differ=(item.id, Doubt.VOICES_DIFFER) in self.doubted,
            in_conflict=(item.id, Doubt.CONFLICT) in self.doubted,
        )
        said = join([item.id, text.name, answer_text(content, item, answer, self.language), *_marks(row)])
        return replace(row, said=said)


def _marks(row: ItemRow) -> Iterator[str]:
    if row.in_conflict:
        yield QCoreApplication.translate("rows", "entries differ")
    if row.voices_differ:
        yield QCoreApplication.translate("rows", "voices differ")
    if row.is_below:
        yield QCoreApplication.translate("rows", "below target")
