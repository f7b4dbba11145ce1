"""Figures are written as printed, or by their exact value without inventing precision."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statement_maker import statement
from viewer.core.amounts import parse_figure
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Measure
from viewer.ui.models.figures import Scale, ShownFigure, shown

PLACE = Source("", TextPlace(0, 1, 1), "")


def cell(
    text: str, *, scale: int = 3, unit: str = "JPY", measure: Measure = Measure.AMOUNT
) -> Cell:
    """The figure that a text prints in a column of that scale."""
    figure = parse_figure(text)
    value = None if figure is None or figure.value is None else figure.value.scaleb(scale)
    decimals = None if value is None else (figure.fraction_digits if figure else 0) - scale
    dash = bool(figure and figure.is_dash)
    return Cell(text, value, decimals, unit, scale, measure, PLACE, is_dash=dash)


def percentage(text: str) -> Cell:
    return cell(text, scale=-2, unit="pure", measure=Measure.CHANGE)


@pytest.mark.parametrize(
    ("printed", "body", "hang"),
    [
        (cell("2,832,355"), "2,832,355", ""),
        (cell("(829,760)"), "(829,760", ")"),
        (cell("△829,760"), "(829,760", ")"),
        (cell("-829,760"), "(829,760", ")"),
        (cell("$ (1,234)"), "$(1,234", ")"),
        (cell("¥107.17", scale=0), "¥107.17", ""),
        (percentage("27.0%"), "27.0", "%"),
        (percentage("(12.5%)"), "(12.5", "%)"),
        (percentage("(12.5)%"), "(12.5", ")%"),
        (percentage("-12.5%"), "(12.5", "%)"),
        (percentage("(5.6)"), "(5.6", ")"),
        (cell("104.9Gbps", scale=0, unit="Gbps"), "104.9", "Gbps"),
        (cell("-"), "–", ""),
        (cell("0"), "0", ""),
        (cell("(0)"), "(0", ")"),
        (cell("△0"), "(0", ")"),
        (percentage("-0.0%"), "(0.0", "%)"),
        (cell("n.m."), "n.m.", ""),
    ],
)
def test_as_printed_keeps_digits_and_words(printed: Cell, body: str, hang: str) -> None:
    assert shown(printed) == ShownFigure(body, hang)


@pytest.mark.parametrize(
    ("printed", "scale", "text"),
    [
        (cell("10,512,328"), Scale.MILLIONS, "10,512"),
        (cell("10,512,328"), Scale.BILLIONS, "10.5"),
        (cell("(829,760)"), Scale.MILLIONS, "(830)"),
        (cell("10,512,328"), Scale.THOUSANDS, "10,512,328"),
        (cell("123"), Scale.MILLIONS, "0"),
        (cell("(123)"), Scale.MILLIONS, "(0)"),
        (cell("-"), Scale.MILLIONS, "–"),
        (cell("△0"), Scale.MILLIONS, "(0)"),
        (cell("0"), Scale.MILLIONS, "0"),
        (cell("12.3", scale=6), Scale.THOUSANDS, "12,300"),
        (cell("12.3", scale=6), Scale.MILLIONS, "12.3"),
        (cell("5", scale=6), Scale.BILLIONS, "0.0"),
        (cell("(7,117)", scale=0, unit="JPY/share"), Scale.MILLIONS, "(7,117)"),
        (percentage("27.0%"), Scale.MILLIONS, "27.0%"),
    ],
)
def test_another_scale_rounds_and_tells_zeros_apart(
    printed: Cell, scale: Scale, text: str
) -> None:
    assert shown(printed, scale).text == text


def test_digits_that_were_never_printed_are_counted() -> None:
    assert shown(cell("5,508,048"), Scale.UNITS) == ShownFigure("5,508,048,000", "", 4)
    assert shown(cell("(12.3)", scale=6), Scale.UNITS) == ShownFigure("(12,300,000", ")", 6)
    assert shown(cell("12.3", scale=6), Scale.THOUSANDS).filler == 2
    assert shown(cell("0"), Scale.UNITS) == ShownFigure("0")


@given(st.integers(-(10**12), 10**12), st.sampled_from([0, 3, 6]), st.sampled_from(Scale))
def test_every_digit_shown_was_printed_or_is_counted_as_filler(
    number: int, scale: int, to: Scale
) -> None:
    printed = cell(f"{number:,}", scale=scale)
    figure = shown(printed, to)
    body = figure.body[: len(figure.body) - figure.filler]
    digits = "".join(sign for sign in body if sign.isdigit()).lstrip("0")
    assert len(digits) <= len(str(abs(number))) + 1  # Rounding may carry: 999.9 is 1,000.
    exact = Decimal(number).scaleb(scale)
    back = parse_figure(figure.text)
    assert back is not None
    assert back.value is not None
    power = scale if to.value is None else to.value
    unit = Decimal(1).scaleb(power - back.fraction_digits)
    assert abs(back.value.scaleb(power) - exact) <= unit / 2


def test_footnote_marks_are_kept() -> None:
    made = statement("\tJPY e3\nA\t1")
    figure = shown(made.cells["r1", "c1"])
    assert figure.marks == ""
    marked = Cell("1", Decimal(1000), -3, "JPY", 3, Measure.AMOUNT, PLACE, notes=("2", "3"))
    assert shown(marked).marks == "2 3"
