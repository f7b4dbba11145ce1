"""Which rows and columns go on which page, at which size, on paper which way round.

Lengths are pixels of the sheet at `ZOOM` per cent; `POINTS` of them make a point of paper. So the
sheet's own measures and painters serve on paper too, and their whole pixels are fine enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from viewer.ui.delegates.column_layout import ColumnMeasure
from viewer.ui.delegates.metrics import SheetMetrics

ZOOM = 300
#: The body's 12 pixels at 100 % are 8 points high on paper.
POINT = 12 * ZOOM / 100 / 8
#: Shrunk further than this a statement is hard to read: it is turned, then parted.
UPRIGHT_LEAST = 0.85
ACROSS_LEAST = 0.75  # Six points: smaller print is not read, but guessed.
PARTED = 0.8
#: A statement that is a few rows longer than a page is shrunk by so much at most to be on one.
ONE_PAGE_LEAST = 0.85
#: The share of a page's width that labels may take from figures.
WIDEST_LABELS = 0.5


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a page can be printed on, upright, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row on paper.

    Attributes:
        row: its place in the model.
        lines: its label's lines.
        marks: footnote marks behind the last of them.
        height: of all of it, in pixels.
    """

    row: int
    lines: tuple[str, ...]
    marks: str
    height: int


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page.

    Attributes:
        rows: the rows on it, from top.
        columns: columns of figures on it, counted from 0: the first, and the one past the last.
        notes: lines of footnotes below them.
    """

    rows: tuple[PrintedRow, ...]
    columns: tuple[int, int]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Size:
    """How a statement fits.

    Attributes:
        across: whether the paper lies on its side.
        shrink: of 1, how large everything is.
        parts: columns of figures side by side on a page, as `PrintedPage.columns`.
        labels: width of the label column.
        width: of a page, in the sheet's pixels after shrinking.
        height: likewise.
    """

    across: bool
    shrink: float
    parts: tuple[tuple[int, int], ...]
    labels: int
    width: float
    height: float

    def shrunk(self, by: float) -> "Size":
        """The same, shrunk further."""
        return replace(
            self, shrink=self.shrink * by, width=self.width / by, height=self.height / by
        )


def fit(
    paper: Paper, labels: float, measures: Sequence[ColumnMeasure], *, across: bool | None = None
) -> Size:
    """The size at which a statement's width fits.

    Upright if it need not be shrunk much, else on its side; if that is too small to read, its
    columns go on several pages, the labels on each.

    Args:
        paper: the page.
        labels: width that the labels need.
        measures: the columns of figures.
        across: whether the paper must lie on its side, or upright; None leaves it to the width.
    """
    figures = sum(measure.width for measure in measures)
    ways = {False: UPRIGHT_LEAST, True: ACROSS_LEAST}
    if across is not None:
        ways = {across: ACROSS_LEAST}
    for lies, least in ways.items():
        width, height = _sides(paper, across=lies)
        # What figures leave free is the labels' in any case.
        kept = min(labels, max(WIDEST_LABELS * width / least, floor(width - figures)))
        shrink = min(1.0, width / max(1.0, kept + figures))
        if shrink >= least:
            part = ((0, len(measures)),)
            return Size(lies, shrink, part, ceil(kept), width / shrink, height / shrink)
    lies = across is not False
    width, height = (side / PARTED for side in _sides(paper, across=lies))
    kept = min(labels, WIDEST_LABELS * width)
    return Size(lies, PARTED, parted(measures, width - kept), ceil(kept), width, height)


def parted(measures: Sequence[ColumnMeasure], room: float) -> tuple[tuple[int, int], ...]:
    """Columns in runs that fit into a width; one that is wider stands alone."""
    parts: list[tuple[int, int]] = []
    first, taken = 0, 0
    for place, measure in enumerate(measures):
        if place > first and taken + measure.width > room:
            parts.append((first, place))
            first, taken = place, 0
        taken += measure.width
    return (*parts, (first, len(measures)))


def paged(
    rows: Sequence[PrintedRow],
    parts: Sequence[tuple[int, int]],
    room: tuple[float, float],
    notes: tuple[Sequence[str], float],
) -> tuple[PrintedPage, ...]:
    """The pages: over to the last column first, then down.

    Args:
        rows: every row that shows.
        parts: the columns that stand side by side.
        room: height for rows on the first pages, under the whole heading, and on those after.
        notes: lines of footnotes, and the height of one.
    """
    bands = _bands(rows, room)
    pages = [PrintedPage(band, part) for band in bands for part in parts]
    lines, height = list(notes[0]), notes[1]
    if not lines:
        return tuple(pages)
    used = sum(row.height for row in bands[-1])
    free = int(((room[0] if len(bands) == 1 else room[1]) - used) / height) - 1
    last = pages[-1]
    if free > 0:
        pages[-1] = PrintedPage(last.rows, last.columns, tuple(lines[:free]))
        lines = lines[free:]
    a_page = max(1, int(room[1] / height) - 1)
    rest = [lines[start : start + a_page] for start in range(0, len(lines), a_page)]
    return (*pages, *(PrintedPage((), (0, 0), tuple(page)) for page in rest))


def _bands(rows: Sequence[PrintedRow], room: tuple[float, float]) -> list[tuple[PrintedRow, ...]]:
    """The rows in runs that fit below one another; a page is never without a row."""
    bands: list[tuple[PrintedRow, ...]] = []
    run: list[PrintedRow] = []
    free = room[0]
    for row in rows:
        if run and row.height > free:
            bands.append(tuple(run))
            run, free = [], room[1]
        run.append(row)
        free -= row.height
    return [*bands, tuple(run)]


def _sides(paper: Paper, *, across: bool) -> tuple[float, float]:
    width, height = (paper.height, paper.width) if across else (paper.width, paper.height)
    return width * POINT, height * POINT


def metrics() -> SheetMetrics:
    """The sheet's measures that paper is planned with."""
    return SheetMetrics.on_paper(ZOOM)
