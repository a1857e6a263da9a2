"""The worker: order, failure, nothing lost, stopping, and the end."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.tasks import Step, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Worker:
    return Worker("test")


def test_three_thousand_results_come_in_order_and_none_is_lost(worker: Worker, qtbot: QtBot) -> None:
    heard: list[int] = []
    for number in range(3000):
        worker.do(lambda _, number=number: number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 3000, timeout=20_000)
    assert heard == list(range(3000))
    worker.finish()


def test_work_runs_elsewhere_and_callbacks_run_here(worker: Worker, qtbot: QtBot) -> None:
    here = threading.get_ident()
    heard: list[tuple[int, int]] = []
    worker.do(lambda _: threading.get_ident(), lambda there: heard.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] != here
    assert heard[0][1] == here
    worker.finish()


def test_a_failure_goes_to_who_asked_and_the_next_work_is_done(worker: Worker, qtbot: QtBot) -> None:
    heard: list[object] = []

    def broken(_: Step) -> None:
        raise ValueError("broken")

    worker.do(broken, heard.append, failed=lambda error: heard.append(type(error)))
    worker.do(lambda _: "next", heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [ValueError, "next"]
    worker.finish()


def test_a_failure_nobody_expected_is_a_bug(worker: Worker, qtbot: QtBot) -> None:
    def broken(_: Step) -> None:
        raise ValueError("a bug")

    with qtbot.captureExceptions() as caught:
        worker.do(broken)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ValueError
    worker.finish()


def test_progress_comes_before_the_result(worker: Worker, qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(step: Step) -> str:
        step(1, 2, "one")
        step(2, 2, "two")
        return "done"

    worker.do(work, heard.append, progress=lambda *told: heard.append(told))
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [(1, 2, "one"), (2, 2, "two"), "done"]
    worker.finish()


def test_stopped_says_nothing(worker: Worker, qtbot: QtBot) -> None:
    may_go_on, heard = threading.Event(), list[object]()

    def work(step: Step) -> str:
        may_go_on.wait()
        step(1, 2, "one")
        return "never"

    task = worker.do(work, heard.append, failed=heard.append)
    waiting = worker.do(lambda _: "never either", heard.append, failed=heard.append)
    task.stop()
    waiting.stop()
    may_go_on.set()
    worker.finish()
    assert heard == []


def test_finish_does_what_was_handed_over_and_delivers_it(worker: Worker) -> None:
    heard: list[int] = []
    for number in range(100):
        worker.do(lambda _, number=number: number, heard.append)
    worker.finish()
    worker.finish()
    assert heard == list(range(100))
    with pytest.raises(RuntimeError):
        worker.do(lambda _: None)


def test_catch_up_waits_for_everything_so_far(worker: Worker) -> None:
    heard: list[int] = []
    worker.do(lambda _: 1, heard.append)
    worker.catch_up()
    assert heard == [1]
    worker.finish()
