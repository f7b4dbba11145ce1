"""Formulas in words: what a figure is computed from, as the formula bar says it."""

from viewer.core.drilldown import derived_at
from viewer.core.formula_patterns import written
from viewer.core.relations import CellKey, Derived
from viewer.core.statement import Statement
from viewer.ui.language import say
from viewer.ui.wording import column_name

SHOWN_TERMS = 4


def formula_in_words(statement: Statement, key: CellKey, terms: int = SHOWN_TERMS) -> str:
    """A figure's formula: "= Dial-up access services + Other + 5 more"; "" if it has none.

    Args:
        statement: the statement it stands in.
        key: its address.
        terms: how many parts of a sum to name.
    """
    cell = statement.cell(key.row, key.column)
    derived = derived_at(statement, key)
    relations = statement.relations_by_total.get(key.row, ())
    if relations and (cell is None or cell.measure.adds_up):
        return _sum_in_words(statement, key, terms)
    return f"= {derived_in_words(statement, derived[0])}" if derived else ""


def _sum_in_words(statement: Statement, key: CellKey, terms: int) -> str:
    parts = statement.relations_by_total[key.row][0].terms
    words = "="
    for position, term in enumerate(parts[:terms]):
        sign = "−" if term.weight < 0 else "+" if position else ""
        words += f" {sign} " if sign else " "
        words += statement.row_by_id[term.row].label or say("unnamed row")
    more = len(parts) - terms
    return say("{terms} + {count} more", terms=words, count=more) if more > 0 else words


def derived_in_words(statement: Statement, derived: Derived) -> str:
    """The formula of a derived figure: "2Q04 ÷ 2Q03 − 1"."""
    names = [operand_name(statement, derived, operand) for operand in derived.operands]
    return written(derived.kind, names, derived.signs, derived.rate)


def operand_name(statement: Statement, derived: Derived, operand: CellKey) -> str:
    """What tells an operand from the others: its column, its row, or both."""
    if operand.statement != statement.id:
        return say("a figure of another table")
    row = statement.row_by_id[operand.row].label
    column = column_name(statement.column_by_id[operand.column])
    same_rows = {key.row for key in derived.operands} == {derived.cell.row}
    same_columns = len({key.column for key in derived.operands}) == 1
    if same_rows:
        return column
    return row if same_columns else f"{row}, {column}"
