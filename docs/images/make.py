"""Make the pictures of the README and the guide from the sample: `python docs/images/make.py`.

Draws real windows without a display. The pictures depend on the fonts of the machine.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from ui.main import Program, parser

HERE = Path(__file__).parent
WIDTH, HEIGHT = 1280, 800
SETTLE_MS = 700
"""How long a page gets to lay itself out and to hear from its workers."""


def main() -> None:
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        options = ["--demo", "--data-dir", folder, "--theme", "light", "--language", "en"]
        program = Program(app, parser().parse_args(options))
        program.start()
        program.window.showNormal()  # it fills a screen as small as the one that is not there
        program.window.resize(WIDTH, HEIGHT)
        _until(lambda: _is_ready(program))
        for name in _views(program):
            _settle()
            program.window.grab().save(str(HERE / f"{name}.png"))
            sys.stdout.write(f"{name}.png\n")
        program.window.close()
        program.files.finish()
        program.computing.finish()


def _views(program: Program) -> Iterator[str]:
    """Each name comes after its page is on show."""
    window = program.window
    for page in ("overview", "assess", "interviews", "evidence", "results", "reports"):
        if page == "assess":
            window.workspace.assess.show_item("sim3-v2i", "P-5")
        if page in window.workspace.pages:
            window.show_page(page)
            yield page


def _is_ready(program: Program) -> bool:
    workspace = getattr(program.window, "_workspace", None)
    return workspace is not None and workspace.bridge.results is not None


def _settle() -> None:
    clock = QElapsedTimer()
    clock.start()
    _until(lambda: clock.elapsed() > SETTLE_MS)


def _until(is_so: Callable[[], bool]) -> None:
    loop = QEventLoop()
    while not is_so():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


if __name__ == "__main__":
    main()
