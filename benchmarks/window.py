"""The window against a bare PySide6 window: start to first paint, and peak memory with the sample open.

Each start is a process of its own, told apart from the other only by the script it runs.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from assessment_models.library import Library
from benchmarks.measure import Figure, seconds, timed
from cirt_assess.sample import SAMPLE_NAME, make_sample

STARTS = 11

BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        {end}
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import os
from PySide6.QtWidgets import QApplication
from ui.main import Program, parser
app = QApplication([])
program = Program(app, parser().parse_args({arguments}))
program.window.painted.connect(lambda: os._exit(0))
program.start()
app.exec()
"""

OURS_OPEN = """
import os, resource
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.main import Program, parser
app = QApplication([])
program = Program(app, parser().parse_args({arguments}))
def end():
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    os._exit(0)
def wait():
    workspace = program.window._workspace
    if workspace is None or workspace.bridge.results is None:
        QTimer.singleShot(50, wait)
    else:
        QTimer.singleShot(500, end)
wait()
program.start()
app.exec()
"""

TELL_MEMORY = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True); os._exit(0)"


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield _start(folder)
        yield _memory(folder)


def _start(folder: Path) -> Figure:
    bare = BARE.format(end="os._exit(0)")
    ours = OURS.format(arguments=["--data-dir", str(folder / "profile"), "--language", "en"])
    _run(bare)
    _run(ours)
    pairs = [(seconds(lambda: _run(bare)), seconds(lambda: _run(ours))) for _ in range(STARTS)]
    medians = statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)
    return timed("start to first painted window : bare PySide6 window", medians, 1.5)


def _memory(folder: Path) -> Figure:
    make_sample(folder / SAMPLE_NAME, Library.load())
    arguments = [str(folder / SAMPLE_NAME), "--data-dir", str(folder / "profile"), "--language", "en"]
    bare = int(_run(BARE.format(end=TELL_MEMORY)))
    ours = int(_run(OURS_OPEN.format(arguments=arguments)))
    return Figure(
        "peak memory with the sample open : bare window",
        f"{bare / 1024:.0f} MiB",
        f"{ours / 1024:.0f} MiB",
        ours / bare,
        1.5,
    )


def _run(script: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment)
    return done.stdout
