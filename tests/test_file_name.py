"""A name that somebody else gave becomes one that every system takes and that hides nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.file_name import LONGEST, harmless


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Incident plan 2026.pdf", "Incident plan 2026.pdf"),
        ("Équipe «prête».docx", "Équipe «prête».docx"),
        ("خطة الاستجابة.pdf", "خطة الاستجابة.pdf"),
        ("cafe\u0301.txt", "caf\u00e9.txt"),
        ("../../etc/passwd", "_._etc_passwd"),
        ("C:\\Windows\\system32\\x.dll", "C__Windows_system32_x.dll"),
        ('a<b>c:"d|e?f*.txt', "a_b_c__d_e_f_.txt"),
        ("report\u202efdp.exe", "reportfdp.exe"),
        ("report\u2066\u2069\u200b\ufeff.pdf", "report.pdf"),
        ("plan.pdf                                .exe", "plan.pdf.exe"),
        ("two\nlines\tand a tab\0.txt", "two lines and a tab.txt"),
        ("  .hidden. ", "hidden"),
        ("--option", "option"),
        ("ends with a dot.", "ends with a dot"),
        ("con", "_con"),
        ("Aux.tar.gz", "_Aux.tar.gz"),
        ("COM¹.txt", "_COM¹.txt"),
        ("nul .txt", "_nul.txt"),
        ("console.txt", "console.txt"),
        ("LPT10.txt", "LPT10.txt"),
        ("\ud800.txt", "txt"),
        ("", "evidence"),
        ("...", "evidence"),
        ("\u202e", "evidence"),
    ],
)
def test_names(name: str, safe: str) -> None:
    assert harmless(name) == safe


def test_a_long_name_loses_its_end_and_keeps_its_extension() -> None:
    assert harmless("a" * 300 + ".pdf") == "a" * (LONGEST - 4) + ".pdf"
    assert harmless("é" * 300 + ".pdf") == "é" * ((LONGEST - 4) // 2) + ".pdf"
    assert harmless("a." + "b" * 300) == "a." + "b" * (LONGEST - 2)


def test_what_is_written_when_nothing_is_left_can_be_chosen() -> None:
    assert harmless("//", "e-1") == "__"
    assert harmless(" . ", "e-1") == "e-1"


@given(st.text(max_size=400))
def test_every_name_comes_out_harmless_and_stays_as_it_is(name: str) -> None:
    safe = harmless(name)
    assert 0 < len(safe.encode()) <= LONGEST
    assert not set(safe) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(letter).startswith("C") for letter in safe)
    assert safe.strip(" .") == safe
    assert harmless(safe) == safe
