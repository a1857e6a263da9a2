"""Whether a file still says what was entered: every page, every id, every link. Imports SQLAlchemy and the driver."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from cirt_assess.progress import Step, silent
from cirt_assess.store.blobs import Altered, Place, body_of, places, verified
from cirt_assess.store.rows import COLUMNS, NotARevision, RevisionRow, as_written
from cirt_assess.store.tables import SCHEMA_VERSION, catalogues, metadata, revisions

_BATCH = 1000
_EVIDENCE_SINCE = 2


class Fault(StrEnum):
    """What is wrong, and with what: the subject of a problem."""

    PAGE = "page"  # an encrypted page was changed or cut; its number
    STRUCTURE = "structure"  # the database contradicts itself; SQLite's words
    UNREADABLE = "unreadable"  # reading had to stop; SQLite's words
    GUARD = "guard"  # a trigger that lets a table only grow is gone or changed; its name
    REVISION = "revision"  # it does not say what its id was computed from; its id
    PARENT = "parent"  # a revision replaces one that is not here; the id that is missing
    CATALOGUE = "catalogue"  # a body does not match its digest; the catalogue's id
    EVIDENCE = "evidence"  # its content is not what was attached; its digest


@dataclass(frozen=True)
class Problem:
    fault: Fault
    subject: str


def find_problems(connection: sa.Connection, *, encrypted: bool, step: Step = silent) -> list[Problem]:
    """Every problem of a file; none when it is whole. `what` of step: pages, structure, revisions, evidence."""
    found = list(_broken_pages(connection, step)) if encrypted else []
    if found:
        return found  # SQLCipher reads nothing more once a page has failed
    try:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        found += _broken_structure(connection, step)
        if version == SCHEMA_VERSION:  # an older file is whole with the guards of its time
            found += _broken_guards(connection)
        found += _broken_revisions(connection, step)
        found += _broken_catalogues(connection)
        if version >= _EVIDENCE_SINCE:
            found += _broken_evidence(connection, step)
    except sa.exc.DatabaseError as error:
        found.append(Problem(Fault.UNREADABLE, str(error.orig)))
    return found


def is_whole(found: Iterable[Problem]) -> bool:
    """Whether nothing is damaged. A parent that is missing is no damage: it may stand in what others still hold."""
    return all(problem.fault is Fault.PARENT for problem in found)


def _broken_pages(connection: sa.Connection, step: Step) -> Iterator[Problem]:
    step(0, 1, "pages")
    for (text,) in connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
        number = re.search(r"page (\d+)", text)
        yield Problem(Fault.PAGE, number[1] if number else text)
    step(1, 1, "pages")


def _broken_structure(connection: sa.Connection, step: Step) -> Iterator[Problem]:
    step(0, 1, "structure")
    for (text,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if text != "ok":
            yield Problem(Fault.STRUCTURE, text)
    step(1, 1, "structure")


def _broken_guards(connection: sa.Connection) -> Iterator[Problem]:
    with sa.create_engine("sqlite://", module=dbapi2).begin() as fresh:
        metadata.create_all(fresh)
        wanted = _guards(fresh)
    there = _guards(connection)
    for name in sorted(wanted.keys() | there.keys()):
        if wanted.get(name) != there.get(name):
            yield Problem(Fault.GUARD, name)


def _guards(connection: sa.Connection) -> dict[str, str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    return {str(name): str(sql) for name, sql in found}


def _broken_revisions(connection: sa.Connection, step: Step) -> Iterator[Problem]:
    known = set(connection.scalars(sa.select(revisions.c.id)))
    rows = connection.execute(sa.select(*COLUMNS).order_by(revisions.c.seq))
    step(0, len(known), "revisions")
    done = 0
    for batch in rows.partitions(_BATCH):
        for row in batch:
            if not _says_its_id(row):
                yield Problem(Fault.REVISION, row[0])
            yield from (Problem(Fault.PARENT, parent) for parent in row[4].split() if parent not in known)
        done += len(batch)
        step(done, len(known), "revisions")


def _says_its_id(row: RevisionRow) -> bool:
    try:
        return as_written(row).id == str(row[0])
    except NotARevision:
        return False


def _broken_catalogues(connection: sa.Connection) -> Iterator[Problem]:
    for id_, digest, body in connection.execute(sa.select(catalogues.c.id, catalogues.c.digest, catalogues.c.body)):
        if digest_of(body) != digest:
            yield Problem(Fault.CATALOGUE, id_)


def _broken_evidence(connection: sa.Connection, step: Step) -> Iterator[Problem]:
    there = places(connection)
    total, before = sum(place.blob.size for place in there), 0
    for place in there:
        step(before, total, "evidence")
        try:
            for done in _read_through(connection, place):
                step(before + done, total, "evidence")
        except Altered:
            yield Problem(Fault.EVIDENCE, place.blob.digest)
        before += place.blob.size


def _read_through(connection: sa.Connection, place: Place) -> Iterator[int]:
    """How many bytes are read, as they are."""
    done = 0
    for body in verified(place.blob, (body_of(connection, number) for number in place.chunks)):
        done += len(body)
        yield done


def digest_of(body: str) -> str:
    """SHA-256 of a catalogue's body, as hexadecimal digits."""
    return hashlib.sha256(body.encode()).hexdigest()
