"""Statements that go on in the next table, over a page break: joined again into one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.core.document import Document, RawTable, TextBlock
from viewer.core.labels import words_of
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.structure.page_breaks import (
    LONGEST_RUNNING_LINE,
    base_name,
    is_between_pages,
    is_second_side,
    running_lines,
    says_continued,
)
from viewer.structure.sections import place_in_sections
from viewer.structure.titles import is_aside

#: A table that repeats more than this part of the other's labels stands beside it: another
#: period, another company.
MOST_REPEATED = 0.5
#: More lines are not put by a break of pages, whatever the title below says.
MOST_PAGE_LINES = 8
#: Lines right above the first table that the next page may repeat.
NAMED_ABOVE = 4


class Pages:
    """A document's tables and what stands between them: which of them are parts of one.

    Two tables are one statement if they head the same columns alike, their titles do not differ,
    and nothing stands between them but what a break of pages puts there; or the second is the
    other side of a balance sheet. A table that is left out as no statement ends the first.
    """

    def __init__(self, document: Document) -> None:
        self._tables = {table.index: table for table in document.tables}
        self._between = _between(document)
        self._running = running_lines(document)

    def joined(self, statements: Sequence[Statement]) -> list[Statement]:
        """The statements, each that goes on in the next table as one, without relations.

        Args:
            statements: one for each table with figures, in order.
        """
        found: list[Statement] = []
        for statement in statements:
            if found and self._goes_on(found[-1], statement):
                found[-1] = _join(found[-1], statement)
            else:
                found.append(statement)
        return [s if len(s.tables) == 1 else _placed(s, self._tables) for s in found]

    def _goes_on(self, first: Statement, second: Statement) -> bool:
        if second.table != first.tables[-1] + 1:
            return False
        if not _same_columns(first.columns, second.columns):
            return False
        lines = self._between[second.table]
        sides = [line for line in lines if is_second_side(line)] if _is_first_side(first) else []
        if sides:
            lines = tuple(line for line in lines if line not in sides)
        elif base_name(second.title) != base_name(first.title):
            return False
        above = self._between[first.table][-NAMED_ABOVE:]
        names = {base_name(first.title), *map(base_name, above)} - {""}
        if not is_between_pages(lines, names, self._running) and not _goes_on_by_name(
            lines, second
        ):
            return False
        return not _repeats(first, second)


def _goes_on_by_name(lines: Sequence[str], second: Statement) -> bool:
    """Whether a title says that the table goes on, over lines that are no text between them."""
    return (
        says_continued(second.title)
        and len(lines) <= MOST_PAGE_LINES
        and all(len(line) <= LONGEST_RUNNING_LINE for line in lines)
    )


def _between(document: Document) -> Mapping[int, tuple[str, ...]]:
    """Index of a table -> the lines between the table before it and itself."""
    between: dict[int, tuple[str, ...]] = {}
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, TextBlock):
            lines.append(block.text)
        else:
            between[block.index] = tuple(line for line in lines if line)
            lines = []
    return between


def _is_first_side(statement: Statement) -> bool:
    """Whether a table is a balance sheet of which only the assets were printed yet."""
    return statement.kind is StatementKind.BALANCE_SHEET and not any(
        is_second_side(row.label) for row in statement.rows
    )


def _same_columns(first: Sequence[Column], second: Sequence[Column]) -> bool:
    """Whether both head the same columns, or the second has no header of its own."""
    if len(first) != len(second):
        return False
    if not any(column.title for column in second):
        return True
    told = len({(c.period, c.measure, c.unit) for c in first}) == len(first) and all(
        column.period or column.measure is Measure.WORDS for column in first
    )
    return all(
        (mine.period, mine.measure, mine.unit, mine.scale)
        == (yours.period, yours.measure, yours.unit, yours.scale)
        and (told or _head(mine) == _head(yours))
        for mine, yours in zip(first, second, strict=True)
    )


def _head(column: Column) -> tuple[str, ...]:
    return tuple(base_name(line) for line in column.header if line and not is_aside(line))


def _repeats(first: Statement, second: Statement) -> bool:
    """Whether the second table prints the first one's rows again."""
    mine = {words_of(row.label) for row in first.rows if not row.is_heading}
    yours = [words_of(row.label) for row in second.rows if not row.is_heading]
    return sum(label in mine for label in yours) > MOST_REPEATED * len(yours)


def _join(first: Statement, second: Statement) -> Statement:
    """One statement of two: the second's rows below the first's, under the first's columns."""
    names = {old.id: new.id for old, new in zip(second.columns, first.columns, strict=True)}
    rows = {row.id: _moved(row, second.table) for row in second.rows}
    bare = not any(column.title for column in second.columns)
    cells = dict(first.cells)
    for (row, column), cell in second.cells.items():
        over = first.column_by_id[names[column]]
        cells[rows[row].id, names[column]] = _under(over, cell) if bare else cell
    return replace(
        first,
        caption=" ".join((first.caption, *_new_names(first, second))).strip(),
        rows=(*first.rows, *rows.values()),
        cells=cells,
        relations=(),
        footnotes=tuple(dict.fromkeys((*first.footnotes, *second.footnotes))),
        # Without heads of its own it says nothing of periods, and need not.
        remarks=first.remarks if bare else tuple(dict.fromkeys(first.remarks + second.remarks)),
    )


def _new_names(first: Statement, second: Statement) -> tuple[str, ...]:
    """What the second table is called besides the first one's title."""
    return () if base_name(second.title) == base_name(first.title) else (second.title,)


def _moved(row: Row, table: int) -> Row:
    return replace(row, id=f"t{table + 1}{row.id}", table=table)


def _under(column: Column, cell: Cell) -> Cell:
    """A figure of a table without header, under the header of the table before it."""
    return replace(cell, period=cell.period or column.period)


def _placed(statement: Statement, tables: Mapping[int, RawTable]) -> Statement:
    """The statement with its rows in sections that go on from part to part."""
    raw = {row.id: _indent(tables[statement.table_of(row)], row.index) for row in statement.rows}
    steps = sorted(set(raw.values()))
    indents = {row: steps.index(i) for row, i in raw.items()} if len(steps) > 1 else {}
    return replace(statement, rows=place_in_sections(statement.rows, indents))


def _indent(table: RawTable, index: int) -> int:
    """How far a row is set in: its first text's own indentation, and the column it stands in."""
    for column, cell in enumerate(table.rows[index]):
        if cell and cell.text:
            return cell.indent + column
    return 0
