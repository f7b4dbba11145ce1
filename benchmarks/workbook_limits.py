"""Generated workbooks of hostile text against Excel's limits on names, texts and formulas.

    python -m benchmarks.workbook_limits [COUNT]

Ends with an error at the first workbook that breaks one; its seed is told.
"""

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.export.limits import assert_within_limits, filing_like
from viewer.export.workbook import write_workbook


def main(count: str = "2000") -> int:
    """0 if all of them keep the limits."""
    formulas = 0
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        for seed in range(int(count)):
            filing, options = filing_like(Random(seed))  # noqa: S311 - figures, not secrets.
            write_workbook(filing, target, options)
            try:
                formulas += assert_within_limits(target)
            except AssertionError as error:
                print(f"workbook of seed {seed}: {error}")
                return 1
    print(f"{count} workbooks, {formulas} formulas: every limit is kept")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
