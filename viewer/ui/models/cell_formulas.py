"""Formulas as a spreadsheet shows them: what a figure is made of, by the names of its parts.

A sum over rows that stand together names the first and last of them ("= Σ C3:C6"), other parts
are named one by one ("= C7 + C8 − C9").
"""

from collections.abc import Callable, Sequence

from viewer.core.drilldown import derived_at
from viewer.core.formula_patterns import written
from viewer.core.relations import CellKey, Term
from viewer.core.statement import Statement

#: Rows that stand together and are added are named as a range from so many on.
LEAST_RANGE = 3
#: Address -> the name that spreadsheets give it, "" if it is not of this statement.
NameOf = Callable[[CellKey], str]


def cell_formula(statement: Statement, key: CellKey, name_of: NameOf) -> str:
    """The formula of a figure, "" if it has none, or if a part stands in another statement."""
    cell = statement.cell(key.row, key.column)
    if cell is None:
        return ""
    relations = statement.relations_by_total.get(key.row, ())
    if relations and cell.measure.adds_up:
        parts = [t for t in relations[0].terms if statement.cell(t.row, key.column)]
        return f"= {_sum(statement, parts, key.column, name_of)}" if parts else ""
    for derived in derived_at(statement, key):
        names = [name_of(operand) for operand in derived.operands]
        if all(names):
            return f"= {written(derived.kind, names, derived.signs, derived.rate)}"
    return ""


def _sum(statement: Statement, terms: Sequence[Term], column: str, name_of: NameOf) -> str:
    place = {row.id: number for number, row in enumerate(statement.rows)}
    runs: list[list[Term]] = []
    for term in terms:
        before = runs[-1][-1] if runs else None
        follows = before and place[term.row] == place[before.row] + 1
        if before and follows and before.weight == term.weight == 1:
            runs[-1].append(term)
        else:
            runs.append([term])
    words = "".join(_signed(statement, run, column, name_of) for run in runs)
    return words.removeprefix(" + ").strip()


def _signed(statement: Statement, run: Sequence[Term], column: str, name_of: NameOf) -> str:
    names = [name_of(statement.key(term.row, column)) for term in run]
    if len(names) >= LEAST_RANGE:
        return f" + Σ {names[0]}:{names[-1]}"
    sign = "−" if run[0].weight < 0 else "+"
    return "".join(f" {sign} {name}" for name in names)
