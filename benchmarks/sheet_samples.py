"""What the benchmarks of the sheet show: the same figures in our sheet and in the usual table."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from viewer.core.relations import SumRelation, Term
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind

SOURCE = Source("0" * 64, TextPlace(0, 1, 1), "")
#: Up to so many cells are kept as a filing's are, in a dictionary.
MOST_KEPT = 200_000
#: So many different figures stand in a statement; a prime, so that no two rows are alike.
DIFFERENT = 100_003


def amount(row: int, column: int) -> int:
    """The figure there, in thousands: up to nine digits, a third of them negative."""
    number = (row * 53 + column * 7_919) % DIFFERENT
    return (number * 2_654_435_761) % 1_000_000_007 - 333_333_333


class Cells(Mapping[tuple[str, str], Cell]):
    """A full statement's cells; of a million rows not all are kept, but as many as DIFFERENT."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows, self._columns = rows, columns
        self._kept: dict[int, Cell] = {}

    @override
    def __getitem__(self, key: tuple[str, str]) -> Cell:
        row, column = int(key[0]), int(key[1])
        number = (row * 53 + column * 7_919) % DIFFERENT
        cell = self._kept.get(number)
        if cell is None:
            value = amount(row, column)
            text = f"({-value:,})" if value < 0 else f"{value:,}"
            exact = Decimal(value).scaleb(3)
            cell = Cell(text, exact, -3, "JPY", 3, Measure.AMOUNT, SOURCE)
            self._kept[number] = cell
        return cell

    @override
    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and bool(key[1])

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


def synthetic(rows: int, columns: int, relations: tuple[SumRelation, ...] = ()) -> Statement:
    """A statement of that shape."""
    cells = Cells(rows, columns)
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
        cells=dict(cells.items()) if len(cells) <= MOST_KEPT else cells,
        source=SOURCE,
        relations=relations,
    )


def outlined(groups: int, totals: int, leaves: int, columns: int) -> Statement:
    """A statement of `groups` totals over `totals` totals each over `leaves` rows each."""
    relations: list[SumRelation] = []
    row = 0
    for _ in range(groups):
        top, row = row, row + 1
        parts = []
        for _ in range(totals):
            parts.append(row)
            below = range(row + 1, row + 1 + leaves)
            relations.append(_sum(row, below))
            row += 1 + leaves
        relations.append(_sum(top, parts))
    return synthetic(row, columns, tuple(relations))


def _sum(total: int, parts: Any) -> SumRelation:
    return SumRelation("s1", str(total), tuple(Term(str(part), 1) for part in parts))


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
    figures: dict[str, Any] = {"label": [f"Line item number {row}" for row in range(rows)]}
    numbers = np.arange(rows, dtype=np.int64) * 53
    for place in range(1, columns + 1):
        number = (numbers + place * 7_919) % DIFFERENT
        figures[str(2025 - place)] = (number * 2_654_435_761) % 1_000_000_007 - 333_333_333.0
    table = QTableView()
    table.setModel(FrameModel(pd.DataFrame(figures)))
    table.model().setParent(table)
    table.verticalHeader().setDefaultSectionSize(20)
    table.horizontalHeader().setDefaultSectionSize(90)
    table.setColumnWidth(0, 160)
    return table
