"""What a reader can choose for an added column: of which column, against what."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.added_columns import FEWEST_YEARS, MONEY, AddedColumn, AddedKind
from viewer.core.added_offers import (
    comparable,
    of_base,
    period_offers,
    share_counts,
    stated_rates,
    usual_base,
)
from viewer.core.added_words import base_words, column_words, heading, rate_words
from viewer.core.column_series import years_between
from viewer.core.filing import Filing
from viewer.core.statement import Column, Measure, Statement


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Attributes:
        words: what it is called: a column, a row, a rate; a period in words of ours, to be said.
        added: the column that it makes.
    """

    words: str
    added: AddedColumn


def columns_for(kind: AddedKind, filing: Filing, statement: Statement) -> tuple[Column, ...]:
    """The columns that one of that kind can be made of; () for a period, which has its own."""
    if kind is AddedKind.PERIOD:
        return ()
    return tuple(
        column for column in statement.columns if any(choices(kind, filing, statement, column.id))
    )


def choices(
    kind: AddedKind, filing: Filing, statement: Statement, column: str, row: str = ""
) -> tuple[Choice, ...]:
    """What a column can be set against, the most telling first.

    Args:
        kind: what is computed.
        filing: the filing.
        statement: one of its statements.
        column: id of the column; of a period it does not matter.
        row: id of the row that the reader stands on: proposed as the base of sizes.
    """
    if kind is AddedKind.PERIOD:
        offers = period_offers(filing, statement)
        return tuple(Choice(heading(one, statement, filing), one) for one in offers)
    if kind.compares:
        return tuple(_compared(kind, statement, column))
    if kind is AddedKind.PER_SHARE:
        return tuple(_per_share(filing, statement, column))
    if kind is AddedKind.TRANSLATION:
        own = statement.column_by_id[column]
        return tuple(
            Choice(rate_words(rate), AddedColumn(kind, (column,), rate=rate))
            for rate in (stated_rates(filing, own.unit) if _is_money(own) else ())
        )
    return tuple(_of_rows(kind, filing, statement, column, row))


def _is_money(column: Column) -> bool:
    return column.measure in MONEY and column.unit != "pure"


def _compared(kind: AddedKind, statement: Statement, column: str) -> Iterator[Choice]:
    own = statement.column_by_id[column]
    if kind is AddedKind.DIFFERENCE:
        others = [
            other
            for other in statement.columns
            if other.id != column
            and (other.unit, other.scale, other.measure) == (own.unit, own.scale, own.measure)
            and own.measure is not Measure.WORDS
        ]
    else:
        others = [one for one in comparable(statement, column) if one.period != own.period]
    for other in others:
        years = abs(years_between(own.period, other.period))
        if kind is AddedKind.CAGR and years < FEWEST_YEARS:
            continue
        pair = (column, other.id)
        if kind is not AddedKind.DIFFERENCE and _is_later(other, own):
            continue
        names = column_words(other), other.title
        alike = column_words(other) == column_words(own)
        yield Choice(names[alike], AddedColumn(kind, pair))


def _is_later(column: Column, other: Column) -> bool:
    if column.period is None or other.period is None:
        return False
    return column.period.end > other.period.end


def _of_rows(
    kind: AddedKind, filing: Filing, statement: Statement, column: str, row: str
) -> Iterator[Choice]:
    """Rows with an amount in the column: the reader's, the usual base, then all as printed."""
    if not _is_money(statement.column_by_id[column]):
        return
    base = usual_base(statement)
    first = [base, row] if kind is AddedKind.MARGIN else [row, base]
    for one in dict.fromkeys((*first, *statement.row_by_id)):
        cell = statement.cell(one, column)
        if cell is not None and cell.value and cell.measure in MONEY:
            added = of_base(kind, statement, column, one)
            yield Choice(base_words(added, filing), added)


def _per_share(filing: Filing, statement: Statement, column: str) -> Iterator[Choice]:
    own = statement.column_by_id[column]
    if not _is_money(own):
        return
    for key in share_counts(filing, statement, own):
        added = AddedColumn(AddedKind.PER_SHARE, (column,), base=key)
        cell = filing.cell(key)
        yield Choice(f"{base_words(added, filing)} ({cell.text if cell else ''})", added)
