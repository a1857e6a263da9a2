"""Fonts for PDF: found on this machine, loaded when a character first needs them. Imports reportlab's fonts.

The search, for each script in turn: the folder that was given, then the system's font folders, for the files named
in `_SLOTS`, best first; then every other TrueType file of the given folder; at last the Vera fonts that come with
reportlab, which hold Western European letters only. Fonts with PostScript outlines cannot be embedded and are passed
over. Scripts whose letters change shape with their neighbours and that nothing here can join (Devanagari, Khmer and
others) are treated as missing: wrongly joined text is worse than none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cirt_assess.report.blocks import FontReport

_SUFFIXES = (".ttf", ".ttc")
_REPLACEMENTS = "\ufffd\u25a1?"
_UNJOINED = ((0x0700, 0x074F), (0x0780, 0x07BF), (0x0900, 0x0DFF), (0x0E80, 0x109F), (0x1780, 0x18AF), (0x1900, 0x1CFF))
"""What needs joining that is not done here: Syriac, Thaana, the Indic scripts, Lao, Myanmar, Khmer, Mongolian."""

Span = tuple[int, int]


@dataclass(frozen=True)
class _Family:
    """A family and the files it may stand in; without a bold file the regular one serves for both."""

    name: str
    regular: tuple[str, ...]
    bold: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Slot:
    """Families for one script. Code points outside `spans` never cause them to be loaded; no spans: always tried."""

    families: tuple[_Family, ...]
    spans: tuple[Span, ...] = ()


def _noto(script: str = "") -> _Family:
    name = f"NotoSans{script}"
    return _Family(
        f"Noto Sans {script}".strip(), (f"{name}-Regular.ttf",), (f"{name}-SemiBold.ttf", f"{name}-Bold.ttf")
    )


_SEGOE = _Family("Segoe UI", ("segoeui.ttf",), ("seguisb.ttf", "segoeuib.ttf"))
_ARIAL = _Family("Arial", ("arial.ttf",), ("arialbd.ttf", "Arial Bold.ttf"))
_DEJAVU = _Family("DejaVu Sans", ("DejaVuSans.ttf",), ("DejaVuSans-Bold.ttf",))
_LIBERATION = _Family("Liberation Sans", ("LiberationSans-Regular.ttf",), ("LiberationSans-Bold.ttf",))
_ARIAL_UNICODE = _Family("Arial Unicode MS", ("Arial Unicode.ttf", "arialuni.ttf"))
_HAN = (
    _noto("SC"),
    _Family("Microsoft YaHei", ("msyh.ttc", "msyh.ttf"), ("msyhbd.ttc", "msyhbd.ttf")),
    _Family("WenQuanYi Micro Hei", ("wqy-microhei.ttc",)),
    _Family("STHeiti", ("STHeiti Light.ttc",), ("STHeiti Medium.ttc",)),
    _Family("Droid Sans Fallback", ("DroidSansFallbackFull.ttf", "DroidSansFallback.ttf")),
)
_SLOTS = (
    _Slot((_noto(), _SEGOE, _ARIAL, _LIBERATION, _DEJAVU)),
    _Slot(
        (
            _noto("Arabic"),
            _Family("Noto Naskh Arabic", ("NotoNaskhArabic-Regular.ttf",), ("NotoNaskhArabic-Bold.ttf",)),
            _SEGOE,
            _ARIAL,
            _DEJAVU,
        ),
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
    ),
    _Slot((_noto("Hebrew"), _SEGOE, _ARIAL, _DEJAVU), ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))),
    _Slot(
        (_noto("Ethiopic"), _Family("Ebrima", ("ebrima.ttf",), ("ebrimabd.ttf",))), ((0x1200, 0x139F), (0x2D80, 0x2DDF))
    ),
    _Slot((_noto("Armenian"), _SEGOE, _DEJAVU), ((0x0530, 0x058F),)),
    _Slot((_noto("Georgian"), _SEGOE, _DEJAVU), ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))),
    _Slot(
        (_noto("Thai"), _Family("Leelawadee UI", ("LeelawUI.ttf",), ("LeelaUIb.ttf",)), _ARIAL_UNICODE),
        ((0x0E00, 0x0E7F),),
    ),
    _Slot(
        (*_HAN, _ARIAL_UNICODE),
        ((0x1100, 0x11FF), (0x2E80, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)),
    ),
    _Slot((_DEJAVU, _noto("Symbols2"), _Family("Segoe UI Symbol", ("seguisym.ttf",)), _ARIAL_UNICODE)),
)


@dataclass(frozen=True)
class _Face:
    """A loaded font file."""

    family: str
    font: TTFont

    @property
    def name(self) -> str:
        return self.font.fontName

    def has(self, char: str) -> bool:
        return ord(char) in self.font.face.charToGlyph

    def width(self, char: str) -> float:
        """Width of a letter of size 1."""
        face = self.font.face
        return float(face.charWidths.get(ord(char), face.defaultWidth)) / 1000


@dataclass
class Fonts:
    """The fonts of one document. folder: searched before the system's own."""

    folder: Path | None = None
    system: tuple[Path, ...] = field(default_factory=lambda: tuple(system_folders()))
    _missing: set[str] = field(default_factory=set, init=False)
    _used: dict[str, None] = field(default_factory=dict, init=False)
    _slots: dict[tuple[int, bool], _Face | None] = field(default_factory=dict, init=False)

    def pick(self, char: str, bold: bool) -> tuple[str, str, float]:
        """The font that shows `char`, the character to print, and its width at size 1.

        When no font has it that is a replacement sign, and the report will say so.
        """
        if face := self._face_with(char, bold):
            return self._taken(face, char)
        self._missing.add(char)
        return self._replacement(bold)

    def report(self) -> FontReport:
        return FontReport(tuple(self._used), self._main(bold=False) is None, tuple(sorted(self._missing)))

    def _replacement(self, bold: bool) -> tuple[str, str, float]:
        faces = [(face, char) for char in _REPLACEMENTS for face in self._fixed(bold) if face.has(char)]
        return self._taken(*faces[0])

    def _taken(self, face: _Face, char: str) -> tuple[str, str, float]:
        self._used.setdefault(face.family)
        return face.name, char, face.width(char)

    def _face_with(self, char: str, bold: bool) -> _Face | None:
        code = ord(char)
        if _within(code, _UNJOINED):
            return None
        for place, slot in enumerate(_SLOTS):
            if not slot.spans or _within(code, slot.spans):
                face = self._slot(place, bold)
                if face and face.has(char):
                    return face
        return next((face for face in (*self._others, *self._fixed(bold)) if face.has(char)), None)

    def _main(self, bold: bool) -> _Face | None:
        return self._slot(0, bold)

    def _fixed(self, bold: bool) -> Iterator[_Face]:
        """The main font and the last one, where a replacement sign is looked for."""
        if main := self._main(bold):
            yield main
        file = Path(reportlab.__file__).parent / "fonts" / ("VeraBd.ttf" if bold else "Vera.ttf")
        if vera := _load("Bitstream Vera Sans", file):
            yield vera

    def _slot(self, place: int, bold: bool) -> _Face | None:
        if (place, bold) not in self._slots:
            self._slots[place, bold] = next(self._found(_SLOTS[place], bold), None)
        return self._slots[place, bold]

    def _found(self, slot: _Slot, bold: bool) -> Iterator[_Face]:
        for family in slot.families:
            for name in (*family.bold, *family.regular) if bold else family.regular:
                file = self._files.get(name.lower())
                if file and (face := _load(family.name, file)):
                    yield face

    @cached_property
    def _files(self) -> dict[str, Path]:
        """Every font file by its name in small letters; the given folder wins."""
        folders = [*([self.folder] if self.folder else []), *self.system]
        found: dict[str, Path] = {}
        for folder in folders:
            for file in _font_files(folder):
                found.setdefault(file.name.lower(), file)
        return found

    @cached_property
    def _others(self) -> tuple[_Face, ...]:
        """Every usable font of the given folder, whatever its name."""
        files = sorted(_font_files(self.folder)) if self.folder else []
        return tuple(face for file in files if (face := _load(file.stem, file)))


def system_folders() -> Iterator[Path]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(one) / "fonts" for one in shared.split(":") if one)
        yield from (home / ".local/share/fonts", home / ".fonts")


def _font_files(folder: Path) -> Iterator[Path]:
    """TrueType files at any depth, in an order that is the same on every run."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


_loaded: dict[Path, TTFont | None] = {}


def _load(family: str, file: Path) -> _Face | None:
    """The font in `file`, known to reportlab by its path; None when it cannot be embedded or read."""
    if file not in _loaded:
        try:
            _loaded[file] = TTFont(str(file), str(file), shapable=False)
            pdfmetrics.registerFont(_loaded[file])
        except Exception:  # noqa: BLE001  a font file may be damaged in any way; another is tried
            _loaded[file] = None
    font = _loaded[file]
    return _Face(family, font) if font is not None else None


def _within(code: int, spans: tuple[Span, ...]) -> bool:
    return any(first <= code <= last for first, last in spans)
