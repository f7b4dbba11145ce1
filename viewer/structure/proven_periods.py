"""The periods of tables headed by bare years, where the statements' own figures prove them.

"1994  1993" over a note's table says neither whether its figures are of the years or of their
last days, nor when those end. If a row of it is a row of the statements, year by year, its columns
stand for what the statements' columns do.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from viewer.core.periods import Duration, Period
from viewer.core.said import said
from viewer.core.statement import Column, Measure, Statement
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.tables import UNDATED
from viewer.structure.undecided_years import DATING, is_open, redated, with_decided_years

#: The digits of all figures that prove a row, zeros at their ends apart.
FEWEST_DIGITS = 6
FEWEST_FIGURES = 2

_Values = Mapping[str, Decimal]


@dataclass(slots=True)
class _Proofs:
    """What the primary statements print.

    Attributes:
        rows: for each row its figures by year, and what its statement's years stand for.
        by_value: a figure of a year -> the rows that print it.
    """

    rows: list[tuple[_Values, Mapping[str, Period]]]
    by_value: dict[tuple[str, Decimal], list[int]]


def with_proven_periods(statements: Sequence[Statement]) -> list[Statement]:
    """Statements whose bare years stand for what the primary ones' do, where a row proves it.

    Refused where rows prove different things, or where two columns bear the same year.
    """
    statements = with_decided_years(statements)
    bare = [_years_alone(statement) for statement in statements]
    if not any(bare):
        return list(statements)
    proofs = _proofs(statements)
    return [
        _proven(statement, columns, proofs) if columns else statement
        for statement, columns in zip(statements, bare, strict=True)
    ]


def _years_alone(statement: Statement) -> dict[str, str]:
    """Year -> id of the column of money that bears it and no period; empty if years repeat."""
    columns = [c for c in statement.columns if c.measure is Measure.AMOUNT]
    if statement.kind in DATING or not all(is_open(column, statement) for column in columns):
        return {}
    years = [_year_of(column) for column in columns]
    if not all(years) or len(set(years)) < len(years):
        return {}
    return {year: column.id for year, column in zip(years, columns, strict=True)}


def _year_of(column: Column) -> str:
    """The only year in a column's header, else of its period's end; "" if there is none."""
    named: set[str] = set(BARE_YEAR.findall(" ".join(column.header)))
    if len(named) == 1:
        return named.pop()
    return str(column.period.end.year) if column.period and not named else ""


def _proofs(statements: Sequence[Statement]) -> _Proofs:
    proofs = _Proofs([], defaultdict(list))
    for statement in statements:
        if statement.kind not in DATING or statement.repeats:
            continue
        periods = _periods_by_year(statement)
        for values in _rows(statement, {year: id_ for year, (id_, _) in periods.items()}):
            number = len(proofs.rows)
            proofs.rows.append((values, {year: period for year, (_, period) in periods.items()}))
            for year, value in values.items():
                proofs.by_value[year, value].append(number)
    return proofs


def _periods_by_year(statement: Statement) -> dict[str, tuple[str, Period]]:
    """Year -> column and period, where a statement has but one column of that year."""
    found: dict[str, list[tuple[str, Period]]] = defaultdict(list)
    for column in statement.columns:
        if column.measure is Measure.AMOUNT and column.period and (year := _year_of(column)):
            found[year].append((column.id, column.period))
    return {year: columns[0] for year, columns in found.items() if len(columns) == 1}


def _rows(statement: Statement, columns: Mapping[str, str]) -> Iterator[_Values]:
    """Of each row its figures by year, without signs."""
    for row in statement.rows:
        cells = {year: statement.cell(row.id, id_) for year, id_ in columns.items()}
        values = {
            year: abs(cell.value)
            for year, cell in cells.items()
            if cell and cell.value and cell.measure is Measure.AMOUNT
        }
        if values:
            yield values


def _proven(statement: Statement, columns: Mapping[str, str], proofs: _Proofs) -> Statement:
    """A statement with the periods of its columns, given by their years, as far as rows prove."""
    said: list[Mapping[str, Period]] = []
    for values in _rows(statement, columns):
        matches = {n for item in values.items() for n in proofs.by_value.get(item, ())}
        said += [proofs.rows[n][1] for n in matches if _is_same(values, proofs.rows[n][0])]
    kinds = {type(period) for periods in said for period in periods.values()}
    if len(kinds) != 1:
        return statement
    found: dict[str, set[Period]] = defaultdict(set)
    for periods in said:
        for year, period in periods.items():
            found[year].add(period)
    periods = {
        columns[year]: next(iter(each))
        for year, each in found.items()
        if year in columns and len(each) == 1
    }
    return _dated(statement, periods) if len(periods) == len(columns) else statement


def _is_same(values: _Values, known: _Values) -> bool:
    """Whether two rows print the same figures in all years that both have, and enough of them."""
    shared = values.keys() & known.keys()
    if any(values[year] != known[year] for year in shared):
        return False
    digits = sum(len(values[year].normalize().as_tuple().digits) for year in shared)
    return len(shared) >= min(FEWEST_FIGURES, len(values)) and digits >= FEWEST_DIGITS


def _dated(statement: Statement, periods: Mapping[str, Period]) -> Statement:
    dated = redated(statement, periods)
    if dated is statement:
        return statement
    spans = all(isinstance(period, Duration) for period in periods.values())
    remark = (
        said("It says years only; the statements print figures of it for these years.")
        if spans
        else said("It says years only; the statements print figures of it for these days.")
    )
    remarks = tuple(r for r in statement.remarks if r != UNDATED)
    return replace(dated, remarks=(*remarks, remark))
