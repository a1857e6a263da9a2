"""Words that several pages need for what the core gives as ids and values. Imports pure modules and QtCore."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessment_models.library import CatalogueContent
from assessment_models.schema import Item, Scale
from cirt_assess.charts import Pip, PipWords, pip
from cirt_assess.state import NOT_APPLICABLE, Answer, Entity, State


def pip_words() -> PipWords:
    """The words inside and beside pips."""
    return PipWords(
        open=QCoreApplication.translate("wording", "open"),
        not_applicable=QCoreApplication.translate("wording", "N/A"),
    )


def answer_pip(answer: Answer, scale: Scale) -> Pip:
    """The pip of an answer."""
    return pip(answer, scale, pip_words())


def level_name(content: CatalogueContent, item: Item, code: int, language: str) -> str:
    """The name of a level on an item's scale, for example "Approved"."""
    return content.words(language).scales[item.scale or content.structure.scale][code].name


def level_about(content: CatalogueContent, item: Item, code: int, language: str) -> str:
    """What a level looks like for an item; what it means anywhere where the item has no words of its own."""
    words = content.words(language)
    return words.items[item.id].levels.get(code) or words.scales[item.scale or content.structure.scale][code].about


def answer_text(content: CatalogueContent, item: Item, answer: Answer, language: str) -> str:
    """An answer in words: "level 3, Approved"."""
    if answer.in_conflict:
        between = QCoreApplication.translate("wording", " or ")
        return between.join(_option_text(content, item, one, language) for one in answer.options)
    return _option_text(content, item, answer.options[0] if answer.options else None, language)


def _option_text(content: CatalogueContent, item: Item, option: int | str | None, language: str) -> str:
    if option == NOT_APPLICABLE:
        return QCoreApplication.translate("wording", "not applicable")
    if not isinstance(option, int) or option not in content.structure.scale_of(item).codes:
        return QCoreApplication.translate("wording", "open")
    text = QCoreApplication.translate("wording", "level {level}, {name}")
    return text.format(level=option, name=level_name(content, item, option, language))


def short_name(content: CatalogueContent, language: str) -> str:
    """What a catalogue is called where there is little room."""
    text = content.words(language).catalogue
    return text.short if text else content.id


def round_name(round_: Entity) -> str:
    """The name of a round."""
    return round_["name"].text or round_.id


def author_name(state: State, author: str) -> str:
    """The name an author gave."""
    return state.entity("assessor", author)["name"].text or author


def confidence(value: str) -> str:
    """How well what somebody said is supported."""
    return {
        "heard": QCoreApplication.translate("wording", "heard"),
        "shown": QCoreApplication.translate("wording", "shown"),
        "tested": QCoreApplication.translate("wording", "tested"),
        "corroborated": QCoreApplication.translate("wording", "corroborated"),
    }.get(value, value)


def join(parts: list[str]) -> str:
    """A list in one line, for example "5.1, 8.2"."""
    return QCoreApplication.translate("wording", ", ").join(part for part in parts if part)
