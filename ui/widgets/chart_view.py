"""A chart in a page: its picture, the same as a table, and a menu to copy or save it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from cirt_assess.scene import Scene
from ui import tokens
from ui.widgets import scene_painter
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.table import Table

POINT = 11 / 8
"""Pixels per point: the smallest letters of a chart, of 8 points, stand as high as the smallest of the page."""


class Picture(QWidget):
    """Paints a scene as large as its width allows."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._scene: Scene | None = None

    def show_scene(self, scene: Scene | None) -> None:
        """Paint another scene; its title and table are the accessible description."""
        self._scene = scene
        self.setAccessibleName(scene.title if scene else "")
        lines = (": ".join(row) for row in scene.table[1:]) if scene else ()
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self._scene.height)) if self._scene else QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._scene.height * self._scale(width)) if self._scene else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._scene is None:
            return
        painter = QPainter(self)
        scale = min(self._scale(self.width()), self.height() / self._scene.height)
        painter.translate((self.width() - self._scene.width * scale) / 2, 0)
        painter.scale(scale, scale)
        scene_painter.paint(painter, self._scene, tokens.colours())

    def _scale(self, width: int) -> float:
        """As wide as there is room, but no letter larger than it was meant."""
        return min(width / self._scene.width, POINT) if self._scene else 1.0


class ChartView(QWidget):
    """`file_name` is what a saved chart is called when nothing else is chosen."""

    failed = Signal(str)

    def __init__(self, file_name: str) -> None:
        super().__init__()
        self._file_name = file_name
        self._scene: Scene | None = None
        self.picture = Picture()
        self.table = Table("")
        self._title = Text("", "strong", wrap=True)
        self._menu_button = Button("", "quiet", icon="more", name=self.tr("Copy or save this chart"))
        self._front: QWidget = self.picture
        self._head = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._build()

    def show_scene(self, scene: Scene, wide: int = 0) -> None:
        """Show another chart. wide: the column of its table that takes the free room."""
        self._scene = scene
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.picture.show_scene(scene.mirrored() if mirrored else scene)
        self.table.show_rows(scene.table, wide)
        self.table.setAccessibleName(scene.title)
        self._title.setText(scene.title)

    def add_control(self, control: QWidget) -> None:
        """Put a switch for this chart beside its title."""
        self._head.insertWidget(1, control, 0, Qt.AlignmentFlag.AlignTop)

    def set_picture(self, picture: QWidget) -> None:
        """Show `picture`, which can be walked over, in the place of the drawn chart."""
        self.picture.hide()
        self._front = picture
        self._whole.insertWidget(1, picture)

    def show_table(self, wanted: bool) -> None:
        """Show the table, or the picture again."""
        self._front.setVisible(not wanted)
        self.table.setVisible(wanted)

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self._scene:
            QGuiApplication.clipboard().setImage(scene_painter.image(self._scene))

    def save(self, file: Path) -> None:
        """Save the chart as SVG or PNG, as the file's ending says; `failed` tells when that cannot be."""
        if self._scene is None:
            return
        write = scene_painter.write_svg if file.suffix.lower() == ".svg" else scene_painter.write_png
        try:
            write(self._scene, file)
        except OSError:
            self.failed.emit(
                self.tr("{file} could not be written there. Choose another folder.").format(file=file.name)
            )

    def _ask_and_save(self, ending: str) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save chart"), f"{self._file_name}.{ending}", f"*.{ending}"
        )
        if chosen:
            self.save(Path(chosen).with_suffix(f".{ending}"))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy picture"), self.copy)
        menu.addAction(self.tr("Save as SVG…"), lambda: self._ask_and_save("svg"))
        menu.addAction(self.tr("Save as PNG…"), lambda: self._ask_and_save("png"))
        menu.popup(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def _build(self) -> None:
        self._head.setSpacing(2 * tokens.STEP)
        self._head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._menu_button.clicked.connect(self._open_menu)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(2 * tokens.STEP)
        self._whole.addLayout(self._head)
        self._whole.addWidget(self.picture)
        self._whole.addWidget(self.table)
        self.table.hide()
