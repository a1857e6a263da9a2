"""Editors for fields: numbers as people write them, and rows that keep Qt's rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester

from cirt_assess.fields import Field, FieldKind
from ui.numbers import grouped, plain_number
from ui.widgets.edit_rows import EditRows

COLUMNS = (
    Field("year", FieldKind.NUMBER, lowest=2000, highest=2100),
    Field("kind", FieldKind.CHOICE, ("a", "b")),
    Field("name"),
)


@pytest.fixture
def rows() -> EditRows:
    return EditRows(COLUMNS, ("Year", "Kind", "Name"), lambda _, value: value.upper())


def test_the_rows_keep_qts_rules(rows: EditRows, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows)
    rows.setData(rows.index(0, 0), "2024")
    rows.put(1, 0, [["2025", "a"], ["2026"]])
    rows.remove(0)
    rows.load(({"year": 2020},))
    rows.set_writable(False)
    rows.set_writable(True)


def test_the_empty_row_below_takes_the_next_entry(rows: EditRows) -> None:
    assert rows.rowCount() == 1
    assert rows.begins_at(rows.index(0, 0))
    assert rows.setData(rows.index(0, 2), "First")
    assert rows.rowCount() == 2
    assert rows.value() == ({"name": "First"},)
    assert not rows.setData(rows.index(0, 2), " First "), "nothing changed"


def test_a_choice_is_shown_by_its_name_and_pasted_by_it(rows: EditRows) -> None:
    rows.put(0, 0, [["2024", "B", "x", "beyond the last column"]])
    assert rows.index(0, 1).data() == "B"
    assert rows.value() == ({"year": "2024", "kind": "b", "name": "x"},)
    assert not rows.flags(rows.index(0, 1)) & Qt.ItemFlag.ItemIsEditable, "a menu offers what it can be"


def test_what_is_wrong_is_found_in_reading_order(rows: EditRows) -> None:
    rows.put(0, 0, [["2024", "a"], ["1999", "z"]])
    assert rows.wrong() == (1, COLUMNS[0])
    rows.setData(rows.index(1, 0), "2000")
    assert rows.wrong() == (1, COLUMNS[1])


def test_read_only_rows_have_no_empty_one_and_take_nothing(rows: EditRows) -> None:
    rows.load(({"name": "kept"},))
    rows.set_writable(False)
    assert rows.rowCount() == 1
    assert not rows.setData(rows.index(0, 2), "other")
    rows.put(0, 2, [["other"]])
    assert rows.value() == ({"name": "kept"},)


@pytest.mark.parametrize(
    ("language", "typed", "plain"),
    [
        ("en", "1 250 000", "1250000"),
        ("en", "1\u202f250\u00a0000", "1250000"),
        ("en", "15.3", "15.3"),
        ("en", "15,3", "15,3"),
        ("de", "15,3", "15.3"),
        ("de", "1.250.000", "1.250.000"),
        ("ar", "\u0661\u0665\u066b\u0663", "15.3"),
        ("en", "about 12", "about 12"),
        ("en", "-4", "-4"),
        ("en", "", ""),
    ],
)
def test_a_number_is_read_as_it_was_meant_or_left_as_typed(language: str, typed: str, plain: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert plain_number(typed) == plain
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("2024", "2024"), ("12500", "12\u202f500"), ("1250000", "1\u202f250\u202f000"), ("12.5", "12.5")],
)
def test_a_long_number_is_shown_in_groups(number: str, shown: str) -> None:
    assert grouped(number) == shown
