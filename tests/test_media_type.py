"""What a file is, told from its first bytes."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cirt_assess.media_type import UNKNOWN, media_type

OFFICE = "application/vnd.openxmlformats-officedocument."


def zipped(*members: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
        (b"\n\n%PDF-1.4\0", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (b"{\\rtf1\\ansi", "application/rtf"),
        (b"\0" * 257 + b"ustar\x0000", "application/x-tar"),
        (b"MZ\x90\0", "application/vnd.microsoft.portable-executable"),
        (b"L\0\0\0\x01\x14\x02\0\0\0", "application/x-ms-shortcut"),
        (b"#!/bin/sh\nrm -rf /\n", "text/x-script"),
        (b"\xef\xbb\xbf<!DOCTYPE html><title>", "text/html"),
        (b'<?xml version="1.0"?>\n<svg xmlns=', "image/svg+xml"),
        (b'<?xml version="1.0"?>\n<note>', "application/xml"),
        (b"Minutes of 21 November\r\n\tpresent: ann\n", "text/plain"),
        ("Équipe prête".encode(), "text/plain"),
        ("é".encode()[:1], "text/plain"),
        ("\ufeffminutes".encode("utf-16-le"), "text/plain"),
        ("Équipe".encode("latin-1"), UNKNOWN),
        (b"text with a \0", UNKNOWN),
        (b"", UNKNOWN),
        (zipped(("notes.txt", "a")), "application/zip"),
        (zipped(("[Content_Types].xml", ""), ("word/document.xml", "")), f"{OFFICE}wordprocessingml.document"),
        (zipped(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), f"{OFFICE}spreadsheetml.sheet"),
        (zipped(("_rels/.rels", ""), ("ppt/presentation.xml", "")), f"{OFFICE}presentationml.presentation"),
        (zipped(("[Content_Types].xml", ""), ("other", "")), "application/zip"),
        (
            zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")),
            "application/vnd.oasis.opendocument.text",
        ),
        (zipped(("mimetype", "words"), ("content.xml", "")), "application/zip"),
        (zipped(("mimetype", "application/x\nand more"), ("content.xml", "")), "application/zip"),
    ],
)
def test_types(head: bytes, expected: str) -> None:
    assert media_type(head) == expected


@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda rest: b"PK\x03\x04" + rest)))
def test_anything_has_a_type_that_can_be_shown(head: bytes) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", media_type(head))
