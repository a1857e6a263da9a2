"""Processes that tests start, kill and starve: `python children.py <what> <arguments>`."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

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

    def die(*_: object) -> NoReturn:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("a killed process went on")

    put_in_place = file.put_in_place

    def put_and_die(finished: Path, target: Path) -> None:
        put_in_place(finished, target)
        die()

    if moment == "copied":
        rekey.reads_whole = die
    else:
        file.put_in_place = {"verified": die, "replaced": put_and_die}[moment]
    opened(Path(path), passphrase).rekey(new)


def until_killed(what: str) -> None:
    """For each line of arguments: a process that does one of the deeds below, and says what is durable.

    Forked, so that each of many starts at once.
    """
    deeds: dict[str, Callable[..., None]] = {"append": _append, "attach": _attach, "rekey": _rekey}
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            say(os.getpid())
            deeds[what](*json.loads(line))
        os.waitpid(process, 0)
        say("killed")


def _append(path: str, passphrase: str | None, first: int) -> None:
    file = opened(Path(path), passphrase)
    while True:
        size = 1 + first % 3
        new = several(size, first)
        first += size
        file.append(new)
        say(" ".join(one.id for one in new))


def _attach(path: str, passphrase: str | None) -> None:
    """More than SQLite's cache holds, so that a part is in the file before the rest is known."""
    file = opened(Path(path), passphrase)
    while True:
        say(file.attach(Endless(11 << 20)).digest)


def _rekey(path: str, passphrase: str | None, new: str | None) -> None:
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
