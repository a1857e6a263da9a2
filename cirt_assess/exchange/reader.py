"""The process that opens what strangers sent: little memory, little time, no file to write, no assessment open.

`sandbox` starts it, gives it orders on its input, one line of JSON each, and reads its answers. Each answer is a line:
one letter that says what follows, and the thing itself as JSON.

    M manifest    A about an assessment file    R revision    C catalogue    K evidence that is kept in the file
    B bytes of evidence, when some was asked for instead    Z the end, with what was counted    X error
"""

from __future__ import annotations

import base64
import contextlib
import faulthandler
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from assessment_models.library import carried
from cirt_assess.errors import KnownError
from cirt_assess.exchange import errors, package
from cirt_assess.exchange.container import HEAD_START, SUFFIX
from cirt_assess.exchange.errors import Excess, Reason, Refusal
from cirt_assess.exchange.lines import line_of, revision_of
from cirt_assess.exchange.manifest import MAX_CATALOGUE_BYTES, MAX_REVISIONS, Manifest, Part
from cirt_assess.exchange.package import Catalogue
from cirt_assess.exchange.sealing import Keys

if TYPE_CHECKING:
    from cirt_assess.store import AssessmentFile


def main() -> None:
    """Limit this process, then serve orders until there are no more."""
    memory, seconds = (int(one) for one in sys.argv[1:])
    _limit(memory, seconds)
    for line in sys.stdin.buffer:
        faulthandler.dump_traceback_later(seconds, exit=True)
        _serve(json.loads(line), sys.stdout.buffer)
        sys.stdout.buffer.flush()
        faulthandler.cancel_dump_traceback_later()


def _limit(memory: int, seconds: int) -> None:
    """Memory in bytes, processor time in seconds, and nothing may be written. Windows knows no such limits:
    there the time is limited by the caller of this, and memory by what a manifest may say."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  POSIX only

    for what, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS does not take every one
            resource.setrlimit(what, (limit, limit))


def _serve(order: dict[str, Any], into: BinaryIO) -> None:
    path = Path(order["path"])
    keys = Keys(tuple(order["identities"]), order["passphrase"])
    answers = Answers(into) if order["evidence"] is None else EvidenceAnswers(into, frozenset(order["evidence"]))
    try:
        if _is_package(path):
            package.read(path, keys, answers)
        else:
            _read_file(path, keys.passphrase, answers)
        answers.end()
    except KnownError as error:
        answers.error(type(error).__name__, getattr(error, "facts", {}))
    except MemoryError:
        answers.error(errors.Overwhelming.__name__, {})
    except Exception as error:  # noqa: BLE001  what a hostile file can raise is not known; the name says no content
        answers.error(errors.UnknownFailure.__name__, {"what": type(error).__name__})


def _is_package(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(HEAD_START)) == HEAD_START or path.suffix == SUFFIX
    except OSError as error:
        raise errors.NoSuchPackage(path) from error


class _Voice:
    """Says answers."""

    def __init__(self, into: BinaryIO) -> None:
        self._into = into
        self._counted = {"revisions": 0, "catalogues": 0}

    def end(self) -> None:
        self.say(b"Z", self._counted)

    def error(self, name: str, facts: dict[str, str | int]) -> None:
        self.say(b"X", {"error": name, "facts": facts})

    def say(self, letter: bytes, what: object) -> None:
        self.say_text(letter, json.dumps(what, ensure_ascii=False).encode())

    def say_text(self, letter: bytes, text: bytes) -> None:
        self._into.write(b"%s%s\n" % (letter, text))


class Answers(_Voice):
    """A receiver that checks what it is told and passes it on, but for the bytes of evidence."""

    def manifest(self, manifest: Manifest) -> None:
        self.say_text(b"M", manifest.as_json())

    def revision(self, line: bytes, number: int) -> None:
        revision_of(line, number)
        self._counted["revisions"] += 1
        self.say_text(b"R", line)

    def catalogue(self, part: Part, body: bytes) -> None:
        found = _checked(body, part.name)
        if (found.id, found.version) != (part.name, part.version):
            raise Refusal(Reason.CATALOGUE, part.name)
        self.carry(found)

    def carry(self, catalogue: Catalogue) -> None:
        self._counted["catalogues"] += 1
        self.say(b"C", asdict(catalogue))

    def evidence(self, part: Part, chunk: bytes) -> None:
        """Its digest is compared whoever listens."""


class EvidenceAnswers(_Voice):
    """A receiver that passes on the bytes of the evidence that was asked for, and nothing else."""

    def __init__(self, into: BinaryIO, wanted: frozenset[str]) -> None:
        super().__init__(into)
        self.wanted = wanted

    def manifest(self, manifest: Manifest) -> None:
        """It was seen before."""

    def revision(self, line: bytes, number: int) -> None:
        """It was seen before."""

    def catalogue(self, part: Part, body: bytes) -> None:
        """It was seen before."""

    def evidence(self, part: Part, chunk: bytes) -> None:
        if part.sha256 in self.wanted:
            self.chunk(part.sha256, chunk)

    def chunk(self, digest: str, data: bytes) -> None:
        self.say(b"B", {"digest": digest, "data": base64.b64encode(data).decode()})


def _checked(body: bytes, where: str = "") -> Catalogue:
    """A catalogue of which every word can be used."""
    try:
        text = body.decode()
        found = carried(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(Reason.CATALOGUE, where) from error
    return Catalogue(found.id, found.structure.version, text)


# --- assessment files ------------------------------------------------------------------------


def _read_file(path: Path, passphrase: str | None, answers: Answers | EvidenceAnswers) -> None:
    """What somebody's assessment file holds. SQLite reads it here, where it can do no harm."""
    from cirt_assess.store import AssessmentFile  # noqa: PLC0415  most orders need no database
    from cirt_assess.store.lock import Holder  # noqa: PLC0415

    nobody = Holder("", "", 0, "")
    file = AssessmentFile.open(path, passphrase, now=datetime.now(UTC), read_only=True, holder=nobody)
    with file, _told_as_malformed(path):
        if isinstance(answers, Answers):
            _tell_all(file, answers)
        else:
            _tell_evidence(file, answers)


def _tell_all(file: AssessmentFile, answers: Answers) -> None:
    answers.say(b"A", {"created": file.meta().get("created", "")})
    for number, one in enumerate(file.revisions(), start=1):
        if number > MAX_REVISIONS:
            raise Excess("revisions", MAX_REVISIONS)
        answers.revision(line_of(one), number)
    for body in file.catalogues():
        if len(body) > MAX_CATALOGUE_BYTES:
            raise Excess("catalogue", MAX_CATALOGUE_BYTES)
        answers.carry(_checked(body.encode()))
    for blob in file.blobs():
        answers.say(b"K", {"digest": blob.digest, "size": blob.size})


def _tell_evidence(file: AssessmentFile, answers: EvidenceAnswers) -> None:
    for blob in file.blobs():
        if blob.digest in answers.wanted:
            pieces = iter(file.read_blob(blob.digest))
            answers.chunk(blob.digest, next(pieces, b""))
            for piece in pieces:
                answers.chunk(blob.digest, piece)


@contextlib.contextmanager
def _told_as_malformed(path: Path) -> Iterator[None]:
    try:
        yield
    except Refusal as error:
        raise errors.Malformed(path, error.reason, error.where) from error
    except Excess as error:
        raise errors.TooMuch(path, what=error.what, limit=error.limit) from error


if __name__ == "__main__":
    main()
