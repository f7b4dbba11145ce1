"""Web pages of filings against pandas reading their tables: from grids to everything.

    python -m benchmarks.html_pages [ROUNDS]

Pages: 10-Qs with their XBRL tags taken out. Peer: `pandas.read_html` with lxml, which makes grids
of the tables and nothing more. Ours, each in turn with the peer on the same page:

- grids: every table of the page as a grid, signs joined to their figures, sources kept;
- document: the page as the reader delivers it, with all text between the tables;
- first statement: `viewer.session.open_filing` until it hands on the first primary statement,
  complete with header, units, periods and its own relations;
- everything: all of `viewer.session.open_filing`: relations and checks of every table too;
- memory: the peak of everything against the peak of the peer, each in a process of its own.

Last, the relations of every primary statement that there is (`benchmarks.sums`).

Neither side counts the import of its libraries, but the times of statements count reading and
unpacking the file.
"""

import gzip
import sys
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pandas as pd

from benchmarks import sums
from benchmarks.pairs import interleaved, judged
from benchmarks.peaks import peak_of
from viewer.core.collector import collector_paused
from viewer.core.document import RawTable
from viewer.core.errors import Cancelled
from viewer.core.filing import Filing
from viewer.core.remembered import forget
from viewer.readers.html import read_html
from viewer.readers.htmltables import grid_with_signs_glued, raw_table
from viewer.readers.markuptree import parsed
from viewer.readers.page import Page
from viewer.readers.snapshot import Snapshot
from viewer.readers.styles import Looks
from viewer.session import open_filing

FILINGS = Path(__file__).resolve().parents[2] / "shared" / "filings"
ENTRIES = ("aapl-10q-2025q2", "nflx-10q-2025q2", "gme-10q-2023", "trv-10q-2023")
PEER = "pandas.read_html"
#: Our time by the peer's that is allowed; None: no budget of its own.
GRIDS, DOCUMENT, FIRST, EVERYTHING, MEMORY = 0.35, None, 1.0, 4.0, 1.0


def grids(page: str) -> list[RawTable]:
    """Every table of a page, without the text around; nothing is known of the page before."""
    forget()
    sheet, looks, found = Page("0" * 64), Looks(), []
    with collector_paused():  # As `viewer.readers.registry.read_document` does.
        root, _ = parsed(page)
        for index, table in enumerate(root.iter("table") if root is not None else ()):
            grid = grid_with_signs_glued(table, f"table {index + 1}", looks)
            if made := raw_table(grid, sheet, index, 0):
                found.append(made)
    return found


def first_statement(path: Path) -> Filing:
    """The filing as far as it is understood when its first primary statement is."""
    found: list[Filing] = []
    with suppress(Cancelled):
        open_filing(path, cancelled=lambda: bool(found), arrived=found.append)
    return found[0]


def compared(entry: str, rounds: int) -> bool:
    """Prints the comparisons on one page; whether all budgets are kept."""
    path = FILINGS / entry / "stripped.html.gz"
    data = gzip.decompress(path.read_bytes())
    page = data.decode("utf-8")
    snapshot = Snapshot(path.stem, str(path), "0" * 64, data)
    ways: tuple[tuple[str, Callable[[], object], float | None], ...] = (
        ("grids", lambda: grids(page), GRIDS),
        ("document", lambda: read_html(snapshot), DOCUMENT),
        ("first statement", lambda: first_statement(path), FIRST),
        ("everything", lambda: open_filing(path), EVERYTHING),
    )
    kept = True
    for name, ours, budget in ways:
        pairs = interleaved(ours, lambda: pd.read_html(StringIO(page), flavor="lxml"), rounds)
        title = f"{entry} ({len(data) / 1e6:.1f} MB), {name}"
        if budget is None:
            print(f"{title}: {pairs.ratio:.2f} x {PEER}, no budget of its own")
        else:
            kept = judged(title, pairs, PEER, budget) == 0 and kept
    return remembered(entry, path) and kept


def remembered(entry: str, path: Path) -> bool:
    """Prints how the peaks of memory compare; whether the budget is kept."""
    own, peers = peak_of("ours", path), peak_of("peer", path)
    fits = own <= MEMORY * peers
    print(f"{entry}, memory at its peak over that of a tiny page")
    print(f"  {'ours':34}{own / 2**20:10.1f} MB")
    print(f"  {PEER:34}{peers / 2**20:10.1f} MB")
    print(f"  {'ratio':34}{own / peers:10.2f} x   budget {MEMORY:.2f} x   ", end="")
    print("kept" if fits else "EXCEEDED")
    return fits


def main(rounds: int = 7) -> int:
    """0 if every budget is kept on every page, and for relations."""
    kept = [compared(entry, rounds) for entry in ENTRIES]
    kept.append(sums.main() == 0)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
