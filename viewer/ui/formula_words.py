"""Formulas in words: what a figure is computed from, as the formula bar says it."""

from collections.abc import Sequence

from viewer.core.drilldown import derived_at
from viewer.core.relations import CellKey, Derived, DerivedKind, times
from viewer.core.said import said
from viewer.core.statement import Statement
from viewer.ui.language import say
from viewer.ui.wording import column_name

SHOWN_TERMS = 4
_PATTERNS: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: "{0} ÷ {1} − 1",
    DerivedKind.CHANGE_ON_SIZE: "({0} − {1}) ÷ |{1}|",
    DerivedKind.SHARE: "{0} ÷ {1}",
    DerivedKind.RATIO: "{0} ÷ {1}",
    DerivedKind.MARGIN: "({0} − {1}) ÷ {0}",
    DerivedKind.DIFFERENCE: "{0} − {1}",
    DerivedKind.RATIO_TO_AVERAGE: said("{0} ÷ average of {1} and {2}"),
}


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
    if derived.kind is DerivedKind.TRANSLATION:
        return f"{names[0]} ÷ {derived.rate}"
    if derived.kind is DerivedKind.MULTIPLE:
        return f"{names[0]} {times(derived.rate)}"
    return written(derived.kind, names, derived.signs)


def written(kind: DerivedKind, operands: Sequence[str], signs: Sequence[int] = ()) -> str:
    """A formula over operands that are named or printed: "10,512 ÷ 9,185 − 1".

    Args:
        kind: the formula; what needs a rate is written by `derived_in_words`.
        operands: what to write for each, in the formula's order.
        signs: of a sum, +1 or -1 for each operand; empty if all are added.
    """
    if kind.is_sum:
        pairs = zip(signs or (1,) * len(operands), operands, strict=True)
        chain = "".join(f" {'−' if sign < 0 else '+'} {operand}" for sign, operand in pairs)
        return chain.removeprefix(" + ")
    return _PATTERNS[kind].format(*operands, operands[-1])


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
