"""Work on the window's thread in small steps, while nothing else is to be done there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class IdleWork(QTimer):
    """Takes one step whenever all events are dealt with, until there is no more to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, interval=0)
        self._step: Callable[[], bool] | None = None
        self.timeout.connect(self._on_idle)

    def begin(self, step: Callable[[], bool]) -> None:
        """Do this work now instead of what was left.

        Args:
            step: does a few milliseconds of it; False once nothing is left.
        """
        self._step = step
        self.start()

    def _on_idle(self) -> None:
        if self._step is None or not self._step():
            self.stop()
            self._step = None  # What was worked on may be large: let go of it.
