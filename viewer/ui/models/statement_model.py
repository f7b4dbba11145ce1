"""A statement as a flat Qt table over its visible rows.

Column 0 is the label; the columns after it are those of the statement, and computed ones, that
show in the reader's order. Rows are those that show in the chosen order; folding inserts and
removes them. What is never asked is never made: figures are written on demand and kept.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from viewer.core.findings import Report, Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Statement
from viewer.ui.language import say
from viewer.ui.models.addresses import column_letters, parse_name
from viewer.ui.models.arrangement import Arrangement, FoldReach, Order
from viewer.ui.models.cell_formulas import cell_formula
from viewer.ui.models.column_arrangement import ColumnArrangement
from viewer.ui.models.figures import Scale, ShownFigure, changes_scale, shown
from viewer.ui.models.filled_cells import FilledCells
from viewer.ui.models.roles import Role, RuleKind
from viewer.ui.models.sheet_columns import SheetColumns
from viewer.ui.models.sheet_rows import SheetRow, sheet_rows
from viewer.ui.models.sheet_verdicts import SheetVerdicts
from viewer.ui.models.spoken import (
    spoken_cell,
    spoken_figure,
    spoken_header,
    spoken_label,
    spoken_period,
)
from viewer.ui.models.tooltips import column_tip, figure_tip, label_tip
from viewer.ui.models.verdicts import Checked

Index = QModelIndex | QPersistentModelIndex
#: Written figures kept; a whole statement fits, a page of a huge one is written anew.
KEPT_FIGURES = 200_000
#: More separate runs of rows than this are one reset: a level, not a group.
MOST_RUNS = 12


class StatementModel(SheetColumns):
    """One statement, and what checking says of it.

    Attributes:
        filled: where something stands in it, and its printed figures by column.

    Signals:
        scale_changed: the figures are written in another scale.
        folds_changed: the folded totals or the order changed.
    """

    scale_changed = Signal()
    folds_changed = Signal()

    def __init__(
        self, statement: Statement, report: Report | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scale = Scale.AS_PRINTED
        self.told_of_computed: Callable[[CellKey], str] = lambda _: ""
        self._answers: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._display,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self.spoken,
            Role.AMOUNT: self._amount,
            Role.CELL: self.cell_at,
            Role.KEY: self.key_at,
            Role.ROW_ID: lambda row, _: self.sheet_row(row).id,
            Role.COLUMN_ID: lambda _, column: self._column_ids[column],
            Role.ROW_NUMBER: lambda row, _: self.sheet_row(row).number,
            Role.VERDICT: self.verdict_at,
            Role.IS_TOTAL: lambda row, _: self.sheet_row(row).is_total,
            Role.IS_HEADING: lambda row, _: self.sheet_row(row).is_heading,
            Role.RULE: self._rule,
            Role.IS_COMPUTED: lambda _, column: self.is_computed(column),
            Role.DEPTH: lambda row, _: self.indent(row),
            Role.IS_FOLDED: lambda row, _: self.is_folded(row),
        }
        self._load(statement, report)

    def _load(self, statement: Statement, report: Report | None) -> None:
        self.statement = statement
        self.arrangement = Arrangement(statement)
        self.rows: tuple[SheetRow, ...] = sheet_rows(statement, self.arrangement.outline)
        self.double_ruled = tuple(row.id for row in self.rows if row.rule is RuleKind.DOUBLE)
        self._position = {row.id: position for position, row in enumerate(self.rows)}
        self._shown: dict[tuple[str, str], ShownFigure | None] = {}
        self._formulas: dict[tuple[str, str], str] = {}
        self.column_arrangement = ColumnArrangement(statement)
        self.filled = FilledCells(statement, self.arrangement, self.column_arrangement)
        self._verdicts = self._verdicts_in(report)
        self._place_columns()

    @override
    def _forget_places(self) -> None:
        self.filled.forget()
        self._verdicts.moved(self._place)

    @override
    def _forget_figures(self) -> None:
        self._shown.clear()

    def _verdicts_in(self, report: Report | None) -> SheetVerdicts:
        return SheetVerdicts(report, self.statement.id, self.arrangement.outline, {})

    # Qt's questions

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.arrangement.visible)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._column_ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = self._answers.get(role)
        if answer is None or not self.checkIndex(index):
            return None
        return answer(index.row(), index.column())

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        tip = role == Qt.ItemDataRole.ToolTipRole
        texts = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if section < 0 or not (tip or role in texts):
            return None
        if orientation is Qt.Orientation.Vertical:
            known = section < len(self.arrangement.visible)
            return str(self.sheet_row(section).number) if known else None
        if section >= len(self._column_ids):
            return None
        if tip:
            return column_tip(self.columns[section - 1]) if section else None
        return self.columns[section - 1].title if section else self.statement.title

    # What stands where

    def sheet_row(self, row: int) -> SheetRow:
        """The row that shows at a place, counted from 0."""
        return self.rows[self.arrangement.visible[row]]

    def indent(self, row: int) -> int:
        """Steps of indentation of the label there."""
        facts = self.sheet_row(row)
        return facts.indent if self.order is Order.AS_PRINTED else facts.level

    def key_at(self, row: int, column: int) -> CellKey | None:
        """The address of a place, printed or blank; None in the label column."""
        if column == 0:
            return None
        return self.statement.key(self.sheet_row(row).id, self._column_ids[column])

    def cell_at(self, row: int, column: int) -> Cell | None:
        """The figure at a place, None where nothing is printed and in the label column."""
        return self.cell_of(self.sheet_row(row).id, self._column_ids[column])

    def row_id(self, row: int) -> str:
        """The id of the row that shows at a place."""
        return self.rows[self.arrangement.visible[row]].id

    def cell_of(self, row: str, column: str) -> Cell | None:
        """A figure by its row's and column's ids, None where there is none."""
        return self.column_arrangement.cells_of(column).get((row, column))

    def figure_at(self, row: int, column: int) -> ShownFigure | None:
        """How the figure there is written, None where there is none."""
        return self.figure_of(self.sheet_row(row).id, self._column_ids[column])

    def figure_of(self, row: str, column: str) -> ShownFigure | None:
        """How a figure is written, by its row's and column's ids."""
        address = (row, column)
        try:
            return self._shown[address]
        except KeyError:
            pass
        if len(self._shown) >= KEPT_FIGURES:
            self._shown.clear()
        cell = self.cell_of(row, column)
        written = shown(cell, self._scale) if cell else None
        self._shown[address] = written
        return written

    def formula_of(self, row: str, column: str) -> str:
        """What a figure is made of, by the names of its parts ("= Σ C3:C6"); "" if of none."""
        address = (row, column)
        formula = self._formulas.get(address)
        if formula is None:
            key = self.statement.key(row, column)
            formula = self._formulas[address] = cell_formula(self.statement, key, self.name_of)
        return formula

    def verdict_below(self, row: str) -> Verdict | None:
        """The worst doubtful verdict among the rows that fold under a total, None if none is."""
        return self._verdicts.below(row)

    def checked_at(self, row: int, column: int) -> Checked | None:
        """What checking says of the figure there, None where nothing was checked."""
        return self._verdicts.of(self.key_at(row, column))

    def verdict_at(self, row: int, column: int) -> Verdict | None:
        """The verdict to show on the figure there; None where there is none, or it is seen."""
        checked = self.checked_at(row, column)
        return checked.mark if checked and checked.review is None else None

    def verdicts_in(self, row: str) -> Mapping[int, Verdict]:
        """Column -> verdict, of the checked figures of a row."""
        return self._verdicts.in_row(row)

    def name_of(self, key: CellKey) -> str:
        """The name of an address as spreadsheets write it: "C25"; "" if it is not here."""
        place = self.column_arrangement.letters.get(key.column)
        position = self._position.get(key.row)
        if key.statement != self.statement.id or place is None or position is None:
            return ""
        return f"{column_letters(place)}{self.rows[position].number}"

    def key_named(self, name: str) -> CellKey | None:
        """The address that a name such as "C25" stands for, None if there is no such place."""
        parsed = parse_name(name)
        if parsed is None:
            return None
        number, place = parsed
        columns = self.column_arrangement.usual
        if not (1 <= number <= len(self.rows) and 1 <= place <= len(columns)):
            return None
        return self.statement.key(self.rows[number - 1].id, columns[place - 1])

    def index_of(self, key: CellKey) -> QModelIndex:
        """Where an address shows; invalid if it is hidden or of another statement."""
        place = self._place.get(key.column)
        row = self.row_of(key.row)
        if key.statement != self.statement.id or place is None or row is None:
            return QModelIndex()
        return self.index(row, place)

    def row_of(self, row: str) -> int | None:
        """Where a row shows, by its id; None if it is hidden or unknown."""
        return self.arrangement.place_of(row)

    # Order, folds, scale

    @property
    def order(self) -> Order:
        """The order of the rows."""
        return self.arrangement.order

    @property
    def scale(self) -> Scale:
        """The scale that amounts are written in."""
        return self._scale

    def is_folded(self, row: int) -> bool:
        """Whether the row there is a total whose parts are hidden."""
        return self.sheet_row(row).id in self.arrangement.collapsed

    def set_statement(self, statement: Statement, report: Report | None = None) -> None:
        """Show another statement, unfolded and as printed."""
        self.beginResetModel()
        self._load(statement, report)
        self.endResetModel()
        self.folds_changed.emit()

    def set_report(self, report: Report) -> None:
        """Show what another report says of the same statement."""
        self._verdicts = self._verdicts_in(report)
        self._forget_places()
        self._tell_all_changed()

    def set_scale(self, scale: Scale) -> None:
        """Write the amounts in that scale."""
        if scale is self._scale:
            return
        self._scale = scale
        self.write_again()

    def write_again(self) -> None:
        """Write every figure anew: numbers are signed otherwise now."""
        self._shown.clear()
        self._tell_all_changed()
        self.scale_changed.emit()

    def set_order(self, order: Order) -> None:
        """Show the rows in that order; what is folded stays folded."""
        if order is not self.order:
            self._reset(order, self.arrangement.collapsed)

    def set_level(self, level: int) -> None:
        """Fold so that the outermost `level` levels show."""
        self._reset(self.order, self.arrangement.outline.collapsed_at(level))

    def toggle(self, row: str, reach: FoldReach = FoldReach.ALONE) -> None:
        """Fold or unfold a total, and what goes along with it. Other rows are ignored."""
        if self.arrangement.folds(row):
            self.set_collapsed(self.arrangement.with_toggled(row, reach))

    def reveal(self, row: str) -> None:
        """Unfold what hides a row; a heading that an order leaves out brings as printed back."""
        if row not in self._position:
            return
        if self.order is Order.TOTALS_FIRST and row in self.arrangement.outline.hidden_headings:
            self.set_order(Order.AS_PRINTED)
        self.set_collapsed(self.arrangement.unfolded_to(row))

    def set_collapsed(self, collapsed: Iterable[str]) -> None:
        """Fold exactly these totals, moving only the rows that come or go."""
        wanted = frozenset(row for row in collapsed if self.arrangement.folds(row))
        if wanted == self.arrangement.collapsed:
            return
        change = self.arrangement.change_to(wanted)
        if len(change.going) + len(change.coming) > MOST_RUNS:
            self._reset(self.order, wanted)
            return
        self.arrangement.collapsed = wanted
        self.filled.forget()
        visible = self.arrangement.visible
        for first, last in reversed(change.going):
            self.beginRemoveRows(QModelIndex(), first, last)
            del visible[first : last + 1]
            self.endRemoveRows()
        for first, positions in change.coming:
            self.beginInsertRows(QModelIndex(), first, first + len(positions) - 1)
            visible[first:first] = positions
            self.endInsertRows()
        self.filled.forget()
        self.folds_changed.emit()

    def _reset(self, order: Order, collapsed: Iterable[str]) -> None:
        self.beginResetModel()
        self.arrangement.rearrange(order, collapsed)
        self.filled.forget()
        self.endResetModel()
        self.folds_changed.emit()

    # Answers by role

    def _display(self, row: int, column: int) -> str:
        if column == 0:
            return self.sheet_row(row).label
        figure = self.figure_at(row, column)
        return figure.text if figure else ""

    def _alignment(self, _: int, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _amount(self, row: int, column: int) -> Decimal | None:
        cell = self.cell_at(row, column)
        return cell.value if cell else None

    def _rule(self, row: int, column: int) -> RuleKind:
        return self.sheet_row(row).rule if column else RuleKind.NONE

    def _tool_tip(self, row: int, column: int) -> str | None:
        key = self.key_at(row, column)
        if key is not None and self.is_computed(column):
            return self.told_of_computed(key) or None
        cell = self.cell_at(row, column)
        if column and cell is None:
            return None
        marks = cell.notes if cell else self.statement.row_by_id[self.sheet_row(row).id].notes
        footnotes = [note for note in self.statement.footnotes if note[0] in marks]
        if cell is None:
            return label_tip(footnotes) or None
        checked = self.checked_at(row, column)
        return figure_tip(cell, checked, footnotes, self.statement.rounding)

    def spoken(self, row: int, column: int) -> str:
        """The place in words, for screen readers."""
        facts = self.sheet_row(row)
        if column == 0:
            hidden = self.arrangement.hidden_below(facts.id) if self.is_folded(row) else 0
            return spoken_label(
                facts.label, is_heading=facts.is_heading, is_total=facts.is_total, hidden=hidden
            )
        cell, checked = self.cell_at(row, column), self.checked_at(row, column)
        header = self.columns[column - 1]
        period = spoken_period(cell.period if cell and cell.period else header.period)
        if cell is None:
            return spoken_cell(facts.label, period or header.title, say("not reported"), "")
        power = self._scale.value if changes_scale(cell) else None
        figure = spoken_figure(cell, shown(cell, self._scale), power)
        words = checked.words.lower() if checked else ""
        if self.is_computed(column):
            return spoken_cell(facts.label, header.title, figure, "")
        kind = spoken_header(header) if period else ""
        return spoken_cell(facts.label, period or header.title, figure, words, kind)
