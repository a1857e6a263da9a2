"""Which catalogues a round asks, and which level each asks for: a tick box and a profile per catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from assessment_models.library import Library
from assessment_models.schema import CatalogueKind
from ui import tokens
from ui.widgets.buttons import Choice
from ui.widgets.check import Check

_ORDER = (CatalogueKind.MATURITY, CatalogueKind.READINESS, CatalogueKind.SERVICES, CatalogueKind.DUTIES)
"""How catalogues are listed: what most rounds begin with first."""


class CataloguePicker(QWidget):
    """checks, profiles: by the catalogue's id; a catalogue without profiles has no choice."""

    def __init__(self, library: Library, language: str) -> None:
        super().__init__()
        self.checks: dict[str, Check] = {}
        self.profiles: dict[str, Choice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(tokens.STEP)
        self._grid.setColumnStretch(0, 1)
        known = sorted(library.catalogues.items(), key=lambda one: _ORDER.index(one[1].structure.kind))
        for place, (id_, content) in enumerate(known):
            text = content.words(language).catalogue
            check = Check(text.name if text else id_, checked=place == 0)
            check.setToolTip(text.about if text else "")
            self.checks[id_] = check
            self._grid.addWidget(check, place, 0)
            self._add_profiles(place, id_, _profiles(library, id_, language))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The catalogues that are ticked."""
        return tuple(id_ for id_, check in self.checks.items() if check.isChecked())

    @property
    def targets(self) -> Mapping[str, str]:
        """The profile of each ticked catalogue that has one chosen."""
        return {
            id_: self.profiles[id_].value for id_ in self.chosen if id_ in self.profiles and self.profiles[id_].value
        }

    def show_chosen(self, catalogues: Sequence[str], targets: Mapping[str, str]) -> None:
        """Tick these and no others, each with its profile."""
        for id_, check in self.checks.items():
            check.setChecked(id_ in catalogues)
        for id_, choice in self.profiles.items():
            choice.choose(targets.get(id_, ""))

    def _add_profiles(self, place: int, catalogue: str, names: Mapping[str, str]) -> None:
        if not names:
            return
        check = self.checks[catalogue]
        choice = Choice(self.tr("Profile for {catalogue}").format(catalogue=check.text()))
        choice.offer({"": self.tr("No profile"), **names}, "")
        choice.setEnabled(check.isChecked())
        check.toggled.connect(choice.setEnabled)
        self.profiles[catalogue] = choice
        self._grid.addWidget(choice, place, 1)


def _profiles(library: Library, catalogue: str, language: str) -> dict[str, str]:
    found = library.profiles.items()
    return {id_: one.words(language).text.name for id_, one in found if one.structure.catalogue == catalogue}
