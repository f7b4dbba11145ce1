"""The rows of the sheet Ties, decided: what one sheet prints against what others give for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.evaluation import interval_of
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey, Derived, DerivedKind, Tie, TieKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey
from viewer.core.verdict_words import Claim
from viewer.export.check_rows import Bounds, Part, bounds_of
from viewer.export.formulas import plus_minus, power_of_ten
from viewer.export.placed_figures import PlacedFigure

Figures = Mapping[CellKey, PlacedFigure]


@dataclass(frozen=True, slots=True)
class TieRow:
    """One figure against others that state the same quantity, or that add up to it.

    Attributes:
        figure: the one.
        others: the others with their signs, in the order of the formula.
        formula: what they give in the figure's unit.
        given: its result.
        digits: decimals of the finest of them in the figure's unit.
        bounds: the differences that rounding explains.
        forced: whether the figure differs so that its own column adds up.
        tie: the tie that this is, or is part of; None for a derived figure.
        review: note and day if someone has set the finding aside.
    """

    figure: PlacedFigure
    others: tuple[tuple[int, PlacedFigure], ...]
    formula: str
    given: Decimal
    digits: int
    bounds: Bounds
    forced: bool = False
    tie: Tie | None = None
    review: Review | None = None

    @property
    def difference(self) -> Decimal:
        """Printed less given."""
        return (self.figure.value or Decimal(0)) - self.given

    @property
    def verdict(self) -> Verdict:
        """What the sheet's own formula says."""
        if self.difference == 0:
            return Verdict.EXACT
        if self.bounds.low <= self.difference <= self.bounds.high:
            return Verdict.WITHIN_ROUNDING
        return Verdict.FORCED if self.forced else Verdict.BROKEN


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure, what it is held against, and what the report says of it."""

    total: CellKey
    parts: tuple[tuple[int, CellKey], ...]
    verdict: Verdict
    kind: Claim
    tie: Tie | None = None


def wanted_keys(filing: Filing) -> set[CellKey]:
    """The figures that the rows read, and those that the prose states."""
    keys = {key for check in filing.report.ties for key in check.tie.cells}
    for claim in _claims(filing):
        keys.add(claim.total)
        keys.update(key for _, key in claim.parts)
    return keys


def tie_rows(
    filing: Filing, figures: Figures, seen: Mapping[ClaimKey, Review]
) -> Iterator[TieRow]:
    """The rows, in the order of the report; without ties to sheets that are not exported.

    Args:
        filing: what is exported.
        figures: where the figures stand.
        seen: claims that are set aside.
    """
    for claim in _claims(filing):
        row = _row(claim, figures, seen.get((claim.kind, claim.verdict, claim.total)))
        if row is not None:
            yield row


def _claims(filing: Filing) -> Iterator[_Claim]:
    for check in filing.report.ties:
        tie, verdict = check.tie, check.outcome.verdict
        if tie.kind is not TieKind.TABLE or verdict is Verdict.CANNOT_CHECK:
            continue
        yield from _pairs(filing, tie, verdict)
    for one in filing.report.derived:
        derived, verdict = one.derived, one.outcome.verdict
        if is_on_sheet(derived) and verdict is not Verdict.CANNOT_CHECK:
            parts = _signed(derived.kind, derived.operands, derived.signs)
            yield _Claim(derived.cell, parts, verdict, Claim.DERIVED)


def is_on_sheet(derived: Derived) -> bool:
    """Whether a derived figure adds up figures of other sheets, and is recomputed here."""
    return derived.kind.adds_up and any(
        key.statement != derived.cell.statement for key in derived.operands
    )


def _signed(
    kind: DerivedKind, operands: tuple[CellKey, ...], signs: tuple[int, ...]
) -> tuple[tuple[int, CellKey], ...]:
    if kind is DerivedKind.DIFFERENCE:
        signs = (1, -1)
    return tuple(zip(signs or (1,) * len(operands), operands, strict=True))


def _pairs(filing: Filing, tie: Tie, verdict: Verdict) -> Iterator[_Claim]:
    """Each figure of a tie against the one that most agree with, and that is the finest."""
    signs = tie.signs or (1,) * len(tie.cells)
    boxes = {}
    for key, sign in zip(tie.cells, signs, strict=True):
        cell = filing.cell(key)
        if cell is not None and cell.value is not None:
            box = interval_of(cell, filing.statement_by_id[key.statement].rounding)
            boxes[key] = sign, box if sign > 0 else -box, cell.decimals

    def rank(key: CellKey) -> tuple[int, int]:
        _, mine, decimals = boxes[key]
        agreeing = sum(mine.meets(box) for _, box, _ in boxes.values())
        return agreeing, 99 if decimals is None else decimals

    if not boxes:
        return
    best = max(boxes, key=rank)
    for key, (sign, _, _) in boxes.items():
        if key != best:
            parts = ((sign * boxes[best][0], best),)
            yield _Claim(key, parts, verdict, Claim.TIE, tie)


def _row(claim: _Claim, figures: Figures, review: Review | None) -> TieRow | None:
    """The row of a claim; None where a figure stands on no sheet of the workbook."""
    total = figures.get(claim.total)
    others = [(sign, figures[key]) for sign, key in claim.parts if key in figures]
    if total is None or total.value is None or len(others) != len(claim.parts):
        return None
    if any(other.value is None for _, other in others) or not others:
        return None
    power = total.shown.power
    shifts = [other.shown.power - power for _, other in others]
    pieces = [
        (sign, other.reading + power_of_ten(shift))
        for (sign, other), shift in zip(others, shifts, strict=True)
    ]
    given = sum(
        (
            sign * (other.value or Decimal(0)).scaleb(shift)
            for (sign, other), shift in zip(others, shifts, strict=True)
        ),
        Decimal(0),
    )
    digits = max(
        total.shown.digits,
        *(
            other.shown.digits - shift
            for (_, other), shift in zip(others, shifts, strict=True)
        ),
    )  # fmt: skip
    parts = [Part(sign, other.cell, other.rounding) for sign, other in others]
    bounds = bounds_of(Part(1, total.cell, total.rounding), parts, power)
    return TieRow(
        total, tuple(others), f"={plus_minus(pieces)}", given, digits, bounds,
        claim.verdict is Verdict.FORCED, claim.tie, review,
    )  # fmt: skip
