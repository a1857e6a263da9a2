"""What runs on the worker: files come in, are told of, and go out as copies. Imports the assessment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cirt_assess.assessment import Assessment, Change
from cirt_assess.revisions import Value
from ui.evidence.intake import Order
from ui.tasks import Step


def take_in(one: Assessment, order: Order, round_id: str, more: Mapping[str, Value], step: Step) -> Change:
    """Keep a file as that of evidence that is there, or of new evidence. StoreError; when stopped, nothing is kept."""
    kept = one.keep(order.source.open(), step)
    if order.into:
        return one.edit_evidence(order.into, {"file_name": order.source.name, **kept})
    return one.add_evidence(round_id, {**order.fields(more), **kept})


def kept_files(one: Assessment) -> frozenset[str]:
    """Digests of all that is kept in the file."""
    return frozenset(blob.digest for blob in one.file.blobs())


def write_copy(one: Assessment, digest: str, path: Path, step: Step) -> Path:
    """Write evidence to `path`, or beside it under a name that does no harm. StoreError; returns where."""
    return one.file.export_blob(digest, path, step)
