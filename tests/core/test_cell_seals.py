"""One number has one seal and one spelling, whatever words a program stores it in."""

from decimal import Decimal

import pytest

from viewer.core.cell_seals import EMPTY, Held, number_words, seal


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("0.35", ("0.34999999999999998", "0.3500", "3.5E-1", "35e-2")),
        ("-10512328", ("-10512328.000", "-1.0512328E7", "-10512328.0000000001")),
        ("123456789012345", ("123456789012345.4", "1.23456789012345E+14")),
        ("0", ("-0", "0.000", "-0.0E+5", "0e-9")),
        ("0.00001", ("1E-5", "1.0000000000000001E-5")),
        ("1E-7", ("0.0000001", "9.9999999999999995E-8")),
        ("1.2E+20", ("120000000000000000000", "1.2e20")),
    ],
)
def test_a_number_has_one_spelling(words: str, others: tuple[str, ...]) -> None:
    assert number_words(Decimal(words)) == words
    for other in others:
        assert number_words(Decimal(other)) == words
        assert seal(Held.NUMBER, Decimal(other)) == seal(Held.NUMBER, Decimal(words))


def test_the_fifteenth_digit_is_kept_exactly() -> None:
    """Halves are taken away from zero: a double in between would lie on either side."""
    assert number_words(Decimal("0.1234567890123445")) == "0.123456789012345"
    assert number_words(Decimal("-1.000000000000005")) == "-1.00000000000001"
    ones = [seal(Held.NUMBER, Decimal(f"0.10000000000000{digit}")) for digit in range(10)]
    assert len(set(ones)) == 10


def test_no_number_is_empty_and_none_is_its_text() -> None:
    assert EMPTY not in {seal(Held.NUMBER, 0), seal(Held.NUMBER, Decimal("-0"))}
    assert seal(Held.NUMBER, 12) == seal(Held.NUMBER, Decimal("12.0"))
    assert seal(Held.NUMBER, 12) != seal(Held.TEXT, "12")
