"""Opening the first filing against pandas reading tables, which understands and checks nothing.

    python -m benchmarks.open_release [ROUNDS]

Ours: `viewer.session.open_filing` of the release, which reads the text, understands its 14 tables
and checks every relation. Peer: `pandas.read_html` with lxml on the page of Apple's 10-Q, its XBRL
tags taken out. Neither counts the import of its libraries. Budget: 1.5 x the peer's time.
"""

import gzip
import sys
from io import StringIO
from pathlib import Path

import pandas as pd

from benchmarks.pairs import interleaved, judged
from viewer.session import open_filing

FILINGS = Path(__file__).resolve().parents[2] / "shared" / "filings"
RELEASE = FILINGS / "iij-release-2q-fy2004" / "release.txt"
PAGE = FILINGS / "aapl-10q-2025q2" / "stripped.html.gz"
BUDGET = 1.5


def main(rounds: int = 15) -> int:
    """0 if the budget is kept."""
    page = gzip.decompress(PAGE.read_bytes()).decode("utf-8")
    pairs = interleaved(
        lambda: open_filing(RELEASE),
        lambda: pd.read_html(StringIO(page), flavor="lxml"),
        rounds,
    )
    return judged("open the release", pairs, "pandas.read_html, Apple's 10-Q", BUDGET)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
