"""Start to first painted frame against the same window with pandas imported first.

    python -m benchmarks.start [ROUNDS]

Each run is a process of its own: an interpreter that starts Crossfoot without a file, as a double
click does, and ends as soon as the window's first frame is painted. The peer's interpreter imports
pandas before. Time counts from the moment before the process is made. Budget: 0.40 x the peer's.
The window itself tells when it is painted: a filter over all events, written in Python, would take
longer than the frame.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.pairs import judged, measured

ROOT = Path(__file__).resolve().parents[1]
BUDGET = 0.40

#: Runs in the new process. It tells the clock, which all processes of a machine share.
LAUNCHER = """
import os, sys, time
if sys.argv.pop(1) == "pandas first":
    import pandas
from viewer.ui.main_window import MainWindow  # First, as a start does: it brings Qt in.
from PySide6.QtWidgets import QMainWindow

def tell():
    print(time.monotonic(), "pandas" in sys.modules, flush=True)
    os._exit(0)

made = MainWindow.__init__
def make(window, *arguments):
    made(window, *arguments)
    assert isinstance(window, QMainWindow)
    window.first_painted.connect(tell)
MainWindow.__init__ = make

from viewer.app import main
sys.argv[0] = "crossfoot"
sys.exit(main())
"""


def first_frame(home: str, case: str) -> float:
    """Seconds from before the process to its first frame.

    Raises:
        RuntimeError: no frame was painted, or pandas was there when it should not be.
    """
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": home,  # Nobody's settings and recent files.
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # What is installed is compiled.
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", LAUNCHER, case],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    told = done.stdout.split()
    if len(told) != 2:
        raise RuntimeError(f"no first frame: {done.stderr or done.stdout}")
    if (told[1] == "True") != (case == "pandas first"):
        raise RuntimeError("the first frame waited for pandas")
    return float(told[0]) - start


def main(rounds: int = 15) -> int:
    """0 if the budget is kept."""
    with tempfile.TemporaryDirectory() as home:
        pairs = measured(
            lambda: first_frame(home, "as it is"),
            lambda: first_frame(home, "pandas first"),
            rounds,
        )
    return judged("start to first frame", pairs, "pandas imported first", BUDGET)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
