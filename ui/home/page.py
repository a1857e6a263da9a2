"""The page one meets first. Wishes go out as signals; what came of opening comes back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from assessment_models.library import Library
from cirt_assess.recent import Recent
from ui import icons, tokens
from ui.errors import sentence, way_out
from ui.frame.page import Page
from ui.home.new_form import NewForm
from ui.home.open_panel import OpenPanel
from ui.home.recent import RecentFiles
from ui.widgets.drawing import draw_frame, draw_text, start_of
from ui.widgets.field import Field
from ui.widgets.labels import Text, centred, column

_WIDTH = 760


class Way(QAbstractButton):
    """One way to begin: an icon, a few words, and what it leads to."""

    def __init__(self, icon: str, text: str, about: str) -> None:
        super().__init__()
        self.setText(text)
        self._icon, self._about = icon, about
        self.setAccessibleName(text)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(220, 124)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        strong = self.hasFocus() or self.underMouse()
        line, width = ("accent", 2) if self.hasFocus() else ("accent" if strong else "line", 1)
        fill = "accent_soft" if self.underMouse() else "surface"
        draw_frame(painter, self.rect(), line, width, fill=fill, radius=tokens.RADIUS_CARD)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.draw(painter, self._icon, QRectF(self.width() - 40 if rtl else 16, 16, 24, 24), tokens.colour("accent"))
        words = QRect(16, 50, self.width() - 32, 20)
        self._write(painter, words, self.text(), tokens.font(tokens.LEAD, bold=True), "ink")
        below = QRect(16, 72, self.width() - 32, self.height() - 80)
        self._write(painter, below, self._about, tokens.font(tokens.SMALL), "ink_second")

    def _write(self, painter: QPainter, box: QRect, text: str, font: object, ink: str) -> None:
        painter.setFont(font)  # type: ignore[arg-type]  # a QFont
        painter.setPen(tokens.colour(ink))
        draw_text(painter, box, text, start_of(self), wrap=True)


class HomePage(Page):
    """open_requested, read_only_requested: path and passphrase or None. create_requested: a NewFile.

    forget_requested: the path of a file that leaves the list of those opened lately.
    """

    open_requested = Signal(object, object)
    read_only_requested = Signal(object, object)
    create_requested = Signal(object)
    sample_requested = Signal()
    name_changed = Signal(str)
    forget_requested = Signal(object)

    def __init__(self, library: Library, language: str, author: str) -> None:
        super().__init__()
        self.new_way = Way("new", self.tr("New assessment"), self.tr("Begin with a team and a first round."))
        self.open_way = Way("folder", self.tr("Open a file"), self.tr("Go on with an assessment on this computer."))
        about = self.tr("Look around in an invented country. Nothing of yours is touched.")
        self.sample_way = Way("sample", self.tr("See the sample"), about)
        self.form = NewForm(library, language)
        self.panel = OpenPanel()
        self.recent = RecentFiles()
        self.name = Field(self.tr("Your name"), hint=self.tr("Stands beside everything you enter."))
        self.name.set_text(author)
        self._waiting = Text("", "second")
        self._ways = QWidget()
        self._asked_for_new = False
        self._build()
        self._connect()
        self._show_ways()

    def heading(self) -> tuple[str, str]:
        return self.tr("cirt-assess"), self.tr("assess, design, establish and enhance national CIRTs, offline")

    def entered(self) -> None:
        if self.isVisible() and not self.panel.isVisible() and not self.recent.take_focus():
            self.open_way.setFocus()

    def show_recent(self, files: Sequence[Recent]) -> None:
        """Show which files were opened lately; the first one takes the focus where nothing was begun yet."""
        self.recent.show_files(files)
        self.recent.setVisible(bool(files) and self._ways.isVisibleTo(self))
        if self.window().focusWidget() in (None, self.open_way):
            self.recent.take_focus()

    def open_path(self, path: Path) -> None:
        """Open a file that was named when the program was started."""
        self._ask(path, None)

    def opened(self) -> None:
        """The file is open: the next time this page begins afresh."""
        self.form.begin()
        self._show_ways()

    def show_open_error(self, error: Exception) -> None:
        """Say why nothing was opened, with the way out."""
        self._waiting.show_text("")
        path = getattr(error, "path", None) or Path()
        if self._asked_for_new:
            self.form.tell_wrong_place(sentence(error))
            self.form.show()
            return
        self.form.hide()
        self.panel.show_problem(path, sentence(error), way_out(error))

    def _show_ways(self) -> None:
        self._ways.show()
        self.recent.setVisible(bool(self.recent.rows))
        self.form.hide()
        self.panel.hide()
        self._waiting.show_text("")

    def _show_form(self) -> None:
        self.panel.hide()
        self._ways.hide()
        self.recent.hide()
        self.form.show()
        self.form.team.editor.setFocus()

    def _choose_file(self) -> None:
        title = self.tr("Open an assessment")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Assessments (*.cirt);;All files (*)"))
        if chosen:
            self._ask(Path(chosen), None)

    def _ask(self, path: Path, secret: str | None) -> None:
        self._asked_for_new = False
        self._waiting.show_text(self.tr("Opening {file}…").format(file=path.name))
        self.open_requested.emit(path, secret)

    def _create(self, new: object) -> None:
        self._asked_for_new = True
        self._waiting.show_text(self.tr("Making the file…"))
        self.create_requested.emit(new)

    def see_sample(self) -> None:
        """Open the sample, as a click on its card does."""
        self._asked_for_new = False
        self._waiting.show_text(self.tr("Making the sample…"))
        self.sample_requested.emit()

    def _name_entered(self) -> None:
        if self.name.text:
            self.name_changed.emit(self.name.text)

    def _connect(self) -> None:
        self.new_way.clicked.connect(self._show_form)
        self.open_way.clicked.connect(self._choose_file)
        self.sample_way.clicked.connect(self.see_sample)
        self.form.create_requested.connect(self._create)
        self.form.cancelled.connect(self._show_ways)
        self.panel.open_requested.connect(self._ask)
        self.panel.read_only_requested.connect(self.read_only_requested)
        self.panel.cancelled.connect(self._show_ways)
        self.panel.another_requested.connect(self._choose_file)
        self.recent.open_requested.connect(lambda path: self._ask(path, None))
        self.recent.forget_requested.connect(self.forget_requested)
        self.name.editor.editingFinished.connect(self._name_entered)

    def _build(self) -> None:
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        body = column(inside)
        body.setContentsMargins(0, 56, 0, 32)
        body.setSpacing(4 * tokens.STEP)
        body.addWidget(Text(self.tr("Where does this team stand, and what comes next?"), "figure", wrap=True))
        promise = self.tr("Everything stays in one file on this computer. This program never uses the network.")
        body.addWidget(Text(promise, "second", wrap=True))
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(3 * tokens.STEP)
        for way in (self.new_way, self.open_way, self.sample_way):
            ways.addWidget(way, 1)
        body.addWidget(self._ways)
        for widget in (self._waiting, self.panel, self.form, self.recent):
            body.addWidget(widget)
        self.name.setMaximumWidth(_WIDTH // 3)
        body.addWidget(self.name)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Begin"))
        scroll.setWidget(centred(inside))
        column(self).addWidget(scroll)
