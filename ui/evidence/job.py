"""Taking one file in: what runs on the worker. Imports the assessment."""

from __future__ import annotations

from collections.abc import Mapping

from cirt_assess.assessment import Assessment, Change
from cirt_assess.revisions import Value
from ui.evidence.intake import Order
from ui.tasks import Step


def take_in(one: Assessment, order: Order, round_id: str, more: Mapping[str, Value], step: Step) -> Change:
    """Keep the file, as that of evidence that is there or of new evidence. StoreError; when stopped, nothing is kept."""
    source = order.source
    if order.into:
        return one.attach_file(order.into, source.open(), source.name, step)
    return one.add_file(round_id, source.open(), order.fields(more), step)
