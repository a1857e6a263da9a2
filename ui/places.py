"""Places in the program where something can be seen or mended. Pages wish for them; the main window goes there.

Imports pure modules.
"""

from __future__ import annotations

from dataclasses import dataclass

from cirt_assess.items import ItemRef


@dataclass(frozen=True)
class Place:
    """page: its id on the rail. The others, where they are known, say what is meant there.

    entity: key of an interview, a flag or whatever else. role: of somebody to talk to.
    """

    page: str
    item: ItemRef | None = None
    entity: str | None = None
    role: str | None = None
    catalogue: str | None = None
