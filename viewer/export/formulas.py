"""Formulas of a workbook as text, and what they come to in exact arithmetic. Pure: no openpyxl.

No number stands in a formula but 0, 1 and powers of ten; a rate is a named cell.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from itertools import pairwise
from typing import NamedTuple

from viewer.core.relations import DerivedKind

#: Runs of this many parts that stand together are written as SUM of a range.
SHORTEST_RANGE = 2
#: Excel refuses formulas of more than 8,192 characters; so many parts always fit.
MAX_TERMS = 800

Values = Mapping["Ref", Decimal | None]


class Ref(NamedTuple):
    """A figure of the same sheet: ids of its row and column."""

    row: str
    column: str


class Place(NamedTuple):
    """Where a figure stands on its sheet: row number from 1, column letter."""

    number: int
    letter: str

    @property
    def address(self) -> str:
        """As formulas of the sheet write it ("C11")."""
        return f"{self.letter}{self.number}"


@dataclass(frozen=True, slots=True)
class RateName:
    """The named cell that holds a rate."""

    name: str
    rate: Decimal


@dataclass(frozen=True, slots=True)
class SumOf:
    """A total: the sum of its parts, each with +1 or -1. A part that is blank counts nothing."""

    terms: tuple[tuple[int, Ref], ...]

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The cells that it reads."""
        return tuple(ref for _, ref in self.terms)

    def result(self, values: Values) -> Decimal | None:
        """What it comes to; None if a part holds words or all parts are blank."""
        numbers = [(weight, values[ref]) for weight, ref in self.terms if ref in values]
        if not numbers or any(number is None for _, number in numbers):
            return None
        with localcontext(prec=60):
            return sum((w * n for w, n in numbers if n is not None), Decimal(0))

    def text(self, place: Callable[[Ref], Place], sheet: str = "") -> str:
        """The formula, parts in the sheet's order.

        Args:
            place: where a figure stands.
            sheet: for a formula on another sheet, the quoted name of the figures' sheet.
        """
        placed = sorted((place(ref), weight) for weight, ref in self.terms)
        return f"={plus_minus(_pieces(placed, f'{sheet}!' if sheet else ''))}"


@dataclass(frozen=True, slots=True)
class Follows:
    """A derived figure.

    Attributes:
        kind: its formula.
        refs: the cells that it reads, in the formula's order.
        rate: of a translation, the named cell.
        shift: power of ten that turns the result into the unit of the cell.
        fixed: whether the second operand's row stays when the formula is copied down.
        signs: of a sum, +1 or -1 for each cell; empty if all are added.
    """

    kind: DerivedKind
    refs: tuple[Ref, ...]
    rate: RateName | None = None
    shift: int = 0
    fixed: bool = False
    signs: tuple[int, ...] = ()

    def result(self, values: Values) -> Decimal | None:
        """What it comes to; None where an operand is missing, words, or a divisor of zero."""
        numbers = [
            number if sign > 0 else -number
            for ref, sign in zip(self.refs, self.weights, strict=True)
            if (number := values.get(ref)) is not None
        ]
        if len(numbers) != len(self.refs):
            return None
        with localcontext(prec=60):
            try:
                return _ARITHMETIC[self.kind](numbers, self.rate).scaleb(self.shift)
            except ArithmeticError:
                return None

    @property
    def weights(self) -> tuple[int, ...]:
        """+1 or -1 for each of the cells."""
        return self.signs or (1,) * len(self.refs)

    def text(self, place: Callable[[Ref], Place]) -> str:
        """The formula."""
        places = [place(ref) for ref in self.refs]
        cells = [at.address for at in places]
        if self.fixed:
            cells[1] = f"{places[1].letter}${places[1].number}"
        if self.rate is not None:
            cells.append(self.rate.name)
        if self.kind.is_sum:
            return f"={plus_minus(list(zip(self.weights, cells, strict=True)))}"
        formula = _PATTERNS[self.kind].format(*cells)
        if self.shift and self.kind in _ENDS_IN_DIFFERENCE:
            formula = f"({formula})"
        return f"={formula}{power_of_ten(self.shift)}"


Expression = SumOf | Follows


def over_cells(
    kind: DerivedKind,
    cells: Sequence[tuple[str, int]],
    power: int,
    signs: Sequence[int] = (),
    factor: str = "",
) -> str:
    """A derived figure's formula over cells of any sheets, in whatever units they stand.

    Args:
        kind: the formula.
        cells: what a formula writes to read each operand, and the power of ten of its unit.
        power: that of the result's unit.
        signs: of a sum, +1 or -1 for each operand; empty if all are added.
        factor: what it writes to read the rate, "" where there is none.
    """
    if kind.adds_up:
        ways = (1, -1) if kind is DerivedKind.DIFFERENCE else signs or (1,) * len(cells)
        pieces = [text + power_of_ten(own - power) for text, own in cells]
        return f"={plus_minus(list(zip(ways, pieces, strict=True)))}"
    (first, base), *others = cells
    texts = [first]
    for text, own in others:
        texts.append(f"({text}{power_of_ten(own - base)})" if own != base else text)
    keeps_unit = kind in {DerivedKind.TRANSLATION, DerivedKind.MULTIPLE}
    shift = (base if keeps_unit else 0) - power
    formula = _PATTERNS[kind].format(*texts, *([factor] if factor else []))
    if shift and kind in _ENDS_IN_DIFFERENCE:
        formula = f"({formula})"
    return f"={formula}{power_of_ten(shift)}"


def power_of_ten(shift: int) -> str:
    """A factor of a power of ten at a formula's end: "*1000", "/1000" or nothing."""
    if shift == 0:
        return ""
    return f"{'*' if shift > 0 else '/'}1{'0' * abs(shift)}"


def plus_minus(pieces: list[tuple[int, str]]) -> str:
    """Signed pieces as a chain: "C5+C6-C9"."""
    chain = "".join(f"{'-' if weight < 0 else '+'}{piece}" for weight, piece in pieces)
    return chain.removeprefix("+")


def _pieces(placed: list[tuple[Place, int]], prefix: str) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    for run in _runs(placed):
        first, last = run[0][0], run[-1][0]
        if len(run) >= SHORTEST_RANGE and run[0][1] > 0:
            pieces.append((1, f"SUM({prefix}{first.address}:{last.address})"))
        else:
            pieces.extend((weight, f"{prefix}{at.address}") for at, weight in run)
    return pieces


def _runs(placed: list[tuple[Place, int]]) -> Iterator[list[tuple[Place, int]]]:
    """Neighbours with weight +1 together, every other part alone."""
    run = placed[:1]
    for (above, weight), (below, next_weight) in pairwise(placed):
        together = below.number == above.number + 1 and below.letter == above.letter
        if not (together and weight > 0 and next_weight > 0):
            yield run
            run = []
        run.append((below, next_weight))
    if run:
        yield run


def _translated(numbers: list[Decimal], rate: RateName | None) -> Decimal:
    return numbers[0] / (rate.rate if rate is not None else Decimal(0))


_ARITHMETIC: dict[DerivedKind, Callable[[list[Decimal], RateName | None], Decimal]] = {
    DerivedKind.CHANGE: lambda v, _: v[0] / v[1] - 1,
    DerivedKind.CHANGE_ON_SIZE: lambda v, _: (v[0] - v[1]) / abs(v[1]),
    DerivedKind.SHARE: lambda v, _: v[0] / v[1],
    DerivedKind.RATIO: lambda v, _: v[0] / v[1],
    DerivedKind.TRANSLATION: _translated,
    DerivedKind.MARGIN: lambda v, _: (v[0] - v[1]) / v[0],
    DerivedKind.PERIOD_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.DIFFERENCE: lambda v, _: v[0] - v[1],
    DerivedKind.COLUMN_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.ROLL_FORWARD: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.RATIO_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.RATIO_TO_AVERAGE: lambda v, _: v[0] / ((v[1] + v[2]) / 2),
}

#: A power of ten behind them would multiply their last term alone.
_ENDS_IN_DIFFERENCE = frozenset({DerivedKind.DIFFERENCE, DerivedKind.CHANGE})

_PATTERNS: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: "{0}/{1}-1",
    DerivedKind.CHANGE_ON_SIZE: "({0}-{1})/ABS({1})",
    DerivedKind.SHARE: "{0}/{1}",
    DerivedKind.RATIO: "{0}/{1}",
    DerivedKind.TRANSLATION: "{0}/{1}",
    DerivedKind.MULTIPLE: "{0}*{1}",
    DerivedKind.MARGIN: "({0}-{1})/{0}",
    DerivedKind.DIFFERENCE: "{0}-{1}",
    DerivedKind.RATIO_TO_AVERAGE: "{0}/AVERAGE({1},{2})",
}
