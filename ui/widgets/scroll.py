"""A part of a page that scrolls up and down: as wide as the page, as high as its contents need at that width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.widgets.labels import column


class _Contents(QWidget):
    """A layout's own smallest height is that of its narrowest width; here the width is known and tells the height."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Scroll(QScrollArea):
    """What it shows goes into `body`: cards one below the other, in line with the title bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        contents = _Contents()
        self.body = column(contents, spacing=3)
        self.body.setContentsMargins(18, 16, 18, 18)
        self.setWidget(contents)
