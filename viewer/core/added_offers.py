"""Which added columns make sense for a statement: what a menu proposes, and an export adds."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from viewer.core.added_columns import FEWEST_YEARS, AddedColumn, AddedKind, ExchangeRate
from viewer.core.column_series import months_of, scopes, series_of, years_between
from viewer.core.filing import Filing
from viewer.core.outline import Outline
from viewer.core.period_paths import made_up, path
from viewer.core.periods import Duration
from viewer.core.printed_periods import PrintedPeriods
from viewer.core.relations import CellKey
from viewer.core.statement import Column, Measure, Statement, StatementKind

#: Of 52 weeks as of 53.
YEAR_OF_DAYS = range(357, 378)
#: Currencies of which more than one make a dollar, a euro or a pound.
_SMALL = frozenset(
    {"JPY", "KRW", "INR", "CNY", "TWD", "THB", "PHP", "IDR", "VND", "RUB", "HUF", "CZK", "HKD"}
)


def offers(
    filing: Filing, statement: Statement, printed: PrintedPeriods | None = None
) -> tuple[AddedColumn, ...]:
    """The added columns that are worth proposing for a statement, kind by kind.

    The latest period is compared with the one before of the same length and with that of a year
    before; sizes, margins and figures per share are of every period.

    Args:
        filing: the filing.
        statement: one of its statements.
        printed: what the filing prints over time, where it is known already.
    """
    series = list(series_of(statement))
    groups = [group for group in series if len(group) > 1] or series
    columns = [column for group in groups for column in group]
    found = [*_comparisons(groups)]
    base = usual_base(statement)
    if base:
        found += [of_base(AddedKind.COMMON_SIZE, statement, c.id, base) for c in columns]
        if statement.kind is StatementKind.INCOME_STATEMENT:
            found += [of_base(AddedKind.MARGIN, statement, c.id, base) for c in columns]
    found += [
        AddedColumn(AddedKind.PER_SHARE, (column.id,), base=counts[0])
        for column in columns
        if statement.kind.is_primary and (counts := share_counts(filing, statement, column))
    ]
    found += _translations(filing, statement)
    return (*found, *period_offers(filing, statement, printed))


def fits(added: AddedColumn, statement: Statement) -> bool:
    """Whether the columns that an added one reads are the statement's own."""
    return bool(added.columns) and all(c in statement.column_by_id for c in added.columns)


def of_base(kind: AddedKind, statement: Statement, column: str, row: str) -> AddedColumn:
    """Every row of a column as a part of one of its rows."""
    return AddedColumn(kind, (column,), base=statement.key(row, column))


def comparable(statement: Statement, column: str) -> tuple[Column, ...]:
    """Columns that one can be set against, those of a year before and just before first.

    They have its unit, scale and measure; of amounts, other periods of its length.
    """
    own = statement.column_by_id[column]
    alike = [
        other
        for other in statement.columns
        if other.id != column
        and (other.unit, other.scale, other.measure) == (own.unit, own.scale, own.measure)
        and months_of(other.period) == months_of(own.period)
        and other.measure not in {Measure.WORDS, Measure.CHANGE}
    ]
    order = {other.id: place for place, other in enumerate(statement.columns)}
    return tuple(
        sorted(alike, key=lambda other: (not _is_year_before(other, own), order[other.id]))
    )


def usual_base(statement: Statement) -> str:
    """The row that is 100 %: a printed share's; else what stands first, or the largest total."""
    for column in statement.columns:
        if column.basis is not None and column.basis.row is not None:
            return column.basis.row
    outline = Outline.of(statement)
    figures = [row.id for row in statement.rows if not row.is_heading]
    if statement.kind is StatementKind.INCOME_STATEMENT:
        return next((row for row in figures if not outline.levels.get(row)), "")
    if statement.kind is StatementKind.BALANCE_SHEET and statement.columns:
        totals = [row for row in figures if row in statement.relations_by_total]
        return max(totals, key=_size_in(statement, statement.columns[0].id), default="")
    return ""


def amounts_beside(statement: Statement, key: CellKey | None) -> str:
    """The column of amounts that an address is in, or that is of its period; else the first.

    Args:
        statement: whose columns.
        key: an address in it, also of a column that was added; None for none.

    Returns:
        The column's id, "" where the statement has no amounts.
    """
    amounts = [column for column in statement.columns if column.measure is Measure.AMOUNT]
    own = statement.column_by_id.get(key.column) if key is not None else None
    near = [column for column in amounts if own is not None and column.period == own.period]
    if own is not None and own in amounts:
        return own.id
    return next((column.id for column in (*near, *amounts)), "")


def share_counts(filing: Filing, statement: Statement, column: Column) -> tuple[CellKey, ...]:
    """Numbers of shares that the filing prints for a column's period.

    Those of its own table come first, then those of the filing's other tables.
    """
    if column.period is None:
        return ()
    others = [other for other in filing.statements if other.id != statement.id]
    found: dict[Decimal, CellKey] = {}
    for table in (statement, *others):
        for key, cell in table.share_counts:
            same = key.column == column.id if table is statement else cell.period == column.period
            if same and cell.value is not None:
                found.setdefault(cell.value, key)
    return tuple(found.values())


def stated_rates(filing: Filing, currency: str) -> tuple[ExchangeRate, ...]:
    """The rates that the filing states for a currency, those of translations first."""
    found: dict[ExchangeRate, bool] = {}
    for statement in filing.statements:
        for column in statement.columns:
            basis = column.basis
            if basis is not None and basis.rate is not None and basis.columns:
                source = statement.column_by_id[basis.columns[0]].unit
                if source == currency and column.unit:
                    found.setdefault(ExchangeRate(basis.rate, source, column.unit), True)
    for stated in filing.rates:
        counted, per = stated.units & _SMALL, stated.units - _SMALL
        # The text does not say which of the two is counted; where both are large, nor can we.
        if currency in stated.units and len(counted) == len(per) == 1 and stated.rate > 1:
            rate = ExchangeRate(stated.rate, *counted, *per)
            found.setdefault(rate, stated.of_translation)
    return tuple(sorted(found, key=lambda rate: not found[rate]))


def period_offers(
    filing: Filing, statement: Statement, printed: PrintedPeriods | None = None
) -> tuple[AddedColumn, ...]:
    """Quarters, half-years and twelve months that are not printed and can be worked out.

    The latest first, the shorter first of those that end together.
    """
    found: dict[tuple[str, Duration], AddedColumn] = {}
    known = printed or PrintedPeriods(filing)
    for group in _by_scope(statement):
        like = group[0].id
        own = [column.period for column in group if isinstance(column.period, Duration)]
        for period in made_up(own):
            steps = path(period, own)
            columns = tuple(group[step.place].id for step in steps)
            signs = tuple(step.sign for step in steps)
            found[like, period] = AddedColumn(
                AddedKind.PERIOD, columns, signs, period=period
            )  # fmt: skip
        for period in _elsewhere(statement, like, own, known):
            if (like, period) not in found:
                found[like, period] = AddedColumn(AddedKind.PERIOD, (like,), period=period)
    order = {column.id: place for place, column in enumerate(statement.columns)}
    return tuple(
        sorted(
            found.values(),
            key=lambda added: (
                -added.period.end.toordinal() if added.period else 0,
                months_of(added.period),
                order[added.columns[0]],
            ),
        )
    )


def _comparisons(groups: list[list[Column]]) -> Iterator[AddedColumn]:
    for kind in (AddedKind.CHANGE, AddedKind.GROWTH):
        for group in groups:
            for earlier in _compared(group):
                yield AddedColumn(kind, (group[0].id, earlier.id))
    for group in groups:
        if years_between(group[0].period, group[-1].period) >= FEWEST_YEARS:
            yield AddedColumn(AddedKind.CAGR, (group[0].id, group[-1].id))


def _compared(group: list[Column]) -> list[Column]:
    """The columns that the latest is compared with: the next earlier one, and a year before."""
    years = [column for column in group[2:] if _is_year_before(column, group[0])]
    return [*group[1:2], *years]


def _is_year_before(early: Column, late: Column) -> bool:
    if late.period is None or early.period is None:
        return False
    return (late.period.end - early.period.end).days in YEAR_OF_DAYS


def _size_in(statement: Statement, column: str) -> Callable[[str], Decimal]:
    def size(row: str) -> Decimal:
        cell = statement.cell(row, column)
        return abs(cell.value) if cell is not None and cell.value is not None else Decimal(-1)

    return size


def _translations(filing: Filing, statement: Statement) -> Iterator[AddedColumn]:
    """Columns of a currency that the filing states a rate for, where it does not print them."""
    printed = {
        column.basis.columns[0]
        for column in statement.columns
        if column.measure is Measure.TRANSLATION and column.basis is not None
    }
    for column in statement.columns:
        if column.measure is Measure.AMOUNT and column.id not in printed and column.basis is None:
            for rate in stated_rates(filing, column.unit)[:1]:
                yield AddedColumn(AddedKind.TRANSLATION, (column.id,), rate=rate)


def _by_scope(statement: Statement) -> list[list[Column]]:
    scope_of = scopes(statement)
    groups: dict[object, list[Column]] = {}
    for column in statement.columns:
        if column.id in scope_of and isinstance(column.period, Duration):
            groups.setdefault(scope_of[column.id], []).append(column)
    return list(groups.values())


def _elsewhere(
    statement: Statement, like: str, own: list[Duration], printed: PrintedPeriods
) -> set[Duration]:
    """Periods that some row's twins in other tables make up."""
    known = set(own)
    found: set[Duration] = set()
    tried: set[frozenset[Duration]] = set()
    for row in statement.rows:
        if row.is_heading:
            continue
        periods = frozenset(one.period for one in printed.of_row(statement, row.id, like))
        if periods - known and periods not in tried:
            tried.add(periods)
            found.update(made_up(sorted(periods)))
    return found - known
