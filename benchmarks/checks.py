"""How long all checks take, beside the time to open the filing.

    python -m benchmarks.checks [ROUNDS]

Opening is timed as a whole, its checks included; then `run_checks` on the opened filing, in turn.
Budgets: all checks of the release in 100 ms; of a whole 10-K or 10-Q page in half of what opening
it takes without them.
"""

import sys
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.pairs import interleaved
from viewer.checks.registry import run_checks
from viewer.session import open_filing

FILINGS = Path(__file__).resolve().parents[2] / "shared" / "filings"
RELEASE = "iij-release-2q-fy2004/release.txt"
PAGES = (
    "aapl-10q-2025q2/stripped.html.gz",
    "gme-10q-2023/stripped.html.gz",
    "nflx-10q-2025q2/stripped.html.gz",
    "trv-10q-2023/stripped.html.gz",
    "untruthed-medicis-10k-1999/document.html.gz",
)
SECONDS, SHARE = 0.100, 0.5
"""Budgets: of the release in seconds, of a page as a share of the opening."""


def main(rounds: int = 3) -> int:
    """0 if both budgets are kept."""
    missed = 0
    for name in (RELEASE, *PAGES):
        path = FILINGS / name
        filing = open_filing(path)
        pairs = interleaved(
            partial(run_checks, filing), partial(open_filing, path), rounds, warm_up=1
        )
        checks, opening = median(pairs.ours), median(pairs.peers)
        share = pairs.ratio / max(1e-9, 1 - pairs.ratio)
        kept = checks <= SECONDS if name == RELEASE else share <= SHARE
        missed += not kept
        print(
            f"{name:48} checks {checks * 1000:7.1f} ms  opening {opening * 1000:8.1f} ms"
            f"  ratio {share:5.2f}  {'kept' if kept else 'MISSED'}",
            flush=True,
        )
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:2])))
