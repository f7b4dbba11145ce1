"""One statement's sheet: the issuer's rows and columns, figures and formulas as planned."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from viewer.core.amounts import format_number
from viewer.core.cell_seals import EXCEL_DIGITS
from viewer.core.statement import Cell, Row
from viewer.export.evidence import anchor
from viewer.export.figures import Shown, fits_excel, number_format
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.kept import number_text
from viewer.export.layout import LABEL_COLUMN, SheetLayout
from viewer.export.master_check import is_alarming
from viewer.export.plan import Calculated, Printed, StatementPlan, Words
from viewer.export.safe_text import width_of
from viewer.export.sheet_header import write_header
from viewer.export.styles import Alarm, Kind, Look, Rule
from viewer.export.totals_rules import TotalRules

#: So many kept figures are explained below the table; the others only in their cells' notes.
MAX_KEPT_LINES = 60
MORE_KEPT = "{0} more printed figures were kept: see the notes at their cells."
DIGITS = "Excel keeps {0} digits; exactly {1} in whole units, as {2}."
MIN_WIDTH, MIN_LABEL_WIDTH, MAX_LABEL_WIDTH = 11.0, 26.0, 62.0
#: Characters of small text in a unit of column width.
SMALL_CHARACTERS = 1.35
BLANK_AFTER = 1
BESIDE = Look(Kind.CAPTION, align="right", indent=1)


@dataclass(frozen=True)
class StatementSheet:
    """Everything that a statement's sheet is written from.

    Attributes:
        layout: where everything stands.
        plan: what each figure's cell holds.
        entity: the company's name.
        rate: (words, formula, value) of the rate shown in the frozen part, None without one.
        link: the source file as a link's target, "" for none.
        file_name: the source file's name.
        scale: power of ten that money is shown in; None as printed.
        exported: figures that take the colour of those that other sheets read.
        evidence: whether the link is to the evidence page, which has a place for each figure.
    """

    layout: SheetLayout
    plan: StatementPlan
    entity: str
    rate: tuple[str, str, Decimal] | None = None
    link: str = ""
    file_name: str = ""
    scale: int | None = None
    evidence: bool = False
    exported: frozenset[Ref] = frozenset()

    def write(self, grid: Grid) -> None:
        """Write all of it into an empty sheet."""
        grid.rows.file = self.link
        write_header(grid, self.layout, self.entity, self.scale, self._span)
        self._write_rate(grid)
        rules = TotalRules.of(self.layout)
        notes = dict(self.layout.statement.footnotes)
        marks_bold = not all(r.bold for r in self.layout.rows if not r.is_heading)
        for row in self.layout.rows:
            bold = (row.bold and (marks_bold or row.is_heading)) or row.id in self.layout.totals
            self._write_label(grid, row, notes, bold=bold)
            self._write_figures(grid, row, rules, notes, bold=bold)
            self._fold(grid, row)
        self._write_below(grid)
        self._set_up(grid)

    def _write_rate(self, grid: Grid) -> None:
        if self.rate is not None:
            words, formula, value = self.rate
            grid.text(2, 2, words, BESIDE)
            digits = max(2, -int(value.as_tuple().exponent))
            look = Look(Kind.LINK, "#,##0." + "0" * digits, align="left")
            grid.formula(2, 3, formula, value, look)

    def _write_label(self, grid: Grid, row: Row, notes: dict[str, str], *, bold: bool) -> None:
        number = self.layout.numbers[row.id]
        grid.text(
            number, LABEL_COLUMN, row.label, Look(bold=bold, indent=self.layout.indents[row.id])
        )
        text = _note_text(row.notes, notes)
        if text:
            grid.note(number, LABEL_COLUMN, text)

    def _write_figures(
        self, grid: Grid, row: Row, rules: TotalRules, notes: dict[str, str], *, bold: bool
    ) -> None:
        above, below = rules.above(row.id), rules.below(row.id)
        for column in self.layout.statement.columns:
            ref = Ref(row.id, column.id)
            cell = self.layout.statement.cells.get(ref)
            if cell is None:
                if above or below:
                    at = self.layout.column_numbers[column.id]
                    look = Look(above=above, below=below)
                    grid.ground(self.layout.numbers[row.id], at, look)
                continue
            self._write_figure(grid, ref, cell, bold=bold, above=above, below=below)
            kept = self.plan.kept.get(ref)
            told = [
                kept.said(grid.say) if kept is not None else "",
                _note_text(cell.notes, notes),
                _digits_note(cell, grid.say),
            ]
            text = "\n".join(line for line in told if line)
            if text:
                place = self.layout.column_numbers[column.id]
                grid.note(self.layout.numbers[row.id], place, text)

    def _write_figure(
        self, grid: Grid, ref: Ref, cell: Cell, *, bold: bool, above: Rule, below: Rule
    ) -> None:
        at = self.layout.numbers[ref.row], self.layout.column_numbers[ref.column]
        if self.link and self.evidence:  # Formulas too: what they show is printed all the same.
            place = anchor(self.layout.statement.key(*ref))
            grid.file_link(*at, self._tooltip(cell), place)
        format_code = number_format(self.plan.shown[ref])
        is_export = ref in self.exported
        kind = Kind.EXPORT if is_export else Kind.PRINTED
        look = Look(kind, format_code, bold=bold, above=above, below=below)
        match self.plan.contents[ref]:
            case Calculated(expression=expression, result=result):
                text = expression.text(self.layout.place)
                grid.formula(
                    *at,
                    text,
                    result,
                    look._replace(kind=Kind.EXPORT if is_export else Kind.FORMULA),
                )
                return
            case Printed(value=value):
                grid.number(*at, value, look)
            case Words(text=text):
                grid.text(*at, text, look._replace(number_format="General", align="right"))
        if self.link and not self.evidence:
            grid.file_link(*at, self._tooltip(cell))

    def _tooltip(self, cell: Cell) -> str:
        return f"{self.file_name} {cell.source.describe()}: {cell.text}"

    def _fold(self, grid: Grid, row: Row) -> None:
        level = self.layout.levels[row.id]
        if level:
            grid.rows.level(self.layout.numbers[row.id], level)

    def _write_below(self, grid: Grid) -> None:
        """Footnotes, kept figures and remarks, below the table after a blank row."""
        number = self.layout.after_last + BLANK_AFTER
        for line in self._lines_below(grid.say):
            number += grid.paragraph(number, line, Look(Kind.KEPT, size=9), self._span)

    def _lines_below(self, say: Callable[[str], str]) -> list[str]:
        statement = self.layout.statement
        lines = [f"({mark}) {text}" if mark else text for mark, text in statement.footnotes]
        placed = sorted((self.layout.place(ref), note) for ref, note in self.plan.kept.items())
        kept = [f"{place.address}: {note.said(say)}" for place, note in placed]
        lines += kept[:MAX_KEPT_LINES]
        if len(kept) > MAX_KEPT_LINES:
            more = len(kept) - MAX_KEPT_LINES
            lines.append(say(MORE_KEPT).format(more))
        return lines + list(statement.remarks)

    @cached_property
    def _span(self) -> tuple[int, int, float]:
        """First and last column of the table, and how many small characters fit between them."""
        widths = [self._label_width, *self._column_widths.values()]
        return LABEL_COLUMN, LABEL_COLUMN + len(widths) - 1, sum(widths) * SMALL_CHARACTERS

    @cached_property
    def _label_width(self) -> float:
        layout = self.layout
        labels = [width_of(row.label) + 2 * layout.indents[row.id] for row in layout.rows]
        heads = [width_of(self.entity) * 1.5, width_of(layout.statement.title) * 1.1]
        return min(MAX_LABEL_WIDTH, max(MIN_LABEL_WIDTH, *labels, *heads) + 2)

    def _set_up(self, grid: Grid) -> None:
        layout = self.layout
        grid.sheet.freeze_panes = f"B{layout.first_row}"
        grid.outline(below=layout.summary_below, depth=max(layout.levels.values(), default=0))
        grid.print_setup(
            f"1:{layout.first_row - 1}", " – ".join(filter(None, (self.entity, self.file_name)))
        )
        grid.width(LABEL_COLUMN, self._label_width)
        for column in layout.statement.columns:
            grid.width(layout.column_numbers[column.id], self._column_widths[column.id])

    @cached_property
    def _column_widths(self) -> Mapping[str, float]:
        """Column id -> width that its longest figure needs."""
        extremes: dict[tuple[str, Shown], tuple[Decimal, Decimal]] = {}
        for ref, shown in self.plan.shown.items():
            value = self.plan.value(ref)
            if value is not None:
                least, most = extremes.get((ref.column, shown), (value, value))
                extremes[ref.column, shown] = min(least, value), max(most, value)
        widths = dict.fromkeys(self.layout.column_numbers, MIN_WIDTH)
        for (column, shown), ends in extremes.items():
            longest = max(len(number_text(value, shown)) for value in ends)
            widths[column] = max(widths[column], float(longest))
        return {column: width + 2 for column, width in widths.items()}


def write_master(grid: Grid, master: tuple[str, str]) -> None:
    """Put the master check (formula, result) into a statement's frozen pane."""
    grid.text(1, 2, grid.say("Checks"), BESIDE)
    grid.formula(1, 3, *master, Look(Kind.LINK, bold=True, align="left"))
    grid.alarm("C1", is_alarming("$C$1", grid.say), Alarm.BROKEN)


def _note_text(marks: tuple[str, ...], notes: dict[str, str]) -> str:
    return "\n".join(f"({mark}) {notes[mark]}" for mark in marks if mark in notes)


def _digits_note(cell: Cell, say: Callable[[str], str]) -> str:
    """The exact figure of a number that has more digits than Excel keeps."""
    if cell.value is None or fits_excel(cell.value):
        return ""
    exact = format_number(cell.value, max(0, cell.decimals or 0))
    return say(DIGITS).format(EXCEL_DIGITS, exact, cell.text)
