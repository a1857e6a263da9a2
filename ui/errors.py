"""Known errors as sentences in the user's language, and the way out of each. Imports QtCore and `ui.times`.

Windows may not import the store, so its errors are told apart by name here, and only here; a test compares the names
with the store's.
"""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.times import moment


class WayOut(Enum):
    """What can be done right here about a file that did not open."""

    NONE = auto()
    PASSPHRASE = auto()
    NO_PASSPHRASE = auto()
    TRY_AGAIN = auto()
    READ_ONLY = auto()


WAYS_OUT = {
    "Missing": WayOut.TRY_AGAIN,
    "OlderVersion": WayOut.TRY_AGAIN,
    "PassphraseNeeded": WayOut.PASSPHRASE,
    "WrongPassphrase": WayOut.PASSPHRASE,
    "NotProtected": WayOut.NO_PASSPHRASE,
    "Unfinished": WayOut.TRY_AGAIN,
    "Locked": WayOut.READ_ONLY,
    "Busy": WayOut.READ_ONLY,
    "DiskFull": WayOut.TRY_AGAIN,
    "ReadOnly": WayOut.READ_ONLY,
}
"""By the name of the error; for every other one the way out is another file."""


def way_out(error: Exception) -> WayOut:
    """What can be done about a file that did not open."""
    return WAYS_OUT.get(type(error).__name__, WayOut.NONE)


def sentence(error: Exception) -> str:
    """The error in the user's language; as the core says it where there is no translation."""
    source = getattr(error, "sentence", "")
    path, facts = getattr(error, "path", None), dict(getattr(error, "facts", {}))
    if not source or not isinstance(path, Path):
        return str(error)
    if "since" in facts:
        facts["since"] = moment(str(facts["since"]))
    return QCoreApplication.translate("errors", source).format(file=path.name, **facts)
