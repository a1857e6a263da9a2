"""What the report says, as text; and that saying it needs no renderer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cirt_assess.report.blocks import Document, Figure, Heading, Paragraph, Table
from cirt_assess.report.content import readiness_report
from cirt_assess.report.material import Material

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "readiness_report.txt"


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_the_whole_report_reads_as_it_did(material: Material, picture: Callable[[Document], str]) -> None:
    """To accept a change: write what the test shows into the golden file, and read it."""
    assert picture(readiness_report(material)) == GOLDEN.read_text(encoding="utf-8")


def test_the_same_material_gives_the_same_document(material: Material) -> None:
    assert readiness_report(material) == readiness_report(material)


def test_a_round_without_ratings_says_so(story: Any, make_material: Callable[..., Material]) -> None:
    story.revisions = [one for one in story.revisions if not one.entity.startswith("rating/")]
    document = readiness_report(make_material(story))
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "None of the 6 items is rated yet." in texts
    assert "No conflict is open." in texts


def test_without_a_profile_there_are_no_gaps_and_no_targets(story: Any, make_material: Callable[..., Material]) -> None:
    story.revisions = [one for one in story.revisions if not one.entity.startswith("target/")]
    document = readiness_report(make_material(story))
    assert "Gaps, by what they hold back" not in headings(document)
    assert not any("Target" in block.head for block in document.blocks if isinstance(block, Table))


def test_a_round_without_any_catalogue_still_makes_a_report(story: Any, make_material: Callable[..., Material]) -> None:
    story.revisions = [one for one in story.revisions if not one.entity.startswith(("round/", "rating/", "target/"))]
    assert headings(readiness_report(make_material(story)))[0] == "Summary"


def test_every_chart_holds_its_numbers_as_text(material: Material) -> None:
    scenes = [block.scene for block in readiness_report(material).blocks if isinstance(block, Figure)]
    assert scenes
    assert all(scene.title and len(scene.table) > 1 for scene in scenes)


def test_nothing_is_called_an_audit_or_a_certificate(material: Material, picture: Callable[[Document], str]) -> None:
    text = picture(readiness_report(material)).lower()
    allowed = text.replace("not an audit", "").replace("not a certificate", "")
    assert "audit" not in allowed
    assert "certificate" not in allowed


def test_a_format_is_not_loaded_before_it_is_written() -> None:
    code = (
        "import sys, cirt_assess.report.content, cirt_assess.report.exporters\n"
        "print([name for name in ('reportlab', 'openpyxl', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_may_tell_who_spoke_is_not_printed(
    story: Any, make_material: Callable[..., Material], picture: Callable[[Document], str]
) -> None:
    for author, person in (("a-1", "Mr Brown"), ("a-2", "Mr Green")):
        story.tell("interview/i-1", author=author, person=person)
    text = picture(readiness_report(make_material(story)))
    assert "Interview: person" in text
    assert "Brown" not in text
    assert "Not printed here: it may tell who spoke." in text
