"""What a change did, in a few words, for undo and redo. Imports pure modules."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessment_models.library import Library
from cirt_assess.assessment import Change
from cirt_assess.revisions import Revision, decode
from cirt_assess.state import NOT_APPLICABLE

_ENTITY_PARTS = 4
translate = QCoreApplication.translate


def deed(change: Change, library: Library, language: str) -> str:
    """For example "level 3 for O-1 Mandate"."""
    shown = [one for one in change.revisions if not one.entity.startswith("assessor/")]
    if not shown:
        return translate("deeds", "nothing")
    level = next((one for one in shown if one.field == "level"), shown[0])
    return _told(level, library, language)


def _told(revision: Revision, library: Library, language: str) -> str:
    parts = revision.entity.split("/")
    if parts[0] == "rating" and len(parts) == _ENTITY_PARTS:
        item = _item(library, parts[2], parts[3], language)
        return _rated(revision, item)
    if parts[0] == "response" and len(parts) == _ENTITY_PARTS:
        item = _item(library, parts[2], parts[3], language)
        return translate("deeds", "what was said about {item}").format(item=item)
    return {
        "target": translate("deeds", "the target profile"),
        "round": translate("deeds", "the round"),
        "interview": translate("deeds", "an interview"),
        "flag": translate("deeds", "a flag"),
        "evidence": translate("deeds", "a piece of evidence"),
        "context": translate("deeds", "the context"),
    }.get(parts[0], translate("deeds", "an entry"))


def _rated(revision: Revision, item: str) -> str:
    if revision.field != "level":
        return translate("deeds", "the reason for {item}").format(item=item)
    value = decode(revision.value)
    if value is None:
        return translate("deeds", "no level for {item}").format(item=item)
    if value == NOT_APPLICABLE:
        return translate("deeds", "not applicable for {item}").format(item=item)
    return translate("deeds", "level {level} for {item}").format(level=value, item=item)


def _item(library: Library, catalogue: str, item: str, language: str) -> str:
    content = library.catalogues.get(catalogue)
    if content is None or item not in content.items:
        return item
    return f"{item} {content.name_of(item, language)}"
