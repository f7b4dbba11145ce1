"""The sheet Ties: figures that state one quantity on several sheets, compared live."""

from collections import Counter

from viewer.core.findings import Verdict
from viewer.export.check_rows import rounding
from viewer.export.figures import Shown, number_format
from viewer.export.grid import Grid
from viewer.export.list_heads import Head, write_heads
from viewer.export.placed_figures import PlacedFigure
from viewer.export.styles import Kind, Look
from viewer.export.tie_rows import TieRow
from viewer.export.verdict_counts import Column, Tally, write_counts

SHEET = "Ties"
FIRST = 6
#: Address of each verdict's label and count, and of those that are set aside.
COUNTS = {
    Verdict.EXACT: ("C2", "D2"),
    Verdict.WITHIN_ROUNDING: ("E2", "F2"),
    Verdict.FORCED: ("C3", "D3"),
    Verdict.BROKEN: ("E3", "F3"),
}
ASIDE = ("G2", "H2")
HEADS: tuple[Head, ...] = (
    ("#", 6, "center"),
    ("Figure", 46, "left"),
    ("Sheet", 26, "left"),
    ("Printed", 15, "right"),
    ("Unit", 15, "left"),
    ("Against", 46, "left"),
    ("Sheet", 26, "left"),
    ("Printed", 15, "right"),
    ("Unit", 15, "left"),
    ("In the first's unit", 17, "right"),
    ("Difference", 13, "right"),
    ("At least", 12, "right"),
    ("At most", 12, "right"),
    ("Verdict", 20, "left"),
    ("Proves", 38, "left"),
    ("Set aside", 14, "left"),
)
#: Width of the last column where it has something to say.
ASIDE_WIDTH = 44
INDENTED = frozenset({"Verdict", "Proves", "Set aside", "Unit", "Against"})
EXPLANATION = (
    "Each line holds a printed figure against another place that states the same quantity, or "
    "against those that add up to it. They agree when what rounding may have hidden in both "
    "explains the difference (at least … at most)."
)


class TiesSheet:
    """The sheet as its rows come.

    Attributes:
        verdicts: how many rows that nobody has set aside have each verdict.
    """

    def __init__(self, grid: Grid) -> None:
        self.verdicts: Counter[Verdict] = Counter()
        self._grid = grid
        self._rows = 0
        self._aside = 0

    def add(self, row: TieRow) -> None:
        """Write one line below the others."""
        number = FIRST + self._rows
        self._rows += 1
        if row.review is None:
            self.verdicts[row.verdict] += 1
        else:
            self._aside += 1
        grid = self._grid
        grid.number(number, 1, self._rows, Look(Kind.CAPTION, "0", align="center"))
        _write_figure(grid, number, 2, row.figure)
        _write_figure(grid, number, 6, row.others[0][1], more=len(row.others) - 1)
        look = Look(Kind.FORMULA, number_format(Shown(0, max(0, row.digits))))
        is_link = row.formula == f"={row.others[0][1].address}"
        given = look._replace(kind=Kind.LINK) if is_link else look
        grid.formula(number, 10, row.formula, row.given, given)
        apart = f"D{number}-J{number}"
        text = f"={rounding(f'({apart})', row.digits)}" if row.digits > 0 else f"={apart}"
        dash = look._replace(number_format=number_format(Shown(0, max(0, row.digits), zero="–")))
        grid.formula(number, 11, text, row.difference, dash)
        bound = Look(Kind.COMPUTED, number_format(Shown(0, max(0, row.digits) + 1)))
        grid.number(number, 12, row.bounds.low, bound)
        grid.number(number, 13, row.bounds.high, bound)
        words = Look(Kind.FORMULA, indent=1)
        verdict = grid.say(str(row.verdict))
        grid.formula(number, 14, _verdict_formula(grid, number, row), verdict, words)
        if row.tie is not None and row.tie.proves is not None:
            grid.text(number, 15, grid.say(str(row.tie.proves)), Look(Kind.CAPTION, indent=1))
        if row.review is not None:
            grid.text(number, 16, row.review.words, Look(Kind.CAPTION, indent=1))

    def finish(self) -> Tally:
        """Write everything above the rows, and set the sheet up; the counts."""
        grid, last = self._grid, FIRST + max(self._rows, 1) - 1
        grid.text(1, 1, grid.say("Ties between sheets"), Look(bold=True, size=14))
        columns = Column("N", FIRST, last), Column("P", FIRST, last)
        tally = write_counts(grid, COUNTS, ASIDE, columns, (self.verdicts, self._aside))
        grid.text(4, 1, grid.say(EXPLANATION), Look(Kind.CAPTION, size=9))
        write_heads(grid, FIRST - 1, HEADS, INDENTED)
        if self._aside:
            grid.width(len(HEADS), ASIDE_WIDTH)
        grid.sheet.freeze_panes = f"C{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)
        if not self._aside:
            grid.print_columns(len(HEADS) - 1, last)
        return tally


def _write_figure(
    grid: Grid, number: int, first: int, figure: PlacedFigure, more: int = 0
) -> None:
    """Label, sheet, figure and unit in four columns from the first on."""
    label = f"{figure.row}, {figure.column}" if figure.column else figure.row
    if more:
        label = f"{label} + {more}"
    grid.text(number, first, label, Look(indent=int(first > 2)))
    grid.text(number, first + 1, figure.address, Look(Kind.LINK))
    grid.sheet_link(number, first + 1, figure.address)
    write_reading(grid, number, first + 2, figure)
    grid.text(number, first + 3, grid.say(figure.unit), Look(Kind.CAPTION, indent=1))


def write_reading(
    grid: Grid, number: int, column: int, figure: PlacedFigure, *, at_top: bool = False
) -> None:
    """A live link to a figure; the printed words where it is none that Excel holds."""
    if figure.value is None:
        grid.text(number, column, figure.cell.text, Look(Kind.PRINTED, align="right"))
        return
    kind = Kind.LINK if figure.reading == figure.address else Kind.FORMULA
    look = Look(kind, number_format(figure.shown), wrap=at_top)
    grid.formula(number, column, f"={figure.reading}", figure.value, look)


def _verdict_formula(grid: Grid, number: int, row: TieRow) -> str:
    n = number
    exact, rounded = grid.say(str(Verdict.EXACT)), grid.say(str(Verdict.WITHIN_ROUNDING))
    other = grid.say(str(Verdict.FORCED if row.forced else Verdict.BROKEN))
    return f'=IF(K{n}=0,"{exact}",IF(AND(K{n}>=L{n},K{n}<=M{n}),"{rounded}","{other}"))'
