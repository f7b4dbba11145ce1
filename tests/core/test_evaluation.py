"""Relations by intervals: honest rounding is never blamed, a real slip always is."""

import os
import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.samples import cell
from viewer.core.evaluation import follow, foot
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Cell

CASES = int(os.environ.get("CROSSFOOT_CASES", "20000"))
#: One figure of a table before it is printed: whole number of the smallest unit, and its weight.
Item = tuple[int, int]


def reproducible(seed: int) -> random.Random:
    """Dice that fall alike in every run."""
    return random.Random(seed)  # noqa: S311 - tables for tests, no secrets.


def rounded(value: int, digits: int) -> int:
    """Half away from zero, by integers only: not how the program does it."""
    unit = int(10**digits)
    whole = (2 * abs(value) + unit) // (2 * unit) * unit
    return whole if value >= 0 else -whole


def truncated(value: int, digits: int) -> int:
    """Cut towards zero, by integers only."""
    unit = int(10**digits)
    whole = abs(value) // unit * unit
    return whole if value >= 0 else -whole


PRINTERS = {Rounding.NEAREST: rounded, Rounding.TRUNCATION: truncated}


def true_table(dice: random.Random) -> tuple[list[Item], int, int]:
    """Items that add up, the true total, and how many digits will be cut."""
    digits = dice.choice([0, 1, 2, 3, 3, 3, 6])
    largest = 10 ** dice.randint(1, 13)
    items = [
        (dice.randint(-largest, largest), dice.choice([1, 1, 1, -1]))
        for _ in range(min(dice.randint(1, 40), dice.randint(1, 40), dice.randint(1, 40)))
    ]
    return items, sum(value * weight for value, weight in items), digits


def printed(
    items: list[Item], total: int, digits: int, mode: Rounding
) -> tuple[Cell, list[tuple[int, Cell]]]:
    """The table as a document in that mode prints it."""
    cut = PRINTERS[mode]
    parts = [(weight, cell(cut(value, digits), -digits)) for value, weight in items]
    return cell(cut(total, digits), -digits), parts


@pytest.mark.parametrize("mode", Rounding)
def test_honest_rounding_is_never_broken(mode: Rounding) -> None:
    dice = reproducible(2004)
    for _ in range(CASES):
        items, total, digits = true_table(dice)
        outcome = foot(*printed(items, total, digits, mode), mode)
        assert outcome.verdict in {Verdict.EXACT, Verdict.WITHIN_ROUNDING, Verdict.UNLIKELY}
        assert outcome.difference is not None
        assert outcome.bound is not None
        assert abs(outcome.difference) <= outcome.bound


@pytest.mark.parametrize("mode", Rounding)
def test_a_slip_beyond_the_bound_is_always_broken(mode: Rounding) -> None:
    dice = reproducible(1111)
    for _ in range(CASES // 4):
        items, total, digits = true_table(dice)
        printed_total, parts = printed(items, total, digits, mode)
        honest = foot(printed_total, parts, mode)
        assert honest.difference is not None
        assert printed_total.value is not None
        unit = 10**digits
        # Far enough from what the parts give that no rounding of any of them reaches it.
        reach = (len(items) + 1) * unit
        slip = dice.choice([-1, 1]) * (reach + unit * dice.randint(1, 1000))
        faulty = cell(printed_total.value - honest.difference + slip, -digits)
        assert foot(faulty, parts, mode).verdict is Verdict.BROKEN


@pytest.mark.parametrize("parts", [1, 2, 5, 10, 20, 40])
def test_the_bound_of_nearest_is_half_a_unit_each(parts: int) -> None:
    terms = [(1, cell(1000, -3))] * parts
    honest = 1000 * parts
    most = 500 * (parts + 1) // 1000 * 1000  # A printed difference is a whole number of units.
    assert foot(cell(honest + most, -3), terms).verdict is not Verdict.BROKEN
    assert foot(cell(honest - most, -3), terms).verdict is not Verdict.BROKEN
    assert foot(cell(honest + most + 1000, -3), terms).verdict is Verdict.BROKEN
    assert foot(cell(honest - most - 1000, -3), terms).verdict is Verdict.BROKEN


@pytest.mark.parametrize("parts", [1, 2, 5, 10])
def test_cut_parts_give_too_little_and_never_too_much(parts: int) -> None:
    terms = [(1, cell(7, 0))] * parts
    cut = Rounding.TRUNCATION
    assert foot(cell(7 * parts - 1, 0), terms, cut).verdict is Verdict.BROKEN
    for excess in range(parts):
        assert foot(cell(7 * parts + excess, 0), terms, cut).verdict is not Verdict.BROKEN
    assert foot(cell(8 * parts, 0), terms, cut).verdict is Verdict.BROKEN


def test_an_exact_part_at_the_open_end_of_a_cut_total_is_broken() -> None:
    """11 truncates to 11, never to 10."""
    outcome = foot(cell(10, 0), [(1, cell(11, None))], Rounding.TRUNCATION)
    assert outcome.verdict is Verdict.BROKEN


def test_a_subtracted_part_turns_its_open_end_round() -> None:
    """20 less [10, 11) lies in (9, 10]: a total of exactly 9 cannot be, of exactly 10 can."""
    terms = [(1, cell(20, None)), (-1, cell(10, 0))]
    assert foot(cell(9, None), terms, Rounding.TRUNCATION).verdict is Verdict.BROKEN
    assert foot(cell(10, None), terms, Rounding.TRUNCATION).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    ("parts", "difference", "verdict"),
    [
        # Four standard deviations are 3.83 units for 10 parts, 7.39 for 40.
        (10, 0, Verdict.EXACT),
        (10, 3, Verdict.WITHIN_ROUNDING),
        (10, -3, Verdict.WITHIN_ROUNDING),
        (10, 4, Verdict.UNLIKELY),
        (10, 5, Verdict.UNLIKELY),
        (10, 6, Verdict.BROKEN),
        (40, 7, Verdict.WITHIN_ROUNDING),
        (40, 8, Verdict.UNLIKELY),
        (40, -20, Verdict.UNLIKELY),
        (40, 21, Verdict.BROKEN),
        (2, 1, Verdict.WITHIN_ROUNDING),
        (2, 2, Verdict.BROKEN),
    ],
)
def test_the_four_grades(parts: int, difference: int, verdict: Verdict) -> None:
    terms = [(1, cell(1_000_000, -3))] * parts
    total = cell(1_000_000 * parts + 1000 * difference, -3)
    assert foot(total, terms).verdict is verdict


def test_each_figure_counts_with_its_own_precision() -> None:
    """Millions plus thousands: the bound is half a million and half a thousand and the total's."""
    terms = [(1, cell(5_000_000, -6)), (1, cell(1_234_000, -3))]
    assert foot(cell(6_735_000, -3), terms).verdict is not Verdict.BROKEN
    assert foot(cell(6_736_000, -3), terms).verdict is Verdict.BROKEN
    assert foot(cell(6_734_501, None), terms).verdict is Verdict.BROKEN


def test_what_cannot_be_checked_says_why() -> None:
    nothing = foot(cell(5), [])
    words = foot(cell(5), [(1, cell(None, None)), (1, cell(5))])
    mixed = foot(cell(5), [(1, cell(5, unit="USD"))])
    no_total = foot(cell(None, None), [(1, cell(5))])
    for outcome in (nothing, words, mixed, no_total):
        assert outcome.verdict is Verdict.CANNOT_CHECK
        assert outcome.reason
    assert len({nothing.reason, words.reason, mixed.reason}) == 3


def test_money_stays_exact_at_any_size() -> None:
    """Cents at ten trillion: where binary fractions fail in every second table."""
    dice = reproducible(15)
    for _ in range(500):
        cents = [dice.randint(-(10**15), 10**15) for _ in range(20)]
        terms = [(1, cell(Decimal(number).scaleb(-2), 2)) for number in cents]
        assert foot(cell(Decimal(sum(cents)).scaleb(-2), 2), terms).verdict is Verdict.EXACT


KEY = CellKey("s0", "r0", "c1")


def derived(kind: DerivedKind, operands: int, rate: str | None = None) -> Derived:
    return Derived(kind, KEY, (KEY,) * operands, Decimal(rate) if rate else None)


@pytest.mark.parametrize(
    ("kind", "rate", "operands", "shown", "decimals", "verdict"),
    [
        (DerivedKind.CHANGE, None, (112, 100), "0.12", 3, Verdict.REPRODUCES),
        (DerivedKind.CHANGE, None, (88, 100), "-0.12", 3, Verdict.REPRODUCES),
        # 107.5/99.5 - 1 is 8.04 %, 106.5/100.5 - 1 is 5.97 %: anything between may be printed.
        (DerivedKind.CHANGE, None, (107, 100), "0.08", 2, Verdict.WITHIN_ROUNDING),
        (DerivedKind.CHANGE, None, (107, 100), "0.09", 2, Verdict.BROKEN),
        (DerivedKind.SHARE, None, (1, 3), "0.333", 3, Verdict.REPRODUCES),
        (DerivedKind.SHARE, None, (10_000, 30_000), "0.334", 3, Verdict.BROKEN),
        (DerivedKind.RATIO, None, (50, 4), "12.5", 1, Verdict.REPRODUCES),
        (DerivedKind.MARGIN, None, (1000, 875), "0.125", 3, Verdict.REPRODUCES),
        (DerivedKind.MARGIN, None, (1000, 875), "0.13", 3, Verdict.BROKEN),
        (DerivedKind.TRANSLATION, "110", (110_000,), "1000", 0, Verdict.REPRODUCES),
        (DerivedKind.TRANSLATION, "110", (110_000,), "1001", 0, Verdict.BROKEN),
        (DerivedKind.PERIOD_SUM, None, (5, 6), "11", 0, Verdict.REPRODUCES),
        (DerivedKind.PERIOD_SUM, None, (5, 6), "12", 0, Verdict.WITHIN_ROUNDING),
        (DerivedKind.PERIOD_SUM, None, (5, 6), "13", 0, Verdict.BROKEN),
        (DerivedKind.DIFFERENCE, None, (9, 4), "5", 0, Verdict.REPRODUCES),
        (DerivedKind.DIFFERENCE, None, (9, 4), "7", 0, Verdict.BROKEN),
    ],
)
def test_derived_figures(
    kind: DerivedKind,
    rate: str | None,
    operands: tuple[int, ...],
    shown: str,
    decimals: int,
    verdict: Verdict,
) -> None:
    cells = [cell(value, 0) for value in operands]
    outcome = follow(
        derived(kind, len(cells), rate), cell(shown, decimals), cells, Rounding.NEAREST
    )
    assert outcome.verdict is verdict


@pytest.mark.parametrize(
    ("kind", "rate", "operands"),
    [
        (DerivedKind.CHANGE, None, (5, 0)),
        (DerivedKind.SHARE, None, (5, 0)),
        (DerivedKind.TRANSLATION, None, (5,)),
        (DerivedKind.TRANSLATION, "0", (5,)),
        (DerivedKind.MARGIN, None, (0, 5)),
        (DerivedKind.CHANGE, None, (5, None)),
    ],
)
def test_a_derived_figure_over_nothing_cannot_be_checked(
    kind: DerivedKind, rate: str | None, operands: tuple[int | None, ...]
) -> None:
    cells = [cell(value, None if value is None else 0) for value in operands]
    outcome = follow(derived(kind, len(cells), rate), cell("0.5", 1), cells, Rounding.NEAREST)
    assert outcome.verdict is Verdict.CANNOT_CHECK
    assert outcome.reason


@given(st.integers(1, 10**10), st.integers(1, 10**10), st.sampled_from([0, 3]), st.integers(0, 3))
def test_a_share_of_true_figures_is_never_broken(
    part: int, whole: int, digits: int, places: int
) -> None:
    shown = rounded(part * 10**40 // whole, 40 - places)
    share = cell(Decimal(shown).scaleb(-40), places)
    operands = [cell(rounded(part, digits), -digits), cell(rounded(whole, digits), -digits)]
    outcome = follow(derived(DerivedKind.SHARE, 2), share, operands, Rounding.NEAREST)
    touches_zero = 2 * rounded(whole, digits) <= 10**digits
    expected = {Verdict.CANNOT_CHECK} if touches_zero else {
        Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING
    }  # fmt: skip
    assert outcome.verdict in expected
