"""The open assessment: what command line, window and tests call. One short method for each thing a user can do.

Every entering method is one transaction. It returns what changed when the entry is durable; when it raises, nothing
was changed, and NotAllowed says why. Clock and randomness are arguments, so that a history can be made again exactly.
What is checked before, and which fields an entry fills, stands in `entering`; how it is kept, in `journal`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Self

from assessment_models.library import CatalogueContent, Library, carried
from cirt_assess.entering import evidence, flags, interviews, ratings, rounds, team
from cirt_assess.entering.checks import known_catalogues
from cirt_assess.errors import NotAllowed
from cirt_assess.items import ItemRef, Level
from cirt_assess.journal import Change, Journal, World
from cirt_assess.profile import Author
from cirt_assess.progress import Step, silent
from cirt_assess.results import Results, catalogue_ids, compute
from cirt_assess.results import rounds as rounds_of
from cirt_assess.revisions import Revision, Signature, Value, timestamp
from cirt_assess.state import Entity, State
from cirt_assess.store import AssessmentFile, Carried, Readable
from cirt_assess.targets import Target
from cirt_assess.what_if import AS_ENTERED, WhatIf

__all__ = ["TEAM", "Assessment", "Change", "Level", "World"]

TEAM = "team/team"


class Assessment:
    """One open assessment file."""

    def __init__(self, file: AssessmentFile, author: Author, library: Library, world: World) -> None:
        self._file = file
        self.world = world
        self._journal = Journal(file, author, world)
        self.author = author
        self.library = _with_carried(library, file)

    @classmethod
    def create(
        cls,
        path: Path,
        author: Author,
        library: Library,
        *,
        team: str,
        round_name: str,
        starts: str,
        catalogues: Sequence[str],
        country: str = "",
        profiles: Mapping[str, str] | None = None,
        passphrase: str | None = None,
        world: World | None = None,
    ) -> Self:
        """Make a new file with its team and first round. It carries the catalogues it is made with."""
        known_catalogues(library, catalogues)
        world = world or World()
        file = AssessmentFile.create(path, passphrase, now=world.now())
        try:
            made = cls(file, author, library, world)
            made._journal.enter("found", {TEAM: {"name": team, "country": country}})
            made.add_round(round_name, starts, catalogues, profiles or {})
        except BaseException:
            file.close()
            raise
        return made

    @classmethod
    def open(
        cls,
        path: Path,
        author: Author,
        library: Library,
        *,
        passphrase: str | None = None,
        read_only: bool = False,
        world: World | None = None,
    ) -> Self:
        """Open a file. StoreError says why it cannot be, with a sentence for each reason."""
        world = world or World()
        file = AssessmentFile.open(path, passphrase, read_only=read_only, now=world.now())
        try:
            return cls(file, author, library, world)
        except BaseException:
            file.close()
            raise

    def close(self) -> None:
        """Give the file back; harmless when done twice."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- reading ---------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        return self._file.is_read_only

    @property
    def is_encrypted(self) -> bool:
        return self._file.is_encrypted

    @property
    def file(self) -> AssessmentFile:
        """The file itself, for checks, backups, merging, copies of evidence, and its passphrase."""
        return self._file

    @property
    def state(self) -> State:
        """What the file says now; the next entry gives another state and leaves this one as it is."""
        return self._journal.state

    @property
    def team(self) -> Entity:
        return self.state.entity("team", "team")

    def rounds(self) -> list[Entity]:
        """The rounds, oldest first."""
        return rounds_of(self.state)

    @property
    def current_round(self) -> str:
        """The newest round's id. NotAllowed when the file has none."""
        found = self.rounds()
        if not found:
            raise NotAllowed("This file has no round yet. Add a round first.")
        return found[-1].id

    def catalogue_ids(self, round_id: str) -> tuple[str, ...]:
        """The catalogues a round uses."""
        return catalogue_ids(self.state.entity("round", round_id))

    def results(self, round_id: str | None = None, what_if: WhatIf = AS_ENTERED) -> Results:
        """Everything computed for one round, the newest if none is named; `what_if` is laid over what was entered."""
        return compute(self.state, self.library, round_id or self.current_round, self.today(), what_if)

    def history(self, entity: str, name: str | None = None) -> list[Revision]:
        """Everything ever entered about an entity, or one field of it, oldest first as this file received it."""
        return self._file.history(entity, name)

    def digest(self) -> str:
        """A name for everything entered so far: files that hold the same entries have the same one."""
        return hashlib.sha256("\n".join(sorted(self._file.ids())).encode()).hexdigest()

    def author_name(self, author: str) -> str:
        """The name an author gave; the id when no entry tells it."""
        return self.state.entity("assessor", author)["name"].text or author

    def today(self) -> date:
        return self.world.now().astimezone().date()

    # --- anything --------------------------------------------------------------------------

    def enter(self, entity: str, fields: Mapping[str, Value]) -> Change:
        """Enter values for fields of one entity; what already stands so is not entered again."""
        return self._journal.enter("enter", {entity: fields})

    def decide(self, entity: str, fields: Mapping[str, Value], reason: str) -> Change:
        """Settle conflicts in fields of one entity. NotAllowed without a reason or without a conflict."""
        return self._journal.decide(entity, fields, reason)

    def remove(self, entity: str) -> Change:
        """Take an interview, evidence, flag or comment out of the lists; its history stays."""
        return self._journal.enter("remove", flags.removed(self.state, entity))

    def write(self, what: str, make: Callable[[Signature], Sequence[Revision]], about: str = "") -> Change:
        """Enter what `make` makes, told who does it and when, as one action. about: an action that it takes back."""
        return self._journal.write(what, make, about)

    def merge(
        self, revisions: Iterable[Revision], carried: Iterable[Carried] = (), noted: Mapping[str, str] | None = None
    ) -> int:
        """Take in what was made elsewhere, the union of both sets. Returns how many revisions were new here."""
        added = self._journal.take_in(revisions, carried, noted)
        self.library = _with_carried(self.library, self._file)
        return added

    # --- rounds and targets ----------------------------------------------------------------

    def add_round(
        self, name: str, starts: str, catalogues: Sequence[str], profiles: Mapping[str, str] | None = None
    ) -> Change:
        """Begin a round: `starts` is an ISO date, `profiles` a target profile by catalogue.

        The file carries its catalogues, so that it reads the same where they are not installed.
        """
        id_ = self._journal.new_id("r")
        wanted = rounds.added(
            self.library, id_, name=name, starts=starts, catalogues=catalogues, profiles=profiles or {}
        )
        for catalogue in catalogues:
            _carry(self._file, self.library.catalogues[catalogue])
        return self._journal.enter("round", wanted)

    def choose_profile(self, round_id: str, catalogue: str, profile: str) -> Change:
        """Set the target profile of a catalogue in a round; an empty one takes it away."""
        return self._journal.enter("target", rounds.profile_chosen(self.library, round_id, catalogue, profile))

    def set_targets(self, round_id: str, items: Iterable[ItemRef], target: Target) -> Change:
        """Ask a level of items whatever the profile says: a code, NOT_ASKED, or None to follow the profile again."""
        return self._journal.enter("target", rounds.targets_set(self.state, self.library, round_id, items, target))

    def clear_targets(self, round_id: str, catalogue: str) -> Change:
        """Let every item of a catalogue follow the profile again."""
        return self._journal.enter("target", rounds.targets_cleared(self.state, self.library, round_id, catalogue))

    # --- ratings ---------------------------------------------------------------------------

    def rate(self, round_id: str, catalogue: str, item: str, level: Level, *, rationale: str | None = None) -> Change:
        """Rate an item. NotAllowed for an unknown item or level, and for N/A without a reason."""
        return self.rate_together(round_id, [ItemRef(catalogue, item)], level, rationale=rationale)

    def rate_together(
        self, round_id: str, items: Iterable[ItemRef], level: Level, *, rationale: str | None = None
    ) -> Change:
        """Give several items one level, and one rationale if there is one, as one action. N/A needs it."""
        wanted = ratings.rated(self.state, self.library, round_id, items, level, rationale=rationale)
        return self._journal.enter("rate", wanted)

    def rate_many(self, rows: Iterable[ratings.Row]) -> Change:
        """Rate several items as one action: (round, catalogue, item, level, rationale) each. All or none."""
        return self._journal.enter("rate", ratings.rated_rows(self.state, self.library, rows))

    # --- interviews ------------------------------------------------------------------------

    def add_interview(self, round_id: str, fields: Mapping[str, Value]) -> Change:
        """Plan or record an interview, with fields of `interviews.INTERVIEW_FIELDS`."""
        id_ = self._journal.new_id("i")
        return self._journal.enter("interview", interviews.added(self.state, self.library, round_id, id_, fields))

    def edit_interview(self, interview: str, fields: Mapping[str, Value]) -> Change:
        """Change what is known of an interview; `status` plans a cancelled one again."""
        return self._journal.enter("interview", interviews.edited(self.state, self.library, interview, fields))

    def hold_interview(self, interview: str) -> Change:
        """Note that it took place: today, unless it has a day."""
        return self._journal.enter("hold", interviews.held(self.state, interview, self.today().isoformat()))

    def cancel_interview(self, interview: str) -> Change:
        """Note that it does not take place. NotAllowed when something was said in it."""
        return self._journal.enter("cancel", interviews.cancelled(self.state, interview))

    def respond(
        self, interview: str, catalogue: str, item: str, fields: Mapping[str, Value], *, asked_now: bool = False
    ) -> Change:
        """Record what one interview said about an item: level and fields of `voices.RESPONSE_FIELDS`.

        asked_now: note this moment as the one the question was asked at, unless one is noted.
        """
        ref = ItemRef(catalogue, item)
        noted = self.state.entity("response", f"{interview}/{catalogue}/{item}")["asked_at"]
        if asked_now and noted.is_empty:
            fields = {"asked_at": timestamp(self.world.now()), **fields}
        return self._journal.enter("respond", interviews.responded(self.state, self.library, interview, ref, fields))

    def skip(self, interview: str, catalogue: str, item: str, reason: str) -> Change:
        """Note why an item was not asked or not answered in an interview."""
        ref = ItemRef(catalogue, item)
        return self._journal.enter("skip", interviews.skipped(self.state, self.library, interview, ref, reason))

    # --- evidence --------------------------------------------------------------------------

    def keep(self, source: Path | Readable, step: Step = silent) -> dict[str, Value]:
        """Keep the content of a file inside this one. Returns the fields of evidence that say so, to be entered."""
        kept = self._file.attach(source, step)
        return {"blob": kept.digest, "size": kept.size, "media_type": kept.type}

    def add_evidence(self, round_id: str, fields: Mapping[str, Value]) -> Change:
        """Record evidence, with fields of `evidence.EVIDENCE_FIELDS`; `items` are written `catalogue:item`."""
        id_ = self._journal.new_id("e")
        return self._journal.enter("evidence", evidence.added(self.state, self.library, round_id, id_, fields))

    def edit_evidence(self, id_: str, fields: Mapping[str, Value]) -> Change:
        """Change what is known of a piece of evidence."""
        return self._journal.enter("evidence", evidence.edited(self.state, self.library, id_, fields))

    def link_evidence(self, id_: str, items: Iterable[ItemRef]) -> Change:
        """Say that evidence shows something of these items too."""
        return self._journal.enter("evidence", evidence.linked(self.state, self.library, id_, items))

    def unlink_evidence(self, id_: str, items: Iterable[ItemRef]) -> Change:
        """Take links to items away."""
        return self._journal.enter("evidence", evidence.unlinked(self.state, id_, items))

    # --- working together ------------------------------------------------------------------

    def flag(self, round_id: str, items: Iterable[ItemRef], text: str, owner: str | None = None) -> Change:
        """Flag one or several items as doubtful, as one action; the owner sees to it, who is the author by default."""
        found = {self._journal.new_id("f"): ref for ref in dict.fromkeys(items)}
        me = self.author.id
        wanted = flags.flagged(self.state, self.library, round_id, found, text=text, owner=owner or me, author=me)
        return self._journal.enter("flag", wanted)

    def unflag(self, ids: Iterable[str], outcome: str = "") -> Change:
        """Settle flags, with what came of it."""
        return self._journal.enter("unflag", flags.settled(self.state, ids, outcome))

    def hand_over(self, flag: str, owner: str) -> Change:
        """Give a flag to another assessor; a settled one is open again."""
        return self._journal.enter("flag", flags.handed_over(self.state, flag, owner))

    def comment(self, about: str, text: str) -> Change:
        """Say something to other assessors about an entity; `@name` mentions one of them."""
        return self._journal.enter("comment", flags.commented(self.state, self._journal.new_id("c"), about, text))

    def give_role(self, assessor: str, role: str) -> Change:
        """Say what somebody does here: a role of `assessors.AssessorRole`; an empty one takes it away."""
        return self._journal.enter("assessor", team.role_given(self.state, assessor, role))

    def set_context(self, fields: Mapping[str, Value]) -> Change:
        """Tell of the country or sector around the team, with fields of `context.CONTEXT_FIELDS`."""
        return self._journal.enter("context", team.context_set(fields))

    # --- undo ------------------------------------------------------------------------------

    def undoable(self) -> Change | None:
        """What undo would take back, under the name of the deed itself; None when there is nothing."""
        return self._journal.undoable()

    def redoable(self) -> Change | None:
        """What redo would bring back."""
        return self._journal.redoable()

    def undo(self) -> Change:
        """Take back this author's newest action, whatever was done since a restart. NotAllowed when there is none."""
        return self._journal.undo()

    def redo(self) -> Change:
        """Bring back what was undone last. NotAllowed when there is none."""
        return self._journal.redo()


def _with_carried(library: Library, file: AssessmentFile) -> Library:
    return library.with_catalogues(carried(body) for body in file.catalogues())


def _carry(file: AssessmentFile, content: CatalogueContent) -> None:
    file.put_catalogue(content.id, content.structure.version, content.as_json())
