"""A statement ready for paper: its pages, and what paints them."""

from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from viewer.ui import theme as themes
from viewer.ui.delegates.column_layout import measure_columns
from viewer.ui.delegates.figure_painter import FigurePainter, paint_grid
from viewer.ui.delegates.header_plan import lines_of
from viewer.ui.delegates.metrics import measure
from viewer.ui.delegates.page import ColumnBand, Page, RowBand
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.printing.header import PrintedHeader
from viewer.ui.printing.plan import (
    ACROSS_LEAST,
    ONE_PAGE_LEAST,
    POINT,
    Paper,
    PrintedPage,
    PrintedRow,
    Size,
    fit,
    metrics,
    paged,
)
from viewer.ui.printing.words import PrintedWords, folded_rows
from viewer.ui.printing.wrapping import wrapped_text

#: Of a line on paper: half a point.
HAIRLINE = POINT / 2
#: Rows that are planned in one step.
STEP = 400
#: Pixels in which a label is wrapped at least.
NARROWEST = 120


class PrintedSheet:
    """A statement as the sheet shows it, in the light theme, laid out for a paper.

    `prepare` must have run to its end before anything else is asked of it.

    Args:
        model: what shows; it must not change while pages are painted.
        words: what stands round it.
        paper: what of a page can be printed on, upright.
        across: whether the paper must lie on its side, or upright; None leaves it to the width.

    Attributes:
        pages: the pages.
    """

    pages: tuple[PrintedPage, ...]
    _size: Size
    _headers: dict[tuple[int, int], PrintedHeader]
    _header_height: int

    def __init__(
        self,
        model: StatementModel,
        words: PrintedWords,
        paper: Paper,
        *,
        across: bool | None = None,
    ) -> None:
        self._model = model
        self._words = words
        self._theme = themes.light()
        self._metrics = metrics()
        self._measures = measure_columns(model, lines_of(model.columns), self._metrics)
        self._paper = paper
        self._wanted = across

    def prepare(self) -> Iterator[None]:
        """Plan the pages, in steps short enough that nobody waits for one."""
        widest = 0.0
        for row in range(self._model.rowCount()):
            widest = max(widest, self._needed(row))
            if row % STEP == STEP - 1:
                yield
        self._size = fit(self._paper, widest, self._measures, across=self._wanted)
        self._headers = {part: self._header(part) for part in self._size.parts}
        self._header_height = max(header.height for header in self._headers.values())
        rows: list[PrintedRow] = []
        for row in range(self._model.rowCount()):
            rows.append(self._printed_row(row))
            if row % STEP == STEP - 1:
                yield
        self.pages = self._pages(rows)
        self._spare_a_page(rows)
        yield

    @property
    def across(self) -> bool:
        """Whether the paper lies on its side."""
        return self._size.across

    @property
    def shrink(self) -> float:
        """Of 1, how large everything is painted."""
        return self._size.shrink

    def paint(self, painter: QPainter, number: int, foot: str) -> None:
        """Paint a page, counted from 0, with those words at its foot.

        The painter's origin is the page's upper left corner, its unit a point of the paper.
        """
        page = self.pages[number]
        painter.save()
        painter.scale(self._size.shrink / POINT, self._size.shrink / POINT)
        painter.save()
        painter.translate(0, self._paint_heading(painter, whole=self._is_first(number)))
        if page.rows:
            self._paint_table(painter, page)
            painter.translate(0, self._header_height + sum(row.height for row in page.rows))
        self._paint_notes(painter, page)
        painter.restore()
        self._paint_foot(painter, foot)
        painter.restore()

    # Planning

    def _needed(self, row: int) -> float:
        """What a label needs on one line, its marks with it."""
        facts = self._model.sheet_row(row)
        text = measure(self._label_font(row)).text(self._label(row))
        marks = measure(self._metrics.tiny).text(facts.marks) if facts.marks else 0.0
        return self._indent(row) + text + marks + self._metrics.pixels(14)

    def _header(self, part: tuple[int, int]) -> PrintedHeader:
        first, end = part
        return PrintedHeader.over(
            self._model.columns[first:end], self._measures[first:end], self._metrics
        )

    def _pages(self, rows: list[PrintedRow]) -> tuple[PrintedPage, ...]:
        below = self._size.height - self._foot_height - self._header_height
        whole, short = (self._heading_height(whole=whole) for whole in (True, False))
        notes = [
            line
            for note in self._words.notes
            for line in wrapped_text(note, self._size.width, measure(self._metrics.small).text)
        ]
        room = (below - whole, below - short)
        return paged(rows, self._size.parts, room, (notes, self._note_height))

    def _spare_a_page(self, rows: list[PrintedRow]) -> None:
        """Shrink a statement that is little longer than a page, to be on one."""
        if len(self._size.parts) > 1 or len(self.pages) != 2:
            return
        notes = sum(len(page.notes) for page in self.pages)
        around = self._heading_height(whole=True) + self._header_height + self._foot_height
        needed = sum(row.height for row in rows) + around + self._metrics.row
        by = self._size.height / (needed + (notes + 1) * self._note_height)
        if by >= ONE_PAGE_LEAST and by * self._size.shrink >= ACROSS_LEAST:
            self._size = self._size.shrunk(by)
            self.pages = self._pages(rows)

    def _printed_row(self, row: int) -> PrintedRow:
        facts, text = self._model.sheet_row(row), self._label(row)
        widths = measure(self._label_font(row))
        if self._needed(row) <= self._size.labels:
            lines: tuple[str, ...] = (text,)
        else:
            room = self._size.labels - self._needed(row) + widths.text(text)
            lines = tuple(wrapped_text(text, max(room, NARROWEST), widths.text)) or ("",)
        is_double = facts.rule is RuleKind.DOUBLE
        height = self._metrics.double_rule_row if is_double else self._metrics.row
        height += (len(lines) - 1) * self._line_height
        return PrintedRow(row, lines, facts.marks, height)

    def _label(self, row: int) -> str:
        """The label, and how many rows are folded into it."""
        facts = self._model.sheet_row(row)
        if not self._model.is_folded(row):
            return facts.label
        count = self._model.arrangement.hidden_below(facts.id)
        return f"{facts.label} {folded_rows(count)}"

    def _label_font(self, row: int) -> QFont:
        is_strong = self._model.sheet_row(row).is_strong
        return self._metrics.strong if is_strong else self._metrics.regular

    def _indent(self, row: int) -> int:
        return self._metrics.pixels(2) + self._model.indent(row) * self._metrics.indent

    @property
    def _line_height(self) -> int:
        return self._metrics.pixels(15)

    @property
    def _note_height(self) -> int:
        return self._metrics.pixels(14)

    @property
    def _foot_height(self) -> int:
        return self._metrics.pixels(34)

    def _heading_lines(self, *, whole: bool) -> list[tuple[str, QFont]]:
        """The heading: who, what, when; on later pages one line of who and what."""
        words, sizes = self._words, self._metrics
        if not whole:
            return [(f"{words.who} · {words.what}", sizes.small)]
        lines = [
            (words.who, sizes.regular),
            (words.what, sizes.strong),
            (words.when, sizes.regular),
            (words.remark, sizes.computed),
        ]
        return [
            (line, font)
            for text, font in lines
            for line in wrapped_text(text, self._size.width, measure(font).text)
        ]

    def _heading_height(self, *, whole: bool) -> int:
        count = len(self._heading_lines(whole=whole))
        return count * self._metrics.pixels(18) + self._metrics.pixels(10)

    def _is_first(self, number: int) -> bool:
        """Whether it is one of the pages that show the first rows."""
        return number < len(self._size.parts)

    # Painting

    def _paint_heading(self, painter: QPainter, *, whole: bool) -> int:
        painter.setPen(self._theme.text)
        y = 0
        for text, font in self._heading_lines(whole=whole):
            painter.setFont(font)
            painter.drawText(
                QPointF(0, y + measure(font).baseline(self._metrics.pixels(18))), text
            )
            y += self._metrics.pixels(18)
        return self._heading_height(whole=whole)

    def _paint_table(self, painter: QPainter, page: PrintedPage) -> None:
        bands = self._bands(page)
        width = bands[-1].left + bands[-1].width if bands else self._size.labels
        header = self._headers[page.columns]
        painter.save()
        painter.translate(0, self._header_height - header.height)
        header.paint(painter, bands, self._theme, HAIRLINE)
        painter.restore()
        painter.setPen(QPen(self._theme.total_rule, HAIRLINE))
        painter.drawLine(QLineF(0, self._header_height, width, self._header_height))
        painter.save()
        painter.translate(0, self._header_height)
        tops = list(accumulate((row.height for row in page.rows), initial=0))
        rows = list(zip(page.rows, tops, strict=False))
        grid = [RowBand(row.row, top, row.height) for row, top in rows]
        paint_grid(painter, Page(grid, (), width, hairline=HAIRLINE / 2), self._theme)
        for row, top in rows:
            self._paint_label(painter, row, top)
        # Figures stand beside the last line of a label.
        figures = [
            RowBand(row.row, top + extra, row.height - extra)
            for row, top in rows
            for extra in ((len(row.lines) - 1) * self._line_height,)
        ]
        figure_painter = FigurePainter(self._model, self._metrics, self._theme, SheetState())
        figure_painter.paint_figures(painter, Page(figures, bands, width, hairline=HAIRLINE))
        painter.restore()

    def _bands(self, page: PrintedPage) -> list[ColumnBand]:
        left = self._size.labels
        bands: list[ColumnBand] = []
        for place in range(*page.columns):
            found = self._measures[place]
            bands.append(ColumnBand(place + 1, left, found.width, found.slot))
            left += found.width
        return bands

    def _paint_label(self, painter: QPainter, row: PrintedRow, top: int) -> None:
        font = self._label_font(row.row)
        painter.setFont(font)
        painter.setPen(self._theme.text)
        baseline: float = top + measure(font).baseline(self._metrics.row)
        for line in row.lines:
            painter.drawText(QPointF(self._indent(row.row), baseline), line)
            baseline += self._line_height
        if row.marks:
            left = self._indent(row.row) + measure(font).text(row.lines[-1])
            above = baseline - self._line_height - self._metrics.pixels(3)
            painter.setFont(self._metrics.tiny)
            painter.drawText(QPointF(left + self._metrics.pixels(2), above), row.marks)

    def _paint_notes(self, painter: QPainter, page: PrintedPage) -> None:
        font = self._metrics.small
        painter.setFont(font)
        painter.setPen(self._theme.text2)
        y = float(self._note_height)
        for line in page.notes:
            painter.drawText(QPointF(0, y + measure(font).baseline(self._note_height)), line)
            y += self._note_height

    def _paint_foot(self, painter: QPainter, count: str) -> None:
        top = self._size.height - self._metrics.pixels(16)
        box = QRectF(0, top, self._size.width, self._metrics.pixels(16))
        painter.setPen(QPen(self._theme.divider, HAIRLINE))
        painter.drawLine(QLineF(0, top, self._size.width, top))
        painter.setFont(self._metrics.tiny)
        painter.setPen(self._theme.text2)
        middle = Qt.AlignmentFlag.AlignVCenter
        room = self._size.width - measure(self._metrics.tiny).text(count) - POINT * 12
        source = measure(self._metrics.tiny).elided(self._words.source, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, source)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, count)
