"""Copies of an assessment file that are made by themselves, thinned out as they age, and put back on request.

They lie beside the file in a folder named after it, and in a second place if there is one: another drive, a stick.
Each is a whole assessment file under the passphrase the file had then. Restoring makes a new file and replaces none.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from cirt_assess.atomic import WriteError, write_whole
from cirt_assess.store import AssessmentFile
from cirt_assess.store.check import is_whole
from cirt_assess.store.durable import put_in_place
from cirt_assess.store.errors import AlreadyThere, Damaged

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many are kept: the newest of each of so many days, weeks and months."""

ALL_OF = timedelta(days=1)
"""Younger than this, every one is kept."""

_NAME = re.compile(r"(\d{8}-\d{6})-([a-z]+)-([0-9a-f]{8})\.cirt")
_TIME = "%Y%m%d-%H%M%S"


class Why(StrEnum):
    """What a backup was made for."""

    CLOSE = "close"
    MERGE = "merge"
    ASKED = "asked"


@dataclass(frozen=True)
class Backup:
    """One copy. holds: the beginning of the digest of all that was entered; two that hold the same have the same."""

    path: Path
    made: datetime
    why: Why
    holds: str


@dataclass(frozen=True)
class Made:
    """What came of making one. backup: None when the newest one holds the same already.

    second: where the second copy is; None without a second place. problem: why there is none although there should be.
    """

    backup: Backup | None
    second: Path | None = None
    problem: str = ""


# --- where -----------------------------------------------------------------------------------


def folder_of(file: Path) -> Path:
    """Where the backups of an assessment file lie."""
    return file.with_name(f"{file.stem}.backups")


def second_place(settings: Path) -> Path | None:
    """The folder for second copies that was chosen in this profile; None when none was."""
    try:
        chosen = json.loads((settings / "backups.json").read_text(encoding="utf-8"))["second_place"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Path(chosen) if isinstance(chosen, str) and chosen else None


def choose_second_place(settings: Path, folder: Path | None) -> None:
    """Keep second copies in `folder` from now on, or nowhere."""
    chosen = str(folder.absolute()) if folder else ""
    write_whole(settings / "backups.json", json.dumps({"second_place": chosen}).encode())


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, oldest first. Whatever else lies there is not ours, and is left alone."""
    found = (_backup(path) for path in folder.glob("*.cirt"))
    return sorted((one for one in found if one), key=lambda one: (one.made, one.path.name))


def _backup(path: Path) -> Backup | None:
    name = _NAME.fullmatch(path.name)
    if name is None or name[2] not in tuple(Why):
        return None
    try:
        made = datetime.strptime(name[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, made, Why(name[2]), name[3])


# --- making ----------------------------------------------------------------------------------


def back_up(file: AssessmentFile, why: Why, now: datetime, second: Path | None = None) -> Made:
    """Copy an open file, read the copy back, and thin out older ones. StoreError or WriteError when it cannot be.

    A second place that is not there, a stick that is not plugged in, is told and stops nothing.
    """
    folder, holds = folder_of(file.path), _holds(file)
    known = listed(folder)
    if known and known[-1].holds == holds and why is Why.CLOSE:
        return Made(None)
    _make_folder(folder)
    name = f"{now.astimezone(UTC).strftime(_TIME)}-{why}-{holds}.cirt"
    file.backup_to(folder / name)
    _thin(folder, now)
    made = Backup(folder / name, now.astimezone(UTC).replace(microsecond=0), why, holds)
    if second is None:
        return Made(made)
    try:
        return Made(made, _copied(made.path, second / _second_name(file), now))
    except OSError as error:
        return Made(made, problem=error.strerror or type(error).__name__)


def _holds(file: AssessmentFile) -> str:
    return hashlib.sha256("\n".join(sorted(file.ids())).encode()).hexdigest()[:8]


def _second_name(file: AssessmentFile) -> str:
    """Files of one name, from two folders, do not get into each other's way."""
    begun = hashlib.sha256(file.meta().get("created", "").encode()).hexdigest()[:8]
    return f"{file.path.stem}-{begun}.backups"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise WriteError(
            f"{folder} cannot be made: {error.strerror}. There is no backup, and nothing was changed. "
            "Copy the file to a folder of your own."
        ) from error


def _copied(backup: Path, folder: Path, now: datetime) -> Path:
    """The same file in another place, read back and compared."""
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / backup.name
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(backup, part)
        if _digest(part) != _digest(backup):
            raise OSError("what was written is not what came back")
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)
    _thin(folder, now)
    return target


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# --- thinning --------------------------------------------------------------------------------


def kept(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Which backups stay: the newest, all of the last day, and the newest of each recent day, week and month."""
    newest_first = sorted(backups, key=lambda one: (one.made, one.path.name), reverse=True)
    stays = {one.path for one in newest_first[:1]} | {one.path for one in newest_first if now - one.made < ALL_OF}
    for form, count in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        first_of_each = {one.made.strftime(form): one.path for one in reversed(newest_first)}
        recent = sorted(first_of_each, reverse=True)[:count]
        stays |= {first_of_each[period] for period in recent}
    return [one for one in newest_first if one.path in stays]


def _thin(folder: Path, now: datetime) -> None:
    backups = listed(folder)
    for one in set(backups) - set(kept(backups, now)):
        one.path.unlink(missing_ok=True)


# --- putting back ----------------------------------------------------------------------------


def restore(backup: Path, target: Path, passphrase: str | None, now: datetime) -> None:
    """Make a new assessment file of a backup, checked before and after. Nothing is replaced.

    AlreadyThere when the name is taken; Damaged, and every StoreError of opening a file.
    """
    if target.exists():
        raise AlreadyThere(target)
    with AssessmentFile.open(backup, passphrase, now=now, read_only=True) as file:
        if not is_whole(file.check()):
            raise Damaged(backup)
        file.backup_to(target)
