"""The rows of the sheet Derived, decided: each derived figure recomputed from its operands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from viewer.core.evaluation import given_by, interval_given, interval_of
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Verdict
from viewer.core.growth import otherwise
from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey
from viewer.core.verdict_words import Claim
from viewer.export.comparison import Comparison, Measured, compared
from viewer.export.formulas import over_cells
from viewer.export.placed_figures import PlacedFigure
from viewer.export.rates import Rates, rate_of

Figures = Mapping[CellKey, PlacedFigure]

NOT_EXPORTED = "what it is computed from stands on no sheet of this workbook"
TOO_MANY_DIGITS = "more digits than Excel keeps"
WORDS = "an operand is zero or not a figure"


@dataclass(frozen=True, slots=True)
class OtherWay:
    """Growth by the convention that the document does not follow: formula, result, in words."""

    formula: str
    result: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """One derived figure.

    Attributes:
        figure: the printed figure.
        kind: its formula.
        formula: recomputes it; `FACTOR` stands for the cell of the factor.
        comparison: what that gives, and what the sheet says of it.
        factor: what a multiple multiplies by; None of all others.
        other: growth from below zero by the other convention; None where there is none.
        review: note and day if someone has set the finding aside.
    """

    figure: PlacedFigure
    kind: DerivedKind
    formula: str
    comparison: Comparison
    factor: Decimal | None = None
    other: OtherWay | None = None
    review: Review | None = None


#: In a formula's text, where the address of the factor's cell goes.
FACTOR = "{factor}"


@dataclass(frozen=True, slots=True)
class Grounds:
    """What rows are decided from besides their figures.

    Attributes:
        filing: what is exported.
        rates: the named cell of each rate.
        seen: claims that are set aside.
    """

    filing: Filing
    rates: Rates
    seen: Mapping[ClaimKey, Review]

    def row(self, check: DerivedCheck, figures: Figures) -> DerivedRow | str:
        """The row of a derived figure, or why the workbook cannot recompute it.

        Args:
            check: the figure and what the report says of it.
            figures: where figures stand.
        """
        derived, verdict = check.derived, check.outcome.verdict
        figure = figures.get(derived.cell)
        found = [figures[key] for key in derived.operands if key in figures]
        reason = _reason(check, figure, found)
        if reason or figure is None:
            return reason or NOT_EXPORTED
        name = self._factor_name(derived)
        comparison = comparison_of(derived, figure, found)
        if comparison is None:
            return WORDS
        beyond = Verdict.FORCED if verdict is Verdict.FORCED else Verdict.BROKEN
        return DerivedRow(
            figure,
            derived.kind,
            formula_of(derived, figure.shown.power, found, name),
            replace(comparison, beyond=beyond),
            derived.rate if name == FACTOR else None,
            _other_way(derived, figure, found),
            self.seen.get((Claim.DERIVED, verdict, derived.cell)),
        )

    def _factor_name(self, derived: Derived) -> str:
        """What a formula writes for the rate: its name, or the cell of the row's own factor."""
        if derived.rate is None:
            return ""
        rate = rate_of(derived, self.filing.statement_by_id[derived.cell.statement])
        named = self.rates.get(rate) if rate is not None else None
        return named.name if named is not None else FACTOR


def _reason(check: DerivedCheck, figure: PlacedFigure | None, found: list[PlacedFigure]) -> str:
    """Why a derived figure cannot be recomputed; "" if it can."""
    if check.outcome.verdict is Verdict.CANNOT_CHECK:
        return check.outcome.reason or WORDS
    if figure is None or len(found) != len(check.derived.operands):
        return NOT_EXPORTED
    return TOO_MANY_DIGITS if any(one.value is None for one in (figure, *found)) else ""


def comparison_of(
    derived: Derived, figure: PlacedFigure, operands: list[PlacedFigure]
) -> Comparison | None:
    """A derived figure against its formula, by intervals; None where nothing can be computed.

    As the checks do: documents that truncate their amounts mostly round their percentages.
    """
    mode, cell = figure.rounding, figure.cell
    cells = [one.cell for one in operands]
    percentages = derived.kind.adds_up and cell.unit == "pure"
    modes = [mode] if mode is Rounding.NEAREST or not percentages else [mode, Rounding.NEAREST]
    given = given_by(derived, cells)
    boxes = [box for way in modes if (box := interval_given(derived, cells, way)) is not None]
    if given is None or not boxes or cell.value is None:
        return None
    ways = {mode, Rounding.NEAREST} if percentages or not derived.kind.adds_up else {mode}
    own = tuple(interval_of(cell, way) for way in sorted(ways))
    power = figure.shown.power
    places = figure.shown.digits
    if derived.kind.adds_up:
        places = max(places, *(one.shown.digits + power - one.shown.power for one in operands))
    return compared(Measured(cell.value, own), Measured(given, tuple(boxes)), power, places)


def formula_of(derived: Derived, power: int, operands: list[PlacedFigure], factor: str) -> str:
    """The formula over the cells, with its result in units of 10 to this power."""
    cells = [(one.reading, one.shown.power) for one in operands]
    return over_cells(derived.kind, cells, power, derived.signs, factor)


def _other_way(
    derived: Derived, figure: PlacedFigure, operands: list[PlacedFigure]
) -> OtherWay | None:
    other = otherwise(derived, [one.cell for one in operands])
    if other is None:
        return None
    same = replace(derived, kind=other.kind)
    formula = formula_of(same, figure.shown.power, operands, "")
    return OtherWay(formula, other.value.scaleb(-figure.shown.power), other.words)


def keys_of(checks: Iterable[DerivedCheck]) -> set[CellKey]:
    """The figures that the rows of these read."""
    found: set[CellKey] = set()
    for check in checks:
        found.add(check.derived.cell)
        found.update(check.derived.operands)
    return found
