"""All figures: `python -m benchmarks.run [--write]`. With --write the table goes into benchmarks/README.md.

Exits with 1 when a figure is not reached. None of this runs in the test suite: machines are too noisy for that.
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from benchmarks import pdf, scoring, store, window
from benchmarks.measure import Figure

README = Path(__file__).parent / "README.md"
MARK = "<!-- last run -->"


def main() -> None:
    figures = [figure for part in (window, store, scoring, pdf) for figure in part.figures()]
    text = _table(figures)
    print(text)
    if "--write" in sys.argv:
        before = README.read_text(encoding="utf-8").split(MARK)[0]
        README.write_text(f"{before}{MARK}\n\n{_machine()}\n\n{text}\n", encoding="utf-8")
    sys.exit(not all(figure.is_reached for figure in figures))


def _machine() -> str:
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, two cores."


def _table(figures: list[Figure]) -> str:
    rows = [
        f"| {one.name} | {one.floor} | {one.ours} | {_ratio(one.ratio)} | {_ratio(one.allowed)} | "
        f"{'yes' if one.is_reached else '**no**'} |"
        for one in figures
    ]
    return "\n".join(
        ["| ours : floor | floor | ours | ratio | allowed | reached |", "|---|---|---|---|---|---|", *rows]
    )


def _ratio(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"


if __name__ == "__main__":
    main()
