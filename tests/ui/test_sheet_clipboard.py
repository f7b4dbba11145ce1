"""What is copied calculates where it is pasted, and never becomes a formula by accident."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.statement_maker import statement
from viewer.core.statement import Cell
from viewer.ui.models.clipboard import (
    CopiedCell,
    harmless,
    html_table,
    number_text,
    tab_separated,
)
from viewer.ui.models.figures import Scale

SHOWN = statement(
    "\tJPY e3\tshare\tUSD\n"
    "Sales\t10,512,328\t27.0%\t1.50\n"
    "=HYPERLINK(1)\t(829,760)\t(12.5%)\t-\n"
    "Words\tn.m.\t5.6\t"
)


def cell(row: str, column: str) -> Cell:
    return SHOWN.cells[row, column]


def place(row: str, column: str) -> CopiedCell:
    return CopiedCell(cell=SHOWN.cells.get((row, column)))


def test_numbers_as_printed_without_grouping() -> None:
    rows = [
        [CopiedCell("Sales"), *(place("r1", c) for c in ("c1", "c2", "c3"))],
        [CopiedCell("=HYPERLINK(1)"), *(place("r2", c) for c in ("c1", "c2", "c3"))],
        [CopiedCell("Words"), *(place("r3", c) for c in ("c1", "c2", "c3"))],
    ]
    assert tab_separated(rows, Scale.AS_PRINTED) == (
        "Sales\t10512328\t27.0%\t1.50\n'=HYPERLINK(1)\t-829760\t-12.5%\t0\nWords\tn.m.\t5.6\t"
    )


def test_another_scale_never_rounds() -> None:
    assert number_text(cell("r1", "c1"), Scale.MILLIONS) == "10512.328"
    assert number_text(cell("r2", "c1"), Scale.BILLIONS) == "-0.829760"
    assert number_text(cell("r1", "c1"), Scale.UNITS) == "10512328000"
    assert number_text(cell("r1", "c2"), Scale.MILLIONS) == "27.0%"


@given(st.integers(-(10**15), 10**15), st.sampled_from(Scale))
def test_what_is_copied_is_the_exact_value(number: int, scale: Scale) -> None:
    made = statement(f"\tJPY e3\nA\t{number:,}").cells["r1", "c1"]
    power = 3 if scale.value is None else scale.value
    assert Decimal(number_text(made, scale)).scaleb(power) == Decimal(number * 1000)


@given(st.text(max_size=30))
def test_no_text_is_ever_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@"))
    assert "\t" not in harmless(text)
    assert "\n" not in harmless(text)


def test_html_says_what_is_text_and_escapes() -> None:
    html = html_table(
        [[CopiedCell("=A & <b>"), place("r2", "c1"), CopiedCell("x", is_strong=True)]],
        Scale.AS_PRINTED,
    )
    assert "=A &amp; &lt;b&gt;</td>" in html
    assert "mso-number-format:'\\@'\">=A" in html
    assert '<td style="text-align:right">-829760</td>' in html
    assert "font-weight:600" in html
