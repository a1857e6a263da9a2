"""The panel that writes a question sheet: what it holds, who may see it, where it goes, and where it is then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cirt_assess.evidence import Tlp
from cirt_assess.interviews import Interview
from ui import tokens
from ui.interviews.sheet_job import Sheet, SheetOrder
from ui.widgets.buttons import Button
from ui.widgets.check import Check
from ui.widgets.chips import Chips
from ui.widgets.labels import Card, Elided, Text, column
from ui.widgets.scroll import Scroll


class SheetPanel(Scroll):
    """write_requested: a SheetOrder."""

    write_requested = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._interview = ""
        self._folder = Path()
        self.pressing_first = Check(self.tr("Open and disputed questions first"), checked=True)
        self.as_planned = Check(self.tr("Only as many as the planned time allows"))
        self.classification = Chips({one.value: one.value for one in Tlp}, self.tr("Classification"))
        self._place = Elided()
        self.go = Button(self.tr("Write the sheet"), "primary", icon="save")
        self.told = Text("", wrap=True)
        self._written = Card(margin=3)
        self._name = Elided()
        self._where = Elided("", "small-second")
        self._missing = Text("", "attention", wrap=True)
        self._path = Path()
        self._build()

    def begin(self, folder: Path) -> None:
        """Another file was opened: sheets go beside it unless the user says otherwise."""
        self.set_folder(folder)
        self.classification.mark(Tlp.AMBER.value)

    def show_interview(self, interview: Interview) -> None:
        """The interview that a sheet would be for."""
        if interview.id != self._interview:
            self._interview = interview.id
            self._written.hide()
            self._rest("")
        self.as_planned.setVisible(interview.minutes is not None)

    def set_folder(self, folder: Path) -> None:
        """Put sheets somewhere else."""
        self._folder = folder
        self._place.setText(str(folder))

    def submit(self) -> None:
        """Order the sheet."""
        if not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self._written.hide()
        self.told.set_role("second")
        self.told.show_text(self.tr("Writing the sheet…"))
        self.write_requested.emit(
            SheetOrder(
                interview=self._interview,
                classification=self.classification.value,
                folder=self._folder,
                language=self._language,
                today=date.today(),  # noqa: DTZ011  the day on the user's wall
                pressing_first=self.pressing_first.isChecked(),
                as_planned=self.as_planned.isChecked() and not self.as_planned.isHidden(),
            )
        )

    def show_written(self, sheet: Sheet) -> None:
        """Where the sheet is."""
        self._rest("")
        self._path = sheet.path
        self._name.setText(sheet.path.name)
        self._where.setText(str(sheet.path.parent))
        text = self.tr("No font here shows {scripts}: those letters stand as boxes.")
        self._missing.show_text(text.format(scripts=", ".join(sheet.missing).title()) if sheet.missing else "")
        self._written.show()

    def show_failed(self, sentence: str) -> None:
        """Why there is no sheet."""
        self._rest(sentence)
        self.told.set_role("attention")

    def _rest(self, text: str) -> None:
        self.told.set_role("body")
        self.told.show_text(text)
        self.go.setEnabled(True)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the sheet goes"), str(self._folder))
        if chosen:
            self.set_folder(Path(chosen))

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _build(self) -> None:
        card = Card(margin=4, spacing=2)
        about = self.tr(
            "A page to write on: who and when, the questions in order with what each level looks like, and "
            "room for notes. It shows no ratings and nothing that others said."
        )
        card.body.addWidget(Text(about, "second", wrap=True))
        for widget in (self.pressing_first, self.as_planned):
            card.body.addWidget(widget)
        card.body.addWidget(Text(self.tr("Classification"), "small-strong"))
        card.body.addWidget(self.classification)
        card.body.addWidget(Text(self.tr("Folder"), "small-strong"))
        card.body.addWidget(self._folder_row())
        card.body.addSpacing(tokens.STEP)
        card.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(self.told)
        self.go.clicked.connect(self.submit)
        self._written.body.addWidget(self._written_row())
        self._written.body.addWidget(self._missing)
        self._written.hide()
        self.told.hide()
        self.body.setContentsMargins(0, 0, 2, 2)
        self.body.addWidget(card)
        self.body.addWidget(self._written)
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("Question sheet"))

    def _folder_row(self) -> QWidget:
        change = Button(self.tr("Change…"), "quiet", icon="folder")
        change.setAccessibleName(self.tr("Change the folder of the sheet"))
        change.clicked.connect(self._choose_folder)
        return _row(self._place, change)

    def _written_row(self) -> QWidget:
        words = QWidget()
        body = column(words)
        body.addWidget(self._name)
        body.addWidget(self._where)
        show = Button(self.tr("Open"), name=self.tr("Open the sheet"))
        show.clicked.connect(lambda: self._open(self._path))
        folder = Button("", "quiet", icon="folder", name=self.tr("Open the folder"))
        folder.clicked.connect(lambda: self._open(self._path.parent))
        return _row(words, show, folder)


def _row(wide: QWidget, *others: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * tokens.STEP)
    row.addWidget(wide, 1)
    for widget in others:
        row.addWidget(widget)
    return holder
