"""Folding 100,000 rows against a QTreeView over a Python model behind a proxy.

100 totals of 10 totals of 99 rows, six columns of figures. Each time ends with a painted frame.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeView, QWidget
from typing_extensions import override

from benchmarks.pairs import Pairs, judged, seconds
from benchmarks.sheet_samples import amount, outlined
from viewer.core.statement import Statement
from viewer.ui.views.statement_view import StatementView

GROUPS, TOTALS, LEAVES, COLUMNS = 100, 10, 99, 6
SIZE = (1600, 900)
BUDGET_ALL, BUDGET_ONE = 0.04, 0.4
Index = QModelIndex | QPersistentModelIndex


class TreeModel(QAbstractItemModel):
    """The usual tree model: parents and children by their numbers."""

    def __init__(self, statement: Statement) -> None:
        super().__init__()
        self._parent = dict.fromkeys(range(len(statement.rows)), -1)
        for relation in statement.relations:
            for term in relation.terms:
                self._parent[int(term.row)] = int(relation.total)
        self._children: dict[int, list[int]] = {}
        self._place: dict[int, int] = {}
        for row, parent in self._parent.items():
            siblings = self._children.setdefault(parent, [])
            self._place[row] = len(siblings)
            siblings.append(row)

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        above = parent.internalId() if parent.isValid() else -1
        return self.createIndex(row, column, self._children[above][row])

    @override
    def parent(self, child: Any = None) -> Any:
        if child is None:
            return QObject.parent(self)
        above = self._parent[child.internalId()]
        if above < 0:
            return QModelIndex()
        return self.createIndex(self._place[above], 0, above)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, ()))

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return COLUMNS + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = index.internalId()
        return f"{amount(row, index.column()):,}" if index.column() else f"Line item number {row}"


def judge_folds(rounds: int) -> int:
    """Prints unfolding all and one, side by side; 0 if both keep their budgets."""
    statement = outlined(GROUPS, TOTALS, LEAVES, COLUMNS)
    view, tree = _ours(statement), _peer(statement)
    every: list[tuple[float, float]] = []
    single: list[tuple[float, float]] = []
    first = tree.model().index(3, 0)
    total = str(3 * (1 + TOTALS * (1 + LEAVES)))
    for _ in range(rounds + 1):
        view.set_level(1)
        tree.collapseAll()
        _frame(view, view.figures)
        _frame(tree, tree)
        single.append(
            (
                _time(view, view.figures, lambda: view.toggle(total)),
                _time(tree, tree, lambda: tree.expand(first)),
            )
        )
        every.append(
            (
                _time(view, view.figures, lambda: view.set_level(3)),
                _time(tree, tree, tree.expandAll),
            )
        )
    missed = 0
    for what, pairs, budget in (("all", every, BUDGET_ALL), ("one", single, BUDGET_ONE)):
        taken = Pairs(tuple(a for a, _ in pairs[1:]), tuple(b for _, b in pairs[1:]))
        name = f"Unfolding {what} of {len(statement.rows):,} rows"
        missed |= judged(name, taken, "QTreeView with a proxy", budget)
    view.close()
    tree.close()
    return missed


def _ours(statement: Statement) -> StatementView:
    view = StatementView()
    view.resize(*SIZE)
    view.set_statement(statement)
    view.show()
    QApplication.processEvents()
    return view


def _peer(statement: Statement) -> QTreeView:
    tree = QTreeView()
    tree.resize(*SIZE)
    tree.setUniformRowHeights(True)
    model, proxy = TreeModel(statement), QSortFilterProxyModel(tree)
    model.setParent(tree)
    proxy.setSourceModel(model)
    proxy.setRecursiveFilteringEnabled(True)
    tree.setModel(proxy)
    tree.show()
    QApplication.processEvents()
    return tree


def _time(widget: QWidget, table: QAbstractItemView, act: Callable[[], object]) -> float:
    def run() -> None:
        act()
        _frame(widget, table)

    return seconds(run)


def _frame(widget: QWidget, table: QAbstractItemView) -> None:
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
        QApplication.sendEvent(widget, QEvent(kind))
    table.viewport().repaint()
