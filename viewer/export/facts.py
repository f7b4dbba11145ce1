"""Every printed figure of a filing as a flat record: what CSV, JSON and Parquet share."""

from collections.abc import Iterator
from decimal import Decimal

from viewer.core.filing import Filing
from viewer.core.periods import Instant, Period
from viewer.core.sources import Source
from viewer.core.statement import Cell, Column, Measure, Row, Statement
from viewer.export.options import ExportOptions

Json = None | bool | int | float | Decimal | str | list["Json"] | dict[str, "Json"]


def facts_of(
    filing: Filing, options: ExportOptions, *, dashes: bool | None = None
) -> Iterator[dict[str, Json]]:
    """The figures in the document's order, each as the contract's fact.

    Args:
        filing: whose figures.
        options: which statements.
        dashes: only printed dashes, only figures in digits, or by default both.
    """
    for statement in options.chosen(filing):
        for row, column, cell in statement.figures():
            if cell.measure is not Measure.WORDS and dashes in {None, cell.is_dash}:
                yield _fact(statement, row, column, cell)


def _fact(statement: Statement, row: Row, column: Column, cell: Cell) -> dict[str, Json]:
    return {
        "id": str(statement.key(row.id, column.id)),
        "statement": statement.id,
        "table": statement.table_of(row),
        "row_index": row.index,
        "column_index": column.index,
        "label": row.label,
        "section": list(row.section),
        "text": cell.text,
        "value": json_number(cell.value),
        "decimals": cell.decimals,
        "scale": cell.scale,
        "dash": cell.is_dash,
        "unit": cell.unit,
        "period": json_period(cell.period),
        "period_label": column.period_label,
        "measure": str(cell.measure),
        "source": json_source(cell.source),
    }


def json_number(value: Decimal | None) -> int | float | Decimal | None:
    """A number that JSON prints exactly: whole as int, short ones as float, others as they are."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else value


def json_computed(value: Decimal | None) -> int | float | None:
    """A number that we worked out: it may have no end, so the nearest float will do."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def json_period(period: Period | None) -> dict[str, Json] | None:
    """A period as the contract has it: {"instant"} or {"start", "end"}."""
    if period is None:
        return None
    if isinstance(period, Instant):
        return {"instant": period.on.isoformat()}
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def json_source(source: Source) -> dict[str, Json]:
    """Where something stands: the place in words, the characters, the raw text there."""
    span = source.span
    return {
        "place": source.describe(),
        "start": span[0] if span else None,
        "end": span[1] if span else None,
        "raw": source.raw,
    }
