"""What happens when there is a bug: one dialog with the version and where it happened, and nothing from any file.

The message of the error and the values of variables may quote an assessment, so neither is shown.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from cirt_assess import __version__
from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, column

_ROOT = Path(__file__).parent.parent


def report(error: BaseException) -> str:
    """Versions, the kind of error and where it happened; no message, no values."""
    lines = [f"cirt-assess {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"]
    return "\n".join([*lines, *_told(error)])


def _told(error: BaseException) -> Iterator[str]:
    """The chain of causes, the first cause first."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _told(cause)
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"


def _short(file: str) -> str:
    """The path from the program's own folder, or only the name: no folder of the user."""
    path = Path(file)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name


class CrashDialog(QDialog):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumSize(560, 380)
        self._text = text
        body = column(self, margin=6, spacing=3)
        body.addWidget(Text(self.tr("Something went wrong in the program"), "heading", wrap=True))
        safe = self.tr(
            "Everything that was shown as saved is safe. You can go on, or close the program and open it again."
        )
        body.addWidget(Text(safe, wrap=True))
        ask = self.tr("If you report this, send the text below. It holds nothing from your assessment.")
        body.addWidget(Text(ask, "second", wrap=True))
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        body.addWidget(shown, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        copy = Button(self.tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close = Button(self.tr("Go on"), "primary")
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        body.addLayout(row)


class Reporter:
    """Takes the place of `sys.excepthook`. While its dialog is open, further errors only go to the terminal."""

    def __init__(self) -> None:
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """From now on, whatever nobody caught comes here."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show one dialog for an error nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        text = report(error.with_traceback(trace))
        sys.stderr.write(f"{text}\n")
        if self._dialog is None:
            self._dialog = CrashDialog(text)
            self._dialog.finished.connect(self._closed)
            self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
