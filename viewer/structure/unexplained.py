"""Totals by name whose parts were not found: what can no longer be checked is said."""

from viewer.core.said import said
from viewer.core.statement import Measure, Row, Statement
from viewer.structure.totals import MOST_COLUMNS, MOST_ROWS
from viewer.structure.totals_labels import sense_of

FEWEST_PARTS = 2


def unexplained_totals(statement: Statement) -> tuple[str, ...]:
    """One sentence for each row that is a total by its name but for which no parts were found.

    Only where at least two rows of its unit stand above it that serve no other sum: a table that
    prints totals alone claims no addition.
    """
    if len(statement.rows) > MOST_ROWS:
        return (
            said(
                "Sums are not looked for in a table of more than {most} rows.",
                most=f"{MOST_ROWS:,}",
            ),
        )
    if len(statement.columns) > MOST_COLUMNS:
        return (
            said(
                "Sums are not looked for in a table of more than {most} columns.",
                most=f"{MOST_COLUMNS:,}",
            ),
        )
    explained = {relation.total for relation in statement.relations}
    serving = {term.row for relation in statement.relations for term in relation.terms}
    found: list[str] = []
    loose: list[str] = []
    for row in statement.rows:
        unit = _unit(statement, row)
        if not unit or row.measure in {Measure.RATIO, Measure.PER_SHARE}:
            continue
        if row.id not in explained and row.label and sense_of(row.label).total:
            if loose.count(unit) >= FEWEST_PARTS:
                found.append(
                    said("{label}: no rows that add up to it were found.", label=row.label)
                )
        elif row.id not in explained and row.id not in serving:
            loose.append(unit)
        if row.id in explained:
            loose.clear()
    return tuple(found)


def _unit(statement: Statement, row: Row) -> str:
    """The unit of a row's figures in the columns that add up; "" if it has none there."""
    for column in statement.columns:
        cell = statement.cell(row.id, column.id)
        if cell is not None and column.measure.adds_up:
            return cell.unit
    return ""
