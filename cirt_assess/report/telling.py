"""Ids and values told in the words of a report. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from assessment_models.schema import CatalogueText, Item, Rule, Scale
from cirt_assess.charts import Pip, PipKind, PipWords, Tick, level_pip, pip, range_pip, target_pip
from cirt_assess.gaps import Gap
from cirt_assess.quality import Doubt, Finding
from cirt_assess.readiness import ServiceReadiness
from cirt_assess.report import numbers
from cirt_assess.report.material import Material
from cirt_assess.results import CatalogueResult
from cirt_assess.revisions import Revision, Value, decode
from cirt_assess.scoring import Score, is_met
from cirt_assess.state import NOT_APPLICABLE, OPEN, Answer

_COUNTS = (Rule.PROFILE, Rule.CUMULATIVE)
"""Rules whose values are whole by nature."""
_MOST_TICKS = 7
_TOLD = ("rating", "target", "round", "team")
"""Kinds of entities whose entries may stand in a report; interviews and what was said in them may not."""


class Teller:
    """Tells one report's material in its language."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.words = material.wording
        self.language = material.wording.language
        self._pip_words = PipWords(
            self.words("state.open"), self.words("state.not_applicable"), self.words("state.conflict_between")
        )

    # --- numbers ---

    def number(self, value: Fraction | None, places: int = 1) -> str:
        return numbers.number(value, places, self.words("number.point"))

    def span(self, low: Fraction, high: Fraction, places: int = 1) -> str:
        return numbers.span(low, high, places, self.words("number.point"), self.words.template("number.span"))

    def percent(self, share: Fraction | None) -> str:
        return numbers.percent(share, self.words.template("number.percent"))

    def score(self, score: Score) -> str:
        """Its value; a dash when there is none."""
        return self.number(score.value if score.applies else None, _places(score))

    def range(self, score: Score) -> str:
        return self.span(score.low, score.high, _places(score)) if score.applies else numbers.NONE

    def rule(self, score: Score) -> str:
        """What the value is, and whose: `Average (our statistic)`."""
        rule = self.words(f"rule.{(score.rule or Rule.MEAN).value}")
        return self.words("figure.official" if score.official else "figure.ours", rule=rule)

    def met(self, verdict: Score) -> str:
        """How many items of a profile are met for certain, of those that apply."""
        return self.words("number.of", n=self.number(verdict.low, 0), all=self.number(verdict.ceiling, 0))

    # --- names ---

    def joined(self, texts: Iterable[str], most: int | None = None) -> str:
        """A list of names; beyond `most` of them their number."""
        every = list(texts)
        between = self.words("list.between")
        if most is None or len(every) <= most:
            return between.join(every)
        return self.words.count("list.more", len(every) - most, items=between.join(every[:most]))

    def catalogue_text(self, result: CatalogueResult) -> CatalogueText:
        """The catalogue's own words; those of a catalogue without any are its id."""
        text = result.content.words(self.language).catalogue
        return text or CatalogueText(name=result.id, short=result.id, about=result.id, attribution=result.id)

    def node(self, catalogue: str, node: str) -> str:
        """Name of a group or item; its id when the library does not know it."""
        content = self.material.library.catalogues.get(catalogue)
        known = content is not None and (node in content.items or node in content.groups)
        return content.name_of(node, self.language) if content is not None and known else node

    def item(self, catalogue: str, item: str) -> str:
        """Id and name: `O-6 Public Media Policy`."""
        return self.words("list.item", id=item, name=self.node(catalogue, item))

    def service(self, service: str) -> str:
        return self.item(self.material.results.service_catalogue or "", service)

    def field(self, name: str) -> str:
        """What a field is called; its own name when there are no words for it."""
        return self.words(f"field.{name}") if self.words.has(f"field.{name}") else name

    def kind(self, name: str) -> str:
        return self.words(f"kind.{name}") if self.words.has(f"kind.{name}") else name

    # --- levels ---

    def pip(self, result: CatalogueResult, item: Item) -> Pip:
        answer = result.answers.get(item.id, OPEN)
        return pip(answer, result.content.structure.scale_of(item), self._pip_words)

    def pip_of(self, answer: Answer, scale: Scale) -> Pip:
        return pip(answer, scale, self._pip_words)

    def target(self, result: CatalogueResult, item: str) -> Pip | None:
        code = result.target(item)
        return None if code is None else target_pip(code)

    def ticks(self, scales: Iterable[Scale]) -> tuple[Tick, ...]:
        """Lines of a chart: the levels where there is one scale, else shares of the way."""
        found = list({id(scale): scale for scale in scales}.values())
        return self._level_ticks(found[0]) if len(found) == 1 else self.share_ticks()

    def score_ticks(self, scale: Scale, scores: Iterable[Score]) -> tuple[Tick, ...]:
        """The levels where every score is told on `scale`, else shares of the way."""
        on_scale = all((one.floor, one.ceiling) == (scale.lowest, scale.highest) for one in scores)
        return self._level_ticks(scale) if on_scale else self.share_ticks()

    def share_ticks(self) -> tuple[Tick, ...]:
        return tuple(Tick(share, self.percent(share)) for share in (Fraction(0), Fraction(1, 2), Fraction(1)))

    def _level_ticks(self, scale: Scale) -> tuple[Tick, ...]:
        """The levels; of a long scale only its ends and its middle."""
        levels = scale.levels
        if len(levels) > _MOST_TICKS:
            levels = (levels[0], levels[len(levels) // 2], levels[-1])
        width = scale.highest - scale.lowest
        return tuple(Tick((level.worth - scale.lowest) / width, str(level.code)) for level in levels)

    def verdict(self, result: CatalogueResult) -> str:
        """Whether the profile is met, in one sentence. Only for a result with a profile."""
        assert result.verdict is not None and result.profile is not None
        key = {True: "catalogue.met", False: "catalogue.not_met", None: "catalogue.undecided"}[is_met(result.verdict)]
        met, asked = self.number(result.verdict.low, 0), self.number(result.verdict.ceiling, 0)
        return self.words(key, name=self.profile_name(result), met=met, asked=asked)

    def profile_name(self, result: CatalogueResult) -> str:
        return result.profile.words(self.language).text.name if result.profile else ""

    def origin(self, result: CatalogueResult) -> str:
        """Whose the targets are. Only for a result with a profile."""
        assert result.profile is not None
        profile = result.profile.structure
        unverified = profile.origin == "official" and not profile.verified
        return self.words("origin.official_unverified" if unverified else f"origin.{profile.origin}")

    # --- services, gaps, findings ---

    def ready(self, service: ServiceReadiness) -> str:
        return self.words(
            {True: "services.ready", False: "services.not_ready", None: "services.undecided"}[service.ready]
        )

    def service_level(self, service: ServiceReadiness, scale: Scale) -> Pip:
        """The weakest enabling item's level; while that is not known, the lowest and the highest it could be."""
        low, high = (self._level(scale, worth) for worth in (service.low, service.high))
        if service.level is not None:
            return low
        return range_pip(low, high, self.words("number.span", low=low.label, high=high.label))

    def _level(self, scale: Scale, worth: Fraction) -> Pip:
        code = next((level.code for level in scale.levels if level.worth == worth), None)
        return Pip(PipKind.LEVEL, self.number(worth), self.number(worth)) if code is None else level_pip(code, scale)

    def weakest(self, service: ServiceReadiness, most: int | None = None) -> str:
        """Names of the weakest enabling items; only ids where just a few may be told."""
        enabling = self.material.results.enabling_catalogue or ""
        if most is not None:
            return self.joined(service.weakest, most)
        return self.joined(self.item(enabling, one) for one in service.weakest)

    def holds_back(self, gap: Gap, named: int | None = None) -> str:
        """The services a gap keeps from being ready: their names, or where they are more than `named` their ids."""
        held = gap.holds_back
        if named is not None and len(held) > named:
            return self.words("gaps.held", count=self.how_many(gap), items=self.joined(held))
        return self.joined(map(self.service, held)) or self.words("gaps.whole")

    def how_many(self, gap: Gap) -> str:
        """The number of services a gap holds back, in words."""
        return self.words.count("gaps.count", len(gap.holds_back)) if gap.holds_back else self.words("gaps.whole")

    def next_step(self, gap: Gap) -> str:
        """How to reach the level above the present one, as the item's own text tells it."""
        content = self.material.library.catalogues[gap.catalogue]
        if gap.answer.in_conflict:
            return self.words("gaps.decide_first")
        scale = content.structure.scale_of(content.items[gap.item])
        if gap.answer.code not in scale.codes:
            return self.words("gaps.rate_first")
        above = scale.codes[scale.codes.index(gap.answer.code) + 1]
        return content.item_text(gap.item, self.language).next.get(above) or self.words("gaps.no_step")

    def finding(self, finding: Finding) -> str:
        """What is questioned, as a sentence."""
        names = map(self.field, finding.detail) if finding.doubt is Doubt.CONFLICT else finding.detail
        return self.words(f"quality.detail.{finding.doubt.value}", detail=self.joined(map(self._option, names)))

    def _option(self, text: str) -> str:
        return self.words("state.not_applicable") if text == NOT_APPLICABLE else text

    # --- what stands in a field ---

    def value(self, head: Revision) -> str:
        """What a revision says, in plain words. What may tell who spoke in an interview is not told."""
        if head.entity.partition("/")[0] not in _TOLD:
            return self.words("conflicts.withheld")
        return self._told(decode(head.value))

    def _told(self, value: Value) -> str:
        if value is None:
            return self.words("conflicts.empty")
        if isinstance(value, str):
            return self._option(value)
        if isinstance(value, Sequence):
            return self.joined(map(self._told, value))
        return str(value)

    def place(self, entity: str, field: str) -> str:
        """Where an entry stands: the item of a rating, else the kind of thing."""
        kind, _, id_ = entity.partition("/")
        parts = id_.split("/")
        if kind in ("rating", "response") and len(parts) == 3:  # noqa: PLR2004  round or interview, catalogue, item
            return self.words("conflicts.rating", item=self.item(parts[1], parts[2]), field=self.field(field))
        return self.words("conflicts.other", kind=self.kind(kind), field=self.field(field))


def _places(score: Score) -> int:
    return 0 if score.rule in _COUNTS else 1
