"""Everything that can stand between a user and a file, one class for each. Imports the standard library and ours.

Each class says in its sentence what is safe and what to do. `facts` holds what the sentence fills in, for a front
end that words it in another language.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from cirt_assess.errors import KnownError


class StoreError(KnownError):
    """A file cannot be opened, read or written, and why."""

    sentence: ClassVar[str]

    def __init__(self, path: Path, **facts: str | int) -> None:
        super().__init__(self.sentence.format(file=path.name, **facts))
        self.path = path
        self.facts = facts


# --- it is not there, or it is not ours ------------------------------------------------------


class Missing(StoreError):
    sentence = (
        "{file} cannot be found: it or its folder was moved, renamed or deleted, or its drive is not connected. "
        "Connect the drive, or look for the file at its new place."
    )


class AlreadyThere(StoreError):
    sentence = "There is a file {file} already, and it was left as it is. Choose another name."


class NotAnAssessment(StoreError):
    sentence = (
        "{file} is not an assessment file, or a copy that was cut short. Nothing was changed. "
        "Choose another file, or copy it again from where it came from."
    )


class NewerVersion(StoreError):
    """facts: found, known (schema versions)"""

    sentence = (
        "{file} was made by a newer version of this program (file version {found}; this program knows {known}). "
        "Nothing was changed. Install the newer version to open it."
    )


class OlderVersion(StoreError):
    sentence = (
        "{file} was made by an earlier version of this program and has to be converted, not possible read-only. "
        "Nothing was changed. Open it to write, or open a copy in a folder that can be written."
    )


class MigrationFailed(StoreError):
    """facts: target (schema version)"""

    sentence = (
        "{file} could not be converted to file version {target}. It was left whole as it was. "
        "Keep it, and go on with the version of the program that made it until this is solved."
    )


# --- passphrase ------------------------------------------------------------------------------


class PassphraseNeeded(StoreError):
    sentence = (
        "{file} is protected: enter its passphrase. "
        "If it never had one, it is damaged or no assessment file; then open a backup."
    )


class WrongPassphrase(StoreError):
    sentence = (
        "This passphrase does not open {file}. Nothing was changed. Check capital letters and keyboard layout, and try "
        "again. If you are sure of it, the beginning of the file is damaged or it is no assessment: open a backup."
    )


class NotProtected(StoreError):
    sentence = (
        "{file} is not protected by a passphrase, although one was given. Nothing was changed. If it should be "
        "protected, somebody may have replaced it: ask. If not, open it without a passphrase."
    )


# --- it cannot be read or written ------------------------------------------------------------


class Damaged(StoreError):
    sentence = (
        "{file} is damaged: a part of it cannot be read as it was written. Do not go on with it. "
        "Keep it, open the newest backup, and merge what others hold."
    )


class EvidenceDamaged(Damaged):
    """facts: digest"""

    sentence = (
        "The evidence {digest} in {file} is damaged: it is no longer what was attached. Do not use it. "
        "Keep the file, and take this evidence from the newest backup."
    )


class NotKept(StoreError):
    """facts: digest"""

    sentence = (
        "The evidence {digest} is not kept in {file}: what was received spoke of it and did not bring it. "
        "Ask for it where it was attached."
    )


class Unfinished(StoreError):
    sentence = (
        "The last change to {file} was interrupted, and read-only it cannot be set right. Nothing is lost. Open it to "
        "write, or copy it together with {file}-journal to a folder that can be written and open the copy."
    )


class Locked(StoreError):
    """facts: user, host, since (UTC)"""

    sentence = (
        "{file} is already open: {user} on {host}, since {since}. Nothing was changed. "
        "Close it there first, or open it read-only."
    )


class Busy(Locked):
    """Held by something that left no name."""

    sentence = (
        "{file} is in use by another program. Nothing was changed. Close that program, or wait for it, and try again."
    )


class DiskFull(StoreError):
    sentence = (
        "{file} could not be written: its drive is full, or takes no more data. This entry is not saved; everything "
        "saved before is safe. Free some space and save again."
    )


class ReadOnly(StoreError):
    sentence = (
        "{file} cannot be written: the file, its folder or its drive is write-protected, or the file was replaced "
        "while it was open. Everything saved before is safe. Open it read-only, or copy it to a folder of your own."
    )


class Moved(StoreError):
    sentence = (
        "{file} was moved, renamed or deleted while it was open, so nothing more can be saved in it. Everything saved "
        "before is in the file at its new place. Put it back, or close it and open it there."
    )


class Unreadable(StoreError):
    sentence = (
        "The evidence cannot be read, so nothing was stored in {file}: it was moved or deleted, its drive was "
        "disconnected, or this account may not read it. Open it elsewhere to see, and attach it again."
    )


class TooLarge(StoreError):
    """facts: limit (MiB)"""

    sentence = (
        "The evidence is larger than {limit} MB, the most that {file} takes in one piece. It was not stored. "
        "Divide it, or keep it where it is and record that it was sighted."
    )


class Unreliable(StoreError):
    sentence = (
        "{file} did not read back as it was written, and was removed again: its drive loses data. "
        "Choose another drive, and replace this one."
    )


class Contradiction(StoreError):
    sentence = (
        "An entry that {file} holds already was given again with other content. None of it was saved, and the file is "
        "as it was. Do not trust where the other entry came from."
    )
