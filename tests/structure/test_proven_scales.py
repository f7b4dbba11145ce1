"""Tables that print no scale, and the figures that prove it."""

from decimal import Decimal
from pathlib import Path

import pytest

from viewer.core.filing import Filing
from viewer.session import open_filing

BALANCE = (
    "BALANCE SHEETS\n\n(In millions of US dollars)\n\n"
    "\tDecember 31, 2019\tDecember 31, 2018\n"
    "Cash\t129,943\t127,100\nProperty, net\t45,680\t44,856\nTotal assets\t175,623\t171,956\n\n"
)
NOTE = (
    "Property\n\n"
    "\tDecember 31, 2019\tDecember 31, 2018\n"
    "Gross property\t$119,128\t$114,599\nDepreciation\t(73,448)\t(69,743)\n"
    "Property, net\t$45,680\t$44,856\n"
)


def opened(tmp_path: Path, text: str) -> Filing:
    path = tmp_path / "filing.txt"
    path.write_text(text, "utf-8")
    return open_filing(path)


def test_figures_of_the_statements_prove_the_scale_of_a_note(tmp_path: Path) -> None:
    note = opened(tmp_path, BALANCE + NOTE).statements[1]
    cell = note.cell("r1", "c1")
    assert cell is not None
    assert (cell.value, cell.decimals, cell.scale) == (Decimal(119_128_000_000), -6, 6)
    assert any("scale is not printed" in remark for remark in note.remarks)


@pytest.mark.parametrize(
    "note",
    [
        NOTE.replace("45,680", "45,681").replace("44,856", "44,857"),
        NOTE.replace("119,128", "119,128,000"),
    ],
)
def test_without_proof_or_beyond_the_largest_figure_nothing_is_scaled(
    tmp_path: Path, note: str
) -> None:
    cell = opened(tmp_path, BALANCE + note).statements[1].cell("r3", "c1")
    assert cell is not None
    assert cell.scale == 0
