"""Beside the question: what to probe for; or, only when it is asked for, what others said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from cirt_assess.voices import Response
from ui import tokens
from ui.interviews.session import Session
from ui.widgets.buttons import Button
from ui.widgets.labels import Line, Text, clear, column
from ui.widgets.pip import PipView
from ui.widgets.scroll import Scroll
from ui.wording import answer_pip, answer_text, confidence

WIDTH = 264
_BULLET = "•"


class Lines(QWidget):
    """A caption with lines below it; the labels are kept and used again. sign: what begins each line."""

    def __init__(self, title: str, sign: str = "") -> None:
        super().__init__()
        self._sign = sign
        self._lines: list[tuple[QWidget, Text]] = []
        self._body = column(self, spacing=1)
        self._body.addWidget(Text(title, "caption"))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show `lines`, or take no room when there are none."""
        self.setVisible(bool(lines))
        while len(self._lines) < len(lines):
            self._add()
        for place, (row, text) in enumerate(self._lines):
            row.setVisible(place < len(lines))
            text.setText(lines[place] if place < len(lines) else "")

    def _add(self) -> None:
        row, text = QWidget(), Text("", "small", wrap=True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * tokens.STEP)
        if self._sign:
            line.addWidget(Text(self._sign, "small-second"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        self._lines.append((row, text))
        self._body.addWidget(row)


class Aside(QFrame):
    """toggled: the user wants to see what others said, or to hide it again."""

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("What helps with the question"))
        self._probes = Lines(self.tr("What to probe for"), _BULLET)
        self._evidence = Lines(self.tr("Typical evidence"), _BULLET)
        self._why = Lines(self.tr("Why it matters"))
        self._said = QWidget()
        self._body = column(self._said, spacing=2)
        self._toggle = Button("", "quiet", icon="voices")
        self._panels = QStackedWidget()
        self._build()

    @property
    def shows_others(self) -> bool:
        return self._panels.currentIndex() == 1

    def show_question(self, session: Session) -> None:
        """Another question; what others said is hidden again."""
        self._probes.show_lines(session.text.probes)
        self._evidence.show_lines(session.text.evidence)
        self._why.show_lines([session.text.why] if session.text.why else [])
        self.hide_others()

    def show_others(self, session: Session) -> None:
        """What other interviews said about the question."""
        clear(self._body)
        self._body.addWidget(Text(self.tr("What others said"), "caption"))
        said = session.others(self.tr("Voice {number}"))
        if not said:
            self._body.addWidget(Text(self.tr("Nobody else was asked about this yet."), "small", wrap=True))
        for place, (name, response) in enumerate(said):
            if place:
                self._body.addWidget(Line())
            self._body.addWidget(self._voice(session, name, response))
        self._panels.setCurrentIndex(1)
        self._name_toggle()

    def hide_others(self) -> None:
        """Back to what to probe for, so that nobody reads over the shoulder."""
        self._panels.setCurrentIndex(0)
        self._name_toggle()

    def _name_toggle(self) -> None:
        self._toggle.setText(
            self.tr("Hide what others said") if self.shows_others else self.tr("Show what others said")
        )
        self._toggle.setAccessibleName(self._toggle.text())

    def _voice(self, session: Session, name: str, response: Response) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(2 * tokens.STEP)
        level = answer_text(session.content, session.item, response.level, session.language)
        pip = PipView(answer_pip(response.level, session.scale), level)
        row.addWidget(pip, 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        body = column(words)
        body.addWidget(Text(name, "small-strong", wrap=True))
        if response.confidence is not None:
            body.addWidget(Text(confidence(response.confidence.value), "tiny"))
        spoken = (QLocale().quoteString(text) for text in (response.quote, response.translation) if text)
        for text in filter(None, (response.note, *spoken)):
            body.addWidget(Text(text, "small", wrap=True))
        row.addWidget(words, 1)
        return holder

    def _build(self) -> None:
        said = QWidget()
        around = column(said)
        around.addWidget(self._said)
        self._panels.addWidget(self._scrolling(self._probes, self._evidence, self._why))
        self._panels.addWidget(self._scrolling(said))
        self._toggle.clicked.connect(self.toggled)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self._toggle)
        foot.addStretch(1)
        body = column(self)
        body.addWidget(self._panels, 1)
        body.addWidget(Line())
        body.addLayout(foot)

    def _scrolling(self, *parts: QWidget) -> Scroll:
        scroll = Scroll()
        scroll.setAccessibleName(self.accessibleName())
        if (contents := scroll.widget()) is not None:
            contents.setAutoFillBackground(False)
        scroll.body.setContentsMargins(16, 16, 14, 16)
        for part in parts:
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)
        return scroll
