"""Frames of our sheet against a QTableView with a `df.iat` model and the stock delegate.

    python -m benchmarks.sheet [ROUNDS]

Both tables hold the same figures and have the same viewport; each round draws a frame of each, in
random order, in one process, and the ratio of the pair is taken, so that the machine's noise
cancels. A frame is a scroll and a synchronous update of the window's backing store. Frames:

    page   thumb drag, every cell new (budget: 0.5 x the peer's time)
    wheel  three rows
    full   the whole viewport of figures again, strings kept

Statements: 300 rows × 12 columns, and 100,000 × 50 made on demand.
"""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pandas as pd
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from benchmarks.pairs import Pairs, judged
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.ui.typography import body_font
from viewer.ui.views.statement_view import StatementView

SHAPES = ((300, 12), (100_000, 50))
SIZE = (1600, 900)
BUDGET = 0.5
PAGE_ROWS = 43
SOURCE = Source("0" * 64, TextPlace(0, 1, 1), "")


def amount(row: int, column: int) -> Decimal:
    """The figure there, in thousands: up to nine digits, a third of them negative."""
    mixed = (row * 7_919 + column * 104_729) * 2_654_435_761 % 1_000_000_007
    return Decimal(mixed - 333_333_333)


class Cells(Mapping[tuple[str, str], Cell]):
    """Cells made when they are asked for, as from a file too big to understand at once."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows, self._columns = rows, columns

    @override
    def __getitem__(self, key: tuple[str, str]) -> Cell:
        value = amount(int(key[0]), int(key[1]))
        text = f"({-value:,})" if value < 0 else f"{value:,}"
        return Cell(text, value.scaleb(3), -3, "JPY", 3, Measure.AMOUNT, SOURCE)

    @override
    def __iter__(self) -> Iterator[tuple[str, str]]:
        return (
            (str(row), str(column))
            for row in range(self._rows)
            for column in range(1, self._columns + 1)
        )

    @override
    def __len__(self) -> int:
        return self._rows * self._columns

    @override
    def get(self, key: tuple[str, str], default: Any = None) -> Any:
        return self[key] if key[1] else default


def synthetic(rows: int, columns: int) -> Statement:
    """A statement of that shape."""
    return Statement(
        id="s1",
        table=0,
        kind=StatementKind.OTHER,
        title="Synthetic",
        caption="",
        rows=tuple(Row(str(row), row, f"Line item number {row}") for row in range(rows)),
        columns=tuple(
            Column(str(place), place, (f"{2025 - place}",), unit="JPY", scale=3)
            for place in range(1, columns + 1)
        ),
        cells=Cells(rows, columns),
        source=SOURCE,
    )


class FrameModel(QAbstractTableModel):
    """The usual model over a data frame: `iat` and a format on every call."""

    def __init__(self, frame: pd.DataFrame) -> None:
        super().__init__()
        self._frame = frame

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return len(self._frame)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return len(self._frame.columns)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            value: Any = self._frame.iat[  # noqa: PD009 - the usual way is what is measured
                index.row(), index.column()
            ]
            if isinstance(value, str):
                return value
            return f"({-value:,.0f})" if value < 0 else f"{value:,.0f}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        horizontal = orientation == Qt.Orientation.Horizontal
        return str(self._frame.columns[section]) if horizontal else section + 1


def peer(rows: int, columns: int) -> QTableView:
    """The usual table of the same figures, labels in its first column."""
    figures: dict[str, list[Any]] = {"label": [f"Line item number {row}" for row in range(rows)]}
    for place in range(1, columns + 1):
        figures[str(2025 - place)] = [float(amount(row, place)) for row in range(rows)]
    table = QTableView()
    table.setModel(FrameModel(pd.DataFrame(figures)))
    table.model().setParent(table)
    table.verticalHeader().setDefaultSectionSize(20)
    table.horizontalHeader().setDefaultSectionSize(90)
    table.setColumnWidth(0, 160)
    return table


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


def main(rounds: int = 40) -> int:
    """0 if the page jump keeps its budget in both statements."""
    app = QApplication([])
    # The same font for both, and no stylesheet: it would slow the peer's stock delegate down.
    app.setFont(body_font())
    missed = 0
    for rows, columns in SHAPES:
        frames = compare(rows, columns, rounds)
        what = f"{rows:,} rows × {columns} columns"
        missed |= judged(
            f"Page jump, {what}", frames["page"], "df.iat model, stock delegate", BUDGET
        )
        for kind in ("wheel", "full"):
            print(f"  {f'ratio of a {kind} frame':34}{frames[kind].ratio:10.2f} x")
    return missed


if __name__ == "__main__":
    sys.exit(main(*(int(count) for count in sys.argv[1:2])))
