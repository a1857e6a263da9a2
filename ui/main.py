"""Where the windows begin: `cirt-assess-gui [file]`. The window paints before anything heavy is imported.

Imports QtWidgets, the frame and the standard library; `ui.loading` fetches the rest on a worker.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from cirt_assess import __version__
from ui import i18n
from ui.crash import Reporter
from ui.loading import load
from ui.main_window import MainWindow
from ui.tasks import Worker
from ui.theme import Theme

if TYPE_CHECKING:
    from assessment_models.library import Library
    from cirt_assess.profile import Author

_FRAME = 40
"""What the system puts around a window, about, in pixels."""

_LOSES_NONE = (6, 12)
"""From this version on PySide6 takes a reference to None with every call; Python keeps None for ever since 3.12."""


def refusal(pyside: str, python: tuple[int, int]) -> str:
    """Why these versions cannot run together; empty when they can."""
    major, minor, *_ = (int(part) for part in pyside.split(".")[:2])
    if (major, minor) >= _LOSES_NONE and python < (3, 12):
        return (
            f"PySide6 {pyside} stops Python {python[0]}.{python[1]} after a while without a warning. "
            'Install PySide6 below 6.12 (pip install "PySide6-Essentials<6.12"), or use Python 3.12 or newer.'
        )
    return ""


def parser() -> argparse.ArgumentParser:
    """The options of the command line."""
    made = argparse.ArgumentParser(prog="cirt-assess-gui", description="Assess national CIRTs, offline.")
    made.add_argument("file", nargs="?", type=Path, help="an assessment to open")
    made.add_argument("--data-dir", type=Path, help="keep settings in this folder: a throw-away profile")
    made.add_argument("--catalogues", type=Path, action="append", default=[], help="read content folders from here too")
    made.add_argument("--theme", choices=("light", "dark"), help="instead of what the system says")
    made.add_argument("--language", help="of windows and catalogues, for example en or ar; the system's if not given")
    made.add_argument("--demo", action="store_true", help="open the sample assessment")
    made.add_argument("--version", action="version", version=__version__)
    return made


class Program:
    """The application, its window and its workers, from start to end."""

    def __init__(self, app: QApplication, options: argparse.Namespace) -> None:
        self.app = app
        self.options = options
        self.language: str = options.language or QLocale.system().name().replace("_", "-")
        i18n.install(app, self.language)
        self.theme = Theme(app, options.theme)
        self.files = Worker("files")
        self.computing = Worker("computing")
        self.window = MainWindow()
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._load))

    def start(self) -> None:
        """Show the window, over the whole screen where there is little room; what is heavy follows."""
        free = self.app.primaryScreen().availableSize()
        wanted = self.window.frameSize()
        if free.width() <= wanted.width() or free.height() <= wanted.height() + _FRAME:
            self.window.showMaximized()
        else:
            self.window.show()

    def _load(self) -> None:
        self.files.do(lambda _: load(self.options.data_dir, self.options.catalogues), self._loaded)

    def _loaded(self, found: tuple[Library, Author, Path]) -> None:
        from ui.workspace import Workspace  # noqa: PLC0415  brings the pages, which need what was loaded

        library, author, settings = found
        workspace = Workspace(
            library, author, settings, language=self.language, files=self.files, computing=self.computing
        )
        self.window.install(workspace)
        if self.options.demo:
            workspace.home.see_sample()
        elif self.options.file is not None:
            workspace.home.open_path(self.options.file)


def run(argv: Sequence[str]) -> int:
    """Run the program with the arguments after its name; returns the exit code."""
    options = parser().parse_args(argv)
    if refused := refusal(pyside_version, sys.version_info[:2]):
        sys.stderr.write(f"{refused}\n")
        return 1
    app = QApplication([sys.argv[0]])
    app.setApplicationName("cirt-assess")
    app.setApplicationVersion(__version__)
    Reporter().install()
    program = Program(app, options)
    program.start()
    code = app.exec()
    program.files.finish()
    program.computing.finish()
    return code


def main() -> None:
    """The entry point of the installed command."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
