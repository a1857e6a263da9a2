"""The translation files hold every word of the windows, and English speaks of one and of many."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from resources.translations import refresh
from ui import i18n


def sources(file: Path) -> set[str]:
    return set(re.findall(r"<source>(.*?)</source>", file.read_text(encoding="utf-8"), re.DOTALL))


def test_no_word_is_missing_from_the_translation_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails: python -m resources.translations.refresh"""
    kept = sources(i18n.FOLDER / "cirt_assess_en.ts")
    monkeypatch.setattr(refresh, "FOLDER", tmp_path)
    refresh.main([])
    assert sources(tmp_path / "cirt_assess_en.ts") == kept


@pytest.mark.parametrize(("number", "text"), [(0, "0 conflicts"), (1, "1 conflict"), (2, "2 conflicts")])
def test_english_speaks_of_one_and_of_many(qapp: QApplication, theme: object, number: int, text: str) -> None:
    assert QCoreApplication.translate("TitleBar", "%n conflict(s)", None, number) == text


def test_a_language_brings_its_direction(qapp: QApplication) -> None:
    before = QLocale()
    i18n.install(qapp, "ar-EG")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QLocale().language() == QLocale.Language.Arabic
    i18n.install(qapp, "en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    QLocale.setDefault(before)


def test_no_plural_is_left_to_the_reader() -> None:
    """Every "(s)" in English has its two forms."""
    text = (i18n.FOLDER / "cirt_assess_en.ts").read_text(encoding="utf-8")
    plurals = re.findall(r"<source>[^<]*\(s\)[^<]*</source>", text)
    forms = re.findall(r"<numerusform>([^<]*)</numerusform>", text)
    assert plurals
    assert len(forms) >= 2 * len(plurals)
    assert not [form for form in forms if "(s)" in form]
