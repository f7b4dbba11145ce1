"""Puts text, figures, formulas, notes and links into the cells of one sheet."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from viewer.export.safe_text import clean, is_risky, pieces, width_of
from viewer.export.sheet_rows import Result, SheetRows, column_letter, to_cell, to_file
from viewer.export.styles import Alarm, Look, StyleBook

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_TOOLTIP = 255
#: Of the 255 characters of a footer, its codes included; an ampersand takes two.
MAX_FOOTER = 100
#: Points of a line of small text; Excel allows no row higher than the second.
LINE_HEIGHT, MAX_HEIGHT = 13.0, 409.0
ROW_HEIGHT = 15
#: Excel repairs a file that has a wider column.
MAX_WIDTH = 255


class Grid:
    """One sheet under construction: its frame is openpyxl's, its cells are ours.

    Attributes:
        sheet: the frame.
        rows: the cells.
        profile: the convention of the colours.
        say: turns our own words into the workbook's language.
    """

    def __init__(
        self, sheet: "Worksheet", styles: StyleBook, say: Callable[[str], str] = str
    ) -> None:
        self.say = say
        self.profile = styles.profile
        self.sheet = sheet
        self.rows = SheetRows()
        sheet.sheet_format.defaultRowHeight = ROW_HEIGHT
        sheet.sheet_format.customHeight = True
        self._styles = styles

    def text(self, row: int, column: int, text: str, look: Look) -> int:
        """Text that stays text, whatever it begins with; giant text goes on in the rows below.

        Returns:
            How many rows it took.
        """
        parts = pieces(text)
        for offset, part in enumerate(parts):
            risky = is_risky(part)
            style = self._styles[look._replace(quoted=True) if risky else look]
            self.rows.text(row + offset, column, style, part)
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
            self.rows.height(number, height)
            if last > first:
                area = f"{column_letter(first)}{number}:{column_letter(last)}{number}"
                self.sheet.merged_cells.add(area)
        return taken

    @staticmethod
    def position(address: str) -> tuple[int, int]:
        """Row and column of a cell in one of the first 26 columns ("C2")."""
        return int(address[1:]), ord(address[0]) - ord("A") + 1

    def ground(self, row: int, column: int, look: Look) -> None:
        """An empty cell with a look."""
        self.rows.empty(row, column, self._styles[look])

    def number(self, row: int, column: int, value: Decimal | int, look: Look) -> None:
        """A figure, as exact as Excel holds it."""
        self.rows.number(row, column, self._styles[look], value)

    def day(self, row: int, column: int, day: date, look: Look) -> None:
        """A true date."""
        self.rows.day(row, column, self._styles[look], day)

    def formula(
        self, row: int, column: int, text: str, result: Result | Decimal, look: Look
    ) -> None:
        """A formula of ours with its result."""
        self.rows.formula(row, column, self._styles[look], text, result)

    def note(self, row: int, column: int, text: str) -> None:
        """A note at a cell."""
        self.rows.notes.append((f"{column_letter(column)}{row}", clean(text)))

    def file_link(self, row: int, column: int, tooltip: str, fragment: str = "") -> None:
        """A link from a cell to the sheet's file (`SheetRows.file`), or to a place in it.

        Args:
            row: the cell's row.
            column: its column.
            tooltip: what is shown when the pointer rests on the cell.
            fragment: of a place in the file, its name there.
        """
        self.rows.link(row, column, to_file(fragment), clean(tooltip)[:MAX_TOOLTIP])

    def sheet_link(self, row: int, column: int, address: str) -> None:
        """A link from a cell to a cell of this workbook ('Checks'!A1)."""
        self.rows.link(row, column, to_cell(address))

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
        self.sheet.column_dimensions[column_letter(column)].width = min(characters, MAX_WIDTH)

    def outline(self, *, below: bool, depth: int) -> None:
        """How rows fold: whether totals stand below their parts, and how deep it goes."""
        from openpyxl.worksheet.properties import Outline

        self.sheet.sheet_properties.outlinePr = Outline(summaryBelow=below)
        self.sheet.sheet_format.outlineLevelRow = depth

    def print_columns(self, last: int, row: int) -> None:
        """Print no further than a column and a row: what is right of it is empty."""
        self.sheet.print_area = f"A1:{column_letter(last)}{row}"

    def page_break(self, after: int) -> None:
        """A new page begins below a row."""
        from openpyxl.worksheet.pagebreak import Break

        self.sheet.row_breaks.append(Break(id=after))

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
            sheet.oddFooter.left.text = " ".join(clean(footer).split())[:MAX_FOOTER].replace(
                "&", "&&"
            )
            sheet.oddFooter.right.text = self.say("Page &P of &N")
        sheet.sheet_view.showGridLines = False
