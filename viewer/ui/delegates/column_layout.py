"""How wide columns are, and where in them the last digit stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from viewer.ui.delegates.header_words import narrowest
from viewer.ui.delegates.marks import LOUD
from viewer.ui.delegates.metrics import SheetMetrics, TextMeasure, measure
from viewer.ui.models.figures import ShownFigure
from viewer.ui.models.header_lines import HeaderLine, LineKind
from viewer.ui.models.sheet_rows import SheetRow
from viewer.ui.models.statement_model import StatementModel

#: Rows that are looked at for widths; of a longer statement, this many spread over it.
SAMPLED_ROWS = 1_000
WIDEST_LABEL = 360
NARROWEST_LABEL = 120
NARROWEST_COLUMN = 44
WIDEST_FORMULA = 150
#: Header words of a single column up to this width stay on one line.
WIDEST_WORDS = 104
AMOUNT_SLOT = 8
PERCENT_SLOT = 18
MARK_ROOM = 14
LEFT_ROOM = 5


@dataclass(frozen=True, slots=True)
class ColumnMeasure:
    """A column of figures: its width, and the slot behind its digits' edge, in pixels."""

    width: int
    slot: int


def measure_columns(
    model: StatementModel, lines: Sequence[HeaderLine], metrics: SheetMetrics
) -> list[ColumnMeasure]:
    """The columns of figures, wide enough for the figures looked at and for the header."""
    found = [
        _measure_column(model, column, lines, metrics) for column in range(1, model.columnCount())
    ]
    for line in lines:
        for span in line.spans:
            if span.is_wide:
                needed = words_measure(span.kind, metrics).text(span.text)
                _widen(found, span.first, span.last, needed)
    return found


def widened_for_formulas(
    model: StatementModel, measures: Sequence[ColumnMeasure], metrics: SheetMetrics
) -> list[ColumnMeasure]:
    """The columns, wide enough for the formulas in them, within a limit."""
    fits, room = measure(metrics.computed), metrics.pixels(LEFT_ROOM + 4)
    widest = metrics.pixels(WIDEST_FORMULA)
    found: list[ColumnMeasure] = []
    for place, measured in enumerate(measures, 1):
        column = model.column_id(place)
        rows = (model.rows[row].id for row in _sampled(len(model.rows)))
        words = max(fits.text(model.formula_of(row, column)) for row in rows)
        needed = min(widest, ceil(words) + measured.slot + room if words else 0)
        found.append(ColumnMeasure(max(measured.width, needed), measured.slot))
    return found


def label_width(model: StatementModel, metrics: SheetMetrics) -> int:
    """Width of the label column: its labels on one line, within limits."""
    regular, strong = measure(metrics.regular), measure(metrics.strong)
    needed = max(
        (
            max(row.indent, row.level) * metrics.indent
            + (strong if row.is_strong else regular).text(row.label)
            + (measure(metrics.small).text(row.marks) + metrics.pixels(6) if row.marks else 0)
            for row in (model.rows[place] for place in _sampled(len(model.rows)))
        ),
        default=0,
    )
    widest, narrowest = metrics.pixels(WIDEST_LABEL), metrics.pixels(NARROWEST_LABEL)
    title = strong.text(model.statement.title)
    if title + 2 * metrics.margin <= widest:  # A longer title is wrapped, and needs no room.
        needed = max(needed, title)
    return int(min(widest, max(narrowest, needed + 2 * metrics.margin)))


def words_measure(kind: LineKind, metrics: SheetMetrics) -> TextMeasure:
    """The measure of the font that such header words are written in."""
    fonts = {
        LineKind.GROUP: metrics.medium,
        LineKind.PERIOD: metrics.strong,
        LineKind.DETAIL: metrics.small,
    }
    return measure(fonts[kind])


def _measure_column(
    model: StatementModel, column: int, lines: Sequence[HeaderLine], metrics: SheetMetrics
) -> ColumnMeasure:
    slot, body = 0.0, 0.0
    for row, figure in _figures(model, column):
        strong = row.is_strong
        hang = metrics.advance(figure.hang, strong=strong) if figure.hang else 0.0
        if figure.marks:
            hang += measure(metrics.tiny).text(figure.marks) + metrics.pixels(2)
        slot = max(slot, hang)
        verdict = model.verdicts_in(row.id).get(column)
        room = MARK_ROOM if verdict in LOUD else LEFT_ROOM
        body = max(body, metrics.advance(figure.body, strong=strong) + metrics.pixels(room))
    slot_width = _slot(slot, model, column, metrics)
    # Header words may reach into the slot: they need the column, not the digits' part of it.
    words = max(_words_widths(lines, column - 1, metrics), default=0.0) + metrics.pixels(8)
    width = ceil(max(body + slot_width, words))
    return ColumnMeasure(int(max(width, metrics.pixels(NARROWEST_COLUMN))), slot_width)


def _slot(widest: float, model: StatementModel, column: int, metrics: SheetMetrics) -> int:
    """Room behind the digits: the usual slot, wider where something wider hangs there."""
    percent = model.columns[column - 1].scale == -2
    usual = metrics.pixels(PERCENT_SLOT if percent else AMOUNT_SLOT)
    return max(usual, int(widest + metrics.pixels(3)))


def _figures(model: StatementModel, column: int) -> Iterator[tuple[SheetRow, ShownFigure]]:
    for place in _sampled(len(model.rows)):
        row = model.rows[place]
        figure = model.figure_of(row.id, model.column_id(column))
        if figure is not None:
            yield row, figure


def _sampled(count: int) -> Iterable[int]:
    return range(0, count, max(1, count // SAMPLED_ROWS))


def _words_widths(
    lines: Sequence[HeaderLine], column: int, metrics: SheetMetrics
) -> Iterator[float]:
    """Widths that a column must have for the words which stand over it alone."""
    for line in lines:
        for span in line.spans:
            if span.first != column or span.is_wide:
                continue
            fits = words_measure(span.kind, metrics)
            whole = fits.text(span.text)
            breaks = span.kind is LineKind.DETAIL or whole > metrics.pixels(WIDEST_WORDS)
            longest = metrics.pixels(WIDEST_WORDS)
            yield narrowest(span.text, fits, longest) if breaks else whole


def _widen(found: list[ColumnMeasure], first: int, last: int, needed: float) -> None:
    """Give the columns under wide words what is missing, each its share."""
    have = sum(column.width for column in found[first : last + 1])
    count = last - first + 1
    missing = int(needed) + 8 * count - have
    if missing <= 0:
        return
    share = -(-missing // count)
    for place in range(first, last + 1):
        found[place] = ColumnMeasure(found[place].width + share, found[place].slot)
