"""The claims a document makes about its own figures: sums, derived figures, ties.

One relation object drives drill-down, checks and workbook formulas.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from typing_extensions import override

from viewer.core.periods import Period
from viewer.core.records import quick
from viewer.core.said import Said, said


class CellKey(NamedTuple):
    """The address of a figure anywhere outside the screen: ids, never positions."""

    statement: str
    row: str
    column: str

    @override
    def __str__(self) -> str:
        return f"{self.statement}.{self.row}.{self.column}"


class Origin(StrEnum):
    """Whether the document declares a relation or we recovered it."""

    STATED = "stated"
    INFERRED = "inferred"


class Term(NamedTuple):
    """A component of a total: its row and +1 or -1 for figures with the sign as printed."""

    row: str
    weight: int


@dataclass(frozen=True, slots=True)
class SumRelation:
    """A total row is the weighted sum of component rows, in every amount column.

    Attributes:
        statement: id of the statement.
        total: row id of the total.
        terms: its components in printed order.
        origin: stated or inferred.
        evidence: why we believe it, short phrases ("exact in 3 of 3 columns", "heading repeated").
        reading: "primary"; or "second" when its rows serve another total too (an attribution).
        folds: whether the total stands for its parts in the outline. A running result (operating
            income = revenues - costs) is a sum too, but folding it would hide the statement.
    """

    statement: str
    total: str
    terms: tuple[Term, ...]
    origin: Origin = Origin.INFERRED
    evidence: tuple[str, ...] = ()
    reading: str = "primary"
    folds: bool = True


class DerivedKind(StrEnum):
    """The formula of a derived figure, over its operands in order."""

    CHANGE = "change"  # a / b - 1, from b to a
    CHANGE_ON_SIZE = "change on size"  # (a - b) / |b|: how some documents grow from a loss
    SHARE = "share"  # a / b
    TRANSLATION = "translation"  # a / rate
    MARGIN = "margin"  # (a - b) / a, a = revenue, b = cost
    RATIO = "ratio"  # a / b
    PERIOD_SUM = "period sum"  # a + b, two quarters make a half
    DIFFERENCE = "difference"  # a - b
    COLUMN_SUM = "column sum"  # a + b - c, columns side by side make a total
    ROLL_FORWARD = "roll forward"  # a + b - c, a balance and what has moved it since
    RATIO_SUM = "ratio sum"  # a + b, ratios of one base: loss and expense make combined
    MULTIPLE = "multiple"  # a × rate, a figure per share as one per certificate of shares
    RATIO_TO_AVERAGE = "ratio to average"  # a / ((b + c) / 2), b and c balances at both ends

    @property
    def is_sum(self) -> bool:
        """Whether it adds up figures of the derived one's own kind."""
        return self in {
            DerivedKind.PERIOD_SUM, DerivedKind.COLUMN_SUM, DerivedKind.ROLL_FORWARD,
            DerivedKind.RATIO_SUM,
        }  # fmt: skip

    @property
    def adds_up(self) -> bool:
        """Whether it only adds and takes away, so that its figures are amounts as its operands."""
        return self.is_sum or self is DerivedKind.DIFFERENCE


@quick
@dataclass(frozen=True, slots=True)
class Derived:
    """One figure follows from others by a formula.

    Attributes:
        kind: the formula.
        cell: the derived figure.
        operands: the figures it is computed from, in the formula's order.
        rate: of a translation, units of the operand's currency for one of the cell's; of a
            multiple, what the operand is multiplied by.
        signs: of a sum, +1 or -1 for each operand; empty if all are added.
    """

    kind: DerivedKind
    cell: CellKey
    operands: tuple[CellKey, ...]
    rate: Decimal | None = None
    signs: tuple[int, ...] = ()


def times(rate: Decimal | None) -> str:
    """What a multiple does to its operand: "× 8", or "÷ 200" where the rate is below one."""
    if not rate:
        return ""
    return f"× {rate.normalize():f}" if rate >= 1 else f"÷ {round(1 / rate)}"


class Articulation(StrEnum):
    """What a tie between statements proves, in the words of its check."""

    BALANCE = said("assets equal liabilities and equity")
    CASH = said("cash at the end is the balance sheet's")
    CARRIED = said("cash at the end is the next beginning")
    RESULT = said("the result is one in all statements")
    EQUITY = said("equity at the end is the balance sheet's")

    @property
    def words(self) -> str:
        """The same, to be said in any language."""
        return Said(str(self), {})


class TieKind(StrEnum):
    """Where a tie's other end stands."""

    TABLE = "table"
    NARRATIVE = "narrative"


@quick
@dataclass(frozen=True, slots=True)
class Tie:
    """The same quantity printed in two places, or a figure of the prose tied to cells.

    Attributes:
        kind: between tables, or from the prose.
        cells: the figures tied together; empty if a figure of the prose is unmatched.
        text: of a narrative tie, the figure as printed; otherwise "".
        span: of a narrative tie, characters of `Document.text`; otherwise None.
        value: of a narrative tie, the exact value in whole units; otherwise None.
        decimals: precision of `value`.
        formula: of a narrative tie, the formula over the cells ("change"); None if they print the
            quantity themselves, as those of a table tie always do.
        signs: of a table tie, +1 or -1 for each cell: with its sign it states the quantity. Of a
            narrative tie, one sign: that which the words give to `value` ("a decrease of" = -1).
        named: of a narrative tie, the period that the words name where it is not the cell's.
        proves: of a table tie, what it proves between statements; None if nothing by name.
        is_base: whether `named` is what the words compare with, not what they speak of.
    """

    kind: TieKind
    cells: tuple[CellKey, ...]
    text: str = ""
    span: tuple[int, int] | None = None
    value: Decimal | None = None
    decimals: int | None = None
    formula: DerivedKind | None = None
    signs: tuple[int, ...] = ()
    named: Period | None = None
    is_base: bool = False
    proves: Articulation | None = None
