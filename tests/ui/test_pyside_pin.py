"""PySide6 6.12 loses a reference to None with every call, which stops Python below 3.12. Guarded here."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui import main


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is kept for ever since Python 3.12")
def test_this_pyside_does_not_lose_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("")
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize(
    ("pyside", "python", "refused"),
    [
        ("6.11.3", (3, 11), False),
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.13.1", (3, 11), True),
        ("7.0.0", (3, 11), True),
        ("6.8.0", (3, 14), False),
    ],
)
def test_the_guard_refuses_what_cannot_run(pyside: str, python: tuple[int, int], refused: bool) -> None:
    told = main.refusal(pyside, python)
    assert bool(told) is refused
    assert not refused or ("<6.12" in told and "3.12" in told)


def test_a_refused_start_says_why_and_shows_no_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "refusal", lambda *_: "This cannot run.")
    assert main.run([]) == 1
    assert capsys.readouterr().err == "This cannot run.\n"
