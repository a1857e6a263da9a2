"""What kind of file some bytes are the start of, by their signature and never by a name. Pure.

It is a hint for people. Nothing is opened or run because of it.
"""

from __future__ import annotations

import codecs
import re

UNKNOWN = "application/octet-stream"

_SIGNATURES = (
    # offset, bytes, media type
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),  # Office before 2007, Outlook, installers
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b", "application/gzip"),
    (257, b"ustar", "application/x-tar"),
    (0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"L\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
)

_PARTS_OF_OFFICE_FILES = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)

_NAMED_BY_ITSELF = re.compile(rb"application/[a-z0-9.+-]{1,100}")

_STARTS_OF_TEXTS = (
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"<svg", "image/svg+xml"),
    (b"#!", "text/x-script"),
)

_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def media_type(head: bytes) -> str:
    """The media type of a file that begins with `head`: some kilobytes, or all of it. UNKNOWN when nothing tells."""
    for offset, signature, found in _SIGNATURES:
        if head.startswith(signature, offset):
            return found
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(head)
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    return _kind_of_text(head)


def _kind_of_zip(head: bytes) -> str:
    length, extra = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
    name = head[30 : 30 + length]
    if name == b"mimetype":  # OpenDocument and EPUB say it in their first member, which is not compressed
        said = head[30 + length + extra :].partition(b"PK")[0]
        return said.decode() if _NAMED_BY_ITSELF.fullmatch(said) else "application/zip"
    if name in (b"[Content_Types].xml", b"_rels/.rels"):
        return next((found for part, found in _PARTS_OF_OFFICE_FILES if part in head), "application/zip")
    return "application/zip"


def _kind_of_text(head: bytes) -> str:
    if not head or not _is_text(head):
        return UNKNOWN
    start = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for signature, found in _STARTS_OF_TEXTS:
        if start.startswith(signature):
            return found
    if start.startswith(b"<?xml"):
        return "image/svg+xml" if b"<svg" in start[:4096] else "application/xml"
    return "text/plain"


def _is_text(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # it forgives a last character that was cut
    except UnicodeDecodeError:
        return False
    return not _NO_TEXT & set(head)
