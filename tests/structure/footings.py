"""Test support: relations evaluated column by column."""

from collections.abc import Iterator

from viewer.core.evaluation import foot
from viewer.core.findings import Verdict
from viewer.core.relations import SumRelation
from viewer.core.statement import Statement


def footings(statement: Statement, relation: SumRelation) -> Iterator[tuple[str, Verdict]]:
    """Column id and verdict, for every column in which the total is printed."""
    for column in statement.columns:
        total = statement.cell(relation.total, column.id)
        if total is None or not column.measure.adds_up:
            continue
        parts = [
            (term.weight, cell)
            for term in relation.terms
            if (cell := statement.cell(term.row, column.id)) is not None
        ]
        yield column.id, foot(total, parts, statement.rounding).verdict


def verdicts(statement: Statement, relation: SumRelation) -> list[Verdict]:
    """The verdict of every column in which the total is printed."""
    return [verdict for _, verdict in footings(statement, relation)]


def broken_columns(statement: Statement, relation: SumRelation) -> set[str]:
    """Columns in which the relation does not hold."""
    return {column for column, found in footings(statement, relation) if found is Verdict.BROKEN}
