"""The language of the windows: translations, writing direction, and how numbers and dates look. Imports QtCore."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).parent.parent / "resources" / "translations"
BASE = "en"
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def install(app: QApplication, language: str) -> None:
    """Speak `language` as far as there are translations; what is missing is said in English.

    English has a translation too: it holds the plurals.
    """
    QLocale.setDefault(QLocale(language))
    bare = language.partition("-")[0]
    for one in dict.fromkeys((BASE, bare, language)):
        _load(app, f"cirt_assess_{one}", FOLDER)
        _load(app, f"qtbase_{one}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    rtl = bare in _RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


def _load(app: QApplication, name: str, folder: Path) -> None:
    translator = QTranslator(app)
    if translator.load(name.replace("-", "_"), str(folder)):
        app.installTranslator(translator)
