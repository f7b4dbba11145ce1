"""Tables laid out for a page: heights of rows, rules, figures on one edge."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt

from viewer.core.document import RawCell, RawTable
from viewer.core.printed_page import PrintedStyle
from viewer.ui.panels.page_columns import (
    MEASURED_ROWS,
    PADDING,
    Columns,
    font_of,
    indent_of,
    is_figure,
    measure,
    metrics_of,
)
from viewer.ui.panels.page_pieces import TableRows
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_texts import MARGIN, Ground, LaidPiece, LaidText, Rule, laid

ROW_GAP: Final = 4
BELOW: Final = 14
#: What a double line below figures needs, so that it does not run through their feet.
DOUBLE_RULE: Final = 3
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class _Placed(NamedTuple):
    """A cell with a text, its column, its area and how it is printed."""

    cell: RawCell
    place: int
    area: QRectF
    style: PrintedStyle | None


class _Row(NamedTuple):
    """How high a row is, whether its texts begin on one line or end on one, the room below."""

    height: float
    is_of_words: bool
    room: int = 0


def lay_rows(piece: TableRows, columns: Columns, look: PagePrint) -> LaidPiece:
    """Rows of a table.

    Args:
        piece: the rows.
        columns: of the whole table.
        look: how the document is printed.
    """
    rows = piece.table.rows[piece.first : piece.last]
    measured = [_measured(row, columns) for row in rows]
    tops = (0.0, *accumulate(row.height for row in measured))
    texts: list[LaidText] = []
    rules: list[Rule] = []
    grounds: list[Ground] = []
    for number, row in enumerate(rows):
        placed: list[_Placed] = []
        for place, cell in enumerate(row):
            if cell is None:
                continue
            left, right = columns.sides(place, cell.column_span)
            below = min(number + max(1, cell.row_span), len(rows))
            area = QRectF(left, tops[number], right - left, tops[below] - tops[number])
            rules.extend(_rules(cell, area))
            if cell.text:
                placed.append(_Placed(cell, place, area, look.style_at(cell.source.span)))
        texts.extend(_laid(each, columns, look, measured[number]) for each in placed)
        band = QRectF(columns.lefts[0], tops[number], columns.width, measured[number].height)
        grounds.extend(_grounds(placed, band, look))
    height = tops[-1] + (BELOW if piece.is_end else 0)
    return LaidPiece(height, columns.lefts[-1] + MARGIN, texts, rules, piece.span, grounds)


def _grounds(placed: Sequence[_Placed], band: QRectF, look: PagePrint) -> Iterator[Ground]:
    """The grounds of a row: all of it where its texts agree, as blank cells are no records."""
    colours = [look.ground(each.style) for each in placed]
    if colours and colours[0] is not None and all(each == colours[0] for each in colours):
        yield Ground(band, colours[0])
        return
    for each, colour in zip(placed, colours, strict=True):
        if colour is not None:
            yield Ground(each.area, colour)


def row_heights(table: RawTable, columns: Columns) -> Iterator[int]:
    """The heights of a table's first rows; what stands below them is taken for one line high."""
    return (round(_measured(row, columns).height) for row in table.rows[:MEASURED_ROWS])


def _measured(row: Sequence[RawCell | None], columns: Columns) -> _Row:
    """A row is as high as its highest cell, those over several rows left out."""
    highest, place_of_highest = metrics_of(is_strong=False).height(), 0
    for place, cell in enumerate(row):
        if cell is not None and cell.text and cell.row_span <= 1:
            high = _size(cell, columns, place)[1]
            if high > highest:
                highest, place_of_highest = high, place
    is_of_words = place_of_highest > 0 and not columns.are_figures[place_of_highest]
    below = max((cell.rule_below for cell in row if cell is not None), default=0)
    room = DOUBLE_RULE if below > 1 else 0
    return _Row(round(highest) + ROW_GAP + room, is_of_words, room)


def _size(cell: RawCell, columns: Columns, place: int) -> tuple[float, float]:
    """Width and height of a cell's text, wrapped to its columns."""
    left, right = columns.sides(place, cell.column_span)
    room = max(20.0, right - left - 2 * PADDING - indent_of(cell, place))
    metrics = metrics_of(is_strong=cell.bold or cell.header)
    wide = measure(cell)
    if wide <= room and "\n" not in cell.text:
        return wide, metrics.height()
    found = metrics.boundingRect(QRectF(0, 0, room, 1e6), int(_WRAPPED), cell.text)
    return min(room, found.width() + 1), found.height()


def _laid(placed: _Placed, columns: Columns, look: PagePrint, row: _Row) -> LaidText:
    """A cell's text at the bottom: figures stand on the last line of their label."""
    cell, place, area, style = placed
    wide, high = _size(cell, columns, place)
    edge = edge_of(cell, columns, place, style)
    left, right = area.left() + PADDING + indent_of(cell, place), area.right() - PADDING
    if edge == _RIGHT:
        left = right - wide
    elif edge == _CENTRE:
        left = max(left, (left + right - wide) / 2)
    bottom = area.bottom() - row.room
    top = area.top() + ROW_GAP / 2 if row.is_of_words else bottom - high - ROW_GAP / 2
    span = cell.source.span
    is_alike = span is not None and span[1] - span[0] == len(cell.text)
    runs = ((0, span[0], len(cell.text)),) if span and is_alike else ()
    formats = look.formats(runs, style, is_sized=False)
    is_wrapped = wide < measure(cell) or "\n" in cell.text
    width, side = (wide + 1, edge) if is_wrapped else (None, _LEFT)
    layout, _ = laid(cell.text, font_of(cell), width, side, formats, 0)
    marks = ",".join(cell.marks)
    return LaidText(layout, QPointF(round(left), top), runs, area, cell=span, marks=marks)


def edge_of(
    cell: RawCell, columns: Columns, place: int, style: PrintedStyle | None = None
) -> Qt.AlignmentFlag:
    """On which edge a cell is written: words over figures stand where these do.

    Args:
        cell: it.
        columns: of its table.
        place: its column.
        style: how it is printed; figures stand on one edge whatever that says.
    """
    if is_figure(cell):
        return _CENTRE if cell.column_span > 1 and place else _RIGHT
    if style is not None and style.align in {"center", "right"}:
        return _CENTRE if style.align == "center" else _RIGHT
    if cell.column_span > 1 and place:
        return _CENTRE
    return _RIGHT if place and columns.are_figures[place] else _LEFT


def _rules(cell: RawCell, area: QRectF) -> Iterator[Rule]:
    """The lines above and below a cell, with a gap to those of its neighbours."""
    left, right = area.left() + PADDING / 2, area.right() - PADDING / 2
    if cell.rule_above:
        yield Rule(left, right, area.top(), cell.rule_above)
    if cell.rule_below:
        yield Rule(left, right, area.bottom(), cell.rule_below)
