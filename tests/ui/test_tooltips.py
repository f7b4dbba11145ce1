"""What a figure's tooltip says, and that nothing of a document becomes markup in it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from tests.statement_maker import edited
from tests.ui.sheet_samples import income_statement, report_of
from tests.ui.shell_window import bundled
from viewer.core.intervals import Interval, Rounding
from viewer.core.statement import Cell, Measure, Statement
from viewer.ui.models.precision import precision_in_words
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.models.tooltips import figure_tip

TIP = Qt.ItemDataRole.ToolTipRole


def lines(html: str) -> dict[str, str]:
    """Name -> words, as a reader sees them."""
    document = QTextDocument()
    document.setHtml(html)
    texts = [text for text in document.toPlainText().split("\n") if text]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def tip(statement: Statement, row: str, column: str) -> dict[str, str]:
    model = StatementModel(statement, report_of(statement))
    return lines(model.index_of(statement.key(row, column)).data(TIP))


def test_a_figure_says_all_that_is_known_of_it(qapp: QApplication) -> None:
    statement = income_statement()
    told = tip(statement, "r10", "c2")
    source = told.pop("Source")
    assert source.startswith("Line ")
    assert told == {
        "Printed": "10,512,328",
        "Value": "10,512,328,000",
        "Unit": "Yen (JPY), printed in thousands",
        "Period": "Three months to 30 September 2004",
        "Precision": "In thousands, ± 500",
        "Verdict": "= Adds up exactly",
    }
    share = tip(statement, "r3", "c3")
    assert (share["Value"], share["Unit"], share["Precision"]) == (
        "0.270",
        "Percent",
        "To 0.1%, ± 0.05%",
    )
    assert tip(statement, "r14", "c2")["Precision"] == "To 0.01, ± 0.005"
    assert tip(statement, "r14", "c2")["Verdict"] == "Not checked: no relation holds it."


def test_a_broken_total_and_blank_places(qapp: QApplication) -> None:
    wrong = edited(income_statement(), "r7", "c2", Decimal(5_500_000_000))
    assert tip(wrong, "r7", "c2")["Verdict"].startswith("≠ Does not add up")
    model = StatementModel(wrong, report_of(wrong))
    assert model.index_of(wrong.key("r13", "c1")).data(TIP) is None
    assert model.headerData(2, Qt.Orientation.Horizontal, TIP) is not None


def test_footnotes_stand_below(qapp: QApplication) -> None:
    statement = bundled()["income_statement"]
    column = statement.columns[0]
    key = statement.key("r1", column.id)
    cell = next(cell for _, _, cell in statement.figures())
    told = lines(figure_tip(replace(cell, notes=("1",)), None, [("1", "as restated <b>x</b>")]))
    assert told["1"] == "as restated <b>x</b>"
    assert told["Printed"].endswith("(1)")
    assert key.statement == statement.id


@given(st.text(max_size=60))
def test_text_of_a_document_never_becomes_markup(text: str) -> None:
    cell = next(cell for _, _, cell in bundled()["income_statement"].figures())
    html = figure_tip(replace(cell, text=f"<img src=x>{text}", value=None), None, [("1", text)])
    assert "<img" not in html
    assert html.count("<table") == 1


@pytest.mark.parametrize("mode", list(Rounding))
@given(number=st.integers(-(10**9), 10**9), decimals=st.integers(-9, 4))
def test_precision_is_the_interval_that_checking_uses(
    mode: Rounding, number: int, decimals: int
) -> None:
    cell = _cell(Decimal(number).scaleb(-decimals), decimals)
    words = precision_in_words(cell, mode)
    interval = Interval.of(abs(cell.value or Decimal(0)) + 1, decimals, mode)
    width = interval.high - interval.low
    said = Decimal(words.replace(",", "").split(" more")[0].split()[-1])
    assert said * (2 if mode is Rounding.NEAREST else 1) == width


def _cell(value: Decimal, decimals: int) -> Cell:
    known = next(cell for _, _, cell in bundled()["income_statement"].figures())
    return replace(
        known, value=value, decimals=decimals, unit="JPY", scale=0, measure=Measure.AMOUNT
    )
