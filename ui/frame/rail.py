"""The rail: where in the lifecycle one is. Wishes only: what follows is decided by the main window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, tokens
from ui.widgets.drawing import draw_frame, draw_text, end_of, icon_box, start_of
from ui.widgets.labels import Elided, Line, column

ROW, ROW_BELOW = 34, 30
_ICON, _ICON_AT, _TEXT_AT, _EDGE = 18, 18, 46, 10


@dataclass(frozen=True)
class Stop:
    """One page on the rail. is_there: this version has it. is_below: it belongs to the stage before it."""

    id: str
    icon: str
    name: str
    is_there: bool = True
    is_below: bool = False


class RailButton(QAbstractButton):
    """A stop on the rail, with a short note at its end."""

    def __init__(self, stop: Stop, note: str = "") -> None:
        super().__init__()
        self._stop = stop
        self._note = note
        self.setText(stop.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_note(note)

    def show_note(self, note: str) -> None:
        """Show a few letters at the end of the row."""
        self._note = note
        name = self.tr("{name}, {note}").format(name=self._stop.name, note=note) if note else self._stop.name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens.RAIL_WIDTH, ROW_BELOW if self._stop.is_below else ROW)

    def nextCheckState(self) -> None:
        """A click is a wish; the main window marks the page that is shown."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._draw_ground(painter)
        ink = "accent" if self.isChecked() else "ink" if self._stop.is_there else "ink_second"
        at = self.width() - _ICON_AT - _ICON if rtl else _ICON_AT
        second = "accent" if self.isChecked() else "ink_second"
        if not self._stop.is_below:
            icons.draw(painter, self._stop.icon, icon_box(at, self.height(), _ICON), tokens.colour(second))
        row = QRect(_TEXT_AT, 0, self.width() - _TEXT_AT - 2 * _EDGE, self.height())
        if rtl:
            row.moveLeft(2 * _EDGE)
        painter.setPen(tokens.colour(ink))
        painter.setFont(tokens.font(tokens.BODY, bold=self.isChecked()))
        draw_text(painter, row, self.text(), start_of(self) | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(tokens.colour("ink_second"))
        painter.setFont(tokens.font(tokens.TINY))
        draw_text(painter, row, self._note, end_of(self) | Qt.AlignmentFlag.AlignVCenter)

    def _draw_ground(self, painter: QPainter) -> None:
        box = self.rect().adjusted(_EDGE, 1, -_EDGE, -1)
        if self.hasFocus():
            draw_frame(painter, box, "accent", 2, fill="accent_soft" if self.isChecked() else "surface")
        elif self.isChecked():
            draw_frame(painter, box, "", fill="accent_soft")
        elif self.underMouse():
            draw_frame(painter, box, "", fill="background")


class Rail(QFrame):
    """page_requested: the id of a stop. files_requested: the user wants another file."""

    page_requested = Signal(str)
    files_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setFixedWidth(tokens.RAIL_WIDTH)
        self.setAccessibleName(self.tr("Stages"))
        self._team = Elided("", "title")
        self._round = Elided("", "small-second")
        self._buttons: dict[str, RailButton] = {}
        self._body = QVBoxLayout()
        self._build()

    def stops(self) -> tuple[Stop, ...]:
        """The stages of the lifecycle in their order, and what comes out of them."""
        return (
            Stop("overview", "overview", self.tr("Overview")),
            Stop("assess", "assess", self.tr("Assess")),
            Stop("interviews", "voices", self.tr("Interviews"), is_below=True),
            Stop("evidence", "evidence", self.tr("Evidence"), is_below=True),
            Stop("results", "results", self.tr("Results")),
            Stop("design", "design", self.tr("Design"), is_there=False),
            Stop("establish", "establish", self.tr("Establish"), is_there=False),
            Stop("enhance", "enhance", self.tr("Enhance"), is_there=False),
            Stop("reports", "reports", self.tr("Reports")),
        )

    def show_file(self, team: str, round_: str) -> None:
        """Whose assessment this is, and which round."""
        self._team.setText(team)
        self._round.setText(round_)

    def show_page(self, id_: str) -> None:
        """Mark the page that is shown."""
        for one, button in self._buttons.items():
            button.setChecked(one == id_)

    def show_note(self, id_: str, note: str) -> None:
        """Show a few letters at the end of a stop, for example how much is rated."""
        self._buttons[id_].show_note(note)

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._body, 1)
        whole.addWidget(Line(upright=True))
        self._body.setContentsMargins(0, 14, 0, 10)
        self._body.setSpacing(0)
        self._body.addWidget(_indented(self._team))
        self._body.addWidget(_indented(self._round))
        self._body.addSpacing(14)
        for stop in self.stops():
            if stop.id == "reports":
                self._body.addSpacing(8)
                self._body.addWidget(_indented(Line()))
                self._body.addSpacing(8)
            self._add(stop)
        self._body.addStretch(1)
        files = RailButton(Stop("files", "folder", self.tr("Another file")))
        files.clicked.connect(self.files_requested)
        self._body.addWidget(files)

    def _add(self, stop: Stop) -> None:
        button = RailButton(stop, "" if stop.is_there else self.tr("later"))
        button.clicked.connect(lambda: self.page_requested.emit(stop.id))
        self._buttons[stop.id] = button
        self._body.addWidget(button)


def _indented(child: QWidget) -> QWidget:
    holder = QWidget()
    body = column(holder)
    body.setContentsMargins(18, 0, 18, 0)
    body.addWidget(child)
    return holder
