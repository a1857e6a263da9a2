"""The form for a new assessment: one page, no wizard, honest about the passphrase."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout

from assessment_models.library import Library
from cirt_assess.passphrase import SHORT, Strength, strength
from ui import tokens
from ui.bridge import NewFile
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button
from ui.widgets.catalogue_picker import CataloguePicker
from ui.widgets.field import Field
from ui.widgets.labels import Card, Elided, Text

SUFFIX = ".cirt"
_BELOW_EDITOR = 2
"""The place in a field between its editor and its hint."""


class NewForm(Card):
    """create_requested: a NewFile that is complete."""

    create_requested = Signal(object)
    cancelled = Signal()

    def __init__(self, library: Library, language: str) -> None:
        super().__init__(margin=5, spacing=3)
        self._path: Path | None = None
        self.team = Field(self.tr("Team"), hint=self.tr("The CIRT that is assessed, or that is to be founded."))
        self.country = Field(self.tr("Country or sector"))
        self.round_name = Field(self.tr("Name of this round"), hint=self.tr("For example Baseline, or Follow-up 2027."))
        self.starts = Field(self.tr("First day"), hint=self.tr("Year-month-day."))
        self.secret = Field(self.tr("Passphrase"), secret=True)
        self.again = Field(self.tr("The passphrase again"), secret=True)
        self._place = Elided("", "small-second")
        self._strength = Bar()
        self.picker = CataloguePicker(library, language)
        self.catalogues = self.picker.checks
        self._build()
        self.begin()

    def begin(self) -> None:
        """An empty form for today."""
        for field in (self.team, self.country, self.secret, self.again):
            field.set_text("")
        self.round_name.set_text(self.tr("Baseline"))
        self.starts.set_text(date.today().isoformat())  # noqa: DTZ011  the day on the user's wall
        self._path = None
        self._typed()
        self._secret_typed()

    def submit(self) -> None:
        """Ask for the file, or say what is missing and go there."""
        wrong = self._first_wrong()
        if wrong is not None:
            wrong.editor.setFocus()
            return
        self.create_requested.emit(
            NewFile(
                path=self.path,
                team=self.team.text,
                country=self.country.text,
                round_name=self.round_name.text,
                starts=self.starts.text,
                catalogues=self.picker.chosen,
                profiles=self.picker.targets,
                passphrase=self.secret.raw or None,
            )
        )

    @property
    def path(self) -> Path:
        """Where the file will be: where the user said, or in the documents under the team's name."""
        if self._path is not None:
            return self._path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) / f"{_file_name(self.team.text) or 'assessment'}{SUFFIX}"

    def set_path(self, path: Path) -> None:
        """Put the file somewhere else."""
        self._path = path if path.suffix else path.with_suffix(SUFFIX)
        self._typed()

    def tell_wrong_place(self, sentence: str) -> None:
        """The file cannot be made there."""
        self._place.setText(sentence)
        self._place.setProperty("role", "attention")
        self._place.style().polish(self._place)

    def _first_wrong(self) -> Field | None:
        """The first field that is not as it must be, which then says so."""
        if not self.team.text:
            self.team.tell_wrong(self.tr("Write the name of the team."))
            return self.team
        if not self.round_name.text:
            self.round_name.tell_wrong(self.tr("Give the round a name."))
            return self.round_name
        try:
            date.fromisoformat(self.starts.text)
        except ValueError:
            self.starts.tell_wrong(self.tr("This is no date. Write it as 2026-11-21."))
            return self.starts
        if self.secret.raw != self.again.raw:
            self.again.tell_wrong(self.tr("This is not the same as above."))
            return self.again
        return None if self.picker.chosen else self._nothing_chosen()

    def _nothing_chosen(self) -> Field:
        self.round_name.tell_wrong(self.tr("Tick at least one catalogue for this round."))
        return self.round_name

    def _typed(self) -> None:
        self._place.setProperty("role", "small-second")
        self._place.style().polish(self._place)
        self._place.setText(self.tr("The file: {path}").format(path=self.path))

    def _secret_typed(self) -> None:
        secret = self.secret.raw
        self.again.setVisible(bool(secret))
        self._strength.setVisible(bool(secret))
        found = strength(secret, (self.team.text, self.country.text))
        self._strength.show_share(found / max(Strength), self._rated(found))
        self.secret.set_hint(self._advice(secret, found))

    def _rated(self, found: Strength) -> str:
        return {
            Strength.WEAK: self.tr("Strength of the passphrase: weak"),
            Strength.FAIR: self.tr("Strength of the passphrase: fair"),
            Strength.STRONG: self.tr("Strength of the passphrase: strong"),
        }[found]

    def _advice(self, secret: str, found: Strength) -> str:
        """What the passphrase does, and what it cannot do."""
        if not secret:
            return self.tr("Without one, anybody who gets the file can read what it says about this team.")
        if len(secret) < SHORT:
            return self.tr("This is short. Four or five unrelated words are hard to guess and easy to keep.")
        if found is Strength.WEAK:
            return self.tr("This is easy to guess. Four or five unrelated words are hard to guess and easy to keep.")
        if found is Strength.FAIR:
            return self.tr(
                "Fairly hard to guess; one or two words more make it strong. Nobody can open the file without it, "
                "and nobody can recover it: keep it safe."
            )
        return self.tr("Hard to guess. Nobody can open the file without it, and nobody can recover it: keep it safe.")

    def _choose_place(self) -> None:
        title = self.tr("Where to keep the assessment")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self.path), self.tr("Assessments (*.cirt)"))
        if chosen:
            self.set_path(Path(chosen))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * tokens.STEP)
        grid.setVerticalSpacing(3 * tokens.STEP)
        fields = (self.team, self.country, self.round_name, self.starts)
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(Text(self.tr("New assessment"), "title"))
        self.body.addLayout(grid)
        self.body.addWidget(Text(self.tr("What is asked in this round, and the level asked for"), "small-strong"))
        self.body.addWidget(self.picker)
        self.secret.body.insertWidget(_BELOW_EDITOR, self._strength)
        secrets = QGridLayout()
        secrets.setHorizontalSpacing(4 * tokens.STEP)
        secrets.addWidget(self.secret, 0, 0)
        secrets.addWidget(self.again, 0, 1)
        secrets.setColumnStretch(0, 1)
        secrets.setColumnStretch(1, 1)
        self.body.addLayout(secrets)
        self.body.addLayout(self._place_row())
        self.body.addLayout(self._buttons())
        self.team.editor.textChanged.connect(self._typed)
        for field in (self.secret, self.team, self.country):
            field.editor.textChanged.connect(self._secret_typed)

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        change = Button(self.tr("Change…"), "quiet", icon="folder")
        change.setAccessibleName(self.tr("Change where the file is kept"))
        change.clicked.connect(self._choose_place)
        row.addWidget(self._place, 1)
        row.addWidget(change)
        return row

    def _buttons(self) -> QHBoxLayout:
        create = Button(self.tr("Create and begin"), "primary")
        create.clicked.connect(self.submit)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(create)
        row.addWidget(cancel)
        row.addStretch(1)
        return row


def _file_name(team: str) -> str:
    """A name that every file system takes."""
    return "-".join("".join(char if char.isalnum() else " " for char in team).split()).lower()
