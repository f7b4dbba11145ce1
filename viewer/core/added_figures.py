"""The figures of added columns: worked out from printed ones, or refused with the reason.

In go a filing, one of its statements and an added column; out comes, row by row, the exact number
that the printed figures give, how far rounding lets it be trusted, and what it is made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.added_arithmetic import given_from, interval_from
from viewer.core.added_columns import (
    FEWEST_YEARS,
    MONEY,
    AddedColumn,
    AddedFigure,
    AddedKind,
    Computed,
    Reason,
    Refused,
)
from viewer.core.amounts import PERCENT_SCALE
from viewer.core.column_series import months_of, years_between
from viewer.core.evaluation import interval_of
from viewer.core.filing import Filing
from viewer.core.intervals import Interval, last_digit
from viewer.core.period_paths import path
from viewer.core.periods import Duration, Instant, Period
from viewer.core.printed_periods import PrintedPeriod, PrintedPeriods, contradicts
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Measure, Statement

#: A computed percentage is shown with one decimal, a figure per share with two, if they are known.
PERCENT_DECIMALS, PER_SHARE_DECIMALS = 3, 2
_COMPARED = frozenset(Measure) - {Measure.WORDS, Measure.CHANGE}


@dataclass(frozen=True, slots=True)
class _Operands:
    """What a figure is worked out from.

    Attributes:
        keys: addresses, in the formula's order.
        cells: the printed figures there.
        boxes: what each may have been before it was rounded.
        signs: of a period, +1 or -1 for each.
    """

    keys: tuple[CellKey, ...]
    cells: tuple[Cell, ...]
    boxes: tuple[Interval, ...]
    signs: tuple[int, ...] = ()

    @property
    def numbers(self) -> list[Decimal]:
        """Their values."""
        return [cell.value for cell in self.cells if cell.value is not None]


class AddedFigures:
    """The figures of the added columns of one statement.

    Attributes:
        filing: the filing that it stands in.

    Args:
        filing: the filing.
        statement: one of its statements.
        printed: what the filing prints of each row over time; shared by its statements.
    """

    def __init__(
        self, filing: Filing, statement: Statement, printed: PrintedPeriods | None = None
    ) -> None:
        self.filing = filing
        self._statement = statement
        self._printed = printed or PrintedPeriods(filing)
        totals = statement.relations_by_total.items()
        self._results = frozenset(
            total for total, sums in totals if any(not one.folds for one in sums)
        )

    def figure(self, added: AddedColumn, row: str) -> AddedFigure | None:
        """One figure; None where the row prints nothing that the column concerns.

        Args:
            added: the column.
            row: id of the row.
        """
        if added.kind is AddedKind.PERIOD:
            operands = self._of_period(added, row)
        else:
            operands = self._of_columns(added, row)
        if operands is None or isinstance(operands, Refused):
            return operands
        years = years_between(operands.cells[0].period, operands.cells[-1].period)
        if added.kind is AddedKind.CAGR and years < FEWEST_YEARS:
            return Refused(Reason.TOO_SHORT)
        currency = operands.cells[0].unit.partition("/")[0]
        try:
            rest = operands.signs, years, currency
            value = given_from(added, operands.numbers, *rest)
            interval = interval_from(added, operands.boxes, *rest)
        except ArithmeticError:
            grows = added.kind in {AddedKind.GROWTH, AddedKind.CAGR}
            negative = grows and any(number < 0 for number in operands.numbers)
            return Refused(Reason.NEGATIVE if negative else Reason.ZERO)
        return _computed(added, operands, value, interval)

    def _of_columns(self, added: AddedColumn, row: str) -> _Operands | Refused | None:
        """The operands of all kinds but periods."""
        if added.kind is AddedKind.MARGIN and row not in self._results:
            return None
        keys = tuple(self._statement.key(row, column) for column in added.columns)
        cells = [self._statement.cell(row, column) for column in added.columns]
        if not any(cells) or self._is_base(added, row):
            return None
        keys += (added.base,) if added.base else ()
        cells += [self.filing.cell(added.base)] if added.base else []
        printed = [cell for cell in cells if cell is not None]
        if len(printed) < len(cells):
            return Refused(Reason.MISSING)
        if any(cell.value is None for cell in printed):
            return Refused(Reason.WORDS)
        reason = _misfit(added, printed)
        if reason is not None:
            return Refused(reason)
        return _Operands(
            keys, tuple(printed),
            tuple(self._interval(key, cell) for key, cell in zip(keys, printed, strict=True)),
        )  # fmt: skip

    def _is_base(self, added: AddedColumn, row: str) -> bool:
        """Whether the row is what others are divided by: its own quotient says nothing."""
        own = added.base is not None and added.base[:2] == (self._statement.id, row)
        return own and added.kind in {AddedKind.MARGIN, AddedKind.PER_SHARE}

    def _interval(self, key: CellKey, cell: Cell) -> Interval:
        return interval_of(cell, self.filing.statement_by_id[key.statement].rounding)

    def _of_period(self, added: AddedColumn, row: str) -> _Operands | Refused | None:
        """The periods that make up another one, of the row's own figures or of its twins."""
        like = added.columns[0] if added.columns else ""
        if added.period is None or not any(
            self._statement.cell(row, column.id) for column in self._statement.columns
        ):
            return None
        flaw = self._printed.flaw(self._statement, row, like)
        if flaw is not None:
            return Refused(flaw)
        found = self._printed.of_row(self._statement, row, like)
        own = self._own_way(added, found)
        chosen = own or _way(added.period, found)
        if isinstance(chosen, Refused):
            return chosen
        bases = {self._column_standing(one.key) for one, _ in chosen}
        if len(bases) > 1:
            return Refused(Reason.BASES)
        if any(contradicts(one, found) for one, _ in chosen):
            return Refused(Reason.RESTATED)
        return _Operands(
            tuple(one.key for one, _ in chosen),
            tuple(one.cell for one, _ in chosen),
            tuple(one.interval for one, _ in chosen),
            tuple(sign for _, sign in chosen),
        )

    def _own_way(
        self, added: AddedColumn, found: Sequence[PrintedPeriod]
    ) -> list[tuple[PrintedPeriod, int]]:
        """The figures of the columns that the definition names; [] unless all are printed."""
        own = {one.key.column: one for one in found if one.key.statement == self._statement.id}
        if not added.signs or any(column not in own for column in added.columns):
            return []
        columns = zip(added.columns, added.signs, strict=True)
        return [(own[column], sign) for column, sign in columns]

    def _column_standing(self, key: CellKey) -> str:
        return self.filing.statement_by_id[key.statement].column_by_id[key.column].standing


def _way(
    period: Duration, found: Sequence[PrintedPeriod]
) -> list[tuple[PrintedPeriod, int]] | Refused:
    """The figures that make up a period: of one table if there is one, of one unit and scale."""
    tables = dict.fromkeys((one.key.statement, one.cell.unit, one.cell.scale) for one in found)
    kinds = dict.fromkeys((one.cell.unit, one.cell.scale) for one in found)
    for table in (*tables, *(("", *kind) for kind in kinds)):
        alike = [one for one in found if _is_of(one, *table)]
        steps = path(period, [one.period for one in alike])
        if steps:
            return [(alike[step.place], step.sign) for step in steps]
    if path(period, [one.period for one in found]):
        units = {one.cell.unit for one in found}
        return Refused(Reason.UNITS if len(units) > 1 else Reason.SCALES)
    return Refused(Reason.NO_PERIODS)


def _is_of(one: PrintedPeriod, statement: str, unit: str, scale: int) -> bool:
    here = not statement or one.key.statement == statement
    return here and (one.cell.unit, one.cell.scale) == (unit, scale)


def _misfit(added: AddedColumn, cells: Sequence[Cell]) -> Reason | None:
    """Why the formula does not fit the figures."""
    first, last = cells[0], cells[-1]
    if added.kind is AddedKind.TRANSLATION:
        return _untranslatable(added, first)
    if added.kind is AddedKind.PER_SHARE:
        is_count = last.measure is Measure.COUNT and first.unit != "pure"
        return None if first.measure in MONEY and is_count else Reason.NO_AMOUNT
    if first.unit != last.unit:
        return Reason.UNITS
    if added.kind.divides_by_base:
        if first.measure not in MONEY or last.measure not in MONEY:
            return Reason.NO_AMOUNT
        return None if first.scale == last.scale else Reason.SCALES
    return _incomparable(added, first, last)


def _untranslatable(added: AddedColumn, cell: Cell) -> Reason | None:
    money = cell.measure in MONEY or cell.measure is Measure.PER_SHARE
    if not money or cell.unit == "pure":
        return Reason.NO_AMOUNT
    known = added.rate is not None and added.rate.into(cell.unit.partition("/")[0])
    return None if known else Reason.CURRENCY


def _incomparable(added: AddedColumn, first: Cell, last: Cell) -> Reason | None:
    if first.measure is not last.measure or first.measure not in _COMPARED:
        return Reason.MEASURES
    if first.scale != last.scale:
        return Reason.SCALES
    if added.kind is AddedKind.DIFFERENCE:
        return None
    if months_of(first.period) != months_of(last.period):
        return Reason.LENGTHS
    return Reason.POINTS if first.unit == "pure" and added.kind.is_percentage else None


def _computed(
    added: AddedColumn, operands: _Operands, value: Decimal, interval: Interval
) -> Computed:
    unit, scale, measure = _kind_of(added, operands.cells)
    return Computed(
        value, interval, _decimals(measure, operands.cells, interval, unit), unit, scale, measure,
        operands.keys, operands.signs, added.period or _period_of(operands.cells[0].period),
    )  # fmt: skip


def _period_of(period: Period | None) -> Period | None:
    return period if isinstance(period, Duration | Instant) else None


def _kind_of(added: AddedColumn, cells: Sequence[Cell]) -> tuple[str, int, Measure]:
    """Unit, scale and measure of what the formula gives."""
    first = cells[0]
    if added.kind.is_percentage:
        grows = added.kind in {AddedKind.GROWTH, AddedKind.CAGR}
        return "pure", PERCENT_SCALE, Measure.CHANGE if grows else Measure.SHARE
    if added.kind is AddedKind.PER_SHARE:
        return f"{first.unit}/{cells[-1].unit.removesuffix('s')}", 0, Measure.PER_SHARE
    if added.kind is AddedKind.TRANSLATION and added.rate is not None:
        currency, slash, per = first.unit.partition("/")
        measure = Measure.PER_SHARE if slash else Measure.TRANSLATION
        return f"{added.rate.into(currency)}{slash}{per}", first.scale, measure
    return first.unit, first.scale, first.measure


def _decimals(
    measure: Measure, cells: Sequence[Cell], interval: Interval, unit: str
) -> int | None:
    """The digits worth showing: as fine as is usual, unless rounding leaves them open."""
    if measure is Measure.PER_SHARE:
        return _said(interval, PER_SHARE_DECIMALS, 0)
    if unit == "pure" and measure in {Measure.CHANGE, Measure.SHARE}:
        return _said(interval, PERCENT_DECIMALS, -PERCENT_SCALE)
    printed = [cell.decimals for cell in cells if cell.decimals is not None]
    return min(printed, default=None)


def _said(interval: Interval, finest: int, coarsest: int) -> int:
    """The finest digit, within two limits, that rounding does not leave open altogether.

    One that may be off by five of its units either way says nothing.
    """
    leeway = (interval.high - interval.low) / 2
    known = finest
    while known > coarsest and leeway >= 5 * last_digit(known):
        known -= 1
    return known
