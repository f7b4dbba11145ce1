"""Small filings in the habits of real ones: what each must be understood as.

Each folder beside this file holds `source.*`, a page typed for the purpose in a habit that real
filings have (its figures and names are made up), and `expected.json`: for each statement its kind
and title, its columns ("period unit scale measure"), some figures ("row | column from 0 | value |
unit | period", the last two where they matter) and some sums (total -> rows that it adds up), as a
reader of the page would say them; with "no_other_sums" there are no more; "column_sums" are
columns that sum up others. "rows" are labels that must be there, "no_rows" labels that must not
be, "words" the texts of each column of words by its header, "left_out" the number of tables that
hold no figures. "prose" are all figures of the running text in order, each with what it is tied to
("label: figures, formula"), "" if to nothing; none of them may be denied.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from viewer.core.filing import Filing
from viewer.core.periods import Duration, Period
from viewer.core.relations import DerivedKind, TieKind
from viewer.core.statement import Cell, Column, Measure, Statement
from viewer.session import open_filing

FOLDER = Path(__file__).parent
CASES = sorted(path.parent for path in FOLDER.glob("*/expected.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reader_understands_the_same(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    filing = open_filing(next(case.glob("source.*")))
    assert list(_faults(filing, expected)) == []


def _faults(filing: Filing, expected: dict[str, Any]) -> Iterator[str]:
    """What differs, one line each."""
    wanted = expected["statements"]
    if len(wanted) != len(filing.statements):
        titles = [statement.title for statement in filing.statements]
        yield f"{len(filing.statements)} statements: {titles}"
    shown = sum(len(statement.tables) for statement in filing.statements)
    left_out = len(filing.document.tables) - shown
    if left_out != expected.get("left_out", left_out):
        yield f"{left_out} tables are left out"
    for number, (statement, want) in enumerate(zip(filing.statements, wanted, strict=False)):
        for fault in (*_differences(statement, want), *_figures(statement, want)):
            yield f"statement {number}: {fault}"
    told = list(_told(filing))
    wanted_told = [f"{text} = {tied}" for text, tied in expected.get("prose", ())]
    for line, want in zip_longest(told, wanted_told) if "prose" in expected else ():
        if line != want:
            yield f"the prose says {line!r}, not {want!r}"
    denied = [found for found in filing.report.findings if found.check == "narrative"]
    yield from (f"denied: {finding.message}" for finding in denied)


def _told(filing: Filing) -> Iterator[str]:
    """Each figure of the running text with what it is tied to."""
    for tie in filing.ties:
        if tie.kind is TieKind.NARRATIVE:
            statements = [filing.statement_by_id[key.statement] for key in tie.cells]
            texts = [
                s.cells[k.row, k.column].text for s, k in zip(statements, tie.cells, strict=True)
            ]
            label = statements[0].row_by_id[tie.cells[0].row].label if tie.cells else ""
            formula = f", {tie.formula}" if tie.formula else ""
            yield (
                f"{tie.text} = {label}: {' '.join(texts)}{formula}" if texts else f"{tie.text} = "
            )


def _differences(statement: Statement, want: dict[str, Any]) -> Iterator[str]:
    for name, has in (("kind", statement.kind), ("title", statement.title)):
        if want.get(name, has) != has:
            yield f"{name} is {has!r}"
    columns = [_column(column) for column in _figure_columns(statement)]
    if columns != want.get("columns", columns):
        yield f"columns are {columns}"
    if _words(statement) != want.get("words", _words(statement)):
        yield f"words are {_words(statement)}"
    labels = {row.label for row in statement.rows}
    yield from (f"no row {label!r}" for label in want.get("rows", ()) if label not in labels)
    yield from (f"a row {label!r}" for label in want.get("no_rows", ()) if label in labels)
    yield from _sums(statement, want)


def _sums(statement: Statement, want: dict[str, Any]) -> Iterator[str]:
    found: dict[str, list[set[str]]] = {}
    for relation in statement.relations:
        parts = {statement.row_by_id[term.row].label for term in relation.terms}
        found.setdefault(statement.row_by_id[relation.total].label, []).append(parts)
    wanted = want.get("sums", {})
    for total, labels in wanted.items():
        if set(labels) not in found.get(total, []):
            yield f"{total!r} sums up {found.get(total)}"
    for total, parts in want.get("column_sums", {}).items():
        if _column_sums(statement).get(total) != parts:
            yield f"column {total!r} sums up {_column_sums(statement).get(total)}"
    if want.get("no_other_sums"):
        yield from (f"a sum {total!r}" for total in found if total not in wanted)


def _column_sums(statement: Statement) -> dict[str, list[str]]:
    """Last header line of each column that sums up others -> theirs, with a minus where taken."""
    return {
        column.header[-1]: [
            ("-" if sign < 0 else "") + statement.column_by_id[id_].header[-1]
            for id_, sign in zip(column.basis.columns, column.basis.signs, strict=True)
        ]
        for column in statement.columns
        if column.basis is not None and column.basis.kind is DerivedKind.COLUMN_SUM
    }


def _figure_columns(statement: Statement) -> list[Column]:
    return [column for column in statement.columns if column.measure is not Measure.WORDS]


def _words(statement: Statement) -> dict[str, list[str]]:
    """Header of each column of words -> its texts, top to bottom."""
    return {
        column.title: [
            cell.text for row in statement.rows if (cell := statement.cell(row.id, column.id))
        ]
        for column in statement.columns
        if column.measure is Measure.WORDS
    }


def _column(column: Column) -> str:
    unit = f"{column.unit or '-'} {column.scale} {column.measure}"
    return f"{_period(column.period)} {unit}"


def _period(period: Period | None) -> str:
    if period is None:
        return "-"
    return f"{period.start}/{period.end}" if isinstance(period, Duration) else f"{period.end}"


def _figures(statement: Statement, want: dict[str, Any]) -> Iterator[str]:
    for label, column, *fact in want.get("facts", ()):
        cells = _cells(statement, label, int(column))
        texts = [_fact(cell)[: len(fact)] for cell in cells]
        if fact not in texts and not (fact == ["absent"] and not cells):
            yield f"{label!r} in column {column} is {texts}"


def _cells(statement: Statement, label: str, column: int) -> list[Cell]:
    columns = _figure_columns(statement)
    if column >= len(columns):
        return []
    place = columns[column].id
    return [
        cell
        for row in statement.rows
        if row.label == label and (cell := statement.cell(row.id, place)) is not None
    ]


def _fact(cell: Cell) -> list[str]:
    return [_number(cell.value), cell.unit or "-", _period(cell.period)]


def _number(value: Decimal | None) -> str:
    if value is None:
        return "words"
    return f"{value.normalize():f}"
