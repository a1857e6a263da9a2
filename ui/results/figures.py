"""The key figures of a round, each with what to know about it. Imports pure modules and widgets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cirt_assess.report.numbers import number, percent
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.scoring import Score
from ui import tokens
from ui.results.trace import COVERAGE, PROFILE, SCORE, SERVICES
from ui.results.words import WHOLE, reach, rule_name
from ui.widgets.drawing import draw_frame
from ui.widgets.labels import Text, column
from ui.wording import join


@dataclass(frozen=True)
class Figure:
    """caption: what it counts. value: large. unit: beside it. note: below it. more: as a tooltip."""

    caption: str
    value: str
    unit: str
    note: str
    more: str = ""


class Figures(QWidget):
    """Four cards in a row. explain_requested: what is to be explained, as `ui.results.trace` knows it."""

    explain_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * tokens.STEP)
        self._cards = {subject: _FigureCard() for subject in (PROFILE, COVERAGE, SCORE, SERVICES)}
        for subject, card in self._cards.items():
            card.clicked.connect(lambda *, subject=subject: self.explain_requested.emit(subject))
            self._row.addWidget(card, 1)

    def focused(self) -> str:
        """The figure that has the focus; empty when none has."""
        return next((subject for subject, card in self._cards.items() if card.hasFocus()), "")

    def take_focus(self, subject: str) -> None:
        """Put the focus on a figure."""
        self._cards[subject].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_results(self, results: Results, result: CatalogueResult, language: str, before: str) -> None:
        """Show the figures of one catalogue. before: what the round before is called."""
        figures = (
            self._profile(result, language),
            self._coverage(result.score),
            self._score(result, before),
            self._services(results),
        )
        for card, figure in zip(self._cards.values(), figures, strict=True):
            card.show_figure(figure)

    def _profile(self, result: CatalogueResult, language: str) -> Figure:
        if result.profile is None or result.verdict is None:
            return Figure(self.tr("Profile"), "–", "", self.tr("No target profile is chosen. Choose one above."))  # noqa: RUF001
        words = result.profile.words(language).text
        verdict = result.verdict
        text = self.tr("of {total} met")
        could = reach(verdict.low, verdict.high, 0)
        unit = text.format(total=number(verdict.ceiling, 0))
        note = self._origin(result)
        if verdict.low != verdict.high:
            note = self.tr("{origin}; could be {range}").format(origin=note, range=could)
        caption = self.tr("Profile: {name}").format(name=words.name)
        return Figure(caption, number(verdict.low, 0), unit, note, words.notice or "")

    def _origin(self, result: CatalogueResult) -> str:
        assert result.profile is not None
        profile = result.profile.structure
        if profile.origin == "official":
            known = self.tr("official baseline, compared with its source by a person")
            return (
                known
                if profile.verified
                else self.tr("said to be official, but nobody has compared it with its source")
            )
        if profile.origin == "project":
            return self.tr("this project's own staged profile, not an official baseline")
        return self.tr("your own targets, not an official baseline")

    def _coverage(self, score: Score) -> Figure:
        open_ones = score.applicable - score.answered - score.conflicts
        parts = [self.tr("%n open", "", open_ones)]
        if score.excluded:
            parts.append(self.tr("%n not applicable", "", score.excluded))
        if score.conflicts:
            parts.append(self.tr("%n in conflict", "", score.conflicts))
        return Figure(self.tr("Coverage"), percent(score.coverage), "", join(parts))

    def _score(self, result: CatalogueResult, before: str) -> Figure:
        score = result.score
        places = 0 if score.rule in WHOLE else 1
        value = number(score.value if score.applies else None, places)
        unit = ""
        if score.applies and score.low != score.high:
            unit = self.tr("could be {range}").format(range=reach(score.low, score.high, places))
        was = result.before.score if result.before else None
        note = self.tr("on a scale from {low} to {high}").format(
            low=number(score.floor, 0), high=number(score.ceiling, 0)
        )
        if was is not None and was.value is not None:
            note = self.tr("{value} in the round {before}").format(value=number(was.value, places), before=before)
        return Figure(self._rule(score), value, unit, note)

    def _rule(self, score: Score) -> str:
        name = rule_name(score.rule)
        if score.official:
            return name
        return self.tr("{figure} (our statistic)").format(figure=name)

    def _services(self, results: Results) -> Figure:
        caption = self.tr("Services ready")
        if not results.services:
            return Figure(caption, "–", "", self.tr("No catalogue of this round enables services."))  # noqa: RUF001  a dash
        planned = [one for one in results.services if one.planned]
        counted = planned or list(results.services)
        ready = sum(one.ready is True for one in counted)
        total = str(len(counted))
        unit = (
            self.tr("of {total} planned").format(total=total) if planned else self.tr("of {total}").format(total=total)
        )
        alone = Counter(one.missing[0] for one in counted if len(one.missing) == 1)
        note = self.tr("ready as far as its weakest enabling item")
        if alone:
            item, count = alone.most_common(1)[0]
            note = self.tr("%n service(s) held back by {item} alone", "", count).format(item=item)
        elif all(one.ready is None for one in counted):
            note = self.tr("open until a profile is chosen and more is answered")
        return Figure(caption, str(ready), unit, note)


class _FigureCard(QAbstractButton):
    """A click, Space or Enter asks for an explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._caption = Text("", "caption", wrap=True)
        self._value = Text("", "figure")
        self._unit = Text("", "second", wrap=True)
        self._note = Text("", "small-second", wrap=True)
        self._build()

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._caption.setText(figure.caption)
        self._value.setText(figure.value)
        self._unit.setText(figure.unit)
        self._note.setText(figure.note)
        self.setToolTip(figure.more)
        self.setAccessibleName(join([figure.caption, figure.value, figure.unit, figure.note]))
        self.setAccessibleDescription(self.tr("Enter explains this figure."))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        strong = self.hasFocus() or self.underMouse()
        line = "accent" if strong else "line"
        draw_frame(QPainter(self), self.rect(), line, 2 if self.hasFocus() else 1, radius=tokens.RADIUS_CARD)

    def _build(self) -> None:
        body = column(self, spacing=1)
        body.setContentsMargins(14, 11, 14, 12)
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self._value)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignVCenter)
        body.addWidget(self._caption)
        body.addLayout(row)
        body.addWidget(self._note)
        body.addStretch(1)
        for child in (self._caption, self._value, self._unit, self._note):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
