"""Processes that tests start, kill and starve: `python children.py <what> <arguments>`."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from unittest import mock

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from cirt_assess.store import StoreError  # noqa: E402
from tests.store.samples import opened, revision, several  # noqa: E402


@contextlib.contextmanager
def child(what: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run one of the functions below in a process of its own."""
    command = [sys.executable, __file__, what, json.dumps(arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


class Forks:
    """Many processes, one after the other, that each do one of the functions below and start at once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self._orders = process.stdin
        self._said = process.stdout

    def run(self, what: str, *arguments: object) -> list[str]:
        """What the process said until it ended, or ended itself."""
        self._begin(what, arguments)
        return self._rest()

    def run_and_kill(self, what: str, *arguments: object, lines: int, seconds: float) -> set[str]:
        """The words that it said before the kill: after so many lines, and a moment that nobody chose."""
        pid = self._begin(what, arguments)
        said = [self._said.readline() for _ in range(lines)]
        end = time.perf_counter() + random.uniform(0, seconds)
        while time.perf_counter() < end:
            pass  # on into the next transaction
        subprocess.run(["kill", "-KILL", str(pid)], check=True)
        return set(" ".join(said + self._rest()).split())

    def _begin(self, what: str, arguments: tuple[object, ...]) -> int:
        print(json.dumps([what, *arguments]), file=self._orders, flush=True)
        return int(self._said.readline())

    def _rest(self) -> list[str]:
        return list(iter(self._said.readline, "ended\n"))


def fork_for_each_line() -> None:
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            say(os.getpid())
            what, *arguments = json.loads(line)
            try:
                globals()[what](*arguments)
            except BaseException:  # noqa: BLE001  it must not go on as its parent
                traceback.print_exc()
            os._exit(0)
        os.waitpid(process, 0)
        say("ended")


def say(line: object) -> None:
    """In one write, so that a kill never leaves half a line."""
    os.write(1, f"{line}\n".encode())


def hold(path: str) -> None:
    """Have a file open until told to stop."""
    with opened(Path(path)):
        say(os.getpid())
        sys.stdin.readline()


def die_while_writing(path: str, passphrase: str | None) -> None:
    """Be killed in the middle of a transaction of which a part is in the file already."""
    file = opened(Path(path), passphrase)
    with file._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 5")
    with file._writing() as transaction:
        for number in range(500):
            transaction.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (f"key {number}", "value " * 200))
        os.kill(os.getpid(), signal.SIGKILL)


def die_while_attaching(path: str, passphrase: str | None) -> None:
    """Be killed when most of a piece of evidence is in the file already."""

    def die(done: int, *_: object) -> None:
        if done >= 20 << 20:
            os.kill(os.getpid(), signal.SIGKILL)

    opened(Path(path), passphrase).attach(Endless(24 << 20), die)


def die_while_rekeying(path: str, passphrase: str | None, new: str | None, moment: str) -> None:
    """Be killed before, while or after a copy is put in the place of a file."""
    from cirt_assess.store import file, rekey
    from cirt_assess.store.durable import put_in_place

    def die(*_: object) -> NoReturn:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("a killed process went on")

    def put_and_die(finished: Path, target: Path) -> None:
        put_in_place(finished, target)
        die()

    moments = {
        "copied": (rekey, "reads_whole", die),
        "verified": (file, "put_in_place", die),
        "replaced": (file, "put_in_place", put_and_die),
    }
    with mock.patch.object(*moments[moment]):
        opened(Path(path), passphrase).rekey(new)


def append_for_ever(path: str, passphrase: str | None, first: int) -> None:
    """Say each revision once it is durable."""
    file = opened(Path(path), passphrase)
    while True:
        size = 1 + first % 3
        new = several(size, first)
        first += size
        file.append(new)
        say(" ".join(one.id for one in new))


def attach_for_ever(path: str, passphrase: str | None) -> None:
    """Say each piece of evidence once it is durable. SQLite's cache holds less, so a part is in the file before."""
    file = opened(Path(path), passphrase)
    while True:
        say(file.attach(Endless(11 << 20)).digest)


def change_passphrase(path: str, passphrase: str | None, new: str | None) -> None:
    """Say when it begins and when it is durable."""
    file = opened(Path(path), passphrase)
    say("begun")
    file.rekey(new)
    say("done")
    signal.pause()


def fill(path: str, passphrase: str | None, room: int) -> None:
    """Append to a file that may grow by `room` bytes, then take the limit away and go on."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    saved = []
    with opened(Path(path), passphrase) as file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (Path(path).stat().st_size + room, hard))
        try:
            for number in range(10_000):
                file.append([revision(number)])
                saved.append(revision(number).id)
        except StoreError as error:
            reason, sentence = type(error).__name__, str(error)
        full = {"saved": sorted(saved), "held": sorted(file.ids()), "reason": reason, "sentence": sentence}
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        say(json.dumps(full | {"afterwards": file.append(several(20, 10_000))}))


def starve(path: str, passphrase: str | None, room: int, what: str, new: str | None = None) -> None:
    """Attach to a file or rekey it where files may only be so much larger than it; then again without the limit."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with opened(Path(path), passphrase) as file:

        def act() -> None:
            if what == "attach":
                file.attach(Endless(12 << 20))
            else:
                file.rekey(new)

        before, reason = Path(path).stat().st_size, ""
        resource.setrlimit(resource.RLIMIT_FSIZE, (before + room, hard))
        try:
            act()
        except StoreError as error:
            reason = type(error).__name__
        after = Path(path).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        file.append([revision(9)])
        act()
        later = [blob.size for blob in file.blobs()]
    say(json.dumps({"reason": reason, "before": before, "after": after, "later": later}))


def weigh(path: str, passphrase: str | None, size: int) -> None:
    """Attach so many bytes, made as they are read, and say by how many this process has grown."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    with opened(Path(path), passphrase) as file:
        file.attach(Endless(10 << 20))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        blob = file.attach(Endless(size))
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    say(json.dumps({"attached": blob.size, "grown": grown * unit}))


class Endless:
    """A stream of so many bytes, unlike any other and made as it is read."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._noise = os.urandom(1 << 20)

    def read(self, size: int, /) -> bytes:
        given = (self._left.to_bytes(8, "big") + self._noise)[: min(size, self._left)]
        self._left -= len(given)
        return given


if __name__ == "__main__":
    globals()[sys.argv[1]](*json.loads(sys.argv[2]))
