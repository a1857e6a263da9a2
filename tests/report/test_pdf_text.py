"""Lines of text: where they break, in which order they are seen, and what cannot be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.report.fonts import Fonts
from cirt_assess.report.pdf_text import Line, Style, Typesetter, plain

STYLE = Style(10, 12)
TEAM = "\u0641\u0631\u064a\u0642"  # four letters that join
JOINED_TEAM_SEEN = "\ufed6\ufef3\ufeae\ufed3"
"""The same in its joined forms, from left to right as it is seen."""


class OneFont(Fonts):
    """Every character is half as wide as the size; no font file is looked for."""

    def pick(self, char: str, bold: bool) -> tuple[str, str, float]:
        return ("bold" if bold else "plain"), char, 0.5


def seen(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(letters for _, letters in line.runs) for line in lines]


def setter(direction: str = "ltr") -> Typesetter:
    return Typesetter(OneFont(), direction)


@given(st.text(max_size=300), st.floats(10, 400))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = setter().lines(text, STYLE, width)
    assert lines
    assert all(line.width <= width + 0.01 for line in lines)
    if text.isascii():
        assert plain("".join(seen(lines))).replace(" ", "") == plain(text).replace(" ", "")


def test_lines_break_at_spaces_and_at_line_ends() -> None:
    assert seen(setter().lines("one two\nthree  four", STYLE, 40)) == ["one two", "three", "four"]


def test_chinese_breaks_between_any_two_letters() -> None:
    assert seen(setter().lines("\u6f22" * 7, STYLE, 15)) == ["\u6f22" * 3, "\u6f22" * 3, "\u6f22"]


def test_a_name_may_be_kept_to_a_few_lines() -> None:
    assert seen(setter().lines("one two three four five", STYLE, 30, most=2)) == ["one", "two\u2026"]


def test_arabic_is_joined_and_runs_from_the_right() -> None:
    line = setter("rtl").line(TEAM, STYLE, 100)
    assert seen((line,)) == [JOINED_TEAM_SEEN]
    assert line.is_rtl


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TEAM} (SIM3 v2)", f"(SIM3 v2) {JOINED_TEAM_SEEN}"),
        (f"{TEAM} [{TEAM}] 12-15", f"15-12 [{JOINED_TEAM_SEEN}] {JOINED_TEAM_SEEN}"),
        (f"\u00ab{TEAM}\u00bb < 3", f"3 > \u00ab{JOINED_TEAM_SEEN}\u00bb"),
        (f"{TEAM} (a ({TEAM}))", f"(({JOINED_TEAM_SEEN}) a) {JOINED_TEAM_SEEN}"),
    ],
)
def test_mixed_runs_and_brackets(text: str, expected: str) -> None:
    assert seen((setter("rtl").line(text, STYLE, 900),)) == [expected]


def test_an_arabic_name_in_an_english_sentence() -> None:
    line = setter().line(f"team ({TEAM}) meets", STYLE, 900)
    assert seen((line,)) == [f"team ({JOINED_TEAM_SEEN}) meets"]
    assert not line.is_rtl


def test_lines_of_a_paragraph_are_ordered_one_by_one() -> None:
    lines = setter("rtl").lines(f"{TEAM} one two", STYLE, 50)
    assert seen(lines) == [f"one {JOINED_TEAM_SEEN}", "two"]


@pytest.mark.parametrize(
    ("direction", "text", "prose", "is_rtl"),
    [
        ("ltr", "English", False, False),
        ("rtl", "English", False, False),
        ("rtl", f"English {TEAM}", False, True),
        ("ltr", TEAM, False, True),
        ("ltr", f"{TEAM} English", False, False),
        ("rtl", "82 %", False, True),
        ("ltr", "", False, False),
        ("ltr", f"{TEAM} English", True, True),
        ("rtl", f"English {TEAM}", True, False),
        ("rtl", "12", True, True),
    ],
)
def test_the_direction_of_a_text(direction: str, text: str, prose: bool, is_rtl: bool) -> None:
    assert setter(direction).lines(text, STYLE, 900, prose=prose)[0].is_rtl is is_rtl


def test_vowel_signs_are_kept() -> None:
    assert "\u0650" in seen((setter("rtl").line("\u0641\u0650\u0631\u064a\u0642", STYLE, 900),))[0]


def test_what_has_no_shape_takes_no_room() -> None:
    line = setter().line("a\u200d\u200fb\x07\ufe0fc\ud800", STYLE, 900)
    assert seen((line,)) == ["abc"]
    assert line.width == 15


# --- fonts -----------------------------------------------------------------------------------


def test_without_any_font_the_built_in_one_serves_and_says_so(tmp_path: Path) -> None:
    fonts = Fonts(system=(tmp_path,))
    name, printed, width = fonts.pick("A", False)
    assert name.endswith("Vera.ttf")
    assert (printed, width > 0) == ("A", True)
    report = fonts.report()
    assert report.is_fallback
    assert report.families == ("Bitstream Vera Sans",)
    assert not report.missing


def test_a_missing_character_is_replaced_and_named(tmp_path: Path) -> None:
    fonts = Fonts(system=(tmp_path,))
    _, printed, _ = fonts.pick("\u6f22", True)
    fonts.pick("\u0915", False)
    assert printed in "\ufffd\u25a1?"
    assert fonts.report().missing == ("\u0915", "\u6f22")
    assert fonts.report().missing_scripts == ("DEVANAGARI", "CJK")


def test_a_folder_of_fonts_is_searched_first_whatever_their_names(tmp_path: Path) -> None:
    import reportlab

    own = tmp_path / "own"
    own.mkdir()
    vera = Path(reportlab.__file__).parent / "fonts" / "VeraIt.ttf"
    (own / "MyOwn.ttf").write_bytes(vera.read_bytes())
    (own / "NotoSans-Regular.ttf").write_bytes(vera.read_bytes())
    fonts = Fonts(own, system=())
    assert fonts.pick("A", False)[0] == str(own / "NotoSans-Regular.ttf")
    assert not fonts.report().is_fallback
    (own / "NotoSans-Regular.ttf").unlink()
    assert Fonts(own, system=()).pick("A", False)[0] == str(own / "MyOwn.ttf")


def test_a_damaged_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"\x00\x01\x00\x00" + b"x" * 500)
    (tmp_path / "segoeui.ttf").write_bytes(b"OTTO" + b"\x00" * 100)
    fonts = Fonts(tmp_path, system=())
    assert fonts.pick("A", False)[0].endswith("Vera.ttf")
    assert fonts.report().is_fallback


def test_scripts_that_cannot_be_joined_are_not_printed_wrongly() -> None:
    fonts = Fonts()
    assert fonts.pick("\u0915", False)[1] != "\u0915"
