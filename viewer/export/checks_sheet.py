"""The Checks sheet: a row a relation and column, recomputed live, and the master check."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.core.findings import Verdict
from viewer.export import master_check
from viewer.export.check_rows import CheckRow, rounding
from viewer.export.checks_annex import AnnexRow, write_annex
from viewer.export.figures import Shown, number_format
from viewer.export.grid import Grid
from viewer.export.layout import unit_words
from viewer.export.list_heads import Head, write_heads
from viewer.export.master_check import Count
from viewer.export.styles import Alarm, Kind, Look
from viewer.export.verdict_counts import Tally

SHEET = "Checks"
FIRST = 7
#: So many rows are packed at once.
CLOSED_TOGETHER = 500
MASTER = "A2"
#: Address of each verdict's count.
COUNTS = {
    Verdict.EXACT: ("E2", "F2"),
    Verdict.WITHIN_ROUNDING: ("G2", "H2"),
    Verdict.CANNOT_CHECK: ("I2", "J2"),
    Verdict.BROKEN: ("E3", "F3"),
    Verdict.UNLIKELY: ("G3", "H3"),
}
OTHERS = ("I3", "J3")
#: Rows of this sheet that are set aside, and those of other sheets.
ASIDE = ("K2", "L2")
ASIDE_ELSEWHERE = ("K3", "L3")
ELSEWHERE = (
    "Ties, derived figures and figures of the text that do not agree: as the sheets Ties, Derived "
    "and Narrative count them, and the lines below the sums."
)
SEEN_ELSEWHERE = (
    "Rows of those sheets that someone has seen and set aside. What is set aside is counted under "
    "no verdict."
)
CAPTION = Look(Kind.CAPTION, align="right")
ALARMS = {
    Verdict.BROKEN: Alarm.BROKEN,
    Verdict.UNLIKELY: Alarm.DOUBTFUL,
    Verdict.WITHIN_ROUNDING: Alarm.DOUBTFUL,
}
HEADS: tuple[Head, ...] = (
    ("#", 6, "center"),
    ("Sheet", 26, "left"),
    ("Total", 40, "left"),
    ("Period", 16, "left"),
    ("Unit", 15, "left"),
    ("Printed", 15, "right"),
    ("Computed", 16, "right"),
    ("Difference", 13, "right"),
    ("At least", 16, "right"),
    ("At most", 11, "right"),
    ("Usually from", 13, "right"),
    ("Usually to", 13, "right"),
    ("Verdict", 22, "left"),
    ("Set aside", 14, "left"),
)
#: Width of the last column where it has something to say.
ASIDE_WIDTH = 44
INDENTED = frozenset({"Verdict", "Set aside"})
EXPLANATION = (
    "A sum holds when what rounding may have hidden in total and parts can explain the difference "
    "(at least … at most). Beyond what is usual it may be, but is unlikely. Parts: as printed."
)


class ChecksSheet:
    """The sheet as its rows come.

    Attributes:
        tallies: the counts of the other sheets that recompute something.
    """

    def __init__(self, grid: Grid, scale: int | None) -> None:
        """An empty one.

        Args:
            grid: its sheet.
            scale: power of ten that money is shown in; None as printed.
        """
        self.tallies: list[Tally] = []
        self._grid = grid
        self._scale = scale
        self._verdicts: Counter[Verdict] = Counter()
        self._rows = 0
        self._rows_aside = 0
        self._annexed = 0

    def add(self, row: CheckRow) -> None:
        """Write one check below the others."""
        _write_row(self._grid, FIRST + self._rows, row, self._scale)
        self._rows += 1
        if row.review is None:
            self._verdicts[row.verdict] += 1
        else:
            self._rows_aside += 1
        if self._rows % CLOSED_TOGETHER == 0:
            self._grid.rows.close(FIRST - 1)

    @property
    def master(self) -> str:
        """What the master check says."""
        return master_check.sentence(self._master_counts, self._grid.say)

    @property
    def _master_counts(self) -> master_check.Counts:
        checked = self._verdicts.total() - self._verdicts[Verdict.CANNOT_CHECK]
        able = (Verdict.EXACT, Verdict.WITHIN_ROUNDING, Verdict.UNLIKELY, Verdict.BROKEN)
        return master_check.Counts(
            Count("+".join(COUNTS[verdict][1] for verdict in able), checked),
            Count(COUNTS[Verdict.BROKEN][1], self._verdicts[Verdict.BROKEN]),
            Count(OTHERS[1], self._broken_elsewhere),
            Count(f"{ASIDE[1]}+{ASIDE_ELSEWHERE[1]}", self._rows_aside + self._aside_elsewhere),
        )

    @property
    def _broken_elsewhere(self) -> int:
        return self._annexed + sum(tally.broken.number for tally in self.tallies)

    @property
    def _aside_elsewhere(self) -> int:
        return sum(tally.aside.number for tally in self.tallies)

    def finish(self, lines: Sequence[AnnexRow]) -> None:
        """Write everything above the rows, what stands below them, and set the sheet up."""
        grid = self._grid
        annexed = write_annex(grid, self._last + 2, lines)
        self._annexed = sum(line.verdict is Verdict.BROKEN for line in lines)
        grid.text(1, 1, grid.say("Checks"), Look(bold=True, size=14))
        self._write_counts(grid, annexed)
        grid.text(4, 1, grid.say(EXPLANATION), Look(Kind.CAPTION, size=9))
        write_heads(grid, FIRST - 1, HEADS, INDENTED)
        if self._rows_aside:
            grid.width(len(HEADS), ASIDE_WIDTH)
        grid.text(
            FIRST - 2, 9, grid.say("Rounding explains"), Look(Kind.CAPTION, size=9, header=True)
        )
        for column in (10, 11, 12):
            grid.ground(FIRST - 2, column, Look(Kind.CAPTION, header=True))
        last = self._last
        grid.alarm(MASTER, master_check.is_alarming("$A$2", grid.say), Alarm.BROKEN)
        for verdict, alarm in ALARMS.items():
            grid.alarm(
                f"M{FIRST}:M{last}",
                f'AND($M{FIRST}="{grid.say(str(verdict))}",$N{FIRST}="")',
                alarm,
            )
        grid.sheet.freeze_panes = f"D{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)
        if not self._rows_aside:
            grid.print_columns(len(HEADS) - 1, self._last + len(lines) + (2 if lines else 0))

    @property
    def _last(self) -> int:
        return FIRST + max(self._rows, 1) - 1

    def _write_counts(self, grid: Grid, annexed: str) -> None:
        last = self._last
        for verdict, (label, cell) in COUNTS.items():
            words = grid.say(str(verdict))
            grid.text(*grid.position(label), words, CAPTION)
            text = f'=COUNTIFS(M{FIRST}:M{last},"{words}*",N{FIRST}:N{last},"")'
            grid.formula(
                *grid.position(cell), text, self._verdicts[verdict], Look(Kind.FORMULA, "0")
            )
        text = f'=COUNTIF(N{FIRST}:N{last},"?*")'
        grid.text(*grid.position(ASIDE[0]), grid.say("set aside"), CAPTION)
        grid.formula(*grid.position(ASIDE[1]), text, self._rows_aside, Look(Kind.FORMULA, "0"))
        broken = [tally.broken.reads for tally in self.tallies]
        if annexed:
            broken.append(f'COUNTIF({annexed},"{grid.say(str(Verdict.BROKEN))}")')
        seen = [tally.aside.reads for tally in self.tallies]
        _write_sum(grid, OTHERS, ("broken elsewhere", ELSEWHERE), broken, self._broken_elsewhere)
        _write_sum(
            grid, ASIDE_ELSEWHERE, ("elsewhere", SEEN_ELSEWHERE), seen, self._aside_elsewhere
        )
        look = Look(Kind.FORMULA, bold=True, size=11)
        text = master_check.formula(self._master_counts, grid.say)
        grid.formula(2, 1, text, self.master, look)


def _write_sum(
    grid: Grid, places: tuple[str, str], words: tuple[str, str], reads: Sequence[str], number: int
) -> None:
    """A count that is the sum of other sheets' counts, with a note that says so."""
    (label, cell), (name, note) = places, words
    grid.text(*grid.position(label), grid.say(name), CAPTION)
    if not reads:
        grid.number(*grid.position(cell), number, Look(Kind.COMPUTED, "0"))
        return
    is_link = len(reads) == 1 and "(" not in reads[0]
    look = Look(Kind.LINK if is_link else Kind.FORMULA, "0")
    grid.formula(*grid.position(cell), f"={'+'.join(reads)}", number, look)
    grid.note(*grid.position(cell), grid.say(note))


def _write_row(grid: Grid, number: int, row: CheckRow, scale: int | None) -> None:
    layout, statement = row.layout, row.layout.statement
    column = statement.column_by_id[row.ref.column]
    grid.number(number, 1, number - FIRST + 1, Look(Kind.CAPTION, "0", align="center"))
    grid.text(number, 2, layout.sheet, Look(Kind.LINK))
    grid.sheet_link(number, 2, layout.address(row.ref))
    grid.text(number, 3, statement.row_by_id[row.ref.row].label, Look())
    grid.text(number, 4, column.period_label or column.title, Look())
    grid.text(number, 5, grid.say(unit_words(column, scale)), Look(Kind.CAPTION))
    look = Look(number_format=number_format(replace(row.shown, zero="")))
    _write_printed(grid, number, row, look)
    if row.review is not None:
        grid.text(number, 14, row.review.words, Look(Kind.CAPTION, indent=1))
    if row.bounds is None:
        verdict = f"{grid.say(str(row.verdict))}: {grid.say(row.reason)}"
        grid.text(number, 13, verdict, Look(Kind.CAPTION, indent=1))
        return
    grid.formula(number, 7, row.formula, row.given, look._replace(kind=Kind.FORMULA))
    difference = f"F{number}-G{number}"
    dash = Look(Kind.FORMULA, number_format(replace(row.shown, zero="–")))
    text = f"={rounding(f'({difference})', row.digits) if row.digits else difference}"
    grid.formula(number, 8, text, row.difference, dash)
    _write_bounds(grid, number, row)
    look = Look(Kind.FORMULA, indent=1)
    grid.formula(number, 13, _verdict_formula(number, grid.say), grid.say(str(row.verdict)), look)


def _write_printed(grid: Grid, number: int, row: CheckRow, look: Look) -> None:
    """The printed total: a link to its cell, or the figure itself where the sheet calculates."""
    if row.printed is None:
        text = row.layout.statement.cells[row.ref].text
        grid.text(number, 6, text, Look(Kind.PRINTED, align="right"))
    elif row.printed_link:
        formula = f"={row.printed_link}"
        grid.formula(number, 6, formula, row.printed, look._replace(kind=Kind.LINK))
    else:
        grid.number(number, 6, row.printed, look._replace(kind=Kind.PRINTED))


def _write_bounds(grid: Grid, number: int, row: CheckRow) -> None:
    if row.bounds is None:
        return
    finer = Shown(row.shown.power, row.digits + 1, row.shown.percent)
    look = Look(Kind.COMPUTED, number_format(finer))
    bounds = row.bounds
    values = (bounds.low, bounds.high, bounds.usual_low, bounds.usual_high)
    for column, value in enumerate(values, 9):
        grid.number(number, column, value, look)


def _verdict_formula(number: int, say: Callable[[str], str]) -> str:
    n = number
    exact, within, unlikely, broken = (
        say(str(verdict))
        for verdict in (
            Verdict.EXACT, Verdict.WITHIN_ROUNDING, Verdict.UNLIKELY, Verdict.BROKEN,
        )
    )  # fmt: skip
    return (
        f'=IF(H{n}=0,"{exact}",IF(AND(H{n}>=I{n},H{n}<=J{n}),'
        f'IF(AND(H{n}>=K{n},H{n}<=L{n}),"{within}","{unlikely}"),"{broken}"))'
    )
