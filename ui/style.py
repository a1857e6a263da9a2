"""The stylesheet: how Qt's own widgets look, from tokens. Imports tokens only.

Widgets say what they are by a dynamic property (`role`, `kind`); no widget sets a stylesheet of its own.
"""

from __future__ import annotations

from string import Template

from cirt_assess.palette import Palette
from ui import tokens

_SHEET = Template("""
* { outline: none; }
QWidget { color: $ink; font-size: ${BODY}px; }
QMainWindow, QDialog, QWidget[role="page"] { background: $background; }
QLabel { background: transparent; }

QLabel[role="title"] { font-size: ${LEAD}px; font-weight: 600; }
QLabel[role="lead"] { font-size: ${LEAD}px; }
QLabel[role="question"] { font-size: ${TITLE}px; font-weight: 400; }
QLabel[role="heading"] { font-size: ${TITLE}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${FIGURE}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="second"] { color: $ink_second; }
QLabel[role="small"] { font-size: ${SMALL}px; }
QLabel[role="small-second"] { font-size: ${SMALL}px; color: $ink_second; }
QLabel[role="small-strong"] { font-size: ${SMALL}px; font-weight: 600; }
QLabel[role="caption"] { font-size: ${TINY}px; font-weight: 600; color: $ink_second; }
QLabel[role="tiny"] { font-size: ${TINY}px; color: $ink_second; }
QLabel[role="attention"] { font-size: ${SMALL}px; color: $attention; }
QLabel[role="id"] { font-size: ${LEAD}px; font-weight: 600; color: $ink_second; }
QLabel[role="tag-target"] {
    font-size: ${TINY}px; font-weight: 600; color: $target; background: $surface; border: 1px solid $target;
    border-radius: ${RADIUS_PIP}px; padding: 0 3px;
}
QLabel[role="tag-last"] {
    font-size: ${TINY}px; color: $ink_second; border: 1px dashed $line_strong;
    border-radius: ${RADIUS_PIP}px; padding: 0 3px;
}
QLabel[role="key"] {
    font-size: ${TINY}px; font-weight: 600; color: $ink; background: $surface; border: 1px solid $line;
    border-bottom-color: $line_strong; border-radius: ${RADIUS_PIP}px; padding: 0 4px;
}

QFrame[role="surface"] { background: $surface; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${RADIUS_CARD}px; }
QFrame[role="card"][active="true"] { border-color: $accent; }
QFrame[role="keys-here"] { background: transparent; border: none; border-radius: 1px; }
QFrame[role="keys-here"][active="true"] { background: $accent; }
QFrame[role="notice"] { background: $attention_soft; border: 1px solid $attention; border-radius: ${RADIUS_CARD}px; }
QFrame[role="what-if"] { background: $accent_soft; border: none; border-bottom: 2px dashed $accent; }
QFrame[role="rail"] { background: $surface; border: none; }
QFrame[role="line"] { background: $line; border: none; }

QPushButton {
    background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: ${RADIUS_CONTROL}px;
    padding: 5px 12px; font-size: ${BODY}px;
}
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $ink_second; border-color: $line; background: $surface; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $line; color: $ink_second; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $ink_second; padding: 3px 8px; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; color: $ink; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 2px 7px; }
QPushButton[kind="link"] {
    background: transparent; border: 2px solid transparent; color: $accent; padding: 0 2px; text-align: left;
    text-decoration: underline;
}
QPushButton[kind="link"]:focus { border: 2px solid $accent; border-radius: ${RADIUS_PIP}px; }
QPushButton[kind="chip"] {
    background: transparent; border: 1px solid transparent; border-radius: ${RADIUS_PIP}px; color: $ink_second;
    padding: 2px 6px; font-size: ${SMALL}px;
}
QPushButton[kind="chip"]:hover { background: $accent_soft; }
QPushButton[kind="chip"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[kind="chip"]:focus { border: 1px solid $accent; }
QPushButton[kind="badge"] {
    background: $attention_soft; color: $attention; border: 1px solid $attention_soft; padding: 2px 9px;
    border-radius: ${RADIUS_CARD}px; font-size: ${SMALL}px; font-weight: 600;
}
QPushButton[kind="badge"]:hover { border-color: $attention; }
QPushButton[kind="badge"]:focus { border: 2px solid $attention; padding: 1px 8px; }

QLineEdit, QPlainTextEdit, QDateEdit {
    background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: ${RADIUS_CONTROL}px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $ink_second;
}
QLineEdit { padding: 5px 9px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; }
QLineEdit:focus { padding: 4px 8px; }
QLineEdit[wrong="true"] { border: 1px solid $attention; }
QPlainTextEdit[role="note"] { background: transparent; border: none; padding: 0; }
QPlainTextEdit[role="field"] { padding: 5px 9px; }
QPlainTextEdit[role="field"]:focus { padding: 4px 8px; }
QPlainTextEdit[wrong="true"] { border: 1px solid $attention; }

QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $ink_second; border: none; border-bottom: 2px solid transparent;
    padding: 4px 1px; margin-right: 14px; font-size: ${BODY}px;
}
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover:!selected { color: $ink; }

QTreeView, QTableView, QListView, QAbstractItemView {
    background: $surface; border: none; selection-background-color: $accent_soft; selection-color: $ink;
}
QListView[role="popup"] { border: 1px solid $line_strong; border-radius: ${RADIUS_PIP}px; padding: 3px; }
QListView[role="popup"]::item { padding: 4px 6px; border-radius: ${RADIUS_PIP}px; }
QListView[role="popup"]::item:selected { background: $accent_soft; color: $ink; }
QTableView { gridline-color: $line; alternate-background-color: $background; }
QTableView::item { padding: 2px 8px; }
QTableView:focus { border: 2px solid $accent; }
QTableView[role="form"] { border: 1px solid $line_strong; border-radius: ${RADIUS_PIP}px; }
QTableView[role="form"]:focus { border: 2px solid $accent; }
QTableView[role="form"]::item:focus { border: 2px solid $accent; }
QTableView QLineEdit { border-radius: 0; padding: 0 6px; }
QTableView QLineEdit:focus { padding: 0 5px; }
QTreeView[role="trace"] { border: 1px solid $line; border-radius: ${RADIUS_PIP}px; show-decoration-selected: 1; }
QTreeView[role="trace"]:focus { border: 2px solid $accent; }
QTreeView[role="trace"]::item { padding: 2px 11px; border: none; }
QTreeView[role="trace"]::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $ink_second; border: none; border-bottom: 1px solid $line_strong;
    padding: 4px 11px; font-size: ${TINY}px; font-weight: 600;
}

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; border: 1px solid $line_strong; border-radius: ${RADIUS_CONTROL}px; padding: 4px; }
QMenu::item { padding: 6px 20px 6px 12px; border-radius: ${RADIUS_PIP}px; color: $ink; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:checked { color: $accent; font-weight: 600; }
QMenu::item:disabled { color: $ink_second; }
QMenu::indicator { width: 0; height: 0; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QToolTip {
    background: $surface; color: $ink; border: 1px solid $line_strong; padding: 4px 6px; font-size: ${SMALL}px;
}
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")


def stylesheet(colours: Palette) -> str:
    """The application's stylesheet in one palette."""
    numbers = {name: str(value) for name, value in vars(tokens).items() if isinstance(value, int)}
    return _SHEET.substitute(colours | numbers)
