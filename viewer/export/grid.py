"""Puts text, figures, formulas, notes and links into the cells of one sheet."""

from datetime import date
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, cast

from viewer.export.cached import Result, SheetExtras
from viewer.export.figures import fits_excel
from viewer.export.layout import column_letter
from viewer.export.safe_text import clean, is_risky, pieces, width_of
from viewer.export.styles import Alarm, Look, StyleBook

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

NOTE_AUTHOR = "Crossfoot"
NOTE_WIDTH = 320
NOTE_LINE = 18
NOTE_CHARACTERS = 48
MAX_TOOLTIP = 255
#: Points of a line of small text; Excel allows no row higher than the second.
LINE_HEIGHT, MAX_HEIGHT = 13.0, 409.0
ROW_HEIGHT = 15


class Grid:
    """One sheet under construction."""

    def __init__(self, sheet: "Worksheet", styles: StyleBook) -> None:
        self.sheet = sheet
        self.extras = SheetExtras()
        sheet.sheet_format.defaultRowHeight = ROW_HEIGHT
        sheet.sheet_format.customHeight = True
        self._styles = styles
        self._file_linked = False

    def _cell(self, row: int, column: int, look: Look) -> "Cell":
        cell = cast("Cell", self.sheet.cell(row, column))  # What is merged is written before.
        cell._style = self._styles[look]  # type: ignore[attr-defined]  # noqa: SLF001 - see StyleBook.
        return cell

    def text(self, row: int, column: int, text: str, look: Look) -> int:
        """Text that stays text, whatever it begins with; giant text goes on in the rows below.

        Returns:
            How many rows it took.
        """
        parts = pieces(text)
        for offset, part in enumerate(parts):
            cell = self._cell(row + offset, column, look._replace(quoted=is_risky(part)))
            cell.value = part
            cell.data_type = "s"  # openpyxl took "=…" for a formula and "#N/A" for an error.
        return len(parts)

    def paragraph(self, row: int, text: str, look: Look, span: tuple[int, int, float]) -> int:
        """Text that breaks into lines over several columns, with the height that it needs.

        Args:
            row: the row.
            text: the text.
            look: its look; it wraps in any case.
            span: first and last column, and how many characters fit between them.

        Returns:
            How many rows it took.
        """
        first, last, fitting = span
        taken = self.text(row, first, text, look._replace(wrap=True))
        for number, part in enumerate(pieces(text), row):
            lines = sum(
                max(1, ceil(width_of(line) / fitting)) for line in part.splitlines() or [""]
            )
            height = min(MAX_HEIGHT, LINE_HEIGHT * max(lines, 1) + 2)
            self.sheet.row_dimensions[number].height = height
            if last > first:
                self.sheet.merge_cells(
                    start_row=number, end_row=number, start_column=first, end_column=last
                )
        return taken

    def ground(self, row: int, column: int, look: Look) -> None:
        """An empty cell with a look."""
        self._cell(row, column, look)

    def number(self, row: int, column: int, value: Decimal | int, look: Look) -> None:
        """A figure, as exact as Excel holds it."""
        self._cell(row, column, look).value = value

    def day(self, row: int, column: int, day: date, look: Look) -> None:
        """A true date."""
        self._cell(row, column, look).value = day

    def formula(
        self, row: int, column: int, text: str, result: Result | Decimal, look: Look
    ) -> None:
        """A formula of ours with its result."""
        self._cell(row, column, look).value = text
        address = f"{column_letter(column)}{row}"
        self.extras.results[address] = _plain(result)

    def note(self, row: int, column: int, text: str) -> None:
        """A note at a cell."""
        from openpyxl.comments import Comment

        note = Comment(clean(text), NOTE_AUTHOR)
        lines = sum(len(line) // NOTE_CHARACTERS + 1 for line in text.splitlines())
        note.width, note.height = NOTE_WIDTH, NOTE_LINE * (lines + 1)
        self.sheet.cell(row, column).comment = note

    def file_link(self, row: int, column: int, target: str, tooltip: str) -> None:
        """A link from a cell to a file; all links of one sheet must go to the same file."""
        text = clean(tooltip)[:MAX_TOOLTIP]
        if self._file_linked:
            self.extras.links.append((f"{column_letter(column)}{row}", text))
            return
        from openpyxl.worksheet.hyperlink import Hyperlink

        self._file_linked = True
        self.sheet.cell(row, column).hyperlink = Hyperlink(ref="", target=target, tooltip=text)

    def sheet_link(self, row: int, column: int, address: str) -> None:
        """A link from a cell to a cell of this workbook ('Checks'!A1)."""
        from openpyxl.worksheet.hyperlink import Hyperlink

        self.sheet.cell(row, column).hyperlink = Hyperlink(ref="", location=address)

    def alarm(self, cells: str, condition: str, alarm: Alarm) -> None:
        """Colour cells while a condition, a formula of ours, holds."""
        from openpyxl.formatting.rule import Rule
        from openpyxl.styles import Font
        from openpyxl.styles.differential import DifferentialStyle

        look = DifferentialStyle(font=Font(color=str(alarm)))
        rule = Rule(type="expression", dxf=look, formula=[condition])
        self.sheet.conditional_formatting.add(cells, rule)

    def width(self, column: int, characters: float) -> None:
        """A column's width."""
        self.sheet.column_dimensions[column_letter(column)].width = characters

    def outline(self, *, below: bool, depth: int) -> None:
        """How rows fold: whether totals stand below their parts, and how deep it goes."""
        from openpyxl.worksheet.properties import Outline

        self.sheet.sheet_properties.outlinePr = Outline(summaryBelow=below)
        self.sheet.sheet_format.outlineLevelRow = depth

    def print_setup(self, header_rows: str, footer: str) -> None:
        """Landscape, one page wide, header rows and first column repeated, a footer."""
        from openpyxl.worksheet.properties import PageSetupProperties

        sheet = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9  # A4
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.print_title_rows = header_rows
        sheet.print_title_cols = "A:A"
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = 0.5
        margins.bottom, margins.header, margins.footer = 0.6, 0.3, 0.3
        if sheet.oddFooter is not None:  # Always there; openpyxl's types do not know it.
            sheet.oddFooter.left.text = clean(footer).replace("&", "&&")[:150]
            sheet.oddFooter.right.text = "Page &P of &N"
        sheet.sheet_view.showGridLines = False


def _plain(result: Result | Decimal) -> Result:
    if not isinstance(result, Decimal):
        return result
    whole = result == result.to_integral_value() and fits_excel(result)
    return int(result) if whole else float(result)
