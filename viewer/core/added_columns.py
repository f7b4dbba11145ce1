"""Columns that a document does not print and a reader asks for: what each is, what it reads.

An added column is a definition over printed ones: the window evaluates it row by row
(`added_figures`), the workbook writes the same definition as formulas.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum

from viewer.core.intervals import Interval
from viewer.core.periods import Duration, Period
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Measure


class AddedKind(StrEnum):
    """The formula of an added column, over the columns that it reads in their order."""

    CHANGE = "change"  # a - b, a later than b
    GROWTH = "% change"  # a / b - 1
    CAGR = "CAGR"  # (a / b) ^ (1 / years) - 1
    DIFFERENCE = "difference"  # a - b, whatever tells the two columns apart
    COMMON_SIZE = "common size"  # a / base
    MARGIN = "margin"  # result / base
    PER_SHARE = "per share"  # a / shares
    TRANSLATION = "translation"  # a at a rate
    PERIOD = "period"  # ± a ± b …, amounts of periods that make up another one

    @property
    def compares(self) -> bool:
        """Whether it sets one column against another."""
        return self in {
            AddedKind.CHANGE, AddedKind.GROWTH, AddedKind.CAGR, AddedKind.DIFFERENCE
        }  # fmt: skip

    @property
    def divides_by_base(self) -> bool:
        """Whether it sets every row against one figure."""
        return self in {AddedKind.COMMON_SIZE, AddedKind.MARGIN, AddedKind.PER_SHARE}

    @property
    def is_percentage(self) -> bool:
        """Whether its figures are percentages whatever it reads."""
        return self in {
            AddedKind.GROWTH, AddedKind.CAGR, AddedKind.COMMON_SIZE, AddedKind.MARGIN
        }  # fmt: skip


#: What is put in proportion to a total or a number of shares, or at a rate: amounts of money.
MONEY = frozenset({Measure.AMOUNT, Measure.TRANSLATION})
#: The first year that has a growth a year is the second.
FEWEST_YEARS = 2
#: What can be proposed; a difference is of two columns that only a reader can choose.
OFFERED = tuple(kind for kind in AddedKind if kind is not AddedKind.DIFFERENCE)


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """So many units of one currency for one of another.

    Attributes:
        rate: how many, above zero.
        of: code of the currency that is counted.
        per: code of the other.
    """

    rate: Decimal
    of: str
    per: str

    def into(self, currency: str) -> str:
        """The currency that amounts of that one become; "" if the rate does not concern it."""
        return {self.of: self.per, self.per: self.of}.get(currency, "")


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """One column that the document does not print.

    Attributes:
        kind: its formula.
        columns: ids of the statement's columns that it reads, in the formula's order: the later
            period first. Of a period, those that make it up; without `signs` only one that is
            alike, where nothing but other tables print those.
        signs: of a period, +1 or -1 for each of `columns`.
        base: what every row is divided by: the 100 % of a common size, the revenue of a margin,
            the shares; None of other kinds.
        rate: of a translation.
        period: of a period, what its figures stand for.
    """

    kind: AddedKind
    columns: tuple[str, ...] = ()
    signs: tuple[int, ...] = ()
    base: CellKey | None = None
    rate: ExchangeRate | None = None
    period: Duration | None = None

    @property
    def id(self) -> str:
        """A name for it among the ids of a statement's columns, the same every time."""
        signs = self.signs or (1,) * len(self.columns)
        read = [f"-{c}" if s < 0 else c for c, s in zip(self.columns, signs, strict=True)]
        rate = f"{self.rate.rate} {self.rate.of}/{self.rate.per}" if self.rate else ""
        period = f"{self.period.start}..{self.period.end}" if self.period else ""
        parts = (",".join(read), str(self.base or ""), rate, period)
        return f"ƒ {self.kind} " + " ".join(part for part in parts if part)


class Reason(Enum):
    """Why a figure cannot be worked out, in one sentence."""

    MISSING = said("A figure that it needs is not printed.")
    WORDS = said("Words stand in the place of a figure that it needs.")
    UNITS = said("The figures that it needs have different units.")
    SCALES = said("The figures that it needs are printed in different scales.")
    MEASURES = said("The figures that it needs are of different kinds.")
    LENGTHS = said("The figures that it needs stand for periods of different lengths.")
    ZERO = said("It would divide by zero, or by a figure that rounding cannot tell from zero.")
    NEGATIVE = said("Growth from zero or less, or to less than nothing, is not meaningful.")
    POINTS = said("A percentage changes by points, not by percent.")
    NO_AMOUNT = said("It is no amount of money.")
    CURRENCY = said("The rate does not concern its currency.")
    TOO_SHORT = said("A growth a year needs two years at least.")
    OF_SHARES = said(
        "Figures per share do not add up over periods: the shares behind them differ."
    )
    OF_RATIOS = said("Percentages and rates do not add up over periods.")
    OF_COUNTS = said("A count is of a day or an average: counts do not add up over periods.")
    INSTANT = said("A balance on a day does not add up over periods.")
    NO_FLOW = said("Nothing shows that it is an amount of a whole period and no balance on a day.")
    RESTATED = said(
        "The periods that it needs contradict one another: they are restated, or not on one basis."
    )
    BASES = said("The periods that it needs are not on one basis: their headings say so.")
    NO_PERIODS = said("The filing does not print the periods that would make it up.")

    @property
    def is_of_numbers(self) -> bool:
        """Whether other numbers in the same cells would give a figure."""
        return self in {Reason.ZERO, Reason.NEGATIVE}


@dataclass(frozen=True, slots=True)
class Refused:
    """A figure that is not worked out, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure of an added column.

    Attributes:
        value: what the formula gives from the printed figures, in whole units; a percentage as
            a fraction.
        interval: all that it may be, as the figures it is worked out from are rounded.
        decimals: the digits that are worth showing, as XBRL counts them: no finer than rounding
            lets be said, where it can be said coarser at all.
        unit: "JPY", "pure", "USD/share".
        scale: the power of ten that it is shown in; -2 of a percentage.
        measure: what it is.
        operands: the printed figures, in the formula's order.
        signs: of a sum of periods, +1 or -1 for each of them; empty of other kinds.
        period: what it stands for.
    """

    value: Decimal
    interval: Interval
    decimals: int | None
    unit: str
    scale: int
    measure: Measure
    operands: tuple[CellKey, ...]
    signs: tuple[int, ...] = ()
    period: Period | None = None

    @property
    def leeway(self) -> Decimal:
        """How far the true figure may lie from the middle of `interval`."""
        return (self.interval.high - self.interval.low) / 2


AddedFigure = Computed | Refused
