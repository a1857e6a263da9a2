"""How a figure comes about: the tree of its parts in words, down to each answer. Pure but for translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import Item, Rule, Scoring
from cirt_assess.items import ItemRef
from cirt_assess.readiness import Enabler, ServiceReadiness
from cirt_assess.report.numbers import number
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.scoring import Score
from cirt_assess.state import OPEN, Answer
from ui.results.words import WHOLE, reach, rule_name, rule_text
from ui.wording import answer_text, join

translate = QCoreApplication.translate

PROFILE, COVERAGE, SCORE, SERVICES = "profile", "coverage", "score", "services"
"""What can be explained: the figures of the page."""

_ZERO = Fraction(0)


@dataclass(frozen=True)
class Node:
    """One row. id: of the item, group or service. adds: what it brings to the row above. rule: in one sentence."""

    id: str
    name: str
    figure: str
    reach: str = ""
    answered: str = ""
    adds: str = ""
    rule: str = ""
    item: ItemRef | None = None
    parts: tuple[Node, ...] = ()

    @property
    def said(self) -> str:
        """The whole row in words."""
        could = translate("trace", "could be {range}").format(range=self.reach) if self.reach else ""
        rated = translate("trace", "{answered} answered").format(answered=self.answered) if self.answered else ""
        return join([self.name, self.figure, could, rated, self.adds])


@dataclass(frozen=True)
class Trace:
    """title: what is explained. about: its rule, when no row is chosen."""

    title: str
    about: str
    nodes: tuple[Node, ...]


def trace(subject: str, results: Results, catalogue: str, library: Library, language: str) -> Trace:
    """Explain one figure of a catalogue."""
    result = results.catalogue(catalogue)
    if subject == SERVICES and results.service_catalogue is not None and results.enabling_catalogue is not None:
        return _services(results, library, language)
    if subject == PROFILE and result.verdict is not None:
        return _verdict(result, language)
    node = _Scores(result, language).whole()
    if subject == COVERAGE:
        title = translate("trace", "How much is answered: {answered}").format(answered=node.answered)
        about = translate("trace", "Answered items among those that apply. What does not apply is not counted.")
        return Trace(title, about, (node,))
    title = translate("trace", "{figure}: how it comes about").format(figure=node.figure)
    return Trace(title, node.rule, (node,))


class _Scores:
    """The tree of a catalogue's score."""

    def __init__(self, result: CatalogueResult, language: str) -> None:
        self._result = result
        self._content = result.content
        self._language = language

    def whole(self) -> Node:
        content = self._content
        text = content.words(self._language).catalogue
        name = text.name if text else content.id
        return self._node(self._result.score, name, content.structure.scoring, "")

    def _node(self, score: Score, name: str, scoring: Scoring, adds: str) -> Node:
        return Node(
            id=score.node,
            name=name,
            figure=_figure(score),
            reach=_reach(score, 0 if score.rule in WHOLE else 2),
            answered=_answered(score),
            adds=adds,
            rule=rule_text(scoring),
            parts=tuple(self._part(part, score, scoring) for part in score.parts),
        )

    def _part(self, part: Score, above: Score, scoring: Scoring) -> Node:
        item = self._content.items.get(part.node)
        if item is not None:
            return self._item(item, part, _item_adds(part, above, scoring, self._result))
        group = self._content.groups[part.node]
        name = self._content.name_of(part.node, self._language)
        return self._node(part, name, group.scoring or self._content.structure.scoring, _adds(part, above, scoring))

    def _item(self, item: Item, part: Score, adds: str) -> Node:
        return item_node(self._result, item, self._language, reach_=_reach(part, 0), adds=adds)


def item_node(result: CatalogueResult, item: Item, language: str, *, reach_: str, adds: str) -> Node:
    """The row of one item, with its answer in words."""
    answer = result.answers.get(item.id, OPEN)
    return Node(
        id=item.id,
        name=f"{item.id} {result.content.item_text(item.id, language).name}",
        figure=_said(result.content, item, answer, language),
        reach="" if answer.not_applicable else reach_,
        adds=adds,
        item=ItemRef(result.id, item.id),
    )


# --- what a part adds ------------------------------------------------------------------------


def _item_adds(part: Score, above: Score, scoring: Scoring, result: CatalogueResult) -> str:
    if scoring.rule is Rule.CUMULATIVE:
        return _holds(result, part.node, scoring)
    if scoring.rule is Rule.PROFILE:
        return translate("trace", "counts if it meets the profile")
    return _adds(part, above, scoring)


def _holds(result: CatalogueResult, id_: str, scoring: Scoring) -> str:
    item = result.content.items[id_]
    scale, answer = result.content.structure.scale_of(item), result.answers.get(id_, OPEN)
    step = item.step or 1
    if answer.code is None or scoring.holds_from is None:
        return _left_out_because(answer) or translate("trace", "step {step}: open").format(step=step)
    if scale.worth(answer.code) >= scale.worth(scoring.holds_from):
        return translate("trace", "step {step}: holds").format(step=step)
    return translate("trace", "step {step}: does not hold").format(step=step)


def _adds(part: Score, above: Score, scoring: Scoring) -> str:
    """What a part brings to the figure above it."""
    if scoring.rule in WHOLE:
        return ""
    if not part.weight and scoring.rule in (Rule.WEIGHTED_MEAN, Rule.SUM):
        return translate("trace", "weight 0: not counted")
    if part.ratio is None or above.value is None:
        return _left_out(part)
    if scoring.rule is Rule.MINIMUM:
        decides = part.ratio == above.ratio
        return translate("trace", "the lowest: it decides") if decides else translate("trace", "above the lowest")
    added = _shares(above, scoring).get(part.node)
    if added is None:
        return translate("trace", "its items count one by one")
    return translate("trace", "adds {part} to {whole}").format(part=number(added, 2), whole=number(above.value, 2))


def _shares(above: Score, scoring: Scoring) -> dict[str, Fraction]:
    """What each part brings to a sum or an average, where all of it adds up to exactly that; else nothing."""
    pools = {part.node: _leaves(part) if scoring.over == "items" else [part] for part in above.parts}
    total = sum((_weight(one, scoring) for pool in pools.values() for one in pool if one.ratio is not None), _ZERO)
    found = {node: sum((_brought(one, above, scoring, total) for one in pool), _ZERO) for node, pool in pools.items()}
    return found if sum(found.values(), _ZERO) == above.value else {}


def _brought(one: Score, above: Score, scoring: Scoring, total: Fraction) -> Fraction:
    if one.ratio is None or one.value is None:
        return _ZERO
    if scoring.rule is Rule.SUM:
        return one.weight * one.value
    worth = above.floor + (above.ceiling - above.floor) * one.ratio
    return _weight(one, scoring) / total * worth if total else _ZERO


def _weight(one: Score, scoring: Scoring) -> Fraction:
    if not one.counts:
        return _ZERO
    return one.weight if scoring.rule is Rule.WEIGHTED_MEAN else Fraction(1)


def _leaves(score: Score) -> list[Score]:
    return [leaf for part in score.parts for leaf in _leaves(part)] if score.parts else [score]


def _left_out(part: Score) -> str:
    if not part.applies:
        return translate("trace", "does not apply: left out")
    if part.conflicts and not part.parts:
        return translate("trace", "in conflict: left out")
    return translate("trace", "open: left out")


def _left_out_because(answer: Answer) -> str:
    if answer.not_applicable:
        return translate("trace", "does not apply: left out")
    return translate("trace", "in conflict: left out") if answer.in_conflict else ""


# --- figures in words ------------------------------------------------------------------------


def _figure(score: Score) -> str:
    if not score.applies:
        return translate("trace", "not applicable")
    if score.value is None:
        return translate("trace", "open")
    value = number(score.value, 0 if score.rule in WHOLE else 2)
    return translate("trace", "{name} {value}").format(name=rule_name(score.rule), value=value)


def _reach(score: Score, places: int) -> str:
    return reach(score.low, score.high, places) if score.applies and score.low != score.high else ""


def _answered(score: Score) -> str:
    return translate("trace", "{answered} of {total}").format(answered=score.answered, total=score.applicable)


def _said(content: CatalogueContent, item: Item, answer: Answer, language: str) -> str:
    text = answer_text(content, item, answer, language)
    return translate("trace", "in conflict: {levels}").format(levels=text) if answer.in_conflict else text


# --- the profile -----------------------------------------------------------------------------


def _verdict(result: CatalogueResult, language: str) -> Trace:
    verdict = result.verdict
    assert verdict is not None
    rows = {part.node: _asked(result, part, language) for part in verdict.parts}
    groups = tuple(
        _asked_group(result.content.name_of(group.id, language), group.id, verdict, rows)
        for group in result.content.structure.all_groups()
        if any(one.id in rows for one in group.items)
    )
    title = translate("trace", "How {met} of {total} targets are met")
    about = translate("trace", "An item meets its target at that level or above it. What is open adds nothing yet.")
    return Trace(title.format(met=number(verdict.low, 0), total=number(verdict.ceiling, 0)), about, groups)


def _asked_group(name: str, id_: str, verdict: Score, rows: Mapping[str, tuple[str, Node]]) -> Node:
    group, found = id_, [part for part in verdict.parts if rows[part.node][0] == id_]
    low = sum((part.low for part in found if part.applies), Fraction(0))
    high = sum((part.high for part in found if part.applies), Fraction(0))
    total = sum(part.applicable for part in found)
    answered = sum(part.answered for part in found)
    met = translate("trace", "{met} of {total} met").format(met=number(low, 0), total=total)
    rated = translate("trace", "{answered} of {total}").format(answered=answered, total=total)
    could = reach(low, high, 0) if low != high else ""
    adds = translate("trace", "adds {number}").format(number=number(low, 0))
    return Node(group, name, met, could, rated, adds, parts=tuple(rows[part.node][1] for part in found))


def _asked(result: CatalogueResult, part: Score, language: str) -> tuple[str, Node]:
    """The id of the item's group, and its row."""
    item = result.content.items[part.node]
    group = next(one.id for one in result.content.structure.all_groups() if item in one.items)
    target = translate("trace", "target {level}").format(level=result.target(item.id))
    return group, item_node(result, item, language, reach_="", adds=join([target, _outcome(part)]))


def _outcome(part: Score) -> str:
    if not part.applies:
        return translate("trace", "does not apply: left out")
    if part.value is None:
        settled = translate("trace", "in conflict: not decided")
        return settled if part.conflicts else translate("trace", "open: not decided")
    return translate("trace", "met: adds 1") if part.value else translate("trace", "below: adds 0")


# --- services --------------------------------------------------------------------------------


def _services(results: Results, library: Library, language: str) -> Trace:
    assert results.enabling_catalogue is not None
    offered = library.catalogues[results.service_catalogue or ""]
    enabling = results.catalogue(results.enabling_catalogue)
    counted = [one for one in results.services if one.planned] or list(results.services)
    nodes = tuple(
        _service(one, f"{one.service} {offered.name_of(one.service, language)}", enabling, language) for one in counted
    )
    ready = sum(one.ready is True for one in counted)
    title = translate("trace", "How {ready} of {total} services are ready").format(ready=ready, total=len(counted))
    about = translate("trace", "A service is ready when each item that enables it meets its target.")
    return Trace(title, about, nodes)


def _service(one: ServiceReadiness, name: str, enabling: CatalogueResult, language: str) -> Node:
    level = translate("trace", "level {level}").format(level=number(one.level, 0))
    answered = sum(not each.answer.is_open and not each.answer.in_conflict for each in one.enablers)
    rated = translate("trace", "{answered} of {total}").format(answered=answered, total=len(one.enablers))
    verdict = {True: translate("trace", "ready"), False: translate("trace", "not ready")}
    undecided = translate("trace", "not decided")
    return Node(
        id=one.service,
        name=name,
        figure=translate("trace", "open") if one.level is None else level,
        reach=reach(one.low, one.high, 0) if one.level is None else "",
        answered=rated,
        adds=undecided if one.ready is None else verdict[one.ready],
        rule=translate("trace", "As low as its lowest enabling item."),
        parts=tuple(_enabler(each, one, enabling, language) for each in one.enablers),
    )


def _enabler(one: Enabler, service: ServiceReadiness, enabling: CatalogueResult, language: str) -> Node:
    target = "" if one.target is None else translate("trace", "target {level}").format(level=one.target)
    outcome = translate("trace", "no target") if one.target is None else translate("trace", "not decided")
    if one.met is not None:
        outcome = translate("trace", "met") if one.met else translate("trace", "below: holds it back")
    weakest = translate("trace", "the weakest") if one.item in service.weakest and service.level is not None else ""
    could = reach(one.low, one.high, 0) if one.low != one.high else ""
    item = enabling.content.items[one.item]
    return item_node(enabling, item, language, reach_=could, adds=join([target, outcome, weakest]))
