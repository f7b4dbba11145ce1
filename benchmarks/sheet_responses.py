"""How long the window takes to answer: keys until painted, and sums of large selections."""

import time
from itertools import cycle, islice
from statistics import median, quantiles

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.sheet_samples import synthetic
from viewer.session import bundled_filing
from viewer.ui.jobs import ImmediateRunner
from viewer.ui.main_window import MainWindow
from viewer.ui.outfit import Outfit
from viewer.ui.panels.status import StatusBar
from viewer.ui.settings import SettingsStore
from viewer.ui.views.statement_view import StatementView

BUDGET = 0.050
KEYS = (
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
)


def judge_statistics(rounds: int) -> int:
    """Prints how long 100,000 selected figures take to be summed up and shown; 0 if in budget."""
    view, status = StatementView(), StatusBar(ImmediateRunner())
    view.set_statement(synthetic(2_000, 50))
    _prepare(view)
    view.figures.selectAll()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        status.show_statistics(view.statistics())
        taken.append(time.perf_counter() - start)
    return _judged("Statistics of 100,000 selected figures, median", median(taken))


def judge_jumps(rounds: int) -> int:
    """Prints how long Ctrl+Down takes over 100,000 rows the first time; 0 if below 16 ms."""
    taken = []
    statement = synthetic(100_000, 1)
    view = StatementView()
    view.resize(1200, 800)
    view.show()
    for _ in range(rounds):
        view.set_statement(statement)
        _prepare(view)
        QApplication.processEvents()
        view.figures.go(0, 1)
        start = time.perf_counter()
        QTest.keyClick(view.figures, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        taken.append(time.perf_counter() - start)
    view.close()
    return _judged("Ctrl+Down over 100,000 rows, median", median(taken), 0.016)


def judge_keys(rounds: int) -> int:
    """Prints how long a key takes until everything that follows it is painted; 0 if in budget."""
    window = MainWindow(SettingsStore(), Outfit(ImmediateRunner()))
    window.resize(1600, 1000)
    window.show()
    window.furnish()
    window.shell.open_files([bundled_filing()])
    window.shell.navigator.focus_sheet()
    _settle()
    taken = []
    for key, modifiers in islice(cycle(KEYS), rounds * len(KEYS)):
        target = window.focusWidget() or window
        start = time.perf_counter()
        QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()
        QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
        taken.append(time.perf_counter() - start)
    window.close()
    print(f"  {'median':34}{median(taken) * 1000:10.1f} ms")
    return _judged("Key to painted response, 95th percentile", quantiles(taken, n=20)[-1])


def _prepare(view: StatementView) -> None:
    """What the window does in the moment after a sheet appeared."""
    while view.model is not None and view.model.filled.printed.prepare():
        pass


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def _judged(what: str, taken: float, budget: float = BUDGET) -> int:
    kept = taken <= budget
    print(f"{what}: {taken * 1000:.1f} ms   budget {budget * 1000:.0f} ms   ", end="")
    print("kept" if kept else "EXCEEDED")
    return 0 if kept else 1
