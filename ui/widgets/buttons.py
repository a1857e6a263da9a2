"""Buttons. The mouse never takes the focus away from where somebody types; the keyboard reaches all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from ui import icons, tokens
from ui.widgets.drawing import ICON, draw_frame, draw_text, icon_box, start_of


class Button(QPushButton):
    """kind: `plain`, `primary`, `quiet`, `link`, `chip` or `badge`, as the stylesheet knows them."""

    def __init__(self, text: str = "", kind: str = "plain", *, icon: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setIconSize(QSize(ICON, ICON))
        self.setAutoDefault(False)
        self._icon = icon
        self._colour = {"primary": "on_accent", "badge": "attention"}.get(kind, "ink_second")
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, self._colour))


class Choice(QPushButton):
    """Shows what is chosen and opens a menu of the rest. `what` names what is chosen, for example "Catalogue"."""

    chosen = Signal(str)

    def __init__(self, what: str) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._what = what
        self._value = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(self._take)
        self.clicked.connect(self._open)

    @property
    def value(self) -> str:
        """The id of what is chosen; empty when there is nothing to choose from."""
        return self._value

    def values(self) -> list[str]:
        """The ids that can be chosen, in order."""
        return [str(action.data()) for action in self._group.actions()]

    def offer(self, options: dict[str, str], value: str) -> None:
        """Offer names by id, with `value` chosen. Says nothing: this is not the user's doing."""
        for action in self._group.actions():
            self._group.removeAction(action)
            self._menu.removeAction(action)
        for id_, name in options.items():
            action = QAction(name, self._menu, checkable=True, checked=id_ == value)
            action.setData(id_)
            self._group.addAction(action)
            self._menu.addAction(action)
        self._show_chosen(value, options.get(value, ""))

    def choose(self, value: str) -> None:
        """Choose as the user would. Nothing happens when `value` is not offered."""
        for action in self._group.actions():
            if action.data() == value:
                action.trigger()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(text, 260) + 44, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(92, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        draw_frame(painter, self.rect(), "accent" if strong else "line_strong", 2 if self.hasFocus() else 1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        text = self.rect().adjusted(28 if rtl else 12, 0, -12 if rtl else -28, 0)
        painter.setPen(tokens.colour("ink" if self.isEnabled() else "ink_second"))
        painter.setFont(tokens.font())
        draw_text(painter, text, self.text(), start_of(self) | Qt.AlignmentFlag.AlignVCenter)
        place = icon_box(8 if rtl else self.width() - 8 - ICON, self.height())
        icons.draw(painter, "chevron-down", place, tokens.colour("ink_second"))

    def _show_chosen(self, value: str, name: str) -> None:
        self._value = value
        self.setText(name)
        self.setAccessibleName(self.tr("{what}: {chosen}").format(what=self._what, chosen=name))
        self.updateGeometry()

    def _take(self, action: QAction) -> None:
        if action.data() != self._value:
            self._show_chosen(str(action.data()), action.text())
            self.chosen.emit(self._value)

    def _open(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
