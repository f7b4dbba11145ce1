"""The chain from document to filing, in order, and nothing else."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.core.amounts import DecimalMark
from viewer.core.document import Document, RawTable, TextBlock
from viewer.core.errors import Cancelled
from viewer.core.filing import Filing
from viewer.core.intervals import Rounding
from viewer.core.statement import Cell, Column, Row, Statement, StatementKind
from viewer.structure.cells import find_cells, with_change_periods
from viewer.structure.counts import with_share_scales
from viewer.structure.derived import DerivedHints, derive
from viewer.structure.fiscal import FiscalCalendar, find_calendar
from viewer.structure.footnotes import Note, find_notes, footnotes_for, table_positions
from viewer.structure.headers import Context, find_columns, header_lines, with_translations
from viewer.structure.kinds import find_kind
from viewer.structure.layout import Layout, find_decimal_mark, find_layout
from viewer.structure.listings import is_listing
from viewer.structure.narrative import tie_prose
from viewer.structure.overlines import without_over_lines
from viewer.structure.proven_scales import with_proven_scales
from viewer.structure.regions import find_regions, reheaded
from viewer.structure.rounding import find_rounding
from viewer.structure.row_periods import with_common_period, with_row_periods
from viewer.structure.row_units import with_own_units
from viewer.structure.rows import find_rows
from viewer.structure.said_of_all import said_of_all
from viewer.structure.same_years import with_same_years
from viewer.structure.ties import tie_tables
from viewer.structure.titles import (
    Surroundings,
    entity_of,
    filing_title,
    surroundings,
    table_title,
)
from viewer.structure.totals import infer_sums
from viewer.structure.translations import find_rates
from viewer.structure.unexplained import unexplained_totals
from viewer.structure.units import counted_in, currencies_in, declared, quoted_rate

#: Rows of a table's top in which its header is looked for.
HEADER_REACH = 4
#: Kinds of tables whose figures are no amounts, whatever scale all amounts have.
_OWN_SCALES = frozenset({StatementKind.RATES, StatementKind.KPI})
_CURRENCY_SIGNS = frozenset("$€£¥₩₹")
Progress = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Habits:
    """What holds for the whole document."""

    mark: DecimalMark
    calendar: FiscalCalendar
    currency: str
    quoted: str
    notes: tuple[Note, ...]
    scales: tuple[tuple[int, str], ...]

    def said_before(self, position: int, kind: StatementKind) -> tuple[str, ...]:
        """The line that last declared a scale for all amounts above a block, if any did."""
        if kind in _OWN_SCALES:
            return ()
        lines = [line for place, line in self.scales if place <= position]
        return tuple(lines[-1:])


def understand(
    document: Document,
    report: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Filing:
    """A filing from a document: each table with figures becomes a statement.

    Args:
        document: what a reader delivered.
        report: told what is being done and which share of it is done, 0 to 1.
        cancelled: asked between tables whether to stop.

    Raises:
        Cancelled: `cancelled` said so.
    """
    habits = find_habits(document)
    around = surroundings(document)
    positions = table_positions(document)
    statements: list[Statement] = []
    said: tuple[str, ...] = ()
    for number, table in enumerate(document.tables):
        if cancelled and cancelled():
            raise Cancelled
        if report:
            report("Understanding tables", number / len(document.tables))
        here = around[table.index]
        statement, said = _statement(
            table, here, habits, positions[table.index], said if here.continues else ()
        )
        if statement is not None:
            statements.append(statement)
    statements = _summed(with_proven_scales(statements))
    hints = DerivedHints(find_rates(document))
    statements = [_derived(statement, hints) for statement in statements]
    ties = tie_tables(statements)
    return Filing(
        document=document,
        entity=entity_of(document),
        title=filing_title(document),
        statements=tuple(statements),
        ties=(*ties, *tie_prose(document, statements, habits.calendar, ties)),
        remarks=(*document.remarks, *_left_out(document, statements)),
    )


def _left_out(document: Document, statements: list[Statement]) -> tuple[str, ...]:
    """A sentence on the tables that are not shown as statements."""
    count = len(document.tables) - len(statements)
    if not count:
        return ()
    what = "table holds" if count == 1 else "tables hold"
    return (f"{count} {what} no figures, or only numbers of pages and exhibits.",)


def _summed(statements: list[Statement]) -> list[Statement]:
    """Statements with their sums, in the way of cutting figures that lets them agree."""
    rounded = [replace(statement, relations=infer_sums(statement)) for statement in statements]
    if find_rounding(rounded) is Rounding.NEAREST:
        return rounded
    mode = Rounding.TRUNCATION
    return [replace(s, rounding=mode, relations=infer_sums(s, mode)) for s in statements]


def _derived(statement: Statement, hints: DerivedHints) -> Statement:
    """A statement with what follows from its sums, and what is left unexplained."""
    derived = with_change_periods(derive(statement, hints))
    return replace(derived, remarks=(*derived.remarks, *unexplained_totals(derived)))


def find_habits(document: Document) -> Habits:
    """What all tables of a document share."""
    texts = [block.text for block in document.blocks if isinstance(block, TextBlock)]
    named = Counter(code for text in texts for code in currencies_in(text))
    if not named:
        named = Counter(code for text in _signed(document) for code in currencies_in(text))
    return Habits(
        mark=find_decimal_mark(document.tables),
        calendar=find_calendar([*texts, *_first_lines(document)]),
        currency=named.most_common(1)[0][0] if named else "",
        quoted=quoted_rate(texts),
        notes=find_notes(document),
        scales=said_of_all(document.blocks),
    )


def _signed(document: Document) -> Iterator[str]:
    """Cells that begin with a sign of currency."""
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row if cell and cell.text[:1] in _CURRENCY_SIGNS)


def _first_lines(document: Document) -> Iterator[str]:
    """The upper rows of every table, each in one line: where headers stand."""
    for table in document.tables:
        for row in table.rows[:HEADER_REACH]:
            yield " ".join(cell.text for cell in row if cell and cell.text)


def _statement(
    table: RawTable, around: Surroundings, habits: Habits, position: int, said: tuple[str, ...]
) -> tuple[Statement | None, tuple[str, ...]]:
    """The statement of a table, if it has figures, and the lines that speak of all of it.

    Args:
        table: the raw table.
        around: what stands around it.
        habits: what holds for the document.
        position: number of the table's block.
        said: lines over the table that this one continues.
    """
    layout = find_layout(table, habits.mark)
    if layout is None:
        return None, said
    layout, over_lines = without_over_lines(layout)
    lines = header_lines(layout)
    label_header = tuple(
        dict.fromkeys(text for c in layout.label_columns for text in lines.get(c, ()) if text)
    )
    heads = [" ".join(lines.get(c, ())) for c in layout.figure_columns]
    if is_listing(layout, (*label_header, *heads, *over_lines, around.title)):
        return None, said
    marks = frozenset(note.mark for note in habits.notes)
    parts = find_regions(layout)
    rows = find_rows(replace(layout, figures=parts[0].figures), marks)
    title = table_title(around, over_lines, lines, layout.figure_columns[0])
    kind = find_kind(title, around.heading, rows, heads)
    above = (*label_header, *reversed((*around.captions, *over_lines)), title, *said)
    declares = declared(above)
    context = Context(
        declared=declares,
        currency=habits.currency,
        lines=above,
        calendar=habits.calendar,
        kind=kind,
        counted=counted_in(title, around.heading),
        quoted=habits.quoted,
        of_all=declared(habits.said_before(position, kind)),
    )
    columns = with_same_years(with_translations(find_columns(parts[0], context)))
    rows = with_row_periods(rows, columns, label_header, kind, habits.calendar)
    columns = with_common_period(columns, rows, above, kind, habits.calendar)
    rows, cells = _figures(rows, parts, columns, context)
    rows, cells = with_share_scales(rows, columns, cells)
    statement = Statement(
        id=f"s{table.index + 1}",
        table=table.index,
        kind=kind,
        title=title,
        caption=" ".join((*around.captions, *(line for line in over_lines if line != title))),
        rows=rows,
        columns=columns,
        cells=cells,
        source=table.source,
        footnotes=footnotes_for(_marks(rows, columns, cells), habits.notes, position),
        label_header=label_header,
        remarks=_remarks(layout, rows, columns),
    )
    return statement, above


def _figures(
    rows: tuple[Row, ...], parts: Sequence[Layout], columns: tuple[Column, ...], context: Context
) -> tuple[tuple[Row, ...], dict[tuple[str, str], Cell]]:
    """Rows with units of their own, and cells, each read under the header of its part.

    Args:
        rows: the rows of the whole table.
        parts: its parts, each with the header that holds for it.
        columns: the columns under the first part's header.
        context: what holds for the table.
    """
    found: dict[str, Row] = {}
    cells: dict[tuple[str, str], Cell] = {}
    for part in parts:
        if part is not parts[0]:
            lines = header_lines(part)
            own = tuple(text for c in part.label_columns for text in lines.get(c, ()) if text)
            above = (*own, *context.lines)
            context = replace(context, lines=above, declared=declared(above))
            below = with_same_years(with_translations(find_columns(part, context)))
            columns = tuple(reheaded(*pair) for pair in zip(columns, below, strict=True))
        within = frozenset(part.body_rows)
        here = [row for row in rows if row.index in within]
        own_rows = with_own_units(here, part, columns, context.declared, context.kind)
        found.update({row.id: row for row in own_rows})
        cells.update(find_cells(part, own_rows, columns, context.kind))
    return tuple(found.get(row.id, row) for row in rows), cells


def _marks(
    rows: tuple[Row, ...], columns: tuple[Column, ...], cells: dict[tuple[str, str], Cell]
) -> list[str]:
    """Every footnote mark of a statement, in the order of reading."""
    marks = [mark for column in columns for mark in column.notes]
    for row in rows:
        marks.extend(row.notes)
    for cell in cells.values():
        marks.extend(cell.notes)
    return marks


def _remarks(
    layout: Layout, rows: tuple[Row, ...], columns: tuple[Column, ...]
) -> tuple[str, ...]:
    """What was left out or stays unknown, one sentence each."""
    remarks = [
        f"Column {c + 1} of the table holds words and is not shown as figures."
        for c in layout.text_columns
    ]
    if not any(column.period for column in columns) and not any(row.period for row in rows):
        remarks.append("The document does not say which periods its columns stand for.")
    return tuple(remarks)
