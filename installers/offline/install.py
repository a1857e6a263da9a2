"""Install cirt-assess from this folder, without a network, and try it. Standard library only."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.home() / "cirt-assess"
    venv.create(target, with_pip=True)
    programs = target / ("Scripts" if os.name == "nt" else "bin")
    offline = [
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--no-index",
        "--find-links",
        str(HERE / "wheels"),
    ]
    _run(programs / "python", *offline, "--require-hashes", "-r", str(HERE / "requirements.lock"))
    _run(programs / "python", *offline, "--no-deps", "cirt-assess")
    _run(programs / "cirt-assess", "self-test")
    sys.stdout.write(f"Installed. Start it with {programs / 'cirt-assess-gui'}\n")


def _run(program: Path, *arguments: str) -> None:
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    main()
