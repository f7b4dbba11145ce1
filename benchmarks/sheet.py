"""The budgets of the sheet, each against its peer in the same run.

    python -m benchmarks.sheet [ROUNDS]

Frames (`sheet_frames`), folding (`sheet_folds`), and how long the window takes to answer
(`sheet_responses`).
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtWidgets import QApplication

from benchmarks.sheet_folds import judge_folds
from benchmarks.sheet_frames import judge_frames
from benchmarks.sheet_responses import judge_jumps, judge_keys, judge_statistics
from viewer.ui.typography import body_font


def main(rounds: int = 40) -> int:
    """0 if every budget is kept."""
    app = QApplication([])
    # The same font for both, and no stylesheet: it would slow the peer's stock delegate down.
    app.setFont(body_font())
    missed = judge_frames(rounds)
    missed |= judge_folds(max(3, rounds // 8))
    missed |= judge_statistics(max(3, rounds // 4))
    missed |= judge_jumps(max(3, rounds // 4))
    missed |= judge_keys(max(3, rounds // 4))
    return missed


if __name__ == "__main__":
    sys.exit(main(*(int(count) for count in sys.argv[1:2])))
