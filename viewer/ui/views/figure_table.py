"""The table of figures: paints itself in one loop, moves and selects like a spreadsheet."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.column_layout import ColumnMeasure
from viewer.ui.delegates.figure_painter import FigurePainter
from viewer.ui.delegates.page import ColumnBand, Page
from viewer.ui.theme import Theme
from viewer.ui.views.bands import (
    current_place,
    painted_parts,
    row_bands,
    selected_ranges,
    update_rows,
)
from viewer.ui.views.navigation import (
    Block,
    Extent,
    Move,
    Step,
    block_around,
    mirrored,
    next_in_block,
    target,
)
from viewer.ui.views.sheet_keys import command_of, move_of, step_of

_FLAG = QItemSelectionModel.SelectionFlag


class SheetTable(QTableView):
    """What the tables of figures and of labels have in common: no style, no edits, pixel scroll.

    Signals:
        zoomed: Ctrl and the wheel were turned, by that many steps.
    """

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() // 120 or (1 if event.angleDelta().y() > 0 else -1)
            self.zoomed.emit(steps)
            event.accept()
            return
        super().wheelEvent(event)


class FigureTable(SheetTable):
    """The columns of figures; the label column is hidden here and can still be current.

    Signals:
        commanded: a key asked for that `Command`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(True)  # Or Tab would never get here.
        self._painter: FigurePainter | None = None
        self._theme: Theme | None = None
        self._columns: Sequence[ColumnMeasure] = ()
        self._starts: frozenset[int] = frozenset()
        self._anchor = QPersistentModelIndex()
        self._is_unseen = False

    def set_look(
        self,
        painter: FigurePainter,
        theme: Theme,
        columns: Sequence[ColumnMeasure],
        starts: frozenset[int],
    ) -> None:
        """Paint with that painter; `starts` are columns from 0 with a divider at their left."""
        self._painter, self._theme = painter, theme
        self._columns, self._starts = columns, starts
        self.viewport().update()

    def set_painter(self, painter: FigurePainter, rows: Iterable[int]) -> None:
        """Paint with that painter, which paints only these rows differently."""
        self._painter = painter
        update_rows(self, rows)

    def go(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a place current, and with `extend` select all from where the selection began."""
        index = self.model().index(row, column)
        if not index.isValid():
            return
        anchor = self._anchor if extend and self._anchor.isValid() else None
        if anchor is None:
            self._anchor = QPersistentModelIndex(index)
            self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect)
        else:
            rows = sorted((anchor.row(), row))
            columns = sorted((anchor.column(), column))
            block = QItemSelection(
                self.model().index(rows[0], columns[0]), self.model().index(rows[1], columns[1])
            )
            self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
            self.selectionModel().select(block, _FLAG.ClearAndSelect)
        self._bring_into_view(index)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_unseen:
            self._bring_into_view(self.currentIndex())

    def show_current(self) -> None:
        """Scroll to the current cell."""
        self._bring_into_view(self.currentIndex())

    def _bring_into_view(self, index: QModelIndex) -> None:
        """Scroll to a cell; where nothing shows yet, there is no size to do it for: then later."""
        self._is_unseen = not self.isVisible()
        if not self._is_unseen:
            # A hidden column cannot be scrolled to: its row still can.
            self.scrollTo(index.siblingAtColumn(max(1, index.column())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event, in_block=self._block() is not None)
        command = command_of(event)
        moved = move_of(event)
        if step is not None:
            self._step(step)
        elif command is not None:
            self.commanded.emit(command)
        elif moved is not None:
            self._move(*moved)
        else:
            event.ignore()
            return
        event.accept()

    def press(self, index: QModelIndex, event: QMouseEvent) -> bool:
        """Begin a selection where the mouse was pressed, or with Shift extend it to there.

        Returns:
            Whether the selection is done; if not, the table goes on as Qt does.
        """
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.go(index.row(), index.column(), extend=True)
            return True
        self._anchor = QPersistentModelIndex(index)
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.press(self.indexAt(event.position().toPoint()), event):
            super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        was_nowhere = not self.currentIndex().isValid()
        super().focusInEvent(event)
        index = self.currentIndex()
        if was_nowhere and index.isValid():
            self.go(index.row(), index.column())  # Qt makes it current and selects nothing.
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None or self._theme is None:
            return
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Numbers are, everywhere.
        for part in painted_parts(event):
            painter.setClipRect(part)
            painter.fillRect(part, self._theme.sheet)
            self._painter.paint(painter, self._page(part))
        painter.end()

    def page_extent(self) -> tuple[int, int]:
        """How many rows and columns fit on a page."""
        rows = max(
            1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize())
        )
        shown = [c for c in range(1, self._count()) if self._is_inside(c)]
        return max(1, rows - 1), max(1, len(shown))

    def _move(self, move: Move, extend: bool) -> None:
        if self._painter is None or not self.model().rowCount():
            return
        way = mirrored(move) if self.isRightToLeft() else move
        row, column = target(way, current_place(self) or (0, 1), self._extent())
        self.go(row, column, extend=extend)

    def select_block(self) -> bool:
        """Select the block of figures that the current cell stands in; False if it is already."""
        place = current_place(self)
        if place is None or self._painter is None:
            return False
        block = block_around(place, self._extent())
        if block in {self._block(), (*place, *place)}:
            return False
        model = self.model()
        chosen = QItemSelection(model.index(*block[:2]), model.index(*block[2:]))
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)
        return True

    def _step(self, step: Step) -> None:
        """Go one cell on: round a selected block, which stays selected, else over the sheet."""
        block, place = self._block(), current_place(self)
        if place is None:
            return
        if block is None:
            row, column = place[0] + step.value[0], place[1] + step.value[1]
            if row in range(self.model().rowCount()) and column in range(1, self._count()):
                self.go(row, column)
            return
        index = self.model().index(*next_in_block(step, place, block))
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
        self._bring_into_view(index)

    def _block(self) -> Block | None:
        """The selected block of several cells around the current one, None if there is none."""
        place = current_place(self)
        for top, left, bottom, right in selected_ranges(self) if place else ():
            inside = place and top <= place[0] <= bottom and left <= place[1] <= right
            if inside and (top, left) != (bottom, right):
                return top, left, bottom, right
        return None

    def _extent(self) -> Extent:
        page_rows, page_columns = self.page_extent()
        model = self._painter.model if self._painter else None
        if model is None:
            raise ValueError("no statement is shown")
        return Extent(
            model.rowCount(),
            self._count(),
            page_rows,
            page_columns,
            model.filled.row,
            model.filled.column,
        )

    def _count(self) -> int:
        return len(self._columns) + 1

    def _is_inside(self, column: int) -> bool:
        left = self.columnViewportPosition(column)
        return left >= 0 and left + self.columnWidth(column) <= self.viewport().width()

    def _page(self, rect: QRect) -> Page:
        return Page(
            rows=row_bands(self, rect),
            columns=self._column_bands(rect),
            width=self.viewport().width(),
            selected=selected_ranges(self),
            current=current_place(self),
            has_focus=self.hasFocus(),
        )

    def _column_bands(self, rect: QRect) -> list[ColumnBand]:
        header = self.horizontalHeader()
        bands: list[ColumnBand] = []
        for column, measured in enumerate(self._columns, 1):
            left = header.sectionViewportPosition(column)
            width = header.sectionSize(column)
            if left > rect.right() and not self.isRightToLeft():
                break
            if left <= rect.right() and left + width >= rect.left():
                starts = column - 1 in self._starts
                bands.append(ColumnBand(column, left, width, measured.slot, starts))
        return sorted(bands, key=lambda band: band.left) if self.isRightToLeft() else bands

    @override
    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The place there; beside the figures it is the label column, for selecting across."""
        beside = pos.x() >= self.viewport().width() if self.isRightToLeft() else pos.x() < 0
        if beside and self.model() is not None:
            row = self.rowAt(pos.y())
            return self.model().index(row, 0) if row >= 0 else QModelIndex()
        return super().indexAt(pos)
