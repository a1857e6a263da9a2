"""Figures and doubts in words, as every part of this page says them. Pure but for translations."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from assessment_models.schema import Rule, Scoring
from cirt_assess.quality import Doubt
from cirt_assess.report.numbers import span
from ui.wording import join

translate = QCoreApplication.translate

WHOLE = (Rule.PROFILE, Rule.CUMULATIVE)
"""Rules whose figures are whole numbers."""


def reach(low: Fraction, high: Fraction, places: int) -> str:
    """From where to where a figure may reach; one number when both ends look the same."""
    return span(low, high, places, between=translate("results", "{low} to {high}"))


def rule_name(rule: Rule | None) -> str:
    """What a figure that comes of a rule is called."""
    return {
        Rule.SUM: translate("results", "Points"),
        Rule.MINIMUM: translate("results", "Weakest part"),
        Rule.CUMULATIVE: translate("results", "Level reached"),
        Rule.PROFILE: translate("results", "Items met"),
    }.get(rule or Rule.MEAN, translate("results", "Average"))


def rule_text(scoring: Scoring) -> str:
    """A rule in one sentence."""
    told = {
        Rule.MEAN: translate("results", "The average of its parts."),
        Rule.WEIGHTED_MEAN: translate("results", "The average of its parts, each as heavy as its weight."),
        Rule.MINIMUM: translate("results", "As low as its lowest part."),
        Rule.SUM: translate("results", "The sum of its parts, each times its weight."),
        Rule.CUMULATIVE: translate("results", "The highest step up to which every item holds."),
        Rule.PROFILE: translate("results", "How many items are at or above their target."),
    }[scoring.rule]
    if scoring.over == "items":
        counted = translate("results", "Every item below counts by itself.")
        told = translate("results", "{first} {second}").format(first=told, second=counted)
    return translate("results", "{first} {second}").format(first=told, second=_open_text(scoring))


def _open_text(scoring: Scoring) -> str:
    if scoring.rule in WHOLE:
        return translate("results", "What is open adds nothing yet.")
    if scoring.unanswered == "lowest":
        return translate("results", "What is open counts as the lowest level.")
    return translate("results", "What is open or in conflict is left out.")


def doubt_title(doubt: Doubt) -> str:
    """A kind of doubt as a heading."""
    return {
        Doubt.NO_EVIDENCE: translate("results", "No evidence for the level"),
        Doubt.NO_REASON: translate("results", "Not applicable, without a reason"),
        Doubt.VOICES_DIFFER: translate("results", "Interviews contradict each other"),
        Doubt.OLD: translate("results", "Answered more than a year ago"),
        Doubt.CONFLICT: translate("results", "Entries that differ"),
    }[doubt]


def doubt_detail(doubt: Doubt, detail: tuple[str, ...]) -> str:
    """What exactly is doubted, and so what to do. detail: what the finding holds."""
    joined = join(list(detail))
    match doubt:
        case Doubt.NO_EVIDENCE:
            return translate("results", "level {level} asks for evidence").format(level=joined)
        case Doubt.NO_REASON:
            return translate("results", "say why it does not apply")
        case Doubt.VOICES_DIFFER:
            return translate("results", "levels {levels} were said").format(levels=joined)
        case Doubt.OLD:
            return translate("results", "entered on {day}").format(day=joined)
    return translate("results", "decide which one holds")
