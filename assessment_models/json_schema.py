"""JSON Schema for those who write content: an editor that knows it completes fields and marks mistakes.

    python -m assessment_models.json_schema FOLDER      writes one schema for each kind of file

What a schema cannot say (that ids are used once, that levels rise) is still checked when content is read.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from assessment_models.library import KINDS


def schemas() -> dict[str, dict[str, Any]]:
    """By file name: for each kind of content its structure, and its words in one language."""
    found = {}
    for kind in KINDS:
        name = Path(kind.file).stem
        found[f"{name}.schema.json"] = _schema(kind.structure)
        found[f"{name}.words.schema.json"] = _schema(kind.words)
    return found


def as_text(schema: dict[str, Any]) -> str:
    """The same text wherever it is made."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    if scale := schema.get("$defs", {}).get("Scale"):
        levels = scale["properties"]["levels"]
        levels["items"] = {"anyOf": [{"type": "integer"}, levels["items"]]}  # `levels: [0, 1, 2]`
    return schema


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(as_text(schema), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
