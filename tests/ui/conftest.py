"""A window as a person has it in front of them: real pages, real workers, a real file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessment_models.library import Library
from cirt_assess.assessment import Assessment, World
from cirt_assess.profile import Author
from cirt_assess.sample import make_sample
from ui import i18n, tokens
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.tasks import Worker
from ui.theme import Theme
from ui.workspace import Workspace

SIM3 = "sim3-v2i"


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    i18n.install(qapp, "en")
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def _light(theme: Theme, qapp: QApplication) -> Iterator[None]:
    """Every test leaves the light theme and the direction from left to right behind."""
    yield
    if tokens.is_dark():
        theme.force("light")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(scope="session")
def made_sample(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sandoria.cirt"
    make_sample(path, library)
    return path


@pytest.fixture
def sample_file(made_sample: Path, tmp_path: Path) -> Path:
    """The sample assessment, to be written in."""
    return Path(shutil.copy(made_sample, tmp_path / "sandoria.cirt"))


@pytest.fixture
def empty_file(library: Library, tmp_path: Path) -> Path:
    """An assessment in which nothing was answered yet."""
    path = tmp_path / "empty.cirt"
    Assessment.create(
        path,
        Author("a-maker", "Maker"),
        library,
        team="Testland CIRT",
        country="Testland",
        round_name="Baseline",
        starts="2026-11-01",
        catalogues=[SIM3],
        profiles={SIM3: "sim3-operating"},
        world=World(now=lambda: datetime(2026, 11, 1, 9, tzinfo=UTC)),
    ).close()
    return path


@dataclass
class Desk:
    """A window and somebody who sits before it."""

    window: MainWindow
    workspace: Workspace
    qtbot: QtBot
    _closed: list[bool] = field(default_factory=list)

    @property
    def bridge(self) -> Bridge:
        return self.workspace.bridge

    def open(self, path: Path, passphrase: str | None = None) -> None:
        """Open a file and wait until its results stand in the pages."""
        with self.qtbot.waitSignal(self.bridge.results_changed, timeout=20_000):
            self.bridge.open(path, passphrase)

    def key(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """The widget that has the focus."""
        return self.window.focusWidget() or self.window

    def settled(self) -> None:
        """Wait until what was entered is saved and computed."""
        self.qtbot.waitUntil(lambda: not self.bridge.has_unsaved and not self.bridge.is_computing, timeout=10_000)

    def close(self) -> None:
        """Leave, as with the window's close button."""
        if not self._closed:
            self._closed.append(True)
            self.window.close()
            self.workspace.finish()


@pytest.fixture
def make_desk(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes windows; `language` is that of windows and catalogues."""
    made: list[Desk] = []

    def make(language: str = "en", name: str = "Tester") -> Desk:
        files, computing = Worker("files"), Worker("computing")
        window = MainWindow()
        author = Author(f"a-{name.lower()}", name)
        workspace = Workspace(library, author, tmp_path, language=language, files=files, computing=computing)
        window.install(workspace)
        qtbot.addWidget(window, before_close_func=lambda _: None)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        made.append(Desk(window, workspace, qtbot))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()
