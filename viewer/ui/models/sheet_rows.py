"""What the sheet must know of each row: label, indentation, whether a total, which rules."""

from dataclasses import dataclass

from viewer.core.outline import Outline
from viewer.core.statement import Row, Statement
from viewer.ui.models.roles import RuleKind


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as the sheet shows it.

    Attributes:
        id: the row's id.
        number: its number, from 1, in the document's order.
        label: its label as printed.
        marks: its footnote marks in one string.
        level: how many totals it folds under.
        indent: steps of indentation as printed; `level` where the document indents nothing.
        is_total: whether a sum relation makes it.
        is_heading: whether it is a heading.
        is_strong: whether label and figures are semibold: totals, and headings printed bold.
        rule: the lines at its figures.
    """

    id: str
    number: int
    label: str
    marks: str
    level: int
    indent: int
    is_total: bool
    is_heading: bool
    is_strong: bool
    rule: RuleKind


def sheet_rows(statement: Statement, outline: Outline) -> tuple[SheetRow, ...]:
    """Every row of the statement, in printed order."""
    totals = frozenset(statement.relations_by_total)
    closing = closing_totals(statement)
    levels = outline.levels
    indents = any(row.depth for row in statement.rows)

    def rule(row: Row) -> RuleKind:
        if row.id not in totals:
            return RuleKind.NONE
        return RuleKind.DOUBLE if row.id in closing else RuleKind.SINGLE

    return tuple(
        SheetRow(
            id=row.id,
            number=number,
            label=row.label,
            marks=" ".join(row.notes),
            level=levels[row.id],
            indent=row.depth if indents else levels[row.id],
            is_total=row.id in totals,
            is_heading=row.is_heading,
            is_strong=row.id in totals or (row.is_heading and row.bold),
            rule=rule(row),
        )
        for number, row in enumerate(statement.rows, 1)
    )


def closing_totals(statement: Statement) -> frozenset[str]:
    """The totals that take a double rule: the last one, and one that it balances with.

    The last total is the last in printed order that is no part of another. Another such total
    with the same figures in every column is its other side (assets; liabilities and equity).
    """
    parts = {term.row for relation in statement.relations for term in relation.terms}
    roots = [
        row.id
        for row in statement.rows
        if row.id in statement.relations_by_total and row.id not in parts
    ]
    if not roots:
        return frozenset()
    last = _figures(statement, roots[-1])
    return frozenset(row for row in roots if _figures(statement, row) == last)


def _figures(statement: Statement, row: str) -> tuple[object, ...]:
    cells = (statement.cell(row, column.id) for column in statement.columns)
    return tuple(cell.value if cell else None for cell in cells)
