"""The sheet Derived: every growth rate, share, translation and ratio recomputed, live."""

from collections import Counter

from viewer.core.findings import Verdict
from viewer.core.relations import DerivedKind
from viewer.export import comparison
from viewer.export.derived_rows import FACTOR, DerivedRow
from viewer.export.figures import number_format
from viewer.export.grid import Grid
from viewer.export.list_heads import Head, write_heads
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Kind, Look
from viewer.export.ties_sheet import write_reading
from viewer.export.verdict_counts import Column, Tally, write_counts

SHEET = "Derived"
FIRST = 6
#: So many rows are packed at once.
CLOSED_TOGETHER = 500
(
    NUMBER, PLACE, FIGURE, PERIOD, FOLLOWS, FACTOR_CELL, UNIT, PRINTED, COMPUTED, DIFFERENCE,
) = range(1, 11)  # fmt: skip
VERDICT = DIFFERENCE + comparison.COLUMNS - 1
ASIDE, OTHERWISE, CONVENTION = range(VERDICT + 1, VERDICT + 4)
HEADS: tuple[Head, ...] = (
    ("#", 6, "center"),
    ("Sheet", 26, "left"),
    ("Figure", 40, "left"),
    ("Period", 16, "left"),
    ("Follows as", 28, "left"),
    ("Factor", 9, "right"),
    ("Unit", 15, "left"),
    ("Printed", 15, "right"),
    ("Computed", 16, "right"),
    ("Difference", 13, "right"),
    ("At least", 12, "right"),
    ("At most", 12, "right"),
    ("Reproduces from", 17, "right"),
    ("Reproduces to", 15, "right"),
    ("Verdict", 20, "left"),
    ("Set aside", 14, "left"),
)
#: Heads of the columns that only growth from negative figures has.
LOSS_HEADS: tuple[Head, ...] = (
    ("Others would print", 19, "right"),
    ("Computed so", 30, "left"),
)
#: Width of the last column where it has something to say.
ASIDE_WIDTH = 44
INDENTED = frozenset({"Verdict", "Set aside", "Unit", "Computed so"})
#: Address of each verdict's label and count.
COUNTS = {
    Verdict.REPRODUCES: ("C2", "D2"),
    Verdict.WITHIN_ROUNDING: ("E2", "F2"),
    Verdict.FORCED: ("C3", "D3"),
    Verdict.BROKEN: ("E3", "F3"),
}
ASIDE_COUNT = ("H2", "I2")
EXPLANATION = (
    "Each figure that follows from others, computed again from their digits. It reproduces "
    "where its own rounding explains the difference, and holds where the rounding of all of them "
    "does (at least … at most)."
)
LOSSES = (
    "Growth from a negative figure has two conventions, and many print n.m.: the last columns say "
    "what the other one gives."
)
#: How each kind of figure follows from a, b and c.
KINDS = {
    DerivedKind.CHANGE: "growth: a ÷ b − 1",
    DerivedKind.CHANGE_ON_SIZE: "growth: (a − b) ÷ |b|",
    DerivedKind.SHARE: "share: a ÷ b",
    DerivedKind.TRANSLATION: "translation: a ÷ rate",
    DerivedKind.MARGIN: "margin: (a − b) ÷ a",
    DerivedKind.RATIO: "ratio: a ÷ b",
    DerivedKind.PERIOD_SUM: "periods added up",
    DerivedKind.DIFFERENCE: "difference: a − b",
    DerivedKind.COLUMN_SUM: "columns added up",
    DerivedKind.ROLL_FORWARD: "balance rolled forward",
    DerivedKind.RATIO_SUM: "ratios added up",
    DerivedKind.MULTIPLE: "multiple: a × factor",
    DerivedKind.RATIO_TO_AVERAGE: "ratio: a ÷ average of b, c",
}


class DerivedSheet:
    """The sheet as its rows come.

    Attributes:
        verdicts: how many rows that nobody has set aside have each verdict.
    """

    def __init__(self, grid: Grid) -> None:
        self.verdicts: Counter[Verdict] = Counter()
        self._grid = grid
        self._rows = 0
        self._aside = 0
        self._losses = 0

    def add(self, row: DerivedRow) -> None:
        """Write one line below the others."""
        number = FIRST + self._rows
        self._rows += 1
        if row.review is None:
            self.verdicts[row.comparison.verdict] += 1
        else:
            self._aside += 1
            text = row.review.words
            self._grid.text(number, ASIDE, text, Look(Kind.CAPTION, indent=1))
        self._write(number, row)
        if row.other is not None:
            self._losses += 1
            look = Look(Kind.FORMULA, number_format(row.figure.shown))
            self._grid.formula(number, OTHERWISE, row.other.formula, row.other.result, look)
            words = self._grid.say(row.other.words)
            self._grid.text(number, CONVENTION, words, Look(Kind.CAPTION, indent=1))
        if self._rows % CLOSED_TOGETHER == 0:
            self._grid.rows.close(FIRST - 1)

    def _write(self, number: int, row: DerivedRow) -> None:
        grid, figure = self._grid, row.figure
        grid.number(number, NUMBER, self._rows, Look(Kind.CAPTION, "0", align="center"))
        grid.text(number, PLACE, figure.address, Look(Kind.LINK))
        grid.sheet_link(number, PLACE, figure.address)
        grid.text(number, FIGURE, figure.row, Look())
        grid.text(number, PERIOD, figure.column, Look())
        grid.text(number, FOLLOWS, grid.say(KINDS[row.kind]), Look(Kind.CAPTION))
        if row.factor is not None:
            grid.number(number, FACTOR_CELL, row.factor, Look(Kind.COMPUTED))
        grid.text(number, UNIT, grid.say(figure.unit), Look(Kind.CAPTION, indent=1))
        look = Look(Kind.PRINTED, number_format(figure.shown))
        if figure.typed:
            write_reading(grid, number, PRINTED, figure)
        else:  # Its own cell is a formula: the list must hold what is printed.
            grid.number(number, PRINTED, row.comparison.printed, look)
        text = row.formula.replace(FACTOR, f"{column_letter(FACTOR_CELL)}{number}")
        look = look._replace(kind=Kind.FORMULA)
        grid.formula(number, COMPUTED, text, row.comparison.given, look)
        columns = (PRINTED, COMPUTED, DIFFERENCE)
        comparison.write(grid, number, columns, row.comparison, figure.shown)

    def finish(self) -> Tally:
        """Write everything above the rows, and set the sheet up; the counts."""
        grid, last = self._grid, FIRST + max(self._rows, 1) - 1
        grid.text(1, 1, grid.say("Figures that follow from others"), Look(bold=True, size=14))
        columns = [Column(column_letter(at), FIRST, last) for at in (VERDICT, ASIDE)]
        tally = write_counts(
            grid, COUNTS, ASIDE_COUNT, (columns[0], columns[1]), (self.verdicts, self._aside)
        )
        told = [EXPLANATION, LOSSES] if self._losses else [EXPLANATION]
        words = " ".join(grid.say(text) for text in told)
        grid.text(4, 1, words, Look(Kind.CAPTION, size=9))
        heads = HEADS + LOSS_HEADS if self._losses else HEADS
        write_heads(grid, FIRST - 1, heads, INDENTED)
        if self._aside:
            grid.width(ASIDE, ASIDE_WIDTH)
        grid.sheet.freeze_panes = f"D{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)
        if not self._aside and not self._losses:
            grid.print_columns(VERDICT, last)
        return tally
