"""Does PySide6 keep its books on None? Calls that return nothing must neither take nor give one.

PySide6 6.12.0 drops a reference to None on most void calls. Before CPython 3.12, where None
became immortal, the count reaches zero after some thousand of them and the process dies. This
script counts, with so many spare references that it survives to tell.
"""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

CALLS = 500
SPARE = [None] * 1_000_000  # References that a faulty PySide may lose without killing us.
IMMORTAL_SINCE = (3, 12)


class Grid(QAbstractTableModel):
    """Enough of a model for a view to ask for everything, and to be told None."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 40

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 8

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        return "1,234" if role == Qt.ItemDataRole.DisplayRole else None


class Painter(QStyledItemDelegate):
    """A delegate in Python that hands over to the stock one."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)


def drift(call: Callable[[], object]) -> float:
    """How many references to None one call takes (+) or loses (-)."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return (sys.getrefcount(None) - before) / CALLS


def calls(view: QTableView, grid: Grid, image: QImage) -> dict[str, Callable[[], object]]:
    """Void calls of every layer that the window uses."""
    painter = QPainter(image)
    label = QLabel("a")
    box = QRect(0, 0, 80, 20)
    ink = QColor("black")
    first, header, bar = grid.index(0, 0), view.horizontalHeader(), view.verticalScrollBar()

    def reset() -> None:
        grid.beginResetModel()
        grid.endResetModel()

    def grow() -> None:
        grid.beginInsertRows(QModelIndex(), 0, 0)
        grid.endInsertRows()

    return {
        "QPainter.drawText": lambda: painter.drawText(box, 0, "1,234"),
        "QPainter.fillRect": lambda: painter.fillRect(box, ink),
        "QPainter.setPen": lambda: painter.setPen(ink),
        "QPainter.save": painter.save,
        "QPainter.restore": painter.restore,
        "QWidget.update": lambda: view.viewport().update(),
        "QWidget.repaint": lambda: view.viewport().repaint(),
        "QLabel.setText": lambda: label.setText("b"),
        "QScrollBar.setValue": lambda: bar.setValue(2),
        "QHeaderView.resizeSection": lambda: header.resizeSection(0, 90),
        "QTableView.setRowHeight": lambda: view.setRowHeight(1, 20),
        "QTableView.selectRow": lambda: view.selectRow(1),
        "QTableView.setCurrentIndex": lambda: view.setCurrentIndex(first),
        "dataChanged.emit": lambda: grid.dataChanged.emit(first, first),
        "begin/endResetModel": reset,
        "begin/endInsertRows": grow,
        "processEvents": QApplication.processEvents,
    }


def main() -> int:
    """Prints each call that does not keep its books; 1 if there is one."""
    versions = f"PySide6 {PySide6.__version__}, Python {sys.version.split()[0]}"
    if sys.version_info >= IMMORTAL_SINCE:
        print(f"{versions}: None is immortal here, nothing can be lost")
        return 0
    application = QApplication([])
    grid, view, delegate = Grid(), QTableView(), Painter()
    view.setModel(grid)
    view.setItemDelegate(delegate)
    view.resize(600, 400)
    view.show()
    application.processEvents()
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    counted = {name: drift(call) for name, call in calls(view, grid, image).items()}
    bad = {name: lost for name, lost in counted.items() if abs(lost) > 1 / 2}
    for name, lost in bad.items():
        print(f"{name}: {lost:+.2f} references to None a call")
    print(f"{versions}: {len(counted)} calls, {len(bad)} do not keep their books")
    sys.stdout.flush()
    os._exit(min(len(bad), 1))  # Tearing Qt down would spend the references that are gone.


if __name__ == "__main__":
    sys.exit(main())
