"""People whose public line is known, and whether somebody made sure that it is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from cirt_assess.atomic import write_whole
from cirt_assess.errors import KnownError
from cirt_assess.exchange.manifest import PublicKeys


class ContactError(KnownError):
    """The list of contacts cannot be read, or does not take a change."""


class Trust(StrEnum):
    """What is known of who signed, from the most to the least."""

    OWN = "own"
    VERIFIED = "verified"
    KNOWN = "known"
    UNKNOWN = "unknown"
    UNSIGNED = "unsigned"


class Contact(BaseModel):
    """A person. verified: their fingerprint words were compared."""

    model_config = ConfigDict(strict=True, frozen=True)

    keys: PublicKeys
    verified: bool = False


_FILE = TypeAdapter(list[Contact])


@dataclass(frozen=True)
class Contacts:
    """The list, by name. Every change gives another one; `save` keeps it."""

    people: tuple[Contact, ...] = ()
    own: PublicKeys | None = None

    @classmethod
    def load(cls, folder: Path, own: PublicKeys | None = None) -> Contacts:
        """The contacts of this profile. ContactError when the list is damaged."""
        file = folder / "contacts.json"
        try:
            found = _FILE.validate_json(file.read_bytes()) if file.exists() else []
        except (OSError, ValidationError) as error:
            raise ContactError(f"{file} cannot be read. Move it away to begin a new list of contacts.") from error
        return cls(_sorted(found), own)

    def save(self, folder: Path) -> None:
        write_whole(folder / "contacts.json", _FILE.dump_json(list(self.people), indent=1))

    def add(self, keys: PublicKeys) -> Contacts:
        """Take somebody in, or a new name of somebody. ContactError when another key is known for the same person."""
        others = [one for one in self.people if one.keys.signing != keys.signing]
        if any(one.keys.author == keys.author for one in others):
            raise ContactError(
                f"{keys.name} is in your contacts with another key. Ask them by voice whether they have a new one. "
                "If so, remove the old contact and add this line again."
            )
        known = self._with_key(keys)
        is_same = known is not None and known.keys.sealing == keys.sealing and known.keys.author == keys.author
        verified = known is not None and is_same and known.verified
        return replace(self, people=_sorted([*others, Contact(keys=keys, verified=verified)]))

    def verify(self, name: str) -> Contacts:
        """Note that somebody's fingerprint words were compared."""
        chosen = self.find(name)
        rest = (one for one in self.people if one != chosen)
        return replace(self, people=_sorted([*rest, Contact(keys=chosen.keys, verified=True)]))

    def remove(self, name: str) -> Contacts:
        chosen = self.find(name)
        return replace(self, people=tuple(one for one in self.people if one != chosen))

    def find(self, name: str) -> Contact:
        """The one contact of this name or author id. ContactError when there is none, or more than one."""
        found = [one for one in self.people if name in (one.keys.name, one.keys.author)]
        if len(found) != 1:
            many = "More than one of your contacts is" if found else "None of your contacts is"
            raise ContactError(f"{many} called {name}. `cirt-assess key list` shows them with their ids.")
        return found[0]

    def trust(self, keys: PublicKeys) -> Trust:
        """What is known of whoever signs with these keys under this author id."""
        if self.own is not None and keys.signing == self.own.signing:
            return Trust.OWN
        known = self._with_key(keys)
        if known is None or known.keys.author != keys.author:
            return Trust.UNKNOWN
        return Trust.VERIFIED if known.verified else Trust.KNOWN

    def name_of(self, keys: PublicKeys) -> str:
        """The name under which somebody stands here; the one they give themselves when they do not."""
        known = self._with_key(keys)
        return known.keys.name if known else keys.name

    def _with_key(self, keys: PublicKeys) -> Contact | None:
        return next((one for one in self.people if one.keys.signing == keys.signing), None)


def _sorted(people: Iterable[Contact]) -> tuple[Contact, ...]:
    return tuple(sorted(people, key=lambda one: (one.keys.name.casefold(), one.keys.author)))
