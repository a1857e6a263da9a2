"""Words for evidence: its form, its label, what kind of file it is, and how large. Pure but for translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from cirt_assess.evidence import Form, Tlp
from cirt_assess.media_type import UNKNOWN

translate = QCoreApplication.translate

_KINDS: dict[str, tuple[str, str]] = {
    "application/pdf": ("document", "PDF"),
    "application/rtf": ("document", "RTF"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("document", "Word"),
    "application/vnd.oasis.opendocument.text": ("document", "OpenDocument"),
    "application/epub+zip": ("document", "EPUB"),
    "application/x-ole-storage": ("document", "Office"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("sheet", "Excel"),
    "application/vnd.oasis.opendocument.spreadsheet": ("sheet", "OpenDocument"),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ("slides", "PowerPoint"),
    "application/vnd.oasis.opendocument.presentation": ("slides", "OpenDocument"),
    "image/png": ("picture", "PNG"),
    "image/jpeg": ("picture", "JPEG"),
    "image/gif": ("picture", "GIF"),
    "image/tiff": ("picture", "TIFF"),
    "image/webp": ("picture", "WebP"),
    "image/heic": ("picture", "HEIC"),
    "image/svg+xml": ("picture", "SVG"),
    "audio/wav": ("sound", "WAV"),
    "audio/mpeg": ("sound", "MP3"),
    "audio/ogg": ("sound", "Ogg"),
    "audio/mp4": ("sound", "M4A"),
    "video/quicktime": ("video", "QuickTime"),
    "video/mp4": ("video", "MP4"),
    "video/webm": ("video", "WebM"),
    "application/zip": ("archive", "ZIP"),
    "application/x-7z-compressed": ("archive", "7z"),
    "application/vnd.rar": ("archive", "RAR"),
    "application/gzip": ("archive", "gzip"),
    "application/x-tar": ("archive", "tar"),
    "application/vnd.sqlite3": ("database", "SQLite"),
    "application/xml": ("text", "XML"),
    "text/plain": ("text", ""),
    "text/html": ("page", "HTML"),
    "text/x-script": ("program", ""),
    "application/vnd.microsoft.portable-executable": ("program", "Windows"),
    "application/x-executable": ("program", "Linux"),
    "application/x-ms-shortcut": ("program", "Windows"),
}
"""What a media type is to people, and the short name of its format."""


def form_names() -> dict[str, str]:
    """What each form is called, by its id."""
    return {
        Form.DOCUMENT.value: translate("evidence", "Document"),
        Form.RECORD.value: translate("evidence", "Record"),
        Form.SYSTEM.value: translate("evidence", "System"),
        Form.OBSERVATION.value: translate("evidence", "Observation"),
    }


def form_name(form: Form | None) -> str:
    """What a form is called; empty when none is known."""
    return form_names()[form.value] if form else ""


def field_names() -> dict[str, str]:
    """What the fields are called, by their names in the core."""
    return {
        "title": translate("evidence", "Title"),
        "form": translate("evidence", "Form"),
        "tlp": translate("evidence", "TLP label"),
        "items": translate("evidence", "Items"),
        "sighted_where": translate("evidence", "Where"),
        "sighted_on": translate("evidence", "When"),
        "sighted_by": translate("evidence", "By whom"),
        "sighted_hash": translate("evidence", "SHA-256 of what was seen"),
        "note": translate("evidence", "Notes"),
        "blob": translate("evidence", "File"),
    }


def tlp_meaning(tlp: Tlp | None) -> str:
    """Who may see what bears this label."""
    return {
        Tlp.RED: translate("evidence", "For the people it was given to, by name, and nobody else."),
        Tlp.AMBER_STRICT: translate("evidence", "For those in the recipient's own organisation who need it."),
        Tlp.AMBER: translate("evidence", "For those in the recipient's organisation and its clients who need it."),
        Tlp.GREEN: translate("evidence", "For the community of the recipient, not for the public."),
        Tlp.CLEAR: translate("evidence", "For everybody."),
        None: translate("evidence", "Ask its owner who may see it, and choose a label."),
    }[tlp]


def kind_name(media_type: str) -> str:
    """What kind of file it is by its first bytes, for example "Document (PDF)"."""
    kind, format_ = _KINDS.get(media_type, ("", "" if media_type in ("", UNKNOWN) else media_type))
    name = {
        "document": translate("evidence", "Document"),
        "sheet": translate("evidence", "Table"),
        "slides": translate("evidence", "Slides"),
        "picture": translate("evidence", "Picture"),
        "sound": translate("evidence", "Sound"),
        "video": translate("evidence", "Video"),
        "archive": translate("evidence", "Archive"),
        "database": translate("evidence", "Database"),
        "text": translate("evidence", "Text"),
        "page": translate("evidence", "Web page"),
        "program": translate("evidence", "Program"),
    }.get(kind, translate("evidence", "File"))
    return translate("evidence", "{kind} ({format})").format(kind=name, format=format_) if format_ else name


def runs_by_itself(media_type: str) -> bool:
    """Whether a file of this type does something by itself when somebody opens it."""
    return _KINDS.get(media_type, ("", ""))[0] == "program"


def size_text(size: int | None) -> str:
    """A size as people write it, for example "240 KB"; empty when it is not known."""
    if size is None:
        return ""
    precision = 0 if size < 1 << 20 else 1
    return QLocale().formattedDataSize(size, precision, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def dotted(parts: list[str]) -> str:
    """Facts in one line, for example "Document (PDF) · 240 KB"."""
    return translate("evidence", " · ").join(part for part in parts if part)
