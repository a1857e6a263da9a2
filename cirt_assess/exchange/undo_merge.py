"""Take back a merge as a whole, by stating again what stood before (docs/decisions/0007-undo-of-a-merge.md).

Nothing is removed: what came stays in the history, and merging the same again brings nothing. What was entered or
decided on top of it since is left as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cirt_assess.assessment import Assessment, Change
from cirt_assess.errors import NotAllowed
from cirt_assess.exchange.links import Known, ancestors, by_id
from cirt_assess.exchange.merge import MergeRecord, digest_of_ids, merge_log
from cirt_assess.revisions import Kind, Revision, Signature, Slot, heads
from cirt_assess.undo import stands_for, verb


def take_back(assessment: Assessment, merge_id: str) -> Change:
    """Undo one merge done in this file; `assessment.redo` brings it back. NotAllowed says why it cannot be."""
    record = next((one for one in merge_log(assessment) if one.id == merge_id), None)
    if record is None:
        raise NotAllowed(f"No merge {merge_id} was done in this file. `cirt-assess merges` lists them.")
    everything = list(assessment.file.revisions())
    if is_undone(record, (one.action for one in everything)):
        raise NotAllowed("This merge was undone before. Redo brings it back.")
    before, added = everything[: record.position], everything[record.position :][: record.added]
    if digest_of_ids(added) != record.digest:
        raise NotAllowed("The record of this merge does not fit the file. Open the backup that was made before it.")
    standing = _standing(everything, {one.id for one in added})
    known = by_id(everything)
    return assessment.write("undo", lambda by: restated(standing, before, known, by), about=f"merge:{record.id}")


def _standing(everything: Sequence[Revision], came: Collection[str]) -> list[Revision]:
    """Heads that a merge brought, and those that undo and redo have put in their place since."""
    slots = {one.slot for one in everything if one.id in came}
    histories: dict[Slot, list[Revision]] = {slot: [] for slot in slots}
    for one in everything:
        if one.slot in slots:
            histories[one.slot].append(one)
    return [
        head
        for slot, history in histories.items()
        for head in heads(history)[slot]
        if head.id in came or ((original := stands_for(head, history)) is not None and original.id in came)
    ]


def restated(standing: Iterable[Revision], before: Sequence[Revision], known: Known, by: Signature) -> list[Revision]:
    """For each head that a merge brought: what it had replaced of what stood before, or that nothing was stated."""
    former = heads(before)
    made = []
    for head in standing:
        replaced = ancestors(head, known)
        stood = [one for one in former.get(head.slot, ()) if one.id in replaced]
        forms = [(one.value, Kind.WITHDRAWAL if one.kind is Kind.WITHDRAWAL else Kind.UNDO) for one in stood]
        for value, kind in dict.fromkeys(forms or [("null", Kind.WITHDRAWAL)]):
            made.append(Revision(*head.slot, value, (head.id,), by.author, by.time, kind, by.action))
    return made


def is_undone(record: MergeRecord, actions: Iterable[str]) -> bool:
    """Whether the last word about a merge is an undo. actions: of everybody, in the order of the file."""
    about, undone = {record.id}, False
    for action in actions:
        name, _, target = action.partition(">")
        if target in about:
            about.add(name.partition(":")[2])
            undone = verb(action) == "undo"
    return undone
