"""Work outside the window's thread. The only module with threads.

A job is a plain function `function(report, cancelled)` that knows nothing of Qt: `report(text,
share)` takes a few words and the share done from 0 to 1, `cancelled()` says whether to stop. What
it returns, or raises, is handed over whole, so that the work can later be done by another process.
One that has something to show before its end takes a third argument, `deliver(part)`.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from viewer.core.errors import Cancelled

Report = Callable[[str, float], None]
IsCancelled = Callable[[], bool]
Deliver = Callable[[object], None]
Work = Callable[[Report, IsCancelled], object]
WorkInParts = Callable[[Report, IsCancelled, Deliver], object]


def _ignore(*_: object) -> None:
    """For callers who do not want to hear of it."""


@dataclass(eq=False)
class Job:
    """One piece of work under way.

    Attributes:
        kind: jobs of one kind replace one another ("open x.txt", "export"); "" replaces none.
        title: what is done, for the status bar ("Opening x.txt").
        generation: its number; a result with an old number is dropped.
    """

    kind: str
    title: str
    generation: int
    on_done: Callable[[object], None]
    on_error: Callable[[Exception], None]
    on_progress: Callable[[str, float], None] = _ignore
    on_part: Callable[[object], None] = _ignore
    stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop; its result is dropped in any case."""
        self.stop.set()


class JobRunner(QObject):
    """Runs jobs on threads of their own and brings their results back to the window's thread.

    Signals:
        started: the `Job` that has begun.
        progressed: the `Job`, a few words, the share done from 0 to 1.
        ended: the `Job` that is over: done, failed or cancelled.
    """

    started = Signal(object)
    progressed = Signal(object, str, float)
    ended = Signal(object)

    _arrived = Signal(object, object, object)
    _reported = Signal(object, str, float)
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._latest: dict[str, Job] = {}
        self._running: list[Job] = []
        # Queued by Qt: the signals come from the jobs' threads, the slots belong to the window's.
        self._arrived.connect(self._on_arrived)
        self._reported.connect(self._on_reported)
        self._delivered.connect(self._on_delivered)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs under way, the oldest first."""
        return tuple(self._running)

    @property
    def awaited(self) -> bool:
        """Whether a job is under way that somebody waits for: those done unseen have no title."""
        return any(job.title for job in self._running)

    def run(
        self,
        function: Work,
        on_done: Callable[[object], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[str, float], None] = _ignore,
        *,
        kind: str = "",
        title: str = "",
    ) -> Job:
        """Start a job; an older job of the same kind is cancelled and never heard of again."""
        job = Job(kind, title, self._next(), on_done, on_error, on_progress)
        self._begin(job, lambda report, cancelled, _: function(report, cancelled))
        return job

    def run_in_parts(
        self,
        function: WorkInParts,
        on_part: Callable[[object], None],
        on_done: Callable[[object], None],
        on_error: Callable[[Exception], None],
        *,
        kind: str,
        title: str,
    ) -> Job:
        """Start a job that delivers parts of its result before the whole; otherwise as `run`."""
        job = Job(kind, title, self._next(), on_done, on_error, on_part=on_part)
        self._begin(job, function)
        return job

    def cancel(self, job: Job) -> None:
        """Cancel a job; neither of its callbacks will be called any more."""
        job.cancel()
        self._end(job)

    def cancel_all(self) -> None:
        """Cancel whatever is under way."""
        for job in tuple(self._running):
            self.cancel(job)

    def _next(self) -> int:
        self._generation += 1
        return self._generation

    def _begin(self, job: Job, function: WorkInParts) -> None:
        older = self._latest.get(job.kind) if job.kind else None
        if older is not None:
            self.cancel(older)
        if job.kind:
            self._latest[job.kind] = job
        self._running.append(job)
        self.started.emit(job)
        self._launch(job, function)

    def _launch(self, job: Job, function: WorkInParts) -> None:
        thread = threading.Thread(
            target=self._work, args=(job, function), name=job.title, daemon=True
        )
        thread.start()

    def _work(self, job: Job, function: WorkInParts) -> None:
        """Runs on the job's thread."""

        def report(text: str, share: float) -> None:
            if not job.stop.is_set():
                self._reported.emit(job, text, share)

        def deliver(part: object) -> None:
            if not job.stop.is_set():
                self._delivered.emit(job, part)

        result, error = outcome_of(function, report, job.stop.is_set, deliver)
        if not job.stop.is_set():
            self._arrived.emit(job, result, error)

    def _on_reported(self, job: Job, text: str, share: float) -> None:
        if job in self._running:
            self.progressed.emit(job, text, share)
            job.on_progress(text, share)

    def _on_delivered(self, job: Job, part: object) -> None:
        if job in self._running:
            job.on_part(part)

    def _on_arrived(self, job: Job, result: object, error: Exception | None) -> None:
        if job not in self._running:
            return  # Cancelled, or replaced by a newer one of its kind, while it was on its way.
        self._end(job)
        if error is None:
            job.on_done(result)
        elif not isinstance(error, Cancelled):
            job.on_error(error)

    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
            if self._latest.get(job.kind) is job:
                del self._latest[job.kind]
            self.ended.emit(job)


class ImmediateRunner(JobRunner):
    """Runs each job at once in the caller's thread: for pictures without a screen, and tests."""

    @override
    def _launch(self, job: Job, function: WorkInParts) -> None:
        def report(text: str, share: float) -> None:
            self._on_reported(job, text, share)

        def deliver(part: object) -> None:
            self._on_delivered(job, part)

        result, error = outcome_of(function, report, job.stop.is_set, deliver)
        self._on_arrived(job, result, error)


def outcome_of(
    function: WorkInParts, report: Report, cancelled: IsCancelled, deliver: Deliver
) -> tuple[object, Exception | None]:
    """What the function returns or raises."""
    try:
        return function(report, cancelled, deliver), None
    except Exception as error:  # noqa: BLE001 - handed over whole; the caller shows it.
        return None, error
