"""Intervals: laws of arithmetic, half-open ends of truncated figures."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.core.intervals import Interval, Rounding

NUMBERS = st.integers(-40, 40).map(lambda halves: Decimal(halves) / 2)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def intervals_with_member(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    interval = draw(intervals())
    quarters = draw(st.integers(0, 8))
    member = interval.low + (interval.high - interval.low) * quarters / 8
    assume(member in interval)
    return interval, member


@given(intervals_with_member(), intervals_with_member())
def test_arithmetic_holds_for_every_pair_of_members(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, other
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert -x in -a


@given(intervals_with_member(), intervals_with_member())
def test_division_holds_for_every_pair_of_members(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, other
    if b.low <= 0 <= b.high:
        with pytest.raises(ZeroDivisionError):
            a / b
        return
    with localcontext(prec=60):
        assume(x / y * y == x)  # Quotients that a decimal can hold are met to the last digit.
        assert x / y in a / b


@given(intervals(), intervals())
def test_sums_are_as_wide_as_their_terms_together(a: Interval, b: Interval) -> None:
    total = a + b
    assert total.high - total.low == (a.high - a.low) + (b.high - b.low)
    assert total == b + a
    assert (total.low_in, total.high_in) == (a.low_in and b.low_in, a.high_in and b.high_in)


@given(intervals(), intervals())
def test_a_difference_turned_round_is_its_negative(a: Interval, b: Interval) -> None:
    assert -(a - b) == b - a


@given(intervals(), intervals(), intervals())
def test_sums_may_be_grouped_as_one_likes(a: Interval, b: Interval, c: Interval) -> None:
    assert (a + b) + c == a + (b + c)


@given(intervals(), intervals())
def test_meeting_is_mutual_and_shown_by_a_shared_number(a: Interval, b: Interval) -> None:
    low, high = max(a.low, b.low), min(a.high, b.high)
    candidates = [low, high, (low + high) / 2]
    shared = any(number in a and number in b for number in candidates)
    assert a.meets(b) == b.meets(a) == shared


def test_a_negative_weight_takes_the_open_end_along() -> None:
    cut = Interval.of(Decimal(10), 0, Rounding.TRUNCATION)
    assert -cut == Interval(Decimal(-11), Decimal(-10), low_in=False)
    assert Decimal(-11) not in -cut
    assert Decimal(-10) in -cut


@given(st.integers(-(10**9), 10**9), st.integers(-6, 6))
def test_nearest_is_the_closed_half_unit_either_way(digits: int, decimals: int) -> None:
    value = Decimal(digits).scaleb(-decimals)
    interval = Interval.of(value, decimals)
    half = Decimal(5).scaleb(-decimals - 1)
    assert interval == Interval(value - half, value + half)
    assert value - half in interval
    assert value + half in interval
    assert value + half * Decimal("1.0001") not in interval


@given(st.fractions(-1000, 1000), st.integers(-2, 3))
def test_truncation_gives_all_numbers_that_lose_their_tail(true: Fraction, decimals: int) -> None:
    assume((true * 10**6).denominator == 1)
    unit = Fraction(10) ** -decimals
    cut = int(true / unit) * unit  # int() cuts towards zero, as Tanshin do.
    interval = Interval.of(_exact(cut), decimals, Rounding.TRUNCATION)
    assert _exact(true) in interval
    for other in (cut - unit, cut + unit):
        if other != 0:
            assert _exact(true) not in Interval.of(_exact(other), decimals, Rounding.TRUNCATION)


def _exact(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


@pytest.mark.parametrize(
    ("value", "inside", "outside"),
    [
        (10, ["10", "10.999"], ["9.999", "11"]),
        (-10, ["-10", "-10.999"], ["-9.999", "-11"]),
        (0, ["0", "0.999", "-0.999"], ["1", "-1"]),
    ],
)
def test_ends_of_truncated_figures(value: int, inside: list[str], outside: list[str]) -> None:
    interval = Interval.of(Decimal(value), 0, Rounding.TRUNCATION)
    assert all(Decimal(number) in interval for number in inside)
    assert not any(Decimal(number) in interval for number in outside)


@pytest.mark.parametrize("mode", Rounding)
def test_an_exact_figure_is_one_point(mode: Rounding) -> None:
    assert Interval.of(Decimal("1.5"), None, mode) == Interval(Decimal("1.5"), Decimal("1.5"))


def test_a_product_with_a_zero_that_is_in_has_it() -> None:
    from_zero = Interval(Decimal(0), Decimal(2))
    open_ends = Interval(Decimal(1), Decimal(3), low_in=False, high_in=False)
    assert Decimal(0) in from_zero * open_ends
    assert Decimal(6) not in from_zero * open_ends


def test_zero_may_not_divide() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval(Decimal(1), Decimal(1)) / Interval(Decimal(0), Decimal(1))


def test_a_quotient_that_ends_on_a_printed_digit_ends_there_exactly() -> None:
    quotient = Interval(Decimal(15), Decimal(15)) / Interval(Decimal("7.5"), Decimal(12))
    assert quotient == Interval(Decimal("1.25"), Decimal(2))
