"""A layout that sets its widgets one after another and breaks the line where room ends, in the reading direction."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ui import tokens


class Flow(QLayout):
    """gap: between widgets and between lines, in steps of the design."""

    def __init__(self, owner: QWidget | None = None, *, gap: int = 1) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap * tokens.STEP
        self.setContentsMargins(0, 0, 0, 0)
        if owner is not None:
            owner.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._place(box, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(one.width() for one in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((one.height() for one in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest widget alone in its line."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, box: QRect, *, move: bool) -> int:
        """Lay out within the width of `box`; returns the height that takes."""
        x = y = line = 0
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(box.width(), 1 << 20))
            if x and x + size.width() > box.width():
                x, y, line = 0, y + line + self._gap, 0
            if move:
                place = QRect(box.topLeft() + QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(direction, box, place))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line
