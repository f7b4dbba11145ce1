"""Same label, different number: what footing can never see, told for a person to look at."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from textwrap import shorten

from viewer.checks.forced import Sums
from viewer.checks.wording import at_place, place, with_scale
from viewer.core.evaluation import interval_of
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.labels import words_of
from viewer.core.periods import Period
from viewer.core.relations import CellKey, TieKind
from viewer.core.said import listed, said
from viewer.core.statement import Cell, Measure, Statement

#: Numbers farther apart than this part of the larger one are different things under one name:
#: a segment's income beside the group's.
NEAR = Decimal("0.25")
#: A label of fewer words ("Other", "Total") says too little to be the same by name.
TELLING_WORDS = 2
#: Characters of a footnote that are told beside a figure.
NOTE = 120
#: Words that set one basis of measuring apart from another.
_BASIS = re.compile(
    r"\b(?:gross|net|non-gaap|gaap|pro[ -]?forma|constant[ -]currency|segments?|parent|"
    r"non-consolidated|unconsolidated|core|organic|estimated|forecast|budget)\b",
    re.IGNORECASE,
)


def namesake_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """Rows of two tables with one label, one unit and one period, but different numbers.

    Parts of different totals ("systems" among revenues and among costs) are different things
    under one name and are left out; so is what is tied, and what stands on another basis in words
    (gross and net premiums, at constant currency, pro forma).
    """
    tied = _tied(report)
    told: set[tuple[str, ...]] = set()
    for places in _by_label(filing).values():
        for index, first in enumerate(places):
            for second in places[index + 1 :]:
                rows = (first.statement, first.row, second.statement, second.row)
                if rows in told or not _differ(filing, first, second):
                    continue
                if tied.get(first, first) == tied.get(second, second):
                    continue
                if _apart(sums, first, second) or _bases(filing, first) != _bases(filing, second):
                    continue
                told.add(rows)
                yield _finding(filing, first, second, _others(report, tied, (first, second)))


def _by_label(filing: Filing) -> Mapping[tuple[object, ...], list[CellKey]]:
    found: dict[tuple[object, ...], list[CellKey]] = defaultdict(list)
    for statement in filing.statements:
        uses = Counter(words_of(row.label) for row in statement.rows)
        for row in statement.rows:
            words = words_of(row.label)
            if len(set(words)) < TELLING_WORDS or uses[words] > 1:
                continue  # A name used twice in one table needs more than itself to be told.
            for key, cell, period in _amounts(statement, row.id):
                found[frozenset(words), cell.unit, period].append(key)
    return found


def _amounts(statement: Statement, row: str) -> Iterator[tuple[CellKey, Cell, Period]]:
    for column in statement.columns:
        cell = statement.cell(row, column.id)
        if cell is None or cell.value is None or cell.period is None:
            continue
        if column.measure is Measure.AMOUNT and cell.unit != "pure":
            yield statement.key(row, column.id), cell, cell.period


def _tied(report: Report) -> Mapping[CellKey, int]:
    """Cell -> number of the table tie that it belongs to."""
    return {
        key: number
        for number, check in enumerate(report.ties)
        if check.tie.kind is TieKind.TABLE
        for key in check.tie.cells
    }


def _differ(filing: Filing, first: CellKey, second: CellKey) -> bool:
    """Whether near figures of different tables cannot be one quantity, whatever their signs."""
    if first.statement == second.statement:
        return False
    mine, yours = filing.cell(first), filing.cell(second)
    if mine is None or yours is None or not mine.value or not yours.value:
        return False
    sizes = sorted((abs(mine.value), abs(yours.value)))
    if sizes[1] - sizes[0] > NEAR * sizes[1]:
        return False
    boxes = [
        interval_of(cell, filing.statement_by_id[key.statement].rounding)
        for cell, key in ((mine, first), (yours, second))
    ]
    return not boxes[0].meets(boxes[1]) and not boxes[0].meets(-boxes[1])


def _apart(sums: Sums, first: CellKey, second: CellKey) -> bool:
    """Whether both are parts of sums, so that each has a whole of its own to tell it."""
    return all(
        any(footing.cell != key for footing in sums.get(key, ())) for key in (first, second)
    )


def _bases(filing: Filing, key: CellKey) -> frozenset[str]:
    """The words around a figure that say on which basis it is measured."""
    statement = filing.statement_by_id[key.statement]
    row, column = statement.row_by_id[key.row], statement.column_by_id[key.column]
    around = " ".join((statement.title, statement.caption, *row.section, *column.header))
    return frozenset(found.lower() for found in _BASIS.findall(around))


def _footnotes(filing: Filing, key: CellKey) -> str:
    """The notes that the figure, its row or its column points to, in short."""
    statement = filing.statement_by_id[key.statement]
    cell = statement.cells[key.row, key.column]
    row, column = statement.row_by_id[key.row], statement.column_by_id[key.column]
    marks = dict.fromkeys((*cell.notes, *row.notes, *column.notes))
    texts = dict(statement.footnotes)
    told = (shorten(texts[mark], NOTE, placeholder=" …") for mark in marks if mark in texts)
    return "".join(f" “{text}”" for text in told)


def _others(
    report: Report, tied: Mapping[CellKey, int], keys: tuple[CellKey, CellKey]
) -> Mapping[CellKey, tuple[CellKey, ...]]:
    """Figure -> where else the same quantity is printed, once a table."""
    return {
        key: tuple(
            {
                other.statement: other
                for other in reversed(report.ties[tied[key]].tie.cells)
                if other.statement != key.statement
            }.values()
        )
        if key in tied
        else ()
        for key in keys
    }


def _finding(
    filing: Filing, first: CellKey, second: CellKey, others: Mapping[CellKey, tuple[CellKey, ...]]
) -> Finding:
    where = place(filing.statement_by_id[first.statement], first)
    told = said(
        "{figures}; same label, different number",
        figures=listed([_printed(filing, key, others[key]) for key in (first, second)]),
    )
    cells = (first, second, *others[first], *others[second])
    return Finding(
        "tie", Verdict.CANNOT_CHECK, Severity.NOTE, cells, at_place(where, told), place=where
    )


def _printed(filing: Filing, key: CellKey, others: tuple[CellKey, ...]) -> str:
    """A figure with its footnotes and places: "1,012 million in Statistics and in Cash flows"."""
    told: str = said(
        "{figure} in {statement}{notes}",
        figure=with_scale(filing.cell(key)),
        statement=filing.names[key.statement],
        notes=_footnotes(filing, key),
    )
    for other in others:
        told = said(
            "{told} and in {statement}", told=told, statement=filing.names[other.statement]
        )
    return told
