"""The Checks sheet: a row a relation and column, recomputed live, and the master check."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from viewer.core.findings import Verdict
from viewer.export import master_check
from viewer.export.check_rows import CheckRow, rounding
from viewer.export.checks_annex import AnnexRow, write_annex
from viewer.export.figures import Shown, number_format
from viewer.export.grid import Grid
from viewer.export.layout import unit_words
from viewer.export.master_check import Count
from viewer.export.styles import Alarm, Align, Kind, Look

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
#: Rows of this sheet that are set aside, and findings elsewhere that are.
ASIDE = ("K2", "L2")
ASIDE_ELSEWHERE = ("K3", "L3")
TIES = ("M2", "N2")
ELSEWHERE = (
    "Growth rates, shares, translations and figures of the text that do not agree, as Crossfoot "
    "found them when it exported. They are listed on the sheet Notes."
)
SEEN_ELSEWHERE = (
    "Findings about such figures that someone has seen and set aside, likewise. What is set aside "
    "is counted under no verdict."
)
CAPTION = Look(Kind.CAPTION, align="right")
ALARMS = {
    Verdict.BROKEN: Alarm.BROKEN,
    Verdict.UNLIKELY: Alarm.DOUBTFUL,
    Verdict.WITHIN_ROUNDING: Alarm.DOUBTFUL,
}
HEADS: tuple[tuple[str, float, Align], ...] = (
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
    ("Verdict", 36, "left"),
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
        others: how many figures do not agree that no sheet recomputes.
        aside: how many findings about these are set aside.
        ties: how many ties are broken, where another sheet recomputes them.
    """

    def __init__(self, grid: Grid, others: int, aside: int, scale: int | None) -> None:
        """An empty one.

        Args:
            grid: its sheet.
            others: see above.
            aside: see above.
            scale: power of ten that money is shown in; None as printed.
        """
        self.others = others
        self.aside = aside
        self.ties: Count | None = None
        self._grid = grid
        self._scale = scale
        self._verdicts: Counter[Verdict] = Counter()
        self._rows = 0
        self._rows_aside = 0

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
        ties = self.ties
        return master_check.Counts(
            Count("+".join(COUNTS[verdict][1] for verdict in able), checked),
            Count(COUNTS[Verdict.BROKEN][1], self._verdicts[Verdict.BROKEN]),
            Count(
                f"{OTHERS[1]}+{TIES[1]}" if ties else OTHERS[1],
                self.others + (ties.number if ties else 0),
            ),
            Count(f"{ASIDE[1]}+{ASIDE_ELSEWHERE[1]}", self._rows_aside + self.aside),
        )

    def finish(self, blocks: Mapping[str, list[AnnexRow]]) -> None:
        """Write everything above the rows, what stands below them, and set the sheet up."""
        grid = self._grid
        write_annex(grid, self._last + 1, blocks)
        grid.text(1, 1, grid.say("Checks"), Look(bold=True, size=14))
        self._write_counts(grid)
        grid.text(4, 1, grid.say(EXPLANATION), Look(Kind.CAPTION, size=9))
        for column, (head, width, align) in enumerate(HEADS, 1):
            indent = int(head in INDENTED)
            look = Look(bold=True, header=True, align=align, below="thin", indent=indent)
            grid.text(FIRST - 1, column, grid.say(head), look)
            grid.width(column, width)
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
        grid.sheet.freeze_panes = f"A{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)

    @property
    def _last(self) -> int:
        return FIRST + max(self._rows, 1) - 1

    def _write_counts(self, grid: Grid) -> None:
        last = self._last
        for verdict, (label, cell) in COUNTS.items():
            words = grid.say(str(verdict))
            grid.text(*grid.position(label), words, CAPTION)
            text = f'=COUNTIFS(M{FIRST}:M{last},"{words}*",N{FIRST}:N{last},"")'
            grid.formula(
                *grid.position(cell), text, self._verdicts[verdict], Look(Kind.FORMULA, "0")
            )
        grid.text(*grid.position(OTHERS[0]), grid.say("broken elsewhere"), CAPTION)
        look = Look(Kind.COMPUTED, "0")
        grid.number(*grid.position(OTHERS[1]), self.others, look)
        for (label, _), words in ((ASIDE, "set aside"), (ASIDE_ELSEWHERE, "elsewhere")):
            grid.text(*grid.position(label), grid.say(words), CAPTION)
        text = f'=COUNTIF(N{FIRST}:N{last},"?*")'
        grid.formula(*grid.position(ASIDE[1]), text, self._rows_aside, Look(Kind.FORMULA, "0"))
        grid.number(*grid.position(ASIDE_ELSEWHERE[1]), self.aside, look)
        grid.note(
            *grid.position(OTHERS[1]),
            grid.say(ELSEWHERE),
        )
        grid.note(
            *grid.position(ASIDE_ELSEWHERE[1]),
            grid.say(SEEN_ELSEWHERE),
        )
        if self.ties is not None:
            grid.text(*grid.position(TIES[0]), grid.say("ties broken"), CAPTION)
            look = Look(Kind.LINK, "0", align="left")
            grid.formula(*grid.position(TIES[1]), f"={self.ties.reads}", self.ties.number, look)
        look = Look(Kind.FORMULA, bold=True, size=11)
        text = master_check.formula(self._master_counts, grid.say)
        grid.formula(2, 1, text, self.master, look)


def _write_row(grid: Grid, number: int, row: CheckRow, scale: int | None) -> None:
    layout, statement = row.layout, row.layout.statement
    column = statement.column_by_id[row.ref.column]
    grid.number(number, 1, number - FIRST + 1, Look(Kind.CAPTION, "0", align="center"))
    grid.text(number, 2, layout.sheet, Look(Kind.LINK))
    grid.sheet_link(number, 2, layout.address(row.ref))
    grid.text(number, 3, statement.row_by_id[row.ref.row].label, Look())
    grid.text(number, 4, column.period_label or column.title, Look())
    grid.text(number, 5, unit_words(column, scale), Look(Kind.CAPTION))
    look = Look(number_format=number_format(replace(row.shown, zero="")))
    _write_printed(grid, number, row, look)
    if row.review is not None:
        grid.text(number, 14, row.review.words, Look(Kind.CAPTION, indent=1))
    if row.bounds is None:
        verdict = f"{grid.say(str(row.verdict))}: {row.reason}"
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
