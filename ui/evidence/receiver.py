"""How files come to the page: dropped on it, pasted, or chosen in the system's own dialog."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from ui.evidence.drop_zone import DropZone
from ui.evidence.sources import Source, file_source, offers_something, sources_in


class Receiver(QObject):
    """received: Sources, and whether they go to the evidence that is shown. empty: why there was nothing to take.

    writable: without it nothing is taken. open_title: that of the evidence on show while it has no file, else empty.
    """

    received = Signal(object, bool)
    empty = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.writable = True
        self.open_title = ""
        self.zone = DropZone(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        for editor in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
            editor.setAcceptDrops(False)  # a file dropped on a text is evidence, not its name as text
            editor.installEventFilter(self)

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self._take(QGuiApplication.clipboard().mimeData(), into=False)

    def choose(self) -> None:
        """Let the user choose files for new evidence."""
        chosen, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Attach files as evidence"))
        self._receive([Path(one) for one in chosen], into=False)

    def choose_one(self) -> None:
        """Let the user choose the file of the evidence that is shown."""
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Attach the file of this evidence"))
        self._receive([Path(chosen)] if chosen else [], into=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._page:
            return self._is_ours(event)
        match event:
            case QDragEnterEvent():
                return self._enter(event)
            case QDragMoveEvent():
                self.zone.show_place(event.position().toPoint().x())
                event.acceptProposedAction()
                return True
            case QDropEvent():
                return self._drop(event)
        if event.type() == QEvent.Type.DragLeave:
            self.zone.hide()
        return False

    def _is_ours(self, event: QEvent) -> bool:
        """A picture or a file pasted into a text goes to the page, which the shortcut then takes."""
        is_paste = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
        if event.type() != QEvent.Type.ShortcutOverride or not is_paste:
            return False
        mime = QGuiApplication.clipboard().mimeData()
        if mime.hasFormat("text/plain") or not offers_something(mime):
            return False
        event.ignore()
        return True

    def _enter(self, event: QDragEnterEvent) -> bool:
        if self.writable and offers_something(event.mimeData()):
            is_one = len(event.mimeData().urls()) <= 1
            self.zone.open_over(self.open_title if is_one else "")
            self.zone.show_place(event.position().toPoint().x())
            event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.zone.show_place(event.position().toPoint().x())
        self.zone.hide()
        event.acceptProposedAction()
        self._take(event.mimeData(), into=self.zone.is_over_second)
        return True

    def _take(self, mime: QMimeData, *, into: bool) -> None:
        found = sources_in(mime, datetime.now().astimezone()) if self.writable else []
        if found:
            self.received.emit(found, into and len(found) == 1)
        elif self.writable:
            nothing = self.tr(
                "There is no file and no picture to take in. Copy a file or make a screenshot first; of a folder, "
                "choose the files in it."
            )
            self.empty.emit(nothing)

    def _receive(self, paths: list[Path], *, into: bool) -> None:
        found: list[Source] = [file_source(path) for path in paths]
        if found and self.writable:
            self.received.emit(found, into)
