"""Which keys work on the agenda and in an interview, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.widgets.keys import KeyHint
from ui.widgets.levels import key_of_place

translate = QCoreApplication.translate


def agenda_hints() -> tuple[KeyHint, ...]:
    """The keys of the agenda."""
    return (
        KeyHint(("↑", "↓"), translate("hints", "next interview")),
        KeyHint(("Enter",), translate("hints", "begin")),
        KeyHint(("A",), translate("hints", "add")),
        KeyHint(("E",), translate("hints", "details")),
        KeyHint(("P",), translate("hints", "question sheet")),
        KeyHint(("Q",), translate("hints", "questions"), foot=False),
        KeyHint(("D",), translate("hints", "by day or by role"), foot=False),
        KeyHint(("H",), translate("hints", "mark as held"), foot=False),
        KeyHint(("X",), translate("hints", "cancel, or plan again"), foot=False),
        KeyHint(("Esc",), translate("hints", "back to the list"), foot=False),
        KeyHint(("Ctrl", "Z"), translate("hints", "undo")),
        KeyHint(("Ctrl", "Shift", "Z"), translate("hints", "do again what was undone"), foot=False),
    )


def interview_hints(codes: Sequence[int]) -> tuple[KeyHint, ...]:
    """The keys of an interview. codes: of the levels, from the lowest."""
    digits = [key for place in range(len(codes)) if (key := key_of_place(place, codes))]
    span = translate("hints", "{first}–{last}").format(first=digits[0], last=digits[-1])  # noqa: RUF001  a range
    return (
        KeyHint((span,), translate("hints", "level")),
        KeyHint(("N",), translate("hints", "not applicable")),
        KeyHint(("Del",), translate("hints", "no level"), foot=False),
        KeyHint(("←", "→"), translate("hints", "question")),
        KeyHint(("/",), translate("hints", "go to a question by its id"), foot=False),
        KeyHint(("U",), translate("hints", "next question that is open here"), foot=False),
        KeyHint(("Enter",), translate("hints", "note")),
        KeyHint(("Q",), translate("hints", "quote")),
        KeyHint(("Esc",), translate("hints", "out of an editor; then leave"), foot=False),
        KeyHint(("Ctrl", "Enter"), translate("hints", "out of an editor and to the next question"), foot=False),
        KeyHint(("H", "S", "T", "C"), translate("hints", "heard, shown, tested, corroborated"), foot=False),
        KeyHint(("E",), translate("hints", "evidence seen")),
        KeyHint(("F",), translate("hints", "flag")),
        KeyHint(("X",), translate("hints", "skip")),
        KeyHint(("V",), translate("hints", "show or hide what others said"), foot=False),
        KeyHint(("L",), translate("hints", "second language"), foot=False),
        KeyHint(("Ctrl", "Z"), translate("hints", "undo"), foot=False),
    )
