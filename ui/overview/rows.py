"""What the overview lists, in words and with the place each row leads to. Pure but for translations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from assessment_models.library import Library
from cirt_assess.context import CONTEXT
from cirt_assess.context_words import ContextWords
from cirt_assess.interviews import Interview
from cirt_assess.items import ItemRef
from cirt_assess.overview import Overview, Step, StepKind, next_steps
from cirt_assess.state import State
from ui.places import Place
from ui.times import day
from ui.wording import author_name, join, short_name

translate = QCoreApplication.translate

_PAGES = {"interview": "interviews", "response": "interviews", "evidence": "evidence", "context": "overview"}
"""Where entities of a kind are mended; every other kind in the questionnaire."""


@dataclass(frozen=True)
class Row:
    """One row that leads to a place."""

    icon: str
    title: str
    about: str
    place: Place


class Rows:
    """The rows of one overview."""

    def __init__(self, found: Overview, state: State, library: Library, language: str) -> None:
        self.found = found
        self.state = state
        self.library = library
        self.language = language

    # --- what to do next -------------------------------------------------------------------

    def steps(self) -> list[Row]:
        """The most useful steps, the first of them first."""
        return [self._step(step) for step in next_steps(self.found)]

    def _step(self, step: Step) -> Row:
        icon, page = _STEPS[step.kind]
        place = Place(page, step.item, step.entity, step.role, step.catalogue)
        if step.kind is StepKind.DECIDE_CONFLICTS and step.entity is not None:
            place = place_of(step.entity)
        return Row(icon, StepTitles().of(step.kind, step.count), self._begins(step), place)

    def _begins(self, step: Step) -> str:
        """Where a step begins, or what it is good for."""
        if step.kind is StepKind.HOLD_DUE:
            return self._interview(self.found.due[0])
        if step.role is not None:
            role = self.library.role_name(step.role, self.language)
            return translate("overview", "Begin with: {role}").format(role=role)
        if step.catalogue is not None:
            name = short_name(self.library.catalogues[step.catalogue], self.language)
            return translate("overview", "{catalogue}: gaps are what is below a target").format(catalogue=name)
        if step.kind is StepKind.PRINT_REPORT:
            return translate("overview", "With what is known today; what is open is shown as open")
        about = self.item(step.item) if step.item else self.entity(step.entity or "")
        return translate("overview", "Begin with: {item}").format(item=about)

    # --- what is open ----------------------------------------------------------------------

    def due(self) -> list[Row]:
        """Interviews planned for today or a day that has passed."""
        about = translate("overview", "planned for {day}")
        return [
            Row(
                "voices", self._interview(one), about.format(day=day(str(one.day))), Place("interviews", entity=one.key)
            )
            for one in self.found.due
        ]

    def conflicts(self) -> list[Row]:
        """Everything whose entries differ, each thing once."""
        fields: dict[str, list[str]] = {}
        for entity, name in self.found.conflicts:
            fields.setdefault(entity, []).append(name)
        return [
            Row("conflict", self.entity(entity), join(list(self._field_names(entity, names))), place_of(entity))
            for entity, names in fields.items()
        ]

    def flags(self) -> list[Row]:
        """Open flags, with who sees to each."""
        by = translate("overview", "{text} · {owner}")
        return [
            Row(
                "flag",
                self.item(one.item) if one.item else translate("overview", "Flag"),
                by.format(text=one.text, owner=author_name(self.state, one.owner)),
                Place("assess", one.item, one.key),
            )
            for one in self.found.flags
        ]

    # --- names -----------------------------------------------------------------------------

    def item(self, ref: ItemRef) -> str:
        """An item with its catalogue, for example "SIM3 P-3 Escalation"."""
        content = self.library.catalogues.get(ref.catalogue)
        if content is None or ref.item not in content.items:
            return str(ref)
        name = content.name_of(ref.item, self.language)
        words = translate("overview", "{catalogue} {id} {name}")
        return words.format(catalogue=short_name(content, self.language), id=ref.item, name=name)

    def entity(self, key: str) -> str:
        """What an entity is called."""
        ref = ItemRef.of_entity(key)
        if ref is not None:
            return self.item(ref)
        kind = key.partition("/")[0]
        return {
            "interview": translate("overview", "An interview"),
            "evidence": translate("overview", "A piece of evidence"),
            "context": translate("overview", "The context"),
            "round": translate("overview", "A round"),
            "target": translate("overview", "The target profile"),
            "team": translate("overview", "The team"),
        }.get(kind, translate("overview", "An entry"))

    def _field_names(self, entity: str, names: list[str]) -> Iterator[str]:
        known = {
            "level": translate("overview", "level"),
            "rationale": translate("overview", "reason"),
            "date": translate("overview", "day"),
            "profile": translate("overview", "profile"),
        }
        words = ContextWords(self.language)
        for name in names:
            yield words.label(name) if entity == CONTEXT else known.get(name, name)

    def _interview(self, one: Interview) -> str:
        role = self.library.role_name(one.role, self.language) if one.role else ""
        return join([role, one.organisation]) or translate("overview", "An interview")


def place_of(entity: str) -> Place:
    """Where an entity is mended."""
    page = _PAGES.get(entity.partition("/")[0], "assess")
    return Place(page, ItemRef.of_entity(entity), entity)


_STEPS = {
    StepKind.PLAN_FIRST: ("voices", "interviews"),
    StepKind.HOLD_DUE: ("voices", "interviews"),
    StepKind.DECIDE_CONFLICTS: ("conflict", "assess"),
    StepKind.RATE_HEARD: ("assess", "assess"),
    StepKind.ADD_EVIDENCE: ("evidence", "evidence"),
    StepKind.CHOOSE_PROFILE: ("results", "results"),
    StepKind.GIVE_REASONS: ("assess", "assess"),
    StepKind.SETTLE_FLAGS: ("flag", "assess"),
    StepKind.ADD_INTERVIEWEES: ("voices", "interviews"),
    StepKind.RATE_OPEN: ("assess", "assess"),
    StepKind.PRINT_REPORT: ("reports", "reports"),
}
"""The icon of each step, and the page where it is done."""


class StepTitles(QObject):
    """What each step is called; an object only for its plurals."""

    def of(self, kind: StepKind, number: int) -> str:
        """The title of a step for which `number` things wait."""
        return {
            StepKind.PLAN_FIRST: self.tr("Plan the first interview"),
            StepKind.HOLD_DUE: self.tr("Hold what is due: %n interview(s)", "", number),
            StepKind.DECIDE_CONFLICTS: self.tr("Decide where entries differ: %n place(s)", "", number),
            StepKind.RATE_HEARD: self.tr("Rate what people spoke about: %n item(s)", "", number),
            StepKind.ADD_EVIDENCE: self.tr("Ask for evidence: %n high level(s) without any", "", number),
            StepKind.CHOOSE_PROFILE: self.tr("Choose a target profile: %n catalogue(s) without one", "", number),
            StepKind.GIVE_REASONS: self.tr("Write the reason: %n rating(s) without one", "", number),
            StepKind.SETTLE_FLAGS: self.tr("Settle what was flagged: %n item(s)", "", number),
            StepKind.ADD_INTERVIEWEES: self.tr("Invite somebody more: %n item(s) nobody can answer yet", "", number),
            StepKind.RATE_OPEN: self.tr("Rate what is open: %n item(s)", "", number),
            StepKind.PRINT_REPORT: self.tr("Print the report"),
        }[kind]
