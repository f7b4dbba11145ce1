"""From a raw table to a statement: layout, header, rows, units, periods, figures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.core.document import RawTable
from viewer.core.said import said
from viewer.core.statement import Cell, Column, Row, Statement, StatementKind
from viewer.structure.bare_periods import is_only_period
from viewer.structure.cells import find_cells
from viewer.structure.contexts import Context
from viewer.structure.counts import with_share_scales
from viewer.structure.footnotes import footnotes_for
from viewer.structure.habits import Habits
from viewer.structure.header_lines import header_lines
from viewer.structure.headers import find_columns
from viewer.structure.inner_columns import with_inner_columns_joined
from viewer.structure.introductions import period_lines
from viewer.structure.kinds import find_kind
from viewer.structure.layout import Layout, find_layout
from viewer.structure.listings import is_listing
from viewer.structure.overlines import without_over_lines
from viewer.structure.quarters_of_years import with_quarters_of_years
from viewer.structure.regions import find_regions, reheaded
from viewer.structure.rolled_years import with_rolled_years
from viewer.structure.row_periods import with_common_period, with_parts_of_year, with_row_periods
from viewer.structure.row_units import with_own_units
from viewer.structure.rows import find_rows
from viewer.structure.same_years import with_same_years
from viewer.structure.stocks import breaks_down_balances
from viewer.structure.titles import Surroundings, introduced_by, table_title
from viewer.structure.translations import with_translations
from viewer.structure.units import counted_above, counted_in, declared, nearer
from viewer.structure.whole_shares import with_whole_shares
from viewer.structure.word_columns import with_words
from viewer.structure.years_so_far import with_years_so_far

#: What is remarked of a statement of which neither columns nor rows bear a period.
UNDATED = said("The document does not say which periods its columns stand for.")
#: So many lines over a table and over those that it continues are heeded.
MOST_LINES = 60


def statement_of(
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
    layout, over_lines = without_over_lines(with_inner_columns_joined(layout))
    lines = header_lines(layout)
    label_header = _over_labels(layout, lines)
    heads = [" ".join(lines.get(c, ())) for c in layout.figure_columns]
    if is_listing(layout, (*label_header, *heads, *over_lines, around.title)):
        return None, said
    marks = frozenset(note.mark for note in habits.notes)
    parts = find_regions(layout)
    rows = find_rows(replace(layout, figures=parts[0].figures), marks)
    title = table_title(around, over_lines, lines, layout.figure_columns[0])
    kind = find_kind(title, around.heading, rows, heads)
    near = (*label_header, *reversed((*around.captions, *over_lines)), title, around.title)
    above = tuple(dict.fromkeys((*near, *said)))[:MOST_LINES]
    context = replace(
        _context(title, kind, above, around, habits.said_before(position, kind), habits),
        of_balances=breaks_down_balances((title, *around.introduction[:1]), heads, rows),
    )
    rows, columns, cells = _grid(rows, parts, label_header, context)
    statement = Statement(
        id=f"s{table.index + 1}",
        table=table.index,
        kind=kind,
        title=title or introduced_by(around),
        caption=" ".join((*around.captions, *(line for line in over_lines if line != title))),
        rows=rows,
        columns=columns,
        cells=cells,
        source=table.source,
        footnotes=footnotes_for(_marks(rows, columns, cells), habits.notes, position),
        label_header=label_header,
        remarks=_remarks(rows, columns, cells),
    )
    return with_words(statement, layout, lines), above


def _context(
    title: str,
    kind: StatementKind,
    above: Sequence[str],
    around: Surroundings,
    of_all: Sequence[str],
    habits: Habits,
) -> Context:
    """What holds for a whole table, by the lines above it and by the document's habits."""
    return Context(
        declared=declared(above),
        currency=habits.currency,
        lines=period_lines(above, around.introduction),
        calendar=habits.calendar,
        kind=kind,
        counted=counted_in(title, around.heading) or counted_above(around.introduction),
        quoted=habits.quoted,
        of_all=declared(of_all),
        days_first=habits.days_first,
    )


def _grid(
    rows: tuple[Row, ...], parts: Sequence[Layout], label_header: tuple[str, ...], context: Context
) -> tuple[tuple[Row, ...], tuple[Column, ...], dict[tuple[str, str], Cell]]:
    """Rows, columns and cells of a table, their periods and scales told by one another.

    Args:
        rows: the rows of the whole table, by their labels.
        parts: its parts, each with the header that holds for it.
        label_header: the header lines over the labels.
        context: what holds for the table.
    """
    lines, kind, calendar = context.lines, context.kind, context.calendar
    columns = _columns(parts[0], context)
    rows = with_row_periods(rows, columns, label_header, kind, calendar, lines)
    dated = kind is StatementKind.BALANCE_SHEET or context.of_balances
    corner = [line for line in label_header if is_only_period(line)] if not kind.is_primary else []
    columns = with_common_period(columns, rows, corner, calendar, dated=True)
    columns = with_common_period(columns, rows, lines, calendar, dated=dated)
    columns = with_rolled_years(columns, rows, kind, calendar)
    rows, cells = _figures(with_parts_of_year(rows, columns), parts, columns, context)
    rows, cells = with_share_scales(rows, columns, cells)
    columns, cells = with_whole_shares(rows, columns, cells)
    return rows, columns, cells


def _columns(part: Layout, context: Context) -> tuple[Column, ...]:
    """The columns of a part of a table, with the periods that they take from one another."""
    columns = with_translations(find_columns(part, context))
    return with_years_so_far(with_same_years(columns))


def _over_labels(layout: Layout, lines: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The header lines over the labels, each once."""
    texts = (text for c in layout.label_columns for text in lines.get(c, ()) if text)
    return tuple(dict.fromkeys(texts))


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
            declares = nearer(declared(own), context.declared)
            context = replace(context, lines=(*own, *context.lines), declared=declares)
            below = _columns(part, context)
            columns = tuple(reheaded(*pair) for pair in zip(columns, below, strict=True))
        within = frozenset(part.body_rows)
        here = [row for row in rows if row.index in within]
        own_rows = with_own_units(here, part, columns, context.declared, context.kind)
        found.update({row.id: row for row in own_rows})
        cells.update(find_cells(part, own_rows, columns, context.kind))
    named = tuple(found.get(row.id, row) for row in rows)
    return named, with_quarters_of_years(named, columns, cells, context.calendar)


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
    rows: tuple[Row, ...], columns: tuple[Column, ...], cells: Mapping[tuple[str, str], Cell]
) -> tuple[str, ...]:
    """What stays unknown, one sentence each."""
    named = (*(c.period for c in columns), *(r.period for r in rows))
    if any(named) or any(cell.period for cell in cells.values()):
        return ()
    return (UNDATED,)
