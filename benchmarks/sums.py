"""How long it takes to find the relations of a primary statement, over all shared filings.

    python -m benchmarks.sums [ROUNDS]

Each primary statement is opened first; what is timed is `viewer.structure.totals.infer_sums` on
it alone, the best of some rounds, as the machine may be busy.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.pairs import seconds
from viewer.core.errors import ReadError
from viewer.core.statement import Statement, StatementKind
from viewer.session import open_filing
from viewer.structure.totals import infer_sums

FILINGS = Path(__file__).resolve().parents[2] / "shared" / "filings"
#: The part of an entry to open, in order of preference.
_PAGES = ("stripped.html.gz", "release.html.gz", "release.html", "statements.html.gz",
          "statements.html", "release.txt", "document.txt", "document.html.gz")  # fmt: skip
_PRIMARY = frozenset(
    {StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOWS}
    | {StatementKind.EQUITY}
)
MEDIAN, WORST = 0.010, 0.200
"""Budgets in seconds."""


def primary_statements() -> Iterator[tuple[str, Statement]]:
    """Every primary statement of the shared filings, with the name of its entry."""
    for entry in sorted(path for path in FILINGS.iterdir() if path.is_dir()):
        page = next((entry / name for name in _PAGES if (entry / name).exists()), None)
        if page is None:
            continue
        try:
            filing = open_filing(page)
        except ReadError as error:
            print(f"  {entry.name} is left out: {error.what}")
            continue
        for statement in filing.statements:
            if statement.kind in _PRIMARY:
                yield entry.name, statement


def main(rounds: int = 3) -> int:
    """0 if both budgets are kept."""
    times: list[tuple[float, str, int]] = []
    for name, statement in primary_statements():
        spent = min(
            seconds(partial(infer_sums, statement, statement.rounding)) for _ in range(rounds)
        )
        times.append((spent, f"{name}: {statement.title}", len(statement.rows)))
    middle, (worst, which, rows) = median(spent for spent, _, _ in times), max(times)
    kept = middle <= MEDIAN and worst <= WORST
    print(f"relations of {len(times)} primary statements, each alone: best of {rounds}")
    print(f"  median {middle * 1000:8.1f} ms   budget {MEDIAN * 1000:5.0f} ms")
    print(f"  worst  {worst * 1000:8.1f} ms   budget {WORST * 1000:5.0f} ms   ", end="")
    print("kept" if kept else "EXCEEDED")
    print(f"    {which[:80]} ({rows} rows)")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
