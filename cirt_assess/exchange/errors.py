"""Everything that can be wrong with a package, one class for each. Imports the standard library and ours.

Each class says in its sentence what is safe and what to do. `facts` holds what the sentence fills in, for a front
end that words it in another language.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from cirt_assess.errors import KnownError


class ExchangeError(KnownError):
    """A package cannot be read, written or taken in, and why."""

    sentence: ClassVar[str]

    def __init__(self, path: Path, **facts: str | int) -> None:
        super().__init__(self.sentence.format(file=path.name, **facts))
        self.path = path
        self.facts = facts


# --- it cannot be opened ---------------------------------------------------------------------


class NoSuchPackage(ExchangeError):
    sentence = (
        "{file} cannot be found or read: it was moved, renamed or deleted, its drive is not connected, or you may not "
        "read it. Nothing was changed. Copy it to a folder of your own and try again."
    )


class NotAPackage(ExchangeError):
    sentence = (
        "{file} is not a package of this program, or only the beginning of one. Nothing was changed. "
        "Choose another file, or copy it again from where it came from."
    )


class NewerPackage(ExchangeError):
    """facts: found, known (format versions)"""

    sentence = (
        "{file} was made by a newer version of this program (it asks for format {found}; this program knows {known}). "
        "Nothing was changed. Install the newer version to open it."
    )


class NotForYou(ExchangeError):
    sentence = (
        "{file} was sealed for other people: none of your keys opens it. Nothing was changed. "
        "Send your public line to whoever made it, and ask for a new package."
    )


class PackagePassphraseNeeded(ExchangeError):
    sentence = "{file} is sealed with a passphrase: enter it. If you have none, ask whoever sent the package."


class PackagePassphraseWrong(ExchangeError):
    sentence = (
        "This passphrase does not open {file}. Nothing was changed. Check capital letters and keyboard layout, and try "
        "again. If you are sure of it, the file was damaged on its way: ask for it again."
    )


# --- it cannot be trusted --------------------------------------------------------------------


class Altered(ExchangeError):
    sentence = (
        "{file} was changed or cut short after it was made, so none of it can be trusted. Nothing was taken in. "
        "Ask whoever made it to send it again."
    )


class BadSignature(ExchangeError):
    sentence = (
        "{file} does not come from the person it names: its signature is not theirs. Nothing was taken in. "
        "Ask that person on another way what they sent."
    )


class Reason(StrEnum):
    """What in a package breaks the rules."""

    HEADER = "header"
    LOCK = "lock"
    CONTENTS = "contents"
    SIZE = "size"
    DIGEST = "digest"
    REST = "rest"
    LINE = "line"
    VALUE = "value"
    IDENTITY = "identity"
    TWICE = "twice"
    PARENT = "parent"
    FIELD = "field"
    JUDGEMENT = "judgement"
    CATALOGUE = "catalogue"


_WORDS = {
    Reason.HEADER: "its seal is not in order",
    Reason.LOCK: "its passphrase lock is not in order",
    Reason.CONTENTS: "its table of contents is not in order",
    Reason.SIZE: "a part has another size than its table of contents says",
    Reason.DIGEST: "a part is not what its table of contents says",
    Reason.REST: "something follows after its last part",
    Reason.LINE: "an entry is not written as this program writes it",
    Reason.VALUE: "an entry holds a value that nobody can enter",
    Reason.IDENTITY: "an entry is not written in its one form",
    Reason.TWICE: "an entry is in it twice",
    Reason.PARENT: "an entry replaces another that is missing",
    Reason.FIELD: "an entry replaces one of another field",
    Reason.JUDGEMENT: "an entry ends a disagreement that only a decision may end",
    Reason.CATALOGUE: "a catalogue in it cannot be used",
}


class Malformed(ExchangeError):
    """facts: reason (a Reason), where (which entry or part), why (in words)"""

    sentence = (
        "{file} cannot be used: {why} ({where}). None of it was taken in and nothing was changed. "
        "Ask whoever made it to export it again."
    )

    def __init__(self, path: Path, reason: str, where: str, why: str = "") -> None:
        super().__init__(path, reason=str(reason), where=where, why=why or _WORDS[Reason(reason)])


class TooMuch(ExchangeError):
    """facts: what, limit"""

    sentence = (
        "{file} holds more than this program takes in at once ({what}; at most {limit:,}). Nothing was changed. "
        "Ask for it in parts, or without evidence."
    )


class Overwhelming(ExchangeError):
    sentence = (
        "Reading {file} needed more time or memory than any package should, so it was stopped. Nothing was changed. "
        "Do not trust where it came from."
    )


class UnknownFailure(ExchangeError):
    """facts: what (the kind of failure, no content)"""

    sentence = (
        "{file} could not be read, in a way this program does not know ({what}). Nothing was changed. "
        "Keep the file and report this, and ask for a new package."
    )


# --- it cannot be written --------------------------------------------------------------------


class PackageThere(ExchangeError):
    sentence = "There is a file {file} already, and it was left as it is. Choose another name."


class CannotExport(ExchangeError):
    """facts: why (as the system says it)"""

    sentence = (
        "{file} could not be written for certain: {why}. Nothing was lost, but do not send what may be there now. "
        "Free some space or choose another place, and export again."
    )


class NotTheSame(ExchangeError):
    sentence = (
        "{file} was written, but what came back was not what went in: the drive may be failing. The package was "
        "removed. Export to another drive."
    )


class NobodyCanOpen(ExchangeError):
    sentence = "{file} would be sealed for nobody. Choose at least one person or a passphrase."


class TooManyPeople(ExchangeError):
    """facts: limit"""

    sentence = "{file} can be sealed for at most {limit} people. Use a passphrase, or make a second package."


class Refusal(Exception):
    """What a parser found; whoever knows the file makes it a Malformed."""

    def __init__(self, reason: Reason, where: str = "") -> None:
        super().__init__(reason, where)
        self.reason = reason
        self.where = where


class Excess(Exception):
    """A limit was passed; whoever knows the file makes it a TooMuch."""

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(what, limit)
        self.what = what
        self.limit = limit
