"""The written reference is what the program says of itself."""

from __future__ import annotations

from pathlib import Path

from cirt_assess.cli import main
from cirt_assess.cli.reference import reference

WRITTEN = Path(__file__).parent.parent.parent / "docs" / "cli.md"


def test_the_reference_is_up_to_date() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == reference(main), (
        "run: python -m cirt_assess.cli.reference > docs/cli.md"
    )
