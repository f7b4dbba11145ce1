"""The Checks sheet's rows, decided: each sum relation in each of its columns, recomputed live."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import NamedTuple

from viewer.core.evaluation import UNLIKELY_SIGMAS, interval_of, unit_of
from viewer.core.findings import Footing, Verdict
from viewer.core.intervals import Interval, Rounding
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey
from viewer.core.statement import Cell
from viewer.core.verdict_words import Claim
from viewer.export.figures import Shown, fits_excel, held_value
from viewer.export.formulas import MAX_TERMS, Ref, SumOf, plus_minus, power_of_ten
from viewer.export.layout import SheetLayout
from viewer.export.names import quoted
from viewer.export.plan import Calculated, Printed, StatementPlan

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which differences, printed less computed, rounding explains, in the unit of the cell.

    Attributes:
        low: the least.
        high: the most.
        usual_low: a difference below this is possible but unlikely.
        usual_high: likewise one above this.
    """

    low: Decimal
    high: Decimal
    usual_low: Decimal
    usual_high: Decimal


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check.

    Attributes:
        footing: the relation, its total's cell and the verdict.
        layout: the sheet of the total.
        ref: the total.
        shown: how the total is shown.
        printed: the printed total, in the unit of its cell; None for words.
        printed_link: address of the cell that holds it; "" where the sheet calculates it, and
            the check itself must hold the printed figure.
        formula: recomputes the total from the parts; "" if it cannot be.
        given: what that gives.
        digits: decimals of the finest of the figures.
        bounds: what rounding explains; None where Excel cannot check.
        reason: why Excel cannot; the verdict is then the report's.
        review: note and day if someone has set the finding aside.
    """

    footing: Footing
    layout: SheetLayout
    ref: Ref
    shown: Shown
    printed: Decimal | None
    printed_link: str = ""
    formula: str = ""
    given: Decimal = ZERO
    digits: int = 0
    bounds: Bounds | None = None
    reason: str = ""
    review: Review | None = None

    @property
    def difference(self) -> Decimal:
        """Printed less given."""
        return (self.printed or ZERO) - self.given

    @property
    def verdict(self) -> Verdict:
        """What the sheet says, by its own formula where it has one."""
        if self.bounds is None:
            return self.footing.outcome.verdict
        if self.difference == 0:
            return Verdict.EXACT
        if not self.bounds.low <= self.difference <= self.bounds.high:
            return Verdict.BROKEN
        usual = self.bounds.usual_low <= self.difference <= self.bounds.usual_high
        return Verdict.WITHIN_ROUNDING if usual else Verdict.UNLIKELY


def check_row(footing: Footing, layout: SheetLayout, plan: StatementPlan) -> CheckRow:
    """Decide one check."""
    statement = layout.statement
    ref = Ref(footing.cell.row, footing.cell.column)
    total, shown = statement.cells[ref], plan.shown[ref]
    printed = held_value(total, shown)
    link = layout.address(ref) if isinstance(plan.contents[ref], Printed) else ""
    terms = [
        (term.weight, part)
        for term in footing.relation.terms
        if (part := Ref(term.row, ref.column)) in statement.cells
    ]
    cells = [(weight, statement.cells[part]) for weight, part in terms]
    reason = _reason(footing, shown, [plan.shown[part] for _, part in terms])
    if not all(fits_excel(cell.value or ZERO) for _, cell in (*cells, (1, total))):
        reason = reason or "more digits than Excel keeps"
    if reason or printed is None:
        return CheckRow(footing, layout, ref, shown, printed, link, reason=reason)
    given = sum((w * (held_value(c, shown) or ZERO) for w, c in cells), ZERO)
    digits = max(plan.shown[part].digits for part in (ref, *(part for _, part in terms)))
    mode = statement.rounding
    bounds = bounds_of(
        Part(1, total, mode), [Part(weight, cell, mode) for weight, cell in cells], shown.power
    )
    formula = _formula(terms, layout, plan)
    return CheckRow(footing, layout, ref, shown, printed, link, formula, given, digits, bounds)


def _reason(footing: Footing, total: Shown, parts: list[Shown]) -> str:
    """Why Excel cannot recompute a total; "" if it can."""
    if footing.outcome.verdict is Verdict.CANNOT_CHECK:
        return footing.outcome.reason or "words stand in a figure's place"
    if any(part.power != total.power for part in parts):
        return "its parts stand in other units"
    return "it has too many parts for one formula" if len(parts) > MAX_TERMS else ""


def _formula(terms: list[tuple[int, Ref]], layout: SheetLayout, plan: StatementPlan) -> str:
    """The sum over the parts as printed: a cell that holds more digits is cut to its own."""
    if not any(_is_finer(part, plan) for _, part in terms):
        return SumOf(tuple(terms)).text(layout.place, quoted(layout.sheet))
    return f"={plus_minus([(weight, as_printed(part, layout, plan)) for weight, part in terms])}"


def _is_finer(part: Ref, plan: StatementPlan) -> bool:
    """Whether the part's cell holds an unrounded result."""
    content = plan.contents[part]
    printed = held_value(plan.statement.cells[part], plan.shown[part])
    return isinstance(content, Calculated) and content.result != printed


def as_printed(part: Ref, layout: SheetLayout, plan: StatementPlan) -> str:
    """What a formula of another sheet writes to read a figure with its printed digits."""
    address = layout.address(part)
    return rounding(address, plan.shown[part].digits) if _is_finer(part, plan) else address


def rounding(expression: str, digits: int) -> str:
    """A formula's text cut to so many decimals, without a number but 0 and powers of ten."""
    if not digits:
        return f"ROUND({expression},0)"
    return f"ROUND({expression}{power_of_ten(digits)},0){power_of_ten(-digits)}"


class Part(NamedTuple):
    """A figure of a relation: its weight, and how its statement's figures are cut."""

    weight: int
    cell: Cell
    rounding: Rounding

    @property
    def interval(self) -> Interval:
        """All that it may have been before it was cut."""
        return interval_of(self.cell, self.rounding)

    @property
    def lost(self) -> Interval:
        """What cutting may have taken from it."""
        value = self.cell.value or ZERO
        return self.interval + Interval(-value, -value)


def bounds_of(total: Part, parts: list[Part], power: int) -> Bounds:
    """The differences for which the intervals of both sides meet (XBRL Calculations 1.1).

    Args:
        total: the printed total.
        parts: what it is the sum of.
        power: the bounds are in whole units divided by 10 to this power.
    """
    allowed = -total.lost
    for part in parts:
        allowed = allowed + (part.lost if part.weight > 0 else -part.lost)
    units = [unit for part in (total, *parts) if (unit := unit_of(part.cell))]
    finest = min(units, default=ZERO)
    # An open end is never reached; differences come in steps of the finest unit.
    low = allowed.low if allowed.low_in else allowed.low + finest
    high = allowed.high if allowed.high_in else allowed.high - finest
    with localcontext(prec=20):
        widths = [part.interval.high - part.interval.low for part in (total, *parts)]
        variance = sum((width * width for width in widths), ZERO) / 12
        reach = UNLIKELY_SIGMAS * variance.sqrt()
    # Truncation leans towards zero: what is usual lies round the middle of what is allowed.
    usual = (allowed.middle - reach, allowed.middle + reach)
    return Bounds(*(bound.scaleb(-power) for bound in (low, high, *usual)))


def rows_of(
    footings: Iterable[Footing],
    layout: SheetLayout,
    plan: StatementPlan,
    seen: Mapping[ClaimKey, Review],
) -> Iterator[CheckRow]:
    """The checks of one statement, in the order of the report.

    Args:
        footings: its sums in every column.
        layout: its sheet.
        plan: what its cells hold.
        seen: claims that are set aside.
    """
    for footing in footings:
        row = check_row(footing, layout, plan)
        claim = (Claim.SUM, footing.outcome.verdict, footing.cell)
        yield replace(row, review=seen[claim]) if claim in seen else row
