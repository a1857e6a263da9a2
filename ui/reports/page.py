"""The reports page: choose a round, for whom it is, formats and a folder; then see where the reports are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QWidget

from cirt_assess.evidence import Tlp
from cirt_assess.report.exporters import EXPORTERS
from cirt_assess.report.wording import Wording
from cirt_assess.state import Entity
from ui import tokens
from ui.frame.page import Page
from ui.reports.job import Order, Written
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button, Choice
from ui.widgets.check import Check
from ui.widgets.chips import Chips
from ui.widgets.keys import KeyHint
from ui.widgets.labels import Card, Elided, Line, Text, centred, clear, column
from ui.wording import round_name

_WIDTH = 640


class ReportsPage(Page):
    """write_requested: an Order. stop_requested: whoever writes should stop."""

    write_requested = Signal(object)
    stop_requested = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._folder = Path()
        wording = Wording.load(language)
        self.round = Choice(self.tr("Round"))
        self.classification = Chips({one.value: one.value for one in Tlp}, self.tr("Classification"))
        self.formats = {one.id: Check(wording(one.label), checked=True) for one in EXPORTERS}
        self._place = Elided()
        self.go = Button(self.tr("Write the reports"), "primary", icon="save")
        self.stop = Button(self.tr("Stop"))
        self._bar = Bar()
        self.told = Text("", wrap=True)
        self._written = Card(margin=5, spacing=2)
        self._build()
        self._connect()

    def heading(self) -> tuple[str, str]:
        return self.tr("Reports"), self.tr("the readiness report of one round")

    def hints(self) -> tuple[KeyHint, ...]:
        return (KeyHint(("Tab",), self.tr("next choice")), KeyHint(("Ctrl", "Enter"), self.tr("write the reports")))

    def entered(self) -> None:
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, folder: Path, rounds: Sequence[Entity], current: str) -> None:
        """Another file was opened: its reports go beside it unless the user says otherwise."""
        self._set_folder(folder)
        self.show_rounds(rounds, current)
        self.classification.choose(Tlp.AMBER.value)
        self._written.hide()
        self._rest("")

    def show_rounds(self, rounds: Sequence[Entity], current: str) -> None:
        """The rounds to choose from, the chosen one still chosen as long as there is such a round."""
        names = {one.id: round_name(one) for one in rounds}
        self.round.offer(names, self.round.value if self.round.value in names else current)

    # --- how it goes -----------------------------------------------------------------------

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Which format is being written."""
        text = self.tr("Writing {what}, {number} of {total}…").format(what=what, number=done + 1, total=total)
        self.told.show_text(text)
        self._bar.show_share((done + 0.5) / max(total, 1), text)

    def show_written(self, written: Sequence[Written]) -> None:
        """Where the reports are."""
        self._rest("")
        clear(self._written.body)
        title = Text(self.tr("%n report(s) written", "", len(written)), "strong")
        self._written.body.addWidget(title)
        for one in written:
            self._written.body.addWidget(Line())
            self._written.body.addWidget(self._row(one))
        self._written.show()

    def show_failed(self, sentence: str) -> None:
        """Why there is no report."""
        self._rest(sentence)
        self.told.set_role("attention")

    def show_stopped(self) -> None:
        """The user stopped it; what was written stays."""
        self._rest(self.tr("Stopped. Formats that were finished before are in the folder."))

    def _rest(self, text: str) -> None:
        """Nothing is being written."""
        self.told.set_role("body")
        self.told.show_text(text)
        self._bar.hide()
        self.stop.hide()
        self.go.setEnabled(bool(self._chosen()))

    def submit(self) -> None:
        """Order what is chosen."""
        if not self.go.isEnabled() or not self._chosen():
            return
        self.go.setEnabled(False)
        self._written.hide()
        self._bar.show()
        self.stop.show()
        self.told.set_role("body")
        self.told.show_text(self.tr("Computing…"))
        today = date.today()  # noqa: DTZ011  the day on the user's wall
        order = (self.round.value, self.classification.value, self._chosen(), self._folder, self._language, today)
        self.write_requested.emit(Order(*order))

    # --- how it is built -------------------------------------------------------------------

    def _chosen(self) -> tuple[str, ...]:
        return tuple(id_ for id_, check in self.formats.items() if check.isChecked())

    def _set_folder(self, folder: Path) -> None:
        self._folder = folder
        self._place.setText(str(folder))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the reports go"), str(self._folder))
        if chosen:
            self._set_folder(Path(chosen))

    def _row(self, written: Written) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * tokens.STEP)
        words = QWidget()
        body = column(words)
        body.addWidget(Elided(written.path.name))
        body.addWidget(Elided(str(written.path.parent), "small-second"))
        if written.missing:
            text = self.tr("No font here shows {scripts}: those letters stand as boxes.")
            body.addWidget(Text(text.format(scripts=", ".join(written.missing).title()), "attention", wrap=True))
        line.addWidget(words, 1)
        show = Button(self.tr("Open"), name=self.tr("Open {file}").format(file=written.path.name))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.path))))
        folder = Button("", "quiet", icon="folder", name=self.tr("Open the folder"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.path.parent))))
        line.addWidget(show)
        line.addWidget(folder)
        return row

    def _connect(self) -> None:
        self.go.clicked.connect(self.submit)
        self.go.setShortcut("Ctrl+Return")
        self.stop.clicked.connect(self.stop_requested)
        for check in self.formats.values():
            check.toggled.connect(lambda: self.go.setEnabled(bool(self._chosen())))

    def _build(self) -> None:
        card = Card(margin=5, spacing=2)
        for title, widget, about in self._parts():
            card.body.addWidget(Text(title, "small-strong"))
            card.body.addWidget(
                widget, 0, Qt.AlignmentFlag.AlignLeading if widget is self.round else Qt.AlignmentFlag(0)
            )
            if about:
                card.body.addWidget(Text(about, "small-second", wrap=True))
            card.body.addSpacing(2 * tokens.STEP)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self.go)
        row.addWidget(self.stop)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self._bar)
        card.body.addWidget(self.told)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        body = column(inside)
        body.setContentsMargins(0, 24, 0, 24)
        body.setSpacing(3 * tokens.STEP)
        body.addWidget(card)
        body.addWidget(self._written)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Reports"))
        scroll.setWidget(centred(inside))
        self.scroll_with_keys(scroll)
        column(self).addWidget(scroll)

    def _parts(self) -> tuple[tuple[str, QWidget, str], ...]:
        formats = QWidget()
        below = column(formats)
        for check in self.formats.values():
            below.addWidget(check)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)
        change = Button(self.tr("Change…"), "quiet", icon="folder")
        change.setAccessibleName(self.tr("Change the folder of the reports"))
        change.clicked.connect(self._choose_folder)
        row.addWidget(change)
        shown = self.tr("Stands at the head and foot of every page. It says who may see the report.")
        return (
            (self.tr("Round"), self.round, ""),
            (self.tr("Classification"), self.classification, shown),
            (self.tr("Formats"), formats, ""),
            (self.tr("Folder"), place, self.tr("A report that is there already is never replaced.")),
        )
