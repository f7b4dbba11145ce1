"""The head of a statement's sheet: title, legend, printed header lines, periods, units."""

from viewer.core.periods import Duration, Instant
from viewer.core.statement import Measure, Statement
from viewer.export.grid import MAX_HEIGHT, Grid
from viewer.export.layout import LABEL_COLUMN, SheetLayout, unit_words
from viewer.export.options import ColourProfile
from viewer.export.safe_text import width_of
from viewer.export.styles import Align, Kind, Look

LEGEND = "Signs as printed. Blue: printed. Black: formula. Green: other sheet."
FAST_LEGEND = "Signs as printed. Blue: from another sheet. Red: read by one. Black: the rest."
DATE_FORMAT = "dd-mmm-yy"
#: East Asian text stands higher than Latin.
LINE_HEIGHT = 15.0
#: Characters that fit a line of a column of usual width.
CHARACTERS = 14

_MONTHS = {1: "Month", 3: "Three months", 6: "Six months", 9: "Nine months", 12: "Year"}
_MEASURES = {
    Measure.AMOUNT: "amount",
    Measure.SHARE: "share",
    Measure.CHANGE: "change",
    Measure.TRANSLATION: "at rate",
    Measure.RATIO: "ratio",
    Measure.PER_SHARE: "per share",
    Measure.COUNT: "count",
    Measure.RATE: "rate",
    Measure.WORDS: "",
}


def write_header(
    grid: Grid,
    layout: SheetLayout,
    entity: str,
    scale: int | None,
    span: tuple[int, int, float],
) -> None:
    """Write everything above the first row of figures.

    Args:
        grid: the sheet.
        layout: where everything stands.
        entity: the company's name.
        scale: power of ten that money is shown in; None as printed.
        span: first and last column of the table, and how many small characters fit between.
    """
    statement = layout.statement
    grid.text(1, LABEL_COLUMN, entity or statement.title, Look(bold=True, size=14))
    grid.text(2, LABEL_COLUMN, statement.title if entity else "", Look(size=11))
    legend = FAST_LEGEND if grid.profile is ColourProfile.FAST else LEGEND
    caption = f"{statement.caption.strip()} {grid.say(legend)}".strip()
    grid.paragraph(3, caption, Look(Kind.CAPTION, size=9), span)
    grid.rows.height(1, 21)
    number = layout.first_header
    for level, line in enumerate(layout.header_lines):
        last = level == len(layout.header_lines) - 1
        _write_line(grid, number, line, last=last)
        number += 1
    if layout.has_periods:
        _write_periods(grid, number, statement)
        number += 1
    _write_row(grid, number, "Unit", [unit_words(c, scale) for c in statement.columns])
    measures = [_MEASURES[column.measure] for column in statement.columns]
    _write_row(grid, number + 1, "Measure", measures, last=True)
    _write_column_notes(grid, layout)


def _write_line(grid: Grid, number: int, line: tuple[str, ...], *, last: bool) -> None:
    """One printed header line; a text over several columns stands once, in their middle.

    The text of one column breaks into lines: beside its neighbours' it would be cut.
    """
    label, *texts = line
    grid.text(number, LABEL_COLUMN, label, Look(Kind.CAPTION, header=True, wrap=last))
    lines = 1
    for offset, text in enumerate(texts):
        spans = not last and _spans(texts, offset)
        goes_on = spans and offset > 0 and texts[offset - 1] == text
        align: Align = "centerContinuous" if spans else "right"
        look = Look(bold=not last, header=True, align=align, wrap=not spans)
        look = look._replace(below="thin" if spans else "")
        if goes_on:
            grid.ground(number, LABEL_COLUMN + 1 + offset, look)
        else:
            grid.text(number, LABEL_COLUMN + 1 + offset, text, look)
        if not spans:
            lines = max(lines, _lines_of(text))
    if last or lines > 1:
        grid.rows.height(number, min(MAX_HEIGHT, LINE_HEIGHT * lines + 1.5))


def _lines_of(text: str) -> int:
    """How many lines a text takes in a column of usual width; it breaks between words."""
    lines, filled = 1, 0
    for word in text.split():
        width = width_of(word)
        if filled and filled + 1 + width > CHARACTERS:
            lines, filled = lines + 1, 0
        filled += width + (1 if filled else 0)
        more, rest = divmod(filled - 1, CHARACTERS)
        lines, filled = lines + more, rest + 1
    return lines


def _spans(texts: list[str], offset: int) -> bool:
    text = texts[offset]
    before = texts[offset - 1] if offset else None
    after = texts[offset + 1] if offset + 1 < len(texts) else None
    return bool(text) and text in {before, after}


def _write_periods(grid: Grid, number: int, statement: Statement) -> None:
    grid.text(
        number, LABEL_COLUMN, grid.say(_period_words(statement)), Look(Kind.CAPTION, header=True)
    )
    for offset, column in enumerate(statement.columns):
        look = Look(header=True, align="right")
        if column.period is None:
            grid.ground(number, LABEL_COLUMN + 1 + offset, look)
        else:
            look = look._replace(number_format=DATE_FORMAT)
            grid.day(number, LABEL_COLUMN + 1 + offset, column.period.end, look)


def _period_words(statement: Statement) -> str:
    """What the dates are the end of: "Three months ended", "As of"."""
    periods = {column.period for column in statement.columns if column.period is not None}
    if all(isinstance(period, Instant) for period in periods):
        return "As of"
    months = {period.months for period in periods if isinstance(period, Duration)}
    mixed = any(isinstance(period, Instant) for period in periods)
    if len(months) == 1 and not mixed:
        count = months.pop()
        return f"{_MONTHS.get(count, f'{count} months')} ended"
    return "Period ended"


def _write_row(
    grid: Grid, number: int, label: str, texts: list[str], *, last: bool = False
) -> None:
    look = Look(Kind.CAPTION, size=9, header=True, below="thin" if last else "")
    grid.text(number, LABEL_COLUMN, grid.say(label), look)
    for offset, text in enumerate(texts):
        grid.text(number, LABEL_COLUMN + 1 + offset, grid.say(text), look._replace(align="right"))


def _write_column_notes(grid: Grid, layout: SheetLayout) -> None:
    notes = dict(layout.statement.footnotes)
    number = layout.first_header + max(0, len(layout.header_lines) - 1)
    for column in layout.statement.columns:
        text = "\n".join(f"({mark}) {notes[mark]}" for mark in column.notes if mark in notes)
        if text:
            grid.note(number, layout.column_numbers[column.id], text)
