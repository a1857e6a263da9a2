"""Settle conflicts: one by one, or many by a rule whose proposals are shown before anything is decided.

A decision names everything it replaces, so nothing that came in meanwhile is ever decided unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cirt_assess.assessment import Assessment, Change
from cirt_assess.entering.checks import known_level
from cirt_assess.errors import NotAllowed
from cirt_assess.exchange.conflicts import Conflict, Side
from cirt_assess.folding import folded
from cirt_assess.items import ItemRef
from cirt_assess.journal import cleaned
from cirt_assess.revisions import MAX_TEXT, Revision, Signature, Value, decide, enter
from cirt_assess.state import State


@dataclass(frozen=True)
class Ruling:
    """What shall stand in the place of a conflict, and why."""

    conflict: Conflict
    value: Value
    reason: str


def keep_both(conflict: Conflict) -> str:
    """All texts in one, each once, in the order of their times; for who does not want to choose between words.

    NotAllowed when they are no texts, or too long together.
    """
    ordered = sorted(conflict.sides, key=lambda side: (side.head.time, side.head.id))
    texts = [side.value for side in ordered if isinstance(side.value, str) and side.value.strip()]
    if len(texts) < len([side for side in ordered if side.head.value != "null"]):
        raise NotAllowed("Only texts can be kept side by side. Take one, or enter another value.")
    kept = [text for text in dict.fromkeys(texts) if not any(text != other and text in other for other in texts)]
    whole = "\n\n".join(kept)
    if len(whole) > MAX_TEXT:
        raise NotAllowed(f"Together the texts are longer than {MAX_TEXT:,} characters. Take one, or shorten them.")
    return whole


def rule_on(assessment: Assessment, rulings: Iterable[Ruling]) -> Change:
    """Decide, as one action that undo takes back as a whole. NotAllowed when something is not as it was shown."""
    rulings = list(rulings)
    for one in rulings:
        _check(assessment, one)
    return assessment.write("decide", lambda by: _made(assessment.state, rulings, by))


def _check(assessment: Assessment, ruling: Ruling) -> None:
    entity, name = ruling.conflict.slot
    if not ruling.reason.strip():
        raise NotAllowed("A decision needs a reason.")
    if {head.id for head in assessment.state.heads((entity, name))} != set(ruling.conflict.heads):
        raise NotAllowed(f"{name} of {entity} has changed since it was shown. Look at it again; nothing was decided.")
    ref = ItemRef.of_entity(entity)
    if name == "level" and ref:
        level = ruling.value
        known_level(assessment.library, ref, level if isinstance(level, int | str) else None)


def _made(state: State, rulings: list[Ruling], by: Signature) -> list[Revision]:
    made = [decide(one.conflict.slot, cleaned(one.value), state.heads(one.conflict.slot), by) for one in rulings]
    reasons: dict[str, list[str]] = {}
    for one in rulings:
        reasons.setdefault(one.conflict.slot[0], []).append(one.reason.strip())
    for entity, said in reasons.items():
        slot = (entity, "decision")
        made.append(enter(slot, cleaned("\n".join(dict.fromkeys(said))), state.heads(slot), by))
    return made


# --- rules for many --------------------------------------------------------------------------

Rule = Callable[[Conflict], Side | None]
"""The side it would take; None where it does not apply."""


def same_author_later(conflict: Conflict) -> Side | None:
    """Somebody disagrees with himself, from two machines: take what his clock says is later.

    The only rule that believes a clock, which is why it shows what it would do first.
    """
    newest = sorted(conflict.sides, key=lambda side: side.head.time)[-2:]
    is_one_author = len({side.head.author for side in conflict.sides}) == 1
    return newest[1] if is_one_author and newest[0].head.time < newest[1].head.time else None


def only_wording_differs(conflict: Conflict) -> Side | None:
    """Texts that are equal but for case, accents, spaces and punctuation: take the longest."""
    texts = [side.value for side in conflict.sides]
    letters = {_letters(text) for text in texts if isinstance(text, str)}
    if not all(isinstance(text, str) for text in texts) or len(letters) != 1 or letters == {""}:
        return None
    return max(conflict.sides, key=lambda side: (len(str(side.value)), side.head.id))


def take_author(author: str) -> Rule:
    """Whatever this person says, where they say one thing."""

    def rule(conflict: Conflict) -> Side | None:
        own = [side for side in conflict.sides if side.head.author == author]
        return own[0] if len({side.head.value for side in own}) == 1 else None

    return rule


RULES: Mapping[str, Rule] = {
    "same-author-later": same_author_later,
    "only-wording-differs": only_wording_differs,
}


def propose(conflicts: Iterable[Conflict], rule: Rule, reason: str) -> list[Ruling]:
    """What a rule would decide. Nothing is decided by this."""
    found = ((one, rule(one)) for one in conflicts)
    return [Ruling(one, side.value, reason) for one, side in found if side is not None]


def _letters(text: str) -> str:
    return "".join(letter for letter in folded(text) if letter.isalnum())
