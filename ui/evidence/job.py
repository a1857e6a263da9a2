"""What runs on the worker: files come in, are told of, and go out as copies; the page hears how it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cirt_assess.assessment import Assessment, Change
from cirt_assess.errors import KnownError
from ui.bridge import Bridge
from ui.errors import sentence
from ui.evidence.intake import Order
from ui.evidence.page import EvidencePage
from ui.tasks import Step


class EvidenceFiles:
    """Between the page and the bridge."""

    def __init__(self, bridge: Bridge, page: EvidencePage) -> None:
        self._bridge = bridge
        self._page = page
        self._stop: Callable[[], None] = lambda: None

    def take_in(self, order: Order) -> None:
        """Keep a file as that of evidence that is there, or of new evidence."""
        page, round_id, more = self._page, self._bridge.round_id, self._page.first_fields()

        def work(one: Assessment, step: Step) -> Change:
            kept = one.keep(order.source.open(), step)
            if order.into:
                return one.edit_evidence(order.into, {"file_name": order.source.name, **kept})
            return one.add_evidence(round_id, {**order.fields(more), **kept})

        self._stop = self._bridge.take_in(
            work,
            page,
            done=lambda change: page.show_taken(order, change),
            failed=lambda error: page.intake.show_failed(order, _known(error)),
            progress=lambda done, total, _: page.intake.show_progress(order, done, total),
        )

    def stop(self) -> None:
        """Stop what is coming in; nothing of it is kept."""
        self._stop()

    def tell_kept(self, done: Callable[[frozenset[str]], None]) -> None:
        """Hand the digests of all that is kept in the file to `done`."""
        self._bridge.read(lambda one, _: frozenset(blob.digest for blob in one.file.blobs()), done=done)

    def write_copy(self, digest: str, path: Path) -> None:
        """Write evidence to `path`, or beside it under a name that does no harm."""
        shown = self._page.details.file
        self._bridge.read(
            lambda one, step: one.file.export_blob(digest, path, step),
            done=shown.show_exported,
            failed=lambda error: shown.show_failed(_known(error)),
            progress=shown.show_progress,
        )


def _known(error: Exception) -> str:
    """A known error in the user's language; a bug goes on to its report."""
    if not isinstance(error, KnownError):
        raise error
    return sentence(error)
