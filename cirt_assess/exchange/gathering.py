"""From an open assessment to what goes into a package."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from cirt_assess.assessment import Assessment
from cirt_assess.exchange.package import Catalogue, Evidence, Load
from cirt_assess.exchange.selection import Selection, chosen, chosen_catalogues, chosen_evidence
from cirt_assess.store import AssessmentFile


def gathered(assessment: Assessment, selection: Selection) -> Load:
    """Everything that `selection` admits. Evidence is read only when the package is written."""
    file, state = assessment.file, assessment.state
    kept = {blob.digest: blob for blob in file.blobs()}
    evidence = chosen_evidence(state, kept, selection)
    return Load(
        chosen(state, file.revisions(), selection),
        _catalogues(file, selection),
        [Evidence(digest, kept[digest].size, _reading(file, digest)) for digest in evidence],
        selection.scope,
    )


def _catalogues(file: AssessmentFile, selection: Selection) -> list[Catalogue]:
    found = []
    for body in file.catalogues():
        structure = json.loads(body)["structure"]
        found.append(Catalogue(structure["id"], structure["version"], body))
    ids = set(chosen_catalogues((one.id for one in found), selection))
    return [one for one in found if one.id in ids]


def _reading(file: AssessmentFile, digest: str) -> Callable[[], Iterator[bytes]]:
    return lambda: file.read_blob(digest)
