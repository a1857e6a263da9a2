"""The open assessment: what command line, window and tests call. One short method for each thing a user can do.

Every entering method is one transaction. It returns what changed when the entry is durable; when it raises, nothing
was changed. Clock and randomness are arguments, so that a history can be made again exactly.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

from assessment_models.library import CatalogueContent, Library, carried
from cirt_assess.errors import NotAllowed
from cirt_assess.profile import Author
from cirt_assess.results import Results, catalogue_ids, compute, rounds
from cirt_assess.revisions import Kind, Revision, Signature, Slot, Value, clean_text, decide, enter, timestamp
from cirt_assess.state import NOT_APPLICABLE, Entity, State
from cirt_assess.store import AssessmentFile
from cirt_assess.undo import Trail, new_action, taken_back, verb

Level = int | str | None
"""A code of the item's scale, NOT_APPLICABLE, or None to clear it."""

TEAM = "team/team"


@dataclass(frozen=True)
class Change:
    """What one action entered; without revisions when everything stood so already."""

    action: str
    revisions: tuple[Revision, ...]

    @property
    def entities(self) -> frozenset[str]:
        return frozenset(revision.entity for revision in self.revisions)


@dataclass(frozen=True)
class World:
    """What the core may not reach for by itself: the time and chance."""

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    random: Callable[[], str] = field(default=lambda: secrets.token_hex(6))


class Assessment:
    """One open assessment file."""

    def __init__(self, file: AssessmentFile, author: Author, library: Library, world: World) -> None:
        self._file = file
        self._world = world
        self.author = author
        self.library = library.with_catalogues(carried(body) for body in file.catalogues())
        self.state = State.of(file.heads())
        self._trail = Trail.of(file.actions(author.id))

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
        _known(library, catalogues)
        world = world or World()
        file = AssessmentFile.create(path, passphrase, now=world.now())
        try:
            made = cls(file, author, library, world)
            made._enter("found", {TEAM: {"name": team, "country": country}})
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
        """The file itself, for checks, backups and merging."""
        return self._file

    @property
    def team(self) -> Entity:
        return self.state.entity("team", "team")

    def rounds(self) -> list[Entity]:
        """The rounds, oldest first."""
        return rounds(self.state)

    @property
    def current_round(self) -> str:
        """The newest round's id. NotAllowed when the file has none."""
        found = self.rounds()
        if not found:
            raise NotAllowed("This file has no round yet. Add a round first.")
        return found[-1].id

    def results(self, round_id: str | None = None) -> Results:
        """Everything computed for one round, the newest if none is named."""
        return compute(self.state, self.library, round_id or self.current_round, self.today())

    def history(self, entity: str, name: str | None = None) -> list[Revision]:
        """Everything ever entered about an entity, or one field of it, oldest first as this file received it."""
        return self._file.history(entity, name)

    def author_name(self, author: str) -> str:
        """The name an author gave; the id when no entry tells it."""
        return self.state.entity("assessor", author)["name"].text or author

    def today(self) -> date:
        return self._world.now().astimezone().date()

    # --- entering --------------------------------------------------------------------------

    def enter(self, entity: str, fields: Mapping[str, Value]) -> Change:
        """Enter values for fields of one entity; what already stands so is not entered again."""
        return self._enter("enter", {entity: fields})

    def rate(self, round_id: str, catalogue: str, item: str, level: Level, *, rationale: str | None = None) -> Change:
        """Rate an item. NotAllowed for an unknown item or level, and for N/A without a reason."""
        rating = self.state.rating(round_id, catalogue, item)
        self._check_level(catalogue, item, level)
        reason = rating["rationale"].text if rationale is None else rationale
        if level == NOT_APPLICABLE and not reason.strip():
            raise NotAllowed("Not applicable needs a reason. Write one, then set it again.")
        fields: dict[str, Value] = {"level": level}
        if rationale is not None:
            fields["rationale"] = rationale
        return self._enter("rate", {rating.key: fields})

    def rate_many(self, ratings: Iterable[tuple[str, str, str, Level, str]]) -> Change:
        """Rate several items as one action: (round, catalogue, item, level, rationale) each. All or none."""
        wanted: dict[str, dict[str, Value]] = {}
        for round_id, catalogue, item, level, rationale in ratings:
            self._check_level(catalogue, item, level)
            if level == NOT_APPLICABLE and not rationale.strip():
                raise NotAllowed(f"{catalogue} {item}: not applicable needs a reason in the note.")
            fields = wanted.setdefault(self.state.rating(round_id, catalogue, item).key, {})
            fields["level"] = level
            if rationale:
                fields["rationale"] = rationale
        return self._enter("rate", wanted)

    def decide(self, entity: str, fields: Mapping[str, Value], reason: str) -> Change:
        """Settle conflicts in fields of one entity. NotAllowed without a reason or without a conflict."""
        if not reason.strip():
            raise NotAllowed("A decision needs a reason.")
        by = self._signature("decide")
        made = []
        for name, value in fields.items():
            slot = (entity, name)
            try:
                made.append(decide(slot, _cleaned(value), self.state.heads(slot), by))
            except ValueError as error:
                raise NotAllowed(f"There is nothing to decide: {name} is not in conflict.") from error
        made += self._entries({entity: {"decision": reason}}, by)
        return self._store(made, by)

    def add_round(
        self, name: str, starts: str, catalogues: Sequence[str], profiles: Mapping[str, str] | None = None
    ) -> Change:
        """Begin a round: `starts` is an ISO date, `profiles` a target profile by catalogue.

        The file carries its catalogues, so that it reads the same where they are not installed.
        """
        _known(self.library, catalogues)
        for id_ in catalogues:
            _carry(self._file, self.library.catalogues[id_])
        round_id = self._new_id("r")
        wanted: dict[str, Mapping[str, Value]] = {
            f"round/{round_id}": {"name": name, "starts": _date(starts), "catalogues": tuple(catalogues)}
        }
        for catalogue, profile in (profiles or {}).items():
            wanted[f"target/{round_id}/{catalogue}"] = {"profile": self._profile(catalogue, profile)}
        return self._enter("round", wanted)

    def choose_profile(self, round_id: str, catalogue: str, profile: str) -> Change:
        """Set the target profile of a catalogue in a round; an empty one takes it away."""
        chosen = self._profile(catalogue, profile) if profile else None
        return self._enter("target", {f"target/{round_id}/{catalogue}": {"profile": chosen}})

    def add_interview(self, round_id: str, fields: Mapping[str, Value]) -> Change:
        """Plan or record an interview: role, organisation, person, date, place, attribution, status."""
        return self._enter("interview", {f"interview/{self._new_id('i')}": {"round": round_id, **fields}})

    def respond(self, interview: str, catalogue: str, item: str, fields: Mapping[str, Value]) -> Change:
        """Record what one interview said about an item: level, note, quote, confidence."""
        self._check_level(catalogue, item, _as_level(fields.get("level")))
        return self._enter("respond", {f"response/{interview}/{catalogue}/{item}": fields})

    def add_evidence(self, round_id: str, fields: Mapping[str, Value]) -> Change:
        """Record evidence: title, form, items (`catalogue:item`), tlp, and where, when, by whom it was sighted."""
        return self._enter("evidence", {f"evidence/{self._new_id('e')}": {"round": round_id, **fields}})

    def merge(self, revisions: Iterable[Revision]) -> int:
        """Take in revisions made elsewhere: the union of both sets. Returns how many were new here."""
        added = self._file.append(list(revisions))
        self.state = State.of(self._file.heads())
        self._trail = Trail.of(self._file.actions(self.author.id))
        return added

    # --- undo ------------------------------------------------------------------------------

    def undoable(self) -> Change | None:
        """What undo would take back, under the name of the deed itself; None when there is nothing."""
        return self._described(self._trail.done)

    def redoable(self) -> Change | None:
        """What redo would bring back."""
        return self._described(self._trail.undone)

    def undo(self) -> Change:
        """Take back this author's newest action, whatever was done since a restart. NotAllowed when there is none."""
        return self._take_back(self._trail.done, "undo")

    def redo(self) -> Change:
        """Bring back what was undone last. NotAllowed when there is none."""
        return self._take_back(self._trail.undone, "redo")

    def _described(self, stack: list[str]) -> Change | None:
        if not stack:
            return None
        return Change(self._trail.root(stack[-1]), tuple(self._file.by_action(stack[-1])))

    def _take_back(self, stack: list[str], what: str) -> Change:
        if not stack:
            raise NotAllowed(f"There is nothing to {what}.")
        by = self._signature(what, stack[-1])
        made = []
        for revision in self._file.by_action(stack[-1]):
            history = self._file.history(*revision.slot)
            made += taken_back(revision, self.state.heads(revision.slot), history, by)
        return self._store(made, by)

    # --- how it is done --------------------------------------------------------------------

    def _enter(self, what: str, wanted: Mapping[str, Mapping[str, Value]]) -> Change:
        by = self._signature(what)
        return self._store(self._entries(wanted, by), by)

    def _entries(self, wanted: Mapping[str, Mapping[str, Value]], by: Signature) -> list[Revision]:
        """Entries for what is not so already."""
        made = []
        for entity, fields in wanted.items():
            for name, value in fields.items():
                slot: Slot = (entity, name)
                entry = self._entry(slot, value, by)
                if entry is not None:
                    made.append(entry)
        return made

    def _entry(self, slot: Slot, value: Value, by: Signature) -> Revision | None:
        found = self.state.heads(slot)
        try:
            entry = enter(slot, _cleaned(value), found, by, Kind.ENTRY)
        except ValueError as error:
            raise NotAllowed(f"{slot[1]}: {error}. Shorten it; nothing was changed.") from error
        said = {head.value for head in found} or {"null"}
        return None if said == {entry.value} else entry

    def _store(self, revisions: Sequence[Revision], by: Signature) -> Change:
        if not revisions:
            return self._nothing(by)
        made = [*revisions, *self._introduction(by)]
        self._file.append(made)
        self.state = self.state.with_revisions(made)
        self._trail.add(by.action)
        return Change(by.action, tuple(made))

    def _nothing(self, by: Signature) -> Change:
        """An undo whose every entry was replaced since must still leave the stack; others leave no trace."""
        if verb(by.action) in ("undo", "redo"):
            self._trail.add(by.action)
        return Change(by.action, ())

    def _introduction(self, by: Signature) -> list[Revision]:
        """The author's name, said once per file and again when it changes. It is no part of what undo takes back."""
        key = f"assessor/{self.author.id}"
        hello = Signature(by.author, by.time, new_action("hello", self._world.random()))
        entry = self._entry((key, "name"), self.author.name, hello)
        return [entry] if entry else []

    def _signature(self, what: str, about: str = "") -> Signature:
        action = new_action(what, self._world.random(), about)
        return Signature(self.author.id, timestamp(self._world.now()), action)

    def _new_id(self, prefix: str) -> str:
        return f"{prefix}-{self._world.random()}"

    def _check_level(self, catalogue: str, item: str, level: Level) -> None:
        content = self.library.catalogues.get(catalogue)
        if content is None:
            raise NotAllowed(f"There is no catalogue {catalogue} in this file.")
        if item not in content.items:
            raise NotAllowed(f"{catalogue} has no item {item}.")
        codes = content.structure.scale_of(content.items[item]).codes
        if level is not None and level != NOT_APPLICABLE and level not in codes:
            allowed = ", ".join(str(code) for code in codes)
            raise NotAllowed(f"{item}: {level} is not a level of its scale. Use one of {allowed}, or {NOT_APPLICABLE}.")

    def _profile(self, catalogue: str, profile: str) -> str:
        found = self.library.profiles.get(profile)
        if found is None or found.structure.catalogue != catalogue:
            raise NotAllowed(f"There is no profile {profile} for {catalogue}.")
        return profile

    def catalogue_ids(self, round_id: str) -> tuple[str, ...]:
        """The catalogues a round uses."""
        return catalogue_ids(self.state.entity("round", round_id))


def _cleaned(value: Value) -> Value:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    return value


def _as_level(value: Value) -> Level:
    return value if isinstance(value, int | str) else None


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise NotAllowed(f"{text!r} is no date. Write it as 2026-11-21.") from error


def _known(library: Library, catalogues: Sequence[str]) -> None:
    for id_ in catalogues:
        if id_ not in library.catalogues:
            raise NotAllowed(f"There is no catalogue {id_}. `cirt-assess catalogue list` shows them all.")


def _carry(file: AssessmentFile, content: CatalogueContent) -> None:
    file.put_catalogue(content.id, content.structure.version, content.as_json())
