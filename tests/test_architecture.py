"""The architecture as a test that needs no dependency: who may import whom, and which library has which room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

MAY_IMPORT = {
    "assessment_models": {"assessment_models"},
    "cirt_assess": {"assessment_models", "cirt_assess", "resources"},
    "ui": {"assessment_models", "cirt_assess", "ui", "resources"},
}
"""Our packages, and which of them each may import."""

ROOMS = {
    "PySide6": ("ui/",),
    "click": ("cirt_assess/cli/",),
    "sqlalchemy": ("cirt_assess/store/",),
    "sqlcipher3": ("cirt_assess/store/",),
    "alembic": ("cirt_assess/store/",),
    "reportlab": ("cirt_assess/report/",),
    "openpyxl": ("cirt_assess/report/",),
    "arabic_reshaper": ("cirt_assess/report/",),
    "bidi": ("cirt_assess/report/",),
    "yaml": ("assessment_models/",),
    "pydantic": ("assessment_models/", "cirt_assess/sample", "cirt_assess/report/wording.py", "cirt_assess/exchange/"),
    "platformdirs": ("cirt_assess/profile.py",),
    "pyrage": ("cirt_assess/exchange/sealing.py",),
    "cryptography": ("cirt_assess/exchange/sealing.py", "cirt_assess/exchange/signing.py"),
}
"""Libraries, and the only places that may import them."""

PURE = (
    "revisions",
    "state",
    "scoring",
    "rules",
    "readiness",
    "gaps",
    "quality",
    "results",
    "undo",
    "scene",
    "palette",
    "fields",
    "items",
    "evidence",
    "targets",
    "what_if",
    "interviews",
    "voices",
    "agenda",
    "folding",
    "assessors",
    "flags",
    "changes",
    "filters",
    "links",
    "search",
    "overview",
    "context",
)
"""Modules of the core that touch nothing: no clock, no chance, no file."""

IMPURE = {
    "os",
    "time",
    "random",
    "secrets",
    "uuid",
    "socket",
    "subprocess",
    "threading",
    "tempfile",
    "sqlite3",
    "logging",
}

NEVER = {"sqlite3", "pickle", "shelve", "marshal", "urllib.request", "http.client", "requests"}


def sources(*packages: str) -> list[Path]:
    return [file for package in packages for file in sorted((ROOT / package).rglob("*.py"))]


def imports(file: Path) -> Iterator[str]:
    """Full names of all modules that `file` imports, within functions too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_packages_import_only_what_stands_before_them(package: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in sources(package)
        for name in imports(file)
        if name.split(".")[0] in MAY_IMPORT and name.split(".")[0] not in MAY_IMPORT[package]
    ]
    assert not wrong


@pytest.mark.parametrize("library", ROOMS)
def test_each_library_has_its_room(library: str) -> None:
    wrong = [
        str(file.relative_to(ROOT))
        for file in sources(*MAY_IMPORT)
        if any(name.split(".")[0] == library for name in imports(file))
        and not file.relative_to(ROOT).as_posix().startswith(ROOMS[library])
    ]
    assert not wrong


def test_the_pure_core_touches_nothing() -> None:
    files = [file for name in PURE if (file := ROOT / "cirt_assess" / f"{name}.py").exists()]
    wrong = [f"{file.name}: {name}" for file in files for name in imports(file) if name.split(".")[0] in IMPURE]
    assert files
    assert not wrong


def test_nothing_dangerous_is_imported_anywhere() -> None:
    wrong = [f"{file}: {name}" for file in sources(*MAY_IMPORT) for name in imports(file) if name in NEVER]
    assert not wrong


def test_pages_do_not_import_pages() -> None:
    pages = {folder.name for folder in (ROOT / "ui").iterdir() if folder.is_dir()} - {"frame", "widgets", "__pycache__"}
    wrong = []
    for page in pages:
        for file in sources(f"ui/{page}"):
            others = [name for name in imports(file) if name.startswith("ui.") and name.split(".")[1] in pages - {page}]
            wrong += [f"{file.relative_to(ROOT)}: {name}" for name in others]
    assert not wrong


def test_windows_never_touch_the_store() -> None:
    wrong = [str(file) for file in sources("ui") for name in imports(file) if name.startswith("cirt_assess.store")]
    assert not wrong


def test_only_one_file_knows_threads() -> None:
    threads = {"threading", "concurrent.futures", "asyncio", "multiprocessing"}
    knowing = {file.relative_to(ROOT).as_posix() for file in sources(*MAY_IMPORT) if threads & set(imports(file))}
    assert knowing <= {"ui/tasks.py"}
