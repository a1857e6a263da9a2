"""Imports what is heavy, away from the window: called on a worker after the first paint."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessment_models.library import Library
    from cirt_assess.profile import Author

HEAVY = ("cirt_assess.assessment", "cirt_assess.charts", "cirt_assess.report.exporters")
"""Modules that bring the database, the content reader and all that is computed."""


def load(folder: Path | None, catalogues: Sequence[Path] = ()) -> tuple[Library, Author, Path]:
    """Import everything heavy; returns the library, who sits here, and the folder of settings.

    catalogues: folders with content beside the built-in and the user's own.
    """
    for name in HEAVY:
        importlib.import_module(name)
    from assessment_models.library import Library  # noqa: PLC0415  after the first paint
    from cirt_assess.profile import data_folder, load_author  # noqa: PLC0415  as above

    settings = data_folder(folder)
    own = settings / "catalogues"
    library = Library.load(*([own] if own.is_dir() else []), *catalogues)
    for catalogue in library.catalogues.values():
        catalogue.words()
    return library, load_author(settings), settings
