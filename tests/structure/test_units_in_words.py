"""Currency and scale from the words around figures."""

import pytest

from viewer.structure.units import (
    Declared,
    counted_in,
    currencies_in,
    declared,
    quoted_rate,
    scale_in,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(JPY in millions)", Declared(("JPY",), 6)),
        (
            "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per "
            "Share and ADS Data) (1)",
            Declared(("JPY", "USD"), 3, count_scale=0),
        ),
        ("(In millions, except per share data)", Declared((), 6)),
        (
            "(in thousands, except share and per share data)",
            Declared((), 3, count_scale=0),
        ),
        ("(In millions, except number of shares, which are reflected in thousands, and per-share "
         "amounts)", Declared((), 6, count_scale=3)),
        ("(単位:百万円)", Declared(("JPY",), 6)),
        ("（単位：千円）", Declared(("JPY",), 3)),
        ("US$'000", Declared(("USD",), 3)),
        ("EUR million", Declared(("EUR",), 6)),
        ("Rs. in crore", Declared(("INR",), 7)),
        ("As of Sept 30, 2004", Declared()),
    ],
)  # fmt: skip
def test_a_caption_declares(line: str, expected: Declared) -> None:
    assert declared([line]) == expected


def test_the_nearest_line_decides() -> None:
    assert declared(["(in thousands)", "(in millions of euros)"]) == Declared(("EUR",), 3)


@pytest.mark.parametrize("word", ["woman", "Chfa", "years.", "million-dollar" * 0, "eurozone"])
def test_currencies_are_whole_words(word: str) -> None:
    assert currencies_in(word) == ()


def test_codes_may_touch_figures() -> None:
    assert currencies_in("at the rate of JPY110.20 = $1") == ("JPY", "USD")
    assert scale_in("1,000 shares") is None


def test_what_is_counted_and_quoted() -> None:
    assert counted_in("Number of Contracts for Connectivity Services") == "contracts"
    assert counted_in("Revenues") == ""
    assert quoted_rate(["The rate was ¥108.28 per $1.00."]) == "JPY/USD"
    assert quoted_rate(["Revenue rose 5 per cent to $1.00"]) == ""
