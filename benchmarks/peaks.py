"""How much memory opening a page takes at its peak, in a process of its own.

    python -m benchmarks.peaks ours|peer PAGE

Prints the bytes of resident memory at the peak ("VmHWM", elsewhere `ru_maxrss`), over what the
process held once it had read a tiny page: the libraries of either side, and what they keep,
count on neither.
"""

import gzip
import resource
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

_TINY = (
    "<html><body><p>Statement of income, in thousands</p><table><tr><td></td><td>2024</td>"
    "<td>2023</td></tr><tr><td>Sales</td><td>1,234</td><td>999</td></tr></table></body></html>"
)


def peak_of(side: str, path: Path) -> int:
    """The peak in bytes, measured in a new process; `side` is "ours" or "peer"."""
    command = [sys.executable, "-m", "benchmarks.peaks", side, str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _most_so_far() -> int:
    # On Linux `ru_maxrss` begins with what the starting process held; "VmHWM" does not.
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes if sys.platform == "darwin" else kilobytes * 1024


def _opened_by_us(path: Path) -> int:
    """The whole understanding: grids, periods, relations, checks."""
    from viewer.session import open_filing  # noqa: PLC0415 - the peer's process must not load it.

    with tempfile.TemporaryDirectory() as folder:
        tiny = Path(folder) / "tiny.html"
        tiny.write_text(_TINY)
        open_filing(tiny)
    before = _most_so_far()
    filing = open_filing(path)
    assert filing.statements
    return _most_so_far() - before


def _read_by_the_peer(path: Path) -> int:
    """Frames of all tables, and nothing more."""
    import pandas as pd  # noqa: PLC0415 - our process must not load it.

    pd.read_html(StringIO(_TINY), flavor="lxml")
    before = _most_so_far()
    frames = pd.read_html(StringIO(gzip.decompress(path.read_bytes()).decode()), flavor="lxml")
    assert frames
    return _most_so_far() - before


if __name__ == "__main__":
    read = {"ours": _opened_by_us, "peer": _read_by_the_peer}[sys.argv[1]]
    print(read(Path(sys.argv[2])))
