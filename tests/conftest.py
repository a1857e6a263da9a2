"""Hard settings for every test: no screen, no network, no stray log line, every path of the user redirected."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--histories", type=int, default=5000, help="how many random histories the merge laws see")
    parser.addoption("--file-histories", type=int, default=8, help="how many of them travel in real files and packages")
    parser.addoption("--mutations", type=int, default=1000, help="how many packages are changed at random")
    parser.addoption("--fault-stride", type=int, default=5, help="of the failures of a drive, try each so-many-th")
    parser.addoption("--age-vectors", default=os.environ.get("AGE_VECTORS"), help="folder of the C2SP/CCTV age vectors")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the settings of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        "HOME",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
    ):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program has no business on a network; Unix sockets of the desktop are left alone."""

    def refuse(self: socket.socket, address: object) -> None:
        raise AssertionError(f"the program tried to connect to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _no_stray_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log is either a bug or belongs into an error that somebody reads."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]
