"""The file of a piece of evidence: what is kept, or that nothing was taken. It is never opened, only written out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cirt_assess.evidence import Evidence, Tlp
from cirt_assess.file_name import harmless
from ui import tokens
from ui.evidence.rows import EvidenceRow, Keeping
from ui.evidence.words import dotted, kind_name, runs_by_itself, size_text
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Elided, Text, column


class FileCard(Card):
    """attach_requested: a file for this evidence is to be chosen. export_requested: a digest, and where a copy goes."""

    attach_requested = Signal()
    export_requested = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(margin=4, spacing=2)
        self._evidence: Evidence | None = None
        self._tlp: Tlp | None = None
        self._protected = False
        self._head = Text("", wrap=True)
        self._facts = Text("", "small-second", wrap=True)
        self._digest = Elided("", "small-second")
        self._copy = Button("", "quiet", icon="copy", name=self.tr("Copy the SHA-256 digest"))
        self._runs = Text("", "attention", wrap=True)
        self.attach = Button("")
        self.export = Button(self.tr("Save a copy…"), icon="save")
        self.warning = Card("notice", spacing=2)
        self._warned = Text("", wrap=True)
        self.go = Button(self.tr("Choose where and save…"), "primary")
        self.told = Text("", "small-second", wrap=True)
        self.folder = Button(self.tr("Show the folder"), "link")
        self._bar = Bar()
        self._written: Path | None = None
        self._build()

    def show_file(self, row: EvidenceRow, *, writable: bool, protected: bool) -> None:
        """Show where the content is. protected: the assessment file has a passphrase."""
        evidence, keeping = row.evidence, row.keeping
        if self._evidence is None or evidence.id != self._evidence.id or evidence.blob != self._evidence.blob:
            self._rest("")
            self.warning.hide()
        self._evidence, self._tlp, self._protected = evidence, row.tlp, protected
        attached = keeping is Keeping.ATTACHED
        self._head.setText(self._heading(evidence, keeping))
        self._facts.setText(self._about(evidence, keeping))
        self._digest.setText(self.tr("SHA-256 {digest}").format(digest=evidence.blob))
        for widget in (self._digest, self._copy):
            widget.setVisible(bool(evidence.blob))
        runs = self.tr("It does something by itself when it is opened. Do not open it on a computer that matters.")
        self._runs.show_text(runs if runs_by_itself(evidence.media_type) and attached else "")
        self.export.setVisible(attached)
        self.attach.setText(self.tr("Replace…") if attached else self.tr("Attach the file…"))
        self.attach.setProperty("kind", "quiet" if attached else "plain")
        self.attach.style().unpolish(self.attach)
        self.attach.style().polish(self.attach)
        self.attach.setVisible(writable)

    def _heading(self, evidence: Evidence, keeping: Keeping) -> str:
        match keeping:
            case Keeping.SIGHTED:
                return self.tr("Sighted, not taken")
            case Keeping.ELSEWHERE:
                return self.tr("Attached elsewhere")
        return evidence.file_name or evidence.title

    def _about(self, evidence: Evidence, keeping: Keeping) -> str:
        facts = dotted([kind_name(evidence.media_type), size_text(evidence.size)])
        match keeping:
            case Keeping.SIGHTED:
                return self.tr("Nothing of it is in this file. If you may take it, attach it or drop it on this page.")
            case Keeping.ELSEWHERE:
                asked = self.tr("What was received spoke of it and did not bring it: ask where it was attached.")
                return dotted([facts, asked])
        return dotted([facts, self.tr("kept inside this file, never opened here")])

    # --- a copy outside --------------------------------------------------------------------

    def ask_export(self) -> None:
        """Say what a copy outside means, before anybody is asked where it goes."""
        self._rest("")
        self._warned.setText(self._what_it_means())
        self.warning.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """No copy, then."""
        self.warning.hide()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int, _what: str) -> None:
        """How much of the copy is written."""
        text = self.tr("Writing the copy: {done} of {total}").format(done=size_text(done), total=size_text(total))
        self.told.show_text(text)
        self._bar.show()
        self._bar.show_share(done / max(total, 1), text)

    def show_exported(self, path: Path) -> None:
        """Where the copy is."""
        self._rest(self.tr("The copy is at {path}.").format(path=path))
        self._written = path
        self.folder.show()

    def show_failed(self, sentence: str) -> None:
        """Why there is no copy."""
        self._rest(sentence)
        self.told.set_role("attention")

    def _rest(self, text: str) -> None:
        self._bar.hide()
        self.folder.hide()
        self.told.set_role("small-second")
        self.told.show_text(text)

    def _what_it_means(self) -> str:
        leaves = self.tr("A copy leaves the protection of this file: whoever gets it can read it.")
        unprotected = self.tr("A copy leaves this file: whoever gets it can read it.")
        label = self.tr("It is {tlp}: put it only where everybody who can get there may see it.")
        care = self.tr("Open it with care: a file from elsewhere can do harm.")
        marked = self._tlp not in (None, Tlp.CLEAR)
        told = [leaves if self._protected else unprotected, label.format(tlp=self._tlp) if marked else "", care]
        return self.tr(" ", "between sentences").join(one for one in told if one)

    def _choose_place(self) -> None:
        evidence = self._evidence
        assert evidence is not None
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(documents) / harmless(evidence.file_name or evidence.title)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy of this evidence"), str(suggested))
        if chosen:
            self.take_copy(Path(chosen))

    def take_copy(self, path: Path) -> None:
        """Ask for the copy to be written at `path`."""
        self.warning.hide()
        if self._evidence is not None:
            self.export_requested.emit(self._evidence.blob, path)

    # --- how it is built -------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * tokens.STEP)
        words = QWidget()
        lines = column(words, spacing=0)
        lines.addWidget(self._head)
        lines.addWidget(self._facts)
        head.addWidget(words, 1)
        for button in (self.attach, self.export):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        digest = QHBoxLayout()
        digest.setSpacing(tokens.STEP)
        digest.addWidget(self._digest, 1)
        digest.addWidget(self._copy)
        self.body.addWidget(Text(self.tr("File"), "strong"))
        self.body.addLayout(head)
        self.body.addLayout(digest)
        for widget in (self._runs, self._warning(), self._bar, self.told):
            self.body.addWidget(widget)
        self.body.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeading)
        self._rest("")
        self.warning.hide()
        self._connect()

    def _warning(self) -> Card:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self.go)
        row.addWidget(cancel)
        row.addStretch(1)
        self.warning.body.addWidget(self._warned)
        self.warning.body.addLayout(row)
        return self.warning

    def _connect(self) -> None:
        self.attach.clicked.connect(self.attach_requested)
        self.export.clicked.connect(self.ask_export)
        self.go.clicked.connect(self._choose_place)
        self._copy.clicked.connect(self._copy_digest)
        self.folder.clicked.connect(self._show_folder)

    def _copy_digest(self) -> None:
        if self._evidence is not None:
            QGuiApplication.clipboard().setText(self._evidence.blob)

    def _show_folder(self) -> None:
        """The folder and never the file: this program opens no evidence."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
