"""Added columns in words: their headings, their formulas, and what rounding leaves open."""

from collections.abc import Sequence

from viewer.core import formula_patterns
from viewer.core.added_columns import AddedColumn, AddedKind, Computed, ExchangeRate
from viewer.core.amounts import format_number
from viewer.core.filing import Filing
from viewer.core.periods import Duration, Instant, Period
from viewer.core.relations import CellKey, DerivedKind
from viewer.core.said import Said, said
from viewer.core.statement import Column, Statement

#: How many digits more the ends of an interval are written in, at most, so that they differ.
MOST_DIGITS = 8
KIND_NAMES = {
    AddedKind.CHANGE: said("Change"),
    AddedKind.GROWTH: said("% change"),
    AddedKind.CAGR: said("CAGR"),
    AddedKind.DIFFERENCE: said("Difference"),
    AddedKind.COMMON_SIZE: said("Common size"),
    AddedKind.MARGIN: said("Margin"),
    AddedKind.PER_SHARE: said("Per share"),
    AddedKind.TRANSLATION: said("Translation"),
    AddedKind.PERIOD: said("Period"),
}
#: The formula of a derived figure that is written like that of an added column.
_PRINTED_ALIKE = {
    AddedKind.CHANGE: DerivedKind.DIFFERENCE,
    AddedKind.GROWTH: DerivedKind.CHANGE,
    AddedKind.DIFFERENCE: DerivedKind.DIFFERENCE,
    AddedKind.COMMON_SIZE: DerivedKind.SHARE,
    AddedKind.MARGIN: DerivedKind.SHARE,
    AddedKind.PER_SHARE: DerivedKind.RATIO,
    AddedKind.TRANSLATION: DerivedKind.TRANSLATION,
    AddedKind.PERIOD: DerivedKind.PERIOD_SUM,
}


def column_words(column: Column) -> str:
    """What a column is called in a formula: its period as printed, or its title."""
    if column.period_label:
        return column.period_label
    return column.period.end.isoformat() if column.period else column.title


def period_words(period: Period | None) -> Said:
    """A period in few words: "3 months to 2004-09-30", "2004-09-30"; "" for none."""
    match period:
        case Duration(end=end) if period.months == 1:
            return said("month to {end}", end=end.isoformat())
        case Duration(end=end):
            return said("{months} months to {end}", months=period.months, end=end.isoformat())
        case Instant(on=day):
            return Said("{day}", {"day": day.isoformat()})
        case None:
            return Said("", {})


def heading(added: AddedColumn, statement: Statement, filing: Filing) -> Said:
    """What stands over the column: "2Q04 less 2Q03", "2Q04 in % of Total revenues".

    Args:
        added: the column.
        statement: where it stands.
        filing: where its base stands.
    """
    names = _names(added, statement)
    if added.kind is AddedKind.PERIOD:
        return period_words(added.period)
    if added.kind is AddedKind.TRANSLATION and added.rate is not None:
        return said("{column} at {rate}", column=names[0], rate=rate_words(added.rate))
    if added.kind is AddedKind.CAGR:
        return said("{late} on {early}, a year", late=names[0], early=names[1])
    if added.kind.compares:
        return said("{late} less {early}", late=names[0], early=names[1])
    base = base_words(added, filing)
    if added.kind is AddedKind.PER_SHARE:
        return said("{column} per share", column=names[0], base=base)
    return said("{column} in % of {base}", column=names[0], base=base)


def formula(added: AddedColumn, statement: Statement, filing: Filing) -> Said:
    """The formula over the names of what it reads: "2Q04 ÷ 2Q03 − 1".

    A period that only other tables make up is written for each of its figures (`written`).
    """
    names = _names(added, statement)
    if added.base is not None:
        names = [*names, base_words(added, filing)]
    signs = added.signs if added.kind is AddedKind.PERIOD else ()
    if added.kind is AddedKind.PERIOD and not signs:
        return Said("", {})
    return written(added, names, signs)


def written(added: AddedColumn, operands: Sequence[str], signs: Sequence[int] = ()) -> Said:
    """The formula over operands that are named or printed: "10,512 ÷ 9,185 − 1".

    Args:
        added: the column.
        operands: what to write for each figure that it reads, in the formula's order.
        signs: of a period, +1 or -1 for each.
    """
    if added.kind is AddedKind.CAGR:
        return said("({late} ÷ {early}) ^ (1 ÷ years) − 1", late=operands[0], early=operands[1])
    if added.kind is AddedKind.TRANSLATION and added.rate is not None:
        return said("{column} at {rate}", column=operands[0], rate=rate_words(added.rate))
    formula = formula_patterns.written(_PRINTED_ALIKE[added.kind], operands, signs)
    return Said("{formula}", {"formula": formula})


def rate_words(rate: ExchangeRate) -> str:
    """An exchange rate: "110.20 JPY/USD"."""
    return f"{rate.rate:f} {rate.of}/{rate.per}"


def base_words(added: AddedColumn, filing: Filing) -> str:
    """The row that a column divides by, as printed; "" for none."""
    if added.base is None:
        return ""
    statement = filing.statement_by_id.get(added.base.statement)
    row = statement.row_by_id.get(added.base.row) if statement else None
    return row.label if row else ""


def operand_words(key: CellKey, statement: Statement, filing: Filing) -> str:
    """A figure that a computed one is made of, by its row and column, and table if another."""
    own = filing.statement_by_id[key.statement]
    row = own.row_by_id[key.row].label
    place = f"{row}, {column_words(own.column_by_id[key.column])}"
    if key.statement == statement.id:
        return place
    return f"{filing.names[key.statement]}: {place}"


def operand_names(figure: Computed, statement: Statement, filing: Filing) -> tuple[str, ...]:
    """What tells each printed figure that a computed one is made of from the others.

    Of one row their columns, of one column their rows; else both, and the table if it is another.
    """
    keys = figure.operands
    if len({key.statement for key in keys}) > 1 or keys[0].statement != statement.id:
        return tuple(operand_words(key, statement, filing) for key in keys)
    columns = [statement.column_by_id[key.column] for key in keys]
    rows = [statement.row_by_id[key.row].label for key in keys]
    if len({key.row for key in keys}) == 1 and len({key.column for key in keys}) > 1:
        names = [column_words(column) for column in columns]
        alike = len(set(names)) < len(names)
        return tuple(column.title for column in columns) if alike else tuple(names)
    if len({key.column for key in keys}) == 1:
        return tuple(rows)
    return tuple(operand_words(key, statement, filing) for key in keys)


def leeway_words(figure: Computed) -> Said:
    """How far rounding lets a figure be trusted: "± 1.0", "between 28.6 and 120.0"."""
    if not figure.leeway:
        return said("exact")
    digits = max(0, (figure.decimals or 0) + figure.scale + 1)
    if figure.interval.middle == figure.value:
        leeway = format_number(figure.leeway.scaleb(-figure.scale), digits)
        return said("± {leeway} by rounding", leeway=leeway)
    low, high = _ends(figure, digits)
    if low == high:  # In more digits they differ: how far, is what is asked.
        most = range(digits + 1, digits + MOST_DIGITS)
        low, high = next((e for d in most if (e := _ends(figure, d))[0] != e[1]), (low, high))
    return said("rounding leaves it between {low} and {high}", low=low, high=high)


def _ends(figure: Computed, digits: int) -> tuple[str, str]:
    """The ends of what rounding allows, as written in so many digits."""
    low, high = figure.interval.low, figure.interval.high
    ends = (end.scaleb(-figure.scale) for end in (low, high))
    first, last = (format_number(end, digits) for end in ends)
    return first, last


def _names(added: AddedColumn, statement: Statement) -> list[str]:
    columns = [statement.column_by_id[column] for column in added.columns]
    names = [column_words(column) for column in columns]
    alike = len(set(names)) < len(names)
    return [column.title for column in columns] if alike else names
