"""Exporting the release as a workbook against plain openpyxl writing the same cells and formats.

    python -m benchmarks.export_workbook [ROUNDS]

Ours: `viewer.export.workbook.write_workbook`, which decides every formula and look, gives each
formula its result and replaces the file atomically. Peer: openpyxl, given each cell's value or
formula, its font, format, alignment, ground and border, and each row's and column's size, all
decided beforehand; it writes no results, no links and no notes. Budget: 1.3 x the peer's time.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.pairs import interleaved, judged
from viewer.export.workbook import write_workbook
from viewer.session import open_filing

RELEASE = (
    Path(__file__).resolve().parents[2]
    / "shared/filings/iij-release-2q-fy2004/release.txt"
)  # fmt: skip
BUDGET = 1.3
LOOKS = ("font", "fill", "border", "alignment", "number_format")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as plain values, ready to be written.

    Attributes:
        title: its name.
        cells: address, value, and the looks that are not Excel's own, by attribute.
        widths: column letter -> width.
        levels: row -> outline level.
        panes: address of the first cell that scrolls, None if all do.
    """

    title: str
    cells: tuple[tuple[str, Any, dict[str, Any]], ...]
    widths: dict[str, float]
    levels: dict[int, int]
    panes: str | None


def looks_of(cell: Cell, shared: dict[Any, Any]) -> dict[str, Any]:
    """What a cell looks like where that is not the default; equal looks are one object."""
    if not cell.has_style:
        return {}
    found = {}
    for name in LOOKS:
        look = getattr(cell, name)
        plain = look if isinstance(look, str) else look.__copy__()
        found[name] = shared.setdefault((name, repr(plain)), plain)
    return found


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of a workbook as plain values."""
    shared: dict[Any, Any] = {}
    return tuple(sheet_of(sheet, shared) for sheet in load_workbook(path).worksheets)


def sheet_of(sheet: Worksheet, shared: dict[Any, Any]) -> Sheet:
    """One sheet as plain values."""
    cells = tuple(
        (cell.coordinate, cell.value, looks_of(cell, shared))
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell, Cell) and (cell.value is not None or cell.has_style)
    )
    return Sheet(
        sheet.title,
        cells,
        {letter: size.width for letter, size in sheet.column_dimensions.items()},
        {row: size.outlineLevel or 0 for row, size in sheet.row_dimensions.items()},
        sheet.freeze_panes,
    )


def write_plainly(sheets: tuple[Sheet, ...], target: Path) -> None:
    """What a script without our rules would do with openpyxl."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for plain in sheets:
        sheet = book.create_sheet(plain.title)
        for address, value, looks in plain.cells:
            cell = sheet[address]
            cell.value = value
            for name, look in looks.items():
                setattr(cell, name, look)
        for letter, width in plain.widths.items():
            sheet.column_dimensions[letter].width = width
        for row, level in plain.levels.items():
            sheet.row_dimensions[row].outlineLevel = level
        sheet.freeze_panes = plain.panes
    book.save(target)


def main(rounds: int = 7) -> int:
    """0 if the budget is kept."""
    filing = open_filing(RELEASE)
    with tempfile.TemporaryDirectory() as folder:
        ours, peers = Path(folder) / "ours.xlsx", Path(folder) / "peers.xlsx"
        write_workbook(filing, ours)
        sheets = sheets_of(ours)
        cells = sum(len(sheet.cells) for sheet in sheets)
        pairs = interleaved(
            lambda: write_workbook(filing, ours), lambda: write_plainly(sheets, peers), rounds
        )
    return judged(f"export {len(sheets)} sheets, {cells} cells", pairs, "plain openpyxl", BUDGET)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
