"""Every format writes a report whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from cirt_assess.atomic import WriteError
from cirt_assess.report.exporters import EXPORTERS, Exporter, exporter, readiness
from cirt_assess.report.material import Material

BEGINNINGS = {"pdf": b"%PDF-1", "xlsx": b"PK\x03\x04"}
IDS = [one.id for one in EXPORTERS]


@pytest.mark.parametrize("format_", EXPORTERS, ids=IDS)
def test_a_report_is_written(format_: Exporter, material: Material, tmp_path: Path) -> None:
    path = tmp_path / f"report{format_.suffix}"
    format_.write(readiness(material), path)
    assert path.read_bytes().startswith(BEGINNINGS[format_.id])
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("format_", EXPORTERS, ids=IDS)
def test_a_report_that_cannot_be_written_says_why(format_: Exporter, material: Material, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="could not be written"):
        format_.write(readiness(material), tmp_path / "no such folder" / "report")


def test_each_format_has_its_own_id_and_ending_and_a_name(material: Material) -> None:
    assert len(set(IDS)) == len({one.suffix for one in EXPORTERS}) == len(EXPORTERS)
    assert all(material.wording(one.label) for one in EXPORTERS)
    assert exporter("pdf") is EXPORTERS[0]
