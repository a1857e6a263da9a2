"""The question sheet of one interview, to print and write on: who, when, the questions in order, room for notes. Pure.

It shows no ratings and no levels that others gave, so that nobody is led by them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from assessment_models.library import CatalogueContent, Library
from assessment_models.schema import ItemText
from cirt_assess.agenda import Agenda, Question, minutes
from cirt_assess.charts import level_pip
from cirt_assess.interviews import Attribution, Interview
from cirt_assess.report.blocks import Block, Bullets, Callout, Column, Document, Heading, Paragraph, Table
from cirt_assess.report.material import ReportMeta
from cirt_assess.report.wording import Wording
from cirt_assess.state import State

_ROOM = "\n" * 5
"""Empty lines to write on."""


def question_sheet(
    state: State,
    library: Library,
    interview: Interview,
    wording: Wording,
    meta: ReportMeta,
    *,
    pressing_first: bool = False,
    most: int | None = None,
) -> Document:
    """The sheet of one interview, in the language of `wording`; questions in the interview's second language too.

    most: how many questions are on it, all by default; `agenda.fitting` says how many the time allows.
    """
    sheet = _Sheet(state, library, interview, wording)
    questions = Agenda(state, library, interview.round).questions(interview, pressing_first=pressing_first)
    return Document(
        title=wording("question_sheet.title", who=sheet.who),
        running=wording("running", team=sheet.team, round=sheet.round_name),
        classification=meta.classification,
        language=wording.language,
        page_of=wording.template("page_of"),
        day=meta.day.isoformat(),
        blocks=tuple(sheet.blocks(questions[:most])),
    )


@dataclass(frozen=True)
class _Sheet:
    state: State
    library: Library
    interview: Interview
    words: Wording

    @property
    def team(self) -> str:
        return self.state.entity("team", "team")["name"].text

    @property
    def round_name(self) -> str:
        return self.state.entity("round", self.interview.round)["name"].text or self.interview.round

    @property
    def role(self) -> str:
        return self.library.role_name(self.interview.role, self.words.language) if self.interview.role else ""

    @property
    def who(self) -> str:
        """Whom to meet: the role, for which the questions are made, else what may be told."""
        one = self.interview
        return self.role or self._open(one.organisation) or self._open(one.person) or self.words("title.unknown")

    def _open(self, text: str) -> str:
        """`text`, unless it tells who an anonymous voice is: paper gets lost."""
        return "" if self.interview.attribution is Attribution.ANONYMOUS else text

    def blocks(self, questions: tuple[Question, ...]) -> Iterator[Block]:
        words = self.words
        yield Heading(words("question_sheet.title", who=self.who), 1)
        yield self._facts(questions)
        yield Callout(words(f"question_sheet.told.{self.interview.attribution.value}"))
        if not questions:
            yield Paragraph(words("question_sheet.none"), "lead")
        for catalogue, group in groupby(questions, key=lambda one: one.item.catalogue):
            yield from self._catalogue(self.library.catalogues[catalogue], group)
        yield Heading(words("question_sheet.closing"), 2)
        yield Bullets(tuple(words(f"question_sheet.{key}") for key in ("anything_else", "who_else", "thanks")))
        yield self._room()

    def _facts(self, questions: tuple[Question, ...]) -> Table:
        one = self.interview
        facts = {
            "person": self._open(one.person),
            "organisation": self._open(one.organisation),
            "day": one.day.isoformat() if one.day else "",
            "time": self._time(),
            "place": one.place,
            "languages": self.words("list.between").join(filter(None, (one.language, one.second_language))),
            "interviewers": self.words("list.between").join(map(self._assessor, one.interviewers)),
            "questions": self.words.count("question_sheet.number", len(questions), minutes=minutes(questions)),
        }
        rows = tuple((self.words(f"question_sheet.{key}"), value) for key, value in facts.items())
        return Table(("", ""), (Column("text", 1), Column("text", 3)), rows)

    def _time(self) -> str:
        one = self.interview
        if one.starts is None:
            return ""
        if one.minutes is None:
            return one.starts.strftime("%H:%M")
        begins = timedelta(hours=one.starts.hour, minutes=one.starts.minute)
        hours, past = divmod((begins + timedelta(minutes=one.minutes)).seconds // 60, 60)
        return self.words("number.span", low=one.starts.strftime("%H:%M"), high=f"{hours:02}:{past:02}")

    def _assessor(self, id_: str) -> str:
        return self.state.entity("assessor", id_)["name"].text or id_

    # --- questions ---------------------------------------------------------------------------

    def _catalogue(self, content: CatalogueContent, questions: Iterator[Question]) -> Iterator[Block]:
        text = content.words(self.words.language).catalogue
        yield Heading(text.name if text else content.id, 2)
        for question in questions:
            yield from self._question(content, question)

    def _question(self, content: CatalogueContent, question: Question) -> Iterator[Block]:
        item = question.item.item
        text = content.item_text(item, self.words.language)
        yield Heading(self.words("list.item", id=item, name=text.name), 3)
        yield Paragraph(text.question, "lead")
        second = self.interview.second_language
        if second in content.languages and second != self.words.language:
            yield Paragraph(content.item_text(item, second).question, "lead")
        if question.disputed:
            yield Paragraph(self.words("question_sheet.disputed"))
        if text.probes:
            yield Bullets(text.probes)
        yield self._levels(content, item, text)
        yield self._room()

    def _levels(self, content: CatalogueContent, item: str, text: ItemText) -> Table:
        """One row per level, to mark one; its own words, else those of the scale."""
        structure = content.items[item]
        scale = content.structure.scale_of(structure)
        names = content.words(self.words.language).scales.get(structure.scale or content.structure.scale, {})
        rows = tuple(
            (level_pip(code, scale), text.levels.get(code) or (names[code].about if code in names else ""))
            for code in scale.codes
        )
        return Table(("", ""), (Column("pip"), Column("text")), rows)

    def _room(self) -> Table:
        head = (self.words("question_sheet.notes"), self.words("question_sheet.quote"))
        return Table(head, (Column("text"), Column("text")), ((_ROOM, _ROOM),))
