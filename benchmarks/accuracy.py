"""What is read of every shared filing, scored against its truth, beside the naive peer.

    python -m benchmarks.accuracy [--pages] [ENTRY ...]

Each filing is opened and exported as JSON, the contract with the scorer; the peer is
`shared/tools/baseline.py` on the same page, and `shared/tools/score.py` judges both. A row each:

    read      share of the truth's figures found with value and label       (peer's beside it)
    right     share of the figures given that the truth knows
    period    share of the found figures with the right period
    parts     share of the relations found, equivalent trees counted
    false     sums given that do not add up, of those tested

With --pages the whole page is read instead of the cut with its primary statements, and every
tagged figure of it counts, notes too; what a page prints and nobody tagged then counts against
"right".

Filings without truth have a row of counts: statements, figures, sums, and findings by verdict.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from viewer.core.errors import ViewerError
from viewer.core.filing import Filing
from viewer.session import export, open_filing

SHARED = Path(__file__).resolve().parents[2] / "shared"
#: The part of an entry to read, in order of preference: what the truth's precision is meant for.
PAGES = ("statements.html", "statements.html.gz", "stripped.html.gz", "release.txt",
         "document.txt", "document.html.gz", "package.zip")  # fmt: skip
WHOLE_PAGES = ("stripped.html.gz", "release.html", "release.html.gz")
WHOLE_PAGE = {"jp-6005-miura-2022q2-summary"}  # Its truth counts every table of the page.


def page_of(entry: Path, *, whole: bool) -> Path:
    """The file of an entry that is read."""
    names = (*WHOLE_PAGES, *PAGES) if whole else PAGES
    return next(entry / name for name in names if (entry / name).exists())


def score(truth: Path, output: Path, scope: str) -> dict[str, Any]:
    """What the scorer says of an output."""
    command = [sys.executable, str(SHARED / "tools" / "score.py"), str(truth), str(output)]
    done = subprocess.run(
        [*command, "--scope", scope, "--json"], capture_output=True, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def peers_score(page: Path, truth: Path, output: Path, scope: str) -> dict[str, Any] | None:
    """What the scorer says of the naive peer; None where it cannot read the page."""
    command = [sys.executable, str(SHARED / "tools" / "baseline.py"), str(page), str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return score(truth, output, scope) if done.returncode == 0 else None


def percent(value: float | None) -> str:
    """A share in percent, a dash if there is none."""
    return "-" if value is None else f"{100 * value:.1f}"


def beside(ours: dict[str, Any], peers: dict[str, Any] | None, key: str) -> str:
    """Our share, and the peer's in brackets."""
    return f"{percent(ours.get(key))} ({percent(peers.get(key) if peers else None)})"


def false_sums(scores: dict[str, Any] | None) -> str:
    """Sums that do not add up, of those tested; a dash where the truth has no relations."""
    if scores is None or "calc_false_groups" not in scores:
        return "-"
    return f"{scores['calc_false_groups']}/{scores['calc_groups_tested']}"


def counts(filing: Filing) -> str:
    """What a filing without truth comes to."""
    figures = sum(len(statement.cells) for statement in filing.statements)
    sums = sum(len(statement.relations) for statement in filing.statements)
    verdicts = Counter(footing.outcome.verdict.value for footing in filing.report.footings)
    told = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
    return f"{len(filing.statements)} statements, {figures} figures, {sums} sums: {told or 'none'}"


def row_of(entry: Path, folder: Path, *, whole: bool) -> str:
    """The table's row of one entry."""
    page, truth = page_of(entry, whole=whole), entry / "truth.json.gz"
    start = time.perf_counter()
    try:
        filing = open_filing(page)
        export(filing, folder / "ours.json")
    except ViewerError as refusal:
        return f"{time.perf_counter() - start:6.2f}  refused: {refusal}"
    taken = f"{time.perf_counter() - start:6.2f}"
    if not truth.exists():
        return f"{taken}  {counts(filing)}"
    scope = "all" if whole or entry.name in WHOLE_PAGE else "statements"
    ours = score(truth, folder / "ours.json", scope)
    peers = peers_score(page, truth, folder / "peers.json", scope)
    shares = ("figure_recall", "figure_precision", "period_accuracy", "calc_recall_equivalent")
    columns = "".join(f"{beside(ours, peers, key):>15}" for key in shares)
    return f"{taken}{ours['truth_figures']:8}{columns}{false_sums(ours):>9}{false_sums(peers):>9}"


def main(*names: str) -> int:
    """Prints the table of the entries named, or of all."""
    whole = "--pages" in names
    names = tuple(name for name in names if name != "--pages")
    entries = sorted(path for path in (SHARED / "filings").iterdir() if path.is_dir())
    heads = ("read (peer)", "right (peer)", "period (peer)", "parts (peer)")
    print(f"{'%':32}{'s':>6}{'figures':>8}", *(f"{head:>15}" for head in heads), sep="", end="")
    print(f"{'false':>9}{'(peer)':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for entry in entries:
            if not names or entry.name in names:
                print(f"{entry.name:32}{row_of(entry, Path(folder), whole=whole)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
