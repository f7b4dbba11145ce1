"""The grammar of printed figures."""

import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import IN_CI
from viewer.core.amounts import MAX_DIGITS, DecimalMark, format_number, parse_figure

VALUES = {
    "1,234": "1234",
    "(1,234)": "-1234",
    "(1,234": "-1234",  # The closing parenthesis stands in a cell of its own.
    "1,234)": "-1234",
    "( 1,234 )": "-1234",
    "△1,234": "-1234",
    "△ 1,234": "-1234",
    "▲1,234": "-1234",
    "-1,234": "-1234",
    "\u22121,234": "-1234",  # The minus sign proper.
    "–1,234": "-1234",
    "1,234-": "-1234",
    "(-5)": "-5",  # Said twice, meant once.
    "+5": "5",
    "※１　8,123": "8123",  # Marks of notes stand before figures in Japan.
    "※１8,123": "8123",
    "※1,※2 △1,234": "-1234",
    "※1,200,000": "1200000",
    "*1 (8,123)": "-8123",
    "1234": "1234",
    "0.00": "0.00",
    ".5": "0.5",
    "(.07)": "-0.07",
    "1,234,567.8": "1234567.8",
    "1.234.567": "1234567",
    "1.234.567,89": "1234567.89",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1 234 567": "1234567",
    "1\u00a0234\u202f567,8": "1234567.8",
    "1'234'567.8": "1234567.8",
    "1’234’567": "1234567",
    "１，２３４": "1234",
    "（１，２３４）": "-1234",
    "▲１２．５％": "-12.5",
    "－５": "-5",
    "¥107.17": "107.17",
    "¥ (1,234)": "-1234",
    "$(1,234)": "-1234",
    "($1,234)": "-1234",
    "US$ 1,234": "1234",
    "€1.234,50": "1234.50",
    "JPY 5 million": "5",
    "12.5%": "12.5",
    "12 3/4": "12.75",
    "$ 9 1/8": "9.125",
    "10-5/16": "10.3125",
    "$ 1/2": "0.5",
    "7/8": "0.875",
    "12½": "12.5",
    "12.5%)": "-12.5",
    "(12.5%)": "-12.5",
    "(12.5)%": "-12.5",
    "104.9Gbps": "104.9",
    "1.5x": "1.5",
    "25 bps": "25",
    "(8) bps": "-8",
    "1.3 p.p.": "1.3",
    "1,23,456": "123456",  # One lakh.
    "(12,34,56,789.50)": "-123456789.50",
    "11.2p": "11.2",
    "3,210 人": "3210",
    "\u200f(5)\u200e": "-5",
    "9" * MAX_DIGITS: "9" * MAX_DIGITS,
    f"({'9' * MAX_DIGITS})": "-" + "9" * MAX_DIGITS,
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_value(text: str, value: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.value == Decimal(value)
    assert str(figure.value).lstrip("-") == value.lstrip("-"), "all digits, as printed"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "()", "(", "$", "%", "△", "percent", "Total", "Note 4", "2Q04", "1-2", "1/2",
        "1_000", "nan", "NaN", "Infinity", "inf", "1e5", "1E5", "0x10", "٣", "१२३", "1,234,56",
        "1.234.56", "1,2345,678", "1,234.", "5.", "1.2.3", "½", "6/8", "9/8", "12/31/97",
        "12₂", "①", "㍘", "1\n2 3 4",
        "9" * (MAX_DIGITS + 1), "1" * 121, "November 11, 2004", "(in thousands)",
        "30 June", "1er janvier", "31. Dezember", "31 de", "3Q", "1H", "9M", "2024E", "1,23,45",
        "--5--x",
    ],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert parse_figure(text) is None


DASHES = [
    "nil",
    "-Nil-",
    "-",
    "–",
    "—",
    "―",
    "\u2212",
    "－",
    "ー",
    "--",
    "---",
    "(-)",
    "¥ -",
    "$—",
    "- %",
    "-%",
]


@pytest.mark.parametrize("text", DASHES)
def test_a_dash_is_zero(text: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.is_dash
    assert figure.value == 0


@pytest.mark.parametrize("zero", ["0", "(0)", "△0", "0.0"])
def test_a_printed_zero_is_no_dash_and_has_no_sign(zero: str) -> None:
    figure = parse_figure(zero)
    assert figure is not None
    assert figure.value is not None
    assert not figure.is_dash
    assert not figure.value.is_signed()


@pytest.mark.parametrize(
    "text", ["n.m.", "N.M.", "nm", "n/m", "n/a", "N/A", "n.a.", "(n.m.)", "not meaningful"]
)
def test_words_in_a_figures_place(text: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.value is None


@pytest.mark.parametrize(
    ("text", "marks", "value"),
    [
        ("1,234(4)", ("4",), 1234),
        ("1,234 (12)", ("12",), 1234),
        ("(1,234)(4)", ("4",), -1234),
        ("1,234(1)(2)", ("1", "2"), 1234),
        ("1,234*", ("*",), 1234),
        ("1,234**", ("**",), 1234),
        ("1,234 † (a)", ("†", "a"), 1234),
        ("1,234[b]", ("b",), 1234),
        ("1,234⁴", ("⁴",), 1234),
        ("1,234①", ("①",), 1234),
        ("100%(1)", ("1",), 100),
    ],
)
def test_footnote_marks_never_become_digits(text: str, marks: tuple[str, ...], value: int) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.value == value
    assert figure.marks == marks


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("12.5%", "%", 0),
        ("12.5 percent", "%", 0),
        ("(12.5)%", "%", 0),
        ("104.9Gbps", "Gbps", 0),
        ("1.2 billion", "", 9),
        ("3 million", "", 6),
        ("$1.5M", "", 6),
        ("€2.4bn", "", 9),
        ("1.5M", "M", 0),
        ("(8) bps", "bps", 0),
        ("7", "", 0),
    ],
)
def test_what_stands_behind_a_figure(text: str, unit: str, scale: int) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert (figure.unit, figure.scale) == (unit, scale)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("¥107.17", "¥"),
        ("￥107", "¥"),
        ("US$5", "US$"),
        ("JPY 5", "JPY"),
        ("(€5)", "€"),
        ("5", ""),
    ],
)
def test_the_currency_printed_with_a_figure(text: str, currency: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.currency == currency


@pytest.mark.parametrize(
    ("text", "by_point", "by_comma"),
    [
        ("1,234", "1234", "1.234"),
        ("1.234", "1.234", "1234"),
        ("0,234", "0.234", "0.234"),  # Nobody groups behind a lone zero.
        ("1234,567", "1234.567", "1234.567"),
        ("1,23", "1.23", "1.23"),
        ("1.234,5", "1234.5", "1234.5"),
        ("1,234,567", "1234567", "1234567"),
    ],
)
def test_a_lone_separator_follows_the_document(text: str, by_point: str, by_comma: str) -> None:
    for mark, value in ((DecimalMark.POINT, by_point), (DecimalMark.COMMA, by_comma)):
        figure = parse_figure(text, mark)
        assert figure is not None
        assert figure.value == Decimal(value)
        fraction = value.partition(".")[2]
        assert figure.fraction_digits == len(fraction)


CHARACTERS = st.sampled_from("0123456789,.' ()[]-−–△▲$¥%*†①⁴₂½٣９，\u200f\u00a0_eENnaxm/円")
HOSTILE = st.one_of(st.text(max_size=40), st.text(CHARACTERS, max_size=30))


@settings(max_examples=20_000 if IN_CI else 2_000)
@given(HOSTILE)
@example("1" + "*" * 100 + "!")
@example("(" * 60 + "1" + ")" * 58 + "x")
@example("(-" * 59 + "1x")
@example("1" * 119 + "x")
@example("1(1)" * 29 + "x")
def test_any_text_is_a_bounded_number_or_none(text: str) -> None:
    start = time.perf_counter()
    figure = parse_figure(text)
    assert time.perf_counter() - start < 0.5, "no text may take long"
    if figure is None or figure.value is None:
        return
    assert figure.value.is_finite()
    assert len(figure.value.as_tuple().digits) <= MAX_DIGITS
    printed = sum(character.isdecimal() for character in text)
    shown = len(figure.value.as_tuple().digits)
    if any(sign in text for sign in "/½¼¾⅛⅜⅝⅞"):
        return  # Fractions have more digits as decimals.
    assert figure.is_dash or shown <= max(printed, figure.fraction_digits + 1), "no digit made up"


NUMBERS = st.decimals(
    min_value=Decimal("-1e30"), max_value=Decimal("1e30"), allow_nan=False, places=0
).flatmap(lambda whole: st.integers(0, 6).map(lambda places: (whole.scaleb(-places), places)))


@settings(max_examples=2_000)
@given(NUMBERS, st.booleans())
def test_parsing_what_was_formatted_gives_the_number(
    number: tuple[Decimal, int], parentheses: bool
) -> None:
    value, places = number
    figure = parse_figure(format_number(value, places, parentheses=parentheses))
    assert figure is not None
    assert figure.value == value
    assert figure.fraction_digits == places


@settings(max_examples=2_000)
@given(NUMBERS)
def test_other_countries_grouping_gives_the_same_number(number: tuple[Decimal, int]) -> None:
    value, places = number
    english = format_number(value, places)
    european = english.translate(str.maketrans(",.", ".,"))
    swiss = english.replace(",", "'")
    japanese = english.translate(str.maketrans("0123456789,.()", "０１２３４５６７８９，．（）"))
    figures = [
        parse_figure(european, DecimalMark.COMMA),
        parse_figure(swiss),
        parse_figure(english.replace(",", "\u202f")),
        parse_figure(japanese),
    ]
    assert [figure.value if figure else None for figure in figures] == [value] * 4


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1234567", 0, "1,234,567"),
        ("-1234.5", 1, "(1,234.5)"),
        ("0.125", 2, "0.13"),
        ("-0.5", 0, "(1)"),
        ("0", 2, "0.00"),
        ("123456789012345678901234567890123", 2, "123,456,789,012,345,678,901,234,567,890,123.00"),
    ],
)
def test_format(value: str, places: int, text: str) -> None:
    assert format_number(Decimal(value), places) == text
