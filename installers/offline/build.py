"""Make a folder that installs cirt-assess on a machine without a network. Standard library only."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LOCK = ROOT / "requirements.lock"


def main() -> None:
    options = _options()
    wheels = options.out / "wheels"
    wheels.mkdir(parents=True)
    _pip(
        "download",
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "-r",
        str(LOCK),
        "-d",
        str(wheels),
        *_target(options),
    )
    _pip("wheel", "--no-deps", str(ROOT), "-w", str(wheels))
    shutil.copy(HERE / "install.py", options.out)
    shutil.copy(LOCK, options.out)
    sys.stdout.write(f"{options.out}: {len(list(wheels.iterdir()))} wheels. On the other machine: python install.py\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to make; it must not be there yet")
    parser.add_argument("--platform", action="append", help="platform tag of the other machine, for example win_amd64")
    parser.add_argument("--python", default=f"{sys.version_info.major}.{sys.version_info.minor}", help="its Python")
    return parser.parse_args()


def _target(options: argparse.Namespace) -> list[str]:
    if not options.platform:
        return []
    abi = "cp" + options.python.replace(".", "")
    platforms = [part for platform in options.platform for part in ("--platform", platform)]
    return [*platforms, "--python-version", options.python, "--abi", abi, "--abi", "abi3", "--abi", "none"]


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments], check=True)


if __name__ == "__main__":
    main()
