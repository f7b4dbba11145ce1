"""What one can do with the columns of a sheet: hide, bring back, move, sort, fit."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QItemSelectionModel

from viewer.core.column_order import columns_by_period
from viewer.core.statement import Measure
from viewer.ui.models.column_arrangement import ColumnArrangement
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.bands import selected_ranges
from viewer.ui.views.sheet_body import SheetBody

#: Takes the order of all columns (() as printed) and the hidden ones.
Arrange = Callable[[Iterable[str], Iterable[str]], None]


class PeriodOrder(Enum):
    """How periods are ordered from left to right."""

    AS_PRINTED = auto()
    NEWEST_FIRST = auto()
    OLDEST_FIRST = auto()


class ColumnCommands:
    """The columns of the sheet that a body shows.

    Args:
        body: the parts of the sheet.
        arrange: shows columns in an order, without the hidden ones.
    """

    def __init__(self, body: SheetBody, arrange: Arrange) -> None:
        self._body = body
        self._arrange = arrange

    @property
    def hidden(self) -> frozenset[str]:
        """Ids of the columns that do not show."""
        model = self._body.model
        return model.column_arrangement.hidden if model else frozenset()

    def selected(self) -> list[str]:
        """Ids of the columns that the selection touches, from left to right."""
        model = self._body.model
        if model is None:
            return []
        ranges = selected_ranges(self._body.figures)
        places = {place for r in ranges for place in range(max(1, r[1]), r[3] + 1)}
        current = self._body.figures.currentIndex()
        if not places and current.isValid() and current.column():
            places = {current.column()}
        return [model.column_id(place) for place in sorted(places)]

    @property
    def are_selected(self) -> bool:
        """Whether columns of figures are selected from top to bottom, and nothing else."""
        last = self._body.model.rowCount() - 1 if self._body.model else -1
        ranges = selected_ranges(self._body.figures)
        return bool(ranges) and all(
            top == 0 and bottom == last and left > 0 for top, left, bottom, _ in ranges
        )

    def hide_selected(self) -> bool:
        """Hide the selected columns; False if nothing is selected or none would be left."""
        chosen = self.selected()
        if not chosen or self._body.model is None:
            return False
        known = self._columns()
        if len(self.hidden | set(chosen)) >= len(known.usual):
            return False
        self._arrange(known.order, known.hidden | set(chosen))
        return True

    def show_all(self) -> None:
        """Bring every hidden column back."""
        if self.hidden:
            self._arrange(self._columns().order, ())

    def show_before(self, place: int) -> None:
        """Bring back what is hidden before the column at a place; one past the last: behind it."""
        back = self.hidden_before(place)
        if back:
            known = self._columns()
            self._arrange(known.order, known.hidden - set(back))
            self._select([c for c in known.ordered if c in back])

    def hidden_before(self, place: int) -> tuple[str, ...]:
        """Ids of the columns hidden before the one at a place; one past the last: behind it."""
        model = self._body.model
        if model is None or not self.hidden:
            return ()
        past = place >= model.columnCount()
        return self._columns().hidden_before(None if past else model.column_id(place))

    def move(self, places: Sequence[int], to: int) -> None:
        """Move the columns at these places before the one at `to`; one past the last: to the end.

        What is hidden stays where it is between the others.
        """
        model = self._body.model
        if model is None or not places:
            return
        moved = [model.column_id(place) for place in places]
        ordered = [column for column in self._columns().ordered if column not in moved]
        stay = [model.column_id(p) for p in range(to, model.columnCount()) if p not in places]
        at = ordered.index(stay[0]) if stay else len(ordered)
        self._arrange([*ordered[:at], *moved, *ordered[at:]], self.hidden)
        self._select(moved)

    def move_selected(self, by: int) -> None:
        """Move the selected columns one to the left (-1) or right (1)."""
        model, chosen = self._body.model, self.selected()
        if model is None or not chosen:
            return
        places = [
            place for place in range(1, model.columnCount()) if model.column_id(place) in chosen
        ]
        to = places[0] - 1 if by < 0 else places[-1] + 2
        if to >= 1 and to <= model.columnCount():
            self.move(places, to)

    def sort(self, order: PeriodOrder) -> None:
        """Order the columns by their periods; computed ones stay behind the printed."""
        if self._body.model is None:
            return
        known = self._columns()
        newest = order is PeriodOrder.NEWEST_FIRST
        printed = self._body.model.statement.columns
        sorted_ids = columns_by_period(printed, newest_first=newest)
        self._arrange(() if order is PeriodOrder.AS_PRINTED else sorted_ids, known.hidden)

    @property
    def order(self) -> PeriodOrder | None:
        """How the periods are ordered, None if the reader moved columns by hand."""
        model = self._body.model
        if model is None or not self._columns().order:
            return PeriodOrder.AS_PRINTED
        ordered, printed = self._columns().order, model.statement.columns
        for order in (PeriodOrder.NEWEST_FIRST, PeriodOrder.OLDEST_FIRST):
            newest = order is PeriodOrder.NEWEST_FIRST
            ids = columns_by_period(printed, newest_first=newest)
            if self._columns().ordered_as(ids) == ordered:
                return order
        return None

    def fit_all(self) -> None:
        """Make every column as wide as what stands in it."""
        self._body.resize_to({})

    def fit(self, place: int) -> None:
        """Make the column at a place as wide as what stands in it."""
        if self._body.model is not None:
            fitted = self._body.model.column_id(place)
            own = {column: w for column, w in self._body.widths.items() if column != fitted}
            self._body.resize_to(own)

    def same_width(self) -> None:
        """Make the columns of amounts as wide as the widest of them needs to be."""
        model = self._body.model
        if model is None:
            return
        amounts = [
            place
            for place, column in enumerate(model.columns, 1)
            if column.measure in {Measure.AMOUNT, Measure.TRANSLATION}
        ]
        widest = max((self._body.fitting_width(place) for place in amounts), default=0)
        same = {model.column_id(place): widest for place in amounts}
        self._body.resize_to({**self._body.widths, **same})

    def _columns(self) -> ColumnArrangement:
        model: StatementModel | None = self._body.model
        if model is None:
            raise ValueError("no statement is shown")
        return model.column_arrangement

    def _select(self, columns: Iterable[str]) -> None:
        """Select whole columns, the current cell's row kept."""
        model, table = self._body.model, self._body.figures
        if model is None:
            return
        places = [p for p in range(1, model.columnCount()) if model.column_id(p) in set(columns)]
        row = max(0, table.currentIndex().row())
        flag = QItemSelectionModel.SelectionFlag
        for number, place in enumerate(places):
            index = model.index(row, place)
            if not number:
                table.go(row, place)
            how = flag.Select if number else flag.ClearAndSelect
            table.selectionModel().select(index, how | flag.Columns)
