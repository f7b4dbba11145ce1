"""Jobs bring results home, and a late result of an old job is dropped."""

import threading

from pytestqt.qtbot import QtBot

from viewer.core.errors import Cancelled
from viewer.ui.jobs import ImmediateRunner, IsCancelled, JobRunner, Report


def test_a_result_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    runner = JobRunner()
    threads: list[int] = []
    results: list[object] = []

    def work(report: Report, cancelled: IsCancelled) -> object:
        threads.append(threading.get_ident())
        return 5_000_000_000  # Above 2³¹: results travel as objects.

    def done(result: object) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    runner.run(work, done, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [5_000_000_000]
    assert threads[0] != threads[1] == threading.get_ident()
    assert runner.running == ()


def test_a_newer_job_of_the_kind_silences_the_older(qtbot: QtBot) -> None:
    runner = JobRunner()
    gate = threading.Event()
    results: list[object] = []
    stopped: list[bool] = []

    def slow(report: Report, cancelled: IsCancelled) -> object:
        gate.wait(10)
        stopped.append(cancelled())
        return "old"

    runner.run(slow, results.append, results.append, kind="open")
    runner.run(lambda *_: "new", results.append, results.append, kind="open")
    gate.set()
    qtbot.waitUntil(lambda: bool(stopped) and bool(results))
    qtbot.wait(50)
    assert results == ["new"]
    assert stopped == [True]


def test_an_error_is_handed_over_and_a_cancelled_job_says_nothing(qtbot: QtBot) -> None:
    runner = JobRunner()
    errors: list[object] = []
    ended: list[object] = []
    runner.ended.connect(ended.append)

    def fail(report: Report, cancelled: IsCancelled) -> object:
        raise ValueError("what")

    def stop(report: Report, cancelled: IsCancelled) -> object:
        raise Cancelled

    runner.run(fail, errors.append, errors.append)
    runner.run(stop, errors.append, errors.append)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert [str(error) for error in errors] == ["what"]


def test_progress_is_told_while_the_job_is_wanted(qtbot: QtBot) -> None:
    runner = JobRunner()
    heard: list[tuple[str, float]] = []
    done: list[object] = []

    def work(report: Report, cancelled: IsCancelled) -> object:
        report("Reading", 0.25)
        report("Checking", 0.75)
        return None

    runner.run(work, done.append, done.append, lambda text, share: heard.append((text, share)))
    qtbot.waitUntil(lambda: bool(done))
    assert heard == [("Reading", 0.25), ("Checking", 0.75)]


def test_a_cancelled_job_never_calls_back(qtbot: QtBot) -> None:
    runner = JobRunner()
    gate = threading.Event()
    results: list[object] = []
    job = runner.run(lambda *_: gate.wait(10), results.append, results.append)
    runner.cancel(job)
    gate.set()
    qtbot.wait(50)
    assert results == []
    assert runner.running == ()


def test_the_immediate_runner_is_done_when_it_returns(qtbot: QtBot) -> None:
    results: list[object] = []
    ImmediateRunner().run(lambda *_: 1, results.append, results.append)
    assert results == [1]
