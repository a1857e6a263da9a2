"""Take back a merge as a whole, by stating again what stood before (docs/decisions/0007-undo-of-a-merge.md).

Nothing is removed: what came stays in the history, and merging the same again brings nothing. What was entered or
decided on top of it since is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cirt_assess.assessment import Assessment, Change
from cirt_assess.errors import NotAllowed
from cirt_assess.exchange.links import Known, ancestors, by_id
from cirt_assess.exchange.merge import MergeRecord, digest_of_ids, merge_log
from cirt_assess.revisions import Kind, Revision, Signature, heads
from cirt_assess.undo import verb


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
    came, again = {one.id for one in added}, _about(record, (one.action for one in everything))
    now = heads(everything)
    standing = [one for slot in now for one in now[slot] if one.id in came or _id(one.action) in again]
    known = by_id(everything)
    return assessment.write("undo", lambda by: restated(standing, before, known, by), about=f"merge:{record.id}")


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
    actions = list(actions)
    about = _about(record, actions)
    return any(verb(action) == "undo" for action in [one for one in actions if _id(one) in about][-1:])


def _about(record: MergeRecord, actions: Iterable[str]) -> set[str]:
    """Ids of the undos and redos that go back to a merge."""
    about: set[str] = set()
    for action in actions:
        if action.partition(">")[2] in about | {record.id}:
            about.add(_id(action))
    return about


def _id(action: str) -> str:
    return action.partition(":")[2].partition(">")[0]
