"""Taking files in: one after another, with how far it is, a way to stop, and what came of each. A strip, no dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cirt_assess.items import ItemRef
from cirt_assess.revisions import Value
from ui import tokens
from ui.evidence.sources import Source
from ui.evidence.words import dotted, size_text
from ui.widgets.bar import Bar
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, Text, column


@dataclass(frozen=True)
class Order:
    """One file to take in. into: the id of evidence that has none yet; empty for new evidence, linked to `item`."""

    source: Source
    into: str = ""
    item: ItemRef | None = None
    number: int = 1
    total: int = 1

    def fields(self, more: Mapping[str, Value]) -> dict[str, Value]:
        """What new evidence begins with."""
        items: dict[str, Value] = {"items": (str(self.item),)} if self.item else {}
        return {**self.source.fields(), **more, **items}


class Intake(QWidget):
    """take_requested: an Order. stop_requested: the one that is under way should end, and leave nothing."""

    take_requested = Signal(object)
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Order] = []
        self._now: Order | None = None
        self._kept: list[str] = []
        self._again: list[Order] = []
        self._problems: list[str] = []
        self._remarks: list[str] = []
        self._card = Card(spacing=2)
        self.told = Text("", wrap=True)
        self._bar = Bar()
        self.stop = Button(self.tr("Stop"))
        self.again = Button(self.tr("Try again"))
        self.dismiss = Button("", "quiet", icon="close", name=self.tr("Dismiss this message"))
        self._build()

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken in."""
        return self._now is not None

    def take(self, orders: Sequence[Order]) -> None:
        """Take in `orders` after what is under way."""
        if not self.is_busy:
            self._forget()
        self._waiting += orders
        if not self.is_busy:
            self._next()

    def clear(self) -> None:
        """Another file was opened: nothing to tell."""
        self._waiting.clear()
        self._now = None
        self._forget()
        self.hide()

    # --- how it goes -----------------------------------------------------------------------

    def show_progress(self, order: Order, done: int, total: int) -> None:
        """How much of a file is in; total: 0 when nobody knows."""
        if order is self._now:
            of = self.tr("{done} of {total}").format(done=size_text(done), total=size_text(total))
            self._show_busy(order, of if total else size_text(done), done / max(total, done, 1))

    def show_kept(self, order: Order, same_as: str) -> None:
        """A file is in. same_as: the title of evidence that holds the very same content."""
        name = order.source.name
        if order is not self._now:
            self.tell(self.tr("{file} was in before it could be stopped. Undo takes the entry back.").format(file=name))
            return
        self._kept.append(name)
        if same_as:
            text = self.tr("{file} holds the same as “{title}”: it is stored once, for both.")
            self._remarks.append(text.format(file=name, title=same_as))
        self._next()

    def show_failed(self, order: Order, sentence: str) -> None:
        """Why a file is not in; the rest goes on."""
        if order is self._now:
            text = self.tr("{file} was not taken in. {why}")
            self._problems.append(text.format(file=order.source.name, why=sentence))
            self._again.append(order)
            self._next()

    def tell(self, text: str) -> None:
        """Say something when nothing is under way."""
        if not self.is_busy:
            self._forget()
            self._remarks.append(text)
            self._show_rest()

    def halt(self) -> None:
        """Stop: what is under way leaves nothing, what waits does not begin, what is in stays in."""
        self._waiting.clear()
        if self._now is not None:
            text = self.tr("Stopped: nothing of {file} was stored.").format(file=self._now.source.name)
            self._now = None
            self.stop_requested.emit()
            self._remarks.append(text)
            self._show_rest()

    def _next(self) -> None:
        self._now = self._waiting.pop(0) if self._waiting else None
        if self._now is None:
            self._show_rest()
            return
        number = len(self._kept) + len(self._problems) + 1
        self._now = replace(self._now, number=number, total=number + len(self._waiting))
        self._show_busy(self._now, "", 0.0)
        self.take_requested.emit(self._now)

    def _try_again(self) -> None:
        self.take(self._again.copy())

    def _forget(self) -> None:
        for told in (self._kept, self._again, self._problems, self._remarks):
            told.clear()

    # --- what is shown ---------------------------------------------------------------------

    def _show_busy(self, order: Order, how_far: str, share: float) -> None:
        one = self.tr("Taking in {file}")
        many = self.tr("Taking in {file}, {number} of {total}")
        which = one if order.total == 1 else many
        text = dotted([which.format(file=order.source.name, number=order.number, total=order.total), how_far])
        self._show(text, is_busy=True)
        self._bar.show_share(share, text)

    def _show_rest(self) -> None:
        lines = [*self._told_kept(), *self._remarks, *self._problems]
        self._show("\n".join(lines), is_busy=False)

    def _told_kept(self) -> Iterator[str]:
        if len(self._kept) == 1:
            yield self.tr("{file} was taken in. Undo takes the entry back.").format(file=self._kept[0])
        elif self._kept:
            yield self.tr("%n file(s) were taken in, each as evidence of its own.", "", len(self._kept))

    def _show(self, text: str, *, is_busy: bool) -> None:
        self.setVisible(bool(text))
        self.told.setText(text)
        self.setAccessibleName(text)
        self._card.setProperty("role", "notice" if self._problems and not is_busy else "card")
        self._card.style().unpolish(self._card)
        self._card.style().polish(self._card)
        for widget in (self._bar, self.stop):
            widget.setVisible(is_busy)
        self.again.setVisible(bool(self._again) and not is_busy)
        self.dismiss.setVisible(not is_busy)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * tokens.STEP)
        row.addWidget(self.told, 1)
        presses: tuple[tuple[Button, Callable[[], None]], ...] = (
            (self.stop, self.halt),
            (self.again, self._try_again),
            (self.dismiss, self.hide),
        )
        for button, act in presses:
            button.clicked.connect(act)
            row.addWidget(button)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._bar)
        body = column(self)
        body.setContentsMargins(20, 16, 20, 0)
        body.addWidget(self._card)
        self.hide()
