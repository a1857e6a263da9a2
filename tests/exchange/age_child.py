"""Try age vectors within limits: `python age_child.py FOLDER MEMORY` says one line of JSON about each."""

from __future__ import annotations

import contextlib
import hashlib
import json
import resource
import sys
import zlib
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from cirt_assess.exchange import sealing
from cirt_assess.exchange.errors import Refusal

ARMOR = b"-----BEGIN"
PLAIN_KEY = "AGE-SECRET-KEY-1"


def tried(path: Path) -> dict[str, object]:
    head, _, body = path.read_bytes().partition(b"\n\n")
    facts: dict[str, list[str]] = {}
    for line in head.decode().splitlines():
        name, _, value = line.partition(": ")
        facts.setdefault(name, []).append(value)
    if "compressed" in facts:
        with contextlib.suppress(zlib.error):
            body = zlib.decompress(body)
    keys = facts.get("identity", [])
    return {
        "name": path.name,
        "expect": facts["expect"][0],
        "foreign": "armored" in facts or any(not key.startswith(PLAIN_KEY) for key in keys),
        "end": end_of(body, [key for key in keys if key.startswith(PLAIN_KEY)], facts),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10,
    }


def end_of(body: bytes, identities: list[str], facts: dict[str, list[str]]) -> str:
    try:
        if "passphrase" in facts:
            payload = sealing.unlock(body, facts["passphrase"][0])
        else:
            into = BytesIO()
            sealing.unseal(BytesIO(body), into, identities)
            payload = into.getvalue()
    except (Refusal, sealing.NoMatch, sealing.Broken) as error:
        return type(error).__name__
    wanted = facts.get("payload", [""])[0]
    return "opened" if hashlib.sha256(payload).hexdigest() == wanted else "opened as something else"


if __name__ == "__main__":
    limit = int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for vector in sorted(Path(sys.argv[1]).iterdir()):
        if vector.read_bytes().startswith(b"expect: "):
            print(json.dumps(tried(vector)), flush=True)
