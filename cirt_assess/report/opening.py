"""The first pages of the readiness report: title, summary, how to read it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assessment_models.schema import LevelText
from cirt_assess.charts import Pip, PipKind, level_pip, range_pip, target_pip
from cirt_assess.gaps import Gap
from cirt_assess.quality import Doubt
from cirt_assess.report.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Row,
    Table,
    Title,
)
from cirt_assess.report.telling import Teller
from cirt_assess.results import CatalogueResult

LARGEST = 3
"""How many gaps the summary tells."""


def title(teller: Teller) -> Title:
    """The title page with the facts that name this report."""
    words, material = teller.words, teller.material
    basis = [
        words.count("title.interviews", material.interviews_held),
        words.count("title.evidence", material.evidence_count),
    ]
    facts = {
        "team": material.team,
        "country": material.country,
        "round": material.round_name,
        "began": material.results.round["starts"].text,
        "day": material.meta.day.isoformat(),
        "classification": material.meta.classification,
        "catalogues": teller.joined(teller.catalogue_text(one).name for one in material.results.catalogues),
        "basis": teller.joined(basis),
        "conflicts": str(len(material.conflicts)),
        "digest": material.meta.digest,
        "program": words("title.program_version", version=material.meta.version) if material.meta.version else "",
    }
    return Title(
        words("title.title"),
        words("title.subtitle", team=material.team, round=material.round_name),
        tuple((words(f"title.{key}"), value) for key, value in facts.items() if value),
        words("title.notice"),
    )


# --- summary ---------------------------------------------------------------------------------


def summary(teller: Teller) -> Iterator[Block]:
    """One page: where the team stands, its largest gaps, what to do next."""
    words, results = teller.words, teller.material.results
    yield Heading(words("summary.title"), 1)
    yield Paragraph(_lead(teller), "lead")
    main = teller.material.main
    if main is not None:
        several = len(results.catalogues) > 1
        if several:
            yield Paragraph(words("summary.main", catalogue=teller.catalogue_text(main).name))
        yield KeyFigures((*catalogue_figures(teller, main), *_services_figure(teller)))
        if several:
            yield Heading(words("summary.glance"), 3)
            yield _glance(teller)
    yield from _largest(teller)
    yield Heading(words("summary.next"), 3)
    yield Bullets(tuple(_next(teller)))


def _lead(teller: Teller) -> str:
    scores = [one.score for one in teller.material.results.catalogues]
    answered, every = sum(one.answered for one in scores), sum(one.applicable for one in scores)
    return teller.words(
        "summary.lead",
        team=teller.material.team,
        answered=answered,
        all=every,
        percent=teller.percent(Fraction(answered, every) if every else None),
    )


def catalogue_figures(teller: Teller, result: CatalogueResult) -> Iterator[KeyFigure]:
    """Profile, coverage and score of one catalogue."""
    words, score = teller.words, result.score
    if result.profile is not None and result.verdict is not None:
        asked = words("figure.met", all=teller.number(result.verdict.ceiling, 0))
        yield KeyFigure(teller.profile_name(result), teller.number(result.verdict.low, 0), asked, teller.origin(result))
    yield KeyFigure(words("figure.coverage"), teller.percent(score.coverage), "", _coverage_note(teller, result))
    yield KeyFigure(teller.rule(score), teller.score(score), "", teller.joined(_around(teller, result)))


def _coverage_note(teller: Teller, result: CatalogueResult) -> str:
    words, score = teller.words, result.score
    counts = {
        "open": score.applicable - score.answered - score.conflicts,
        "conflicts": score.conflicts,
        "excluded": score.excluded,
    }
    rated = words("figure.coverage_note", answered=score.answered, all=score.applicable)
    return teller.joined([rated, *(words.count(f"figure.{key}", n) for key, n in counts.items() if n)])


def _around(teller: Teller, result: CatalogueResult) -> Iterator[str]:
    """What stands beside a score: its range, and the round before."""
    words, score = teller.words, result.score
    if score.applies and score.low < score.high:
        yield words("figure.could_be", span=teller.range(score))
    if result.before is not None:
        yield words("figure.before", value=teller.score(result.before.score), round=teller.material.before_name)


def _services_figure(teller: Teller) -> Iterator[KeyFigure]:
    """How many planned services are ready; of all of them when none is planned."""
    words, services = teller.words, teller.material.results.services
    if not services:
        return
    planned = [one for one in services if one.planned]
    asked = planned or list(services)
    ready = sum(one.ready is True for one in asked)
    missing = [item for one in asked for item in one.missing]
    worst = max(dict.fromkeys(missing), key=missing.count, default=None)
    note = words.count("figure.holds_back", missing.count(worst), item=worst) if worst else words("figure.all_ready")
    unit = words("figure.planned" if planned else "figure.enabled", all=len(asked))
    yield KeyFigure(words("figure.services"), str(ready), unit, note)


def _glance(teller: Teller) -> Table:
    words = teller.words
    head = tuple(words(f"column.{key}") for key in ("catalogue", "score", "range", "coverage", "profile"))
    columns = (Column("text"), Column("number"), Column("number"), Column("number"), Column("number"))
    return Table(head, columns, tuple(_glance_row(teller, one) for one in teller.material.results.catalogues))


def _glance_row(teller: Teller, result: CatalogueResult) -> tuple[str, ...]:
    return (
        teller.catalogue_text(result).name,
        teller.score(result.score),
        teller.range(result.score),
        teller.percent(result.score.coverage),
        teller.met(result.verdict) if result.verdict else "",
    )


def _largest(teller: Teller) -> Iterator[Block]:
    words, results = teller.words, teller.material.results
    gaps = [one for one in results.gaps if one.certain][:LARGEST]
    if gaps:
        yield Heading(words.count("summary.gaps", len(gaps)), 3)
        yield gap_table(teller, tuple(gap_row(teller, gap, teller.how_many(gap)) for gap in gaps), 2)
    elif any(one.profile for one in results.catalogues):
        yield Paragraph(words("summary.no_gaps"))
    else:
        yield Paragraph(words("summary.no_profile"))


def gap_table(teller: Teller, rows: tuple[Row, ...], held_share: int = 3) -> Table:
    """Gaps: from which level to which, what each holds back, and the step that closes it."""
    words = teller.words
    head = tuple(words(f"column.{key}") for key in ("level", "target", "item", "holds_back", "step"))
    columns = (Column("pip"), Column("pip"), Column("text", 4), Column("text", held_share), Column("text", 7))
    return Table(head, columns, rows)


def gap_row(teller: Teller, gap: Gap, held: str) -> Row:
    result = teller.material.results.catalogue(gap.catalogue)
    return (
        teller.pip(result, result.content.items[gap.item]),
        target_pip(gap.target),
        teller.item(gap.catalogue, gap.item),
        held,
        teller.next_step(gap),
    )


def _next(teller: Teller) -> Iterator[str]:
    words, material = teller.words, teller.material
    results = material.results
    unanswered = sum(one.score.applicable - one.score.answered - one.score.conflicts for one in results.catalogues)
    unproven = sum(one.doubt is Doubt.NO_EVIDENCE for one in results.findings)
    certain = next((gap for gap in results.gaps if gap.certain), None)
    if material.conflicts:
        yield words.count("next.decide", len(material.conflicts))
    if unanswered:
        yield words.count("next.rate", unanswered)
    if unproven:
        yield words.count("next.evidence", unproven)
    if not any(one.profile for one in results.catalogues):
        yield words("next.profile")
    if certain is not None:
        yield words("next.gap", item=teller.item(certain.catalogue, certain.item))
    else:
        yield words("next.again")


# --- how to read -----------------------------------------------------------------------------

_RULES = ("blank", "range", "rounding", "ours", "profile", "services", "audit")


def reading(teller: Teller) -> Iterator[Block]:
    """What the signs and figures mean, and what they do not."""
    words = teller.words
    halves = {"down": teller.number(Fraction(9, 4)), "up": teller.number(Fraction(47, 20))}
    yield Heading(words("reading.title"), 1)
    yield Paragraph(words("reading.lead"), "lead")
    yield Bullets(tuple(words(f"reading.rules.{key}", **halves) for key in _RULES))
    yield Heading(words("reading.signs_title"), 3)
    yield _signs(teller)
    for result in teller.material.results.catalogues:
        yield from _scales(teller, result)


def _signs(teller: Teller) -> Table:
    words = teller.words
    first, last = Pip(PipKind.LEVEL, "1", "1", 1), Pip(PipKind.LEVEL, "3", "3", 3)
    conflict = Pip(PipKind.CONFLICT, words("state.conflict_between").join(("1", "3")), parts=(first, last))
    missing = words("state.not_applicable")
    signs = {
        "open": Pip(PipKind.OPEN, words("state.open")),
        "not_applicable": Pip(PipKind.NOT_APPLICABLE, missing, missing),
        "conflict": conflict,
        "range": range_pip(first, last, words("number.span", low="1", high="3")),
        "target": target_pip(3),
    }
    rows = tuple((sign, words(f"reading.signs.{key}")) for key, sign in signs.items())
    return Table(("", ""), (Column("pip"), Column("text")), rows)


def _scales(teller: Teller, result: CatalogueResult) -> Iterator[Block]:
    """Every scale that an item of the catalogue uses."""
    structure, texts = result.content.structure, result.content.words(teller.language).scales
    for name in dict.fromkeys(item.scale or structure.scale for item in structure.items()):
        yield Heading(teller.words("reading.scale", catalogue=teller.catalogue_text(result).name), 3)
        rows = tuple(
            (level_pip(code, structure.scales[name]), *_level(texts.get(name, {}).get(code)))
            for code in structure.scales[name].codes
        )
        head = tuple(teller.words(f"column.{key}") for key in ("level", "name", "meaning"))
        yield Table(head, (Column("pip"), Column("text", 1), Column("text", 5)), rows)


def _level(text: LevelText | None) -> tuple[str, str]:
    return (text.name, text.about) if text else ("", "")
