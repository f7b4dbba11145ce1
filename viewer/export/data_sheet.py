"""The sheet Data: one row for every printed figure, for filters and pivot tables."""

from collections.abc import Callable

from viewer.core.filing import Filing
from viewer.core.statement import Cell, Column, Measure, Row, Statement
from viewer.export.figures import fits_excel
from viewer.export.grid import Grid
from viewer.export.options import ExportOptions
from viewer.export.sheet_words import statement_name
from viewer.export.styles import Align, Kind, Look

SHEET = "Data"
FIRST = 2
#: So many rows are packed at once.
CLOSED_TOGETHER = 500
HEADS: tuple[tuple[str, float, Align], ...] = (
    ("Statement", 28, "left"),
    ("Section", 40, "left"),
    ("Line item", 46, "left"),
    ("Column", 30, "left"),
    ("From", 12, "right"),
    ("To", 12, "right"),
    ("Value", 20, "right"),
    ("Unit", 12, "left"),
    ("Measure", 13, "left"),
    ("As printed", 18, "right"),
    ("Source", 16, "left"),
)
TEXT = Look()
DAY = Look(number_format="yyyy-mm-dd")
NUMBER = Look(Kind.PRINTED, "#,##0.###;-#,##0.###;0")
AS_PRINTED = Look(Kind.CAPTION, align="right")


def write_data(
    grid: Grid, filing: Filing, options: ExportOptions, on_row: Callable[[], None]
) -> None:
    """Write every figure in whole units with the sign as printed, in the document's order.

    Args:
        grid: an empty sheet.
        filing: whose figures.
        options: which statements.
        on_row: called now and then; may raise to stop.
    """
    for column, (head, width, align) in enumerate(HEADS, 1):
        look = Look(bold=True, header=True, align=align, below="thin")
        grid.text(1, column, grid.say(head), look)
        grid.width(column, width)
    number = FIRST
    for statement in options.chosen(filing):
        name = statement_name(filing.names[statement.id], grid.say)
        for row, column_, cell in statement.figures():
            if cell.measure is Measure.WORDS:
                continue
            _write_row(grid, number, (name, statement, row, column_), cell)
            number += 1
            if number % CLOSED_TOGETHER == 0:
                on_row()
                grid.rows.close(after=1)
    grid.sheet.freeze_panes = "A2"
    grid.sheet.auto_filter.ref = grid.rows.area
    grid.print_setup("1:1", grid.sheet.title)


def _write_row(
    grid: Grid, number: int, place: tuple[str, Statement, Row, Column], cell: Cell
) -> None:
    name, _, row, column = place
    texts = (name, " › ".join(row.section), row.label, column.period_label or column.title)
    for at, text in enumerate(texts, 1):
        grid.text(number, at, text, TEXT)
    period = cell.period
    if period is not None:
        start = getattr(period, "start", None)
        if start is not None:
            grid.day(number, 5, start, DAY)
        grid.day(number, 6, period.end, DAY)
    if cell.value is not None and fits_excel(cell.value):
        grid.number(number, 7, cell.value, NUMBER)
    grid.text(number, 8, cell.unit, TEXT)
    grid.text(number, 9, str(cell.measure), TEXT)
    grid.text(number, 10, cell.text, AS_PRINTED)
    grid.text(number, 11, cell.source.describe(), TEXT)
