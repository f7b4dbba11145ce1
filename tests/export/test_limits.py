"""Whatever a document says, its workbook keeps Excel's limits; 2,000 of them: the benchmark."""

from pathlib import Path
from random import Random

import pytest

from tests.export.limits import assert_within_limits, filing_like
from viewer.export.workbook import write_workbook


@pytest.mark.parametrize("seed", range(20))
def test_generated_workbooks_keep_excels_limits(seed: int, tmp_path: Path) -> None:
    filing, options = filing_like(Random(seed))  # noqa: S311 - figures, not secrets.
    write_workbook(filing, tmp_path / "out.xlsx", options)
    assert assert_within_limits(tmp_path / "out.xlsx") > 10
