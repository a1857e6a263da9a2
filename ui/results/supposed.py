"""What would be otherwise: a few figures as entered and as supposed, and what is supposed in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cirt_assess.items import ItemRef, Level
from cirt_assess.report.numbers import number
from cirt_assess.results import CatalogueResult, Results
from cirt_assess.state import NOT_APPLICABLE
from cirt_assess.targets import NOT_ASKED, Target
from cirt_assess.what_if import WhatIf
from ui.results.words import WHOLE, rule_name
from ui.wording import join

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Compared:
    """One figure twice: as entered, and with what is supposed."""

    name: str
    was: str
    now: str


def compare(entered: Results, supposed: Results, catalogue: str) -> list[Compared]:
    """What passes, what is missing, and what the score is, both ways."""
    was, now = _figures(entered, catalogue), _figures(supposed, catalogue)
    return [Compared(name, was[name], now[name]) for name in was if name in now]


def _figures(results: Results, catalogue: str) -> dict[str, str]:
    result = results.catalogue(catalogue)
    found = {translate("supposed", "Targets met"): _met(result)}
    found[translate("supposed", "Gaps")] = str(sum(gap.certain for gap in result.gaps))
    if results.services:
        counted = [one for one in results.services if one.planned] or list(results.services)
        ready = translate("supposed", "{ready} of {total}")
        found[translate("supposed", "Services ready")] = ready.format(
            ready=sum(one.ready is True for one in counted), total=len(counted)
        )
    found[rule_name(result.score.rule)] = number(result.score.value, 0 if result.score.rule in WHOLE else 2)
    return found


def _met(result: CatalogueResult) -> str:
    if result.verdict is None:
        return number(None)
    text = translate("supposed", "{met} of {total}")
    return text.format(met=number(result.verdict.low, 0), total=number(result.verdict.ceiling, 0))


def level_choice(level: Level, names: Mapping[int, str]) -> str:
    """A level that is supposed. names: what levels are called."""
    if level is None:
        return translate("supposed", "open")
    if level == NOT_APPLICABLE:
        return translate("supposed", "not applicable")
    name = names.get(int(level))
    return str(level) if name is None else translate("supposed", "{level} {name}").format(level=level, name=name)


def target_choice(target: Target) -> str:
    """A target that is supposed."""
    if target is None:
        return translate("supposed", "as the profile says")
    return translate("supposed", "nothing asked") if target == NOT_ASKED else str(target)


def item_lines(what_if: WhatIf) -> list[tuple[ItemRef, str]]:
    """What is supposed of each item, in a few words."""
    found = []
    for ref in dict.fromkeys([*what_if.levels, *what_if.targets]):
        said = []
        if ref in what_if.levels:
            level = level_choice(what_if.levels[ref], {})
            said.append(translate("supposed", "level {level}").format(level=level))
        if ref in what_if.targets:
            target = target_choice(what_if.targets[ref])
            said.append(translate("supposed", "target {target}").format(target=target))
        line = translate("supposed", "{item}: {what}").format(item=ref.item, what=join(said))
        found.append((ref, line))
    return found
