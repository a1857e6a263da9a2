"""Every id that files may hold, and the lock that lets the list only grow. Imports the library.

An assessment file names catalogues, items, levels, profiles and roles by id; one that disappeared would leave answers
without a question. So each id that was ever released stands in `ids.lock`, one to a line: kind, id, node within.

    python -m assessment_models.ids      adds the ids that are new; to be run, and committed, when content grows
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from assessment_models.library import BUILT_IN, Library

LOCK = BUILT_IN / "ids.lock"


def all_ids(library: Library) -> set[str]:
    """The ids of all content in `library`, as the lines of the lock."""
    return {" ".join(parts) for parts in _parts(library)}


def missing(library: Library, lock: set[str]) -> list[str]:
    """Ids that were released and are gone."""
    return sorted(lock - all_ids(library))


def unlocked(library: Library, lock: set[str]) -> list[str]:
    """Ids that are new."""
    return sorted(all_ids(library) - lock)


def read_lock(file: Path) -> set[str]:
    return set(file.read_text(encoding="utf-8").splitlines()) if file.exists() else set()


def write_lock(lock: set[str], file: Path) -> None:
    file.write_text("".join(f"{line}\n" for line in sorted(lock)), encoding="utf-8", newline="\n")


def _parts(library: Library) -> Iterator[tuple[str, ...]]:
    for id_, catalogue in library.catalogues.items():
        structure = catalogue.structure
        yield "catalogue", id_
        yield from (("catalogue", id_, node) for node in (*catalogue.groups, *catalogue.items))
        for name, scale in structure.scales.items():
            yield from (("catalogue", id_, f"{name}:{code}") for code in scale.codes)
    for id_, roles in library.roles.items():
        yield "roles", id_
        yield from (("roles", id_, role) for role in roles.structure.roles)
    yield from (("profile", id_) for id_ in library.profiles)
    yield from (("crosswalk", id_) for id_ in library.crosswalks)


def main(file: Path = LOCK) -> int:
    """Add what is new to the lock. 1 when something is broken or gone, and then the lock stays as it is."""
    library = Library.load()
    lock = read_lock(file)
    wrong = [str(problem) for one in library.broken for problem in one.problems]
    wrong += [f"{id_}: was released and is gone; put it back" for id_ in missing(library, lock)]
    new = unlocked(library, lock)
    if not wrong:
        write_lock(lock | set(new), file)
    sys.stdout.writelines(f"{line}\n" for line in wrong or [*new, f"{len(new)} added to {file.name}."])
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
