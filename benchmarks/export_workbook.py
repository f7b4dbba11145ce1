"""Exporting workbooks against plain openpyxl writing the same cells and formats.

    python -m benchmarks.export_workbook [release|large|stream] [ROUNDS]

Ours: `viewer.export.workbook.write_workbook`, which decides every formula and look, gives each
formula its result and replaces the file atomically. Peer: openpyxl, given each cell's value or
formula, its font, format, alignment, ground and border, and each row's and column's size, all
decided beforehand; it writes no results, no links and no notes.

`release`: the release; time within 1.3 x. `large`: a filing of 20 sheets, 140,000 cells; time
within 1.3 x, memory at the peak (Python's own count) within 1.2 x. `stream`: the sheet of 200,000
rows that pivots are made from; memory within 0.3 x of openpyxl's usual way.
"""

import gc
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.large_filings import FIGURES, large_filing
from benchmarks.pairs import interleaved, judged
from viewer.core.filing import Filing
from viewer.export.data_sheet import write_data
from viewer.export.grid import Grid
from viewer.export.options import ExportOptions
from viewer.export.sheet_parts import save
from viewer.export.styles import StyleBook
from viewer.export.workbook import write_workbook
from viewer.session import open_filing

RELEASE = (
    Path(__file__).resolve().parents[2]
    / "shared/filings/iij-release-2q-fy2004/release.txt"
)  # fmt: skip
TIME_BUDGET = 1.3
MEMORY_BUDGET = 1.2
STREAM_BUDGET = 0.3
STREAM_ROWS = 200_000
SHEETS = 20
#: With the rows of the sheets Checks and Derived they make 140,000 cells.
ROWS = 118
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
    known = ("looks", cell.style_id)
    if known not in shared:
        found = {}
        for name in LOOKS:
            look = getattr(cell, name)
            found[name] = look if isinstance(look, str) else look.__copy__()
        shared[known] = found
    looks: dict[str, Any] = shared[known]
    return looks


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


def peak(work: Callable[[], object]) -> int:
    """The most bytes that Python holds over what it held before."""
    gc.collect()
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def compared(name: str, filing: Filing, rounds: int, *, memory: bool) -> int:
    """Both ways side by side; how many budgets are exceeded."""
    with tempfile.TemporaryDirectory() as folder:
        ours, peers = Path(folder) / "ours.xlsx", Path(folder) / "peers.xlsx"
        write_workbook(filing, ours)
        sheets = sheets_of(ours)
        cells = sum(len(sheet.cells) for sheet in sheets)

        def by_us() -> None:
            write_workbook(filing, ours)

        def by_peer() -> None:
            write_plainly(sheets, peers)

        pairs = interleaved(by_us, by_peer, rounds, warm_up=0 if memory else 1)
        what = f"export {name}, {len(sheets)} sheets, {cells} cells"
        failed = judged(what, pairs, "plain openpyxl", TIME_BUDGET)
        if memory:
            failed += judged_memory(peak(by_us), peak(by_peer), MEMORY_BUDGET)
    return failed


def judged_memory(ours: int, peer: int, budget: float) -> int:
    """Prints both peaks; 0 if the ratio keeps its budget, else 1."""
    ratio = ours / peer
    print(f"  memory {ours / 1e6:.1f} MB, plain openpyxl {peer / 1e6:.1f} MB: ", end="")
    print(f"{ratio:.2f} x, budget {budget:.2f} x", "kept" if ratio <= budget else "EXCEEDED")
    return int(ratio > budget)


def streamed(rows: int) -> int:
    """The sheet of data against openpyxl's usual way with the same values; exceeded budgets."""
    filing = large_filing(SHEETS, rows // SHEETS // FIGURES)
    with tempfile.TemporaryDirectory() as folder:
        ours, peers = Path(folder) / "ours.xlsx", Path(folder) / "peers.xlsx"

        def by_us() -> None:
            book = Workbook()
            book.remove(book.worksheets[0])
            grid = Grid(book.create_sheet("Data"), StyleBook(book))
            write_data(grid, filing, ExportOptions(), lambda: None)
            with ours.open("wb") as file:
                save(book, file, {"Data": grid.rows}, lambda _: None)

        by_us()
        sheet = load_workbook(ours, read_only=True)["Data"]
        values = [tuple(row) for row in sheet.iter_rows(values_only=True)]

        def by_peer() -> None:
            book = Workbook()
            page = book.create_sheet("Data")
            for row in values:
                page.append(row)
            book.save(peers)

        print(f"a sheet of {len(values)} rows")
        return judged_memory(peak(by_us), peak(by_peer), STREAM_BUDGET)


def main(what: str = "release", rounds: str = "7") -> int:
    """0 if the budgets are kept."""
    if what == "large":
        return compared("large", large_filing(SHEETS, ROWS), int(rounds), memory=True)
    if what == "stream":
        return streamed(STREAM_ROWS)
    return compared("release", open_filing(RELEASE), int(rounds), memory=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
