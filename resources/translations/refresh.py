"""Refresh the translation files from the source: `python -m resources.translations.refresh [new language ...]`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cirt_assess.store import errors

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent

_PLURAL = re.compile(
    r'(?P<head><message numerus="yes">\s*<source>(?P<source>[^<]*)</source>\s*)'
    r'<translation type="unfinished">.*?</translation>',
    re.DOTALL,
)


def main(new_languages: list[str]) -> None:
    """Update every .ts and compile it."""
    known = {file.stem.removeprefix("cirt_assess_") for file in FOLDER.glob("*.ts")}
    with tempfile.TemporaryDirectory() as folder:
        sentences = Path(folder) / "errors.py"
        sentences.write_text(_error_sentences(), encoding="utf-8")
        sources = [*sorted((ROOT / "ui").rglob("*.py")), sentences]
        for language in sorted(known | {"en"} | set(new_languages)):
            _refresh(language, sources)


def _refresh(language: str, sources: list[Path]) -> None:
    file = FOLDER / f"cirt_assess_{language}.ts"
    _run("pyside6-lupdate", "-no-obsolete", "-locations", "none", *map(str, sources), "-ts", str(file))
    if language == "en":
        file.write_text(_with_english_plurals(file.read_text(encoding="utf-8")), encoding="utf-8")
    _run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool) or shutil.which(tool, path=str(Path(sys.executable).parent))
    if found is None:
        raise SystemExit(f"{tool} was not found; it comes with PySide6-Essentials")
    subprocess.run([found, *arguments], check=True)  # noqa: S603  the tools of Qt, on our own files


def _error_sentences() -> str:
    """A source file that names the sentence of every known error, in the way the tools understand."""
    classes = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.StoreError)]
    texts = [one.sentence for one in classes if "sentence" in vars(one)]
    return "\n".join(f'QCoreApplication.translate("errors", {text!r})' for text in texts)


def _with_english_plurals(text: str) -> str:
    """Fill in the English forms: "(s)" goes for one and becomes "s" for many."""

    def filled(found: re.Match[str]) -> str:
        source = found["source"]
        forms = (source.replace("(s)", ""), source.replace("(s)", "s"))
        lines = "".join(f"            <numerusform>{form}</numerusform>\n" for form in forms)
        return f"{found['head']}<translation>\n{lines}        </translation>"

    return _PLURAL.sub(filled, text)


if __name__ == "__main__":
    main(sys.argv[1:])
