"""Starting: the window paints before anything heavy is imported, and a bug is told without telling secrets."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui import crash, main

ROOT = Path(__file__).parent.parent.parent
HEAVY = ("sqlalchemy", "sqlcipher3", "pydantic", "yaml", "reportlab", "openpyxl", "alembic", "platformdirs")

FIRST_PAINT = f"""
import sys
from PySide6.QtWidgets import QApplication
from ui import main
app = QApplication([])
program = main.Program(app, main.parser().parse_args(sys.argv[1:]))
def painted():
    print("painted with", sorted(set(sys.modules) & set({HEAVY!r})))
program.window.painted.connect(painted)
def loaded(page):
    print("showing", page)
program.window.page_shown.connect(lambda page: (loaded(page), app.quit()))
program.start()
app.exec()
program.files.finish()
program.computing.finish()
print("loaded", {{"sqlalchemy", "pydantic"}} <= set(sys.modules))
"""


def test_the_first_picture_stands_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, "--data-dir", str(tmp_path), "--language", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr.strip() in ("", "This plugin does not support propagateSizeHints()")
    assert done.stdout.splitlines() == ["painted with []", "showing home", "loaded True"]


def test_the_options_are_those_the_manual_names() -> None:
    options = main.parser().parse_args(["--data-dir", "d", "--theme", "dark", "--language", "ar", "--demo", "a.cirt"])
    assert (options.data_dir, options.theme, options.language, options.demo, options.file) == (
        Path("d"),
        "dark",
        "ar",
        True,
        Path("a.cirt"),
    )


def test_a_report_names_the_place_and_keeps_the_secret(tmp_path: Path) -> None:
    try:
        try:
            raise KeyError("the minister said so")
        except KeyError as cause:
            raise ValueError("level 1 of Sandoria") from cause
    except ValueError as error:
        text = crash.report(error)
    assert "KeyError" in text
    assert "ValueError" in text
    assert "tests/ui/test_start.py" in text
    assert "minister" not in text
    assert "Sandoria" not in text
    assert str(ROOT) not in text


def test_one_dialog_at_a_time(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    reporter = crash.Reporter()
    for text in ("first", "second"):
        try:
            raise RuntimeError(text)
        except RuntimeError as error:
            reporter.take(RuntimeError, error, error.__traceback__)
    dialog = reporter._dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    assert dialog.isVisible()
    assert "RuntimeError" in dialog._text
    assert capsys.readouterr().err.count("RuntimeError") == 2
    dialog.accept()
    assert reporter._dialog is None
