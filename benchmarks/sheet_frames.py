"""Frames of our sheet against a QTableView with a `df.iat` model and the stock delegate.

Both tables hold the same figures and have the same viewport; each round draws a frame of each, in
random order, in one process, and the ratio of the pair is taken, so that the machine's noise
cancels. A frame is a scroll and a synchronous update of the window's backing store. Frames:

    page   thumb drag, every cell new
    wheel  three rows
    full   the whole viewport of figures again, strings kept
"""

import random
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.pairs import Pairs, judged
from benchmarks.sheet_samples import peer, synthetic
from viewer.ui.views.statement_view import StatementView

SHAPES = ((300, 12), (1_000_000, 50))
SIZE = (1600, 900)
BUDGETS = {"page": 0.40, "wheel": 0.65, "full": 0.25}
PAGE_ROWS = 43


def ours(rows: int, columns: int) -> StatementView:
    """Our sheet."""
    view = StatementView()
    view.set_statement(synthetic(rows, columns))
    return view


def frame(widget: QWidget, table: QTableView, action: Callable[[], object]) -> float:
    """Seconds that an action and the frame after it take."""
    window = widget.window()
    start = time.perf_counter()
    action()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    took = time.perf_counter() - start
    QApplication.sendEvent(table, QEvent(QEvent.Type.UpdateRequest))
    return took


def measure(widget: QWidget, table: QTableView, step: int) -> dict[str, float]:
    """Seconds of one frame of each kind, at a place that differs from round to round."""
    bar = table.verticalScrollBar()
    page = PAGE_ROWS if table.verticalScrollMode() is table.ScrollMode.ScrollPerItem else 20 * 43
    row = page // PAGE_ROWS
    span = max(1, bar.maximum() - 2 * page - 4 * row)
    start = step * 37 * page % span
    frame(widget, table, lambda: bar.setValue(start))
    return {
        "page": frame(widget, table, lambda: bar.setValue(start + page)),
        "wheel": frame(widget, table, lambda: bar.setValue(start + page + 3 * row)),
        "full": frame(widget, table, table.viewport().repaint),
    }


def compare(rows: int, columns: int, rounds: int) -> dict[str, Pairs]:
    """The times of each kind of frame, a pair a round, the first round left out."""
    view, table = ours(rows, columns), peer(rows, columns)
    for widget in (view, table):
        widget.resize(*SIZE)
        widget.show()
    QApplication.processEvents()
    found: dict[str, list[tuple[float, float]]] = {"page": [], "wheel": [], "full": []}
    for step in range(rounds + 1):
        contestants: list[tuple[str, QWidget, QTableView]] = [
            ("ours", view, view.figures),
            ("peer", table, table),
        ]
        random.Random(step).shuffle(contestants)  # noqa: S311 - an order, not a secret
        took = {name: measure(widget, shown, step) for name, widget, shown in contestants}
        for kind, pairs in found.items():
            pairs.append((took["ours"][kind], took["peer"][kind]))
    view.close()
    table.close()
    return {
        kind: Pairs(tuple(our for our, _ in pairs[1:]), tuple(their for _, their in pairs[1:]))
        for kind, pairs in found.items()
    }


def judge_frames(rounds: int) -> int:
    """Prints every kind of frame in both statements; 0 if all keep their budgets."""
    missed = 0
    for rows, columns in SHAPES:
        for kind, pairs in compare(rows, columns, rounds).items():
            what = f"{kind.capitalize()} frame, {rows:,} rows × {columns} columns"
            missed |= judged(what, pairs, "df.iat model, stock delegate", BUDGETS[kind])
    return missed
