"""The only file that knows threads: a worker that does one piece of work after another. Imports QtCore only.

Callbacks are given before the work starts and run in the thread that owns the worker, in the order of the work. Work
that was handed over is always done, also when the program is closing; work that has not begun can be stopped.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Step(Protocol):
    """Tells how far work is; raises Stopped when nobody wants it any more."""

    def __call__(self, done: int, total: int, what: str) -> None: ...


class Stopped(Exception):  # noqa: N818,RUF100  it is no error
    """The user stopped it. Nobody needs to be told."""


@dataclass(eq=False)
class Task(Generic[T]):
    """A piece of work and who hears of it. A callback that is not given says nothing."""

    work: Callable[[Step], T]
    done: Callable[[T], None] | None = None
    failed: Callable[[Exception], None] | None = None
    progress: Callable[[int, int, str], None] | None = None
    _stop: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask the work to end at its next step, or not to begin."""
        self._stop.set()

    def check(self) -> None:
        """Raise Stopped when the work was asked to end."""
        if self._stop.is_set():
            raise Stopped


class Worker(QObject):
    """One thread for work that must not overlap, such as everything that touches one file."""

    _wake = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[Task[object] | None] = SimpleQueue()
        self._news: deque[Callable[[], None]] = deque()
        self._wake.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(
        self,
        work: Callable[[Step], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Task[T]:
        """Hand over `work`. RuntimeError after `finish`."""
        if not self._thread.is_alive():
            raise RuntimeError("the worker has finished")
        task = Task(work, done, failed, progress)
        self._tasks.put(task)  # type: ignore[arg-type]  # the queue does not care what comes out
        return task

    def catch_up(self) -> None:
        """Wait until everything handed over so far is done, and deliver what came of it."""
        if self._thread.is_alive():
            reached = threading.Event()
            self._tasks.put(Task(lambda _: reached.set()))
            reached.wait()
        self._deliver()

    def finish(self) -> None:
        """Do everything handed over so far, deliver what came of it, and end the thread. Harmless when done twice."""
        if self._thread.is_alive():
            self._tasks.put(None)
            self._thread.join()
        self._deliver()

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            self._do(task)

    def _do(self, task: Task[object]) -> None:
        def step(done: int, total: int, what: str) -> None:
            task.check()
            if task.progress is not None:
                self._tell(partial(task.progress, done, total, what))

        try:
            task.check()
            result = task.work(step)
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001  handed on to whoever asked for the work
            self._tell(_failure(task, error))
        else:
            self._tell(_success(task, result))

    def _tell(self, news: Callable[[], None]) -> None:
        self._news.append(news)
        self._wake.emit()

    def _deliver(self) -> None:
        while self._news:
            self._news.popleft()()


def _success(task: Task[T], result: T) -> Callable[[], None]:
    def tell() -> None:
        if task.done is not None:
            task.done(result)

    return tell


def _failure(task: Task[T], error: Exception) -> Callable[[], None]:
    """An error that nobody asked to hear about is a bug: it goes to the report."""

    def tell() -> None:
        if task.failed is None:
            raise error
        task.failed(error)

    return tell
